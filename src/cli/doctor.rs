//! `nashra doctor`: what the terminal is, and what it is given.

use std::io::{self, BufRead, IsTerminal, Write};

use super::{Failure, Globals, Outcome};
use crate::terminal::detect::Detection;
use crate::terminal::emitter::{EMITTERS, Emitter};
use crate::terminal::{self, Calibrations, sample, typed};

/// Says which terminal this is, how it was recognised, and how right-to-left text is sent to it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Show the same line in every way; the one you choose is kept for this terminal.
    #[arg(long)]
    calibrate: bool,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let settings = globals.configured_aloud().0.terminal()?;
    if args.calibrate {
        // Whatever emitter was chosen: it is the terminal that the answer belongs to.
        let found = terminal::recognise(&terminal::Settings::default()).map_err(Failure::new)?;
        return calibrate(&found, out);
    }
    let found = terminal::recognise(&settings).map_err(Failure::new)?;
    let marks = if settings.tashkeel.strips(&found) { "stripped" } else { "kept" };
    let identity = &found.identity;
    writeln!(out, "terminal: {} {}", identity.key(), printable(&identity.version))?;
    writeln!(out, "emitter: {} (for {})", found.emitter.name, found.emitter.serves)?;
    writeln!(out, "why: {}", found.reason)?;
    writeln!(out, "marks: {marks}")?;
    if io::stdout().is_terminal() {
        writeln!(out, "\nLetters joined, words from right to left, borders where they belong?")?;
        out.write_all(&sample(found.emitter, ""))?;
    }
    writeln!(out, "\n{HINTS}")?;
    Ok(Outcome::Done)
}

const HINTS: &str = "If the line above is wrong, run `nashra doctor --calibrate` once.
If letters are boxes, or have gaps between them, the font lacks Arabic of one width: DejaVu Sans Mono has it;
Urdu letters and Hebrew come from another font there, which is as it should be.";

/// The version is the terminal's own word, and as untrusted as any.
fn printable(version: &str) -> String {
    version.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(40).collect()
}

/// Words of the dialogue in the reader's language.
struct Words {
    explanation: &'static str,
    question: &'static str,
    kept: &'static str,
    forgotten: &'static str,
}

const ENGLISH: Words = Words {
    explanation: "The same line in every way this program knows. One at least should read right: letters joined,\nwords from right to left, numbers and brackets where they belong, the borders in line.",
    question: "Number of the line that reads right (0 forgets an earlier answer, nothing leaves all as it is): ",
    kept: "Kept for this terminal",
    forgotten: "Forgotten; this terminal is recognised again",
};

const ARABIC: Words = Words {
    explanation: "\u{627}\u{644}\u{633}\u{637}\u{631} \u{646}\u{641}\u{633}\u{647} \u{628}\u{643}\u{644} \u{637}\u{631}\u{64A}\u{642}\u{629} \u{64A}\u{639}\u{631}\u{641}\u{647}\u{627} \u{627}\u{644}\u{628}\u{631}\u{646}\u{627}\u{645}\u{62C}\u{60C} \u{648}\u{623}\u{62D}\u{62F}\u{647}\u{627} \u{639}\u{644}\u{649} \u{627}\u{644}\u{623}\u{642}\u{644} \u{64A}\u{64F}\u{642}\u{631}\u{623} \u{635}\u{62D}\u{64A}\u{62D}\u{627}.",
    question: "\u{631}\u{642}\u{645} \u{627}\u{644}\u{633}\u{637}\u{631} \u{627}\u{644}\u{635}\u{62D}\u{64A}\u{62D} (0 \u{64A}\u{646}\u{633}\u{649} \u{627}\u{644}\u{62C}\u{648}\u{627}\u{628} \u{627}\u{644}\u{633}\u{627}\u{628}\u{642}): ",
    kept: "\u{62D}\u{64F}\u{641}\u{638} \u{644}\u{647}\u{630}\u{647} \u{627}\u{644}\u{637}\u{631}\u{641}\u{64A}\u{629}",
    forgotten: "\u{646}\u{64F}\u{633}\u{64A} \u{627}\u{644}\u{62C}\u{648}\u{627}\u{628}",
};

fn words() -> Words {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
    if locale.starts_with("ar") { ARABIC } else { ENGLISH }
}

fn calibrate(found: &Detection, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let words = words();
    writeln!(out, "{}\n", words.explanation)?;
    for (number, emitter) in (1..).zip(EMITTERS) {
        out.write_all(&sample(emitter, &format!("{number}  ")))?;
    }
    write!(out, "\n{}", words.question)?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    let kept = match chosen(&answer).map_err(Failure::new)? {
        Answer::Nothing => return Ok(Outcome::Done),
        Answer::Forget => None,
        Answer::Keep(emitter) => Some(emitter),
    };
    let stored = Calibrations::load().set(&found.identity, kept);
    stored.map_err(|error| Failure::new(format!("the answer cannot be kept: {error}")))?;
    let terminal = found.identity.key();
    match kept {
        Some(emitter) => writeln!(out, "{} ({terminal}): {}", words.kept, emitter.name)?,
        None => writeln!(out, "{} ({terminal})", words.forgotten)?,
    }
    Ok(Outcome::Done)
}

/// What a reader answers to the lines.
#[derive(Debug, PartialEq)]
enum Answer {
    Nothing,
    Forget,
    Keep(&'static Emitter),
}

fn chosen(answer: &str) -> Result<Answer, String> {
    let answer = typed(answer);
    let answer = answer.trim();
    let digits: String = answer.chars().map(crate::text::digits::to_ascii).collect();
    if digits.is_empty() {
        return Ok(Answer::Nothing);
    }
    let number = digits.parse::<usize>().ok();
    let emitter = number.and_then(|number| EMITTERS.get(number.wrapping_sub(1)).copied());
    match emitter {
        Some(emitter) => Ok(Answer::Keep(emitter)),
        None if number == Some(0) => Ok(Answer::Forget),
        None => Err(format!("{answer} is not one of the numbers 0 to {}", EMITTERS.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_choice_in_either_digits() {
        let forms = || Answer::Keep(Emitter::named("forms").unwrap());
        assert_eq!(chosen("\n"), Ok(Answer::Nothing));
        assert_eq!(chosen("0\n"), Ok(Answer::Forget));
        assert_eq!(chosen(" 2 \n"), Ok(forms()));
        assert_eq!(chosen("\u{662}\n"), Ok(forms()));
        let late = "\u{1b}[1;3R\u{1b}[?6c2\n";
        assert_eq!(chosen(late), Ok(forms()), "the terminal's answers are not the reader's");
        assert!(chosen("10").is_err() && chosen("x").is_err());
    }
}
