//! The gender of persons, as far as titles, verbs, pronouns and first names tell it.
use super::super::super::document::{Document, Word};
use super::super::super::spans::Span;
use super::super::super::vocabulary::{Classes, classes};
use super::super::super::word_class::{WordClass, WordClasses};
use super::super::roles::description_before;

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Feminine,
    Masculine,
}

/// What one mention tells of a person's gender: the title before it, the verb beside it, the relative behind it, the first name.
pub(super) fn of_mention(document: &Document<'_>, span: &Span) -> i32 {
    let before = span.words.start.checked_sub(1).map(|at| &document.words[at]);
    let mut described =
        description_before(document, span.words.start).map(|at| &document.words[at]);
    let title = described.find(|w| w.stem_classes.has(Classes::TITLE | Classes::ROLE));
    let of_title = title.map_or(0, |w| if w.normal.ends_with('ه') { 3 } else { -2 });
    let verb = before.into_iter().chain(document.words.get(span.words.end));
    let of_verb: i32 = verb
        .filter_map(verb_gender)
        .map(|gender| if gender == Gender::Feminine { 3 } else { -2 })
        .sum();
    let relative = match document
        .normal(span.words.end + usize::from(document.normal(span.words.end) == "،"))
    {
        "التي" | "وهي" => 3,
        "الذي" | "وهو" => -3,
        _ => 0,
    };
    of_title
        + of_verb
        + relative
        + english(document, span)
        + of_first_name(&document.words[span.words.start])
}

/// What a first name tells: what the list says of it, else an ending that women's names have more than men's.
fn of_first_name(word: &Word) -> i32 {
    let classes = WordClasses::of(word);
    match () {
        () if classes.is(WordClass::WomanName) => 3,
        () if classes.is(WordClass::ManName) => -3,
        () if classes.is(WordClass::GivenName) => 0,
        () if word.is_arabic() => {
            2 * i32::from(word.normal.ends_with('ه') || word.normal.ends_with("اء"))
        }
        () => i32::from(word.normal.ends_with('a')),
    }
}

/// The gender of the subject of an Arabic verb of speech in the third person singular.
pub(super) fn verb_gender(word: &Word) -> Option<Gender> {
    if !word.is_arabic() {
        return None;
    }
    let speech = |stem: &str| classes(stem).has(Classes::SPEECH);
    let stem = &word.readings.iter().find(|r| speech(&r.stem))?.stem;
    let present = stem.strip_prefix('ت').is_some_and(|rest| speech(&format!("ي{rest}")));
    let past = stem.strip_suffix('ت').is_some_and(|rest| {
        speech(rest) || speech(&format!("{rest}ي")) || speech(&format!("{rest}ا"))
    });
    let participle =
        stem.starts_with('م') && stem.ends_with('ه') || stem == "قايله" || stem == "قولها";
    Some(if present || past || participle { Gender::Feminine } else { Gender::Masculine })
}

/// The gender of an English pronoun.
pub(super) fn pronoun_gender(word: &str) -> Option<Gender> {
    match word {
        "she" | "her" | "herself" => Some(Gender::Feminine),
        "he" | "his" | "him" | "himself" => Some(Gender::Masculine),
        _ => None,
    }
}

/// "Mrs", "Sir", and the first pronoun behind the name.
fn english(document: &Document<'_>, span: &Span) -> i32 {
    let word = |at: usize| document.normal(at).trim_end_matches('.');
    let title = span.words.start.checked_sub(1).map_or(0, |at| match word(at) {
        "mr" | "sir" | "lord" | "king" | "prince" | "father" | "brother" => -4,
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "sister" | "mother" => 4,
        _ => 0,
    });
    let mut behind = (span.words.end..document.words.len()).take(20);
    let pronoun = behind.find_map(|at| pronoun_gender(word(at)));
    title + pronoun.map_or(0, |gender| if gender == Gender::Feminine { 1 } else { -1 })
}
