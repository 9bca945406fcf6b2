//! From keys to commands: counts, sequences of keys, scopes.

use super::command::{BINDINGS, Command, Scope};
use super::key::{Key, KeyCode};
use super::keyboard::Keyboard;
use super::notation::parse_keys;
use super::preferences::KeyBinding;

/// The bindings, ready to be looked up.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<(Scope, Vec<Key>, Command)>,
}

impl Default for Keymap {
    /// The bindings of the command table.
    fn default() -> Self {
        let mut bindings = Vec::new();
        for row in BINDINGS {
            // A key that can't be read is a mistake in the table, which a test there finds.
            let keys = row.keys.iter().filter_map(|keys| parse_keys(keys).ok());
            bindings.extend(keys.map(|keys| (row.scope, keys, row.command)));
        }
        Keymap { bindings }
    }
}

impl Keymap {
    /// Gives keys another meaning, or none. A letter of another layout is the key it is on, as when it is pressed; but while
    /// text is typed it is itself.
    pub(super) fn bind(&mut self, binding: &KeyBinding) {
        let KeyBinding { scope, keys, command } = binding;
        let keys = if *scope == Scope::Prompt { keys.clone() } else { by_place(keys) };
        self.bindings.retain(|(of, known, _)| of != scope || *known != keys);
        self.bindings.extend(command.map(|command| (*scope, keys, command)));
    }

    /// The keys of a command in a scope, as they are written; empty when it has none.
    pub(super) fn keys_of(&self, scope: Scope, command: Command) -> String {
        let of_it = self.bindings.iter().filter(|(of, _, known)| (*of, *known) == (scope, command));
        let written = |keys: &[Key]| keys.iter().map(Key::to_string).collect::<String>();
        of_it.map(|(_, keys, _)| written(keys)).collect::<Vec<_>>().join(" ")
    }

    /// Commands with keys in a scope in which the table has no keys for them.
    pub(super) fn added(&self, scope: Scope) -> Vec<Command> {
        let in_table =
            |command| BINDINGS.iter().any(|row| (row.scope, row.command) == (scope, command));
        let of_it = self.bindings.iter().filter(|(of, _, _)| *of == scope);
        let mut added: Vec<Command> = Vec::new();
        for (_, _, command) in of_it {
            if !in_table(*command) && !added.contains(command) {
                added.push(*command);
            }
        }
        added
    }

    /// Whether a key alone, or the beginning of a sequence, means something in a scope.
    fn binds(&self, scope: Scope, key: Key) -> bool {
        self.bindings.iter().any(|(of, keys, _)| *of == scope && keys.first() == Some(&key))
    }
}

/// Keys by their places on the keyboard they are written with.
fn by_place(keys: &[Key]) -> Vec<Key> {
    let typed = keys.iter().filter_map(|key| key.typed());
    let keyboard = typed.fold(Keyboard::default(), Keyboard::after);
    keys.iter().map(|key| keyboard.physical(*key)).collect()
}

/// What the keys typed so far mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// More keys are needed.
    Pending,
    /// A command, with the count typed before it.
    Command(Command, Option<usize>),
    /// Nothing.
    Unbound,
}

/// Keys typed that are not yet a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    count: Option<usize>,
    keys: Vec<Key>,
}

/// Counts beyond this say no more than "all the way".
const MOST: usize = 1_000_000;

impl Pending {
    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.count.is_none() && self.keys.is_empty()
    }

    /// Forgets what was typed.
    pub fn clear(&mut self) {
        *self = Pending::default();
    }

    /// Takes a key typed in a scope.
    pub fn push(&mut self, key: Key, scope: Scope, keymap: &Keymap) -> Resolved {
        // A digit that is a key of its own begins no count, but goes on with one.
        let may_count = scope != Scope::Prompt
            && self.keys.is_empty()
            && (self.count.is_some() || !keymap.binds(scope, key));
        if may_count && self.take_digit(key) {
            return Resolved::Pending;
        }
        self.keys.push(key);
        let resolved = self.look_up(scope, keymap);
        if resolved != Resolved::Pending {
            self.clear();
        }
        resolved
    }

    /// Takes a digit of the count.
    fn take_digit(&mut self, key: Key) -> bool {
        let digit = key.typed().and_then(|c| c.to_digit(10));
        let Some(digit) = digit else { return false };
        let count = self.count.unwrap_or(0) * 10 + digit as usize;
        self.count = Some(count.min(MOST));
        true
    }

    fn look_up(&self, scope: Scope, keymap: &Keymap) -> Resolved {
        let scopes = [Some(scope), (scope != Scope::Prompt).then_some(Scope::Everywhere)];
        let mut longer = false;
        for scope in scopes.into_iter().flatten() {
            for (_, keys, command) in keymap.bindings.iter().filter(|(of, _, _)| *of == scope) {
                if *keys == self.keys {
                    return Resolved::Command(*command, self.count);
                }
                longer |= keys.starts_with(&self.keys);
            }
        }
        if longer { Resolved::Pending } else { Resolved::Unbound }
    }
}

impl std::fmt::Display for Pending {
    /// What was typed, as the status line shows it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(count) = self.count {
            write!(f, "{count}")?;
        }
        self.keys.iter().try_for_each(|key| write!(f, "{key}"))
    }
}

impl Key {
    /// Escape, which always ends what is pending.
    pub(super) fn is_escape(self) -> bool {
        self.code == KeyCode::Esc
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(scope: Scope, typed: &str) -> (Resolved, String) {
        let (keymap, mut pending) = (Keymap::default(), Pending::default());
        let mut last = Resolved::Unbound;
        for key in parse_keys(typed).unwrap() {
            last = pending.push(key, scope, &keymap);
        }
        (last, pending.to_string())
    }

    fn command(scope: Scope, typed: &str) -> Resolved {
        resolve(scope, typed).0
    }

    #[test]
    fn a_count_comes_before_its_command() {
        assert_eq!(command(Scope::Article, "12j"), Resolved::Command(Command::LineDown, Some(12)));
        assert_eq!(command(Scope::Article, "10G"), Resolved::Command(Command::Bottom, Some(10)));
        assert_eq!(command(Scope::List, "j"), Resolved::Command(Command::LineDown, None));
    }

    #[test]
    fn a_digit_that_is_a_key_begins_no_count() {
        assert_eq!(command(Scope::List, "2"), Resolved::Command(Command::ShowUnread, None));
        assert_eq!(command(Scope::List, "012j"), Resolved::Command(Command::LineDown, Some(12)));
        assert_eq!(command(Scope::Selection, "0"), Resolved::Command(Command::LineStart, None));
        assert_eq!(
            command(Scope::Selection, "10l"),
            Resolved::Command(Command::LetterRight, Some(10))
        );
    }

    #[test]
    fn keys_can_be_given_another_meaning() {
        let mut keymap = Keymap::default();
        let bind = |keys: &str, command| KeyBinding {
            scope: Scope::List,
            keys: parse_keys(keys).unwrap(),
            command,
        };
        keymap.bind(&bind("x", Some(Command::ToggleRead)));
        keymap.bind(&bind("u", None));
        let pressed = |keys: &str| {
            let key = parse_keys(keys).unwrap()[0];
            Pending::default().push(key, Scope::List, &keymap)
        };
        assert_eq!(pressed("x"), Resolved::Command(Command::ToggleRead, None));
        assert_eq!(pressed("u"), Resolved::Unbound);
    }

    #[test]
    fn a_sequence_waits_for_its_end() {
        assert_eq!(resolve(Scope::List, "4g"), (Resolved::Pending, "4g".into()));
        assert_eq!(command(Scope::List, "4gg"), Resolved::Command(Command::Top, Some(4)));
        assert_eq!(resolve(Scope::List, "gx"), (Resolved::Unbound, String::new()));
    }

    #[test]
    fn the_pane_comes_before_everywhere() {
        assert_eq!(command(Scope::List, "u"), Resolved::Command(Command::ToggleRead, None));
        assert_eq!(command(Scope::Article, "u"), Resolved::Command(Command::HalfPageUp, None));
    }

    #[test]
    fn text_entry_knows_its_own_keys_only() {
        assert_eq!(command(Scope::Prompt, "j"), Resolved::Unbound);
        assert_eq!(command(Scope::Prompt, "5"), Resolved::Unbound);
        assert_eq!(command(Scope::Prompt, "<enter>"), Resolved::Command(Command::Accept, None));
    }

    #[test]
    fn a_huge_count_does_not_overflow() {
        let typed = "9".repeat(60) + "j";
        assert_eq!(command(Scope::List, &typed), Resolved::Command(Command::LineDown, Some(MOST)));
    }
}
