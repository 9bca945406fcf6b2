//! Control sequences (ECMA-48, section 5.4): keys, the mouse, answers.

use super::sequence::Token;
use super::{Input, Report};
use crate::app::{Key, KeyCode, Mouse, MouseAction};

/// A control sequence after its `CSI`: length in bytes and meaning; `None` when its end has not come yet.
pub(super) fn token(bytes: &[u8]) -> Option<(usize, Token)> {
    // The Linux console's F1 to F5.
    if let [b'[', rest @ ..] = bytes {
        let key = rest.first()?.checked_sub(b'A').filter(|n| *n < 5);
        return Some((2, key.map_or(Token::Nothing, |n| press(KeyCode::F(n + 1), 1))));
    }
    let end = bytes.iter().position(|byte| !matches!(byte, 0x20..=0x3F))?;
    let last = *bytes.get(end)?;
    if !matches!(last, 0x40..=0x7E) {
        // Cut short by something else, which stands for itself.
        return Some((end, Token::Nothing));
    }
    let parameters = std::str::from_utf8(bytes.get(..end)?).unwrap_or_default();
    // Intermediate bytes, such as the $ of DECRPM.
    let parameters = parameters.trim_end_matches(|c| matches!(c, ' '..='/'));
    if last == b'M' && parameters.is_empty() {
        // A mouse report in the old form, which we do not ask for: three bytes of any value.
        return (bytes.len() >= end + 4).then_some((end + 4, Token::Nothing));
    }
    Some((end + 1, meaning(parameters, last)))
}

/// The key of a final byte, in CSI and SS3 sequences.
pub(super) fn cursor_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn meaning(parameters: &str, last: u8) -> Token {
    let numbers: Vec<u16> =
        parameters.split([';', ':']).map(|number| number.parse().unwrap_or(0)).collect();
    let number = |index: usize| numbers.get(index).copied().unwrap_or(0);
    let report = |report| Token::Input(Input::Report(report));
    match (parameters.as_bytes().first(), last) {
        (Some(b'?'), b'c') => report(Report::PrimaryAttributes),
        (Some(b'>'), b'c') => {
            report(Report::SecondaryAttributes(parameters.trim_start_matches('>').to_owned()))
        }
        (Some(b'<'), b'M' | b'm') => mouse(parameters, last == b'M'),
        (Some(b'?' | b'>' | b'=' | b'<'), _) | (_, b'c' | b'n' | b't') => report(Report::Other),
        (_, b'y') => report(Report::Mode(number(0), number(1))),
        (_, b'R') if numbers.len() == 2 => report(Report::Cursor(number(0), number(1))),
        (_, b'Z') => press(KeyCode::BackTab, 1),
        (_, b'~') if number(0) == 200 => Token::PasteBegins,
        (_, b'~') if number(0) == 27 => character(number(2), number(1)),
        (_, b'~') => numbered(number(0)).map_or(Token::Nothing, |code| press(code, number(1))),
        (_, b'u') => character(number(0), number(1)),
        _ => cursor_key(last).map_or(Token::Nothing, |code| press(code, number(1))),
    }
}

/// Keys of the form `CSI number ~`.
fn numbered(number: u16) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number as u8 - 10),
        17..=21 => KeyCode::F(number as u8 - 11),
        23 | 24 => KeyCode::F(number as u8 - 12),
        _ => return None,
    })
}

/// A key with xterm's modifier parameter: 1 and the sum of 1 Shift, 2 Alt, 4 Control.
fn press(code: KeyCode, modifiers: u16) -> Token {
    let held = modifiers.saturating_sub(1);
    Token::Input(Input::Key(Key {
        code,
        shift: held & 1 != 0,
        alt: held & 2 != 0,
        ctrl: held & 4 != 0,
    }))
}

/// A character key as a sequence (xterm's modifyOtherKeys, kitty's protocol).
fn character(code: u16, modifiers: u16) -> Token {
    let code = match code {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        code => match char::from_u32(u32::from(code)).filter(|c| !c.is_control()) {
            Some(c) => KeyCode::Char(c),
            None => return Token::Nothing,
        },
    };
    press(code, modifiers)
}

/// SGR mouse report: `< button ; column ; row`, `M` pressed, `m` released; from 1.
fn mouse(parameters: &str, pressed: bool) -> Token {
    let mut numbers = parameters
        .trim_start_matches('<')
        .split(';')
        .map(|number| number.parse::<u16>().unwrap_or(0));
    let (button, column, row) = (numbers.next(), numbers.next(), numbers.next());
    let (Some(button), Some(column), Some(row)) = (button, column, row) else {
        return Token::Nothing;
    };
    // Bits 2 to 4 are Shift, Alt and Control.
    let action = match (button & !0b1_1100, pressed) {
        (64, _) => MouseAction::ScrollUp,
        (65, _) => MouseAction::ScrollDown,
        (0, true) => MouseAction::Press,
        (0, false) => MouseAction::Release,
        (32, _) => MouseAction::Drag,
        _ => return Token::Nothing,
    };
    let (column, row) = (column.saturating_sub(1), row.saturating_sub(1));
    Token::Input(Input::Mouse(Mouse { action, column, row }))
}
