//! Linking a new head with those that are the same.

use rusqlite::{Connection, params};

use crate::entities::{Name, across};

/// More spellings than that do not meet but by design.
const CANDIDATES: u32 = 48;

/// Gives a new head its entity: that of the heads that go by one of its names, or by the nearest spelling of one; else its own.
pub(super) fn link(
    database: &Connection,
    head: i64,
    kind: Name,
    own: &[i64],
) -> rusqlite::Result<()> {
    let words = own.iter().map(|name| words(database, *name)).collect::<Result<Vec<_>, _>>()?;
    let listed = words.iter().find_map(|words| across::identity(kind, words));
    let mut entities = namesakes(database, own, listed)?;
    if entities.is_empty() {
        for (name, words) in own.iter().zip(&words) {
            entities.extend(nearest(database, kind, *name, words, listed)?);
        }
    }
    let entity = entities.iter().min().copied().unwrap_or(head);
    let set = "UPDATE heads SET entity = ?2, listed = ?3 WHERE id = ?1";
    let listed = listed.map(|listed| listed as i64);
    database.prepare_cached(set)?.execute(params![head, entity, listed])?;
    let join = "UPDATE heads SET entity = ?2 WHERE entity = ?1";
    for other in entities.into_iter().filter(|other| *other != entity) {
        database.prepare_cached(join)?.execute([other, entity])?;
    }
    Ok(())
}

fn words(database: &Connection, name: i64) -> rusqlite::Result<Vec<String>> {
    let mut find = database.prepare_cached("SELECT key FROM names WHERE id = ?1")?;
    let key: String = find.query_row([name], |row| row.get(0))?;
    Ok(key.split(' ').map(str::to_owned).collect())
}

/// The entities that go by one of these names. Two things that the lists tell apart are never one.
fn namesakes(
    database: &Connection,
    own: &[i64],
    listed: Option<u64>,
) -> rusqlite::Result<Vec<i64>> {
    let mut find = database.prepare_cached(
        "SELECT DISTINCT h.entity FROM answers a JOIN heads h ON h.id = a.head
        WHERE a.name = ?1 AND a.own AND h.entity <> 0 AND ifnull(h.listed = ?2, 1)",
    )?;
    let mut entities: Vec<i64> = Vec::new();
    for name in own {
        let found = find.query_map(params![name, listed.map(|l| l as i64)], |row| row.get(0))?;
        for entity in found {
            entities.push(entity?);
        }
    }
    entities.sort_unstable();
    entities.dedup();
    Ok(entities)
}

/// The entity that goes by the nearest spelling of a name.
fn nearest(
    database: &Connection,
    kind: Name,
    name: i64,
    of: &[String],
    listed: Option<u64>,
) -> rusqlite::Result<Option<i64>> {
    let mut find = database.prepare_cached(
        "SELECT n.key, h.entity, h.listed FROM meetings m JOIN names n ON n.id = m.name
        JOIN answers a ON a.name = n.id AND a.own JOIN heads h ON h.id = a.head
        WHERE m.key = ?1 AND m.name <> ?2 AND h.entity <> 0 LIMIT ?3",
    )?;
    let mut best: Option<(f32, i64)> = None;
    for key in across::meeting_keys(kind, of) {
        let mut rows = find.query(params![key, name, CANDIDATES])?;
        while let Some(row) = rows.next()? {
            let theirs: Vec<String> =
                row.get_ref(0)?.as_str()?.split(' ').map(str::to_owned).collect();
            let is_listed: Option<i64> = row.get(2)?;
            let apart =
                is_listed.is_some() && listed.is_some_and(|mine| is_listed != Some(mine as i64));
            if apart {
                continue;
            }
            if let Some(unlike) = across::unlikeness(kind, of, &theirs)
                && best.is_none_or(|(known, _)| unlike < known)
            {
                best = Some((unlike, row.get(1)?));
            }
        }
    }
    Ok(best.map(|(_, entity)| entity))
}
