//! Memories that come by themselves, and hard dates, as their writer alone sees them.

use crate::domain::hard_date::HardDate;
use crate::domain::replay::Replay;

/// The replay log of the one person here; empty with both here.
#[derive(Debug, Clone, Default)]
pub struct ReplaysModel {
    /// Not in the trash, the latest first. One that was begun and holds nothing is among them.
    pub pages: Vec<Replay>,
    /// In the trash, latest first.
    pub trash: Vec<Replay>,
    /// So much was written today that the writing may stop.
    pub enough: bool,
}

/// Hard dates and places of the one person here; empty with both here.
#[derive(Debug, Clone, Default)]
pub struct HardDatesModel {
    /// Not in the trash: what comes first, then places, then what has gone by.
    pub pages: Vec<HardDate>,
    /// In the trash, latest first.
    pub trash: Vec<HardDate>,
    /// One of them is near, and its writer chose that Today may say so.
    pub near: bool,
}
