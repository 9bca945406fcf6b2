//! Who says the words of a headline in the story below it.
use std::collections::HashSet;
use std::ops::Range;

use super::super::super::document::Document;
use super::scene::Spoken;

/// Quotations of the story that are compared with one of the headline.
const COMPARED: usize = 80;
/// Words of a quotation that are compared.
const LONGEST: usize = 60;

/// Who says two thirds of the words of a quotation elsewhere; whoever says most of them.
pub(in super::super) fn teller(
    document: &Document<'_>,
    words: &Range<usize>,
    told: &[Spoken],
) -> Option<usize> {
    let own = spellings(document, words);
    let shared = |spoken: &&Spoken| own.intersection(&spellings(document, &spoken.words)).count();
    let same = told.iter().take(COMPARED).filter(|spoken| spoken.entity().is_some());
    let best = same.max_by_key(shared).filter(|best| shared(best) * 3 >= own.len() * 2)?;
    best.entity()
}

fn spellings<'d>(document: &'d Document<'_>, words: &Range<usize>) -> HashSet<&'d str> {
    let all = words.clone().take(LONGEST).filter(|&at| document.words[at].is_word());
    all.map(|at| document.normal(at)).collect()
}
