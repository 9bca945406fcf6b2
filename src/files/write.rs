//! Writing a file whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file beside its place first, so that what was there stays whole until the new one is on
/// the disk.
///
/// # Errors
/// It could not be written; then what was there is as it was.
pub fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    write_pieces(path, [text])
}

/// As [`write_whole`], piece after piece.
///
/// # Errors
/// It could not be written; then what was there is as it was.
pub fn write_pieces(
    path: &Path,
    pieces: impl IntoIterator<Item = impl AsRef<str>>,
) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let write = |mut file: File| {
        pieces.into_iter().try_for_each(|piece| file.write_all(piece.as_ref().as_bytes()))?;
        file.sync_all()
    };
    let written = File::create(&part).and_then(write).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is there of it is of no use to anybody.
        let _ = fs::remove_file(&part);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_there_stays_when_writing_fails() {
        let folder = std::env::temp_dir().join(format!("nashra-write-{}", std::process::id()));
        fs::create_dir_all(folder.join("taken")).unwrap();
        let file = folder.join("a.md");
        write_whole(&file, "one").unwrap();
        write_whole(&file, "two").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        assert!(write_whole(&folder.join("taken"), "x").is_err());
        assert!(write_whole(&folder.join("none/at/all"), "x").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "no part is left");
        fs::remove_dir_all(folder).unwrap();
    }
}
