//! Whether two names are spellings of one: word by word, in one script or across two.
use super::super::spans::Name;
use super::transliteration::{self, SAME, skeleton};

/// Words that an organisation's name may lack: "Kaspersky" and "Kaspersky Lab".
pub(super) const GENERIC: [&str; 22] = [
    "شركه",
    "لاب",
    "مختبر",
    "مجموعه",
    "صحيفه",
    "وكاله",
    "حركه",
    "منظمه",
    "قناه",
    "نادي",
    "بنك",
    "مصرف",
    "lab",
    "inc",
    "company",
    "the",
    "group",
    "co",
    "corp",
    "ltd",
    "plc",
    "fc",
];

/// Whether two words in normal form are spellings of one name.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    match (is_arabic(a), is_arabic(b)) {
        (true, true) => {
            let (a, b) = (without_article(a), without_article(b));
            let letters = a.chars().count().min(b.chars().count());
            a == b
                || (letters >= 4 && distance(a, b, 1) <= 1)
                || (letters >= 6 && distance(a, b, 2) <= 2 && skeleton(a) == skeleton(b))
        }
        (false, false) => a.len().min(b.len()) >= 5 && distance(a, b, 1) <= 1,
        (arabic_first, _) => {
            let (arabic, latin) = if arabic_first { (a, b) } else { (b, a) };
            let long_enough = arabic.chars().count() >= 3 && latin.len() >= 3;
            long_enough && transliteration::cost(arabic, latin.trim_start_matches("al-")) < SAME
        }
    }
}

/// Whether two names, as words in normal form, name one entity of this kind.
pub(super) fn same_name(kind: Name, a: &[String], b: &[String]) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    match kind {
        Name::Person => same_person(short, long),
        Name::Organisation => same_organisation(short, long),
        Name::Place => {
            short.len() == long.len() && short.iter().zip(long).all(|(a, b)| same_word(a, b))
        }
    }
}

/// A surname stands for the full name; a longer short form has its words in the order of the full name.
fn same_person(short: &[String], long: &[String]) -> bool {
    match (short, long) {
        ([a], [b]) => same_word(a, b),
        ([one], [first, .., last]) => {
            same_word(one, last) || (one == first && is_arabic(one)) || long.contains(one)
        }
        _ => {
            let mut rest = long.iter();
            let in_order = short.iter().all(|a| rest.any(|b| same_word(a, b)));
            let ends = short.last().zip(long.last()).is_some_and(|(a, b)| same_word(a, b));
            let begins = short.first().zip(long.first()).is_some_and(|(a, b)| same_word(a, b));
            in_order && (ends || begins)
        }
    }
}

fn same_organisation(short: &[String], long: &[String]) -> bool {
    let core = |words: &[String]| {
        words.iter().filter(|w| !GENERIC.contains(&w.as_str())).cloned().collect::<Vec<_>>()
    };
    let (a, b) = (core(short), core(long));
    if !a.is_empty() && a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| same_word(a, b)) {
        return true;
    }
    let head = |w: &String| without_article(w).to_owned();
    let begins = short.first().zip(long.first()).is_some_and(|(a, b)| head(a) == head(b));
    let kept = |words: &[String], long: &[String]| {
        words.iter().all(|w| long.iter().any(|l| head(l) == head(w)))
    };
    let shortened = begins
        && short.len() < long.len()
        && (short.len() >= 2 || !is_arabic(&short[0]) && long.len() >= 2)
        && kept(&short[1..], long);
    shortened || is_acronym(short, long)
}

/// UKHSA of UK Health Security Agency.
fn is_acronym(short: &[String], long: &[String]) -> bool {
    let [acronym] = short else { return false };
    let small = ["of", "the", "and", "for", "in", "&"];
    // A word of two letters is an abbreviation itself: UK.
    let letters =
        |word: &String| word.chars().take(if word.len() == 2 { 2 } else { 1 }).collect::<String>();
    let initials: String =
        long.iter().filter(|w| !small.contains(&w.as_str())).map(letters).collect();
    long.len() >= 3 && !is_arabic(acronym) && acronym.len() >= 3 && *acronym == initials
}

/// Whether a word begins with an Arabic letter.
pub(super) fn is_arabic(word: &str) -> bool {
    word.starts_with(|c: char| ('\u{600}'..='\u{6FF}').contains(&c))
}

/// A word in normal form without its Arabic article.
pub fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// Edit distance (Levenshtein), or something above `limit` as soon as it is above.
pub(super) fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit || a.len() > 64 || b.len() > 64 {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(kind: Name, a: &str, b: &str) -> bool {
        let words = |s: &str| s.split(' ').map(crate::entities::normal).collect::<Vec<_>>();
        same_name(kind, &words(a), &words(b)) && same_name(kind, &words(b), &words(a))
    }

    #[test]
    fn short_forms_and_spellings_of_persons() {
        assert!(same(Name::Person, "كاسبرسكي", "يوجين كاسبرسكاي"));
        assert!(same(Name::Person, "أنطون شينغاريف", "أنتون شينغاريف"));
        assert!(same(Name::Person, "Eugene Kaspersky", "يوجين كاسبرسكي"));
        assert!(!same(Name::Person, "Marco Conti", "Paolo Rossi"));
        assert!(!same(Name::Person, "Grace", "Mary Tembo"));
    }

    #[test]
    fn organisations_by_core_head_and_acronym() {
        assert!(same(Name::Organisation, "شركة هواوي", "هواوي"));
        assert!(same(Name::Organisation, "المجمّع العالمي", "مجمّع الإنتربول العالمي للابتكار"));
        assert!(same(Name::Organisation, "UKHSA", "UK Health Security Agency"));
        assert!(same(Name::Organisation, "Lumen", "Lumen Semiconductor"));
        assert!(!same(Name::Organisation, "وزارة الصحة", "وزارة المالية"));
    }

    #[test]
    fn distance_is_levenshtein() {
        assert_eq!(distance("kitten", "sitting", 9), 3);
        assert_eq!(distance("abc", "abc", 1), 0);
    }
}
