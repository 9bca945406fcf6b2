//! The reader decides about names: by a key about the one chosen in the sidebar, by a line about one that is named.

use super::{names, prompt};
use crate::app::command::Command;
use crate::app::message::{Effect, NameRequest};
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::sidebar;
use crate::app::state::{AppState, Notice};
use crate::entities::{Analysis, Decision, Entity, Form, Name, NameKey, name_words};
use crate::messages::{Sentence, sentence};

/// Performs a command about the name that is seen chosen; false when it is no such command.
pub(super) fn perform(state: &mut AppState, command: Command) -> bool {
    let perform: fn(&mut AppState, usize) = match command {
        Command::Merge => merge,
        Command::Split => split,
        Command::Rename => begin_to_rename,
        Command::Ignore => ignore,
        Command::Heed => {
            refuse(state, sentence!("heed-which"));
            return true;
        }
        _ => return false,
    };
    match chosen(state) {
        Some(entity) => perform(state, entity),
        None => refuse(state, sentence!("name-not-selected")),
    }
    true
}

/// Performs a command with words typed after it: a name, the new one of what is chosen, or one and the other.
pub(super) fn perform_with(state: &mut AppState, command: Command, words: &str) {
    match command {
        Command::Merge => merge_with(state, words),
        Command::Split => split_named(state, words),
        Command::Rename => rename_with(state, words),
        Command::Heed => heed(state, words),
        Command::Ignore => match named(state, words) {
            Some(entity) => ignore(state, entity),
            None => unknown(state, words),
        },
        _ => {}
    }
}

/// Gives the chosen entity the name that was typed.
pub(super) fn rename(state: &mut AppState, name: &str) {
    match chosen(state) {
        Some(entity) => rename_to(state, entity, name),
        None => refuse(state, sentence!("name-not-selected")),
    }
}

/// The entity the reader sees chosen, by its index.
fn chosen(state: &AppState) -> Option<usize> {
    let has_sheet = state.sheet.is_some() || state.decided.is_some() || state.editions.is_some();
    let is_covered = has_sheet || state.source_list.open || state.quotes.open;
    let is_shown = state.focus == Pane::Entities && !state.screen().entities.is_empty();
    state.selected_entity().filter(|_| is_shown && !is_covered)
}

/// The entity the article names so, by its index: the chosen one before others, whose whole name it is before whose short one.
fn named(state: &AppState, name: &str) -> Option<usize> {
    let words = name_words(name);
    let analysis = analysis(state)?;
    let order: Vec<usize> = chosen(state).into_iter().chain(state.sidebar_order()).collect();
    let goes_by = |entity: &Entity| entity.keys().iter().any(|key| key.words == words.join(" "));
    let is_called = |entity: &Entity| sidebar::names(entity).any(|name| name_words(name) == words);
    let whose = |is: &dyn Fn(&Entity) -> bool| {
        order.iter().copied().find(|entity| analysis.entities.get(*entity).is_some_and(is))
    };
    if words.is_empty() { None } else { whose(&goes_by).or_else(|| whose(&is_called)) }
}

/// Every way to take words for two names, or for a name and something else.
fn halves(words: &str) -> impl DoubleEndedIterator<Item = (&str, &str)> {
    let halves = words.match_indices(char::is_whitespace);
    let halves = halves.filter_map(|(at, _)| words.split_at_checked(at));
    halves.map(|(name, other)| (name.trim(), other.trim()))
}

fn analysis(state: &AppState) -> Option<&Analysis> {
    state.reader.as_ref()?.analysis()
}

fn form(state: &AppState, entity: usize) -> Option<Form> {
    state.reader.as_ref()?.form(entity)
}

/// What an entity is, as the sidebar shows it.
fn kind(state: &AppState, entity: usize) -> Option<Name> {
    Some(analysis(state)?.entities.get(entity)?.kind)
}

/// The first time takes note of a name, the second time makes another one its own.
fn merge(state: &mut AppState, entity: usize) {
    let Some(form) = form(state, entity) else { return };
    let Some(first) = state.sidebar.merging.take() else {
        state.notice = Some(Notice::Done(sentence!("merge-begun", name = shown(&form))));
        state.sidebar.merging = Some(form);
        return;
    };
    if first == form {
        state.notice = Some(Notice::Done(sentence!("merge-left")));
        return;
    }
    let entities = analysis(state).map_or(0, |analysis| analysis.entities.len());
    let first = (0..entities).find(|at| self::form(state, *at).as_ref() == Some(&first));
    if let Some(first) = first {
        join(state, first, entity);
    }
}

/// The chosen entity is one with another of this name; or the words are the names of two.
fn merge_with(state: &mut AppState, words: &str) {
    let chosen = chosen(state);
    if let (Some(entity), Some(other)) = (chosen, named(state, words)) {
        return join(state, entity, other);
    }
    let both = |(name, other)| Some((named(state, name)?, named(state, other)?));
    if let Some((entity, other)) = halves(words).find_map(both) {
        return join(state, entity, other);
    }
    match chosen.and_then(|entity| form(state, entity)) {
        Some(form) => seek(state, form, words),
        None if named(state, words).is_some() => refuse(state, sentence!("name-not-selected")),
        None => {
            let rest = halves(words).rev().find(|(name, _)| named(state, name).is_some());
            unknown(state, rest.map_or(words, |(_, rest)| rest));
        }
    }
}

/// Makes two entities of the article one.
fn join(state: &mut AppState, entity: usize, other: usize) {
    let (Some(name), Some(named)) = (form(state, entity), form(state, other)) else { return };
    let kinds = kind(state, entity).zip(kind(state, other));
    if entity == other {
        let sentence = sentence!("names-one-already", name = shown(&name));
        state.notice = Some(Notice::Done(sentence));
    } else if let Some((kind, other_kind)) = kinds.filter(|(one, other)| one != other) {
        refuse_kinds(state, (shown(&name), kind), (shown(&named), other_kind));
    } else {
        make_one(state, name, named);
    }
}

fn make_one(state: &mut AppState, name: Form, other: Form) {
    let sentence = sentence!("names-are-one", name = shown(&name), other = shown(&other));
    names::decide(state, vec![Decision::Merge(name, other)], sentence);
}

fn refuse_kinds(state: &mut AppState, (name, kind): (&str, Name), (other, is): (&str, Name)) {
    let (kind, other_kind) = (sidebar::what(kind), sidebar::what(is));
    let sentence = sentence!(
        "names-differ-in-kind",
        name = name,
        kind = kind,
        other = other,
        other_kind = other_kind
    );
    refuse(state, sentence);
}

/// Asks what a name stands for in other articles, to make a name one with it.
fn seek(state: &mut AppState, form: Form, name: &str) {
    names::learn(state);
    state.sidebar.sought = Some((form, name.to_owned()));
    state.outbox.push(Effect::Names(NameRequest::Kinds(name.to_owned())));
}

/// It is known what a name stands for.
pub(super) fn found(state: &mut AppState, name: &str, kinds: &[Name]) {
    let Some((form, _)) = state.sidebar.sought.take_if(|(_, sought)| sought == name) else {
        return;
    };
    match kinds.first() {
        _ if kinds.contains(&form.kind) => {
            let other = Form::new(form.kind, name);
            make_one(state, form, other);
        }
        Some(kind) => refuse_kinds(state, (shown(&form), form.kind), (name, *kind)),
        None if state.surveying.is_some() => refuse(state, sentence!("names-being-read")),
        None => refuse(state, sentence!("no-article-names", name = name)),
    }
}

/// Makes the spelling at the selected place somebody else's.
fn split(state: &mut AppState, entity: usize) {
    let mention = state.reader.as_ref().and_then(|reader| reader.selected_mention(entity));
    match mention.cloned() {
        _ if spellings(state, entity) == 1 => {
            if let Some(form) = form(state, entity) {
                let sentence = sentence!("name-spelt-once", name = shown(&form));
                state.notice = Some(Notice::Done(sentence));
            }
        }
        None => state.notice = Some(Notice::Done(sentence!("split-where"))),
        Some(mention) => part(state, mention.range),
    }
}

/// Makes a spelling somebody else's, of whichever entity it is.
fn split_named(state: &mut AppState, name: &str) {
    let words = name_words(name);
    let mention = state.reader.as_ref().and_then(|reader| {
        let (analysis, text) = (reader.analysis()?, &reader.article().text);
        let entities = chosen(state).into_iter().chain(state.sidebar_order());
        let mut mentions = entities.flat_map(|entity| {
            analysis.mentions.iter().filter(move |mention| mention.entity == Some(entity))
        });
        mentions.find(|mention| {
            let form = analysis.form_of(mention, text);
            let entity = mention.entity.and_then(|entity| analysis.entities.get(entity));
            let form = entity.zip(form).and_then(|(entity, form)| entity.forms.get(form));
            !words.is_empty() && form.is_some_and(|form| name_words(form) == words)
        })
    });
    match mention.cloned() {
        None => unknown(state, name),
        Some(mention) if mention.entity.is_some_and(|entity| spellings(state, entity) == 1) => {
            let sentence = sentence!("name-spelt-once", name = name);
            state.notice = Some(Notice::Done(sentence));
        }
        Some(mention) => part(state, mention.range),
    }
}

/// In how many ways an entity is spelt.
fn spellings(state: &AppState, entity: usize) -> usize {
    let entity = analysis(state).and_then(|analysis| analysis.entities.get(entity));
    let Some(entity) = entity else { return 0 };
    let keys = entity.forms.iter().filter_map(|form| NameKey::new(entity.kind, form));
    keys.collect::<std::collections::BTreeSet<_>>().len()
}

fn part(state: &mut AppState, mention: std::ops::Range<usize>) {
    let Some(reader) = &state.reader else { return };
    let text = &reader.article().text;
    let parting = reader
        .recognised()
        .and_then(|recognised| state.decisions.parting(recognised, text, mention.clone()));
    let Some(parting) = parting else {
        let name = text.get(mention).unwrap_or_default();
        return refuse(state, sentence!("split-cannot", name = name));
    };
    let (form, than) = (shown(&parting.form), shown(&parting.than));
    let sentence = sentence!("name-is-other", form = form, name = than);
    names::decide(state, parting.decisions, sentence);
}

fn begin_to_rename(state: &mut AppState, entity: usize) {
    let Some(reader) = &state.reader else { return };
    let entity = reader.analysis().and_then(|analysis| analysis.entities.get(entity));
    let name = entity.map(|entity| entity.name(reader.is_arabic()).to_owned());
    prompt::open_with(state, PromptKind::Rename, name.unwrap_or_default());
}

/// What is chosen is shown by a name; when nothing is, the words begin with a name of the article.
fn rename_with(state: &mut AppState, words: &str) {
    let renamed = match chosen(state) {
        Some(entity) => Some((entity, words)),
        None => halves(words).rev().find_map(|(name, to)| Some((named(state, name)?, to))),
    };
    match renamed {
        Some((entity, name)) => rename_to(state, entity, name),
        None => refuse(state, sentence!("name-not-selected")),
    }
}

fn rename_to(state: &mut AppState, entity: usize, name: &str) {
    let Some(form) = form(state, entity) else { return };
    let name = name.trim();
    let sentence = if name.is_empty() {
        sentence!("name-own-again", name = shown(&form))
    } else {
        sentence!("name-shown-as", name = shown(&form), to = name)
    };
    names::decide(state, vec![Decision::Rename(form, name.to_owned())], sentence);
}

fn ignore(state: &mut AppState, entity: usize) {
    let Some(form) = form(state, entity) else { return };
    let sentence = sentence!("name-ignored", name = shown(&form));
    names::decide(state, vec![Decision::Ignore(form)], sentence);
}

/// A name that is ignored is one after all.
fn heed(state: &mut AppState, name: &str) {
    let words = name_words(name).join(" ");
    let ignored = state.decisions.ignored().find(|key| key.words == words);
    match ignored.map(|key| Form::new(key.kind, name)) {
        Some(form) => {
            let sentence = sentence!("name-heeded", name = name);
            names::decide(state, vec![Decision::Heed(form)], sentence);
        }
        None => refuse(state, sentence!("name-not-ignored", name = name)),
    }
}

fn unknown(state: &mut AppState, name: &str) {
    refuse(state, sentence!("article-names-no", name = name));
}

fn refuse(state: &mut AppState, sentence: Sentence) {
    state.notice = Some(Notice::Failed(sentence));
}

fn shown(form: &Form) -> &str {
    &form.spelling
}
