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
    let mut out: Vec<(DigestEntity, Vec<Vec<String>>)> = Vec::new();
    let mut index = HashMap::<String, Vec<usize>>::new();
    for (text, analysis) in analyses.iter().enumerate() {
        for (at, entity) in analysis.entities.iter().enumerate() {
            let names = names(entity);
            let found = names
                .iter()
                .flat_map(|n| keys(n))
                .flat_map(|key| index.get(&key).into_iter().flatten().copied());
            let joined = found.into_iter().find(|&i: &usize| {
                out[i].0.kind == entity.kind && are_one(entity.kind, &out[i].1, &names)
            });
            let joined = joined.unwrap_or_else(|| {
                out.push((
                    DigestEntity {
                        kind: entity.kind,
                        english: None,
                        arabic: None,
                        members: Vec::new(),
                        count: 0,
                    },
                    Vec::new(),
                ));
                out.len() - 1
            });
            let (all, known) = &mut out[joined];
            all.english = all.english.take().or_else(|| entity.english.clone());
            all.arabic = all.arabic.take().or_else(|| entity.arabic.clone());
            all.members.push((text, at));
            all.count += entity.count;
            for name in names {
                for key in keys(&name) {
                    let list = index.entry(key).or_default();
                    if !list.contains(&joined) && list.len() < CANDIDATES {
                        list.push(joined);
                    }
                }
                if known.len() < CANDIDATES && !known.contains(&name) {
                    known.push(name);
                }
            }
        }
    }
    out.into_iter().map(|(entity, _)| entity).collect()
}

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
