//! What was said in the line at the bottom, for as long as the program runs.

use std::collections::VecDeque;

use super::state::Notice;

/// Notices that are remembered.
const MOST: usize = 200;

/// The notices of this run.
#[derive(Clone, Debug, Default)]
pub(super) struct Log {
    said: VecDeque<Said>,
    /// Failures the reader has not brought about himself and has not looked at.
    unseen: usize,
}

/// A notice.
#[derive(Clone, Debug)]
struct Said {
    notice: Notice,
    /// The time of day; `None` until the outside has told it.
    at: Option<String>,
}

impl Log {
    /// Remembers a notice. What has gone wrong without the reader's doing waits to be looked at.
    pub(super) fn add(&mut self, notice: Notice, unasked: bool) {
        self.unseen += usize::from(unasked && matches!(notice, Notice::Failed(_)));
        self.said.push_back(Said { notice, at: None });
        if self.said.len() > MOST {
            self.said.pop_front();
        }
    }

    /// It is this time of day.
    pub(super) fn stamp(&mut self, now: &str) {
        for said in self.said.iter_mut().rev().take_while(|said| said.at.is_none()) {
            said.at = Some(now.to_owned());
        }
    }

    /// How much has gone wrong that the reader has not looked at.
    pub(super) fn unseen(&self) -> usize {
        self.unseen
    }

    /// The reader looks: all notices, the last at the end, each with its time.
    pub(super) fn look(&mut self) -> impl Iterator<Item = (&str, &Notice)> {
        self.unseen = 0;
        self.said.iter().map(|said| (said.at.as_deref().unwrap_or_default(), &said.notice))
    }
}
