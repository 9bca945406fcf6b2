//! Break opportunities (UAX #14), found in logical order.
//!
//! A table decides where plain text decides: letters, digits, blanks, closing and opening punctuation,
//! quotation marks. Whatever it does not know (hyphens, currency, emoji, ideographs) it leaves
//! *undecided*, and `icu_segmenter` settles a chunk of text from the last safe break to the next. A break
//! is safe when no rule looks across it: a blank before, a letter or a digit after.
//!
//! One tailoring, in right-to-left paragraphs: curly quotation marks count as plain QU. Arabic news opens
//! a quotation with U+2019 and closes it with U+2018 as often as the other way round; the untailored rules
//! `LB15a` and `LB15b` glue such marks to the wrong word.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use super::properties::{Break, BreakClass, Traits};
use super::scan::{Scan, Unit};

/// What the characters so far allow the next one; the index of a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum State {
    Start,
    Text,
    Infix,
    Close,
    CloseParenthesis,
    Open,
    Glue,
    Quote,
    QuoteInitial,
    Blank,
    Unknown,
}

/// The next state in the low four bits, above them what stands before the character just read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step(u8);

impl Step {
    /// Before any text.
    pub(super) const START: Step = Step(State::Start as u8);

    const ALLOWED: u8 = 1 << 4;
    const SAFE: u8 = 3 << 4;
    const UNDECIDED: u8 = 1 << 6;

    /// The break before the character, as the bits [`Traits`] keeps.
    #[inline]
    pub(super) fn break_bits(self) -> u32 {
        u32::from(self.0 >> 4 & 3) << Traits::BREAK_SHIFT_OUT
    }

    /// Whether the segmenter must say.
    #[inline]
    pub(super) fn is_undecided(self) -> bool {
        self.0 & Step::UNDECIDED != 0
    }
}

/// Steps by state (high four bits of the index) and break class (low four bits).
pub(super) struct Table([Step; 256]);

impl Table {
    /// The table for a paragraph of this direction.
    pub(super) fn of(rtl: bool) -> &'static Table {
        if rtl { &RIGHT_TO_LEFT } else { &UNTAILORED }
    }

    /// Reads one character.
    #[inline]
    pub(super) fn step(&self, before: Step, traits: Traits) -> Step {
        self.0[usize::from(before.0 << 4) | traits.break_index()]
    }
}

static UNTAILORED: Table = table(BreakClass::QuoteInitial, BreakClass::QuoteFinal);
static RIGHT_TO_LEFT: Table = table(BreakClass::Quote, BreakClass::Quote);

/// Builds the table with the given classes for the curly marks.
const fn table(curly_initial: BreakClass, curly_final: BreakClass) -> Table {
    let mut steps = [Step(State::Unknown as u8 | Step::UNDECIDED); 256];
    let mut state = 0;
    while state < STATES.len() {
        let mut class = 0;
        while class < CLASSES.len() {
            let as_class = match CLASSES[class] {
                BreakClass::CurlyInitial => curly_initial,
                BreakClass::CurlyFinal => curly_final,
                other => other,
            };
            steps[state << 4 | class] = rule(STATES[state], as_class);
            class += 1;
        }
        state += 1;
    }
    Table(steps)
}

const STATES: [State; 11] = [
    State::Start,
    State::Text,
    State::Infix,
    State::Close,
    State::CloseParenthesis,
    State::Open,
    State::Glue,
    State::Quote,
    State::QuoteInitial,
    State::Blank,
    State::Unknown,
];

const CLASSES: [BreakClass; 15] = [
    BreakClass::Undecided,
    BreakClass::Letter,
    BreakClass::Mark,
    BreakClass::Space,
    BreakClass::Digit,
    BreakClass::Infix,
    BreakClass::Close,
    BreakClass::CloseParenthesis,
    BreakClass::Open,
    BreakClass::Glue,
    BreakClass::Quote,
    BreakClass::QuoteInitial,
    BreakClass::QuoteFinal,
    BreakClass::CurlyInitial,
    BreakClass::CurlyFinal,
];

/// The rules of UAX #14 for the classes the table knows; East Asian characters are none of them.
#[expect(clippy::match_same_arms, reason = "one arm a rule, as the specification lists them")]
const fn rule(state: State, class: BreakClass) -> Step {
    use BreakClass as C;
    use State as S;
    let action = match (state, class) {
        (S::Unknown, _) | (_, C::Undecided) => Step::UNDECIDED,
        // LB9 and LB10: a mark goes with its base, and counts as a letter after a blank.
        (S::Start | S::Open | S::Blank, C::Mark) => Step::UNDECIDED,
        // LB15a needs what stood before the mark.
        (S::QuoteInitial, C::Space) => Step::UNDECIDED,
        // LB15b and LB15c look ahead.
        (S::Blank, C::QuoteFinal | C::Infix) => Step::UNDECIDED,
        // LB18, except where LB13 forbids.
        (S::Blank, C::Letter | C::Digit) => Step::SAFE,
        (S::Blank, C::Open | C::Glue | C::Quote | C::QuoteInitial) => Step::ALLOWED,
        // LB31 (LB29 and LB30 keep letters to an infix and to a parenthesis).
        (S::Close, C::Letter | C::Digit) => Step::ALLOWED,
        (S::Infix | S::Close | S::CloseParenthesis, C::Open) => Step::ALLOWED,
        // LB7, LB11-LB14, LB19, LB23, LB25, LB28-LB30.
        _ => 0,
    };
    let next = match (state, class) {
        (_, C::Letter | C::Digit) => S::Text,
        _ if action == Step::UNDECIDED => S::Unknown,
        (S::Open, C::Space) => S::Open,
        (state, C::Mark) => state,
        (_, C::Space) => S::Blank,
        (_, C::Infix) => S::Infix,
        (_, C::Close) => S::Close,
        (_, C::CloseParenthesis) => S::CloseParenthesis,
        (_, C::Open) => S::Open,
        (_, C::Glue) => S::Glue,
        (_, C::Quote | C::QuoteFinal) => S::Quote,
        (_, C::QuoteInitial) => S::QuoteInitial,
        _ => S::Unknown,
    };
    Step(next as u8 | action)
}

/// The segmenter for what the table leaves undecided.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segmenter(LineSegmenterBorrowed<'static>);

impl Default for Segmenter {
    fn default() -> Self {
        Segmenter(LineSegmenter::new_neo_for_non_complex_scripts(LineBreakOptions::default()))
    }
}

impl Segmenter {
    /// All boundaries the segmenter sees in a text, in bytes; its start and end may be among them.
    pub(super) fn breaks(&self, text: &str) -> impl Iterator<Item = usize> {
        self.0.segment_str(text)
    }

    /// Settles every undecided boundary of `units`, whose text is `text`; `tailored` as in the scan.
    pub(super) fn settle(&self, text: &str, units: &mut [Unit], undecided: &[u32], tailored: bool) {
        let mut done = 0;
        for &index in undecided {
            let index = index as usize;
            if index < done {
                continue;
            }
            let start = units[..=index].iter().rposition(Unit::is_safe_break).unwrap_or(0);
            let length = units[index + 1..].iter().position(Unit::is_safe_break);
            done = length.map_or(units.len(), |length| index + 1 + length);
            self.settle_chunk(text, units, start..done, tailored);
        }
    }

    fn settle_chunk(
        &self,
        text: &str,
        units: &mut [Unit],
        chunk: std::ops::Range<usize>,
        tailored: bool,
    ) {
        let from = units[chunk.start].offset();
        let to = units.get(chunk.end).map_or(text.len(), Unit::offset);
        let Some(part) = text.get(from..to) else { return };
        let tailored_part = if tailored { with_plain_quotes(part) } else { None };
        let part = tailored_part.as_deref().unwrap_or(part);
        let inner = &mut units[chunk][1..];
        for unit in &mut *inner {
            unit.traits.set_break(Break::Never);
        }
        let mut inner = inner.iter_mut();
        for at in self.0.segment_str(part).filter(|&at| 0 < at && at < part.len()) {
            let is_mandatory = part.get(..at).is_some_and(|line| line.ends_with(ends_line));
            let action = if is_mandatory { Break::Mandatory } else { Break::Allowed };
            if let Some(unit) = inner.find(|unit| unit.offset() == from + at) {
                unit.traits.set_break(action);
            }
        }
    }
}

/// The text with curly quotation marks replaced by one that is plain QU and as many bytes long.
fn with_plain_quotes(text: &str) -> Option<String> {
    const CURLY: [char; 4] = ['\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}'];
    text.contains(CURLY).then(|| text.replace(CURLY, "\u{275B}"))
}

/// Whether a line must end after the character (LB4 and LB5: classes BK, CR, LF and NL).
pub(super) fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Every break opportunity of a paragraph in bytes, untailored; the end of the text counts, its start
/// does not.
///
/// ```
/// assert_eq!(nashra::text::breaks::opportunities("a word-by-word (gloss)"), [2, 7, 10, 15, 22]);
/// ```
pub fn opportunities(text: &str) -> Vec<usize> {
    let mut scan = Scan::default();
    scan.read(text, false, super::Glyphs::Plain);
    Segmenter::default().settle(text, &mut scan.units, &scan.undecided, false);
    let inside = scan.units.iter().skip(1).filter(|unit| unit.traits.breaks_before());
    let mut all: Vec<usize> = inside.map(Unit::offset).collect();
    if !text.is_empty() {
        all.push(text.len());
    }
    all
}
