//! Recognising names in the background, where a mistake of ours about one article costs the names of that article and no more.
//!
//! A text at which the recogniser has panicked names nobody and is not tried again. The reader is told of the first such text,
//! and of each that he opens, once: a library may have thousands of texts that fail alike.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::article::{Article, ContentHash};
use crate::entities::{Analysis, Recognizer};
use crate::messages::{Sentence, sentence};

/// A recogniser and the texts at which it has failed.
#[derive(Debug, Default)]
pub(crate) struct Recognition {
    recognizer: Recognizer,
    failures: Failures,
}

/// Who asks what an article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The reader, who has it open.
    Open,
    /// The background, which goes through all articles.
    InPassing,
}

impl Recognition {
    pub(super) fn new(recognizer: Recognizer, failures: Failures) -> Self {
        Recognition { recognizer, failures }
    }

    /// What an article names, and what the reader is to be told where that could not be found out.
    pub(super) fn of(&self, article: &Article, wanted: Wanted) -> (Analysis, Option<Sentence>) {
        let text = article.content_hash();
        let attempt = match self.failures.at(text) {
            Some(what) => Err(what),
            None => self.recognizer.attempt(article),
        };
        match attempt {
            Ok(analysis) => (analysis, None),
            Err(what) => {
                let is_told = self.failures.note(text, &what, wanted);
                let said = || sentence!("names-failed", title = article.title(), what = what);
                (Analysis::default(), is_told.then(said))
            }
        }
    }
}

/// The texts at which recognisers have failed, shared by all that work for one reader.
#[derive(Clone, Debug, Default)]
pub(super) struct Failures(Arc<Mutex<BTreeMap<ContentHash, Failure>>>);

#[derive(Debug)]
struct Failure {
    /// What was said on the panic.
    what: String,
    is_told: bool,
}

impl Failures {
    /// What was said when a recogniser failed at a text; `None` when none has.
    fn at(&self, text: ContentHash) -> Option<String> {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.get(&text).map(|failure| failure.what.clone())
    }

    /// Notes a failure; whether the reader is to be told of it now.
    fn note(&self, text: ContentHash, what: &str, wanted: Wanted) -> bool {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let matters = failures.is_empty() || wanted == Wanted::Open;
        let new = || Failure { what: what.to_owned(), is_told: false };
        let failure = failures.entry(text).or_insert_with(new);
        let tell = matters && !failure.is_told;
        failure.is_told |= tell;
        tell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Panicking;
    use crate::import;

    fn told(recognition: &Recognition, text: &str, wanted: Wanted) -> Option<String> {
        let imported = import::import("a.txt", text.as_bytes()).articles.remove(0);
        let (analysis, told) = recognition.of(&imported.article, wanted);
        assert_eq!(analysis, Analysis::default());
        told.map(|sentence| sentence.to_string())
    }

    #[test]
    fn each_failure_is_told_where_it_matters_and_once() {
        let recognizer = || Recognizer::with(Box::new(Panicking("boom")));
        let failures = Failures::default();
        let background = Recognition::new(recognizer(), failures.clone());
        let reader = Recognition::new(recognizer(), failures);
        let first = told(&background, "One\n\nboom", Wanted::InPassing).unwrap();
        assert!(first.contains("One") && first.contains("met boom"), "{first}");
        assert_eq!(told(&reader, "One\n\nboom", Wanted::Open), None, "it was told");
        assert_eq!(told(&background, "Two\n\nboom", Wanted::InPassing), None, "one of many");
        assert!(told(&reader, "Two\n\nboom", Wanted::Open).unwrap().contains("Two"));
        assert_eq!(told(&reader, "Two\n\nboom", Wanted::Open), None);
    }

    #[test]
    fn what_failed_is_not_tried_again() {
        let failures = Failures::default();
        let failing =
            Recognition::new(Recognizer::with(Box::new(Panicking("Cairo"))), failures.clone());
        assert!(told(&failing, "One\n\nCairo", Wanted::InPassing).is_some());
        // One that would find something is not even asked.
        let able = Recognition::new(Recognizer::default(), failures);
        assert_eq!(told(&able, "One\n\nCairo", Wanted::Open), None);
    }
}
