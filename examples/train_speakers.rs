//! Learns the weights that decide who said a quotation, from annotated stories, and measures them.
//!
//! ```text
//! cargo run --profile quick --example train_speakers -- learn assets/entities/speakers.bin assets/stories/ar assets/stories/en
//! cargo run --profile quick --example train_speakers -- test assets/stories/ar/*
//! ```
//! `test` learns from all arguments but one and tests on that one, each in turn: only such figures mean anything, as a thousand
//! quotations are soon known by heart.
//!
//! The method is an averaged perceptron that ranks: the program attributes the quotations of a story with the weights so far, in the
//! order it always does, so that it meets its own mistakes; where another candidate comes within a margin of the right one, the
//! features of the right one are added and those of the other subtracted. The names are those that are marked, not those found: with
//! the names found as well it learns nothing more. Same input, same weights: nothing is random but a shuffle with a fixed seed.
#![expect(clippy::print_stdout, clippy::cast_precision_loss, reason = "a program for developers")]

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use nashra::entities::quotations::speakers::{self, Candidate, Judge};
use nashra::entities::stories::{Marked, Story};
use nashra::entities::{Analysis, Document, Kind, Recognizer, Span, Spans, Speaker};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Passes over the stories.
const EPOCHS: usize = 3;
/// Orders in which the stories are learnt from.
const ORDERS: usize = 8;
/// How much better than the others the right candidate has to be.
const MARGIN: f32 = 4.0;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["learn", out, ref paths @ ..] if !paths.is_empty() => {
            let stories =
                paths.iter().map(|path| stories(Path::new(path))).collect::<Result<Vec<_>>>()?;
            Ok(fs::write(out, speakers::write(&learn(stories.iter().flatten())))?)
        }
        ["test", ref paths @ ..] if paths.len() > 1 => cross_validate(paths),
        _ => Err("train_speakers learn OUT STORIES… | train_speakers test STORIES…".into()),
    }
}

/// Learns from all paths but one and tests on that one.
fn cross_validate(paths: &[&str]) -> Result<()> {
    let all = paths.iter().map(|path| stories(Path::new(path))).collect::<Result<Vec<_>>>()?;
    let (mut right, mut there) = (0, 0);
    for (at, path) in paths.iter().enumerate() {
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        let weights = learn(others.flat_map(|(_, stories)| stories));
        let (good, of) = test(&all[at], &weights);
        println!("{path}: {good} of {of}, {:.3}", good as f64 / of.max(1) as f64);
        (right, there) = (right + good, there + of);
    }
    println!("all: {right} of {there}, {:.3}", right as f64 / there.max(1) as f64);
    Ok(())
}

/// The stories of a file, or of all files of a folder.
fn stories(path: &Path) -> Result<Vec<Story>> {
    if path.is_file() {
        return Ok(Story::read_all(&fs::read_to_string(path)?).collect());
    }
    let entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = entries.collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.sort();
    let all = files.iter().map(|file| stories(file)).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// The marked names as spans of words.
fn spans(story: &Story, document: &Document<'_>) -> Vec<Span> {
    let mut spans = Spans::new(document.words.len());
    for span in story.marks.iter().filter_map(|mark| mark.name(document)) {
        spans.set(span.words, span.name);
    }
    spans.iter().collect()
}

/// The speaker of the marked quotation that a found one mostly is.
fn speaker<'s>(story: &'s Story, found: &Range<usize>) -> Option<&'s str> {
    let is_same = |marked: &Range<usize>| {
        let shared = found.end.min(marked.end).saturating_sub(found.start.max(marked.start));
        let all = found.end.max(marked.end) - found.start.min(marked.start);
        shared * 10 >= all * 7
    };
    story.quotes.iter().find(|(marked, _)| is_same(marked)).map(|(_, id)| id.as_str())
}

/// The identifier that most mentions of each entity are marked with.
fn identifiers<'s>(story: &'s Story, analysis: &Analysis) -> Vec<Option<&'s str>> {
    let mut votes = vec![HashMap::<&str, usize>::new(); analysis.entities.len()];
    for mention in &analysis.mentions {
        let touches = |mark: &&Marked| {
            let named = matches!(mark.kind, Kind::Name(_));
            named && mark.range.start < mention.range.end && mention.range.start < mark.range.end
        };
        let marked = story.marks.iter().find(touches).filter(|mark| !mark.id.is_empty());
        if let (Some(entity), Some(mark)) = (mention.entity, marked) {
            *votes[entity].entry(&mark.id).or_default() += 1;
        }
    }
    let most = votes.into_iter().map(|votes| votes.into_iter().max_by_key(|&(id, n)| (n, id)));
    most.map(|best| best.map(|(id, _)| id)).collect()
}

/// The weights that stories teach: what several orders of them teach, together, is steadier than what one does.
fn learn<'s>(stories: impl Iterator<Item = &'s Story>) -> Vec<f32> {
    let mut lessons: Vec<Lesson<'_>> = stories.map(Lesson::new).collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15u64;
    let mut sum = vec![0.0; 1 << speakers::BITS];
    for _ in 0..ORDERS {
        let mut learner = Averaged::new();
        for _ in 0..EPOCHS {
            shuffle(&mut lessons, &mut seed);
            for lesson in &lessons {
                let mut teacher = Teacher { learner: &mut learner, lesson };
                Recognizer::analysis(&lesson.document, lesson.spans.clone(), &mut teacher);
            }
        }
        sum.iter_mut().zip(learner.average()).for_each(|(sum, weight)| *sum += weight);
    }
    sum
}

fn shuffle<T>(all: &mut [T], seed: &mut u64) {
    for i in (1..all.len()).rev() {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        all.swap(i, (*seed % (i as u64 + 1)) as usize);
    }
}

/// How many quotations of the stories get the right speaker, and how many there are.
fn test(stories: &[Story], weights: &[f32]) -> (usize, usize) {
    let (mut right, mut there) = (0, 0);
    for story in stories {
        let lesson = Lesson::new(story);
        let mut judge = Averaged { weights: weights.to_vec(), by_step: Vec::new(), step: 0.0 };
        let analysis = Recognizer::analysis(&lesson.document, lesson.spans.clone(), &mut judge);
        there += story.quotes.len();
        for quotation in &analysis.quotations {
            let entity = match quotation.speaker {
                Speaker::Entity(entity) => Some(entity),
                _ => None,
            };
            let id = speaker(story, &quotation.range);
            right += usize::from(id.is_some_and(|id| lesson.is(entity, id)));
        }
    }
    (right, there)
}

/// A story made ready to learn from.
struct Lesson<'s> {
    story: &'s Story,
    document: Document<'s>,
    spans: Vec<Span>,
    identifiers: Vec<Option<&'s str>>,
}

impl<'s> Lesson<'s> {
    fn new(story: &'s Story) -> Self {
        let document = Document::new(&story.text);
        let spans = spans(story, &document);
        let analysis = Recognizer::analysis(&document, spans.clone(), &mut Averaged::new());
        Self { identifiers: identifiers(story, &analysis), story, document, spans }
    }

    /// Whether an entity has this identifier; nobody named is `-`.
    fn is(&self, entity: Option<usize>, id: &str) -> bool {
        entity.map_or(id == "-", |entity| self.identifiers[entity] == Some(id))
    }
}

/// Weights, and what has been added to them weighted by when, for the average.
struct Averaged {
    weights: Vec<f32>,
    by_step: Vec<f32>,
    step: f32,
}

impl Averaged {
    fn new() -> Self {
        let empty = vec![0.0; 1 << speakers::BITS];
        Self { weights: empty.clone(), by_step: empty, step: 0.0 }
    }

    fn score(&self, candidate: &Candidate) -> f32 {
        candidate.features.iter().map(|&bucket| self.weights[bucket as usize]).sum()
    }

    /// The candidate with the best sum among some of them, the first of equals.
    fn best(&self, all: &[Candidate], some: impl Fn(&Candidate) -> bool) -> Option<(usize, f32)> {
        let scores = all.iter().enumerate().filter(|(_, c)| some(c));
        let scores = scores.map(|(at, candidate)| (at, self.score(candidate)));
        scores.rev().max_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn change(&mut self, candidate: &Candidate, by: f32) {
        for &bucket in &candidate.features {
            self.weights[bucket as usize] += by;
            self.by_step[bucket as usize] += by * self.step;
        }
    }

    fn average(&self) -> Vec<f32> {
        let step = self.step.max(1.0);
        self.weights.iter().zip(&self.by_step).map(|(w, sum)| w - sum / step).collect()
    }
}

impl Judge for Averaged {
    fn choose(&mut self, _: &Range<usize>, candidates: &[Candidate]) -> usize {
        self.best(candidates, |_| true).map_or(0, |(at, _)| at)
    }
}

/// A judge who looks at what is marked and corrects the weights.
struct Teacher<'t> {
    learner: &'t mut Averaged,
    lesson: &'t Lesson<'t>,
}

impl Judge for Teacher<'_> {
    fn choose(&mut self, quotation: &Range<usize>, candidates: &[Candidate]) -> usize {
        let guess = self.learner.choose(quotation, candidates);
        let Some(id) = speaker(self.lesson.story, quotation) else { return guess };
        self.learner.step += 1.0;
        let right = self.learner.best(candidates, |c| self.lesson.is(c.entity, id));
        let wrong = self.learner.best(candidates, |c| !self.lesson.is(c.entity, id));
        if let (Some((right, score)), Some((wrong, other))) = (right, wrong)
            && other + MARGIN > score
        {
            self.learner.change(&candidates[right], 1.0);
            self.learner.change(&candidates[wrong], -1.0);
        }
        guess
    }

    fn is_learning(&self) -> bool {
        true
    }
}
