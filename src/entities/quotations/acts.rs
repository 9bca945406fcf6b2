//! Speech acts: every verb of speech outside quotations, and who its subject is.
//!
//! Arabic puts the subject after the verb (قال الوزير فلان), or before it in nominal sentences; a verb followed by a preposition or a
//! conjunction has none of its own, and means who was spoken of last. English puts it before the verb, or after it behind a quotation.
//! The *topic*, who was spoken of last, is the subject of the last act or the first person of the last sentence.
use std::ops::Range;

use super::super::analysis::Speaker;
use super::super::clitics;
use super::super::document::{Case, Document};
use super::super::spans::Name;
use super::super::vocabulary::Classes;
use super::Cast;
use super::marks::Quoted;
use super::roles::{Roles, is_role};

/// A verb of speech with its subject.
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// The verb.
    pub(super) verb: usize,
    /// Whether it is a finite verb: not "adding", not مضيفا.
    pub(super) finite: bool,
    /// Its subject.
    pub(super) speaker: Speaker,
}

/// All acts of a text in order.
#[derive(Debug)]
pub(super) struct Acts(Vec<Act>);

impl Acts {
    /// The acts whose verb stands in a range of words.
    pub(super) fn within(&self, words: &Range<usize>) -> impl DoubleEndedIterator<Item = &Act> {
        let start = self.0.partition_point(|a| a.verb < words.start);
        let end = self.0.partition_point(|a| a.verb < words.end).max(start);
        self.0[start..end].iter()
    }
}

/// Finds the acts of a document outside its quotations.
pub(super) fn acts(document: &Document<'_>, cast: &Cast<'_>, quoted: &[Quoted]) -> Acts {
    let roles = Roles::learn(document, cast);
    let mut listener =
        Reader { document, cast, roles, quoted, topic: Speaker::Unknown, out: Vec::new() };
    let mut to_come = quoted.iter().peekable();
    let mut at = 0;
    let mut sentence = 0;
    let mut clause = 0;
    while at < document.words.len() {
        while document.sentences.get(sentence).is_some_and(|s| s.words.end <= at) {
            sentence += 1;
            clause = at;
            listener.open_sentence(sentence);
        }
        if let Some(quote) = to_come.next_if(|q| q.outer.start <= at) {
            at = quote.outer.end.max(at);
            clause = at;
            continue;
        }
        let limit = to_come.peek().map_or(document.words.len(), |q| q.outer.start);
        if is_speech(document, at) || is_verb_with_object(document, at) {
            listener.read(at, clause, limit);
        }
        at += 1;
    }
    Acts(listener.out)
}

/// Whether a word is a verb of speech here: no definite noun (الكشف), nor what somebody refused or asked (طلب عدم ذكر اسمه).
fn is_speech(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let noun = word.is_arabic()
        && (clitics::is_definite(&word.normal) && word.normal != "بالقول"
            || at > 0
                && matches!(
                    document.normal(at - 1),
                    "عدم" | "دون" | "رفض" | "رفضت" | "طلب" | "طلبت"
                ));
    word.stem_classes.has(Classes::SPEECH) && !noun
}

struct Reader<'f> {
    document: &'f Document<'f>,
    cast: &'f Cast<'f>,
    roles: Roles,
    quoted: &'f [Quoted],
    topic: Speaker,
    out: Vec<Act>,
}

/// Words between a verb and its subject's name.
const REACH: usize = 18;

impl Reader<'_> {
    fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }

    /// A sentence that opens with a person is about that person.
    fn open_sentence(&mut self, sentence: usize) {
        let Some(sentence) = self.document.sentences.get(sentence) else { return };
        let opening = sentence.words.start..sentence.words.end.min(sentence.words.start + 16);
        let said = |at: usize| {
            let next = self.quoted.partition_point(|q| q.outer.end <= at);
            self.quoted.get(next).is_some_and(|q| q.outer.start <= at)
        };
        let first = self.cast.persons(opening).find(|(s, _)| !said(s.words.start));
        if let Some((_, entity)) = first {
            self.topic = Speaker::Entity(entity);
        }
    }

    /// Reads the verb at `verb` in the clause that began at `clause`; the text up to `limit` is not quoted.
    fn read(&mut self, verb: usize, clause: usize, limit: usize) {
        let arabic = self.document.words[verb].is_arabic();
        let finite = if arabic {
            !is_arabic_participle(self.normal(verb))
        } else {
            !self.normal(verb).ends_with("ing")
        };
        let own = match (arabic, finite) {
            (true, true) => self.arabic_subject(verb, clause, limit),
            (true, false) => self.arabic_source(verb, clause, limit),
            (false, true) => self.english_subject(verb, clause, limit),
            (false, false) => self.english_source(verb, clause, limit),
        };
        let speaker = own.unwrap_or_else(|| self.topic.clone());
        if speaker != Speaker::Unknown {
            self.topic = speaker.clone();
        }
        self.out.push(Act { verb, finite, speaker });
    }

    /// The subject of a finite Arabic verb; `None` when it is only in the verb.
    fn arabic_subject(&self, verb: usize, clause: usize, limit: usize) -> Option<Speaker> {
        let relative = verb > clause && matches!(self.normal(verb - 1), "التي" | "الذي" | "الذين");
        let before = || {
            self.cast
                .persons(clause.max(verb.saturating_sub(REACH))..verb)
                .next_back()
                .map(|(s, e)| (s.words.end, e))
        };
        if relative {
            return before().map(|(_, e)| Speaker::Entity(e));
        }
        // "رد عليها مصدر": a preposition with a pronoun stands between.
        let start = verb + 1 + usize::from(ADDRESSED.contains(&self.normal(verb + 1)));
        if self.may_be_subject(start, limit) {
            return self.arabic_phrase(start, limit, takes_object(self.document, verb));
        }
        let adjacent = before().filter(|&(end, _)| {
            end == verb || (end + 1 == verb && matches!(self.normal(end), "،" | ","))
        });
        adjacent.map(|(_, e)| Speaker::Entity(e))
    }

    /// Whether a noun phrase begins at `at`: not a preposition, a conjunction, a mark or the end.
    fn may_be_subject(&self, at: usize, limit: usize) -> bool {
        let word = self.document.words.get(at).filter(|w| at < limit && w.is_word());
        word.is_some_and(|w| {
            let named = self.cast.starting(at).is_some();
            let carried = w.normal.starts_with("لل")
                || w.normal.starts_with("بال")
                || (w.normal.starts_with(['ل', 'ب', 'و', 'ف'])
                    && w.facts.frequency <= 1
                    && w.facts.name == 0);
            let noun =
                !w.classes.has(Classes::FUNCTION | Classes::NEAR | Classes::TIME | Classes::SPEECH);
            (named || noun) && !carried
        })
    }

    /// The subject phrase that begins at `start`: a name in it, an office, an organisation, or a description.
    /// Behind a verb that takes an object, a noun that is none of these is the object (طمأن الجماهير).
    fn arabic_phrase(&self, start: usize, limit: usize, object: bool) -> Option<Speaker> {
        let end = self.phrase_end(start, limit);
        if let Some((_, entity)) = self.cast.persons(start..end).next() {
            return Some(Speaker::Entity(entity));
        }
        if let Some(entity) = (start..end)
            .find(|&at| is_role(self.document, at))
            .and_then(|_| self.roles.resolve(self.document, start..end))
        {
            return Some(Speaker::Entity(entity));
        }
        if let Some((span, entity)) =
            self.cast.within(start..end).next().filter(|(s, _)| s.words.start <= start + 1)
            && span.name == Name::Organisation
        {
            return Some(Speaker::Entity(entity));
        }
        self.body(start).or_else(|| {
            let word = &self.document.words[start];
            let noun = clitics::is_definite(&word.normal);
            let described =
                is_role(self.document, start) || !object && (noun || word.stem_frequency > 0);
            described.then(|| self.described(start..(start + 1).min(end)))
        })
    }

    /// Where a subject phrase ends: at a conjunction, a colon, a stop, or another verb of speech.
    fn phrase_end(&self, start: usize, limit: usize) -> usize {
        let stops = |at: usize| {
            let word = &self.document.words[at];
            let conjunction = matches!(
                word.normal.as_str(),
                "ان" | "انه"
                    | "انها"
                    | "انهم"
                    | "بان"
                    | "بانه"
                    | "بانها"
                    | "علي"
                    | "الي"
                    | "التي"
                    | "الذي"
                    | ":"
                    | "؛"
            ) || self.ends_sentence(at);
            let line = word.token.line != self.document.words[start].token.line;
            conjunction
                || line
                || (at > start
                    && word.classes.has(Classes::SPEECH)
                    && !clitics::is_definite(&word.normal))
        };
        (start..limit.min(start + REACH)).find(|&at| stops(at)).unwrap_or(limit.min(start + REACH))
    }

    /// A full stop behind an initial ends nothing: د. ماجد.
    fn ends_sentence(&self, at: usize) -> bool {
        let sentences = &self.document.sentences;
        let next = sentences.partition_point(|s| s.words.end <= at);
        self.normal(at) == "." && sentences.get(next).is_some_and(|s| s.words.end == at + 1)
    }

    /// قوله, بالقول, مضيفا: the person before, in the clause; `مضيفا` goes on with the clause's own subject.
    fn arabic_source(&self, verb: usize, clause: usize, limit: usize) -> Option<Speaker> {
        if matches!(self.normal(verb), "قوله" | "قولها") {
            let from = clause.max(verb.saturating_sub(REACH));
            let person = self.cast.persons(from..verb).next_back().map(|(_, e)| Speaker::Entity(e));
            let source = (from..verb).rev().find(|&at| self.normal(at) == "عن");
            return person.or_else(|| {
                source.map(|at| {
                    self.arabic_phrase(at + 1, verb.min(limit), false).unwrap_or(Speaker::Unknown)
                })
            });
        }
        let main =
            self.out.iter().rev().find(|a| a.verb >= clause && a.finite).map(|a| a.speaker.clone());
        main.or_else(|| self.cast.persons(clause..verb).next().map(|(_, e)| Speaker::Entity(e)))
    }

    /// الشركة, المنظمة, the ministry: the organisation named last.
    fn body(&self, at: usize) -> Option<Speaker> {
        let word = self.document.words.get(at)?;
        let generic = if word.is_arabic() {
            word.classes.has(Classes::BODY) && word.classes.has(Classes::ORG_HEAD)
        } else {
            word.classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL)
                && !word.is_capitalised()
                && at > 0
                && self.normal(at - 1) == "the"
        };
        let before = self.cast.from(at);
        let named = self.cast.spans[..before]
            .iter()
            .zip(self.cast.entities)
            .rev()
            .take(40)
            .find(|(s, _)| s.name == Name::Organisation);
        named.filter(|_| generic).map(|(_, &entity)| Speaker::Entity(entity))
    }

    fn described(&self, words: Range<usize>) -> Speaker {
        let word = |at: usize| self.document.words.get(at).map(|w| w.token.range.clone());
        match (word(words.start), word(words.end.max(words.start + 1) - 1)) {
            (Some(first), Some(last)) => Speaker::Described(first.start..last.end),
            _ => Speaker::Unknown,
        }
    }

    /// The subject of a finite English verb: before it, or after it when it follows a quotation directly.
    fn english_subject(&self, verb: usize, clause: usize, limit: usize) -> Option<Speaker> {
        let words_before = (clause..verb).filter(|&at| self.document.words[at].is_word()).count();
        if words_before == 0 {
            return self.english_inverted(verb + 1, limit);
        }
        let start = self.clause_start(clause.max(verb.saturating_sub(40)), verb);
        if self.is_pronoun_before(verb) {
            return None;
        }
        if let Some(entity) = self.organisation_before(start, verb) {
            return Some(Speaker::Entity(entity));
        }
        let persons: Vec<_> = self
            .cast
            .persons(start..verb)
            .filter(|(s, _)| !self.is_in_relative_clause(start, s.words.start))
            .collect();
        if let Some((_, entity)) = persons.last() {
            return Some(Speaker::Entity(*entity));
        }
        let noun = self.noun_phrase(start, verb);
        self.english_phrase(noun)
    }

    /// Behind a semicolon, or "but" and "while" after a comma, a new clause begins.
    fn clause_start(&self, start: usize, verb: usize) -> usize {
        let joins = |at: usize| {
            matches!(self.normal(at), "but" | "while") && at > start && self.normal(at - 1) == ","
        };
        (start..verb)
            .rev()
            .find(|&at| self.normal(at) == ";" || joins(at))
            .map_or(start, |at| at + 1)
    }

    /// The organisation right before a verb, unless it belongs to somebody ("the chief executive of ACWA said").
    fn organisation_before(&self, start: usize, verb: usize) -> Option<usize> {
        let before = self.cast.within(start..verb).next_back();
        // "the SIPTU union called": its kind may stand between.
        let kind = verb.checked_sub(1).filter(|&at| {
            let word = &self.document.words[at];
            word.case == Some(Case::Lower)
                && word.classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL)
        });
        let (span, entity) = before.filter(|(s, _)| {
            s.name == Name::Organisation && (s.words.end == verb || Some(s.words.end) == kind)
        })?;
        let opening = (start.max(span.words.start.saturating_sub(3))..span.words.start).rev();
        let tied = opening.take_while(|&at| self.document.words[at].is_word()).any(|at| {
            let joined = matches!(
                self.normal(at),
                "of" | "at" | "for" | "from" | "with" | "in" | "by" | "and" | "to" | "'s"
            );
            joined || is_role(self.document, at)
        });
        (!tied).then_some(entity)
    }

    /// The noun phrase right before a verb, at most eight words.
    fn noun_phrase(&self, start: usize, verb: usize) -> Range<usize> {
        let from = (start.max(verb.saturating_sub(8))..verb).rev().find(|&at| {
            matches!(self.normal(at), "," | "and" | "but" | "that" | "while" | "after" | ";" | ".")
        });
        from.map_or(start.max(verb.saturating_sub(8)), |at| at + 1)..verb
    }

    /// said Katharina Roth; said a surgeon, Patrick Rashidi; said the minister.
    fn english_inverted(&self, start: usize, limit: usize) -> Option<Speaker> {
        if self.document.words.get(start).is_some_and(|w| w.classes.has(Classes::PRONOUN)) {
            return None;
        }
        let line = self.document.words.get(start)?.token.line;
        let stops = |at: usize| {
            matches!(
                self.normal(at),
                "." | "who" | "which" | "as" | "after" | "when" | "while" | "because" | ";" | "but"
            ) || self.document.words[at].token.line != line
        };
        let end = (start..limit.min(start + REACH))
            .find(|&at| stops(at))
            .unwrap_or(limit.min(start + REACH));
        if let Some((_, entity)) = self.cast.persons(start..end).next() {
            return Some(Speaker::Entity(entity));
        }
        if let Some((_, entity)) = self
            .cast
            .within(start..end)
            .next()
            .filter(|(s, _)| s.name == Name::Organisation && s.words.start <= start + 1)
        {
            return Some(Speaker::Entity(entity));
        }
        self.english_phrase(start..end.min(start + 8))
    }

    /// A noun phrase without a name: an office, a body, somebody unnamed; a definite one that is none of these means the topic.
    fn english_phrase(&self, words: Range<usize>) -> Option<Speaker> {
        let indefinite = words.clone().any(|at| {
            matches!(
                self.normal(at),
                "a" | "an"
                    | "one"
                    | "some"
                    | "several"
                    | "many"
                    | "two"
                    | "officials"
                    | "residents"
                    | "witnesses"
                    | "analysts"
            )
        });
        if let Some(entity) =
            self.roles.resolve(self.document, words.clone()).filter(|_| !indefinite)
        {
            return Some(Speaker::Entity(entity));
        }
        let body = words.clone().rev().find_map(|at| self.body(at));
        if body.is_some() && !indefinite {
            return body;
        }
        (indefinite && !words.is_empty()).then(|| self.described(words))
    }

    /// Whether the subject is he, she, they or who, perhaps with an adverb before the verb.
    fn is_pronoun_before(&self, verb: usize) -> bool {
        (1..=2).any(|back| {
            let word = verb.checked_sub(back).and_then(|at| self.document.words.get(at));
            word.is_some_and(|w| {
                w.classes.has(Classes::PRONOUN)
                    && (back == 1
                        || self.normal(verb - 1).ends_with("ly")
                        || matches!(
                            self.normal(verb - 1),
                            "also" | "later" | "then" | "has" | "had" | "did"
                        ))
            })
        })
    }

    /// "Cho, who replaced Brandt, told": names between ", who" and the next comma are not the subject.
    fn is_in_relative_clause(&self, start: usize, at: usize) -> bool {
        let opener = (start.max(at.saturating_sub(12))..at)
            .rev()
            .find(|&i| matches!(self.normal(i), "who" | "which" | "whose" | ","));
        opener.is_some_and(|i| matches!(self.normal(i), "who" | "which" | "whose") && i > start)
    }

    /// according to X; "X, writing in the paper"; "X left early, saying": the subject of the clause.
    fn english_source(&self, verb: usize, clause: usize, limit: usize) -> Option<Speaker> {
        if self.normal(verb) == "according" {
            return self.english_inverted(verb + 2, limit);
        }
        let before = self.cast.persons(clause..verb).next_back();
        let comma = verb.checked_sub(1).filter(|&at| self.normal(at) == ",").unwrap_or(verb);
        if let Some((_, entity)) = before.filter(|(s, _)| s.words.end == comma) {
            return Some(Speaker::Entity(entity));
        }
        let act = self.out.iter().rev().find(|a| a.verb >= clause && a.finite);
        let subject = act.map(|a| a.speaker.clone());
        subject.or_else(|| self.cast.persons(clause..verb).next().map(|(_, e)| Speaker::Entity(e)))
    }
}

/// Prepositions with pronouns between a verb and its subject.
const ADDRESSED: [&str; 16] = [
    "عليه",
    "عليها",
    "عليهم",
    "له",
    "لها",
    "لهم",
    "لنا",
    "لي",
    "فيه",
    "فيها",
    "عنه",
    "عنها",
    "اليه",
    "اليها",
    "بدوره",
    "بدورها",
];

/// Whether the verb has somebody or something as its object: طمأن, دعا, اتهم.
fn takes_object(document: &Document<'_>, verb: usize) -> bool {
    const VERBS: [&str; 28] = [
        "طمان",
        "طمانت",
        "خاطب",
        "خاطبت",
        "ابلغ",
        "ابلغت",
        "طالب",
        "طالبت",
        "دعا",
        "دعت",
        "ناشد",
        "ناشدت",
        "اتهم",
        "اتهمت",
        "انتقد",
        "انتقدت",
        "هنا",
        "هنات",
        "سال",
        "سالت",
        "وعد",
        "وعدت",
        "اخبر",
        "اخبرت",
        "برر",
        "بررت",
        "وصف",
        "وصفت",
    ];
    let word = &document.words[verb];
    word.readings.iter().any(|r| VERBS.contains(&r.stem.as_str()))
}

/// وصفته, أبلغها: a verb of speech with an object.
fn is_verb_with_object(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let is_speech = |stem: &str| super::super::vocabulary::classes(stem).has(Classes::SPEECH);
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
fn is_arabic_participle(verb: &str) -> bool {
    let ending = verb.ends_with('ا') || verb.ends_with('ه');
    matches!(verb, "قوله" | "قولها" | "بالقول" | "نقلا" | "ناقلا")
        || (ending
            && ["قايل", "م", "واصف", "داعي", "لافت"]
                .iter()
                .any(|p| verb.strip_prefix('و').unwrap_or(verb).starts_with(p)))
}
