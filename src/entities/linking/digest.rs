//! Entities of several texts as one: the library's view.
use std::collections::HashMap;

use super::super::analysis::{Analysis, Entity};
use super::super::normal;
use super::super::spans::Name;
use super::super::tokens::tokens;
use super::similarity::same_name;
use super::{CANDIDATES, keys};

/// An entity of a digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestEntity {
    /// What it is.
    pub kind: Name,
    /// Its English name, from whichever text knows one.
    pub english: Option<String>,
    /// Its Arabic name.
    pub arabic: Option<String>,
    /// The texts and the entities in them: `(index of the analysis, index of its entity)`.
    pub members: Vec<(usize, usize)>,
    /// How often all texts name it.
    pub count: usize,
}

/// Joins the entities of several texts. A person joins by full name only: one surname in two texts may be two people.
pub fn link_digest(analyses: &[Analysis]) -> Vec<DigestEntity> {
    let mut digest = Digest::default();
    for (text, analysis) in analyses.iter().enumerate() {
        for (at, entity) in analysis.entities.iter().enumerate() {
            digest.take(entity, (text, at));
        }
    }
    digest.entities
}

/// The entities joined so far.
#[derive(Default)]
struct Digest {
    entities: Vec<DigestEntity>,
    /// The names that each is compared by.
    names: Vec<Vec<Vec<String>>>,
    /// Which entities have a name with this key.
    index: HashMap<String, Vec<usize>>,
}

impl Digest {
    /// Joins an entity to one that is here, or adds it.
    fn take(&mut self, entity: &Entity, member: (usize, usize)) {
        let names = names(entity);
        let at = self.find(entity.kind, &names).unwrap_or_else(|| self.add(entity.kind));
        let joined = &mut self.entities[at];
        joined.english = joined.english.take().or_else(|| entity.english.clone());
        joined.arabic = joined.arabic.take().or_else(|| entity.arabic.clone());
        joined.members.push(member);
        joined.count += entity.count;
        for name in names {
            self.learn(at, name);
        }
    }

    fn find(&self, kind: Name, names: &[Vec<String>]) -> Option<usize> {
        let keys = names.iter().flat_map(|name| keys(name));
        let mut found = keys.flat_map(|key| self.index.get(&key).into_iter().flatten().copied());
        found.find(|&at| self.entities[at].kind == kind && are_one(kind, &self.names[at], names))
    }

    fn add(&mut self, kind: Name) -> usize {
        let (english, arabic, members) = (None, None, Vec::new());
        self.entities.push(DigestEntity { kind, english, arabic, members, count: 0 });
        self.names.push(Vec::new());
        self.entities.len() - 1
    }

    /// Keeps a name of an entity, as far as there is room.
    fn learn(&mut self, at: usize, name: Vec<String>) {
        for key in keys(&name) {
            let list = self.index.entry(key).or_default();
            if !list.contains(&at) && list.len() < CANDIDATES {
                list.push(at);
            }
        }
        let known = &mut self.names[at];
        if known.len() < CANDIDATES && !known.contains(&name) {
            known.push(name);
        }
    }
}

/// Whether two entities share a name; a surname is no full name, nor is one word another organisation's short form.
fn are_one(kind: Name, known: &[Vec<String>], names: &[Vec<String>]) -> bool {
    known.iter().any(|a| {
        names.iter().any(|b| {
            let full = kind != Name::Person || (a.len() >= 2) == (b.len() >= 2);
            let exact =
                kind != Name::Organisation || a.len() == b.len() || a.len().min(b.len()) >= 2;
            full && exact && same_name(kind, a, b)
        })
    })
}

/// The names to compare: those shown, and the longest form.
fn names(entity: &Entity) -> Vec<Vec<String>> {
    let shown = [entity.english.as_ref(), entity.arabic.as_ref(), entity.forms.first()];
    let words = |name: &String| {
        tokens(name)
            .iter()
            .filter_map(|t| name.get(t.range.clone()))
            .map(normal)
            .filter(|w| w.chars().any(char::is_alphanumeric))
            .collect()
    };
    shown.into_iter().flatten().map(words).filter(|words: &Vec<String>| !words.is_empty()).collect()
}
