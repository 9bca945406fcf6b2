//! Clubs in texts about sport: a club's word before a town (نهضة بركان), a town with an adjective behind it (المغرب التطواني), and
//! whoever a match was played against.
use std::collections::HashSet;
use std::ops::Range;

use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::is_letters;

/// Marks clubs where the text is about sport.
pub(in super::super) fn clubs(document: &Document<'_>, spans: &mut Spans) {
    if !document.sport {
        return;
    }
    for at in 0..document.words.len() {
        if !document.words[at].is_arabic() {
            continue;
        }
        if let Some(words) = of_town(document, spans, at).or_else(|| opponent(document, spans, at))
        {
            spans.set(words, Name::Organisation);
        }
    }
    of_adjective(document, spans);
    beside_clubs(document, spans);
}

/// الكوكب المراكشي, الوداد السرغيني: a club's word with the article and an adjective of its town; then either alone.
fn of_adjective(document: &Document<'_>, spans: &mut Spans) {
    let mut short = HashSet::<&str>::new();
    for at in 1..document.words.len() {
        if is_told_by_adjective(document, at - 1) {
            spans.set(at - 1..at + 1, Name::Organisation);
            let name = document.normal(at - 1);
            short.extend([name.strip_prefix(['و', 'ف']).unwrap_or(name), document.normal(at)]);
        }
    }
    for at in 0..document.words.len() {
        let word = document.normal(at);
        let bare = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).unwrap_or_default();
        let alone = spans.at(at).is_none_or(|s| s.words.len() == 1);
        if alone && (short.contains(word) || short.contains(bare)) {
            spans.set(at..at + 1, Name::Organisation);
        }
    }
}

/// Whether the word at `at` is a club's with the article, and an adjective of a town stands behind it.
fn is_told_by_adjective(document: &Document<'_>, at: usize) -> bool {
    let (word, next) = (document.normal(at), &document.words[at + 1]);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let head = bare.strip_prefix("ال").is_some_and(|w| HEADS.contains(&w) || NAMES.contains(&w));
    let stop = Classes::ORG_ADJECTIVE | Classes::TIME | Classes::SPORT;
    head && next.normal.starts_with("ال")
        && next.normal.ends_with('ي')
        && clitics::is_nisba(&next.normal)
        && document.is_same_line(at, at + 1)
        && !next.classes.has(stop)
        && !super::nationality::is_nationality(&next.normal)
}

/// Words that clubs with the article are called by.
const NAMES: [&str; 14] = [
    "وداد",
    "كوكب",
    "فتح",
    "دفاع",
    "جيش",
    "مغرب",
    "ملعب",
    "وحده",
    "عروبه",
    "راسينغ",
    "قادسيه",
    "كرمل",
    "انصار",
    "نجمه",
];

/// Words that clubs are called by before their town.
const HEADS: [&str; 30] = [
    "وداد",
    "راسينغ",
    "كوكب",
    "فتح",
    "نهضه",
    "شباب",
    "مولوديه",
    "اتحاد",
    "اولمبيك",
    "حسنيه",
    "رجاء",
    "ترجي",
    "وفاق",
    "شبيبه",
    "سبورتينغ",
    "دينامو",
    "سبارتاك",
    "لوكوموتيف",
    "ريال",
    "اتلتيكو",
    "اهلي",
    "هلال",
    "نجم",
    "امل",
    "مستقبل",
    "اولمبي",
    "جمعيه",
    "يوسفيه",
    "سريع",
    "نصر",
];

/// نهضة بركان, مولودية وهران.
fn of_town(document: &Document<'_>, spans: &Spans, at: usize) -> Option<Range<usize>> {
    let word = &document.words[at];
    let head = word.readings.iter().any(|r| !r.lost_article() && HEADS.contains(&r.stem.as_str()));
    let town = listed::place_at(document, at + 1)?;
    let end = at + 1 + town.words;
    let plain = document.words[at + 1].normal.starts_with(['ب', 'ل', 'و']) && town.weight == 0;
    let taken = spans.at(at).is_some_and(|s| s.words.end >= end);
    (head && !plain && !taken).then_some(at..end)
}

/// ضيفه الاتفاق, نظيره شباب بلوزداد: up to two words that nothing else explains.
fn opponent(document: &Document<'_>, spans: &Spans, at: usize) -> Option<Range<usize>> {
    let carried = document.words[at].readings.iter().any(|r| RIVALS.contains(&r.stem.as_str()));
    let first = document.words.get(at + 1).filter(|w| carried && w.is_arabic())?;
    let named = |i: usize| {
        let word = &document.words[i];
        is_letters(document, i)
            && !word.classes.has(Classes::SPEECH | Classes::TIME | Classes::ROLE)
    };
    let nation = listed::place_at(document, at + 1).is_some_and(|p| p.weight == 3)
        || first.readings.iter().any(|r| RIVALS.contains(&r.stem.as_str()))
        || super::nationality::is_nationality(&first.normal);
    if nation || spans.at(at + 1).is_some_and(|s| s.name != Name::Place) || !named(at + 1) {
        return None;
    }
    let known = clitics::is_definite(&first.normal) || first.stem_frequency <= 5;
    let mut end = at + 2;
    if document.words.get(end).is_some_and(Word::is_arabic) && named(end) {
        let adjective = clitics::is_nisba(document.normal(end));
        let town =
            listed::place_at(document, end).is_some() && !clitics::is_definite(&first.normal);
        end += usize::from(adjective || town);
    }
    (known && !first.normal.starts_with(['ب', 'ل'])).then_some(at + 1..end)
}

/// Nouns for the other side of a match.
const RIVALS: [&str; 10] = [
    "ضيفه",
    "مضيفه",
    "غريمه",
    "جاره",
    "ضيفتها",
    "مضيفتها",
    "غريمتها",
    "مستضيفه",
    "منافسه",
    "ملاحقه",
];

/// فالنسيا وريال مدريد: a town joined to a club is a club; المغرب التطواني: a place with an adjective of another is one.
fn beside_clubs(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let first = span.words.start;
        if span.name != Name::Place || !document.words[first].is_arabic() {
            continue;
        }
        let nation = listed::place_at(document, first).is_some_and(|p| p.weight == 3);
        let next = spans.at(span.words.end);
        let joined = document.normal(span.words.end).starts_with('و')
            && next.as_ref().is_some_and(|s| s.name == Name::Organisation);
        let before = first.checked_sub(1).and_then(|b| spans.at(b));
        let joins = document.normal(first).starts_with('و')
            && before.as_ref().is_some_and(|s| s.name == Name::Organisation);
        let transferred = is_players(document, first) || is_masculine(document, span.words.end);
        if (joined || joins || transferred) && !nation {
            spans.set(span.words, Name::Organisation);
        } else if is_qualified(document, spans, &span.words) {
            spans.set(first..span.words.end + 1, Name::Organisation);
        }
    }
}

/// مهاجم موناكو: players are a club's.
fn is_players(document: &Document<'_>, at: usize) -> bool {
    at > 0
        && document.words[at - 1].is_arabic()
        && document.classes(at - 1).has(Classes::SPORT)
        && document.classes(at - 1).has(Classes::ROLE)
        && !clitics::is_definite(document.normal(at - 1))
}

/// بورتو البرتغالي: towns are feminine, their clubs are not.
fn is_masculine(document: &Document<'_>, at: usize) -> bool {
    let next = document.normal(at);
    next.starts_with("ال") && next.ends_with('ي') && super::nationality::is_nationality(next)
}

/// Whether a town's adjective follows directly: الاتحاد السكندري, المغرب التطواني.
fn is_qualified(document: &Document<'_>, spans: &Spans, words: &Range<usize>) -> bool {
    let next = document.words.get(words.end);
    let adjective =
        next.is_some_and(|w| clitics::is_nisba(&w.normal) && w.normal.starts_with("ال"));
    let usual = next.is_some_and(|w| {
        w.classes.has(Classes::ORG_ADJECTIVE) || super::nationality::is_nationality(&w.normal)
    });
    adjective && !usual && spans.name(words.end).is_none() && words.len() == 1
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        let text = &format!("{text} في مباراة من الدوري على ملعب");
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        super::super::super::listed::lexicon(&document, &mut spans);
        super::super::super::listed::gazetteer(&document, &mut spans);
        clubs(&document, &mut spans);
        let show = |s: super::super::super::spans::Span| {
            &text[document.words[s.words.start].token.range.start
                ..document.words[s.words.end - 1].token.range.end]
        };
        let clubs = spans.iter().filter(|s| s.name == Name::Organisation);
        clubs.map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn clubs_by_town_opponent_and_company() {
        for (text, want) in [
            ("فازت مولودية وهران", "مولودية وهران"),
            ("من ضيفه الاتفاق بهدف", "الاتفاق"),
            ("على مضيفه شباب بلوزداد", "شباب بلوزداد"),
            ("على مضيفه البرازيل", ""),
            ("بين فالنسيا وريال مدريد", "فالنسيا; وريال مدريد"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn other_texts_have_no_clubs() {
        let document = Document::new("زار ضيفه الاتفاق");
        let mut spans = Spans::new(document.words.len());
        clubs(&document, &mut spans);
        assert_eq!(spans.iter().count(), 0);
    }
}
