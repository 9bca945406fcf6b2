//! Places behind a noun that is no part of their name: مدينة, محافظة, قرية.
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::listed;
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::Classes;
use super::super::ENDS;

/// إقليم دارفور: the noun before a place is no part of its name, unless both are listed together.
pub(super) fn without_head(document: &Document<'_>, spans: &mut Spans, span: &Span) {
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
pub(super) fn unless_alone(document: &Document<'_>, spans: &mut Spans, at: usize) {
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
pub(super) fn after_head(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let Some(word) = document.words.get(at).filter(|w| w.is_arabic() && spans.name(at).is_none())
    else {
        return;
    };
    let known = listed::place_at(document, at);
    let adjective = clitics::is_nisba(&word.normal) && word.stem_frequency > 4;
    let stop = ENDS | Classes::ORG_ADJECTIVE | Classes::PLACE_HEAD | Classes::SITE_HEAD;
    let other = word.classes.has(stop) && known.is_none() || is_verb(word);
    if let Some(place) = known.filter(|_| !adjective) {
        spans.set(at..at + place.words, Name::Place);
    } else if !other && (is_rare(document, at) || is_village(document, at)) {
        spans.set(at..at + 1, Name::Place);
    }
}

/// ورنكش, and كميت, an unseen word that only looks as if it carried a clitic; but not "القطاع الخاص".
fn is_rare(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let unseen = word.facts.frequency <= 1 && word.normal.starts_with('ك');
    let sector = document.normal(at - 1).ends_with("قطاع");
    (word.stem_frequency <= 3 || unseen) && !clitics::is_nisba(&word.normal) && !sector
}

/// "قرية المزرعة": an everyday word with the article, that a village may be called.
fn is_village(document: &Document<'_>, at: usize) -> bool {
    const HEADS: [&str; 6] = ["قريه", "بلده", "ناحيه", "محله", "عزبه", "مستوطنه"];
    let (head, word) = (document.normal(at - 1), document.normal(at));
    word.starts_with("ال")
        && !clitics::is_nisba(word)
        && HEADS.iter().any(|village| head.ends_with(village))
        && !clitics::is_definite(head)
}

/// "المنطقة تشهد": what begins like an imperfect verb and is a word.
fn is_verb(word: &Word) -> bool {
    word.normal.starts_with(['ي', 'ت']) && word.stem_frequency > 0
}
