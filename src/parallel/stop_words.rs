//! Words that stand in every sentence and say nothing about which is which. Folded.

/// English, in lower case.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "also", "although", "always", "am",
    "among", "an", "and", "another", "any", "anyone", "anything", "are", "around", "as", "at",
    "away", "back", "be", "because", "been", "before", "being", "below", "between", "both", "but",
    "by", "can", "cannot", "could", "did", "do", "does", "doing", "don", "done", "down", "during",
    "each", "either", "else", "even", "ever", "every", "for", "from", "further", "had", "has",
    "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how",
    "however", "i", "if", "in", "into", "is", "it", "its", "itself", "just", "ll", "may", "me",
    "might", "more", "mr", "mrs", "ms", "much", "must", "my", "myself", "neither", "never", "no",
    "nor", "not", "now", "of", "off", "often", "on", "once", "only", "onto", "or", "other",
    "others", "our", "ours", "out", "over", "own", "per", "quite", "rather", "re", "s", "shall",
    "she", "should", "since", "so", "some", "something", "still", "such", "t", "than", "that",
    "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this",
    "those", "though", "through", "thus", "to", "too", "toward", "towards", "under", "until", "up",
    "upon", "us", "ve", "very", "was", "we", "were", "what", "when", "where", "whether", "which",
    "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet",
    "you", "your", "yours", "yourself",
];

/// Arabic, and what Persian and Urdu share with it.
#[rustfmt::skip]
const ARABIC: &[&str] = &[
    "احد", "اذ", "اذا", "از", "است", "اقل", "اكثر", "الا", "الان", "التي", "الذي", "الذين", "السيد",
    "السيده", "اللذين", "الي", "اليه", "اليها", "ام", "ان", "انه", "انها", "انهم", "او", "اي",
    "ايضا", "اين", "با", "بان", "براي", "بعد", "بعض", "بل", "به", "بها", "بهم", "بين", "بينما",
    "تكون", "تلك", "تم", "ثم", "جدا", "حتي", "حول", "حيث", "خلال", "دون", "ذلك", "را", "سوف", "سوي",
    "ضد", "عبر", "عدم", "علي", "عليه", "عليها", "عن", "عند", "عندما", "عنه", "عنها", "غير", "فان",
    "فقط", "في", "فيما", "فيه", "فيها", "قبل", "قد", "كان", "كانت", "كانه", "كانوا", "كذلك", "كل",
    "كلا", "كما", "كه", "كي", "كيف", "لا", "لان", "لدي", "لديه", "لديها", "لقد", "لكن", "لكي", "لم",
    "لماذا", "لن", "لنا", "له", "لها", "لهم", "ليس", "ليست", "ما", "متي", "مثل", "مره", "مع", "مما",
    "من", "منذ", "منه", "منها", "منهم", "نحو", "نفس", "هذا", "هذه", "هم", "هنا", "هناك", "هو", "هي",
    "والتي", "والذي", "وان", "وذلك", "وعلي", "وفي", "وقد", "وكان", "وكانت", "ولا", "ولكن", "ولم",
    "وما", "ومن", "وهذا", "وهو", "وهي", "يتم", "يكون",
];

/// Whether a folded word says nothing.
pub(super) fn is_stop_word(word: &str) -> bool {
    ENGLISH.binary_search(&word).is_ok() || ARABIC.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn the_lists_are_as_they_are_looked_up() {
        assert!(ENGLISH.is_sorted() && ARABIC.is_sorted());
        for word in ENGLISH.iter().chain(ARABIC) {
            assert_eq!(fold::text(word), **word);
        }
        assert!(is_stop_word("the") && is_stop_word("التي") && !is_stop_word("وزير"));
    }
}
