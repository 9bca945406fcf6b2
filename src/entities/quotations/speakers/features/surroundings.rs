//! The atoms of a scene: verb, subject's place, layout, and what was said before.
use super::super::super::super::analysis::Speaker;
use super::super::super::super::clitics;
use super::super::super::super::document::Word;
use super::super::super::super::hash::text;
use super::super::super::super::spans::Name;
use super::super::super::super::vocabulary::{Classes, classes};
use super::super::super::super::word_class::WordClasses;
use super::super::super::acts::is_arabic_participle;
use super::super::gender::{Gender, verb_gender};
use super::super::people::noun;
use super::super::scene::{Scene, is_bullet};
use super::{Atom, Atoms};

/// Sets the atoms of the scene.
pub(super) fn fill(atoms: &mut Atoms, scene: &Scene<'_>) {
    let document = scene.document;
    let word = |at: Option<usize>| at.map_or(0, |at| text(document.normal(at)));
    let before = &scene.context.before;
    let head = scene.head();
    atoms.set(Atom::Side, scene.cue.map_or(0, |cue| 1 + u64::from(cue.after)));
    atoms.set(Atom::Proposed, proposed(scene.rule));
    atoms.set(Atom::Head, word(head));
    atoms.set(Atom::HeadClass, head.map_or(0, |at| head_class(scene, at)));
    atoms.set(Atom::Stem, head.map_or(0, |at| text(noun(document.normal(at)))));
    atoms.set(Atom::HeadSort, sort(scene, head));
    atoms.set(Atom::LeadSort, sort(scene, scene.lead()));
    atoms.set(Atom::SortBefore, sort(scene, scene.cue.and_then(|cue| cue.verb.checked_sub(1))));
    atoms.set(Atom::Verb, scene.cue.map_or(0, |cue| verb(scene, cue.verb)));
    atoms.set(Atom::VerbForm, scene.cue.map_or(0, |cue| verb_form(scene, cue.verb)));
    atoms.set(Atom::Opening, word(scene.first_word(before.clone())));
    atoms.set(Atom::Last, word(before.clone().rev().find(|&at| document.words[at].is_word())));
    atoms.set(Atom::Gap, gap(scene));
    atoms.set(Atom::Fresh, fresh(scene));
    atoms.set(Atom::Layout, layout(scene));
    atoms.set(Atom::Dialogue, dialogue(scene));
    atoms.set(Atom::Alone, alone(scene));
    atoms.set(Atom::Asked, asked(scene));
    atoms.set(Atom::Length, (scene.quote.words.len() as u64).min(6));
}

/// What kind of word stands there: its class, whether it is a name, whether it is definite.
fn sort(scene: &Scene<'_>, at: Option<usize>) -> u64 {
    let Some((at, word)) = at.and_then(|at| Some((at, scene.document.words.get(at)?))) else {
        return 0;
    };
    let name = u64::from(scene.cast.at(at).is_some());
    let definite = u64::from(clitics::is_definite(&word.normal));
    1 + 4 * u64::from(WordClasses::of(word).first()) + 2 * name + definite
}

fn proposed(rule: &Speaker) -> u64 {
    match rule {
        Speaker::Unknown => 0,
        Speaker::Described(_) => 1,
        Speaker::Entity(_) => 2,
    }
}

/// Whether the quotation follows a dash, and a question in the line before.
fn dialogue(scene: &Scene<'_>) -> u64 {
    u64::from(scene.is_dashed()) + 2 * u64::from(is_after_question(scene))
}

/// Whether the line before ends with a question mark or opens with a bullet: the question of an interview.
fn is_after_question(scene: &Scene<'_>) -> bool {
    let line = scene.line(scene.quote.outer.start);
    let from = scene.quote.outer.start.saturating_sub(80);
    let first = (from..scene.quote.outer.start)
        .rev()
        .take_while(|&at| scene.line(at) == line)
        .last()
        .unwrap_or(scene.quote.outer.start);
    let Some(end) = first.checked_sub(1) else { return false };
    let asked = matches!(scene.document.normal(end), "؟" | "?");
    let start = (end.saturating_sub(60)..=end)
        .rev()
        .take_while(|&at| scene.line(at) == scene.line(end))
        .last();
    asked || start.is_some_and(|at| is_bullet(scene.document.normal(at)))
}

/// The verb of speech without what is joined to it.
fn verb(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let stem = word.readings.iter().find(|r| classes(&r.stem).has(Classes::SPEECH));
    text(stem.map_or(&word.normal, |r| &r.stem))
}

/// Whether the quotation fills its line, and whether a verb of speech stands in the next one.
fn alone(scene: &Scene<'_>) -> u64 {
    let end = scene.quote.outer.end;
    let line = scene.line(scene.quote.outer.start);
    let after = (end..end + 3)
        .find(|&at| scene.document.words.get(at).is_none_or(Word::is_word))
        .unwrap_or(end);
    if !scene.context.first_of_line || scene.line(after) == line {
        return 0;
    }
    let next = scene.line(after);
    let words =
        || (after..scene.document.words.len()).take(30).take_while(|&at| scene.line(at) == next);
    let speech = words().any(|at| scene.has(at, Classes::SPEECH));
    1 + u64::from(speech) + 2 * u64::from(words().count() > 20)
}

/// Participle or finite, and its gender.
fn verb_form(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let participle = is_arabic_participle(&word.normal);
    let gender = verb_gender(word).map_or(0, |g| 1 + u64::from(g == Gender::Feminine));
    1 + u64::from(participle) + 2 * gender
}

/// How many persons were named since the last quotation.
fn fresh(scene: &Scene<'_>) -> u64 {
    let Some(last) = scene.spoken.last() else { return 0 };
    let cast = scene.cast;
    let start = cast.spans.partition_point(|s| s.words.start < last.words.end);
    let end = cast.spans.partition_point(|s| s.words.start < scene.quote.outer.start).max(start);
    let named = cast.spans[start..end].iter().filter(|s| s.name == Name::Person).take(3).count();
    1 + named as u64
}

/// What kind of word stands in the subject's place.
fn head_class(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let class = word.stem_classes;
    let arabic = scene.is_arabic();
    let definite = if arabic { clitics::is_definite(&word.normal) } else { scene.is_definite(at) };
    if let Some((span, _)) = scene.cast.at(at) {
        return 1 + span.name as u64;
    }
    match () {
        () if word.classes.has(Classes::PRONOUN) => 16,
        () if word.classes.has(Classes::FUNCTION | Classes::NEAR | Classes::TIME) => 4,
        () if class.has(Classes::SPEECH) => 5,
        () if class.has(Classes::ROLE | Classes::TITLE) => 6 + u64::from(definite),
        () if class.has(Classes::ORG_HEAD) => 8 + u64::from(definite),
        () if word.normal.starts_with(['ب', 'ل']) => 10,
        () if definite => 11 + u64::from(word.normal.ends_with('ه')),
        () if word.normal.ends_with("ها") || word.normal.ends_with('ه') => 13,
        () if word.normal.ends_with('ا') => 14,
        () => 15,
    }
}

/// How far back the last quotation stands.
fn gap(scene: &Scene<'_>) -> u64 {
    let Some(last) = scene.spoken.last() else { return 0 };
    let lines = scene.line(scene.quote.outer.start) - scene.line(last.words.start);
    let stopped = scene.context.before.start > last.words.end;
    match lines {
        0 => 1 + u64::from(stopped),
        1 => 3,
        2 => 4,
        _ => 5,
    }
}

/// How the quotation stands in its line and behind its colon.
fn layout(scene: &Scene<'_>) -> u64 {
    let start = scene.quote.outer.start;
    let line = scene.line(start);
    let ends_line =
        scene.line(scene.quote.outer.end) != line || scene.line(scene.quote.outer.end + 1) != line;
    [scene.context.first_of_line, scene.context.colon, line == 0, scene.is_dashed(), ends_line]
        .iter()
        .fold(1, |sum, &is| sum << 1 | u64::from(is))
}

/// Whether this and the last quotation are questions.
fn asked(scene: &Scene<'_>) -> u64 {
    let asks = |end: usize| end > 0 && matches!(scene.document.normal(end - 1), "؟" | "?");
    let last = scene.spoken.last().is_some_and(|spoken| asks(spoken.words.end));
    1 + u64::from(asks(scene.quote.words.end)) + 2 * u64::from(last)
}
