//! The language of the interface: an option, the settings, the locale.

use std::fs;
use std::path::{Path, PathBuf};

use super::Globals;
use crate::config::Config;
use crate::library::Folders;
use crate::messages::{Sentence, Words, sentence};
use crate::text::sanitize;

/// The environment's locale of messages, by rank (POSIX.1-2024, 8.2).
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The words of the interface, and what is wrong with the language that was asked for.
///
/// A language is inside the program, or a file of messages in the settings folder: `messages/fr.ftl`, which comes
/// first. A locale whose language there is not is no mistake: the interface is English then.
pub(super) fn words(globals: &Globals, config: &Config) -> (Words, Option<Sentence>) {
    let folders = Folders::find(globals.data_dir.as_deref()).ok();
    let folder = folders.map(|folders| folders.config.join("messages"));
    let find = |tag: &str| of_tag(tag, folder.as_deref());
    if let Some(wanted) = globals.language.as_ref().or(config.language.as_ref()) {
        return match find(wanted) {
            Some(words) => (words, None),
            None => (Words::default(), Some(unknown(wanted, folder.as_deref()))),
        };
    }
    let locale = locale(|name| std::env::var(name).ok());
    (locale.and_then(|locale| find(&locale)).unwrap_or_default(), None)
}

/// The languages that the reader has files of.
pub(super) fn own(globals: &Globals) -> Vec<Words> {
    let folder = Folders::find(globals.data_dir.as_deref()).ok();
    let folder = folder.map(|folders| folders.config.join("messages"));
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    let paths = entries.flatten().map(|entry| entry.path());
    let words = |path: PathBuf| {
        let tag =
            path.file_stem()?.to_str().filter(|_| path.extension() == Some("ftl".as_ref()))?;
        Some(Words::from_file(tag, fs::read_to_string(&path).ok()?))
    };
    paths.filter_map(words).collect()
}

/// The words of a language inside the program.
///
/// # Errors
/// Which languages there are.
pub(super) fn built_in(tag: &str) -> Result<Words, Sentence> {
    Words::built_in(tag).ok_or_else(|| unknown(tag, None))
}

fn of_tag(tag: &str, folder: Option<&Path>) -> Option<Words> {
    let name = Words::primary(tag);
    // A name of letters alone leads out of no folder.
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    let file = folder.filter(|_| is_name).map(|folder| folder.join(format!("{name}.ftl")));
    let own = file.and_then(|file| fs::read_to_string(file).ok());
    own.map(|own| Words::from_file(&name, own)).or_else(|| Words::built_in(&name))
}

fn unknown(tag: &str, folder: Option<&Path>) -> Sentence {
    let names = Sentence::list(Words::languages());
    let Some(folder) = folder else {
        return sentence!("no-such-language", name = tag, names = names);
    };
    let file = folder.join(format!("{}.ftl", Words::primary(tag)));
    let file = sanitize::line(&file.to_string_lossy()).into_owned();
    sentence!("no-such-language-file", name = tag, names = names, path = file)
}

/// The first locale that is set.
fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    LOCALE.iter().filter_map(|name| variable(name)).find(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_counts() {
        let of = |set: &[(&str, &str)]| {
            let variable = |name: &str| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            locale(variable).and_then(|locale| of_tag(&locale, None)).map(|words| words.is_rtl())
        };
        assert_eq!(of(&[("LANG", "ar_EG.UTF-8")]), Some(true));
        assert_eq!(
            of(&[("LANG", "ar_EG.UTF-8"), ("LC_ALL", ""), ("LC_MESSAGES", "en_GB")]),
            Some(false)
        );
        assert_eq!(of(&[("LANG", "ar"), ("LC_ALL", "C.UTF-8")]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_language_may_be_a_file_of_the_reader() {
        let folder = std::env::temp_dir().join(format!("nashra-messages-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("he.ftl"), "interface-direction = rtl\n").unwrap();
        assert_eq!(of_tag("he_IL", Some(&folder)).map(|words| words.is_rtl()), Some(true));
        assert_eq!(of_tag("../he", Some(&folder)), None);
        assert!(
            unknown("fr", Some(&folder))
                .to_string()
                .starts_with("language: there is no \"fr\"; there are en, ar, and ")
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
