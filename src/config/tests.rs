//! Configurations, right and wrong.

use proptest::prelude::*;

use super::{Config, DEFAULTS, parse};
use crate::app::{Colour, Order, Paint, RowFormat};
use crate::app::{Command, Scope, Theme, parse_keys};
use crate::article::Months;
use crate::text::digits::DigitStyle;

fn problems(text: &str) -> Vec<String> {
    parse(text).1.iter().map(ToString::to_string).collect()
}

#[test]
fn every_setting_is_read() {
    let (config, problems) = parse(
        r#"
language = "ar"
theme = "16"
width = 60
digits = "arabic"
months = "levantine"
hijri = true
tashkeel = "strip"
emitter = "kitty66"
row = "{lang} {date}"
sort = "source,-date"
sources = ["~/news", "/var/news"]
[searches]
"أمن" = "الانتربول is:unread"
[colours]
hit = "black on #ffcc00 bold"
muted = "bright-black"
[keys.list]
"gn" = "next-unread"
[keys.everywhere]
"Q" = "none"
[keys.prompt]
"<c-x>" = "cancel"
"#,
    );
    assert_eq!(problems, []);
    assert_eq!((config.theme, config.width), (Some(Theme::Sixteen), Some(60)));
    assert_eq!(
        (config.preferences.dates.digits, config.tashkeel.as_deref()),
        (Some(DigitStyle::ArabicIndic), Some("strip"))
    );
    assert_eq!(
        (config.preferences.dates.months, config.preferences.dates.hijri),
        (Some(Months::Levantine), true)
    );
    assert_eq!(config.language.as_deref(), Some("ar"));
    assert_eq!(config.emitter.as_deref(), Some("kitty66"));
    assert_eq!(config.preferences.row, RowFormat::read("{lang} {date}").unwrap());
    assert_eq!(config.preferences.order, Some(Order::read("source,-newest").unwrap()));
    assert_eq!(config.sources, ["~/news", "/var/news"]);
    assert_eq!(config.preferences.searches, [("أمن".into(), "الانتربول is:unread".into())]);
    let paint = Paint {
        foreground: Some(Colour::Terminal(0)),
        background: Some(Colour::Rgb(255, 204, 0)),
        bold: true,
        ..Paint::default()
    };
    assert_eq!(config.preferences.colours[0], ("hit", paint));
    let keys: Vec<_> =
        config.preferences.keys.iter().map(|binding| (binding.scope, binding.command)).collect();
    assert!(keys.contains(&(Scope::List, Some(Command::NextUnread))));
    assert!(keys.contains(&(Scope::Everywhere, None)));
    assert!(keys.contains(&(Scope::Prompt, Some(Command::Cancel))));
    assert!(
        config.preferences.keys.iter().any(|binding| binding.keys == parse_keys("gn").unwrap())
    );
}

#[test]
fn each_mistake_is_said_with_its_line_and_the_rest_holds() {
    let cases = [
        ("width = 10", "line 1: width: a number of cells from 20 to 200 is needed"),
        ("width = \"wide\"", "line 1: width: a number of cells from 20 to 200 is needed"),
        ("\ntheme = 1", "line 2: theme: a text between quotation marks is needed"),
        (
            "digits = \"roman\"",
            "line 1: digits: there is no \"roman\"; it is one of european, arabic, persian",
        ),
        ("sources = \"x\"", "line 1: sources: a list is needed: [\"~/news\"]"),
        (
            "row = \"{titel}\"",
            "line 1: row: there is no {titel}; it can show {star} {lang} {date} {source} {tags}",
        ),
        (
            "sort = \"sideways\"",
            "line 1: sort: There is no order sideways; there are newest, oldest, title, source, lang, unread, starred, given, and - before one turns it round.",
        ),
        ("row = \"{date\"", "line 1: row: { is not closed by }"),
        (
            "[searches]\nx = \"after:March\"",
            "line 2: searches: \"March\": a date is a year, a month or a day: 2013, 2013-03, 2013-03-20",
        ),
        (
            "[keys.lists]\nj = \"open\"",
            "line 1: keys: there is no place \"lists\"; there are keys.everywhere, keys.list, keys.article, keys.sidebar, keys.quotes, keys.sources, keys.editions, keys.names, keys.selection, keys.prompt",
        ),
        (
            "[keys.list]\n\nj = \"opne\"",
            "line 3: keys: there is no command \"opne\" here; `nashra config --print-defaults` names all, and \"none\"",
        ),
        (
            "[keys.list]\n\"<hyper>\" = \"open\"",
            "line 2: keys: <hyper> is not a key; names are such as <enter>, <esc>, <tab>, <c-d>, <f1>, <lt>",
        ),
        (
            "[keys.list]\nx = \"accept\"",
            "line 2: keys: there is no command \"accept\" here; `nashra config --print-defaults` names all, and \"none\"",
        ),
        ("keys = 1", "line 1: keys: a section is needed: [keys]"),
    ];
    for (text, problem) in cases {
        assert_eq!(problems(text), [problem], "{text}");
        let (config, _) = parse(&format!("{text}\n"));
        assert_eq!(config, Config::default(), "{text}");
        assert_eq!(
            parse(&format!("emitter = \"forms\"\n{text}")).0.emitter.as_deref(),
            Some("forms"),
            "{text}"
        );
    }
    assert!(
        problems("colour = 1")[0]
            .starts_with("line 1: there is no setting \"colour\"; there are language, theme")
    );
    assert!(
        problems("[colours]\nhits = \"red\"")[0]
            .starts_with("line 2: colours: there is no \"hits\"; there are text")
    );
    assert!(
        problems("[colours]\nhit = \"rde\"")[0]
            .starts_with("line 2: colours: \"rde\" is no colour")
    );
}

#[test]
fn broken_toml_is_a_problem_with_its_line() {
    let found = problems("width = 60\ntheme = \n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("line 2: "), "{found:?}");
    assert_eq!(parse("width = 60\ntheme = \n").0.width, Some(60));
}

#[test]
fn the_defaults_are_a_valid_file_and_so_they_are_without_their_hashes() {
    assert_eq!(parse(&DEFAULTS), (Config::default(), Vec::new()));
    let is_setting =
        |line: &str| line.starts_with("# ") && line.contains(" = ") && !line.contains("`nashra");
    let bare = |line: &str| {
        if is_setting(line) { line.trim_start_matches("# ").to_owned() } else { line.to_owned() }
    };
    let without: Vec<String> = DEFAULTS.lines().map(bare).collect();
    let (config, problems) = parse(&without.join("\n"));
    assert_eq!(problems, []);
    assert_eq!(config.theme, None);
    assert!(config.preferences.keys.len() > 40);
}

proptest! {
    #[test]
    fn no_configuration_panics(text in "(\\[(keys|searches|colours)(\\.list)?\\]|width|theme|row|[a-z\"<>{}#]{1,6}| = |\n|\"[a-z<>{} ]{0,6}\"|[0-9]{1,4}|\\PC){0,12}") {
        let lines = text.split('\n').count();
        prop_assert!(parse(&text).1.iter().all(|problem| (1..=lines).contains(&problem.line)));
    }
}

#[test]
#[cfg(not(feature = "onnx"))]
fn a_build_without_models_says_so() {
    assert_eq!(
        problems("width = 60\nonnx = \"~/model\""),
        [format!("line 2: onnx: {}", super::Models::none())]
    );
}

#[test]
#[cfg(feature = "onnx")]
fn onnx_models_for_both_languages_or_each() {
    let models = |text| {
        let super::Models { arabic, english } = parse(text).0.models;
        [arabic, english].map(Option::unwrap_or_default)
    };
    assert_eq!(models("onnx = \"~/model\""), ["~/model", "~/model"]);
    assert_eq!(models("onnx = \"en=~/model\""), ["", "~/model"]);
    assert_eq!(models("[onnx]\nar = \"a\"\nen = \"e\""), ["a", "e"]);
    assert_eq!(
        problems("[onnx]\nar = 3\nfr = \"f\""),
        [
            "line 2: onnx: a text between quotation marks is needed",
            "line 3: onnx: there is no \"fr\"; it is one of ar, en"
        ]
    );
}
