//! A quote for pasting: its words, whose they are and where from.
use super::plain;
use crate::quotes::Quote;

/// The words, in quotation marks where they stand in one line; below them speaker, title, publisher and date, then
/// the link. In logical order and in letters, without isolates: it goes where somebody writes on.
pub fn citation(quote: &Quote) -> String {
    let lines = plain::lines(&quote.words.exact);
    let words = match lines.as_slice() {
        [line] if !line.starts_with(['"', '«', '“', '„', '‘']) => {
            let marks = if quote.direction() == crate::text::Direction::RightToLeft {
                ['«', '»']
            } else {
                ['“', '”']
            };
            format!("{}{line}{}", marks[0], marks[1])
        }
        lines => lines.join("\n"),
    };
    let attribution = plain::attribution(quote);
    let by = if attribution.is_empty() {
        String::new()
    } else {
        format!("\n— {}", attribution.join(", "))
    };
    let link = plain::link(quote).map(|url| format!("\n{url}"));
    words + &by + &link.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::tests::quote;

    #[test]
    fn the_words_come_with_whose_they_are() {
        let mut quote = quote("said: [The net is tightening], and left");
        quote.speaker = Some("Eugene Kaspersky".to_owned());
        quote.source.url = Some("https://example.org/1".to_owned());
        let expected = "“The net is tightening”\n— Eugene Kaspersky\nhttps://example.org/1";
        assert_eq!(citation(&quote), expected);
    }

    #[test]
    fn presentation_forms_and_controls_do_not_travel() {
        let mut quote = quote("[ﺷﺶ]");
        quote.speaker = Some("a\u{1b}[2Jb".to_owned());
        assert_eq!(citation(&quote), "«شش»\n— a\u{241b}[2Jb");
    }
}
