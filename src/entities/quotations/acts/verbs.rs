//! Which words are verbs of speech where they stand.
use super::super::super::clitics;
use super::super::super::document::{Case, Document};
use super::super::super::vocabulary::{Classes, classes};

/// Whether a word is a verb of speech here: no definite noun (الكشف), nor what somebody refused or asked (طلب عدم ذكر اسمه).
pub(super) fn is_speech(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let noun = word.is_arabic()
        && (clitics::is_definite(&word.normal) && word.normal != "بالقول"
            || at > 0
                && matches!(
                    document.normal(at - 1),
                    "عدم" | "دون" | "رفض" | "رفضت" | "طلب" | "طلبت"
                ));
    let heard = word.normal == "heard" && document.normal(at + 1) == "from";
    word.stem_classes.has(Classes::SPEECH) && !noun && !is_question_put(document, at)
        || word.is_arabic() && word.readings.iter().any(|r| UTTERED.contains(&r.stem.as_str()))
        || is_reply(document, at)
        || is_words_of(document, at)
        || is_according_to(document, at)
        || heard
}

/// Verbs that speak only where somebody's words follow or precede them: he laughs, she went on, it contented itself with.
const UTTERED: [&str; 56] = [
    "زاد",
    "زادت",
    "يزيد",
    "تزيد",
    "يرد",
    "ترد",
    "يجيب",
    "تجيب",
    "ضحك",
    "ضحكت",
    "يضحك",
    "تضحك",
    "ابتسم",
    "ابتسمت",
    "يبتسم",
    "تبتسم",
    "اكتفي",
    "اكتفت",
    "يكتفي",
    "تكتفي",
    "يهمس",
    "تهمس",
    "تختم",
    "اكمل",
    "اكملت",
    "يكمل",
    "تكمل",
    "قاطع",
    "قاطعه",
    "قاطعها",
    "قاطعته",
    "قاطعتها",
    "يقاطعه",
    "تقاطعه",
    "اجابه",
    "اجابها",
    "اجابته",
    "اجابتها",
    "سايلا",
    "سايله",
    "يصرخ",
    "تصرخ",
    "يهتف",
    "تهتف",
    "يصيح",
    "تصيح",
    "ينادي",
    "تنادي",
    "يردد",
    "تردد",
    "ممازحا",
    "ممازحه",
    "مستغربا",
    "مستغربه",
    "يمازح",
    "تمازح",
];

/// "فرد الوزير", "، فرد عليه": behind a mark no individual but a reply.
fn is_reply(document: &Document<'_>, at: usize) -> bool {
    let marked = at == 0 || !document.words[at - 1].is_word() || document.begins_line(at);
    document.normal(at) == "فرد" && marked
}

/// "بحسب الوزير", "وفقا للناطق"
pub(in super::super) fn is_according_to(document: &Document<'_>, at: usize) -> bool {
    matches!(document.normal(at), "بحسب" | "وبحسب" | "حسب" | "وفق" | "ووفق" | "وفقا" | "ووفقا")
}

/// "Asked whether", "Pressed by reporters": a participle that opens a sentence says what somebody was asked.
fn is_question_put(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let opens = document.begins_line(at)
        || matches!(document.normal(at - 1), "." | "?" | "!" | "\"" | "”" | "'" | "’");
    word.is_capitalised()
        && opens
        && matches!(document.normal(at), "asked" | "told")
        && document.words.get(at + 1).is_some_and(|w| w.case == Some(Case::Lower))
}

/// "in the words of the judge"
fn is_words_of(document: &Document<'_>, at: usize) -> bool {
    document.normal(at) == "words"
        && document.normal(at + 1) == "of"
        && at > 1
        && document.normal(at - 1) == "the"
        && document.normal(at - 2) == "in"
}

/// وصفته, أبلغها: a verb of speech with an object.
pub(super) fn is_verb_with_object(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let is_speech = |stem: &str| classes(stem).has(Classes::SPEECH);
    let bare = word.readings.iter().find_map(|r| {
        ["ته", "تها", "تهم", "ها", "هم", "ه"]
            .iter()
            .find_map(|suffix| r.stem.strip_suffix(suffix))
            .filter(|s| s.chars().count() >= 3)
            .map(|s| {
                // نفاه is نفى with an object.
                let final_ya = s.strip_suffix('ا').map(|s| format!("{s}ي"));
                is_speech(s)
                    || is_speech(&format!("{s}ت"))
                    || final_ya.is_some_and(|s| is_speech(&s))
            })
    });
    word.is_arabic()
        && at > 0
        && matches!(document.normal(at - 1), "التي" | "الذي" | "ما" | "مما" | "بما")
        && bare == Some(true)
}

/// قائلا, مضيفة, قوله, بالقول.
pub(in super::super) fn is_arabic_participle(verb: &str) -> bool {
    let ending = verb.ends_with('ا') || verb.ends_with('ه');
    matches!(
        verb,
        "بحسب"
            | "وبحسب"
            | "حسب"
            | "وفق"
            | "ووفق"
            | "وفقا"
            | "ووفقا"
            | "قوله"
            | "قولها"
            | "بالقول"
            | "نقلا"
            | "ناقلا"
    ) || (ending
        && ["قايل", "م", "واصف", "داعي", "لافت"]
            .iter()
            .any(|p| verb.strip_prefix('و').unwrap_or(verb).starts_with(p)))
}
