//! The subject of a finite verb.
use std::ops::Range;

use super::super::super::super::analysis::Speaker;
use super::super::super::super::clitics;
use super::super::super::super::document::{Document, Word};
use super::super::super::super::vocabulary::{Classes, classes};
use super::super::super::roles::{description_before, is_role};
use super::super::{REACH, Reader};
use super::words::{ADDRESSED, SOURCES, WITH_OBJECT};

impl Reader<'_> {
    /// The subject of a finite Arabic verb; `None` when it is only in the verb.
    pub(in super::super) fn arabic_subject(
        &self,
        verb: usize,
        clause: usize,
        limit: usize,
    ) -> Option<Speaker> {
        if self.is_relative(verb, clause) {
            return self.person_before(verb, clause).map(|(_, entity)| Speaker::Entity(entity));
        }
        if let Some(source) = self.passed_on(verb, limit).or_else(|| self.by_tongue(verb, limit)) {
            return Some(source);
        }
        // "رد عليها مصدر": a preposition with a pronoun stands between.
        let addressed = ADDRESSED.contains(&self.normal(verb + 1));
        let written = matches!(self.normal(verb), "جاء" | "ورد" | "وجاء" | "وورد");
        if written && matches!(self.normal(verb + 1), "فيه" | "فيها") {
            return self.issuer(clause, verb);
        }
        let start = verb + 1 + usize::from(addressed);
        // "أوضح ذات المسؤول": the same official.
        let start = start + usize::from(matches!(self.normal(start), "ذات" | "نفس"));
        if self.is_manner(start) {
            return None;
        }
        if self.may_be_subject(start, limit) {
            return self.arabic_phrase(start, limit, takes_object(self.document, verb));
        }
        self.late_subject(start, limit)
            .or_else(|| self.subject_before(verb, clause))
            .or_else(|| self.unnamed_before(clause, verb))
    }

    /// "المدرب الذي قال": what the clause before says who it is.
    fn is_relative(&self, verb: usize, clause: usize) -> bool {
        verb > clause && matches!(self.normal(verb - 1), "التي" | "الذي" | "الذين")
    }

    /// The words before a verb that its clause may name the subject in.
    fn reach_before(verb: usize, clause: usize) -> Range<usize> {
        clause.max(verb.saturating_sub(REACH))..verb
    }

    /// The last person before a verb: where the name ends, and who it is.
    fn person_before(&self, verb: usize, clause: usize) -> Option<(usize, usize)> {
        let person = self.cast.persons(Self::reach_before(verb, clause)).next_back();
        person.map(|(span, entity)| (span.words.end, entity))
    }

    /// "أضافت مبتسمة:": how it was said, by an indefinite participle before a colon, a comma or the quotation.
    fn is_manner(&self, at: usize) -> bool {
        let word = self.normal(at);
        let participle = word.ends_with('ا') && word.chars().count() >= 4
            || word.ends_with('ه') && word.starts_with('م')
            || matches!(word, "ضاحكه" | "باكيه" | "غاضبه" | "ساخره");
        let marked = self.document.words.get(at + 1).is_none_or(|next| !next.is_word());
        participle
            && marked
            && !clitics::is_definite(word)
            && !is_role(self.document, at)
            && self.cast.starting(at).is_none()
    }

    /// Whether a noun phrase begins at `at`: not a preposition, a conjunction, a mark or the end.
    fn may_be_subject(&self, at: usize, limit: usize) -> bool {
        let no_noun = Classes::FUNCTION | Classes::NEAR | Classes::TIME | Classes::SPEECH;
        let word = self.document.words.get(at).filter(|w| at < limit && w.is_word());
        word.is_some_and(|word| {
            let named = || self.cast.starting(at).is_some();
            (!word.classes.has(no_noun) || named()) && !is_carried(word) && !is_told_to(word)
        })
    }

    /// "وأوضح في تصريح صحفي رئيس الجمعية فلان أن": a person with an office or a title that no preposition stands before.
    fn late_subject(&self, start: usize, limit: usize) -> Option<Speaker> {
        let reach = limit.min(start + REACH);
        let end = (start..reach).find(|&at| self.opens_speech(at)).unwrap_or(reach);
        let (span, entity) = self.cast.persons(start..end).next()?;
        let office = description_before(self.document, span.words.start)
            .find(|&at| self.document.words[at].classes.has(Classes::ROLE | Classes::TITLE))?;
        (office > start && !self.is_governed(office)).then_some(Speaker::Entity(entity))
    }

    /// "أن", ":": what is said begins here, or the sentence ends.
    fn opens_speech(&self, at: usize) -> bool {
        matches!(self.normal(at), "ان" | "انه" | "انها" | "بان" | ":" | "؛")
            || self.ends_sentence(at)
    }

    /// "في مكتب رئيس الجمعية", "لرئيس الجمعية": whether a preposition stands before the word at `at`.
    fn is_governed(&self, at: usize) -> bool {
        let before = self.document.words[at - 1].classes.has(Classes::NEAR | Classes::FUNCTION);
        let carries = self.normal(at).starts_with(['ل', 'ب', 'و', 'ك'])
            && !self.document.words[at].classes.has(Classes::ROLE | Classes::TITLE);
        before || carries || matches!(self.normal(at - 1), "ل" | "ب")
    }

    /// "الوزير سامي الجندي، قال": the person right before the verb, perhaps with a comma between.
    fn subject_before(&self, verb: usize, clause: usize) -> Option<Speaker> {
        let (end, entity) = self.person_before(verb, clause)?;
        let adjacent = end == verb || end + 1 == verb && matches!(self.normal(end), "،" | ",");
        adjacent.then_some(Speaker::Entity(entity))
    }

    /// "لكن مصدرا في مكتبه قال", "أما والدة الضحية فانهارت وهي تردد": an office or a source that opens the clause, with no name behind it.
    fn unnamed_before(&self, clause: usize, verb: usize) -> Option<Speaker> {
        let opens = |&at: &usize| {
            let word = &self.document.words[at];
            word.is_word() && !word.classes.has(Classes::FUNCTION)
        };
        let at = Self::reach_before(verb, clause).find(opens)?;
        let source = is_source(&self.document.words[at]);
        let named = self.cast.persons(at..verb).next().is_some();
        if named || !(source || is_role(self.document, at)) {
            return None;
        }
        let known = self.roles.resolve(self.document, at..verb).filter(|_| !source);
        Some(known.map_or_else(|| self.described(at..at + 1), Speaker::Entity))
    }
}

/// للصحيفة, بالقول, and a word nobody knows that begins like one: what carries a preposition or a conjunction.
fn is_carried(word: &Word) -> bool {
    let article = ["لل", "بال"].iter().any(|clitic| word.normal.starts_with(clitic));
    let unknown = word.facts.frequency <= 1 && word.facts.name == 0;
    article || word.normal.starts_with(['ل', 'ب', 'و', 'ف']) && unknown
}

/// "قالت لإذاعة": whom it was said to.
fn is_told_to(word: &Word) -> bool {
    let medium = Classes::NAME_HEAD | Classes::BRAND_HEAD;
    word.normal.starts_with('ل')
        && word
            .readings
            .iter()
            .any(|r| r.cut & clitics::PREPOSITION != 0 && classes(&r.stem).has(medium))
}

/// مصدر, مصدرا, سكان: who speaks without a name.
fn is_source(word: &Word) -> bool {
    word.readings.iter().any(|reading| {
        let stem = reading.stem.as_str();
        SOURCES.contains(&stem.strip_suffix('ا').unwrap_or(stem)) || SOURCES.contains(&stem)
    })
}

/// Whether the verb has somebody or something as its object: طمأن, دعا, اتهم.
fn takes_object(document: &Document<'_>, verb: usize) -> bool {
    let readings = &document.words[verb].readings;
    readings.iter().any(|reading| WITH_OBJECT.contains(&reading.stem.as_str()))
}
