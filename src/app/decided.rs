//! The sheet of what the reader has decided about names, to look through and to take back.

use crate::entities::{Decision, Decisions};
use crate::messages::{Sentence, sentence};
use crate::text::fold;

/// An open sheet of decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    entries: Vec<Decision>,
    /// Only decisions about names that hold this text are shown.
    sought: String,
    selected: usize,
}

impl Decided {
    /// The decisions in force about names that hold a text.
    pub(super) fn new(decisions: &Decisions, sought: &str) -> Self {
        let mut decided = Decided { sought: sought.to_owned(), ..Decided::default() };
        decided.renew(decisions);
        decided
    }

    /// Shows what is in force now.
    pub(super) fn renew(&mut self, decisions: &Decisions) {
        self.entries = decisions.in_force();
        if !self.sought.is_empty() {
            self.entries.retain(|decision| holds(decision, &self.sought));
        }
        self.select(self.selected);
    }

    /// The decisions shown.
    pub fn entries(&self) -> &[Decision] {
        &self.entries
    }

    /// Says that there is nothing to show.
    pub fn nothing(&self) -> Sentence {
        match self.sought.as_str() {
            "" => sentence!("nothing-decided"),
            sought => sentence!("nothing-decided-about", name = sought),
        }
    }

    /// Place of the selected decision.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// Takes the selected decision out at once, so that the next key is for the next one before it is known what is in force.
    pub(super) fn take(&mut self) -> Option<Decision> {
        let taken =
            (self.selected < self.entries.len()).then(|| self.entries.remove(self.selected));
        self.select(self.selected);
        taken
    }

    /// Selects a decision; beyond the end is the last.
    pub(super) fn select(&mut self, index: usize) {
        self.selected = index.min(self.entries.len().saturating_sub(1));
    }
}

/// Whether a decision is about a name that holds a text.
fn holds(decision: &Decision, text: &str) -> bool {
    let given = match decision {
        Decision::Rename(_, to) => Some(to),
        _ => None,
    };
    let forms = decision.forms().into_iter().map(|form| &form.spelling);
    forms.chain(given).any(|name| !fold::matches(name, text).is_empty())
}
