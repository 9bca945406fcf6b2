//! Keys by their place on the keyboard: with an Arabic, Persian or Hebrew layout active, ت on the J key
//! is `j`, in every context that is not text entry.
//!
//! The three layouts disagree on a few keys (ظ is `/` in Arabic 101, `z` in Persian ISIRI 9147), so the
//! layout is guessed from the letters only one of them has, and kept until another such letter is typed.
//!
//! Limits: a layout that puts two code points on one key (Arabic لا on B) is understood when the terminal
//! hands both over as one press, which the input reader does for what arrives at once, as the ligature
//! U+FEFB.

use super::key::{Key, KeyCode};

/// A keyboard layout of right-to-left letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// Arabic 101.
    #[default]
    Arabic,
    /// Persian, ISIRI 9147.
    Persian,
    /// Hebrew, SI-1452.
    Hebrew,
}

const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";

/// What each key of [`LATIN`] types; a blank where it types an ASCII character or several.
const ARABIC: &str = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ";
const PERSIAN: &str = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو  ";
const HEBREW: &str = "  קראטוןםפ  שדגכעיחלךף זסבהנמצתץ ";

impl Keyboard {
    /// The layout after a character was typed: those only one layout has settle which it is.
    #[must_use]
    pub fn after(self, typed: char) -> Self {
        match typed {
            'ی' | 'ک' | 'گ' | 'چ' | 'پ' | 'ژ' => Keyboard::Persian,
            'ي' | 'ك' | 'ى' | 'ة' | 'ئ' | 'ء' | 'ؤ' => Keyboard::Arabic,
            'א'..='ת' => Keyboard::Hebrew,
            _ => self,
        }
    }

    /// The key a Latin layout would have given for the same physical key.
    #[must_use]
    pub fn physical(self, key: Key) -> Key {
        let KeyCode::Char(c) = key.code else { return key };
        if c.is_ascii() {
            return key;
        }
        let found = match self {
            Keyboard::Arabic => look_up(c, ARABIC, LATIN).or_else(|| shifted(c)),
            Keyboard::Persian => look_up(c, PERSIAN, LATIN).or_else(|| shifted(c)),
            Keyboard::Hebrew => look_up(c, HEBREW, LATIN),
        };
        found.or_else(|| digit(c)).map_or(key, |c| Key { code: KeyCode::Char(c), ..key })
    }
}

fn look_up(typed: char, layout: &str, latin: &str) -> Option<char> {
    let at = layout.chars().position(|c| c == typed)?;
    latin.chars().nth(at)
}

/// What a key types: two letters where the keyboard has lam-alef on one key ([`Keyboard::physical`]).
pub(super) fn letters(typed: char) -> String {
    let pair = LAM_ALEF.iter().find(|(ligature, _)| *ligature == typed);
    pair.map_or_else(|| typed.to_string(), |(_, alef)| format!("ل{alef}"))
}

/// The ligature that stands for a key with lam and an alef on it.
pub fn lam_alef(alef: char) -> Option<char> {
    LAM_ALEF.iter().find(|(_, known)| *known == alef).map(|(ligature, _)| *ligature)
}

/// Lam-alef ligatures (isolated presentation forms) and their alefs.
const LAM_ALEF: [(char, char); 4] =
    [('\u{FEFB}', 'ا'), ('\u{FEF7}', 'أ'), ('\u{FEF9}', 'إ'), ('\u{FEF5}', 'آ')];

/// The shifted row: where Arabic 101 types a mark or a sign. Persian shares the question mark.
fn shifted(c: char) -> Option<char> {
    SHIFTED.iter().find(|(arabic, _)| *arabic == c).map(|(_, latin)| *latin)
}

const SHIFTED: [(char, char); 18] = [
    ('\u{64E}', 'Q'),
    ('\u{64B}', 'W'),
    ('\u{64F}', 'E'),
    ('\u{64C}', 'R'),
    ('\u{FEF9}', 'T'),
    ('إ', 'Y'),
    ('؛', 'P'),
    ('\u{650}', 'A'),
    ('\u{64D}', 'S'),
    ('\u{FEF7}', 'G'),
    ('أ', 'H'),
    ('ـ', 'J'),
    ('،', 'K'),
    ('\u{652}', 'X'),
    ('\u{FEF5}', 'B'),
    ('آ', 'N'),
    ('’', 'M'),
    ('؟', '?'),
];

/// Counts may be typed in either set of Arabic digits.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(keyboard: Keyboard, typed: &str) -> String {
        let keys = typed.chars().map(|c| keyboard.physical(Key::plain(KeyCode::Char(c))));
        keys.filter_map(Key::typed).collect()
    }

    #[test]
    fn letters_act_by_their_place() {
        assert_eq!(latin(Keyboard::Arabic, "تنضظأآ؟لل"), "jkq/HN?gg");
        assert_eq!(latin(Keyboard::Persian, "تنضدظ"), "jkqnz");
        assert_eq!(latin(Keyboard::Hebrew, "חלמט"), "jkny");
    }

    #[test]
    fn every_letter_key_of_a_layout_has_a_latin_one() {
        for layout in [ARABIC, PERSIAN, HEBREW] {
            assert_eq!(layout.chars().count(), LATIN.len());
        }
    }

    #[test]
    fn the_layout_is_told_by_its_own_letters() {
        assert_eq!(Keyboard::Arabic.after('ی'), Keyboard::Persian);
        assert_eq!(Keyboard::Persian.after('ت'), Keyboard::Persian);
        assert_eq!(Keyboard::Persian.after('ي'), Keyboard::Arabic);
        assert_eq!(Keyboard::Arabic.after('ש'), Keyboard::Hebrew);
    }

    #[test]
    fn counts_may_be_typed_in_arabic_digits() {
        assert_eq!(latin(Keyboard::Arabic, "٥ت"), "5j");
        assert_eq!(latin(Keyboard::Persian, "۱۲"), "12");
    }

    #[test]
    fn a_key_with_two_letters_is_one_key_and_types_two() {
        let key = lam_alef('ا').unwrap();
        assert_eq!(latin(Keyboard::Arabic, &key.to_string()), "b");
        assert_eq!(letters(key), "لا");
        assert_eq!(letters('x'), "x");
        assert_eq!(lam_alef('ب'), None);
    }

    #[test]
    fn latin_keys_stay() {
        assert_eq!(latin(Keyboard::Arabic, "jk/?"), "jk/?");
    }
}
