//! The *key* of a name: what is the same in all ways of writing it in one alphabet.
use super::normal::normal;
use super::spans::Name;
use super::tokens::tokens;

/// A name and what it names, as decisions and the library know it: not by a number, which changes when an article is read again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameKey {
    /// What it names.
    pub kind: Name,
    /// Its words in normal form, with a blank between two.
    pub words: String,
}

impl NameKey {
    /// The key of a spelling; `None` when it has no letter and no digit.
    pub fn new(kind: Name, spelling: &str) -> Option<Self> {
        let words = name_words(spelling).join(" ");
        (!words.is_empty()).then_some(NameKey { kind, words })
    }
}

/// The words of a name in normal form, signs left out.
///
/// ```
/// assert_eq!(nashra::entities::name_words("الإنتربول (INTERPOL)"), ["الانتربول", "interpol"]);
/// ```
pub fn name_words(spelling: &str) -> Vec<String> {
    let words = tokens(spelling).into_iter().filter_map(|token| spelling.get(token.range));
    words.map(normal).filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// Whether a name is written in the Arabic script.
pub fn is_arabic_name(name: &str) -> bool {
    name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        let key = |spelling| NameKey::new(Name::Person, spelling);
        assert_eq!(key("رونالد ك. نوبل"), key("رونالد  ک. نوبل"));
        assert_eq!(key("O’Brien"), key("o'brien"));
        assert_ne!(key("رونالد نوبل"), key("رونالد ك. نوبل"));
        assert_eq!(key("– ?"), None);
        assert_ne!(key("Kaspersky"), NameKey::new(Name::Organisation, "Kaspersky"));
    }
}
