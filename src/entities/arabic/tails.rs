//! Companies by their last word: الروابي للأغذية, تمكين القابضة, ومضة كابيتال.
use super::super::clitics;
use super::super::document::Document;
use super::super::gazetteer;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::nationality::is_nationality;
use super::{ENDS, is_letters};

/// Marks names that end like a company's.
pub(in super::super) fn tails(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len() {
        let word = &document.words[at];
        if is_national_company(document, at) {
            spans.set(at - 1..at + 1, Name::Organisation);
            continue;
        }
        if !word.is_arabic() || !word.classes.has(Classes::ORG_TAIL) {
            continue;
        }
        let mut start = at;
        while start > 0 && at - start < 3 && belongs(document, spans, start - 1) {
            start -= 1;
        }
        if start > 0 && at - start < 3 && is_joined(document, spans, start - 1) {
            start -= 1;
        }
        let next = document.words.get(at + 1);
        let adjective = next
            .is_some_and(|w| w.classes.has(Classes::ORG_ADJECTIVE) && w.normal.starts_with("ال"));
        if start < at {
            spans.set(start..at + 1 + usize::from(adjective), Name::Organisation);
        }
    }
}

/// "وسدرة للطب": a rare word with the conjunction begins the name.
fn is_joined(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let rest = word.normal.strip_prefix('و').unwrap_or_default();
    let definite = rest.starts_with("ال") && rest.chars().count() >= 4;
    rest.chars().count() >= 3
        && is_letters(document, at)
        && word.classes == Classes::NONE
        && word.facts.frequency <= 3
        && (definite || gazetteer::word(rest, true).frequency <= 3)
        && spans.at(at).is_none_or(|s| s.words.len() == 1)
}

/// الجزائرية للمياه, المصرية للاتصالات: the company of a country, by what it is for.
fn is_national_company(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at - 1];
    let national = word.normal.starts_with("ال")
        && word.normal.ends_with("يه")
        && is_nationality(&word.normal);
    // "الشركة المصرية للاتصالات": the chain of the noun before reads it whole.
    let described = at >= 2 && {
        let before = document.normal(at - 2);
        clitics::is_definite(before) && before.ends_with(['ه', 'ت'])
    };
    national && !described && INDUSTRIES.contains(&document.normal(at))
}

/// What national companies are for.
const INDUSTRIES: [&str; 16] = [
    "للمياه",
    "للكهرباء",
    "للاتصالات",
    "للطيران",
    "للتامين",
    "للنقل",
    "للبترول",
    "للغاز",
    "للطاقه",
    "للاستثمار",
    "للصناعات",
    "للحديد",
    "للاسمنت",
    "للبريد",
    "للسياحه",
    "للتوزيع",
];

/// Whether a word may stand before the tail: part of no other name, no head (which the chain adds), and rare or definite.
fn belongs(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let stop = ENDS
        | Classes::NAME_HEAD
        | Classes::BRAND_HEAD
        | Classes::TITLE
        | Classes::NEAR
        | Classes::ORG_ADJECTIVE
        | Classes::BODY;
    // فانتاج is no ف with إنتاج.
    let whole = word.facts.frequency <= 2 && word.normal.starts_with(['ف', 'ك']);
    let rare = (word.stem_frequency <= 4 || whole) && !word.normal.starts_with(['و', 'ب', 'ل']);
    let free = spans.at(at).is_none_or(|s| s.words.len() <= 2);
    is_letters(document, at)
        && free
        && !word.classes.has(stop)
        && (rare || clitics::is_definite(&word.normal) && word.normal.starts_with("ال"))
}
