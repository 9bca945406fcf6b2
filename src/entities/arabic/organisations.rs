//! Organisations: a head noun (وزارة, البنك, حزب) and the chain of words that goes on with its name.
//!
//! Two constructions carry nearly all names:
//! - *construct*: an indefinite head, perhaps further indefinite nouns, and a definite noun or a proper name, with adjectives, "و" and
//!   "ل" phrases after it: وزارة التعليم العالي والبحث العلمي, هيئة مكافحة الفساد, جامعة القاهرة, شركة هواوي;
//! - *definite*: a definite head with adjectives that make it a name: البنك المركزي المصري, المجلس الأعلى للقضاء, الجيش اللبناني.
//!
//! A chain ends at punctuation, function words, verbs of speech, days, and where a second noun begins something new.
mod words;

use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::listed;
use super::super::spans::{LONGEST, Name, Span, Spans};
use super::super::vocabulary::{Classes, classes};
use super::{is_letters, is_nameish};
use words::{
    DESCRIBED, FIELDS, INSTITUTIONS, MINISTRIES, PLAIN_HEADS, PREPOSITIONAL, PURPOSES, RELATIONS,
    VERB_LIKE_NOUNS, WEAK_ADJECTIVES,
};

/// Marks the organisations of Arabic texts.
pub(in super::super) fn organisations(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        at = match (Chain { document, spans }).at(at) {
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
    /// Whether the word carries the article, and nothing before it.
    fn is_plain_definite(&self, at: usize) -> bool {
        self.normal(at).starts_with("ال") && clitics::is_definite(self.normal(at))
    }

    /// The organisation whose head is the word at `at`. What is listed stays as it is; what the tagger found may grow.
    fn at(&self, at: usize) -> Option<Range<usize>> {
        let word = &self.document.words[at];
        if !word.is_arabic() || self.is_inside_name(at) {
            return None;
        }
        let is_head = |stem: &str| classes(stem).has(Classes::ORG_HEAD | Classes::NAME_HEAD);
        let head =
            &word.readings.iter().filter(|r| !r.lost_article()).find(|r| is_head(&r.stem))?.stem;
        let end = if clitics::is_definite(head) {
            self.definite(at, head)
        } else {
            self.construct(at, head)
        };
        let known = self.spans.at(at).map(|s| s.words.end).filter(|&end| end > at + 1);
        let grown = known.map(|end| self.grown(at, end));
        Some(at..end.max(grown)?).filter(|words| known.is_none_or(|known| words.end > known))
    }

    /// Whether a name goes over this word that is not an organisation beginning here, or that is listed.
    fn is_inside_name(&self, at: usize) -> bool {
        let listed = |words: usize| {
            listed::entry_at(self.document, at).is_some_and(|e| e.words == words && !e.ambiguous)
        };
        let fixed =
            |s: &Span| s.name != Name::Organisation || s.words.start != at || listed(s.words.len());
        self.spans.at(at).is_some_and(|s| fixed(&s))
    }

    /// How far an organisation goes on that was found up to `end`.
    fn grown(&self, at: usize, end: usize) -> usize {
        let proper =
            self.class(at).has(Classes::NAME_HEAD) && !clitics::is_definite(self.normal(end - 1));
        if proper { self.purposes(end) } else { self.modifiers(end, true) }
    }

    /// A head in the construct state.
    fn construct(&self, at: usize, head: &str) -> Option<usize> {
        let head_classes = classes(head);
        let named = head_classes.has(Classes::NAME_HEAD);
        let weak = head_classes.has(Classes::WEAK_HEAD) && !named;
        if let Some(end) = self.honoured(at + 1) {
            return Some(self.modifiers(end, true));
        }
        if let Some(end) = self.proper(at + 1) {
            return Some(if named { self.purposes(end) } else { self.modifiers(end, true) });
        }
        if clitics::is_definite(self.normal(at + 1)) && self.may_follow_head(at + 1) {
            let complement = self.normal(at + 1);
            if DESCRIBED.contains(&complement) || (weak && !clitics::is_nisba(complement)) {
                return None;
            }
            let end = self.modifiers(at + 2, true);
            let bare = end == at + 2 && PLAIN_HEADS.contains(&head);
            return (!bare || FIELDS.contains(&complement)).then_some(end);
        }
        let middle = self.middle(at + 1).filter(|_| !weak).map(|end| self.modifiers(end, true));
        middle.or_else(|| {
            named.then(|| self.unknown_name(at + 1)).flatten().map(|end| self.purposes(end))
        })
    }

    /// الملك فهد, محمد بن راشد: the person an institution is named after, with the title.
    fn honoured(&self, at: usize) -> Option<usize> {
        let title = self.class(at).has(Classes::TITLE) && self.is_plain_definite(at);
        let start = at + usize::from(title);
        if let Some(span) =
            self.spans.at(start).filter(|s| s.name == Name::Person && s.words.start == start)
        {
            return Some(span.words.end);
        }
        let end = (start..start + 5)
            .take_while(|&i| self.document.words.get(i).is_some_and(is_nameish))
            .last()?
            + 1;
        title.then_some(end)
    }

    /// A proper name right after the head.
    fn proper(&self, at: usize) -> Option<usize> {
        let span = self.spans.at(at).filter(|s| s.words.start == at && s.name != Name::Person)?;
        let word = &self.document.words[at];
        let carries = word.normal.starts_with(['و', 'ب', 'ل'])
            && word.facts.frequency == 0
            && word.facts.name == 0;
        (!carries && !clitics::is_nisba(&word.normal)).then_some(span.words.end)
    }

    /// Further indefinite nouns before the definite one: مكافحة الفساد, حماية حقوق الإنسان, تجارة وصناعة عمان.
    fn middle(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < at + 3
            && self.may_go_on(end)
            && !clitics::is_definite(self.normal(end))
            && !self.is_verb(end)
        {
            end += 1;
            if self.may_go_on(end) && self.is_plain_definite(end) {
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
        let belongs = |i: usize| {
            let word = &self.document.words[i];
            let rare = word.stem_frequency <= 3 || word.is_capitalised();
            let carries = i > at && word.normal.starts_with(['و', 'ب', 'ل']);
            self.may_go_on(i)
                && rare
                && !carries
                && !self.is_verb(i)
                && !clitics::is_nisba(&word.normal)
        };
        (at..at + 4)
            .take_while(|&i| i < self.document.words.len() && belongs(i))
            .last()
            .map(|last| last + 1)
    }

    /// A definite head: adjectives must make it a name.
    fn definite(&self, at: usize, head: &str) -> Option<usize> {
        let first = self.normal(at + 1);
        let adjective =
            self.class(at + 1).has(Classes::ORG_ADJECTIVE) && self.is_plain_definite(at + 1);
        let nisba =
            clitics::is_nisba(first) && self.is_plain_definite(at + 1) && self.may_go_on(at + 1);
        let end = self.modifiers(at + 1, false);
        // "وزير الخارجية التركي": the adjective is the minister's.
        let of_minister = at > 0 && self.document.classes(at - 1).has(Classes::ROLE);
        let enough = if MINISTRIES.contains(&head) {
            nisba && first.ends_with("يه") && !of_minister
        } else if INSTITUTIONS.contains(&head) {
            adjective || nisba
        } else {
            (adjective && !WEAK_ADJECTIVES.contains(&first)) || (nisba && end >= at + 3)
        };
        (enough && end >= at + 2).then_some(end)
    }

    /// Adjectives and phrases with ل and و that belong to the name, from `at` on. `noun` says that a noun stands before.
    fn modifiers(&self, at: usize, mut noun: bool) -> usize {
        let mut end = at;
        while end < at + LONGEST - 2 {
            let Some(next) = self.modifier(end, noun) else { break };
            noun |= self.normal(end).starts_with('ل');
            end = next;
        }
        end
    }

    /// Phrases with ل after a proper name: النيل لتداول الأوراق المالية.
    fn purposes(&self, at: usize) -> usize {
        let purpose = self.normal(at).starts_with('ل') && self.modifier(at, true).is_some();
        if purpose { self.modifiers(at, true) } else { at }
    }

    /// The word after one modifier that begins at `at`.
    fn modifier(&self, at: usize, noun: bool) -> Option<usize> {
        let word = self.normal(at);
        let adjective = self.class(at).has(Classes::ORG_ADJECTIVE) || clitics::is_nisba(word);
        let taken = self.spans.at(at).is_some_and(|s| s.words.len() > 1 || !adjective);
        if let Some(span) = self.spans.at(at).filter(|s| {
            s.name == Name::Organisation && s.words.start == at && word.starts_with("لل")
        }) {
            return Some(span.words.end);
        }
        if !self.may_go_on(at) || taken {
            return None;
        }
        if self.is_plain_definite(at) && adjective {
            return (!self.is_relation(at)).then_some(at + 1);
        }
        if word.starts_with('و') && noun {
            return self.joined(at);
        }
        if word.starts_with("لل") {
            return (!self.is_relation(at)).then_some(at + 1);
        }
        if word == "علي" {
            return (PREPOSITIONAL.contains(&self.normal(at - 1))
                && self.is_plain_definite(at + 1))
            .then_some(at + 2);
        }
        // لشؤون اللاجئين, لحقوق الإنسان, لكرة القدم
        let purpose = word.strip_prefix('ل').is_some_and(|noun| PURPOSES.contains(&noun));
        let listed = listed::entry_at(self.document, at).is_some();
        (purpose && !listed && self.may_go_on(at + 1) && self.is_plain_definite(at + 1))
            .then_some(at + 2)
    }

    /// A further field of the organisation: والسكان, واستصلاح الأراضي; not the next organisation, person or clause.
    fn joined(&self, at: usize) -> Option<usize> {
        let noun = self.normal(at).strip_prefix('و')?;
        if PURPOSES.contains(&noun) {
            return self.is_plain_definite(at + 1).then_some(at + 2);
        }
        let next_is_its_own =
            classes(noun).has(Classes::ORG_HEAD) && clitics::is_nisba(self.normal(at + 1));
        let starts_new = next_is_its_own
            || listed::entry_at(self.document, at).is_some()
            || (classes(noun).has(Classes::BODY) && !FIELDS.contains(&noun))
            || classes(noun).has(Classes::TITLE | Classes::ROLE | Classes::TIME);
        (noun.starts_with("ال") && !starts_new).then_some(at + 1)
    }

    /// Whether a word may be part of a chain at all.
    fn may_go_on(&self, at: usize) -> bool {
        let stop = Classes::SPEECH | Classes::TIME | Classes::TITLE;
        let class = self.class(at);
        is_letters(self.document, at)
            && (!class.has(stop) || class.has(Classes::ORG_ADJECTIVE))
            && self.spans.name(at) != Some(Name::Person)
    }

    /// The same right after a construct head, where نادي الأسير is no title.
    fn may_follow_head(&self, at: usize) -> bool {
        let titled = self.class(at).has(Classes::TITLE)
            && !self.document.words.get(at + 1).is_some_and(is_nameish);
        self.may_go_on(at) || titled
    }

    /// "المؤلفة من", "الموالية ل": a participle or adjective of relation describes, and does not name.
    fn is_relation(&self, at: usize) -> bool {
        let word = self.normal(at);
        let preposition = matches!(
            self.normal(at + 1),
            "من" | "علي" | "الي" | "عن" | "ب" | "له" | "لها" | "بها" | "في"
        );
        let participle =
            ["الم", "للم"].iter().any(|p| word.starts_with(p)) && !clitics::is_nisba(word);
        RELATIONS.contains(&word)
            || (preposition && participle && !self.class(at).has(Classes::ORG_ADJECTIVE))
    }

    /// Imperfect verbs, as far as their form tells.
    fn is_verb(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        let letters: Vec<char> = word.normal.chars().collect();
        let verb = match letters[..] {
            ['ي', ..] | ['س', 'ي' | 'ت' | 'ن', _, _, ..] => true,
            // Nouns end in ة or ات, or are of the patterns تفعيل and تفاعل.
            ['ت', .., 'ه'] | ['ت', .., 'ا', 'ت'] | ['ت', _, _, 'ي', _] | ['ت', _, 'ا', _, _] => {
                false
            }
            ['ت', ..] => !VERB_LIKE_NOUNS.iter().any(|n| word.normal.starts_with(n)),
            _ => false,
        };
        word.stem_classes.has(Classes::SPEECH)
            || (verb && word.facts.name < 4 && word.facts.frequency >= 2)
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
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
            ("قالت وزارة الصحة والسكان إن", "وزارة الصحة والسكان"),
            ("وزارة الزراعة واستصلاح الأراضي على", "وزارة الزراعة واستصلاح الأراضي"),
            ("في مكتبة الملك فهد الوطنية،", "مكتبة الملك فهد الوطنية"),
            ("جماعة نصرة الإسلام والمسلمين الموالية لتنظيم", "جماعة نصرة الإسلام والمسلمين"),
            (
                "الشركة التونسية للكهرباء والغاز والخطوط التونسية",
                "الشركة التونسية للكهرباء والغاز; والخطوط التونسية",
            ),
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
