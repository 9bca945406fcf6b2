//! What is asked, and what was answered.

use crate::terminal::input::Report;

/// All questions in one write, on the alternate screen, which is cleared afterwards (a few terminals print a
/// stray letter for a question they do not know):
/// the colour of the background (OSC 11), XTVERSION, DA2, DECRQM of mode 8, how far U+200E moves the cursor, how far an OSC 66 text does, and DA1,
/// which ends the answers because everything answers it. DSR 5 would not do: st does not answer it.
pub(in crate::terminal) const QUESTIONS: &str = "\x1b]11;?\x1b\\\x1b[>q\x1b[>c\x1b[8$p\
    \ra\u{200E}b\x1b[6n\
    \r\x1b[K\x1b]66;w=1;x\x1b\\\x1b[6n\
    \r\x1b[K\x1b[c";

/// The background's colour alone, asked of a terminal that need not be asked anything else; nothing waits for the
/// answer.
pub(in crate::terminal) const BACKGROUND: &str = "\x1b]11;?\x1b\\";

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::terminal) struct Answers {
    /// XTVERSION.
    pub(super) version: String,
    /// DA2.
    pub(super) secondary: String,
    /// DECRQM of mode 8: 1 implicit, 2 explicit.
    pub(super) mode_8: Option<u16>,
    /// Columns of the cursor reports, in the order they were asked for.
    columns: Vec<u16>,
    /// The background is light.
    pub(in crate::terminal) light: Option<bool>,
    /// The last question was answered.
    pub(in crate::terminal) complete: bool,
}

impl Answers {
    /// Takes one answer.
    pub(in crate::terminal) fn take(&mut self, report: Report) {
        match report {
            Report::Version(version) => self.version = version,
            Report::SecondaryAttributes(attributes) => self.secondary = attributes,
            Report::Background(light) => self.light = Some(light),
            Report::Mode(8, value) => self.mode_8 = Some(value),
            Report::Cursor(_, column) => self.columns.push(column),
            Report::PrimaryAttributes => self.complete = true,
            Report::Mode(..) | Report::Other => {}
        }
    }

    /// Whether U+200E takes a column of its own; not, when nobody said so.
    pub(super) fn mark_takes_column(&self) -> bool {
        self.columns.first().is_some_and(|column| *column != 3)
    }

    /// Whether an OSC 66 text of one cell moved the cursor by one.
    pub(super) fn knows_sized_text(&self) -> bool {
        self.columns.get(1) == Some(&2)
    }
}
