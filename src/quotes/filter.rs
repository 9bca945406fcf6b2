//! Which quotes of many a reader wants to see.
use super::Quote;
use crate::text::fold;

/// What quotes must have, however it is spelt ([`fold`]); what is empty is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    speaker: String,
    tag: String,
    source: String,
    words: Vec<String>,
}

impl Filter {
    /// Everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Said by somebody whose name contains this.
    #[must_use]
    pub fn by(mut self, speaker: &str) -> Self {
        self.speaker = folded(speaker);
        self
    }

    /// Tagged with this.
    #[must_use]
    pub fn tagged(mut self, tag: &str) -> Self {
        self.tag = folded(tag);
        self
    }

    /// Taken from an article whose title, publisher, link or path contains this.
    #[must_use]
    pub fn from(mut self, source: &str) -> Self {
        self.source = folded(source);
        self
    }

    /// With all of these words, each somewhere in the quote, its note, its speaker, its tags or its title.
    #[must_use]
    pub fn with(mut self, words: &str) -> Self {
        self.words =
            folded(words).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        self
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether a quote has what is asked for.
    pub fn matches(&self, quote: &Quote) -> bool {
        let has = |text: &str, wanted: &str| fold::text(text).contains(wanted);
        let optional = |text: &Option<String>, wanted: &str| {
            text.as_deref().is_some_and(|text| has(text, wanted))
        };
        let source = &quote.source;
        let from = |wanted: &str| {
            has(&source.title, wanted)
                || has(&source.origin, wanted)
                || optional(&source.publisher, wanted)
                || optional(&source.url, wanted)
        };
        let tagged = |wanted: &String| quote.tags.iter().any(|tag| folded(tag) == *wanted);
        (self.speaker.is_empty() || optional(&quote.speaker, &self.speaker))
            && (self.tag.is_empty() || tagged(&self.tag))
            && (self.source.is_empty() || from(&self.source))
            && (self.words.is_empty() || self.has_words(quote))
    }

    fn has_words(&self, quote: &Quote) -> bool {
        let mut all = fold::text(&quote.words.exact);
        let others =
            [quote.note.as_deref(), quote.speaker.as_deref(), Some(quote.source.title.as_str())];
        for text in others.into_iter().flatten().chain(quote.tags.iter().map(String::as_str)) {
            all.push('\n');
            fold::push_text(text, &mut all);
        }
        self.words.iter().all(|word| all.contains(word.as_str()))
    }
}

fn folded(text: &str) -> String {
    fold::text(text).trim().to_owned()
}
