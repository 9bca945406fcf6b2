//! Whose words they are that somebody passes on, and the subject of what is no finite verb.
use super::super::super::super::analysis::Speaker;
use super::super::super::super::spans::Name;
use super::super::verbs::is_according_to;
use super::super::{REACH, Reader};
use super::words::PASSES_ON;

impl Reader<'_> {
    /// قوله, بالقول, مضيفا: the person before, in the clause; `مضيفا` goes on with the clause's own subject.
    pub(in super::super) fn arabic_source(
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
            return self.whose_saying(verb, clause, limit);
        }
        let main = self.out.iter().rev().find(|act| act.verb >= clause && act.finite);
        let person = || self.cast.persons(clause..verb).next();
        main.map(|act| act.speaker.clone())
            .or_else(|| person().map(|(_, entity)| Speaker::Entity(entity)))
    }

    /// "عن المتحدث قوله": the person named last before a saying, or the source behind عن.
    fn whose_saying(&self, saying: usize, clause: usize, limit: usize) -> Option<Speaker> {
        let from = clause.max(saying.saturating_sub(REACH));
        if let Some((_, entity)) = self.cast.persons(from..saying).next_back() {
            return Some(Speaker::Entity(entity));
        }
        let about = (from..saying).rev().find(|&at| self.normal(at) == "عن")?;
        let source = self.arabic_phrase(about + 1, saying.min(limit), false);
        Some(source.unwrap_or(Speaker::Unknown))
    }

    /// "ونقلت الوكالة عن المتحدث قوله": whose words somebody passes on.
    pub(super) fn passed_on(&self, verb: usize, limit: usize) -> Option<Speaker> {
        let readings = &self.document.words[verb].readings;
        if !readings.iter().any(|reading| PASSES_ON.contains(&reading.stem.as_str())) {
            return None;
        }
        let about = (verb + 1..limit.min(verb + REACH / 2))
            .take_while(|&at| !self.ends_sentence(at))
            .find(|&at| self.normal(at) == "عن")?;
        self.arabic_phrase(about + 1, limit, false)
    }

    /// "ردت اللجان على لسان فلانة": who speaks for them.
    pub(super) fn by_tongue(&self, verb: usize, limit: usize) -> Option<Speaker> {
        let end = limit.min(verb + REACH / 2);
        let tongue = (verb + 1..end).find(|&at| self.normal(at) == "لسان")?;
        let (_, entity) = self.cast.persons(tongue..limit.min(tongue + REACH / 2)).next()?;
        Some(Speaker::Entity(entity))
    }

    /// "أصدر الحلف الذي يتزعمه فلان بيانا جاء فيه": a statement is of whoever the clause names first.
    pub(super) fn issuer(&self, clause: usize, verb: usize) -> Option<Speaker> {
        let mut names = self.cast.within(clause..verb).filter(|(s, _)| s.name != Name::Place);
        names.next().map(|(_, entity)| Speaker::Entity(entity))
    }
}
