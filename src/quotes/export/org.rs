//! Quotes for Emacs Org mode.
use super::plain::{self, Pen};
use crate::quotes::Quote;

/// One heading a quote: its properties in a drawer, its words in a quote block, its note below.
pub(super) fn document(quotes: &[Quote], pen: Pen) -> String {
    quotes.iter().map(|quote| one(quote, pen)).collect::<Vec<_>>().join("\n")
}

fn one(quote: &Quote, pen: Pen) -> String {
    let attribution: Vec<String> =
        plain::attribution(quote).iter().map(|part| pen.inline(&escape(part))).collect();
    let mut out = format!("* {}{}\n:PROPERTIES:\n", attribution.join(", "), tags(quote));
    let source = &quote.source;
    let date = source.date.map(|date| date.to_string());
    let created = quote.created.strftime("[%Y-%m-%d %a %H:%M]").to_string();
    let properties = [
        ("SPEAKER", quote.speaker.as_deref()),
        ("TITLE", Some(source.title.as_str())),
        ("PUBLISHER", source.publisher.as_deref()),
        ("DATE", date.as_deref()),
        ("LINK", source.url.as_deref()),
        ("LANGUAGE", Some(source.language.as_str())),
        ("CREATED", Some(created.as_str())),
        ("ANNOTATION", Some(quote.id.as_str())),
    ];
    for (name, value) in properties {
        let value = plain::line(value.unwrap_or_default());
        if !value.is_empty() {
            out.extend([":", name, ": ", &pen.inline(&value), "\n"]);
        }
    }
    out.push_str(":END:\n#+begin_quote\n");
    let block = |text: &str| {
        let lines = plain::lines(text);
        lines.iter().map(|line| pen.block(&escape(line))).collect::<Vec<_>>().join("\n\n")
    };
    out.push_str(&block(&quote.words.exact));
    out.push_str("\n#+end_quote\n");
    if let Some(passage) = &quote.counterpart {
        let parts = plain::attribution_of(passage);
        let by: Vec<String> = parts.iter().map(|part| pen.inline(&escape(part))).collect();
        out.extend(["\n#+begin_quote\n", &block(&passage.words.exact), "\n#+end_quote\n"]);
        out.extend(["\n", &by.join(", "), if by.is_empty() { "" } else { "\n" }]);
    }
    if let Some(note) = &quote.note {
        out.extend(["\n", &block(note), "\n"]);
    }
    out
}

/// Tags are letters, digits and `_@#%` in Org.
fn tags(quote: &Quote) -> String {
    let tag = |tag: &String| -> String {
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '%');
        plain::line(tag).chars().map(|c| if allowed(c) { c } else { '_' }).collect()
    };
    let tags: Vec<String> = quote.tags.iter().map(tag).collect();
    if tags.is_empty() { String::new() } else { format!(" :{}:", tags.join(":")) }
}

/// A line that Org shows as it is: what could begin markup, a block or a heading is written as an entity.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut before = None;
    for c in line.chars() {
        let opens = before.is_none_or(|before: char| !before.is_alphanumeric());
        match c {
            '\\' => out.push_str("\\backslash{}"),
            '*' if opens => out.push_str("\\ast{}"),
            '/' if opens => out.push_str("\\slash{}"),
            '_' | '^' => out.push_str(if c == '_' { "\\under{}" } else { "\\and{}" }),
            '=' if opens => out.push_str("\\equal{}"),
            '~' if opens => out.push_str("\\tilde{}"),
            '+' if opens => out.push_str("\\plus{}"),
            '#' if before.is_none() => out.push_str("\\num{}"),
            ':' | '|' | '-' if before.is_none() => out.push_str(match c {
                ':' => "\\colon{}",
                '|' => "\\vert{}",
                _ => "\\shy{}-",
            }),
            '[' => out.push_str("\\lbrack{}"),
            ']' => out.push_str("\\rbrack{}"),
            '<' => out.push_str("\\lt{}"),
            '{' => out.push_str("\\lbrace{}"),
            _ => out.push(c),
        }
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn no_line_is_a_heading_a_keyword_or_a_link() {
        assert_eq!(escape("* a"), "\\ast{} a");
        assert_eq!(escape("#+end_quote"), "\\num{}\\plus{}end\\under{}quote");
        assert_eq!(escape("[[x]]"), "\\lbrack{}\\lbrack{}x\\rbrack{}\\rbrack{}");
        assert_eq!(escape(":END:"), "\\colon{}END:");
        assert_eq!(escape("نص 3/4 a*b"), "نص 3/4 a*b");
    }
}
