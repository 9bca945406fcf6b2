//! Writing quotes to files and to commands, away from the screen's thread.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::{Event, Export, Sentence, Target};
use crate::files::write_whole;
use crate::messages::sentence;

/// A command that takes longer is ended.
const PATIENCE: Duration = Duration::from_mins(1);
/// Bytes of what a command says that are read.
const MOST: u64 = 4096;

/// Writes quotes; what to tell the reader then.
pub(super) fn perform(export: Export) -> Event {
    let written = match &export.target {
        Target::File(path) if !export.overwrite && expanded(path).exists() => {
            return Event::ExportExists(Box::new(export));
        }
        Target::File(path) => write_whole(&expanded(path), &export.document())
            .map(|()| String::new())
            .map_err(|error| refusal(path, &error)),
        Target::Command(command) => run(command, export.document()),
    };
    match written {
        Ok(said) => Event::Exported { count: export.quotes.len(), target: export.target, said },
        Err(sentence) => Event::Failed(sentence),
    }
}

/// The path that was typed: `~/` is the home folder.
fn expanded(typed: &str) -> PathBuf {
    let home = || directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match typed.strip_prefix("~/").zip(home()) {
        Some((rest, home)) => home.join(rest),
        None => PathBuf::from(typed),
    }
}

/// Why a file could not be written, and what next.
fn refusal(path: &str, error: &io::Error) -> Sentence {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            sentence!("export-forbidden", path = path)
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            sentence!("export-disk-full", path = path)
        }
        io::ErrorKind::NotFound => sentence!("export-no-folder", path = path),
        io::ErrorKind::IsADirectory => sentence!("export-is-folder", path = path),
        _ => sentence!("export-failed", path = path, what = error.to_string()),
    }
}

/// Gives a document to a command of the shell; the first line of what it says.
fn run(command: &str, document: String) -> Result<String, Sentence> {
    let failed = |what: &str| sentence!("pipe-failed", words = what);
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error.to_string()))?;
    let input = child.stdin.take();
    // A command that does not read it all is no failure.
    thread::spawn(move || input.map(|mut input| input.write_all(document.as_bytes())));
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let out = thread::spawn(move || first_line(out));
    let err = thread::spawn(move || first_line(err));
    let Some(is_done) = wait(&mut child) else { return Err(sentence!("pipe-hung")) };
    let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
    if is_done { Ok(out) } else { Err(failed(if err.is_empty() { &out } else { &err })) }
}

/// The first line of what a command says; the rest is read and passed over, so that it is not held up.
fn first_line(from: Option<impl Read>) -> String {
    let Some(mut from) = from else { return String::new() };
    let mut said = Vec::new();
    let _ = from.by_ref().take(MOST).read_to_end(&mut said);
    let _ = io::copy(&mut from, &mut io::sink());
    String::from_utf8_lossy(&said).lines().next().unwrap_or_default().trim().to_owned()
}

/// Whether it ends well; `None` when it does not end in time.
fn wait(child: &mut Child) -> Option<bool> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_gets_the_document_and_says_a_line() {
        let document = || "\u{62e}\u{628}\u{631}\nsecond".repeat(100_000);
        assert_eq!(run("head -n 1", document()).unwrap(), "\u{62e}\u{628}\u{631}");
        assert_eq!(run("cat > /dev/null", document()).unwrap(), "");
        let failed = run("echo no >&2; exit 3", document()).unwrap_err().to_string();
        assert_eq!(failed, "The command failed: no");
    }
}
