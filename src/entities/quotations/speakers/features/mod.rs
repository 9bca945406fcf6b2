//! What speaks for and against a candidate, as buckets of weights.
//!
//! The scene and the candidate are first reduced to *atoms*, small numbers for one property each. Properties of the scene (verb, layout,
//! the noun in the subject's place) mean nothing alone: each template joins some of them with properties of the candidate (is it the
//! rules' choice, the last speaker, the name right before), and is hashed with their values into a bucket. A change of the templates or
//! of what an atom means asks for new weights.
mod candidate;
mod surroundings;

use super::fits::Fits;
use super::people::People;
use super::scene::Scene;
use Atom::{
    Agrees, Alone, Asked, Behind, BesideVerb, Byline, Called, ClassBefore, Described, Dialogue,
    Distance, FirstHere, Fresh, Gap, Gender, Governor, Head, HeadClass, HeadFits, HeadSort,
    InTitle, Inside, Kind, Last, Layout, LeadFits, LeadSort, Length, Main, Mentions, Opening,
    Opens, OpensLine, Order, Proposed, Quotations, Quoted, Rank, Rule, Side, SortBefore, Spoke,
    Stem, Told, Verb, VerbForm, VerbSide, WordBefore, WordBehind,
};

/// Features are hashed into 2^BITS buckets.
pub const BITS: u32 = 16;

/// A property as a number; 0 stands for nothing.
#[derive(Clone, Copy, Debug)]
enum Atom {
    // Of the scene.
    /// On which side of the quotation its verb stands.
    Side,
    /// Whether the rules propose somebody, somebody without a name, or nobody.
    Proposed,
    /// The word in the subject's place, what kind of word it is, and it without article and pronoun.
    Head,
    HeadClass,
    Stem,
    /// What kind of word stands in the subject's place, first in the clause, and before the verb.
    HeadSort,
    LeadSort,
    SortBefore,
    /// The verb, and its gender and mood.
    Verb,
    VerbForm,
    /// The first word of the clause, and the last one before the quotation.
    Opening,
    Last,
    /// How far back the last quotation stands, and how many persons were named since.
    Gap,
    Fresh,
    /// How the quotation stands in its line; with a dash, behind a question; whether the next line tells who.
    Layout,
    Dialogue,
    Alone,
    /// Whether this and the last quotation are questions.
    Asked,
    /// How long it is.
    Length,
    // Of the candidate.
    /// Person, organisation, place or nobody.
    Kind,
    /// Whether it is what the rules say.
    Rule,
    /// Whether it spoke last, or last before whoever did; how often it spoke.
    Spoke,
    Quotations,
    /// How far before the quotation it is named, and how many of its kind are named since.
    Distance,
    Rank,
    /// Whether it is the first of its kind in the clause; in the line.
    Opens,
    OpensLine,
    /// Where it is named behind the quotation, or in it.
    Behind,
    Inside,
    /// Its place among those named most, how often it is named, whether in the title, and how many persons are named first.
    Main,
    Mentions,
    InTitle,
    Order,
    /// Whether it has the gender the verb asks for, or that of the noun in the subject's place.
    Gender,
    Agrees,
    /// Whether the noun in the subject's place describes it.
    Called,
    /// How many of the words there, and of those that open the clause, describe it.
    HeadFits,
    LeadFits,
    /// Whether it says a headline's words in the story; whether it wrote the story.
    Told,
    Byline,
    // Of its last mention.
    /// The words beside it, their kind, verbs of speech among them, an office, a preposition.
    WordBefore,
    WordBehind,
    ClassBefore,
    BesideVerb,
    Described,
    Governor,
    /// On which side of the verb it stands.
    VerbSide,
    /// Whether it stands in another quotation; whether it is the first.
    Quoted,
    FirstHere,
}

/// One number for each [`Atom`].
#[derive(Clone, Debug)]
struct Atoms([u64; Atom::FirstHere as usize + 1]);

impl Atoms {
    fn set(&mut self, atom: Atom, value: u64) {
        self.0[atom as usize] = value;
    }
}

/// What is the same for all candidates.
#[derive(Clone, Debug)]
pub(super) struct Common {
    atoms: Atoms,
    /// Whom the subject's place describes, and whom the first words of the clause.
    head: Fits,
    lead: Fits,
}

impl Common {
    pub(super) fn of(scene: &Scene<'_>, people: &People) -> Self {
        let mut atoms = Atoms([0; Atom::FirstHere as usize + 1]);
        surroundings::fill(&mut atoms, scene);
        let fits = |at: Option<usize>| Fits::of(scene, people, at);
        let lead = scene.lead().filter(|&at| Some(at) != scene.head());
        Self { atoms, head: fits(scene.head()), lead: fits(lead) }
    }

    /// The features of one candidate; nobody is `None`.
    pub(super) fn features(
        &self,
        scene: &Scene<'_>,
        people: &People,
        entity: Option<usize>,
    ) -> Vec<u32> {
        let mut atoms = self.atoms.clone();
        candidate::fill(&mut atoms, scene, people, entity);
        if let Some(entity) = entity {
            atoms.set(HeadFits, self.head.code(entity));
            atoms.set(LeadFits, self.lead.code(entity));
        }
        let language = u64::from(scene.is_arabic());
        let bucket = |(number, template): (usize, &&[Atom])| {
            let values = template.iter().map(|&atom| atoms.0[atom as usize]);
            bucket(2 * number as u64 + language, values)
        };
        TEMPLATES.iter().enumerate().map(bucket).collect()
    }
}

fn bucket(template: u64, values: impl Iterator<Item = u64>) -> u32 {
    let mix = |h: u64, v: u64| (h ^ v).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    let hash = values.fold(mix(template, 0x5851_F42D_4C95_7F2D), mix);
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS)) as u32
}

/// Which atoms are looked at together.
const TEMPLATES: &[&[Atom]] = &[
    &[Kind],
    &[Kind, Rule, Proposed],
    &[Rule, Side, HeadClass],
    &[Kind, Spoke, Side, HeadClass],
    &[Kind, Distance, Side, HeadClass],
    &[Kind, Distance, Rank],
    &[Kind, Opens, Side],
    &[Kind, Behind, Side, HeadClass],
    &[Main, Layout],
    &[Kind, Gender],
    &[Gender, Rule],
    &[Gender, Spoke],
    &[Called, Kind, HeadClass],
    &[Called, Rule, Spoke],
    &[Rule, Spoke, Distance, Behind, Gender],
    &[Verb, Rule],
    &[Verb, Spoke],
    &[Verb, Distance],
    &[Head, Rule],
    &[Head, Spoke],
    &[Layout, Rule],
    &[Layout, Spoke, Gap],
    &[Layout, Kind],
    &[Layout, Behind],
    &[WordBefore, Kind],
    &[WordBehind],
    &[BesideVerb, Distance],
    &[Opening, Kind],
    &[Opening, Spoke],
    &[Quotations, Kind],
    &[Mentions, Kind],
    &[Last, Kind],
    &[Last, Rule],
    &[Last, Spoke],
    &[Quoted, Distance],
    &[Asked, Spoke, Main],
    &[Dialogue, Spoke, Main, Quotations],
    &[Rule, Proposed, Spoke, Gap],
    &[Rule, Proposed, Opens, Distance],
    &[InTitle, Layout],
    &[Rank, Kind, Side, Proposed],
    &[Gender, Rank, Proposed],
    &[Called, Gender],
    &[Proposed, Spoke, Main],
    &[Length, Kind, Rule],
    &[VerbSide, HeadClass, Kind],
    &[VerbSide, ClassBefore, Kind],
    &[ClassBefore, Distance, Kind],
    &[OpensLine, Side, HeadClass],
    &[Spoke, Fresh, HeadClass, Kind],
    &[Spoke, Fresh, Gap],
    &[Inside, Kind],
    &[FirstHere, Distance, Kind],
    &[VerbForm, Rule, Spoke],
    &[VerbForm, VerbSide, Kind],
    &[Byline, Kind],
    &[Described, Distance],
    &[Rule, VerbSide, Opens, Spoke, Gender],
    &[VerbSide, WordBefore],
    &[Verb, Spoke, Asked],
    &[Asked, Spoke, Gender],
    &[Order, Kind, Dialogue],
    &[Order, Spoke, Layout],
    &[Alone, Behind, Kind],
    &[Alone, Kind, Spoke],
    &[Stem, Kind],
    &[Stem, Spoke],
    &[Stem, Called],
    &[Agrees, Called, Kind],
    &[Agrees, Spoke, Distance],
    &[Opening, Opens, VerbSide],
    &[Rule, Spoke, VerbSide, Opens, Fresh, HeadClass],
    &[Spoke, Fresh, Gender, HeadClass],
    &[Told, Kind],
    &[Order, Main, Kind],
    &[Governor, VerbSide, Kind],
    &[Governor, Distance, Kind],
    &[Governor, Opens, Kind, Side],
    &[Head, Rank, Kind],
    &[HeadSort, Kind],
    &[HeadSort, Rule],
    &[HeadSort, Spoke],
    &[HeadSort, Called],
    &[HeadSort, Distance, Kind],
    &[LeadSort, Kind, Side],
    &[LeadSort, Opens, Kind],
    &[LeadSort, Rule],
    &[LeadSort, Spoke],
    &[SortBefore, Kind],
    &[SortBefore, Rule],
    &[SortBefore, VerbSide, Kind],
    &[HeadFits, Kind],
    &[HeadFits, HeadClass],
    &[HeadFits, Spoke],
    &[HeadFits, Called, Agrees],
    &[HeadFits, HeadSort, Rule],
    &[HeadFits, Gender, Rank],
    &[LeadFits, Kind, LeadSort],
    &[LeadFits, Kind, HeadClass],
    &[LeadFits, Rule, Spoke],
    &[LeadFits, Gender],
];
