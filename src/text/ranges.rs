//! Ranges that stand on grapheme cluster boundaries (UAX #29).
use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

/// The range without the blanks at its ends, widened to whole clusters. A blank that carries a combining mark, or that a preceding
/// character holds (`GB9b`), stays: it is part of a cluster that is not blank.
pub(crate) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let full = text.get(range.clone()).unwrap_or_default();
    let from_start = full.trim_start();
    let trimmed = from_start.trim_end();
    let start = range.end - from_start.len();
    if trimmed.is_empty() {
        return start..start;
    }
    let end = start + trimmed.len();
    boundary_before(text, start)..boundary_after(text, end)
}

/// The last cluster boundary at or before an offset, which may lie within a character or beyond the end.
pub(crate) fn boundary_before(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset);
    if is_boundary(text, offset) {
        return offset;
    }
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The first cluster boundary at or after an offset, which may lie within a character; the end for one beyond it.
pub(crate) fn boundary_after(text: &str, offset: usize) -> usize {
    let offset = text.ceil_char_boundary(offset);
    if is_boundary(text, offset) {
        return offset;
    }
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// Whether a cluster begins or ends at an offset.
pub(crate) fn is_boundary(text: &str, offset: usize) -> bool {
    let bytes = text.as_bytes();
    let around = offset.checked_sub(1).and_then(|before| bytes.get(before..=offset));
    match around {
        // Around line ends but inside CR LF, and between printable ASCII: always (GB3 to GB5, GB999), so the
        // tables are not asked for most of the text.
        Some([b'\r', b'\n']) => false,
        Some([b'\n' | b'\r', _] | [_, b'\n' | b'\r'] | [0x20..=0x7E, 0x20..=0x7E]) => true,
        _ => GraphemeCursor::new(offset, text.len(), true).is_boundary(text, 0).unwrap_or(false),
    }
}

#[cfg(test)]
mod tests {
    use super::{boundary_after, boundary_before};

    #[test]
    fn any_offset_is_widened_to_whole_clusters() {
        // The letter ba with a fatha, two bytes each.
        let text = "a\u{628}\u{64E}b";
        let widened = |offset| (boundary_before(text, offset), boundary_after(text, offset));
        assert_eq!(widened(1), (1, 1));
        for inside in 2..5 {
            assert_eq!(widened(inside), (1, 5), "{inside}");
        }
        assert_eq!(widened(99), (6, 6));
    }
}
