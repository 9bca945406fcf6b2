//! How the chain of an organisation's name goes on: adjectives, purposes with ل, further fields with و.
use super::super::super::clitics;
use super::super::super::document::Word;
use super::super::super::gazetteer;
use super::super::super::listed;
use super::super::super::spans::{LONGEST, Name};
use super::super::super::vocabulary::{Classes, classes};
use super::super::nationality::is_nationality;
use super::super::{is_letters, is_nameish};
use super::chain::Chain;
use super::words::{
    ABSTRACTS, EVENTS, FIELDS, PREPOSITIONAL, PURPOSES, REGIONAL, RELATIONS, VERB_LIKE_NOUNS,
};

impl Chain<'_> {
    /// Adjectives and phrases with ل and و that belong to the name, from `at` on. `noun` says that a noun stands before.
    pub(super) fn modifiers(&self, at: usize, mut noun: bool) -> usize {
        let mut end = at;
        while end < at + LONGEST - 2 {
            let Some(next) = self.modifier(end, noun) else { break };
            noun |= self.normal(end).starts_with('ل');
            end = next;
        }
        end
    }

    /// Phrases with ل after a proper name: النيل لتداول الأوراق المالية.
    pub(super) fn purposes(&self, at: usize) -> usize {
        let purpose = self.normal(at).starts_with('ل') && self.modifier(at, true).is_some();
        if purpose { self.modifiers(at, true) } else { at }
    }

    /// The word after one modifier that begins at `at`.
    pub(super) fn modifier(&self, at: usize, noun: bool) -> Option<usize> {
        if let Some(end) = self.named_purpose(at) {
            return Some(end);
        }
        let adjective = self.is_adjective(at);
        let taken = self.spans.at(at).is_some_and(|s| s.words.len() > 1 || !adjective);
        // "الحريات الصحفية": an adjective here, a title before a name.
        let titled = adjective && noun && self.may_follow_head(at);
        if !(self.may_go_on(at) || titled) || taken {
            return None;
        }
        if self.is_plain_definite(at) && adjective {
            return (!self.is_relation(at)).then_some(at + 1);
        }
        if self.normal(at).starts_with('و') && noun {
            return self.joined(at);
        }
        self.definite_purpose(at).or_else(|| self.watched(at)).or_else(|| self.purpose(at))
    }

    /// An adjective of organisations, of relation or of nationality, or one that tells the Middle East from the Far.
    fn is_adjective(&self, at: usize) -> bool {
        let word = self.normal(at);
        let of_places = matches!(word, "الاوسط" | "الاقصي" | "الادني" | "الصغري");
        self.class(at).has(Classes::ORG_ADJECTIVE)
            || clitics::is_nisba(word) && !ABSTRACTS.contains(&word)
            || self.is_plain_definite(at) && (is_nationality(word) || of_places)
    }

    /// A name behind لل: the organisation it is for, or the region of a regional one (المجلس الجهوي للرباط).
    fn named_purpose(&self, at: usize) -> Option<usize> {
        let named = self.spans.at(at).filter(|_| self.normal(at).starts_with("لل"))?;
        let regional =
            || at.checked_sub(1).is_some_and(|before| REGIONAL.contains(&self.normal(before)));
        let belongs = match named.name {
            Name::Place => regional(),
            Name::Organisation => named.words.start == at,
            Name::Person => false,
        };
        belongs.then_some(named.words.end)
    }

    /// للأغذية, للعدالة: what it is for, with the article; no event.
    fn definite_purpose(&self, at: usize) -> Option<usize> {
        let object = self.normal(at).strip_prefix("لل")?;
        let event = EVENTS.contains(&object) && !self.is_definite_adjective(at + 1);
        (!self.is_relation(at) && !event).then_some(at + 1)
    }

    /// الرقابة على الصادرات: a noun that takes على, with its object.
    fn watched(&self, at: usize) -> Option<usize> {
        let takes = at > 0 && PREPOSITIONAL.contains(&self.normal(at - 1));
        let watched = self.normal(at) == "علي" && takes && self.is_plain_definite(at + 1);
        watched.then_some(at + 2)
    }

    /// لشؤون اللاجئين, لحقوق الإنسان, لكرة القدم; لمدينة الرياض, لنهر خوكار.
    fn purpose(&self, at: usize) -> Option<usize> {
        let word = self.normal(at);
        let object =
            word.strip_prefix('ل').filter(|_| !word.starts_with("لل") && self.may_go_on(at + 1))?;
        let listed = listed::entry_at(self.document, at).is_some();
        let purpose = self.is_plain_definite(at + 1)
            && (PURPOSES.contains(&object)
                || classes(object).has(Classes::ORG_HEAD)
                || self.may_be_purpose(at, object));
        let site = classes(object).has(Classes::SITE_HEAD | Classes::PLACE_HEAD)
            && !clitics::is_definite(object);
        (!listed && (purpose || site)).then_some(at + 2)
    }

    /// المعهد الدولي لتوحيد القانون: behind an adjective of organisations, whatever is no event.
    fn may_be_purpose(&self, at: usize, object: &str) -> bool {
        let before = at.checked_sub(1).map_or(Classes::NONE, |b| self.class(b));
        let adjective = before.has(Classes::ORG_ADJECTIVE)
            || at.checked_sub(1).is_some_and(|b| is_nationality(self.normal(b)));
        adjective
            && !EVENTS.contains(&object)
            && !clitics::is_definite(object)
            && self.document.words[at].stem_frequency >= 2
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
    pub(super) fn may_go_on(&self, at: usize) -> bool {
        let stop = Classes::SPEECH | Classes::TIME | Classes::TITLE;
        let class = self.class(at);
        is_letters(self.document, at)
            && (!class.has(stop) || class.has(Classes::ORG_ADJECTIVE))
            && self.spans.name(at) != Some(Name::Person)
    }

    /// The same right after a construct head, where نادي الأسير is no title.
    pub(super) fn may_follow_head(&self, at: usize) -> bool {
        let titled = self.class(at).has(Classes::TITLE)
            && !self.document.words.get(at + 1).is_some_and(is_nameish);
        self.may_go_on(at) || titled
    }

    /// "المؤلفة من", "الموالية ل": a participle or adjective of relation describes, and does not name.
    pub(super) fn is_relation(&self, at: usize) -> bool {
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
    pub(super) fn is_verb(&self, at: usize) -> bool {
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
            || is_future(word)
    }
}

/// سيزود, ستعلن: a verb of the present behind the letter of the future, which nobody is called.
pub(super) fn is_future(word: &Word) -> bool {
    let present = word.normal.strip_prefix('س').filter(|verb| verb.starts_with(['ي', 'ت', 'ن']));
    word.facts.name == 0
        && present.is_some_and(|verb| {
            verb.chars().count() >= 4 && gazetteer::word(verb, true).frequency > 0
        })
}
