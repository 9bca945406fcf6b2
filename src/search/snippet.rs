//! The piece of a paragraph that shows a match with what stands around it.

use std::ops::Range;

use super::Match;
use crate::text::clusters;

/// A piece of a paragraph, to be laid out by the engine like any other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Bytes of the paragraph, on cluster boundaries.
    pub range: Range<usize>,
    /// The matches in it; ranges are bytes of the paragraph.
    pub matches: Vec<Match>,
    /// Text was left out before it.
    pub cut_start: bool,
    /// Text was left out after it.
    pub cut_end: bool,
}

/// The piece of a paragraph around the first of its matches, about `room` characters long, cut between words
/// where they are short enough. Without a match it is the paragraph's beginning.
pub fn snippet(paragraph: &str, matches: &[Match], room: usize) -> Snippet {
    let hit = matches.first().map_or(0..0, |first| first.range.clone());
    let hit_length = paragraph.get(hit.clone()).map_or(0, |text| text.chars().count());
    let before = room.saturating_sub(hit_length) / 3;
    let start = start_before(paragraph, hit.start, before);
    let length = paragraph.get(start..hit.end).map_or(0, |text| text.chars().count());
    let end = end_after(paragraph, hit.end, room.saturating_sub(length));
    let inside = |place: &&Match| place.range.start >= start && place.range.end <= end;
    Snippet {
        matches: matches.iter().filter(inside).cloned().collect(),
        cut_start: start > 0,
        cut_end: end < paragraph.len(),
        range: start..end,
    }
}

/// About `room` characters before `from`: the first word that lies whole in them.
fn start_before(text: &str, from: usize, room: usize) -> usize {
    let before = text.get(..from).unwrap_or_default();
    let far = before.char_indices().rev().take(room).last().map_or(from, |(at, _)| at);
    if far == 0 || far == from {
        return far;
    }
    // The far end may lie inside a cluster; the boundaries after it do not.
    let boundaries = clusters::boundaries(before.get(far..).unwrap_or_default());
    let inner = || boundaries.iter().skip(1).map(|at| far + at);
    inner().find(|at| edge(text, *at) == Edge::Start).or_else(|| inner().next()).unwrap_or(from)
}

/// About `room` characters after `from`: the last word that lies whole in them.
fn end_after(text: &str, from: usize, room: usize) -> usize {
    let after = text.get(from..).unwrap_or_default();
    let Some((far, _)) = after.char_indices().nth(room) else { return text.len() };
    // One character more shows whether the last word is whole.
    let far = after.ceil_char_boundary(far + 1);
    let boundaries = clusters::boundaries(after.get(..far).unwrap_or_default());
    let inner = || boundaries.iter().rev().skip(1).map(|at| from + at);
    inner().find(|at| edge(text, *at) == Edge::End).or_else(|| inner().next()).unwrap_or(from)
}

#[derive(PartialEq, Eq)]
enum Edge {
    /// A word starts here.
    Start,
    /// A word ends here.
    End,
    /// Neither.
    None,
}

fn edge(text: &str, at: usize) -> Edge {
    let is_blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let before = is_blank(text.get(..at).and_then(|before| before.chars().next_back()));
    let after = is_blank(text.get(at..).and_then(|after| after.chars().next()));
    match (before, after) {
        (true, false) => Edge::Start,
        (false, true) => Edge::End,
        _ => Edge::None,
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use proptest::prelude::*;

    use super::snippet;
    use crate::search::Query;
    use crate::search::index::Part;
    use crate::text::clusters;

    fn shown(text: &str, query: &str, room: usize) -> String {
        let matches = Query::parse(query).unwrap().matches(text, Part::Body);
        let snippet = snippet(text, &matches, room);
        let cut = |cut| if cut { "…" } else { "" };
        format!("{}{}{}", cut(snippet.cut_start), &text[snippet.range], cut(snippet.cut_end))
    }

    #[test]
    fn the_hit_stands_in_its_context() {
        let text = "one two three four five six seven eight nine ten";
        assert_eq!(shown(text, "one", 15), "one two three…");
        assert_eq!(shown(text, "five", 22), "…four five six seven…");
        assert_eq!(shown(text, "ten", 22), "…nine ten");
        assert_eq!(shown(text, "absent", 9), "one two…");
        assert_eq!(shown("short", "short", 80), "short");
        assert_eq!(shown("", "x", 10), "");
    }

    proptest! {
        #[test]
        fn a_snippet_holds_its_hit_and_cuts_no_cluster(text in "[ab \u{301}اَل]{0,60}", query in "[abال]{1,2}", room in 0_usize..30) {
            let matches = Query::parse(&query).unwrap().matches(&text, Part::Body);
            let snippet = snippet(&text, &matches, room);
            let boundaries = clusters::boundaries(&text);
            prop_assert!(boundaries.contains(&snippet.range.start) && boundaries.contains(&snippet.range.end));
            prop_assert_eq!(snippet.matches.first(), matches.first());
        }
    }
}
