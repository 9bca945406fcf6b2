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
use super::transliteration::{self, Hearing, skeleton};
use super::{Listed, listed, respelling};

/// What the lists say a name is: equal for all names of one listed thing, different for two things. `None` for most names.
pub fn identity(kind: Name, words: &[String]) -> Option<u64> {
    listed(kind, words).map(|listed| match listed {
        Listed::Lexicon(line) => u64::from(line) << 1,
        Listed::Places(line) => u64::from(line) << 1 | 1,
    })
}

/// The keys under which a name, as words in normal form, meets its spellings in any alphabet: how all of its words sound together,
/// since a name may be written in one word or in two, and of a person the first and the last word.
pub fn meeting_keys(kind: Name, words: &[String]) -> Vec<String> {
    let core = core(kind, words);
    let mut keys = Vec::new();
    let mut add = |words: &[&String]| {
        for key in sounds(words).into_iter().map(|sounds| format!("{}{sounds}", sign(kind))) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    };
    add(core.get(..8).unwrap_or(&core));
    if let (Name::Person, [first, .., last]) = (kind, core.as_slice()) {
        add(&[first, last]);
    }
    keys
}

/// The keys under which a single word in normal form meets its spellings in any alphabet; at least one.
pub fn sound_keys(word: &str) -> Vec<String> {
    let mut keys = sounds(&[word]);
    if keys.is_empty() {
        keys.push(heard(&[word], Hearing::Weak));
    }
    keys
}

/// How words sound, in each way a letter j may; nothing for what sounds like one letter and would meet too many.
fn sounds(words: &[impl AsRef<str>]) -> Vec<String> {
    let mut all = vec![heard(words, Hearing::HardJ), heard(words, Hearing::SilentJ)];
    all.dedup();
    all.retain(|sounds| sounds.len() >= 2);
    if all.is_empty() {
        all.push(heard(words, Hearing::Weak));
        all.retain(|sounds| sounds.len() >= 2);
    }
    all
}

fn heard(words: &[impl AsRef<str>], hearing: Hearing) -> String {
    let sounds = words.iter().map(AsRef::as_ref).flat_map(|word| {
        let word = servant(word);
        // Of Albert and ElBaradei nobody can tell what is an article.
        let bare = word.strip_prefix("al").or_else(|| word.strip_prefix("el"));
        let bare = bare.or_else(|| word.strip_prefix("ال")).unwrap_or(word);
        transliteration::sounds(bare, hearing)
    });
    let mut sounds: Vec<char> = sounds.collect();
    sounds.dedup();
    sounds.into_iter().collect()
}

/// How unlike two names are, 0 for the same; `None` when they are not one name. `a` and `b` are words in normal form.
pub fn unlikeness(kind: Name, a: &[String], b: &[String]) -> Option<f32> {
    let (a, b) = (core(kind, a), core(kind, b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    by_words(kind, short, long).or_else(|| as_one_word(short, long))
}

fn by_words(kind: Name, short: &[&String], long: &[&String]) -> Option<f32> {
    match (kind, short, long) {
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

/// Names that are written in one word or in several: زين الدين and Zinedine, كوكا كولا and كوكاكولا. In so many letters together one that is
/// another must not be lost, so they may differ by no more than a word may.
fn as_one_word(short: &[&String], long: &[&String]) -> Option<f32> {
    if short.len() == long.len() {
        return None;
    }
    let joined = |words: &[&String]| words.iter().map(|word| spoken(word)).collect::<String>();
    let (a, b) = (joined(short), joined(long));
    spelt_alike(&a, &b).filter(|unlike| unlike * f32::from(long.len() as u16) < NEAR)
}

/// A word as it is spoken after another: before some letters the article loses its l.
fn spoken(word: &str) -> String {
    match word.strip_prefix("ال") {
        Some(rest) if rest.starts_with(|c| "تثدذرزسشصضطظلن".contains(c)) => {
            format!("ا{rest}")
        }
        _ => word.replace('-', ""),
    }
}

/// How unlike two words in normal form are as spellings of one name, 0 for the same; `None` when they are two.
pub fn spelt_alike(a: &str, b: &str) -> Option<f32> {
    let whole = (a, b);
    let (a, b) = (bare(a), bare(b));
    if a == b {
        return Some(0.0);
    }
    let (arabic_a, arabic_b) = (similarity::is_arabic(a), similarity::is_arabic(b));
    if arabic_a == arabic_b {
        let is_name = |word: &str| gazetteer::word(word, arabic_a).name >= KNOWN;
        let are_two = || is_name(a) && is_name(b);
        return if arabic_a {
            respelling::cost(a, b).filter(|_| respelling::is_mere(a, b) || !are_two())
        } else {
            respelt_in_latin(a, b).filter(|_| !are_two())
        };
    }
    // What looks like an article may be part of the name: Albert.
    let costs = [(a, b), whole].map(|(a, b)| {
        let (arabic, latin) = if arabic_a { (a, b) } else { (b, a) };
        let tells = arabic.chars().count() >= 3 && latin.len() >= 3;
        tells.then(|| transliteration::strict_cost(arabic, latin))
    });
    costs.into_iter().flatten().min_by(f32::total_cmp).filter(|cost| *cost < NEAR)
}

/// Over a library names must be nearer than within an article, where few are compared.
const NEAR: f32 = 0.35;

fn respelt_in_latin(a: &str, b: &str) -> Option<f32> {
    let one = a.len().min(b.len()) >= 4
        && similarity::distance(a, b, 2) <= 2
        && skeleton(a) == skeleton(b);
    one.then_some(0.2)
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

/// A word without its article in either alphabet, and without that of the word after it.
fn bare(word: &str) -> &str {
    without_article(servant(word.strip_prefix("al-").unwrap_or(word)))
}

/// Abdel Nasser is عبد الناصر: in Latin the article is written at the end of the servant, with any vowel.
fn servant(word: &str) -> &str {
    let article =
        word.strip_prefix("abd").map(|rest| rest.trim_matches(['a', 'e', 'i', 'o', 'u', '-']));
    if article == Some("l") { "abd" } else { word }
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
        there.is_some() && meet(kind, &a, &b)
    }

    fn meet(kind: Name, a: &[String], b: &[String]) -> bool {
        let theirs = meeting_keys(kind, b);
        meeting_keys(kind, a).iter().any(|key| theirs.contains(key))
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
