//! How values are said in words, on screens, on pages and on the command line. Pure: values and messages in, text out; no drawing.

mod cadence;
mod date;
mod formats;
mod strength;
mod talk;

pub use cadence::{cadence_words, goal_caption, tally_words};
pub use date::{calendar_start, clock, day_month, day_near, day_with_year, moment, month_name, time_of_day, weekday_day, weekday_name};
pub use formats::{follow, formats, week};
pub use strength::{answer_word, strength_name};
pub use talk::{helped, understood};
