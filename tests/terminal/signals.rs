//! Whatever ends or stops the program, the terminal is as it was.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::session::{self, NASHRA, Session};

#[test]
fn signals_that_end_it_restore_the_terminal() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        let mut session = Session::start(&[]);
        session.wait_for_screen("");
        session.signal(name);
        assert_eq!(session.exit_code(), 128 + number, "SIG{name}");
        session.assert_restored();
    }
}

#[test]
fn a_signal_while_the_terminal_is_being_asked_restores_it_too() {
    let mut session = Session::prepare(&[]).unknown("").start();
    session.wait_until("it asks", |session| session.look(|output| output.bytes.len() > 20));
    session.signal("TERM");
    assert_eq!(session.exit_code(), 143);
    session.assert_restored();
}

#[test]
fn a_terminal_that_takes_no_more_does_not_keep_it_from_ending() {
    // Nobody reads, so the first frame blocks; a frame that fits into the terminal's buffer would not.
    let mut session = Session::prepare(&[]).size(400, 100).start_unread();
    session.wait_until("it is blocked", |session| state(session.process()) == 'S');
    session.signal("TERM");
    assert_eq!(session.exit_code(), 143);
}

#[test]
fn when_the_terminal_goes_away_it_ends() {
    // Nobody reads, for a reader would hold the terminal; a small frame fits into the terminal's buffer.
    let mut session = Session::prepare(&[]).size(20, 5).start_unread();
    session.wait_until("it has painted and sleeps", |session| {
        session.sleeps() && session.threads() > 2
    });
    session.hang_up();
    assert_eq!(session.exit_code(), 129);
}

#[test]
fn stopped_it_gives_the_terminal_back_and_continued_it_takes_it_again() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped.pid");
    let _ = fs::remove_file(&file);
    let mut session = Session::prepare(&[]).start_in_shell(file.to_str().unwrap());
    session.wait_for_screen("");
    let process: u32 = fs::read_to_string(&file).unwrap().trim().parse().unwrap();
    for _ in 0..2 {
        session::signal(process, "TSTP");
        session.wait_until("it stops", |_| state(process) == 'T');
        session.assert_restored();
        session::signal(process, "CONT");
        session.wait_for_screen("");
    }
    session.press("j");
    session.wait_for_screen("j");
    // Stopped without a word, and continued.
    session::signal(process, "STOP");
    session.wait_until("it stops", |_| state(process) == 'T');
    session::signal(process, "CONT");
    session.press("j");
    session.wait_for_screen("jj");
    session::signal(process, "TERM");
    session.wait_until("it ends", |_| !Path::new(&format!("/proc/{process}")).exists());
    session.assert_restored();
}

#[test]
fn nobody_could_continue_a_session_leader_so_it_does_not_stop() {
    let mut session = Session::start(&[]);
    session.wait_for_screen("");
    session.signal("TSTP");
    session.press("j");
    session.wait_for_screen("j");
}

/// One letter of `proc(5)`: R running, S sleeping, T stopped.
fn state(process: u32) -> char {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(") ").next().and_then(|rest| rest.chars().next()).unwrap_or('?')
}

#[test]
fn without_a_terminal_it_says_so_at_once() {
    let run = Command::new(NASHRA).arg("seeds").stdin(Stdio::null()).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(run.stdout.is_empty());
    let sentence = String::from_utf8(run.stderr).unwrap();
    assert!(sentence.starts_with("nashra: no terminal"), "{sentence}");
    assert_eq!(sentence.lines().count(), 1);
}

#[test]
fn a_terminal_that_cannot_place_a_cursor_is_left_alone() {
    for term in ["dumb", ""] {
        let mut session = Session::prepare(&[]).env("TERM", term).start();
        assert_eq!(session.exit_code(), 2);
        session.wait_until("it says so", |session| session.rows().concat().contains("layout FILE"));
        assert!(!session.look(|output| output.bytes.contains(&0x1B)));
    }
}

#[test]
fn the_escape_key_is_heard_while_much_else_happens() {
    let mut session = Session::start(&[]);
    session.wait_for_screen("");
    let without_help = session.rows();
    session.press("?");
    session.wait_for_screen("?");
    session.press("\x1b");
    session.wait_until("the help is closed", |session| {
        session.signal("WINCH");
        session.rows() == without_help
    });
}
