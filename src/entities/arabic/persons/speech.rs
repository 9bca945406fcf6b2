//! Whoever stands between a verb of speech and what is said.
use std::ops::Range;

use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Spans};
use super::super::super::vocabulary::Classes;
use super::super::{ENDS, has_possessive};
use super::word::is_accusative;

/// Marks one or two words behind a verb of speech.
pub(super) fn after_speech(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let verb = document.words[at].stem_classes.has(Classes::SPEECH)
        && !clitics::is_definite(document.normal(at));
    if !verb {
        return;
    }
    let said = [two(document, at + 1), one(document, at + 1)];
    if let Some(words) = said.into_iter().flatten().find(|words| spans.is_free(words.clone())) {
        spans.set(words, Name::Person);
    }
}

/// "قال كريم لازم،": two names before a mark, whatever else they mean.
fn two(document: &Document<'_>, start: usize) -> Option<Range<usize>> {
    let words = start..start + 2;
    let mark = matches!(document.normal(words.end), "،" | "," | ":" | "." | "؛");
    let named = |at: usize| document.words.get(at).is_some_and(is_listed_name);
    (mark && words.clone().all(named)).then_some(words)
}

/// كريم, لازم: a name in the lists, whatever else it is, without article and no word that ends a name.
fn is_listed_name(word: &Word) -> bool {
    word.is_arabic()
        && word.facts.name >= 4
        && !word.classes.has(ENDS | Classes::TITLE)
        && !clitics::is_definite(&word.normal)
}

/// "أكد ويتكوف أن", "وقال أوشاكوف:": a single word no list knows, before what is said.
fn one(document: &Document<'_>, at: usize) -> Option<Range<usize>> {
    let says =
        matches!(document.normal(at + 1), "ان" | "انه" | "انها" | "بان" | ":" | "،" | "في" | "ل");
    let word = document.words.get(at)?;
    (says && is_unknown(word)).then_some(at..at + 1)
}

/// أوشاكوف: a word of some length that no list knows, nor any reading of it, and that looks like no noun.
fn is_unknown(word: &Word) -> bool {
    word.is_arabic()
        && word.stem_frequency <= 1
        && word.normal.chars().count() >= 4
        && !clitics::is_definite(&word.normal)
        && !word.normal.starts_with(['ب', 'ل', 'و', 'ك'])
        && word.classes == Classes::NONE
        && !is_accusative(word)
        && !has_possessive(word)
}
