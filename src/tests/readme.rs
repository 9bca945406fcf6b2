//! The README says what the program does today.

use std::fmt::Write;

use crate::app::{BINDINGS, Scope};

/// The key table as the README shows it.
fn key_table() -> String {
    let mut table = String::new();
    for scope in Scope::ALL {
        _ = write!(table, "\n**{}**\n\n| keys | command | |\n|---|---|---|\n", scope.title());
        for row in BINDINGS.iter().filter(|row| row.scope == scope) {
            let keys: Vec<_> = row.keys.iter().map(|keys| format!("`{keys}`")).collect();
            let keys = if keys.is_empty() { vec![format!("`:{}`", row.id)] } else { keys };
            let keys = keys.join(" ").replace('|', "\\|");
            _ = writeln!(table, "| {keys} | `{}` | {} |", row.id, row.help);
        }
    }
    table
}

#[test]
fn the_readme_shows_every_key() {
    let readme = include_str!("../../README.md");
    let (_, rest) = readme.split_once("<!-- keys").unwrap();
    let (_, rest) = rest.split_once("-->\n").unwrap();
    let (table, _) = rest.split_once("<!-- /keys -->").unwrap();
    assert!(
        table.trim() == key_table().trim(),
        "put this between the two marks in README.md:\n{}",
        key_table()
    );
}
