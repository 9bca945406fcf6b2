//! A segment's bytes: a head, a table of sections, the sections, the sums of all that ([`checked`]).
//!
//! ```text
//! magic (8 bytes) | documents u32 | sections u32 | (start u64, length u64) for each section | sections | sums
//! ```
//! All numbers are little-endian. The magic names the version: a reader of another version finds no index
//! and builds its own, so a segment is never migrated.

use std::ops::Range;

use super::checked::{self, Checked};
use super::segment::Bytes;

/// Format and version. Folding is part of the format: a change to it needs a new number.
const MAGIC: &[u8; 8] = b"nashra\x00\x05";
const HEAD: usize = 16;

/// Bytes that are no segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSegment {
    /// They do not say that they are one of this version.
    #[error("not a search index of this version")]
    Foreign,
    /// They say they are, and are not what was written.
    #[error("a damaged search index")]
    Damaged,
}

/// Puts sections together.
pub(super) fn write(documents: usize, sections: &[Vec<u8>]) -> Vec<u8> {
    let mut start = HEAD + sections.len() * 16;
    let mut out = Vec::with_capacity(start + sections.iter().map(Vec::len).sum::<usize>());
    out.extend(MAGIC);
    out.extend((documents as u32).to_le_bytes());
    out.extend((sections.len() as u32).to_le_bytes());
    for section in sections {
        out.extend((start as u64).to_le_bytes());
        out.extend((section.len() as u64).to_le_bytes());
        start += section.len();
    }
    for section in sections {
        out.extend(section);
    }
    let sums = checked::sums(&out);
    out.extend(sums);
    out
}

/// A segment's bytes, the number of documents, and where the `count` sections are. Of the bytes, the head is
/// checked.
pub(super) fn read(
    bytes: Bytes,
    count: usize,
) -> Result<(Checked, usize, Vec<Range<usize>>), BadSegment> {
    let head = (*bytes).as_ref();
    if head.get(..8) != Some(MAGIC.as_slice()) {
        return Err(BadSegment::Foreign);
    }
    let sections: Option<Vec<Range<usize>>> =
        (0..count).map(|section| section_at(head, section)).collect();
    let sections =
        sections.filter(|_| u32_at(head, 3) as usize == count).ok_or(BadSegment::Damaged)?;
    let documents = u32_at(head, 2) as usize;
    let end = sections.iter().map(|section| section.end).max().unwrap_or_default();
    let checked = Checked::new(bytes, end).ok_or(BadSegment::Damaged)?;
    if checked.get(0..HEAD + count * 16).is_empty() {
        return Err(BadSegment::Damaged);
    }
    Ok((checked, documents, sections))
}

fn section_at(bytes: &[u8], section: usize) -> Option<Range<usize>> {
    let number = |at| usize::try_from(u64_at(bytes, HEAD + section * 16 + at)?).ok();
    let start = number(0)?;
    let end = start.checked_add(number(8)?)?;
    bytes.get(start..end)?;
    Some(start..end)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight))
}

/// The `index`-th number of a section of u32; 0 beyond its end.
#[inline]
pub(super) fn u32_at(section: &[u8], index: usize) -> u32 {
    let four = section.get(index * 4..).and_then(|rest| rest.first_chunk());
    four.map_or(0, |four| u32::from_le_bytes(*four))
}

/// Appends a number to a section of u32.
pub(super) fn push_u32(section: &mut Vec<u8>, number: u32) {
    section.extend(number.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{BadSegment, Checked, Range, read, write};

    fn open(bytes: &[u8], count: usize) -> Result<(Checked, usize, Vec<Range<usize>>), BadSegment> {
        read(Arc::new(bytes.to_vec()), count)
    }

    #[test]
    fn sections_come_back() {
        let bytes = write(3, &[b"one".to_vec(), Vec::new(), b"two".to_vec()]);
        let (bytes, documents, sections) = open(&bytes, 3).unwrap();
        assert_eq!(documents, 3);
        let sections: Vec<&[u8]> = sections.into_iter().map(|range| bytes.get(range)).collect();
        assert_eq!(sections, [b"one".as_slice(), b"", b"two"]);
    }

    #[test]
    fn a_cut_or_foreign_file_is_refused() {
        let bytes = write(3, &[b"one".to_vec(), b"two".to_vec()]);
        for end in 0..bytes.len() {
            let bad = if end < 8 { BadSegment::Foreign } else { BadSegment::Damaged };
            assert_eq!(open(&bytes[..end], 2).err(), Some(bad), "{end}");
        }
        let mut newer = bytes;
        newer[7] = 9;
        assert_eq!(open(&newer, 2).err(), Some(BadSegment::Foreign));
    }
}
