//! Whether the word behind a name is the family's.
use super::super::super::super::clitics;
use super::super::super::super::document::Document;
use super::super::super::super::spans::Spans;
use super::super::super::super::vocabulary::Classes;
use super::super::super::ENDS;
use super::super::super::nationality::is_nationality;

/// دونالد ترامب: after a first name that is hardly a word, a name that is also a word.
pub(super) fn is_surname(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let (first, word) = (&document.words[at - 1], &document.words[at]);
    let given = first.facts.name >= 3 && first.facts.is_likely_name(1);
    let named = word.facts.name >= 2
        || word.facts.name >= 1 && closes_phrase(document, at + 1)
        || document.normal(at + 1) == "،" && has_trade(document, at - 1);
    given
        && word.is_arabic()
        && document.is_same_line(at - 1, at)
        && named
        && !word.classes.has(ENDS | Classes::PLACE_HEAD | Classes::NEAR)
        && spans.name(at).is_none()
        && !clitics::is_definite(&word.normal)
}

/// "إيلون ماسك قد": whether what stands here begins no phrase with the word before.
fn closes_phrase(document: &Document<'_>, at: usize) -> bool {
    let begins_other = Classes::FUNCTION | Classes::SPEECH | Classes::NEAR;
    document.words.get(at).is_none_or(|next| !next.is_word() || next.classes.has(begins_other))
}

/// "الباحثة المغربية هاجر مصنف،": whether a trade stands before a given name, perhaps with a nationality between.
fn has_trade(document: &Document<'_>, given: usize) -> bool {
    let nation = given > 0 && is_nationality(document.normal(given - 1));
    let trade = given.checked_sub(1 + usize::from(nation));
    trade.is_some_and(|at| document.classes(at).has(Classes::TITLE | Classes::ROLE))
        && document.words[given].facts.name >= 4
}

/// محمد شياع السوداني, المهندس عزام الغريب: a definite surname that is also a word.
pub(super) fn is_definite_surname(
    document: &Document<'_>,
    spans: &Spans,
    start: usize,
    at: usize,
) -> bool {
    let word = &document.words[at];
    let nisba = clitics::is_nisba(&word.normal) && word.normal.ends_with('ي');
    let given = at == start + 1 && is_given(document, start);
    let rare = word.stem_frequency <= 3 || word.facts.name >= 1 && holds_office(document, start);
    word.is_arabic()
        && word.normal.starts_with("ال")
        && document.is_same_line(start, at)
        && at - start < 4
        && (word.facts.name >= 3 || given && rare)
        && !word.classes.has(ENDS | Classes::TITLE | Classes::ORG_ADJECTIVE | Classes::SPORT)
        && spans.name(at).is_none()
        && (nisba || given)
}

/// محمد; عزام behind an office: a given name in any reading.
fn is_given(document: &Document<'_>, at: usize) -> bool {
    let names = document.words[at].name.0.name;
    names >= 5 || names >= 4 && holds_office(document, at)
}

/// "محافظ حلب عزام الغريب": an office a few words before.
fn holds_office(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(4)..start).any(|at| document.words[at].classes.has(Classes::ROLE))
}

/// خالد بن فيصل المعمر: a definite word after "X بن Y" is the family.
pub(super) fn follows_patronymic(document: &Document<'_>, start: usize, end: usize) -> bool {
    let patronymic = end >= start + 3 && matches!(document.normal(end - 2), "بن" | "بنت");
    let word = &document.words[end];
    patronymic
        && word.normal.starts_with("ال")
        && word.is_arabic()
        && !word.classes.has(ENDS | Classes::TITLE)
}
