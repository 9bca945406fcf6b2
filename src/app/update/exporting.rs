//! Writing quotes and articles to files, and giving them to commands.

use std::sync::Arc;

use super::prompt;
use crate::app::export::{Amount, CommandEnd, Ended, Export, Exported, Shape, Target, Wanted};
use crate::app::list::ArticleId;
use crate::app::message::{Content, Effect};
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::sheet::Sheet;
use crate::app::state::{AppState, Notice};
use crate::article::ArticleFormat;
use crate::messages::{Sentence, sentence};
use crate::quotes::{Format, Quote, Template};
use crate::text::plain;

/// Begins to type where the quotes or articles go.
pub(super) fn begin(state: &mut AppState) {
    let format =
        if state.quotes.open { Format::Markdown.name() } else { ArticleFormat::Text.name() };
    ask_where(state, format);
}

/// Lets the reader finish the line: a format, and a name for the file where there is one to suggest.
fn ask_where(state: &mut AppState, format: &str) {
    let name = if state.quotes.open { None } else { suggested(state, format) };
    let line = format!("export {format} {}", name.unwrap_or_default());
    prompt::open_with(state, PromptKind::Command, line);
}

/// A file named as the article is; several are named by nobody.
fn suggested(state: &AppState, format: &str) -> Option<String> {
    let articles = at_hand(state);
    let [only] = articles[..] else { return None };
    let title = plain::line(state.list.row(only)?.title);
    let for_files = |c: char| {
        if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '-' } else { c }
    };
    let name: String = title.chars().map(for_files).take(LONGEST_NAME).collect();
    let ending = match ArticleFormat::named(format)? {
        ArticleFormat::Text => "txt",
        ArticleFormat::Markdown => "md",
        ArticleFormat::JsonLines => "jsonl",
    };
    Some(format!("{}.{ending}", name.trim_matches([' ', '.', '-', '~'])))
}

/// Letters of a title that become a file's name: in UTF-8 fewer than the 255 bytes a name may have.
const LONGEST_NAME: usize = 60;

/// The articles a command is for: the open one while the reader is in it, else those picked or selected.
fn at_hand(state: &AppState) -> Vec<u32> {
    match (&state.reader, state.focus) {
        (Some(reader), Pane::Article | Pane::Entities) => vec![reader.id().0],
        _ => state.list.targets(),
    }
}

/// Writes what is shown: the quotes while their list is open, or where the line begins with "quotes"; else the
/// open article, or those picked. A format and a file, a file whose ending names the format, for quotes also a
/// template in quotation marks and a file.
pub(super) fn export(state: &mut AppState, typed: &str) {
    let (of_quotes, typed) = what(state, typed);
    if !of_quotes && ArticleFormat::named(typed).is_some() {
        return ask_where(state, typed);
    }
    let read = if of_quotes {
        read(typed).map(|(shape, path)| (quotes(state, shape), path))
    } else {
        let (format, path) = read_for_articles(typed);
        Ok((articles(state, format), path))
    };
    match read {
        Ok((what, path)) => {
            send(state, what, Target::File(path.to_owned()));
        }
        Err(sentence) => state.notice = Some(Notice::Failed(sentence)),
    }
}

/// Gives what is shown to a command, in the format the line begins with: else quotes as Markdown, articles as text.
pub(super) fn pipe(state: &mut AppState, typed: &str) {
    let (of_quotes, typed) = what(state, typed);
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    let (quoted, written) = (Format::named(first), ArticleFormat::named(first));
    let is_named = !rest.is_empty() && if of_quotes { quoted.is_some() } else { written.is_some() };
    let command = if is_named { rest.trim() } else { typed };
    if command.is_empty() {
        return prompt::open(state, PromptKind::Pipe);
    }
    if let Some(running) = &state.running {
        let sentence = sentence!("pipe-busy", command = running.as_str());
        return state.notice = Some(Notice::Failed(sentence));
    }
    let what = if of_quotes {
        quotes(state, Shape::Format(quoted.filter(|_| is_named).unwrap_or_default()))
    } else {
        articles(state, written.filter(|_| is_named).unwrap_or_default())
    };
    let command = command.to_owned();
    if send(state, what, Target::Command(command.clone())) {
        state.running = Some(command);
    }
}

/// Stops the command that runs; false when none does.
pub(super) fn stop(state: &mut AppState) -> bool {
    if state.running.is_some() {
        state.outbox.push(Effect::Stop);
    }
    state.running.is_some()
}

/// Whether a line is about quotes, and the rest of it.
fn what<'a>(state: &AppState, typed: &'a str) -> (bool, &'a str) {
    let typed = typed.trim();
    match typed.split_once(' ') {
        Some(("quotes", rest)) => (true, rest.trim()),
        _ if typed == "quotes" => (true, ""),
        _ => (state.quotes.open, typed),
    }
}

/// The format, and the file: as text where nothing says which.
fn read_for_articles(typed: &str) -> (ArticleFormat, &str) {
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    match ArticleFormat::named(first) {
        Some(format) if !rest.trim().is_empty() => (format, rest.trim()),
        _ => (ArticleFormat::of_file(typed).unwrap_or_default(), typed),
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

/// The quotes that are shown, or all while the list is closed.
fn quotes(state: &AppState, shape: Shape) -> Exported {
    let mut quotes: Vec<Quote> = if state.quotes.open {
        state.quotes.shown().map(|kept| kept.quote.clone()).collect()
    } else {
        state.quotes.all().map(|kept| kept.quote.clone()).collect()
    };
    quotes.reverse();
    Exported::Quotes(quotes, shape)
}

fn articles(state: &AppState, format: ArticleFormat) -> Exported {
    let wanted = |id| match state.list.held(id) {
        Some(article) => Wanted::Held(Content { id, article: Arc::clone(article) }),
        None => Wanted::Kept(id),
    };
    let articles = at_hand(state).into_iter().map(ArticleId).map(wanted);
    Exported::Articles(articles.collect(), format)
}

/// Hands it out; false when there is nothing of it.
fn send(state: &mut AppState, what: Exported, target: Target) -> bool {
    let nothing = match &what {
        Exported::Quotes(quotes, _) => quotes.is_empty().then(|| sentence!("export-no-quotes")),
        Exported::Articles(articles, _) => {
            articles.is_empty().then(|| sentence!("export-no-articles"))
        }
    };
    if let Some(nothing) = nothing {
        state.notice = Some(Notice::Done(nothing));
        return false;
    }
    state.outbox.push(Effect::Export(Box::new(Export { what, target, overwrite: false })));
    true
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

/// It is written to a file.
pub(super) fn exported(state: &mut AppState, amount: Amount, path: &str) {
    let sentence = match amount {
        Amount::Quotes(count) => sentence!("exported", count = count, path = path),
        Amount::Articles(count) => sentence!("exported-articles", count = count, path = path),
    };
    state.notice = Some(Notice::Done(sentence));
}

/// A command has ended: what it said is shown, and the screen painted anew, in case it wrote there.
pub(super) fn ended(state: &mut AppState, amount: Amount, end: &CommandEnd) {
    state.running = None;
    state.outbox.push(Effect::Redraw);
    let notice = match (&end.how, amount) {
        (Ended::Well, Amount::Quotes(count)) => Notice::Done(sentence!("piped", count = count)),
        (Ended::Well, Amount::Articles(count)) => {
            Notice::Done(sentence!("piped-articles", count = count))
        }
        (Ended::Stopped, _) => Notice::Done(sentence!("pipe-stopped")),
        (Ended::Badly(Some(status)), _) => {
            Notice::Failed(sentence!("pipe-failed", status = *status))
        }
        (Ended::Badly(None), _) => Notice::Failed(sentence!("pipe-killed")),
    };
    if !end.said.trim().is_empty() {
        let sentence = match &notice {
            Notice::Failed(sentence) => Some(state.words.say(sentence)),
            Notice::Done(_) => None,
        };
        let width = state.sheet_width();
        state.sheet = Some(Sheet::output(&end.command, sentence, &end.said, width));
    }
    state.notice = Some(notice);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_text_unless_something_says_otherwise() {
        for (typed, expected) in [
            ("a.md", (ArticleFormat::Markdown, "a.md")),
            ("jsonl my file.md", (ArticleFormat::JsonLines, "my file.md")),
            ("~/a b", (ArticleFormat::Text, "~/a b")),
            ("text a.json", (ArticleFormat::Text, "a.json")),
        ] {
            assert_eq!(read_for_articles(typed), expected, "{typed}");
        }
    }

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
