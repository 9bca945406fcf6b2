//! Recognising names and aligning editions in the background, one at a time, once the reader rests: while he
//! goes through the list, nothing competes with the screen.

use std::iter;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use super::librarian::{Tell, guarded};
use super::recognition::{Failures, Recognition, Wanted};
use crate::app::{Content, Event};
use crate::config::Models;
use crate::parallel::Alignment;

/// What is to be worked out.
#[derive(Debug)]
pub(super) enum Work {
    /// The names and quotations of an article.
    Analyse(Content),
    /// Which sentences of two articles belong together.
    Align(Content, Content),
}

/// The thread that works, started with the first work.
#[derive(Debug, Default)]
pub(super) struct Analyst {
    models: Models,
    failures: Failures,
    requests: Option<Sender<Work>>,
}

impl Analyst {
    /// One that recognises names with these models, where they can be used.
    pub(super) fn new(models: Models, failures: Failures) -> Self {
        Analyst { models, failures, requests: None }
    }

    /// Asks for something to be worked out.
    pub(super) fn ask(&mut self, work: Work, tell: &Tell) {
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, asked) = mpsc::channel();
            let tell = Arc::clone(tell);
            let (models, failures) = (self.models.clone(), self.failures.clone());
            thread::spawn(move || {
                guarded(&tell, || serve(&recognition(&models, failures, &tell), &asked, &tell));
            });
            requests
        });
        // Fails when the thread has ended, which has told why.
        let _ = requests.send(work);
    }
}

/// Opens the models that can be used.
fn recognition(models: &Models, failures: Failures, tell: &Tell) -> Recognition {
    let (recognizer, problems) = models.recognizer();
    for problem in problems {
        tell(Event::Failed(problem));
    }
    Recognition::new(recognizer, failures)
}

fn serve(recognition: &Recognition, asked: &Receiver<Work>, tell: &Tell) {
    while let Ok(work) = asked.recv() {
        for work in latest(work, asked) {
            match work {
                Work::Analyse(content) => analyse(recognition, &content, tell),
                Work::Align(a, b) => guarded(tell, || align(&a, &b, tell)),
            }
        }
    }
}

fn analyse(recognition: &Recognition, Content { id, article }: &Content, tell: &Tell) {
    let (analysis, problem) = recognition.of(article, Wanted::Open);
    tell(Event::Analysed(*id, Arc::new(analysis)));
    if let Some(problem) = problem {
        tell(Event::Failed(problem));
    }
}

fn align(a: &Content, b: &Content, tell: &Tell) {
    let alignment = Arc::new(Alignment::of(&a.article, &b.article));
    tell(Event::Aligned((a.id, b.id), alignment));
}

/// How many articles back are still wanted: both editions that stand beside each other.
const WANTED: usize = 2;

/// How long nothing new must have been asked for.
const REST: Duration = Duration::from_millis(60);

/// What is waiting when the reader rests, without articles that he has gone past.
fn latest(first: Work, asked: &Receiver<Work>) -> Vec<Work> {
    let mut waiting = vec![first];
    waiting.extend(iter::from_fn(|| asked.recv_timeout(REST).ok()));
    let passed = waiting.len().saturating_sub(WANTED + 1);
    let mut place = 0;
    waiting.retain(|work| {
        place += 1;
        place > passed || matches!(work, Work::Align(..))
    });
    waiting
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::app::ArticleId;
    use crate::article::Article;
    use crate::entities::{Panicking, Recognizer};
    use crate::import;

    #[test]
    fn articles_gone_past_are_not_worked_on() {
        let (requests, asked) = mpsc::channel();
        let content = |id| Content { id: ArticleId(id), article: Arc::new(Article::default()) };
        for id in 2..9 {
            requests.send(Work::Analyse(content(id))).unwrap();
        }
        let left: Vec<u32> = latest(Work::Analyse(content(1)), &asked)
            .iter()
            .map(|work| match work {
                Work::Analyse(content) | Work::Align(content, _) => content.id.0,
            })
            .collect();
        assert_eq!(left, [6, 7, 8]);
    }

    #[test]
    fn a_panic_about_one_article_leaves_the_others_their_names() {
        let content = |id, text: &str| {
            let imported = import::import("a.txt", text.as_bytes()).articles.remove(0);
            Content { id: ArticleId(id), article: Arc::new(imported.article) }
        };
        let recognizer = Recognizer::with(Box::new(Panicking("boom")));
        let recognition = Recognition::new(recognizer, Failures::default());
        let told = Arc::new(Mutex::new(Vec::new()));
        let tell: Tell = {
            let told = Arc::clone(&told);
            Arc::new(move |event| {
                told.lock().unwrap().push(match event {
                    Event::Analysed(id, analysis) => {
                        format!("{} names {}", id.0, analysis.entities.len())
                    }
                    Event::Failed(sentence) => sentence.to_string(),
                    other => format!("{other:?}"),
                });
            })
        };
        let (requests, asked) = mpsc::channel();
        let bad = content(1, "Bad\n\nIn Cairo, boom.");
        for content in [bad.clone(), content(2, "Good\n\nIn Cairo, nothing."), bad] {
            requests.send(Work::Analyse(content)).unwrap();
        }
        drop(requests);
        serve(&recognition, &asked, &tell);
        let told = told.lock().unwrap();
        assert!(told[1].contains("Bad") && told[1].contains("met boom"), "{told:?}");
        assert_eq!([&told[0], &told[2], &told[3]], ["1 names 0", "2 names 1", "1 names 0"]);
        assert_eq!(told.len(), 4, "{told:?}");
    }
}
