//! The atoms of a candidate: what the story says of it, and where it is named.
use super::super::super::super::analysis::Speaker;
use super::super::super::super::hash::text;
use super::super::super::super::spans::{Name, Span};
use super::super::super::super::vocabulary::Classes;
use super::super::super::roles::description_before;
use super::super::candidates::{BEFORE, BEHIND};
use super::super::gender::Gender;
use super::super::governor::governor;
use super::super::people::{Facts, People};
use super::super::scene::Scene;
use super::{Atom, Atoms};

/// Sets the atoms of the candidate; nobody has few.
pub(super) fn fill(atoms: &mut Atoms, scene: &Scene<'_>, people: &People, entity: Option<usize>) {
    atoms.set(Atom::Rule, u64::from(is_rule(scene.rule, entity)));
    atoms.set(Atom::Spoke, spoke(scene, entity));
    let Some(entity) = entity else { return };
    let Some(facts) = people.facts(entity) else { return };
    know(atoms, scene, facts);
    relate(atoms, scene, people, entity);
    place_before(atoms, scene, entity);
    place_behind(atoms, scene, entity);
}

fn is_rule(rule: &Speaker, entity: Option<usize>) -> bool {
    match (rule, entity) {
        (Speaker::Entity(rule), Some(entity)) => *rule == entity,
        (Speaker::Described(_) | Speaker::Unknown, None) => true,
        _ => false,
    }
}

fn spoke(scene: &Scene<'_>, entity: Option<usize>) -> u64 {
    match scene.spoken.last() {
        None => 0,
        Some(last) if last.entity() == entity => 1,
        _ if entity.is_some() && scene.last_but_one() == entity => 2,
        _ => 3,
    }
}

/// What the whole text says of the entity.
fn know(atoms: &mut Atoms, scene: &Scene<'_>, facts: &Facts) {
    atoms.set(Atom::Kind, 1 + facts.kind as u64);
    atoms.set(Atom::Order, 1 + facts.order.min(3) as u64);
    atoms.set(Atom::Byline, 1 + u64::from(facts.is_byline()));
    atoms.set(Atom::InTitle, 1 + u64::from(facts.in_title));
    atoms.set(Atom::Mentions, (facts.count as u64).min(5));
    let feminine = scene.head().map(|at| scene.document.normal(at).ends_with('ه'));
    let agrees = feminine.zip(facts.gender()).map(|(noun, own)| noun == (own == Gender::Feminine));
    atoms.set(Atom::Agrees, 1 + agrees.map_or(0, |agrees| 1 + u64::from(agrees)));
    atoms.set(Atom::Gender, gender(scene.gender(), facts));
}

/// Whether the gender the verb asks for is the entity's own.
fn gender(asked: Option<Gender>, facts: &Facts) -> u64 {
    match (asked, facts.gender()) {
        _ if facts.kind != Name::Person => 4 + asked.map_or(0, |asked| 1 + asked as u64),
        (None, _) => 0,
        (_, None) => 1,
        (Some(asked), Some(own)) => 2 + u64::from(asked == own),
    }
}

/// What the scene has to do with the entity.
fn relate(atoms: &mut Atoms, scene: &Scene<'_>, people: &People, entity: usize) {
    let main = people.main.iter().position(|&main| main == entity);
    atoms.set(Atom::Main, main.map_or(0, |rank| 1 + rank as u64));
    atoms.set(Atom::Told, 1 + u64::from(scene.told == Some(entity)));
    let lately = scene.spoken.iter().rev().take(12);
    let quotations = lately.filter(|spoken| spoken.entity() == Some(entity)).count();
    atoms.set(Atom::Quotations, quotations.min(3) as u64);
    atoms.set(Atom::Called, called(scene, people, entity));
}

/// Whether the noun in the subject's place describes the entity, and nobody more likely.
fn called(scene: &Scene<'_>, people: &People, entity: usize) -> u64 {
    let Some(head) = scene.head().filter(|&at| scene.is_definite(at)) else { return 0 };
    let noun = scene.document.normal(head);
    let mut described = people.called(noun, scene.quote.outer.start).take(4);
    match described.position(|other| other == entity) {
        None => 1,
        Some(0) => 2,
        Some(_) => 3,
    }
}

/// Where the entity is named last before the quotation.
fn place_before(atoms: &mut Atoms, scene: &Scene<'_>, entity: usize) {
    let cast = scene.cast;
    let here = cast.spans.partition_point(|s| s.words.start < scene.quote.outer.start);
    let mut earlier = (here.saturating_sub(BEFORE)..here).rev();
    let Some(at) = earlier.find(|&at| cast.entities[at] == entity) else { return };
    let span = &cast.spans[at];
    let since = cast.spans[at + 1..here].iter().zip(&cast.entities[at + 1..here]);
    let others = since.filter(|(other, of)| other.name == span.name && **of != entity).count();
    atoms.set(Atom::Rank, 1 + others.min(4) as u64);
    atoms.set(Atom::Distance, distance(scene, span));
    atoms.set(Atom::Quoted, 1 + u64::from(scene.is_quoted(span.words.start)));
    atoms.set(Atom::VerbSide, verb_side(scene, span));
    atoms.set(Atom::OpensLine, opens_line(scene, at));
    let mut before = cast.entities[..at].iter().rev().take(BEFORE);
    atoms.set(Atom::FirstHere, 1 + u64::from(before.all(|&other| other != entity)));
    let mut clause = cast.within(scene.context.before.clone());
    let first = clause.find(|(other, _)| other.name == span.name);
    atoms.set(Atom::Opens, 1 + u64::from(first.is_some_and(|(_, of)| of == entity)));
    beside(atoms, scene, span);
}

/// Where the entity is named in the quotation and behind it.
fn place_behind(atoms: &mut Atoms, scene: &Scene<'_>, entity: usize) {
    let cast = scene.cast;
    let outer = &scene.quote.outer;
    let inside = cast.within(outer.clone()).any(|(_, of)| of == entity);
    atoms.set(Atom::Inside, 1 + u64::from(inside));
    let next = cast.spans.partition_point(|s| s.words.start < outer.end);
    let mut behind = (next..cast.spans.len()).take(BEHIND);
    let Some(rank) = behind.position(|at| cast.entities[at] == entity) else { return };
    let start = cast.spans[next + rank].words.start;
    let lines = scene.line(start) - scene.line(outer.end - 1);
    let near = scene.context.after.contains(&start);
    let place =
        if near { u64::from(start - outer.end > 3) } else { 2 + lines.clamp(0, 2).unsigned_abs() };
    atoms.set(Atom::Behind, 1 + place * 4 + (rank as u64).min(2));
}

/// The words beside the mention.
fn beside(atoms: &mut Atoms, scene: &Scene<'_>, span: &Span) {
    let document = scene.document;
    let before = span.words.start.checked_sub(1);
    let behind = document.normal(span.words.end);
    atoms.set(Atom::WordBefore, text(before.map_or("", |at| document.normal(at))));
    atoms.set(Atom::WordBehind, text(behind));
    let is_verb = |at: usize| scene.has(at, Classes::SPEECH);
    let verbs = u64::from(before.is_some_and(is_verb)) + 2 * u64::from(is_verb(span.words.end));
    atoms.set(Atom::BesideVerb, 1 + verbs);
    atoms.set(Atom::ClassBefore, before.map_or(0, |at| class(scene, at)));
    let mut description = description_before(document, span.words.start);
    let office = description.any(|at| scene.has(at, Classes::ROLE | Classes::TITLE));
    let apposed = matches!(behind, "،" | ",");
    atoms.set(Atom::Described, 1 + u64::from(office) + 2 * u64::from(apposed));
    let governor = governor(document, span.words.start);
    atoms.set(Atom::Governor, governor.map_or(1, |word| 2 + (text(word) >> 1)));
}

/// How far before the quotation a name stands.
fn distance(scene: &Scene<'_>, span: &Span) -> u64 {
    let far = scene.quote.outer.start - span.words.end.min(scene.quote.outer.start);
    let lines = scene.line(scene.quote.outer.start) - scene.line(span.words.start);
    match lines {
        _ if scene.context.before.contains(&span.words.start) => match far {
            0..=3 => 1,
            4..=12 => 2,
            _ => 3,
        },
        0 => 4 + u64::from(far > 40),
        1 => 6,
        2 => 7,
        _ => 8,
    }
}

/// On which side of the quotation's verb the name stands, and how near.
fn verb_side(scene: &Scene<'_>, span: &Span) -> u64 {
    let Some(cue) = scene.cue.filter(|cue| !cue.after) else { return 0 };
    if !scene.context.before.contains(&span.words.start) {
        return 1;
    }
    match span.words.start.checked_sub(cue.verb) {
        None if span.words.end == cue.verb => 2,
        None => 3,
        Some(..=2) => 4,
        Some(..=6) => 5,
        Some(_) => 6,
    }
}

/// Whether the name is the first person of its line, and whether that line is the quotation's.
fn opens_line(scene: &Scene<'_>, at: usize) -> u64 {
    let spans = &scene.cast.spans;
    let line = |at: usize| scene.line(spans[at].words.start);
    let first = (at.saturating_sub(6)..at)
        .rev()
        .take_while(|&i| line(i) == line(at))
        .all(|i| spans[i].name != Name::Person);
    let here = line(at) == scene.line(scene.quote.outer.start);
    1 + u64::from(first) + 2 * u64::from(here)
}

/// The class of a word beside a name that tells most.
fn class(scene: &Scene<'_>, at: usize) -> u64 {
    let classes = [
        Classes::SPEECH,
        Classes::TITLE,
        Classes::ROLE,
        Classes::ORG_HEAD,
        Classes::BRAND_HEAD,
        Classes::PLACE_HEAD,
        Classes::NEAR,
        Classes::FUNCTION,
        Classes::NATIONALITY,
    ];
    let known = classes.iter().position(|&class| scene.has(at, class));
    let mark = !scene.document.words[at].is_word();
    known.map_or(1 + u64::from(mark), |class| 3 + class as u64)
}
