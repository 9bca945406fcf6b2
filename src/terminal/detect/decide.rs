//! From what is known to a decision. Pure; every terminal that was measured is a row of the tests.

use super::{Answers, Detection, Environment, Identity, Multiplexer};
use crate::terminal::emitter::Emitter;

/// Terminals on which marks do more harm than good: letters under marks disappear (foot), marks land on
/// the next letter (alacritty) or are not drawn (st, zutty).
const DESTROY_MARKS: [&str; 4] = ["foot", "alacritty", "st", "zutty"];

/// Terminals that show 24-bit colours, whether they say so in `COLORTERM` or not.
const MILLIONS_OF_COLOURS: [&str; 14] = [
    "xterm",
    "konsole",
    "vte",
    "kitty",
    "alacritty",
    "foot",
    "mlterm",
    "qterminal",
    "putty",
    "wezterm",
    "iterm2",
    "vscode",
    "windows-terminal",
    "ghostty",
];

/// What the environment alone decides; `None` when the terminal has to be asked.
pub(in crate::terminal) fn known(environment: &Environment) -> Option<Detection> {
    let multiplexer = multiplexer(environment, "");
    if multiplexer == Some(Multiplexer::Tmux) {
        return None;
    }
    let named = named_by(environment);
    let [terminal] = named.as_slice() else { return None };
    // Which kitty it is, only kitty itself can say.
    if *terminal == "kitty" && multiplexer.is_none() {
        return None;
    }
    let version = version_of(environment, terminal).to_owned();
    let identity = Identity { terminal: (*terminal).to_owned(), version, multiplexer };
    Some(conclude(identity, environment, &Answers::default(), "the environment names it"))
}

/// What the environment, the answers and tmux's word on the terminal outside decide.
pub(in crate::terminal) fn decide(
    environment: &Environment,
    answers: &Answers,
    outer: &str,
) -> Detection {
    let multiplexer = multiplexer(environment, &answers.secondary);
    let (kind, name) = outer.split_once('|').unwrap_or((outer, ""));
    let asked =
        if multiplexer == Some(Multiplexer::Tmux) { kind } else { answers.version.as_str() };
    let (terminal, version) = if let Some(terminal) = by_version(asked) {
        (terminal, version_in(asked))
    } else if let Some(terminal) = by_name(name) {
        (terminal, "")
    } else if let Some(terminal) = by_attributes(answers, multiplexer) {
        (terminal, "")
    } else {
        let named = named_by(environment);
        (named.first().copied().unwrap_or("unknown").to_owned(), "")
    };
    let identity = Identity { terminal, version: version.to_owned(), multiplexer };
    let how = match (multiplexer, answers.complete) {
        (Some(Multiplexer::Tmux), _) => "tmux names it",
        (_, true) => "it answered our questions",
        (_, false) => "it did not answer our questions",
    };
    conclude(identity, environment, answers, how)
}

fn multiplexer(environment: &Environment, secondary: &str) -> Option<Multiplexer> {
    if environment.has("TMUX") || secondary.starts_with("84;") {
        Some(Multiplexer::Tmux)
    } else if environment.has("ZELLIJ") {
        Some(Multiplexer::Zellij)
    } else if environment.has("STY") || secondary.starts_with("83;") {
        Some(Multiplexer::Screen)
    } else {
        None
    }
}

/// Terminals the environment names. A terminal started from another inherits the other's name, so several
/// names are no answer, nor is a name that `TERM` contradicts.
fn named_by(environment: &Environment) -> Vec<&'static str> {
    let term = environment.get("TERM");
    let inside = environment.has("STY") || environment.has("TMUX") || environment.has("ZELLIJ");
    let xterm = inside || term.starts_with("xterm");
    let names = [
        ("konsole", environment.has("KONSOLE_VERSION") && xterm),
        ("vte", environment.has("VTE_VERSION") && xterm),
        ("xterm", environment.has("XTERM_VERSION") && xterm),
        ("windows-terminal", environment.has("WT_SESSION") && xterm),
        ("kitty", term == "xterm-kitty" || environment.has("KITTY_WINDOW_ID") && inside),
        ("alacritty", term == "alacritty" || environment.has("ALACRITTY_WINDOW_ID") && xterm),
        ("mlterm", term.starts_with("mlterm") || environment.has("MLTERM") && xterm),
        ("foot", term.starts_with("foot")),
        ("st", term == "st" || term.starts_with("st-")),
        ("urxvt", term.starts_with("rxvt-unicode")),
        ("linux", term == "linux"),
        ("ghostty", term == "xterm-ghostty"),
        ("iterm2", environment.is("TERM_PROGRAM", "iTerm.app")),
        ("wezterm", environment.is("TERM_PROGRAM", "WezTerm")),
        ("vscode", environment.is("TERM_PROGRAM", "vscode")),
        ("mintty", environment.is("TERM_PROGRAM", "mintty")),
        ("warp", environment.is("TERM_PROGRAM", "WarpTerminal")),
        ("apple-terminal", environment.is("TERM_PROGRAM", "Apple_Terminal")),
    ];
    names.into_iter().filter(|name| name.1).map(|name| name.0).collect()
}

fn version_of<'a>(environment: &'a Environment, terminal: &str) -> &'a str {
    match terminal {
        "konsole" => environment.get("KONSOLE_VERSION"),
        "vte" => environment.get("VTE_VERSION"),
        "xterm" => environment.get("XTERM_VERSION"),
        "mlterm" => environment.get("MLTERM"),
        "iterm2" | "wezterm" | "vscode" | "mintty" => environment.get("TERM_PROGRAM_VERSION"),
        _ => "",
    }
}

/// The name in an XTVERSION answer: "Konsole 22.12.3", "kitty(0.46.2)".
fn by_version(version: &str) -> Option<String> {
    let name: String = version.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    (!name.is_empty() && name != "tmux").then_some(name)
}

/// The version in it.
fn version_in(version: &str) -> &str {
    version.split_once([' ', '(']).map_or("", |parts| parts.1.trim_end_matches(')'))
}

/// The terminal type tmux was started with, where it is a terminal's own.
fn by_name(name: &str) -> Option<String> {
    let own =
        ["xterm-kitty", "mlterm", "foot", "alacritty", "xterm-ghostty", "rxvt-unicode", "st-"];
    let name = own.into_iter().find(|own| name.starts_with(own))?;
    Some(name.trim_start_matches("xterm-").trim_end_matches('-').replace("rxvt-unicode", "urxvt"))
}

/// Terminals that are known by their DA2 only; a multiplexer answers with its own.
fn by_attributes(answers: &Answers, multiplexer: Option<Multiplexer>) -> Option<String> {
    if multiplexer.is_some() {
        return None;
    }
    let known = [
        ("0;136;", "putty"),
        ("0;115;", "qterminal"),
        ("24;", "mlterm"),
        ("65;", "vte"),
        ("64;0;0", "zutty"),
        ("85;", "urxvt"),
    ];
    let secondary = answers.secondary.as_str();
    // Its version stands between.
    let is_alacritty = secondary.starts_with("0;") && secondary.ends_with(";1");
    let name = known.into_iter().find(|known| secondary.starts_with(known.0)).map(|known| known.1);
    name.or(is_alacritty.then_some("alacritty"))
        .or(answers.knows_sized_text().then_some("kitty"))
        .map(str::to_owned)
}

/// The emitter of a terminal.
fn conclude(
    identity: Identity,
    environment: &Environment,
    answers: &Answers,
    how: &str,
) -> Detection {
    let (name, why) = choose(&identity, answers);
    let emitter = Emitter::named(name).unwrap_or_default();
    let zellij = identity.multiplexer == Some(Multiplexer::Zellij);
    let terminal = identity.terminal.as_str();
    Detection {
        reason: format!("{how}; {why}"),
        emitter,
        was_explicit: answers.mode_8 == Some(2) || terminal == "wezterm",
        millions_of_colours: has_millions(&identity, environment),
        was_asked: false,
        light: answers.light,
        destroys_marks: zellij || DESTROY_MARKS.contains(&terminal),
        identity,
    }
}

/// Whether 24-bit colours can be sent. Where they cannot, they do harm: GNU screen and older terminals take
/// their components for other attributes.
fn has_millions(identity: &Identity, environment: &Environment) -> bool {
    match identity.multiplexer {
        Some(Multiplexer::Screen) => false,
        // They know what the terminal outside can show.
        Some(Multiplexer::Tmux | Multiplexer::Zellij) => true,
        None => {
            matches!(environment.get("COLORTERM"), "truecolor" | "24bit")
                || MILLIONS_OF_COLOURS.contains(&identity.terminal.as_str())
        }
    }
}

/// The emitter of a terminal by name, and why.
fn choose(identity: &Identity, answers: &Answers) -> (&'static str, &'static str) {
    const DEFAULT: &str = "forms+lrm+explicit";
    let inside = identity.multiplexer.is_some();
    match identity.terminal.as_str() {
        "konsole" => ("konsole", "it reorders between box drawing and joins letters anew"),
        "mlterm" if inside => {
            ("boxes", "it reorders between box drawing, and cannot be told not to")
        }
        "mlterm" => ("mlterm", "its own layout can be switched off"),
        "kitty" if answers.knows_sized_text() && !inside => {
            ("kitty66", "it reverses right-to-left words but for sized text")
        }
        "kitty" => ("kitty-word", "it reverses right-to-left words"),
        "iterm2" if reorders(&identity.version) => {
            ("implicit", "it reorders rows, and cannot be told not to")
        }
        "iterm2" => ("forms", "it does not reorder before version 3.6"),
        "putty" => ("implicit", "it reorders rows, and cannot be told not to"),
        "qterminal" => ("rgb", "it reorders runs of one colour"),
        "vte" if identity.multiplexer == Some(Multiplexer::Zellij) => {
            ("implicit", "it reorders rows, and zellij lets no mark through")
        }
        "alacritty" | "st" => ("forms", "it does not reorder, and would show invisible marks"),
        "xterm" | "urxvt" | "foot" | "zutty" if !inside => ("forms", "it does not reorder"),
        "windows-terminal" | "ghostty" | "warp" | "linux" => ("forms", "it does not reorder"),
        _ if answers.mark_takes_column() => ("forms", "an invisible mark takes a column in it"),
        "apple-terminal" => (DEFAULT, "it reorders, and nobody has measured it: please calibrate"),
        "unknown" => (DEFAULT, "right on most terminals"),
        _ => (DEFAULT, "it does not reorder, or can be told not to"),
    }
}

/// iTerm2 reorders from 3.6 on.
fn reorders(version: &str) -> bool {
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (3, 6)
}
