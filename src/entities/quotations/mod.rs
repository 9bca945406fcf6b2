//! Quotations and who said them.
//!
//! First the quoted stretches ([`marks`]), then the *speech acts* of the text outside them ([`acts`]: every verb of speech with its
//! subject), then for each stretch the act that governs it: the one before it in its sentence, the one after it, or that of the
//! quotation it continues. Names in quotation marks, titles of works and single words at a distance are no quotations.
mod acts;
mod marks;
mod roles;

use std::ops::Range;

use super::analysis::{Quotation, Speaker};
use super::clitics;
use super::document::{Case, Document};
use super::spans::{Name, Span};
use super::vocabulary::Classes;
use acts::{Act, Acts};
use marks::Quoted;

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

/// All quotations of a document.
pub(super) fn quotations(document: &Document<'_>, cast: &Cast<'_>) -> Vec<Quotation> {
    let mut quoted = marks::quoted(document);
    quoted.retain(|quote| {
        !is_mere_name(document, cast, quote) && !is_held_at_a_distance(document, quote)
    });
    let acts = acts::acts(document, cast, &quoted);
    let mut out: Vec<Quotation> = Vec::new();
    let mut before: Option<usize> = None;
    for (i, quote) in quoted.iter().enumerate() {
        let context = Context::new(document, &quoted, i);
        let cue = context.cue(document, &acts);
        let line = |quote: &Quoted| document.words[quote.outer.start].token.line;
        let continues = before.is_some_and(|b| line(&quoted[b]) == line(quote));
        if !is_quotation(document, cast, quote, &context, cue.is_some() || continues) {
            continue;
        }
        let previous = before.and_then(|b| Some((&quoted[b], out.last()?)));
        let speaker = match cue {
            Some(act) => act.speaker.clone(),
            None => context.without_cue(document, cast, quote, previous),
        };
        let bytes = |words: &Range<usize>| {
            document.words[words.start].token.range.start
                ..document.words[words.end - 1].token.range.end
        };
        out.push(Quotation { range: bytes(&quote.words), speaker });
        before = Some(i);
    }
    out
}

/// The words around a quotation that may tell its speaker.
#[derive(Debug)]
struct Context {
    /// From the beginning of its sentence, or the end of the quotation before it, to its opening mark.
    before: Range<usize>,
    /// From its closing mark to the end of the sentence, or to the next quotation.
    after: Range<usize>,
    /// Whether its opening stands behind a colon.
    colon: bool,
    /// Whether it stands behind a colon that no title of a work precedes.
    said: bool,
    /// Whether it begins its line.
    first_of_line: bool,
}

/// Attributions are not longer.
const REACH: usize = 60;

impl Context {
    fn new(document: &Document<'_>, quoted: &[Quoted], i: usize) -> Self {
        let Range { start: open, end: close } = quoted[i].outer;
        let floor = if i == 0 { 0 } else { quoted[i - 1].outer.end };
        let ceiling = quoted.get(i + 1).map_or(document.words.len(), |next| next.outer.start);
        let belongs = |&at: &usize| document.is_same_line(open, at) && !is_stop(document, at);
        let before = floor.max(open.saturating_sub(REACH))..open;
        let after = close..ceiling.min(close + REACH);
        let colon = open > 0 && document.normal(open - 1) == ":";
        Self {
            before: before.rev().take_while(belongs).last().unwrap_or(open)..open,
            after: close..after.take_while(belongs).last().map_or(close, |last| last + 1),
            colon,
            said: colon && open > 1 && !is_title_of_work(document.normal(open - 2)),
            first_of_line: document.begins_line(open),
        }
    }

    /// The act that governs the quotation.
    fn cue<'a>(&self, document: &Document<'_>, acts: &'a Acts) -> Option<&'a Act> {
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
                || acts::is_according_to(document, act.verb) && words == 0 && named;
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
    fn without_cue(
        &self,
        document: &Document<'_>,
        cast: &Cast<'_>,
        quote: &Quoted,
        previous: Option<(&Quoted, &Quotation)>,
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
        if let Some((_, quotation)) = continued {
            return quotation.speaker.clone();
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

/// A mark that ends its sentence, as the one behind an initial does not.
fn is_stop(document: &Document<'_>, at: usize) -> bool {
    matches!(document.normal(at), "." | "!" | "?" | "؟") && document.ends_sentence(at)
}

/// "بعنوان: «...»": a word that says how a work is called.
fn is_title_of_work(word: &str) -> bool {
    matches!(word, "بعنوان" | "شعار" | "عنوان" | "titled" | "called" | "entitled")
}

/// لصحيفة «الشرق الأوسط»: a name in quotation marks takes part in the sentence around it.
fn is_mere_name(document: &Document<'_>, cast: &Cast<'_>, quote: &Quoted) -> bool {
    let opening = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    let whole = cast.starting(quote.words.start).is_some_and(|(s, _)| s.words == quote.words);
    whole && opening != ":"
}

/// في برنامج "التاسعة": a word or two that end like no speech and follow no colon. They take part in the sentence around them.
fn is_held_at_a_distance(document: &Document<'_>, quote: &Quoted) -> bool {
    let count = quote.words.clone().filter(|&at| document.words[at].is_word()).count();
    let colon = quote.outer.start > 0 && document.normal(quote.outer.start - 1) == ":";
    let that = is_told_after_that(document, quote);
    count == 0
        || count == 1 && !colon
        || count == 2 && !colon && !that && !ends_like_speech(document, quote)
}

/// "صرحت بأن «المرحلة صعبة»": an Arabic sentence of two words behind "that".
fn is_told_after_that(document: &Document<'_>, quote: &Quoted) -> bool {
    let before = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    matches!(before, "ان" | "بان") && clitics::is_definite(document.normal(quote.words.start))
}

/// Whether a quoted stretch is somebody's words: not a name, a title of a work, or a word or two held at a distance.
fn is_quotation(
    document: &Document<'_>,
    cast: &Cast<'_>,
    quote: &Quoted,
    context: &Context,
    cue: bool,
) -> bool {
    let words = || quote.words.clone().filter(|&at| document.words[at].is_word());
    let count = words().count();
    let is_name = cast
        .within(quote.words.clone())
        .any(|(s, _)| s.words.len() * 4 >= count * 3 && s.words.end >= quote.words.end - 1);
    let sentence = context.colon || ends_like_speech(document, quote);
    if is_name && !(cue && sentence) || (quote.open && !cue && !context.first_of_line) {
        return false;
    }
    let capitals = words().filter(|&at| document.words[at].is_capitalised()).count();
    let small = words()
        .filter(|&at| {
            document.words[at].case == Some(Case::Lower) && document.words[at].normal.len() > 3
        })
        .count();
    let work = count >= 2 && small == 0 && capitals * 2 > count && !sentence;
    match count {
        0 => false,
        1 => cue && context.said && document.words[quote.words.start].is_arabic(),
        2 => cue && (sentence || is_told_after_that(document, quote)) && !work,
        3 => (cue || context.said) && (sentence || is_predicate(document, quote)) && !work,
        _ => !work && (cue || count >= 5 || context.first_of_line),
    }
}

/// "أن الحكومة «تطفئ حريقا بحريق»،": quoted words that end an Arabic clause and follow no preposition.
fn is_predicate(document: &Document<'_>, quote: &Quoted) -> bool {
    let before = quote.outer.start.checked_sub(1).map_or("", |at| document.normal(at));
    let preposition = matches!(before, "ب" | "ل" | "في" | "من" | "عن" | "مع" | "علي" | "الي" | "ك");
    let arabic = document.words[quote.words.start].is_arabic();
    arabic && !preposition && matches!(document.normal(quote.outer.end), "." | "،")
}

/// A comma or a stop before the closing mark belongs to something said.
fn ends_like_speech(document: &Document<'_>, quote: &Quoted) -> bool {
    let lower = |at: usize| document.words[at].case == Some(Case::Lower);
    let opens = document.words[quote.words.start].classes != Classes::NONE
        || quote.words.len() >= 3
            && document.words[quote.words.start].is_capitalised()
            && lower(quote.words.end - 2);
    matches!(document.normal(quote.words.end - 1), "." | "،") && opens
        || matches!(document.normal(quote.words.end - 1), "," | "!" | "?" | "؟")
}
