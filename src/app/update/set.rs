//! `:set`: settings of the file, changed while reading.

use crate::app::list::Order;
use crate::app::near;
use crate::app::preferences::RowFormat;
use crate::app::settings::{MEASURES, Theme};
use crate::app::sheet::Sheet;
use crate::app::state::{AppState, Notice};
use crate::article::Months;
use crate::messages::{Sentence, sentence};
use crate::text::Marks;
use crate::text::digits::DigitStyle;

/// What can be set while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Language,
    Theme,
    Width,
    Tashkeel,
    Digits,
    Months,
    Hijri,
    Sort,
    Row,
    Sidebar,
    Zen,
}

impl Setting {
    /// All of them.
    pub(super) const ALL: [Setting; 11] = [
        Setting::Language,
        Setting::Theme,
        Setting::Width,
        Setting::Tashkeel,
        Setting::Digits,
        Setting::Months,
        Setting::Hijri,
        Setting::Sort,
        Setting::Row,
        Setting::Sidebar,
        Setting::Zen,
    ];

    /// Its name, that of the settings file where it stands there.
    pub(super) fn name(self) -> &'static str {
        match self {
            Setting::Language => "language",
            Setting::Theme => "theme",
            Setting::Width => "width",
            Setting::Tashkeel => "tashkeel",
            Setting::Digits => "digits",
            Setting::Months => "months",
            Setting::Hijri => "hijri",
            Setting::Sort => "sort",
            Setting::Row => "row",
            Setting::Sidebar => "sidebar",
            Setting::Zen => "zen",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Setting::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// Its values, where they can be counted.
    pub(super) fn values(self, state: &AppState) -> Vec<&str> {
        match self {
            Setting::Language => state.languages(),
            Setting::Theme => Theme::ALL.map(Theme::name).to_vec(),
            Setting::Tashkeel => vec!["keep", "strip"],
            Setting::Digits => DigitStyle::ALL.map(DigitStyle::name).to_vec(),
            Setting::Months => Months::ALL.map(Months::name).to_vec(),
            Setting::Hijri | Setting::Sidebar | Setting::Zen => vec!["true", "false"],
            Setting::Sort => crate::app::Sort::ALL.map(crate::app::Sort::name).to_vec(),
            Setting::Width | Setting::Row => Vec::new(),
        }
    }

    fn is_switch(self) -> bool {
        matches!(self, Setting::Hijri | Setting::Sidebar | Setting::Zen)
    }

    /// How it is set now.
    fn value(self, state: &AppState) -> String {
        let (settings, dates) = (&state.settings, &state.preferences.dates);
        match self {
            Setting::Language => state.words.language().to_owned(),
            Setting::Theme => settings.theme.name().to_owned(),
            Setting::Width => settings.measure.to_string(),
            Setting::Tashkeel if settings.marks == Marks::Strip => "strip".to_owned(),
            Setting::Tashkeel => "keep".to_owned(),
            Setting::Digits => state.words.digits().name().to_owned(),
            Setting::Months => dates.months.map_or("", Months::name).to_owned(),
            Setting::Hijri => dates.hijri.to_string(),
            Setting::Sort => state.list.arrangement().order().name(),
            Setting::Row => state.preferences.row.to_string(),
            Setting::Sidebar => settings.sidebar.to_string(),
            Setting::Zen => settings.zen.to_string(),
        }
    }

    /// Sets it; false when it has no such value.
    fn set(self, state: &mut AppState, value: &str) -> bool {
        let is_value = {
            let values = self.values(state);
            values.is_empty() || values.contains(&value)
        };
        let (settings, preferences) = (&mut state.settings, &mut state.preferences);
        match self {
            Setting::Sort => match Order::read(value) {
                Ok(order) => super::list::sort(state, order),
                Err(_) => return false,
            },
            Setting::Row => match RowFormat::read(value) {
                Ok(row) => preferences.row = row,
                Err(_) => return false,
            },
            Setting::Width => match value.parse() {
                Ok(width) if MEASURES.contains(&width) => settings.measure = width,
                _ => return false,
            },
            _ if !is_value => return false,
            Setting::Language => speak(state, value),
            Setting::Theme => {
                settings.auto_theme = false;
                settings.theme = Theme::named(value).unwrap_or_default();
            }
            Setting::Tashkeel => {
                settings.marks = if value == "strip" { Marks::Strip } else { Marks::Keep };
            }
            Setting::Digits => {
                let digits = DigitStyle::ALL.into_iter().find(|digits| digits.name() == value);
                preferences.dates.digits = digits;
                state.words = state.words.clone().with_digits(digits.unwrap_or_default());
            }
            Setting::Months => {
                let months = Months::ALL.into_iter().find(|months| months.name() == value);
                preferences.dates.months = months;
            }
            Setting::Hijri => preferences.dates.hijri = value == "true",
            Setting::Sidebar => settings.sidebar = value == "true",
            Setting::Zen => settings.zen = value == "true",
        }
        state.fit();
        true
    }
}

/// Says everything in another language from now on, from the side at which it begins. Digits the reader has chosen stay.
fn speak(state: &mut AppState, language: &str) {
    let Some(words) = state.language(language) else { return };
    let digits = state.preferences.dates.digits.unwrap_or(words.digits());
    state.words = words.with_digits(digits);
    // What it holds was said in the other one.
    state.sheet = None;
}

/// Shows what can be set, and how it is.
pub(super) fn show(state: &mut AppState) {
    let values = Setting::ALL.map(|setting| (setting.name().to_owned(), setting.value(state)));
    state.sheet = Some(Sheet::settings(values.into_iter()));
}

/// `width=60`, `width 60`, `width?`; of switches `zen`, `nozen`, `zen!`. A name alone shows what is set.
pub(super) fn set(state: &mut AppState, typed: &str) {
    let (name, value) = typed.split_once(['=', ' ']).unwrap_or((typed, ""));
    let (name, value) = (name.trim(), value.trim());
    let Some((setting, wanted)) = understand(state, name, value) else {
        return refuse(state, unknown(name));
    };
    if wanted.as_deref().is_some_and(|wanted| !setting.set(state, wanted)) {
        let wrong = wrong(state, setting, &wanted.unwrap_or_default());
        return refuse(state, wrong);
    }
    let (name, value) = (setting.name(), setting.value(state));
    state.notice = Some(Notice::Done(sentence!("setting-is", name = name, value = value)));
}

/// The setting that is meant, and the value it shall have; `None` for one that is asked for.
fn understand(state: &AppState, name: &str, value: &str) -> Option<(Setting, Option<String>)> {
    let given = Some(value.to_owned()).filter(|value| !value.is_empty());
    if let Some(setting) = Setting::named(name) {
        let on = || setting.is_switch().then(|| "true".to_owned());
        return Some((setting, given.or_else(on)));
    }
    if let Some(setting) = name.strip_suffix('?').and_then(Setting::named) {
        return Some((setting, None));
    }
    let switch = |name: Option<&str>| name.and_then(Setting::named).filter(|it| it.is_switch());
    if let Some(setting) = switch(name.strip_prefix("no")) {
        return Some((setting, Some("false".to_owned())));
    }
    let setting = switch(name.strip_suffix('!'))?;
    let other = if setting.value(state) == "true" { "false" } else { "true" };
    Some((setting, Some(other.to_owned())))
}

fn unknown(name: &str) -> Sentence {
    let names = Setting::ALL.map(Setting::name);
    match near::to(name, names) {
        Some(near) => sentence!("no-such-setting-but", name = name, near = near),
        None => sentence!("no-such-setting", name = name, names = Sentence::list(names)),
    }
}

/// What the value of a setting may be.
fn wrong(state: &AppState, setting: Setting, value: &str) -> Sentence {
    match setting {
        Setting::Width => {
            let (from, to) = (usize::from(*MEASURES.start()), usize::from(*MEASURES.end()));
            sentence!("setting-width", from = from, to = to)
        }
        Setting::Row => match RowFormat::read(value) {
            Err(what) => sentence!("setting-row", what = what),
            Ok(_) => Sentence::default(),
        },
        Setting::Sort => match Order::read(value) {
            Err(error) => error.sentence(),
            Ok(_) => Sentence::default(),
        },
        _ => {
            let values = Sentence::list(setting.values(state));
            sentence!("setting-wrong", name = setting.name(), value = value, values = values)
        }
    }
}

fn refuse(state: &mut AppState, sentence: Sentence) {
    state.notice = Some(Notice::Failed(sentence));
}
