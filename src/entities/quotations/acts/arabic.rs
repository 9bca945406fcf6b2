//! Subjects of Arabic verbs of speech: behind the verb, or before it in nominal sentences.
use super::super::super::analysis::Speaker;
use super::super::super::clitics;
use super::super::super::document::Document;
use super::super::super::spans::Name;
use super::super::super::vocabulary::{Classes, classes};
use super::super::roles::{description_before, is_role};
use super::verbs::is_according_to;
use super::{REACH, Reader};

impl Reader<'_> {
    /// The subject of a finite Arabic verb; `None` when it is only in the verb.
    pub(super) fn arabic_subject(
        &self,
        verb: usize,
        clause: usize,
        limit: usize,
    ) -> Option<Speaker> {
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
        if let Some(source) = self.passed_on(verb, limit).or_else(|| self.by_tongue(verb, limit)) {
            return Some(source);
        }
        if matches!(self.normal(verb), "جاء" | "ورد" | "وجاء" | "وورد") && start > verb + 1
        {
            return self.issuer(clause, verb);
        }
        // "أوضح ذات المسؤول": the same official.
        let start = start + usize::from(matches!(self.normal(start), "ذات" | "نفس"));
        // "أضافت مبتسمة:": how it was said.
        if self.is_manner(start) {
            return None;
        }
        if self.may_be_subject(start, limit) {
            return self.arabic_phrase(start, limit, takes_object(self.document, verb));
        }
        if let Some(late) = self.late_subject(start, limit) {
            return Some(late);
        }
        let adjacent = before().filter(|&(end, _)| {
            end == verb || (end + 1 == verb && matches!(self.normal(end), "،" | ","))
        });
        adjacent.map(|(_, e)| Speaker::Entity(e)).or_else(|| self.unnamed_before(clause, verb))
    }

    /// "وأوضح في تصريح صحفي رئيس الجمعية فلان أن": a person with an office or a title that no preposition stands before.
    fn late_subject(&self, start: usize, limit: usize) -> Option<Speaker> {
        let end = (start..limit.min(start + REACH)).find(|&at| {
            let word = self.normal(at);
            matches!(word, "ان" | "انه" | "انها" | "بان" | ":" | "؛") || self.ends_sentence(at)
        });
        let mut persons = self.cast.persons(start..end.unwrap_or(limit.min(start + REACH)));
        let late = persons.next().filter(|(span, _)| {
            let described = description_before(self.document, span.words.start);
            let office = described.clone().find(|&at| {
                let class = self.document.words[at].classes;
                class.has(Classes::ROLE | Classes::TITLE)
            });
            office.is_some_and(|at| at > start && !self.is_governed(at))
        });
        late.map(|(_, entity)| Speaker::Entity(entity))
    }

    /// Whether a preposition stands before the word at `at`.
    fn is_governed(&self, at: usize) -> bool {
        let before = self.document.words[at - 1].classes.has(Classes::NEAR | Classes::FUNCTION);
        let carries = self.normal(at).starts_with(['ل', 'ب', 'و', 'ك'])
            && !self.document.words[at].classes.has(Classes::ROLE | Classes::TITLE);
        before || carries || self.normal(at - 1) == "ل" || self.normal(at - 1) == "ب"
    }

    /// "وأضاف البيان": what was written says what its author said.
    fn paper(&self, start: usize) -> Option<Speaker> {
        let paper = PAPERS.contains(&self.normal(start)) && self.topic != Speaker::Unknown;
        paper.then(|| self.topic.clone())
    }

    /// "ونقلت الوكالة عن المتحدث قوله": whose words somebody passes on.
    fn passed_on(&self, verb: usize, limit: usize) -> Option<Speaker> {
        let word = &self.document.words[verb];
        let passes = word.readings.iter().any(|r| PASSES_ON.contains(&r.stem.as_str()));
        let end = limit.min(verb + REACH / 2);
        let from = (verb + 1..end)
            .take_while(|&at| !self.ends_sentence(at))
            .find(|&at| passes && self.normal(at) == "عن")?;
        self.arabic_phrase(from + 1, limit, false)
    }

    /// "ردت اللجان على لسان فلانة": who speaks for them.
    fn by_tongue(&self, verb: usize, limit: usize) -> Option<Speaker> {
        let end = limit.min(verb + REACH / 2);
        let tongue = (verb + 1..end).find(|&at| self.normal(at) == "لسان")?;
        let person = self.cast.persons(tongue..limit.min(tongue + REACH / 2)).next()?;
        Some(Speaker::Entity(person.1))
    }

    /// "أصدر الحلف الذي يتزعمه فلان بيانا جاء فيه": a statement is of whoever the clause names first.
    fn issuer(&self, clause: usize, verb: usize) -> Option<Speaker> {
        let mut names = self.cast.within(clause..verb).filter(|(s, _)| s.name != Name::Place);
        names.next().map(|(_, entity)| Speaker::Entity(entity))
    }

    /// "لكن مصدرا في مكتبه قال", "أما والدة الضحية فانهارت وهي تردد": an office or a source that opens the clause, with no name behind it.
    fn unnamed_before(&self, clause: usize, verb: usize) -> Option<Speaker> {
        let opens = |&at: &usize| {
            let word = &self.document.words[at];
            word.is_word() && !word.classes.has(Classes::FUNCTION)
        };
        let at = (clause.max(verb.saturating_sub(REACH))..verb).find(opens)?;
        let word = &self.document.words[at];
        let source = word.readings.iter().any(|r| {
            let accusative = r.stem.strip_suffix('ا').unwrap_or(&r.stem);
            SOURCES.contains(&accusative) || SOURCES.contains(&r.stem.as_str())
        });
        let named = self.cast.persons(at..verb).next().is_some();
        if named || !(source || is_role(self.document, at)) {
            return None;
        }
        let known = self.roles.resolve(self.document, at..verb).filter(|_| !source);
        Some(known.map_or_else(|| self.described(at..at + 1), Speaker::Entity))
    }

    /// An indefinite participle before a colon, a comma or the quotation: مبتسمة, ضاحكا.
    fn is_manner(&self, at: usize) -> bool {
        let word = self.normal(at);
        let participle = word.ends_with('ا') && word.chars().count() >= 4
            || word.ends_with('ه') && word.starts_with('م')
            || matches!(word, "ضاحكه" | "باكيه" | "غاضبه" | "ساخره");
        let marked = self.document.words.get(at + 1).is_none_or(|next| !next.is_word());
        participle
            && marked
            && !clitics::is_definite(word)
            && !is_role(self.document, at)
            && self.cast.starting(at).is_none()
    }

    /// Whether a noun phrase begins at `at`: not a preposition, a conjunction, a mark or the end.
    pub(super) fn may_be_subject(&self, at: usize, limit: usize) -> bool {
        let word = self.document.words.get(at).filter(|w| at < limit && w.is_word());
        word.is_some_and(|w| {
            let named = self.cast.starting(at).is_some();
            let carried = w.normal.starts_with("لل")
                || w.normal.starts_with("بال")
                || (w.normal.starts_with(['ل', 'ب', 'و', 'ف'])
                    && w.facts.frequency <= 1
                    && w.facts.name == 0);
            // "قالت لإذاعة": whom it was said to.
            let told = w.readings.iter().any(|r| {
                r.cut & clitics::PREPOSITION != 0
                    && classes(&r.stem).has(Classes::NAME_HEAD | Classes::BRAND_HEAD)
            }) && w.normal.starts_with('ل');
            let noun =
                !w.classes.has(Classes::FUNCTION | Classes::NEAR | Classes::TIME | Classes::SPEECH);
            (named || noun) && !carried && !told
        })
    }

    /// The subject phrase that begins at `start`: a name in it, an office, an organisation, or a description.
    /// Behind a verb that takes an object, a noun that is none of these is the object (طمأن الجماهير).
    pub(super) fn arabic_phrase(
        &self,
        start: usize,
        limit: usize,
        object: bool,
    ) -> Option<Speaker> {
        let end = self.phrase_end(start, limit);
        if let Some((_, entity)) = self.cast.persons(start..end).next() {
            return Some(Speaker::Entity(entity));
        }
        if let Some(entity) = (start..end)
            .find(|&at| is_role(self.document, at))
            .filter(|&at| !self.is_indefinite_office(at))
            .and_then(|_| self.roles.resolve(self.document, start..end))
        {
            return Some(Speaker::Entity(entity));
        }
        if let Some((span, entity)) = self.cast.within(start..end).next().filter(|(s, _)| {
            // "قالت مصنف لوكالة الأنباء": to whom.
            let told = self.normal(s.words.start).starts_with('ل');
            let marked = s.words.start == start + 2 && !self.document.words[start + 1].is_word();
            s.words.start == start || s.words.start == start + 1 && !told || marked
        }) && span.name == Name::Organisation
        {
            return Some(Speaker::Entity(entity));
        }
        if let Some(topic) = self.definite_holder(start).or_else(|| self.paper(start)) {
            return Some(topic);
        }
        self.body(start).or_else(|| {
            let word = &self.document.words[start];
            let noun = clitics::is_definite(&word.normal);
            let described =
                is_role(self.document, start) || !object && (noun || word.stem_frequency > 0);
            described.then(|| self.described(start..(start + 1).min(end)))
        })
    }

    /// "متحدث باسم المجموعة", "مسؤول في الوزارة": somebody of whom no more is said.
    fn is_indefinite_office(&self, at: usize) -> bool {
        let word = self.normal(at);
        !clitics::is_definite(word)
            && matches!(
                self.normal(at + 1),
                "باسم"
                    | "في"
                    | "من"
                    | "لدي"
                    | "كبير"
                    | "رفيع"
                    | "بارز"
                    | "سابق"
                    | "امني"
                    | "حكومي"
            )
            && !["ه", "ها", "هم"].iter().any(|ending| word.ends_with(ending))
    }

    /// المسؤول النيجري, المدرب: with the article and no holder known, who was spoken of last.
    fn definite_holder(&self, start: usize) -> Option<Speaker> {
        let definite = is_role(self.document, start)
            && self.normal(start).starts_with("ال")
            && clitics::is_definite(self.normal(start));
        let known = matches!(self.topic, Speaker::Entity(_)) && definite;
        known.then(|| self.topic.clone())
    }

    /// Where a subject phrase ends: at a conjunction, a colon, a stop, or another verb of speech.
    pub(super) fn phrase_end(&self, start: usize, limit: usize) -> usize {
        let stops = |at: usize| {
            let word = &self.document.words[at];
            // "المشرفة على الدراسة": the noun takes the preposition.
            let tied = word.normal == "علي" && at == start + 1;
            let conjunction = !tied
                && matches!(
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
                )
                || self.ends_sentence(at);
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
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let sentences = &self.document.sentences;
        let next = sentences.partition_point(|s| s.words.end <= at);
        self.normal(at) == "." && sentences.get(next).is_some_and(|s| s.words.end == at + 1)
    }

    /// قوله, بالقول, مضيفا: the person before, in the clause; `مضيفا` goes on with the clause's own subject.
    pub(super) fn arabic_source(
        &self,
        verb: usize,
        clause: usize,
        limit: usize,
    ) -> Option<Speaker> {
        if is_according_to(self.document, verb) {
            let source = self.arabic_phrase(verb + 1, limit, true);
            return source.filter(|speaker| matches!(speaker, Speaker::Entity(_)));
        }
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
}

/// Verbs of passing on what somebody else said.
const PASSES_ON: [&str; 6] = ["نقل", "نقلت", "ينقل", "تنقل", "نقلوا", "نسب"];

/// What speaks for whoever wrote it.
const PAPERS: [&str; 7] =
    ["البيان", "بيانها", "بيانه", "الرساله", "المنشور", "التدوينه", "التغريده"];

/// Who speaks without a name.
const SOURCES: [&str; 14] = [
    "مصدر",
    "مصادر",
    "مسوولون",
    "مسوولين",
    "شهود",
    "سكان",
    "اهالي",
    "ناشطون",
    "ناشطين",
    "دبلوماسيون",
    "مراقبون",
    "محللون",
    "خبراء",
    "صديقه",
];

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
