//! Quotations and who said them.
//!
//! First the quoted stretches (`marks`), then the *speech acts* of the text outside them (`acts`: every verb of speech with its
//! subject), then for each stretch the act that governs it (`context`): the one before it in its sentence, the one after it, or that
//! of the quotation it continues. That is what the rules propose; who said it is decided among all [`speakers`] in question. Names in
//! quotation marks, titles of works and single words at a distance are no quotations (`speech`).
mod acts;
mod context;
mod marks;
mod roles;
pub mod speakers;
mod speech;

use std::ops::Range;

use super::analysis::{Quotation, Speaker};
use super::document::Document;
use super::spans::{Name, Span};
use acts::{Act, Acts};
use context::Context;
use marks::Quoted;
use speakers::{Cue, Judge, People, Scene, Spoken};

/// The names of a text as the search for speakers needs them.
#[derive(Debug)]
pub(super) struct Cast<'c> {
    /// All names, in order.
    pub(super) spans: &'c [Span],
    /// The entity of each.
    pub(super) entities: &'c [usize],
}

impl Cast<'_> {
    /// The index of the first name that ends after word `at`.
    fn from(&self, at: usize) -> usize {
        self.spans.partition_point(|s| s.words.end <= at)
    }
    /// The name that begins at a word.
    fn starting(&self, at: usize) -> Option<(&Span, usize)> {
        let i = self.from(at);
        self.spans.get(i).filter(|s| s.words.start == at).map(|s| (s, self.entities[i]))
    }
    /// The name that holds a word.
    fn at(&self, at: usize) -> Option<(&Span, usize)> {
        let i = self.from(at);
        self.spans.get(i).filter(|s| s.words.contains(&at)).map(|s| (s, self.entities[i]))
    }
    /// Names that begin in a range of words.
    fn within(&self, words: Range<usize>) -> impl DoubleEndedIterator<Item = (&Span, usize)> {
        let start = self.spans.partition_point(|s| s.words.start < words.start);
        let end = self.spans.partition_point(|s| s.words.start < words.end).max(start);
        self.spans[start..end].iter().zip(self.entities[start..end].iter().copied())
    }
    /// Persons that begin in a range of words.
    fn persons(&self, words: Range<usize>) -> impl DoubleEndedIterator<Item = (&Span, usize)> {
        self.within(words).filter(|(s, _)| s.name == Name::Person)
    }
}

/// All quotations of a document. Those of the headline come last to the judge, who then knows who says the same in the story.
pub(super) fn quotations(
    document: &Document<'_>,
    cast: &Cast<'_>,
    judge: &mut dyn Judge,
) -> Vec<Quotation> {
    let mut quoted = marks::quoted(document);
    quoted.retain(|quote| {
        !speech::is_mere_name(document, cast, quote)
            && !speech::is_held_at_a_distance(document, quote)
    });
    let line = |quote: &Quoted| document.words[quote.outer.start].token.line;
    let headline = quoted.iter().take_while(|quote| line(quote) == 0).count();
    let text = Text {
        document,
        cast,
        acts: acts::acts(document, cast, &quoted),
        people: People::of(document, cast),
        quoted: &quoted,
    };
    let body = text.attribute(headline..quoted.len(), &[], judge);
    let mut out = text.attribute(0..headline, &body, judge);
    out.extend(body);
    out.into_iter()
        .map(|spoken| Quotation { range: text.bytes(&spoken.words), speaker: spoken.speaker })
        .collect()
}

/// A text with everything that was read in it once.
struct Text<'t> {
    document: &'t Document<'t>,
    cast: &'t Cast<'t>,
    acts: Acts,
    people: People,
    quoted: &'t [Quoted],
}

impl Text<'_> {
    /// The quotations among a range of quoted stretches with their speakers; `told` says the same elsewhere.
    fn attribute(
        &self,
        stretches: Range<usize>,
        told: &[Spoken],
        judge: &mut dyn Judge,
    ) -> Vec<Spoken> {
        let mut spoken: Vec<Spoken> = Vec::new();
        let mut before: Option<&Quoted> = None;
        for at in stretches {
            let quote = &self.quoted[at];
            let context = Context::new(self.document, self.quoted, at);
            let cue = context.cue(self.document, &self.acts);
            let start = quote.outer.start;
            let continues =
                before.is_some_and(|b| self.document.is_same_line(b.outer.start, start));
            let said = cue.is_some() || continues;
            if !speech::is_quotation(self.document, self.cast, quote, &context, said) {
                continue;
            }
            let previous = before.zip(spoken.last().map(|last| last.speaker.clone()));
            let rule = match cue {
                Some(act) => act.speaker.clone(),
                None => context.without_cue(self.document, self.cast, quote, previous),
            };
            let scene = Scene {
                document: self.document,
                cast: self.cast,
                quote,
                quoted: self.quoted,
                context: &context,
                cue: cue.map(|act| self.cue(act, quote, &context)),
                rule: &rule,
                told: speakers::teller(self.document, &quote.words, told),
                spoken: &spoken,
            };
            let entity = speakers::decide(&scene, &self.people, &self.bytes(&quote.words), judge);
            let speaker = match (entity, rule) {
                (Some(entity), _) => Speaker::Entity(entity),
                (None, Speaker::Described(words)) => Speaker::Described(words),
                (None, _) => Speaker::Unknown,
            };
            spoken.push(Spoken { words: quote.words.clone(), speaker });
            before = Some(quote);
        }
        spoken
    }

    fn cue(&self, act: &Act, quote: &Quoted, context: &Context) -> Cue {
        let clause = context.before.start..act.verb;
        let main =
            self.acts.within(&clause).rfind(|earlier| earlier.finite).map(|earlier| earlier.verb);
        Cue { verb: act.verb, after: act.verb >= quote.outer.end, main }
    }

    fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let range = |at: usize| self.document.words[at].token.range.clone();
        range(words.start).start..range(words.end - 1).end
    }
}
