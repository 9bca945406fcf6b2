//! Quotes as BibTeX.
use super::plain::{self, Pen};
use crate::quotes::Quote;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One `@misc` entry a quote: the words as its abstract, the note as its annotation.
pub(super) fn document(quotes: &[Quote], pen: Pen) -> String {
    quotes.iter().map(|quote| entry(quote, pen)).collect::<Vec<_>>().join("\n")
}

fn entry(quote: &Quote, pen: Pen) -> String {
    let source = &quote.source;
    let text = |text: &str| {
        let lines: Vec<String> =
            plain::lines(text).iter().map(|line| pen.inline(&escape(line))).collect();
        lines.join("\n\n")
    };
    let optional = |value: Option<&str>| value.map(text).unwrap_or_default();
    let braced = |value: String| if value.is_empty() { value } else { format!("{{{value}}}") };
    let counterpart = quote.counterpart.as_ref().map_or("", |passage| &passage.words.exact);
    let tags: Vec<String> = quote.tags.iter().map(|tag| text(tag)).collect();
    let year = source.date.map(|date| date.year().to_string()).unwrap_or_default();
    let month = source.date.and_then(|date| MONTHS.get(usize::try_from(date.month()).ok()? - 1));
    let fields = [
        ("author", braced(optional(quote.speaker.as_deref()))),
        ("title", braced(text(&source.title))),
        ("howpublished", optional(source.publisher.as_deref())),
        ("year", year),
        ("url", plain::link(quote).map(url).unwrap_or_default()),
        ("language", text(&source.language)),
        ("abstract", text(&quote.words.exact)),
        ("counterpart", text(counterpart)),
        ("annote", optional(quote.note.as_deref())),
        ("keywords", tags.join(", ")),
    ];
    let mut out = format!("@misc{{{},\n", key(quote));
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        out.extend(["  ", name, " = {", value, "},\n"]);
    }
    if let Some(month) = month {
        out.extend(["  month = ", month, ",\n"]);
    }
    out.push_str("}\n");
    out
}

/// A key that is the quote's own: the letters and digits of its id.
fn key(quote: &Quote) -> String {
    let id = quote.id.rsplit(':').next().unwrap_or_default();
    let letters: String = id.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    format!("quote-{letters}")
}

/// A URL without what would end the field.
fn url(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// What LaTeX shows as it is, with its braces in pairs.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// BibTeX counts braces whether they are escaped or not.
        #[test]
        fn braces_are_in_pairs(text in "[{}\\\\%a]{0,20}") {
            let mut open = 0_i32;
            for c in escape(&text).chars() {
                open += i32::from(c == '{') - i32::from(c == '}');
                prop_assert!(open >= 0);
            }
            prop_assert_eq!(open, 0);
        }
    }

    #[test]
    fn what_latex_would_act_on_is_text() {
        assert_eq!(
            escape("50% of $5 & #1_a^b~c"),
            "50\\% of \\$5 \\& \\#1\\_a\\textasciicircum{}b\\textasciitilde{}c"
        );
    }
}
