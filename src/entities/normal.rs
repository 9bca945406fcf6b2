//! The *normal form* of a word: one spelling for all ways of writing it, used for every look-up.
//!
//! Arabic loses tashkeel, tatweel and the differences between hamza carriers, alef maqsura and yeh, teh marbuta and heh, Arabic and
//! Persian letter forms; Latin loses case and diacritics; all digits become 0-9. Invisible controls vanish.
//!
//! # Limitations
//! Offsets are not kept: a token remembers its range, the normal form is only ever compared.
use unicode_normalization::UnicodeNormalization;

/// The normal form of `word`.
///
/// ```
/// use nashra::entities::normal;
/// assert_eq!(normal("الإِسكَندريّة"), normal("الاسكندريه"));
/// assert_eq!(normal("Médecins"), "medecins");
/// assert_eq!(normal("٢٠١٣"), "2013");
/// ```
pub fn normal(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            c if is_dropped(c) => {}
            '\u{600}'..='\u{6FF}' => out.push(fold_arabic(c)),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            '’' | '‘' | 'ʼ' => out.push('\''),
            c => out.extend(
                std::iter::once(c)
                    .nfd()
                    .filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))
                    .map(fold_latin)
                    .flat_map(char::to_lowercase),
            ),
        }
    }
    out
}

/// Marks, tatweel and controls that carry no letter.
pub(super) fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{61C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{300}'..='\u{36F}')
}

/// The letter without what is part of it and not a mark upon it.
fn fold_latin(c: char) -> char {
    match c {
        'ı' => 'i',
        'ø' | 'Ø' => 'o',
        'ł' | 'Ł' => 'l',
        c => c,
    }
}

/// One letter for every letter that news writes in its place.
fn fold_arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ے' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۀ' | 'ۃ' => 'ه',
        'ک' | 'گ' => 'ك',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        c => super::numerals::digit(c).map_or(c, |d| char::from(b'0' + d)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (a, b) in [
            ("أُنطون", "انطون"),
            ("كاسبرسكی", "كاسبرسكي"),
            ("مـــصر", "مصر"),
            ("مؤسسة", "موسسه"),
            ("\u{200F}الرباط\u{200E}", "الرباط"),
            ("Türkiye", "turkiye"),
            ("O’Brien", "o'brien"),
        ] {
            assert_eq!(normal(a), normal(b), "{a} {b}");
        }
        assert_ne!(normal("قطر"), normal("مطر"));
    }

    #[test]
    fn a_stroke_under_an_accent_goes_too() {
        assert_eq!(normal("Ǿrsted"), "orsted");
    }

    #[test]
    fn no_character_has_two_normal_forms() {
        for c in '\0'..='\u{1FFFF}' {
            let once = normal(c.encode_utf8(&mut [0; 4]));
            assert_eq!(normal(&once), once, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn normal_is_idempotent(s in "\\PC{0,20}") {
            let once = normal(&s);
            prop_assert_eq!(normal(&once), once);
        }
    }
}
