//! What belongs to no name at its ends: a plain noun before it, a nationality behind it; and the town that belongs to it.
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::Document;
use super::super::super::gazetteer::{self, EntryKind};
use super::super::super::listed;
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::{Classes, classes};
use super::super::acronyms::is_letter;
use super::super::is_nameish;
use super::super::nationality::is_nationality;
use super::chain::Chain;
use super::modifiers::is_future;
use super::words::{INDUSTRIES, PLAIN_NOUNS};

/// Mends the ends of every Arabic organisation of several words.
pub(super) fn mend(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        if !is_chain(document, &span) {
            continue;
        }
        let words = without_nationality(document, span.words.clone());
        let words = with_seat(document, without_head(document, words));
        if words != span.words {
            spans.clear(span.words);
            spans.set(words, Name::Organisation);
        }
    }
}

/// "مختبر كاسبرسكاي سيزود", "المجمّع العالمي المشتمل على": leaves out what a name will do, and what describes it where it ended before
/// that in what was proposed.
pub(in super::super::super) fn shorten(
    document: &Document<'_>,
    proposed: &Spans,
    spans: &mut Spans,
) {
    for span in spans.iter().filter(|span| is_chain(document, span)).collect::<Vec<_>>() {
        let Range { start, end } = span.words;
        let shorter = proposed.starting(start).is_some_and(|one| one.words.end == end - 1);
        let described = shorter && Chain { document, spans }.is_relation(end - 1);
        if described || is_future(&document.words[end - 1]) {
            spans.set(start..end - 1, Name::Organisation);
        }
    }
}

fn is_chain(document: &Document<'_>, span: &Span) -> bool {
    span.name == Name::Organisation
        && span.words.len() >= 2
        && document.words[span.words.start].is_arabic()
}

/// ألستوم الفرنسية, مركز جون إينيس البريطاني: behind a proper name the nationality is no part of it.
fn without_nationality(document: &Document<'_>, words: Range<usize>) -> Range<usize> {
    let shorter = words.start..words.end - 1;
    let foreign = document.sport && is_club_of_trainer(document, &words)
        || is_proper_with_nationality(document, shorter.end) && !is_listed(document, &words);
    if foreign { shorter } else { words }
}

/// "مدرب الهلال البرتغالي جورجي": a listed club, and where its trainer comes from, who follows.
fn is_club_of_trainer(document: &Document<'_>, words: &Range<usize>) -> bool {
    let last = words.end - 1;
    listed::entry_at(document, words.start)
        .is_some_and(|entry| entry.kind == EntryKind::Club && words.start + entry.words == last)
        && is_nationality(document.normal(last))
        && document.words.get(words.end).is_some_and(is_nameish)
}

/// ألستوم الفرنسية: a definite nationality behind an indefinite word that is no head.
fn is_proper_with_nationality(document: &Document<'_>, last: usize) -> bool {
    let (name, nation) = (document.normal(last - 1), document.normal(last));
    clitics::is_definite(nation)
        && is_nationality(nation)
        && !clitics::is_definite(name)
        && !classes(name).has(Classes::ORG_HEAD)
}

/// Whether the lexicon lists these words whole.
fn is_listed(document: &Document<'_>, words: &Range<usize>) -> bool {
    listed::entry_at(document, words.start).is_some_and(|entry| entry.words == words.len())
}

/// شركة هواوي, قناة إم بي سي: what can stand alone as a name leaves the plain noun before it outside.
fn without_head(document: &Document<'_>, words: Range<usize>) -> Range<usize> {
    let rest = words.start + 1..words.end;
    let head = &document.words[words.start];
    let plain =
        head.readings.iter().any(|r| !r.lost_article() && PLAIN_NOUNS.contains(&r.stem.as_str()));
    if plain && !rest.is_empty() && stands_alone(document, &rest) { rest } else { words }
}

/// هواوي, إم بي سي: listed, or a word hardly known that is no field (نفط), no head, and not joined to another.
fn stands_alone(document: &Document<'_>, words: &Range<usize>) -> bool {
    let word = &document.words[words.start];
    let listed = listed::entry_at(document, words.start)
        .is_some_and(|entry| entry.words == words.len() && !entry.ambiguous);
    let own = !clitics::is_definite(&word.normal)
        && (word.facts.frequency <= 4 || is_letter(&word.normal))
        && !INDUSTRIES.contains(&word.normal.as_str())
        && !classes(&word.normal).has(Classes::ORG_HEAD)
        && !document.normal(words.start + 1).starts_with('و');
    listed || own
}

/// الجامعة الأميركية في بيروت, محكمة الاستئناف بفاس: universities and courts are told apart by their town.
fn with_seat(document: &Document<'_>, words: Range<usize>) -> Range<usize> {
    let end = if is_foreign_university(document, &words) && document.normal(words.end) == "في" {
        listed::place_at(document, words.end + 1).map(|town| words.end + 1 + town.words)
    } else {
        is_court_of_town(document, words.end).then_some(words.end + 1)
    };
    words.start..end.unwrap_or(words.end)
}

/// الجامعة الأميركية: the university of a nation.
fn is_foreign_university(document: &Document<'_>, words: &Range<usize>) -> bool {
    let head = &document.words[words.start];
    head.readings.iter().any(|reading| reading.stem == "الجامعه")
        && is_nationality(document.normal(words.end - 1))
}

/// "محكمة الاستئناف بفاس", "هيئة المحامين بتطوان": whether a town behind ب follows the court.
fn is_court_of_town(document: &Document<'_>, end: usize) -> bool {
    let court = matches!(document.normal(end - 1), "الاستيناف" | "المحامين");
    let town = document.normal(end).strip_prefix('ب').filter(|_| court);
    town.is_some_and(|town| gazetteer::place(town, std::iter::empty()).is_some())
}
