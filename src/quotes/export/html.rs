//! Quotes as a page to share: one file that needs nothing but itself.
//!
//! Each quote has its own `lang` and `dir`, so that both directions read right; the page can be searched, also
//! by its address (`page.html#word`), printed, and follows the reader's choice of light or dark. Its Content
//! Security Policy lets it reach nothing: no network, no frame, no form, and no script or style but the two in
//! it, by their hashes. What comes from quotes is text, escaped.
use super::plain;
use crate::article::Language;
use crate::quotes::{Passage, Quote};
use crate::text::Direction;
use crate::text::direction::content;

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");
/// SHA-256 of both in Base64, as the policy names them.
const STYLE_HASH: &str = "4eD1JuPPqqpVQMwsuz/SqdD7550zokOQxNOjlt1Eu44=";
const SCRIPT_HASH: &str = "2B3zzmwCa01K4yu2VflZPeXnpY75grGGjQeKaIq6EOM=";

/// The page's own words.
struct Words {
    language: &'static str,
    direction: &'static str,
    title: &'static str,
    search: &'static str,
}

const ENGLISH: Words =
    Words { language: "en", direction: "ltr", title: "Quotes", search: "Search the quotes" };
const ARABIC: Words =
    Words {
        language: "ar", direction: "rtl", title: "اقتباسات", search: "ابحث في الاقتباسات"
    };

/// The page, its own words in the language of most quotes: Arabic if most run from right to left, else English.
pub fn page(quotes: &[Quote]) -> String {
    let rtl = quotes.iter().filter(|quote| quote.direction() == Direction::RightToLeft).count();
    let words = if rtl * 2 > quotes.len() { ARABIC } else { ENGLISH };
    let Words { language, direction, title, search } = words;
    let articles: String = quotes.iter().map(article).collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
         script-src 'sha256-{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<search hidden>\
         <input type=\"search\" placeholder=\"{search}\" aria-label=\"{search}\" dir=\"auto\" autocomplete=\"off\">\
         <output aria-live=\"polite\"></output></search>\n</header>\n<main>\n{articles}</main>\n\
         <script>{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

fn article(quote: &Quote) -> String {
    let cite = plain::link(quote).map(|url| format!(" cite=\"{}\"", escape(url)));
    let words = format!(
        "<article class=\"{}\">\n<blockquote{}{} dir=\"{}\">{}</blockquote>\n",
        quote.colour.name(),
        language(&quote.source.language, quote.direction()),
        cite.unwrap_or_default(),
        name(quote.direction()),
        paragraphs(&quote.words.exact)
    );
    let note = quote.note.as_ref().map(|note| {
        let direction = name(content(note, Direction::Auto));
        format!("<div class=\"note\" dir=\"{direction}\">{}</div>\n", paragraphs(note))
    });
    let item = |tag: &String| format!("<li><bdi>{}</bdi></li>", escape(&plain::line(tag)));
    let items: Vec<String> = quote.tags.iter().map(item).collect();
    let tags = (!items.is_empty()).then(|| format!("<ul class=\"tags\">{}</ul>\n", items.concat()));
    let counterpart = quote.counterpart.as_deref().map(counterpart).unwrap_or_default();
    let parts = [
        words,
        attribution(quote),
        counterpart,
        note.unwrap_or_default(),
        tags.unwrap_or_default(),
    ];
    parts.concat() + "</article>\n"
}

/// Speaker, title with its link, publisher and date, in the direction of the quote.
fn attribution(quote: &Quote) -> String {
    let mut parts = Vec::new();
    if let Some(speaker) = &quote.speaker {
        parts.push(format!("<bdi>{}</bdi>", escape(&plain::line(speaker))));
    }
    let title = escape(&plain::line(&quote.source.title));
    match plain::link(quote) {
        Some(url) => {
            let shown = if title.is_empty() { escape(url) } else { title };
            let link = format!(
                "<a href=\"{}\" rel=\"noopener noreferrer nofollow\">{shown}</a>",
                escape(url)
            );
            parts.push(format!("<cite><bdi>{link}</bdi></cite>"));
        }
        None if !title.is_empty() => parts.push(format!("<cite><bdi>{title}</bdi></cite>")),
        None => {}
    }
    if let Some(publisher) = &quote.source.publisher {
        parts.push(format!("<bdi>{}</bdi>", escape(&plain::line(publisher))));
    }
    if let Some(date) = quote.source.date {
        parts.push(format!("<time datetime=\"{date}\"><bdi>{date}</bdi></time>"));
    }
    if parts.is_empty() {
        return String::new();
    }
    format!("<p class=\"by\" dir=\"{}\">{}</p>\n", name(quote.direction()), parts.join(" · "))
}

/// What stood for the quote in another edition, below it.
fn counterpart(passage: &Passage) -> String {
    let direction = passage.direction();
    let words = format!(
        "<blockquote{} dir=\"{}\">{}</blockquote>\n",
        language(&passage.source.language, direction),
        name(direction),
        paragraphs(&passage.words.exact)
    );
    let parts: Vec<String> = plain::attribution_of(passage)
        .iter()
        .map(|part| format!("<bdi>{}</bdi>", escape(part)))
        .collect();
    if parts.is_empty() {
        return words;
    }
    format!("{words}<p class=\"by\" dir=\"{}\">{}</p>\n", name(direction), parts.join(" · "))
}

/// The language of the words, if it can be said: a quote of another direction than its article's language is
/// in another language.
fn language(tag: &str, direction: Direction) -> String {
    let known = Language::from_tag(tag);
    let is_tag = !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let fits = known == Language::Other || known.direction() == direction;
    if is_tag && fits { format!(" lang=\"{tag}\"") } else { String::new() }
}

fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = plain::lines(text).iter().map(|line| escape(line)).collect();
    if lines.is_empty() { String::new() } else { format!("<p>{}</p>", lines.join("</p><p>")) }
}

fn name(direction: Direction) -> &'static str {
    if direction == Direction::RightToLeft { "rtl" } else { "ltr" }
}

/// Text for an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn base64(bytes: &[u8]) -> String {
        const DIGITS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let group = |three: &[u8]| -> String {
            let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
                << (8 * (3 - three.len()));
            let digit = |n: usize| {
                if n > three.len() {
                    '='
                } else {
                    DIGITS[(bits >> (18 - 6 * n)) as usize & 63] as char
                }
            };
            (0..4).map(digit).collect()
        };
        bytes.chunks(3).map(group).collect()
    }

    #[test]
    fn the_policy_names_the_style_and_the_script() {
        assert_eq!(base64(&Sha256::digest(STYLE)), STYLE_HASH);
        assert_eq!(base64(&Sha256::digest(SCRIPT)), SCRIPT_HASH);
    }

    #[test]
    fn nothing_in_the_page_itself_leads_elsewhere() {
        let page = page(&[]);
        for outside in ["http://", "https://", "url(", "@import", "fetch", "XMLHttp", "src="] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("default-src 'none'"));
    }
}
