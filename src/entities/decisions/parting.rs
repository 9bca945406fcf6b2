//! Which decisions make a spelling somebody else's.
use std::ops::Range;

use super::{Decision, Decisions, Form};
use crate::entities::analysis::{Analysis, Entity, Mention};
use crate::entities::name_key::NameKey;

/// What makes a spelling somebody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The spelling.
    pub form: Form,
    /// What the others are called who were taken for the same.
    pub than: Form,
    /// What is to be decided, in this order.
    pub decisions: Vec<Decision>,
}

impl Decisions {
    /// Makes a name, where it is spelt as in one mention, somebody else than where it is spelt otherwise. `recognised` is what was
    /// found in `text` before anything was decided; `mention` are the mention's bytes. `None` when it is spelt in no other way, or when
    /// no decision tells the spellings apart.
    pub fn parting(
        &self,
        recognised: &Analysis,
        text: &str,
        mention: Range<usize>,
    ) -> Option<Parting> {
        let kin = Kin::of(self, recognised, text, &mention)?;
        kin.ways().into_iter().find(|way| self.is_parted(way, recognised, text, &mention))
    }

    /// Whether a mention is of another entity than those of the other spelling, once this is decided.
    fn is_parted(
        &self,
        way: &Parting,
        recognised: &Analysis,
        text: &str,
        range: &Range<usize>,
    ) -> bool {
        let mut decisions = self.clone();
        if way.decisions.iter().any(|decision| decisions.make(decision).is_none()) {
            return false;
        }
        let after = decisions.apply(recognised, text);
        let whose = |range: &Range<usize>| mention_at(&after, range)?.entity;
        let is_other = |mention: &&Mention| {
            spelling(recognised, mention, text).and_then(|form| form.key()) == way.than.key()
        };
        let mut others = recognised.mentions.iter().filter(is_other);
        others.all(|other| whose(&other.range) != whose(range))
    }
}

/// A spelling, and the others of the entity it has become a part of.
struct Kin {
    form: Form,
    /// Those of the same entity as it was recognised, the most telling first.
    own: Vec<Form>,
    /// Whether the spelling is more telling than they are.
    is_fullest: bool,
    /// Those of entities it was merged with.
    merged: Vec<Form>,
    /// By these the entity is known in other articles as well.
    names: Vec<NameKey>,
}

impl Kin {
    fn of(
        decisions: &Decisions,
        recognised: &Analysis,
        text: &str,
        range: &Range<usize>,
    ) -> Option<Self> {
        let mention = mention_at(recognised, range)?;
        let entity = recognised.entities.get(mention.entity?)?;
        let form = spelling(recognised, mention, text)?;
        let key = form.key()?;
        let decided = decisions.apply(recognised, text);
        let home = decided.entities.get(mention_at(&decided, range)?.entity?)?;
        let others = || {
            let others = home.forms.iter().map(|spelt| form_of(recognised, entity, spelt));
            others.filter(|other| other.key().is_some_and(|other| other != key))
        };
        let own: Vec<Form> = others().filter(|other| place(entity, other).is_some()).collect();
        let merged = others().filter(|other| place(entity, other).is_none()).collect();
        let is_fullest = own.iter().all(|other| place(entity, &form) < place(entity, other));
        Some(Kin { form, own, is_fullest, merged, names: entity.keys() })
    }

    /// Ways to part them, the best first. A merge is taken back rather than a full name parted from its short form; the spelling leaves
    /// the name by which the entity is known elsewhere too; where it is that name, the others leave it and stay one.
    fn ways(&self) -> Vec<Parting> {
        let known = self.own.iter().filter(|other| self.is_known_by(other));
        let known = known.chain(self.own.first().filter(|_| !self.is_fullest));
        let known = known.map(|than| self.leaving(than));
        let merged = self.merged.first().map(|than| self.leaving(than));
        if self.is_fullest {
            merged.into_iter().chain(known).chain(self.left()).collect()
        } else {
            known.chain(merged).collect()
        }
    }

    fn is_known_by(&self, other: &Form) -> bool {
        other.key().is_some_and(|key| self.names.contains(&key))
    }

    /// The spelling leaves the entity of another.
    fn leaving(&self, than: &Form) -> Parting {
        let decisions = vec![Decision::Split(than.clone(), self.form.clone())];
        Parting { form: self.form.clone(), than: than.clone(), decisions }
    }

    /// The others leave the spelling, and stay one.
    fn left(&self) -> Option<Parting> {
        let than = self.own.first()?;
        let leave = self.own.iter().map(|other| Decision::Split(self.form.clone(), other.clone()));
        let others = self.own.iter().skip(1);
        let stay = others.map(|other| Decision::Merge(than.clone(), other.clone()));
        let decisions = leave.chain(stay).collect();
        Some(Parting { form: self.form.clone(), than: than.clone(), decisions })
    }
}

fn mention_at<'a>(analysis: &'a Analysis, range: &Range<usize>) -> Option<&'a Mention> {
    analysis.mentions.iter().find(|mention| mention.range == *range)
}

/// How a name is spelt in a mention.
fn spelling(recognised: &Analysis, mention: &Mention, text: &str) -> Option<Form> {
    let entity = recognised.entities.get(mention.entity?)?;
    let form = recognised.form_of(mention, text)?;
    Some(Form::new(entity.kind, entity.forms.get(form)?))
}

/// A spelling with the kind it was recognised as: that of an entity, or of another that has it.
fn form_of(recognised: &Analysis, entity: &Entity, spelling: &str) -> Form {
    let has = |entity: &&Entity| entity.forms.iter().any(|form| form == spelling);
    let whose = [entity].into_iter().chain(&recognised.entities).find(has);
    Form::new(whose.unwrap_or(entity).kind, spelling)
}

/// The place of a spelling among those of an entity.
fn place(entity: &Entity, form: &Form) -> Option<usize> {
    let key = form.key();
    entity.forms.iter().position(|spelt| NameKey::new(entity.kind, spelt) == key)
}
