//! Scores on annotated stories that neither the rules were made by nor the weights learnt from, with floors a little below what was reached.
//!
//! Their notation: [`crate::entities::stories`].
use std::collections::HashMap;
use std::ops::Range;

use crate::entities::stories::{Marked, Story};
use crate::entities::{Analysis, Kind, Options, Recognizer, Speaker};

macro_rules! stories {
    ($($name:literal),* $(,)?) => { [$(include_str!(concat!("stories/", $name, ".txt"))),*] };
}

const ARABIC: [&str; 26] = stories![
    "ar06", "ar07", "ar08", "ar09", "ar10", "ar21", "ar22", "ar23", "ar24", "ar25", "ar49", "ar51",
    "ar53", "ar55", "ar57", "ar59", "ar61", "ar63", "ar65", "ar67", "ar69", "ar71", "ar73", "ar75",
    "ar77", "ar79",
];
const ENGLISH: [&str; 17] = stories![
    "en06", "en07", "en08", "en09", "en10", "en21", "en22", "en23", "en24", "en25", "en33", "en35",
    "en37", "en39", "en41", "en43", "en45",
];

/// What was right, what was found, what was there.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    right: usize,
    found: usize,
    there: usize,
}

impl Score {
    fn f1(self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.there).max(1) as f64
    }
}

/// Names, values, and quotations with their speaker.
fn score(stories: &[&str], options: Options) -> [f64; 3] {
    let recognizer = Recognizer::new(options);
    let mut scores = [Score::default(); 3];
    for story in stories.iter().map(|s| Story::read(s).unwrap()) {
        let analysis = recognizer.recognize(&story.text);
        score_mentions(&story, &analysis, &mut scores);
        score_quotes(&story, &analysis, &mut scores[2]);
    }
    scores.map(Score::f1)
}

fn score_mentions(story: &Story, analysis: &Analysis, scores: &mut [Score; 3]) {
    let wide = |range: &Range<usize>| widened(&story.text, range);
    let at = |kind: Kind| usize::from(!matches!(kind, Kind::Name(_)));
    let (optional, required): (Vec<&Marked>, Vec<&Marked>) =
        story.marks.iter().partition(|mark| mark.optional);
    let mut gold: HashMap<(Range<usize>, &str), usize> = HashMap::new();
    for mark in required {
        *gold.entry((wide(&mark.range), mark.kind.code())).or_default() += 1;
        scores[at(mark.kind)].there += 1;
    }
    for mention in &analysis.mentions {
        let score = &mut scores[at(mention.kind)];
        let touches = |mark: &&Marked| {
            mark.range.start < mention.range.end && mention.range.start < mark.range.end
        };
        match gold.get_mut(&(wide(&mention.words), mention.kind.code())).filter(|n| **n > 0) {
            Some(n) => {
                *n -= 1;
                score.right += 1;
                score.found += 1;
            }
            None if optional.iter().any(touches) => {}
            None => score.found += 1,
        }
    }
}

/// A range widened to whole words, quotation marks left out.
fn widened(text: &str, range: &Range<usize>) -> Range<usize> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\u{640}' | '\u{64B}'..='\u{670}');
    let before =
        text.get(..range.start).unwrap_or_default().chars().rev().take_while(|c| inside(*c));
    let after = text.get(range.end..).unwrap_or_default().chars().take_while(|c| inside(*c));
    let start = range.start - before.map(char::len_utf8).sum::<usize>();
    let end = range.end + after.map(char::len_utf8).sum::<usize>();
    let trimmed = text.get(start..end).unwrap_or_default().trim_end_matches(['.', '"']);
    start..start + trimmed.len()
}

fn score_quotes(story: &Story, analysis: &Analysis, score: &mut Score) {
    score.there += story.quotes.len();
    score.found += analysis.quotations.len();
    for quotation in &analysis.quotations {
        let near = |gold: &Range<usize>| {
            gold.start.abs_diff(quotation.range.start) <= 4
                && gold.end.abs_diff(quotation.range.end) <= 6
        };
        let Some((_, speaker)) = story.quotes.iter().find(|(range, _)| near(range)) else {
            continue;
        };
        let found = match quotation.speaker {
            Speaker::Entity(entity) => name_of(story, analysis, entity),
            _ => Some("-".to_owned()),
        };
        score.right += usize::from(found.as_ref() == Some(speaker));
    }
}

/// The identifier most mentions of an entity are marked with.
fn name_of(story: &Story, analysis: &Analysis, entity: usize) -> Option<String> {
    let mut votes = HashMap::<&str, usize>::new();
    for mention in analysis.mentions.iter().filter(|m| m.entity == Some(entity)) {
        let wide = widened(&story.text, &mention.words);
        let marked = story.marks.iter().find(|mark| widened(&story.text, &mark.range) == wide);
        if let Some(mark) = marked.filter(|mark| !mark.id.is_empty()) {
            *votes.entry(&mark.id).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(_, n)| *n).map(|(id, _)| id.to_owned())
}

/// Fails with all three scores when one is below its floor.
fn reaches(stories: &[&str], options: Options, floors: [f64; 3]) {
    let scores = score(stories, options);
    assert!(
        scores.iter().zip(floors).all(|(score, floor)| *score >= floor),
        "{scores:.3?} below {floors:?}"
    );
}

#[test]
fn stories_kept_apart() {
    reaches(&ARABIC, Options::default(), [0.83, 0.92, 0.86]);
    reaches(&ENGLISH, Options::default(), [0.93, 0.96, 0.89]);
}

/// Sixty stories of another author in each language, kept apart from those in `assets/stories` that the tagger and the search for speakers learn from.
#[test]
fn stories_of_other_authors() {
    let stories: Vec<&str> = include_str!("stories/examination.ar.txt").split("\n====\n").collect();
    reaches(&stories, Options::default(), [0.83, 0.89, 0.71]);
    let stories: Vec<&str> = include_str!("stories/examination.en.txt").split("\n====\n").collect();
    reaches(&stories, Options::default(), [0.86, 0.90, 0.74]);
}

#[test]
fn without_the_model_rules_still_find_most() {
    reaches(&ARABIC, Options { model: false }, [0.73, 0.92, 0.58]);
    reaches(&ENGLISH, Options { model: false }, [0.86, 0.95, 0.82]);
}
