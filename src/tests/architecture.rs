//! The layer rule of `lib.rs`, as a test: who may name whom.

use std::fs;
use std::path::{Path, PathBuf};

/// A layer: its folder, the layers it may name, and the outside names it must not.
struct Layer {
    name: &'static str,
    may_name: &'static [&'static str],
    never: &'static [&'static str],
}

/// What makes a layer impure.
const IO: [&str; 4] = ["std::fs", "std::io", "std::thread", "std::time"];
const SCREEN: [&str; 2] = ["ratatui", "crossterm"];

const fn layer(
    name: &'static str,
    may_name: &'static [&'static str],
    never: &'static [&'static str],
) -> Layer {
    Layer { name, may_name, never }
}

const PURE: &[&str] =
    &["std::fs", "std::io", "std::thread", "std::time", "ratatui", "crossterm", "rusqlite"];

const LAYERS: &[Layer] = &[
    layer("text", &["text"], PURE),
    // `sentence!` lies at the root of the crate, as exported macros do.
    layer("messages", &["messages", "sentence", "text"], PURE),
    layer("article", &["article", "text"], PURE),
    layer("import", &["import", "article", "messages", "text"], PURE),
    layer("quotes", &["quotes", "article", "text"], PURE),
    layer("files", &["files", "import", "article", "messages", "text"], &["ratatui", "crossterm"]),
    layer("entities", &["entities", "article", "text"], PURE),
    layer("search", &["search", "article", "messages", "text"], PURE),
    layer("parallel", &["parallel", "article", "text"], PURE),
    layer(
        "library",
        &[
            "library", "entities", "quotes", "search", "files", "import", "article", "messages",
            "text",
        ],
        &["ratatui", "crossterm"],
    ),
    layer(
        "app",
        &[
            "app", "library", "parallel", "quotes", "search", "entities", "import", "article",
            "messages", "text",
        ],
        PURE,
    ),
    layer("config", &["config", "app", "article", "messages", "search", "text"], PURE),
    layer(
        "ui",
        &["ui", "app", "article", "messages", "text"],
        &[
            "crossterm",
            "rusqlite",
            "std::fs",
            "std::io",
            "std::thread",
            "std::time",
            "&mut AppState",
        ],
    ),
];

/// Folders of src that the rule is not about: they may name everything.
const TOP: [&str; 3] = ["terminal", "cli", "tests"];

/// The Rust files in a folder and below.
pub(super) fn rust_files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

/// Whether a file holds tests alone: `tests.rs`, or in a folder of that name.
fn is_test(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

/// The part of a source that is shipped.
fn shipped(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or_default()
}

/// Sentences about what a source names and must not.
fn violations(layer: &Layer, file: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (n, line) in shipped(source).lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for part in code.split("crate::").skip(1) {
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            let named = part.split(|c| !is_name(c)).next().unwrap_or_default();
            if !layer.may_name.contains(&named) {
                found.push(format!("{file}:{}: {} names crate::{named}", n + 1, layer.name));
            }
        }
        for name in layer.never.iter().filter(|name| code.contains(**name)) {
            found.push(format!("{file}:{}: {} names {name}", n + 1, layer.name));
        }
    }
    found
}

fn source_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn layers_name_only_what_they_may() {
    let mut found = Vec::new();
    for layer in LAYERS {
        let mut files = Vec::new();
        rust_files(&source_dir().join(layer.name), &mut files);
        assert!(!files.is_empty(), "no files for layer {}", layer.name);
        for file in files.iter().filter(|file| !is_test(file)) {
            let source = fs::read_to_string(file).unwrap();
            found.extend(violations(layer, &file.display().to_string(), &source));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_folder_is_a_layer() {
    for entry in fs::read_dir(source_dir()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let known = LAYERS.iter().any(|layer| layer.name == name) || TOP.contains(&name.as_str());
        assert!(known || !entry.path().is_dir(), "src/{name} stands in no row of the layer table");
    }
}

#[test]
fn the_check_sees_planted_violations() {
    let planted = "use crate::ui::view;\nuse ratatui::buffer::Buffer;\nuse std::time::Instant;\n";
    assert_eq!(violations(&LAYERS[0], "planted.rs", planted).len(), 3);
    let harmless = "//! crate::ui is above\nuse crate::text::Cell;\n#[cfg(test)]\nuse std::fs;\n";
    assert_eq!(violations(&LAYERS[0], "harmless.rs", harmless), Vec::<String>::new());
}

#[test]
fn the_pure_layers_are_free_of_io_and_screens() {
    for layer in LAYERS.iter().filter(|layer| !["ui", "files", "library"].contains(&layer.name)) {
        for name in IO.iter().chain(&SCREEN) {
            assert!(layer.never.contains(name), "{} may name {name}", layer.name);
        }
    }
}
