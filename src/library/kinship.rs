//! Which articles tell one story although their names do not say so: what their front matter names, what the reader
//! has said, and what their texts say.

use std::collections::{HashMap, HashSet};

use rusqlite::{Statement, Transaction, params};

use super::{Library, LibraryError};
use crate::article::{Article, ContentHash, address, origin_beside, story_name};

/// Everything that is known of articles that may tell one story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kinship {
    /// Articles, and stories of others that their front matter names.
    pub ties: Vec<(u32, u32)>,
    /// What the reader has said.
    pub verdicts: Vec<Verdict>,
    /// What the texts say.
    pub likenesses: Vec<Likeness>,
}

/// What the reader has said of two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The article with the smaller number.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// They tell one story.
    pub same: bool,
}

/// Two articles that seem to tell one story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// The article with the smaller number.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// How surely, from 0 to 1.
    pub score: f32,
    /// They repeat each other in one language.
    pub repeats: bool,
}

/// The number of the story an origin names.
pub(super) fn story_of(origin: &str) -> u32 {
    ContentHash::of(&story_name(origin)).0 as u32
}

/// Stories that the front matter of an article at this origin names.
pub(super) fn named_stories(article: &Article, origin: &str) -> Vec<u32> {
    let metadata = &article.metadata;
    let named = metadata.translation_of.iter().chain(&metadata.alternates);
    let mut stories: Vec<u32> = named.map(|name| story_of(&origin_beside(origin, name))).collect();
    stories.sort_unstable();
    stories.dedup();
    stories
}

/// The number by which front matter of others names an article, if it says where it was published.
pub(super) fn address_of(article: &Article) -> Option<u32> {
    address(article.metadata.url.as_deref()?).map(|address| story_of(&address))
}

/// Keeps the stories that an article's front matter names, and its own address, in place of those before.
pub(super) fn tie(
    transaction: &Transaction<'_>,
    article: u32,
    stories: &[u32],
    address: Option<u32>,
    is_new: bool,
) -> rusqlite::Result<()> {
    if !is_new {
        transaction.execute("DELETE FROM ties WHERE article = ?1", [article])?;
        transaction.execute("DELETE FROM addresses WHERE article = ?1", [article])?;
    }
    for story in stories {
        let add = "INSERT OR IGNORE INTO ties (article, story) VALUES (?1, ?2)";
        transaction.execute(add, [article, *story])?;
    }
    if let Some(address) = address {
        let add = "INSERT INTO addresses (article, address) VALUES (?1, ?2)";
        transaction.prepare_cached(add)?.execute([article, address])?;
    }
    Ok(())
}

/// Keeps or forgets what the reader says of articles, which are pairs one after the other; returns those of
/// which something else had been said or nothing.
pub(super) fn judge(
    transaction: &Transaction<'_>,
    articles: &[u32],
    same: bool,
    forget: bool,
) -> rusqlite::Result<Vec<u32>> {
    let mut statement = transaction.prepare(if forget {
        "DELETE FROM verdicts WHERE a = ?1 AND b = ?2 AND same = ?3"
    } else {
        "INSERT INTO verdicts (a, b, a_hash, b_hash, same)
        SELECT one.id, two.id, one.hash, two.hash, ?3 FROM articles one, articles two
        WHERE one.id = ?1 AND two.id = ?2
        ON CONFLICT (a, b) DO UPDATE SET same = ?3 WHERE same <> ?3"
    })?;
    let mut changed = Vec::new();
    for pair in articles.chunks_exact(2) {
        if let [a, b] = *pair
            && statement.execute(params![a.min(b), a.max(b), same])? > 0
        {
            changed.extend([a, b]);
        }
    }
    Ok(changed)
}

impl Library {
    /// Everything that is known of articles that may tell one story.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn kinship(&self) -> Result<Kinship, LibraryError> {
        self.read_kinship().map_err(|error| self.error(&error))
    }

    fn read_kinship(&self) -> rusqlite::Result<Kinship> {
        let moment = self.database.unchecked_transaction()?;
        let mut ties = moment.prepare("SELECT article, story FROM named")?;
        let ties = ties.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut likenesses = moment.prepare("SELECT a, b, score, repeats FROM likenesses")?;
        let likenesses = likenesses.query_map([], |row| {
            Ok(Likeness {
                a: row.get(0)?,
                b: row.get(1)?,
                score: row.get(2)?,
                repeats: row.get(3)?,
            })
        })?;
        Ok(Kinship {
            ties: ties.collect::<Result<_, _>>()?,
            verdicts: verdicts(&moment)?,
            likenesses: likenesses.collect::<Result<_, _>>()?,
        })
    }

    /// A number that stands for the articles there are and their texts, those of which only the text is left among
    /// them: while it is the same, reading all of them again finds the same.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn texts_stamp(&self) -> Result<i64, LibraryError> {
        let read = || {
            let mut stamp = 0_u64;
            let mut statement = self.database.prepare(
                "SELECT id | gone << 32, hash FROM articles
                WHERE gone = 0 OR EXISTS (SELECT 1 FROM texts WHERE article = id)",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, hash) = (row.get::<_, i64>(0)? as u64, row.get_ref(1)?.as_blob()?);
                let low = hash.last_chunk().map_or(0, |eight| u64::from_be_bytes(*eight));
                // The sum is the same in any order.
                stamp = stamp.wrapping_add((low ^ id).wrapping_mul(0x9E37_79B9_7F4A_7C15));
            }
            Ok(stamp as i64)
        };
        read().map_err(|error| self.error(&error))
    }

    /// The stamp of the articles that were compared last; `None` when none ever were.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn compared(&self) -> Result<Option<i64>, LibraryError> {
        let last = "SELECT max(stamp) FROM compared";
        self.database.query_row(last, [], |row| row.get(0)).map_err(|error| self.error(&error))
    }

    /// The articles that are there, the newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn newest_first(&self) -> Result<Vec<u32>, LibraryError> {
        let read = || {
            let list = "SELECT id FROM articles WHERE gone = 0 ORDER BY day DESC, id DESC";
            let mut statement = self.database.prepare(list)?;
            let ids = statement.query_map([], |row| row.get(0))?;
            ids.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// Keeps what the texts say in place of what they said before.
    ///
    /// # Errors
    /// It could not be kept; then what was kept before stays.
    pub fn set_likenesses(&mut self, found: &[Likeness], stamp: i64) -> Result<(), LibraryError> {
        self.write(|transaction| {
            transaction.execute_batch("DELETE FROM likenesses; DELETE FROM compared")?;
            let mut add: Statement<'_> = transaction.prepare(
                "INSERT OR REPLACE INTO likenesses (a, b, score, repeats) VALUES (?1, ?2, ?3, ?4)",
            )?;
            for one in found {
                let (a, b) = (one.a.min(one.b), one.a.max(one.b));
                add.execute(params![a, b, f64::from(one.score), one.repeats])?;
            }
            transaction.execute("INSERT INTO compared (stamp) VALUES (?1)", [stamp]).map(drop)
        })
    }
}

/// What the reader has said, of the articles as they are now: one that is gone is found again by its text.
pub(super) fn verdicts(moment: &Transaction<'_>) -> rusqlite::Result<Vec<Verdict>> {
    let mut statement = moment.prepare(
        "SELECT v.a, v.b, v.a_hash, v.b_hash, v.same, one.gone, two.gone FROM verdicts v
        JOIN articles one ON one.id = v.a JOIN articles two ON two.id = v.b",
    )?;
    let mut kept = Vec::new();
    let mut sought: HashSet<Vec<u8>> = HashSet::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let verdict = Verdict { a: row.get(0)?, b: row.get(1)?, same: row.get(4)? };
        let mut gone = [None, None];
        for (slot, (hash, is_gone)) in gone.iter_mut().zip([(2, 5), (3, 6)]) {
            if row.get(is_gone)? {
                let hash: Vec<u8> = row.get(hash)?;
                sought.insert(hash.clone());
                *slot = Some(hash);
            }
        }
        kept.push((verdict, gone));
    }
    let found = articles_with(moment, &sought)?;
    let now = |id: u32, gone: &Option<Vec<u8>>| {
        gone.as_ref().and_then(|hash| found.get(hash)).copied().unwrap_or(id)
    };
    let renamed = kept.into_iter().map(|(verdict, [a, b])| {
        let (a, b) = (now(verdict.a, &a), now(verdict.b, &b));
        Verdict { a: a.min(b), b: a.max(b), same: verdict.same }
    });
    Ok(renamed.collect())
}

/// The articles there are that have one of some texts.
fn articles_with(
    moment: &Transaction<'_>,
    sought: &HashSet<Vec<u8>>,
) -> rusqlite::Result<HashMap<Vec<u8>, u32>> {
    let mut found = HashMap::new();
    if sought.is_empty() {
        return Ok(found);
    }
    let mut statement = moment.prepare("SELECT id, hash FROM articles WHERE gone = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hash = row.get_ref(1)?.as_blob()?;
        if sought.contains(hash) {
            found.insert(hash.to_vec(), row.get(0)?);
        }
    }
    Ok(found)
}
