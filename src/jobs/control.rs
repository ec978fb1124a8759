//! What a job and the one who started it share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Tells a job to stop, and its starter how far it is. Clones share both.
#[derive(Debug, Clone, Default)]
pub struct Control(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    /// Thousandths.
    progress: AtomicU32,
}

impl Control {
    /// Asks the job to stop. It does so at its next look.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// The job was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// The flag itself, for code that knows nothing of jobs.
    pub fn flag(&self) -> &AtomicBool {
        &self.0.cancelled
    }

    /// Says how far the job is, 0 to 1.
    pub fn set_progress(&self, part: f32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000 after the clamp")]
        let thousandths = (part.clamp(0.0, 1.0) * 1000.0) as u32;
        self.0.progress.store(thousandths, Ordering::Relaxed);
    }

    /// How far the job is, 0 to 1.
    pub fn progress(&self) -> f32 {
        self.0.progress.load(Ordering::Relaxed) as f32 / 1000.0
    }
}
