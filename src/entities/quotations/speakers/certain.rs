//! Speakers about whom there is nothing to weigh: a verb of speech with its subject named beside it.
//!
//! Each construction here is right in 99 cases of 100; left to the weights, a wrong candidate with many small advantages wins some.
use super::super::super::spans::{Name, Span};
use super::super::super::vocabulary::Classes;
use super::super::acts::is_arabic_participle;
use super::governor::governor;
use super::scene::{Cue, Scene};

/// Words of a subject's phrase.
const REACH: usize = 8;

/// Whoever belongs to the person named behind: "محامي كندة".
const BELONGS: [&str; 24] = [
    "محامي",
    "محاميه",
    "دفاع",
    "وكيل",
    "وكيله",
    "ابن",
    "ابنه",
    "والد",
    "والده",
    "ام",
    "عم",
    "عمه",
    "خال",
    "خاله",
    "شقيق",
    "شقيقه",
    "زوج",
    "زوجه",
    "ارمله",
    "نجل",
    "جد",
    "جده",
    "صديق",
    "مكتب",
];

/// Verbs of passing on what somebody else said.
const PASSES_ON: [&str; 5] = ["نقل", "نقلت", "ينقل", "تنقل", "نقلا"];

/// Verbs whose first name may be whom they address.
const ADDRESSES: [&str; 4] = ["خاطب", "خاطبت", "مخاطبا", "مخاطبه"];

/// The person beside the quotation's verb.
pub(super) fn speaker(scene: &Scene<'_>) -> Option<usize> {
    let cue = scene.cue?;
    if scene.is_arabic() { arabic(scene, cue) } else { english(scene, cue) }
}

/// "said Dr Wendy Koh", "Wendy Koh said": nothing but titles stands with the name between its verb and the clause.
fn english(scene: &Scene<'_>, cue: Cue) -> Option<usize> {
    let document = scene.document;
    let start = if cue.after { scene.quote.outer.end } else { scene.context.before.start };
    let titles = |at: &usize| document.words[*at].is_capitalised() || document.normal(*at) == ".";
    if cue.after && scene.first_word(start..cue.verb).is_none() {
        let mut phrase = (cue.verb + 1..document.words.len()).take(4).take_while(titles);
        let (span, entity) = phrase.find_map(|at| scene.cast.starting(at))?;
        return (span.name == Name::Person).then_some(entity);
    }
    let (span, entity) = scene.cast.persons(start..cue.verb).next_back()?;
    let first =
        (start..span.words.start).rev().take_while(titles).last().unwrap_or(span.words.start);
    let opens = first == start
        || matches!(document.normal(first - 1), "," | "but" | "”" | "’" | "'" | "\"" | ".");
    (opens && span.words.end == cue.verb).then_some(entity)
}

/// The person beside the verb, or beside the finite verb that it goes on from: "قالت فلانة إن …، مضيفة", "قالت فلانة وهي تضحك".
fn arabic(scene: &Scene<'_>, cue: Cue) -> Option<usize> {
    let participle = is_arabic_participle(scene.document.normal(cue.verb));
    let own = if participle { None } else { beside(scene, cue, cue.verb) };
    own.or_else(|| {
        let main = beside(scene, cue, cue.main?)?;
        // Whoever is named since may have taken over.
        let mut clause = scene.cast.persons(scene.context.before.clone());
        let (_, last) = clause.next_back()?;
        (participle || last == main).then_some(main)
    })
}

/// The person named beside a verb as its subject.
fn beside(scene: &Scene<'_>, cue: Cue, verb: usize) -> Option<usize> {
    if let Some(source) = passes_on(scene, verb) {
        return named_from(scene, source);
    }
    let readings = &scene.document.words[verb].readings;
    let addresses = readings.iter().any(|r| ADDRESSES.contains(&r.stem.as_str()));
    let behind = named_from(scene, scene.behind(verb)).filter(|_| !addresses);
    behind.or_else(|| if cue.after { None } else { named_before(scene, verb) })
}

/// "ونقلت الوكالة عن المتحدث فلان": where the phrase begins that tells whose words they are.
fn passes_on(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let passes = |stem: &str| PASSES_ON.contains(&stem);
    let word = &scene.document.words[verb];
    let from = (verb + 1..verb + REACH).find(|&at| scene.document.normal(at) == "عن")?;
    word.readings.iter().any(|r| passes(&r.stem)).then_some(from + 1)
}

/// "المؤلفة المشاركة كارولين": the person in the phrase that begins at a word, with the office before the name.
fn named_from(scene: &Scene<'_>, start: usize) -> Option<usize> {
    let noun = scene.document.normal(start);
    if noun.starts_with('ل') || BELONGS.contains(&noun) || scene.is_quoted(start) {
        return None;
    }
    let phrase = (start..scene.document.words.len()).take(REACH).take_while(|&at| {
        let word = &scene.document.words[at];
        word.is_word() && !word.classes.has(Classes::FUNCTION | Classes::NEAR)
    });
    let mut names = phrase.filter_map(|at| scene.cast.starting(at));
    names.next().filter(|(span, _)| span.name == Name::Person).map(|(_, entity)| entity)
}

/// "لكن محاميه وديع عقل ينفي:", "ليلى بالطيب، التي لاحظت أن": the person right before a verb that no name follows.
fn named_before(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let (span, entity) = scene.cast.persons(scene.context.before.start..verb).next_back()?;
    let follows =
        scene.document.words.get(verb + 1).is_some_and(|word| {
            word.is_word() && !word.classes.has(Classes::FUNCTION | Classes::NEAR)
        });
    let alone = !follows && governor(scene.document, span.words.start).is_none();
    // "أوقف فلانا وصاح به": behind "and" somebody else may be the subject.
    let joined = scene.document.normal(verb).starts_with(['و', 'ف']);
    let adjacent = alone && !joined && span.words.end == verb;
    (adjacent || is_relative(scene, span, verb)).then_some(entity)
}

/// Whether only a comma and a relative pronoun stand between a name and the verb.
fn is_relative(scene: &Scene<'_>, span: &Span, verb: usize) -> bool {
    let mut between = (span.words.end..verb).map(|at| scene.document.normal(at));
    let first = between.next();
    let pronoun = if first == Some("،") { between.next() } else { first };
    matches!(pronoun, Some("التي" | "الذي")) && between.next().is_none()
}
