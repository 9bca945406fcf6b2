//! Places of several words by the word they open with: آيت عيسى ميمون, كفر الشيخ, وادي خالد.
use super::super::super::clitics::{self, Reading, is_definite};
use super::super::super::document::{Document, Word};
use super::super::super::gazetteer;
use super::super::super::listed;
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::Classes;
use super::super::{ENDS, has_possessive, is_letters};
use super::words::{COMMUNES, HEADS, OPENERS, PLAIN_OPENERS, TRIBES};

/// The end of the place that the word at `at` opens.
pub(super) fn opened(document: &Document<'_>, spans: &Spans, at: usize) -> Option<usize> {
    let reading = opener(document, spans, at)?;
    let fixed = spans.at(at).is_some_and(|span| is_fixed(document, &span, at, reading));
    if fixed || !is_supported(document, spans, at, reading) || !goes_on(document, at + 1) {
        return None;
    }
    // ذراع بن خدة
    let patronymic = document.normal(at + 1) == "بن" && goes_on(document, at + 2);
    let end = at + 2 + usize::from(patronymic);
    let end = end + usize::from(is_ancestor(document, end, reading));
    let known = listed::place_at(document, at).map_or(0, |place| at + place.words);
    Some(end.max(known))
}

/// The reading of a word that opens places; فؤاد and لبنى are names, not ف with واد and ل with بني.
fn opener<'d>(document: &'d Document<'_>, spans: &Spans, at: usize) -> Option<&'d Reading> {
    let word = &document.words[at];
    let joined = word.normal.starts_with('و') && is_place(spans, at - 1);
    let carries = |cut: u8| cut & clitics::ARTICLE == 0 && (word.facts.name <= 2 || joined);
    word.readings.iter().find(|reading| {
        let stem = reading.stem.as_str();
        (reading.cut == 0 || carries(reading.cut))
            && (OPENERS.contains(&stem) || PLAIN_OPENERS.contains(&stem))
    })
}

/// Whether what stands before speaks for a place: a noun (بلدة *سيدي*), another place and "and", or, unless the opener is an everyday
/// word, a preposition ("في *كفر*").
fn is_supported(document: &Document<'_>, spans: &Spans, at: usize, reading: &Reading) -> bool {
    let near = reading.cut & clitics::PREPOSITION != 0
        || document.words[at - 1].classes.has(Classes::NEAR);
    let joined = reading.cut & clitics::CONJUNCTION != 0 && is_place(spans, at - 1);
    is_head(document, at - 1) || joined || near && OPENERS.contains(&reading.stem.as_str())
}

fn is_place(spans: &Spans, at: usize) -> bool {
    spans.name(at) == Some(Name::Place)
}

/// بلدة, محافظ: a noun that stands before a place.
fn is_head(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let head = word.stem_classes.has(Classes::PLACE_HEAD)
        || word.readings.iter().any(|reading| HEADS.contains(&reading.stem.as_str()));
    word.is_arabic() && head
}

/// Whether the opener belongs to an organisation, or stands inside a person's name; but جماعة *سيدي* means the commune.
fn is_fixed(document: &Document<'_>, span: &Span, at: usize, reading: &Reading) -> bool {
    let first = span.words.start;
    let commune = first + 1 == at && COMMUNES.contains(&document.normal(first)) && reading.cut == 0;
    let other = span.name == Name::Organisation || span.name == Name::Person && first < at;
    other && !commune
}

/// آيت عيسى *ميمون*: a further name of those a tribe is called after.
fn is_ancestor(document: &Document<'_>, at: usize, opener: &Reading) -> bool {
    let named = |word: &Word| word.facts.name >= 4 && word.facts.frequency <= 6;
    TRIBES.contains(&opener.stem.as_str())
        && document.words.get(at).is_some_and(named)
        && goes_on(document, at)
}

/// Whether a word may be the second of such a name: of no class, and rare, definite, or a name.
fn goes_on(document: &Document<'_>, at: usize) -> bool {
    let Some(word) = document.words.get(at) else { return false };
    let stop = ENDS | Classes::TITLE | Classes::NEAR | Classes::NATIONALITY;
    let known = word.facts.name >= 3 || word.stem_frequency <= 4;
    let definite = is_definite(&word.normal) && word.normal.starts_with("ال");
    word.is_arabic()
        && document.is_same_line(at - 1, at)
        && is_letters(document, at)
        && !word.classes.has(stop)
        && !is_carried(word)
        && !has_possessive(word)
        && (known || definite)
}

/// وخالد, بخالد: nobody's name, and a word behind its first letter.
fn is_carried(word: &Word) -> bool {
    let rest = word.normal.strip_prefix(['و', 'ب', 'ل']);
    word.facts.name == 0 && rest.is_some_and(|rest| gazetteer::word(rest, true).frequency > 0)
}
