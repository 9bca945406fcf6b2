//! What a caller may ask of a layout.

/// The paragraph's base direction (UAX #9, 3.3.1 and HL1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// The first strong character decides (rules P2 and P3).
    #[default]
    Auto,
    /// Left to right, whatever the text says.
    LeftToRight,
    /// Right to left, whatever the text says.
    RightToLeft,
}

/// Which characters stand in the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Visual order, Arabic letters as presentation forms, lam-alef in one cell.
    #[default]
    Forms,
    /// Visual order, letters as they are stored.
    Plain,
    /// Logical order, letters as they are stored: for a reader that does bidi itself.
    Logical,
}

/// Whether combining marks (tashkeel, niqqud, Latin accents stay) are painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    /// Marks are painted with their base.
    #[default]
    Keep,
    /// Arabic and Hebrew vowel marks are left out of the cells; the text and its ranges stay whole.
    Strip,
}

/// How a paragraph is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Base direction.
    pub direction: Direction,
    /// Glyph mode.
    pub glyphs: Glyphs,
    /// Marks policy.
    pub marks: Marks,
    /// Lay URLs, handles, phone numbers and their like out as left-to-right isolates (UAX #9 HL3).
    pub isolates: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            direction: Direction::Auto,
            glyphs: Glyphs::Forms,
            marks: Marks::Keep,
            isolates: true,
        }
    }
}
