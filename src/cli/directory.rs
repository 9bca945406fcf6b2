//! The names a search on the command line needs: those of the library, or of files read on the spot.

use std::path::Path;
use std::thread;

use super::{Failure, Globals, library};
use crate::article::{Article, ContentHash};
use crate::entities::{Analysis, Decisions, Recognizer, Roster};
use crate::library::{Directory, Folders, Library, Names};
use crate::search::Query;

/// Bytes of text whose names are read when a query asks for names: some ten seconds' work at most.
const ASKED: usize = 16 << 20;
/// Bytes of text whose names are read so that plain words are found by their other spellings too.
const UNASKED: usize = 1 << 20;

/// The names of articles, each known by its place; `None` when the query could use none.
pub(super) fn of_files(articles: &[Article], query: &Query) -> Result<Option<Directory>, Failure> {
    if !query.asks_for_names() && !query.has_words() {
        return Ok(None);
    }
    let mut room = if query.asks_for_names() { ASKED } else { UNASKED };
    let some = articles.iter().take_while(|article| {
        room = room.saturating_sub(article.text.len());
        room > 0
    });
    let some: Vec<&Article> = some.collect();
    if query.asks_for_names() && some.len() < articles.len() {
        unread(some.len(), articles.len());
    }
    let mut names = Names::temporary()?;
    names.add(&rosters(&some))?;
    Ok(Some(Directory::new(names)?))
}

/// The names of the library. What is not known yet is read when the query asks for names.
pub(super) fn of_library(
    globals: &Globals,
    library: &Library,
    query: &Query,
) -> Result<Option<Directory>, Failure> {
    let cache = Folders::find(globals.data_dir.as_deref())?.cache;
    if !query.asks_for_names() {
        return known(&cache, library);
    }
    let mut directory = Directory::new(Names::open(&cache)?)?;
    catch_up(&mut directory, library)?;
    directory.update(&Decisions::new(&library.decisions()?))?;
    Ok(Some(directory))
}

/// The names of the library that are known already.
fn known(cache: &Path, library: &Library) -> Result<Option<Directory>, Failure> {
    let Some(names) = Names::open_for_reading(cache) else { return Ok(None) };
    let mut directory = Directory::new(names)?;
    directory.update(&Decisions::new(&library.decisions()?))?;
    Ok(Some(directory))
}

/// All names that the library has of whoever has this one, and the name itself; none for an empty name.
pub(super) fn called(
    globals: &Globals,
    library: &Library,
    name: &str,
) -> Result<Vec<String>, Failure> {
    if name.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut names = vec![name.to_owned()];
    let cache = Folders::find(globals.data_dir.as_deref())?.cache;
    if let Some(directory) = known(&cache, library)? {
        names.extend(directory.spellings_of(name)?);
    }
    Ok(names)
}

/// Reads the names of the newest articles that are not known, as far as there is time.
fn catch_up(directory: &mut Directory, library: &Library) -> Result<(), Failure> {
    let articles = library.texts()?;
    let unknown = directory.know(&articles)?;
    if unknown.is_empty() || !directory.names().is_writable() {
        return Ok(());
    }
    let recognizer = Recognizer::default();
    let (mut room, mut read) = (ASKED, 0);
    for some in unknown.chunks(64) {
        let mut found = Vec::new();
        for id in some {
            // What cannot be read names nobody.
            let Ok(article) = library.article(*id) else { continue };
            room = room.saturating_sub(article.text.len());
            // One at which a rule panics, which the panic itself has said, names nobody.
            let analysis = recognizer.attempt(&article).unwrap_or_default();
            found.push((*id, article.content_hash(), Roster::of(&analysis, &article.text)));
        }
        read += some.len();
        directory.add(&found)?;
        if room == 0 {
            break;
        }
    }
    if read < unknown.len() {
        unread(articles.len() - unknown.len() + read, articles.len());
    }
    Ok(())
}

fn unread(read: usize, of: usize) {
    library::warn(&format!(
        "the names of {read} of {of} articles are known; those of the rest are not found"
    ));
}

/// What articles name, each known by its place.
fn rosters(articles: &[&Article]) -> Vec<(u32, ContentHash, Roster)> {
    let of = |article: &Article, analysis: &Analysis| {
        (article.content_hash(), Roster::of(analysis, &article.text))
    };
    let rosters = recognised(articles, &of);
    (0..).zip(rosters).map(|(place, (hash, roster))| (place, hash, roster)).collect()
}

/// What is recognised in articles, as `of` has it, in their order; by as many threads as the machine runs at once.
pub(super) fn recognised<T: Send>(
    articles: &[&Article],
    of: &(impl Fn(&Article, &Analysis) -> T + Sync),
) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let read = |articles: &[&Article]| {
        let recognizer = Recognizer::default();
        // One at which a rule panics, which the panic itself has said, names nobody.
        let one =
            |article: &&Article| of(article, &recognizer.attempt(article).unwrap_or_default());
        articles.iter().map(one).collect::<Vec<T>>()
    };
    thread::scope(|scope| {
        let parts = articles.chunks(articles.len().div_ceil(threads).max(1));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        // A thread that failed has found nothing.
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    })
}
