//! Small layouts as a reader sees them.

use super::*;
use Direction::{Auto, LeftToRight, RightToLeft};

#[test]
fn a_paragraph_runs_from_its_own_side() {
    assert_eq!(picture("ABC DEF", 9, Auto), ["|  FED CBA|"]);
    assert_eq!(picture("abc def", 9, Auto), ["|abc def  |"]);
    assert_eq!(picture("ABC abc", 9, LeftToRight), ["|CBA abc  |"]);
    assert_eq!(picture("ABC abc", 9, RightToLeft), ["|  abc CBA|"]);
}

#[test]
fn lines_break_in_logical_order() {
    assert_eq!(picture("ABC def GHI jkl MNO", 8, Auto), ["| def CBA|", "| jkl IHG|", "|     ONM|"]);
    assert_eq!(picture("ABC one two DEF", 8, Auto), ["| one CBA|", "| FED two|"]);
}

#[test]
fn numbers_after_a_break_remember_their_letters() {
    assert_eq!(picture("ABC | 2016-2019", 12, Auto), ["|       | CBA|", "|   2019-2016|"]);
}

#[test]
fn blanks_hang_at_the_end_of_a_line() {
    assert_eq!(picture("abc   def", 4, Auto), ["|abc |", "|def |"]);
    assert_eq!(picture("ABC   DEF", 3, Auto), ["|CBA|", "|FED|"]);
    assert_eq!(picture("   ", 2, Auto), ["|  |"]);
}

#[test]
fn line_feeds_end_paragraphs() {
    assert_eq!(picture("abc\nDEF\n", 4, Auto), ["|abc |", "| FED|"]);
    assert_eq!(picture("a\r\n\r\nb", 2, Auto), ["|a |", "|  |", "|b |"]);
}

#[test]
fn brackets_are_mirrored_and_curly_quotes_are_not() {
    assert_eq!(picture("A (B) <C> \u{AB}D\u{BB}", 16, Auto), ["|   \u{AB}D\u{BB} <C> (B) A|"]);
    assert_eq!(picture("A \u{201C}B\u{201D}", 6, Auto), ["| \u{201D}B\u{201C} A|"]);
}

#[test]
fn tabs_go_to_the_next_stop_in_reading_order() {
    assert_eq!(picture("a\tb", 10, Auto), ["|a       b |"]);
    assert_eq!(picture("A\tB", 10, Auto), ["| B       A|"]);
    assert_eq!(picture("abc\tAB\td", 20, LeftToRight), ["|abc     BA      d   |"]);
}

#[test]
fn controls_become_pictures() {
    assert_eq!(picture("a\u{1B}[2Jb\u{9B}", 10, Auto), ["|a\u{241B}[2Jb\u{FFFD}   |"]);
    for noncharacter in ["\u{FFFE}", "\u{FDD0}", "\u{10FFFF}"] {
        assert_eq!(picture(noncharacter, 1, Auto), ["|\u{FFFD}|"]);
    }
}

#[test]
fn bidi_controls_act_and_are_not_painted() {
    assert_eq!(picture("a\u{202E}bcd\u{202C}e", 8, Auto), ["|adcbe   |"]);
    assert_eq!(picture("\u{200F}abc!", 8, Auto), ["|    !abc|"]);
    assert_eq!(picture("A \u{2066}b!\u{2069} C", 8, Auto), ["|  C b! A|"]);
}

fn rows(text: &str, width: u16, options: &Options) -> Vec<String> {
    let layout = Engine::new().layout(text, width, options);
    layout.lines().iter().map(|line| layout.row(text, line)).collect()
}

fn row(text: &str) -> String {
    rows(text, 80, &Options::default()).concat()
}

#[test]
fn letters_take_their_forms() {
    assert_eq!(row("بيت ب"), "\u{FE8F} \u{FE96}\u{FEF4}\u{FE91}");
    assert_eq!(row("أ"), "\u{FE83}", "isolated letters are forms too: one font a word");
    assert_eq!(row("ماء"), "\u{621}\u{FE8E}\u{FEE3}", "hamza stays itself");
    assert_eq!(row("لله"), "\u{FEEA}\u{FEE0}\u{FEDF}", "no ligature of three letters");
}

#[test]
fn letters_without_forms_still_join_their_neighbours() {
    assert_eq!(row("ئەب"), "\u{FE8F}\u{6D5}\u{FE8B}");
    assert_eq!(row("پښتو"), "\u{FEEE}\u{FE98}\u{69A}\u{FB58}");
}

#[test]
fn lam_alef_is_one_cell_for_both() {
    for (text, glyphs) in
        [("لا", "\u{FEFB}"), ("لَا", "\u{FEFB}\u{64E}"), ("لِأَ", "\u{FEF7}\u{650}\u{64E}")]
    {
        let layout = Engine::new().layout(text, 8, &Options::default());
        let cells: Vec<Cell> = layout.cells(text, &layout.lines()[0]).collect();
        assert_eq!(cells.len(), 1, "{text}");
        assert_eq!(cells[0].range(), 0..text.len());
        assert_eq!(layout.glyphs(text, &cells[0]), glyphs);
        assert_eq!(layout.lines()[0].width(), 1);
    }
    assert_eq!(row("لـا"), "\u{FE8E}\u{640}\u{FEDF}", "a tatweel keeps them apart");
    assert_eq!(row("ل\u{200D}ا"), "\u{FE8E}\u{FEDF}");
    assert_eq!(row("ل\u{200C}ا"), "\u{FE8D}\u{FEDD}");
}

#[test]
fn joiners_shape_and_vanish() {
    assert_eq!(row("ه\u{200D}"), "\u{FEEB}");
    assert_eq!(row("می\u{200C}خ"), "\u{FEA5}\u{FBFD}\u{FEE3}");
}

#[test]
fn a_mark_with_nothing_before_it_on_its_line_has_a_cell_to_itself() {
    let cells = |text: &str, width| -> Vec<Vec<String>> {
        let options = Options { isolates: false, ..Options::default() };
        let layout = Engine::new().layout(text, width, &options);
        let glyphs =
            |line| layout.cells(text, line).map(|cell| layout.glyphs(text, &cell)).collect();
        layout.lines().iter().map(glyphs).collect()
    };
    let after_line_end: [&[&str]; 2] = [&["¡"], &["ـ\u{670}", "\u{670}"]];
    assert_eq!(cells("¡\u{2028}\u{AD}\u{670}ـ\u{670}", 40), after_line_end);
    let before_digit: [&[&str]; 2] = [&["ء"], &["0", "\u{301}"]];
    assert_eq!(cells("ء\u{2028}\u{200B}\u{301}0\u{2028}", 40), before_digit);
    let bare: [&[&str]; 2] = [&["a"], &["\u{301}", "b"]];
    assert_eq!(cells("a\u{2028}\u{301}b", 40), bare, "the line ends even before a mark");
    let behind_blank: [&[&str]; 2] = [&["a"], &["\u{301}", "b\u{301}"]];
    assert_eq!(cells("a \u{200E}\u{301}b\u{301}", 2), behind_blank, "the blank stays above");
}

#[test]
fn a_ligature_is_never_parted() {
    let parted = "ل\u{200B}\u{200F}اد";
    assert_eq!(rows(parted, 80, &Options::default()), ["ﺩﺎﻟ"]);
    assert_eq!(rows(parted, 2, &Options::default()), ["ﻟ", "ﺩﺎ"]);
}

#[test]
fn halves_of_a_forced_break_keep_their_forms() {
    assert_eq!(rows("بيت", 2, &Options::default()), ["\u{FEF4}\u{FE91}", "\u{FE96}"]);
    assert_eq!(rows("ببلا", 2, &Options::default()), ["\u{FE92}\u{FE91}", "\u{FEFC}"]);
}

#[test]
fn marks_can_be_left_out_of_the_cells() {
    let strip = Options { marks: Marks::Strip, ..Options::default() };
    assert_eq!(rows("بَيتٌ é שָׁ", 80, &strip), [row("بيت é ש")]);
    let layout = Engine::new().layout("بَ", 4, &strip);
    let cell = layout.cells("بَ", &layout.lines()[0]).next().unwrap();
    assert_eq!(cell.range(), 0..4, "the range stays whole");
}

#[test]
fn plain_and_logical_glyphs_keep_the_letters() {
    let plain = Options { glyphs: Glyphs::Plain, ..Options::default() };
    assert_eq!(rows("بلا (a)", 80, &plain), ["(a) الب"]);
    let logical = Options { glyphs: Glyphs::Logical, ..Options::default() };
    assert_eq!(rows("بلا (a)", 80, &logical), ["بلا (a)"]);
    assert!(Engine::new().layout("بلا", 80, &logical).lines()[0].is_rtl(), "the edge stays right");
}

#[test]
fn signs_that_span_numbers_are_never_emitted_raw() {
    for sign in ['\u{600}', '\u{601}', '\u{602}', '\u{603}', '\u{604}', '\u{605}', '\u{6DD}'] {
        for text in [format!("{sign}"), format!("{sign}١٢"), format!("ب{sign}١")] {
            assert!(!row(&text).contains(sign), "{text:?}");
        }
    }
}

#[test]
fn emoji_are_two_cells() {
    for text in ["👩\u{200D}🚀", "🇪🇬", "1\u{FE0F}\u{20E3}", "한", "中"] {
        let layout = Engine::new().layout(text, 8, &Options::default());
        assert_eq!(layout.row(text, &layout.lines()[0]), text);
        assert_eq!(layout.cells(text, &layout.lines()[0]).count(), 1, "{text}");
    }
}

#[test]
fn a_range_inside_a_ligature_takes_its_cell() {
    let text = "سلام";
    let layout = Engine::new().layout(text, 8, &Options::default());
    assert_eq!(layout.spans(text, 0, 2..4), vec![1..2], "lam");
    assert_eq!(layout.spans(text, 0, 4..6), vec![1..2], "alef");
    assert_eq!(layout.hit(text, 0, 1).unwrap().range(), 2..6);
    let after_ligature = layout.neighbour(text, 4, Side::Left).unwrap();
    assert_eq!(after_ligature.range(), 6..8);
}

#[test]
fn a_range_is_several_spans_where_directions_meet() {
    let text = from_caps("ABC abc DEF");
    let layout = Engine::new().layout(&text, 20, &Options::default());
    let start = text.find('c').unwrap();
    let end = text.len() - 2;
    assert_eq!(layout.spans(&text, 0, start..end), [1..4, 6..7]);
}

#[test]
fn every_column_of_a_tab_hits_the_tab() {
    let text = "ب\tب";
    let layout = Engine::new().layout(text, 20, &Options::default());
    for column in 1..8 {
        assert_eq!(layout.hit(text, 0, column).unwrap().range(), 2..3);
    }
    assert_eq!(layout.spans(text, 0, 2..3), vec![1..8]);
}

#[test]
fn a_walk_crosses_lines_at_their_edges() {
    let text = from_caps("AB CD");
    let layout = Engine::new().layout(&text, 2, &Options::default());
    let left_of =
        |offset| layout.neighbour(&text, offset, Side::Left).map(|cell| cell.range().start);
    assert_eq!(left_of(0), Some(2));
    assert_eq!(left_of(2), Some(5), "past the reading end to the next line");
    assert_eq!(left_of(7), None);
}
