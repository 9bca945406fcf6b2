//! What the engine knows of a character, in one look-up: `Traits` packs its properties in a `u32`.
//!
//! The table is generated (`examples/properties.rs`) and its header names the Unicode version. Three
//! bits are free for what the scan finds out about a character in its place (break opportunities).

#[expect(clippy::unreadable_literal, reason = "generated, and read by nobody")]
mod table;

use super::joining::form_index;

/// `Bidi_Class` (UAX #9, table 4). The names are the specification's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are the specification's")]
pub enum BidiClass {
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}

/// A set of [`BidiClass`]es, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BidiSet(u32);

impl BidiSet {
    /// The set of these classes.
    pub const fn of(classes: &[BidiClass]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < classes.len() {
            bits |= 1 << classes[i] as u32;
            i += 1;
        }
        BidiSet(bits)
    }

    /// The set with all of another's classes.
    #[must_use]
    pub const fn with(self, other: BidiSet) -> Self {
        BidiSet(self.0 | other.0)
    }

    /// Whether the class is in the set.
    #[inline]
    pub const fn has(self, class: BidiClass) -> bool {
        self.0 >> class as u32 & 1 != 0
    }

    /// Whether the two sets share a class.
    #[inline]
    pub const fn meets(self, other: BidiSet) -> bool {
        self.0 & other.0 != 0
    }

    #[inline]
    pub(super) fn insert(&mut self, traits: Traits) {
        self.0 |= 1 << (traits.0 & Traits::BIDI);
    }
}

/// `Joining_Type` (Unicode core specification, 9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are the specification's")]
pub enum Joining {
    None,
    Right,
    Left,
    Dual,
    Causing,
    Transparent,
}

/// What a character does to grapheme clusters (UAX #29), as far as one look tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ClusterKind {
    /// Starts a cluster.
    Base,
    /// Goes on with the cluster before it, or is not painted at all.
    Extend,
    /// Needs the whole of UAX #29: emoji, Hangul, Indic letters, regional indicators.
    Complex,
    /// A control character: a cluster by itself, painted as a picture.
    Control,
}

/// `Line_Break` (UAX #14), as far as the scan decides it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum BreakClass {
    /// Left to the segmenter.
    Undecided,
    /// AL, HL.
    Letter,
    /// CM.
    Mark,
    /// SP.
    Space,
    /// NU.
    Digit,
    /// IS.
    Infix,
    /// CL, EX.
    Close,
    /// CP, not East Asian.
    CloseParenthesis,
    /// OP, not East Asian.
    Open,
    /// GL.
    Glue,
    /// QU that is neither initial nor final.
    Quote,
    /// QU, `General_Category` Pi.
    QuoteInitial,
    /// QU, `General_Category` Pf.
    QuoteFinal,
    /// U+2018 and U+201C: initial, but in right-to-left text used on either side.
    CurlyInitial,
    /// U+2019 and U+201D: final, but in right-to-left text used on either side.
    CurlyFinal,
}

/// The properties of one character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u32);

/// Bits of [`Traits`], low to high.
impl Traits {
    const BIDI: u32 = 0x1f;
    const JOINING_SHIFT: u32 = 5;
    const WIDTH_SHIFT: u32 = 8;
    const CLUSTER_SHIFT: u32 = 10;
    const BREAK_SHIFT: u32 = 12;
    const MIRROR: u32 = 1 << 16;
    const BRACKET_SHIFT: u32 = 17;
    const IGNORABLE: u32 = 1 << 19;
    const MARK: u32 = 1 << 20;
    const HANGS: u32 = 1 << 21;
    const FORM_SHIFT: u32 = 22;
    /// Where the scan puts what it finds out about breaks: [`Break`].
    pub(super) const BREAK_SHIFT_OUT: u32 = 29;
    const BREAK_BEFORE: u32 = 1 << Self::BREAK_SHIFT_OUT;
    const SAFE: u32 = 1 << 30;
    const MANDATORY: u32 = 1 << 31;

    /// Packs the properties every character has.
    pub fn new(
        bidi: BidiClass,
        joining: Joining,
        width: u8,
        cluster: ClusterKind,
        line_break: BreakClass,
    ) -> Self {
        let hangs = matches!(bidi, BidiClass::WS | BidiClass::B | BidiClass::S);
        Traits(
            bidi as u32
                | (joining as u32) << Self::JOINING_SHIFT
                | u32::from(width) << Self::WIDTH_SHIFT
                | (cluster as u32) << Self::CLUSTER_SHIFT
                | (line_break as u32) << Self::BREAK_SHIFT
                | if hangs { Self::HANGS } else { 0 },
        )
    }

    /// Adds `Bidi_Mirrored` (with a mirror character) and `Bidi_Paired_Bracket_Type` (0 none, 1 open, 2 close).
    #[must_use]
    pub fn with_mirror(self, mirrored: bool, bracket: u32) -> Self {
        Traits(self.0 | if mirrored { Self::MIRROR } else { 0 } | bracket << Self::BRACKET_SHIFT)
    }

    /// Adds: zero width and `Default_Ignorable_Code_Point`, never painted.
    #[must_use]
    pub fn with_ignorable(self, ignorable: bool) -> Self {
        Traits(self.0 | if ignorable { Self::IGNORABLE } else { 0 })
    }

    /// Adds: a mark of the Arabic, Syriac or Hebrew scripts, left out when marks are stripped.
    #[must_use]
    pub fn with_mark(self, mark: bool) -> Self {
        Traits(self.0 | if mark { Self::MARK } else { 0 })
    }

    /// Adds the row of the character in the table of presentation forms.
    #[must_use]
    pub fn with_form_of(self, c: char) -> Self {
        Traits(self.0 | form_index(c).map_or(0, |index| index as u32 + 1) << Self::FORM_SHIFT)
    }

    /// The packed value.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// The traits of a character.
    #[inline]
    pub fn of(c: char) -> Self {
        let code = c as usize;
        let block = table::STAGE1[code >> 7] as usize;
        Traits(table::STAGE2[block << 7 | code & 127])
    }

    /// `Bidi_Class`.
    #[inline]
    pub fn bidi(self) -> BidiClass {
        const ALL: [BidiClass; 32] = all_classes();
        ALL[(self.0 & Self::BIDI) as usize]
    }

    /// `Joining_Type`.
    #[inline]
    pub fn joining(self) -> Joining {
        const ALL: [Joining; 8] = {
            use Joining::{Causing, Dual, Left, None, Right, Transparent};
            [None, Right, Left, Dual, Causing, Transparent, None, None]
        };
        ALL[(self.0 >> Self::JOINING_SHIFT & 7) as usize]
    }

    /// `Joining_Type` joins what stands before: Right, Dual, Causing.
    #[inline]
    pub(super) fn joins_previous(self) -> bool {
        const JOIN: u32 =
            1 << Joining::Right as u32 | 1 << Joining::Dual as u32 | 1 << Joining::Causing as u32;
        JOIN >> (self.0 >> Self::JOINING_SHIFT & 7) & 1 != 0
    }

    /// `Joining_Type` joins what stands after: Left, Dual, Causing.
    #[inline]
    pub(super) fn joins_next(self) -> bool {
        const JOIN: u32 =
            1 << Joining::Left as u32 | 1 << Joining::Dual as u32 | 1 << Joining::Causing as u32;
        JOIN >> (self.0 >> Self::JOINING_SHIFT & 7) & 1 != 0
    }

    /// Columns of the character alone: 0, 1 or 2.
    #[inline]
    pub fn width(self) -> u8 {
        (self.0 >> Self::WIDTH_SHIFT & 3) as u8
    }

    /// The same with another width.
    #[must_use]
    #[inline]
    pub fn with_width(self, width: u8) -> Self {
        Traits(self.0 & !(3 << Self::WIDTH_SHIFT) | u32::from(width) << Self::WIDTH_SHIFT)
    }

    /// Part in grapheme clusters.
    #[inline]
    pub fn cluster(self) -> ClusterKind {
        const ALL: [ClusterKind; 4] =
            [ClusterKind::Base, ClusterKind::Extend, ClusterKind::Complex, ClusterKind::Control];
        ALL[(self.0 >> Self::CLUSTER_SHIFT & 3) as usize]
    }

    /// The same with another part in grapheme clusters.
    #[must_use]
    #[inline]
    pub fn with_cluster(self, kind: ClusterKind) -> Self {
        Traits(self.0 & !(3 << Self::CLUSTER_SHIFT) | (kind as u32) << Self::CLUSTER_SHIFT)
    }

    /// Whether a cluster starts here; true of all but [`ClusterKind::Extend`] once kinds are settled.
    #[inline]
    pub(super) fn starts_cluster(self) -> bool {
        self.0 >> Self::CLUSTER_SHIFT & 3 != ClusterKind::Extend as u32
    }

    /// Whether some character of those these traits were put together from is [`ClusterKind::Complex`] or
    /// [`ClusterKind::Control`].
    pub(super) fn may_be_complex_or_control(self) -> bool {
        self.0 >> Self::CLUSTER_SHIFT & ClusterKind::Complex as u32 != 0
    }

    /// Starts a cluster and is seen, and no line may start with it: what most characters are.
    #[inline]
    pub(super) fn continues_line(self) -> bool {
        const OTHERS: u32 = 3 << Traits::CLUSTER_SHIFT | Traits::HANGS | Traits::BREAK_BEFORE;
        self.0 & OTHERS == 0
    }

    /// Index of the break class, for the scan's transition table.
    #[inline]
    pub(super) fn break_index(self) -> usize {
        (self.0 >> Self::BREAK_SHIFT & 15) as usize
    }

    /// Has a mirror image (UAX #9 L4).
    #[inline]
    pub fn is_mirrored(self) -> bool {
        self.0 & Self::MIRROR != 0
    }

    /// `Bidi_Paired_Bracket_Type` is Open (UAX #9 BD14).
    #[inline]
    pub fn opens_bracket(self) -> bool {
        self.0 >> Self::BRACKET_SHIFT & 3 == 1
    }

    /// `Bidi_Paired_Bracket_Type` is not None.
    #[inline]
    pub fn is_bracket(self) -> bool {
        self.0 >> Self::BRACKET_SHIFT & 3 != 0
    }

    /// Never painted: bidi controls, joiners, variation selectors.
    #[inline]
    pub fn is_ignorable(self) -> bool {
        self.0 & Self::IGNORABLE != 0
    }

    /// A mark, embedding, override or isolate of UAX #9, or its end: ignorable, but neither a joiner nor
    /// part of a cluster.
    #[inline]
    pub(super) fn is_bidi_control(self) -> bool {
        const PARTS_OF_CLUSTERS: BidiSet = BidiSet::of(&[BidiClass::BN, BidiClass::NSM]);
        self.is_ignorable() && !PARTS_OF_CLUSTERS.has(self.bidi())
    }

    /// A mark of the Arabic, Syriac or Hebrew scripts.
    #[inline]
    pub fn is_vowel_mark(self) -> bool {
        self.0 & Self::MARK != 0
    }

    /// White space, which hangs at the end of a line.
    #[inline]
    pub fn hangs(self) -> bool {
        self.0 & Self::HANGS != 0
    }

    /// The same, but shown at the end of a line as anywhere else.
    pub(super) fn without_hang(self) -> Self {
        Traits(self.0 & !Self::HANGS)
    }

    /// Row in the table of presentation forms plus one; 0 is none.
    #[inline]
    pub(super) fn form_row(self) -> usize {
        (self.0 >> Self::FORM_SHIFT & 127) as usize
    }

    /// A line may start here.
    #[inline]
    pub(super) fn breaks_before(self) -> bool {
        self.0 & Self::BREAK_BEFORE != 0
    }

    /// A line may start here whatever stands on either side, so that text may be cut here for the segmenter.
    #[inline]
    pub(super) fn is_safe_break(self) -> bool {
        self.0 & Self::SAFE != 0
    }

    /// A line must start here.
    #[inline]
    pub(super) fn must_break_before(self) -> bool {
        self.0 & Self::MANDATORY != 0
    }

    #[inline]
    pub(super) fn with_break_bits(self, bits: u32) -> Self {
        Traits(self.0 | bits)
    }

    /// The same as an other neutral (ON) that is no bracket.
    pub(super) fn as_neutral(self) -> Self {
        let others = self.0 & !(Self::BIDI | 3 << Self::BRACKET_SHIFT);
        Traits(others | BidiClass::ON as u32)
    }

    /// The traits of either.
    #[inline]
    pub(super) fn or(self, other: Traits) -> Self {
        Traits(self.0 | other.0)
    }

    #[inline]
    pub(super) fn set_break(&mut self, action: Break) {
        self.0 = self.0 & !(Self::BREAK_BEFORE | Self::SAFE | Self::MANDATORY) | action as u32;
    }
}

/// What stands between a character and the one before it (UAX #14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Break {
    Never = 0,
    Allowed = Traits::BREAK_BEFORE,
    Mandatory = Traits::BREAK_BEFORE | Traits::MANDATORY,
}

const fn all_classes() -> [BidiClass; 32] {
    use BidiClass::{
        AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO,
        S, WS,
    };
    let known = [
        L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI,
        FSI, PDI,
    ];
    let mut all = [ON; 32];
    let mut i = 0;
    while i < known.len() {
        all[i] = known[i];
        i += 1;
    }
    all
}

/// The character that looks like this one in a mirror (UAX #9 L4), or the character itself.
pub fn mirror(c: char) -> char {
    table::MIRRORS
        .binary_search_by_key(&c, |pair| pair.0)
        .map_or(c, |index| table::MIRRORS[index].1)
}
