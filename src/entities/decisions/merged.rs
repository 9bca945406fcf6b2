//! Entities of one article that merges have made one.
use super::Joined;
use crate::entities::analysis::{Analysis, Entity, Kind, Speaker};
use crate::entities::name_key::NameKey;

/// Which entity each has become.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// The first entity of every class of names.
    homes: Vec<(NameKey, usize)>,
    places: Joined<usize>,
}

impl Merged {
    /// Entities whose names are of one class are one: who goes by the name that stands for all is the one the others become; where
    /// nobody does, who goes by the one that stood for most before. So their order decides nothing.
    pub(super) fn of(entities: &[Entity], names: &Joined<NameKey>) -> Self {
        let mut keys: Vec<(usize, NameKey)> = (0..)
            .zip(entities)
            .flat_map(|(at, entity)| entity.keys().into_iter().map(move |key| (at, key)))
            .collect();
        keys.sort_by_cached_key(|(_, key)| names.rank(key));
        let mut merged = Self::default();
        for (at, key) in keys {
            merged.settle(names.of(&key), at);
        }
        merged
    }

    fn settle(&mut self, class: NameKey, at: usize) {
        match self.homes.iter().find(|(known, _)| *known == class) {
            Some((_, home)) => self.places.join(home, &at),
            None => self.homes.push((class, at)),
        }
    }

    /// Every class of names with the entity that goes by it now.
    pub(super) fn classes(&self) -> impl Iterator<Item = (&NameKey, usize)> {
        self.homes.iter().map(|(class, at)| (class, self.places.of(at)))
    }

    /// Gives the names of each to the one it has become.
    pub(super) fn gather(&self, entities: &mut [Entity]) {
        for at in 0..entities.len() {
            let home = self.places.of(&at);
            if home != at {
                let gained = entities[at].clone();
                entities[home].gain(&gained);
            }
        }
    }

    /// Points mentions and speakers to the ones they have become.
    pub(super) fn point(&self, analysis: &mut Analysis) {
        for mention in &mut analysis.mentions {
            mention.entity = mention.entity.map(|at| self.places.of(&at));
            if let Some(entity) = mention.entity.and_then(|at| analysis.entities.get(at)) {
                mention.kind = Kind::Name(entity.kind);
            }
        }
        for quotation in &mut analysis.quotations {
            if let Speaker::Entity(at) = &mut quotation.speaker {
                *at = self.places.of(at);
            }
        }
    }
}
