//! The sentences of an article, title included.

use std::ops::Range;

use crate::article::Article;
use crate::text::sentences;

/// One sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the article's text, on grapheme cluster boundaries.
    pub range: Range<usize>,
    /// The body paragraph it stands in; `None` in the title.
    pub paragraph: Option<usize>,
}

/// The sentences of an article in reading order, those of its title first. A title that stands in no line of
/// its own (an excerpt of the first paragraph, or a title that only the front matter spells) is left out.
pub fn of_article(article: &Article) -> Vec<Sentence> {
    let mut all = Vec::new();
    let title = &article.title;
    let is_in_body = |at: &Range<usize>| at.start < title.end && title.start < at.end;
    if !article.paragraphs.iter().any(|paragraph| is_in_body(&paragraph.range)) {
        push(article, title, None, &mut all);
    }
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        push(article, &paragraph.range, Some(index), &mut all);
    }
    all
}

fn push(article: &Article, at: &Range<usize>, paragraph: Option<usize>, all: &mut Vec<Sentence>) {
    let ranges = sentences::ranges(article.slice(at.clone()));
    all.extend(
        ranges.into_iter().map(|range| Sentence {
            range: at.start + range.start..at.start + range.end,
            paragraph,
        }),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::import;

    fn sentences(text: &str) -> Vec<(String, Option<usize>)> {
        let article = import("news.txt", text.as_bytes()).articles.remove(0).article;
        let all = of_article(&article).into_iter();
        all.map(|sentence| (article.slice(sentence.range).to_owned(), sentence.paragraph)).collect()
    }

    #[test]
    fn title_and_paragraphs_are_parted_and_the_date_line_is_not_among_them() {
        let found = sentences("عنوان\n\n٢٠ مارس، ٢٠١٣\n\nأول. ثان.\n\nثالث.\n");
        let expected = [("عنوان", None), ("أول.", Some(0)), ("ثان.", Some(0)), ("ثالث.", Some(1))];
        assert_eq!(found, expected.map(|(text, paragraph)| (text.to_owned(), paragraph)));
    }

    #[test]
    fn a_title_cut_from_the_first_paragraph_is_not_read_twice() {
        let long = "This sentence goes on and on without a title. ".repeat(20);
        let found = sentences(&long);
        assert_eq!(found.len(), 20);
        assert!(found.iter().all(|(_, paragraph)| *paragraph == Some(0)));
    }
}
