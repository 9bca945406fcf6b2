//! Corpora of other people, as sentences of words with labels.
use std::fs;
use std::path::Path;

use nashra::entities::tagger::features;
use nashra::entities::{Classes, Script, Token, Word, tokens};

use crate::Result;
use crate::learner::Example;

/// A sentence as annotated: words and numbers of labels.
pub(crate) struct Annotated {
    pub(crate) words: Vec<String>,
    pub(crate) labels: Vec<usize>,
}

impl Annotated {
    /// The same as a tagger learns it.
    pub(crate) fn example(&self, arabic: bool) -> Example {
        let mut out = vec![Vec::with_capacity(110); self.words.len()];
        let words = look_up(&self.words);
        features::for_each(&words, arabic, None, |at, feature| out[at].push(feature));
        Example { features: out, labels: self.labels.clone() }
    }
}

/// Words of a corpus as the recogniser would see them, one token each.
fn look_up(words: &[String]) -> Vec<Word> {
    words.iter().map(|word| word_at(word, 0, 0)).collect()
}

pub(crate) fn word_at(word: &str, at: usize, line: usize) -> Word {
    let script = tokens(word).first().map_or(Script::Mark, |t| t.script);
    Word::from_spelling(word, Token { range: at..at + word.len(), script, line: line as u32 })
}

/// `CoNLL` columns: the word in column `column`, its label in the next (or the last).
pub(crate) fn conll(corpora: &Path, file: &str, column: usize) -> Result<Vec<Annotated>> {
    let text = fs::read_to_string(corpora.join(file)).map_err(|e| format!("{file}: {e}"))?;
    let mut out = Vec::new();
    let (mut words, mut tags) = (Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        if fields.is_empty() {
            push(&mut out, &mut words, &mut tags);
        } else if !line.starts_with("# ") {
            words.push(fields.get(column).copied().unwrap_or("?").to_owned());
            tags.push(fields.get(column + 1).copied().unwrap_or("O").to_owned());
        }
    }
    Ok(out)
}

fn push(out: &mut Vec<Annotated>, words: &mut Vec<String>, tags: &mut Vec<String>) {
    let mut before = 0;
    let labels = tags.drain(..).map(|tag| {
        let kind = match tag.get(2..).unwrap_or_default() {
            "PER" | "PERS" => 1,
            "LOC" => 3,
            "ORG" => 5,
            _ => 0,
        };
        let goes_on = kind > 0 && tag.starts_with('I') && (before == kind || before == kind + 1);
        before = if goes_on { kind + 1 } else { kind };
        before
    });
    let labels: Vec<usize> = labels.collect();
    let words = std::mem::take(words);
    // Long sentences only cost memory.
    for (w, l) in words.chunks(150).zip(labels.chunks(150)) {
        out.push(Annotated { words: w.to_vec(), labels: l.to_vec() });
    }
}

/// All English corpora.
pub(crate) fn english(corpora: &Path) -> Result<Vec<Annotated>> {
    let mut out = Vec::new();
    for file in ["uner_dev.txt", "uner_test.txt", "wikigold.txt"] {
        out.extend(conll(corpora, file, 1)?);
    }
    for part in ["a", "b", "e", "g"] {
        out.extend(conll(corpora, &format!("data/BTC/CONLL-format/data/{part}.conll"), 0)?);
    }
    let mut files: Vec<_> =
        fs::read_dir(corpora.join("dep"))?.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    for file in files {
        out.extend(gum(&fs::read_to_string(file)?));
    }
    Ok(out)
}

/// A document of GUM: entities with a proper noun at their head, cut to the proper nouns.
fn gum(text: &str) -> Vec<Annotated> {
    let mut out = Vec::new();
    let (mut words, mut proper, mut spans) = (Vec::<String>::new(), Vec::new(), Vec::new());
    let mut open: Vec<(String, usize, usize, usize)> = Vec::new();
    for line in text.lines().chain([""]) {
        let fields: Vec<&str> = line.split('\t').collect();
        if fields.len() < 10 {
            if line.is_empty() && !words.is_empty() {
                let labels = gum_labels(&words, &proper, &spans);
                out.push(Annotated { words: std::mem::take(&mut words), labels });
                (proper, spans, open) = (Vec::new(), Vec::new(), Vec::new());
            }
            continue;
        }
        if !fields[0].bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let at = words.len();
        words.push(fields[1].to_owned());
        proper.push(fields[3] == "PROPN");
        let Some(marks) = fields[9].split('|').find_map(|f| f.strip_prefix("Entity=")) else {
            continue;
        };
        for mark in marks.split_inclusive(')').flat_map(|m| split_before(m, '(')) {
            if let Some(entity) = mark.strip_prefix('(') {
                let parts: Vec<&str> = entity.trim_end_matches(')').split('-').collect();
                let kind = match parts.get(1) {
                    Some(&"person") => 1,
                    Some(&"place") => 3,
                    Some(&"organization") => 5,
                    _ => 0,
                };
                let head = parts
                    .get(5)
                    .and_then(|m| m.split(',').next_back()?.parse::<usize>().ok())
                    .unwrap_or(1);
                open.push((parts[0].to_owned(), kind, at, at + head - 1));
            }
            if let Some(id) = mark.strip_suffix(')') {
                let id = id.strip_prefix('(').unwrap_or(id).split('-').next().unwrap_or_default();
                if let Some(i) = open.iter().rposition(|o| o.0 == id) {
                    let (_, kind, start, head) = open.remove(i);
                    spans.push((kind, start, at + 1, head));
                }
            }
        }
    }
    out
}

fn split_before(text: &str, mark: char) -> Vec<&str> {
    let mut cuts: Vec<usize> = text.match_indices(mark).map(|(i, _)| i).collect();
    cuts.insert(0, 0);
    cuts.push(text.len());
    cuts.windows(2).map(|w| &text[w[0]..w[1]]).filter(|p| !p.is_empty()).collect()
}

fn gum_labels(
    words: &[String],
    proper: &[bool],
    spans: &[(usize, usize, usize, usize)],
) -> Vec<usize> {
    let mut labels = vec![0; words.len()];
    let mut spans = spans.to_vec();
    spans.sort_by_key(|&(_, start, end, _)| (std::cmp::Reverse(end - start), start));
    for (kind, mut start, mut end, head) in spans {
        if kind == 0 || !proper.get(head).copied().unwrap_or(false) {
            continue;
        }
        let is_title =
            |i: usize| kind == 1 && look_up(&words[i..=i])[0].classes.has(Classes::TITLE);
        while start < end && (!proper[start] || (is_title(start) && start + 1 < end)) {
            start += 1;
        }
        while end > start && !proper[end - 1] {
            end -= 1;
        }
        // A relative clause or an apposition ends the name.
        let stop = (head + 1..end)
            .find(|&i| matches!(words[i].as_str(), "," | "(" | "who" | "which" | "-" | "–"));
        end = stop.unwrap_or(end);
        if start < end && labels[start..end].iter().all(|&l| l == 0) {
            labels[start..end].fill(kind + 1);
            labels[start] = kind;
        }
    }
    labels
}
