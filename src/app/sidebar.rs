//! The entities beside the article, grouped by what they are.

use crate::entities::{Analysis, Entity, Form, Name};
use crate::library::Presence;
use crate::messages::{Sentence, sentence};

/// Where the reader is in the sidebar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sidebar {
    /// The selected entity, counted in the order they are shown.
    pub selected: usize,
    /// The name that another is about to be merged with.
    pub merging: Option<Form>,
    /// A name that is to be one with another, which is looked for in all articles.
    pub sought: Option<(Form, String)>,
}

/// One line of the sidebar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SidebarLine<'a> {
    /// What the entities below are.
    Heading(Name),
    /// An entity by its index, its name, how often the article names it, and how many articles of the library do.
    Entity(usize, &'a str, usize, Option<usize>),
    /// The name in the other language of the entity above.
    Other(usize, &'a str),
    /// How many names of the article are ignored.
    Ignored(usize),
}

/// What a name names, in a word.
pub fn what(kind: Name) -> Sentence {
    match kind {
        Name::Person => sentence!("name-person"),
        Name::Organisation => sentence!("name-organisation"),
        Name::Place => sentence!("name-place"),
    }
}

/// The kinds in the order they are shown.
const KINDS: [Name; 3] = [Name::Person, Name::Organisation, Name::Place];

/// Indices of the entities in the order they are shown: by kind, the most often named first. Those that are none any more, because
/// they are part of another or ignored, are left out.
pub(super) fn order(analysis: &Analysis) -> Vec<usize> {
    let all = 0..analysis.entities.len();
    let mut order: Vec<usize> = all.filter(|index| analysis.entities[*index].count > 0).collect();
    let rank = |kind: Name| KINDS.iter().position(|known| *known == kind);
    order.sort_by_key(|index| {
        let entity = &analysis.entities[*index];
        (rank(entity.kind), std::cmp::Reverse(entity.count))
    });
    order
}

/// The lines of the sidebar, names in Arabic or English first. `standings` are those of the entities, as far as they are known;
/// `ignored` says how many names are left out.
pub(super) fn lines<'a>(
    analysis: &'a Analysis,
    standings: &'a [Option<Presence>],
    ignored: usize,
    arabic: bool,
) -> Vec<SidebarLine<'a>> {
    let mut lines = Vec::new();
    let mut kind = None;
    for index in order(analysis) {
        let entity = &analysis.entities[index];
        if kind != Some(entity.kind) {
            kind = Some(entity.kind);
            lines.push(SidebarLine::Heading(entity.kind));
        }
        let name = entity.name(arabic);
        let standing = standings.get(index).and_then(Option::as_ref);
        let articles = standing.map(|standing| standing.articles);
        lines.push(SidebarLine::Entity(index, name, entity.count, articles));
        let other = other_name(entity, arabic).or_else(|| elsewhere(standing?, arabic));
        if let Some(other) = other.filter(|other| *other != name) {
            lines.push(SidebarLine::Other(index, other));
        }
    }
    lines.extend((ignored > 0).then_some(SidebarLine::Ignored(ignored)));
    lines
}

fn other_name(entity: &Entity, arabic: bool) -> Option<&str> {
    if arabic { entity.english.as_deref() } else { entity.arabic.as_deref() }
}

/// All names of an entity.
pub(super) fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    entity.forms.iter().chain(&entity.english).chain(&entity.arabic).map(String::as_str)
}

/// The name in the other language that another article or a list has.
fn elsewhere(standing: &Presence, arabic: bool) -> Option<&str> {
    if arabic { standing.english.as_deref() } else { standing.arabic.as_deref() }
}

/// A query that finds the articles which name an entity, whatever they call it.
pub(super) fn query(entity: &Entity, arabic: bool) -> String {
    let field = match entity.kind {
        Name::Person => "person",
        Name::Organisation => "org",
        Name::Place => "place",
    };
    format!("{field}:\"{}\"", entity.name(arabic).replace('"', ""))
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
            entity(Name::Place, "Nowhere", None, 0),
        ];
        let analysis = Analysis { entities, ..Analysis::default() };
        let expected = [
            SidebarLine::Heading(Name::Person),
            SidebarLine::Entity(2, "Bob", 3, None),
            SidebarLine::Entity(1, "Ann", 1, Some(7)),
            SidebarLine::Other(1, "آن"),
            SidebarLine::Heading(Name::Place),
            SidebarLine::Entity(0, "Lyon", 1, None),
            SidebarLine::Other(0, "ليون"),
        ];
        let ann = Presence { articles: 7, arabic: Some("آن".to_owned()), ..Presence::default() };
        let standings = [None, Some(ann), None, None];
        assert_eq!(lines(&analysis, &standings, 0, false), expected);
        assert_eq!(lines(&analysis, &[], 2, true)[4], SidebarLine::Entity(0, "ليون", 1, None));
        assert_eq!(lines(&analysis, &[], 2, true).last(), Some(&SidebarLine::Ignored(2)));
    }

    #[test]
    fn an_entity_is_sought_by_its_whole_name() {
        let lyon = entity(Name::Place, "\"Lyon\" East", Some("ليون"), 1);
        assert_eq!(query(&lyon, false), "place:\"Lyon East\"");
        assert_eq!(query(&lyon, true), "place:\"ليون\"");
    }
}
