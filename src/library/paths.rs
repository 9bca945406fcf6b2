//! Paths in the database: their bytes, so that a name in no encoding is kept too.

use std::path::{Path, PathBuf};

/// A path's bytes.
pub(super) fn to_bytes(path: &Path) -> Vec<u8> {
    path.as_os_str().as_encoded_bytes().to_vec()
}

/// The path of these bytes. Where the system's names are no bytes (not on Unix), ill-formed ones are replaced.
pub(super) fn from_bytes(bytes: Vec<u8>) -> PathBuf {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt;
        std::ffi::OsString::from_vec(bytes).into()
    }
    #[cfg(not(unix))]
    {
        String::from_utf8_lossy(&bytes).into_owned().into()
    }
}

/// A source's path and the path of a file in it; the source itself when that is empty.
pub(super) fn join(source: &Path, file: &Path) -> PathBuf {
    if file.as_os_str().is_empty() { source.to_owned() } else { source.join(file) }
}
