//! The settings and their defaults, in the form of a file to begin with.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::app::{BINDINGS, Scope};

/// What stands in no section.
const SETTINGS: &str = r#"# nashra's settings. Every line here says a default; take away the # before what you change.
# `nashra config --check` says what is wrong in a file and on which line.

# Language of the screen: en or ar, or another of which there is a file messages/TAG.ftl beside this one;
# else that of the locale. In Arabic the list stands on the right, and all else as it reads from there.
# language = "en"

# auto (dark or light, as the terminal's background is), dark, light, 16 (the terminal's own colours) or plain (none).
# theme = "auto"

# Cells a line of an article has at most: 20 to 200.
# width = 76

# Digits of the screen and of dates: european, arabic (\u0660\u0661\u0662) or persian; else those of each
# language.
# Texts are never changed.
# digits = "european"

# Names of the months in Arabic dates, above texts too where a line is a date and nothing else: egyptian, levantine, maghrebi or moroccan.
# months = "egyptian"

# The Hijri day beside them, by the tabular calendar: it may be one day off the announced one.
# hijri = false

# Marks above and below letters: auto (left out where the terminal would destroy letters), keep or strip.
# tashkeel = "auto"

# How right-to-left text is sent to the terminal; `nashra doctor` shows the names.
# emitter = "auto"

# What stands under a title in the list: {star} {lang} {date} {source} {tags}.
# row = "{star} {lang} · {date} · {source} · {tags}"

# The order of the list: newest, oldest, title, source, lang, unread, starred, given; several parted by commas, - turns
# one round.
# sort = "newest"

# Folders and files to open when none are named.
# sources = ["~/news"]

"#;

/// What only a build with the feature knows.
const MODELS: &str = if cfg!(feature = "onnx") {
    r#"# A token classifier of your own for names: the folder of model.onnx, config.json and tokenizer.json or vocab.txt; or
# a section with one for each language, ar and en.
# onnx = "~/models/ner"

"#
} else {
    ""
};

/// What stands in sections.
const SECTIONS: &str = r#"# Searches under a name: @name in the search line.
[searches]
# "this year" = "is:unread after:2026"

# Colours of one role: a colour, `on` a colour, bold, underline, italic, reverse. Colours are #rrggbb, or black, red,
# green, yellow, blue, magenta, cyan, white, and bright- before one of these.
# Roles: text muted title accent rule selected selected-away unread hit current-hit warning bar person organisation
# place value quotation.
[colours]
# hit = "black on yellow"

"#;

/// A configuration file that says all defaults.
pub static DEFAULTS: LazyLock<String> = LazyLock::new(|| {
    let mut text = [SETTINGS, MODELS, SECTIONS].concat();
    text.push_str("# Keys: a key, or several one after the other, and the command; \"none\" takes a key's meaning away.\n");
    for scope in Scope::ALL {
        let _ = writeln!(text, "[keys.{}]", scope.name());
        for row in BINDINGS.iter().filter(|row| row.scope == scope) {
            if row.keys.is_empty() {
                let _ = writeln!(text, "# {} has no key: {}", row.id, row.help);
            }
            for keys in row.keys {
                let _ =
                    writeln!(text, "# {:14} = {:22} # {}", quoted(keys), quoted(row.id), row.help);
            }
        }
        text.push('\n');
    }
    text
});

/// A TOML basic string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
