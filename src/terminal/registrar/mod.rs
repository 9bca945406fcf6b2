//! The names of all articles, read in the background: one thread of low priority that steps aside for every key.
//!
//! It starts with the first thing asked of it and touches nothing before the reader has rested a moment, so that neither the first
//! frame nor an answer to a key waits for it. When every article has been read it sleeps until something is asked again.

mod registry;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::Duration;

use super::librarian::{Tell, guarded};
use super::recognition::{Failures, Recognition};
use crate::app::NameRequest;
use crate::entities::Recognizer;

pub(crate) use registry::Registry;

/// Counts what the reader does, so that the background can tell whether he is at work.
#[derive(Clone, Debug, Default)]
pub(super) struct Stir(Arc<AtomicU64>);

impl Stir {
    /// The reader has done something.
    pub(super) fn stir(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The thread, started with the first work.
#[derive(Debug)]
pub(super) struct Registrar {
    /// Where the library and its disposable files lie; `None` when it is kept nowhere.
    folders: Option<(PathBuf, PathBuf)>,
    failures: Failures,
    stir: Stir,
    requests: Option<Sender<NameRequest>>,
}

impl Registrar {
    pub(super) fn new(folders: Option<(PathBuf, PathBuf)>, failures: Failures) -> Self {
        Registrar { folders, failures, stir: Stir::default(), requests: None }
    }

    /// Where keys are counted.
    pub(super) fn stir(&self) -> &Stir {
        &self.stir
    }

    /// Asks for something about names.
    pub(super) fn ask(&mut self, request: NameRequest, tell: &Tell) {
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, asked) = mpsc::channel();
            let (tell, stir, folders) = (Arc::clone(tell), self.stir.clone(), self.folders.take());
            let recognition = Recognition::new(Recognizer::default(), self.failures.clone());
            thread::spawn(move || {
                guarded(&tell, || serve(&asked, &stir, Registry::new(folders, recognition), &tell));
            });
            requests
        });
        // Fails when the thread has ended, which has told why.
        let _ = requests.send(request);
    }
}

/// How long the reader must have rested.
const REST: Duration = Duration::from_millis(150);

/// How much nicer than the reader's own threads.
const NICE: i32 = 10;

fn serve(asked: &Receiver<NameRequest>, stir: &Stir, mut registry: Registry, tell: &Tell) {
    // Where the system refuses, the thread works as all others do.
    let _ = rustix::process::nice(NICE);
    let mut tell = |event| tell(event);
    let mut seen = None;
    loop {
        let next = if !registry.has_work() {
            asked.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else if seen == Some(stir.count()) {
            asked.try_recv().map_err(|error| match error {
                TryRecvError::Empty => RecvTimeoutError::Timeout,
                TryRecvError::Disconnected => RecvTimeoutError::Disconnected,
            })
        } else {
            seen = Some(stir.count());
            match asked.recv_timeout(REST) {
                // Something was done meanwhile: rest again.
                Err(RecvTimeoutError::Timeout) if seen != Some(stir.count()) => continue,
                next => next,
            }
        };
        match next {
            Ok(effect) => registry.take(effect),
            Err(RecvTimeoutError::Timeout) => registry.step(&mut tell),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}
