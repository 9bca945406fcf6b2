//! What the library knows of articles besides their words, for searching: 12 bytes each, and their tags.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::kinship::verdicts;
use super::store::stamp;
use super::union::Union;
use super::{Change, Library, LibraryError, Mark, Stamps, days_of};
use crate::article::Language;
use crate::search::{Bitmap, Facts, Filter, State};
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
}

#[derive(Clone, Copy, Debug, Default)]
struct Known {
    day: i32,
    /// Indices into the names, plus one; 0 is none.
    source: u16,
    publisher: u16,
    language: Language,
    read: bool,
    starred: bool,
    /// Its story is told in another language too.
    paired: bool,
}

/// Another layer's answer for a filter it knows more about (entities, quotes); `None` when it knows nothing. It
/// is not asked for languages, days, stars and read marks, which are the library's own.
pub type Also<'a> = &'a dyn Fn(u32, &Filter) -> Option<bool>;

struct Joined<'a> {
    known: &'a KnownFacts,
    also: Also<'a>,
}

impl Facts for Joined<'_> {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        (self.also)(article, filter).unwrap_or_else(|| self.known.holds(article, filter))
    }

    fn keep(&self, filter: &Filter, documents: &mut Bitmap, article: &dyn Fn(usize) -> u32) {
        if !self.known.keep_by_column(filter, documents, article) {
            documents.retain(|document| self.holds(article(document), filter));
        }
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

    fn set(&mut self, article: u32, known: Known) {
        let place = article as usize;
        if self.articles.len() <= place {
            self.articles.resize(place + 1, Known::default());
        }
        if let Some(old) = self.articles.get_mut(place) {
            *old = known;
        }
    }

    /// As [`Facts::keep`], for what every article has; false for other filters. A library of 100,000 articles is
    /// asked `lang:ar` at every key.
    fn keep_by_column(
        &self,
        filter: &Filter,
        documents: &mut Bitmap,
        article: &dyn Fn(usize) -> u32,
    ) -> bool {
        let known = |document| self.get(article(document));
        match filter {
            Filter::Language(language) => documents.retain(|at| known(at).language == *language),
            Filter::Is(State::Read) => documents.retain(|at| known(at).read),
            Filter::Is(State::Unread) => documents.retain(|at| !known(at).read),
            Filter::Is(State::Starred) => documents.retain(|at| known(at).starred),
            Filter::Is(State::Paired) => documents.retain(|at| known(at).paired),
            Filter::From(day) => {
                let day = days_of(*day);
                documents.retain(|at| known(at).day >= day);
            }
            Filter::Before(day) => {
                let day = days_of(*day);
                documents.retain(|at| known(at).day < day);
            }
            _ => return false,
        }
        true
    }

    /// Sees a change.
    pub(super) fn apply(&mut self, change: &Change) {
        for article in &change.articles {
            let mut known = self.get(*article);
            match &change.mark {
                Mark::Read(read) => known.read = *read,
                Mark::Starred(starred) => known.starred = *starred,
                Mark::Tag(tag) => self.tags.entry(*article).or_default().push(fold::text(tag)),
                // Read anew: one word of the reader's may join many stories.
                Mark::Paired(_) | Mark::Unpaired(_) => {}
                Mark::Untag(tag) => {
                    let folded = fold::text(tag);
                    self.tags.entry(*article).or_default().retain(|known| *known != folded);
                }
            }
            self.set(*article, known);
        }
    }

    fn named(&self, index: u16, part: &str) -> bool {
        let name = usize::from(index).checked_sub(1).and_then(|index| self.names.get(index));
        name.is_some_and(|name| name.contains(part))
    }

    /// Finds the articles whose stories are told in several languages, among pairs of a story and an article.
    fn pair(&mut self, mut told: Vec<(u32, u32)>) {
        let language = |(_, article): &(u32, u32)| self.get(*article).language as u8;
        told.sort_unstable_by_key(|one| (one.0, language(one)));
        let stories = told.chunk_by(|one, other| one.0 == other.0);
        let is_in_several = |of_story: &&[(u32, u32)]| {
            of_story.first().map(language) != of_story.last().map(language)
        };
        let paired = stories.filter(is_in_several).flatten().map(|(_, article)| *article);
        for article in paired.collect::<Vec<u32>>() {
            self.set(article, Known { paired: true, ..self.get(article) });
        }
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
            Filter::Is(State::Paired) => known.paired,
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
    /// What is known of all articles, and which texts an index must know ([`Library::stamps`]): one walk over
    /// the table for both.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn facts(&self) -> Result<(KnownFacts, Stamps), LibraryError> {
        self.read_facts().map_err(|error| self.error(&error))
    }

    fn read_facts(&self) -> rusqlite::Result<(KnownFacts, Stamps)> {
        // One moment for all of it, whatever other processes write.
        let moment = self.database.unchecked_transaction()?;
        let (mut facts, mut stamps) = (KnownFacts::default(), Stamps::default());
        let mut numbers = HashMap::new();
        let sources = sources_of_files(&moment, &mut facts, &mut numbers)?;
        let (union, mut told) = (union_of(&moment)?, Vec::new());
        let greatest = "SELECT ifnull(max(id), 0) FROM articles";
        let room = moment.query_row(greatest, [], |row| row.get::<_, u32>(0))?.min(MOST_AT_ONCE);
        facts.articles.reserve_exact(room as usize + 1);
        told.reserve_exact(room as usize);
        stamps.reserve(room);
        let mut statement = moment.prepare(
            "SELECT id, day, story, language, read, starred, publisher, file, hash, gone,
            gone AND EXISTS (SELECT 1 FROM texts WHERE article = id) FROM articles",
        )?;
        let mut rows = statement.query([])?;
        let mut steps = self.pace.steps();
        while let Some(row) = rows.next()? {
            steps.step();
            let article: u32 = row.get(0)?;
            let known = Known {
                day: row.get(1)?,
                language: Language::from_tag(row.get_ref(3)?.as_str()?),
                read: row.get(4)?,
                starred: row.get(5)?,
                publisher: facts.number(&mut numbers, row.get_ref(6)?.as_str_or_null()?),
                source: sources.get(row.get::<_, u32>(7)? as usize).copied().unwrap_or_default(),
                paired: false,
            };
            if !row.get::<_, bool>(9)? || row.get(10)? {
                stamps.set(article, stamp(row.get_ref(8)?.as_blob()?));
            }
            facts.set(article, known);
            told.push((union.root(row.get(2)?), article));
        }
        facts.pair(told);
        let mut statement = moment.prepare("SELECT article, tag FROM tags")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            facts.tags.entry(row.get(0)?).or_default().push(fold::text(row.get_ref(1)?.as_str()?));
        }
        Ok((facts, stamps))
    }
}

/// The stories that are one by front matter and by what the reader has said; what texts say alone is no fact.
fn union_of(moment: &Transaction<'_>) -> rusqlite::Result<Union> {
    let mut union = Union::default();
    let ties = "SELECT a.story, t.story FROM named t JOIN articles a ON a.id = t.article";
    let mut statement = moment.prepare(ties)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        union.join(row.get(0)?, row.get(1)?);
    }
    let mut story = moment.prepare("SELECT story FROM articles WHERE id = ?1")?;
    for verdict in verdicts(moment)?.iter().filter(|verdict| verdict.same) {
        let mut of = |article: u32| story.query_row([article], |row| row.get(0));
        union.join(of(verdict.a)?, of(verdict.b)?);
    }
    Ok(union)
}

/// Articles that memory is taken for before they have been seen.
const MOST_AT_ONCE: u32 = 1 << 20;

/// For each file, the number of its source's name.
fn sources_of_files(
    moment: &Transaction<'_>,
    facts: &mut KnownFacts,
    numbers: &mut HashMap<String, u16>,
) -> rusqlite::Result<Vec<u16>> {
    let mut statement = moment.prepare("SELECT id, name FROM sources")?;
    let mut rows = statement.query([])?;
    let mut by_source: HashMap<i64, u16> = HashMap::new();
    while let Some(row) = rows.next()? {
        let number = facts.number(numbers, row.get_ref(1)?.as_str_or_null()?);
        by_source.insert(row.get(0)?, number);
    }
    let greatest = "SELECT ifnull(max(id), 0) FROM files";
    let room = moment.query_row(greatest, [], |row| row.get::<_, u32>(0))?.min(MOST_AT_ONCE);
    let mut of_files = Vec::with_capacity(room as usize + 1);
    let mut statement = moment.prepare("SELECT id, source FROM files")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let file = row.get::<_, u32>(0)? as usize;
        if of_files.len() <= file {
            of_files.resize(file + 1, 0);
        }
        if let Some(place) = of_files.get_mut(file) {
            *place = by_source.get(&row.get(1)?).copied().unwrap_or_default();
        }
    }
    Ok(of_files)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::{Known, KnownFacts};
    use crate::article::Language;
    use crate::library::days_of;
    use crate::search::{Bitmap, Facts, Filter, State};

    proptest! {
        #[test]
        fn keeping_by_column_is_asking_for_each(
            articles in proptest::collection::vec((any::<bool>(), any::<bool>(), any::<bool>(), -2..3), 0..20),
        ) {
            let middle = date(2013, 3, 20);
            let mut facts = KnownFacts::default();
            for (article, (read, starred, arabic, day)) in (0..).zip(&articles) {
                let language = if *arabic { Language::Arabic } else { Language::English };
                let day = days_of(middle) + day;
                facts.set(article, Known { day, language, read: *read, starred: *starred, ..Known::default() });
            }
            facts.pair((0..articles.len() as u32).map(|article| (article / 3, article)).collect());
            let states = [State::Read, State::Unread, State::Starred, State::Paired].map(Filter::Is);
            let others = [Filter::Language(Language::Arabic), Filter::From(middle), Filter::Before(middle)];
            for filter in states.into_iter().chain(others) {
                let mut kept = Bitmap::full(articles.len());
                // Documents are numbered the other way round.
                let article = |document: usize| (articles.len() - 1 - document) as u32;
                facts.also(&|_, _| None).keep(&filter, &mut kept, &article);
                let holds = (0..articles.len()).filter(|at| facts.holds(article(*at), &filter));
                prop_assert!(kept.iter().eq(holds), "{filter:?}");
            }
        }
    }
}
