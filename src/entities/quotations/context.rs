//! The words around a quotation that may tell its speaker, and what the rules read there.
use std::ops::Range;

use super::super::analysis::Speaker;
use super::super::document::Document;
use super::super::spans::{Name, Span};
use super::Cast;
use super::acts::{Act, Acts, is_according_to};
use super::marks::Quoted;

/// The words around a quotation that may tell its speaker.
#[derive(Debug)]
pub(super) struct Context {
    /// From the beginning of its sentence, or the end of the quotation before it, to its opening mark.
    pub(super) before: Range<usize>,
    /// From its closing mark to the end of the sentence, or to the next quotation.
    pub(super) after: Range<usize>,
    /// Whether its opening stands behind a colon.
    pub(super) colon: bool,
    /// Whether it stands behind a colon that no title of a work precedes.
    pub(super) said: bool,
    /// Whether it begins its line.
    pub(super) first_of_line: bool,
}

/// Attributions are not longer.
const REACH: usize = 60;

impl Context {
    pub(super) fn new(document: &Document<'_>, quoted: &[Quoted], i: usize) -> Self {
        let quote = &quoted[i];
        let line = document.words[quote.outer.start].token.line;
        let floor = if i == 0 { 0 } else { quoted[i - 1].outer.end };
        let ceiling = quoted.get(i + 1).map_or(document.words.len(), |next| next.outer.start);
        let is_stop = |at: usize| {
            matches!(document.normal(at), "." | "!" | "?" | "؟")
                && document
                    .sentences
                    .binary_search_by(|s| {
                        if s.words.end <= at {
                            std::cmp::Ordering::Less
                        } else if s.words.start > at {
                            std::cmp::Ordering::Greater
                        } else {
                            std::cmp::Ordering::Equal
                        }
                    })
                    .is_ok_and(|s| document.sentences[s].words.end == at + 1)
        };
        let on_line = |at: usize| document.words[at].token.line == line;
        let mut start = quote.outer.start;
        while start > floor
            && quote.outer.start - start < REACH
            && on_line(start - 1)
            && !is_stop(start - 1)
        {
            start -= 1;
        }
        let mut end = quote.outer.end;
        while end < ceiling && end - quote.outer.end < REACH && on_line(end) && !is_stop(end) {
            end += 1;
        }
        Self {
            before: start..quote.outer.start,
            after: quote.outer.end..end,
            colon: quote.outer.start > 0 && document.normal(quote.outer.start - 1) == ":",
            said: quote.outer.start > 1
                && document.normal(quote.outer.start - 1) == ":"
                && !matches!(
                    document.normal(quote.outer.start - 2),
                    "بعنوان" | "شعار" | "عنوان" | "titled" | "called" | "entitled"
                ),
            first_of_line: quote.outer.start == 0 || !on_line(quote.outer.start - 1),
        }
    }

    /// The act that governs the quotation.
    pub(super) fn cue<'a>(&self, document: &Document<'_>, acts: &'a Acts) -> Option<&'a Act> {
        let before = acts.within(&self.before).last();
        let after = acts.within(&self.after).next().filter(|act| self.is_tag(document, act));
        let fresh = self.before.clone().all(|at| !document.words[at].is_word());
        if fresh { after.or(before) } else { before.or(after) }
    }

    /// Whether an act after the quotation is its tag (", said X", ", X told us") and not the next clause.
    fn is_tag(&self, document: &Document<'_>, act: &Act) -> bool {
        let between = self.after.start..act.verb;
        if document.words[act.verb].is_arabic() {
            let words = between.filter(|&at| document.words[at].is_word()).count();
            let named = matches!(act.speaker, Speaker::Entity(_));
            return act.finite && words <= 2
                || is_according_to(document, act.verb) && words == 0 && named;
        }
        let breaks = between.clone().any(|at| {
            matches!(document.normal(at), "and" | "but" | "while" | "as" | "when" | ";" | "that")
        });
        !breaks && between.len() <= 24
    }

    /// A place speaks only where nothing stands before it: "موسكو: «لن ننسحب»".
    fn may_speak(&self, document: &Document<'_>, span: &Span) -> bool {
        let before = self.before.start..span.words.start;
        span.name != Name::Place || before.into_iter().all(|at| !document.words[at].is_word())
    }

    /// The speaker of a quotation that no verb introduces: a name before the colon, the quotation it goes on from, a name in its sentence.
    pub(super) fn without_cue(
        &self,
        document: &Document<'_>,
        cast: &Cast<'_>,
        quote: &Quoted,
        previous: Option<(&Quoted, Speaker)>,
    ) -> Speaker {
        let named =
            cast.persons(self.before.clone()).next().map(|(_, entity)| Speaker::Entity(entity));
        if let Some(named) = named {
            return named;
        }
        let line = |at: usize| document.words[at].token.line;
        let continued = previous.filter(|(before, _)| {
            let near = line(quote.outer.start) - line(before.outer.start) <= 2;
            line(before.outer.start) == line(quote.outer.start) || (self.first_of_line && near)
        });
        if let Some((_, speaker)) = continued {
            return speaker;
        }
        if self.colon
            && let Some((_, entity)) =
                cast.within(self.before.clone()).rev().find(|(s, _)| self.may_speak(document, s))
        {
            return Speaker::Entity(entity);
        }
        let earlier = self.before.start.saturating_sub(REACH)..self.before.start;
        let on_line = |at: usize| line(at) == line(quote.outer.start);
        cast.persons(earlier)
            .rev()
            .find(|(s, _)| on_line(s.words.start))
            .map_or(Speaker::Unknown, |(_, entity)| Speaker::Entity(entity))
    }
}
