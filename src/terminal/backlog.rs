//! Events of workers that wait to be handled: few, so that what waits takes little memory however fast the workers
//! are.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Events that may wait before a worker does.
const MOST: usize = 2;

/// How long a worker waits with one event: the screen may be away for longer.
const PATIENCE: Duration = Duration::from_millis(100);

/// Counts the events on their way from workers to the loop.
#[derive(Debug, Default)]
pub(super) struct Backlog {
    /// How many wait; none once nobody handles them any more.
    waiting: Mutex<Waiting>,
    fewer: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    count: usize,
    ended: bool,
}

impl Backlog {
    /// A worker has an event: waits a while when many do.
    pub(super) fn add(&self) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let too_many = |waiting: &mut Waiting| waiting.count >= MOST && !waiting.ended;
        let waited = self.fewer.wait_timeout_while(waiting, PATIENCE, too_many);
        waited.unwrap_or_else(PoisonError::into_inner).0.count += 1;
    }

    /// An event was handled.
    pub(super) fn done(&self) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.count = waiting.count.saturating_sub(1);
        self.fewer.notify_one();
    }

    /// No event is handled any more, and no worker waits.
    pub(super) fn end(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).ended = true;
        self.fewer.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use super::{Backlog, MOST};

    #[test]
    fn a_worker_goes_on_when_an_event_was_handled() {
        let backlog = Backlog::default();
        let (said, told) = mpsc::channel();
        thread::scope(|scope| {
            scope.spawn(|| {
                for number in 0..100 {
                    backlog.add();
                    said.send(number).unwrap();
                }
            });
            for number in 0..100 {
                assert_eq!(told.recv(), Ok(number));
                let waiting = backlog.waiting.lock().unwrap().count;
                assert!(waiting <= MOST, "{waiting}");
                backlog.done();
            }
        });
    }

    #[test]
    fn nobody_waits_for_what_has_ended() {
        let backlog = Backlog::default();
        backlog.end();
        let (said, told) = mpsc::channel();
        thread::scope(|scope| {
            scope.spawn(|| {
                (0..1000).for_each(|_| backlog.add());
                said.send(()).unwrap();
            });
            told.recv_timeout(Duration::from_secs(30)).expect("a tenth of a second each is longer");
        });
    }
}
