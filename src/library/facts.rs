//! What the library knows of articles besides their words, for searching: 16 bytes each, and their tags.

use std::collections::{HashMap, HashSet};

use super::{Library, LibraryError, days_of};
use crate::article::Language;
use crate::search::{Facts, Filter, State};
use crate::text::fold;

/// Answers for filters from memory. Names that articles mention come from elsewhere ([`KnownFacts::also`]).
#[derive(Clone, Debug, Default)]
pub struct KnownFacts {
    /// By article; the numbers are dense.
    articles: Vec<Known>,
    /// Folded names of sources and publishers.
    names: Vec<String>,
    /// Folded tags, by article.
    tags: HashMap<u32, Vec<String>>,
    /// Stories told in more than one language.
    paired: HashSet<u32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Known {
    day: i32,
    story: u32,
    /// Indices into the names, plus one; 0 is none.
    source: u16,
    publisher: u16,
    language: Language,
    read: bool,
    starred: bool,
}

/// Another layer's answer for a filter it knows more about (entities, quotes); `None` when it knows nothing.
pub type Also<'a> = &'a dyn Fn(u32, &Filter) -> Option<bool>;

struct Joined<'a> {
    known: &'a KnownFacts,
    also: Also<'a>,
}

impl Facts for Joined<'_> {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        (self.also)(article, filter).unwrap_or_else(|| self.known.holds(article, filter))
    }

    fn day(&self, article: u32) -> i32 {
        self.known.day(article)
    }
}

impl KnownFacts {
    /// These facts and another layer's.
    pub fn also<'a>(&'a self, also: Also<'a>) -> impl Facts + 'a {
        Joined { known: self, also }
    }

    fn get(&self, article: u32) -> Known {
        self.articles.get(article as usize).copied().unwrap_or_default()
    }

    fn named(&self, index: u16, part: &str) -> bool {
        let name = usize::from(index).checked_sub(1).and_then(|index| self.names.get(index));
        name.is_some_and(|name| name.contains(part))
    }

    /// The number of a name, from 1, added when it is new.
    fn number(&mut self, numbers: &mut HashMap<String, u16>, name: Option<&str>) -> u16 {
        let Some(folded) = name.map(fold::text).filter(|name| !name.is_empty()) else { return 0 };
        if let Some(number) = numbers.get(&folded) {
            return *number;
        }
        let Ok(number) = u16::try_from(self.names.len() + 1) else { return 0 };
        self.names.push(folded.clone());
        numbers.insert(folded, number);
        number
    }
}

impl Facts for KnownFacts {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        let known = self.get(article);
        match filter {
            Filter::Language(language) => known.language == *language,
            Filter::Source(part) => {
                self.named(known.source, part) || self.named(known.publisher, part)
            }
            Filter::Tag(start) => self
                .tags
                .get(&article)
                .is_some_and(|tags| tags.iter().any(|tag| tag.starts_with(start))),
            Filter::Is(State::Read) => known.read,
            Filter::Is(State::Unread) => !known.read,
            Filter::Is(State::Starred) => known.starred,
            Filter::Is(State::Paired) => self.paired.contains(&known.story),
            Filter::From(day) => known.day >= days_of(*day),
            Filter::Before(day) => known.day < days_of(*day),
            Filter::Speaker(_)
            | Filter::Person(_)
            | Filter::Organisation(_)
            | Filter::Place(_)
            | Filter::HasQuote => false,
        }
    }

    fn day(&self, article: u32) -> i32 {
        self.get(article).day
    }
}

impl Library {
    /// What is known of all articles.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn facts(&self) -> Result<KnownFacts, LibraryError> {
        self.read_facts().map_err(|error| self.error(&error))
    }

    fn read_facts(&self) -> rusqlite::Result<KnownFacts> {
        let mut facts = KnownFacts::default();
        let mut numbers = HashMap::new();
        let mut languages: HashMap<u32, Language> = HashMap::new();
        let mut statement = self.database.prepare(
            "SELECT a.id, a.day, a.story, a.language, a.read, a.starred, a.publisher, s.name
            FROM articles a JOIN files f ON f.id = a.file JOIN sources s ON s.id = f.source",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let article = row.get::<_, u32>(0)? as usize;
            let known = Known {
                day: row.get(1)?,
                story: row.get(2)?,
                language: Language::from_tag(row.get_ref(3)?.as_str()?),
                read: row.get(4)?,
                starred: row.get(5)?,
                publisher: facts.number(&mut numbers, row.get_ref(6)?.as_str_or_null()?),
                source: facts.number(&mut numbers, row.get_ref(7)?.as_str_or_null()?),
            };
            if *languages.entry(known.story).or_insert(known.language) != known.language {
                facts.paired.insert(known.story);
            }
            if facts.articles.len() <= article {
                facts.articles.resize(article + 1, Known::default());
            }
            if let Some(place) = facts.articles.get_mut(article) {
                *place = known;
            }
        }
        let mut statement = self.database.prepare("SELECT article, tag FROM tags")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            facts.tags.entry(row.get(0)?).or_default().push(fold::text(row.get_ref(1)?.as_str()?));
        }
        Ok(facts)
    }
}
