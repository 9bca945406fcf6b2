//! What a text says about each of its entities as a whole: how often it is named, what it is called, and its gender.
use std::collections::HashMap;

use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Span};
use super::super::super::vocabulary::{Classes, classes};
use super::super::Cast;
use super::super::roles::{description_after, description_before};

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

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Feminine,
    Masculine,
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
                    facts.gender += gender_of(document, span);
                    people.describe(document, span, entity);
                }
                Name::Organisation => people.call(&document.words[span.words.start], span, entity),
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

    fn call(&mut self, word: &Word, span: &Span, entity: usize) {
        let list = self.described.entry(bare(&word.normal).to_owned()).or_default();
        if list.len() < HOLDERS {
            list.push((span.words.start, entity));
        }
    }

    /// Who a noun with its article means at a place: those it describes, the last described before first.
    pub(super) fn called(&self, noun: &str, at: usize) -> impl Iterator<Item = usize> {
        let list = self.described.get(bare(noun)).map_or(&[][..], Vec::as_slice);
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
pub(super) fn bare(word: &str) -> &str {
    let word = word.strip_prefix('و').filter(|rest| rest.starts_with("ال")).unwrap_or(word);
    let word = word.strip_prefix("ال").unwrap_or(word);
    word.strip_suffix('ه').filter(|stem| stem.chars().count() >= 3).unwrap_or(word)
}

/// What one mention tells of a person's gender: the title before it, the verb beside it, the relative behind it, the first name.
fn gender_of(document: &Document<'_>, span: &Span) -> i32 {
    let before = span.words.start.checked_sub(1).map(|at| &document.words[at]);
    let mut described =
        description_before(document, span.words.start).map(|at| &document.words[at]);
    let title = described.find(|w| w.stem_classes.has(Classes::TITLE | Classes::ROLE));
    let of_title = title.map_or(0, |w| if w.normal.ends_with('ه') { 3 } else { -2 });
    let verb = before.into_iter().chain(document.words.get(span.words.end));
    let of_verb: i32 = verb
        .filter_map(verb_gender)
        .map(|gender| if gender == Gender::Feminine { 3 } else { -2 })
        .sum();
    let relative = match document
        .normal(span.words.end + usize::from(document.normal(span.words.end) == "،"))
    {
        "التي" | "وهي" => 3,
        "الذي" | "وهو" => -3,
        _ => 0,
    };
    of_title + of_verb + relative + i32::from(is_womans_name(document.normal(span.words.start))) * 2
}

/// First names with the feminine ending; men's names that have it too are few.
fn is_womans_name(first: &str) -> bool {
    const MEN: [&str; 12] = [
        "حمزه",
        "اسامه",
        "طلحه",
        "معاويه",
        "عبيده",
        "قتاده",
        "حذيفه",
        "عطيه",
        "خليفه",
        "جمعه",
        "سلامه",
        "نعمه",
    ];
    const WOMEN: [&str; 40] = [
        "مريم",
        "زينب",
        "هند",
        "سعاد",
        "نور",
        "ليلي",
        "سلمي",
        "مني",
        "هدي",
        "نجوي",
        "سلوي",
        "لبني",
        "ندي",
        "ضحي",
        "ريم",
        "رنا",
        "لينا",
        "دينا",
        "رانيا",
        "داليا",
        "ناديا",
        "مها",
        "رشا",
        "نهي",
        "هبه",
        "سحر",
        "سمر",
        "امل",
        "احلام",
        "ابتسام",
        "الهام",
        "سهام",
        "كلثوم",
        "ماري",
        "ماريا",
        "صوفيا",
        "انا",
        "اولغا",
        "غزلان",
        "ايمان",
    ];
    (first.ends_with('ه') || first.ends_with("اء")) && !MEN.contains(&first)
        || WOMEN.contains(&first)
}

/// The gender of the subject of an Arabic verb of speech in the third person singular.
pub(super) fn verb_gender(word: &Word) -> Option<Gender> {
    if !word.is_arabic() {
        return None;
    }
    let speech = |stem: &str| classes(stem).has(Classes::SPEECH);
    let stem = &word.readings.iter().find(|r| speech(&r.stem))?.stem;
    let present = stem.strip_prefix('ت').is_some_and(|rest| speech(&format!("ي{rest}")));
    let past = stem.strip_suffix('ت').is_some_and(|rest| {
        speech(rest) || speech(&format!("{rest}ي")) || speech(&format!("{rest}ا"))
    });
    let participle =
        stem.starts_with('م') && stem.ends_with('ه') || stem == "قايله" || stem == "قولها";
    Some(if present || past || participle { Gender::Feminine } else { Gender::Masculine })
}
