//! The first consonants of a word in classes coarse enough to be the same in both scripts, so that only words
//! that may sound alike are compared letter by letter.

use super::Sound;

/// The classes of the first two consonants of a word; an Arabic word has one for each reading.
pub(in crate::parallel) fn skeletons(sound: &Sound) -> Vec<[u8; 2]> {
    let mut all: Vec<[u8; 2]> = match sound {
        Sound::Latin(letters) => {
            // A first j is heard as a consonant or as a vowel ("Jagland").
            let after = letters.strip_prefix(b"j").unwrap_or(letters);
            [letters, after].map(|read| first_two(read.iter().map(|&letter| latin(letter)))).into()
        }
        Sound::Arabic(readings) => {
            readings.iter().map(|letters| first_two(without_ch(letters).map(arabic))).collect()
        }
    };
    all.sort_unstable();
    all.dedup();
    all
}

/// The letters without the first of "تش", which stands for "ch".
fn without_ch(letters: &[char]) -> impl Iterator<Item = char> {
    let next = letters.iter().skip(1).chain([&' ']);
    letters.iter().zip(next).filter(|(one, next)| (**one, **next) != ('ت', 'ش')).map(|(c, _)| *c)
}

/// The first two classes. One class counts once however often it follows itself, since short vowels between
/// are written in one of the scripts only.
fn first_two(classes: impl Iterator<Item = u8>) -> [u8; 2] {
    let mut found = [b' '; 2];
    let mut last = b' ';
    let mut slots = found.iter_mut();
    for class in classes.filter(|class| *class != b' ') {
        if class != last {
            let Some(slot) = slots.next() else { break };
            *slot = class;
        }
        last = class;
    }
    found
}

/// Lips, teeth, and everything between the tongue and the throat; r, l, m and n for themselves.
fn latin(letter: u8) -> u8 {
    match letter {
        b'b' | b'p' | b'f' | b'v' => b'b',
        b't' | b'd' => b't',
        b'k' | b'g' | b'j' | b'c' | b'q' | b'x' | b's' | b'z' => b'k',
        b'r' | b'l' | b'm' | b'n' => letter,
        _ => b' ',
    }
}

fn arabic(letter: char) -> u8 {
    match letter {
        'ب' | 'پ' | 'ف' | 'ڤ' => b'b',
        'ت' | 'ط' | 'ث' | 'د' | 'ض' | 'ذ' => b't',
        'ك' | 'ق' | 'ج' | 'چ' | 'غ' | 'گ' | 'خ' | 'ش' | 'ژ' | 'س' | 'ص' | 'ز' | 'ظ' => {
            b'k'
        }
        'ر' => b'r',
        'ل' => b'l',
        'م' => b'm',
        'ن' => b'n',
        _ => b' ',
    }
}
