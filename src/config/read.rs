//! TOML into a [`Config`], with the line of everything that is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, Models, Problem};
use crate::app::{
    BINDINGS, Command, Key, KeyBinding, MEASURES, Order, Paint, ROLES, RowFormat, Scope, Theme,
    parse_keys,
};
use crate::article::Months;
use crate::messages::{Sentence, Words, sentence};
use crate::search::Query;
use crate::text::digits::DigitStyle;

const SETTINGS: [&str; 15] = [
    "language", "theme", "width", "digits", "months", "hijri", "tashkeel", "emitter", "row",
    "sort", "sources", "onnx", "searches", "colours", "keys",
];

/// Reads a configuration: what is right in it, and what is wrong, by line.
pub fn parse(text: &str) -> (Config, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { text, config: Config::default(), problems: Vec::new() };
    for error in errors {
        reader.problem(error.span().unwrap_or_default(), error.message());
    }
    reader.settings(table.get_ref());
    reader.problems.sort_by_key(|problem| problem.line);
    // Where the form is wrong, what stands there means nothing.
    reader.problems.dedup_by_key(|problem| problem.line);
    (reader.config, reader.problems)
}

struct Reader<'a> {
    text: &'a str,
    config: Config,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, place: Range<usize>, what: impl Into<Sentence>) {
        let before = self.text.get(..place.start).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        self.problems.push(Problem { line, what: what.into() });
    }

    fn settings(&mut self, table: &DeTable<'_>) {
        for (name, value) in table {
            match &**name.get_ref() {
                "language" => self.language(value),
                "theme" => {
                    self.config.theme = self.choice("theme", value, &THEMES).flatten();
                }
                "width" => self.config.width = self.width(value),
                "digits" => {
                    self.config.preferences.dates.digits = self.choice(
                        "digits",
                        value,
                        &DigitStyle::ALL.map(|digits| (digits.name(), digits)),
                    );
                }
                "months" => {
                    let names = Months::ALL.map(|months| (months.name(), months));
                    self.config.preferences.dates.months = self.choice("months", value, &names);
                }
                "hijri" => {
                    let hijri = value.get_ref().as_bool();
                    if hijri.is_none() {
                        let what = sentence!("config-switch", name = "hijri");
                        self.problem(value.span(), what);
                    }
                    self.config.preferences.dates.hijri = hijri.unwrap_or_default();
                }
                "tashkeel" => {
                    let chosen = self.choice("tashkeel", value, &TASHKEEL);
                    self.config.tashkeel = chosen.map(str::to_owned);
                }
                "emitter" => self.config.emitter = self.string("emitter", value),
                "sort" => self.sort(value),
                "row" => self.row(value),
                "sources" => self.sources(value),
                "onnx" => self.models(value),
                "searches" => self.searches(value),
                "colours" | "colors" => self.colours(value),
                "keys" => self.keys(value),
                other => {
                    let names = Sentence::list(SETTINGS);
                    let what = sentence!("config-no-setting", name = other, names = names);
                    self.problem(name.span(), what);
                }
            }
        }
    }

    fn string(&mut self, name: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.problem(value.span(), sentence!("config-text", name = name));
        }
        text.map(str::to_owned)
    }

    fn choice<T: Copy>(
        &mut self,
        name: &str,
        value: &Spanned<DeValue<'_>>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let given = self.string(name, value)?;
        let chosen = choices.iter().find(|(known, _)| *known == given).map(|(_, choice)| *choice);
        if chosen.is_none() {
            let names = Sentence::list(choices.iter().map(|(name, _)| *name));
            let what = sentence!("config-choice", name = name, value = given, values = names);
            self.problem(value.span(), what);
        }
        chosen
    }

    fn language(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(tag) = self.string("language", value) else { return };
        let primary = Words::primary(&tag);
        let is_tag =
            (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        if is_tag {
            self.config.language = Some(tag);
        } else {
            let names = Sentence::list(Words::languages());
            let what = sentence!("config-language", value = tag, names = names);
            self.problem(value.span(), what);
        }
    }

    fn width(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u16> {
        let number = value.get_ref().as_integer();
        let number =
            number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        let width = number.and_then(|number| u16::try_from(number).ok());
        let width = width.filter(|width| MEASURES.contains(width));
        if width.is_none() {
            let (from, to) = (usize::from(*MEASURES.start()), usize::from(*MEASURES.end()));
            let what = sentence!("config-width", from = from, to = to);
            self.problem(value.span(), what);
        }
        width
    }

    fn row(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(text) = self.string("row", value) else { return };
        match RowFormat::read(&text) {
            Ok(row) => self.config.preferences.row = row,
            Err(what) => self.problem(value.span(), about("row", what)),
        }
    }

    fn sort(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(text) = self.string("sort", value) else { return };
        match Order::read(&text) {
            Ok(order) => self.config.preferences.order = Some(order),
            Err(error) => self.problem(value.span(), about("sort", error.sentence())),
        }
    }

    fn sources(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(sources) = value.get_ref().as_array() else {
            return self.problem(value.span(), sentence!("config-list"));
        };
        for source in sources {
            let source = self.string("sources", source);
            self.config.sources.extend(source);
        }
    }

    /// One folder for both languages, or a section with one for each.
    fn models(&mut self, value: &Spanned<DeValue<'_>>) {
        if !cfg!(feature = "onnx") {
            return self.problem(value.span(), about("onnx", Models::none()));
        }
        if value.get_ref().as_table().is_none() {
            if let Some(folder) = self.string("onnx", value) {
                self.config.models.add(&folder);
            }
            return;
        }
        for (language, folder) in self.table("onnx", value) {
            let of = match &**language.get_ref() {
                "ar" => &mut self.config.models.arabic,
                "en" => &mut self.config.models.english,
                other => {
                    let what =
                        sentence!("config-choice", name = "onnx", value = other, values = "ar, en");
                    self.problem(language.span(), what);
                    continue;
                }
            };
            *of = folder.get_ref().as_str().map(str::to_owned);
            let _ = self.string("onnx", folder);
        }
    }

    fn searches(&mut self, value: &Spanned<DeValue<'_>>) {
        for (name, query) in self.table("searches", value) {
            let Some(written) = self.string("searches", query) else { continue };
            match Query::parse(&written) {
                Ok(_) => {
                    self.config.preferences.searches.push((name.get_ref().to_string(), written));
                }
                Err(error) => {
                    let part = written.get(error.place).unwrap_or_default();
                    let what = sentence!("config-part", part = part, what = error.what);
                    self.problem(query.span(), about("searches", what));
                }
            }
        }
    }

    fn colours(&mut self, value: &Spanned<DeValue<'_>>) {
        for (role, paint) in self.table("colours", value) {
            let Some(known) = ROLES.iter().find(|known| **known == &**role.get_ref()) else {
                let (name, names) = (role.get_ref().as_ref(), Sentence::list(ROLES));
                let what = sentence!("config-no-role", name = name, names = names);
                self.problem(role.span(), about("colours", what));
                continue;
            };
            let Some(written) = self.string("colours", paint) else { continue };
            match Paint::read(&written) {
                Ok(paint) => self.config.preferences.colours.push((known, paint)),
                Err(what) => self.problem(paint.span(), about("colours", what)),
            }
        }
    }

    fn keys(&mut self, value: &Spanned<DeValue<'_>>) {
        for (name, bindings) in self.table("keys", value) {
            let span = name.span();
            let known = |scope: &Scope| scope.name() == &**name.get_ref();
            let Some(scope) = Scope::ALL.into_iter().find(known) else {
                let places = Scope::ALL.map(|scope| format!("keys.{}", scope.name()));
                let (name, names) = (name.get_ref().as_ref(), Sentence::list(places));
                let what = sentence!("config-no-scope", name = name, names = names);
                self.problem(span, about("keys", what));
                continue;
            };
            let before = self.config.preferences.keys.len();
            let mut places = Vec::new();
            for (keys, command) in self.table("keys", bindings) {
                if self.key(scope, keys.get_ref(), keys.span(), command) {
                    places.push(keys.span());
                }
            }
            self.hidden(scope, before, &places);
        }
    }

    /// Says which keys set in a scope, from an index on, are the beginning of others, which they make unreachable.
    fn hidden(&mut self, scope: Scope, from: usize, places: &[Range<usize>]) {
        let set = self.config.preferences.keys.get(from..).unwrap_or_default().to_vec();
        let of_table = BINDINGS.iter().filter(|row| row.scope == scope).flat_map(|row| row.keys);
        let of_table = of_table.filter_map(|keys| parse_keys(keys).ok());
        let of_table = of_table.filter(|keys| !set.iter().any(|binding| binding.keys == *keys));
        let own = set.iter().filter(|binding| binding.command.is_some());
        let all: Vec<Vec<Key>> = of_table.chain(own.map(|binding| binding.keys.clone())).collect();
        let written = |keys: &[Key]| keys.iter().map(Key::to_string).collect::<String>();
        for (binding, place) in set.iter().zip(places) {
            let longer = |keys: &&Vec<Key>| {
                keys.len() > binding.keys.len() && keys.starts_with(&binding.keys)
            };
            if binding.command.is_some()
                && let Some(hidden) = all.iter().find(longer)
            {
                let (short, long) = (written(&binding.keys), written(hidden));
                let what = sentence!("config-hidden", short = short, long = long);
                self.problem(place.clone(), about("keys", what));
            }
        }
    }

    /// Reads what keys shall do; false when that is not understood.
    fn key(
        &mut self,
        scope: Scope,
        written: &str,
        place: Range<usize>,
        value: &Spanned<DeValue<'_>>,
    ) -> bool {
        let keys = match parse_keys(written) {
            Ok(keys) if !keys.is_empty() => keys,
            Ok(_) => {
                self.problem(place, about("keys", sentence!("config-no-key")));
                return false;
            }
            Err(error) => {
                self.problem(place, about("keys", error.sentence()));
                return false;
            }
        };
        let Some(name) = self.string("keys", value) else { return false };
        match command(scope, &name) {
            Ok(command) => self.config.preferences.keys.push(KeyBinding { scope, keys, command }),
            Err(what) => {
                self.problem(value.span(), about("keys", what));
                return false;
            }
        }
        true
    }

    /// The entries of a table; a value that is none is a problem and has no entries.
    fn table<'v, 'i>(
        &mut self,
        name: &str,
        value: &'v Spanned<DeValue<'i>>,
    ) -> Vec<(&'v Spanned<toml::de::DeString<'i>>, &'v Spanned<DeValue<'i>>)> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.problem(value.span(), sentence!("config-section", name = name));
        }
        table.into_iter().flatten().collect()
    }
}

/// What is wrong with a setting.
fn about(setting: &str, what: Sentence) -> Sentence {
    sentence!("config-about", name = setting, what = what)
}

const THEMES: [(&str, Option<Theme>); 5] = [
    ("auto", None),
    ("dark", Some(Theme::Dark)),
    ("light", Some(Theme::Light)),
    ("16", Some(Theme::Sixteen)),
    ("plain", Some(Theme::Plain)),
];

const TASHKEEL: [(&str, &str); 3] = [("auto", "auto"), ("keep", "keep"), ("strip", "strip")];

/// The command of a name that keys of a scope may have; `none` is no command.
fn command(scope: Scope, name: &str) -> Result<Option<Command>, Sentence> {
    if name == "none" {
        return Ok(None);
    }
    let fits =
        |row: &&crate::app::Binding| (row.scope == Scope::Prompt) == (scope == Scope::Prompt);
    match BINDINGS.iter().filter(fits).find(|row| row.id == name) {
        Some(row) => Ok(Some(row.command)),
        None => Err(sentence!("config-no-command", name = name)),
    }
}
