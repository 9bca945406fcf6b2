//! A disk that is full: a small file system in memory, which only the superuser may mount. Skipped, with a message,
//! where that is not allowed.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::Timestamp;
use nashra::article::Article;
use nashra::library::{Library, QuoteEdit};
use nashra::quotes::Quote;

/// A disk of four megabytes, unmounted in the end.
struct Disk(PathBuf);

impl Disk {
    fn mount() -> Option<Self> {
        let folder = std::env::temp_dir().join(format!("nashra-disk-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]).arg(&folder).stderr(Stdio::null());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(Disk(folder));
        }
        eprintln!("skipped: only the superuser can mount a small disk to fill");
        let _ = fs::remove_dir(folder);
        None
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
        let _ = fs::remove_dir(&self.0);
    }
}

fn quote(number: usize) -> Quote {
    let text = format!("The words of quote number {number}. {}", "And more of them. ".repeat(200));
    let article = Article { origin: format!("{number}.txt"), ..Article::default() };
    let article = Article { text, ..article };
    Quote::take(&article, 0..article.text.len(), Timestamp::UNIX_EPOCH).unwrap()
}

#[test]
fn a_full_disk_is_a_sentence_and_with_room_the_quote_is_kept() {
    let Some(disk) = Disk::mount() else { return };
    let filler = disk.path().join("filler");
    fs::write(&filler, vec![0; 1 << 20]).unwrap();
    let mut library = Library::open(disk.path()).unwrap().library;
    let mut kept = Vec::new();
    let error = loop {
        match library.keep(&[quote(kept.len())]) {
            Ok(keeping) => kept.extend(keeping.ids),
            Err(error) => break error.to_string(),
        }
    };
    assert!(error.contains("the disk is full; free some space and do it again"), "{error}");
    assert!(kept.len() > 10, "it was full before anything was kept");
    let edit = [QuoteEdit::Note(Some("x".repeat(1 << 16)))];
    assert!(library.edit_quotes(&kept[..1], &edit).is_err(), "nor can one be changed");
    assert_eq!(library.quote_count().unwrap() as usize, kept.len(), "what was kept is there");
    assert_eq!(library.quote(kept[0]).unwrap().unwrap().note, None, "and as it was");
    fs::remove_file(&filler).unwrap();
    assert_eq!(library.keep(&[quote(kept.len())]).unwrap().new, 1, "again, with room");
    drop(library);
    let library = Library::open(disk.path()).unwrap().library;
    assert_eq!(library.quote_count().unwrap() as usize, kept.len() + 1);
}
