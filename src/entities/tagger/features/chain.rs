//! The templates of an organisation's name in the making: its head, and the forms of the words since.
//!
//! "المعهد الوطني لبحوث المصايد في جينجا": whether a word still belongs depends less on itself than on the row of definite words, relative
//! adjectives, prepositions and places that leads from the head to it.
use std::ops::Range;

use super::super::super::document::Word;
use super::super::super::hash::text;
use super::super::super::tokens::Script;
use super::super::super::vocabulary::Classes;
use super::atoms::Atoms;

/// Words from a head that are looked at.
const REACH: usize = 9;

/// All features of a sentence that look back to the head of an organisation's name: the words since as their forms, and as their classes.
pub(super) fn visit(words: &[Word], atoms: &[Atoms], visit: &mut impl FnMut(usize, u64, &[u64])) {
    let forms: Vec<u64> = words.iter().zip(atoms).map(|(word, atoms)| form(word, atoms)).collect();
    let classes: Vec<u64> = words.iter().zip(atoms).zip(&forms).map(class).collect();
    let mut head = None;
    for (at, word) in words.iter().enumerate() {
        head = head_at(word, at, head);
        let Some(head) = head else { continue };
        let noun = atoms[head].stem;
        let mut emit = |template: u64, values: &[u64]| visit(at, template, values);
        emit(573, &[noun, (at - head) as u64]);
        row(570, noun, &forms, head..at + 1, &mut emit);
        row(580, noun, &classes, head..at + 1, &mut emit);
    }
}

/// The templates of the row of words from a head to the word in question, with the words behind it.
fn row(
    template: u64,
    noun: u64,
    codes: &[u64],
    words: Range<usize>,
    emit: &mut impl FnMut(u64, &[u64]),
) {
    let code = |at: usize| codes.get(at).copied().unwrap_or(31);
    let (next, after) = (code(words.end), code(words.end + 1));
    let last = code(words.end - 1);
    let row = words.fold(7u64, |row, at| row.wrapping_mul(37) + code(at) + 1);
    emit(template, &[row]);
    emit(template + 1, &[row, next]);
    emit(template + 2, &[row, next, after]);
    emit(template + 4, &[noun, row]);
    emit(template + 6, &[noun, last, next]);
}

/// The head of the name that the word at `at` may belong to, after `before` was that of the word before it.
fn head_at(word: &Word, at: usize, before: Option<usize>) -> Option<usize> {
    let heads = Classes::ORG_HEAD | Classes::WEAK_HEAD | Classes::NAME_HEAD;
    let second = before.is_some_and(|head| at - head == 1);
    if word.stem_classes.has(heads) && !second {
        return Some(at);
    }
    let ends = !word.is_word() || word.classes.has(Classes::SPEECH);
    before.filter(|head| !ends && at - head <= REACH)
}

/// The word class that stands in the row for a word, joined or not; its form when it has none.
fn class(((word, atoms), &form): ((&Word, &Atoms), &u64)) -> u64 {
    let joined = u64::from(word.normal.starts_with('و'));
    if atoms.class_set > 1 { 32 + 2 * atoms.class + joined } else { form }
}

/// What a word looks like in the row: its class, what it begins and ends with, how common it is.
fn form(word: &Word, atoms: &Atoms) -> u64 {
    let normal = word.normal.as_str();
    match word.token.script {
        Script::Number => return 1,
        Script::Mark => return 2 + text(normal) % 7,
        Script::Latin | Script::Other => return 10,
        Script::Arabic => {}
    }
    let classes = [
        (word.classes.has(Classes::FUNCTION), 11),
        (word.classes.has(Classes::SPEECH), 12),
        (atoms.place != 0, 13),
        (word.stem_classes.has(Classes::ORG_HEAD), 14 + u64::from(normal.starts_with('و'))),
        (word.stem_classes.has(Classes::TITLE | Classes::ROLE), 16),
    ];
    let class = classes.into_iter().find(|(is, _)| *is).map(|(_, form)| form);
    class.unwrap_or_else(|| written_form(word))
}

/// The same of a word of no class.
fn written_form(word: &Word) -> u64 {
    let begins = |with: &[&str]| with.iter().any(|prefix| word.normal.starts_with(prefix));
    let relative = ["ي", "يه", "يين"].iter().any(|ending| word.normal.ends_with(ending));
    let likely = word.facts.name_likelihood();
    match () {
        () if begins(&["وال", "ولل"]) => 17,
        () if begins(&["لل"]) => 18,
        () if begins(&["بال", "كال"]) => 19,
        () if begins(&["ال"]) => 21 - u64::from(relative),
        () if word.facts.frequency <= 1 && likely.is_none_or(|likely| likely < 0) => 22,
        () if likely.is_some_and(|likely| likely >= 3) => 23,
        () if begins(&["و"]) => 24,
        () if begins(&["ب", "ل"]) => 25,
        () if relative => 26,
        () if word.facts.frequency >= 6 => 27,
        () => 28,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::super::document::Document;
    use super::super::atoms::atoms;
    use super::*;

    fn row(text: &str, at: usize) -> Vec<Vec<u64>> {
        let document = Document::new(text);
        let mut out = Vec::new();
        visit(&document.words, &atoms(&document.words, true), &mut |word, template, values| {
            if word == at && template == 570 {
                out.push(values.to_vec());
            }
        });
        out
    }

    #[test]
    fn a_row_leads_from_the_head_to_the_word_and_ends_at_a_mark() {
        assert_eq!(row("المعهد الوطني", 1), row("المجلس القومي", 1));
        assert_ne!(row("المعهد الوطني", 1), row("المعهد للبحوث", 1));
        assert!(row("المعهد، الوطني", 2).is_empty());
    }
}
