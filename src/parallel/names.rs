//! Names across scripts: how far an Arabic word sounds like a Latin one.
//!
//! The letters of both are aligned; a letter that may stand for one or two of the other script costs
//! little, a vowel left out almost nothing, a consonant without a counterpart everything.
//!
//! ```text
//! ك ا س ب ر س ك ي        غ و ت ي ر ي ش
//! K a s p e r s k y      G u t e r r e s
//! ```
//!
//! # Limitations
//! A name that one language translates or remakes (القاهرة, Cairo) sounds like no other.

mod letters;
mod skeleton;

pub(super) use skeleton::skeletons;

use letters::{PAIRS, RENDERINGS, is_weak};

/// Letters of a word that are looked at.
const LONGEST: usize = 20;

/// The cost of a consonant without a counterpart; all costs are hundredths of it.
const LOST: u16 = 100;

/// A word ready to be compared by its sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// Letters of the Arabic script, folded; each is without some of the clitics the word may begin with.
    Arabic(Vec<Vec<char>>),
    /// ASCII letters in lower case.
    Latin(Vec<u8>),
}

/// The sound of a folded word; `None` where there is too little of it.
pub(super) fn sound(word: &str) -> Option<Sound> {
    if super::dictionary::is_arabic(word) {
        let all: Vec<Vec<char>> = without_clitics(word).collect();
        return (!all.is_empty()).then_some(Sound::Arabic(all));
    }
    let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_lowercase).take(LONGEST).collect();
    (letters.len() >= 3).then_some(Sound::Latin(letters))
}

/// The word, and the word without what news writes before names.
fn without_clitics(word: &str) -> impl Iterator<Item = Vec<char>> {
    const CLITICS: [&str; 10] = ["", "و", "ب", "ل", "ف", "ال", "وال", "بال", "لل", "ول"];
    CLITICS.into_iter().filter_map(move |clitic| {
        let letters: Vec<char> = word.strip_prefix(clitic)?.chars().take(LONGEST).collect();
        (letters.len() >= 3).then_some(letters)
    })
}

/// How much two words of different scripts sound alike, from 0 to 1; 0 in one script.
pub(super) fn likeness(a: &Sound, b: &Sound) -> f32 {
    let ((Sound::Arabic(arabic), Sound::Latin(latin))
    | (Sound::Latin(latin), Sound::Arabic(arabic))) = (a, b)
    else {
        return 0.0;
    };
    let least = arabic.iter().map(|letters| relative_cost(letters, latin)).fold(1.0, f32::min);
    (1.0 - least / WORST).max(0.0)
}

/// The relative cost from which on two words are not the same name.
const WORST: f32 = 0.3;

/// The least cost of aligning the letters, by the length that is shared.
fn relative_cost(arabic: &[char], latin: &[u8]) -> f32 {
    let length = f32::from((arabic.len() + latin.len()) as u16) / 4.0;
    f32::from(cost(arabic, latin)) / f32::from(LOST) / length.max(1.5)
}

/// The least cost of aligning an Arabic word with a Latin one.
fn cost(arabic: &[char], latin: &[u8]) -> u16 {
    let width = latin.len() + 1;
    let mut table = vec![u16::MAX; (arabic.len() + 1) * width];
    if let Some(first) = table.first_mut() {
        *first = 0;
    }
    for i in 0..=arabic.len() {
        for j in 0..=latin.len() {
            let Some(&here) = table.get(i * width + j).filter(|cost| **cost < u16::MAX) else {
                continue;
            };
            let rest = latin.get(j..).unwrap_or_default();
            let mut reach = |down: usize, right: usize, cost: u16| {
                if let Some(there) = table.get_mut((i + down) * width + j + right) {
                    *there = (*there).min(here.saturating_add(cost));
                }
            };
            if let Some(&letter) = rest.first() {
                reach(0, 1, latin_alone(letter, j.checked_sub(1).and_then(|at| latin.get(at))));
            }
            let Some(&letter) = arabic.get(i) else { continue };
            reach(1, 0, if is_weak(letter) { 15 } else { LOST });
            renderings(&[letter], rest, |length, rank| reach(1, length, rank * 3));
            if let Some(two) = arabic.get(i..i + 2) {
                renderings(two, rest, |length, rank| reach(2, length, rank * 3));
            }
        }
    }
    table.last().copied().unwrap_or(u16::MAX)
}

/// The cost of a Latin letter that no Arabic one stands for.
fn latin_alone(letter: u8, before: Option<&u8>) -> u16 {
    match letter {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 8,
        _ if before == Some(&letter) => 25,
        b'h' => 45,
        _ => LOST,
    }
}

/// Calls with the length and the rank of each rendering of the letters that the Latin rest begins with.
fn renderings(arabic: &[char], rest: &[u8], mut each: impl FnMut(usize, u16)) {
    let found = match arabic {
        [letter] => RENDERINGS.iter().find(|(known, _)| known == letter).map(|(_, latin)| *latin),
        [first, second] => {
            PAIRS.iter().find(|(known, _)| known == &[*first, *second]).map(|(_, latin)| *latin)
        }
        _ => None,
    };
    for (latin, rank) in found.unwrap_or_default().iter().zip(0..) {
        if rest.starts_with(latin.as_bytes()) {
            each(latin.len(), rank);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn alike(arabic: &str, latin: &str) -> f32 {
        let read = |word: &str| sound(&fold::text(word)).unwrap();
        let likeness = likeness(&read(arabic), &read(latin));
        let skeletons = skeletons(&read(arabic)).into_iter();
        let others = self::skeletons(&read(latin));
        if skeletons.into_iter().any(|one| others.contains(&one)) { likeness } else { 0.0 }
    }

    #[test]
    fn names_are_found_in_both_alphabets() {
        for (arabic, latin) in [
            ("كاسبرسكي", "Kaspersky"),
            ("كاسبرسكاي", "Kaspersky"),
            ("ناكاتاني", "Nakatani"),
            ("شينغاريف", "Shingarev"),
            ("ياغلاند", "Jagland"),
            ("ثوربيورن", "Thorbjørn"),
            ("وغوتيريش", "Guterres"),
            ("مايكروسوفت", "Microsoft"),
            ("جوجل", "Google"),
            ("لستراسبورغ", "Strasbourg"),
            ("ليون", "Lyon"),
            ("الإنترنت", "Internet"),
            ("شكسبير", "Shakespeare"),
            ("تشرشل", "Churchill"),
            ("ميركل", "Merkel"),
            ("أوباما", "Obama"),
        ] {
            assert!(alike(arabic, latin) > 0.3, "{arabic} {latin} {}", alike(arabic, latin));
        }
    }

    #[test]
    fn other_words_are_not() {
        for (arabic, latin) in [
            ("كاسبرسكي", "Microsoft"),
            ("حكومة", "Kaspersky"),
            ("المدينة", "London"),
            ("نوبل", "Noboru"),
            ("الرئيس", "Paris"),
        ] {
            assert!(alike(arabic, latin) < 0.3, "{arabic} {latin} {}", alike(arabic, latin));
        }
    }
}
