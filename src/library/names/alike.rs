//! Who goes by a name that is spelt otherwise.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::groups::Group;
use super::{Directory, number};
use crate::entities::{Name, across, name_words};
use crate::search::NameSought;

/// The groups that go by a name that is spelt otherwise, in either alphabet: asked where nobody goes by the one that is sought.
pub(super) fn groups(
    directory: &Directory,
    sought: &NameSought,
    kind: Option<Name>,
) -> rusqlite::Result<BTreeSet<Group>> {
    let database = &directory.names.database;
    let words = name_words(&sought.text);
    let alike = words.iter().map(|word| words_alike(database, word));
    let alike = alike.collect::<rusqlite::Result<Vec<_>>>()?;
    // Of محمد there are many: the names are those of the word that fewest have.
    let counts = alike.iter().map(|words| names_with(database, words));
    let counts = counts.collect::<rusqlite::Result<Vec<u32>>>()?;
    let rarest = alike.iter().zip(counts).min_by_key(|(_, count)| *count);
    let mut groups = BTreeSet::new();
    let Some((rarest, _)) = rarest else { return Ok(groups) };
    let mut find = database.prepare_cached(
        "SELECT n.id, h.entity, n.key FROM words w JOIN names n ON n.id = w.name JOIN answers a ON a.name = n.id AND a.own
        JOIN heads h ON h.id = a.head WHERE w.word = ?1 AND ifnull(n.kind = ?2, 1)",
    )?;
    for word in rarest {
        let mut rows = find.query(params![word, kind.map(number)])?;
        while let Some(row) = rows.next()? {
            let name: Vec<&str> = row.get_ref(2)?.as_str()?.split(' ').collect();
            let has = |words: &BTreeSet<String>| name.iter().any(|word| words.contains(*word));
            if alike.iter().all(has) && (!sought.whole || name.len() == words.len()) {
                groups.insert(directory.groups.of_mention(row.get(1)?, row.get(0)?));
            }
        }
    }
    Ok(groups)
}

/// The words of names that are spellings of this one: of the few that sound so.
fn words_alike(database: &Connection, sought: &str) -> rusqlite::Result<BTreeSet<String>> {
    let mut find = database.prepare_cached("SELECT word FROM sounds WHERE sound = ?1")?;
    let mut alike = BTreeSet::new();
    for sound in across::sound_keys(sought) {
        let mut rows = find.query([sound])?;
        while let Some(row) = rows.next()? {
            let word = row.get_ref(0)?.as_str()?;
            if across::spelt_alike(sought, word).is_some() {
                alike.insert(word.to_owned());
            }
        }
    }
    Ok(alike)
}

/// How many names have one of these words.
fn names_with(database: &Connection, words: &BTreeSet<String>) -> rusqlite::Result<u32> {
    let mut count = database.prepare_cached("SELECT count(*) FROM words WHERE word = ?1")?;
    words.iter().map(|word| count.query_row([word], |row| row.get::<_, u32>(0))).sum()
}
