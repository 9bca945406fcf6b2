//! Digits: European, Arabic-Indic and extended Arabic-Indic (Persian, Urdu).

use std::borrow::Cow;

/// The digits a reader wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DigitStyle {
    /// 0123456789.
    #[default]
    European,
    /// U+0660 to U+0669.
    ArabicIndic,
    /// U+06F0 to U+06F9, used in Persian and Urdu.
    Persian,
}

impl DigitStyle {
    /// All of them.
    pub const ALL: [DigitStyle; 3] =
        [DigitStyle::European, DigitStyle::ArabicIndic, DigitStyle::Persian];

    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            DigitStyle::European => "european",
            DigitStyle::ArabicIndic => "arabic",
            DigitStyle::Persian => "persian",
        }
    }

    /// The character for a digit from 0 to 9.
    const fn zero(self) -> u32 {
        match self {
            DigitStyle::European => 0x30,
            DigitStyle::ArabicIndic => 0x660,
            DigitStyle::Persian => 0x6F0,
        }
    }

    /// Shows anything printable, a number above all, in these digits.
    ///
    /// ```
    /// use nashra::text::digits::DigitStyle;
    /// assert_eq!(DigitStyle::ArabicIndic.show(&1913), "١٩١٣");
    /// assert_eq!(DigitStyle::European.show("۱۲ of ٣"), "12 of 3");
    /// ```
    pub fn show<T: ToString + ?Sized>(self, value: &T) -> String {
        value.to_string().chars().map(|c| self.digit(c)).collect()
    }

    /// The character, in these digits if it is one of the three kinds of digit.
    fn digit(self, c: char) -> char {
        let value = to_ascii(c).to_digit(10).map(|value| self.zero() + value);
        value.and_then(char::from_u32).unwrap_or(c)
    }
}

/// The ASCII digit of an Arabic-Indic or Persian one; any other character stays.
#[inline]
pub fn to_ascii(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
        _ => c,
    }
}

/// A text with all its digits in ASCII, for parsing numbers and dates.
///
/// ```
/// assert_eq!(nashra::text::digits::fold("٢٠ مارس ۲۰۱۳"), "20 مارس 2013");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| to_ascii(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(to_ascii).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_shows_and_folds_back() {
        for style in [DigitStyle::European, DigitStyle::ArabicIndic, DigitStyle::Persian] {
            let shown = style.show(&9_876_543_210_u64);
            assert_eq!(fold(&shown), "9876543210");
            assert_eq!(shown.chars().count(), 10);
        }
    }

    #[test]
    fn other_digits_and_letters_stay() {
        assert_eq!(DigitStyle::Persian.show("a१-"), "a१-");
        assert!(matches!(fold("plain 12"), Cow::Borrowed(_)));
    }
}
