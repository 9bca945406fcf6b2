//! Lines typed before, to be called back.
//!
//! Command lines, searches and commands of the shell outlive the program: each is kept as one line of text, its
//! sign before it (`:sort title`, `/kaspersky`, `|wc -w`).

use std::collections::HashMap;

use super::prompt::{PromptKind, Sought};

/// How many lines of each kind can be called back.
const MOST: usize = 200;

/// What has been typed, the last line at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct History(HashMap<PromptKind, Vec<String>>);

impl History {
    /// Lines typed for the same end.
    pub(super) fn of(&self, kind: PromptKind) -> &[String] {
        self.0.get(&shared(kind)).map_or(&[], Vec::as_slice)
    }

    /// Adds a line; one that was typed before moves to the end. False when it is there already, or empty.
    pub(super) fn add(&mut self, kind: PromptKind, line: &str) -> bool {
        let lines = self.0.entry(shared(kind)).or_default();
        if line.trim().is_empty() || lines.last().is_some_and(|last| last == line) {
            return false;
        }
        lines.retain(|known| known != line);
        lines.push(line.to_owned());
        if lines.len() > MOST {
            lines.remove(0);
        }
        true
    }

    /// Puts lines that were kept, the last at the end, before those typed since.
    pub(super) fn recall(&mut self, kept: &[String]) {
        let typed = std::mem::take(self);
        for (kind, line) in kept.iter().filter_map(|line| read(line)) {
            self.add(kind, line);
        }
        for (kind, lines) in typed.0 {
            for line in &lines {
                self.add(kind, line);
            }
        }
    }
}

/// The line as it is kept; `None` for what is written for one article or quote alone.
pub(super) fn written(kind: PromptKind, line: &str) -> Option<String> {
    let is_kept = KEPT.iter().any(|(_, known)| *known == shared(kind));
    kind.sign().filter(|_| is_kept).map(|sign| format!("{sign}{line}"))
}

/// Signs of what is kept.
const KEPT: [(char, PromptKind); 3] =
    [(':', PromptKind::Command), ('/', PromptKind::Find), ('|', PromptKind::Pipe)];

fn read(line: &str) -> Option<(PromptKind, &str)> {
    KEPT.iter().find_map(|(sign, kind)| Some((*kind, line.strip_prefix(*sign)?)))
}

/// What is sought in one article may be sought in all.
fn shared(kind: PromptKind) -> PromptKind {
    match kind.seeks() {
        Some(Sought::InLibrary) => PromptKind::Find,
        _ => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_before_what_was_typed_since() {
        let mut history = History::default();
        assert!(history.add(PromptKind::Search, "\u{62e}\u{628}\u{631}"));
        assert!(!history.add(PromptKind::Find, "\u{62e}\u{628}\u{631}"), "it was typed just now");
        assert!(!history.add(PromptKind::Find, " "));
        let kept = ["/news", ":sort title", "?", "", "/\u{62e}\u{628}\u{631}", "/peace"];
        history.recall(&kept.map(str::to_owned));
        assert_eq!(history.of(PromptKind::Find), ["news", "peace", "\u{62e}\u{628}\u{631}"]);
        assert_eq!(history.of(PromptKind::Command), ["sort title"]);
    }

    #[test]
    fn what_is_written_for_one_quote_is_not_kept() {
        assert_eq!(written(PromptKind::Search, "news"), Some("/news".to_owned()));
        assert_eq!(written(PromptKind::Pipe, "wc"), Some("|wc".to_owned()));
        assert_eq!(written(PromptKind::Quotes, "tag:x"), None);
        assert_eq!(written(PromptKind::Note, "dull"), None);
    }

    #[test]
    fn there_is_an_end_to_it() {
        let mut history = History::default();
        (0..1000).for_each(|n| assert!(history.add(PromptKind::Command, &n.to_string())));
        assert_eq!(history.of(PromptKind::Command).len(), MOST);
    }
}
