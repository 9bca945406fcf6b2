//! What follows a title, or a word that says how somebody is called.
use super::super::super::clitics;
use super::super::super::document::Document;
use super::super::super::spans::Spans;
use super::super::super::vocabulary::Classes;
use super::super::nationality::is_nationality;
use super::mark;
use super::run::name_run;
use super::word::{is_family, is_given_name};
use super::words::{CALLED, RANKS};

/// Words that may stand between a title and the name, and the title itself.
const REACH: usize = 4;

/// السيد كاسبرسكاي; الرئيس التركي رجب طيب أردوغان.
pub(super) fn after_title(document: &Document<'_>, spans: &mut Spans, at: usize) {
    if !document.words[at].stem_classes.has(Classes::TITLE) {
        return;
    }
    let first = at + 1 + usize::from(is_abbreviated(document, at));
    let start = (first..at + REACH).find(|&i| !stands_between(document, i));
    let words = name_run(document, spans, start.unwrap_or(at + REACH));
    let known = words.clone().any(|at| {
        let word = &document.words[at];
        word.name_likelihood() >= 1 || word.stem_frequency == 0
    });
    if known {
        mark(document, spans, words);
    }
}

/// "د. ماجد": one letter and a full stop.
fn is_abbreviated(document: &Document<'_>, at: usize) -> bool {
    document.normal(at).chars().count() == 1 && document.normal(at + 1) == "."
}

/// What stands between a title and the name: another title or an office (الدكتور الوزير), a rank (الرئيس السابق), a nationality
/// (الرئيس التركي), and any adjective of relation that nobody is called (النائب البرلماني).
fn stands_between(document: &Document<'_>, at: usize) -> bool {
    let Some(word) = document.words.get(at) else { return false };
    let title = word.classes.has(Classes::TITLE | Classes::ROLE) && !is_given_name(document, at);
    let relation = clitics::is_nisba(&word.normal) && !word.facts.is_likely_name(4);
    title || RANKS.contains(&word.normal.as_str()) || is_nationality(&word.normal) || relation
}

/// "وتدعى فوزة الحريري": the name behind a word that says how somebody is called.
pub(super) fn after_called(document: &Document<'_>, spans: &mut Spans, at: usize) {
    if !CALLED.contains(&document.normal(at)) {
        return;
    }
    let mut words = name_run(document, spans, at + 1);
    if words.len() == 1 && is_family(document, words.end) {
        words.end += 1;
    }
    let likely = words.clone().any(|at| document.words[at].facts.is_likely_name(2));
    if words.len() >= 2 && likely {
        mark(document, spans, words);
    }
}
