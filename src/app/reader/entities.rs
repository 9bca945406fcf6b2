//! Names and quotations of the open article, once they have been recognised.

use std::ops::Range;
use std::sync::Arc;

use super::{Point, Reader};
use crate::article::Language;
use crate::entities::{Analysis, Decisions, Form, Kind, Mention, Quotation};
use crate::library::Presence;

impl Reader {
    /// What has been recognised in the article.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.as_deref()
    }

    /// Takes over what was recognised, as the reader has decided about it.
    pub(in crate::app) fn set_analysis(&mut self, analysis: Arc<Analysis>, decisions: &Decisions) {
        self.analysis = Some(if decisions.is_empty() {
            Arc::clone(&analysis)
        } else {
            Arc::new(decisions.apply(&analysis, &self.article.text))
        });
        self.ignored = decisions.ignored_of(&analysis);
        self.recognised = Some(analysis);
        self.standings.clear();
        self.look_for_names();
    }

    /// What was recognised, before the reader decided anything.
    pub(in crate::app) fn recognised(&self) -> Option<&Arc<Analysis>> {
        self.recognised.as_ref()
    }

    /// How many names of the article the reader has decided to ignore.
    pub fn ignored(&self) -> usize {
        self.ignored
    }

    /// How the entities stand in the library, by their index; empty while that is not known.
    pub fn standings(&self) -> &[Option<Presence>] {
        &self.standings
    }

    pub(in crate::app) fn set_standings(&mut self, standings: Vec<Option<Presence>>) {
        let entities = self.analysis.as_ref().map_or(0, |analysis| analysis.entities.len());
        if standings.len() == entities {
            self.standings = standings;
            self.look_for_names();
        }
    }

    /// The name by which a decision knows an entity: a spelling of the article, which no other decision changes.
    pub(in crate::app) fn form(&self, entity: usize) -> Option<Form> {
        let spelling = self.analysis.as_ref()?.entities.get(entity)?.forms.first()?;
        let recognised = self.recognised.as_ref()?.entities.get(entity);
        let kind = recognised.or(self.analysis.as_ref()?.entities.get(entity))?.kind;
        Some(Form::new(kind, spelling))
    }

    /// Where the entity is named at the selected place.
    pub(in crate::app) fn selected_mention(&self, entity: usize) -> Option<&Mention> {
        let selection = self.selection()?;
        let start = self.byte_of(selection.anchor.min(selection.head));
        let is_there =
            |mention: &&Mention| mention.entity == Some(entity) && mention.words.contains(&start);
        self.analysis.as_ref()?.mentions.iter().find(is_there)
    }

    /// Whether names are shown in Arabic first.
    pub fn is_arabic(&self) -> bool {
        matches!(self.article.language, Language::Arabic | Language::Persian | Language::Urdu)
    }

    /// What has been recognised in the article a block shows; nothing of a block that was put together.
    fn analysis_of(&self, block: usize) -> Option<&Arc<Analysis>> {
        let block = self.blocks.get(block)?;
        match &self.beside {
            Some(beside) if block.beside => beside.analysis.as_ref().filter(|_| block.is_text()),
            _ => self.analysis.as_ref().filter(|_| block.is_own()),
        }
    }

    /// The mentions that touch bytes of a block: their whole words, in bytes of the block's text.
    pub fn mentions(&self, block: usize, bytes: Range<usize>) -> Vec<(Range<usize>, Kind)> {
        let Some(analysis) = self.analysis_of(block) else { return Vec::new() };
        let start = self.blocks[block].start;
        let (from, to) = (bytes.start + start, bytes.end + start);
        let mentions = &analysis.mentions;
        let first = mentions.partition_point(|mention| mention.words.end <= from);
        let touching = mentions.iter().skip(first).take_while(|mention| mention.words.start < to);
        let own = |mention: &Mention| {
            let words = &mention.words;
            (words.start.saturating_sub(start)..words.end.saturating_sub(start), mention.kind)
        };
        touching.map(own).collect()
    }

    /// The quotations that touch bytes of a block, in bytes of the block's text.
    pub fn quotations(&self, block: usize, bytes: Range<usize>) -> Vec<Range<usize>> {
        let Some(analysis) = self.analysis_of(block) else { return Vec::new() };
        let start = self.blocks[block].start;
        let (from, to) = (bytes.start + start, bytes.end + start);
        let ranges = analysis.quotations.iter().map(|quotation| &quotation.range);
        let touching = ranges.filter(|range| range.start < to && from < range.end);
        touching
            .map(|range| range.start.saturating_sub(start)..range.end.saturating_sub(start))
            .collect()
    }

    /// Goes to the next mention of an entity, round the ends; selects it. False when there is none.
    pub fn next_mention(&mut self, entity: usize, by: isize) -> bool {
        let Some(analysis) = &self.analysis else { return false };
        let of = |mention: &&Mention| mention.entity == Some(entity);
        let places = analysis.mentions.iter().filter(of).map(|mention| mention.words.clone());
        let places: Vec<_> = places.collect();
        let Some(range) = self.next_place(&places, by) else { return false };
        self.select_bytes(range)
    }

    /// Goes to the next quotation, round the ends, and selects it; returns it.
    pub fn next_quotation(&mut self, by: isize) -> Option<Quotation> {
        let analysis = Arc::clone(self.analysis.as_ref()?);
        let places = analysis.quotations.iter().map(|quotation| quotation.range.clone());
        let places: Vec<_> = places.collect();
        let range = self.next_place(&places, by)?;
        let quotation = analysis.quotations.iter().find(|quotation| quotation.range == range)?;
        self.select_bytes(range);
        Some(quotation.clone())
    }

    /// The next of some places in the article, after what is selected or else the current sentence.
    fn next_place(&self, places: &[Range<usize>], by: isize) -> Option<Range<usize>> {
        let here = self.selection().map(|selection| selection.anchor.min(selection.head));
        let here = self.byte_of(here.unwrap_or_else(|| self.cursor()));
        let selecting = self.selection().is_some();
        let next = match by {
            ..0 => places.iter().rev().find(|place| place.start < here),
            _ => {
                places.iter().find(|place| place.start > here || !selecting && place.start == here)
            }
        };
        let round = if by < 0 { places.last() } else { places.first() };
        next.or(round).cloned()
    }

    /// Selects bytes of the article that lie in one block.
    pub(super) fn select_bytes(&mut self, range: Range<usize>) -> bool {
        let holds = |index: &usize| {
            let block = &self.blocks[*index];
            block.is_own() && block.start <= range.start && range.start < block.end()
        };
        let Some(block) = (0..self.blocks.len()).find(holds) else { return false };
        let (start, end) = (self.blocks[block].start, self.blocks[block].end());
        let range = range.start - start..range.end.min(end) - start;
        self.set_cursor(Point { block, offset: range.start });
        self.select_range(block, range);
        true
    }

    pub(super) fn byte_of(&self, point: Point) -> usize {
        self.blocks.get(point.block).map_or(0, |block| block.start + point.offset)
    }
}
