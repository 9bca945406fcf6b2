//! The name that was probably meant: the nearest by letters left out, put in, changed or exchanged.

/// The nearest of some names, when it is near enough to have been meant.
pub(crate) fn to<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().take(LONGEST).collect();
    let far = names.into_iter().map(|name| (distance(&typed, name), name));
    let near = far.filter(|(distance, _)| *distance * 3 <= typed.len().max(3));
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Letters looked at: what is typed may be anything.
const LONGEST: usize = 40;

/// Letters to change between two names, two neighbours exchanged being one (optimal string alignment).
fn distance(typed: &[char], name: &str) -> usize {
    let name: Vec<char> = name.chars().collect();
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=name.len()).collect());
    for (i, a) in typed.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in name.iter().enumerate() {
            let changed = last[j] + usize::from(a != b);
            let mut fewest = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && typed[i - 1] == *b && *a == name[j - 1] {
                fewest = fewest.min(before[j - 1] + 1);
            }
            row.push(fewest);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[name.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let names = ["sort", "sources", "star", "theme", "quit"];
        for (typed, meant) in [
            ("srot", Some("sort")),
            ("thme", Some("theme")),
            ("quitt", Some("quit")),
            ("sourcse", Some("sources")),
            ("frobnicate", None),
            ("", None),
        ] {
            assert_eq!(to(typed, names), meant, "{typed}");
        }
    }
}
