//! Keys in writing: "j<enter><c-d>5j".

use super::key::{Key, KeyCode};

/// Reads keys in writing.
///
/// # Errors
/// A sentence about the name in angle brackets that no key has.
pub fn parse_keys(text: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '<' {
            let name: String = rest.by_ref().take_while(|c| *c != '>').collect();
            keys.push(named(&name).ok_or_else(|| format!("<{name}> is not a key"))?);
        } else {
            keys.push(Key::plain(KeyCode::Char(c)));
        }
    }
    Ok(keys)
}

fn named(name: &str) -> Option<Key> {
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "lt" => KeyCode::Char('<'),
        _ => {
            let c = name.strip_prefix("c-")?.chars().next()?;
            return Some(Key { ctrl: true, ..Key::plain(KeyCode::Char(c)) });
        }
    };
    Some(Key::plain(code))
}
