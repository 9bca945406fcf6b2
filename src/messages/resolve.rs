//! A parsed message and its values into text (Fluent syntax 1.0).

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::saying::{Saying, Sentence, Value};
use super::{ENGLISH, Words, file, plural};
use crate::text::isolates::isolated;

/// Messages within messages are followed so far.
const DEEPEST: usize = 4;

/// Says sentences in a language.
pub(super) struct Voice<'a> {
    pub(super) words: &'a Words,
    /// What is put into a message is isolated from it.
    pub(super) isolate: bool,
}

/// A message whose value needs nothing put into it: text and literals.
pub(super) fn plain(entry: &str) -> Option<String> {
    let elements = pattern(entry)?.elements;
    elements.iter().map(literal).collect()
}

fn literal<'e>(element: &PatternElement<&'e str>) -> Option<&'e str> {
    match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(value),
        PatternElement::Placeable { .. } => None,
    }
}

/// The value of an entry; `None` when it cannot be parsed.
fn pattern(entry: &str) -> Option<Pattern<&str>> {
    let resource = parser::parse_runtime(entry).ok()?;
    resource.body.into_iter().find_map(|entry| match entry {
        Entry::Message(message) => message.value,
        _ => None,
    })
}

impl Voice<'_> {
    pub(super) fn say(&self, sentence: &Sentence) -> String {
        self.said(sentence, 0)
    }

    fn said(&self, sentence: &Sentence, depth: usize) -> String {
        match sentence.saying() {
            Saying::Verbatim(words) => words.clone(),
            Saying::Message(id, _) => self.message(id.name(), sentence, depth),
            Saying::List(values) => {
                let comma = self.message("interface-comma", sentence, depth);
                let values: Vec<_> = values.iter().map(|value| self.value(value, depth)).collect();
                values.join(&format!("{comma} "))
            }
        }
    }

    fn value(&self, value: &Value, depth: usize) -> String {
        match value {
            Value::Number(number) => self.words.number(number),
            Value::Text(text) => self.apart(text),
            Value::Sentence(inner) => self.said(inner, depth + 1),
        }
    }

    fn message(&self, id: &str, sentence: &Sentence, depth: usize) -> String {
        let own = file::entry(&self.words.file, id).and_then(pattern);
        let own = own.or_else(|| file::entry(ENGLISH, id).and_then(pattern));
        match own.filter(|_| depth < DEEPEST) {
            Some(pattern) => self.pattern(&pattern, sentence, depth),
            None => id.to_owned(),
        }
    }

    fn pattern(&self, pattern: &Pattern<&str>, sentence: &Sentence, depth: usize) -> String {
        let element = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => self.inline(inline, sentence, depth),
                Expression::Select { selector, variants } => {
                    let variant = self.variant(selector, variants, sentence);
                    variant.map_or_else(String::new, |v| self.pattern(&v.value, sentence, depth))
                }
            },
        };
        pattern.elements.iter().map(element).collect()
    }

    fn inline(&self, inline: &InlineExpression<&str>, sentence: &Sentence, depth: usize) -> String {
        match inline {
            InlineExpression::StringLiteral { value } => (*value).to_owned(),
            InlineExpression::NumberLiteral { value } => self.words.number(*value),
            InlineExpression::MessageReference { id, .. } => {
                self.message(id.name, sentence, depth + 1)
            }
            InlineExpression::VariableReference { id } => {
                let value = sentence.value(id.name);
                value.map_or_else(|| id.name.to_owned(), |value| self.value(value, depth))
            }
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::TermReference { id, .. } => id.name.to_owned(),
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.inline(inline, sentence, depth),
                Expression::Select { .. } => String::new(),
            },
        }
    }

    fn apart(&self, text: &str) -> String {
        if self.isolate && !text.is_empty() { isolated(text) } else { text.to_owned() }
    }

    /// The variant of a number is that of the number itself, else of its plural category; of a text, that of
    /// the same name. Otherwise it is the default.
    fn variant<'v, 's>(
        &self,
        selector: &InlineExpression<&str>,
        variants: &'v [Variant<&'s str>],
        sentence: &Sentence,
    ) -> Option<&'v Variant<&'s str>> {
        let InlineExpression::VariableReference { id } = selector else {
            return variants.iter().find(|variant| variant.default);
        };
        let (exact, name) = match sentence.value(id.name) {
            Some(Value::Number(number)) => {
                (number.to_string(), plural::category(&self.words.language, *number))
            }
            Some(Value::Text(text)) => (String::new(), text.as_str()),
            _ => (String::new(), ""),
        };
        let is_exact = |variant: &&Variant<&str>| matches!(variant.key, VariantKey::NumberLiteral { value } if value == exact);
        let is_named = |variant: &&Variant<&str>| matches!(variant.key, VariantKey::Identifier { name: key } if key == name);
        let exactly = variants.iter().find(is_exact);
        let named = exactly.or_else(|| variants.iter().find(is_named));
        named.or_else(|| variants.iter().find(|variant| variant.default))
    }
}
