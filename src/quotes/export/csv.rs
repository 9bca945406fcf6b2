//! Quotes as comma-separated values (RFC 4180).
use super::plain::{self, Pen};
use crate::quotes::Quote;

const HEAD: &str = "quote,speaker,title,publisher,date,link,language,note,tags,colour,created,id,counterpart,counterpart_title\r\n";

/// A head and a record a quote, lines ending in CR LF.
pub(super) fn document(quotes: &[Quote], pen: Pen) -> String {
    let mut out = HEAD.to_owned();
    for quote in quotes {
        let cells = cells(quote).map(|text| cell(&text, pen));
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn cells(quote: &Quote) -> [String; 14] {
    let source = &quote.source;
    let counterpart = quote.counterpart.as_deref();
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        quote.words.exact.clone(),
        or_empty(&quote.speaker),
        source.title.clone(),
        or_empty(&source.publisher),
        source.date.map(|date| date.to_string()).unwrap_or_default(),
        or_empty(&source.url),
        source.language.clone(),
        or_empty(&quote.note),
        quote.tags.join("; "),
        quote.colour.name().to_owned(),
        quote.created.to_string(),
        quote.id.clone(),
        counterpart.map(|passage| passage.words.exact.clone()).unwrap_or_default(),
        counterpart.map(|passage| passage.source.title.clone()).unwrap_or_default(),
    ]
}

/// A field. An apostrophe before what a spreadsheet would take for a formula makes it text.
pub(super) fn cell(text: &str, pen: Pen) -> String {
    let lines: Vec<String> =
        plain::lines(text).iter().map(|line| pen.inline(&guard(line))).collect();
    let text = lines.join("\n");
    if text.contains(['"', ',', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// A line that no spreadsheet takes for a formula: = + - @ and their full-width forms begin one.
fn guard(line: &str) -> String {
    let is_formula = line.starts_with(['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_when_they_must_be() {
        let pen = Pen::new(false);
        assert_eq!(cell("plain", pen), "plain");
        assert_eq!(cell("a, b", pen), "\"a, b\"");
        assert_eq!(cell("say \"a\"", pen), "\"say \"\"a\"\"\"");
        assert_eq!(cell("a\nb", pen), "\"a\nb\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        let pen = Pen::new(true);
        for formula in
            ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u{200F}=1", "\u{202E}=1", "＝1", "\r\n=1"]
        {
            let cell = cell(formula, pen);
            assert!(cell.starts_with('\''), "{formula:?} -> {cell:?}");
        }
        assert_eq!(cell("=نص", pen), "\u{2067}'=نص\u{2069}");
    }
}
