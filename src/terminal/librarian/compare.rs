//! Comparing the texts of the library in the background: which articles tell one story, which repeat each other.
//!
//! It begins when nothing is imported any more and rests as long as it works, so that a reader never waits for it;
//! what it finds is kept, and nothing is compared again until texts have changed. A large library is compared in
//! windows of articles that follow one another in time, so that memory does not grow with it.
//!
//! # Limitations
//! Editions that appear further apart than a window is long are not found. An article without a date stands at the
//! time of its file.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::Tell;
use super::desk::Request;
use crate::app::{Content, Event};
use crate::article::Article;
use crate::library::{Library, LibraryError, Likeness};
use crate::parallel::Stories;

/// Articles that are compared with each other: in memory each takes five kilobytes or so while it is.
const WINDOW: usize = 4_000;

/// Articles of a window that are in the next one too: those of some days, even of a large library.
const OVERLAP: usize = 1_000;

/// How long the reader has to himself first.
const START: Duration = Duration::from_secs(2);

/// Work between two rests.
const WORK: Duration = Duration::from_millis(8);

/// One comparison at a time.
static COMPARING: Mutex<()> = Mutex::new(());

/// Compares the texts of a library and tells what is known then; nothing if they are those compared last.
pub(super) fn compare(
    folder: &Path,
    tell: &Tell,
    again: &Sender<Request>,
) -> Result<(), LibraryError> {
    let Ok(_alone) = COMPARING.try_lock() else { return Ok(()) };
    let mut library = Library::open(folder)?.library;
    let stamp = library.texts_stamp()?;
    if !library.is_writable() || library.compared()? == Some(stamp) {
        return Ok(());
    }
    thread::sleep(START);
    let found = likenesses(&library)?;
    library.set_likenesses(&found, stamp)?;
    tell(Event::Kinship(library.kinship()?));
    let _ = again.send(Request::Refresh);
    Ok(())
}

/// What the texts say, window by window: a pair in two windows by its better score.
fn likenesses(library: &Library) -> Result<Vec<Likeness>, LibraryError> {
    let mut all: HashMap<(u32, u32), Likeness> = HashMap::new();
    let mut since = Instant::now();
    for window in windows(&library.newest_first()?) {
        let mut compared = Compared::default();
        for article in window {
            // What cannot be read is compared with nothing.
            if let Ok(text) = library.article(*article) {
                compared.add(*article, &text);
            }
            since = rest(since);
        }
        for one in compared.likenesses(|| since = rest(since)) {
            let best = all.entry((one.a, one.b)).or_insert(one);
            if one.score > best.score {
                *best = one;
            }
        }
    }
    Ok(all.into_values().collect())
}

/// Stretches of a list that overlap.
fn windows(all: &[u32]) -> impl Iterator<Item = &[u32]> {
    let starts = (0..all.len()).step_by(WINDOW - OVERLAP);
    // The last would be in the one before as a whole.
    let starts = starts.filter(|start| *start == 0 || start + OVERLAP < all.len());
    starts.filter_map(|start| all.get(start..all.len().min(start + WINDOW)))
}

/// What the texts of articles say that are only in memory. Works as [`compare`] does, beside the reader.
pub(in crate::terminal) fn held(contents: &[Content]) -> Vec<Likeness> {
    let mut compared = Compared::default();
    let mut since = Instant::now();
    for Content { id, article } in contents {
        compared.add(id.0, article);
        since = rest(since);
    }
    compared.likenesses(|| since = rest(since))
}

/// Articles that are compared with each other, and their numbers.
#[derive(Default)]
struct Compared {
    stories: Stories,
    articles: Vec<u32>,
}

impl Compared {
    fn add(&mut self, article: u32, text: &Article) {
        self.stories.add(text);
        self.articles.push(article);
    }

    /// What their texts say; two that repeat each other are no editions.
    fn likenesses(&self, rest: impl FnMut()) -> Vec<Likeness> {
        let likeness = |a: usize, b: usize, score, repeats| {
            let (a, b) = (*self.articles.get(a)?, *self.articles.get(b)?);
            Some(Likeness { a: a.min(b), b: a.max(b), score, repeats })
        };
        let pairs = self.stories.candidates(rest).into_iter();
        let editions = pairs.filter_map(|pair| likeness(pair.a, pair.b, pair.score, false));
        let mut found: Vec<Likeness> = editions.collect();
        for group in self.stories.duplicates() {
            let Some((first, others)) = group.split_first() else { continue };
            found.extend(others.iter().filter_map(|other| likeness(*first, *other, 1.0, true)));
        }
        found
    }
}

/// Rests as long as the work took, once it has taken long enough; returns when the present work began.
fn rest(since: Instant) -> Instant {
    let worked = since.elapsed();
    if worked < WORK {
        return since;
    }
    thread::sleep(worked);
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_overlap_and_hold_every_article() {
        for count in [0, 1, WINDOW, WINDOW + 1, 3 * WINDOW - 2 * OVERLAP, 100_000] {
            let all: Vec<u32> = (0..count as u32).collect();
            let found: Vec<&[u32]> = windows(&all).collect();
            assert!(found.iter().all(|window| window.len() <= WINDOW), "{count}");
            let pairs = found.iter().zip(found.iter().skip(1));
            assert!(pairs.clone().all(|(one, two)| one.ends_with(&two[..OVERLAP])), "{count}");
            assert!(found.iter().skip(1).all(|window| window.len() > OVERLAP), "{count}");
            assert_eq!(found.last().and_then(|last| last.last()), all.last(), "{count}");
        }
        assert_eq!(windows(&[1, 2, 3]).count(), 1);
    }
}
