//! Whether two Arabic words are spellings of one foreign name: غوتيريش and جوتيريس, زيلينسكي and زيلنسكي.
//!
//! What is foreign is written by ear: long vowels come and go, and a sound that Arabic lacks has several letters (g: غ ج ق ك). The
//! cheapest alignment of the letters decides; a letter that is simply another costs more than a name may differ by.

/// What it costs when a long vowel is written or not.
const VOWEL: f32 = 0.25;
/// What it costs when a sound is written by another of its letters.
const SOUND: f32 = 0.1;
/// What it costs when a letter is another.
const OTHER: f32 = 1.0;
/// Longer words are two.
const LONGEST: usize = 24;

/// How unlike two words in normal form are, 0 for the same; `None` when they are two.
pub(super) fn cost(a: &str, b: &str) -> Option<f32> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 4 || long > LONGEST || long - short > 3 {
        return None;
    }
    // In a short word one vowel is all that may differ.
    let limit = if short < 5 { VOWEL + SOUND } else { 2.0 * VOWEL + SOUND };
    let found = align(&a, &b);
    (found <= limit).then_some(found)
}

/// Whether two spellings differ so little that it does not matter whether each is a name in its own right: by the letters that g and t are
/// written with in one country and the other, or, in a long word, by one vowel.
pub(super) fn is_mere(a: &str, b: &str) -> bool {
    let by_ear = |word: &str| word.replace('غ', "ج").replace('ط', "ت");
    let is_long = a.chars().count().min(b.chars().count()) >= 6;
    by_ear(a) == by_ear(b) || is_long && cost(a, b).is_some_and(|cost| cost <= VOWEL)
}

/// The cost of the cheapest alignment.
fn align(a: &[char], b: &[char]) -> f32 {
    let mut table = vec![vec![f32::MAX; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let left = |rows: usize, columns: usize, cost: f32| {
                let row = table.get(i.wrapping_sub(rows));
                row.and_then(|row| row.get(j.wrapping_sub(columns))).map(|before| before + cost)
            };
            let mut ways = vec![];
            if let Some(at) = i.checked_sub(1) {
                ways.push(left(1, 0, written_or_not(a, at)));
            }
            if let Some(at) = j.checked_sub(1) {
                ways.push(left(0, 1, written_or_not(b, at)));
            }
            if let (Some(x), Some(y)) = (i.checked_sub(1), j.checked_sub(1)) {
                let last = i == a.len() && j == b.len();
                ways.push(left(1, 1, instead(a[x], b[y], last)));
                // Either way round: ch is تش and ش.
                let is_ch = |word: &[char], at: usize| word[..at].ends_with(&['ت', 'ش']);
                ways.push((is_ch(a, i) && b[y] == 'ش').then(|| left(2, 1, SOUND)).flatten());
                ways.push((is_ch(b, j) && a[x] == 'ش').then(|| left(1, 2, SOUND)).flatten());
            }
            let best = ways.into_iter().flatten().min_by(f32::total_cmp);
            table[i][j] = best.unwrap_or(0.0);
        }
    }
    table[a.len()][b.len()]
}

/// The cost of a letter that the other word lacks.
fn written_or_not(word: &[char], at: usize) -> f32 {
    match word[at] {
        'ا' | 'و' | 'ي' => VOWEL,
        letter if at > 0 && word[at - 1] == letter => SOUND,
        _ => OTHER,
    }
}

/// The cost of a letter that stands for another.
fn instead(x: char, y: char, last: bool) -> f32 {
    let both = |letters: &str| letters.contains(x) && letters.contains(y);
    if x == y {
        0.0
    } else if both("غجقك")
        || both("تطث")
        || both("سصزث")
        || both("دذض")
        || both("عا")
        || last && both("اه")
    {
        SOUND
    } else if both("اوي") {
        VOWEL + SOUND
    } else {
        OTHER
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::normal;
    use proptest::prelude::*;

    #[test]
    fn foreign_names_are_written_by_ear() {
        for (a, b) in [
            ("غوتيريش", "جوتيريش"),
            ("زيلينسكي", "زيلنسكي"),
            ("انستغرام", "انستقرام"),
            ("تشيلسي", "شيلسي"),
            ("فلوريدا", "فلوريدة"),
            ("جونسّون", "جونسون"),
        ] {
            assert!(cost(&normal(a), &normal(b)).is_some(), "{a} {b}");
        }
    }

    #[test]
    fn other_letters_are_other_names() {
        for (a, b) in [("حامد", "حميد"), ("سالم", "سليم"), ("جونسون", "جاكسون"), ("نصر", "ناصر")]
        {
            assert_eq!(cost(&normal(a), &normal(b)), None, "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_same_both_ways(a in "[ء-ي]{0,9}", b in "[ء-ي]{0,9}") {
            prop_assert_eq!(cost(&a, &b).is_some(), cost(&b, &a).is_some());
        }
    }
}
