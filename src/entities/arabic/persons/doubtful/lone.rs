//! Single words the tagger took for persons: verbs and adjectives, mostly.
use std::collections::HashSet;

use super::super::super::super::clitics;
use super::super::super::super::document::{Document, Word};
use super::super::super::super::gazetteer::EntryKind;
use super::super::super::super::listed;
use super::super::super::super::spans::{Name, Span, Spans};
use super::super::super::super::vocabulary::{Classes, classes};
use super::super::super::nationality::is_nationality;

/// Drops single words that the tagger took for a person and nothing else speaks for.
pub(super) fn unsupported(document: &Document<'_>, spans: &mut Spans) {
    let full = words_of_full_names(document, spans);
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        if is_lone(document, &span)
            && !is_known(document, at)
            && is_doubtful(document, at, full.contains(document.normal(at)))
        {
            spans.clear(span.words);
        }
    }
}

/// The words of all persons named by more than one.
fn words_of_full_names<'d>(document: &'d Document<'_>, spans: &Spans) -> HashSet<&'d str> {
    let longer = spans.iter().filter(|s| s.name == Name::Person && s.words.len() > 1);
    longer.flat_map(|span| span.words).map(|at| document.normal(at)).collect()
}

/// One Arabic word marked as a person.
fn is_lone(document: &Document<'_>, span: &Span) -> bool {
    span.name == Name::Person
        && span.words.len() == 1
        && document.words[span.words.start].is_arabic()
}

/// ترامب: somebody whom the lexicon lists by this word alone.
fn is_known(document: &Document<'_>, at: usize) -> bool {
    listed::entry_at(document, at)
        .is_some_and(|entry| entry.kind == EntryKind::Person && !entry.ambiguous)
}

/// Whether a single word is rather none: by its form, or because nothing introduces it and it is a word; `named` says that a full
/// name holds it.
fn is_doubtful(document: &Document<'_>, at: usize, named: bool) -> bool {
    let word = &document.words[at];
    let no_name = carries_preposition(word)
        || is_imperfect(document, at)
        || is_plural_of_office(word)
        || is_nation_of_office(document, at);
    let alone = is_everyday(word) && !named;
    no_name || !is_introduced(document, at) && (is_unlikely(word) || alone)
}

/// "الوزير كيري", "قال كيري": behind a title, an office or a verb of speech.
fn is_introduced(document: &Document<'_>, at: usize) -> bool {
    let introduces = Classes::TITLE | Classes::ROLE | Classes::SPEECH;
    at > 0 && document.classes(at - 1).has(introduces)
}

/// In no reading more a name than a word, and a word in one.
fn is_unlikely(word: &Word) -> bool {
    word.name_likelihood() < 1 && word.stem_frequency >= 1
}

/// "ويقول بأسى": a preposition with a noun, behind a verb of speech too.
fn carries_preposition(word: &Word) -> bool {
    word.facts.frequency.max(word.facts.name) <= 2
        && word.stem_frequency >= 3
        && word.normal.starts_with(['ب', 'ل', 'ك', 'ف'])
}

/// يعمل, and نؤيد, which is no نويد: an imperfect verb, by its prefix or by the hamza behind it.
fn is_imperfect(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let mut letters = document.spelling(at).chars();
    let prefixed = letters.next().is_some_and(|letter| matches!(letter, 'ن' | 'ي' | 'ت'));
    let known =
        word.normal.starts_with(['ي', 'ت']) && word.facts.name == 0 && word.facts.frequency >= 1;
    prefixed && letters.next() == Some('ؤ') || known
}

/// عضوان, مسؤولين: an office in the dual or plural.
fn is_plural_of_office(word: &Word) -> bool {
    ["ان", "ين", "ون", "و"].iter().any(|ending| {
        let stem = word.normal.strip_suffix(ending);
        stem.is_some_and(|stem| classes(stem).has(Classes::ROLE | Classes::TITLE))
    })
}

/// "الرئيس التركي": whose president it is.
fn is_nation_of_office(document: &Document<'_>, at: usize) -> bool {
    let word = document.normal(at);
    at > 0
        && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE)
        && clitics::is_definite(word)
        && is_nationality(word)
}

/// البيت: a common word with the article.
fn is_everyday(word: &Word) -> bool {
    word.facts.frequency >= 5 && clitics::is_definite(&word.normal)
}
