//! Recognising for those that must outlive a mistake of ours: a rule that panics on one article must not cost the names of the
//! others.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Analysis, Recognizer};
use crate::article::Article;

impl Recognizer {
    /// As [`Recognizer::recognize_article`], where a panic is an answer too. The panic hook is called as ever.
    ///
    /// # Errors
    /// A rule or the tagger has panicked: what it said.
    pub fn attempt(&self, article: &Article) -> Result<Analysis, String> {
        // A recogniser holds nothing that a panic could leave half done.
        let work = AssertUnwindSafe(|| self.recognize_article(article));
        catch_unwind(work).map_err(|panic| panic_message(&*panic))
    }
}

/// What was said on a panic; empty when that is no text.
pub(crate) fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
pub(crate) use tests::Panicking;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::tagger::Tagger;
    use crate::entities::{Document, Label, Options};

    /// A tagger that finds nothing, and panics at a text with this word.
    #[derive(Debug)]
    pub(crate) struct Panicking(pub(crate) &'static str);

    impl Tagger for Panicking {
        fn tag(&self, document: &Document<'_>) -> Vec<Option<Label>> {
            assert!(!document.text.contains(self.0), "met {}", self.0);
            vec![Some(Label::Out); document.words.len()]
        }
    }

    fn article(text: &str) -> Article {
        crate::import::import("a.txt", text.as_bytes()).articles.remove(0).article
    }

    #[test]
    fn a_panic_is_an_answer() {
        let recognizer = Recognizer::with(Box::new(Panicking("boom")));
        let said = recognizer.attempt(&article("Title\n\nAll is boom.")).unwrap_err();
        assert_eq!(said, "met boom");
        let quiet = article("Title\n\nMr. John Smith spoke.");
        let without_tagger = Recognizer::new(Options { model: false });
        assert_eq!(recognizer.attempt(&quiet).unwrap(), without_tagger.recognize_article(&quiet));
    }
}
