//! Which quotes of many a reader wants to see.
//!
//! ```text
//! words speaker:shoukry tag:plan source:ahram lang:ar entity:"Kaspersky Lab"
//! ```
use super::Quote;
use crate::text::fold;

/// What quotes must have, however it is spelt ([`fold`]); what is empty is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    speaker: String,
    tag: String,
    source: String,
    language: String,
    /// Names of entities: of each one or the other.
    about: Vec<Vec<String>>,
    words: Vec<String>,
}

impl Filter {
    /// Everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads what a reader typed: words, and fields with a value, in quotation marks where it has blanks. `names`
    /// gives all names of an entity by one of them. What is no field is a word.
    pub fn parse(typed: &str, names: &dyn Fn(&str) -> Vec<String>) -> Self {
        let (mut filter, mut words) = (Filter::new(), Vec::new());
        for term in terms(typed) {
            let (field, value) = term.split_once(':').unwrap_or(("", &term));
            filter = match field.to_lowercase().as_str() {
                "speaker" | "by" | "قائل" => filter.by(value),
                "tag" | "وسم" => filter.tagged(value),
                "source" | "from" | "مصدر" => filter.from(value),
                "lang" | "language" | "لغة" => filter.in_language(value),
                "entity" | "about" | "عن" => filter.about(&names(value)),
                _ => {
                    words.push(term);
                    filter
                }
            };
        }
        filter.with(&words.join(" "))
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
        self.tag = folded(tag.trim_start_matches('#'));
        self
    }

    /// Taken from an article whose title, publisher, link or path contains this.
    #[must_use]
    pub fn from(mut self, source: &str) -> Self {
        self.source = folded(source);
        self
    }

    /// Taken from an article in this language (BCP 47; `en` is also `en-GB`).
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        self.language = language.trim().to_ascii_lowercase();
        self
    }

    /// With one of these names in the quote, its speaker, its title or its note.
    #[must_use]
    pub fn about(mut self, names: &[String]) -> Self {
        let names = names.iter().map(|name| folded(name)).filter(|name| !name.is_empty());
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            self.about.push(names);
        }
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
            && (self.language.is_empty() || is_in(&source.language, &self.language))
            && (self.source.is_empty() || from(&self.source))
            && (self.words.is_empty() && self.about.is_empty() || self.has_words(quote))
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
            && self.about.iter().all(|names| names.iter().any(|name| all.contains(name.as_str())))
    }
}

/// A tag is that of a language or of a variant of it.
fn is_in(tag: &str, language: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag.strip_prefix(language).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// What is parted by blanks that are not within quotation marks; the marks are left out.
fn terms(typed: &str) -> Vec<String> {
    let (mut terms, mut term, mut quoted) = (Vec::new(), String::new(), false);
    for c in typed.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if c.is_whitespace() && !quoted => terms.push(std::mem::take(&mut term)),
            _ => term.push(c),
        }
    }
    terms.push(term);
    terms.retain(|term| !term.is_empty());
    terms
}

fn folded(text: &str) -> String {
    fold::text(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::tests::quote;

    fn matches(typed: &str) -> bool {
        let mut quote = quote("قال [الشبكة تضيق على كاسبرسكي]");
        quote.speaker = Some("Sameh Shoukry".to_owned());
        quote.source.title = "The net".to_owned();
        quote.source.origin = "/news/ahram/1.txt".to_owned();
        quote.source.language = "ar-EG".to_owned();
        quote.tag("big plan");
        let names = |name: &str| vec![name.to_owned(), "كاسبرسكى".to_owned()];
        Filter::parse(typed, &names).matches(&quote)
    }

    #[test]
    fn fields_and_words_must_all_be_there() {
        for typed in [
            "",
            "speaker:shoukry",
            "by:SAMEH",
            "tag:\"Big plan\"",
            "tag:\"#big plan\"",
            "source:ahram",
            "lang:ar",
            "lang:ar-eg",
            "entity:Kaspersky",
            "net شبكه",
            "by:shoukry lang:ar net",
        ] {
            assert!(matches(typed), "{typed}");
        }
        for typed in [
            "speaker:nobody",
            "tag:big",
            "lang:a",
            "lang:en",
            "by:shoukry lang:en",
            "nowhere",
            "x:net",
        ] {
            assert!(!matches(typed), "{typed}");
        }
    }

    #[test]
    fn blanks_within_quotation_marks_part_nothing() {
        assert_eq!(terms("a  by:\"b c\" \"d"), ["a", "by:b c", "d"]);
    }
}
