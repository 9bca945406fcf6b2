//! Lines typed in earlier runs: one file, a line each, to which every running nashra appends.
//!
//! Nothing depends on it, so whatever cannot be read or written is passed over without a word.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::files::write_whole;

/// Bytes of the file beyond which only the last lines are kept.
const LARGE: u64 = 64 * 1024;
/// Lines that are kept then.
const KEPT: usize = 500;
/// How often, and how long, another nashra is waited for that has the file.
const ATTEMPTS: (u32, Duration) = (20, Duration::from_millis(5));

/// The file of a library.
#[derive(Clone, Debug)]
pub struct TypedLines {
    file: PathBuf,
}

impl TypedLines {
    /// The lines of the library in a folder.
    pub fn new(folder: &Path) -> Self {
        TypedLines { file: folder.join("typed") }
    }

    /// All lines, the last typed at the end.
    pub fn lines(&self) -> Vec<String> {
        // Another program may have left anything there.
        let Ok(length) = fs::metadata(&self.file).map(|file| file.len()) else { return Vec::new() };
        if length > LARGE * 4 {
            return Vec::new();
        }
        let bytes = fs::read(&self.file).unwrap_or_default();
        String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect()
    }

    /// Adds a line.
    pub fn add(&self, line: &str) {
        // Held to the end, so that nobody appends to a file that is about to be replaced.
        let _lock = self.lock();
        if self.append(line).is_ok_and(|length| length > LARGE) {
            let lines = self.lines();
            let kept = lines.get(lines.len().saturating_sub(KEPT)..).unwrap_or_default();
            let _ = write_whole(&self.file, &(kept.join("\n") + "\n"));
        }
    }

    /// Appends a line in one write, which no other can come between; returns the length then.
    fn append(&self, line: &str) -> io::Result<u64> {
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.file)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        Ok(file.metadata()?.len())
    }

    /// The right to change the file; a nashra that has stopped with it is not waited for.
    fn lock(&self) -> Option<File> {
        let lock = self.file.with_extension("lock");
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(lock).ok()?;
        for _ in 0..ATTEMPTS.0 {
            match lock.try_lock() {
                Ok(()) => return Some(lock),
                Err(TryLockError::WouldBlock) => thread::sleep(ATTEMPTS.1),
                Err(TryLockError::Error(_)) => break,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("nashra-typed-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn several_lose_nothing_of_each_other() {
        let folder = folder("several");
        let add = |writer: usize| {
            let typed = TypedLines::new(&folder);
            (0..100).for_each(|n| typed.add(&format!(":{writer} {n}")));
        };
        thread::scope(|scope| {
            (0..4).for_each(|writer| drop(scope.spawn(move || add(writer))));
        });
        let mut lines = TypedLines::new(&folder).lines();
        assert_eq!(lines.len(), 400);
        lines.sort();
        lines.dedup();
        assert_eq!(lines.len(), 400);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_the_last_lines_stay() {
        let folder = folder("last");
        let typed = TypedLines::new(&folder);
        (0..1200).for_each(|n| typed.add(&format!("/{n:0>100}")));
        let lines = typed.lines();
        assert!(lines.len() >= KEPT && lines.len() < 1200, "{}", lines.len());
        assert!(lines.last().unwrap().ends_with("1199"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        let folder = folder("odd");
        fs::create_dir(folder.join("typed")).unwrap();
        let typed = TypedLines::new(&folder);
        typed.add("/news");
        assert_eq!(typed.lines(), Vec::<String>::new());
        assert_eq!(TypedLines::new(&folder.join("none")).lines(), Vec::<String>::new());
        fs::remove_dir_all(folder).unwrap();
    }
}
