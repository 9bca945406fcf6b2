//! Where the library and its disposable files lie.

use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::LibraryError;

/// The folders nashra writes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The library: what must not be lost.
    pub data: PathBuf,
    /// What can be made again: the search index.
    pub cache: PathBuf,
    /// `config.toml`.
    pub config: PathBuf,
}

impl Folders {
    /// The folders of this user by the XDG base directory specification (or what the system has instead).
    /// `data_dir` or else `NASHRA_DATA_DIR` names another folder for the library; the cache then lies in it.
    /// `NASHRA_CONFIG_DIR` names another one for the settings.
    ///
    /// # Errors
    /// [`LibraryError::NoHome`].
    pub fn find(data_dir: Option<&Path>) -> Result<Self, LibraryError> {
        let named = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let system = ProjectDirs::from("", "", "nashra");
        let of_system =
            |of: fn(&ProjectDirs) -> &Path| system.as_ref().map(|dirs| of(dirs).to_owned());
        let data = data_dir.map(Path::to_owned).or_else(|| named("NASHRA_DATA_DIR"));
        let cache = match &data {
            Some(data) => data.join("cache"),
            None => of_system(ProjectDirs::cache_dir).ok_or(LibraryError::NoHome)?,
        };
        let config = named("NASHRA_CONFIG_DIR").or_else(|| of_system(ProjectDirs::config_dir));
        let data = data.or_else(|| of_system(ProjectDirs::data_dir)).ok_or(LibraryError::NoHome)?;
        let config = config.unwrap_or_else(|| data.clone());
        Ok(Folders { data, cache, config })
    }
}
