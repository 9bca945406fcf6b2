//! Other spellings of single words, and names that begin so.

use std::collections::BTreeSet;

use rusqlite::params;

use super::add::folded;
use super::{Directory, number};
use crate::entities::{Name, across, is_arabic_name, name_words, without_article};

/// A word in more names than that says too little about any of them.
const NAMES: u32 = 200;
/// More groups than that are not looked at for one word.
const GROUPS: usize = 24;
/// More spellings than that are not sought at once.
const SPELLINGS: usize = 12;

/// Other spellings of a word: its counterparts in the other names of all who have it in a name.
pub(super) fn spellings(directory: &Directory, word: &str) -> rusqlite::Result<Vec<String>> {
    let words = name_words(word);
    let [word] = words.as_slice() else { return Ok(Vec::new()) };
    if word.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let mut find = directory.names.database.prepare_cached(
        "SELECT DISTINCT n.id, n.kind, n.key, h.entity FROM words w JOIN names n ON n.id = w.name
        JOIN answers a ON a.name = n.id JOIN heads h ON h.id = a.head WHERE w.word = ?1 LIMIT ?2",
    )?;
    let mut groups = BTreeSet::new();
    let mut alone = BTreeSet::new();
    let mut rows = find.query(params![word, NAMES])?;
    while let Some(row) = rows.next()? {
        let group = directory.groups.of_mention(row.get(3)?, row.get(0)?);
        if directory.groups.is_ignored(group) || groups.len() >= GROUPS {
            continue;
        }
        groups.insert(group);
        // Of a person another word is another part of the name.
        if row.get_ref(2)?.as_str()? == word && super::kind(row.get(1)?) != Name::Person {
            alone.insert(group);
        }
    }
    let mut found: Vec<String> = Vec::new();
    for group in groups {
        let [english, arabic] = directory.groups.shown(group);
        let given = english.into_iter().chain(arabic).map(|name| name_words(&name).join(" "));
        let known = directory.names_of(group)?.into_iter().map(|(_, key, _)| key);
        for name in known.chain(given) {
            let other = counterpart(word, &name).or_else(|| {
                let translated = is_arabic_name(word) != is_arabic_name(&name);
                (alone.contains(&group) && translated).then(|| name.clone())
            });
            found.extend(other.filter(|other| without_article(other) != without_article(word)));
        }
    }
    found.sort();
    found.dedup();
    found.truncate(SPELLINGS);
    Ok(found)
}

/// The word of a name that is a spelling of this one.
fn counterpart(word: &str, name: &str) -> Option<String> {
    if word.chars().count() < 3 {
        return None;
    }
    let alike =
        name.split(' ').filter_map(|other| Some((across::spelt_alike(word, other)?, other)));
    let nearest = alike.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(nearest.1.to_owned())
}

/// The stretch of all words in which every name has one that has these folded words, of which the last may be begun only: from the first
/// to before the second. A long word is in fewer names than a short one.
pub(super) fn among(needle: &str, whole: bool) -> [String; 2] {
    let words: Vec<&str> = needle.split_ascii_whitespace().collect();
    let (last, others) = words.split_last().map_or(("", &[][..]), |(last, rest)| (*last, rest));
    let longest = others.iter().max_by_key(|word| word.len()).copied().unwrap_or_default();
    if longest.len() >= last.len().max(1) {
        [longest.to_owned(), format!("{longest} ")]
    } else if whole {
        [last.to_owned(), format!("{last} ")]
    } else {
        [last.to_owned(), format!("{last}{}", char::MAX)]
    }
}

/// More names than that are not weighed.
const WEIGHED: u32 = 64;
/// Names offered at once.
const OFFERED: usize = 8;

/// Names with a word that begins so, those of most mentions first.
pub(super) fn beginning(
    directory: &Directory,
    kind: Option<Name>,
    begun: &str,
) -> rusqlite::Result<Vec<String>> {
    let mut find = directory.names.database.prepare_cached(
        "SELECT n.spelling, (SELECT count(*) FROM answers a JOIN mentions m ON m.head = a.head WHERE a.name = n.id)
        FROM names n WHERE n.id IN (SELECT name FROM words WHERE word >= ?4 AND word < ?5)
        AND instr(n.folded, ?1) AND ifnull(n.kind = ?2, 1)
        AND EXISTS (SELECT 1 FROM answers a WHERE a.name = n.id AND a.own) LIMIT ?3",
    )?;
    let needle = folded(begun);
    let [from, to] = among(&needle, false);
    let rows = find.query_map(params![needle, kind.map(number), WEIGHED, from, to], |row| {
        Ok((row.get::<_, u32>(1)?, row.get::<_, String>(0)?))
    })?;
    let mut names: Vec<(u32, String)> = rows.collect::<rusqlite::Result<_>>()?;
    names.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(names.into_iter().map(|(_, name)| name).take(OFFERED).collect())
}
