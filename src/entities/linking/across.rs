//! Whether names of different articles name one entity: stricter than inside one article, where a surname is enough.
//!
//! Over a whole library a short form names many, so whole names are compared: every word of a place or an organisation, the first and
//! the last of a person. Two spellings in one script count as one only where their consonants agree and not both are names in their own
//! right (سلمان and سليمان are two people).
//!
//! # Limitations
//! Organisations meet across alphabets where their names sound alike or the lexicon knows them; a translated name that is in no list
//! stays apart until the reader says otherwise.
use super::super::gazetteer;
use super::super::spans::Name;
use super::similarity::{self, GENERIC, without_article};
use super::transliteration::{self, SAME, skeleton};
use super::{Listed, listed};

/// What the lists say a name is: equal for all names of one listed thing, different for two things. `None` for most names.
pub fn identity(kind: Name, words: &[String]) -> Option<u64> {
    listed(kind, words).map(|listed| match listed {
        Listed::Lexicon(line) => u64::from(line) << 1,
        Listed::Places(line) => u64::from(line) << 1 | 1,
    })
}

/// The key under which a name, as words in normal form, meets its spellings in any alphabet; `None` for one that has none.
pub fn meeting_key(kind: Name, words: &[String]) -> Option<String> {
    let core = core(kind, words);
    let parts: Vec<&String> = match (kind, core.as_slice()) {
        (Name::Person, [first, .., last]) => vec![first, last],
        (_, all) => all.iter().copied().take(8).collect(),
    };
    let sounds: Vec<String> = parts.iter().map(|word| skeleton(bare(word))).collect();
    // A single word that sounds like one letter meets too many.
    let tells = sounds.iter().map(String::len).sum::<usize>() >= 2;
    tells.then(|| format!("{}{}", sign(kind), sounds.join("+")))
}

/// How unlike two names are, 0 for the same; `None` when they are not one name. `a` and `b` are words in normal form.
pub fn unlikeness(kind: Name, a: &[String], b: &[String]) -> Option<f32> {
    let (a, b) = (core(kind, a), core(kind, b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    match (kind, short.as_slice(), long.as_slice()) {
        (_, [], _) => None,
        (Name::Person, [first, middle @ .., last], [first_of, middle_of @ .., last_of])
            if short.len() < long.len() =>
        {
            let ends = spelt_alike(first, first_of)?.max(spelt_alike(last, last_of)?);
            let mut rest = middle_of.iter();
            middle.iter().all(|word| rest.any(|other| is_initial_of(word, other))).then_some(ends)
        }
        _ if short.len() == long.len() => {
            let words = short.iter().zip(long.iter()).map(|(a, b)| {
                let initials = kind == Name::Person && is_initial_of(a, b);
                if initials { Some(0.0) } else { spelt_alike(a, b) }
            });
            words.sum::<Option<f32>>().map(|sum| sum / f32::from(short.len() as u16))
        }
        _ => None,
    }
}

/// How unlike two words in normal form are as spellings of one name, 0 for the same; `None` when they are two.
pub fn spelt_alike(a: &str, b: &str) -> Option<f32> {
    let (a, b) = (bare(a), bare(b));
    if a == b {
        return Some(0.0);
    }
    let (arabic_a, arabic_b) = (similarity::is_arabic(a), similarity::is_arabic(b));
    if arabic_a == arabic_b {
        let letters = a.chars().count().min(b.chars().count());
        let is_name = |word: &str| gazetteer::word(word, arabic_a).name >= KNOWN;
        let one = letters >= 4
            && !(is_name(a) && is_name(b))
            && similarity::distance(a, b, 2) <= 2
            && skeleton(a) == skeleton(b);
        return one.then_some(0.2);
    }
    let (arabic, latin) = if arabic_a { (a, b) } else { (b, a) };
    if arabic.chars().count() < 3 || latin.len() < 3 {
        return None;
    }
    let cost = transliteration::cost(arabic, latin);
    (cost < SAME).then_some(cost)
}

/// Names that the lists have so often are names in their own right ([`gazetteer::WordFacts::name`]): about thirty times.
const KNOWN: u8 = 4;

/// A word, or the letter it is shortened to: K. of Kenneth, ك. of كينيث.
fn is_initial_of(a: &str, b: &str) -> bool {
    let is_letter = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let first = |word: &str| skeleton(word).chars().next();
    a == b || (is_letter(a) || is_letter(b)) && first(a) == first(b) || spelt_alike(a, b).is_some()
}

/// The words that tell: of an organisation without "company" and its like, unless nothing else is left.
fn core(kind: Name, words: &[String]) -> Vec<&String> {
    let telling: Vec<&String> = words
        .iter()
        .filter(|word| kind != Name::Organisation || !GENERIC.contains(&word.as_str()))
        .collect();
    if telling.is_empty() { words.iter().collect() } else { telling }
}

/// A word without its article in either alphabet.
fn bare(word: &str) -> &str {
    without_article(word.strip_prefix("al-").unwrap_or(word))
}

fn sign(kind: Name) -> char {
    match kind {
        Name::Person => 'p',
        Name::Organisation => 'o',
        Name::Place => 'l',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::name_words;

    fn one(kind: Name, a: &str, b: &str) -> bool {
        let (a, b) = (name_words(a), name_words(b));
        let there = unlikeness(kind, &a, &b);
        assert_eq!(there.is_some(), unlikeness(kind, &b, &a).is_some(), "{a:?} {b:?}");
        there.is_some() && meeting_key(kind, &a) == meeting_key(kind, &b)
    }

    #[test]
    fn spellings_and_alphabets_of_a_whole_name_meet() {
        for (a, b) in [
            ("Eugene Kaspersky", "يوجين كاسبرسكاي"),
            ("يوجين كاسبرسكي", "يوجين كاسبرسكاي"),
            ("Ronald Noble", "رونالد ك. نوبل"),
            ("Ronald K. Noble", "Ronald Noble"),
            ("Noboru Nakatani", "نوبورو ناكاتاني"),
        ] {
            assert!(one(Name::Person, a, b), "{a} {b}");
        }
        assert!(one(Name::Organisation, "شركة هواوي", "هواوي"));
        assert!(one(Name::Organisation, "Kaspersky Lab", "مختبر كاسبرسكي"));
        assert!(one(Name::Place, "ستراسبورغ", "Strasbourg"));
    }

    #[test]
    fn what_shares_a_word_only_stays_apart() {
        for (kind, a, b) in [
            (Name::Person, "كاسبرسكي", "يوجين كاسبرسكي"),
            (Name::Person, "محمد سلمان", "محمد سليمان"),
            (Name::Person, "Natalya Kaspersky", "Eugene Kaspersky"),
            (Name::Organisation, "وزارة الصحة", "وزارة الصحة المصرية"),
            (Name::Organisation, "وزارة الصحة", "وزارة المالية"),
            (Name::Place, "New York", "New Delhi"),
        ] {
            assert!(!one(kind, a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_listed_name_is_one_thing_in_all_its_spellings() {
        let of = |name: &str| identity(Name::Place, &name_words(name));
        assert!(of("القاهرة").is_some());
        assert_eq!(of("القاهرة"), of("Cairo"));
        assert_ne!(of("القاهرة"), of("باريس"));
    }
}
