//! Where quoted text begins and ends, for all quotation marks and their misuse.
//!
//! News is careless with marks: ’’…‘‘ and ‘‘…’’, ”…“ and “…”, straight ones, one left open. So a mark's role is read off its
//! surroundings (glued to what follows, it can open; glued to what precedes, it can close), and its shape only breaks ties.
//! A second opening inside an open quotation is nested if both are closed later; otherwise the first was left open, and ends at the
//! last comma before. What is still open at the end of a line ends there.
use std::ops::Range;

use super::super::document::{Document, Word};

/// A stretch of quoted words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The words between the marks.
    pub(super) words: Range<usize>,
    /// The words with the marks around them: where the surrounding text goes on.
    pub(super) outer: Range<usize>,
    /// Whether no mark closed it.
    pub(super) open: bool,
}

/// Marks that pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Guillemets,
    Doubled,
    Single,
}

/// One quotation mark (or two singles written for one).
#[derive(Clone, Copy, Debug)]
struct Mark {
    family: Family,
    at: usize,
    width: usize,
    can_open: bool,
    can_close: bool,
    opener_shape: bool,
}

impl Mark {
    /// Whether it can only be an opening here.
    fn opens(&self) -> bool {
        self.can_open && (!self.can_close || self.opener_shape)
    }
}

/// All quoted stretches of the document, outermost only, in order.
pub(super) fn quoted(document: &Document<'_>) -> Vec<Quoted> {
    let marks = marks(document);
    let mut out = Vec::new();
    let mut open: Option<Mark> = None;
    let mut depth = 0usize;
    for (i, mark) in marks.iter().enumerate() {
        let line = |m: &Mark| document.words[m.at].token.line;
        if let Some(first) = open.filter(|first| line(first) != line(mark)) {
            close_at_line_end(document, &mut out, &first);
            (open, depth) = (None, 0);
        }
        let Some(first) = open else {
            if may_open(document, mark) {
                open = Some(*mark);
            }
            continue;
        };
        if mark.family != first.family {
            continue;
        }
        if mark.opens() && mark.family != Family::Single {
            if depth > 0 || is_nested(&marks[i..], mark.family, document) {
                depth += 1;
            } else {
                let end = last_comma(document, first.at + first.width, mark.at);
                push(&mut out, first.at + first.width..end, first.at..mark.at, true);
                open = Some(*mark);
            }
        } else if depth > 0 {
            depth -= 1;
        } else if mark.family != Family::Single || mark.can_close {
            push(&mut out, first.at + first.width..mark.at, first.at..mark.at + mark.width, false);
            open = None;
        }
    }
    if let Some(first) = open {
        close_at_line_end(document, &mut out, &first);
    }
    out
}

fn push(out: &mut Vec<Quoted>, words: Range<usize>, outer: Range<usize>, open: bool) {
    if !words.is_empty() {
        out.push(Quoted { words, outer, open });
    }
}

/// A single mark left open was an apostrophe.
fn close_at_line_end(document: &Document<'_>, out: &mut Vec<Quoted>, first: &Mark) {
    if first.family == Family::Single {
        return;
    }
    let line = document.words[first.at].token.line;
    let start = first.at + first.width;
    let end = document.words[start..]
        .iter()
        .position(|w| w.token.line != line)
        .map_or(document.words.len(), |n| start + n);
    push(out, start..end, first.at..end, true);
}

fn may_open(document: &Document<'_>, mark: &Mark) -> bool {
    let after_word = mark.can_close
        && document
            .words
            .get(mark.at.wrapping_sub(1))
            .is_some_and(|w| !w.is_arabic() && w.is_word());
    let apostrophe = mark.family == Family::Single && mark.can_close;
    let closing = after_word && !mark.opener_shape;
    mark.can_open && !apostrophe && !closing
}

/// Whether the opening that heads `marks` and one before it are both closed before a third opens at their level.
fn is_nested(marks: &[Mark], family: Family, document: &Document<'_>) -> bool {
    let line = marks.first().map(|m| document.words[m.at].token.line);
    let mut depth = 2usize;
    for mark in marks.iter().skip(1).take(40).filter(|m| m.family == family) {
        if Some(document.words[mark.at].token.line) != line {
            return false;
        }
        if mark.opens() {
            if depth == 1 {
                return false;
            }
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return true;
            }
        }
    }
    false
}

/// The last comma of a range of words, or its end.
fn last_comma(document: &Document<'_>, start: usize, end: usize) -> usize {
    let from = start.max(end.saturating_sub(40));
    (from..end)
        .rev()
        .find(|&i| matches!(document.normal(i), "," | "،"))
        .filter(|&i| i > start)
        .unwrap_or(end)
}

fn marks(document: &Document<'_>) -> Vec<Mark> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < document.words.len() {
        let Some((family, opener_shape, width)) = mark_at(document, at) else {
            at += 1;
            continue;
        };
        let range =
            document.words[at].token.range.start..document.words[at + width - 1].token.range.end;
        let before = document.text.get(..range.start).and_then(|t| t.chars().next_back());
        let after = document.text.get(range.end..).and_then(|t| t.chars().next());
        let blank = |c: Option<char>| {
            c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'))
        };
        let stops = |c: Option<char>| {
            c.is_none_or(|c| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '.' | ',' | '،' | '؛' | ';' | ':' | '!' | '?' | '؟' | ')' | ']' | '—' | '–'
                    )
            })
        };
        let colon_before = before == Some(':');
        // قال : " نعم " : a mark between blanks says by its shape, or by the colon before it, which it is.
        let apart =
            blank(before) && after.is_none_or(char::is_whitespace) && family != Family::Single;
        let opens = opener_shape || at > 0 && document.normal(at - 1) == ":";
        out.push(Mark {
            family,
            at,
            width,
            can_open: !stops(after) || apart && opens,
            can_close: !blank(before) && !colon_before || apart && !opens,
            opener_shape,
        });
        at += width;
    }
    out
}

/// The mark at a word: its family, whether it has the shape of an opening, and how many words it takes.
fn mark_at(document: &Document<'_>, at: usize) -> Option<(Family, bool, usize)> {
    let mark = document.spelling(at);
    let width = 1 + usize::from(is_twice(document, at));
    Some(match mark {
        "<" if width == 2 => (Family::Guillemets, true, 2),
        ">" if width == 2 => (Family::Guillemets, false, 2),
        "," if width == 2 => (Family::Double, true, 2),
        "“" | "„" | "‟" => (Family::Double, true, 1),
        "”" | "\"" | "″" | "＂" => (Family::Double, false, 1),
        "«" | "‹" => (Family::Guillemets, true, 1),
        "»" | "›" => (Family::Guillemets, false, 1),
        "'" | "‘" | "’" | "‚" | "`" => {
            if width == 2 {
                (Family::Doubled, false, 2)
            } else {
                (Family::Single, mark == "‘" || mark == "‚", 1)
            }
        }
        _ => return None,
    })
}

/// Whether the same mark follows at once: <<, ’’, ,,
fn is_twice(document: &Document<'_>, at: usize) -> bool {
    let glued = |next: &Word| next.token.range.start == document.words[at].token.range.end;
    document.spelling(at + 1) == document.spelling(at)
        && document.words.get(at + 1).is_some_and(glued)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> String {
        let document = Document::new(text);
        let show = |q: Quoted| {
            &text[document.words[q.words.start].token.range.start
                ..document.words[q.words.end - 1].token.range.end]
        };
        quoted(&document).into_iter().map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn every_kind_of_mark() {
        for (text, want) in [
            ("قال: “نعم نحن هنا”.", "نعم نحن هنا"),
            ("قال: ”نعم نحن هنا“.", "نعم نحن هنا"),
            ("قال: ’’نعم نحن هنا‘‘.", "نعم نحن هنا"),
            ("قال: ‘‘نعم نحن هنا’’.", "نعم نحن هنا"),
            ("قال: «نعم نحن هنا».", "نعم نحن هنا"),
            ("وصفها بـ \"نعم نحن\" ثم", "نعم نحن"),
            ("\"We left,\" he said. \"It's over.\"", "We left,|It's over."),
            ("'I told them Larsen's fine,' she said.", "I told them Larsen's fine,"),
            ("قال : \" نعم نحن هنا \" ، وزاد : \" لا \" .", "نعم نحن هنا|لا"),
            ("قال : « نعم نحن هنا » .", "نعم نحن هنا"),
            ("قال: <<نعم نحن هنا>>.", "نعم نحن هنا"),
            ("قال: ,,نعم نحن هنا“.", "نعم نحن هنا"),
            ("It's the dogs' day and nobody's fault", ""),
            ("„So ist es“, sagte er", "So ist es"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn nested_and_unclosed() {
        assert_eq!(found("“the “old” way is gone”, he said"), "the “old” way is gone");
        assert_eq!(
            found("قال: “الأول هنا، معتبرا أن “الثاني هناك”، وأضاف: “الثالث”."),
            "الأول هنا|الثاني هناك|الثالث"
        );
        assert_eq!(
            found("“First paragraph goes on.\n“Second ends here.”"),
            "First paragraph goes on.|Second ends here."
        );
    }

    proptest! {
        #[test]
        fn stretches_ascend(text in "[\"'“”«»‘’a-cء-ت ,.\\n:]{0,60}") {
            let document = Document::new(&text);
            let all = quoted(&document);
            prop_assert!(all.windows(2).all(|w| w[0].outer.end <= w[1].outer.start));
            prop_assert!(all.iter().all(|q| q.outer.start < q.words.start && q.words.end <= q.outer.end));
        }
    }
}
