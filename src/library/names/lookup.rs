//! Where groups are named.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::params;

use super::add::folded;
use super::groups::Group;
use super::{Directory, Presence, alike, number, words};
use crate::entities::{Entity, Name};
use crate::search::{Cancel, Filter, NameSought};

/// How often each text has a group by name; texts that no article has any more included.
pub(super) fn mentions(directory: &Directory, group: Group) -> rusqlite::Result<HashMap<u32, u32>> {
    let mut find = directory.names.database.prepare_cached(
        "SELECT m.name, m.document, m.count FROM heads h JOIN mentions m ON m.head = h.id WHERE h.entity = ?1",
    )?;
    let mut documents = HashMap::new();
    for entity in directory.groups.entities(group) {
        let mut rows = find.query([entity])?;
        while let Some(row) = rows.next()? {
            if directory.groups.of_mention(entity, row.get(0)?) == group {
                *documents.entry(row.get(1)?).or_default() += row.get::<_, u32>(2)?;
            }
        }
    }
    Ok(documents)
}

/// The articles that have a text.
pub(super) fn articles_of(directory: &Directory, document: u32) -> impl Iterator<Item = u32> + '_ {
    let articles = directory.articles_by_text();
    let start = articles.partition_point(|(known, _)| *known < document);
    articles.iter().skip(start).take_while(move |(known, _)| *known == document).map(|(_, a)| *a)
}

/// The groups an entity of an article may be of.
fn groups_of(directory: &Directory, entity: &Entity) -> rusqlite::Result<BTreeSet<Group>> {
    let mut groups = BTreeSet::new();
    for key in entity.keys() {
        let pieces = directory.groups.pieces(&directory.names.database, &key)?;
        groups.extend(pieces.into_iter().map(|piece| directory.groups.of(piece)));
    }
    Ok(groups)
}

/// How all articles spell an entity of one.
pub(super) fn names_of_entity(
    directory: &Directory,
    entity: &Entity,
) -> rusqlite::Result<Vec<String>> {
    let mut names = Vec::new();
    for group in groups_of(directory, entity)? {
        let known = directory.names_of(group)?;
        names.extend(known.into_iter().map(|(_, _, spelling)| spelling));
    }
    Ok(names)
}

/// How an entity stands in the library.
pub(super) fn standing(
    directory: &Directory,
    entity: &Entity,
) -> rusqlite::Result<Option<Presence>> {
    let groups = groups_of(directory, entity)?;
    if groups.is_empty() {
        return Ok(None);
    }
    let names = names_of_entity(directory, entity)?;
    let mut standing = Presence { names, ..Presence::default() };
    let mut documents: HashMap<u32, u32> = HashMap::new();
    for group in groups {
        for (document, count) in mentions(directory, group)? {
            *documents.entry(document).or_default() += count;
        }
        let [english, arabic] = names_shown(directory, group)?;
        standing.english = standing.english.or(english);
        standing.arabic = standing.arabic.or(arabic);
    }
    for (document, count) in documents {
        let articles = articles_of(directory, document).count();
        standing.articles += articles;
        standing.mentions += articles * count as usize;
    }
    Ok(Some(standing))
}

/// The English and the Arabic name of a group: the reader's, or the first that an article or a list has.
fn names_shown(directory: &Directory, group: Group) -> rusqlite::Result<[Option<String>; 2]> {
    let [mut english, mut arabic] = directory.groups.shown(group);
    let mut find = directory.names.database.prepare_cached(
        "SELECT e.id, e.spelling, a.id, a.spelling FROM heads h LEFT JOIN names e ON e.id = h.english
        LEFT JOIN names a ON a.id = h.arabic WHERE h.entity = ?1 ORDER BY h.id LIMIT 400",
    )?;
    for entity in directory.groups.entities(group) {
        let mut rows = find.query([entity])?;
        while let Some(row) = rows.next()? {
            for (name, at) in [(&mut english, 0), (&mut arabic, 2)] {
                let id: Option<i64> = row.get(at)?;
                let is_its = |id: i64| directory.groups.of_mention(entity, id) == group;
                if name.is_none() && id.is_some_and(is_its) {
                    *name = row.get(at + 1)?;
                }
            }
            if english.is_some() && arabic.is_some() {
                return Ok([english, arabic]);
            }
        }
    }
    Ok([english, arabic])
}

/// The name a filter asks for, and what it shall name: `None` is whoever speaks.
pub(super) fn asked(filter: &Filter) -> Option<(&NameSought, Option<Name>)> {
    match filter {
        Filter::Person(sought) => Some((sought, Some(Name::Person))),
        Filter::Organisation(sought) => Some((sought, Some(Name::Organisation))),
        Filter::Place(sought) => Some((sought, Some(Name::Place))),
        Filter::Speaker(sought) => Some((sought, None)),
        _ => None,
    }
}

/// The articles a filter about names holds of.
pub(super) fn articles(
    directory: &Directory,
    filter: &Filter,
    cancel: &Cancel,
) -> rusqlite::Result<Option<HashSet<u32>>> {
    let Some((sought, kind)) = asked(filter) else { return Ok(None) };
    let mut documents = HashSet::new();
    for group in groups(directory, sought, kind)? {
        if cancel.is_cancelled() {
            break;
        }
        match kind {
            Some(_) => naming(directory, group, &mut documents)?,
            None => speaking(directory, group, &mut documents)?,
        }
    }
    if kind.is_none() {
        let find = "SELECT document FROM described WHERE instr(words, ?1)";
        let mut find = directory.names.database.prepare_cached(find)?;
        for document in find.query_map([folded(&sought.text)], |row| row.get(0))? {
            documents.insert(document?);
        }
    }
    let articles = documents.into_iter().flat_map(|document| articles_of(directory, document));
    Ok(Some(articles.collect()))
}

/// Adds the texts that name a group.
fn naming(
    directory: &Directory,
    group: Group,
    documents: &mut HashSet<u32>,
) -> rusqlite::Result<()> {
    let mut find = directory.names.database.prepare_cached(
        "SELECT m.document, m.name FROM heads h JOIN mentions m ON m.head = h.id WHERE h.entity = ?1",
    )?;
    for entity in directory.groups.entities(group) {
        let mut rows = find.query([entity])?;
        while let Some(row) = rows.next()? {
            if directory.groups.of_mention(entity, row.get(1)?) == group {
                documents.insert(row.get(0)?);
            }
        }
    }
    Ok(())
}

/// Adds the texts in which a group speaks.
pub(super) fn speaking(
    directory: &Directory,
    group: Group,
    documents: &mut HashSet<u32>,
) -> rusqlite::Result<()> {
    let mut find = directory.names.database.prepare_cached(
        "SELECT s.document FROM heads h JOIN speakers s ON s.head = h.id WHERE h.entity = ?1",
    )?;
    for entity in directory.groups.entities(group) {
        if directory.groups.of(entity) == group {
            for document in find.query_map([entity], |row| row.get(0))? {
                documents.insert(document?);
            }
        }
    }
    Ok(())
}

/// The groups that have a name with words that begin so, or are called just so. Whole names count before short forms: those who go by
/// the name, and only where nobody does, those who are called so for short.
fn groups(
    directory: &Directory,
    sought: &NameSought,
    kind: Option<Name>,
) -> rusqlite::Result<BTreeSet<Group>> {
    let needle = folded(&sought.text);
    let condition = if sought.whole { "n.folded = ?1" } else { "instr(n.folded, ?1)" };
    let of_kind = if kind.is_some() { " AND n.kind = ?2" } else { " AND ?2 IS NULL" };
    let sql = format!(
        "SELECT n.id, h.entity, max(a.own) FROM names n JOIN answers a ON a.name = n.id
        JOIN heads h ON h.id = a.head WHERE n.id IN (SELECT name FROM words WHERE word >= ?3 AND word < ?4)
        AND {condition}{of_kind} GROUP BY n.id, h.entity"
    );
    let mut find = directory.names.database.prepare_cached(&sql)?;
    let [from, to] = words::among(&needle, sought.whole);
    let mut rows = find.query(params![needle, kind.map(number), from, to])?;
    let (mut own, mut short) = (BTreeSet::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        let group = directory.groups.of_mention(row.get(1)?, row.get(0)?);
        let goes_by = row.get::<_, bool>(2)?;
        (if goes_by { &mut own } else { &mut short }).insert(group);
    }
    for (group, name) in directory.groups.renamed() {
        let name = folded(name);
        let is_it = if sought.whole { name == needle } else { name.contains(&needle) };
        if is_it && is_kind(directory, group, kind)? {
            own.insert(group);
        }
    }
    if !sought.whole || own.is_empty() {
        own.extend(short);
    }
    if own.is_empty() {
        own = alike::groups(directory, sought, kind)?;
    }
    own.retain(|group| !directory.groups.is_ignored(*group));
    Ok(own)
}

/// All spellings by which those go who go by a name, or are called so for short where nobody goes by it.
pub(super) fn spellings_of(directory: &Directory, name: &str) -> rusqlite::Result<Vec<String>> {
    let sought = NameSought { text: folded(name), whole: true };
    let mut spellings = Vec::new();
    for group in groups(directory, &sought, None)? {
        let given = directory.groups.shown(group).into_iter().flatten();
        let known = directory.names_of(group)?.into_iter().map(|(_, _, spelling)| spelling);
        spellings.extend(given.chain(known));
    }
    spellings.sort();
    spellings.dedup();
    Ok(spellings)
}

fn is_kind(directory: &Directory, group: Group, kind: Option<Name>) -> rusqlite::Result<bool> {
    let Some(kind) = kind else { return Ok(true) };
    let database = &directory.names.database;
    super::groups::kind_of(database, group).map(|found| found.is_none_or(|found| found == kind))
}
