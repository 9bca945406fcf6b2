//! One quotation with what stands around it, as the candidates and their features need it.
use std::ops::Range;

use super::super::super::analysis::Speaker;
use super::super::super::document::{Document, Word};
use super::super::super::spans::Name;
use super::super::super::vocabulary::Classes;
use super::super::acts::is_arabic_participle;
use super::super::marks::Quoted;
use super::super::{Cast, Context};

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

/// Pronouns and adverbs between a verb and its subject.
const BETWEEN: [&str; 18] = [
    "عليه",
    "عليها",
    "عليهم",
    "له",
    "لها",
    "لهم",
    "لنا",
    "لي",
    "فيه",
    "فيها",
    "عنه",
    "عنها",
    "اليه",
    "اليها",
    "بدوره",
    "بدورها",
    "ذات",
    "نفس",
];

/// Whoever belongs to the person named behind: "محامي كندة".
const BELONGS: [&str; 24] = [
    "محامي",
    "محاميه",
    "دفاع",
    "وكيل",
    "وكيله",
    "ابن",
    "ابنه",
    "والد",
    "والده",
    "ام",
    "عم",
    "عمه",
    "خال",
    "خاله",
    "شقيق",
    "شقيقه",
    "زوج",
    "زوجه",
    "ارمله",
    "نجل",
    "جد",
    "جده",
    "صديق",
    "مكتب",
];

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

    /// The word that tells the subject: behind the verb, or the first of the clause.
    pub(super) fn head(&self) -> Option<usize> {
        let at = match self.cue {
            Some(cue) => {
                let next = cue.verb + 1;
                next + usize::from(BETWEEN.contains(&self.document.normal(next)))
            }
            None => self
                .first_word(self.context.before.clone())
                .or_else(|| self.first_word(self.context.after.clone()))?,
        };
        let word = self.document.words.get(at)?;
        let quoted = self.quote.outer.contains(&at);
        (word.is_word() && !quoted).then_some(at)
    }

    /// The person named in the subject's phrase, behind a finite verb and its office: "قالت المؤلفة المشاركة كارولين".
    pub(super) fn named(&self) -> Option<usize> {
        let cue = self.cue.filter(|_| self.is_arabic())?;
        let head = self.head()?;
        let (verb, noun) = (self.document.normal(cue.verb), self.document.normal(head));
        if is_arabic_participle(verb) || noun.starts_with('ل') || BELONGS.contains(&noun) {
            return None;
        }
        let phrase = (head..self.document.words.len()).take(8).take_while(|&at| {
            let word = &self.document.words[at];
            word.is_word() && !word.classes.has(Classes::FUNCTION | Classes::NEAR)
        });
        let mut names = phrase.filter_map(|at| self.cast.starting(at));
        names.next().filter(|(span, _)| span.name == Name::Person).map(|(_, entity)| entity)
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
