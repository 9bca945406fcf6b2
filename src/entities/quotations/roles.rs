//! Offices that the text connects with a person, so that "the minister" and الأمين العام can be resolved to a name.
use std::collections::HashMap;
use std::ops::Range;

use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::vocabulary::Classes;
use super::Cast;

/// Who holds which office, by the noun of the office.
#[derive(Debug, Default)]
pub(super) struct Roles {
    holders: HashMap<String, Vec<Holder>>,
}

#[derive(Debug)]
struct Holder {
    entity: usize,
    /// Where the text says so.
    at: usize,
    /// The other words of the description.
    context: Vec<String>,
}

/// Words of a description that are looked at.
const REACH: usize = 12;
/// Holders of one office that are remembered at a time.
const HOLDERS: usize = 40;

impl Roles {
    /// Reads every description beside a person: before the name, and between commas after it.
    pub(super) fn learn(document: &Document<'_>, cast: &Cast<'_>) -> Self {
        let mut roles = Self::default();
        for (span, entity) in cast.persons(0..document.words.len()) {
            let before = description_before(document, span.words.start);
            let after = description_after(document, span.words.end);
            for words in [before, after] {
                for at in words.clone().filter(|&at| is_role(document, at)) {
                    let context = words
                        .clone()
                        .filter(|&i| i != at)
                        .map(|i| head(&document.words[i]))
                        .collect();
                    let list = roles.holders.entry(head(&document.words[at])).or_default();
                    if list.len() < HOLDERS {
                        list.push(Holder { entity, at: span.words.start, context });
                    }
                }
            }
        }
        roles
    }

    /// Who a description means at this place of the text: the holder whose description shares most words, the last named before it.
    pub(super) fn resolve(&self, document: &Document<'_>, words: Range<usize>) -> Option<usize> {
        let at = words.clone().find(|&at| {
            is_role(document, at) && self.holders.contains_key(&head(&document.words[at]))
        })?;
        let others: Vec<String> =
            words.clone().filter(|&i| i != at).map(|i| head(&document.words[i])).collect();
        let list = self.holders.get(&head(&document.words[at]))?;
        let shared = |h: &Holder| h.context.iter().filter(|w| others.contains(w)).count().min(2);
        let best = list.iter().max_by_key(|h| {
            let earlier = h.at <= words.start;
            (earlier, shared(h), if earlier { h.at } else { usize::MAX - h.at })
        });
        best.map(|h| h.entity)
    }
}

/// Whether the word heads a description of an office.
pub(super) fn is_role(document: &Document<'_>, at: usize) -> bool {
    document.classes(at).has(Classes::ROLE)
}

/// The noun without proclitics, article and the feminine ending.
fn head(word: &Word) -> String {
    if !word.is_arabic() {
        return word.normal.clone();
    }
    let stems = || {
        word.readings
            .iter()
            .filter(|r| super::super::vocabulary::classes(&r.stem).has(Classes::ROLE))
    };
    let stem = stems().next_back().map_or(word.normal.as_str(), |r| &r.stem);
    let stem = stem.strip_prefix("ال").unwrap_or(stem);
    stem.strip_suffix('ه').filter(|s| s.chars().count() >= 3).unwrap_or(stem).to_owned()
}

/// The words before a person that describe it.
pub(super) fn description_before(document: &Document<'_>, end: usize) -> Range<usize> {
    let mut start = end;
    while start > 0
        && end - start < REACH
        && belongs(document, start - 1)
        && document.is_same_line(start - 1, end)
    {
        start -= 1;
    }
    start..end
}

/// The words behind a person that describe it, from one comma to the next.
pub(super) fn description_after(document: &Document<'_>, start: usize) -> Range<usize> {
    if !matches!(document.normal(start), "," | "،") {
        return start..start;
    }
    let mut end = start + 1;
    while end < document.words.len() && end - start < REACH && belongs(document, end) {
        end += 1;
    }
    start + 1..end
}

/// Whether a word may stand inside a description: no punctuation, no verb of speech.
fn belongs(document: &Document<'_>, at: usize) -> bool {
    let Some(word) = document.words.get(at) else { return false };
    let connects = word.normal == "-" || word.normal == "'s";
    (word.is_word() || connects)
        && (!word.classes.has(Classes::SPEECH) || clitics::is_definite(&word.normal))
        && !matches!(word.normal.as_str(), "who" | "which" | "الذي" | "التي" | "ان")
}
