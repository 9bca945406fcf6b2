//! Who may have said a quotation: whom the rules propose, who spoke, who is named nearby, who the story is about, nobody.
use super::super::super::analysis::Speaker;
use super::super::super::spans::Name;
use super::people::People;
use super::scene::Scene;

/// Names before a quotation that are looked at.
pub(super) const BEFORE: usize = 40;
/// Distinct candidates from before, and from behind.
const NEAR: usize = 8;
/// Names behind a quotation that are looked at.
pub(super) const BEHIND: usize = 4;

/// The candidates, each once, nobody last.
pub(super) fn entities(scene: &Scene<'_>, people: &People) -> Vec<Option<usize>> {
    let mut out: Vec<Option<usize>> = Vec::with_capacity(16);
    let mut add = |entity: Option<usize>| {
        if entity.is_some() && !out.contains(&entity) {
            out.push(entity);
        }
    };
    if let Speaker::Entity(entity) = scene.rule {
        add(Some(*entity));
    }
    add(scene.told);
    add(scene.last());
    add(scene.last_but_one());
    let head = scene.head().map(|at| scene.document.normal(at));
    head.into_iter()
        .flat_map(|noun| people.called(noun, scene.quote.outer.start))
        .take(2)
        .for_each(|e| add(Some(e)));
    people.main.iter().for_each(|&entity| add(Some(entity)));
    let here = scene.cast.spans.partition_point(|s| s.words.start < scene.quote.outer.start);
    let speaks = |at: &usize| scene.cast.spans[*at].name != Name::Place;
    let before = (here.saturating_sub(BEFORE)..here).rev().filter(speaks).take(2 * NEAR);
    before.for_each(|at| add(Some(scene.cast.entities[at])));
    let next = scene.cast.spans.partition_point(|s| s.words.start < scene.quote.outer.end);
    let behind = (next..scene.cast.spans.len()).take(BEHIND).filter(speaks);
    behind.for_each(|at| add(Some(scene.cast.entities[at])));
    out.push(None);
    out
}
