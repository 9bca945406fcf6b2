//! Which of the candidates said it: a linear ranker over what the rules propose and how the names stand around the quotation.
//!
//! The rules of `acts` read one clause; who speaks also shows in the dialogue, in who spoke before, in whom the story
//! is about, in what people are called ("the farmer") and in the gender of the verb. Each [`Candidate`] is described by features whose
//! weights were learnt from annotated stories (`examples/train_speakers.rs`); the best sum wins.
mod candidates;
mod certain;
mod features;
mod fits;
mod gender;
mod governor;
mod people;
mod scene;
mod teller;
mod weights;

use std::ops::Range;

pub use features::BITS;
use features::Common;
pub(super) use people::People;
pub(super) use scene::{Cue, Scene, Spoken};
pub(super) use teller::teller;
pub use weights::{Weights, write};

/// Somebody who may have said a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The index of the entity; nobody named if there is none.
    pub entity: Option<usize>,
    /// What speaks for and against, as buckets of weights.
    pub features: Vec<u32>,
}

/// Who decides between candidates: the learned weights, or a teacher who learns them.
pub trait Judge {
    /// The index of the candidate who said the quotation with these bytes. There is at least one candidate.
    fn choose(&mut self, quotation: &Range<usize>, candidates: &[Candidate]) -> usize;

    /// Whether it is to be asked where nothing is in question too: one who learns does so from the plain cases.
    fn is_learning(&self) -> bool {
        false
    }
}

/// The entity a judge holds for the speaker; `None` for nobody named.
pub(super) fn decide(
    scene: &Scene<'_>,
    people: &People,
    quotation: &Range<usize>,
    judge: &mut dyn Judge,
) -> Option<usize> {
    let certain = certain::speaker(scene);
    if certain.is_some() && !judge.is_learning() {
        return certain;
    }
    let common = Common::of(scene, people);
    let candidates: Vec<Candidate> = candidates::entities(scene, people)
        .into_iter()
        .map(|entity| {
            let features = common.features(scene, people, entity);
            Candidate { entity, features }
        })
        .collect();
    let best = judge.choose(quotation, &candidates);
    let judged = candidates.get(best).and_then(|candidate| candidate.entity);
    certain.or(judged)
}
