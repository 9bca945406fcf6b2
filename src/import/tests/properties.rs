//! What holds for any bytes and any text.
use proptest::prelude::*;

use crate::article::Article;
use crate::import::{Outcome, import};
use crate::text::clusters::boundaries;

/// Pieces that import looks at: line ends, stops, marks that extend clusters, dates, fences, syntax.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{2028}",
        "\u{2029}",
        " ",
        "  ",
        "\t",
        "\u{A0}",
        "خبر",
        "الإنترنت",
        "news",
        "The",
        "ك",
        ".",
        "؟",
        "!",
        "۔",
        "”",
        "«",
        "\u{301}",
        "\u{64B}",
        "\u{600}",
        "\u{200D}",
        "\u{200F}",
        "\u{202E}",
        "👨\u{200D}👩",
        "🇸",
        "e\u{301}",
        "20",
        "مارس",
        "2013",
        "/",
        "---\n",
        "+++\n",
        "title: a",
        "date",
        "# ",
        "- ",
        "> ",
        "[a](b)",
        "|",
        "`",
        "\u{FFFD}",
        "क्",
        "\u{110BD}",
    ])
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

/// Ranges are on cluster boundaries, ascending, apart, not empty, inside the text.
fn check_ranges(article: &Article) -> Result<(), TestCaseError> {
    let boundaries = boundaries(&article.text);
    let mut ranges = vec![article.title.clone()];
    ranges.extend(article.date.iter().filter_map(|date| date.printed.clone()));
    ranges.extend(article.paragraphs.iter().map(|paragraph| paragraph.range.clone()));
    ranges.extend(article.metadata.links.iter().map(|link| link.range.clone()));
    for range in ranges {
        for end in [range.start, range.end] {
            prop_assert!(boundaries.binary_search(&end).is_ok(), "{end} cuts a cluster");
        }
    }
    let mut before = 0;
    for paragraph in &article.paragraphs {
        prop_assert!(before <= paragraph.range.start && !paragraph.range.is_empty());
        prop_assert!(!paragraph.fused || paragraph.range.start == before);
        before = paragraph.range.end;
    }
    Ok(())
}

/// What no range covers is blank.
fn check_complete(article: &Article) -> Result<(), TestCaseError> {
    let mut covered = vec![false; article.text.len()];
    let printed = article.date.iter().filter_map(|date| date.printed.clone());
    let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
    for range in printed.chain(paragraphs).chain([article.title.clone()]) {
        covered[range].fill(true);
    }
    let lost = article.text.char_indices().filter(|&(at, _)| !covered[at]).map(|(_, c)| c);
    let lost: String = lost.filter(|c| !c.is_whitespace()).collect();
    prop_assert!(
        lost.chars().all(|c| matches!(c, '\u{200D}' | '\u{200F}' | '\u{202E}')),
        "lost {lost:?}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn plain_text_is_covered_by_its_ranges(text in text()) {
        for imported in import("a.txt", text.as_bytes()).articles {
            prop_assert_eq!(&imported.article.text, &text);
            check_ranges(&imported.article)?;
            let has_front_matter = text.starts_with("---\n") || text.starts_with("+++\n");
            if !has_front_matter {
                check_complete(&imported.article)?;
            }
        }
    }

    #[test]
    fn markdown_has_ranges_of_its_plain_text(text in text()) {
        for imported in import("a.md", text.as_bytes()).articles {
            check_ranges(&imported.article)?;
            check_complete(&imported.article)?;
        }
    }

    #[test]
    fn any_bytes_are_an_article_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.md"] {
            let Outcome { articles, warnings } = import(name, &bytes);
            prop_assert_eq!(articles.len() + warnings.len(), 1);
            for imported in &articles {
                check_ranges(&imported.article)?;
            }
        }
    }

    #[test]
    fn import_is_the_same_every_time(text in text()) {
        let picture = || super::picture::draw(&import("a.txt", text.as_bytes()));
        prop_assert_eq!(picture(), picture());
    }
}
