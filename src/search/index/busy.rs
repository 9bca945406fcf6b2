//! Answers kept ready for the needles that cost too much to look up: a letter that begins many words, some
//! letters that stand in many. The Arabic article alone is in a quarter of all words, and the longer the lists of
//! the words that hold a needle, the longer uniting them takes; so the costliest are united when the segment is
//! written. What looking anything up costs is bounded by that.
//!
//! The section has the needles, ascending, then a bitmap for each.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::field::{Field, Section};
use super::spelling;
use crate::search::Bitmap;

/// A needle that costs less to look up has no answer of its own, in documents added to a set. In a segment of more
/// documents than that ([`limit`]), one may cost more.
const CHEAP: usize = 1 << 14;
/// What finding a word costs, in documents added to a set.
const WORD: usize = 16;
/// The longest needle with an answer, in letters.
const LONGEST: usize = 6;

/// Up to six characters of 21 bits; shorter needles end in zeros.
type Needle = u128;
/// Bytes of a needle.
const SIZE: usize = size_of::<Needle>();

type Answers = HashMap<Needle, Bitmap, RandomState>;

fn needle(letters: &[char]) -> Needle {
    let packed = letters.iter().fold(0, |packed, letter| packed << 21 | *letter as Needle);
    packed << (21 * LONGEST.saturating_sub(letters.len()))
}

fn read_letters(word: &[u8], letters: &mut Vec<char>) {
    letters.clear();
    letters.extend(spelling::read(word));
}

/// Writes the answers of a field whose other sections are complete.
pub(super) fn write(field: &Field<'_>) -> Vec<u8> {
    let mut answers = busy_needles(field);
    let (mut documents, mut letters, mut held) = (Vec::new(), Vec::new(), Vec::new());
    for index in 0..field.len() {
        read_letters(field.word(index), &mut letters);
        busy_in(&letters, &answers, &mut held);
        documents.clear();
        if !held.is_empty() && !field.is_dense(index) {
            field.each_document(index, |document| documents.push(document as usize));
        }
        for needle in held.drain(..) {
            let Some(answer) = answers.get_mut(&needle) else { continue };
            if documents.is_empty() {
                field.add_documents(index, answer);
            }
            for document in &documents {
                answer.insert(*document);
            }
        }
    }
    let mut sorted: Vec<(Needle, Bitmap)> = answers.into_iter().collect();
    sorted.sort_unstable_by_key(|(needle, _)| *needle);
    let mut out: Vec<u8> = sorted.iter().flat_map(|(needle, _)| needle.to_le_bytes()).collect();
    for (_, answer) in &sorted {
        out.extend(answer.to_bytes());
    }
    out
}

/// The needles with an answer that a word holds, each perhaps several times.
fn busy_in(letters: &[char], answers: &Answers, held: &mut Vec<Needle>) {
    let first = letters.iter().take(1).map(|first| needle(&[*first]));
    held.extend(first.filter(|first| answers.contains_key(first)));
    for start in 0..letters.len() {
        // What begins with a needle that is not busy is not busy either.
        let longer = (2..=LONGEST).map_while(|length| letters.get(start..start + length));
        held.extend(longer.map(needle).take_while(|needle| answers.contains_key(needle)));
    }
}

/// What looking up a needle may cost without an answer of its own. Were it the same for all segments, answers would
/// take room that grows with the square of the documents; were it their number, looking up would take ten times
/// as long in a library ten times as large. So it is the mean of the two.
fn limit(documents: usize) -> usize {
    (CHEAP * documents.max(CHEAP)).isqrt()
}

/// The busy needles with empty answers: found letter by letter, since none costs more than its parts.
fn busy_needles(field: &Field<'_>) -> Answers {
    let limit = limit(field.capacity);
    let mut busy = Answers::default();
    let mut words: Vec<usize> = (0..field.len()).collect();
    let mut letters = Vec::new();
    for length in 1..=LONGEST {
        // For each needle, what looking it up costs, and one more than the last word that holds it.
        let mut costs: HashMap<Needle, (usize, usize), RandomState> = HashMap::default();
        words.retain(|index| {
            read_letters(field.word(*index), &mut letters);
            let mut holds_some = length == 1;
            // One letter is looked for at the start of words only, so it says nothing of two.
            let few = letters.windows(length).take(if length == 1 { 1 } else { usize::MAX });
            for needle in few.filter(|few| length < 3 || parts_are_busy(few, &busy)).map(needle) {
                let (cost, last) = costs.entry(needle).or_default();
                if *last != *index + 1 {
                    *cost += WORD + field.cost(*index);
                    *last = *index + 1;
                }
                holds_some = true;
            }
            holds_some
        });
        let costly = costs.into_iter().filter(|(_, (cost, _))| *cost >= limit);
        busy.extend(costly.map(|(needle, _)| (needle, Bitmap::new(field.capacity))));
    }
    busy
}

fn parts_are_busy(letters: &[char], busy: &Answers) -> bool {
    let but_last = letters.split_last().map_or(letters, |(_, rest)| rest);
    let but_first = letters.split_first().map_or(letters, |(_, rest)| rest);
    busy.contains_key(&needle(but_last)) && busy.contains_key(&needle(but_first))
}

/// The answer for a needle, as a bitmap's bytes; `None` when it has none of its own.
pub(super) fn find<'a>(answers: &Section<'a>, sought: &str, capacity: usize) -> Option<&'a [u8]> {
    let letters: Vec<char> = sought.chars().take(LONGEST + 1).collect();
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    let (sought, size) = (needle(&letters), capacity.div_ceil(8));
    let count = answers.len() / (SIZE + size);
    let (needles, _) = answers.get(0..count * SIZE).as_chunks();
    let index =
        needles.binary_search_by_key(&sought, |bytes| Needle::from_le_bytes(*bytes)).ok()?;
    let start = count * SIZE + index * size;
    Some(answers.get(start..start + size))
}
