//! A sheet over the panes: help, what was odd about a file, what a command said. Its lines can be filtered and
//! scrolled.

use super::command::{BINDINGS, Binding, Scope};
use super::keymap::Keymap;
use crate::messages::Words;
use crate::text::direction::content;
use crate::text::fold;
use crate::text::isolates::joined;
use crate::text::{Direction, Engine, Options};

/// What a sheet shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// The command table.
    Help,
    /// The warnings about the open or selected article.
    Warnings,
    /// What could not be read in a source.
    Failures,
    /// The marked places.
    Places,
    /// What can be set, and how it is.
    Settings,
    /// What was said in the line at the bottom.
    Messages,
    /// What this command of the shell said.
    Output(String),
}

/// One line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetLine {
    /// A heading of what follows.
    Heading(String),
    /// A key and what it does.
    Key(String, String),
    /// A sentence.
    Text(String),
    /// A line of something that is not the program's own, in its own direction.
    Said(String, Direction),
}

/// An open sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub kind: SheetKind,
    /// Only lines that hold this text are shown.
    pub filter: String,
    /// The first line on the screen.
    pub offset: usize,
    lines: Vec<SheetLine>,
}

impl Sheet {
    /// The help; what is for the place the reader is at comes first.
    pub fn help(words: &Words, keymap: &Keymap, here: Scope) -> Self {
        Sheet::new(SheetKind::Help, help_lines(words, keymap, here))
    }

    /// Sentences about a file.
    pub fn warnings(sentences: Vec<String>) -> Self {
        Sheet::new(SheetKind::Warnings, sentences.into_iter().map(SheetLine::Text).collect())
    }

    /// Sentences about a source.
    pub fn failures(sentences: Vec<String>) -> Self {
        Sheet::new(SheetKind::Failures, sentences.into_iter().map(SheetLine::Text).collect())
    }

    /// Marked places: the keys that go there, the title of the article, the words.
    pub fn places(places: impl Iterator<Item = (String, String, String)>) -> Self {
        let line = |(keys, title, words): (String, String, String)| {
            SheetLine::Key(keys, joined([title, words], " · "))
        };
        Sheet::new(SheetKind::Places, places.map(line).collect())
    }

    /// Names of settings and their values.
    pub fn settings(values: impl Iterator<Item = (String, String)>) -> Self {
        let lines = values.map(|(name, value)| SheetLine::Key(name, value));
        Sheet::new(SheetKind::Settings, lines.collect())
    }

    /// Sentences and when each was said, in lines of a width; the last is in sight.
    pub fn messages(said: impl Iterator<Item = (String, String)>, width: u16, height: u16) -> Self {
        let lines = said.flat_map(|(at, sentence)| {
            let lines = wrapped(&joined([at, sentence], "  "), width);
            lines.into_iter().map(SheetLine::Text)
        });
        let mut sheet = Sheet::new(SheetKind::Messages, lines.collect());
        sheet.scroll(isize::MAX, usize::from(height));
        sheet
    }

    /// What a command said, in lines of a width; a sentence before it where it failed.
    pub fn output(command: &str, failure: Option<String>, said: &str, width: u16) -> Self {
        let failure = failure.map(SheetLine::Heading).into_iter();
        let said = said.lines().flat_map(|line| {
            let direction = content(line, Direction::LeftToRight);
            wrapped(line, width).into_iter().map(move |line| SheetLine::Said(line, direction))
        });
        Sheet::new(SheetKind::Output(command.to_owned()), failure.chain(said).collect())
    }

    fn new(kind: SheetKind, lines: Vec<SheetLine>) -> Self {
        Sheet { kind, filter: String::new(), offset: 0, lines }
    }

    /// The lines the filter leaves; a heading stays where a line below it does.
    pub fn lines(&self) -> Vec<&SheetLine> {
        let mut kept: Vec<&SheetLine> = Vec::new();
        for line in &self.lines {
            let is_heading = matches!(line, SheetLine::Heading(_));
            if is_heading && matches!(kept.last(), Some(SheetLine::Heading(_))) {
                kept.pop();
            }
            if is_heading || line.holds(&self.filter) {
                kept.push(line);
            }
        }
        if matches!(kept.last(), Some(SheetLine::Heading(_))) {
            kept.pop();
        }
        kept
    }

    /// Filters the lines, from the first.
    pub fn set_filter(&mut self, filter: &str) {
        filter.clone_into(&mut self.filter);
        self.offset = 0;
    }

    /// Scrolls by lines, of which `shown` fit; negative is back.
    pub fn scroll(&mut self, by: isize, shown: usize) {
        let last = self.lines().len().saturating_sub(shown);
        self.offset = self.offset.saturating_add_signed(by).min(last);
    }
}

impl SheetLine {
    fn holds(&self, filter: &str) -> bool {
        let has = |text: &str| filter.is_empty() || !fold::matches(text, filter).is_empty();
        match self {
            SheetLine::Heading(text) | SheetLine::Text(text) | SheetLine::Said(text, _) => {
                has(text)
            }
            SheetLine::Key(keys, help) => has(keys) || has(help),
        }
    }
}

/// A line of text in as many lines as it takes at a width.
fn wrapped(text: &str, width: u16) -> Vec<String> {
    let layout = Engine::new().layout(text, width, &Options::default());
    let lines = layout.lines().iter().filter_map(|line| text.get(line.range()));
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    if lines.is_empty() { vec![String::new()] } else { lines }
}

fn help_lines(words: &Words, keymap: &Keymap, here: Scope) -> Vec<SheetLine> {
    let mut scopes = Scope::ALL;
    scopes.sort_by_key(|scope| *scope != here);
    let mut lines = Vec::new();
    for scope in scopes {
        lines.push(SheetLine::Heading(words.say(&scope.title())));
        let rows = BINDINGS.iter().filter(|row| row.scope == scope);
        let line = |row: &Binding| {
            let keys = keymap.keys_of(scope, row.command);
            let keys = if keys.is_empty() { format!(":{}", row.id) } else { keys };
            SheetLine::Key(keys, row.description(words))
        };
        lines.extend(rows.map(line));
        // What the reader has given keys here, and the table elsewhere or nowhere.
        let row = |command| BINDINGS.iter().find(|row| row.command == command);
        lines.extend(keymap.added(scope).into_iter().filter_map(row).map(line));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_the_help() {
        let sheet = Sheet::help(&Words::default(), &Keymap::default(), Scope::Everywhere);
        let keys = sheet.lines().iter().filter(|line| matches!(line, SheetLine::Key(..))).count();
        assert_eq!(keys, BINDINGS.len());
    }

    #[test]
    fn a_filter_leaves_lines_and_their_headings() {
        let mut sheet = Sheet::help(&Words::default(), &Keymap::default(), Scope::Everywhere);
        sheet.set_filter("vowel");
        let expected = [
            SheetLine::Heading("Everywhere".into()),
            SheetLine::Key("T".into(), "vowel marks on or off".into()),
        ];
        assert_eq!(sheet.lines(), expected.iter().collect::<Vec<_>>());
        sheet.set_filter("no such thing");
        assert!(sheet.lines().is_empty());
    }
}
