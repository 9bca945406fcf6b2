//! One quotation with what stands around it, as the candidates and their features need it.
use std::ops::Range;

use super::super::super::analysis::Speaker;
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::vocabulary::Classes;
use super::super::super::word_class::{WordClass, WordClasses};
use super::super::acts::ADDRESSED;
use super::super::marks::Quoted;
use super::super::{Cast, Context};
use super::gender::{Gender, pronoun_gender, verb_gender};

/// A quotation whose speaker is decided.
#[derive(Clone, Debug)]
pub(in super::super) struct Spoken {
    /// The words between the marks.
    pub(in super::super) words: Range<usize>,
    pub(in super::super) speaker: Speaker,
}

impl Spoken {
    /// The speaker's entity, if it has a name.
    pub(super) fn entity(&self) -> Option<usize> {
        match self.speaker {
            Speaker::Entity(entity) => Some(entity),
            _ => None,
        }
    }
}

/// Where the verb stands that the rules hold for the quotation's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Cue {
    pub(in super::super) verb: usize,
    /// Whether it follows the quotation.
    pub(in super::super) after: bool,
    /// The finite verb of speech before it, of which a participle goes on: "قالت فلانة إن …، مضيفة".
    pub(in super::super) main: Option<usize>,
}

/// A quotation and its surroundings.
#[derive(Debug)]
pub(in super::super) struct Scene<'s> {
    pub(in super::super) document: &'s Document<'s>,
    pub(in super::super) cast: &'s Cast<'s>,
    pub(in super::super) quote: &'s Quoted,
    /// All quoted stretches.
    pub(in super::super) quoted: &'s [Quoted],
    pub(in super::super) context: &'s Context,
    pub(in super::super) cue: Option<Cue>,
    /// What the rules say.
    pub(in super::super) rule: &'s Speaker,
    /// Of a headline: who says the same in the story.
    pub(in super::super) told: Option<usize>,
    /// Quotations before it with their speakers, the last one last.
    pub(in super::super) spoken: &'s [Spoken],
}

/// Nouns between a verb and its subject, beside what [`ADDRESSED`] lists: "قالت ذات المصادر".
const SAME: [&str; 2] = ["ذات", "نفس"];

impl Scene<'_> {
    pub(super) fn line(&self, at: usize) -> i64 {
        self.document.words.get(at).map_or(-1, |w| i64::from(w.token.line))
    }

    /// Who spoke last, and who before that.
    pub(super) fn last(&self) -> Option<usize> {
        self.spoken.last().and_then(Spoken::entity)
    }

    /// The last speaker that is somebody else than the last one.
    pub(super) fn last_but_one(&self) -> Option<usize> {
        let last = self.last();
        let others = self.spoken.iter().rev().take(8).filter_map(Spoken::entity);
        others.into_iter().find(|&entity| Some(entity) != last)
    }

    pub(super) fn is_arabic(&self) -> bool {
        self.document.words.get(self.quote.words.start).is_some_and(Word::is_arabic)
    }

    /// The word that tells the subject: behind the verb, before it in English, or the first of the clause.
    pub(super) fn head(&self) -> Option<usize> {
        let at = match self.cue {
            Some(cue) if self.is_arabic() => self.behind(cue.verb),
            Some(cue) => self.english_head(cue)?,
            None => self
                .first_word(self.context.before.clone())
                .or_else(|| self.first_word(self.context.after.clone()))?,
        };
        let word = self.document.words.get(at)?;
        let quoted = self.quote.outer.contains(&at);
        (word.is_word() && !quoted).then_some(at)
    }

    /// The first word of the clause that may begin the subject's phrase.
    pub(super) fn lead(&self) -> Option<usize> {
        let passed = Classes::FUNCTION | Classes::NEAR | Classes::SPEECH;
        self.context.before.clone().find(|&at| {
            let word = &self.document.words[at];
            let function = WordClasses::of(word).is(WordClass::Function);
            word.is_word() && !word.classes.has(passed) && !function
        })
    }

    /// "she later said", "said the sheriff": the word before the verb, or behind it where nothing stands before it.
    fn english_head(&self, cue: Cue) -> Option<usize> {
        let passed = |word: &str| {
            word.ends_with("ly")
                || matches!(word, "also" | "later" | "then" | "has" | "had" | "the" | "a" | "an")
        };
        let start = if cue.after { self.quote.outer.end } else { self.context.before.start };
        let before = (start..cue.verb).rev().take(3).find(|&at| !passed(self.document.normal(at)));
        let inverted = self.first_word(start..cue.verb).is_none();
        let behind = (cue.verb + 1..cue.verb + 4).find(|&at| !passed(self.document.normal(at)));
        if inverted { behind } else { before }
    }

    /// The gender the verb or its pronoun asks of the speaker.
    pub(super) fn gender(&self) -> Option<Gender> {
        if self.is_arabic() {
            return verb_gender(&self.document.words[self.cue?.verb]);
        }
        pronoun_gender(self.document.normal(self.head()?))
    }

    /// Whether the noun at `at` means somebody known: with the article, or an office.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let article =
            at > 0 && matches!(self.document.normal(at - 1), "the" | "its" | "his" | "her");
        clitics::is_definite(self.document.normal(at)) || article || self.has(at, Classes::ROLE)
    }

    /// Where the subject of a verb would begin behind it.
    pub(super) fn behind(&self, verb: usize) -> usize {
        let next = self.document.normal(verb + 1);
        verb + 1 + usize::from(ADDRESSED.contains(&next) || SAME.contains(&next))
    }

    pub(super) fn first_word(&self, words: Range<usize>) -> Option<usize> {
        words.into_iter().find(|&at| self.document.words[at].is_word())
    }

    /// Whether a word stands in another quotation.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let next = self.quoted.partition_point(|q| q.outer.end <= at);
        self.quoted.get(next).is_some_and(|q| q.outer.start <= at)
    }

    /// Whether the line of the quotation opens with a dash or a bullet.
    pub(super) fn is_dashed(&self) -> bool {
        let from = self.quote.outer.start.saturating_sub(5);
        (from..self.quote.outer.start)
            .rev()
            .take_while(|&at| self.line(at) == self.line(self.quote.outer.start))
            .any(|at| self.document.begins_line(at) && is_bullet(self.document.normal(at)))
    }

    /// Whether the word is of a class in any reading.
    pub(super) fn has(&self, at: usize, class: Classes) -> bool {
        self.document.classes(at).has(class)
    }
}

/// What opens a line of a dialogue or a list.
pub(super) fn is_bullet(mark: &str) -> bool {
    matches!(mark, "-" | "–" | "—" | "•" | "■" | "=" | "*" | "●" | "▪")
}
