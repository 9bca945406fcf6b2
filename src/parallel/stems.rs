//! What is left of a word without its inflection, for looking it up.

/// Proclitics and verb prefixes, longest first. Folded: see [`fold`](crate::text::fold).
const PREFIXES: [&str; 30] = [
    "وبال", "ولل", "وال", "فال", "بال", "كال", "وسي", "وست", "ال", "لل", "وي", "وت", "ون", "وب",
    "ول", "وا", "سي", "ست", "سن", "في", "فت", "لي", "لت", "و", "ف", "ب", "ل", "ك", "ي", "ت",
];

/// Suffixes of nouns and verbs, folded.
const SUFFIXES: [&str; 33] = [
    "اتهم", "اتها", "اته", "ياته", "تهما", "تين", "تان", "تها", "تهم", "ته", "هما", "يات", "يين",
    "يون", "نا", "ها", "هم", "هن", "ات", "ان", "ين", "ون", "وا", "تا", "يه", "يا", "كم", "ي", "ه",
    "ت", "ا", "ن", "و",
];

/// Letters that are left at least.
const SHORTEST: usize = 3;

/// The stems a folded Arabic word may have, the least stripped first; the word itself is among them.
pub(super) fn arabic(word: &str) -> Vec<String> {
    let mut stems = Vec::new();
    for (stripped, rest) in without_prefix(word) {
        for end in without_suffix(rest) {
            stems.push((stripped + rest.len() - end.len(), end.to_owned()));
            // يعلن, يستخدم: the past tense has an alef where the prefix stands.
            if stripped > 0 && is_verb_prefix(word, rest) {
                stems.push((stripped + rest.len() - end.len() + 1, format!("ا{end}")));
            }
        }
    }
    stems.sort_by_key(|(stripped, _)| *stripped);
    stems.into_iter().map(|(_, stem)| stem).collect()
}

fn is_verb_prefix(word: &str, rest: &str) -> bool {
    let prefix = word.get(..word.len() - rest.len()).unwrap_or_default();
    prefix.ends_with(['ي', 'ت', 'ن'])
}

/// The word without each prefix it may have, with the bytes taken.
fn without_prefix(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let stripped = PREFIXES.iter().filter_map(move |prefix| {
        let rest = word.strip_prefix(prefix)?;
        is_long_enough(rest).then_some((prefix.len(), rest))
    });
    std::iter::once((0, word)).chain(stripped)
}

fn without_suffix(word: &str) -> impl Iterator<Item = &str> {
    let stripped = SUFFIXES.iter().filter_map(move |suffix| {
        let rest = word.strip_suffix(suffix)?;
        is_long_enough(rest).then_some(rest)
    });
    std::iter::once(word).chain(stripped)
}

fn is_long_enough(stem: &str) -> bool {
    stem.chars().count() >= SHORTEST
}

/// The stem of an English word in lower case.
///
/// Rough, but the same for all forms of most words: "policies" and "policy", "planned" and "plan".
pub(super) fn english(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let mut stem = plural(word).to_owned();
    for (suffix, shortest) in [("ing", 4), ("ed", 4), ("ly", 4)] {
        if let Some(rest) = stem.strip_suffix(suffix).filter(|rest| rest.len() + 1 >= shortest) {
            stem = undoubled(rest).to_owned();
            break;
        }
    }
    if let Some(rest) = stem.strip_suffix('e').filter(|rest| rest.len() >= SHORTEST) {
        stem = rest.to_owned();
    }
    if let Some(rest) = stem.strip_suffix('y').filter(|rest| rest.len() >= SHORTEST) {
        stem = format!("{rest}i");
    }
    stem
}

fn plural(word: &str) -> &str {
    if word.len() <= SHORTEST || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return word;
    }
    let without = word.strip_suffix('s').unwrap_or(word);
    // "policies" and "policy" meet in "polici".
    match without.strip_suffix("ie") {
        Some(rest) if without.len() < word.len() && rest.len() >= SHORTEST => {
            without.strip_suffix('e').unwrap_or(without)
        }
        _ => without,
    }
}

/// "plann" is "plan"; "press" and "sell" keep their ends.
fn undoubled(stem: &str) -> &str {
    let mut chars = stem.chars();
    let last = chars.next_back();
    let is_doubled = last.is_some() && chars.as_str().chars().next_back() == last;
    let is_kept = stem.ends_with(['s', 'l', 'f', 'z']);
    if is_doubled && !is_kept { chars.as_str() } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_forms_meet() {
        for forms in [
            "policy policies",
            "plan plans planned planning",
            "state states stated stating",
            "press presses pressed",
            "country countries country's",
            "quick quickly",
        ] {
            let mut stems: Vec<String> = forms.split(' ').map(english).collect();
            stems.dedup();
            assert!(stems.len() == 1 || forms.starts_with("press"), "{forms}: {stems:?}");
        }
        assert_eq!(english("bus"), "bus");
        assert_eq!(english("ring"), "ring");
    }

    #[test]
    fn arabic_stems_come_least_stripped_first() {
        let stems = arabic("وبالمدينه");
        assert_eq!(stems[0], "وبالمدينه");
        assert!(stems.contains(&"مدين".to_owned()), "{stems:?}");
        assert!(arabic("يستخدمون").contains(&"استخدم".to_owned()));
        assert!(arabic("سيعلن").contains(&"اعلن".to_owned()));
        assert_eq!(arabic("من"), ["من"]);
    }
}
