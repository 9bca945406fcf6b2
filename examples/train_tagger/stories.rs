//! The project's own stories, with what lists and rules propose for them.
use std::fs;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use nashra::entities::stories::Story;
use nashra::entities::tagger::features::{self, Proposals};
use nashra::entities::tagger::{Model, Perceptron};
use nashra::entities::{Document, Name, Sentence, Span, Spans, propagate, proposals};

use crate::Result;
use crate::learner::{self, Example};
use crate::scores::Score;

/// All stories of a folder, to learn from.
pub(crate) fn examples(folder: &Path) -> Result<Vec<Example>> {
    Ok(desks(folder)?.iter().flat_map(Desk::examples).collect())
}

/// Reads the stories of each desk with weights learnt from those of all others and the corpora, and prints what became of the proposals.
pub(crate) fn cross(folder: &Path, corpora: &[Example]) -> Result<()> {
    let desks = desks(folder)?;
    let next = AtomicUsize::new(0);
    let reader = || {
        let desk = || desks.get(next.fetch_add(1, Ordering::Relaxed));
        let read = |desk: &Desk| (desk.name.clone(), desk.read(&desks, corpora));
        std::iter::from_fn(desk).map(read).collect::<Vec<_>>()
    };
    let scores = thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let readers: Vec<_> = (0..threads).map(|_| scope.spawn(reader)).collect();
        // A desk that was lost would make figures of the others.
        let read =
            readers.into_iter().map(|r| r.join().unwrap_or_else(|panic| resume_unwind(panic)));
        read.flatten().collect::<Vec<_>>()
    });
    let (mut before, mut after) = (Score::default(), Score::default());
    for (name, (proposed, decided)) in scores {
        decided.report(&name);
        before.add(proposed);
        after.add(decided);
    }
    before.report("as proposed");
    after.report("as decided");
    Ok(())
}

/// The stories of one author or desk.
struct Desk {
    name: String,
    texts: Vec<Text>,
}

impl Desk {
    /// The scores of what is proposed for its stories, and of what weights decide that were learnt from the other desks and the corpora.
    fn read(&self, desks: &[Self], corpora: &[Example]) -> (Score, Score) {
        let others = desks.iter().filter(|other| other.name != self.name);
        let others: Vec<Example> = others.flat_map(Desk::examples).collect();
        let weights = learner::train(others.iter().chain(corpora));
        let model = Model::new(Box::leak(weights.into_boxed_slice()));
        let (mut proposed, mut decided) = (Score::default(), Score::default());
        for text in &self.texts {
            proposed.add(text.score(&text.proposed));
            decided.add(text.score(&text.decided(model)));
        }
        (proposed, decided)
    }

    fn examples(&self) -> impl Iterator<Item = Example> {
        self.texts.iter().flat_map(Text::examples)
    }
}

/// A story with what is proposed for it.
struct Text {
    document: Document<'static>,
    proposed: Spans,
    /// The names marked; those that may be found or not are the last.
    marked: Vec<Span>,
    required: usize,
}

fn desks(folder: &Path) -> Result<Vec<Desk>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    let mut desks = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let all = fs::read_to_string(&file)?;
        let texts = Story::read_all(&all).map(Text::new).collect();
        desks.push(Desk { name, texts });
    }
    Ok(desks)
}

impl Text {
    fn new(story: Story) -> Self {
        // A trainer lives as long as its texts.
        let document = Document::new(Box::leak(story.text.into_boxed_str()));
        let proposed = proposals(&document);
        let names = |optional: bool| {
            let marks = story.marks.iter().filter(move |mark| mark.optional == optional);
            marks.filter_map(|mark| mark.name(&document)).collect::<Vec<_>>()
        };
        let mut marked = names(false);
        let required = marked.len();
        marked.extend(names(true));
        Self { document, proposed, marked, required }
    }

    /// Its sentences as the tagger learns them.
    fn examples(&self) -> Vec<Example> {
        let proposals = Proposals::of(&self.document, &self.proposed);
        let labels = labels(self.document.words.len(), &self.marked);
        let example = |sentence: &Sentence| {
            let range = sentence.words.clone();
            let words = &self.document.words[range.clone()];
            let mut features = vec![Vec::with_capacity(150); words.len()];
            let seen = Some(proposals.slice(range.clone()));
            features::for_each(words, sentence.arabic, seen, |at, feature| {
                features[at].push(feature);
            });
            Example { features, labels: labels[range].to_vec() }
        };
        self.document.sentences.iter().map(example).collect()
    }

    fn decided(&self, model: Model) -> Spans {
        let mut spans = self.proposed.clone();
        Perceptron { models: &[model; 2] }.decide(&self.document, &mut spans, |_| true);
        propagate(&self.document, &mut spans);
        spans
    }

    fn score(&self, spans: &Spans) -> Score {
        let (required, optional) = self.marked.split_at(self.required);
        let found: Vec<Span> = spans.iter().filter(|span| !optional.contains(span)).collect();
        Score::by_kind(required, &found)
    }
}

fn labels(words: usize, names: &[Span]) -> Vec<usize> {
    let mut labels = vec![0; words];
    for span in names {
        let begin = match span.name {
            Name::Person => 1,
            Name::Place => 3,
            Name::Organisation => 5,
        };
        labels[span.words.clone()].fill(begin + 1);
        labels[span.words.start] = begin;
    }
    labels
}
