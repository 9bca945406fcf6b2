//! What a reader looks for, ready to be looked for in many texts.

use std::ops::Range;

use memchr::memmem::Finder;

use super::{Folded, text as fold_text};
use crate::text::clusters;

/// A word or phrase to look for.
///
/// It is found inside words, so that no proclitic hides a word: الإنتربول is found in والإنتربول. Where the
/// preposition ل swallows the alif of the article, the query does too: it is found in للإنتربول.
#[derive(Clone, Debug)]
pub struct Query {
    /// One a spelling; the first is the query itself.
    finders: Vec<Finder<'static>>,
    /// Typed between quotation marks: looked for as it is written.
    exact: bool,
}

/// Folds what a reader typed. All of it between ASCII quotation marks is looked for exactly as written.
///
/// ```
/// use nashra::text::fold::fold_query;
/// assert_eq!(fold_query("Thorbjørn").spellings().collect::<Vec<_>>(), ["thorbjorn"]);
/// assert_eq!(fold_query("البيت").spellings().collect::<Vec<_>>(), ["البيت", "للبيت"]);
/// ```
pub fn fold_query(query: &str) -> Query {
    let owned = |needle: &str| Finder::new(needle.as_bytes()).into_owned();
    if let Some(exact) = between_quotes(query) {
        return Query { finders: vec![owned(exact)], exact: true };
    }
    let folded = fold_text(query);
    let folded = folded.trim();
    let mut finders = vec![owned(folded)];
    finders.extend(after_preposition(folded).as_deref().map(owned));
    Query { finders, exact: false }
}

/// The byte ranges of a text that a query finds, ascending, on cluster boundaries, none overlapping.
pub fn matches(text: &str, query: &str) -> Vec<Range<usize>> {
    fold_query(query).find(text, &Folded::new(text))
}

impl Query {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.finders.iter().all(|finder| finder.needle().is_empty())
    }

    /// Whether the query is looked for as written, in the text itself and not in its folding.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// The spellings to look for: in the folded text, or in the text itself when the query is exact.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let needles = self.finders.iter().map(Finder::needle);
        needles.filter_map(|needle| std::str::from_utf8(needle).ok())
    }

    /// The byte ranges of `text`, whose folding is `folded`: ascending, on cluster boundaries, none
    /// overlapping.
    pub fn find(&self, text: &str, folded: &Folded) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        match &self.finders[..] {
            [finder] if self.exact => find_exact(text, finder),
            finders => find_folded(folded, finders),
        }
    }
}

fn find_exact(text: &str, finder: &Finder<'_>) -> Vec<Range<usize>> {
    let found = finder.find_iter(text.as_bytes());
    let ranges: Vec<Range<usize>> = found.map(|at| at..at + finder.needle().len()).collect();
    if ranges.is_empty() {
        return ranges;
    }
    let boundaries = clusters::boundaries(text);
    let is_boundary = |at: &usize| boundaries.binary_search(at).is_ok();
    ranges.into_iter().filter(|at| is_boundary(&at.start) && is_boundary(&at.end)).collect()
}

fn find_folded(folded: &Folded, finders: &[Finder<'_>]) -> Vec<Range<usize>> {
    let haystack = folded.text().as_bytes();
    let found = finders.iter().flat_map(|finder| {
        finder.find_iter(haystack).map(|at| folded.original(at..at + finder.needle().len()))
    });
    let mut ranges: Vec<Range<usize>> = found.collect();
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    // Several matches in one cluster are one, and so are two spellings at one place.
    let mut end = 0;
    ranges.retain(|range| {
        let apart = range.start >= end;
        end = if apart { range.end } else { end };
        apart
    });
    ranges
}

fn between_quotes(query: &str) -> Option<&str> {
    let inside = query.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inside.is_empty()).then_some(inside)
}

/// The folded query as it is written after the preposition ل: للبيت for البيت, and لليل for الليل.
fn after_preposition(folded: &str) -> Option<String> {
    const LAM: char = '\u{644}';
    let stem = folded.strip_prefix("\u{627}\u{644}").filter(|stem| stem.chars().count() > 1)?;
    let article = if stem.starts_with(LAM) { "\u{644}" } else { "\u{644}\u{644}" };
    Some(format!("{article}{stem}"))
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SEED_000: &str = include_str!("../../../seeds/000_98ff67623f90ba52.txt");
    const SEED_003: &str = include_str!("../../../seeds/003_ed3b926f425d16fd.txt");

    fn found<'t>(text: &'t str, query: &str) -> Vec<&'t str> {
        matches(text, query).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn interpol_is_found_however_it_is_spelt() {
        for query in ["الإنتربول", "الانتربول", "انتربول", "اَلْإِنْتَرْبُول", "الإنتـربول", "ﺍﻹﻧﺘﺮﺑﻮﻝ"]
        {
            assert_eq!(found(SEED_000, query).len(), 9, "{query}");
        }
        assert!(found(SEED_000, "الإنتربول").contains(&"للإنتربول"));
    }

    #[test]
    fn a_mark_in_the_text_hides_nothing() {
        let hits = matches(SEED_000, "مجمع");
        let word_of = |range: &Range<usize>| {
            let is_edge = |c: char| c.is_whitespace() || "،.‘’".contains(c);
            let start = SEED_000[..range.start].rfind(is_edge).map_or(0, |at| at + 1);
            let end = SEED_000[range.end..].find(is_edge).unwrap() + range.end;
            SEED_000
                .get(start..end)
                .unwrap_or_default()
                .trim_start_matches(|c: char| !c.is_alphabetic())
        };
        let words: Vec<&str> = hits.iter().map(word_of).collect();
        for word in ["مجمّع", "المجمّع", "لمجمّع", "للمجمّع"] {
            assert!(words.contains(&word), "{word} in {words:?}");
        }
    }

    #[test]
    fn the_seeds_answer_the_spelling_queries() {
        let cases = [
            (SEED_000, "20 مارس", "٢٠ مارس"),
            (SEED_000, "٢٠١٤", "2014"),
            (SEED_000, "السيبريه", "السيبرية"),
            (SEED_003, "دورا", "دورًا"),
            (SEED_003, "بغيه", "بُغية"),
        ];
        for (text, query, hit) in cases {
            assert!(found(text, query).contains(&hit), "{query}");
        }
    }

    #[test]
    fn seats_of_hamza_find_each_other() {
        for text in ["هيئة", "هيءة", "هيئه", "هَيْئَة"] {
            for query in ["هيئة", "هيءة", "هيئه"] {
                assert_eq!(found(text, query), [text], "{query}");
            }
        }
        assert_eq!(found("مسئول ومسؤول", "مسؤول"), ["مسئول", "مسؤول"]);
    }

    #[test]
    fn latin_letters_find_each_other() {
        assert_eq!(found("INTERPOL, Interpol", "interpol"), ["INTERPOL", "Interpol"]);
        assert_eq!(found("Thorbjørn Jagland", "Thorbjorn"), ["Thorbjørn"]);
        assert_eq!(found("Thorbjorn Jagland", "Thorbjørn"), ["Thorbjorn"]);
    }

    #[test]
    fn persian_finds_itself_with_and_without_joiners() {
        assert_eq!(found("می\u{200C}خواهم", "میخواهم"), ["می\u{200C}خواهم"]);
        assert_eq!(found("ميخواهم", "می\u{200C}خواهم"), ["ميخواهم"]);
        assert_eq!(found("كتاب", "کتاب"), ["كتاب"]);
    }

    #[test]
    fn quoted_means_as_written() {
        assert_eq!(found(SEED_000, "\"كاسبرسكاي\"").len(), found(SEED_000, "كاسبرسكاي").len());
        assert!(found(SEED_003, "\"كاسبرسكاي\"").is_empty());
        assert!(found("مجمّع", "\"مجمع\"").is_empty());
        assert!(found("كتبَ", "\"كتب\"").is_empty(), "half a cluster");
        assert!(found("Interpol", "\"interpol\"").is_empty());
    }

    #[test]
    fn the_preposition_is_looked_through_before_a_lam_too() {
        assert_eq!(found("لليل والليل", "الليل"), ["لليل", "الليل"]);
    }

    #[test]
    fn nothing_finds_nothing() {
        for query in ["", "  ", "\u{64B}", "\"\""] {
            assert!(found("نص \" text", query).len() <= 1, "{query:?}");
        }
        assert!(fold_query(" \u{640} ").is_empty());
    }

    proptest! {
        #[test]
        fn a_piece_of_a_text_is_found_in_it(before in "\\PC{0,10}", piece in "[\u{621}-\u{63A}\u{641}-\u{64A}]{2,6}", after in "\\PC{0,10}") {
            let text = format!("{before} {piece} {after}");
            prop_assert!(!matches(&text, &piece).is_empty());
        }

        #[test]
        fn matches_ascend_and_stand_apart(text in "[ال كتبa]{0,40}", query in "[ال كتبa]{1,3}") {
            let hits = matches(&text, &query);
            prop_assert!(hits.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
