//! The consonants of a word in classes coarse enough to be the same in both scripts, so that only words that may
//! sound alike are compared letter by letter.

/// Consonants of a word that are looked at.
const LONGEST: usize = 8;

/// The classes of the consonants of a word. One class counts once however often it follows itself, since
/// short vowels between are written in one of the scripts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parallel) struct Skeleton(Vec<u8>);

impl Skeleton {
    fn new(classes: impl Iterator<Item = Option<u8>>) -> Self {
        let mut all: Vec<u8> = classes.flatten().collect();
        all.dedup();
        all.truncate(LONGEST);
        Skeleton(all)
    }

    /// The first two classes, a blank for each that is missing.
    pub(in crate::parallel) fn beginning(&self) -> [u8; 2] {
        [0, 1].map(|at| self.0.get(at).copied().unwrap_or(b' '))
    }

    /// All classes as a key, if there are three at least: most names have the same in both scripts.
    pub(in crate::parallel) fn key(&self) -> Option<&[u8]> {
        (self.0.len() >= 3).then_some(&self.0)
    }

    /// Whether one class at most is more, less or another.
    pub(super) fn is_near(&self, other: &Skeleton) -> bool {
        let (short, long) =
            if self.0.len() < other.0.len() { (&self.0, &other.0) } else { (&other.0, &self.0) };
        let alike = |pairs: &mut dyn Iterator<Item = (&u8, &u8)>| {
            pairs.take_while(|(one, two)| one == two).count()
        };
        let first = alike(&mut short.iter().zip(long));
        let last = alike(&mut short.iter().rev().zip(long.iter().rev()));
        long.len() <= short.len() + 1 && first + last + 1 >= long.len()
    }
}

/// The skeletons of a word in Latin letters. A first j is heard as a consonant or as a vowel ("Jagland").
pub(super) fn of_latin(letters: &[u8]) -> Vec<Skeleton> {
    let read = |letters: &[u8]| Skeleton::new(letters.iter().map(|&letter| latin(letter)));
    let after = letters.strip_prefix(b"j").map(read);
    std::iter::once(read(letters)).chain(after).collect()
}

/// The skeleton of a word in Arabic letters. The first letter of "تش", which stands for "ch", is left out.
pub(super) fn of_arabic(letters: &[char]) -> Skeleton {
    let next = letters.iter().skip(1).chain([&' ']);
    let heard = letters.iter().zip(next).filter(|(one, next)| (**one, **next) != ('ت', 'ش'));
    Skeleton::new(heard.map(|(&letter, _)| arabic(letter)))
}

/// Lips, teeth, and everything between the tongue and the throat; r, l, m and n for themselves.
fn latin(letter: u8) -> Option<u8> {
    Some(match letter {
        b'b' | b'p' | b'f' | b'v' => b'b',
        b't' | b'd' => b't',
        b'k' | b'g' | b'j' | b'c' | b'q' | b'x' | b's' | b'z' => b'k',
        b'r' | b'l' | b'm' | b'n' => letter,
        _ => return None,
    })
}

fn arabic(letter: char) -> Option<u8> {
    Some(match letter {
        'ب' | 'پ' | 'ف' | 'ڤ' => b'b',
        'ت' | 'ط' | 'ث' | 'د' | 'ض' | 'ذ' => b't',
        'ك' | 'ق' | 'ج' | 'چ' | 'غ' | 'گ' | 'خ' | 'ش' | 'ژ' | 'س' | 'ص' | 'ز' | 'ظ' => {
            b'k'
        }
        'ر' => b'r',
        'ل' => b'l',
        'م' => b'm',
        'ن' => b'n',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skeleton(classes: &str) -> Skeleton {
        Skeleton(classes.bytes().collect())
    }

    #[test]
    fn one_class_may_be_more_or_less_or_another() {
        for (one, two, is_near) in [
            ("kbr", "kbr", true),
            ("trbkrn", "trbrn", true),
            ("kbr", "kbl", true),
            ("kbr", "kb", true),
            ("", "k", true),
            ("kbr", "klm", false),
            ("kbrn", "kb", false),
        ] {
            assert_eq!(skeleton(one).is_near(&skeleton(two)), is_near, "{one} {two}");
            assert_eq!(skeleton(two).is_near(&skeleton(one)), is_near, "{two} {one}");
        }
    }

    #[test]
    fn vowels_and_doubled_letters_are_not_heard() {
        assert_eq!(of_latin(b"merkkel"), [skeleton("mrkl")]);
        assert_eq!(of_latin(b"jagland"), [skeleton("klnt"), skeleton("klnt")]);
        assert_eq!(of_arabic(&['ت', 'ش', 'ر', 'ش', 'ل']), skeleton("krkl"));
    }
}
