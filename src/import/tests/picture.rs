//! An outcome as rows that a snapshot can hold, framed on both sides. Text of any direction stands in
//! its logical order between U+202D and U+202C, so that an editor shows it in the order it is stored.
use crate::article::{Article, ParagraphKind};
use crate::import::{Outcome, import};

/// Imports bytes and draws what comes of them.
pub(super) fn imported(origin: &str, bytes: &[u8]) -> String {
    draw(&import(origin, bytes))
}

pub(super) fn draw(outcome: &Outcome) -> String {
    let mut rows = Vec::new();
    for imported in &outcome.articles {
        rows.extend(article(&imported.article));
        rows.extend(imported.warnings.iter().map(|warning| format!("warning  {warning}")));
    }
    rows.extend(outcome.warnings.iter().map(|warning| format!("refused  {warning}")));
    let frame = |row: String| format!("|\u{202D}{}\u{202C}|\n", row.replace('\n', "⏎"));
    rows.into_iter().map(frame).collect()
}

fn article(article: &Article) -> Vec<String> {
    let mut rows = vec![format!("title    {}", article.title())];
    if let Some(date) = &article.date {
        let printed = date.printed.clone().map(|range| article.slice(range));
        rows.push(format!("date     {} {}", date.day, printed.unwrap_or_default()));
    }
    rows.push(format!("language {} {:?}", article.badge(), article.direction));
    let metadata = &article.metadata;
    let fields = [
        ("source", &metadata.source),
        ("url", &metadata.url),
        ("original", &metadata.translation_of),
        ("note", &metadata.note),
    ];
    for (name, value) in fields {
        rows.extend(value.iter().map(|value| format!("{name:8} {value}")));
    }
    if !metadata.tags.is_empty() {
        rows.push(format!("tags     {:?}", metadata.tags));
    }
    if !metadata.alternates.is_empty() {
        rows.push(format!("editions {:?}", metadata.alternates));
    }
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        let kind = match paragraph.kind {
            ParagraphKind::Text => "text",
            ParagraphKind::Heading => "heading",
            ParagraphKind::Item => "item",
            ParagraphKind::Quote => "quote",
            ParagraphKind::Code => "code",
        };
        let joined = if paragraph.fused { "+" } else { " " };
        rows.push(format!("{kind:8}{joined}{}", article.paragraph(index)));
    }
    for link in &metadata.links {
        rows.push(format!("link     {} -> {}", article.slice(link.range.clone()), link.url));
    }
    rows
}
