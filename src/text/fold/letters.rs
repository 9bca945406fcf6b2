//! What one character folds to, and the few rules that look at its neighbour.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

use crate::text::digits;
use crate::text::properties::Traits;

const HAMZA: char = '\u{621}';
const WAW: char = '\u{648}';
const YA: char = '\u{64A}';
const HA: char = '\u{647}';
const TA_MARBUTA: char = '\u{629}';
const HAMZA_ABOVE: char = '\u{654}';

/// Appends folded characters to a string.
#[derive(Debug)]
pub(super) struct Folding<'a> {
    out: &'a mut String,
    /// The last character appended; NUL before the first.
    last: char,
    /// The last character carried a hamza that folding took away.
    seat: bool,
}

impl<'a> Folding<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        Folding { out, last: '\0', seat: false }
    }

    /// Bytes folded so far.
    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    /// Folds one character of the text.
    #[inline]
    pub(super) fn push(&mut self, c: char) {
        match c {
            'a'..='z' | '0'..='9' => self.append(c),
            'A'..='Z' => self.append(c.to_ascii_lowercase()),
            '\u{620}'..='\u{6FF}' => self.push_arabic(c),
            _ => self.push_other(c),
        }
    }

    fn push_arabic(&mut self, c: char) {
        match c {
            // Alefs with madda, hamza, wasla and wavy hamza.
            '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}'..='\u{673}' => self.append('\u{627}'),
            '\u{624}' => self.append_seat(WAW),
            '\u{626}' => self.append_seat(YA),
            TA_MARBUTA => {
                // "ءة" is another spelling of "ئة".
                if self.last == HAMZA {
                    self.replace_last(YA);
                }
                self.append(HA);
            }
            WAW => {
                // "ئو" is another spelling of "ؤو".
                if self.seat && self.last == YA {
                    self.replace_last(WAW);
                }
                self.append(WAW);
            }
            '\u{649}' | '\u{6CC}' => self.append(YA),
            // Letters with a high hamza, which have decompositions.
            '\u{675}'..='\u{678}' => self.decompose(c),
            '\u{6A9}' | '\u{6AA}' => self.append('\u{643}'),
            // The ha of Urdu, Kurdish and Persian in their several shapes.
            '\u{6BE}' | '\u{6C0}'..='\u{6C3}' | '\u{6D5}' => self.append(HA),
            HAMZA_ABOVE => self.seat = true,
            c if is_tatweel_or_mark(c) => {}
            '\u{66A}' => self.append('%'),
            '\u{66B}' | '\u{6D4}' => self.append('.'),
            '\u{66C}' => self.append(','),
            _ => self.append(digits::to_ascii(c)),
        }
    }

    fn push_other(&mut self, c: char) {
        match c {
            // Punctuation: Arabic as Latin.
            '\u{60C}' => self.append(','),
            '\u{61B}' => self.append(';'),
            '\u{61F}' => self.append('?'),
            c if is_quote(c) => self.append_once('"'),
            c if is_dash(c) => self.append_once('-'),
            c if c.is_whitespace() => self.append_once(' '),
            c if c.is_ascii() => self.append(c),
            // Marks that stand alone: they decompose to a blank and a mark, and fold to nothing.
            '\u{FE70}'..='\u{FE7F}' => {}
            c if Traits::of(c).is_ignorable() => {}
            c => self.decompose(c),
        }
    }

    /// NFKD without its marks, in lower case.
    fn decompose(&mut self, c: char) {
        decompose_compatible(c, |part| match part {
            '\u{620}'..='\u{6FF}' => self.push_arabic(part),
            _ if is_dropped_mark(part) || Traits::of(part).is_ignorable() => {}
            _ if part.is_ascii() || part.is_whitespace() => {
                if part != c {
                    self.push(part);
                }
            }
            _ if is_quote(part) => self.append_once('"'),
            _ if is_dash(part) => self.append_once('-'),
            _ => self.append_lower(part),
        });
    }

    fn append_lower(&mut self, c: char) {
        if let Some(plain) = plain_latin(c) {
            return plain.chars().for_each(|c| self.append(c));
        }
        for lower in c.to_lowercase() {
            match plain_latin(lower) {
                Some(plain) => plain.chars().for_each(|c| self.append(c)),
                None => self.append(lower),
            }
        }
    }

    #[inline]
    fn append(&mut self, c: char) {
        self.out.push(c);
        self.last = c;
        self.seat = false;
    }

    fn append_seat(&mut self, c: char) {
        self.append(c);
        self.seat = true;
    }

    /// Appends a character that stands for any run of its like.
    fn append_once(&mut self, c: char) {
        if self.last != c {
            self.append(c);
        }
    }

    /// Offsets stay: all letters this is used for are two bytes long.
    fn replace_last(&mut self, c: char) {
        self.out.pop();
        self.append(c);
    }
}

fn is_tatweel_or_mark(c: char) -> bool {
    let is_tashkeel = matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}');
    let is_quranic =
        matches!(c, '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}');
    c == '\u{640}' || is_tashkeel || is_quranic
}

/// Marks that are left out: all but those that make another letter of their base (viramas, nuktas, the
/// voicing marks of kana).
fn is_dropped_mark(c: char) -> bool {
    !matches!(canonical_combining_class(c), 0 | 7 | 8 | 9)
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '\u{AB}' | '\u{B4}' | '\u{BB}' | '\u{2B9}'..='\u{2BD}' | '\u{5F3}' | '\u{5F4}'
            | '\u{2018}'..='\u{201F}' | '\u{2032}'..='\u{2037}' | '\u{2039}' | '\u{203A}'
            | '\u{275B}'..='\u{275E}' | '\u{2E42}' | '\u{300C}'..='\u{300F}' | '\u{301D}'..='\u{301F}'
    )
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{58A}' | '\u{5BE}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{301C}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
    )
}

/// Letters whose stroke or ligature is no combining mark, so that they have no decomposition.
fn plain_latin(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{DF}' | '\u{1E9E}' => "ss",
        '\u{E6}' => "ae",
        '\u{F0}' | '\u{111}' => "d",
        '\u{F8}' => "o",
        '\u{FE}' => "th",
        '\u{127}' => "h",
        '\u{131}' => "i",
        '\u{142}' => "l",
        '\u{153}' => "oe",
        '\u{167}' => "t",
        '\u{3C2}' => "\u{3C3}",
        _ => return None,
    })
}
