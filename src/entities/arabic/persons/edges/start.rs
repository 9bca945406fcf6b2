//! Where a name begins: behind what a person is called by, with all that he is named by.
use std::ops::Range;

use super::super::super::super::clitics;
use super::super::super::super::document::{Document, Word};
use super::super::super::super::spans::Spans;
use super::super::super::super::vocabulary::Classes;
use super::super::super::nationality::is_nationality;
use super::super::super::{has_possessive, is_nameish};
use super::super::word::is_given_name;
use super::super::words::{COMPOUND_FIRST, COMPOUND_SECOND, EPITHETS, KIN};

/// Where the name among `words` begins.
pub(super) fn start(document: &Document<'_>, spans: &Spans, words: &Range<usize>) -> usize {
    let mut start = with_parts(document, spans, words.start);
    // "نجمه نيمار جونيور": a name the lists know less than the next.
    if words.len() == 1 && start > 0 && is_given_before(document, spans, start) {
        start -= 1;
    }
    start = after_titles(document, start..words.end);
    start = after_kin(document, start..words.end);
    if start >= 2 && is_compound_name(document, spans, start) {
        start -= 2;
    }
    start + usize::from(is_trade(document, start..words.end))
}

/// The start with the parts of a name that stand before it: عبد, بن, أبو.
fn with_parts(document: &Document<'_>, spans: &Spans, mut start: usize) -> usize {
    while start > 0
        && document.words[start - 1].classes.has(Classes::NAME_PART)
        && spans.name(start - 1).is_none()
        && document.normal(start - 1).chars().count() >= 2
    {
        start -= 1;
    }
    start
}

/// An unknown word or a likely name right before a single one, that carries nothing: نيمار before جونيور.
fn is_given_before(document: &Document<'_>, spans: &Spans, start: usize) -> bool {
    let word = &document.words[start - 1];
    is_nameish(word)
        && (is_unlisted(word) || word.facts.name >= 4 && word.facts.is_likely_name(2))
        && is_plain(word)
        && document.is_same_line(start - 1, start)
        && spans.name(start - 1).is_none()
}

/// نيمار: hardly a word, in no reading more of one, and hardly a name.
fn is_unlisted(word: &Word) -> bool {
    word.facts.frequency <= 2 && word.stem_frequency == word.facts.frequency && word.facts.name <= 2
}

/// A word of some length without article, possessive, and the letters that clitics and imperfect verbs begin with.
fn is_plain(word: &Word) -> bool {
    word.normal.chars().count() >= 4
        && !clitics::is_definite(&word.normal)
        && !clitics::is_nisba(&word.normal)
        && !word.normal.starts_with(['و', 'ب', 'ل', 'ف', 'ك', 'ي', 'ت'])
        && !has_possessive(word)
}

/// The start behind titles, the nation they are of, and epithets; of a name that is all title the last word stays.
fn after_titles(document: &Document<'_>, Range { mut start, end }: Range<usize>) -> usize {
    let is_title = |at: usize| document.words[at].classes.has(Classes::TITLE | Classes::ROLE);
    let is_called_so =
        |at: usize| is_given_name(document, at) || document.words[at].facts.is_likely_name(4);
    // "روت أم أحمد": what she did.
    while start < end && is_said(&document.words[start]) {
        start += 1;
    }
    // "الرئيس التونسي يقيل": whose president it is.
    while start < end && start > 0 && is_title(start - 1) && is_nation(document, start) {
        start += 1;
    }
    while start + 1 < end && is_title(start) && !is_called_so(start) {
        start += 1;
    }
    // "الفنانة القديرة سميحة أيوب"
    while start + 1 < end && EPITHETS.contains(&document.normal(start)) {
        start += 1;
    }
    start
}

/// روت, وقالت: a verb of speech, with a conjunction or without, that nobody is called.
fn is_said(word: &Word) -> bool {
    let joined = word.normal.starts_with(['و', 'ف']) && word.stem_classes.has(Classes::SPEECH);
    (joined || word.classes.has(Classes::SPEECH)) && word.facts.name < 4
}

/// التونسي: an adjective of nationality with the article.
fn is_nation(document: &Document<'_>, at: usize) -> bool {
    clitics::is_definite(document.normal(at)) && is_nationality(document.normal(at))
}

/// "ابن عمي دولت", "زوجته سعاد": the start behind a relative.
fn after_kin(document: &Document<'_>, Range { start, end }: Range<usize>) -> usize {
    let kin = (start..end.min(start + 3)).rev().find(|&at| KIN.contains(&document.normal(at)));
    kin.map_or(start, |kin| (kin + 1).min(end))
}

/// عز العرب لحلو: a given name of two words before what was found.
fn is_compound_name(document: &Document<'_>, spans: &Spans, start: usize) -> bool {
    COMPOUND_SECOND.contains(&document.normal(start - 1))
        && COMPOUND_FIRST.contains(&document.normal(start - 2))
        && spans.is_free(start - 2..start)
        && document.is_same_line(start - 2, start)
}

/// "النحاس أبو صالح": whether the first word is a trade before a kunya.
fn is_trade(document: &Document<'_>, Range { start, end }: Range<usize>) -> bool {
    start + 1 < end
        && clitics::is_definite(document.normal(start))
        && matches!(document.normal(start + 1), "ابو" | "ابي" | "ام")
}
