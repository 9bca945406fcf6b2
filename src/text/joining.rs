//! Arabic joining: which of its four shapes a letter takes (Unicode core specification, 9.2).
//!
//! Terminals have one character a cell and no shaping between cells, so the shape is chosen here and
//! written as a presentation form. Letters without presentation forms stay as they are, but their
//! neighbours still join to them.
//!
//! Limits: U+0621 has a form (U+FE80) that looks the same and stays as it is; no ligature but lam-alef
//! is made, because any other would put two letters of a word into one cell.

use super::properties::ClusterKind;
use super::scan::Unit;

/// A letter, its isolated form, and how many forms follow one another from there: isolated, final,
/// initial, medial.
type Row = (u16, u16, u8);

/// Arabic Presentation Forms A and B of single letters, from the decompositions in `UnicodeData`.
#[rustfmt::skip]
const LETTERS: [Row; 75] = [
    (0x0622, 0xFE81, 2), (0x0623, 0xFE83, 2), (0x0624, 0xFE85, 2), (0x0625, 0xFE87, 2),
    (0x0626, 0xFE89, 4), (0x0627, 0xFE8D, 2), (0x0628, 0xFE8F, 4), (0x0629, 0xFE93, 2),
    (0x062A, 0xFE95, 4), (0x062B, 0xFE99, 4), (0x062C, 0xFE9D, 4), (0x062D, 0xFEA1, 4),
    (0x062E, 0xFEA5, 4), (0x062F, 0xFEA9, 2), (0x0630, 0xFEAB, 2), (0x0631, 0xFEAD, 2),
    (0x0632, 0xFEAF, 2), (0x0633, 0xFEB1, 4), (0x0634, 0xFEB5, 4), (0x0635, 0xFEB9, 4),
    (0x0636, 0xFEBD, 4), (0x0637, 0xFEC1, 4), (0x0638, 0xFEC5, 4), (0x0639, 0xFEC9, 4),
    (0x063A, 0xFECD, 4), (0x0641, 0xFED1, 4), (0x0642, 0xFED5, 4), (0x0643, 0xFED9, 4),
    (0x0644, 0xFEDD, 4), (0x0645, 0xFEE1, 4), (0x0646, 0xFEE5, 4), (0x0647, 0xFEE9, 4),
    (0x0648, 0xFEED, 2), (0x0649, 0xFEEF, 2), (0x064A, 0xFEF1, 4), (0x0671, 0xFB50, 2),
    (0x0677, 0xFBDD, 1), (0x0679, 0xFB66, 4), (0x067A, 0xFB5E, 4), (0x067B, 0xFB52, 4),
    (0x067E, 0xFB56, 4), (0x067F, 0xFB62, 4), (0x0680, 0xFB5A, 4), (0x0683, 0xFB76, 4),
    (0x0684, 0xFB72, 4), (0x0686, 0xFB7A, 4), (0x0687, 0xFB7E, 4), (0x0688, 0xFB88, 2),
    (0x068C, 0xFB84, 2), (0x068D, 0xFB82, 2), (0x068E, 0xFB86, 2), (0x0691, 0xFB8C, 2),
    (0x0698, 0xFB8A, 2), (0x06A4, 0xFB6A, 4), (0x06A6, 0xFB6E, 4), (0x06A9, 0xFB8E, 4),
    (0x06AD, 0xFBD3, 4), (0x06AF, 0xFB92, 4), (0x06B1, 0xFB9A, 4), (0x06B3, 0xFB96, 4),
    (0x06BA, 0xFB9E, 2), (0x06BB, 0xFBA0, 4), (0x06BE, 0xFBAA, 4), (0x06C0, 0xFBA4, 2),
    (0x06C1, 0xFBA6, 4), (0x06C5, 0xFBE0, 2), (0x06C6, 0xFBD9, 2), (0x06C7, 0xFBD7, 2),
    (0x06C8, 0xFBDB, 2), (0x06C9, 0xFBE2, 2), (0x06CB, 0xFBDE, 2), (0x06CC, 0xFBFC, 4),
    (0x06D0, 0xFBE4, 4), (0x06D2, 0xFBAE, 2), (0x06D3, 0xFBB0, 2),
];

/// U+0649 got its initial and medial forms late, away from the other two.
const ALEF_MAKSURA: (char, [char; 2]) = ('\u{0649}', ['\u{FBE8}', '\u{FBE9}']);

/// Lam followed by one of these alefs is written as one ligature: isolated, final.
const LAM_ALEF: [(char, [char; 2]); 4] = [
    ('\u{0622}', ['\u{FEF5}', '\u{FEF6}']),
    ('\u{0623}', ['\u{FEF7}', '\u{FEF8}']),
    ('\u{0625}', ['\u{FEF9}', '\u{FEFA}']),
    ('\u{0627}', ['\u{FEFB}', '\u{FEFC}']),
];

/// Shape of a letter: bit 0 is set when it joins the letter before it, bit 1 when it joins the one after.
type Shape = usize;
const JOINS_PREVIOUS: Shape = 1;
const JOINS_NEXT: Shape = 2;

/// Forms by row and [`Shape`]; row 0 is for characters that have none.
static FORMS: [[char; 4]; LETTERS.len() + 1] = forms();

/// The row of lam, the letter that ligates with alef.
const LAM_ROW: usize = row_of(0x0644);

/// Index of a letter in the table of letters with forms.
pub(super) fn form_index(c: char) -> Option<usize> {
    LETTERS.binary_search_by_key(&(c as u32), |row| u32::from(row.0)).ok()
}

/// The presentation form of the letter at a row, in a shape.
#[inline]
fn form(row: usize, shape: Shape) -> char {
    FORMS[row][shape & 3]
}

/// The ligature of a lam and `alef`, if they make one.
#[inline]
fn lam_alef(lam_shape: Shape, alef: char) -> Option<char> {
    LAM_ALEF.iter().find(|pair| pair.0 == alef).map(|pair| pair.1[lam_shape & JOINS_PREVIOUS])
}

/// Whether a line may be broken among the characters between two letters, which a ligature could not be.
fn may_part(between: &[Unit]) -> bool {
    between.iter().any(|unit| unit.glyph == '\u{200B}')
}

/// Whether a glyph is one of the lam-alef ligatures.
pub(super) fn is_lam_alef(glyph: char) -> bool {
    ('\u{FEF5}'..='\u{FEFC}').contains(&glyph)
}

/// Whether a character is an alef that lam ligates with.
pub(super) fn is_ligating_alef(c: char) -> bool {
    LAM_ALEF.iter().any(|pair| pair.0 == c)
}

const fn forms() -> [[char; 4]; LETTERS.len() + 1] {
    let mut all = [['\0'; 4]; LETTERS.len() + 1];
    let mut i = 0;
    while i < LETTERS.len() {
        let (letter, first, count) = LETTERS[i];
        let mut shape = 0;
        while shape < 4 {
            let code = if shape < count { first + shape as u16 } else { letter };
            all[i + 1][shape as usize] = to_char(code);
            shape += 1;
        }
        if letter as u32 == ALEF_MAKSURA.0 as u32 {
            all[i + 1][2] = ALEF_MAKSURA.1[0];
            all[i + 1][3] = ALEF_MAKSURA.1[1];
        }
        i += 1;
    }
    all
}

const fn row_of(letter: u16) -> usize {
    let mut row = 0;
    while LETTERS[row].0 != letter {
        row += 1;
    }
    row + 1
}

const fn to_char(code: u16) -> char {
    match char::from_u32(code as u32) {
        Some(c) => c,
        None => char::REPLACEMENT_CHARACTER,
    }
}

/// Follows the letters of a paragraph and shapes each by its neighbours, in logical order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Joiner {
    /// Unit, row and shape of the last letter that may join what follows; `row` 0 has no forms.
    unit: usize,
    row: usize,
    shape: Shape,
    joins_next: bool,
}

impl Joiner {
    /// Takes the next character, whose joining type is not Transparent: shapes it, and the letter `before`
    /// it that it joins. An alef that a lam ligates with goes into the cell of the lam.
    #[inline]
    pub(super) fn shape(&mut self, before: &mut [Unit], unit: &mut Unit) {
        let previous = *self;
        let joined = previous.joins_next & unit.traits.joins_previous();
        let row = unit.traits.form_row();
        let shape = if joined { JOINS_PREVIOUS } else { 0 };
        let joins_next = unit.traits.joins_next();
        *self = Joiner { unit: before.len(), row, shape, joins_next };
        if previous.row != 0
            && let Some((letter, between)) =
                before.get_mut(previous.unit..).and_then(|from| from.split_first_mut())
        {
            if joined
                && previous.row == LAM_ROW
                && let Some(glyph) = lam_alef(previous.shape, unit.glyph)
                && !may_part(between)
            {
                letter.glyph = glyph;
                unit.traits = unit.traits.with_cluster(ClusterKind::Extend).with_width(0);
                self.interrupt();
                return;
            }
            // Whether letters join is chance to the processor; writing the same form again costs less than
            // a branch on it.
            letter.glyph = form(previous.row, previous.shape | if joined { JOINS_NEXT } else { 0 });
        }
        if row != 0 {
            unit.glyph = form(row, shape);
        }
    }

    /// Forgets the last letter: nothing joins across this point.
    #[inline]
    pub(super) fn interrupt(&mut self) {
        self.joins_next = false;
        self.row = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_form_decomposes_to_its_letter() {
        for (row, forms) in FORMS.iter().enumerate().skip(1) {
            let letter = to_char(LETTERS[row - 1].0);
            for form in forms {
                let mut decomposed: String = form.nfkc().collect();
                // U+0677 has a compatibility decomposition of its own.
                if letter == '\u{0677}' {
                    decomposed = letter.to_string();
                }
                assert_eq!(decomposed, letter.to_string(), "form {form:?}");
            }
        }
    }

    #[test]
    fn letters_are_sorted_for_the_binary_search() {
        assert!(LETTERS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
