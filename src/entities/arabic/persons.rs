//! Persons: after a title, after a description of an office, and how far a name goes.
use std::collections::HashSet;
use std::ops::Range;

use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::nationality::is_nationality;
use super::{has_possessive, is_letters, is_nameish};

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
        if opens_with_ali(document, spans, at, spelt_apart) {
            spans.set(at..at + 2, Name::Person);
        }
    }
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

/// كمال بن عمر ويكلف سارة الزواري: what "and" joins to a name is another name, or none.
fn part(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let joins = |&at: &usize| {
        let word = &document.words[at];
        word.is_arabic() && word.normal.starts_with('و') && word.facts.name < 3
    };
    let Some(cut) = (span.words.start + 1..span.words.end).find(joins) else { return };
    let rest = document.words[cut].name_likelihood() < 1 && document.words[cut].stem_frequency >= 2;
    spans.set(span.words.start..cut, Name::Person);
    let start = cut + usize::from(rest);
    if start < span.words.end {
        spans.set(start..span.words.end, Name::Person);
    }
}

/// Two persons side by side, with no word or mark between, are one: عبد الحليم نور الدين.
fn join(document: &Document<'_>, spans: &mut Spans) {
    let all: Vec<Span> = spans.iter().collect();
    for pair in all.windows(2) {
        let [a, b] = pair else { continue };
        let persons = a.name == Name::Person && b.name == Name::Person;
        let first = &document.words[b.words.start];
        let same_line = document.words[a.words.start].token.line == first.token.line;
        let short = a.words.len() + b.words.len() <= 5;
        let joined = first.normal.starts_with('و') && first.facts.name < 4;
        if persons
            && a.words.end == b.words.start
            && same_line
            && short
            && first.is_arabic()
            && !joined
        {
            spans.set(a.words.start..b.words.end, Name::Person);
        }
    }
}

/// السيد كاسبرسكاي; الرئيس التركي رجب طيب أردوغان.
fn after_title(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let mut start = at + 1;
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
        mark(spans, words);
    }
}

/// سلطان بن أحمد: a title without article before a patronymic is a name, and so is one behind another title.
fn is_given_name(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let patronymic = matches!(document.normal(at + 1), "بن" | "بنت" | "ابن" | "ال");
    let titled = at > 0
        && document.words[at - 1].classes.has(Classes::TITLE)
        && document.words.get(at + 1).is_some_and(|w| is_nameish(w) && w.facts.name >= 3);
    !clitics::is_definite(&word.normal) && word.facts.name >= 4 && (patronymic || titled)
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
        if !is_letters(document, start)
            && !matches!(document.normal(start), "في" | "باسم" | "لدي" | "عن" | "من")
        {
            return;
        }
        let word = &document.words[start];
        if word.classes.has(Classes::SPEECH) || spans.name(start) == Some(Name::Person) {
            return;
        }
        if start > at + 1
            && spans.name(start).is_none()
            && !clitics::is_definite(&word.normal)
            && !word.stem_classes.has(Classes::ORG_HEAD)
        {
            let words = name_run(document, spans, start);
            let strong = words
                .clone()
                .filter(|&i| document.words[i].facts.name_likelihood().is_some_and(|l| l >= 2))
                .count();
            let unknown = words.clone().all(|i| document.words[i].stem_frequency == 0);
            let opens = document.words[start].facts.name >= 5 || unknown;
            if words.len() >= 2 && (strong >= 1 || opens) {
                mark(spans, words);
                return;
            }
        }
    }
}

/// The longest run of words from `start` that look like a name.
fn name_run(document: &Document<'_>, spans: &Spans, start: usize) -> Range<usize> {
    let mut end = start;
    let goes_on = |i: usize| {
        let Some(word) = document.words.get(i) else { return false };
        let joined = i > start
            && word.normal.starts_with('و')
            && word.facts.name_likelihood().is_none_or(|l| l < 3);
        let marked = spans.name(i).is_some_and(|n| n != Name::Person);
        // A word that is more a word than a name (تركي, سعيد) opens a name when a name follows.
        let opens = i == start
            && word.facts.name >= 5
            && !word.classes.has(Classes::FUNCTION)
            && document.words.get(i + 1).is_some_and(is_nameish);
        let foreign = i == start + 1 && is_foreign(&document.words[i - 1]) && is_unseen(word);
        (is_nameish(word) || opens || foreign) && !joined && !marked
    };
    while end < start + 5 && goes_on(end) {
        end += 1;
    }
    // A name does not end in عبد or بن.
    while end > start && document.words[end - 1].classes.has(Classes::NAME_PART) {
        end -= 1;
    }
    start..end
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

fn mark(spans: &mut Spans, words: Range<usize>) {
    let free = words.clone().all(|i| spans.name(i).is_none_or(|n| n == Name::Person));
    if free {
        let start = spans.at(words.start).map_or(words.start, |s| s.words.start.max(words.start));
        let end = spans.at(words.end - 1).map_or(words.end, |s| s.words.end.max(words.end));
        spans.set(start..end, Name::Person);
    }
}

/// Leaves titles out, takes initials and the rest of a name in.
fn mend(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let Range { mut start, mut end } = span.words;
    let class = |i: usize| document.words[i].classes;
    while start > 0
        && class(start - 1).has(Classes::NAME_PART)
        && spans.name(start - 1).is_none()
        && document.normal(start - 1).chars().count() >= 2
    {
        start -= 1;
    }
    while start + 1 < end
        && class(start).has(Classes::TITLE | Classes::ROLE)
        && !is_given_name(document, start)
        && document.words[start].facts.name_likelihood().is_none_or(|l| l < 4)
    {
        start += 1;
    }
    while end > start + 1 && !ends_name(&document.words[end - 1]) {
        end -= 1;
    }
    while end < document.words.len() && goes_on(document, spans, start, end) {
        end += 1;
    }
    // رونالد ك. نوبل
    let initial = document.normal(end).chars().count() == 1
        && document.words[end].is_arabic()
        && document.normal(end + 1) == ".";
    if initial
        && document
            .words
            .get(end + 2)
            .is_some_and(|w| w.is_arabic() && w.token.line == document.words[end].token.line)
    {
        end += 3;
    }
    if (start..end) != span.words {
        spans.clear(span.words.clone());
        spans.set(start..end, Name::Person);
    }
}

/// A verb, a day, and a noun with a possessive (ذكرياتها) end no name.
fn ends_name(word: &Word) -> bool {
    let stop = word.classes.has(Classes::TIME | Classes::SPEECH | Classes::FUNCTION)
        && !word.classes.has(Classes::NAME_PART);
    let dual = clitics::is_definite(&word.normal)
        && ["ين", "ان", "ون", "ات"].iter().any(|p| word.normal.ends_with(p))
        && word.facts.name == 0
        && word.facts.frequency > 0;
    let unseen = ["ها", "هم"].iter().any(|p| word.normal.ends_with(p)) && word.facts.name == 0;
    !(stop || dual || has_possessive(word) || unseen && word.stem_frequency > 0)
}

/// Whether the word after a name belongs to it: joined by a name part, or a name itself and not much of a word.
fn goes_on(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> bool {
    let word = &document.words[end];
    if is_ali(document, end) {
        return true;
    }
    if end == start + 1 && is_surname(document, spans, end) {
        return true;
    }
    let particle =
        end > start && PARTICLES.contains(&document.normal(end - 1)) && is_letters(document, end);
    if (particle || follows_patronymic(document, start, end)) && spans.name(end).is_none() {
        return true;
    }
    if end - start >= 5 || spans.name(end).is_some_and(|n| n != Name::Person) || !is_nameish(word) {
        return false;
    }
    let before = &document.words[end - 1];
    let after_part = before.classes.has(Classes::NAME_PART) && !before.normal.ends_with("الدين");
    let part =
        word.classes.has(Classes::NAME_PART) && document.words.get(end + 1).is_some_and(is_nameish);
    let likely = word.facts.name_likelihood().is_some_and(|l| l >= 3) && word.facts.name >= 3;
    let rare = word.stem_frequency <= 2
        && !word.stem_classes.has(Classes::SPEECH)
        && !word.normal.starts_with(['ب', 'ل', 'ف', 'ك', 'ي', 'س']);
    after_part || part || ((likely || rare) && !word.normal.starts_with('و'))
}

/// دونالد ترامب: after a first name that is hardly a word, a name that is also a word.
fn is_surname(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let (first, word) = (&document.words[at - 1], &document.words[at]);
    let stop = Classes::FUNCTION
        | Classes::SPEECH
        | Classes::TIME
        | Classes::ROLE
        | Classes::ORG_HEAD
        | Classes::PLACE_HEAD
        | Classes::NEAR;
    let given = first.facts.name >= 4 && first.facts.name_likelihood().is_some_and(|l| l >= 1);
    given
        && word.is_arabic()
        && word.token.line == first.token.line
        && word.facts.name >= 2
        && !word.classes.has(stop)
        && spans.name(at).is_none()
        && !clitics::is_definite(&word.normal)
}

/// Particles of European names, which a name cannot end in: فون دير لاين.
const PARTICLES: [&str; 8] = ["فون", "دير", "فان", "دي", "دو", "ديل", "دوس", "دن"];

/// علي, a name; على, the preposition of the same normal form, is spelt with another letter by nearly everybody.
fn is_ali(document: &Document<'_>, at: usize) -> bool {
    document.spelling(at) == "علي"
}

/// علي تركي: in a text that spells على with its own letter.
fn opens_with_ali(document: &Document<'_>, spans: &Spans, at: usize, spelt_apart: bool) -> bool {
    let next = document.words.get(at + 1);
    let named = next.is_some_and(|w| {
        w.is_arabic()
            && w.facts.name >= 4
            && !clitics::is_definite(&w.normal)
            && !w.classes.has(Classes::FUNCTION)
    });
    spelt_apart && is_ali(document, at) && named && spans.is_free(at..at + 2)
}

/// خالد بن فيصل المعمر: a definite word after "X بن Y" is the family.
fn follows_patronymic(document: &Document<'_>, start: usize, end: usize) -> bool {
    let patronymic = end >= start + 3 && matches!(document.normal(end - 2), "بن" | "بنت");
    let word = &document.words[end];
    let stop = Classes::TIME | Classes::SPEECH | Classes::TITLE | Classes::ROLE | Classes::FUNCTION;
    patronymic && word.normal.starts_with("ال") && word.is_arabic() && !word.classes.has(stop)
}

/// Drops single words that the tagger took for a person and nothing else speaks for: verbs and adjectives, mostly.
pub(in super::super) fn doubtful(document: &Document<'_>, spans: &mut Spans) {
    let longer = spans.iter().filter(|s| s.name == Name::Person && s.words.len() > 1);
    let full: HashSet<String> =
        longer.flat_map(|s| s.words).map(|at| document.normal(at).to_owned()).collect();
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let word = &document.words[at];
        if span.name != Name::Person || span.words.len() != 1 || !word.is_arabic() {
            continue;
        }
        let introduced = at > 0
            && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE | Classes::SPEECH);
        let unlikely = word.name_likelihood() < 1 && word.stem_frequency >= 1;
        // "ويقول بأسى": a preposition with a noun, behind a verb of speech too.
        let carried = word.facts.frequency.max(word.facts.name) <= 2
            && word.stem_frequency >= 4
            && word.normal.starts_with(['ب', 'ل', 'ك', 'ف']);
        // نؤيد is no نويد: an imperfect verb with a hamza behind its prefix.
        let mut letters = document.spelling(at).chars();
        let verb = letters.next().is_some_and(|c| matches!(c, 'ن' | 'ي' | 'ت'))
            && letters.next() == Some('ؤ');
        // عضوان, مسؤولين: an office in the dual or plural.
        let offices = ["ان", "ين", "ون"].iter().any(|ending| {
            word.normal.strip_suffix(ending).is_some_and(|stem| {
                super::super::vocabulary::classes(stem).has(Classes::ROLE | Classes::TITLE)
            })
        });
        let adjective = introduced
            && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE)
            && clitics::is_definite(&word.normal)
            && is_nationality(&word.normal);
        let everyday = word.facts.frequency >= 5 && clitics::is_definite(&word.normal);
        let alone = everyday && !full.contains(word.normal.as_str());
        if (unlikely && !introduced)
            || carried
            || verb
            || offices
            || adjective
            || (alone && !introduced)
        {
            spans.clear(span.words);
        }
    }
}
