//! Persons: after a title, after a description of an office, and how far a name goes.
mod doubtful;
mod edges;

use std::ops::Range;

use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::gazetteer;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
pub(in super::super) use doubtful::doubtful;
use edges::{join, mend, part};

use super::nationality::is_nationality;
use super::{ENDS, has_possessive, is_letters, is_nameish};

/// Marks persons after titles and offices, and mends the edges of those already marked.
pub(in super::super) fn persons(document: &Document<'_>, spans: &mut Spans) {
    let spelt_apart = (0..document.words.len()).any(|at| document.spelling(at) == "على");
    for at in 0..document.words.len() {
        let word = &document.words[at];
        if !word.is_arabic() || spans.name(at) == Some(Name::Person) {
            continue;
        }
        if word.stem_classes.has(Classes::TITLE) {
            after_title(document, spans, at);
        }
        if word.stem_classes.has(Classes::ROLE) {
            after_office(document, spans, at);
        }
        let said = after_speech(document, spans, at).or_else(|| said_by_one(document, spans, at));
        if let Some(words) = said {
            spans.set(words, Name::Person);
        }
        if CALLED.contains(&document.normal(at)) {
            called(document, spans, at + 1);
        }
        if opens_with_ali(document, spans, at, spelt_apart) {
            spans.set(at..at + 2, Name::Person);
        }
    }
    listed_persons(document, spans);
    pairs(document, spans);
    join(document, spans);
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Person {
            part(document, spans, &span);
        }
    }
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Person && document.words[span.words.start].is_arabic() {
            mend(document, spans, &span);
        }
    }
}

/// "قال كريم لازم،": two names behind a verb of speech and before a mark, whatever else they mean.
fn after_speech(document: &Document<'_>, spans: &Spans, at: usize) -> Option<Range<usize>> {
    let named = |i: usize| {
        document.words.get(i).is_some_and(|w| {
            let stop = ENDS | Classes::TITLE;
            w.is_arabic()
                && w.facts.name >= 4
                && !w.classes.has(stop)
                && !clitics::is_definite(&w.normal)
        })
    };
    let words = at + 1..at + 3;
    let verb = document.words[at].stem_classes.has(Classes::SPEECH)
        && !clitics::is_definite(document.normal(at));
    let mark = matches!(document.normal(words.end), "،" | "," | ":" | "." | "؛");
    (verb && mark && words.clone().all(named) && spans.is_free(words.clone())).then_some(words)
}

/// "عبد الرحيم جبران، وصلاح بوسريف، وليلى بارع،": a given name joined to a person, with one word up to the next mark or "and".
fn listed_persons(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len().saturating_sub(1) {
        let word = &document.words[at];
        let mark = usize::from(document.normal(at - 1) == "،");
        let behind = at.checked_sub(1 + mark).and_then(|b| spans.name(b)) == Some(Name::Person);
        let given = word.normal.starts_with('و')
            && word.facts.name <= 2
            && word.name.0.name >= 5
            && word.name_likelihood() >= 2;
        let family = &document.words[at + 1];
        let plain = family.is_arabic()
            && family.classes == Classes::NONE
            && family.token.line == word.token.line
            && !family.normal.starts_with('و')
            && spans.is_free(at..at + 2);
        let closed = document
            .words
            .get(at + 2)
            .is_none_or(|next| !next.is_word() || next.normal.starts_with('و'));
        if behind && given && plain && closed {
            spans.set(at..at + 2, Name::Person);
        }
    }
}

/// "وزامل عادل إمام في": two names side by side that are words too, with the end of the phrase behind them.
fn pairs(document: &Document<'_>, spans: &mut Spans) {
    let stop =
        Classes::FUNCTION | Classes::SPEECH | Classes::TIME | Classes::NEAR | Classes::ORG_HEAD;
    let is_name = |at: usize, least: u8| {
        document.words.get(at).is_some_and(|word| {
            let facts = word.facts;
            word.is_arabic()
                && facts.name >= least
                && facts.name_likelihood().is_some_and(|likelihood| likelihood >= 0)
                && !word.classes.has(stop)
                && !clitics::is_definite(&word.normal)
        })
    };
    for at in 1..document.words.len() {
        let closed = document.words.get(at + 1).is_none_or(|next| {
            !next.is_word() || next.classes.has(Classes::FUNCTION | Classes::NEAR)
        });
        let line = |at: usize| document.words[at].token.line;
        let strong = document.words[at - 1].facts.name_likelihood().is_some_and(|l| l >= 1);
        if closed
            && strong
            && is_name(at - 1, 5)
            && is_name(at, 4)
            && line(at - 1) == line(at)
            && spans.is_free(at - 1..at + 1)
        {
            spans.set(at - 1..at + 1, Name::Person);
        }
    }
}

/// Words that say what somebody's name is.
const CALLED: [&str; 12] = [
    "يدعي",
    "تدعي",
    "ويدعي",
    "وتدعي",
    "اسمه",
    "اسمها",
    "واسمه",
    "واسمها",
    "المسمي",
    "المسماه",
    "المدعوه",
    "يسمي",
];

/// "وتدعى فوزة الحريري": the name that follows.
fn called(document: &Document<'_>, spans: &mut Spans, start: usize) {
    let words = name_run(document, spans, start);
    let words =
        words.start..words.end + usize::from(words.len() == 1 && is_family(document, words.end));
    let likely =
        words.clone().any(|at| document.words[at].facts.name_likelihood().is_some_and(|l| l >= 2));
    if words.len() >= 2 && likely {
        mark(document, spans, words);
    }
}

/// "أكد ويتكوف أن", "وقال أوشاكوف:": a single word no list knows, between a verb of speech and what is said.
fn said_by_one(document: &Document<'_>, spans: &Spans, at: usize) -> Option<Range<usize>> {
    let verb = document.words[at].stem_classes.has(Classes::SPEECH)
        && !clitics::is_definite(document.normal(at));
    let word = document.words.get(at + 1).filter(|w| verb && w.is_arabic())?;
    let unknown = word.stem_frequency <= 1
        && word.normal.chars().count() >= 4
        && !clitics::is_definite(&word.normal)
        && !word.normal.starts_with(['ب', 'ل', 'و', 'ك'])
        && word.classes == Classes::NONE
        && !is_accusative(word)
        && !has_possessive(word);
    let says =
        matches!(document.normal(at + 2), "ان" | "انه" | "انها" | "بان" | ":" | "،" | "في" | "ل");
    (unknown && says && spans.is_free(at + 1..at + 2)).then_some(at + 1..at + 2)
}

/// السيد كاسبرسكاي; الرئيس التركي رجب طيب أردوغان.
fn after_title(document: &Document<'_>, spans: &mut Spans, at: usize) {
    // "د. ماجد"
    let abbreviated = document.normal(at).chars().count() == 1 && document.normal(at + 1) == ".";
    let mut start = at + 1 + usize::from(abbreviated);
    let skipped = |i: usize| {
        let classes = document.words.get(i).map_or(Classes::NONE, |w| w.classes);
        classes.has(Classes::TITLE | Classes::ROLE) && !is_given_name(document, i)
            || RANKS.contains(&document.normal(i))
            || is_nationality(document.normal(i))
            || clitics::is_nisba(document.normal(i))
                && document.words[i].facts.name_likelihood().is_none_or(|l| l < 4)
    };
    while start < at + 4 && skipped(start) {
        start += 1;
    }
    let words = name_run(document, spans, start);
    let known = words
        .clone()
        .any(|i| document.words[i].name_likelihood() >= 1 || document.words[i].stem_frequency == 0);
    if !words.is_empty() && known {
        mark(document, spans, words);
    }
}

/// سلطان بن أحمد: a title without article before a patronymic is a name, and so is one between another title and a name
/// (الدكتور رائد الشبول, المدافع المغربي أمير سايود).
fn is_given_name(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let patronymic = matches!(document.normal(at + 1), "بن" | "بنت" | "ابن" | "ال");
    let nation = at > 1 && is_nationality(document.normal(at - 1));
    let before = at
        .checked_sub(1 + usize::from(nation))
        .map_or(Classes::NONE, |b| document.words[b].classes);
    let titled = before.has(Classes::TITLE)
        && document
            .words
            .get(at + 1)
            .is_some_and(|w| is_nameish(w) && (w.facts.name >= 2 || w.facts.frequency == 0))
        || before.has(Classes::TITLE) && is_family(document, at + 1);
    !clitics::is_definite(&word.normal) && word.facts.name >= 4 && (patronymic || titled)
}

/// الدبل, الشبول: a definite word, hardly an everyday one and of no class, as families are called.
fn is_family(document: &Document<'_>, at: usize) -> bool {
    let stop = ENDS | Classes::TITLE | Classes::ORG_ADJECTIVE | Classes::BODY | Classes::SPORT;
    document.words.get(at).is_some_and(|word| {
        word.is_arabic()
            && word.token.line == document.words[at - 1].token.line
            && word.normal.starts_with("ال")
            && word.stem_frequency <= 4
            && !word.classes.has(stop)
            && !is_nationality(&word.normal)
    })
}

/// Adjectives between a title and a name.
const RANKS: [&str; 14] = [
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "السابق",
    "الاسبق",
    "الحالي",
    "الجديد",
    "المكلف",
    "الراحل",
    "السابقه",
    "الاولي",
    "الشاب",
    "المخضرم",
];

/// وزير الخارجية الروسي سيرغي لافروف: the name begins at the first word that cannot belong to the office.
fn after_office(document: &Document<'_>, spans: &mut Spans, at: usize) {
    for start in at + 1..at + 12 {
        // "رئيسة جمعية «ثافات» ليندة أوعلي"
        if matches!(document.normal(start), "«" | "»" | "\"") {
            continue;
        }
        if !is_letters(document, start) && !IN_OFFICES.contains(&document.normal(start)) {
            return;
        }
        let word = &document.words[start];
        if word.classes.has(Classes::SPEECH) || spans.name(start) == Some(Name::Person) {
            return;
        }
        let opens = start > at + 1
            && spans.name(start).is_none()
            && (!clitics::is_definite(&word.normal)
                || DEFINITE_NAMES.contains(&word.normal.as_str()))
            && !word.stem_classes.has(Classes::ORG_HEAD);
        if let Some(words) = opens.then(|| holder(document, spans, start)).flatten() {
            mark(document, spans, words);
            return;
        }
    }
}

/// Given names with the article, as people of Sudan and the Maghreb have.
const DEFINITE_NAMES: [&str; 40] = [
    "الطيب",
    "الفاتح",
    "المهدي",
    "الهادي",
    "الصادق",
    "المختار",
    "الحبيب",
    "البشير",
    "الامين",
    "الطاهر",
    "العربي",
    "الحسن",
    "الحسين",
    "المصطفي",
    "المعطي",
    "الجيلالي",
    "العياشي",
    "المكي",
    "التهامي",
    "الهاشمي",
    "الصديق",
    "الشفيع",
    "الباقر",
    "الجيلي",
    "الاخضر",
    "السعيد",
    "المولود",
    "الزبير",
    "المنصف",
    "النوري",
    "التيجاني",
    "الاسعد",
    "الناصر",
    "المنجي",
    "الصحبي",
    "الشاذلي",
    "العروسي",
    "المحجوب",
    "الناجي",
    "الخضر",
];

/// Small words inside the description of an office.
const IN_OFFICES: [&str; 6] = ["في", "باسم", "لدي", "عن", "من", "ل"];

/// The holder of an office whose name begins at `start`: words that are names rather than words, or that nobody knows.
fn holder(document: &Document<'_>, spans: &Spans, start: usize) -> Option<Range<usize>> {
    let words = name_run(document, spans, start);
    let first = document.words.get(start)?.facts;
    let likely = |at: usize, by: i8| {
        document.words[at].facts.name_likelihood().is_some_and(|likelihood| likelihood >= by)
    };
    let fathered = words.clone().any(|at| document.words[at].classes.has(Classes::NAME_PART));
    let given = first.name >= 5
        || first.name >= 4 && fathered
        || DEFINITE_NAMES.contains(&document.normal(start));
    let fair = first.name >= 4 && likely(start, 1);
    let unknown = is_unknown_run(document, &words);
    if words.len() >= 2 {
        let strong = words.clone().any(|at| likely(at, 2));
        // باسل الحموي: neither much of a name alone, both together are.
        let all_fair = fair && words.clone().all(|at| likely(at, 1));
        return (strong || given || unknown || all_fair).then_some(words);
    }
    // "رئيس النادي خالد الدبل"
    let family = words.len() == 1 && (given || fair) && is_family(document, words.end);
    family.then_some(words.start..words.end + 1)
}

/// Words that no list knows, or next to none: a name from abroad.
fn is_unknown_run(document: &Document<'_>, words: &Range<usize>) -> bool {
    let rarity = words.clone().map(|at| document.words[at].stem_frequency);
    rarity.clone().all(|frequency| frequency <= 1)
        && rarity.min() == Some(0)
        && !words.clone().any(|at| is_accusative(&document.words[at]))
}

/// "حبسا نافذا": the accusative of a known word.
fn is_accusative(word: &Word) -> bool {
    let stem = word.normal.strip_suffix('ا');
    stem.is_some_and(|stem| gazetteer::word(stem, true).frequency >= 2)
}

/// The longest run of words from `start` that look like a name.
fn name_run(document: &Document<'_>, spans: &Spans, start: usize) -> Range<usize> {
    let mut end = start;
    let goes_on = |i: usize| {
        let Some(word) = document.words.get(i) else { return false };
        let joined = i > start
            && word.normal.starts_with('و')
            && word.facts.name_likelihood().is_none_or(|l| l < 3);
        let marked = spans.name(i).is_some_and(|n| n != Name::Person)
            && !(i > start && is_small_town(document, spans, i));
        // A word that is more a word than a name (تركي, سعيد) opens a name when a name follows.
        let opens = i == start
            && (word.facts.name >= 5
                || DEFINITE_NAMES.contains(&word.normal.as_str())
                || is_given_name(document, i))
            && !word.classes.has(Classes::FUNCTION)
            && document.words.get(i + 1).is_some_and(is_nameish);
        let opened = i == start + 1
            && (is_foreign(&document.words[i - 1])
                || document.words[i - 1].facts.name >= 3 && word.facts.name == 0);
        let foreign = opened && is_unseen(word);
        let stop = Classes::SPEECH | Classes::FUNCTION | Classes::TIME;
        // ميشال أبي صعب: behind a part that no name ends in stands whatever the family is called.
        let fathered = i > start + 1
            && matches!(document.normal(i - 1), "ابي" | "ابو" | "بن" | "ايت" | "ولد")
            && word.is_arabic()
            && !word.classes.has(stop);
        (is_nameish(word) || opens || foreign || fathered || is_ali(document, i))
            && !joined
            && !marked
    };
    while end < start + 5 && goes_on(end) {
        end += 1;
    }
    // "باسل الحموي تفاؤله": what is his.
    if end > start + 2 && is_his(document, end - 1) {
        end -= 1;
    }
    // A name does not end in عبد or بن.
    while end > start && document.words[end - 1].classes.has(Classes::NAME_PART) {
        end -= 1;
    }
    start..end
}

/// A noun with "his" that nobody is called: spelt with ه, not with ة.
fn is_his(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    word.facts.name == 0 && word.normal.chars().count() >= 5 && document.spelling(at).ends_with('ه')
}

/// A word no list knows, as transliterations are.
fn is_foreign(word: &Word) -> bool {
    word.is_arabic() && word.stem_frequency == 0 && word.facts.name <= 2
}

/// Unseen as it is, though what follows its first letter may be a word: لورش.
fn is_unseen(word: &Word) -> bool {
    let carried = word.normal.starts_with("لل")
        || word.normal.starts_with("بال")
        || word.normal.starts_with('و');
    word.is_arabic() && word.facts.frequency == 0 && word.stem_frequency <= 5 && !carried
}

/// دوروثي كلاوس: a little town of the gazetteer, that is a family here.
fn is_small_town(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let alone = spans.at(at).is_some_and(|s| s.name == Name::Place && s.words.len() == 1);
    alone
        && listed::entry_at(document, at).is_none()
        && listed::place_at(document, at).is_some_and(|place| place.words == 1 && place.weight == 0)
        && is_nameish(&document.words[at])
}

fn mark(document: &Document<'_>, spans: &mut Spans, words: Range<usize>) {
    let free = words.clone().all(|i| {
        spans.name(i).is_none_or(|n| n == Name::Person)
            || i > words.start && is_small_town(document, spans, i)
    });
    if free {
        let start = spans.at(words.start).map_or(words.start, |s| s.words.start.max(words.start));
        let end = spans.at(words.end - 1).map_or(words.end, |s| s.words.end.max(words.end));
        spans.set(start..end, Name::Person);
    }
}

/// علي, a name; على, the preposition of the same normal form, is spelt with another letter by nearly everybody.
fn is_ali(document: &Document<'_>, at: usize) -> bool {
    document.spelling(at) == "علي"
}

/// علي تركي: in a text that spells على with its own letter.
fn opens_with_ali(document: &Document<'_>, spans: &Spans, at: usize, spelt_apart: bool) -> bool {
    let next = document.words.get(at + 1);
    let named = next.is_some_and(|w| {
        w.is_arabic()
            && (w.facts.name >= 4 && !clitics::is_definite(&w.normal)
                || is_family(document, at + 1) && w.facts.name >= 1)
            && !w.classes.has(Classes::FUNCTION)
    });
    spelt_apart && is_ali(document, at) && named && spans.is_free(at..at + 2)
}
