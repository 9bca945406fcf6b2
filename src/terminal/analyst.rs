//! Recognising names and aligning editions in the background, one at a time, once the reader rests: while he
//! goes through the list, nothing competes with the screen.

use std::iter;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use super::librarian::{Tell, guarded};
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
    requests: Option<Sender<Work>>,
}

impl Analyst {
    /// One that recognises names with these models, where they can be used.
    pub(super) fn new(models: Models) -> Self {
        Analyst { models, requests: None }
    }

    /// Asks for something to be worked out.
    pub(super) fn ask(&mut self, work: Work, tell: &Tell) {
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, asked) = mpsc::channel();
            let (tell, models) = (Arc::clone(tell), self.models.clone());
            thread::spawn(move || guarded(&tell, || serve(&models, &asked, &tell)));
            requests
        });
        // Fails when the thread has ended, which has told why.
        let _ = requests.send(work);
    }
}

fn serve(models: &Models, asked: &Receiver<Work>, tell: &Tell) {
    let (recognizer, problems) = models.recognizer();
    for problem in problems {
        tell(Event::Failed(problem));
    }
    while let Ok(work) = asked.recv() {
        for work in latest(work, asked) {
            match work {
                Work::Analyse(Content { id, article }) => {
                    let analysis = Arc::new(recognizer.recognize_article(&article));
                    tell(Event::Analysed(id, analysis));
                }
                Work::Align(a, b) => {
                    let alignment = Arc::new(Alignment::of(&a.article, &b.article));
                    tell(Event::Aligned((a.id, b.id), alignment));
                }
            }
        }
    }
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
    use super::*;
    use crate::app::ArticleId;
    use crate::article::Article;

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
}
