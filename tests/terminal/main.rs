//! The program in a real pseudo-terminal: it starts, reads and ends, whatever is done to it.
//!
//! Nothing here waits for a fixed time: a test waits for what must become true, and fails when it has not
//! for half a minute.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod doctor;
mod hostile;
mod modes;
mod questions;
mod session;
mod signals;
mod sizes;
mod stream;

use session::Session;

#[test]
fn it_starts_reads_and_quits() {
    let mut session = Session::start(&[]);
    session.wait_for_screen("");
    session.press("j");
    session.wait_for_screen("j");
    session.press("\r");
    session.wait_for_screen("j<enter>");
    session.press("Q");
    assert_eq!(session.exit_code(), 0);
    session.assert_restored();
}

#[test]
fn it_reads_a_folder_of_the_reader() {
    let mut session = Session::start(&["seeds"]);
    session.wait_until("the rows of the library are there", |session| {
        session.rows().concat().contains("4 articles")
    });
    session.press("\r");
    session.wait_until("an article is open", |session| {
        session.rows().concat().contains("paragraph 1/")
    });
    session.press("Q");
    assert_eq!(session.exit_code(), 0);
    session.assert_restored();
}

#[test]
fn keys_that_come_with_the_first_breath_are_not_lost() {
    let mut session = Session::prepare(&[]).typed("jj").start();
    session.wait_for_screen("jj");
}

#[test]
fn an_idle_reader_sleeps() {
    let mut session = Session::start(&[]);
    session.wait_for_screen("");
    session.wait_until("nothing wakes it", Session::sleeps);
}
