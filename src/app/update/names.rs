//! What is known of names beyond the open article, and what comes of what the reader decides about them.

use std::sync::Arc;

use super::{decided, prompt, sidebar};
use crate::app::list::ArticleId;
use crate::app::message::{Content, Effect, NameRequest};
use crate::app::prompt::Completion;
use crate::app::state::{AppState, Notice, Progress};
use crate::entities::{Decision, Decisions, Form, Name};
use crate::library::{HeldNames, Presence};
use crate::messages::{Sentence, sentence};

/// Articles in memory whose names are read; more come from folders that could not be made sources.
const HELD: usize = 200;

/// Asks how the entities of the open article stand in the library.
pub(super) fn count(state: &mut AppState) {
    if state.settings.sidebar {
        learn(state);
    }
    let Some(reader) = &state.reader else { return };
    if let Some(analysis) = reader.recognised().cloned() {
        let decisions = Arc::clone(&state.decisions);
        let count = NameRequest::Count { content: reader.content(), analysis, decisions };
        state.outbox.push(Effect::Names(count));
    }
}

/// The entities of an article have been counted in the library.
pub(super) fn counted(state: &mut AppState, id: ArticleId, standings: Vec<Option<Presence>>) {
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.id == id) {
        reader.set_standings(standings);
    }
}

/// More articles are in memory.
pub(super) fn held_more(state: &mut AppState) {
    if state.learning > 0 {
        learn(state);
    }
}

/// Asks for the names of the articles that are in memory, where they are not known.
pub(super) fn learn(state: &mut AppState) {
    let Some(held) = state.list.only_held() else { return };
    if held.is_empty() || held.len().min(HELD) == state.learning {
        return;
    }
    state.learning = held.len().min(HELD);
    let ids: Vec<ArticleId> = held.iter().take(HELD).map(|(id, _)| *id).collect();
    ask_to_learn(state, &ids);
}

fn ask_to_learn(state: &mut AppState, ids: &[ArticleId]) {
    let content =
        |id: &ArticleId| Some(Content { id: *id, article: Arc::clone(state.list.held(*id)?) });
    let contents = ids.iter().filter_map(content).collect();
    let learn = NameRequest::Learn { contents, decisions: Arc::clone(&state.decisions) };
    state.outbox.push(Effect::Names(learn));
}

/// The names of articles in memory are known.
pub(super) fn learnt(state: &mut AppState, names: Arc<HeldNames>) {
    state.held_names = Some(names);
    count(state);
    super::search::again(state);
}

/// So many of the library's articles have been read for their names.
pub(super) fn surveyed(state: &mut AppState, read: usize, of: usize) {
    let was_at_work = state.surveying.is_some();
    state.surveying = (read < of).then_some(Progress { read, of });
    if was_at_work && state.surveying.is_none() {
        count(state);
    }
}

/// All decisions have been read, or are others now.
pub(super) fn decided(state: &mut AppState, made: &[Decision]) {
    let selected = state.selected_entity();
    let name = selected.and_then(|entity| state.reader.as_ref()?.form(entity));
    state.decisions = Arc::new(Decisions::new(made));
    let others = state.parallel.as_mut().and_then(|parallel| parallel.other.as_mut());
    for reader in state.reader.iter_mut().chain(others) {
        if let Some(analysis) = reader.recognised().cloned() {
            reader.set_analysis(analysis, &state.decisions);
        }
    }
    decided::renew(state);
    sidebar::keep_selected(state, selected, name.as_ref());
    if state.learning > 0 {
        state.learning = 0;
        learn(state);
    }
    count(state);
}

/// Says that a decision was taken back.
pub(super) fn undone(decision: Option<&Decision>) -> Sentence {
    match decision {
        None => sentence!("nothing-to-undo"),
        Some(Decision::Merge(name, other)) => {
            sentence!("undone-merge", name = shown(name), other = shown(other))
        }
        Some(Decision::Split(name, form)) => {
            sentence!("undone-split", name = shown(name), form = shown(form))
        }
        Some(Decision::Rename(name, _)) => sentence!("undone-rename", name = shown(name)),
        Some(Decision::Ignore(name)) => sentence!("undone-ignore", name = shown(name)),
        Some(Decision::Part(name, other)) => {
            sentence!("undone-part", name = shown(name), other = shown(other))
        }
        Some(Decision::Heed(name)) => sentence!("undone-heed", name = shown(name)),
    }
}

fn shown(form: &Form) -> &str {
    &form.spelling
}

/// Decides something, in one step to take back, and says so.
pub(super) fn decide(state: &mut AppState, decisions: Vec<Decision>, sentence: Sentence) {
    state.steps.push((Vec::new(), decisions.len()));
    state.outbox.extend(decisions.into_iter().map(Effect::Decide));
    state.notice = Some(Notice::Done(sentence));
}

/// Asks for names that could be meant by the field at the end of a query, `person:kas`.
pub(super) fn suggest(state: &mut AppState, typed: &str) {
    let Some((kind, begun)) = field(typed).filter(|(_, begun)| !begun.is_empty()) else { return };
    let (typed, begun) = (typed.to_owned(), begun.to_owned());
    let suggest = NameRequest::Suggest { typed, kind, begun };
    learn(state);
    state.outbox.push(Effect::Names(suggest));
}

/// The field at the end of a query and what is typed of its name; the kind is `None` for speakers.
fn field(typed: &str) -> Option<(Option<Name>, &str)> {
    let fields = [
        ("person:", Some(Name::Person)),
        ("org:", Some(Name::Organisation)),
        ("place:", Some(Name::Place)),
        ("speaker:", None),
    ];
    let found = fields.into_iter().filter_map(|(name, kind)| {
        let at = typed.rfind(name)?;
        let begins = typed
            .get(..at)?
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || "-(".contains(c));
        begins.then_some((at, kind, typed.get(at + name.len()..)?))
    });
    let (_, kind, begun) = found.max_by_key(|(at, ..)| *at)?;
    let begun = begun.strip_prefix('"').unwrap_or(begun);
    (!begun.contains('"')).then_some((kind, begun))
}

/// Names have come for what is typed: one completes it, of several the key chooses one after the other.
pub(super) fn suggested(state: &mut AppState, typed: &str, names: &[String]) {
    let Some(prompt) = state.prompt.as_mut().filter(|prompt| prompt.text == typed) else { return };
    let Some((_, begun)) = field(typed) else { return };
    let mut words: Vec<String> = Vec::new();
    for name in names.iter().map(|name| format!("\"{}\"", name.replace('"', ""))) {
        if !words.contains(&name) {
            words.push(name);
        }
    }
    let from = typed.len() - begun.len();
    let from = typed.get(..from).unwrap_or_default().trim_end_matches('"').len();
    match words.as_slice() {
        [] => state.notice = Some(Notice::Done(sentence!("no-name-begins"))),
        [only] => {
            let completed = format!("{}{only}", typed.get(..from).unwrap_or_default());
            prompt.replace(completed);
            prompt::follow(state);
        }
        _ => prompt.completion = Some(Completion { from, words, at: None }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_at_the_end_of_a_query_is_completed() {
        assert_eq!(field("lang:ar person:kas"), Some((Some(Name::Person), "kas")));
        assert_eq!(field("org:\"Inter po"), Some((Some(Name::Organisation), "Inter po")));
        assert_eq!(field("person:a -speaker:b"), Some((None, "b")));
        for none in ["kas", "person:\"Ann\" ", "xperson:a"] {
            assert_eq!(field(none), None, "{none}");
        }
    }
}
