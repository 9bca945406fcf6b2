//! A word nobody knows behind "in".
use super::super::super::clitics::is_nisba;
use super::super::super::document::{Document, Word};
use super::super::super::spans::Spans;
use super::super::super::vocabulary::Classes;
use super::is_plain;
use super::words::{ENDINGS, PREPOSITIONS};

/// "دارته في عيدمون": a word that no list knows in any reading and that is no form of a word, alone behind "in".
pub(super) fn is_unknown_behind_in(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    PREPOSITIONS.contains(&document.normal(at - 1))
        && word.stem_frequency == 0
        && word.name.0.name <= 2
        && !is_inflected(word)
        && closes_phrase(document, at + 1)
        && word.normal.chars().count() >= 4
        && !is_nisba(&word.normal)
        && spans.name(at).is_none()
        && is_plain(word)
}

/// بيوتهم, يعملون: a form of a word by its end or its beginning; but عيدمون may be a place.
fn is_inflected(word: &Word) -> bool {
    ENDINGS.iter().any(|ending| word.normal.ends_with(ending))
        || word.normal.starts_with(['ي', 'ت', 'م'])
}

/// Whether a phrase ends here: at a mark, at "and", at a small word, a verb of speech, a preposition or a day.
fn closes_phrase(document: &Document<'_>, at: usize) -> bool {
    let begins_other = Classes::FUNCTION | Classes::SPEECH | Classes::NEAR | Classes::TIME;
    document.words.get(at).is_none_or(|next| {
        !next.is_word() || next.normal.starts_with('و') || next.classes.has(begins_other)
    })
}
