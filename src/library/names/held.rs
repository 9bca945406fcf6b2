//! The names of a few articles as plain data, for those that are in memory only.

use std::collections::{BTreeSet, HashMap};

use super::add::folded;
use super::groups::Group;
use super::lookup::{articles_of, mentions, speaking};
use super::{Directory, kind, words};
use crate::entities::{Name, name_words};
use crate::library::LibraryError;
use crate::search::{Filter, NameSought};

/// Whom articles name, under all names; and what else a word is written like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldNames {
    articles: HashMap<u32, Known>,
    spellings: HashMap<String, Vec<String>>,
}

/// Folded names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Known {
    named: BTreeSet<(Name, String)>,
    speakers: BTreeSet<String>,
}

impl HeldNames {
    /// Whether a filter about names holds of an article; `None` for other filters.
    pub fn holds(&self, article: u32, filter: &Filter) -> Option<bool> {
        let known = self.articles.get(&article);
        let named = |kind: Name, sought: &NameSought| {
            known.is_some_and(|known| {
                known.named.iter().any(|(of, name)| *of == kind && is_sought(name, sought))
            })
        };
        match filter {
            Filter::Person(sought) => Some(named(Name::Person, sought)),
            Filter::Organisation(sought) => Some(named(Name::Organisation, sought)),
            Filter::Place(sought) => Some(named(Name::Place, sought)),
            Filter::Speaker(sought) => Some(
                known
                    .is_some_and(|known| known.speakers.iter().any(|name| is_sought(name, sought))),
            ),
            _ => None,
        }
    }

    /// Other spellings of a word.
    pub fn spellings(&self, word: &str) -> Vec<String> {
        let words = name_words(word);
        let known = words.first().filter(|_| words.len() == 1);
        known.and_then(|word| self.spellings.get(word)).cloned().unwrap_or_default()
    }
}

fn is_sought(name: &str, sought: &NameSought) -> bool {
    let needle = folded(&sought.text);
    if sought.whole { name == needle } else { name.contains(&needle) }
}

impl Directory {
    /// All of it as plain data: for directories of a few articles.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn held(&self) -> Result<HeldNames, LibraryError> {
        self.read_held().map_err(|error| self.names.error(&error))
    }

    fn read_held(&self) -> rusqlite::Result<HeldNames> {
        let mut held = HeldNames::default();
        for group in self.all_groups()? {
            let names = self.names_and_kinds(group)?;
            let is_ignored = self.groups.is_ignored(group);
            for document in mentions(self, group)?.into_keys().filter(|_| !is_ignored) {
                for article in articles_of(self, document) {
                    held.articles.entry(article).or_default().named.extend(names.iter().cloned());
                }
            }
            let mut documents = std::collections::HashSet::new();
            speaking(self, group, &mut documents)?;
            for article in documents.into_iter().flat_map(|document| articles_of(self, document)) {
                let speakers = &mut held.articles.entry(article).or_default().speakers;
                speakers.extend(names.iter().map(|(_, name)| name.clone()));
            }
        }
        let database = &self.names.database;
        let mut described = database.prepare_cached("SELECT document, words FROM described")?;
        for row in described.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (document, words): (u32, String) = row?;
            for article in articles_of(self, document) {
                held.articles.entry(article).or_default().speakers.insert(words.clone());
            }
        }
        let mut all = database.prepare_cached("SELECT DISTINCT word FROM words")?;
        for word in all.query_map([], |row| row.get(0))? {
            let word: String = word?;
            let spellings = words::spellings(self, &word)?;
            if !spellings.is_empty() {
                held.spellings.insert(word, spellings);
            }
        }
        Ok(held)
    }

    fn all_groups(&self) -> rusqlite::Result<BTreeSet<Group>> {
        let all = "SELECT DISTINCT h.entity, a.name FROM answers a JOIN heads h ON h.id = a.head";
        let mut all = self.names.database.prepare_cached(all)?;
        let group = |row: &rusqlite::Row<'_>| Ok(self.groups.of_mention(row.get(0)?, row.get(1)?));
        all.query_map([], group)?.collect()
    }

    fn names_and_kinds(&self, group: Group) -> rusqlite::Result<Vec<(Name, String)>> {
        let mut find =
            self.names.database.prepare_cached("SELECT kind, folded FROM names WHERE id = ?1")?;
        let mut names = Vec::new();
        for (name, ..) in self.names_of(group)? {
            names.push(find.query_row([name], |row| Ok((kind(row.get(0)?), row.get(1)?)))?);
        }
        let first = names.first().map_or(Name::Person, |(kind, _)| *kind);
        let given = self.groups.shown(group);
        names.extend(given.into_iter().flatten().map(|name| (first, folded(&name))));
        Ok(names)
    }
}
