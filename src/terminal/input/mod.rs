//! Bytes of the terminal into keys, mouse, pastes, and answers to our questions.
//!
//! A byte is never taken for something it is not: an answer that arrives late, or in halves, or as garbage,
//! does not become a key; and a key is not lost in an answer that never ends. What has come without its end
//! when nothing follows for a while ([`Parser::time_out`]) is a key if it can be one (Escape, Alt and a letter),
//! and otherwise is remembered as a *torn* sequence: what comes next either completes it or stands for itself.
//!
//! Limits: Ctrl or Alt with F3 cannot be told from a cursor report and is taken for one; a torn answer whose
//! rest arrives one byte at a time is taken for keys.

mod csi;
mod sequence;

use crate::app::{Key, KeyCode, Mouse, lam_alef};
use sequence::{Token, token};

/// What the terminal sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted (bracketed paste).
    Paste(String),
    /// The terminal answered a question.
    Report(Report),
}

/// An answer of the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Report {
    /// OSC 11: whether the background is light.
    Background(bool),
    /// DA1: it ends the answers to everything asked before.
    PrimaryAttributes,
    /// DA2, its parameters: `1;115;0`.
    SecondaryAttributes(String),
    /// XTVERSION: name and version in the terminal's own words.
    Version(String),
    /// DECRPM of an ANSI mode: the mode, and 0 unknown, 1 set, 2 reset.
    Mode(u16, u16),
    /// CPR: row and column of the cursor, from 1.
    Cursor(u16, u16),
    /// Something that is no key either.
    Other,
}

/// The character a key types.
fn letter(input: &Input) -> Option<char> {
    match input {
        Input::Key(key) => key.typed(),
        _ => None,
    }
}

/// Makes one key of the two letters that an Arabic keyboard has on one: they arrive alone and together.
fn join_lam_alef(inputs: &mut Vec<Input>) {
    if let [lam, alef] = inputs.as_slice()
        && letter(lam) == Some('ل')
        && let Some(ligature) = letter(alef).and_then(lam_alef)
    {
        *inputs = vec![Input::Key(Key::plain(KeyCode::Char(ligature)))];
    }
}

/// What was typed of a line, without answers to our questions that came too late to be waited for.
pub(crate) fn typed(line: &str) -> String {
    let inputs = Parser::default().feed(line.as_bytes());
    inputs.iter().filter_map(letter).collect()
}

/// Longest string (DCS, OSC) remembered, in bytes; of a longer one only its end is waited for.
const LONGEST_STRING: usize = 1024;
/// Longest paste, in bytes.
const LONGEST_PASTE: usize = 1 << 20;
const PASTE_END: &[u8] = b"\x1b[201~";

/// Takes the terminal's bytes apart, wherever the reads happened to cut them.
#[derive(Debug, Default)]
pub(super) struct Parser {
    pending: Vec<u8>,
    /// `pending` came without its end, and then nothing came for a while.
    torn: bool,
    paste: Option<Vec<u8>>,
}

impl Parser {
    /// Whether something has come without its end, so that [`Parser::time_out`] is to be called.
    pub(super) fn is_pending(&self) -> bool {
        !self.pending.is_empty() && !self.torn && self.paste.is_none()
    }

    /// Takes bytes; gives what is complete.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        if std::mem::take(&mut self.torn) && !mends(&self.pending, bytes) {
            self.pending.clear();
        }
        self.pending.extend(bytes);
        let pending = std::mem::take(&mut self.pending);
        let rest = self.parse(&pending, &mut inputs);
        self.pending = shortened(rest);
        join_lam_alef(&mut inputs);
        inputs
    }

    /// Nothing has come for a while.
    pub(super) fn time_out(&mut self) -> Vec<Input> {
        let key = sequence::unfinished_key(&self.pending);
        if key.is_some() {
            self.pending.clear();
        }
        self.torn = !self.pending.is_empty();
        key.map(Input::Key).into_iter().collect()
    }

    /// Parses as far as it goes and returns what has no end yet.
    fn parse<'a>(&mut self, mut bytes: &'a [u8], inputs: &mut Vec<Input>) -> &'a [u8] {
        while !bytes.is_empty() {
            let taken = if self.paste.is_some() {
                self.take_paste(bytes, inputs)
            } else {
                self.take_token(bytes, inputs)
            };
            let Some(taken) = taken else { break };
            bytes = bytes.get(taken..).unwrap_or_default();
        }
        bytes
    }

    fn take_token(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) -> Option<usize> {
        let (taken, found) = token(bytes)?;
        match found {
            Token::Input(input) => inputs.push(input),
            Token::PasteBegins => self.paste = Some(Vec::new()),
            Token::Nothing => {}
        }
        Some(taken)
    }

    /// Moves pasted bytes over, except those that may be the head of the end mark.
    fn take_paste(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) -> Option<usize> {
        let paste = self.paste.as_mut()?;
        let end = memchr::memmem::find(bytes, PASTE_END);
        let text = bytes.get(..end.unwrap_or(bytes.len().saturating_sub(PASTE_END.len() - 1)))?;
        let room = LONGEST_PASTE.saturating_sub(paste.len());
        paste.extend(text.iter().take(room));
        if end.is_some() {
            let paste = self.paste.take().unwrap_or_default();
            inputs.push(Input::Paste(String::from_utf8_lossy(&paste).into_owned()));
            return Some(text.len() + PASTE_END.len());
        }
        (!text.is_empty()).then_some(text.len())
    }
}

/// Whether bytes that come late go on with a torn sequence. One byte alone is a key: nobody types faster
/// than a terminal answers.
fn mends(torn: &[u8], bytes: &[u8]) -> bool {
    if bytes.len() < 2 {
        return false;
    }
    let whole = [torn, bytes].concat();
    match token(&whole) {
        Some((taken, Token::Input(Input::Report(report)))) => {
            taken > torn.len() && (report != Report::Other || sequence::is_string(torn))
        }
        _ => false,
    }
}

/// A string that has grown too long is remembered by its head alone.
fn shortened(rest: &[u8]) -> Vec<u8> {
    if rest.len() <= LONGEST_STRING {
        return rest.to_vec();
    }
    let head = rest.get(..2).unwrap_or_default();
    let last = rest.last().copied().unwrap_or_default();
    [head, &[last]].concat()
}

#[cfg(test)]
mod tests;
