//! Decisions applied to what was recognised in one article.
use super::merged::Merged;
use super::{Decisions, Joined};
use crate::entities::analysis::{Analysis, Entity};
use crate::entities::name_key::{NameKey, is_arabic_name};

impl Entity {
    /// The keys of the names it goes by: those shown, and its most telling spelling. Short forms are not among them, which may be
    /// somebody else's in another article.
    pub fn keys(&self) -> Vec<NameKey> {
        let names = [self.english.as_ref(), self.arabic.as_ref(), self.forms.first()];
        let mut keys: Vec<NameKey> = Vec::new();
        for key in names.into_iter().flatten().filter_map(|name| NameKey::new(self.kind, name)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    fn goes_by(&self, key: &NameKey) -> bool {
        self.kind == key.kind && self.keys().contains(key)
    }

    /// The name in one alphabet.
    fn name_in(&mut self, arabic: bool) -> &mut Option<String> {
        if arabic { &mut self.arabic } else { &mut self.english }
    }

    /// Takes a spelling away, and the names shown that are it.
    fn lose(&mut self, key: &NameKey) {
        let is_it = |kind, name: &str| NameKey::new(kind, name).as_ref() == Some(key);
        let kind = self.kind;
        self.forms.retain(|form| !is_it(kind, form));
        for arabic in [false, true] {
            if self.name_in(arabic).as_ref().is_some_and(|name| is_it(kind, name)) {
                let other = self.forms.iter().find(|form| is_arabic_name(form) == arabic).cloned();
                *self.name_in(arabic) = other;
            }
        }
    }

    /// Takes over the names of another.
    pub(super) fn gain(&mut self, other: &Entity) {
        self.english = self.english.take().or_else(|| other.english.clone());
        self.arabic = self.arabic.take().or_else(|| other.arabic.clone());
        for form in &other.forms {
            if !self.forms.contains(form) {
                self.forms.push(form.clone());
            }
        }
    }

    fn spelt(kind: crate::entities::Name, spelling: &str) -> Self {
        let mut entity = Entity {
            kind,
            english: None,
            arabic: None,
            forms: vec![spelling.to_owned()],
            count: 0,
        };
        *entity.name_in(is_arabic_name(spelling)) = Some(spelling.to_owned());
        entity
    }
}

impl Decisions {
    /// What was recognised in a text, as the reader has decided. An entity that is none any more keeps its place, with a count of 0, so
    /// that speakers keep their numbers.
    #[must_use]
    pub fn apply(&self, analysis: &Analysis, text: &str) -> Analysis {
        let mut decided = analysis.clone();
        if self.is_empty() {
            return decided;
        }
        self.split_in(&mut decided, text);
        self.merge_in(&mut decided);
        for (key, name) in self.renamed() {
            for entity in decided.entities.iter_mut().filter(|entity| entity.goes_by(key)) {
                *entity.name_in(is_arabic_name(name)) = Some(name.clone());
            }
        }
        self.ignore_in(&mut decided, analysis);
        for entity in &mut decided.entities {
            entity.count = 0;
        }
        for at in decided.mentions.iter().filter_map(|mention| mention.entity) {
            if let Some(entity) = decided.entities.get_mut(at) {
                entity.count += 1;
            }
        }
        decided
    }

    /// How many entities of an article are ignored.
    pub fn ignored_of(&self, analysis: &Analysis) -> usize {
        analysis.entities.iter().filter(|entity| self.ignores(entity)).count()
    }

    fn ignores(&self, entity: &Entity) -> bool {
        !self.ignored.is_empty() && {
            let keys = entity.keys();
            self.ignored().any(|key| entity.kind == key.kind && keys.contains(key))
        }
    }

    fn split_in(&self, analysis: &mut Analysis, text: &str) {
        for (from, form) in &self.splits {
            let (from, key) = (&from.key, &form.key);
            for at in 0..analysis.entities.len() {
                let entity = &analysis.entities[at];
                let has = |form: &String| NameKey::new(entity.kind, form).as_ref() == Some(key);
                let others = entity.forms.iter().any(|form| !has(form));
                if !entity.goes_by(from) || !entity.forms.iter().any(has) || !others {
                    continue;
                }
                let to = home(analysis, at, key).unwrap_or_else(|| {
                    analysis.entities.push(Entity::spelt(key.kind, &form.spelling));
                    analysis.entities.len() - 1
                });
                move_mentions(analysis, text, at, key, to);
                analysis.entities[at].lose(key);
            }
        }
    }

    fn merge_in(&self, analysis: &mut Analysis) {
        let mut names = Joined::default();
        for (a, b) in self.merges() {
            names.join(a, b);
        }
        let merged = Merged::of(&analysis.entities, &names);
        merged.gather(&mut analysis.entities);
        for (class, at) in merged.classes() {
            // The class of an entity that was merged decides what it is.
            if self.merges().any(|(a, b)| names.of(a) == *class || names.of(b) == *class) {
                analysis.entities[at].kind = class.kind;
            }
        }
        merged.point(analysis);
    }

    fn ignore_in(&self, decided: &mut Analysis, recognised: &Analysis) {
        let before = |at: usize| recognised.entities.get(at).is_some_and(|e| self.ignores(e));
        let gone: Vec<bool> = decided
            .entities
            .iter()
            .enumerate()
            .map(|(at, entity)| self.ignores(entity) || before(at))
            .collect();
        decided.mentions.retain(|mention| {
            !mention.entity.and_then(|at| gone.get(at)).copied().unwrap_or_default()
        });
    }
}

/// The entity that goes by a name, other than the one it is split off from.
fn home(analysis: &Analysis, from: usize, key: &NameKey) -> Option<usize> {
    (0..analysis.entities.len()).find(|&at| at != from && analysis.entities[at].goes_by(key))
}

/// Makes the mentions of an entity that are spelt so another's.
fn move_mentions(analysis: &mut Analysis, text: &str, from: usize, key: &NameKey, to: usize) {
    let forms = &analysis.entities[from].forms;
    let kind = analysis.entities[from].kind;
    let spelt: Vec<bool> =
        forms.iter().map(|form| NameKey::new(kind, form).as_ref() == Some(key)).collect();
    let moved: Vec<usize> = (0..analysis.mentions.len())
        .filter(|&index| {
            let mention = &analysis.mentions[index];
            let form = analysis.form_of(mention, text).and_then(|form| spelt.get(form));
            mention.entity == Some(from) && form == Some(&true)
        })
        .collect();
    for index in moved {
        analysis.mentions[index].entity = Some(to);
    }
}
