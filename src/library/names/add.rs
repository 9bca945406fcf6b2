//! Adding what was found in texts.

use rusqlite::{Connection, Transaction, params};

use super::super::transaction;
use super::{Names, link, number};
use crate::article::ContentHash;
use crate::entities::{Name, NameKey, Named, Roster, across, is_arabic_name, name_words};
use crate::library::LibraryError;
use crate::text::fold;

/// Names longer than that are none, whatever a text says; in bytes.
const LONGEST_NAME: usize = 200;

impl Names {
    /// Adds what articles name; of a text that is known, only that the article has it.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn add(&mut self, found: &[(u32, ContentHash, Roster)]) -> Result<(), LibraryError> {
        self.write(|transaction| {
            for (article, hash, roster) in found {
                let document = match document(transaction, *hash)? {
                    (document, false) => document,
                    (document, true) => {
                        add_roster(transaction, document, roster)?;
                        document
                    }
                };
                let set = "INSERT OR REPLACE INTO articles (article, document) VALUES (?1, ?2)";
                transaction.prepare_cached(set)?.execute([*article, document])?;
            }
            Ok(())
        })
    }

    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, LibraryError> {
        transaction::write(&mut self.database, &self.path, work)
    }
}

/// The number of a text, and whether it is new.
fn document(database: &Connection, hash: ContentHash) -> rusqlite::Result<(u32, bool)> {
    let bytes = hash.0.to_be_bytes();
    let mut add = database.prepare_cached("INSERT OR IGNORE INTO documents (hash) VALUES (?1)")?;
    let is_new = add.execute([bytes])? > 0;
    let mut find = database.prepare_cached("SELECT id FROM documents WHERE hash = ?1")?;
    Ok((find.query_row([bytes], |row| row.get(0))?, is_new))
}

fn add_roster(database: &Connection, document: u32, roster: &Roster) -> rusqlite::Result<()> {
    for named in &roster.named {
        let Some((head, forms)) = head_of(database, named)? else { continue };
        let mut mention = database.prepare_cached(
            "INSERT INTO mentions (head, name, document, count) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET count = count + ?4",
        )?;
        for (name, count) in forms.into_iter().filter(|(_, count)| *count > 0) {
            answer(database, name, head, false)?;
            mention.execute(params![head, name, document, count])?;
        }
        if named.quoted > 0 {
            let add = "INSERT OR IGNORE INTO speakers (head, document) VALUES (?1, ?2)";
            database.prepare_cached(add)?.execute(params![head, document])?;
        }
    }
    for words in &roster.described {
        let add = "INSERT INTO described (document, words) VALUES (?1, ?2)";
        database.prepare_cached(add)?.execute(params![document, folded(words)])?;
    }
    Ok(())
}

/// A name's number, and how often a text has it.
type Counted = (i64, u32);

/// The head of an entity, made and linked when it is new, and its forms; `None` for an entity without a name.
fn head_of(database: &Connection, named: &Named) -> rusqlite::Result<Option<(i64, Vec<Counted>)>> {
    let mut forms = Vec::new();
    for (form, count) in &named.forms {
        if let Some(name) = name(database, named.kind, form)? {
            forms.push((name, *count));
        }
    }
    let shown = |spelling: &Option<String>| match spelling {
        Some(spelling) => name(database, named.kind, spelling).map(Option::unwrap_or_default),
        None => Ok(0),
    };
    let (english, arabic) = (shown(&named.english)?, shown(&named.arabic)?);
    let first = forms.first().map_or(english.max(arabic), |(name, _)| *name);
    if first == 0 {
        return Ok(None);
    }
    let mut add = database.prepare_cached(
        "INSERT OR IGNORE INTO heads (english, arabic, first, entity) VALUES (?1, ?2, ?3, 0)",
    )?;
    let is_new = add.execute([english, arabic, first])? > 0;
    let find = "SELECT id FROM heads WHERE first = ?3 AND english = ?1 AND arabic = ?2";
    let mut find = database.prepare_cached(find)?;
    let head: i64 = find.query_row([english, arabic, first], |row| row.get(0))?;
    if is_new {
        let mut own = vec![first, english, arabic];
        own.retain(|name| *name != 0);
        own.dedup();
        link::link(database, head, named.kind, &own)?;
        for name in own {
            answer(database, name, head, true)?;
        }
    }
    Ok(Some((head, forms)))
}

fn answer(database: &Connection, name: i64, head: i64, own: bool) -> rusqlite::Result<()> {
    let add = "INSERT INTO answers (name, head, own) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET own = max(own, ?3)";
    database.prepare_cached(add)?.execute(params![name, head, own]).map(drop)
}

/// The number of a name, made when it is new; `None` when it is none.
fn name(database: &Connection, kind: Name, spelling: &str) -> rusqlite::Result<Option<i64>> {
    let key = NameKey::new(kind, spelling).filter(|_| spelling.len() <= LONGEST_NAME);
    let Some(NameKey { words: key, .. }) = key else { return Ok(None) };
    let mut find = database.prepare_cached("SELECT id FROM names WHERE kind = ?1 AND key = ?2")?;
    let known = find.query_map(params![number(kind), key], |row| row.get(0))?.next().transpose()?;
    if known.is_some() {
        return Ok(known);
    }
    let add = "INSERT INTO names (kind, key, spelling, folded) VALUES (?1, ?2, ?3, ?4)";
    let mut add = database.prepare_cached(add)?;
    let folded = folded(spelling);
    let name = add.insert(params![number(kind), key, spelling, folded])?;
    let words = name_words(spelling);
    for word in words.iter().map(String::as_str).chain(folded.split_ascii_whitespace()) {
        let add = "INSERT OR IGNORE INTO words (word, name) VALUES (?1, ?2)";
        database.prepare_cached(add)?.execute(params![word, name])?;
    }
    words.iter().try_for_each(|word| add_sounds(database, word))?;
    let add = "INSERT OR IGNORE INTO meetings (key, name) VALUES (?1, ?2)";
    let mut add = database.prepare_cached(add)?;
    for meeting in across::meeting_keys(kind, &words) {
        add.execute(params![meeting, name])?;
    }
    Ok(Some(name))
}

/// Keeps how a word sounds.
fn add_sounds(database: &Connection, word: &str) -> rusqlite::Result<()> {
    let add = "INSERT OR IGNORE INTO sounds (sound, word) VALUES (?1, ?2)";
    let mut add = database.prepare_cached(add)?;
    for sound in across::sound_keys(word) {
        add.execute(params![sound, word])?;
    }
    Ok(())
}

/// A text as names are compared in a search: folded, a blank before each word, so that words are found from their beginnings.
pub(super) fn folded(text: &str) -> String {
    let folded = fold::text(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut out = String::with_capacity(folded.len() + 8);
    for word in words {
        out.push(' ');
        // Names are found with their article and without.
        let bare = word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2);
        out.push_str(bare.filter(|_| is_arabic_name(word)).unwrap_or(word));
    }
    out
}
