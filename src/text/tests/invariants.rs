//! What holds of every text.

use super::*;

/// The cells of all lines.
fn cells(layout: &Layout, text: &str) -> Vec<Vec<Cell>> {
    layout.lines().iter().map(|line| layout.cells(text, line).collect()).collect()
}

proptest! {
    #[test]
    fn lines_partition_the_text_and_cells_their_line(text in any_text(), width in 1..40_u16, options in any_options()) {
        let layout = Engine::new().layout(&text, width, &options);
        let mut end = 0;
        for (line, mut cells) in layout.lines().iter().zip(cells(&layout, &text)) {
            prop_assert_eq!(line.range().start, end);
            cells.retain(|cell| !cell.range().is_empty());
            cells.sort_by_key(|cell| cell.range().start);
            for cell in &cells {
                prop_assert_eq!(cell.range().start, end);
                end = cell.range().end;
            }
            prop_assert_eq!(line.range().end, end);
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn no_line_is_wider_than_asked_and_columns_add_up(text in any_text(), width in 1..40_u16, options in any_options()) {
        let layout = Engine::new().layout(&text, width, &options);
        for (line, cells) in layout.lines().iter().zip(cells(&layout, &text)) {
            prop_assert!(line.width() <= width);
            let mut column = 0;
            for cell in cells {
                prop_assert_eq!(cell.column(), column);
                column += cell.width();
            }
            prop_assert_eq!(column, line.width());
        }
    }

    #[test]
    fn every_cell_is_painted_as_wide_as_it_says(text in any_text(), width in 2..40_u16, options in any_options()) {
        use unicode_width::UnicodeWidthStr;
        let layout = Engine::new().layout(&text, width, &options);
        for cell in cells(&layout, &text).into_iter().flatten() {
            let glyphs = layout.glyphs(&text, &cell);
            prop_assert_eq!(glyphs.is_empty(), cell.width() == 0);
            let is_lone_mark = glyphs.width() == 0;
            prop_assert!(is_lone_mark || glyphs.width().min(2) == usize::from(cell.width()), "{:?}", glyphs);
        }
    }

    #[test]
    fn no_control_is_painted(text in soup(), options in any_options()) {
        let layout = Engine::new().layout(&text, 40, &options);
        for line in layout.lines() {
            let row = layout.row(&text, line);
            prop_assert!(!row.chars().any(|c| c.is_control() || sanitize::visible(c).is_some()), "{row:?}");
            let bidi_control = |c| properties::Traits::of(c).is_bidi_control();
            prop_assert!(!row.chars().any(bidi_control), "{row:?}");
        }
    }

    #[test]
    fn left_to_right_text_is_the_identity(text in "[a-zA-Z0-9 .,()é-]{0,80}") {
        let layout = Engine::new().layout(&text, 200, &Options::default());
        prop_assert_eq!(layout.row(&text, &layout.lines()[0]), text.trim_end_matches(' '));
    }

    #[test]
    fn lines_alone_are_the_lines_of_the_layout(text in any_text(), width in 1..40_u16) {
        let options = Options::default();
        let mut engine = Engine::new();
        let layout = engine.layout(&text, width, &options);
        let ranges = |lines: &[Line]| {
            lines.iter().map(|line| (line.range(), line.visible_range(), line.width(), line.level())).collect::<Vec<_>>()
        };
        prop_assert_eq!(ranges(&engine.lines(&text, width, &options)), ranges(layout.lines()));
    }

    #[test]
    fn a_layout_does_not_depend_on_the_one_before(before in any_text(), text in any_text(), width in 1..40_u16) {
        let options = Options::default();
        let mut engine = Engine::new();
        let fresh = engine.layout(&text, width, &options);
        let mut reused = engine.layout(&before, width, &options);
        engine.layout_into(&text, width, &options, &mut reused);
        prop_assert_eq!(cells(&reused, &text), cells(&fresh, &text));
    }

    #[test]
    fn hits_and_spans_are_inverse(text in any_text(), width in 1..40_u16, options in any_options()) {
        let layout = Engine::new().layout(&text, width, &options);
        for (index, line) in layout.lines().iter().enumerate() {
            for column in 0..line.width() {
                let hit = layout.hit(&text, index, column).unwrap();
                let spans = layout.spans(&text, index, hit.range());
                prop_assert!(spans.iter().any(|span| span.contains(&column)), "{column} {hit:?} {spans:?}");
                prop_assert_eq!(spans.len(), 1);
                prop_assert_eq!(layout.line_of(hit.range().start), index);
            }
            let whole = layout.spans(&text, index, line.range());
            let covered: u16 = whole.iter().map(|span| span.end - span.start).sum();
            prop_assert_eq!(covered, line.width());
        }
    }

    #[test]
    fn a_step_and_a_step_back_return(text in any_text(), width in 1..40_u16) {
        let layout = Engine::new().layout(&text, width, &Options::default());
        for cell in cells(&layout, &text).into_iter().flatten().filter(|cell| !cell.range().is_empty()) {
            for (side, back) in [(Side::Left, Side::Right), (Side::Right, Side::Left)] {
                let Some(next) = layout.neighbour(&text, cell.range().start, side) else { continue };
                let line = |cell: &Cell| layout.line_of(cell.range().start);
                if line(&next) == line(&cell) {
                    let returned = layout.neighbour(&text, next.range().start, back);
                    prop_assert_eq!(returned, Some(cell));
                }
            }
        }
    }

    #[test]
    fn every_cell_is_reached_by_steps(text in any_text(), width in 1..40_u16) {
        let layout = Engine::new().layout(&text, width, &Options::default());
        for line in layout.lines() {
            let cells: Vec<Cell> =
                layout.cells(&text, line).filter(|cell| !cell.range().is_empty()).collect();
            for pair in cells.windows(2) {
                let next = layout.neighbour(&text, pair[0].range().start, Side::Right);
                prop_assert_eq!(next, Some(pair[1]));
            }
        }
    }

    #[test]
    fn a_truncated_title_fits_and_ends_with_its_ellipsis(text in mixed_text(), width in 1..30_u16) {
        let mut engine = Engine::new();
        let options = Options::default();
        let whole = engine.layout(&text, u16::MAX, &options);
        let layout = engine.truncate(&text, width, &options);
        prop_assert_eq!(layout.lines().len(), 1);
        prop_assert!(layout.lines()[0].width() <= width);
        prop_assert_eq!(layout.lines()[0].range(), 0..text.len());
        let is_cut = whole.lines().len() > 1 || whole.lines()[0].width() > width;
        prop_assert_eq!(layout.row(&text, &layout.lines()[0]).contains('\u{2026}'), is_cut);
    }
}
