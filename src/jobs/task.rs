//! One piece of slow work with a result.

use super::{Control, Worker};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Where jobs run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Runner {
    /// Each on a thread of its own.
    #[default]
    Threads,
    /// At once, before `start` returns; for tests and the command line.
    Inline,
}

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<T> {
    /// With this result; also when it stopped early because it was asked to.
    Done(T),
    /// With a defect in the program; nothing is known of its result.
    Panicked,
}

/// A job under way. Dropping it asks the job to stop and leaves it to end by itself.
#[derive(Debug)]
pub struct Task<T> {
    control: Control,
    result: Receiver<T>,
    _worker: Option<Worker>,
}

impl Runner {
    /// Starts `work` under `name`, which shows in the system's list of threads and so says nothing private.
    pub fn start<T: Send + 'static>(self, name: &str, work: impl FnOnce(&Control) -> T + Send + 'static) -> Task<T> {
        let control = Control::default();
        let (send, result) = channel();
        let inner = control.clone();
        let run = move || {
            // A job's defect must not take the window with it; its starter is told by the closed channel.
            if let Ok(value) = catch_unwind(AssertUnwindSafe(|| work(&inner))) {
                // Nobody listens any more when the task was dropped.
                let _ = send.send(value);
            }
        };
        let worker = match self {
            Self::Threads => Worker::start(name, run).ok(),
            Self::Inline => {
                run();
                None
            }
        };
        Task { control, result, _worker: worker }
    }
}

impl<T> Task<T> {
    /// The outcome, once, when there is one.
    pub fn poll(&self) -> Option<Outcome<T>> {
        match self.result.try_recv() {
            Ok(value) => Some(Outcome::Done(value)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Outcome::Panicked),
        }
    }

    /// Waits for the outcome.
    pub fn wait(self) -> Outcome<T> {
        self.result.recv().map_or(Outcome::Panicked, Outcome::Done)
    }

    /// Asks the job to stop.
    pub fn cancel(&self) {
        self.control.cancel();
    }

    /// How far it is, 0 to 1.
    pub fn progress(&self) -> f32 {
        self.control.progress()
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.control.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn both_runners_hand_the_result_over_once() {
        for runner in [Runner::Inline, Runner::Threads] {
            let task = runner.start("adding", |control| {
                control.set_progress(0.25);
                2 + 2
            });
            assert_eq!(task.wait(), Outcome::Done(4));
        }
        let task = Runner::Inline.start("adding", |control| control.set_progress(0.25));
        assert!((task.progress() - 0.25).abs() < 0.001);
        assert_eq!(task.poll(), Some(Outcome::Done(())));
        assert_ne!(task.poll(), Some(Outcome::Done(())));
    }

    #[test]
    fn a_cancelled_job_sees_it() {
        let task = Runner::Threads.start("waiting", |control| {
            while !control.is_cancelled() {
                std::thread::sleep(Duration::from_millis(1));
            }
            "stopped"
        });
        assert_eq!(task.poll(), None);
        task.cancel();
        assert_eq!(task.wait(), Outcome::Done("stopped"));
    }

    #[test]
    fn a_defect_is_told_apart_from_a_result() {
        for runner in [Runner::Inline, Runner::Threads] {
            let task = runner.start("failing", |_| -> u8 { panic!("a test of panics") });
            assert_eq!(task.wait(), Outcome::Panicked);
        }
    }
}
