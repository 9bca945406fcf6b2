//! Every command can be given another key.

use crate::app::{
    AppState, BINDINGS, Command, Keymap, Pending, Resolved, Scope, Settings, Sheet, SheetLine,
    parse_keys,
};
use crate::config;
use crate::messages::Words;

/// The keymap of a settings file that says this.
fn keymap(settings: &str) -> Keymap {
    let (config, problems) = config::parse(settings);
    assert_eq!(problems, [], "{settings}");
    AppState::new("test", Settings::default()).with(config.preferences).keymap().clone()
}

fn pressed(keymap: &Keymap, scope: Scope, keys: &str) -> Resolved {
    let (mut pending, mut last) = (Pending::default(), Resolved::Unbound);
    for key in parse_keys(keys).unwrap() {
        last = pending.push(key, scope, keymap);
    }
    last
}

#[test]
fn every_command_is_done_by_another_key_which_the_help_shows() {
    for row in BINDINGS {
        let (scope, id) = (row.scope.name(), row.id);
        let quoted = |keys: &str| format!("{:?}", keys.to_owned());
        let unbound = row.keys.iter().map(|keys| format!("{} = \"none\"\n", quoted(keys)));
        let unbound: String = unbound.collect();
        let keymap = keymap(&format!("[keys.{scope}]\n\"<f9>\" = \"{id}\"\n{unbound}"));
        let done = Resolved::Command(row.command, None);
        assert_eq!(pressed(&keymap, row.scope, "<f9>"), done, "{scope} {id}");
        // What a pane does not bind means what it means everywhere.
        let means_it_everywhere = |keys: &&&str| {
            row.scope != Scope::Everywhere
                && pressed(&Keymap::default(), Scope::Everywhere, keys) == done
        };
        for keys in row.keys.iter().filter(|keys| !means_it_everywhere(keys)) {
            assert_ne!(pressed(&keymap, row.scope, keys), done, "{scope} {id} {keys}");
        }
        let help = Sheet::help(&Words::default(), &keymap, row.scope);
        let shown = SheetLine::Key("<f9>".to_owned(), row.help.to_owned());
        assert!(help.lines().contains(&&shown), "{scope} {id}");
    }
}

/// The letter that an Arabic keyboard has on the key is that key, for a binding as for a press.
#[test]
fn a_letter_of_another_layout_is_the_key_it_is_on() {
    let keymap = keymap("[keys.article]\n\"خ\" = \"half-page-down\"\n");
    let done = Resolved::Command(Command::HalfPageDown, None);
    assert_eq!(pressed(&keymap, Scope::Article, "o"), done);
}

#[test]
fn keys_that_hide_others_are_said_with_their_line() {
    let (_, problems) = config::parse("[keys.everywhere]\n\"<f9>\" = \"top\"\ng = \"top\"\n");
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let what = "line 3: keys: with \"g\" bound nobody can type \"gg\"; bind \"gg\" to \"none\", or choose another key";
    assert_eq!(said, [what]);
    keymap("[keys.everywhere]\ng = \"top\"\ngg = \"none\"\ngm = \"none\"\n");
}
