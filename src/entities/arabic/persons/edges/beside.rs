//! Names side by side: two that are one, and one that is two.
use super::super::super::super::document::{Document, Word};
use super::super::super::super::spans::{Name, Span, Spans};

/// Words of a name that two persons side by side may make.
const LONGEST: usize = 5;

/// Two persons side by side, with no word or mark between, are one: عبد الحليم نور الدين.
pub(super) fn join(document: &Document<'_>, spans: &mut Spans) {
    let all: Vec<Span> = spans.iter().collect();
    for pair in all.windows(2) {
        let [a, b] = pair else { continue };
        let persons = a.name == Name::Person && b.name == Name::Person;
        let touch = a.words.end == b.words.start;
        let short = a.words.len() + b.words.len() <= LONGEST;
        if persons && touch && short && goes_on_with(document, a.words.start, b.words.start) {
            spans.set(a.words.start..b.words.end, Name::Person);
        }
    }
}

/// Whether a name that begins at `first` may go on with the word at `next`: Arabic, on the same line, not joined by "and".
fn goes_on_with(document: &Document<'_>, first: usize, next: usize) -> bool {
    let word = &document.words[next];
    let joined = word.normal.starts_with('و') && word.facts.name < 4;
    word.is_arabic() && document.is_same_line(first, next) && !joined
}

/// كمال بن عمر ويكلف سارة الزواري: what "and" joins to a name is another name, or none.
pub(super) fn part(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let mut further = span.words.start + 1..span.words.end;
    let Some(cut) = further.find(|&at| is_joined(&document.words[at])) else { return };
    let word = &document.words[cut];
    let noun = word.name_likelihood() < 1 && word.stem_frequency >= 2;
    let start = cut + usize::from(noun || is_and_a_verb(word));
    spans.set(span.words.start..cut, Name::Person);
    if start < span.words.end {
        spans.set(start..span.words.end, Name::Person);
    }
}

/// وسارة, فيقول: what و or ف joins to a name, unless it is one with this letter (وليد).
fn is_joined(word: &Word) -> bool {
    let then = ["في", "فت", "فق"].iter().any(|begin| word.normal.starts_with(begin))
        && word.stem_frequency >= 3
        && word.facts.name == 0;
    let and = word.normal.starts_with('و') && word.facts.name < 3;
    word.is_arabic() && (then || and)
}

/// ويكلف, وتقول: "and" with an imperfect verb.
fn is_and_a_verb(word: &Word) -> bool {
    ["وي", "وت"].iter().any(|begin| word.normal.starts_with(begin)) && word.facts.name == 0
}
