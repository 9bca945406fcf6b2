//! Sentences that are kept on a disk and said later, in the language the reader has then.
//!
//! As JSON: a message is `{"message":"path-unreadable","with":[["said","…"]]}`, words that no file has are
//! `{"words":"…"}`, a list is an array; what is put into a message is a number, a text or a sentence again.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::saying::{Id, Saying, Sentence, Value};

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    Message { message: String, with: Vec<(String, KeptValue)> },
    Words { words: String },
    List(Vec<KeptValue>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum KeptValue {
    Number(u64),
    Text(String),
    Sentence(Kept),
}

impl Sentence {
    /// The sentence to be kept.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&keep(self)).unwrap_or_default()
    }

    /// A sentence that was kept. Of another form, or of a message that there is no more, it is the text itself.
    pub fn from_json(kept: &str) -> Self {
        let sentence = serde_json::from_str(kept).ok().and_then(found);
        sentence.unwrap_or_else(|| Sentence::verbatim(kept))
    }
}

fn keep(sentence: &Sentence) -> Kept {
    match sentence.saying() {
        Saying::Message(id, values) => {
            let with = values.iter().map(|(name, value)| (name.to_string(), keep_value(value)));
            Kept::Message { message: id.name().to_owned(), with: with.collect() }
        }
        Saying::Verbatim(words) => Kept::Words { words: words.clone() },
        Saying::List(values) => Kept::List(values.iter().map(keep_value).collect()),
    }
}

fn keep_value(value: &Value) -> KeptValue {
    match value {
        Value::Number(number) => KeptValue::Number(*number),
        Value::Text(text) => KeptValue::Text(text.clone()),
        Value::Sentence(sentence) => KeptValue::Sentence(keep(sentence)),
    }
}

fn found(kept: Kept) -> Option<Sentence> {
    Some(match kept {
        Kept::Message { message, with } => {
            let value = |(name, value)| Some((Cow::Owned(name), found_value(value)?));
            let values = with.into_iter().map(value).collect::<Option<_>>()?;
            Sentence::of(Saying::Message(Id::named(&message)?, values))
        }
        Kept::Words { words } => Sentence::verbatim(words),
        Kept::List(values) => {
            let values = values.into_iter().map(found_value).collect::<Option<Vec<_>>>()?;
            Sentence::list(values)
        }
    })
}

fn found_value(value: KeptValue) -> Option<Value> {
    Some(match value {
        KeptValue::Number(number) => Value::Number(number),
        KeptValue::Text(text) => Value::Text(text),
        KeptValue::Sentence(kept) => Value::Sentence(found(kept)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::sentence;

    #[test]
    fn what_was_kept_is_the_same_sentence() {
        let what = sentence!("path-unreadable", said = "the disk is broken");
        for sentence in [
            sentence!("file-what", path = "/a \"b\"", what = what),
            sentence!("undone-quotes-kept", count = 3_usize),
            Sentence::verbatim("كما هو"),
            Sentence::list(["one", "two"]),
        ] {
            assert_eq!(Sentence::from_json(&sentence.to_json()), sentence);
        }
    }

    #[test]
    fn what_is_not_known_is_taken_as_it_stands() {
        let gone = r#"{"message":"no-such-message","with":[]}"#;
        for kept in ["a plain sentence", "", gone, "{\"words\":"] {
            assert_eq!(Sentence::from_json(kept), Sentence::verbatim(kept));
        }
    }
}
