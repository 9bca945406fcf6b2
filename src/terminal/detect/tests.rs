//! Every terminal that was measured: what it says, what it must be given.

use super::*;
use crate::terminal::input::{Input, Parser};

fn environment(variables: &[(&str, &str)]) -> Environment {
    Environment::of(|name| {
        variables.iter().find(|variable| variable.0 == name).map(|variable| variable.1.to_owned())
    })
}

fn answers(bytes: &str) -> Answers {
    let mut answers = Answers::default();
    for input in Parser::default().feed(bytes.as_bytes()) {
        match input {
            Input::Report(report) => answers.take(report),
            other => panic!("{other:?} in {bytes:?}"),
        }
    }
    answers
}

/// Environment without questions, emitter.
#[test]
fn known_terminals_are_not_asked() {
    let cases: [(&[(&str, &str)], &str); 12] = [
        (&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "221203")], "konsole"),
        (&[("TERM", "xterm-256color"), ("VTE_VERSION", "7006")], "forms+lrm+explicit"),
        (&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")], "forms"),
        (&[("TERM", "mlterm"), ("MLTERM", "3.9.0")], "mlterm"),
        (&[("TERM", "foot")], "forms"),
        (&[("TERM", "alacritty"), ("ALACRITTY_WINDOW_ID", "1")], "forms"),
        (&[("TERM", "st-256color")], "forms"),
        (&[("TERM", "rxvt-unicode-256color")], "forms"),
        (&[("TERM", "xterm-256color"), ("WT_SESSION", "x")], "forms"),
        (
            &[
                ("TERM", "xterm-256color"),
                ("TERM_PROGRAM", "iTerm.app"),
                ("TERM_PROGRAM_VERSION", "3.6.2"),
            ],
            "implicit",
        ),
        (
            &[
                ("TERM", "xterm-256color"),
                ("TERM_PROGRAM", "iTerm.app"),
                ("TERM_PROGRAM_VERSION", "3.5.14"),
            ],
            "forms",
        ),
        (&[("TERM", "screen"), ("STY", "1.x"), ("KONSOLE_VERSION", "221203")], "konsole"),
    ];
    for (variables, emitter) in cases {
        let detection = known(&environment(variables)).expect("known");
        assert_eq!(detection.emitter.name, emitter, "{variables:?}");
    }
}

#[test]
fn terminals_that_do_not_say_which_they_are_are_asked() {
    let cases: [&[(&str, &str)]; 6] = [
        &[("TERM", "xterm-256color")],
        &[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")],
        &[("TERM", "tmux-256color"), ("TMUX", "/tmp/x"), ("KONSOLE_VERSION", "221203")],
        // Started from Konsole, and not Konsole.
        &[
            ("TERM", "xterm-256color"),
            ("KONSOLE_VERSION", "221203"),
            ("XTERM_VERSION", "XTerm(379)"),
        ],
        &[("TERM", "weird"), ("KONSOLE_VERSION", "221203")],
        &[],
    ];
    for variables in cases {
        assert!(known(&environment(variables)).is_none(), "{variables:?}");
    }
}

/// Recorded answers, emitter.
#[test]
fn answers_decide() {
    let cases = [
        (
            "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[1;3R\x1b[1;1R\x1b[?62;1;4c",
            "konsole",
            "konsole",
        ),
        (
            "\x1bP>|kitty(0.46.2)\x1b\\\x1b[>1;4000;46c\x1b[8;0$y\x1b[1;3R\x1b[1;2R\x1b[?62c",
            "kitty66",
            "kitty",
        ),
        (
            "\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[1;3R\x1b[1;1R\x1b[?62c",
            "kitty-word",
            "kitty",
        ),
        ("\x1b[>0;136;0c\x1b[1;3R\x1b[1;1R\x1b[?6c", "implicit", "putty"),
        ("\x1b[>0;115;0c\x1b[1;3R\x1b[1;1R\x1b[?1;2c", "rgb", "qterminal"),
        ("\x1b[>24;279;0c\x1b[8;0$y\x1b[1;4R\x1b[1;1R\x1b[?63c", "mlterm", "mlterm"),
        ("\x1b[>65;7006;1c\x1b[8;1$y\x1b[1;3R\x1b[1;1R\x1b[?65;1;9c", "forms+lrm+explicit", "vte"),
        (
            "\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[8;0$y\x1b[1;3R\x1b[1;1R\x1b[?64c",
            "forms",
            "xterm",
        ),
        ("\x1b[>0;276;0c\x1b[8;0$y\x1b[1;3R\x1b[1;1R\x1b[?1;2c", "forms+lrm+explicit", "unknown"),
        ("\x1bP>|iTerm2 3.6.6\x1b\\\x1b[1;3R\x1b[1;1R\x1b[?65c", "implicit", "iterm2"),
        ("\x1b[>0;1700;1c\x1b[1;3R\x1b[1;1R\x1b[?6c", "forms", "alacritty"),
        // Something new, in which a mark takes a column.
        ("\x1b[>99;1;0c\x1b[1;4R\x1b[1;1R\x1b[?1c", "forms", "unknown"),
        ("", "forms+lrm+explicit", "unknown"),
    ];
    for (bytes, emitter, terminal) in cases {
        let asked = environment(&[("TERM", "xterm-256color")]);
        let detection = decide(&asked, &answers(bytes), "");
        assert_eq!(
            (detection.emitter.name, detection.identity.terminal.as_str()),
            (emitter, terminal)
        );
    }
}

#[test]
fn inside_tmux_the_terminal_outside_decides() {
    let cases = [
        ("Konsole 22.12.3|xterm-256color", "konsole", "konsole in tmux"),
        ("kitty(0.46.2)|xterm-kitty", "kitty-word", "kitty in tmux"),
        ("|xterm-kitty", "kitty-word", "kitty in tmux"),
        ("|mlterm", "boxes", "mlterm in tmux"),
        ("|st-256color", "forms", "st in tmux"),
        ("|alacritty", "forms", "alacritty in tmux"),
        ("XTerm(379)|xterm", "forms+lrm+explicit", "xterm in tmux"),
        ("|xterm-256color", "forms+lrm+explicit", "unknown in tmux"),
        ("", "forms+lrm+explicit", "unknown in tmux"),
    ];
    for (outer, emitter, key) in cases {
        let inside = environment(&[("TERM", "tmux-256color"), ("TMUX", "/tmp/x,1,0")]);
        // tmux's own answers must not be taken for the terminal's; a cursor report says OSC 66 moved it.
        let tmux = answers("\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[1;3R\x1b[1;2R\x1b[?1;2c");
        let detection = decide(&inside, &tmux, outer);
        assert_eq!((detection.emitter.name, detection.identity.key().as_str()), (emitter, key));
    }
}

#[test]
fn explicit_mode_is_left_as_it_was_found() {
    let found = |bytes| decide(&environment(&[]), &answers(bytes), "").was_explicit;
    assert!(found("\x1b[8;2$y\x1b[?1c"));
    assert!(!found("\x1b[8;1$y\x1b[?1c"));
    assert!(!found(""));
}

#[test]
fn marks_are_left_out_where_they_destroy_letters() {
    let destroys =
        |term| known(&environment(&[("TERM", term)])).is_some_and(|found| found.destroys_marks);
    assert!(destroys("foot") && destroys("alacritty") && destroys("st-256color"));
    assert!(!destroys("rxvt-unicode"));
}

#[test]
fn versions_are_read_from_what_terminals_call_themselves() {
    let identity = |bytes| decide(&environment(&[]), &answers(bytes), "").identity;
    assert_eq!(identity("\x1bP>|kitty(0.46.2)\x1b\\").version, "0.46.2");
    assert_eq!(identity("\x1bP>|Konsole 22.12.3\x1b\\").version, "22.12.3");
    // A name cannot bring anything into the file of calibrations.
    assert_eq!(Identity { terminal: "a\"\n=b".into(), ..Identity::default() }.key(), "ab");
}

#[test]
fn millions_of_colours_are_sent_where_they_are_understood() {
    let sent = |variables| {
        let environment = environment(variables);
        let asked = || decide(&environment, &Answers::default(), "");
        known(&environment).unwrap_or_else(asked).millions_of_colours
    };
    assert!(sent(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]));
    assert!(sent(&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "221203")]));
    assert!(sent(&[("TERM", "tmux-256color"), ("TMUX", "/tmp/x")]));
    assert!(!sent(&[("TERM", "xterm-256color")]));
    assert!(!sent(&[("TERM", "screen"), ("STY", "1"), ("COLORTERM", "truecolor")]));
    assert!(!sent(&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")]));
}
