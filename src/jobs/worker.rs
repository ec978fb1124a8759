//! A named thread.

use std::io;
use std::thread::{Builder, JoinHandle};

/// A thread that was started. Dropping it leaves the thread running.
#[derive(Debug)]
pub struct Worker(JoinHandle<()>);

impl Worker {
    /// Starts `run` on a thread called `groundwork-<name>`.
    ///
    /// # Errors
    /// When the system gives no more threads.
    pub fn start(name: &str, run: impl FnOnce() + Send + 'static) -> io::Result<Self> {
        #[allow(clippy::disallowed_methods, reason = "the one place that starts threads")]
        Builder::new().name(format!("groundwork-{name}")).spawn(run).map(Self)
    }

    /// It has ended, well or not.
    pub fn is_finished(&self) -> bool {
        self.0.is_finished()
    }

    /// Waits for its end; `false` when it ended by a defect.
    pub fn join(self) -> bool {
        self.0.join().is_ok()
    }
}
