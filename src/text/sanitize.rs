//! What of an untrusted text may be painted.
//!
//! Layout needs nothing done before it: it obeys bidi controls and joiners and paints none of them, and
//! shows any other control as a picture. Text that reaches a terminal without layout (a message on standard
//! error, a window title) goes through [`line()`] first.

use std::borrow::Cow;

use super::breaks::ends_line;
use super::properties::Traits;

/// What is painted for a control character: its picture (U+2400 to U+2421), or U+FFFD for those that have
/// none. `None` for everything that is painted as it is, or not at all.
///
/// ```
/// assert_eq!(nashra::text::sanitize::visible('\u{1B}'), Some('\u{241B}'));
/// ```
pub fn visible(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + c as u32),
        '\u{7F}' => Some('\u{2421}'),
        '\u{80}'..='\u{9F}' => Some(char::REPLACEMENT_CHARACTER),
        // Line and paragraph separators, where a line must stay one.
        '\u{2028}' | '\u{2029}' => Some('\u{2424}'),
        c if is_format(c) => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

/// Whether a character works in layout only and is never painted: bidi controls and other
/// `Default_Ignorable_Code_Points` without width.
pub fn is_hidden(c: char) -> bool {
    Traits::of(c).is_ignorable()
}

/// A text as one line that no terminal takes for a command: line ends and tabs become blanks, controls
/// become pictures, and what is never painted is left out, but for the joiners and selectors that letters
/// and emoji need.
///
/// ```
/// assert_eq!(nashra::text::sanitize::line("a\u{1B}[2J\u{202E}b\n"), "a\u{241B}[2Jb ");
/// ```
pub fn line(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| passed(c) == Some(c)) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter_map(passed).collect())
    }
}

fn passed(c: char) -> Option<char> {
    if ends_line(c) || c == '\t' {
        Some(' ')
    } else if is_hidden(c) && !is_joiner(c) {
        None
    } else {
        Some(visible(c).unwrap_or(c))
    }
}

/// ZWNJ, ZWJ and variation selectors.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

/// Format characters that are not ignorable and that no terminal shows: interlinear annotations, the
/// joining controls of hieroglyphs; and the noncharacters.
fn is_format(c: char) -> bool {
    matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{13430}'..='\u{1343F}') || is_noncharacter(c)
}

/// The code points that will never be characters (Unicode core specification, 23.7); terminals disagree on whether they take
/// a column.
pub fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || c as u32 & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn terminal_commands_become_pictures() {
        assert_eq!(line("\u{1B}]0;x\u{7}\u{9B}2J\u{7F}"), "\u{241B}]0;x\u{2407}\u{FFFD}2J\u{2421}");
    }

    #[test]
    fn bidi_controls_are_left_out_and_joiners_stay() {
        assert_eq!(line("\u{202E}a\u{2066}b\u{200E}\u{61C}"), "ab");
        assert!(matches!(line("می\u{200C}خواهم 👩\u{200D}🚀"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_line_stays_one() {
        assert_eq!(line("a\r\nb\tc\u{2028}d\u{85}"), "a  b c d ");
    }

    proptest! {
        #[test]
        fn sanitising_twice_changes_nothing(text in any::<String>()) {
            let once = line(&text).into_owned();
            prop_assert_eq!(line(&once).into_owned(), once);
        }

        #[test]
        fn no_control_passes(text in any::<String>()) {
            prop_assert!(!line(&text).chars().any(char::is_control));
        }
    }
}
