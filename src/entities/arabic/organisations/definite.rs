//! A definite head, which adjectives must make a name: البنك المركزي, الجيش اللبناني.
use super::super::super::clitics;
use super::super::super::spans::Name;
use super::super::super::vocabulary::Classes;
use super::super::nationality::is_nationality;
use super::chain::Chain;
use super::words::{INSTITUTIONS, MANAGEMENTS, MINISTRIES, SERVICES, WEAK_ADJECTIVES};

impl Chain<'_> {
    /// Where the name ends whose definite head is the word at `at`.
    pub(super) fn definite(&self, at: usize, head: &str) -> Option<usize> {
        let end = self.modifiers(at + 1, false);
        let dedicated = self.dedicated(head, end);
        let named = dedicated > end || self.is_named(at, head, end - at - 1);
        (named && end >= at + 2).then_some(dedicated)
    }

    /// Whether the `modifiers` words behind a head make it a name, by what kind of head it is.
    fn is_named(&self, at: usize, head: &str, modifiers: usize) -> bool {
        let first = at + 1;
        let adjective = self.is_definite_adjective(first);
        let service = SERVICES.iter().find(|(service, _)| *service == head);
        if MINISTRIES.contains(&head) {
            self.is_of_nation(first) && !self.is_of_minister(at)
        } else if let Some((_, adjectives)) = service {
            adjectives.contains(&self.normal(first))
        } else if MANAGEMENTS.contains(&head) {
            adjective && modifiers >= 2
        } else if INSTITUTIONS.contains(&head) {
            adjective || self.is_relation_of_body(first)
        } else {
            let weak = WEAK_ADJECTIVES.contains(&self.normal(first));
            adjective && !weak || self.is_relation_of_body(first) && modifiers >= 2
        }
    }

    /// الخارجية *الإيرانية*: the nation of a ministry.
    fn is_of_nation(&self, at: usize) -> bool {
        is_nationality(self.normal(at)) && self.normal(at).ends_with("يه")
    }

    /// "وزير الخارجية التركي": the adjective is the minister's.
    fn is_of_minister(&self, at: usize) -> bool {
        at > 0 && self.document.classes(at - 1).has(Classes::ROLE)
    }

    /// الجيش *اللبناني*: a definite adjective of relation that goes on with the chain.
    fn is_relation_of_body(&self, at: usize) -> bool {
        clitics::is_nisba(self.normal(at)) && self.is_plain_definite(at) && self.may_go_on(at)
    }

    /// المستشفى الجامعي محمد السادس: the person a hospital is named after, behind its adjective.
    fn dedicated(&self, head: &str, end: usize) -> usize {
        let takes_person = matches!(head, "المستشفي" | "المركب" | "المجمع");
        let person = self.spans.starting(end).filter(|s| takes_person && s.name == Name::Person);
        person.map_or(end, |s| s.words.end)
    }
}
