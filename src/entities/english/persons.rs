//! Persons behind titles, and by their first names.
use std::ops::Range;

use super::super::document::Document;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::class;

/// The first word after leading titles and offices, and whether there were any.
pub(super) fn after_titles(document: &Document<'_>, run: &Range<usize>) -> (usize, bool) {
    let mut start = run.start;
    let lowercase_title = start > 0
        && class(document, start - 1).has(Classes::TITLE | Classes::ROLE)
        && !class(document, start - 1).has(Classes::FUNCTION)
        || start > 1
            && document.normal(start - 1) == "."
            && class(document, start - 2).has(Classes::TITLE);
    let mut titled = lowercase_title;
    let office = run.clone().rev().find(|&i| {
        class(document, i).has(Classes::TITLE) && i + 1 < run.end && !has_patronymic(document, i)
    });
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
pub(super) fn is_given_name(document: &Document<'_>, at: usize, end: usize) -> bool {
    let word = &document.words[at];
    let next = document.words.get(at + 1);
    let surname = at + 2 == end && next.is_some_and(|next| next.facts.frequency <= 5);
    has_patronymic(document, at)
        || surname
            && word.facts.name >= 6
            && !class(document, at + 1).has(Classes::ORG_TAIL | Classes::PLACE_TAIL)
}

/// "Dr Sultan Al Jaber", "Prince bin Salman": a title that is also a given name, between a title and a patronymic.
fn has_patronymic(document: &Document<'_>, at: usize) -> bool {
    let particle = matches!(document.normal(at + 1), "al" | "bin" | "ibn" | "el" | "bint" | "ben");
    let before = |back: usize| at.checked_sub(back).map_or(Classes::NONE, |b| class(document, b));
    let abbreviated = at > 1 && document.normal(at - 1) == "." && before(2).has(Classes::TITLE);
    let titled = before(1).has(Classes::TITLE) || abbreviated;
    particle && titled && document.words[at].facts.name >= 4
}

/// "Mr Kaspersky": who is addressed is a person, also where the text names a company so.
pub(in super::super) fn addressed(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().filter(|span| span.name != Name::Person).collect::<Vec<_>>() {
        let before =
            |back: usize| span.words.start.checked_sub(back).map_or("", |at| document.normal(at));
        let form = if before(1) == "." { before(2) } else { before(1) };
        if matches!(form, "mr" | "mrs" | "ms" | "miss" | "mr." | "mrs." | "ms.") {
            spans.set(span.words, Name::Person);
        }
    }
}

/// A person: after a title, or with a first name at its beginning.
pub(super) fn person(
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

/// Whether a name opens with a given name that is hardly a word, and ends in no word of the language.
pub(super) fn has_given_name(document: &Document<'_>, words: &Range<usize>) -> bool {
    let (first, last) = (&document.words[words.start], &document.words[words.end - 1]);
    first.facts.name >= 5 && first.name_likelihood() >= 2 && last.facts.frequency <= 3
}

/// Words before the name of a storm, a plan or a ship.
pub(super) const STORMS: [&str; 9] =
    ["typhoon", "hurricane", "cyclone", "storm", "tropical", "operation", "project", "mv", "hms"];
