//! Where a person's name begins and ends.
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::Classes;
use super::super::nationality::is_nationality;
use super::super::{ENDS, has_possessive, is_letters, is_nameish};
use super::{is_ali, is_given_name, is_his};

/// Leaves titles out, takes initials and the rest of a name in.
pub(super) fn mend(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let start = start(document, spans, &span.words);
    let end = end(document, spans, start, span.words.end);
    if (start..end) != span.words {
        spans.clear(span.words.clone());
        if start < end {
            spans.set(start..end, Name::Person);
        }
    }
}

/// Where the name begins: behind what a person is called by, with all that he is named by.
fn start(document: &Document<'_>, spans: &Spans, words: &Range<usize>) -> usize {
    let mut start = with_parts(document, spans, words.start);
    // "نجمه نيمار جونيور": a name the lists know less than the next.
    if words.len() == 1 && start > 0 && is_given_before(document, spans, start) {
        start -= 1;
    }
    start = after_titles(document, start..words.end);
    start = after_kin(document, start..words.end);
    if start >= 2 && is_compound_name(document, spans, start) {
        start -= 2;
    }
    start + usize::from(is_trade(document, start..words.end))
}

/// Where the name ends: before what ends none, behind what it goes on with.
fn end(document: &Document<'_>, spans: &Spans, start: usize, mut end: usize) -> usize {
    let second = |at: usize| document.sport && ORDINALS.contains(&document.normal(at));
    while end > start + 1 && (!ends_name(&document.words[end - 1]) || second(end - 1)) {
        end -= 1;
    }
    while end < document.words.len() && goes_on(document, spans, start, end) {
        end += 1;
    }
    let end = after_initial(document, end);
    apposition_end(document, spans, start, end)
}

/// The start with the parts of a name that stand before it: عبد, بن, أبو.
fn with_parts(document: &Document<'_>, spans: &Spans, mut start: usize) -> usize {
    while start > 0
        && document.words[start - 1].classes.has(Classes::NAME_PART)
        && spans.name(start - 1).is_none()
        && document.normal(start - 1).chars().count() >= 2
    {
        start -= 1;
    }
    start
}

/// The start behind titles, the nation they are of, and epithets; of a name that is all title the last word stays.
fn after_titles(document: &Document<'_>, Range { mut start, end }: Range<usize>) -> usize {
    let is_title = |at: usize| document.words[at].classes.has(Classes::TITLE | Classes::ROLE);
    let is_nation = |at: usize| {
        clitics::is_definite(document.normal(at)) && is_nationality(document.normal(at))
    };
    let is_called_so = |at: usize| {
        is_given_name(document, at)
            || document.words[at].facts.name_likelihood().is_some_and(|likely| likely >= 4)
    };
    // "روت أم أحمد": what she did.
    while start < end && is_said(&document.words[start]) {
        start += 1;
    }
    // "الرئيس التونسي يقيل": whose president it is.
    while start < end && start > 0 && is_title(start - 1) && is_nation(start) {
        start += 1;
    }
    while start + 1 < end && is_title(start) && !is_called_so(start) {
        start += 1;
    }
    while start + 1 < end && EPITHETS.contains(&document.normal(start)) {
        start += 1;
    }
    start
}

/// "ابن عمي دولت", "زوجته سعاد": the start behind a relative.
fn after_kin(document: &Document<'_>, Range { start, end }: Range<usize>) -> usize {
    let kin = (start..end.min(start + 3)).rev().find(|&at| KIN.contains(&document.normal(at)));
    kin.map_or(start, |kin| (kin + 1).min(end))
}

/// "النحاس أبو صالح": whether the first word is a trade before a kunya.
fn is_trade(document: &Document<'_>, Range { start, end }: Range<usize>) -> bool {
    start + 1 < end
        && clitics::is_definite(document.normal(start))
        && matches!(document.normal(start + 1), "ابو" | "ابي" | "ام")
}

/// رونالد ك. نوبل: the end behind an initial and the word that follows it.
fn after_initial(document: &Document<'_>, end: usize) -> usize {
    let initial = document.words.get(end).filter(|word| word.is_arabic());
    let initial = initial.filter(|word| word.normal.chars().count() == 1);
    let surname = document.words.get(end + 2).filter(|word| word.is_arabic());
    match (initial, document.normal(end + 1), surname) {
        (Some(initial), ".", Some(surname)) if initial.token.line == surname.token.line => end + 3,
        _ => end,
    }
}

/// A verb of speech, with a conjunction or without, that nobody is called.
fn is_said(word: &Word) -> bool {
    let joined = word.normal.starts_with(['و', 'ف']) && word.stem_classes.has(Classes::SPEECH);
    (joined || word.classes.has(Classes::SPEECH)) && word.facts.name < 4
}

/// "والي تيزي وزو، أبوبكر الصديق بوستة،": a name that opens between commas goes on to the second.
fn apposition_end(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> usize {
    let opens = start > 0 && document.normal(start - 1) == "،" && end > start;
    let stop = ENDS | Classes::TITLE | Classes::NEAR;
    let belongs = |at: usize| {
        document.words.get(at).is_some_and(|w| {
            w.is_arabic()
                && (!w.classes.has(stop) || w.classes.has(Classes::NAME_PART))
                && !(clitics::is_definite(&w.normal) && is_nationality(&w.normal))
                && !has_possessive(w)
                && spans.name(at).is_none_or(|n| n == Name::Person)
        })
    };
    let last = (end..start + 5).find(|&at| !belongs(at));
    let closes = |at: usize| at > end && document.normal(at) == "،";
    let role = || {
        (start.saturating_sub(10)..start).any(|at| {
            let governor = document.spelling(at) == "والي";
            governor || document.words[at].stem_classes.has(Classes::ROLE | Classes::TITLE)
        })
    };
    last.filter(|&at| opens && closes(at) && role()).unwrap_or(end)
}

/// An unknown word or a likely name right before a single one, that carries nothing.
fn is_given_before(document: &Document<'_>, spans: &Spans, start: usize) -> bool {
    let word = &document.words[start - 1];
    let unknown = word.facts.frequency <= 2
        && word.stem_frequency == word.facts.frequency
        && word.facts.name <= 2;
    let likely = word.facts.name >= 4 && word.facts.name_likelihood().is_some_and(|l| l >= 2);
    is_nameish(word)
        && (unknown || likely)
        && word.normal.chars().count() >= 4
        && !clitics::is_definite(&word.normal)
        && !clitics::is_nisba(&word.normal)
        && !word.normal.starts_with(['و', 'ب', 'ل', 'ف', 'ك', 'ي', 'ت'])
        && !has_possessive(word)
        && word.token.line == document.words[start].token.line
        && spans.name(start - 1).is_none()
}

/// What artists and leaders are called before their names.
const EPITHETS: [&str; 20] = [
    "القدير",
    "القديره",
    "الكبير",
    "الكبيره",
    "الراحل",
    "الراحله",
    "الشهير",
    "الشهيره",
    "الشاب",
    "الشابه",
    "المعروف",
    "المعروفه",
    "المخضرم",
    "المخضرمه",
    "الصاعد",
    "الصاعده",
    "البارز",
    "البارزه",
    "الشهيد",
    "المرحوم",
];

/// Relatives, with whose they are.
const KIN: [&str; 36] = [
    "ابنه",
    "ابنته",
    "ابنها",
    "ابنتها",
    "ابني",
    "ابنتي",
    "زوجته",
    "زوجها",
    "زوجتي",
    "زوجي",
    "شقيقه",
    "شقيقته",
    "شقيقها",
    "شقيقتها",
    "عمي",
    "عمه",
    "عمها",
    "خالي",
    "خاله",
    "خالها",
    "اخي",
    "اخيه",
    "اخوه",
    "اخته",
    "اختي",
    "اختها",
    "والده",
    "والدته",
    "والدها",
    "والدتها",
    "حفيده",
    "نجله",
    "صديقه",
    "صديقي",
    "زميله",
    "زميلته",
];

/// عز العرب لحلو: a given name of two words before what was found.
fn is_compound_name(document: &Document<'_>, spans: &Spans, start: usize) -> bool {
    const SECOND: [&str; 9] =
        ["العرب", "الدين", "الاسلام", "الملوك", "النصر", "الهدي", "الحق", "اليقين", "الزهراء"];
    const FIRST: [&str; 18] = [
        "عز", "سيف", "صلاح", "نور", "شمس", "جمال", "كمال", "بدر", "فخر", "ضياء", "تاج", "سراج",
        "عماد", "علاء", "محيي", "نصر", "خير", "زين",
    ];
    SECOND.contains(&document.normal(start - 1))
        && FIRST.contains(&document.normal(start - 2))
        && spans.is_free(start - 2..start)
        && document.words[start - 2].token.line == document.words[start].token.line
}

/// A verb, a day, and a noun with a possessive (ذكرياتها) end no name.
fn ends_name(word: &Word) -> bool {
    let stop = word.classes.has(Classes::TIME | Classes::SPEECH | Classes::FUNCTION)
        && !word.classes.has(Classes::NAME_PART);
    let dual = clitics::is_definite(&word.normal)
        && ["ين", "ان", "ون", "ات"].iter().any(|p| word.normal.ends_with(p))
        && word.facts.name == 0
        && (word.facts.frequency > 0 || word.normal.ends_with("تين"));
    let unseen = ["ها", "هم"].iter().any(|p| word.normal.ends_with(p)) && word.facts.name == 0;
    let purpose = word.normal.starts_with("لل") && word.facts.name == 0;
    // "أما بيولي فرأى": a verb of speech behind its conjunction.
    let said = word.normal.starts_with('ف')
        && word.facts.name <= 2
        && word.stem_classes.has(Classes::SPEECH);
    !(stop || purpose || said || dual || has_possessive(word) || unseen && word.stem_frequency > 0)
}

/// Whether the word after a name belongs to it: joined by a name part, or a name itself and not much of a word.
fn goes_on(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> bool {
    let word = &document.words[end];
    if word.normal.starts_with("لل") && word.facts.name == 0 {
        return false;
    }
    if is_ali(document, end) {
        return true;
    }
    if end == start + 1 && is_surname(document, spans, end)
        || is_definite_surname(document, spans, start, end)
    {
        return true;
    }
    let particle =
        end > start && PARTICLES.contains(&document.normal(end - 1)) && is_letters(document, end);
    // هشام آيت منا
    if end > start && TRIBAL.contains(&document.normal(end - 1)) && word.is_arabic() {
        return !word.classes.has(Classes::SPEECH)
            && word.token.line == document.words[start].token.line;
    }
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
        && (end < start + 2 || !is_his(document, end))
        && !word.stem_classes.has(Classes::SPEECH)
        && !word.normal.starts_with(['ب', 'ل', 'ف', 'ك', 'ي', 'س']);
    after_part || part || ((likely || rare) && !word.normal.starts_with('و'))
}

/// دونالد ترامب: after a first name that is hardly a word, a name that is also a word.
fn is_surname(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let (first, word) = (&document.words[at - 1], &document.words[at]);
    let stop = ENDS | Classes::PLACE_HEAD | Classes::NEAR;
    let given = first.facts.name >= 3 && first.facts.name_likelihood().is_some_and(|l| l >= 1);
    // What follows begins no phrase with the word: إيلون ماسك قد.
    let closed = document.words.get(at + 1).is_none_or(|next| {
        !next.is_word() || next.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::NEAR)
    });
    given
        && word.is_arabic()
        && word.token.line == first.token.line
        && (word.facts.name >= 2
            || word.facts.name >= 1 && closed
            || document.normal(at + 1) == "،" && is_called(document, at - 1))
        && !word.classes.has(stop)
        && spans.name(at).is_none()
        && !clitics::is_definite(&word.normal)
}

/// "الباحثة المغربية هاجر مصنف،": whether a trade stands before a given name, perhaps with a nationality between.
fn is_called(document: &Document<'_>, given: usize) -> bool {
    let nation = given > 0 && is_nationality(document.normal(given - 1));
    let trade = given.checked_sub(1 + usize::from(nation));
    trade.is_some_and(|at| document.classes(at).has(Classes::TITLE | Classes::ROLE))
        && document.words[given].facts.name >= 4
}

/// محمد شياع السوداني, المهندس عزام الغريب: a definite surname that is also a word.
fn is_definite_surname(document: &Document<'_>, spans: &Spans, start: usize, at: usize) -> bool {
    let word = &document.words[at];
    let stop = ENDS | Classes::TITLE | Classes::ORG_ADJECTIVE | Classes::SPORT;
    let nisba = clitics::is_nisba(&word.normal) && word.normal.ends_with('ي');
    let named = document.words[start].name.0.name;
    let given = at == start + 1 && (named >= 5 || named >= 4 && holds_office(document, start));
    word.is_arabic()
        && word.normal.starts_with("ال")
        && word.token.line == document.words[start].token.line
        && at - start < 4
        && (word.facts.name >= 3
            || given
                && (word.stem_frequency <= 3
                    || word.facts.name >= 1 && holds_office(document, start)))
        && !word.classes.has(stop)
        && spans.name(at).is_none()
        && (nisba || given)
}

/// "محافظ حلب عزام الغريب": an office a few words before.
fn holds_office(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(4)..start).any(|at| document.words[at].classes.has(Classes::ROLE))
}

/// What players score, behind their names.
const ORDINALS: [&str; 5] = ["الاول", "الثاني", "الثالث", "الرابع", "الوحيد"];

/// Words that no Arabic name ends in.
const TRIBAL: [&str; 4] = ["ايت", "ولد", "بن", "بنت"];

/// Particles of European names, which a name cannot end in: فون دير لاين.
const PARTICLES: [&str; 8] = ["فون", "دير", "فان", "دي", "دو", "ديل", "دوس", "دن"];

/// خالد بن فيصل المعمر: a definite word after "X بن Y" is the family.
fn follows_patronymic(document: &Document<'_>, start: usize, end: usize) -> bool {
    let patronymic = end >= start + 3 && matches!(document.normal(end - 2), "بن" | "بنت");
    let word = &document.words[end];
    let stop = ENDS | Classes::TITLE;
    patronymic && word.normal.starts_with("ال") && word.is_arabic() && !word.classes.has(stop)
}

/// كمال بن عمر ويكلف سارة الزواري: what "and" joins to a name is another name, or none.
pub(super) fn part(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let joins = |&at: &usize| {
        let word = &document.words[at];
        let verb = ["في", "فت", "فق"].iter().any(|p| word.normal.starts_with(p));
        let verb = verb && word.stem_frequency >= 3 && word.facts.name == 0;
        word.is_arabic() && (verb || word.normal.starts_with('و') && word.facts.name < 3)
    };
    let Some(cut) = (span.words.start + 1..span.words.end).find(joins) else { return };
    let word = &document.words[cut];
    let verb = ["وي", "وت"].iter().any(|p| word.normal.starts_with(p)) && word.facts.name == 0;
    let rest = verb || word.name_likelihood() < 1 && word.stem_frequency >= 2;
    spans.set(span.words.start..cut, Name::Person);
    let start = cut + usize::from(rest);
    if start < span.words.end {
        spans.set(start..span.words.end, Name::Person);
    }
}

/// Two persons side by side, with no word or mark between, are one: عبد الحليم نور الدين.
pub(super) fn join(document: &Document<'_>, spans: &mut Spans) {
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
