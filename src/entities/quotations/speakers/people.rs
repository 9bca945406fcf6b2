//! What a text says about each of its entities as a whole: how often it is named, what it is called, and its gender.
use std::collections::HashMap;

use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Span};
use super::super::Cast;
use super::super::roles::{description_after, description_before};
use super::gender::{self, Gender};

/// What is known of all entities of a text.
#[derive(Debug)]
pub(in super::super) struct People {
    facts: Vec<Facts>,
    /// Who is described by a noun, and where, in the order of the text.
    described: HashMap<String, Vec<(usize, usize)>>,
    /// The persons named most often, then the organisation.
    pub(super) main: Vec<usize>,
}

/// What is known of one entity.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) kind: Name,
    pub(super) count: usize,
    pub(super) in_title: bool,
    /// How many persons are named before it, who wrote the story not counted.
    pub(super) order: usize,
    /// Whether a mention stands in a short line of names: who wrote the story.
    byline: bool,
    /// How much speaks for a woman; below zero for a man.
    gender: i32,
}

/// Holders of one description that are remembered.
const HOLDERS: usize = 60;

impl People {
    /// Reads all names of a text once.
    pub(in super::super) fn of(document: &Document<'_>, cast: &Cast<'_>) -> Self {
        let entities = cast.entities.iter().max().map_or(0, |last| last + 1);
        let empty = Facts {
            kind: Name::Place,
            count: 0,
            in_title: false,
            order: 0,
            byline: false,
            gender: 0,
        };
        let mut people =
            Self { facts: vec![empty; entities], described: HashMap::new(), main: Vec::new() };
        let mut persons = 0;
        for (span, &entity) in cast.spans.iter().zip(cast.entities) {
            let facts = &mut people.facts[entity];
            if facts.count == 0 && span.name == Name::Person {
                facts.order = persons;
                persons += usize::from(!is_byline(document, span));
            }
            facts.kind = span.name;
            facts.count += 1;
            facts.in_title |= document.words[span.words.start].token.line == 0;
            facts.byline |= is_byline(document, span);
            match span.name {
                Name::Person => {
                    facts.gender += gender::of_mention(document, span);
                    people.describe(document, span, entity);
                }
                Name::Organisation => people.head(document, span, entity),
                Name::Place => {}
            }
        }
        people.main = people.most_named();
        people
    }

    fn most_named(&self) -> Vec<usize> {
        let most = |kind: Name, rank: usize| {
            let mut all: Vec<usize> =
                (0..self.facts.len()).filter(|&e| self.facts[e].kind == kind).collect();
            all.sort_by_key(|&e| std::cmp::Reverse(self.facts[e].count));
            all.get(rank).copied()
        };
        [most(Name::Person, 0), most(Name::Person, 1), most(Name::Organisation, 0)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Every noun of the descriptions beside a person.
    fn describe(&mut self, document: &Document<'_>, span: &Span, entity: usize) {
        let before = description_before(document, span.words.start);
        let after = description_after(document, span.words.end);
        for word in before.chain(after).map(|at| &document.words[at]) {
            self.call(word, span, entity);
        }
    }

    /// "الجمعية" is an organisation that begins so, "the league" one that has the word.
    fn head(&mut self, document: &Document<'_>, span: &Span, entity: usize) {
        let arabic = document.words[span.words.start].is_arabic();
        for at in span.words.clone().take(if arabic { 1 } else { 8 }) {
            self.call(&document.words[at], span, entity);
        }
    }

    fn call(&mut self, word: &Word, span: &Span, entity: usize) {
        let list = self.described.entry(noun(&word.normal).to_owned()).or_default();
        if list.len() < HOLDERS {
            list.push((span.words.start, entity));
        }
    }

    /// Who a noun with its article means at a place: those it describes, the last described before first.
    pub(super) fn called(&self, word: &str, at: usize) -> impl Iterator<Item = usize> {
        let list = self.described.get(noun(word)).map_or(&[][..], Vec::as_slice);
        let earlier = list.partition_point(|(place, _)| *place < at);
        let (before, after) = list.split_at(earlier);
        before.iter().rev().chain(after).map(|(_, entity)| *entity)
    }

    pub(super) fn facts(&self, entity: usize) -> Option<&Facts> {
        self.facts.get(entity)
    }
}

impl Facts {
    /// Whether it is named only as who wrote the story.
    pub(super) fn is_byline(&self) -> bool {
        self.byline && self.count == 1
    }

    pub(super) fn gender(&self) -> Option<Gender> {
        match self.gender {
            1.. => Some(Gender::Feminine),
            0 => None,
            _ => Some(Gender::Masculine),
        }
    }
}

/// "كتب – فلان", "إعداد: فلان": a short line with little but the name, or what stands before the dash of a dateline.
fn is_byline(document: &Document<'_>, span: &Span) -> bool {
    let line = document.words[span.words.start].token.line;
    let same = |at: &usize| document.words[*at].token.line == line;
    let end = document.words.len().min(span.words.end + 6);
    let before = (span.words.start.saturating_sub(6)..span.words.start).rev().take_while(same);
    let behind = (span.words.end..end).take_while(same);
    let stops = |at: usize| matches!(document.normal(at), "،" | "." | "«" | "\"");
    let words = before.clone().chain(behind.clone()).count();
    let dateline = (1..=4).contains(&line)
        && matches!(document.normal(span.words.end), "-" | "–" | "—")
        && before.clone().count() <= 4;
    let quiet = !before.chain(behind).any(stops);
    (1..=3).contains(&line) && words <= 5 && quiet || dateline
}

/// A noun without proclitics, article and feminine ending.
fn bare(word: &str) -> &str {
    let word = word.strip_prefix('و').filter(|rest| rest.starts_with("ال")).unwrap_or(word);
    let word = word.strip_prefix("ال").unwrap_or(word);
    word.strip_suffix('ه').filter(|stem| stem.chars().count() >= 3).unwrap_or(word)
}

/// A noun without article, feminine ending and pronoun.
pub(super) fn noun(word: &str) -> &str {
    let word = bare(word);
    let cut = ["ها", "هم", "ه"].iter().find_map(|suffix| word.strip_suffix(suffix));
    cut.map(|stem| stem.strip_suffix('ت').unwrap_or(stem))
        .filter(|stem| stem.chars().count() >= 2)
        .unwrap_or(word)
}
