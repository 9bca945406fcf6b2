//! Paths as a reader types them: `~/` is the home folder.

use std::fs;
use std::path::PathBuf;

/// Paths that are offered at once.
const MOST: usize = 200;

/// The path that is meant.
pub(super) fn expanded(typed: &str) -> PathBuf {
    let home = || directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match typed
        .strip_prefix('~')
        .filter(|rest| rest.is_empty() || rest.starts_with('/'))
        .zip(home())
    {
        Some((rest, home)) => home.join(rest.trim_start_matches('/')),
        None => PathBuf::from(typed),
    }
}

/// Paths that begin as one that is being typed does, as it would be typed; folders end with a slash. Hidden files
/// are offered after a dot, and names that cannot be typed are not.
pub(super) fn beginning(typed: &str) -> Vec<String> {
    let (folder, begun) = typed.rsplit_once('/').map_or(("", typed), |(folder, begun)| {
        (typed.get(..=folder.len()).unwrap_or_default(), begun)
    });
    let place = if folder.is_empty() { PathBuf::from(".") } else { expanded(folder) };
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    let mut paths: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let fits =
                name.starts_with(begun) && (begun.starts_with('.') || !name.starts_with('.'));
            let slash = if entry.path().is_dir() { "/" } else { "" };
            (fits && !name.chars().any(char::is_control)).then(|| format!("{folder}{name}{slash}"))
        })
        .collect();
    paths.sort_unstable();
    paths.truncate(MOST);
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_so_is_offered() {
        let folder = std::env::temp_dir().join(format!("nashra-home-{}", std::process::id()));
        fs::create_dir_all(folder.join("\u{623}\u{62e}\u{628}\u{627}\u{631}")).unwrap();
        for name in ["a.txt", ".hidden", "\u{623}.txt", "a\n.txt"] {
            fs::write(folder.join(name), "").unwrap();
        }
        let at = |end: &str| beginning(&format!("{}/{end}", folder.display()));
        let named = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| format!("{}/{name}", folder.display())).collect()
        };
        assert_eq!(at("\u{623}"), named(&["\u{623}.txt", "\u{623}\u{62e}\u{628}\u{627}\u{631}/"]));
        assert_eq!(at(".h"), named(&[".hidden"]));
        assert_eq!(at("a"), named(&["a.txt"]));
        assert_eq!(at("none/x"), Vec::<String>::new());
        fs::remove_dir_all(folder).unwrap();
    }
}
