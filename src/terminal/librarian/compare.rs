//! Comparing the texts of the library in the background: which articles tell one story, which repeat each other.
//!
//! It begins when nothing is imported any more, looks at the newest articles only, and rests as long as it works, so
//! that a reader never waits for it; what it finds is kept, and nothing is compared again until texts have changed.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::Tell;
use super::desk::Request;
use crate::app::Event;
use crate::library::{Library, LibraryError, Likeness};
use crate::parallel::Stories;

/// Articles that are compared, the newest: in memory each takes some ten kilobytes while it is.
const MOST: usize = 2_000;

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

/// What the texts of the newest articles say.
fn likenesses(library: &Library) -> Result<Vec<Likeness>, LibraryError> {
    let mut stories = Stories::new();
    let mut compared = Vec::new();
    let mut since = Instant::now();
    for article in library.newest(MOST)? {
        // What cannot be read is compared with nothing.
        if let Ok(text) = library.article(article) {
            stories.add(&text);
            compared.push(article);
        }
        since = rest(since);
    }
    let number = |at: usize| compared.get(at).copied();
    let pairs = stories.candidates(|| since = rest(since)).into_iter();
    let editions = pairs.filter_map(|pair| {
        let (a, b) = (number(pair.a)?, number(pair.b)?);
        Some(Likeness { a, b, score: pair.score, repeats: false })
    });
    let mut found: HashMap<(u32, u32), Likeness> =
        editions.map(|one| ((one.a, one.b), one)).collect();
    for group in stories.duplicates() {
        let mut members = group.into_iter().filter_map(number);
        let Some(first) = members.next() else { continue };
        for other in members {
            let one = Likeness { a: first, b: other, score: 1.0, repeats: true };
            found.insert((first, other), one);
        }
    }
    Ok(found.into_values().collect())
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
