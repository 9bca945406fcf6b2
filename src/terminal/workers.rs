//! A few threads for what takes time; what they find out comes back as events.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::event_loop::Wake;
use crate::app::Event;

/// Work to do in the background; it reports through the function it is given, as often as it likes.
pub type Job = Box<dyn FnOnce(&dyn Fn(Event)) + Send>;

/// Threads at most: loading must not wait for an index, and there is nothing a third would speed up.
const THREADS: usize = 2;

/// A pool whose threads start with its first jobs.
#[derive(Debug)]
pub(super) struct Workers {
    jobs: Sender<Job>,
    queue: Arc<Mutex<Receiver<Job>>>,
    wake: Sender<Wake>,
    started: usize,
}

impl Workers {
    pub(super) fn new(wake: Sender<Wake>) -> Self {
        let (jobs, queue) = mpsc::channel();
        Workers { jobs, queue: Arc::new(Mutex::new(queue)), wake, started: 0 }
    }

    /// Does a job as soon as a thread is free.
    pub(super) fn submit(&mut self, job: Job) {
        if self.started < THREADS {
            self.started += 1;
            let (queue, wake) = (Arc::clone(&self.queue), self.wake.clone());
            thread::spawn(move || work(&queue, &wake));
        }
        // Fails only when every worker is gone, which the queue we hold prevents.
        let _ = self.jobs.send(job);
    }
}

fn work(queue: &Mutex<Receiver<Job>>, wake: &Sender<Wake>) {
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        let send = |event| {
            let _ = wake.send(Wake::Event(event));
        };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| job(&send))) {
            send(Event::Failed(sentence(&*panic)));
        }
    }
}

fn sentence(panic: &(dyn std::any::Any + Send)) -> String {
    let what = panic.downcast_ref::<&str>().copied().map(str::to_owned);
    let what = what.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("something went wrong in the background: {what}; reading goes on, please report this")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(wake: &Receiver<Wake>) -> String {
        match wake.recv() {
            Ok(Wake::Event(Event::Failed(sentence))) => sentence,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_job_reports_and_a_panicking_job_is_a_sentence_not_an_end() {
        let (wake, woken) = mpsc::channel();
        let mut workers = Workers::new(wake);
        for _ in 0..=THREADS {
            workers.submit(Box::new(|_| panic!("boom")));
            assert!(event(&woken).contains("boom"));
        }
        workers.submit(Box::new(|send| send(Event::Failed("still here".into()))));
        assert_eq!(event(&woken), "still here");
    }
}
