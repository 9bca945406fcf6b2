//! Which words a model sees together: as many sentences as it has room for. A sentence that is longer than that is seen in stretches that
//! overlap, and a word's label is taken from where it stands further from an end.
use std::ops::Range;

/// Words that are seen together, and those of them whose labels are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) seen: Range<usize>,
    pub(super) counted: Range<usize>,
}

/// Windows over words of so many pieces each, none of more than `room`, in sentences of so many words.
pub(super) fn windows(sizes: &[usize], sentences: &[usize], room: usize) -> Vec<Window> {
    let pieces = |words: Range<usize>| sizes.get(words).unwrap_or_default().iter().sum::<usize>();
    let mut out: Vec<Window> = Vec::new();
    let mut open = 0..0;
    for length in sentences {
        let end = open.end + length;
        if pieces(open.start..end) <= room {
            open.end = end;
            continue;
        }
        close(&mut out, open.clone());
        open = open.end..end;
        if pieces(open.clone()) > room {
            stretches(&mut out, sizes, open, room);
            open = end..end;
        }
    }
    close(&mut out, open);
    out
}

fn close(out: &mut Vec<Window>, words: Range<usize>) {
    if !words.is_empty() {
        out.push(Window { seen: words.clone(), counted: words });
    }
}

/// A sentence in stretches that share a quarter.
fn stretches(out: &mut Vec<Window>, sizes: &[usize], sentence: Range<usize>, room: usize) {
    let mut seen = sentence.start..sentence.start;
    let mut counted = sentence.start;
    loop {
        let after = sizes.get(seen.start..sentence.end).unwrap_or_default();
        seen.end = seen.start + fitting(after.iter(), room).max(1);
        if seen.end >= sentence.end {
            out.push(Window { seen: seen.start..sentence.end, counted: counted..sentence.end });
            return;
        }
        let before = sizes.get(seen.start + 1..seen.end).unwrap_or_default();
        let shared = fitting(before.iter().rev(), room / 4);
        let border = seen.end - shared / 2;
        out.push(Window { seen: seen.clone(), counted: counted..border });
        (seen.start, counted) = (seen.end - shared, border);
    }
}

/// How many of these words have room.
fn fitting<'a>(sizes: impl Iterator<Item = &'a usize>, room: usize) -> usize {
    let mut sum = 0;
    sizes.take_while(|size| (sum += *size, sum <= room).1).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_sentences_are_seen_together_and_long_ones_in_stretches() {
        let window = |seen: Range<usize>, counted| Window { seen, counted };
        assert_eq!(
            windows(&[1; 20], &[3, 4, 2, 11], 8),
            [window(0..7, 0..7), window(7..9, 7..9), window(9..17, 9..16), window(15..20, 16..20)]
        );
        assert_eq!(windows(&[], &[], 8), []);
    }

    proptest! {
        #[test]
        fn every_word_counts_once_and_every_window_has_room(
            sentences in proptest::collection::vec(proptest::collection::vec(0_usize..9, 1..30), 0..8),
            room in 8_usize..40,
        ) {
            let lengths: Vec<usize> = sentences.iter().map(Vec::len).collect();
            let sizes = sentences.concat();
            let windows = windows(&sizes, &lengths, room);
            let counted: Vec<usize> = windows.iter().flat_map(|w| w.counted.clone()).collect();
            prop_assert_eq!(counted, (0..sizes.len()).collect::<Vec<_>>());
            for Window { seen, counted } in &windows {
                prop_assert!(sizes[seen.clone()].iter().sum::<usize>() <= room);
                prop_assert!(seen.start <= counted.start && counted.end <= seen.end);
            }
        }
    }
}
