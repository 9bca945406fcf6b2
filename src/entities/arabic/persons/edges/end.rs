//! Where a name ends: before what ends none, behind what it goes on with.
use std::ops::Range;

use super::super::super::super::clitics;
use super::super::super::super::document::{Document, Word};
use super::super::super::super::spans::{Name, Spans};
use super::super::super::super::vocabulary::Classes;
use super::super::super::nationality::is_nationality;
use super::super::super::{ENDS, has_possessive, is_letters, is_nameish};
use super::super::word::{is_ali, is_his};
use super::super::words::{ORDINALS, PARTICLES, TRIBAL};
use super::surname::{follows_patronymic, is_definite_surname, is_surname};

/// Words that a name goes on to by itself, or to a comma.
const LONGEST: usize = 5;

/// Where the name ends that begins at `start` and was found up to `end`.
pub(super) fn end(document: &Document<'_>, spans: &Spans, start: usize, mut end: usize) -> usize {
    // "سجل رونالدو الثاني": the goal.
    let goal = |at: usize| document.sport && ORDINALS.contains(&document.normal(at));
    while end > start + 1 && (!ends_name(&document.words[end - 1]) || goal(end - 1)) {
        end -= 1;
    }
    while end < document.words.len() && goes_on(document, spans, start, end) {
        end += 1;
    }
    let end = after_initial(document, end);
    apposition_end(document, spans, start, end)
}

/// Whether a name may end in this word: not in a verb, a day, a noun with a possessive (ذكرياتها), a purpose (للتعليم), a plural.
fn ends_name(word: &Word) -> bool {
    let stop = word.classes.has(Classes::TIME | Classes::SPEECH | Classes::FUNCTION)
        && !word.classes.has(Classes::NAME_PART);
    !(stop
        || is_purpose(word)
        || is_then_said(word)
        || is_definite_plural(word)
        || has_possessive(word)
        || has_their(word))
}

/// للتعليم: "for the", with what nobody is called.
fn is_purpose(word: &Word) -> bool {
    word.normal.starts_with("لل") && word.facts.name == 0
}

/// "أما بيولي فرأى": a verb of speech behind its conjunction.
fn is_then_said(word: &Word) -> bool {
    word.normal.starts_with('ف') && word.facts.name <= 2 && word.stem_classes.has(Classes::SPEECH)
}

/// المسؤولين, اللاعبتين: a definite dual or plural that is a word.
fn is_definite_plural(word: &Word) -> bool {
    clitics::is_definite(&word.normal)
        && ["ين", "ان", "ون", "ات"].iter().any(|ending| word.normal.ends_with(ending))
        && word.facts.name == 0
        && (word.facts.frequency > 0 || word.normal.ends_with("تين"))
}

/// بيتها, أملهم: a noun that is theirs or hers, in any reading a word.
fn has_their(word: &Word) -> bool {
    ["ها", "هم"].iter().any(|ending| word.normal.ends_with(ending))
        && word.facts.name == 0
        && word.stem_frequency > 0
}

/// Whether the word after a name belongs to it: joined by a name part, or a name itself and not much of a word.
fn goes_on(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> bool {
    let word = &document.words[end];
    if is_purpose(word) {
        return false;
    }
    let surname = end == start + 1 && is_surname(document, spans, end)
        || is_definite_surname(document, spans, start, end);
    if surname || is_ali(document, end) {
        return true;
    }
    // هشام آيت منا
    if end > start && TRIBAL.contains(&document.normal(end - 1)) && word.is_arabic() {
        return !word.classes.has(Classes::SPEECH) && document.is_same_line(start, end);
    }
    let bound =
        is_behind_particle(document, start, end) || follows_patronymic(document, start, end);
    if bound && spans.name(end).is_none() {
        return true;
    }
    end - start < LONGEST
        && spans.name(end).is_none_or(|name| name == Name::Person)
        && is_nameish(word)
        && is_more_of_name(document, start, end)
}

/// فون دير لاين: what stands behind the particle of a European name.
fn is_behind_particle(document: &Document<'_>, start: usize, at: usize) -> bool {
    at > start && PARTICLES.contains(&document.normal(at - 1)) && is_letters(document, at)
}

/// What goes on with a name that looks like one: behind عبد, a further بن, a likely name, or a rare word.
fn is_more_of_name(document: &Document<'_>, start: usize, end: usize) -> bool {
    let (before, word) = (&document.words[end - 1], &document.words[end]);
    let after_part = before.classes.has(Classes::NAME_PART) && !before.normal.ends_with("الدين");
    let part =
        word.classes.has(Classes::NAME_PART) && document.words.get(end + 1).is_some_and(is_nameish);
    let likely = word.facts.name >= 3 && word.facts.is_likely_name(3);
    let rare = is_rare(word) && (end < start + 2 || !is_his(document, end));
    after_part || part || (likely || rare) && !word.normal.starts_with('و')
}

/// لحلو: hardly a word, no verb of speech, and without the letters that clitics and imperfect verbs begin with.
fn is_rare(word: &Word) -> bool {
    word.stem_frequency <= 2
        && !word.stem_classes.has(Classes::SPEECH)
        && !word.normal.starts_with(['ب', 'ل', 'ف', 'ك', 'ي', 'س'])
}

/// "رونالد ك. نوبل" of which "رونالد ك" or "رونالد" is marked: joins the parts of a name around an initial, whose stop the tagger takes for
/// that of a sentence.
pub(in super::super::super::super) fn initials(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().filter(|span| span.name == Name::Person).collect::<Vec<_>>() {
        let Range { start, end } = span.words;
        let before = if document.normal(end - 1).chars().count() == 1 { end - 1 } else { end };
        let end = after_initial(document, before);
        if end > before && before > start {
            let rest = spans.starting(end - 1).filter(|rest| rest.name == Name::Person);
            spans.set(start..rest.map_or(end, |rest| rest.words.end), Name::Person);
        }
    }
}

/// رونالد ك. نوبل: the end behind an initial and the word that follows it.
fn after_initial(document: &Document<'_>, end: usize) -> usize {
    let arabic = |at: usize| document.words.get(at).is_some_and(Word::is_arabic);
    let initial = arabic(end)
        && document.normal(end).chars().count() == 1
        && document.normal(end + 1) == "."
        && arabic(end + 2)
        && document.is_same_line(end, end + 2);
    if initial { end + 3 } else { end }
}

/// "والي تيزي وزو، أبوبكر الصديق بوستة،": a name that opens between commas goes on to the second.
fn apposition_end(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> usize {
    let opens = start > 0 && document.normal(start - 1) == "،" && end > start;
    let last = (end..start + LONGEST).find(|&at| !is_apposed(document, spans, at));
    let closes = |at: usize| at > end && document.normal(at) == "،";
    last.filter(|&at| opens && closes(at) && has_office_before(document, start)).unwrap_or(end)
}

/// Whether a word between the commas may be the person's: بوستة, but not الجزائري, nor what is another name.
fn is_apposed(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let stop = ENDS | Classes::TITLE | Classes::NEAR;
    document.words.get(at).is_some_and(|word| {
        let nation = clitics::is_definite(&word.normal) && is_nationality(&word.normal);
        word.is_arabic()
            && (!word.classes.has(stop) || word.classes.has(Classes::NAME_PART))
            && !nation
            && !has_possessive(word)
            && spans.name(at).is_none_or(|name| name == Name::Person)
    })
}

/// "والي تيزي وزو،": whether an office or a title stands among the ten words before.
fn has_office_before(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(10)..start).any(|at| {
        let governor = document.spelling(at) == "والي";
        governor || document.words[at].stem_classes.has(Classes::ROLE | Classes::TITLE)
    })
}
