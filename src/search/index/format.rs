//! A segment's bytes: a head, a table of sections, the sections.
//!
//! ```text
//! magic (8 bytes) | documents u32 | sections u32 | (start u64, length u64) for each section | sections
//! ```
//! All numbers are little-endian. The magic names the version: a reader of another version finds no index
//! and builds its own, so a segment is never migrated.

use std::ops::Range;

/// Format and version. Folding is part of the format: a change to it needs a new number.
const MAGIC: &[u8; 8] = b"nashra\x00\x04";
const HEAD: usize = 16;

/// Bytes that are no segment of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a search index of this version")]
pub struct BadSegment;

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
    out
}

/// The number of documents, and where the `count` sections are; all of them lie within the bytes.
pub(super) fn read(bytes: &[u8], count: usize) -> Result<(usize, Vec<Range<usize>>), BadSegment> {
    if bytes.get(..8) != Some(MAGIC.as_slice()) || u32_at(bytes, 3) as usize != count {
        return Err(BadSegment);
    }
    let sections: Option<Vec<Range<usize>>> =
        (0..count).map(|section| section_at(bytes, section)).collect();
    Ok((u32_at(bytes, 2) as usize, sections.ok_or(BadSegment)?))
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
    use super::{BadSegment, read, write};

    #[test]
    fn sections_come_back() {
        let bytes = write(3, &[b"one".to_vec(), Vec::new(), b"two".to_vec()]);
        let (documents, sections) = read(&bytes, 3).unwrap();
        assert_eq!(documents, 3);
        let sections: Vec<&[u8]> = sections.into_iter().map(|range| &bytes[range]).collect();
        assert_eq!(sections, [b"one".as_slice(), b"", b"two"]);
    }

    #[test]
    fn a_cut_or_foreign_file_is_refused() {
        let bytes = write(3, &[b"one".to_vec(), b"two".to_vec()]);
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end], 2), Err(BadSegment), "{end}");
        }
        let mut newer = bytes;
        newer[7] = 9;
        assert_eq!(read(&newer, 2), Err(BadSegment));
    }
}
