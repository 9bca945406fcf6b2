//! Links: where they stand in a text, and which of them may be opened.
//!
//! Their targets come from articles and are not trusted: only web and mail addresses are opened, without blanks
//! or control characters, and none that a program could take for an option.

use std::ops::Range;

use super::reader::{BlockKind, Reader};

/// Bytes of the longest address that is opened.
const LONGEST: usize = 2048;
/// What an address that is opened begins with.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// An address that may be opened: a web address without its scheme gets one.
pub(super) fn openable(address: &str) -> Option<String> {
    let address = address.trim();
    let address = match address.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => format!("https://{address}"),
        _ => address.to_owned(),
    };
    let begins = |scheme: &&str| {
        let head = address.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme)) && address.len() > scheme.len()
    };
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !is_invisible(c);
    let fits = address.len() <= LONGEST && address.chars().all(is_plain);
    (fits && SCHEMES.iter().any(begins)).then_some(address)
}

/// Bidi controls, which could show another address than is opened.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The addresses in a text, in order: what begins with a scheme or `www.`, without the punctuation after it.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_start(text, from) {
        let rest = text.get(start..).unwrap_or_default();
        let ends = |c: char| {
            c.is_whitespace()
                || is_invisible(c)
                || is_invisible(c)
                || matches!(c, '<' | '>' | '"' | '\u{AB}' | '\u{BB}' | '\u{201C}' | '\u{201D}')
        };
        let word = rest.split(ends).next().unwrap_or_default();
        let word = word.trim_end_matches([
            '.', ',', ';', ':', '!', '?', ')', ']', '\'', '\u{60C}', '\u{61B}', '\u{61F}',
        ]);
        from = start + word.len().max(1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        if let Some(address) = openable(word) {
            found.push((start..start + word.len(), address));
        }
    }
    found
}

/// Where the next address may begin.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    ["http://", "https://", "mailto:", "www."]
        .iter()
        .filter_map(|sign| rest.find(sign))
        .min()
        .map(|at| from + at)
}

/// A link on the screen and the letter that opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The letter.
    pub letter: char,
    /// The block it stands in.
    pub block: usize,
    /// Its first byte there.
    pub offset: usize,
    /// Where it leads.
    pub address: String,
}

impl Reader {
    /// The links that are on the screen, each with a letter.
    pub fn hints(&self) -> Vec<Hint> {
        let mut hints = Vec::new();
        for row in self.rows() {
            let range = self.row_range(*row);
            let starts_here = |at: &usize| range.contains(at);
            for (link, address) in self.links(row.block) {
                if starts_here(&link.start) {
                    hints.push((row.block, link.start, address));
                }
            }
        }
        let letters = 'a'..='z';
        let hint = |(letter, (block, offset, address))| Hint { letter, block, offset, address };
        letters.zip(hints).map(hint).collect()
    }

    /// The links of a block: those its words hang on, and addresses that are written out.
    fn links(&self, block: usize) -> Vec<(Range<usize>, String)> {
        let mut links = find(self.text(block));
        let content = self.block(block);
        if matches!(content.kind, BlockKind::Body(_)) {
            let named = self.article().metadata.links.iter().filter_map(|link| {
                let start = link.range.start.checked_sub(content.start)?;
                let is_here = link.range.end <= content.end();
                let range = start..link.range.end.checked_sub(content.start)?;
                Some((range, openable(&link.url).filter(|_| is_here)?))
            });
            links.extend(named);
        }
        links.sort_by_key(|(range, _)| range.start);
        links.dedup_by_key(|(range, _)| range.start);
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_opened() {
        for (address, opened) in [
            ("https://example.org/a?b=c#d", Some("https://example.org/a?b=c#d")),
            ("HTTP://EXAMPLE.ORG", Some("HTTP://EXAMPLE.ORG")),
            ("www.example.org", Some("https://www.example.org")),
            ("mailto:a@example.org", Some("mailto:a@example.org")),
            ("https://", None),
            ("file:///etc/passwd", None),
            ("javascript:alert(1)", None),
            ("--help", None),
            ("https://example.org/ -x", None),
            ("https://example.org/\u{202E}gpj", None),
            ("https://example.org/\n", Some("https://example.org/")),
            ("https://example.org/\u{1b}[2J", None),
        ] {
            assert_eq!(openable(address).as_deref(), opened, "{address:?}");
        }
        assert_eq!(openable(&format!("https://{}", "a".repeat(5000))), None);
    }

    #[test]
    fn addresses_are_found_in_both_directions_of_text() {
        let text = "\u{632}\u{648}\u{631}\u{648}\u{627} https://example.org/\u{623}\u{62E}\u{628}\u{627}\u{631}\u{60C} or (www.example.com). mailto: no";
        let found: Vec<String> = find(text).into_iter().map(|(_, address)| address).collect();
        assert_eq!(
            found,
            ["https://example.org/\u{623}\u{62E}\u{628}\u{627}\u{631}", "https://www.example.com"]
        );
        for (range, _) in find(text) {
            assert!(text.get(range).is_some());
        }
    }
}
