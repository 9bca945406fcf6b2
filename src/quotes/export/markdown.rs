//! Quotes as Markdown (the `CommonMark` specification).
use super::plain::{self, Pen};
use crate::quotes::Quote;
pub(super) use crate::text::plain::escape_markdown as escape;

/// Block quotes, each with its attribution, link, note and tags, parted by rules.
pub(super) fn document(quotes: &[Quote], pen: Pen) -> String {
    let quotes: Vec<String> = quotes.iter().map(|quote| one(quote, pen)).collect();
    quotes.join("\n---\n\n")
}

fn one(quote: &Quote, pen: Pen) -> String {
    let mut text = block(&quote.words.exact, &plain::attribution(quote), pen);
    let mut paragraph = |words: String| text.extend(["\n", words.as_str(), "\n"]);
    if let Some(url) = plain::link(quote) {
        paragraph(format!("<{url}>"));
    }
    if let Some(passage) = &quote.counterpart {
        let words = block(&passage.words.exact, &plain::attribution_of(passage), pen);
        paragraph(words.trim_end_matches('\n').to_owned());
    }
    for line in plain::lines(quote.note.as_deref().unwrap_or_default()) {
        paragraph(pen.block(&escape(&line)));
    }
    if !quote.tags.is_empty() {
        let tags =
            quote.tags.iter().map(|tag| pen.inline(&format!("\\#{}", escape(&plain::line(tag)))));
        paragraph(tags.collect::<Vec<_>>().join(" "));
    }
    text
}

/// A block quote and what stands under it.
fn block(words: &str, attribution: &[String], pen: Pen) -> String {
    let lines = plain::lines(words);
    let lines = lines.iter().map(|line| format!("> {}\n", pen.block(&escape(line))));
    let mut text = lines.collect::<Vec<_>>().join(">\n");
    if !attribution.is_empty() {
        let parts: Vec<String> = attribution.iter().map(|part| pen.inline(&escape(part))).collect();
        text.extend(["\n— ", &parts.join(", "), "\n"]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a reader of the Markdown sees, and how many things beside text are in it.
    fn seen(markdown: &str) -> (String, usize) {
        let (mut text, mut others) = (String::new(), 0);
        let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::Start(_) | Event::End(_) => {}
                _ => others += 1,
            }
        }
        (text, others)
    }

    #[test]
    fn what_looks_like_markdown_is_text() {
        for line in [
            "# no heading",
            "- no item",
            "+ no",
            "12. no",
            "3) no",
            "*no* _no_ `no`",
            "<b>no</b>",
            "[no](x)",
            "&amp;",
            "a | b",
            "--- ---",
            "===",
            "~~no~~",
            "\\",
            "![no](x)",
            "https://example.org/a_b_c",
            "$no$",
            ": no",
            "> no",
        ] {
            assert_eq!(seen(&escape(line)), (line.to_owned(), 0), "{line}");
        }
    }

    proptest! {
        #[test]
        fn any_line_is_text(line in "[ -~ابجد]{1,30}") {
            let line = line.trim();
            prop_assert_eq!(seen(&format!("> {}\n", escape(line))).0, line);
        }
    }
}
