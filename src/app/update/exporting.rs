//! Writing quotes to files and to commands.

use super::prompt;
use crate::app::export::{Export, Shape, Target};
use crate::app::message::Effect;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice};
use crate::messages::{Sentence, sentence};
use crate::quotes::{Format, Quote, Template};

/// Begins to type where the quotes go.
pub(super) fn begin(state: &mut AppState) {
    prompt::open_with(state, PromptKind::Command, "export markdown ".to_owned());
}

/// Writes the quotes that are shown, or all while the list is closed: a format and a file, a file whose ending
/// names the format, or a template in quotation marks and a file.
pub(super) fn export(state: &mut AppState, typed: &str) {
    match read(typed) {
        Ok((shape, path)) => send(state, shape, Target::File(path.to_owned())),
        Err(sentence) => state.notice = Some(Notice::Failed(sentence)),
    }
}

/// Gives the quotes to a command: Markdown, or the format it begins with.
pub(super) fn pipe(state: &mut AppState, typed: &str) {
    let (first, rest) = typed.trim().split_once(' ').unwrap_or((typed.trim(), ""));
    let (format, command) = match Format::named(first) {
        Some(format) if !rest.is_empty() => (format, rest.trim()),
        _ => (Format::Markdown, typed.trim()),
    };
    if !command.is_empty() {
        send(state, Shape::Format(format), Target::Command(command.to_owned()));
    }
}

fn read(typed: &str) -> Result<(Shape, &str), Sentence> {
    let how = || sentence!("export-how", formats = Sentence::list(Format::ALL.map(Format::name)));
    let typed = typed.trim();
    let template = typed.strip_prefix(['\'', '"']).and_then(|rest| {
        let mark = typed.chars().next()?;
        rest.rsplit_once(mark)
    });
    if let Some((template, path)) = template {
        let template = Template::parse(template)
            .map_err(|error| sentence!("export-template-wrong", what = error.to_string()))?;
        return match path.trim() {
            "" => Err(how()),
            path => Ok((Shape::Template(template), path)),
        };
    }
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    match (Format::named(first), rest.trim()) {
        (Some(_), "") => Err(how()),
        (Some(format), path) => Ok((Shape::Format(format), path)),
        (None, _) => {
            Format::of_file(typed).map(|format| (Shape::Format(format), typed)).ok_or_else(how)
        }
    }
}

fn send(state: &mut AppState, shape: Shape, target: Target) {
    let mut quotes: Vec<Quote> = if state.quotes.open {
        state.quotes.shown().map(|kept| kept.quote.clone()).collect()
    } else {
        state.quotes.all().map(|kept| kept.quote.clone()).collect()
    };
    quotes.reverse();
    if quotes.is_empty() {
        return state.notice = Some(Notice::Done(sentence!("export-no-quotes")));
    }
    let export = Export { quotes, shape, target, overwrite: false };
    state.outbox.push(Effect::Export(Box::new(export)));
}

/// The file is there already: asks.
pub(super) fn exists(state: &mut AppState, export: Export) {
    state.to_overwrite = Some(export);
    prompt::open(state, PromptKind::Overwrite);
}

/// The answer: yes, in either language, overwrites.
pub(super) fn answered(state: &mut AppState, answer: &str) {
    let Some(export) = state.to_overwrite.take() else { return };
    if answer.trim().to_lowercase().starts_with(['y', '\u{646}']) {
        state.outbox.push(Effect::Export(Box::new(Export { overwrite: true, ..export })));
    } else if let Target::File(path) = export.target {
        state.notice = Some(Notice::Done(sentence!("export-left", path = path)));
    }
}

/// The quotes are written; `said` is what a command said.
pub(super) fn exported(state: &mut AppState, count: usize, target: &Target, said: &str) {
    let sentence = match target {
        Target::File(path) => sentence!("exported", count = count, path = path),
        Target::Command(_) if said.is_empty() => sentence!("piped", count = count),
        Target::Command(_) => sentence!("piped-said", count = count, words = said),
    };
    state.notice = Some(Notice::Done(sentence));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_files_and_templates_are_read() {
        let named = |typed| match read(typed) {
            Ok((Shape::Format(format), path)) => format!("{} {path}", format.name()),
            Ok((Shape::Template(_), path)) => format!("template {path}"),
            Err(sentence) => sentence.to_string().chars().take(8).collect(),
        };
        for (typed, expected) in [
            ("markdown ~/my quotes.md", "markdown ~/my quotes.md"),
            ("bibtex a", "bibtex a"),
            ("a.org", "org a.org"),
            ("my quotes.csv", "csv my quotes.csv"),
            ("'{quote}\\n' a.txt", "template a.txt"),
            ("\"{speaker}: it's {quote}\" b", "template b"),
            ("'{nothing}' a", "The temp"),
            ("'{quote}'", "Write :e"),
            ("html", "Write :e"),
            ("a.xyz", "Write :e"),
            ("", "Write :e"),
        ] {
            assert_eq!(named(typed), expected, "{typed}");
        }
    }
}
