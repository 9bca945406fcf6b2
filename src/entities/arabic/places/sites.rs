//! Sites, whose noun is part of the name: مطار عدن الدولي, ملعب محمد الخامس, ميناء الحديدة.
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::Classes;
use super::super::is_letters;

/// Words of a site's name, its noun among them.
const LONGEST: usize = 5;

/// Kings and streets are numbered.
const ORDINALS: [&str; 8] =
    ["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن"];

/// Marks the site whose noun is the word at `at`.
pub(super) fn site(document: &Document<'_>, spans: &mut Spans, at: usize) {
    if clitics::is_definite(document.normal(at)) {
        return;
    }
    let marked = spans.at(at);
    if let Some(mosque) = marked.as_ref().filter(|span| is_mosque(document, span, at)) {
        spans.set(mosque.words.clone(), Name::Place);
        return;
    }
    let taken = marked.is_some_and(|s| s.words != (at..at + 1) || s.name != Name::Place);
    let end = (!taken).then(|| site_end(document, spans, at)).flatten();
    if let Some(end) = end {
        spans.set(at..end, Name::Place);
    }
}

/// "إلى جامع الموصلي": nobody is called so behind a preposition.
fn is_mosque(document: &Document<'_>, span: &Span, at: usize) -> bool {
    at > 0
        && document.words[at - 1].classes.has(Classes::NEAR)
        && span.name == Name::Person
        && span.words.start == at
        && document.words[at].facts.name < 5
}

/// Where the name of a site ends; `None` when nothing behind its noun names it.
fn site_end(document: &Document<'_>, spans: &Spans, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let mut proper = false;
    while end < at + LONGEST {
        let ali = document.spelling(end) == "علي";
        if !(is_letters(document, end) || proper && ali) {
            break;
        }
        let word = &document.words[end];
        let named = spans.starting(end).filter(|s| s.name != Name::Organisation);
        if named.as_ref().is_some_and(|span| is_jailed(document, span, at)) {
            return None;
        }
        if let Some(span) = named {
            let of_nation = word.classes.has(Classes::NATIONALITY);
            if proper && !of_nation && !is_titled(document, &span, at) {
                break;
            }
            (end, proper) = (span.words.end, true);
        } else if ali {
            end += 1;
        } else if names_site(word, end == at + 1, proper) {
            (end, proper) = (end + 1, true);
        } else {
            break;
        }
    }
    proper.then_some(end)
}

/// "سجن فلان" is what is done to somebody.
fn is_jailed(document: &Document<'_>, span: &Span, site: usize) -> bool {
    span.name == Name::Person && document.normal(site).ends_with("سجن")
}

/// مسجد السيدة نفيسة: the person behind a title, that a site is named after.
fn is_titled(document: &Document<'_>, span: &Span, site: usize) -> bool {
    span.name == Name::Person
        && span.words.start == site + 2
        && document.words[site + 1].classes.has(Classes::TITLE)
}

/// Whether a word that nobody took for a name goes on with the name of a site: as the first behind its head what may be
/// one, later only an adjective of what is `proper` already.
fn names_site(word: &Word, first: bool, proper: bool) -> bool {
    if word.classes.has(Classes::TIME | Classes::SPEECH) {
        return false;
    }
    let adjective = clitics::is_nisba(&word.normal)
        || word.classes.has(Classes::ORG_ADJECTIVE)
        || ORDINALS.contains(&word.normal.as_str());
    let complement = clitics::is_definite(&word.normal)
        && word.stem_frequency <= 6
        && !word.normal.starts_with(['و', 'ل', 'ب']);
    let unknown = word.stem_frequency <= 2;
    first && (complement || word.facts.name >= 6 || unknown) || proper && adjective
}
