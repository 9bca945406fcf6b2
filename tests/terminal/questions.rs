//! Terminals that are asked which they are, and answer well, badly, late, or never.

use super::session::Session;

const VTE: &str = "\x1bP>|VTE(7803)\x1b\\\x1b[>65;7803;1c\x1b[8;1$y\x1b[1;3R\x1b[1;1R\x1b[?64;1c";
const PUTTY: &str = "\x1b[>0;136;0c\x1b[1;3R\x1b[1;1R\x1b[?6c";

#[test]
fn a_terminal_that_answers_is_served_as_it_needs() {
    let mut session = Session::prepare(&[]).unknown(VTE).start();
    session.wait_for_screen("");
    assert!(session.look(|output| contains(&output.bytes, "\x1b[8l")));
    let mut session = Session::prepare(&[]).unknown(PUTTY).start();
    session.wait_until("it is served", |session| !session.rows().concat().is_empty());
    session.wait_until("it sleeps", Session::sleeps);
    assert!(session.look(|output| !contains(&output.bytes, "\x1b[8l")));
    // What PuTTY is given is not what it shows: it will put rows in order itself.
    let expected = super::session::screen(&[], session.size, "");
    assert_ne!(session.rows(), expected);
}

#[test]
fn odd_answers_leave_no_trace() {
    let odd = [
        "",
        "\x1b[?6",
        "\x1bP>|half a na",
        "\x1b[999;999R\x1b[0;0R\x1b[>c\x1b[?c",
        "\x1b]66;w=1;x\x1b\\\x1b[8;99999999999$y\x1b[?1;2c",
        "\x1b[\x1b[\x1b]\x07\x1b\\\u{9b}",
        "\x1b[?62c\x1b[?62c\x1b[?62c",
    ];
    for answer in odd {
        let mut session = Session::prepare(&[]).unknown(answer).start();
        session.wait_for_screen("");
        session.press("j");
        session.wait_for_screen("j");
        session.press("Q");
        assert_eq!(session.exit_code(), 0, "{answer:?}");
        session.assert_restored();
    }
}

#[test]
fn an_answer_that_comes_late_is_no_key() {
    let mut session = Session::prepare(&[]).unknown("").start();
    session.wait_for_screen("");
    session.press(VTE);
    session.press("j");
    session.wait_for_screen("j");
}

#[test]
fn the_late_half_of_an_answer_is_no_key() {
    let (first, second) = VTE.split_at(9);
    let mut session = Session::prepare(&[]).unknown(first).start();
    session.wait_for_screen("");
    session.press(second);
    session.wait_until("it sleeps", Session::sleeps);
    session.press("j");
    session.wait_for_screen("j");
}

#[test]
fn keys_typed_before_and_between_the_answers_are_kept() {
    let (first, second) = VTE.split_at(VTE.find("\x1b[8;1").unwrap());
    let mut session =
        Session::prepare(&[]).typed("j").unknown(&format!("{first}j{second}")).start();
    session.wait_for_screen("jj");
}

#[test]
fn a_chosen_emitter_asks_nothing() {
    let mut session =
        Session::prepare(&["--emitter", "forms"]).unknown("").env("NASHRA_EMITTER", "rgb").start();
    session.wait_until("it shows", |session| session.rows().concat().contains("nashra"));
    assert!(session.look(|output| !contains(&output.bytes, "\x1b[c")));
    assert!(session.look(|output| !contains(&output.bytes, "\u{200E}")));
}

fn contains(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}
