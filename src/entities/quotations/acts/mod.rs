//! Speech acts: every verb of speech outside quotations, and who its subject is.
//!
//! Arabic puts the subject after the verb (قال الوزير فلان), or before it in nominal sentences; a verb followed by a preposition or a
//! conjunction has none of its own, and means who was spoken of last. English puts it before the verb, or after it behind a quotation.
//! The *topic*, who was spoken of last, is the subject of the last act or the first person of the last sentence.
mod arabic;
mod english;
mod verbs;

use std::ops::Range;

use super::super::analysis::Speaker;
use super::super::document::{Document, Word};
use super::super::spans::{Name, Span};
use super::super::vocabulary::Classes;
use super::Cast;
use super::marks::Quoted;
use super::roles::Roles;
pub(super) use arabic::ADDRESSED;
pub(super) use verbs::{is_according_to, is_arabic_participle};
use verbs::{is_speech, is_verb_with_object};

/// A verb of speech with its subject.
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// The verb.
    pub(super) verb: usize,
    /// Whether it is a finite verb: not "adding", not مضيفا.
    pub(super) finite: bool,
    /// Its subject.
    pub(super) speaker: Speaker,
}

/// All acts of a text in order.
#[derive(Debug)]
pub(super) struct Acts(Vec<Act>);

impl Acts {
    /// The acts whose verb stands in a range of words.
    pub(super) fn within(&self, words: &Range<usize>) -> impl DoubleEndedIterator<Item = &Act> {
        let start = self.0.partition_point(|a| a.verb < words.start);
        let end = self.0.partition_point(|a| a.verb < words.end).max(start);
        self.0[start..end].iter()
    }
}

/// Finds the acts of a document outside its quotations.
pub(super) fn acts(document: &Document<'_>, cast: &Cast<'_>, quoted: &[Quoted]) -> Acts {
    let roles = Roles::learn(document, cast);
    let mut listener =
        Reader { document, cast, roles, quoted, topic: Speaker::Unknown, out: Vec::new() };
    let mut to_come = quoted.iter().peekable();
    let mut at = 0;
    let mut sentence = 0;
    let mut clause = 0;
    while at < document.words.len() {
        while document.sentences.get(sentence).is_some_and(|s| s.words.end <= at) {
            sentence += 1;
            clause = listener.fronted(at);
            listener.open_sentence(sentence);
        }
        if let Some(quote) = to_come.next_if(|q| q.outer.start <= at) {
            at = quote.outer.end.max(at);
            clause = at;
            continue;
        }
        let limit = to_come.peek().map_or(document.words.len(), |q| q.outer.start);
        if is_speech(document, at) || is_verb_with_object(document, at) {
            listener.read(at, clause, limit);
        }
        at += 1;
    }
    Acts(listener.out)
}

struct Reader<'f> {
    document: &'f Document<'f>,
    cast: &'f Cast<'f>,
    roles: Roles,
    quoted: &'f [Quoted],
    topic: Speaker,
    out: Vec<Act>,
}

/// What opens a sentence with a matter that is spoken about.
const FRONTED: [&str; 12] = [
    "ردا",
    "رده",
    "ردها",
    "معرض",
    "تعليقا",
    "تعليقه",
    "خصوص",
    "بخصوص",
    "بشان",
    "حول",
    "عن",
    "فيما",
];

/// Words between a verb and its subject's name.
const REACH: usize = 18;

impl Reader<'_> {
    fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }

    /// A sentence that opens with a person is about that person.
    fn open_sentence(&mut self, sentence: usize) {
        let Some(sentence) = self.document.sentences.get(sentence) else { return };
        let start = self.fronted(self.spoken_to(sentence.words.start));
        let opening = start..sentence.words.end.min(sentence.words.start + 16).max(start);
        let said = |at: usize| {
            let next = self.quoted.partition_point(|q| q.outer.end <= at);
            self.quoted.get(next).is_some_and(|q| q.outer.start <= at)
        };
        // "In a post on X, he said Mengal was": behind the pronoun stands whom he speaks of.
        let pronoun = opening.clone().find(|&at| matches!(self.normal(at), "he" | "she" | "they"));
        // "قال المدرب: «لعبنا جيدا»، مضيفا أن الحارس": who is spoken of behind the quotation is not who spoke.
        let next = self.quoted.partition_point(|q| q.outer.start < opening.start);
        let arabic = self.document.words.get(opening.start).is_some_and(Word::is_arabic);
        let quote =
            self.quoted.get(next).map(|q| q.outer.start).filter(|&at| arabic && at > opening.start);
        let end = pronoun.unwrap_or(opening.end);
        let opening = opening.start..quote.map_or(end, |at| end.min(at));
        let first = self.cast.persons(opening).find(|(s, _)| !said(s.words.start));
        if let Some((_, entity)) = first {
            self.topic = Speaker::Entity(entity);
        }
    }

    /// "Asked by the inspector whether", "Speaking to X,": whom the sentence is not about ends at the first comma.
    fn spoken_to(&self, start: usize) -> usize {
        let opens = matches!(
            self.normal(start),
            "asked" | "pressed" | "questioned" | "speaking" | "responding" | "replying" | "echoing"
        );
        let comma = || (start..start + REACH).find(|&at| self.normal(at) == ",");
        if opens { comma().unwrap_or(start) } else { start }
    }

    /// "وردا على سؤال عن فلان،", "وبخصوص إصابته،": what an Arabic sentence is said about ends at the first comma.
    fn fronted(&self, start: usize) -> usize {
        let Some(word) = self.document.words.get(start).filter(|w| w.is_arabic()) else {
            return start;
        };
        let opens = word.readings.iter().any(|r| FRONTED.contains(&r.stem.as_str()))
            || word.normal == "وفي" && FRONTED.contains(&self.normal(start + 1));
        let comma = || (start..start + REACH).find(|&at| matches!(self.normal(at), "،" | ","));
        if opens { comma().map_or(start, |at| at + 1) } else { start }
    }

    /// Reads the verb at `verb` in the clause that began at `clause`; the text up to `limit` is not quoted.
    fn read(&mut self, verb: usize, clause: usize, limit: usize) {
        let arabic = self.document.words[verb].is_arabic();
        let finite = if arabic {
            !is_arabic_participle(self.normal(verb))
        } else {
            !self.normal(verb).ends_with("ing") && self.normal(verb) != "words"
        };
        let own = match (arabic, finite) {
            (true, true) => self.arabic_subject(verb, clause, limit),
            (true, false) => self.arabic_source(verb, clause, limit),
            (false, true) => self.english_subject(verb, clause, limit),
            (false, false) => self.english_source(verb, clause, limit),
        };
        if own.is_none() && is_according_to(self.document, verb) {
            return;
        }
        let speaker = own.unwrap_or_else(|| self.topic.clone());
        if speaker != Speaker::Unknown {
            self.topic = speaker.clone();
        }
        self.out.push(Act { verb, finite, speaker });
    }

    /// الشركة, المنظمة, the ministry: the organisation named last.
    fn body(&self, at: usize) -> Option<Speaker> {
        let word = self.document.words.get(at)?;
        let generic = if word.is_arabic() {
            word.classes.has(Classes::BODY) && word.classes.has(Classes::ORG_HEAD)
        } else {
            word.classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL)
                && !word.is_capitalised()
                && at > 0
                && self.normal(at - 1) == "the"
        };
        let before = self.cast.from(at);
        let bodies = || {
            let names = self.cast.spans[..before].iter().zip(self.cast.entities).rev().take(40);
            names.filter(|(s, _)| s.name == Name::Organisation)
        };
        // "الوزارة": the ministry named last, though a bank was named since.
        let head = word.normal.strip_prefix("ال").filter(|_| word.is_arabic());
        let same = |s: &Span| {
            let first = &self.document.words[s.words.start];
            head.is_some_and(|head| first.readings.iter().any(|r| r.stem == head))
        };
        let named = bodies().find(|(s, _)| same(s)).or_else(|| bodies().next());
        named.filter(|_| generic).map(|(_, &entity)| Speaker::Entity(entity))
    }

    fn described(&self, words: Range<usize>) -> Speaker {
        let word = |at: usize| self.document.words.get(at).map(|w| w.token.range.clone());
        match (word(words.start), word(words.end.max(words.start + 1) - 1)) {
            (Some(first), Some(last)) => Speaker::Described(first.start..last.end),
            _ => Speaker::Unknown,
        }
    }
}
