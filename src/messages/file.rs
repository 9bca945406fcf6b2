//! Finding a message in a file without reading the whole.

use memchr::memmem;

/// The lines of a message: from its name to the next line that begins another entry or a comment.
///
/// In Fluent an entry begins at the beginning of a line, and what continues it does not begin with a letter,
/// `-` or `#` there (Fluent syntax 1.0, `Entry` and `blank_block`).
pub(super) fn entry<'f>(file: &'f str, id: &str) -> Option<&'f str> {
    let start = format!("\n{id} =");
    let at = if file.starts_with(start.get(1..)?) {
        0
    } else {
        memmem::find(file.as_bytes(), start.as_bytes())? + 1
    };
    let rest = file.get(at..)?;
    let mut ends = memchr::memchr_iter(b'\n', rest.as_bytes());
    let begins = |end: &usize| {
        let next = rest.as_bytes().get(end + 1);
        next.is_none_or(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#'))
    };
    let end = ends.find(begins).map_or(rest.len(), |end| end + 1);
    rest.get(..end)
}

/// Whether a file has a message, known while compiling.
pub(super) const fn has(file: &str, id: &str) -> bool {
    let (file, id) = (file.as_bytes(), id.as_bytes());
    let mut at = 0;
    while at + id.len() + 2 < file.len() {
        if begins(file, at, id) {
            return true;
        }
        while at < file.len() && file[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    false
}

/// Whether `id =` stands at a byte.
const fn begins(file: &[u8], at: usize, id: &[u8]) -> bool {
    let mut n = 0;
    while n < id.len() {
        if file[at + n] != id[n] {
            return false;
        }
        n += 1;
    }
    file[at + n] == b' ' && file[at + n + 1] == b'='
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "one = 1\n# two = 0\ntwo = { $n ->\n    [one] a\n   *[other] b\n}\n\nlast = z\n";

    #[test]
    fn an_entry_ends_where_the_next_begins() {
        assert_eq!(entry(FILE, "one"), Some("one = 1\n"));
        assert_eq!(entry(FILE, "two"), FILE.get(18..FILE.len() - 9));
        assert_eq!(entry(FILE, "last"), Some("last = z\n"));
        assert_eq!(entry(FILE, "tw"), None);
        assert_eq!(entry("", "x"), None);
    }

    #[test]
    fn what_is_known_while_compiling_is_what_is_found() {
        for id in ["one", "two", "last", "tw", "two = { $n ->\n    [one", "ast", ""] {
            assert_eq!(has(FILE, id), entry(FILE, id).is_some(), "{id}");
        }
    }
}
