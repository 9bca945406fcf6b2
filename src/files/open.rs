//! Reading one file: regular, and not larger than can be imported.
use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

use super::Failure;
use crate::import::decode::LARGEST;
use crate::messages::{Sentence, sentence};

/// The bytes of a file; of one that is too large, one more than is allowed, which import refuses.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let io = |error| Failure::io(path, &error);
    let metadata = fs::metadata(path).map_err(io)?;
    if !metadata.is_file() {
        return Err(Failure::new(path, irregular(metadata.file_type())));
    }
    let most = LARGEST as u64 + 1;
    let mut bytes = Vec::with_capacity(metadata.len().min(most) as usize + 1);
    File::open(path).map_err(io)?.take(most).read_to_end(&mut bytes).map_err(io)?;
    Ok(bytes)
}

/// The bytes of standard input, as many as those of a file.
pub(super) fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What is said of something that is no regular file.
pub(super) fn irregular(kind: FileType) -> Sentence {
    if kind.is_dir() {
        return sentence!("path-folder-like-file");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return sentence!("path-pipe");
        }
        if kind.is_socket() {
            return sentence!("path-socket");
        }
    }
    sentence!("path-device")
}
