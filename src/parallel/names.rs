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

pub(super) use skeleton::Skeleton;

use letters::{PAIRS, RENDERINGS, is_weak};

/// Letters of a word that are looked at.
const LONGEST: usize = 20;

/// The cost of a consonant without a counterpart; all costs are hundredths of it.
const LOST: u16 = 100;

/// A word ready to be compared by its sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// Letters of the Arabic script, folded; each reading is without some of the clitics the word may begin
    /// with.
    Arabic(Vec<(Vec<char>, Skeleton)>),
    /// ASCII letters in lower case.
    Latin(Vec<u8>, Vec<Skeleton>),
}

/// The sound of a folded word; `None` where there is too little of it.
pub(super) fn sound(word: &str) -> Option<Sound> {
    if super::dictionary::is_arabic(word) {
        let readings = without_clitics(word);
        let all: Vec<_> = readings
            .map(|letters| {
                let skeleton = skeleton::of_arabic(&letters);
                (letters, skeleton)
            })
            .collect();
        return (!all.is_empty()).then_some(Sound::Arabic(all));
    }
    let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_lowercase).take(LONGEST).collect();
    let skeletons = skeleton::of_latin(&letters);
    (letters.len() >= 3).then_some(Sound::Latin(letters, skeletons))
}

impl Sound {
    /// The skeletons of all readings.
    pub(super) fn skeletons(&self) -> impl Iterator<Item = &Skeleton> {
        let (arabic, latin) = match self {
            Sound::Arabic(readings) => (readings.as_slice(), &[][..]),
            Sound::Latin(_, skeletons) => (&[][..], skeletons.as_slice()),
        };
        arabic.iter().map(|(_, skeleton)| skeleton).chain(latin)
    }
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
    let ((Sound::Arabic(readings), Sound::Latin(latin, skeletons))
    | (Sound::Latin(latin, skeletons), Sound::Arabic(readings))) = (a, b)
    else {
        return 0.0;
    };
    let may_be_alike = |skeleton: &Skeleton| skeletons.iter().any(|other| skeleton.is_near(other));
    let alike = readings.iter().filter(|(_, skeleton)| may_be_alike(skeleton));
    let least = alike.map(|(letters, _)| relative_cost(letters, latin)).fold(1.0, f32::min);
    (1.0 - least / WORST).max(0.0)
}

/// The relative cost from which on two words are not the same name.
const WORST: f32 = 0.3;

/// The least cost of aligning the letters, by the length that is shared.
fn relative_cost(arabic: &[char], latin: &[u8]) -> f32 {
    let length = f32::from((arabic.len() + latin.len()) as u16) / 4.0;
    f32::from(cost(arabic, latin)) / f32::from(LOST) / length.max(1.5)
}

/// The least cost of aligning an Arabic word with a Latin one, each of [`LONGEST`] letters at most.
fn cost(arabic: &[char], latin: &[u8]) -> u16 {
    // Costs of the prefixes of the Latin word, for so many letters of the Arabic one and for one and two more.
    let mut rows = [[u16::MAX; LONGEST + 1]; 3];
    rows[0][0] = 0;
    for (i, &letter) in arabic.iter().enumerate() {
        skip_latin(&mut rows[0], latin);
        let lost = if is_weak(letter) { 15 } else { LOST };
        let single = of(RENDERINGS, &letter);
        let double = arabic.get(i + 1).map_or(&[][..], |&next| of(PAIRS, &[letter, next]));
        let [here, next, after] = &mut rows;
        for (j, &cost) in here.iter().enumerate().take(latin.len() + 1) {
            if cost < u16::MAX {
                improve(next, j, cost.saturating_add(lost));
                let rest = latin.get(j..).unwrap_or_default();
                render(single, rest, |length, rank| improve(next, j + length, cost + rank * 3));
                render(double, rest, |length, rank| improve(after, j + length, cost + rank * 3));
            }
        }
        rows = [rows[1], rows[2], [u16::MAX; LONGEST + 1]];
    }
    skip_latin(&mut rows[0], latin);
    rows[0].get(latin.len()).copied().unwrap_or(u16::MAX)
}

fn improve(row: &mut [u16], at: usize, cost: u16) {
    if let Some(slot) = row.get_mut(at) {
        *slot = (*slot).min(cost);
    }
}

/// Lets letters of the Latin word stand for nothing.
fn skip_latin(row: &mut [u16], latin: &[u8]) {
    let mut before = None;
    for (j, &letter) in latin.iter().enumerate() {
        let cost = row.get(j).copied().unwrap_or(u16::MAX);
        improve(row, j + 1, cost.saturating_add(latin_alone(letter, before)));
        before = Some(letter);
    }
}

/// The cost of a Latin letter that no Arabic one stands for.
fn latin_alone(letter: u8, before: Option<u8>) -> u16 {
    match letter {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 8,
        _ if before == Some(letter) => 25,
        b'h' => 45,
        _ => LOST,
    }
}

/// The renderings of a letter or a pair of letters.
fn of<K: PartialEq>(
    table: &'static [(K, &'static [&'static str])],
    key: &K,
) -> &'static [&'static str] {
    table.iter().find(|(known, _)| known == key).map_or(&[], |(_, renderings)| *renderings)
}

/// Calls with the length and the rank of each rendering that the Latin rest begins with.
fn render(renderings: &[&str], rest: &[u8], mut each: impl FnMut(usize, u16)) {
    for (latin, rank) in renderings.iter().zip(0..) {
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
        let [a, b] = [arabic, latin].map(|word| sound(&fold::text(word)).unwrap());
        let begins: Vec<[u8; 2]> = b.skeletons().map(Skeleton::beginning).collect();
        let is_compared = a.skeletons().any(|skeleton| begins.contains(&skeleton.beginning()));
        if is_compared { likeness(&a, &b) } else { 0.0 }
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
