//! Input that means harm. No test here is timed: work that grows with the square of these texts takes minutes,
//! which is noticed.

use super::*;

/// A pattern repeated to many bytes.
fn much(pattern: &str) -> String {
    pattern.repeat(60_000 / pattern.len())
}

/// Lays a text out in all the ways there are, and checks that nothing of it is lost.
fn survives(text: &str) {
    let mut engine = Engine::new();
    for options in
        [Options::default(), Options { direction: Direction::RightToLeft, ..Options::default() }]
    {
        for width in [60, 5_000] {
            let layout = engine.layout(text, width, &options);
            assert_eq!(layout.lines().last().unwrap().range().end, text.len());
            let line = &layout.lines()[0];
            let cells = layout.cells(text, line).count();
            assert!(layout.hit(text, 0, 7).is_some() == (cells > 0));
            assert!(layout.row(text, line).len() <= 200 * usize::from(line.width().max(1)));
        }
        assert!(engine.truncate(text, 30, &options).lines()[0].width() <= 30);
    }
    assert!(fold::Folded::new(text).text().len() <= 40 * text.len());
    direction::content(text, Direction::Auto);
}

#[test]
fn nothing_and_controls_alone() {
    for text in [
        "",
        "\u{200F}",
        "\u{2067}\u{2069}",
        "\n",
        "\r\n",
        "\u{202E}\n\u{202C}",
        "\u{AD}",
        "\t",
        " ",
    ] {
        survives(text);
    }
}

#[test]
fn marks_without_end() {
    survives(&format!("ب{}", "\u{64B}".repeat(200_000)));
    survives(&format!("e{}x", "\u{301}".repeat(200_000)));
    survives(&"\u{64B}".repeat(200_000));
    survives(&format!("👩{}", "\u{200D}\u{301}".repeat(100_000)));
}

#[test]
fn nested_embeddings_and_isolates() {
    for (open, close) in
        [('\u{202B}', '\u{202C}'), ('\u{2067}', '\u{2069}'), ('\u{2068}', '\u{2069}')]
    {
        for depth in [60, 125, 140, 1_000] {
            let opens: String = std::iter::repeat_n(open, depth).collect();
            let closes: String = std::iter::repeat_n(close, depth).collect();
            survives(&format!("{opens}1{closes}"));
            survives(&opens);
            survives(&format!("ب{opens}a 1{closes}ب"));
        }
    }
}

#[test]
fn control_soup() {
    survives(&much("\u{202B}\u{202C}"));
    survives(&much("\u{2067}"));
    survives(&much("ب\u{202A}a\u{202C}"));
    survives(&much("\u{2068}ب\u{2069}a"));
    survives(&much("\u{0}\u{1B}\u{9B}"));
    survives(&much("a\u{200F}"));
}

#[test]
fn brackets_without_end() {
    survives(&much("("));
    survives(&much("ب(a)"));
    survives(&format!("(ب {})", much("(a) ب ")));
    survives(&much("ب (1 ["));
    survives(&much("()a"));
    survives(&format!("\u{2067}\u{2069}{}", much("ب(a)")));
}

#[test]
fn blanks_hyphens_and_tabs_without_end() {
    survives(&much(" "));
    survives(&format!("a{}", much(" ")));
    survives(&format!("{}{}", much("a "), much(" ")));
    survives(&much("-"));
    survives(&much("-a"));
    survives(&much("ب-"));
    survives(&much("\t"));
    survives(&much("ب\t\u{64B}"));
    survives(&much("\n"));
}

#[test]
fn tokens_without_end() {
    survives(&format!("ب {}", much("a")));
    survives(&format!("ب a{}", much(")")));
    survives(&format!("ب {}", much("+1 ")));
    survives(&format!("ب {}", much("@a#")));
    survives(&format!("ب http://{}", much("/(")));
    survives(&format!("ب {}", much("1-")));
    survives(&format!("ب {}", much("$")));
    survives(&format!("ب {}", much("C++ ")));
}

#[test]
fn one_paragraph_of_a_megabyte() {
    survives(&"قال Kaspersky Lab (موسكو) إن 2013 شهدت 12.5% ’’زيادة‘‘، ".repeat(10_000));
    survives(&much("👩\u{200D}🚀🇪🇬한"));
}
