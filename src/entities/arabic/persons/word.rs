//! What one word tells of a person's name, by itself and by the words beside it.
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::gazetteer;
use super::super::super::vocabulary::Classes;
use super::super::nationality::is_nationality;
use super::super::{ENDS, is_nameish};

/// سلطان بن أحمد: a title without article before a patronymic is a name, and so is one between another title and a name
/// (الدكتور رائد الشبول, المدافع المغربي أمير سايود).
pub(super) fn is_given_name(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let patronymic = matches!(document.normal(at + 1), "بن" | "بنت" | "ابن" | "ال");
    !clitics::is_definite(&word.normal)
        && word.facts.name >= 4
        && (patronymic || is_behind_title(document, at) && may_be_surname(document, at + 1))
}

/// "الدكتور رائد", "المدافع المغربي أمير": whether a title stands before, perhaps with a nationality between.
fn is_behind_title(document: &Document<'_>, at: usize) -> bool {
    let nation = at > 1 && is_nationality(document.normal(at - 1));
    let title = at.checked_sub(1 + usize::from(nation));
    title.is_some_and(|title| document.words[title].classes.has(Classes::TITLE))
}

/// سايود, الشبول: a word that looks like a name and is listed as one or unseen, or a definite word as families have.
fn may_be_surname(document: &Document<'_>, at: usize) -> bool {
    let named =
        |word: &Word| is_nameish(word) && (word.facts.name >= 2 || word.facts.frequency == 0);
    document.words.get(at).is_some_and(named) || is_family(document, at)
}

/// الدبل, الشبول: a definite word, hardly an everyday one and of no class, as families are called.
pub(super) fn is_family(document: &Document<'_>, at: usize) -> bool {
    let stop = ENDS | Classes::TITLE | Classes::ORG_ADJECTIVE | Classes::BODY | Classes::SPORT;
    document.words.get(at).is_some_and(|word| {
        word.is_arabic()
            && document.is_same_line(at - 1, at)
            && word.normal.starts_with("ال")
            && word.stem_frequency <= 4
            && !word.classes.has(stop)
            && !is_nationality(&word.normal)
    })
}

/// "حبسا نافذا": the accusative of a known word.
pub(super) fn is_accusative(word: &Word) -> bool {
    let stem = word.normal.strip_suffix('ا');
    stem.is_some_and(|stem| gazetteer::word(stem, true).frequency >= 2)
}

/// تفاؤله: a noun with "his" that nobody is called, spelt with ه, not with ة.
pub(super) fn is_his(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    word.facts.name == 0 && word.normal.chars().count() >= 5 && document.spelling(at).ends_with('ه')
}

/// علي, a name; على, the preposition of the same normal form, is spelt with another letter by nearly everybody.
pub(super) fn is_ali(document: &Document<'_>, at: usize) -> bool {
    document.spelling(at) == "علي"
}

/// Whether the text spells the preposition على with its own letter, so that علي is a name wherever it stands.
pub(super) fn is_preposition_spelt_apart(document: &Document<'_>) -> bool {
    (0..document.words.len()).any(|at| document.spelling(at) == "على")
}
