//! Subjects of English verbs of speech: before the verb, or behind it where it follows a quotation.
use std::ops::Range;

use super::super::super::analysis::Speaker;
use super::super::super::document::Case;
use super::super::super::spans::Name;
use super::super::super::vocabulary::Classes;
use super::super::roles::is_role;
use super::{REACH, Reader};

impl Reader<'_> {
    /// The subject of a finite English verb: before it, or after it when it follows a quotation directly.
    pub(super) fn english_subject(
        &self,
        verb: usize,
        clause: usize,
        limit: usize,
    ) -> Option<Speaker> {
        // "heard from X", "told by X"
        let passive = self.normal(verb + 1) == "by" && verb + 2 < limit;
        if self.normal(verb) == "heard" || passive {
            return self.english_inverted(verb + 2, limit);
        }
        let words_before = (clause..verb).filter(|&at| self.document.words[at].is_word()).count();
        if words_before == 0 {
            return self.english_inverted(verb + 1, limit);
        }
        let start = self.clause_start(clause.max(verb.saturating_sub(40)), verb);
        if self.is_pronoun_before(verb) {
            return None;
        }
        if let Some(entity) = self.organisation_before(start, verb) {
            return Some(Speaker::Entity(entity));
        }
        let noun = self.noun_phrase(start, verb);
        if self.is_somebody(start, &noun) {
            return self.english_phrase(noun);
        }
        let persons: Vec<_> = self
            .cast
            .persons(start..verb)
            .filter(|(s, _)| !self.is_in_relative_clause(start, s.words.start))
            .collect();
        if let Some((_, entity)) = persons.last() {
            return Some(Speaker::Entity(*entity));
        }
        let noun = if noun.is_empty() { self.interrupted(start, verb) } else { noun };
        self.english_phrase(noun)
    }

    /// "voted for Souaid, a minister told us": somebody unnamed right before the verb, behind a comma.
    fn is_somebody(&self, start: usize, noun: &Range<usize>) -> bool {
        let opened = noun.start > start && self.normal(noun.start - 1) == ",";
        let indefinite = matches!(self.normal(noun.start), "a" | "an" | "one" | "another");
        opened
            && indefinite
            && noun.len() >= 2
            && noun.clone().any(|at| is_role(self.document, at))
            && self.cast.persons(noun.clone()).next().is_none()
    }

    /// "An official, speaking on condition of anonymity, said": what the clause opens with, up to its first comma.
    fn interrupted(&self, start: usize, verb: usize) -> Range<usize> {
        let comma = (start..verb.min(start + 8)).find(|&at| self.normal(at) == ",");
        start..comma.unwrap_or(start)
    }

    /// Behind a semicolon, or "but" and "while" after a comma, a new clause begins.
    pub(super) fn clause_start(&self, start: usize, verb: usize) -> usize {
        let joins = |at: usize| {
            matches!(self.normal(at), "but" | "while") && at > start && self.normal(at - 1) == ","
        };
        (start..verb)
            .rev()
            .find(|&at| self.normal(at) == ";" || joins(at))
            .map_or(start, |at| at + 1)
    }

    /// The organisation right before a verb, unless it belongs to somebody ("the chief executive of ACWA said").
    pub(super) fn organisation_before(&self, start: usize, verb: usize) -> Option<usize> {
        let before = self.cast.within(start..verb).next_back();
        // "the SIPTU union called": its kind may stand between.
        let kind = verb.checked_sub(1).filter(|&at| {
            let word = &self.document.words[at];
            word.case == Some(Case::Lower)
                && word.classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL)
        });
        let (span, entity) = before.filter(|(s, _)| {
            s.name == Name::Organisation && (s.words.end == verb || Some(s.words.end) == kind)
        })?;
        let opening = (start.max(span.words.start.saturating_sub(3))..span.words.start).rev();
        let tied = opening.take_while(|&at| self.document.words[at].is_word()).any(|at| {
            let joined = matches!(
                self.normal(at),
                "of" | "at" | "for" | "from" | "with" | "in" | "by" | "and" | "to" | "'s"
            );
            joined || is_role(self.document, at)
        });
        (!tied).then_some(entity)
    }

    /// The noun phrase right before a verb, at most eight words.
    pub(super) fn noun_phrase(&self, start: usize, verb: usize) -> Range<usize> {
        let from = (start.max(verb.saturating_sub(8))..verb).rev().find(|&at| {
            matches!(self.normal(at), "," | "and" | "but" | "that" | "while" | "after" | ";" | ".")
        });
        from.map_or(start.max(verb.saturating_sub(8)), |at| at + 1)..verb
    }

    /// said Katharina Roth; said a surgeon, Patrick Rashidi; said the minister.
    pub(super) fn english_inverted(&self, start: usize, limit: usize) -> Option<Speaker> {
        if self.document.words.get(start)?.classes.has(Classes::PRONOUN) {
            return None;
        }
        let stops = |at: usize| {
            matches!(
                self.normal(at),
                "." | "who" | "which" | "as" | "after" | "when" | "while" | "because" | ";" | "but"
            ) || !self.document.is_same_line(start, at)
        };
        let end = (start..limit.min(start + REACH))
            .find(|&at| stops(at))
            .unwrap_or(limit.min(start + REACH));
        if let Some((_, entity)) = self.cast.persons(start..end).next() {
            return Some(Speaker::Entity(entity));
        }
        if let Some((_, entity)) = self
            .cast
            .within(start..end)
            .next()
            .filter(|(s, _)| s.name == Name::Organisation && s.words.start <= start + 1)
        {
            return Some(Speaker::Entity(entity));
        }
        self.english_phrase(start..end.min(start + 8))
    }

    /// A noun phrase without a name: an office, a body, somebody unnamed; a definite one that is none of these means the topic.
    pub(super) fn english_phrase(&self, words: Range<usize>) -> Option<Speaker> {
        let indefinite = words.clone().any(|at| {
            matches!(
                self.normal(at),
                "a" | "an"
                    | "one"
                    | "some"
                    | "several"
                    | "many"
                    | "two"
                    | "officials"
                    | "residents"
                    | "witnesses"
                    | "analysts"
            )
        });
        if !indefinite && self.is_topic_described(&words) {
            return Some(self.topic.clone());
        }
        if let Some(entity) =
            self.roles.resolve(self.document, words.clone()).filter(|_| !indefinite)
        {
            return Some(Speaker::Entity(entity));
        }
        let body = words.clone().rev().find_map(|at| self.body(at));
        if body.is_some() && !indefinite {
            return body;
        }
        (indefinite && !words.is_empty()).then(|| self.described(words))
    }

    /// "the minister" after "a minister told us": the one described last.
    fn is_topic_described(&self, words: &Range<usize>) -> bool {
        let Speaker::Described(bytes) = &self.topic else { return false };
        let described = self.document.text.get(bytes.clone()).unwrap_or_default();
        let mut roles = words.clone().filter(|&at| is_role(self.document, at));
        roles.any(|at| described.split_whitespace().any(|word| word == self.normal(at)))
    }

    /// Whether the subject is he, she, they or who, perhaps with an adverb before the verb.
    pub(super) fn is_pronoun_before(&self, verb: usize) -> bool {
        (1..=2).any(|back| {
            let word = verb.checked_sub(back).and_then(|at| self.document.words.get(at));
            word.is_some_and(|w| {
                w.classes.has(Classes::PRONOUN)
                    && (back == 1
                        || self.normal(verb - 1).ends_with("ly")
                        || matches!(
                            self.normal(verb - 1),
                            "also" | "later" | "then" | "has" | "had" | "did"
                        ))
            })
        })
    }

    /// "Cho, who replaced Brandt, told": names between ", who" and the next comma are not the subject.
    pub(super) fn is_in_relative_clause(&self, start: usize, at: usize) -> bool {
        let opener = (start.max(at.saturating_sub(12))..at)
            .rev()
            .find(|&i| matches!(self.normal(i), "who" | "which" | "whose" | ","));
        opener.is_some_and(|i| matches!(self.normal(i), "who" | "which" | "whose") && i > start)
    }

    /// according to X; "X, writing in the paper"; "X left early, saying": the subject of the clause.
    pub(super) fn english_source(
        &self,
        verb: usize,
        clause: usize,
        limit: usize,
    ) -> Option<Speaker> {
        if matches!(self.normal(verb), "according" | "words") {
            return self.english_inverted(verb + 2, limit);
        }
        let before = self.cast.persons(clause..verb).next_back();
        let comma = verb.checked_sub(1).filter(|&at| self.normal(at) == ",").unwrap_or(verb);
        if let Some((_, entity)) = before.filter(|(s, _)| s.words.end == comma) {
            return Some(Speaker::Entity(entity));
        }
        let act = self.out.iter().rev().find(|a| a.verb >= clause && a.finite);
        let subject = act.map(|a| a.speaker.clone());
        subject.or_else(|| self.cast.persons(clause..verb).next().map(|(_, e)| Speaker::Entity(e)))
    }
}
