//! Looking names up: where somebody is named, how else they are called, what a word's other spellings are.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::groups::{self, Group, Groups};
use super::{Names, lookup, words};
use crate::article::ContentHash;
use crate::entities::{Decisions, Entity, Name, NameKey, Roster};
use crate::library::LibraryError;
use crate::search::{Cancel, Filter};

/// The names of a library as the reader has decided about them.
#[derive(Debug)]
pub struct Directory {
    pub(super) names: Names,
    decisions: Decisions,
    pub(super) groups: Groups,
    /// Texts and their articles, sorted by text; read when they are asked for, since while names are being read
    /// they are others with every key, and most searches ask for none.
    articles: OnceCell<Vec<(u32, u32)>>,
    /// The data version that was read; `None` when it is to be read again.
    version: Option<i64>,
}

/// How an entity stands in the whole library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// Articles that name it.
    pub articles: usize,
    /// How often they do.
    pub mentions: usize,
    /// Its English name in any of them.
    pub english: Option<String>,
    /// Its Arabic name in any of them.
    pub arabic: Option<String>,
    /// How any of them spells it, 400 spellings at most.
    pub names: Vec<String>,
}

impl Directory {
    /// A directory of these names.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn new(names: Names) -> Result<Self, LibraryError> {
        let mut directory = Directory {
            names,
            decisions: Decisions::default(),
            groups: Groups::default(),
            articles: OnceCell::new(),
            version: None,
        };
        directory.refresh()?;
        Ok(directory)
    }

    /// The names.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// As [`Names::know`].
    ///
    /// # Errors
    /// As [`Names::know`].
    pub fn know(&mut self, articles: &[(u32, ContentHash)]) -> Result<Vec<u32>, LibraryError> {
        self.version = None;
        self.names.know(articles)
    }

    /// As [`Names::add`].
    ///
    /// # Errors
    /// As [`Names::add`].
    pub fn add(&mut self, found: &[(u32, ContentHash, Roster)]) -> Result<(), LibraryError> {
        self.version = None;
        self.names.add(found)
    }

    /// As [`Names::set_complete`].
    ///
    /// # Errors
    /// As [`Names::set_complete`].
    pub fn set_complete(&mut self, stamp: i64) -> Result<(), LibraryError> {
        self.names.set_complete(stamp)
    }

    /// Sees what was added since, by this or another process, and what the reader has decided.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn update(&mut self, decisions: &Decisions) -> Result<(), LibraryError> {
        if *decisions != self.decisions {
            self.decisions = decisions.clone();
            self.version = None;
        }
        self.refresh()
    }

    fn refresh(&mut self) -> Result<(), LibraryError> {
        let database = &self.names.database;
        let read = || {
            let version = database.query_row("PRAGMA data_version", [], |row| row.get(0))?;
            if self.version == Some(version) {
                return Ok(None);
            }
            Ok(Some((version, Groups::new(database, &self.decisions)?)))
        };
        let read = read().map_err(|error: rusqlite::Error| self.names.error(&error))?;
        if let Some((version, groups)) = read {
            (self.version, self.articles, self.groups) = (Some(version), OnceCell::new(), groups);
        }
        Ok(())
    }

    /// Texts and their articles, sorted by text. What cannot be read is nowhere.
    pub(super) fn articles_by_text(&self) -> &[(u32, u32)] {
        let read = || {
            let select = "SELECT document, article FROM articles ORDER BY document";
            let mut articles = self.names.database.prepare_cached(select)?;
            let articles = articles.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            articles.collect::<rusqlite::Result<_>>()
        };
        self.articles.get_or_init(|| read().unwrap_or_default())
    }

    /// How an entity of an article stands in the library; `None` while no article with it is known.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn standing(&self, entity: &Entity) -> Result<Option<Presence>, LibraryError> {
        lookup::standing(self, entity).map_err(|error| self.names.error(&error))
    }

    /// How all articles spell an entity of one, as far as it is known: what [`Presence::names`] holds, without counting.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn names_of_entity(&self, entity: &Entity) -> Result<Vec<String>, LibraryError> {
        lookup::names_of_entity(self, entity).map_err(|error| self.names.error(&error))
    }

    /// The articles a filter about names holds of; `None` for other filters. What was found is returned when it is cancelled.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn articles(
        &self,
        filter: &Filter,
        cancel: &Cancel,
    ) -> Result<Option<HashSet<u32>>, LibraryError> {
        lookup::articles(self, filter, cancel).map_err(|error| self.names.error(&error))
    }

    /// Other spellings of a word, in normal form, by the names it stands in: of `kaspersky` كاسبرسكي and كاسبرسكاي.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn spellings(&self, word: &str) -> Result<Vec<String>, LibraryError> {
        words::spellings(self, word).map_err(|error| self.names.error(&error))
    }

    /// All names, as they are spelt, of those who have this one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn spellings_of(&self, name: &str) -> Result<Vec<String>, LibraryError> {
        lookup::spellings_of(self, name).map_err(|error| self.names.error(&error))
    }

    /// What a name names in any article.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn kinds_of(&self, name: &str) -> Result<Vec<Name>, LibraryError> {
        let mut kinds = Vec::new();
        for kind in [Name::Person, Name::Organisation, Name::Place] {
            let Some(key) = NameKey::new(kind, name) else { continue };
            let known = groups::name(&self.names.database, &key);
            if known.map_err(|error| self.names.error(&error))?.is_some() {
                kinds.push(kind);
            }
        }
        Ok(kinds)
    }

    /// Names with a word that begins so, those of most articles first; `kind` is `None` for all.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn names_beginning(
        &self,
        kind: Option<Name>,
        begun: &str,
    ) -> Result<Vec<String>, LibraryError> {
        words::beginning(self, kind, begun).map_err(|error| self.names.error(&error))
    }

    /// All names of a group in their spellings, those given by the reader first.
    pub(super) fn names_of(&self, group: Group) -> rusqlite::Result<Vec<(i64, String, String)>> {
        let mut find = self.names.database.prepare_cached(
            "SELECT DISTINCT n.id, n.key, n.spelling FROM heads h JOIN answers a ON a.head = h.id
            JOIN names n ON n.id = a.name WHERE h.entity = ?1 LIMIT 400",
        )?;
        let mut names = Vec::new();
        for entity in self.groups.entities(group) {
            let rows =
                find.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            for row in rows {
                let row: (i64, String, String) = row?;
                if self.groups.of_mention(entity, row.0) == group {
                    names.push(row);
                }
            }
        }
        Ok(names)
    }
}
