//! The alignment of two articles.

use super::beads::Bead;
use super::evidence::Evidence;
use super::sentences::{Sentence, of_article};
use super::types::Text;
use super::{band, lattice, moved};
use crate::article::Article;

/// One of the two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the first and the second")]
pub enum Side {
    A,
    B,
}

/// Sentences of both sides that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Indices into [`Alignment::a`]: one to three, ascending.
    pub a: Vec<usize>,
    /// Indices into [`Alignment::b`]: one to three, ascending.
    pub b: Vec<usize>,
    /// How surely they belong together, from 0 to 1. Below [`Link::DOUBTFUL`] a reader should be told.
    pub confidence: f32,
}

impl Link {
    /// The confidence below which a link is more likely to mislead than it should be. Of the links of translated
    /// news one in twenty is below it, and half of the wrong ones.
    pub const DOUBTFUL: f32 = 0.7;
}

/// Two articles sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    a: Vec<Sentence>,
    b: Vec<Sentence>,
    links: Vec<Link>,
    /// Of each sentence its link.
    of_a: Vec<Option<usize>>,
    of_b: Vec<Option<usize>>,
}

impl Alignment {
    /// Aligns two articles. In time linear in their lengths, but for a band around the path; a thousand
    /// sentences with a thousand take well below a second.
    pub fn of(a: &Article, b: &Article) -> Self {
        let (of_a, of_b) = (of_article(a), of_article(b));
        let mut evidence = Evidence::new(text(a, &of_a), text(b, &of_b));
        let band = band::band(&evidence);
        let mut beads = lattice::best(&mut evidence, &band);
        if evidence.learn_paragraphs(&beads) {
            beads = lattice::best(&mut evidence, &band);
        }
        moved::link_moved(&mut beads, &mut evidence);
        Alignment::new(of_a, of_b, &beads)
    }

    fn new(a: Vec<Sentence>, b: Vec<Sentence>, beads: &[Bead]) -> Self {
        let links: Vec<Link> = beads.iter().filter(|bead| bead.is_link()).map(link).collect();
        let mut alignment =
            Alignment { of_a: vec![None; a.len()], of_b: vec![None; b.len()], a, b, links };
        for (number, link) in alignment.links.iter().enumerate() {
            mark(&mut alignment.of_a, &link.a, number);
            mark(&mut alignment.of_b, &link.b, number);
        }
        alignment
    }

    /// The sentences of the first article, in reading order.
    pub fn a(&self) -> &[Sentence] {
        &self.a
    }

    /// The sentences of the second article, in reading order.
    pub fn b(&self) -> &[Sentence] {
        &self.b
    }

    /// The sentences of a side.
    pub fn sentences(&self, side: Side) -> &[Sentence] {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    /// The links, in the order of the first article. Each sentence is in one link at most; links cross where
    /// a sentence was moved.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The link a sentence of a side is in; `None` if it has no counterpart.
    pub fn link_of(&self, side: Side, sentence: usize) -> Option<&Link> {
        let of_side = match side {
            Side::A => &self.of_a,
            Side::B => &self.of_b,
        };
        self.links.get(of_side.get(sentence).copied().flatten()?)
    }

    /// The sentences of the other side that say what a sentence says; empty if none does.
    pub fn counterpart(&self, side: Side, sentence: usize) -> &[usize] {
        self.link_of(side, sentence).map_or(&[], |link| match side {
            Side::A => &link.b,
            Side::B => &link.a,
        })
    }

    /// The sentence that holds a byte of a side's article text, else the last that begins before it.
    pub fn sentence_at(&self, side: Side, byte: usize) -> Option<usize> {
        let after = self.sentences(side).partition_point(|sentence| sentence.range.start <= byte);
        after.checked_sub(1)
    }
}

fn link(bead: &Bead) -> Link {
    Link { a: bead.a.clone().collect(), b: bead.b.clone().collect(), confidence: bead.confidence }
}

fn mark(of_side: &mut [Option<usize>], sentences: &[usize], number: usize) {
    for &sentence in sentences {
        if let Some(slot) = of_side.get_mut(sentence) {
            *slot = Some(number);
        }
    }
}

/// The sentences of an article as types.
fn text(article: &Article, sentences: &[Sentence]) -> Text {
    let mut last = None;
    Text::new(sentences.iter().map(|sentence| {
        let begins = last != Some(sentence.paragraph);
        last = Some(sentence.paragraph);
        (article.slice(sentence.range.clone()), begins)
    }))
}
