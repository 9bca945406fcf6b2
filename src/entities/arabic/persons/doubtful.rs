//! Single words the tagger took for persons.
use std::collections::HashSet;
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::Document;
use super::super::super::gazetteer::{self, EntryKind};
use super::super::super::listed;
use super::super::super::spans::{Name, Spans};
use super::super::super::vocabulary::{Classes, classes};
use super::super::nationality::is_nationality;

/// Drops single words that the tagger took for a person and nothing else speaks for: verbs and adjectives, mostly.
pub(in super::super::super) fn doubtful(document: &Document<'_>, spans: &mut Spans) {
    holders(document, spans);
    people(document, spans);
    everyday(document, spans);
    let longer = spans.iter().filter(|s| s.name == Name::Person && s.words.len() > 1);
    let full: HashSet<String> =
        longer.flat_map(|s| s.words).map(|at| document.normal(at).to_owned()).collect();
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let word = &document.words[at];
        let known = listed::entry_at(document, at)
            .is_some_and(|entry| entry.kind == EntryKind::Person && !entry.ambiguous);
        if span.name != Name::Person || span.words.len() != 1 || !word.is_arabic() || known {
            continue;
        }
        let introduced = at > 0
            && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE | Classes::SPEECH);
        let unlikely = word.name_likelihood() < 1 && word.stem_frequency >= 1;
        // "ويقول بأسى": a preposition with a noun, behind a verb of speech too.
        let carried = word.facts.frequency.max(word.facts.name) <= 2
            && word.stem_frequency >= 3
            && word.normal.starts_with(['ب', 'ل', 'ك', 'ف']);
        // نؤيد is no نويد: an imperfect verb with a hamza behind its prefix.
        let mut letters = document.spelling(at).chars();
        let verb = letters.next().is_some_and(|c| matches!(c, 'ن' | 'ي' | 'ت'))
            && letters.next() == Some('ؤ')
            || word.normal.starts_with(['ي', 'ت'])
                && word.facts.name == 0
                && word.facts.frequency >= 1;
        // عضوان, مسؤولين: an office in the dual or plural.
        let offices = ["ان", "ين", "ون", "و"].iter().any(|ending| {
            word.normal
                .strip_suffix(ending)
                .is_some_and(|stem| classes(stem).has(Classes::ROLE | Classes::TITLE))
        });
        let adjective = introduced
            && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE)
            && clitics::is_definite(&word.normal)
            && is_nationality(&word.normal);
        let everyday = word.facts.frequency >= 5 && clitics::is_definite(&word.normal);
        let alone = everyday && !full.contains(word.normal.as_str());
        if (unlikely && !introduced)
            || carried
            || verb
            || offices
            || adjective
            || (alone && !introduced)
        {
            spans.clear(span.words);
        }
    }
}

/// "الأمين العام لاتحاد النقابات أتله هويه أن": two words nobody knows, between an office's organisation and a mark or "that", are its holder.
fn holders(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let Range { start, end } = span.words;
        let Some(before) = start.checked_sub(1).and_then(|at| spans.at(at)) else { continue };
        let unknown = document.words[start].stem_frequency == 0
            && (start..end).all(|at| {
                let word = &document.words[at];
                word.is_arabic()
                    && !word.classes.has(Classes::ORG_TAIL | Classes::ORG_ADJECTIVE)
                    && !clitics::is_definite(&word.normal)
            });
        let closed = document.words.get(end).is_none_or(|next| {
            !next.is_word() || matches!(next.normal.as_str(), "ان" | "في" | "علي" | "الي")
        });
        let office = (before.words.start.saturating_sub(4)..before.words.start)
            .any(|at| document.words[at].stem_classes.has(Classes::ROLE));
        if (2..=3).contains(&(end - start))
            && span.name == Name::Organisation
            && before.name == Name::Organisation
            && before.words.end == start
            && unknown
            && closed
            && office
        {
            spans.set(start..end, Name::Person);
        }
    }
}

/// "وقالت فاطمة،": a given name that the tagger took for a place, and no list does.
fn people(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let word = &document.words[at];
        let given = word.facts.name >= 6 && word.facts.name_likelihood().is_some_and(|l| l >= 2);
        let said = at > 0 && document.classes(at - 1).has(Classes::SPEECH | Classes::TITLE);
        let listed =
            || listed::place_at(document, at).is_some() || listed::entry_at(document, at).is_some();
        if span.name == Name::Place && span.words.len() == 1 && given && said && !listed() {
            spans.set(at..at + 1, Name::Person);
        }
    }
}

/// "عدت إلى البيت": a single everyday word that nothing but the tagger took for an organisation.
fn everyday(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let word = &document.words[at];
        let before = at.checked_sub(1).map_or(Classes::NONE, |b| document.classes(b));
        let introduced = before.has(Classes::NAME_HEAD | Classes::BRAND_HEAD | Classes::ROLE)
            || at > 0 && !document.words[at - 1].is_word();
        let class = Classes::ORG_HEAD | Classes::BODY | Classes::ORG_TAIL;
        // "منظمة «ميون»": a head alone.
        let head = word.classes.has(Classes::NAME_HEAD) && !clitics::is_definite(&word.normal);
        let titled = word.stem_classes.has(Classes::TITLE) && word.normal.starts_with('و');
        let listed =
            word.readings.iter().any(|r| gazetteer::entry(&r.stem, std::iter::empty()).is_some());
        if span.name == Name::Organisation
            && span.words.len() == 1
            && word.is_arabic()
            && (word.stem_frequency >= 6 || titled || head)
            && (head || !word.stem_classes.has(class))
            && !introduced
            && !listed
            && !document.sport
        {
            spans.clear(span.words);
        }
    }
}
