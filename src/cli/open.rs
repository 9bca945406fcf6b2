//! The articles a command was pointed at.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::Failure;
use crate::import::{self, Imported};

/// Largest file read, in bytes: 64 MiB.
const LIMIT: u64 = 64 << 20;

/// Reads the articles of files, and of the text files of folders, in the order of their names.
///
/// # Errors
/// The first path that cannot be read, or that holds no article.
pub(super) fn articles(paths: &[PathBuf]) -> Result<Vec<Imported>, Failure> {
    let mut articles = Vec::new();
    for path in paths {
        let name = path.to_string_lossy();
        let files = files(path).map_err(|what| Failure::at(&name, what))?;
        let before = articles.len();
        for file in files {
            let name = file.to_string_lossy();
            let bytes = read(&file).map_err(|what| Failure::at(&name, what))?;
            articles.extend(import::import(&name, &bytes).articles);
        }
        if articles.len() == before {
            return Err(Failure::at(&name, "no article in it; give text or Markdown files"));
        }
    }
    Ok(articles)
}

fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let entries = fs::read_dir(path).map_err(|error| error.to_string())?;
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(is_text).collect();
    files.sort();
    Ok(files)
}

fn is_text(path: &PathBuf) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    path.is_file() && matches!(extension, "txt" | "md" | "markdown")
}

/// Only regular files are opened: a FIFO would wait for ever, a device would never end.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let meta = fs::metadata(path).map_err(|error| error.to_string())?;
    if !meta.is_file() {
        return Err("not a regular file, skipped".to_owned());
    }
    if meta.len() > LIMIT {
        return Err(format!("larger than {} MiB, split it", LIMIT >> 20));
    }
    fs::read(path).map_err(|error| error.to_string())
}
