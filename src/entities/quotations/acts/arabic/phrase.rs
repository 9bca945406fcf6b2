//! What the phrase behind a verb means.
use super::super::super::super::analysis::Speaker;
use super::super::super::super::clitics;
use super::super::super::super::spans::Name;
use super::super::super::super::vocabulary::Classes;
use super::super::super::roles::is_role;
use super::super::{REACH, Reader};
use super::words::PAPERS;

impl Reader<'_> {
    /// The subject phrase that begins at `start`: a name in it, an office, an organisation, or a description.
    /// Behind a verb that takes an `object`, a noun that is none of these is the object (طمأن الجماهير).
    pub(super) fn arabic_phrase(
        &self,
        start: usize,
        limit: usize,
        object: bool,
    ) -> Option<Speaker> {
        let end = self.phrase_end(start, limit);
        let person = self.cast.persons(start..end).next().map(|(_, entity)| entity);
        person
            .or_else(|| self.holder(start, end))
            .or_else(|| self.organisation(start, end))
            .map(Speaker::Entity)
            .or_else(|| self.definite_holder(start))
            .or_else(|| self.paper(start))
            .or_else(|| self.body(start))
            .or_else(|| self.somebody(start, end, object))
    }

    /// "المتحدث العسكري": the holder of an office that another description names.
    fn holder(&self, start: usize, end: usize) -> Option<usize> {
        let office = (start..end).find(|&at| is_role(self.document, at))?;
        let known = !self.is_indefinite_office(office);
        known.then(|| self.roles.resolve(self.document, start..end)).flatten()
    }

    /// "متحدث باسم المجموعة", "مسؤول في الوزارة": somebody of whom no more is said.
    fn is_indefinite_office(&self, at: usize) -> bool {
        let word = self.normal(at);
        let told_of = matches!(
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
        );
        let his = ["ه", "ها", "هم"].iter().any(|ending| word.ends_with(ending));
        told_of && !clitics::is_definite(word) && !his
    }

    /// "قالت شركة هواوي", "قالت «هواوي»": the organisation that opens the phrase, behind a noun or a mark.
    fn organisation(&self, start: usize, end: usize) -> Option<usize> {
        let (span, entity) = self.cast.within(start..end).next()?;
        let first = span.words.start;
        // "قالت مصنف لوكالة الأنباء": to whom.
        let told = self.normal(first).starts_with('ل');
        let marked = || first == start + 2 && !self.document.words[start + 1].is_word();
        let opens = first == start || first == start + 1 && !told || marked();
        (opens && span.name == Name::Organisation).then_some(entity)
    }

    /// المسؤول النيجري, المدرب: with the article and no holder known, who was spoken of last.
    fn definite_holder(&self, start: usize) -> Option<Speaker> {
        let definite = is_role(self.document, start)
            && self.normal(start).starts_with("ال")
            && clitics::is_definite(self.normal(start));
        let known = matches!(self.topic, Speaker::Entity(_)) && definite;
        known.then(|| self.topic.clone())
    }

    /// "وأضاف البيان": what was written says what its author said.
    fn paper(&self, start: usize) -> Option<Speaker> {
        let paper = PAPERS.contains(&self.normal(start)) && self.topic != Speaker::Unknown;
        paper.then(|| self.topic.clone())
    }

    /// "قال مصدر", "قال الأهالي": an office or a noun that is described and not named, unless it is the verb's object.
    fn somebody(&self, start: usize, end: usize, object: bool) -> Option<Speaker> {
        let word = self.document.words.get(start)?;
        let noun = clitics::is_definite(&word.normal) || word.stem_frequency > 0;
        let described = is_role(self.document, start) || !object && noun;
        described.then(|| self.described(start..(start + 1).min(end)))
    }

    /// Where a subject phrase ends: at a conjunction, a colon, a stop, a line, or another verb of speech.
    fn phrase_end(&self, start: usize, limit: usize) -> usize {
        let reach = limit.min(start + REACH);
        let stops = |at: usize| {
            let word = &self.document.words[at];
            let speech = at > start
                && word.classes.has(Classes::SPEECH)
                && !clitics::is_definite(&word.normal);
            // "المشرفة على الدراسة": the noun takes the preposition.
            let tied = word.normal == "علي" && at == start + 1;
            !tied && ends_phrase(&word.normal)
                || self.ends_sentence(at)
                || !self.document.is_same_line(start, at)
                || speech
        };
        (start..reach).find(|&at| stops(at)).unwrap_or(reach)
    }

    /// A full stop behind an initial ends nothing: د. ماجد.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        self.normal(at) == "." && self.document.ends_sentence(at)
    }
}

/// "قال الوزير أن": a conjunction, a preposition or a mark behind a subject.
fn ends_phrase(word: &str) -> bool {
    matches!(
        word,
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
}
