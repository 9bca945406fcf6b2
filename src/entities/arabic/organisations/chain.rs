//! The name that begins at one head.
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::listed;
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::{Classes, classes};
use super::super::nationality::is_nationality;
use super::words::{BRANCHES, MANAGEMENTS, MINISTRIES, WEAK_ADJECTIVES};

/// A reader of chains: of what the text says and what is marked already.
pub(super) struct Chain<'c> {
    pub(super) document: &'c Document<'c>,
    pub(super) spans: &'c Spans,
}

impl Chain<'_> {
    pub(super) fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }

    pub(super) fn class(&self, at: usize) -> Classes {
        self.document.words.get(at).map_or(Classes::NONE, |w| w.classes)
    }

    /// Whether the word carries the article, and nothing before it: البنك, not والبنك.
    pub(super) fn is_plain_definite(&self, at: usize) -> bool {
        self.normal(at).starts_with("ال") && clitics::is_definite(self.normal(at))
    }

    /// المركزي, العامة: an adjective of organisations with the article.
    pub(super) fn is_definite_adjective(&self, at: usize) -> bool {
        self.class(at).has(Classes::ORG_ADJECTIVE) && self.is_plain_definite(at)
    }

    /// The organisation whose head is the word at `at`. What is listed stays as it is; what the tagger found may grow.
    pub(super) fn at(&self, at: usize) -> Option<Range<usize>> {
        let word = &self.document.words[at];
        if !word.is_arabic() || self.is_inside_name(at) {
            return None;
        }
        let head = head(word)?;
        let known = self.spans.at(at).map(|s| s.words.end).filter(|&end| end > at + 1);
        let grown = known.map(|end| self.grown(at, end));
        let end = self.read(at, head).max(grown).map(|end| self.with_whole(head, end))?;
        known.is_none_or(|known| end > known).then_some(at..end)
    }

    /// Where the name ends that `head` begins, by its construction.
    fn read(&self, at: usize, head: &str) -> Option<usize> {
        let end = if clitics::is_definite(head) {
            self.definite(at, head)
        } else {
            self.construct(at, head)
        }?;
        let bazaar = head == "سوق" && !(at + 1..end).any(|i| self.is_of_trade(i));
        (!bazaar).then_some(end)
    }

    /// سوق دبي المالي: what tells an exchange from a bazaar.
    fn is_of_trade(&self, at: usize) -> bool {
        matches!(
            self.normal(at),
            "المالي"
                | "الماليه"
                | "المال"
                | "للاوراق"
                | "الاوراق"
                | "المشترك"
                | "المشتركه"
                | "العمل"
        )
    }

    /// How far an organisation goes on that was found up to `end`: مستشفى كيوان *للأطفال*, البنك المركزي *المصري*.
    fn grown(&self, at: usize, end: usize) -> usize {
        let proper =
            self.class(at).has(Classes::NAME_HEAD) && !clitics::is_definite(self.normal(end - 1));
        if proper { self.purposes(end) } else { self.modifiers(end, true) }
    }

    /// كلية الزراعة بجامعة القاهرة: a part of a university with the university.
    fn with_whole(&self, head: &str, end: usize) -> usize {
        if !BRANCHES.contains(&head) || self.normal(end) != "بجامعه" {
            return end;
        }
        let marked = self.spans.at(end).map(|s| s.words.end);
        marked.or_else(|| self.construct(end, "جامعه")).unwrap_or(end)
    }

    /// Whether a name goes over this word that is not an organisation beginning here, or that is listed.
    fn is_inside_name(&self, at: usize) -> bool {
        self.spans.at(at).is_some_and(|span| {
            let other = span.name != Name::Organisation && !self.is_town_of_body(&span);
            other || span.words.start != at || self.is_listed(&span) && !self.outgrows(&span)
        })
    }

    /// بورصة ناسداك: a head that is also a town, before an organisation.
    fn is_town_of_body(&self, span: &Span) -> bool {
        span.name == Name::Place
            && span.words.len() == 1
            && self.spans.at(span.words.end).is_some_and(|next| next.name == Name::Organisation)
    }

    /// Whether the lexicon lists the whole name, and as nothing else.
    fn is_listed(&self, span: &Span) -> bool {
        listed::entry_at(self.document, span.words.start)
            .is_some_and(|entry| entry.words == span.words.len() && !entry.ambiguous)
    }

    /// المحكمة العليا is listed, المحكمة العليا الاتحادية is another; so is a body by the nation of its members: المصريين.
    fn outgrows(&self, span: &Span) -> bool {
        let next = span.words.end;
        let word = self.normal(next);
        let adjective =
            self.class(next).has(Classes::ORG_ADJECTIVE) && !WEAK_ADJECTIVES.contains(&word);
        let head = self.class(span.words.start).has(Classes::NAME_HEAD | Classes::ORG_HEAD);
        let members = head && word.ends_with("ين") && is_nationality(word);
        self.is_plain_definite(next) && (adjective || members)
    }
}

/// The reading of a word that heads an organisation: لوزارة and وزارة head one alike.
fn head(word: &Word) -> Option<&str> {
    let is_head = |stem: &str| {
        classes(stem).has(Classes::ORG_HEAD | Classes::NAME_HEAD)
            || MINISTRIES.contains(&stem)
            || MANAGEMENTS.contains(&stem)
    };
    let mut stems = word.readings.iter().filter(|r| !r.lost_article()).map(|r| r.stem.as_str());
    stems.find(|stem| is_head(stem))
}
