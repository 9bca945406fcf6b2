//! `--help` in the reader's language.
//!
//! The English texts are the documentation of the arguments. A translation names them by what they are about:
//! `command-quotes-export` and `command-quotes-export-long`, `argument-quotes-export-output`, or `argument-format` for the same
//! argument of several commands. They are put on the command that clap has built, once help was asked for; nothing else
//! pays for it.
//!
//! # Limitations
//! What is wrong with arguments is said by clap, in English; so is the manual page.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};

use super::{Cli, Globals, config, language};
use crate::messages::Words;

/// Says what clap has to say instead of running a command: help, the version, what is wrong.
pub(super) fn say(error: &clap::Error) -> ExitCode {
    let globals = Globals { language: wanted(), ..Globals::default() };
    let (words, _) = language::words(&globals, &config::load(&globals).0);
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    // A language without help is that of clap.
    let translated = words.named(&heading("usage")).filter(|_| is_help);
    let translated = translated.and_then(|_| command(&words).try_get_matches().err());
    let Some(error) = translated else { error.exit() };
    let text = error.render().to_string();
    // Whoever reads it may have gone away.
    let _ = if error.use_stderr() {
        globals.printer(&mut io::stderr().lock()).write_all(text.as_bytes())
    } else {
        globals.printer(&mut io::stdout().lock()).write_all(text.as_bytes())
    };
    ExitCode::from(error.exit_code() as u8)
}

/// The language that is asked for before arguments are understood.
fn wanted() -> Option<String> {
    let mut arguments = env::args();
    let option = arguments.find_map(|argument| match argument.strip_prefix("--language") {
        Some("") => Some(None),
        Some(value) => value.strip_prefix('=').map(|value| Some(value.to_owned())),
        None => None,
    });
    let option = option.and_then(|value| value.or_else(|| arguments.next()));
    option.or_else(|| env::var("NASHRA_LANGUAGE").ok()).filter(|tag| !tag.is_empty())
}

/// The program's command, its help in a language.
fn command(words: &Words) -> Command {
    let mut command = Cli::command();
    // Makes the arguments that every command has.
    command.build();
    translated(command, "", words)
}

/// A command with its own, below the path of those above it.
fn translated(command: Command, above: &str, words: &Words) -> Command {
    let path = path(&command, above);
    let of_command = |end: &str| words.named(&format!("command{path}{end}"));
    let about = of_command("").unwrap_or_default();
    let long = of_command("-long").unwrap_or_else(|| about.clone());
    let usage = words.named(&heading("usage")).unwrap_or_default();
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command.about(about).long_about(long).help_template(template);
    if let Some(title) = words.named(&heading("commands")) {
        command = command.subcommand_help_heading(title);
    }
    if let Some(end) = of_command("-after") {
        command = command.after_help(end);
    }
    command
        .mut_args(|arg| translated_argument(arg, &path, words))
        .mut_subcommands(|inner| translated(inner, &path, words))
}

/// The names of commands down to this one, a hyphen before each; that of the program is not among them.
fn path(command: &Command, above: &str) -> String {
    match command.get_name() {
        "nashra" => String::new(),
        // Its commands are those of the program once more.
        "help" => "-help".to_owned(),
        name if above == "-help" => format!("-{name}"),
        name => format!("{above}-{name}"),
    }
}

fn translated_argument(arg: Arg, path: &str, words: &Words) -> Arg {
    let Some(text) = messages_of(&arg, path).iter().find_map(|name| words.named(name)) else {
        return arg;
    };
    let text = with_details(text, &arg, words);
    let arg = arg.help(text.clone()).long_help(text);
    let arg = arg.hide_default_value(true).hide_possible_values(true).hide_env(true);
    // Below a heading of their own they would be in the order of the alphabet.
    let arg = match arg.get_index() {
        Some(index) => arg.display_order(index),
        None => arg,
    };
    match words.named(&heading_of(&arg)) {
        Some(title) => arg.help_heading(title),
        None => arg,
    }
}

/// The messages that may say what an argument is: its own, or that of all arguments of its name.
fn messages_of(arg: &Arg, path: &str) -> [String; 2] {
    let id = arg.get_id().as_str().replace('_', "-");
    [format!("argument{path}-{id}"), format!("argument-{id}")]
}

fn heading(title: &str) -> String {
    format!("heading-{}", title.to_lowercase())
}

fn heading_of(arg: &Arg) -> String {
    let usual = if arg.is_positional() { "arguments" } else { "options" };
    heading(arg.get_help_heading().unwrap_or(usual))
}

/// What clap would add in English.
fn with_details(text: String, arg: &Arg, words: &Words) -> String {
    let list = |values: Vec<String>| Some(values.join(" | ")).filter(|list| !list.is_empty());
    let defaults = arg.get_default_values().iter();
    let defaults = defaults.map(|value| value.to_string_lossy().into_owned());
    let values = arg.get_possible_values().into_iter().map(|value| value.get_name().to_owned());
    let takes_one = arg.get_action().takes_values();
    let details = [
        ("argument-values", list(values.collect()).filter(|_| takes_one)),
        (
            "argument-default",
            list(defaults.collect()).filter(|_| takes_one && !arg.is_hide_default_value_set()),
        ),
        ("argument-variable", arg.get_env().map(|name| name.to_string_lossy().into_owned())),
    ];
    details.into_iter().fold(text, |text, (name, detail)| match detail.zip(words.named(name)) {
        Some((detail, what)) => format!("{text}\n[{what}: {detail}]"),
        None => text,
    })
}

/// For each text of the help the messages that may say it, and whether there is an English one.
#[cfg(test)]
pub(crate) fn texts() -> Vec<(Vec<String>, bool)> {
    fn gather(command: &Command, above: &str, texts: &mut Vec<(Vec<String>, bool)>) {
        let path = path(command, above);
        texts.push((vec![format!("command{path}")], command.get_about().is_some()));
        if command.get_long_about().is_some() {
            texts.push((vec![format!("command{path}-long")], true));
        }
        if command.get_after_help().is_some() {
            texts.push((vec![format!("command{path}-after")], true));
        }
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            texts.push((messages_of(arg, &path).to_vec(), arg.get_help().is_some()));
            texts.push((vec![heading_of(arg)], true));
        }
        for inner in command.get_subcommands().filter(|_| command.get_name() != "help") {
            gather(inner, &path, texts);
        }
    }
    let mut texts = Vec::new();
    let mut command = Cli::command();
    command.build();
    gather(&command, "", &mut texts);
    let own = [
        "heading-usage",
        "heading-commands",
        "argument-values",
        "argument-default",
        "argument-variable",
    ];
    texts.extend(own.map(|name| (vec![name.to_owned()], true)));
    texts
}
