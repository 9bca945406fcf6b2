//! The holder behind the description of an office.
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::Document;
use super::super::super::spans::{Name, Spans};
use super::super::super::vocabulary::Classes;
use super::super::is_letters;
use super::mark;
use super::run::name_run;
use super::word::{is_accusative, is_family};
use super::words::{DEFINITE_NAMES, IN_OFFICES};

/// Words that an office and its description may take.
const REACH: usize = 12;

/// وزير الخارجية الروسي سيرغي لافروف: the name begins at the first word that cannot belong to the office.
pub(super) fn after_office(document: &Document<'_>, spans: &mut Spans, at: usize) {
    if !document.words[at].stem_classes.has(Classes::ROLE) {
        return;
    }
    for start in at + 1..at + REACH {
        // "رئيسة جمعية «ثافات» ليندة أوعلي"
        if matches!(document.normal(start), "«" | "»" | "\"") {
            continue;
        }
        if !is_of_office(document, spans, start) {
            return;
        }
        let opens = start > at + 1 && may_open_name(document, spans, start);
        if let Some(words) = opens.then(|| holder(document, spans, start)).flatten() {
            mark(document, spans, words);
            return;
        }
    }
}

/// Whether a word may belong to an office or to its holder: وزير *الخارجية* *الروسي*, المتحدث *باسم* الجيش.
fn is_of_office(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    (is_letters(document, at) || IN_OFFICES.contains(&document.normal(at)))
        && !document.words[at].classes.has(Classes::SPEECH)
        && spans.name(at) != Some(Name::Person)
}

/// Whether a holder's name may begin here: سيرغي, الفاتح, but not الخارجية, nor لحزب.
fn may_open_name(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = document.normal(at);
    spans.name(at).is_none()
        && (!clitics::is_definite(word) || DEFINITE_NAMES.contains(&word))
        && !document.words[at].stem_classes.has(Classes::ORG_HEAD)
}

/// The holder of an office whose name begins at `start`: words that are names rather than words, or that nobody knows.
fn holder(document: &Document<'_>, spans: &Spans, start: usize) -> Option<Range<usize>> {
    let words = name_run(document, spans, start);
    match words.len() {
        0 => None,
        // "رئيس النادي خالد الدبل"
        1 => {
            let named = is_given(document, &words) || is_fair(document, start);
            (named && is_family(document, words.end)).then_some(start..words.end + 1)
        }
        _ => names_somebody(document, &words).then_some(words),
    }
}

/// Whether several words are a name: one that is hardly a word (سيرغي), a given name (خالد) or nothing known (يوري إهنات) among them; or
/// باسل الحموي, of whom neither is much of a name alone.
fn names_somebody(document: &Document<'_>, words: &Range<usize>) -> bool {
    let likely = |at: usize, least: i8| document.words[at].facts.is_likely_name(least);
    let strong = words.clone().any(|at| likely(at, 2));
    let all_fair = is_fair(document, words.start) && words.clone().all(|at| likely(at, 1));
    strong || is_given(document, words) || is_unknown(document, words) || all_fair
}

/// Whether a name begins like one: خالد by the lists, زيد بن by a patronymic, الفاتح by its article.
fn is_given(document: &Document<'_>, words: &Range<usize>) -> bool {
    let names = document.words[words.start].facts.name;
    let fathered = || words.clone().any(|at| document.words[at].classes.has(Classes::NAME_PART));
    names >= 5 || names >= 4 && fathered() || DEFINITE_NAMES.contains(&document.normal(words.start))
}

/// باسل: a name in the lists, and somewhat more a name than a word.
fn is_fair(document: &Document<'_>, at: usize) -> bool {
    let facts = document.words[at].facts;
    facts.name >= 4 && facts.is_likely_name(1)
}

/// يوري إهنات: words that no list knows, or next to none; a name from abroad.
fn is_unknown(document: &Document<'_>, words: &Range<usize>) -> bool {
    let rarity = words.clone().map(|at| document.words[at].stem_frequency);
    rarity.clone().all(|frequency| frequency <= 1)
        && rarity.min() == Some(0)
        && !words.clone().any(|at| is_accusative(&document.words[at]))
}
