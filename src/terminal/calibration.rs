//! What readers have answered to `nashra doctor --calibrate`, kept by terminal.
//!
//! A small TOML file in the state directory: `"konsole in tmux" = "konsole"`. Lines that cannot be used are
//! passed over, for a damaged file must not keep anybody from reading.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::detect::Identity;
use super::emitter::Emitter;

/// The stored answers.
#[derive(Clone, Debug, Default)]
pub struct Calibrations {
    path: Option<PathBuf>,
    emitters: BTreeMap<String, String>,
}

impl Calibrations {
    /// Reads the stored answers; none when there is no file.
    pub fn load() -> Self {
        Self::load_from(path())
    }

    fn load_from(path: Option<PathBuf>) -> Self {
        let text = path.as_ref().and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        let emitters = text
            .lines()
            .filter_map(|line| {
                let (terminal, emitter) = line.split_once('=')?;
                let bare = |part: &str| part.trim().trim_matches('"').to_owned();
                Some((bare(terminal), bare(emitter)))
            })
            .collect();
        Calibrations { path, emitters }
    }

    /// The answer for a terminal.
    pub fn get(&self, identity: &Identity) -> Option<&'static Emitter> {
        self.emitters.get(&identity.key()).and_then(|name| Emitter::named(name))
    }

    /// Stores an answer; `None` forgets it.
    ///
    /// # Errors
    /// When the state directory cannot be written to.
    pub fn set(&mut self, identity: &Identity, emitter: Option<&Emitter>) -> io::Result<()> {
        match emitter {
            Some(emitter) => self.emitters.insert(identity.key(), emitter.name.to_owned()),
            None => self.emitters.remove(&identity.key()),
        };
        self.save()
    }

    /// Writes beside the file and renames, so that it is never half written.
    fn save(&self) -> io::Result<()> {
        let no_home = || io::Error::new(io::ErrorKind::NotFound, "HOME is not set");
        let path = self.path.as_ref().ok_or_else(no_home)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
        let mut file = fs::File::create(&temporary)?;
        for (terminal, emitter) in &self.emitters {
            writeln!(file, "\"{terminal}\" = \"{emitter}\"")?;
        }
        file.sync_all()?;
        fs::rename(&temporary, path)
    }
}

/// In the XDG state directory.
fn path() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let state = set("XDG_STATE_HOME").or_else(|| Some(set("HOME")?.join(".local/state")))?;
    Some(state.join("nashra/terminals.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(terminal: &str) -> Identity {
        Identity { terminal: terminal.into(), ..Identity::default() }
    }

    #[test]
    fn answers_are_kept_and_forgotten_by_terminal() {
        let folder =
            std::env::temp_dir().join(format!("nashra-calibration-{}", std::process::id()));
        let path = Some(folder.join("deep/terminals.toml"));
        let mut stored = Calibrations::load_from(path.clone());
        stored.set(&identity("putty"), Emitter::named("implicit")).unwrap();
        stored.set(&identity("odd"), Emitter::named("rgb")).unwrap();
        let mut again = Calibrations::load_from(path.clone());
        assert_eq!(again.get(&identity("putty")).map(|emitter| emitter.name), Some("implicit"));
        assert!(again.get(&identity("xterm")).is_none());
        again.set(&identity("putty"), None).unwrap();
        assert!(Calibrations::load_from(path).get(&identity("putty")).is_none());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_damaged_file_is_no_obstacle() {
        let path = std::env::temp_dir().join(format!("nashra-damaged-{}", std::process::id()));
        fs::write(&path, "\u{0}\n= =\n\"a\" = \"nonsense\"\n\"b\" = \"forms\"\nx").unwrap();
        let stored = Calibrations::load_from(Some(path.clone()));
        assert!(stored.get(&identity("a")).is_none());
        assert_eq!(stored.get(&identity("b")).map(|emitter| emitter.name), Some("forms"));
        fs::remove_file(path).unwrap();
    }
}
