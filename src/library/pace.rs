//! How work in the background steps aside for the reader: it rests a moment again and again while he is at work.
//!
//! Priorities alone do not do it: two threads that are busy on two processors keep out whatever the system itself
//! needs to bring a key to the program, and under a real-time policy the screen as well.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long work may last before it rests.
const WORK: Duration = Duration::from_millis(1);
/// How long it rests: enough for a key to be brought and a frame to be begun.
const REST: Duration = Duration::from_micros(200);
/// How long after the last thing the reader did he counts as being at work.
const AT_WORK: u64 = 1000;

/// Tells the background whether the reader is at work. The default knows no reader, and work never rests.
#[derive(Clone, Debug, Default)]
pub struct Pace(Option<Arc<Stirred>>);

#[derive(Debug)]
struct Stirred {
    begun: Instant,
    /// The last thing the reader did, in milliseconds since then.
    last: AtomicU64,
}

/// Work of one thread, step by step.
#[derive(Debug)]
pub(super) struct Steps {
    pace: Pace,
    since: Instant,
}

impl Pace {
    /// Of a reader who has just begun.
    pub fn of_reader() -> Self {
        Pace(Some(Arc::new(Stirred { begun: Instant::now(), last: AtomicU64::new(0) })))
    }

    /// The reader has done something.
    pub fn stir(&self) {
        if let Some(stirred) = &self.0 {
            stirred.last.store(stirred.now(), Ordering::Relaxed);
        }
    }

    fn is_at_work(&self) -> bool {
        let since = |of: &Arc<Stirred>| of.now().saturating_sub(of.last.load(Ordering::Relaxed));
        self.0.as_ref().is_some_and(|stirred| since(stirred) < AT_WORK)
    }

    /// Begins work that has many small steps.
    pub(super) fn steps(&self) -> Steps {
        Steps { pace: self.clone(), since: Instant::now() }
    }
}

impl Stirred {
    fn now(&self) -> u64 {
        self.begun.elapsed().as_millis() as u64
    }
}

impl Steps {
    /// A step is done: rests if it is time to.
    pub(super) fn step(&mut self) {
        if self.since.elapsed() < WORK {
            return;
        }
        if self.pace.is_at_work() {
            thread::sleep(REST);
        }
        self.since = Instant::now();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::{AT_WORK, Pace};

    #[test]
    fn a_reader_is_at_work_until_he_has_long_done_nothing() {
        assert!(!Pace::default().is_at_work(), "there is no reader");
        let pace = Pace::of_reader();
        assert!(pace.is_at_work(), "he has just begun");
        let stirred = std::sync::Arc::clone(pace.0.as_ref().unwrap());
        let long_ago = super::Stirred {
            begun: stirred.begun.checked_sub(std::time::Duration::from_millis(AT_WORK)).unwrap(),
            last: 0.into(),
        };
        let pace = Pace(Some(long_ago.into()));
        assert!(!pace.is_at_work());
        pace.stir();
        assert!(pace.is_at_work());
        assert!(pace.0.unwrap().last.load(Ordering::Relaxed) >= AT_WORK);
    }
}
