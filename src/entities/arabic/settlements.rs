//! Places of several words that no list knows, by the word they open with (آيت عيسى ميمون, كفر الشيخ, وادي خالد), lists of places behind
//! a plural (بلدات مشحا وببنين وفنيدق), and words nobody knows behind "in".
use super::super::clitics::{self, is_definite, is_nisba};
use super::super::document::{Document, Word};
use super::super::gazetteer;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::{ENDS, has_possessive, is_letters};

/// Words that open the names of places, behind a preposition or a noun for places.
const OPENERS: [&str; 24] = [
    "ايت",
    "اولاد",
    "بني",
    "كفر",
    "مجدل",
    "حاسي",
    "تيزي",
    "شرم",
    "ميت",
    "شبين",
    "خربه",
    "اغيل",
    "معره",
    "تل",
    "وادي",
    "واد",
    "دير",
    "برج",
    "كوم",
    "نجع",
    "عزبه",
    "منشيه",
    "ذراع",
    "حوش",
];

/// Those that are everyday words too, and open one only behind a noun for places.
const PLAIN_OPENERS: [&str; 19] = [
    "سيدي",
    "مولاي",
    "لاله",
    "سوق",
    "عين",
    "بير",
    "بيت",
    "خان",
    "جسر",
    "حمام",
    "زاويه",
    "قصر",
    "قلعه",
    "راس",
    "مرج",
    "ام",
    "ابو",
    "عرب",
    "بنت",
];

/// Those whose names may be a person's, and longer than two words.
const TRIBES: [&str; 6] = ["ايت", "اولاد", "سيدي", "بني", "مولاي", "لاله"];

/// Nouns beside those of [`Classes::PLACE_HEAD`] that stand before a place.
const HEADS: [&str; 14] = [
    "جماعه",
    "بلديه",
    "دايره",
    "سد",
    "مفرق",
    "والي",
    "محافظ",
    "عامل",
    "اهالي",
    "سكان",
    "مدخل",
    "مختار",
    "قايمقام",
    "صيادي",
];

/// Nouns that head organisations too, but before such a name mean the commune.
const COMMUNES: [&str; 3] = ["جماعه", "بلديه", "دايره"];

/// Marks the settlements of Arabic texts.
pub(in super::super) fn settlements(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len() {
        if !document.words[at].is_arabic() {
            continue;
        }
        if let Some(end) = opened(document, spans, at) {
            spans.set(at..end, Name::Place);
        } else if is_unknown_behind_in(document, spans, at) {
            spans.set(at..at + 1, Name::Place);
        }
        if PLURALS.contains(&document.normal(at - 1)) {
            open_list(document, spans, at);
            list(document, spans, at);
        }
        if is_joined_place(document, spans, at) {
            spans.set(at..at + 1, Name::Place);
        }
    }
}

/// The end of the place that the word at `at` opens.
fn opened(document: &Document<'_>, spans: &Spans, at: usize) -> Option<usize> {
    let word = &document.words[at];
    let reading = word.readings.iter().find(|r| {
        // فؤاد and لبنى are names, not ف with واد and ل with بني.
        let joined = word.normal.starts_with('و') && spans.name(at - 1) == Some(Name::Place);
        let whole = r.cut == 0 || (word.facts.name <= 2 || joined) && r.cut & clitics::ARTICLE == 0;
        whole && (OPENERS.contains(&r.stem.as_str()) || PLAIN_OPENERS.contains(&r.stem.as_str()))
    })?;
    let headed = is_head(document, at - 1);
    let carried = reading.cut & clitics::PREPOSITION != 0;
    let near = carried || document.words[at - 1].classes.has(Classes::NEAR);
    let joined = reading.cut & clitics::CONJUNCTION != 0 && spans.name(at - 1) == Some(Name::Place);
    let opens = headed || joined || OPENERS.contains(&reading.stem.as_str()) && near;
    let fixed = spans.at(at).is_some_and(|s| {
        let commune = s.words.start + 1 == at
            && COMMUNES.contains(&document.normal(s.words.start))
            && reading.cut == 0;
        let inside = s.words.start < at;
        (s.name == Name::Organisation || s.name == Name::Person && inside) && !commune
    });
    if !opens || fixed || !goes_on(document, at + 1) {
        return None;
    }
    // ذراع بن خدة
    let mut end =
        at + 2 + usize::from(document.normal(at + 1) == "بن" && goes_on(document, at + 2));
    let third = &document.words.get(end);
    let tribe = TRIBES.contains(&reading.stem.as_str())
        && third.is_some_and(|w| w.facts.name >= 4 && w.facts.frequency <= 6)
        && goes_on(document, end);
    end += usize::from(tribe);
    let known = listed::place_at(document, at).map_or(0, |p| at + p.words);
    Some(end.max(known))
}

fn is_head(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let head = |stem: &str| HEADS.contains(&stem);
    word.is_arabic()
        && (word.stem_classes.has(Classes::PLACE_HEAD)
            || word.readings.iter().any(|r| head(r.stem.as_str())))
}

/// Whether a word may be the second of such a name: of no class, and rare, definite, or a name.
fn goes_on(document: &Document<'_>, at: usize) -> bool {
    let Some(word) = document.words.get(at) else { return false };
    let stop = ENDS | Classes::TITLE | Classes::NEAR | Classes::NATIONALITY;
    let known = word.facts.name >= 3 || word.stem_frequency <= 4;
    let definite = is_definite(&word.normal) && word.normal.starts_with("ال");
    let carried = word.normal.starts_with(['و', 'ب', 'ل']) && word.facts.name == 0 && {
        let rest = word.normal.get(2..).unwrap_or_default();
        gazetteer::word(rest, true).frequency > 0
    };
    let same_line = document.words[at - 1].token.line == word.token.line;
    word.is_arabic()
        && same_line
        && is_letters(document, at)
        && !word.classes.has(stop)
        && !carried
        && !has_possessive(word)
        && (known || definite)
}

/// Plurals and duals of nouns for places.
const PLURALS: [&str; 30] = [
    "حيي",
    "حيا",
    "شارعي",
    "مخيمي",
    "محافظات",
    "ولايات",
    "مدن",
    "بلدات",
    "قري",
    "احياء",
    "جزر",
    "مناطق",
    "ضواحي",
    "نواحي",
    "دواوير",
    "مخيمات",
    "بلدتي",
    "قريتي",
    "مدينتي",
    "محافظتي",
    "ولايتي",
    "منطقتي",
    "بلدتا",
    "قريتا",
    "مقاطعتي",
    "مقاطعات",
    "اقاليم",
    "مديريات",
    "جماعات",
    "بلديات",
];

/// "حيي الأنصاري وسيف الدولة": the first of a list, when it has the article and the next is joined to it.
fn open_list(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let quarters = ["حيي", "حيا", "احياء", "شارعي", "بلدتي", "بلدات", "قريتي", "قري", "مخيمي"];
    let word = &document.words[at];
    let joined = document.normal(at + 1).starts_with('و') || document.normal(at + 1) == "،";
    let plain = word.normal.starts_with("ال") && is_plain(word) && word.stem_frequency <= 4;
    if quarters.contains(&document.normal(at - 1)) && joined && plain && spans.name(at).is_none() {
        spans.set(at..at + 1, Name::Place);
    }
}

/// Lists are not longer.
const LONGEST: usize = 12;

/// The places of a list that begins at `start`, each with و before it.
fn list(document: &Document<'_>, spans: &mut Spans, start: usize) {
    let mut at = start;
    for _ in 0..LONGEST {
        let Some(span) = spans.at(at).filter(|s| s.name == Name::Place) else { return };
        at = span.words.end + usize::from(document.normal(span.words.end) == "،");
        let Some(word) = document.words.get(at) else { return };
        let rest = word.normal.strip_prefix('و').filter(|r| r.chars().count() >= 3);
        let rare = rest.is_some_and(|rest| gazetteer::word(rest, true).frequency <= 3);
        let named = is_plain(word) && (!is_nisba(&word.normal) || word.stem_frequency == 0);
        if spans.name(at).is_none() && rare && named {
            spans.set(at..at + 1, Name::Place);
        }
    }
}

/// "في إزرع وعدرا": a word that no list knows, joined to a place behind a preposition.
fn is_joined_place(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let Some(rest) = word.normal.strip_prefix('و').filter(|r| r.chars().count() >= 4) else {
        return false;
    };
    let before = spans.at(at - 1).filter(|s| s.name == Name::Place && s.words.end == at);
    let near = before.is_some_and(|s| {
        let first = &document.words[s.words.start];
        let carried =
            first.normal.starts_with(['ب', 'ل']) && listed::is_after_near(document, s.words.start);
        carried || s.words.start > 0 && document.words[s.words.start - 1].classes.has(Classes::NEAR)
    });
    let facts = gazetteer::word(rest, true);
    let unknown = facts.frequency == 0 && facts.name <= 2 && word.facts.frequency == 0;
    let inflected =
        rest.starts_with(['ي', 'ت', 'س', 'ن']) || has_possessive(word) || rest.ends_with("ات");
    near && unknown
        && !inflected
        && is_plain(word)
        && !is_nisba(&word.normal)
        && spans.name(at).is_none()
}

fn is_plain(word: &Word) -> bool {
    let stop = ENDS | Classes::TITLE | Classes::PLACE_HEAD;
    word.is_arabic() && !word.stem_classes.has(stop)
}

/// "دارته في عيدمون": a word that no list knows in any reading and that is no form of a word, alone behind "in".
fn is_unknown_behind_in(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let unknown = word.stem_frequency == 0 && word.name.0.name <= 2;
    let ending = ["ها", "هم", "هما", "نا", "كم", "ات", "ين", "ون", "ته", "يه", "يا", "ي", "ا"];
    let inflected = ending.iter().any(|e| word.normal.ends_with(e)) && !word.normal.ends_with("ون")
        || word.normal.starts_with(['ي', 'ت', 'م']);
    let alone = document.words.get(at + 1).is_none_or(|next| {
        !next.is_word()
            || next.normal.starts_with('و')
            || next.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::NEAR | Classes::TIME)
    });
    matches!(
        document.normal(at - 1),
        "في" | "قرب"
            | "جنوب"
            | "شمال"
            | "شرق"
            | "غرب"
            | "جنوبي"
            | "شمالي"
            | "شرقي"
            | "غربي"
    ) && unknown
        && !inflected
        && alone
        && word.normal.chars().count() >= 4
        && !is_nisba(&word.normal)
        && spans.name(at).is_none()
        && is_plain(word)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        listed::gazetteer(&document, &mut spans);
        settlements(&document, &mut spans);
        let show = |s: super::super::super::spans::Span| {
            &text[document.words[s.words.start].token.range.start
                ..document.words[s.words.end - 1].token.range.end]
        };
        spans.iter().map(show).collect()
    }

    #[test]
    fn openers_of_places() {
        assert_eq!(found("سكان قرية آيت عيسى ميمون أمس"), ["آيت عيسى ميمون"]);
        assert_eq!(found("إلى دائرة ذراع بن خدة."), ["ذراع بن خدة"]);
        assert_eq!(found("وصل إلى وادي زمران أمس"), ["وادي زمران"]);
        assert_eq!(found("هذا بيت الجيران"), Vec::<&str>::new());
    }
}
