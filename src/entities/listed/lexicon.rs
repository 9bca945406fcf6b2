//! What the lexicon lists, where the text supports it.
use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::gazetteer::{Entry, EntryKind};
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::{entry_at, is_adjective_of_country, is_after_near, is_listed_after_place, place_at};

/// Marks what the lexicon lists.
pub(in super::super) fn lexicon(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        if is_adjective_of_country(document, at) && spans.name(at) == Some(Name::Place) {
            spans.clear(at..at + 1);
        }
        let Some(entry) = entry_at(document, at).filter(|e| is_supported(document, spans, at, e))
        else {
            at += 1;
            continue;
        };
        let words = at..at + entry.words;
        if !is_within_longer(spans, &words, &entry) {
            spans.set(words.clone(), name_of(document, &words, &entry));
        }
        at = words.end;
    }
}

/// "مختبر كاسبرسكاي" of which the tagger took "كاسبرسكاي" for a person: an organisation that is listed in several words is whole.
pub(in super::super) fn named_after_persons(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().filter(|span| span.name == Name::Person).collect::<Vec<_>>() {
        let Some(head) = span.words.start.checked_sub(1) else { continue };
        let entry = entry_at(document, head).filter(|entry| {
            entry.kind == EntryKind::Organisation
                && !entry.ambiguous
                && head + entry.words == span.words.end
        });
        if entry.is_some() {
            spans.set(head..span.words.end, Name::Organisation);
        }
    }
}

/// A longer name may hold a town (University of Cairo), or end in what is listed.
fn is_within_longer(spans: &Spans, words: &Range<usize>, entry: &Entry) -> bool {
    let part = matches!(entry.kind, EntryKind::Place | EntryKind::Person);
    spans.at(words.start).is_some_and(|longer| {
        longer.words.len() > words.len()
            && longer.words.end >= words.end
            && (part || longer.words.start < words.start)
    })
}

/// Whether an entry is meant where it stands: always, unless its spelling is also a word, which needs evidence of its kind.
fn is_supported(document: &Document<'_>, spans: &Spans, at: usize, entry: &Entry) -> bool {
    if entry.words == 1 && is_adjective_of_country(document, at) {
        return false;
    }
    !entry.ambiguous
        || match entry.kind {
            EntryKind::Club => is_club(document, at, entry),
            EntryKind::Organisation => is_organisation(document, spans, at, entry),
            EntryKind::Person => is_person(document, spans, at),
            EntryKind::Place => is_place(document, spans, at),
        }
}

/// "شركة مصدر", "مدينة العين": whether a head stands before.
fn is_headed(document: &Document<'_>, at: usize) -> bool {
    let heads = Classes::NAME_HEAD | Classes::BRAND_HEAD | Classes::PLACE_HEAD;
    at > 0 && document.classes(at - 1).has(heads)
}

/// "فاز الهلال": in texts about sport or behind a head; not the town ("في طرابلس"), nor before an adjective (الهلال السعودي is another).
fn is_club(document: &Document<'_>, at: usize, entry: &Entry) -> bool {
    let town = is_after_near(document, at) && place_at(document, at).is_some();
    (document.sport || is_headed(document, at))
        && !town
        && !clitics::is_nisba(document.normal(at + entry.words))
}

/// "شركة مصدر", "(وام)", "كتب على إكس", or what the tagger took for one.
fn is_organisation(document: &Document<'_>, spans: &Spans, at: usize, entry: &Entry) -> bool {
    is_headed(document, at)
        || stands_apart(document, &(at..at + entry.words))
        || spans.name(at) == Some(Name::Organisation)
        || is_posted(document, at)
}

/// "(وام)", "/ وام /": what stands alone between marks is a name.
fn stands_apart(document: &Document<'_>, words: &Range<usize>) -> bool {
    let mark = |at: usize| matches!(document.normal(at), "(" | ")" | "/");
    words.start.checked_sub(1).is_some_and(mark) && mark(words.end)
}

/// "كتب على إكس", "تدوينة عبر إكس": where something was posted.
fn is_posted(document: &Document<'_>, at: usize) -> bool {
    let on = at > 1 && matches!(document.normal(at - 1), "علي" | "عبر");
    let posts = |at: usize| {
        document.classes(at).has(Classes::SPEECH)
            || ["منشور", "تغريده", "تدوينه", "حساب", "صفحت"]
                .iter()
                .any(|p| document.normal(at).contains(p))
    };
    on && document.words[at].is_arabic() && (at.saturating_sub(4)..at - 1).any(posts)
}

/// "قال ترامب", "الرئيس ترامب", or what the tagger took for one.
fn is_person(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let introduces = Classes::TITLE | Classes::ROLE | Classes::SPEECH;
    spans.name(at) == Some(Name::Person) || at > 0 && document.classes(at - 1).has(introduces)
}

/// "مدينة العين", "في العين", "تعز والعين", or what the tagger took for any name.
fn is_place(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    is_headed(document, at) && !document.classes(at - 1).has(Classes::NAME_HEAD)
        || spans.name(at).is_some()
        || is_after_near(document, at)
        || is_listed_after_place(document, spans, at)
}

/// A club is its town in texts that are not about sport.
fn name_of(document: &Document<'_>, words: &Range<usize>, entry: &Entry) -> Name {
    match entry.kind {
        EntryKind::Place => Name::Place,
        EntryKind::Person => Name::Person,
        EntryKind::Club if !document.sport => {
            let town = place_at(document, words.start).is_some_and(|p| p.words == words.len());
            if town { Name::Place } else { Name::Organisation }
        }
        EntryKind::Club | EntryKind::Organisation => Name::Organisation,
    }
}
