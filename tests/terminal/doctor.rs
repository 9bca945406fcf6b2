//! `nashra doctor`: what it says, and that what a reader answers is kept by terminal.

use std::fs;

use super::session::Session;

const PUTTY: &str = "\x1b[>0;136;0c\x1b[1;3R\x1b[1;1R\x1b[?6c";

fn doctor(arguments: &[&str], state: &str) -> Session {
    let arguments = [&["doctor"], arguments].concat();
    Session::prepare(&arguments).unknown(PUTTY).env("XDG_STATE_HOME", state).start()
}

fn says(session: &mut Session, what: &str) {
    session.wait_until(what, |session| session.rows().concat().contains(what));
}

#[test]
fn it_says_what_the_terminal_is_given_and_why() {
    let mut session = doctor(&[], concat!(env!("CARGO_TARGET_TMPDIR"), "/doctor"));
    says(&mut session, "terminal: putty");
    says(&mut session, "emitter: implicit");
    says(&mut session, "it answered our questions");
    assert_eq!(session.exit_code(), 0);
    session.assert_restored();
}

#[test]
fn an_answer_is_kept_for_the_terminal_and_forgotten_on_request() {
    let state = concat!(env!("CARGO_TARGET_TMPDIR"), "/calibrated");
    let _ = fs::remove_dir_all(state);
    for (answer, then) in
        [("2\r", "emitter: forms "), ("\r", "emitter: forms "), ("0\r", "emitter: implicit")]
    {
        let mut session = doctor(&["--calibrate"], state);
        says(&mut session, "Number of the line");
        session.press(answer);
        assert_eq!(session.exit_code(), 0);
        session.assert_restored();
        says(&mut doctor(&[], state), then);
    }
    // Another terminal is not concerned.
    doctor(&["--calibrate"], state).press("2\r");
    let other = Session::prepare(&["doctor"]).env("XTERM_VERSION", "").env("VTE_VERSION", "7006");
    let mut other = other.env("XDG_STATE_HOME", state).start();
    says(&mut other, "emitter: forms+lrm+explicit");
}
