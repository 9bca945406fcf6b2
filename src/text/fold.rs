//! Folding for search: what a reader types and what an editor printed become the same characters, with the
//! way back to the bytes of the text.
//!
//! Left out are tashkeel, tatweel, the dagger alif, bidi controls and joiners; made alike are the alefs and
//! the seats of hamza, ya and alef maksura, ta marbuta and ha, Persian and Arabic kaf and ya, all digits,
//! presentation forms and other compatibility characters (NFKD), case and Latin diacritics, quotation marks,
//! dashes, Arabic and Latin punctuation, and any run of blanks.
//!
//! ```
//! use nashra::text::fold;
//!
//! let text = "إلى الإنتربول وللإنتربول";
//! let hits: Vec<&str> = fold::matches(text, "الانتربول").into_iter().map(|at| &text[at]).collect();
//! assert_eq!(hits, ["الإنتربول", "للإنتربول"]);
//! assert_eq!(fold::text("مُجمّعُ الـ١٩٠ Ærø"), "مجمع ال190 aero");
//! ```
//!
//! # Limits
//!
//! One folded text per spelling: ؤ folds to waw and ئ to ya, so that مسيول finds no مسئول, because ئ before
//! waw is the other spelling of ؤ. A hamza on the line is told apart from its seats except before ta marbuta.

mod letters;
mod query;

use std::ops::Range;

use super::clusters;
use letters::Folding;
pub use query::{Query, fold_query, matches};

/// A text folded for comparison, with the way back to its bytes. Its buffers can be used again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// The clusters that left something, in order.
    places: Vec<Place>,
}

/// A cluster of the original text and where its folding starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    folded: u32,
    start: u32,
    end: u32,
}

/// Folds a text without the way back, as an index stores it.
pub fn text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    push_text(text, &mut folded);
    folded
}

/// As [`text`], appended to a string the caller reuses; what stands there already has no influence.
pub fn push_text(text: &str, out: &mut String) {
    let mut folding = Folding::new(out);
    for c in text.chars() {
        folding.push(c);
    }
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Folded::default();
        folded.read(text);
        folded
    }

    /// Folds another text into the same buffers.
    pub fn read(&mut self, text: &str) {
        self.text.clear();
        self.places.clear();
        let mut folding = Folding::new(&mut self.text);
        let mut starts = clusters::starts(text).peekable();
        while let Some(start) = starts.next() {
            let end = starts.peek().copied().unwrap_or(text.len());
            let folded = folding.len();
            for c in text.get(start..end).unwrap_or_default().chars() {
                folding.push(c);
            }
            if folding.len() > folded {
                let place = Place { folded: folded as u32, start: start as u32, end: end as u32 };
                self.places.push(place);
            }
        }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original text behind a byte range of the folded one: from the start of the cluster
    /// that holds its first character to the end of the cluster that holds its last. An empty range gives
    /// the empty range before its cluster.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let Some(first) = self.place_of(folded.start) else { return 0..0 };
        if folded.is_empty() {
            let at = if folded.start >= self.text.len() { first.end } else { first.start };
            return at as usize..at as usize;
        }
        let last = self.place_of(folded.end - 1).unwrap_or(first);
        first.start as usize..last.end as usize
    }

    /// The cluster that left the folded byte; past the end, the last one.
    fn place_of(&self, folded: usize) -> Option<Place> {
        let after = self.places.partition_point(|place| place.folded as usize <= folded);
        self.places.get(after.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folds(pairs: &[(&str, &str)]) {
        for (input, folded) in pairs {
            assert_eq!(text(input), *folded, "{input:?}");
        }
    }

    #[test]
    fn arabic_letters_fold_to_their_plainest() {
        folds(&[
            ("أإآٱاٲ", "اااااا"),
            ("ىیي", "ييي"),
            ("مؤتمر", "موتمر"),
            ("سائل", "سايل"),
            ("مدرسة مدرسه", "مدرسه مدرسه"),
            ("کتاب كتاب", "كتاب كتاب"),
            ("الإنتـربول", "الانتربول"),
            ("اَلْإِنْتَرْبُول", "الانتربول"),
            ("ﺍﻹﻧﺘﺮﺑﻮﻝ", "الانتربول"),
            ("هٰذا", "هذا"),
            ("می\u{200C}خواهم", "ميخواهم"),
            ("\u{2067}نص\u{2069}\u{200F}", "نص"),
            ("ﷲ", "الله"),
        ]);
    }

    #[test]
    fn hamza_and_its_seats_meet() {
        folds(&[
            ("هيئة هيءة هيئه", "هييه هييه هييه"),
            ("مسئول مسؤول مَسْئُول", "مسوول مسوول مسوول"),
            ("و\u{654}تمر ي\u{654}و", "وتمر وو"),
            ("جزء جزءا", "جزء جزءا"),
        ]);
    }

    #[test]
    fn digits_punctuation_and_latin_letters_fold() {
        folds(&[
            ("٢٠١٤ ۲۰۱۴ ２０１４", "2014 2014 2014"),
            ("12.5٪؟", "12.5%?"),
            ("INTERPOL Straße Thorbjørn İzmir", "interpol strasse thorbjorn izmir"),
            ("ﬁn ½", "fin 1⁄2"),
            ("’’a‘‘ “a” «a» ''a''", "\"a\" \"a\" \"a\" \"a\""),
            ("צה״ל צה\"ל", "צה\"ל צה\"ל"),
            ("a–b a—b a--b a-b", "a-b a-b a-b a-b"),
            ("a \u{A0}\n b", "a b"),
        ]);
    }

    #[test]
    fn a_range_covers_whole_clusters() {
        let text = "المجمّعُ، دورًا";
        let folded = Folded::new(text);
        let at = folded.text().find("مجمع").unwrap();
        assert_eq!(&text[folded.original(at..at + "مجمع".len())], "مجمّعُ");
        let at = folded.text().find("دور").unwrap();
        assert_eq!(&text[folded.original(at..at + "دور".len())], "دورً");
    }

    #[test]
    fn a_cluster_that_folds_to_several_characters_is_taken_whole() {
        let text = "قالﷺ";
        let folded = Folded::new(text);
        let at = folded.text().find("الله").unwrap();
        assert_eq!(&text[folded.original(at..at + 2)], "ﷺ");
    }

    #[test]
    fn a_text_that_folds_to_nothing_has_no_places() {
        let folded = Folded::new("\u{200F}\u{64B}ـ");
        assert_eq!((folded.text(), folded.original(0..0)), ("", 0..0));
    }

    fn any_text() -> impl Strategy<Value = String> {
        let of_interest =
            "[ءأؤئةيىوهلامَّـ\u{200C}\u{200F}٢a Éß'’\\-\u{2014}\u{A0}\u{654}\u{FDFA}\u{FEFB}]{0,20}";
        prop_oneof![of_interest, "\\PC{0,20}", any::<String>()]
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(input in any_text()) {
            let once = text(&input);
            prop_assert_eq!(text(&once), once);
        }

        #[test]
        fn the_way_back_adds_nothing_to_the_text(input in any_text()) {
            let folded = Folded::new(&input);
            prop_assert_eq!(folded.text(), text(&input));
        }

        #[test]
        fn offsets_are_monotone_and_on_clusters(input in any_text()) {
            let folded = Folded::new(&input);
            let boundaries = clusters::boundaries(&input);
            let mut last = 0..0;
            for (at, c) in folded.text().char_indices() {
                let range = folded.original(at..at + c.len_utf8());
                prop_assert!(last.start <= range.start && last.end <= range.end);
                prop_assert!(boundaries.contains(&range.start) && boundaries.contains(&range.end));
                last = range;
            }
        }
    }
}
