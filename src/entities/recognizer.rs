//! The pipeline: a text in, names, values and quotations out.
use crate::article::Article;

use super::analysis::{Analysis, Kind, Mention};
use super::data;
use super::document::{Document, Sentence};
use super::linking;
use super::quotations::speakers::Judge;
use super::quotations::{self, Cast};
use super::spans::{Label, Span, Spans};
use super::tagger::{Perceptron, Tagger};
use super::values::{self, Value};
use super::{arabic, english, listed, mentions, propagation};

/// What a recogniser uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether the learned tagger takes part. Without it the rules and lists stand alone, and find less.
    pub model: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { model: true }
    }
}

/// Finds names, values and quotations. Holds no text and may be shared between threads.
#[derive(Debug, Default)]
pub struct Recognizer {
    options: Options,
    /// Who labels words in the place of the program's own tagger.
    tagger: Option<Box<dyn Tagger>>,
}

/// Bytes of an article that are read at most.
const LONGEST: usize = 512 << 10;

impl Recognizer {
    /// A recogniser; opening the data costs nothing until the first text.
    pub fn new(options: Options) -> Self {
        Self { options, tagger: None }
    }

    /// A recogniser with a tagger of the reader's own.
    pub fn with(tagger: Box<dyn Tagger>) -> Self {
        Self { options: Options::default(), tagger: Some(tagger) }
    }

    /// Everything in `text`, whose lines are paragraphs. Never fails; time is in proportion to the length.
    pub fn recognize(&self, text: &str) -> Analysis {
        let document = Document::new(text);
        let names = self.names(&document);
        let mut judge = data::SPEAKERS;
        Self::analysis(&document, names, &mut judge)
    }

    /// Everything that follows from a text and its names, with another judge of who said a quotation than the program's own.
    pub fn analysis(document: &Document<'_>, names: Vec<Span>, judge: &mut dyn Judge) -> Analysis {
        let values = values::values(document);
        let names = without_dates(names, &values);
        let values = without_names(values, &names);
        let (entity_of, entities) = linking::link(document, &names);
        let quotations =
            quotations::quotations(document, &Cast { spans: &names, entities: &entity_of }, judge);
        let mentions = merge(document, &names, &entity_of, values);
        Analysis { mentions, entities, quotations }
    }

    /// Everything in an article from its title on, as bytes of its text: front matter is not read. Of a book only the first 512 KB
    /// are read, up to the end of a word.
    pub fn recognize_article(&self, article: &Article) -> Analysis {
        let start = article.title.start;
        let end = article.paragraphs.last().map_or(article.title.end, |last| last.range.end);
        let text = article.text.get(start..end).unwrap_or_default();
        let mut analysis = self.recognize(beginning(text));
        analysis.shift(start);
        analysis
    }

    /// The names: what is proposed, as far as the tagger agrees, and all repeated.
    pub fn names(&self, document: &Document<'_>) -> Vec<Span> {
        let labels = self.tagger.as_ref().map(|own| own.tag(document)).unwrap_or_default();
        let label = |at: usize| labels.get(at).copied().flatten();
        let mut spans = Spans::new(document.words.len());
        let all: Vec<Label> = (0..labels.len()).map(|at| label(at).unwrap_or_default()).collect();
        spans.write(0, &all);
        propose(document, &mut spans);
        if self.options.model {
            let proposed = spans.clone();
            let reads = |sentence: &Sentence| label(sentence.words.start).is_none();
            Perceptron::default().decide(document, &mut spans, reads);
            settle(document, &proposed, &mut spans);
        }
        spans.iter().collect()
    }
}

/// As much of a text as is read, up to the last blank.
fn beginning(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let (head, _) = text.split_at(text.floor_char_boundary(LONGEST));
    head.rfind(char::is_whitespace).and_then(|blank| head.get(..blank)).unwrap_or(head)
}

/// The names as the tagger finds them proposed: what the lists know, what the rules of each language add, and all repeated.
pub fn proposals(document: &Document<'_>) -> Spans {
    let mut spans = Spans::new(document.words.len());
    propose(document, &mut spans);
    spans
}

fn propose(document: &Document<'_>, spans: &mut Spans) {
    english::mend(document, spans);
    listed::lexicon(document, spans);
    listed::gazetteer(document, spans);
    arabic::joined(document, spans);
    arabic::acronyms(document, spans);
    arabic::quoted(document, spans);
    arabic::clubs(document, spans);
    arabic::companies(document, spans);
    arabic::tails(document, spans);
    arabic::persons(document, spans);
    arabic::organisations(document, spans);
    arabic::places(document, spans);
    arabic::settlements(document, spans);
    arabic::bylines(document, spans);
    arabic::aliases(document, spans);
    english::names(document, spans);
    arabic::doubtful(document, spans);
    propagation::propagate(document, spans);
}

/// Takes back what the tagger is known to get wrong, and repeats what it has found.
fn settle(document: &Document<'_>, proposed: &Spans, spans: &mut Spans) {
    arabic::initials(document, spans);
    arabic::doubtful(document, spans);
    arabic::shorten(document, proposed, spans);
    english::addressed(document, spans);
    english::offices(document, spans);
    propagation::propagate(document, spans);
    listed::named_after_persons(document, spans);
}

/// A date is no name ("May", رمضان), nor is the currency of a sum, whatever was proposed; but a name may hold a date
/// that has no value of its own ("المصري اليوم").
fn without_dates(names: Vec<Span>, values: &[Value]) -> Vec<Span> {
    let touches = |span: &Span| {
        let at = values.partition_point(|v| v.words.end <= span.words.start);
        values.get(at).is_some_and(|v| {
            let sum = v.kind == values::ValueKind::Money && span.words.end <= v.words.end;
            let within = v.words.start >= span.words.start && v.words.end <= span.words.end;
            let held = within && v.value.is_none() && v.words.len() < span.words.len();
            (v.kind == values::ValueKind::Date && !held || sum) && v.words.start < span.words.end
        })
    };
    names.into_iter().filter(|span| !touches(span)).collect()
}

/// A number inside a name is part of it (France 24).
fn without_names(values: Vec<Value>, names: &[Span]) -> Vec<Value> {
    let touches = |value: &Value| {
        let at = names.partition_point(|s| s.words.end <= value.words.start);
        names.get(at).is_some_and(|s| s.words.start < value.words.end)
    };
    values.into_iter().filter(|value| !touches(value)).collect()
}

/// Names and values as mentions, in the order of the text.
fn merge(
    document: &Document<'_>,
    names: &[Span],
    entity_of: &[usize],
    values: Vec<Value>,
) -> Vec<Mention> {
    let words = |range: &std::ops::Range<usize>| {
        document.words[range.start].token.range.start..document.words[range.end - 1].token.range.end
    };
    let names = names.iter().zip(entity_of).map(|(span, &entity)| Mention {
        range: mentions::bytes(document, span),
        words: words(&span.words),
        kind: Kind::Name(span.name),
        entity: Some(entity),
        value: None,
    });
    let values = values.into_iter().map(|value| Mention {
        range: words(&value.words),
        words: words(&value.words),
        kind: Kind::Value(value.kind),
        entity: None,
        value: value.value,
    });
    let mut out: Vec<Mention> = names.chain(values).collect();
    out.sort_by_key(|m| m.range.start);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_book_the_beginning_is_read_also_where_it_is_one_paragraph() {
        assert_eq!(beginning("a short text"), "a short text");
        let book = "كتاب ".repeat(LONGEST / 4);
        assert!(beginning(&book).len() + 10 > LONGEST && beginning(&book).ends_with('ب'));
        let word = "ك".repeat(LONGEST);
        assert!((1..=LONGEST).contains(&beginning(&word).len()));
    }
}
