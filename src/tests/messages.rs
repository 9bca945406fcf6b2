//! Message files: complete, used, and saying the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser;

use super::architecture::rust_files;
use super::screen::Screen;
use crate::app::{BINDINGS, Binding};
use crate::cli::help_texts;
use crate::messages::Words;

/// The messages of a file: what is put into each.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn messages(language: &str) -> Messages {
    let path = root().join(format!("assets/messages/{language}.ftl"));
    read(&fs::read_to_string(path).unwrap())
}

fn read(file: &str) -> Messages {
    let resource = parser::parse(file).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut messages = Messages::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut values = BTreeSet::new();
            message.value.iter().for_each(|pattern| gather(pattern, &mut values));
            let before = messages.insert(message.id.name.to_owned(), values);
            assert!(before.is_none(), "{} stands there twice", message.id.name);
        }
    }
    messages
}

fn gather(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    let mut inline = |inline: &InlineExpression<&str>| match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("messages are not written with {other:?}"),
    };
    let mut inner = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(value) } => inline(value),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector);
                inner.extend(variants.iter().map(|variant| &variant.value));
            }
        }
    }
    for pattern in inner {
        gather(pattern, values);
    }
}

/// What a translation lacks, has too much, or puts other values into.
fn differences(english: &Messages, other: &Messages) -> Vec<String> {
    let help: BTreeSet<String> = BINDINGS.iter().map(Binding::message).collect();
    let texts = help_texts();
    let of_arguments: BTreeSet<&String> = texts.iter().flat_map(|(names, _)| names).collect();
    let mut found = Vec::new();
    for (names, _) in
        texts.iter().filter(|(names, _)| names.iter().all(|id| !other.contains_key(id)))
    {
        found.push(format!("{} is missing", names.join(" or ")));
    }
    for (id, values) in english {
        match other.get(id) {
            None => found.push(format!("{id} is missing")),
            Some(own) if own != values => found.push(format!("{id} has {own:?}, not {values:?}")),
            Some(_) => {}
        }
    }
    let missing = help.iter().filter(|id| !other.contains_key(*id));
    found.extend(missing.map(|id| format!("{id} is missing")));
    let known = |id: &&String| {
        english.contains_key(*id) || help.contains(*id) || of_arguments.contains(*id)
    };
    found.extend(other.keys().filter(|id| !known(id)).map(|id| format!("{id} is too much")));
    found
}

#[test]
fn every_translation_says_every_message() {
    let english = messages("en");
    for language in Words::languages().filter(|language| *language != "en") {
        let found = differences(&english, &messages(language));
        assert!(found.is_empty(), "assets/messages/{language}.ftl: {}", found.join("\n"));
    }
}

#[test]
fn every_argument_says_what_it_is() {
    let silent: Vec<_> = help_texts().into_iter().filter(|(_, english)| !english).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn the_check_sees_what_is_wrong() {
    let english = read("a = A { $n }\nb = B\n");
    let found = differences(&english, &read("a = { $m ->\n   *[other] A\n}\nc = C\n"));
    let of_files: Vec<_> = found
        .iter()
        .filter(|what| {
            !["help-", "command", "argument-", "heading-"].iter().any(|part| what.starts_with(part))
        })
        .collect();
    assert_eq!(of_files, [r#"a has {"m"}, not {"n"}"#, "b is missing", "c is too much"]);
}

#[test]
fn every_file_is_a_language_of_the_program() {
    let files = fs::read_dir(root().join("assets/messages")).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    files.sort();
    let mut languages: Vec<_> =
        Words::languages().map(|language| format!("{language}.ftl")).collect();
    languages.sort();
    assert_eq!(files, languages.into_iter().map(Into::into).collect::<Vec<std::ffi::OsString>>());
}

/// The messages a source names: `sentence!("id", name = ..)` with the names of what is put in.
fn named(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let call = |call: &str| {
        let (id, rest) = call.trim_start().strip_prefix('"')?.split_once('"')?;
        let mut depth = 1;
        let end = |c: char| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        };
        let arguments = rest.get(..rest.find(end)?)?;
        let names = arguments.split(',').filter_map(|argument| argument.split_once(" = "));
        Some((id.to_owned(), names.map(|(name, _)| name.trim().to_owned()).collect()))
    };
    source.split("sentence!(").skip(1).filter_map(call).collect()
}

#[test]
fn every_message_is_used_with_what_is_put_into_it() {
    let english = messages("en");
    let (mut files, mut wrong) = (Vec::new(), Vec::new());
    rust_files(&root().join("src"), &mut files);
    let mut unused: BTreeSet<String> = english.keys().cloned().collect();
    unused.retain(|id| !id.starts_with("interface-"));
    for file in
        files.iter().filter(|file| !file.components().any(|part| part.as_os_str() == "tests"))
    {
        let source = fs::read_to_string(file).unwrap();
        for (id, values) in named(source.split("#[cfg(test)]").next().unwrap_or_default()) {
            unused.remove(&id);
            if english.get(&id).is_some_and(|wanted| *wanted != values) {
                wrong.push(format!("{}: {id} is given {values:?}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// The English file with all letters of its texts in another script, so that what is said past it stands out.
fn disguised() -> Words {
    let file = fs::read_to_string(root().join("assets/messages/en.ftl")).unwrap();
    let mut resource = parser::parse(file).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && !message.id.name.starts_with("interface-")
        {
            message.value.iter_mut().for_each(disguise);
        }
    }
    for row in BINDINGS {
        let name = row.message();
        let elements = vec![PatternElement::TextElement { value: "\u{3b1}".to_owned() }];
        let (value, attributes, comment) = (Some(Pattern { elements }), Vec::new(), None);
        let id = Identifier { name };
        resource.body.push(Entry::Message(Message { id, value, attributes, comment }));
    }
    Words::from_file("en", fluent_syntax::serializer::serialize(&resource))
}

fn disguise(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                // Keys (U, <esc>) and words of the query language are the same in every language.
                let letter = |c: char| if c.is_ascii_alphabetic() { '\u{3b1}' } else { c };
                *value = value.chars().map(letter).collect();
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    disguise(&mut variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

const STORY: &str = "خبر\n\nقال علي: «لن نقبل أي تأخير في الخطة» أمس. ثم غادر مبكرا.\n";
/// What is Latin on a screen and no text of the program: its name, the digest's, badges of languages.
const OWN: [&str; 4] = ["nashra", "test", "EN", "a.txt"];

/// Keys, and whether what is typed stays on the screen.
const SCREENS: [&str; 24] = [
    "",
    "<enter>",
    "<enter><tab>",
    "/خبر<enter>",
    "/خبر",
    "<enter>/خبر<enter>",
    "<enter>/غائب<enter>nN",
    "B",
    "L",
    "?",
    "?/\u{3b1}<enter>",
    "!",
    "su",
    "UU",
    "1",
    "2",
    "3",
    "S",
    "C",
    "p",
    "<enter>y",
    "<enter>K",
    "<enter>J",
    "=غائب<enter>",
];

#[test]
fn nothing_on_the_screen_is_said_past_the_messages() {
    for keys in SCREENS {
        // On a wide screen the help stands between other things.
        let widths: &[u16] = if keys.starts_with('?') { &[60] } else { &[60, 130] };
        for width in widths.iter().copied() {
            let mut screen = Screen::open(width, 24, &[("a.txt", STORY), ("b.txt", STORY)]);
            screen.state = std::mem::take(&mut screen.state).speaking(disguised());
            screen.keys(keys);
            for row in screen.picture().lines() {
                // What the help's keys are called is not translated.
                let keys_of_help =
                    if row.contains('│') && keys.starts_with('?') { 27 } else { 0 };
                let row: String = row.chars().skip(keys_of_help).collect();
                let words = row.split(|c: char| !(c.is_ascii_alphanumeric() || "<>-.".contains(c)));
                let words = words.filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
                let said: Vec<&str> = words.filter(|word| !OWN.contains(word)).collect();
                assert!(said.is_empty(), "{keys:?}: {said:?} in {row}");
            }
        }
    }
}
