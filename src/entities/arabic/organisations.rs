//! Organisations: a head noun (وزارة, البنك, حزب) and the chain of words that goes on with its name.
//!
//! Two constructions carry nearly all names:
//! - *construct*: an indefinite head, perhaps further indefinite nouns, and a definite noun or a proper name, with adjectives, "و" and
//!   "ل" phrases after it: وزارة التعليم العالي والبحث العلمي, هيئة مكافحة الفساد, جامعة القاهرة, شركة هواوي;
//! - *definite*: a definite head with adjectives that make it a name: البنك المركزي المصري, المجلس الأعلى للقضاء, الجيش اللبناني.
//!
//! A chain ends at punctuation, function words, verbs of speech, days, and where a second noun begins something new.
use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::listed;
use super::super::spans::{LONGEST, Name, Spans};
use super::super::vocabulary::Classes;
use super::is_letters;

/// Marks the organisations of Arabic texts.
pub(in super::super) fn organisations(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        let words = Chain { document, spans }.at(at);
        at = match words {
            Some(words) => {
                let end = words.end;
                spans.set(words, Name::Organisation);
                end
            }
            None => at + 1,
        };
    }
}

struct Chain<'c> {
    document: &'c Document<'c>,
    spans: &'c Spans,
}

impl Chain<'_> {
    fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }
    fn class(&self, at: usize) -> Classes {
        self.document.words.get(at).map_or(Classes::NONE, |w| w.classes)
    }
    fn is_definite(&self, at: usize) -> bool {
        clitics::is_definite(self.normal(at))
    }

    /// The organisation whose head is the word at `at`.
    fn at(&self, at: usize) -> Option<Range<usize>> {
        let word = &self.document.words[at];
        if !word.is_arabic() || self.is_inside_name(at) {
            return None;
        }
        let head = word
            .readings
            .iter()
            .filter(|r| !r.lost_article())
            .find(|r| super::super::vocabulary::classes(&r.stem).has(HEADS[0] | HEADS[1]))?;
        let definite = clitics::is_definite(&head.stem);
        let end =
            if definite { self.definite(at, &head.stem) } else { self.construct(at, &head.stem) }?;
        let known = self.spans.at(at).map_or(0, |s| s.words.end);
        (end >= known).then_some(at..end)
    }

    /// Whether a name that was found before goes over this word without being a shorter organisation that a chain may extend.
    fn is_inside_name(&self, at: usize) -> bool {
        let listed =
            |len: usize| listed::entry_at(self.document, at).is_some_and(|e| e.words == len);
        self.spans.at(at).is_some_and(|s| {
            s.name != Name::Organisation || s.words.start != at || listed(s.words.len())
        })
    }

    /// A head in the construct state.
    fn construct(&self, at: usize, head: &str) -> Option<usize> {
        let classes = super::super::vocabulary::classes(head);
        let weak = classes.has(Classes::WEAK_HEAD) && !classes.has(Classes::NAME_HEAD);
        if let Some(end) = self.proper(at + 1) {
            let names_it = classes.has(Classes::NAME_HEAD) || weak;
            return Some(if names_it { self.purposes(end) } else { self.modifiers(end, true) });
        }
        if self.is_definite(at + 1) && self.may_go_on(at + 1) {
            if weak && !clitics::is_nisba(self.normal(at + 1)) {
                return None;
            }
            if DESCRIBED.contains(&self.normal(at + 1)) {
                return None;
            }
            let end = self.modifiers(at + 2, true);
            let bare = end == at + 2 && PLAIN_HEADS.contains(&head);
            return (!bare || FIELDS.contains(&self.normal(at + 1))).then_some(end);
        }
        if let Some(end) = self.middle(at + 1).filter(|_| !weak) {
            return Some(self.modifiers(end, true));
        }
        (classes.has(Classes::NAME_HEAD)).then(|| self.unknown_name(at + 1)).flatten()
    }

    /// A proper name right after the head: the span of it.
    fn proper(&self, at: usize) -> Option<usize> {
        let span = self.spans.at(at).filter(|s| s.words.start == at)?;
        let carries = self.document.words[at].normal.starts_with(['و', 'ب', 'ل'])
            && self.document.words[at].facts.frequency == 0
            && self.document.words[at].facts.name == 0;
        (!carries).then_some(span.words.end)
    }

    /// Further indefinite nouns before the definite one: مكافحة الفساد, حماية حقوق الإنسان.
    fn middle(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < at + 3 && self.may_go_on(end) && !self.is_definite(end) && !self.is_verb(end) {
            end += 1;
            if self.may_go_on(end) && self.is_definite(end) && self.normal(end).starts_with("ال")
            {
                return Some(end + 1);
            }
            if let Some(end) = self.proper(end) {
                return Some(end);
            }
        }
        None
    }

    /// Words of a name that no list knows: شركة فينكس, صحيفة لا ريبوبليكا.
    fn unknown_name(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < at + 4 && self.may_go_on(end) && !self.is_verb(end) {
            let word = &self.document.words[end];
            let rare = word.stem_frequency <= 3;
            let latin = word.is_capitalised();
            if !(rare || latin)
                || (end > at && word.normal.starts_with(['و', 'ب', 'ل']))
                || clitics::is_nisba(&word.normal)
            {
                break;
            }
            end += 1;
        }
        (end > at).then_some(end)
    }

    /// A definite head: adjectives must make it a name.
    fn definite(&self, at: usize, head: &str) -> Option<usize> {
        let institution = INSTITUTIONS.contains(&head);
        let ministry = MINISTRIES.contains(&head);
        let first = self.normal(at + 1);
        let adjective = self.class(at + 1).has(Classes::ORG_ADJECTIVE) && first.starts_with("ال");
        let nisba = clitics::is_nisba(first) && first.starts_with("ال") && self.may_go_on(at + 1);
        let qualified = adjective && !WEAK_ADJECTIVES.contains(&first);
        let end = self.modifiers(at + 1, false);
        let words = end - at;
        let enough = if institution || ministry {
            adjective || nisba
        } else {
            qualified || (nisba && words >= 3)
        };
        (enough && words >= 2).then_some(end)
    }

    /// Adjectives and phrases with ل and و that belong to the name, from `at` on. `noun` says that a noun stands before.
    fn modifiers(&self, at: usize, noun: bool) -> usize {
        let mut end = at;
        let mut joined_noun = noun;
        while end < at + LONGEST - 2 {
            let Some(next) = self.modifier(end, joined_noun) else { break };
            joined_noun |= self.normal(end).starts_with('ل');
            end = next;
        }
        end
    }

    /// Phrases with ل after a proper name: النيل لتداول الأوراق المالية.
    fn purposes(&self, at: usize) -> usize {
        let purpose = self.normal(at).starts_with('ل') && self.spans.name(at).is_none();
        if purpose && self.modifier(at, true).is_some() { self.modifiers(at, true) } else { at }
    }

    fn modifier(&self, at: usize, noun: bool) -> Option<usize> {
        if !self.may_go_on(at)
            || self.is_inside_name(at) && self.spans.name(at) != Some(Name::Organisation)
        {
            return None;
        }
        let word = self.normal(at);
        let plain = word.starts_with("ال");
        let adjective = self.class(at).has(Classes::ORG_ADJECTIVE) || clitics::is_nisba(word);
        if plain && adjective && !self.is_participle_clause(at) {
            return Some(at + 1);
        }
        if let Some(joined) = word.strip_prefix('و').filter(|w| w.starts_with("ال") && noun) {
            let classes =
                super::super::vocabulary::classes(joined) | self.document.words[at].stem_classes;
            let starts_new = listed::entry_at(self.document, at).is_some()
                || classes.has(
                    Classes::BODY
                        | Classes::TITLE
                        | Classes::ROLE
                        | Classes::ORG_HEAD
                        | Classes::TIME,
                );
            return (!starts_new && self.spans.name(at).is_none()).then_some(at + 1);
        }
        if word.starts_with("لل") && !self.is_participle_clause(at) {
            return Some(at + 1);
        }
        if word == "علي" && PREPOSITIONAL.contains(&self.normal(at - 1)) && self.is_definite(at + 1)
        {
            return Some(at + 2);
        }
        // لشؤون اللاجئين, لحقوق الإنسان, لكرة القدم
        let purpose = word.starts_with('ل')
            && word.chars().count() >= 4
            && !self.is_definite(at)
            && !self.is_verb(at);
        (purpose
            && self.may_go_on(at + 1)
            && self.normal(at + 1).starts_with("ال")
            && PURPOSES.contains(&word.trim_start_matches('ل')))
        .then_some(at + 2)
    }

    /// Whether a word may be part of a chain at all.
    fn may_go_on(&self, at: usize) -> bool {
        let word = self.document.words.get(at);
        let stop = Classes::SPEECH | Classes::TIME | Classes::TITLE;
        is_letters(self.document, at)
            && word.is_some_and(|w| !w.classes.has(stop) || w.classes.has(Classes::ORG_ADJECTIVE))
            && self.spans.name(at) != Some(Name::Person)
    }

    /// "المؤلفة من", "المسؤولة عن": a definite participle before its preposition describes, and does not name.
    fn is_participle_clause(&self, at: usize) -> bool {
        let word = self.normal(at);
        let preposition =
            matches!(self.normal(at + 1), "من" | "علي" | "الي" | "عن" | "ب" | "له" | "لها" | "بها");
        preposition
            && ["الم", "والم"].iter().any(|p| word.starts_with(p))
            && !clitics::is_nisba(word)
    }

    /// Imperfect verbs, as far as their form tells.
    fn is_verb(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        let imperfect = word.normal.starts_with(['ي', 'ت', 'س'])
            && word.facts.name == 0
            && !VERB_LIKE_NOUNS.iter().any(|n| word.normal.starts_with(n));
        word.stem_classes.has(Classes::SPEECH) || (imperfect && word.facts.frequency >= 3)
    }
}

const HEADS: [Classes; 2] = [Classes::ORG_HEAD, Classes::NAME_HEAD];

/// Definite heads that one adjective makes a name: الجيش اللبناني, الشرطة الفرنسية.
const INSTITUTIONS: [&str; 17] = [
    "الجيش",
    "الشرطه",
    "الحرس",
    "الهلال",
    "الصليب",
    "البرلمان",
    "القوات",
    "الاتحاد",
    "المنتخب",
    "الدفاع",
    "التلفزيون",
    "الاذاعه",
    "النيابه",
    "الحشد",
    "البورصه",
    "المحكمه",
    "الديوان",
];

/// Ministries called by their field: الخارجية الإيرانية.
const MINISTRIES: [&str; 4] = ["الخارجيه", "الداخليه", "الخزانه", "العدليه"];

/// What makes a common noun of any head: مجلس الإدارة, شبكة الإنترنت.
const DESCRIBED: [&str; 9] =
    ["الاداره", "العزاء", "الملابس", "الانترنت", "الزلزال", "المدينه", "القرار", "الثقل", "الجلسه"];

/// Heads that name places and things as often as organisations: غرفة الملابس, مركز الزلزال, شبكة الإنترنت.
const PLAIN_HEADS: [&str; 16] = [
    "غرفه",
    "مركز",
    "شبكه",
    "جهاز",
    "دايره",
    "دار",
    "مصنع",
    "مدرسه",
    "محطه",
    "مجموعه",
    "صندوق",
    "مكتبه",
    "مبادره",
    "فرقه",
    "سلطه",
    "كتله",
];

/// What such a head must be followed by to be an organisation without further words.
const FIELDS: [&str; 26] = [
    "الدراسات",
    "البحوث",
    "الابحاث",
    "الارصاد",
    "التجاره",
    "الصناعه",
    "الاعلام",
    "المعلومات",
    "الوثايق",
    "النشر",
    "الكتب",
    "الافتاء",
    "الاوبرا",
    "المخابرات",
    "الاستخبارات",
    "الرقابه",
    "المحاسبه",
    "التقاعد",
    "الزكاه",
    "الاسكان",
    "الجمارك",
    "الضرايب",
    "الهجره",
    "الاحصاء",
    "التنميه",
    "السكان",
];

/// Adjectives that describe rather than name when they stand alone.
const WEAK_ADJECTIVES: [&str; 22] = [
    "الجديد",
    "الجديده",
    "الكبير",
    "الكبيره",
    "الكبري",
    "الخاص",
    "الخاصه",
    "الرسمي",
    "الحكومي",
    "الحكوميه",
    "العربي",
    "العربيه",
    "الاوروبيه",
    "الدولي",
    "الدوليه",
    "العالمي",
    "العالميه",
    "الاقليمي",
    "الاقليميه",
    "المشترك",
    "المشتركه",
    "المتخصصه",
];

/// Nouns that take على inside a name.
const PREPOSITIONAL: [&str; 5] = ["الرقابه", "الاشراف", "السيطره", "الحفاظ", "القضاء"];

/// What organisations are for, behind ل and before a definite noun.
const PURPOSES: [&str; 44] = [
    "شوون",
    "حقوق",
    "كره",
    "مكافحه",
    "تنظيم",
    "حمايه",
    "رعايه",
    "دعم",
    "تنميه",
    "اداره",
    "دراسات",
    "بحوث",
    "ابحاث",
    "سياسات",
    "خدمات",
    "صناعه",
    "تجاره",
    "تداول",
    "تطوير",
    "تنسيق",
    "ضمان",
    "سلامه",
    "امن",
    "نزع",
    "منع",
    "حظر",
    "اعاده",
    "تشجيع",
    "ترويج",
    "جوده",
    "شباب",
    "ذوي",
    "توظيف",
    "تمويل",
    "تسويق",
    "توزيع",
    "نقل",
    "انتاج",
    "علوم",
    "حوسبه",
    "مراقبه",
    "اسر",
    "العاب",
    "طب",
];

/// Nouns that begin like an imperfect verb.
const VERB_LIKE_NOUNS: [&str; 12] =
    ["تنظ", "تنم", "تطو", "تقص", "تحق", "تسو", "تمو", "تعل", "تشج", "سلام", "سيا", "تدا"];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        super::super::super::listed::gazetteer(&document, &mut spans);
        organisations(&document, &mut spans);
        let show = |r: Range<usize>| {
            &text[document.words[r.start].token.range.start
                ..document.words[r.end - 1].token.range.end]
        };
        spans
            .iter()
            .filter(|s| s.name == Name::Organisation)
            .map(|s| show(s.words))
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn construct_chains() {
        for (text, want) in [
            ("أعلنت وزارة الصحة الأحد", "وزارة الصحة"),
            ("وزارة التعليم العالي والبحث العلمي في", "وزارة التعليم العالي والبحث العلمي"),
            ("قالت هيئة مكافحة الفساد إن", "هيئة مكافحة الفساد"),
            ("لجنة تقصي الحقائق التي", "لجنة تقصي الحقائق"),
            ("طالبت نقابة المعلمين الحكومة", "نقابة المعلمين"),
            ("بين وزارة النفط والحكومة", "وزارة النفط"),
            ("جامعة القاهرة،", "جامعة القاهرة"),
            ("رابطة مشغلي شبكات الاتصالات الأوروبية،", "رابطة مشغلي شبكات الاتصالات الأوروبية"),
            ("الجمعية المغربية لحقوق الإنسان أن", "الجمعية المغربية لحقوق الإنسان"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn definite_chains() {
        for (text, want) in [
            ("البنك المركزي المصري يثبت", "البنك المركزي المصري"),
            ("الهيئة العامة لمكافحة الفساد عن", "الهيئة العامة لمكافحة الفساد"),
            ("قال الجيش اللبناني إن", "الجيش اللبناني"),
            ("قالت الشركة الفرنسية إن", ""),
            ("قال الاتحاد إن", ""),
            ("قالت الخارجية الإيرانية إن", "الخارجية الإيرانية"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
