//! What the tagger took for an organisation and is none.
use std::ops::Range;

use super::super::super::super::clitics;
use super::super::super::super::document::{Document, Word};
use super::super::super::super::gazetteer;
use super::super::super::super::spans::{Name, Span, Spans};
use super::super::super::super::vocabulary::Classes;

/// "الأمين العام لاتحاد النقابات أتله هويه أن": two words nobody knows, between an office's organisation and a mark or "that", are its holder.
pub(super) fn holders(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let found = span.name == Name::Organisation
            && (2..=3).contains(&span.words.len())
            && is_behind_office(document, spans, span.words.start)
            && is_unknown(document, &span.words)
            && closes_phrase(document, span.words.end);
        if found {
            spans.set(span.words, Name::Person);
        }
    }
}

/// "الأمين العام لاتحاد النقابات": whether an organisation stands right before, and an office among the four words before it.
fn is_behind_office(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let is_office = |at: usize| document.words[at].stem_classes.has(Classes::ROLE);
    at.checked_sub(1).and_then(|before| spans.at(before)).is_some_and(|before| {
        let Range { start, end } = before.words;
        before.name == Name::Organisation
            && end == at
            && (start.saturating_sub(4)..start).any(is_office)
    })
}

/// أتله هويه: an unseen word with others, none of them definite or of organisations.
fn is_unknown(document: &Document<'_>, words: &Range<usize>) -> bool {
    let plain = |word: &Word| {
        word.is_arabic()
            && !word.classes.has(Classes::ORG_TAIL | Classes::ORG_ADJECTIVE)
            && !clitics::is_definite(&word.normal)
    };
    document.words[words.start].stem_frequency == 0
        && words.clone().all(|at| plain(&document.words[at]))
}

/// Whether a phrase ends here: at a mark, at "that", at a preposition.
fn closes_phrase(document: &Document<'_>, at: usize) -> bool {
    document.words.get(at).is_none_or(|next| {
        !next.is_word() || matches!(next.normal.as_str(), "ان" | "في" | "علي" | "الي")
    })
}

/// "عدت إلى البيت": drops a single everyday word that nothing but the tagger took for an organisation.
pub(super) fn everyday(document: &Document<'_>, spans: &mut Spans) {
    if document.sport {
        return;
    }
    for span in spans.iter().collect::<Vec<_>>() {
        if is_everyday(document, &span) {
            spans.clear(span.words);
        }
    }
}

fn is_everyday(document: &Document<'_>, span: &Span) -> bool {
    let at = span.words.start;
    let word = &document.words[at];
    let organisation = Classes::ORG_HEAD | Classes::BODY | Classes::ORG_TAIL;
    let head = is_bare_head(word);
    span.name == Name::Organisation
        && span.words.len() == 1
        && word.is_arabic()
        && (head || is_common(word) && !word.stem_classes.has(organisation))
        && !is_introduced(document, at)
        && !is_listed(word)
}

/// "منظمة «ميون»": a head alone.
fn is_bare_head(word: &Word) -> bool {
    word.classes.has(Classes::NAME_HEAD) && !clitics::is_definite(&word.normal)
}

/// البيت, والمدرب: a common word in some reading, or "and" with a title.
fn is_common(word: &Word) -> bool {
    let titled = word.stem_classes.has(Classes::TITLE) && word.normal.starts_with('و');
    word.stem_frequency >= 6 || titled
}

/// "شركة مصدر", "«مصدر": behind a head or an office, or behind a mark.
fn is_introduced(document: &Document<'_>, at: usize) -> bool {
    let introduces = Classes::NAME_HEAD | Classes::BRAND_HEAD | Classes::ROLE;
    at > 0 && (document.classes(at - 1).has(introduces) || !document.words[at - 1].is_word())
}

/// الإنتربول: listed in the lexicon in one of its readings.
fn is_listed(word: &Word) -> bool {
    word.readings
        .iter()
        .any(|reading| gazetteer::entry(&reading.stem, std::iter::empty()).is_some())
}
