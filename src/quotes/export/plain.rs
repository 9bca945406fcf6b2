//! Words as they may stand in anybody's document.
use crate::quotes::{Passage, Quote};
use crate::text::Direction;
use crate::text::direction::content;
pub(super) use crate::text::plain::{line, lines};
use crate::text::sanitize;

const RLM: char = '\u{200F}';
const LRM: char = '\u{200E}';
const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const PDI: char = '\u{2069}';

/// Whether a character is left to be taken for a letter or a sign, and not for a command or a form of one.
pub(super) fn is_plain(c: char) -> bool {
    let is_form = matches!(c, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    !c.is_control() && !is_form && !sanitize::is_hidden(c) && sanitize::visible(c).is_none()
}

/// What stands under a quote: who said it, where and when. Parts that are not known are left out.
pub(super) fn attribution(quote: &Quote) -> Vec<String> {
    let source = &quote.source;
    let speaker = quote.speaker.as_deref().map(line);
    let publisher = source.publisher.as_deref().map(line);
    let date = source.date.map(|date| date.to_string());
    let parts = [speaker, Some(line(&source.title)), publisher, date];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
}

/// What stands under the counterpart of a quote: where and when.
pub(super) fn attribution_of(passage: &Passage) -> Vec<String> {
    let source = &passage.source;
    let date = source.date.map(|date| date.to_string());
    let parts = [Some(line(&source.title)), source.publisher.as_deref().map(line), date];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
}

/// Where a quote's article can be read: a link that a program may open.
pub(super) fn link(quote: &Quote) -> Option<&str> {
    quote.source.url.as_deref().filter(|url| super::iri::is_web(url))
}

/// Writes words for a document whose own direction is not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    isolates: bool,
}

impl Pen {
    pub(super) fn new(isolates: bool) -> Self {
        Pen { isolates }
    }

    /// A line that is a paragraph of its own. The mark gives the paragraph its direction where that is taken
    /// from the first strong letter, the isolate gives it to the words where it is not.
    pub(super) fn block(self, line: &str) -> String {
        match content(line, Direction::Auto) {
            Direction::RightToLeft if self.isolates => format!("{RLM}{RLI}{line}{PDI}"),
            _ if self.isolates && begins_rtl(line) => format!("{LRM}{LRI}{line}{PDI}"),
            _ => line.to_owned(),
        }
    }

    /// Words that stand among others.
    pub(super) fn inline(self, words: &str) -> String {
        match content(words, Direction::Auto) {
            Direction::RightToLeft if self.isolates => format!("{RLI}{words}{PDI}"),
            _ if self.isolates && has_rtl(words) => format!("{LRI}{words}{PDI}"),
            _ => words.to_owned(),
        }
    }
}

fn has_rtl(text: &str) -> bool {
    text.chars().any(is_rtl)
}

fn begins_rtl(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_rtl)
}

/// A right-to-left letter.
fn is_rtl(c: char) -> bool {
    use crate::text::properties::{BidiClass, Traits};
    matches!(Traits::of(c).bidi(), BidiClass::R | BidiClass::AL)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_become_letters_and_controls_signs() {
        assert_eq!(line(" ﺍﻹﻧﺘﺮﺑﻮﻝ \u{1B}[2J\u{202E}x\u{FB01} "), "الإنتربول \u{241B}[2Jxfi");
        assert_eq!(lines("a\r\n\r\n b\u{2028}\u{202E}\n"), ["a", "b"]);
    }

    #[test]
    fn isolates_stand_around_what_needs_them_only() {
        let pen = Pen::new(true);
        assert_eq!(pen.block("plain"), "plain");
        assert_eq!(pen.block("نص."), "\u{200F}\u{2067}نص.\u{2069}");
        assert_eq!(pen.inline("نص."), "\u{2067}نص.\u{2069}");
        assert_eq!(pen.inline("the word نص in English"), "\u{2066}the word نص in English\u{2069}");
        assert_eq!(
            pen.block("نص is a word of English now"),
            "\u{200E}\u{2066}نص is a word of English now\u{2069}"
        );
        assert_eq!(Pen::new(false).block("نص."), "نص.");
    }

    proptest! {
        #[test]
        fn a_line_is_plain(text in any::<String>()) {
            let allowed = |c: char| is_plain(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
                // Arabic ligatures that no letters are given for.
                || std::iter::once(c).nfkc().eq(std::iter::once(c)) && !c.is_control();
            prop_assert!(line(&text).chars().all(allowed), "{:?}", line(&text));
        }
    }
}
