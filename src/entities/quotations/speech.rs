//! Which quoted stretches are somebody's words: not a name, a title of a work, or a word or two held at a distance.
use super::super::clitics;
use super::super::document::{Case, Document};
use super::super::vocabulary::Classes;
use super::marks::Quoted;
use super::{Cast, Context};

/// لصحيفة «الشرق الأوسط»: a name in quotation marks takes part in the sentence around it.
pub(super) fn is_mere_name(document: &Document<'_>, cast: &Cast<'_>, quote: &Quoted) -> bool {
    let opening = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    let whole = cast.starting(quote.words.start).is_some_and(|(s, _)| s.words == quote.words);
    whole && opening != ":"
}

/// في برنامج "التاسعة": a word or two that end like no speech and follow no colon. They take part in the sentence around them.
pub(super) fn is_held_at_a_distance(document: &Document<'_>, quote: &Quoted) -> bool {
    let count = quote.words.clone().filter(|&at| document.words[at].is_word()).count();
    let colon = quote.outer.start > 0 && document.normal(quote.outer.start - 1) == ":";
    let that = is_told_after_that(document, quote);
    count == 0
        || count == 1 && !colon
        || count == 2 && !colon && !that && !ends_like_speech(document, quote)
}

/// "صرحت بأن «المرحلة صعبة»": an Arabic sentence of two words behind "that".
fn is_told_after_that(document: &Document<'_>, quote: &Quoted) -> bool {
    let before = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    matches!(before, "ان" | "بان") && clitics::is_definite(document.normal(quote.words.start))
}

/// Whether a quoted stretch is somebody's words: not a name, a title of a work, or a word or two held at a distance.
pub(super) fn is_quotation(
    document: &Document<'_>,
    cast: &Cast<'_>,
    quote: &Quoted,
    context: &Context,
    cue: bool,
) -> bool {
    let words = || quote.words.clone().filter(|&at| document.words[at].is_word());
    let count = words().count();
    let is_name = cast
        .within(quote.words.clone())
        .any(|(s, _)| s.words.len() * 4 >= count * 3 && s.words.end >= quote.words.end - 1);
    let sentence = context.colon || ends_like_speech(document, quote);
    if is_name && !(cue && sentence) || (quote.open && !cue && !context.first_of_line) {
        return false;
    }
    let capitals = words().filter(|&at| document.words[at].is_capitalised()).count();
    let small = words()
        .filter(|&at| {
            document.words[at].case == Some(Case::Lower) && document.words[at].normal.len() > 3
        })
        .count();
    let work = count >= 2 && small == 0 && capitals * 2 > count && !sentence;
    match count {
        0 => false,
        1 => cue && context.said && document.words[quote.words.start].is_arabic(),
        2 => (cue || context.said) && (sentence || is_told_after_that(document, quote)) && !work,
        3 => (cue || context.said) && (sentence || is_predicate(document, quote)) && !work,
        _ => !work && (cue || context.said || count >= 5 || context.first_of_line),
    }
}

/// "أن الحكومة «تطفئ حريقا بحريق»،": quoted words that end an Arabic clause and follow no preposition.
fn is_predicate(document: &Document<'_>, quote: &Quoted) -> bool {
    let before = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    let preposition = matches!(before, "ب" | "ل" | "في" | "من" | "عن" | "مع" | "علي" | "الي" | "ك");
    let arabic = document.words[quote.words.start].is_arabic();
    arabic && !preposition && matches!(document.normal(quote.outer.end), "." | "،")
}

/// A comma or a stop before the closing mark belongs to something said.
fn ends_like_speech(document: &Document<'_>, quote: &Quoted) -> bool {
    let lower = |at: usize| document.words[at].case == Some(Case::Lower);
    let opens = document.words[quote.words.start].classes != Classes::NONE
        || quote.words.len() >= 3
            && document.words[quote.words.start].is_capitalised()
            && lower(quote.words.end - 2);
    matches!(document.normal(quote.words.end - 1), "." | "،") && opens
        || matches!(document.normal(quote.words.end - 1), "," | "!" | "?" | "؟")
}
