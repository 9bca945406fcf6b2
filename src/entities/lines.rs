//! Lines of text compiled in deflated, a third of their size, and inflated where they are read.
//!
//! A reader of news meets few of fifty thousand names; so the text is cut into blocks of whole lines, and a block is inflated when its
//! first line is asked for. The file: the count of blocks, then for each where its text and its bytes begin, all u32 little-endian;
//! then the blocks as raw deflate streams.
use std::sync::OnceLock;

/// Lines in the bytes of a file.
#[derive(Debug)]
pub(super) struct Lines {
    starts: &'static [[u8; 8]],
    blocks: &'static [u8],
    read: Vec<OnceLock<Box<str>>>,
}

/// Bytes of text in a block, as many as deflate looks back.
const BLOCK: usize = 32 << 10;

impl Lines {
    /// The lines in `bytes`; none when they are no such file.
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        let (count, rest) = bytes.split_first_chunk().unwrap_or((&[0; 4], &[]));
        let count = u32::from_le_bytes(*count) as usize;
        let (starts, blocks) = rest.split_at_checked(count.saturating_mul(8)).unwrap_or_default();
        let starts = starts.as_chunks().0;
        Self { starts, blocks, read: starts.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The line that begins at this byte of the text.
    pub(super) fn at(&self, start: u32) -> Option<&str> {
        let block = self.starts.partition_point(|s| halves(*s).0 <= start).checked_sub(1)?;
        let text = self.read.get(block)?.get_or_init(|| self.inflate(block));
        text.get((start - halves(self.starts[block]).0) as usize..)?.lines().next()
    }

    fn inflate(&self, block: usize) -> Box<str> {
        let bytes = self.starts.get(block).map_or(0, |s| halves(*s).1 as usize);
        let stream = self.blocks.get(bytes..).unwrap_or_default();
        let text = miniz_oxide::inflate::decompress_to_vec_with_limit(stream, 2 * BLOCK);
        String::from_utf8(text.unwrap_or_default()).unwrap_or_default().into_boxed_str()
    }
}

/// Where the text and the bytes of a block begin.
fn halves(start: [u8; 8]) -> (u32, u32) {
    let both = u64::from_le_bytes(start);
    (both as u32, (both >> 32) as u32)
}

/// Deflates a text whose lines are to be read by where they begin.
pub fn deflate_lines(text: &str) -> Vec<u8> {
    let mut starts = Vec::<(usize, usize)>::new();
    let (mut blocks, mut block, mut at) = (Vec::new(), String::new(), 0);
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        block += line;
        if block.len() + lines.peek().map_or(BLOCK, |next| next.len()) > BLOCK {
            starts.push((at, blocks.len()));
            blocks.extend(miniz_oxide::deflate::compress_to_vec(block.as_bytes(), 9));
            at += block.len();
            block.clear();
        }
    }
    let mut out = (starts.len() as u32).to_le_bytes().to_vec();
    for (text, bytes) in starts {
        out.extend((text as u32).to_le_bytes());
        out.extend((bytes as u32).to_le_bytes());
    }
    out.extend(blocks);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_where_they_began() {
        let lines: Vec<String> = (0..9000).map(|i| format!("line {i} سطر\n")).collect();
        let text = lines.concat();
        let lines = Lines::new(Box::leak(deflate_lines(&text).into_boxed_slice()));
        assert!(lines.starts.len() > 3);
        for line in ["line 0 سطر", "line 4711 سطر", "line 8999 سطر"] {
            assert_eq!(lines.at(text.find(line).unwrap() as u32), Some(line));
        }
        assert_eq!(lines.at(text.len() as u32), None);
    }

    #[test]
    fn what_is_no_such_file_has_no_lines() {
        for bytes in [&b""[..], b"\xFF\xFF\xFF\xFF", b"\x01\0\0\0\0\0\0\0\0\0\0\0garbage"] {
            assert_eq!(Lines::new(bytes).at(0), None);
        }
    }
}
