//! Grapheme clusters (UAX #29) and their widths in cells.
//!
//! Most letters stand alone or with marks that extend them, which the property table knows. Only
//! paragraphs with emoji, regional indicators, Hangul or Indic letters go through unicode-segmentation.
//!
//! Widths are of the *shaped* cell. unicode-width halves the width of lam-alef as plain text; here two
//! letters are two cells until joining has made them one.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::properties::{ClusterKind, Traits};
use super::scan::Unit;

/// Settles cluster starts and widths where the table could not.
pub(super) fn settle(text: &str, units: &mut [Unit]) {
    let mut units = units;
    for cluster in text.graphemes(true) {
        let count = cluster.chars().count().min(units.len());
        let (these, rest) = units.split_at_mut(count);
        units = rest;
        settle_cluster(cluster, these);
    }
}

fn settle_cluster(cluster: &str, units: &mut [Unit]) {
    let is_complex = |unit: &Unit| unit.traits.cluster() == ClusterKind::Complex;
    let complex = units.iter().any(is_complex);
    let Some((first, others)) = units.split_first_mut() else { return };
    for unit in &mut *others {
        unit.traits = unit.traits.with_cluster(ClusterKind::Extend);
    }
    if !complex {
        return;
    }
    if first.traits.is_ignorable() {
        first.traits = first.traits.with_cluster(ClusterKind::Extend);
        return;
    }
    let width = if others.is_empty() { first.traits.width() } else { cell_width(cluster) };
    // Hangul vowels and the like have no width alone, yet they are seen.
    first.traits = first.traits.with_cluster(ClusterKind::Base).with_width(width.max(1));
    first.glyph = stand_in(first.glyph);
}

/// Columns of a cluster: 0, 1 or 2.
pub(super) fn cell_width(cluster: &str) -> u8 {
    cluster.width().min(2) as u8
}

/// What is painted for the signs that span a number: terminals disagree on whether they take a column, and
/// those that stack them over the digits after them garble the row. A look-alike of one column each.
pub(super) fn stand_in(c: char) -> char {
    match c {
        // End of ayah: the rub el hizb, an ornament of the same family.
        '\u{6DD}' => '\u{6DE}',
        // Number sign and number mark: the ain of "عدد".
        '\u{600}' | '\u{605}' => '\u{FECB}',
        // Sanah and samvat signs: the seen of "سنة".
        '\u{601}' | '\u{604}' => '\u{FEB3}',
        // Footnote marker.
        '\u{602}' => '*',
        // Safha sign: the sad of "صفحة".
        '\u{603}' => '\u{FEBB}',
        other => other,
    }
}

/// Cluster boundaries in bytes, the start and the end of the text included.
///
/// ```
/// assert_eq!(nashra::text::clusters::boundaries("e\u{301}a"), [0, 3, 4]);
/// ```
pub fn boundaries(text: &str) -> Vec<usize> {
    let mut all: Vec<usize> = text.grapheme_indices(true).map(|(offset, _)| offset).collect();
    all.push(text.len());
    all
}

/// Where clusters start, in bytes, the end of the text not included; what is never painted, a bidi control or
/// a Hangul filler, goes with the cluster before it. Every start is one of [`boundaries`], and text without emoji, Hangul or Indic letters costs a
/// fifth of it.
pub(super) fn starts(text: &str) -> impl Iterator<Item = usize> {
    let kind = |c: char| Traits::of(c).cluster();
    let whole_rules = text.chars().any(|c| kind(c) == ClusterKind::Complex);
    let simple = (!whole_rules).then(|| {
        let mut before = '\0';
        text.char_indices().filter_map(move |(offset, c)| {
            let goes_on = match kind(c) {
                // GB4: a mark behind a control has nothing to stand on.
                ClusterKind::Extend if kind(before) == ClusterKind::Control => {
                    Traits::of(c).is_ignorable()
                }
                ClusterKind::Extend => true,
                _ => before == '\r' && c == '\n',
            };
            before = c;
            (offset == 0 || !goes_on).then_some(offset)
        })
    });
    let by_the_rules = whole_rules.then(|| text.grapheme_indices(true).map(|(offset, _)| offset));
    simple.into_iter().flatten().chain(by_the_rules.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn starts_of(text: &str) -> Vec<usize> {
        starts(text).chain([text.len()]).collect()
    }

    #[test]
    fn marks_and_line_ends_belong_together() {
        assert_eq!(starts_of("مَا\r\nb"), [0, 4, 6, 8, 9]);
        assert_eq!(starts_of("👩\u{200D}🚀a"), [0, 11, 12]);
    }

    #[test]
    fn a_mark_behind_a_control_starts_and_a_bidi_control_does_not() {
        assert_eq!(starts_of("\u{2028}\u{AE2}"), [0, 3, 6]);
        assert_eq!(starts_of("a\n\u{301}\u{302}"), [0, 1, 2, 6]);
        assert_eq!(starts_of("a\n\u{200F}b"), [0, 1, 5, 6]);
    }

    #[test]
    fn a_filler_goes_with_the_letter_before_it() {
        assert_eq!(starts_of("A\u{1160}b"), [0, 4, 5]);
        assert_eq!(starts_of("\u{1100}\u{1160}b"), [0, 6, 7]);
    }

    proptest! {
        #[test]
        fn what_is_painted_starts_where_the_rules_say(text in "[\\PC--\\p{Cf}--[\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2028}\u{2029}]]{0,30}") {
            prop_assert_eq!(starts_of(&text), boundaries(&text));
        }

        #[test]
        fn every_start_is_a_boundary(text in any::<String>()) {
            let boundaries = boundaries(&text);
            prop_assert!(starts_of(&text).iter().all(|at| boundaries.contains(at)));
        }
    }
}
