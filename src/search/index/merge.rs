//! Several segments into one, leaving out what is no longer current.

use super::builder::{Document, write_documents};
use super::field::{Field, FieldWriter};
use super::format::write;
use super::segment::{Part, Segment};
use crate::search::Bitmap;

/// Writes the live documents of some segments as one segment, in their order.
///
/// `segments` pairs each with the numbers of its live documents. Of a segment that is damaged ([`Segment::is_damaged`]
/// says so afterwards) what was written lacks something.
pub fn merge(segments: &[(&Segment, &Bitmap)]) -> Vec<u8> {
    let documents: Vec<Document> = segments
        .iter()
        .flat_map(|(segment, live)| live.iter().map(|number| segment.document(number)))
        .collect();
    let renumbered = renumber(segments);
    let mut sections = vec![write_documents(documents.iter())];
    for part in [Part::Title, Part::Body] {
        let fields: Vec<Field<'_>> =
            segments.iter().map(|(segment, _)| segment.field(part)).collect();
        let mut merger = Merger::new(fields, segments, &renumbered, documents.len());
        while merger.step() {}
        sections.extend(merger.writer.finish());
    }
    write(documents.len(), &sections)
}

/// For each segment, the new number of each old one; dead documents have the next live one's.
fn renumber(segments: &[(&Segment, &Bitmap)]) -> Vec<Vec<u32>> {
    let mut next = 0;
    let number_of = |(segment, live): &(&Segment, &Bitmap)| {
        (0..segment.len())
            .map(|number| {
                let new = next;
                next += u32::from(live.contains(number));
                new
            })
            .collect()
    };
    segments.iter().map(number_of).collect()
}

/// Walks the vocabularies side by side.
struct Merger<'a> {
    fields: Vec<Field<'a>>,
    at: Vec<usize>,
    live: Vec<&'a Bitmap>,
    renumbered: &'a [Vec<u32>],
    writer: FieldWriter,
}

impl<'a> Merger<'a> {
    fn new(
        fields: Vec<Field<'a>>,
        segments: &[(&'a Segment, &'a Bitmap)],
        renumbered: &'a [Vec<u32>],
        documents: usize,
    ) -> Self {
        Merger {
            at: vec![0; fields.len()],
            fields,
            live: segments.iter().map(|(_, live)| *live).collect(),
            renumbered,
            writer: FieldWriter::new(documents),
        }
    }

    /// Writes the least word not yet written; false when there is none.
    fn step(&mut self) -> bool {
        let fronts = self.fields.iter().zip(&self.at);
        let least = fronts
            .filter(|(field, at)| **at < field.len())
            .map(|(field, at)| field.word(*at))
            .min();
        let Some(word) = least else { return false };
        let mut documents = Vec::new();
        for index in 0..self.fields.len() {
            self.take(index, word, &mut documents);
        }
        if !documents.is_empty() {
            self.writer.push(word, &documents);
        }
        true
    }

    /// Appends one segment's live documents of the word, when it is that segment's next.
    fn take(&mut self, index: usize, word: &[u8], documents: &mut Vec<u32>) -> Option<()> {
        let (field, at) = (self.fields.get(index)?, self.at.get_mut(index)?);
        if *at >= field.len() || field.word(*at) != word {
            return None;
        }
        let (live, renumbered) = (self.live.get(index)?, self.renumbered.get(index)?);
        field.each_document(*at, |old| {
            if live.contains(old as usize) {
                documents.extend(renumbered.get(old as usize));
            }
        });
        *at += 1;
        Some(())
    }
}
