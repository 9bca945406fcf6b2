//! The order people expect file names in: "day 9" before "day 10", "b" between "A" and "C", an original
//! ("fire.txt") before its editions ("fire.en.txt").
use std::ffi::OsString;
use std::path::Path;

use crate::article::story_name;

/// What to sort the entries of one folder by.
pub(super) fn key_of_path(path: &Path) -> (Vec<u8>, Vec<u8>, OsString) {
    let name = path.file_name().unwrap_or_default();
    let (story, edition) = key(&name.to_string_lossy());
    (story, edition, name.to_owned())
}

/// What to sort files below one folder by, so that they stand as a walk through it finds them.
pub(super) fn key_of_components(path: &Path) -> Vec<(Vec<u8>, Vec<u8>, OsString)> {
    path.iter().map(|component| key_of_path(Path::new(component))).collect()
}

/// What to sort a file name by.
fn key(name: &str) -> (Vec<u8>, Vec<u8>) {
    let story = story_name(name);
    let edition = if story == name { Vec::new() } else { digits_by_value(name) };
    (digits_by_value(&story), edition)
}

/// Bytes that compare as the name should: lower case, and each number after its length.
fn digits_by_value(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len() + 4);
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        if !first.is_ascii_digit() {
            key.push(first.to_ascii_lowercase());
            rest = after;
            continue;
        }
        let length = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(length);
        let zeros = number.iter().take_while(|&&digit| digit == b'0').count();
        let value = number.get(zeros..).unwrap_or_default();
        key.push(b'0');
        key.push(u8::try_from(value.len()).unwrap_or(u8::MAX));
        key.extend(value);
        rest = after;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::key;

    fn sorted(names: &str) -> String {
        let mut names: Vec<&str> = names.split(' ').collect();
        names.sort_by_cached_key(|name| key(name));
        names.join(" ")
    }

    #[test]
    fn numbers_count_by_value() {
        assert_eq!(sorted("day10 day9 day09a day1"), "day1 day9 day09a day10");
        assert_eq!(sorted("2013-10-1 2013-9-30 2012-12-31"), "2012-12-31 2013-9-30 2013-10-1");
        assert_eq!(sorted("99999999999999999999999 1e9 000"), "000 1e9 99999999999999999999999");
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(sorted("C b A خبر"), "A b C خبر");
    }

    #[test]
    fn an_original_comes_before_its_editions() {
        assert_eq!(sorted("a.en.txt b.txt a.txt a.ar.txt"), "a.txt a.ar.txt a.en.txt b.txt");
    }
}
