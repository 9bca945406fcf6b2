//! A whole article as a document for other programs: logical order, letters, no control characters.

use super::{Article, ParagraphKind};
use crate::text::plain::{escape_markdown, line, lines};

/// What articles are written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ArticleFormat {
    /// Title, date line and paragraphs, parted by blank lines: as nashra reads them.
    #[default]
    Text,
    /// `CommonMark`, the source under the title.
    Markdown,
    /// JSON Lines: an object an article, with "title", "date", "language", "source", "url", "origin", "tags" and
    /// "paragraphs".
    JsonLines,
}

impl ArticleFormat {
    /// All of them.
    pub const ALL: [ArticleFormat; 3] =
        [ArticleFormat::Text, ArticleFormat::Markdown, ArticleFormat::JsonLines];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ArticleFormat::Text => "text",
            ArticleFormat::Markdown => "markdown",
            ArticleFormat::JsonLines => "jsonl",
        }
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file's name asks for by its ending.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => ArticleFormat::Text,
            "md" | "markdown" => ArticleFormat::Markdown,
            "jsonl" | "json" | "ndjson" => ArticleFormat::JsonLines,
            _ => return None,
        })
    }

    /// What stands between two articles in one document.
    pub fn between(self) -> &'static str {
        match self {
            ArticleFormat::Text => "\n* * *\n\n",
            ArticleFormat::Markdown => "\n---\n\n",
            ArticleFormat::JsonLines => "",
        }
    }

    /// An article in this format.
    ///
    /// ```
    /// use nashra::article::ArticleFormat;
    /// use nashra::import::import;
    ///
    /// let read = import("a.txt", b"# 1 title\n2013-03-20\n\nOne.\x1b[2J\n\nTwo.\n");
    /// let article = &read.articles[0].article;
    /// assert_eq!(ArticleFormat::Text.write(article), "# 1 title\n2013-03-20\n\nOne.\u{241B}[2J\n\nTwo.\n");
    /// assert!(ArticleFormat::Markdown.write(article).starts_with("# \\# 1 title\n\n2013-03-20"));
    /// ```
    pub fn write(self, article: &Article) -> String {
        match self {
            ArticleFormat::Text => text(article),
            ArticleFormat::Markdown => markdown(article),
            ArticleFormat::JsonLines => json(article),
        }
    }
}

/// Paragraphs in letters; the lines of one stay lines.
fn paragraphs(article: &Article) -> impl Iterator<Item = (ParagraphKind, String)> {
    let indices = article.paragraphs.iter().enumerate();
    let written = indices.map(|(at, it)| (it.kind, lines(article.paragraph(at)).join("\n")));
    written.filter(|(_, words)| !words.is_empty())
}

/// The date as printed, or else as known.
fn date(article: &Article) -> Option<String> {
    let printed = article.date_line().map(line);
    printed.or_else(|| article.date.as_ref().map(|date| date.day.to_string()))
}

fn text(article: &Article) -> String {
    let mut head = vec![line(article.title())];
    head.extend(date(article));
    head.retain(|part| !part.is_empty());
    let body = paragraphs(article).map(|(_, words)| words);
    let head = (!head.is_empty()).then(|| head.join("\n"));
    let mut written = head.into_iter().chain(body).collect::<Vec<_>>().join("\n\n");
    written.push('\n');
    written
}

fn markdown(article: &Article) -> String {
    let metadata = &article.metadata;
    let source =
        [date(article), metadata.source.as_deref().map(line), metadata.url.as_deref().map(line)];
    let source: Vec<String> =
        source.into_iter().flatten().map(|part| escape_markdown(&part)).collect();
    let mut blocks = vec![format!("# {}", escape_markdown(&line(article.title())))];
    blocks.extend((!source.is_empty()).then(|| source.join(" · ")));
    blocks.extend(paragraphs(article).map(|(kind, words)| block(kind, &words)));
    blocks.join("\n\n") + "\n"
}

fn block(kind: ParagraphKind, words: &str) -> String {
    let each = |before: &str, write: fn(&str) -> String| {
        let lines = words.lines().map(|line| before.to_owned() + &write(line));
        lines.collect::<Vec<_>>().join("\n")
    };
    match kind {
        ParagraphKind::Heading => format!("## {}", escape_markdown(&words.replace('\n', " "))),
        ParagraphKind::Quote => each("> ", escape_markdown),
        ParagraphKind::Code => each("    ", str::to_owned),
        // The bullet or number of an item is part of its text.
        ParagraphKind::Item => words.to_owned(),
        ParagraphKind::Text => each("", escape_markdown),
    }
}

fn json(article: &Article) -> String {
    let metadata = &article.metadata;
    let known = |value: &Option<String>| value.as_deref().map(line);
    let paragraphs: Vec<String> = paragraphs(article).map(|(_, words)| words).collect();
    let object = serde_json::json!({
        "title": line(article.title()),
        "date": article.date.as_ref().map(|date| date.day.to_string()),
        "language": article.language.code(),
        "source": known(&metadata.source),
        "url": known(&metadata.url),
        "origin": line(&article.origin),
        "tags": metadata.tags.iter().map(|tag| line(tag)).collect::<Vec<_>>(),
        "paragraphs": paragraphs,
    });
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::import;

    fn written(name: &str, text: &str, format: ArticleFormat) -> String {
        format.write(&import(name, text.as_bytes()).articles[0].article)
    }

    #[test]
    fn a_text_is_read_again_as_it_was() {
        let text = "\u{639}\u{646}\u{648}\u{627}\u{646}\n2013-03-20\n\n\u{FE8D}\u{FEF9}\u{FEE7} \u{202E}x\u{202C}\n\nTwo.\n";
        let once = written("a.txt", text, ArticleFormat::Text);
        assert_eq!(
            once.lines().nth(3),
            Some("\u{627}\u{644}\u{625}\u{646} x"),
            "letters, no forms"
        );
        assert_eq!(written("a.txt", &once, ArticleFormat::Text), once);
    }

    #[test]
    fn markdown_keeps_what_paragraphs_are() {
        let text = "# Title\n\n## Part\n\nWords *here*.\n\n> Said.\n\n- one\n";
        let markdown = written("a.md", text, ArticleFormat::Markdown);
        assert_eq!(markdown, "# Title\n\n## Part\n\nWords here.\n\n> Said.\n\n• one\n");
    }

    #[test]
    fn an_article_is_one_line_of_json() {
        let json = written("a.txt", "Title\n\nOne.\n\nTwo.\n", ArticleFormat::JsonLines);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["paragraphs"], serde_json::json!(["One.", "Two."]));
        assert_eq!((json.lines().count(), &value["date"]), (1, &serde_json::Value::Null));
    }
}
