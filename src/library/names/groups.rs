//! The reader's decisions over the linked entities: which of them are one, which spellings are somebody else's, what is ignored.
//!
//! Built by a few look-ups for each decision. Entities keep their numbers in the database; a *group* is what the reader sees as one, and
//! goes by the number of one of its entities, or by a negative number when it is a spelling that is nobody else's.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::{kind, number};
use crate::entities::{Decisions, Name, NameKey, is_arabic_name};

/// An entity's number, or a negative one.
pub(super) type Group = i64;

/// What decisions make of the entities.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// For entities that were merged, what stands for them.
    stands: HashMap<i64, Group>,
    /// All that one stands for, itself included.
    members: HashMap<Group, Vec<i64>>,
    /// Where mentions of an entity by a name belong instead.
    off: HashMap<(i64, i64), i64>,
    /// Groups of spellings that are nobody else's.
    alone: HashMap<NameKey, Group>,
    /// Names given by the reader: English, Arabic.
    shown: HashMap<Group, [Option<String>; 2]>,
    ignored: HashSet<Group>,
}

impl Groups {
    pub(super) fn new(database: &Connection, decisions: &Decisions) -> rusqlite::Result<Self> {
        let mut groups = Groups::default();
        for (from, form) in decisions.splits() {
            groups.split(database, from, form)?;
        }
        let mut classes = crate::entities::Joined::default();
        for (a, b) in decisions.merges() {
            let mut pieces = groups.pieces(database, a)?;
            // The first name's own entity stands for both, whatever else is called so.
            pieces.extend(groups.pieces(database, b)?);
            for pair in pieces.windows(2) {
                if let [first, second] = pair {
                    classes.join(first, second);
                }
            }
        }
        for entity in classes.members() {
            groups.stands.insert(*entity, classes.of(entity));
        }
        for (entity, group) in groups.stands.clone() {
            groups.members.entry(group).or_insert_with(|| vec![group]).push(entity);
        }
        for (key, name) in decisions.renamed() {
            for piece in groups.pieces(database, key)? {
                let names = groups.shown.entry(groups.of(piece)).or_default();
                names[usize::from(is_arabic_name(name))] = Some(name.clone());
            }
        }
        for key in decisions.ignored() {
            for piece in groups.pieces(database, key)? {
                groups.ignored.insert(groups.of(piece));
            }
        }
        Ok(groups)
    }

    fn split(
        &mut self,
        database: &Connection,
        from: &NameKey,
        form: &NameKey,
    ) -> rusqlite::Result<()> {
        let Some(name) = name(database, form)? else { return Ok(()) };
        let from = entities(database, from)?;
        let other = entities(database, form)?.into_iter().find(|entity| !from.contains(entity));
        let to = other.unwrap_or_else(|| *self.alone.entry(form.clone()).or_insert(-name));
        for entity in from {
            self.off.insert((entity, name), to);
        }
        Ok(())
    }

    /// What goes by a name: entities, and the spelling that is nobody else's.
    pub(super) fn pieces(
        &self,
        database: &Connection,
        key: &NameKey,
    ) -> rusqlite::Result<Vec<i64>> {
        let mut pieces = entities(database, key)?;
        if let Some(alone) = self.alone.get(key) {
            // Whoever is spelt so has lost the spelling.
            pieces
                .retain(|entity| !self.off.iter().any(|((of, _), to)| of == entity && to == alone));
            pieces.insert(0, *alone);
        }
        Ok(pieces)
    }

    /// The group of an entity.
    pub(super) fn of(&self, entity: i64) -> Group {
        self.stands.get(&entity).copied().unwrap_or(entity)
    }

    /// The group of an entity's mentions by a name.
    pub(super) fn of_mention(&self, entity: i64, name: i64) -> Group {
        self.of(self.off.get(&(entity, name)).copied().unwrap_or(entity))
    }

    /// The entities that mentions of a group may be of.
    pub(super) fn entities(&self, group: Group) -> Vec<i64> {
        let mut entities = self.members.get(&group).cloned().unwrap_or_else(|| vec![group]);
        let given = self.off.iter().filter(|(_, to)| self.of(**to) == group);
        entities.extend(given.map(|((entity, _), _)| *entity));
        entities.retain(|entity| *entity > 0);
        entities.sort_unstable();
        entities.dedup();
        entities
    }

    /// Whether the reader has said that it is nobody.
    pub(super) fn is_ignored(&self, group: Group) -> bool {
        self.ignored.contains(&group)
    }

    /// The names the reader gave: English, Arabic.
    pub(super) fn shown(&self, group: Group) -> [Option<String>; 2] {
        self.shown.get(&group).cloned().unwrap_or_default()
    }

    /// Groups with a name that the reader gave, and those names.
    pub(super) fn renamed(&self) -> impl Iterator<Item = (Group, &String)> {
        self.shown
            .iter()
            .flat_map(|(group, names)| names.iter().flatten().map(|name| (*group, name)))
    }
}

/// The number of a name.
pub(super) fn name(database: &Connection, key: &NameKey) -> rusqlite::Result<Option<i64>> {
    let find = "SELECT id FROM names WHERE kind = ?1 AND key = ?2";
    let mut find = database.prepare_cached(find)?;
    find.query_row(params![number(key.kind), key.words], |row| row.get(0)).optional()
}

/// The entities that go by a name.
fn entities(database: &Connection, key: &NameKey) -> rusqlite::Result<Vec<i64>> {
    let mut find = database.prepare_cached(
        "SELECT DISTINCT h.entity FROM names n JOIN answers a ON a.name = n.id AND a.own
        JOIN heads h ON h.id = a.head WHERE n.kind = ?1 AND n.key = ?2 ORDER BY h.entity",
    )?;
    find.query_map(params![number(key.kind), key.words], |row| row.get(0))?.collect()
}

/// What an entity is, by any of its names.
pub(super) fn kind_of(database: &Connection, entity: i64) -> rusqlite::Result<Option<Name>> {
    let find = "SELECT n.kind FROM heads h JOIN names n ON n.id = h.first WHERE h.id = ?1";
    let mut find = database.prepare_cached(find)?;
    find.query_row([entity], |row| Ok(kind(row.get(0)?))).optional()
}

#[cfg(test)]
mod tests;
