//! Fast ways against the plain ones.

use super::breaks::Segmenter;
use super::engine::Output;
use super::*;

fn general(text: &str, width: u16, options: &Options) -> Layout {
    let mut layout = Layout::default();
    Engine::new().paragraphs(text, width, options, &mut layout, Output::Cells);
    layout
}

fn lines_and_cells(layout: &Layout, text: &str) -> Vec<(std::ops::Range<usize>, u16, Vec<Cell>)> {
    let line = |line: &Line| (line.range(), line.width(), layout.cells(text, line).collect());
    layout.lines().iter().map(line).collect()
}

proptest! {
    #[test]
    fn ascii_needs_no_stages(text in "[a-z0-9A-Z .,;:!?()\\[\\]/\"'$%+=<>@#&*_-]{0,120}|[a-z -]{0,80}| {0,9}a {0,9}", width in 1..30_u16) {
        let options = Options::default();
        let fast = Engine::new().layout(&text, width, &options);
        prop_assert_eq!(lines_and_cells(&fast, &text), lines_and_cells(&general(&text, width, &options), &text));
    }

    #[test]
    fn the_table_breaks_where_the_segmenter_does(text in any_text()) {
        let mut expected: Vec<usize> = Segmenter::default().breaks(&text).filter(|at| *at > 0).collect();
        expected.dedup();
        prop_assert_eq!(breaks::opportunities(&text), expected);
    }

    #[test]
    fn isolates_in_windows_are_those_of_the_general_way(text in mixed_text()) {
        let options = Options { direction: Direction::RightToLeft, ..Options::default() };
        // An isolate around nothing changes nothing but the way.
        let marked = format!("{text} \u{2066}\u{2069}");
        let window = Engine::new().layout(&text, 30_000, &options);
        let whole = Engine::new().layout(&marked, 30_000, &options);
        prop_assert_eq!(window.row(&text, &window.lines()[0]), whole.row(&marked, &whole.lines()[0]));
    }

    #[test]
    fn letters_alone_stand_in_the_order_of_the_rules(text in "[\u{621}-\u{63A}a-z0-9 .,()+\u{661}-\u{669}\u{2066}-\u{2069}\u{202A}-\u{202E}]{0,40}") {
        let options = Options { glyphs: Glyphs::Plain, isolates: false, ..Options::default() };
        let text = format!("{text}.");
        let layout = Engine::new().layout(&text, 200, &options);
        let chars: Vec<char> = text.chars().collect();
        let resolved = levels::resolve(&chars, Direction::Auto);
        let order = reorder::line_order(&chars, &resolved.levels, resolved.base);
        let seen = order.into_iter().filter(|at| !sanitize::is_hidden(chars[*at]));
        let expected: String = seen
            .map(|at| if resolved.levels[at] & 1 == 1 { properties::mirror(chars[at]) } else { chars[at] })
            .collect();
        prop_assert_eq!(layout.row(&text, &layout.lines()[0]), expected);
    }
}
