//! Recognising names and quotations in the background. Only the article asked for last is wanted.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::librarian::{Tell, guarded};
use crate::app::{ArticleId, Content, Event};
use crate::entities::{Options, Recognizer};

/// The thread that recognises, started with the first article.
#[derive(Default)]
pub(super) struct Analyst {
    requests: Option<Sender<(ArticleId, Content)>>,
}

impl std::fmt::Debug for Analyst {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Analyst").field("works", &self.requests.is_some()).finish()
    }
}

impl Analyst {
    /// Asks for the names of an article.
    pub(super) fn ask(&mut self, id: ArticleId, content: Content, tell: &Tell) {
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, asked) = mpsc::channel();
            let tell = Arc::clone(tell);
            thread::spawn(move || guarded(&tell, || work(&asked, &tell)));
            requests
        });
        // Fails when the thread has ended, which has told why.
        let _ = requests.send((id, content));
    }
}

fn work(asked: &Receiver<(ArticleId, Content)>, tell: &Tell) {
    let recognizer = Recognizer::new(Options::default());
    while let Ok(first) = asked.recv() {
        let (id, content) = asked.try_iter().last().unwrap_or(first);
        let analysis = recognizer.recognize_article(&content.0);
        tell(Event::Analysed(id, Arc::new(analysis)));
    }
}
