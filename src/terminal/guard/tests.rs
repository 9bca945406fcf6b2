//! Panics in a real terminal: this test binary runs itself in one.

use std::io::Read;
use std::thread;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::*;

/// Runs `child` below as the process of a terminal and gives all that it wrote there.
fn written_by(child: &str) -> String {
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["terminal::guard::tests::child", "--exact", "--ignored", "--nocapture"]);
    command.env("NASHRA_CHILD", child);
    command.env("RUST_BACKTRACE", "0");
    let mut process = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut bytes = Vec::new();
    // The end of a pseudo-terminal is an error on Linux.
    let _ = reader.read_to_end(&mut bytes);
    process.wait().unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
#[ignore = "run by the tests below, in a terminal"]
fn child() {
    let Ok(child) = std::env::var("NASHRA_CHILD") else { return };
    let tty = Tty::open().unwrap();
    install_panic_hook();
    enter(&tty).unwrap();
    listen(&tty, "BEGIN", "END").unwrap();
    match child.as_str() {
        "panic" => panic!("boom"),
        "panic elsewhere" => {
            thread::spawn(|| panic!("boom")).join().unwrap_err();
            tty.write(b"STILL HERE").unwrap();
            leave();
        }
        _ => {
            leave();
            leave();
        }
    }
}

fn leave_sequence() -> &'static str {
    std::str::from_utf8(LEAVE).unwrap()
}

#[test]
fn a_panic_restores_the_terminal_and_then_says_what_happened() {
    let written = written_by("panic");
    let restored = written.find(leave_sequence()).unwrap();
    let said = written.find("boom").unwrap();
    assert!(restored < said);
}

#[test]
fn a_panic_elsewhere_leaves_the_screen_alone() {
    let written = written_by("panic elsewhere");
    let restored = written.find(leave_sequence()).unwrap();
    let still = written.find("STILL HERE").unwrap();
    assert!(still < restored);
    assert!(!written.contains("boom"));
}

#[test]
fn modes_are_undone_once_and_in_the_reverse_order() {
    let written = written_by("leave twice");
    assert_eq!(written.matches(leave_sequence()).count(), 1);
    let order =
        ["\x1b[?1049h", "BEGIN", "\x1b[?1000h", "\x1b[?1000l", "END", "\x1b[?25h", "\x1b[?1049l"];
    let places: Vec<usize> = order.iter().map(|mode| written.find(mode).unwrap()).collect();
    assert!(places.is_sorted(), "{written:?}");
}
