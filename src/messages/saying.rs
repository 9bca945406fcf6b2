//! Something to say: the name of a message and what is put into it.

use std::borrow::Cow;

use super::resolve::Voice;
use super::{ENGLISH, Words, file};

/// The name of a message. One can only be had while compiling, and only if the English file has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(&'static str);

impl Id {
    /// The name of a message.
    ///
    /// # Panics
    /// When `assets/messages/en.ftl` has no such message. [`sentence!`](crate::sentence) asks while compiling,
    /// where this is an error of the compiler.
    pub const fn new(id: &'static str) -> Self {
        assert!(file::has(ENGLISH, id), "assets/messages/en.ftl has no message of this name");
        Id(id)
    }

    /// The name of a message that was read from somewhere; `None` when there is no such message.
    pub(super) fn named(id: &str) -> Option<Self> {
        file::entry(ENGLISH, id)?.get(..id.len()).map(Id)
    }
}

/// Something to say, in whatever language: made by [`sentence!`](crate::sentence), said by [`Words::say`].
/// `Display` says it in English, for logs and for what is printed without a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(Saying);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Saying {
    /// A message and what is put into it.
    Message(Id, Vec<(Cow<'static, str>, Value)>),
    /// Words that no file has: the system's, a library's, a reader's.
    Verbatim(String),
    /// One after the other, parted as the language parts them.
    List(Vec<Value>),
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number; it chooses plural forms, and is shown in the interface's digits.
    Number(u64),
    /// A text; it is shown as it is.
    Text(String),
    /// Another sentence.
    Sentence(Sentence),
}

impl Sentence {
    /// A sentence of a message. [`sentence!`](crate::sentence) is the way to write it.
    pub fn new(id: Id, values: Vec<(&'static str, Value)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (Cow::Borrowed(name), value));
        Sentence(Saying::Message(id, values.collect()))
    }

    /// Words as they are: those of the system or of a library, which have no translation.
    pub fn verbatim(words: impl Into<String>) -> Self {
        Sentence(Saying::Verbatim(words.into()))
    }

    /// A list: one thing after the other, parted as the language parts them.
    pub fn list<V: Into<Value>>(values: impl IntoIterator<Item = V>) -> Self {
        Sentence(Saying::List(values.into_iter().map(Into::into).collect()))
    }

    pub(super) fn of(saying: Saying) -> Self {
        Sentence(saying)
    }

    pub(super) fn saying(&self) -> &Saying {
        &self.0
    }

    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        match &self.0 {
            Saying::Message(_, values) => {
                values.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
            }
            Saying::Verbatim(_) | Saying::List(_) => None,
        }
    }
}

impl Id {
    pub(super) fn name(self) -> &'static str {
        self.0
    }
}

impl std::fmt::Display for Sentence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&Voice { words: &Words::default(), isolate: false }.say(self))
    }
}

/// Names a message of `assets/messages/en.ftl` and what is put into it.
///
/// ```
/// let sentence = nashra::sentence!("no-such-command", name = "frobnicate");
/// assert_eq!(sentence.to_string(), "No command is called frobnicate; ? lists them.");
/// ```
///
/// A name that is not there does not compile:
///
/// ```compile_fail
/// nashra::sentence!("no-such-message-at-all");
/// ```
#[macro_export]
macro_rules! sentence {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::Sentence::new(
            {
                const ID: $crate::messages::Id = $crate::messages::Id::new($id);
                ID
            },
            vec![$((stringify!($name), $crate::messages::Value::from($value))),*],
        )
    };
}

/// Words as they are; see [`Sentence::verbatim`].
impl From<&str> for Sentence {
    fn from(words: &str) -> Self {
        Sentence::verbatim(words)
    }
}

/// Words as they are; see [`Sentence::verbatim`].
impl From<String> for Sentence {
    fn from(words: String) -> Self {
        Sentence::verbatim(words)
    }
}

impl Default for Sentence {
    /// Nothing to say.
    fn default() -> Self {
        Sentence::verbatim("")
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(u64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(number as u64)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl From<i32> for Value {
    /// Of negative numbers, the size.
    fn from(number: i32) -> Self {
        Value::Number(u64::from(number.unsigned_abs()))
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Value::Number(u64::from(number))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        Value::Sentence(sentence)
    }
}
