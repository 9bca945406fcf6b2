//! Places: after مدينة, محافظة and the like (which stay outside), headed by مطار, شارع and the like (which belong to the name), and in
//! datelines.
use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::{ENDS, is_letters};

/// Marks places that their context gives away.
pub(in super::super) fn places(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        without_head(document, spans, &span);
    }
    for at in 0..document.words.len() {
        let word = &document.words[at];
        if !word.is_arabic() {
            continue;
        }
        if word.stem_classes.has(Classes::SITE_HEAD) {
            site(document, spans, at);
        } else if word.stem_classes.has(Classes::PLACE_HEAD) && spans.name(at).is_none() {
            unless_alone(document, spans, at + 1);
            after_head(document, spans, at + 1);
        }
        if is_dateline(document, at) && spans.name(at).is_none() {
            spans.set(at..at + listed::place_at(document, at).map_or(1, |p| p.words), Name::Place);
        }
    }
}

/// إقليم دارفور: the noun before a place is no part of its name, unless both are listed together.
fn without_head(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let first = span.words.start;
    let word = &document.words[first];
    let headed = span.name == Name::Place
        && word.is_arabic()
        && span.words.len() >= 2
        && word.stem_classes.has(Classes::PLACE_HEAD)
        && !word.stem_classes.has(Classes::SITE_HEAD)
        && !clitics::is_definite(&word.normal);
    let listed = || {
        listed::entry_at(document, first).is_some_and(|e| e.words == span.words.len())
            || listed::place_at(document, first).is_some_and(|p| p.words == span.words.len())
    };
    if headed && !listed() {
        spans.clear(span.words.clone());
        spans.set(first + 1..span.words.end, Name::Place);
    }
}

/// "ولاية أداما": a single word that the tagger took for something else is the place, unless people are called so.
fn unless_alone(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let alone = spans.at(at).is_some_and(|s| s.words == (at..at + 1) && s.name != Name::Place);
    let definite = clitics::is_definite(document.normal(at - 1));
    if alone
        && !definite
        && document.words[at].facts.name <= 3
        && listed::entry_at(document, at).is_none()
    {
        spans.clear(at..at + 1);
    }
}

/// مدينة أردبيل, قرية ورنكش, محافظات لحج والضالع.
fn after_head(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let Some(word) = document.words.get(at).filter(|w| w.is_arabic() && spans.name(at).is_none())
    else {
        return;
    };
    let known = listed::place_at(document, at);
    let stop = ENDS | Classes::ORG_ADJECTIVE | Classes::PLACE_HEAD | Classes::SITE_HEAD;
    let blocked = word.classes.has(stop) && known.is_none();
    // "ناحية كميت": an unseen word that only looks as if it carried a clitic.
    let unseen = word.facts.frequency <= 1 && word.normal.starts_with('ك');
    // "قرية المزرعة": an everyday word with the article.
    let village = ["قريه", "بلده", "ناحيه", "محله", "عزبه", "مستوطنه"];
    let common = word.normal.starts_with("ال")
        && village.iter().any(|head| document.normal(at - 1).ends_with(head))
        && !clitics::is_definite(document.normal(at - 1))
        && !clitics::is_nisba(&word.normal);
    let sector = document.normal(at - 1).ends_with("قطاع");
    let rare = (word.stem_frequency <= 3 || unseen) && !clitics::is_nisba(&word.normal) && !sector
        || common;
    let verb = word.normal.starts_with(['ي', 'ت']) && word.stem_frequency > 0;
    if let Some(place) =
        known.filter(|_| !clitics::is_nisba(&word.normal) || word.stem_frequency <= 4)
    {
        spans.set(at..at + place.words, Name::Place);
    } else if !blocked && rare && !verb {
        spans.set(at..at + 1, Name::Place);
    }
}

/// مطار عدن الدولي, ملعب محمد الخامس, ميناء الحديدة.
fn site(document: &Document<'_>, spans: &mut Spans, at: usize) {
    // "إلى جامع الموصلي": nobody is called so behind a preposition.
    let mosque = at > 0
        && document.words[at - 1].classes.has(Classes::NEAR)
        && spans.at(at).is_some_and(|s| s.name == Name::Person && s.words.start == at)
        && document.words[at].facts.name < 5;
    let taken = spans.at(at).is_some_and(|s| s.words != (at..at + 1) || s.name != Name::Place);
    if mosque && !clitics::is_definite(document.normal(at)) {
        let end = spans.at(at).map_or(at + 1, |s| s.words.end);
        spans.set(at..end, Name::Place);
        return;
    }
    if taken || clitics::is_definite(document.normal(at)) {
        return;
    }
    let mut end = at + 1;
    let mut proper = false;
    while end < at + 5 && (is_letters(document, end) || proper && document.spelling(end) == "علي")
    {
        let word = &document.words[end];
        if let Some(span) =
            spans.at(end).filter(|s| s.words.start == end && s.name != Name::Organisation)
        {
            // "سجن فلان" is what is done to somebody.
            if span.name == Name::Person && document.normal(at).ends_with("سجن") {
                return;
            }
            // مسجد السيدة نفيسة
            let titled = span.name == Name::Person
                && document.words[end - 1].classes.has(Classes::TITLE)
                && end == at + 2;
            if proper && !titled && !word.classes.has(Classes::NATIONALITY) {
                break;
            }
            (end, proper) = (span.words.end, true);
            continue;
        }
        if document.spelling(end) == "علي" {
            end += 1;
            continue;
        }
        if !names_site(word, end == at + 1, proper) {
            break;
        }
        proper = true;
        end += 1;
    }
    if proper {
        spans.set(at..end, Name::Place);
    }
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

/// Kings and streets are numbered.
const ORDINALS: [&str; 8] =
    ["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن"];

/// A word that begins a line and is followed by a dash, or by a place in brackets.
fn is_dateline(document: &Document<'_>, at: usize) -> bool {
    let begins = at == 0 || document.words[at - 1].token.line != document.words[at].token.line;
    let word = &document.words[at];
    let dash = matches!(document.normal(at + 1), "-" | "–" | "—");
    begins
        && dash
        && !word.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::ORG_HEAD)
        && word.stem_frequency <= 6
}
