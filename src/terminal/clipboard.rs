//! The clipboard: by OSC 52 (xterm's control sequences, "Manipulate Selection Data"), which works through SSH,
//! and by the program that this system has for it, for terminals that do not allow OSC 52.
//!
//! In tmux the program is tmux itself: as it is set up by default it heeds no OSC 52 from within, but passes on
//! what it is given.
//!
//! # Limits
//!
//! No terminal says whether it took the text; some must be told to allow it.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A program that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(2);

/// The bytes that put a text on the clipboard. The text travels as base64, so no byte of it can act.
pub(super) fn sequence(text: &str) -> Vec<u8> {
    format!("\x1b]52;c;{}\x1b\\", STANDARD.encode(text)).into_bytes()
}

/// A program that takes a text for the clipboard on its standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tool {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Variables one of which must be set for it to be of use here; none for what is there or not.
    needs: &'static [&'static str],
    /// It reads UTF-16 with a mark at its beginning.
    wide: bool,
}

const fn tool(
    name: &'static str,
    arguments: &'static [&'static str],
    needs: &'static [&'static str],
) -> Tool {
    Tool { name, arguments, needs, wide: false }
}

/// In the order they are tried: the outermost first.
const TOOLS: [Tool; 7] = [
    tool("tmux", &["load-buffer", "-w", "-"], &["TMUX"]),
    tool("wl-copy", &[], &["WAYLAND_DISPLAY"]),
    tool("xclip", &["-selection", "clipboard", "-in"], &["DISPLAY"]),
    tool("xsel", &["--clipboard", "--input"], &["DISPLAY"]),
    tool("pbcopy", &[], &[]),
    tool("termux-clipboard-set", &[], &["TERMUX_VERSION"]),
    Tool { wide: true, ..tool("clip.exe", &[], &["WSL_DISTRO_NAME", "WSL_INTEROP"]) },
];

/// Gives a text to the first program of this system that takes it, and says which did. Waits for it, two seconds
/// at most for each.
pub(super) fn by_program(text: &str) -> Option<&'static str> {
    let is_set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let of_use = |tool: &&Tool| tool.needs.is_empty() || tool.needs.iter().any(is_set);
    let folders: Vec<_> = env::var_os("PATH").iter().flat_map(env::split_paths).collect();
    let is_there = |tool: &&Tool| folders.iter().any(|folder: &PathBuf| is_file(folder, tool.name));
    let mut tools = TOOLS.iter().filter(of_use).filter(is_there);
    tools.find(|tool| give(tool, text).is_some()).map(|tool| tool.name)
}

fn is_file(folder: &Path, name: &str) -> bool {
    folder.is_absolute() && folder.join(name).is_file()
}

/// `None` when it did not take the text.
fn give(tool: &Tool, text: &str) -> Option<()> {
    let mut command = Command::new(tool.name);
    command.args(tool.arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let bytes = if tool.wide { utf_16(text) } else { text.as_bytes().to_vec() };
    // A program that reads nothing would keep us for ever.
    let input = child.stdin.take();
    let writing = thread::spawn(move || input.map(|mut input| input.write_all(&bytes)));
    let is_done = wait(&mut child);
    let is_written = writing.is_finished() && matches!(writing.join(), Ok(Some(Ok(()))));
    (is_done && is_written).then_some(())
}

/// Whether it ends well in time; one that does not is ended.
fn wait(child: &mut Child) -> bool {
    let asked = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if asked.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(2)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// UTF-16, little-endian, with the mark that says so.
fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_travels_as_base64() {
        assert_eq!(sequence("خبر\x1b"), b"\x1b]52;c;2K7YqNixGw==\x1b\\");
    }

    #[test]
    fn a_program_takes_the_text_or_does_not() {
        let shell = |script: &'static [&'static str]| give(&tool("sh", script, &[]), "خبر");
        assert_eq!(shell(&["-c", "test \"$(cat)\" = خبر"]), Some(()));
        assert_eq!(shell(&["-c", "cat > /dev/null; exit 1"]), None);
        assert_eq!(give(&tool("nashra-no-such-program", &[], &[]), "x"), None);
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let asked = Instant::now();
        assert_eq!(give(&tool("sleep", &["60"], &[]), &"x".repeat(1 << 20)), None);
        assert!(asked.elapsed() < PATIENCE * 5);
    }

    #[test]
    fn a_wide_program_gets_its_mark_first() {
        assert_eq!(utf_16("aخ"), [0xFF, 0xFE, b'a', 0, 0x2E, 0x06]);
    }
}
