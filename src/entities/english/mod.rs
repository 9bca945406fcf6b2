//! Rules of English names, read off capitals: runs of capitalised words are organisations, places or persons by their first and last
//! words and by what stands before them.
mod context;
mod doubts;
mod heads;
mod runs;
mod wholes;

use std::ops::Range;

use super::document::{Case, Document};
use super::listed;
use super::spans::{Name, Span, Spans};
use super::vocabulary::Classes;
use context::{acronyms, beside, datelines};
use runs::runs;

/// Marks and mends the names of Latin script.
pub(super) fn names(document: &Document<'_>, spans: &mut Spans) {
    for run in runs(document) {
        if let Some((words, name)) = organisation(document, &run) {
            replace(spans, words, name);
            continue;
        }
        let (start, titled) = after_titles(document, &run);
        let rest = start..run.end;
        if rest.is_empty() {
            continue;
        }
        if let Some(words) = place(document, spans, &rest) {
            replace(spans, words, Name::Place);
        } else if let Some(words) = person(document, spans, &rest, titled) {
            spans.set(words, Name::Person);
        }
    }
    acronyms(document, spans);
    wholes::wholes(document, spans);
    heads::headed(document, spans);
    beside(document, spans);
    doubts::doubts(document, spans);
    datelines(document, spans);
    mend(document, spans);
}

/// Sets a span unless a longer one of the same kind is there.
fn replace(spans: &mut Spans, words: Range<usize>, name: Name) {
    let kept = spans.at(words.start).is_some_and(|s| {
        s.name == name && s.words.start <= words.start && s.words.end >= words.end
    });
    if !kept {
        spans.set(words, name);
    }
}

fn class(document: &Document<'_>, at: usize) -> Classes {
    document.words.get(at).map_or(Classes::NONE, |w| w.classes)
}

/// Ministry of Health, University of Bologna, Halberd Bank, Lumen Semiconductor Inc.
fn organisation(document: &Document<'_>, run: &Range<usize>) -> Option<(Range<usize>, Name)> {
    let mut start = run.start;
    // "Energy Minister Prince ..." is no organisation, nor does a title belong to one: begin after the last title word.
    for at in run.clone() {
        if class(document, at).has(Classes::TITLE)
            && at + 1 < run.end
            && !class(document, at).has(Classes::ORG_HEAD)
        {
            start = at + 1;
        }
    }
    let words = start..run.end;
    let of = words.clone().find(|&i| matches!(document.normal(i), "of" | "for"));
    if let Some(of) = of.filter(|&of| {
        of > start
            && (start..of).any(|i| class(document, i).has(Classes::ORG_HEAD | Classes::ORG_TAIL))
    }) {
        let site = (start..of).any(|i| class(document, i).has(Classes::PLACE_TAIL));
        return (!site).then_some((words, Name::Organisation)).filter(|_| of + 1 < run.end);
    }
    if words.len() < 2 {
        return None;
    }
    let last = class(document, run.end - 1);
    let listed_place = listed::place_at(document, start).is_some_and(|p| p.words == words.len());
    let arena = document.sport
        && matches!(
            document.normal(run.end - 1),
            "center" | "centre" | "arena" | "garden" | "field"
        )
        && start > 0
        && (near(document, start) || matches!(document.normal(start - 1), "left" | "the"));
    let site = last.has(Classes::PLACE_TAIL) && !document.sport || arena;
    if last.has(Classes::ORG_TAIL) && !listed_place && !site && !is_descriptive(document, &words) {
        return Some((words, Name::Organisation));
    }
    None
}

/// "European Bank", "Sunday Times"? Only nationalities and a common tail describe, they do not name.
fn is_descriptive(document: &Document<'_>, words: &Range<usize>) -> bool {
    words.start + 1 == words.end
        || (words.len() == 2
            && class(document, words.start)
                .has(Classes::TIME | Classes::COMMON | Classes::FUNCTION))
}

/// The first word after leading titles and offices, and whether there were any.
fn after_titles(document: &Document<'_>, run: &Range<usize>) -> (usize, bool) {
    let mut start = run.start;
    let lowercase_title = start > 0
        && class(document, start - 1).has(Classes::TITLE | Classes::ROLE)
        && !class(document, start - 1).has(Classes::FUNCTION)
        || start > 1
            && document.normal(start - 1) == "."
            && class(document, start - 2).has(Classes::TITLE);
    let mut titled = lowercase_title;
    let office =
        run.clone().rev().find(|&i| class(document, i).has(Classes::TITLE) && i + 1 < run.end);
    if let Some(office) = office.filter(|o| o - run.start <= 5) {
        (start, titled) = (office + 1, true);
        if document.normal(start) == "." {
            start += 1;
        }
    }
    while start < run.end
        && class(document, start).has(Classes::NATIONALITY | Classes::FUNCTION | Classes::TIME)
        && !is_given_name(document, start, run.end)
    {
        start += 1;
    }
    (start, titled)
}

/// "Christian Prudhomme", "German Burgos", "April Jones": a given name that is also something else, right before a surname.
fn is_given_name(document: &Document<'_>, at: usize, end: usize) -> bool {
    let word = &document.words[at];
    let surname = at + 2 == end && document.words[at + 1].facts.frequency <= 5;
    surname
        && word.facts.name >= 6
        && !class(document, at + 1).has(Classes::ORG_TAIL | Classes::PLACE_TAIL)
}

/// Millbrook Park, Sofala province, in Chimoio.
fn place(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> Option<Range<usize>> {
    let last = class(document, run.end - 1);
    let arena = document.sport
        && matches!(
            document.normal(run.end - 1),
            "center" | "centre" | "arena" | "garden" | "field"
        );
    if run.len() >= 2
        && (last.has(Classes::PLACE_TAIL) || arena)
        && !class(document, run.start).has(Classes::FUNCTION)
    {
        return Some(run.clone());
    }
    let next = document.words.get(run.end);
    let followed = run.len() <= 3
        && next.is_some_and(|w| {
            w.case == Some(Case::Lower) && PLACE_NOUNS.contains(&w.normal.as_str())
        });
    let office = class(document, run.end - 1).has(Classes::ORG_TAIL);
    let based = is_compound(document, run.end);
    if (followed || based) && !office && !class(document, run.start).has(Classes::NATIONALITY) {
        return Some(run.clone());
    }
    let marked = run.clone().any(|i| spans.name(i).is_some_and(|n| n != Name::Person));
    if marked || run.len() > 3 {
        return None;
    }
    if run.len() >= 2
        && class(document, run.start).has(Classes::SITE_HEAD)
        && spans.is_free(run.clone())
        && near(document, run.start)
    {
        return Some(run.clone());
    }
    let city_of = run.start >= 2
        && document.normal(run.start - 1) == "of"
        && class(document, run.start - 2).has(Classes::PLACE_HEAD)
        && document.words[run.start - 2].case == Some(Case::Lower);
    if city_of && spans.is_free(run.clone()) {
        return Some(run.clone());
    }
    None
}

/// "Chester-based", "Lagos-born".
fn is_compound(document: &Document<'_>, at: usize) -> bool {
    let glued = at > 0
        && document.words.get(at).map(|w| w.token.range.start)
            == document.words.get(at - 1).map(|w| w.token.range.end);
    glued
        && document.normal(at) == "-"
        && matches!(document.normal(at + 1), "based" | "born" | "area" | "headquartered")
}

/// Nouns right behind a place.
const PLACE_NOUNS: [&str; 16] = [
    "province",
    "city",
    "state",
    "region",
    "district",
    "county",
    "governorate",
    "island",
    "village",
    "town",
    "valley",
    "prefecture",
    "provinces",
    "township",
    "municipality",
    "oblast",
];

fn near(document: &Document<'_>, at: usize) -> bool {
    at > 0 && class(document, at - 1).has(Classes::NEAR)
}

/// A person: after a title, or with a first name at its beginning.
fn person(
    document: &Document<'_>,
    spans: &Spans,
    run: &Range<usize>,
    titled: bool,
) -> Option<Range<usize>> {
    if run.len() > 5 || run.clone().any(|i| spans.name(i).is_some_and(|n| n != Name::Person)) {
        return None;
    }
    if run.clone().any(|i| {
        class(document, i).has(Classes::ORG_TAIL | Classes::PLACE_TAIL | Classes::NATIONALITY)
            && document.words[i].facts.name < 6
    }) {
        return None;
    }
    let first = &document.words[run.start];
    let storm = STORMS.contains(&document.normal(run.start));
    let plain = !storm
        && !class(document, run.start).has(
            Classes::COMMON | Classes::FUNCTION | Classes::TIME | Classes::SPEECH | Classes::ROLE,
        );
    let listed = first.facts.name >= 4 && first.name_likelihood() >= 0;
    let known = run.len() >= 2
        && (listed
            || first.name_likelihood() >= 2 && document.words[run.end - 1].name_likelihood() >= 1);
    (plain && (titled || known)).then(|| run.clone())
}

/// Words before the name of a storm, a plan or a ship.
const STORMS: [&str; 9] =
    ["typhoon", "hurricane", "cyclone", "storm", "tropical", "operation", "project", "mv", "hms"];

/// Takes titles and possessives out of persons, the article out of everything, cuts names at commas ("Austin, Texas"), and drops what
/// is only a nationality or a day.
pub(super) fn mend(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        if document.words[span.words.start].is_arabic() {
            continue;
        }
        if let Some(of) = place_of(document, &span) {
            spans.set(span.words.start..of, Name::Person);
            spans.set(of + 1..span.words.end, Name::Place);
            continue;
        }
        let pieces: Vec<Range<usize>> = pieces(document, &span.words)
            .into_iter()
            .filter_map(|piece| trimmed(document, piece, span.name))
            .collect();
        if pieces != [span.words.clone()] {
            spans.clear(span.words);
            for piece in pieces {
                spans.set(piece, span.name);
            }
        }
    }
}

/// "Biniam Girmay of Eritrea": where a person's place begins.
fn place_of(document: &Document<'_>, span: &Span) -> Option<usize> {
    let of = span.words.clone().skip(1).find(|&at| document.normal(at) == "of")?;
    let place =
        listed::place_at(document, of + 1).is_some_and(|p| of + 1 + p.words == span.words.end);
    (span.name == Name::Person && place).then_some(of)
}

/// A span cut at its commas, unless the whole is listed with them.
fn pieces(document: &Document<'_>, words: &Range<usize>) -> Vec<Range<usize>> {
    if listed::entry_at(document, words.start).is_some_and(|e| e.words >= words.len()) {
        return vec![words.clone()];
    }
    let mut out = Vec::new();
    let mut start = words.start;
    for at in words.clone().filter(|&at| document.normal(at) == "," || parts(document, words, at)) {
        out.push(start..at);
        start = at + 1;
    }
    out.push(start..words.end);
    out
}

/// "and" before an article, or before something listed, joins two names: "the National Bank and Brussels".
fn parts(document: &Document<'_>, words: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    let listed = || {
        listed::entry_at(document, next)
            .is_some_and(|e| next + e.words == words.end && !e.ambiguous)
            || listed::place_at(document, next)
                .is_some_and(|p| next + p.words == words.end && p.weight >= 2)
    };
    document.normal(at) == "and" && next < words.end && (document.normal(next) == "the" || listed())
}

/// A name without what does not belong to it; `None` when nothing is left of it.
fn trimmed(document: &Document<'_>, words: Range<usize>, name: Name) -> Option<Range<usize>> {
    let Range { mut start, mut end } = words.clone();
    let titled = |at: usize| name == Name::Person && is_title(document, at) && at + 1 < end;
    while start < end
        && (titled(start)
            || !document.words[start].is_word()
            || is_article(document, &words, start)
            || is_direction(document, start))
    {
        start += 1;
    }
    while end > start && !keeps_end(document, end - 1) {
        end -= 1;
    }
    let only = |class_: Classes| (start..end).all(|i| class(document, i).has(class_));
    let lower = (start..end).all(|i| document.words[i].case == Some(Case::Lower));
    let office = name == Name::Person
        && (only(Classes::ROLE | Classes::TITLE) || STORMS.contains(&document.normal(start)));
    let nothing = start >= end
        || lower
        || office
        || only(Classes::NATIONALITY)
        || only(Classes::TIME)
        || only(Classes::FUNCTION | Classes::COMMON);
    (!nothing).then_some(start..end)
}

/// "northern Scotland", "eastern Congo": the direction stays outside.
fn is_direction(document: &Document<'_>, at: usize) -> bool {
    document.words[at].case == Some(Case::Lower) && class(document, at).has(Classes::PLACE_HEAD)
}

fn is_title(document: &Document<'_>, at: usize) -> bool {
    class(document, at).has(Classes::TITLE | Classes::ROLE | Classes::NATIONALITY)
        && document.words[at].facts.name < 8
        && !is_given_name(document, at, at + 2)
}

/// "The Hague" keeps its article, and so do papers; nothing else does.
fn is_article(document: &Document<'_>, span: &Range<usize>, at: usize) -> bool {
    let listed = listed::entry_at(document, at).is_some_and(|e| e.words == span.len())
        || listed::place_at(document, at).is_some_and(|p| p.words == span.len());
    document.normal(at) == "the" && !listed
}

/// A name ends in a word with a capital or in initials, not in a possessive or a mark.
fn keeps_end(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    if word.case == Some(Case::Lower) && listed::entry_at(document, at).is_none() {
        return word.normal.chars().any(|c| c.is_ascii_digit());
    }
    let possessive = matches!(word.normal.as_str(), "'s" | "'");
    let stop = word.normal == "." && at > 0 && class(document, at - 1).has(Classes::ORG_TAIL);
    !possessive
        && (word.is_word()
            || word.token.script == super::tokens::Script::Number
            || stop
            || word.normal == "+")
}
