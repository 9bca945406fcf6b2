//! Who goes by a name that is spelt otherwise.

use std::collections::BTreeSet;

use rusqlite::params;

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
    let words = name_words(&sought.text);
    let mut of_all: Option<BTreeSet<Group>> = None;
    for word in &words {
        let of_word = with_word_alike(directory, word, kind, sought.whole.then_some(words.len()))?;
        of_all = Some(match of_all {
            Some(all) => all.intersection(&of_word).copied().collect(),
            None => of_word,
        });
    }
    Ok(of_all.unwrap_or_default())
}

/// The groups with a word like this in a name, which has so many words where that is asked.
fn with_word_alike(
    directory: &Directory,
    sought: &str,
    kind: Option<Name>,
    length: Option<usize>,
) -> rusqlite::Result<BTreeSet<Group>> {
    let database = &directory.names.database;
    let mut find = database.prepare_cached(
        "SELECT n.id, h.entity FROM words w JOIN names n ON n.id = w.name JOIN answers a ON a.name = n.id AND a.own
        JOIN heads h ON h.id = a.head WHERE w.word = ?1 AND ifnull(n.kind = ?2, 1)
        AND ifnull(length(n.key) - length(replace(n.key, ' ', '')) = ?3 - 1, 1)",
    )?;
    let mut groups = BTreeSet::new();
    // Words are many and short: they are looked through, that no article need be linked under each of them.
    let mut all = database.prepare_cached("SELECT DISTINCT word FROM words")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let word = row.get_ref(0)?.as_str()?;
        if across::spelt_alike(sought, word).is_some() {
            let group =
                |row: &rusqlite::Row<'_>| Ok(directory.groups.of_mention(row.get(1)?, row.get(0)?));
            for found in
                find.query_map(params![word, kind.map(number), length.map(|n| n as i64)], group)?
            {
                groups.insert(found?);
            }
        }
    }
    Ok(groups)
}
