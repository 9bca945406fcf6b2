//! News is written by others: no control character of it reaches the terminal.

use std::fs;
use std::path::PathBuf;

use super::session::Session;
use super::stream::trespassers;

/// Every way of talking to a terminal that was ever used for harm.
const ATTACKS: [&str; 15] = [
    "\x1b]0;owned\x07",
    "\x1b]2;owned\x1b\\",
    "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;b3duZWQ=\x07",
    "\x1b[2J\x1b[H\x1b[31m",
    "\x1b[?1049l\x1b[?25l\x1b[8h",
    "\x1b[6n\x1b[c\x1b[5n\x05",
    "\x1bP+q544e\x1b\\\x1b_Gx\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\",
    "\x1bc\x1b7\x1b8\x1b(0",
    "\u{202E}gpj.exe\u{202C}\u{2066}\u{2067}\u{2068}\u{2069}",
    "\u{200E}\u{200F}\u{61C}",
    "\x08\x08\x08\x7F\x0B\x0C\x0E\x0F\r",
    "\x1b]0;never ends",
    "\x1b[",
    "\u{627}\u{644}\x1b[31m\u{633}\u{644}\u{627}\u{645}\x1b]0;owned\x07",
];

/// The same with the control characters of eight bits. They are shown as U+FFFD, which the terminal of these
/// tests does not show, so its screen cannot be compared.
const EIGHT_BITS: [&str; 1] = ["\u{9B}31m\u{9D}0;owned\u{9C}\u{90}x\u{9C}"];

fn digest(name: &str, attacks: &[&str]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (number, attack) in attacks.iter().enumerate() {
        let text =
            format!("{attack} title {attack}\n\nbody {attack} goes on {attack}.\n\n{attack}\n");
        fs::write(folder.join(format!("{number:02}.txt")), text).unwrap();
    }
    let name = folder.join("z\x1b]0;owned\x07\u{202E}.txt");
    fs::write(name, "named badly\n\nbody\n").unwrap();
    folder
}

#[test]
fn no_control_character_of_content_reaches_the_terminal() {
    let folder = digest("hostile", &ATTACKS);
    let mut session = Session::prepare(&[folder.to_str().unwrap()]).size(100, 60).start();
    session.wait_until("it shows", |session| session.rows().concat().contains("owned"));
    for _ in 0..ATTACKS.len() {
        // Into the article and to its end, back, the next; each is painted before more is asked for.
        for keys in ["\rG", "qj"] {
            session.press(keys);
            session.wait_until("it sleeps", Session::sleeps);
        }
    }
    finish(session);
}

#[test]
fn no_control_character_of_eight_bits_reaches_the_terminal() {
    let folder = digest("eight-bits", &EIGHT_BITS);
    let mut session = Session::start(&[folder.to_str().unwrap()]);
    session.wait_until("it shows", |session| session.rows().concat().contains("owned"));
    session.press("\rG");
    finish(session);
}

/// Pastes an attack into the prompt, quits, and looks at all that was written.
fn finish(mut session: Session) {
    session.press("/\u{202E}\x1b[200~\x1b]0;owned\x07\u{9B}31m\x1b[201~");
    session.wait_until("it sleeps", Session::sleeps);
    session.press("\x1b");
    session.wait_until("it sleeps", Session::sleeps);
    session.press("Q");
    session.exit_code();
    session.assert_restored();
    let trespassers = session.look(|output| trespassers(&output.bytes));
    assert!(trespassers.is_empty(), "{trespassers:?}");
}

#[test]
fn what_goes_to_a_pipe_is_clean_too() {
    let folders = [digest("hostile-files", &ATTACKS), digest("eight-bits-files", &EIGHT_BITS)];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.flatten().map(|entry| entry.path());
    let run = |arguments: &[&str]| {
        let run =
            std::process::Command::new(super::session::NASHRA).args(arguments).output().unwrap();
        [run.stdout, run.stderr].concat()
    };
    for file in files {
        let file = file.to_str().unwrap();
        let mut outputs = run(&["layout", file]);
        outputs.extend(run(&["layout", file, "--glyphs", "logical"]));
        outputs.extend(run(&["layout", file, "--format", "json"]));
        outputs.extend(run(&["screen", file, "--keys", "<enter>"]));
        outputs.extend(run(&["layout", &format!("{file}.missing")]));
        let text = String::from_utf8(outputs).unwrap().replace('\n', "");
        assert!(
            trespassers(text.as_bytes()).is_empty(),
            "{file:?}: {:?}",
            trespassers(text.as_bytes())
        );
    }
}
