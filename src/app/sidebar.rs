//! The entities beside the article, grouped by what they are.

use crate::entities::{Analysis, Entity, Name};
use crate::text::words;

/// Where the reader is in the sidebar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sidebar {
    /// The selected entity, counted in the order they are shown.
    pub selected: usize,
}

/// One line of the sidebar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SidebarLine<'a> {
    /// What the entities below are.
    Heading(Name),
    /// An entity by its index, its name and how often the article names it.
    Entity(usize, &'a str, usize),
    /// The name in the other language of the entity above.
    Other(usize, &'a str),
}

/// The kinds in the order they are shown.
const KINDS: [Name; 3] = [Name::Person, Name::Organisation, Name::Place];

/// Indices of the entities in the order they are shown: by kind, the most often named first.
pub(super) fn order(analysis: &Analysis) -> Vec<usize> {
    let mut order: Vec<usize> = (0..analysis.entities.len()).collect();
    let rank = |kind: Name| KINDS.iter().position(|known| *known == kind);
    order.sort_by_key(|index| {
        let entity = &analysis.entities[*index];
        (rank(entity.kind), std::cmp::Reverse(entity.count))
    });
    order
}

/// The lines of the sidebar, names in Arabic or English first.
pub(super) fn lines(analysis: &Analysis, arabic: bool) -> Vec<SidebarLine<'_>> {
    let mut lines = Vec::new();
    let mut kind = None;
    for index in order(analysis) {
        let entity = &analysis.entities[index];
        if kind != Some(entity.kind) {
            kind = Some(entity.kind);
            lines.push(SidebarLine::Heading(entity.kind));
        }
        let name = entity.name(arabic);
        lines.push(SidebarLine::Entity(index, name, entity.count));
        if let Some(other) = other_name(entity, arabic).filter(|other| *other != name) {
            lines.push(SidebarLine::Other(index, other));
        }
    }
    lines
}

fn other_name(entity: &Entity, arabic: bool) -> Option<&str> {
    if arabic { entity.english.as_deref() } else { entity.arabic.as_deref() }
}

/// All names of an entity.
pub(super) fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    entity.forms.iter().chain(&entity.english).chain(&entity.arabic).map(String::as_str)
}

/// A query that finds an entity by any of its names, however it is spelt.
pub(super) fn query(entity: &Entity) -> String {
    let mut groups: Vec<String> = names(entity).map(group).collect();
    groups.sort();
    groups.dedup();
    groups.join(" OR ")
}

/// The words of a name, all of which must be there; signs that mean something in a query are left out.
fn group(name: &str) -> String {
    let words = words::ranges(name).into_iter().filter_map(|word| name.get(word));
    format!("({})", words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(kind: Name, english: &str, arabic: Option<&str>, count: usize) -> Entity {
        Entity {
            kind,
            english: Some(english.to_owned()),
            arabic: arabic.map(str::to_owned),
            forms: vec![english.to_owned()],
            count,
        }
    }

    #[test]
    fn people_come_first_and_the_most_named_before_the_others() {
        let entities = vec![
            entity(Name::Place, "Lyon", Some("ليون"), 1),
            entity(Name::Person, "Ann", None, 1),
            entity(Name::Person, "Bob", None, 3),
        ];
        let analysis = Analysis { entities, ..Analysis::default() };
        let expected = [
            SidebarLine::Heading(Name::Person),
            SidebarLine::Entity(2, "Bob", 3),
            SidebarLine::Entity(1, "Ann", 1),
            SidebarLine::Heading(Name::Place),
            SidebarLine::Entity(0, "Lyon", 1),
            SidebarLine::Other(0, "ليون"),
        ];
        assert_eq!(lines(&analysis, false), expected);
        assert_eq!(lines(&analysis, true)[4], SidebarLine::Entity(0, "ليون", 1));
    }

    #[test]
    fn an_entity_is_sought_by_all_its_names() {
        let lyon = entity(Name::Place, "Lyon", Some("ليون"), 1);
        assert_eq!(query(&lyon), "(Lyon) OR (ليون)");
    }
}
