//! What an Arabic word may begin with: و ف ب ل ك and the article, as *candidates*.
//!
//! وليد is a name and also "and" + ليد: nothing is stripped blindly. A word has several [`Reading`]s, and whoever looks it up decides
//! by what is known: a name, a place, a verb.

/// One way of cutting a word into proclitics, article and stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The rest, in normal form. Of لل- both the word with its elided article restored and the bare word are readings.
    pub stem: String,
    /// What was cut off, as a set of the constants of this module.
    pub cut: u8,
}

/// و or ف, "and".
pub(super) const CONJUNCTION: u8 = 1;
/// ب, ل or ك, a preposition.
pub(super) const PREPOSITION: u8 = 2;
/// ال.
pub(super) const ARTICLE: u8 = 4;

impl Reading {
    /// Whether the article was cut off: what is left is not a whole name.
    pub fn lost_article(&self) -> bool {
        self.cut & ARTICLE != 0
    }
}

/// All readings of an Arabic word in normal form; the first is the word itself.
///
/// ```
/// use nashra::entities::readings;
/// let stems: Vec<_> = readings("وللانتربول").into_iter().map(|r| r.stem).collect();
/// assert_eq!(stems, ["وللانتربول", "للانتربول", "لانتربول", "الانتربول", "انتربول"]);
/// ```
pub fn readings(word: &str) -> Vec<Reading> {
    let mut out = vec![Reading { stem: word.to_owned(), cut: 0 }];
    let mut add = |stem: String, cut: u8| {
        if out.iter().all(|r| r.stem != stem) {
            out.push(Reading { stem, cut });
        }
    };
    let letters = word.chars().count();
    if let Some(rest) = word.strip_prefix(['و', 'ف']).filter(|_| letters >= 4) {
        add(rest.to_owned(), CONJUNCTION);
        if let Some(rest) = rest.strip_prefix(['ب', 'ل', 'ك']).filter(|_| letters >= 5) {
            add(rest.to_owned(), CONJUNCTION | PREPOSITION);
        }
        elided_article(rest, CONJUNCTION, &mut add);
    }
    if let Some(rest) = word.strip_prefix(['ب', 'ل', 'ك']).filter(|_| letters >= 4) {
        add(rest.to_owned(), PREPOSITION);
    }
    elided_article(word, 0, &mut add);
    for i in 0..out.len() {
        let Some(rest) = out[i].stem.strip_prefix("ال") else { continue };
        if rest.chars().count() >= 3 && out.iter().all(|r| r.stem != rest) {
            let reading = Reading { stem: rest.to_owned(), cut: out[i].cut | ARTICLE };
            out.push(reading);
        }
    }
    out
}

/// ل + ال is written لل.
fn elided_article(word: &str, cut: u8, add: &mut impl FnMut(String, u8)) {
    if let Some(rest) = word.strip_prefix("لل").filter(|rest| rest.chars().count() >= 3) {
        add(format!("ال{rest}"), cut | PREPOSITION);
    }
}

/// Whether the word in normal form carries the article, also behind a proclitic (والـ, بالـ, للـ).
pub(super) fn is_definite(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    [word, bare].iter().any(|w| {
        w.strip_prefix("ال").is_some_and(|rest| rest.chars().count() >= 2)
            || w.strip_prefix("لل").is_some_and(|rest| rest.chars().count() >= 2)
            || w.strip_prefix("بال")
                .or_else(|| w.strip_prefix("كال"))
                .is_some_and(|rest| rest.chars().count() >= 3)
    })
}

/// Whether a word in normal form is a relative adjective (nisba): المصري, الوطنية.
pub(super) fn is_nisba(word: &str) -> bool {
    is_definite(word) && word.chars().count() >= 5 && (word.ends_with('ي') || word.ends_with("يه"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(word: &str) -> Vec<String> {
        readings(word).into_iter().map(|r| r.stem).collect()
    }

    #[test]
    fn every_reading_is_kept_beside_the_word() {
        assert_eq!(stems("وليد"), ["وليد", "ليد"]);
        assert_eq!(stems("بالرباط"), ["بالرباط", "الرباط", "رباط"]);
        assert_eq!(stems("الهلال"), ["الهلال", "هلال"]);
        assert_eq!(stems("في"), ["في"]);
    }

    #[test]
    fn definite_words_and_relative_adjectives() {
        assert!(["الوزاره", "والصحه", "للدفاع", "بالقاهره"].iter().all(|w| is_definite(w)));
        assert!(!["وزاره", "لقاء", "بلاد", "الا"].iter().any(|w| is_definite(w)));
        assert!(is_nisba("المصريه") && is_nisba("الوطني") && !is_nisba("الصحه"));
    }
}
