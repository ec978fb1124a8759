//! Slow work on named worker threads, with progress and a way to stop it. The only place that starts threads.
//!
//! What the work does is its caller's business: nothing about vaults, screens or files lives here.

mod control;
mod task;
mod worker;

pub use control::Control;
pub use task::{Outcome, Runner, Task};
pub use worker::Worker;
