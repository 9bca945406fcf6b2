//! Which mentions name one entity: inside a text, and across the texts of a digest and their alphabets.
//!
//! A mention joins the entity it shares a listed name with, or whose name it is a spelling or a short form of. Candidates come from an
//! index of consonant skeletons, so that the work is in proportion to the mentions, not to their pairs.
pub mod across;
mod digest;
#[cfg(test)]
mod pairs;
mod respelling;
mod similarity;
pub mod transliteration;

pub use digest::{DigestEntity, link_digest};
pub use similarity::without_article;

use std::collections::HashMap;

use super::analysis::Entity;
use super::document::Document;
use super::gazetteer::{self, EntryKind};
use super::mentions;
use super::spans::{Name, Span};
use similarity::same_name;
use transliteration::skeleton;

/// Where a listed name comes from: line of the lexicon or of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Listed {
    Lexicon(u32),
    Places(u32),
}

/// An entity being gathered.
#[derive(Debug)]
struct Cluster {
    kind: Name,
    listed: Option<Listed>,
    /// Distinct forms as words in normal form, with their spelling and count.
    forms: Vec<(Vec<String>, String, usize)>,
}

/// More spellings than that are the same ones again, written by an adversary.
const FORMS: usize = 12;
/// More entities than that do not share a word but by design.
const CANDIDATES: usize = 12;

/// The entity of each span, and the entities.
pub(super) fn link(document: &Document<'_>, spans: &[Span]) -> (Vec<usize>, Vec<Entity>) {
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut index = HashMap::<String, Vec<usize>>::new();
    let mut by_listed = HashMap::<(Name, Listed), usize>::new();
    let mut of_span = Vec::with_capacity(spans.len());
    for span in spans {
        let words = mentions::name_words(document, span);
        let spelling =
            shown(document.text.get(mentions::bytes(document, span)).unwrap_or_default(), &words);
        let listed = listed(span.name, &words);
        let known = listed.and_then(|l| by_listed.get(&(span.name, l)).copied());
        let at = known
            .or_else(|| candidate(&clusters, &index, span.name, listed, &words))
            .unwrap_or_else(|| {
                clusters.push(Cluster { kind: span.name, listed: None, forms: Vec::new() });
                clusters.len() - 1
            });
        clusters[at].add(&words, &spelling, listed);
        if let Some(listed) = listed {
            by_listed.entry((span.name, listed)).or_insert(at);
        }
        for key in keys(&words) {
            let list = index.entry(key).or_default();
            if list.last() != Some(&at) && !list.contains(&at) {
                list.truncate(CANDIDATES - 1);
                list.insert(0, at);
            }
        }
        of_span.push(at);
    }
    (of_span, clusters.into_iter().map(Cluster::finish).collect())
}

/// The entity a name belongs to, among those that share a word with it; the one named last wins.
fn candidate(
    clusters: &[Cluster],
    index: &HashMap<String, Vec<usize>>,
    kind: Name,
    listed: Option<Listed>,
    words: &[String],
) -> Option<usize> {
    keys(words).into_iter().flat_map(|key| index.get(&key).into_iter().flatten()).copied().find(
        |&at| {
            let cluster = &clusters[at];
            // Two different listed entities are never one, however alike their names.
            let apart = cluster.listed.is_some() && listed.is_some() && cluster.listed != listed;
            cluster.kind == kind
                && !apart
                && cluster.forms.iter().any(|(form, ..)| same_name(kind, form, words))
        },
    )
}

/// What a name is found by: the skeletons of its words, the last first, and its initials.
fn keys(words: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in words.iter().rev().take(8) {
        let key = skeleton(without_article(word));
        let key = if key.len() < 2 { format!("={word}") } else { key };
        if !out.contains(&key) {
            out.push(key);
        }
    }
    if words.len() >= 3 {
        let initials: String =
            words.iter().filter(|w| w.len() > 3).filter_map(|w| w.chars().next()).collect();
        out.push(skeleton(&initials));
    }
    out
}

fn listed(kind: Name, words: &[String]) -> Option<Listed> {
    let (first, rest) = words.split_first()?;
    let rest = || rest.iter().map(String::as_str);
    let entry = gazetteer::entry(first, rest()).filter(|e| e.words == words.len());
    let fits = |entry: &gazetteer::Entry| match kind {
        Name::Person => entry.kind == EntryKind::Person,
        Name::Organisation => matches!(entry.kind, EntryKind::Organisation | EntryKind::Club),
        Name::Place => entry.kind == EntryKind::Place,
    };
    if let Some(entry) = entry.filter(fits) {
        return entry.line.map(Listed::Lexicon);
    }
    let place = gazetteer::place(first, rest())
        .filter(|p| kind == Name::Place && p.words == words.len())?;
    place.line.map(Listed::Places)
}

impl Cluster {
    fn add(&mut self, words: &[String], spelling: &str, listed: Option<Listed>) {
        self.listed = self.listed.or(listed);
        let known = self.forms.iter().position(|(_, known, _)| known == spelling);
        match known.or((self.forms.len() == FORMS).then_some(FORMS - 1)) {
            Some(at) => self.forms[at].2 += 1,
            None => self.forms.push((words.to_vec(), spelling.to_owned(), 1)),
        }
    }

    fn finish(self) -> Entity {
        let names = match self.listed {
            Some(Listed::Lexicon(line)) => gazetteer::entry_names(line),
            Some(Listed::Places(line)) => gazetteer::place_names(line),
            None => None,
        };
        let mut forms = self.forms;
        forms.sort_by_key(|(words, spelling, count)| {
            std::cmp::Reverse((words.len(), *count, spelling.len()))
        });
        let own = |arabic: bool| {
            let is_arabic = |s: &str| s.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
            forms.iter().map(|f| &f.1).find(|s| is_arabic(s) == arabic).cloned()
        };
        let listed = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
        Entity {
            kind: self.kind,
            english: names.and_then(|n| listed(n.0)).or_else(|| own(false)),
            arabic: names.and_then(|n| listed(n.1)).or_else(|| own(true)),
            count: forms.iter().map(|f| f.2).sum(),
            forms: forms.into_iter().map(|f| f.1).collect(),
        }
    }
}

/// The spelling to show: of للإنتربول the mention is لإنتربول, and the name الإنتربول.
fn shown(spelling: &str, words: &[String]) -> String {
    let elided = spelling.starts_with('ل') && words.first().is_some_and(|w| w.starts_with("ال"));
    if elided { format!("ا{spelling}") } else { spelling.to_owned() }
}
