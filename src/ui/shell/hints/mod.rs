//! Hints on wording beside a text: looked for after a rest, three at most, waved off with one press. Nothing of them is
//! stored, sent or counted; what was waved off is forgotten when the vault locks.
//!
//! With both here there are none: a hint is for its writer alone.

mod aside;
mod cards;
mod looked;

pub use cards::{Shown, name};

use crate::coach::{Category, Mode, Review, is_ready, review};
use crate::coach::{Finding, Reach};
use crate::jobs::{Control, Outcome, Runner, Task};
use crate::ui::view::ViewCx;
use crate::ui::widgets::Marks;
use egui::Ui;
use looked::Looked;
use std::time::Duration;

/// Looks after so long without a keystroke, in seconds.
const REST: f64 = 2.0;
/// The most hints at once.
pub const MOST: usize = 3;
/// Longer texts are looked at on a worker, in bytes: about a millisecond of work.
const SHORT: usize = 4_000;
/// So long after a worker is done, which is when its result is there, the window is woken.
const WAKE_AFTER: Duration = Duration::from_millis(20);

/// The hints of one text.
pub struct Hints {
    mode: Mode,
    reach: Reach,
    /// Only these kinds, where the mode's others make no sense.
    only: Option<&'static [Category]>,
    looked: Looked,
    /// The text of the last frame changed then.
    changed_at: f64,
    under_way: Option<(String, Task<Review>)>,
    active: usize,
    /// The writer asked for hints on this page.
    asked: bool,
}

impl Hints {
    /// For a text of that kind.
    pub fn new(mode: Mode) -> Self {
        Self {
            mode,
            reach: Reach::Whole,
            only: None,
            looked: Looked::default(),
            changed_at: 0.0,
            under_way: None,
            active: 0,
            asked: false,
        }
    }

    /// For a text in which only some kinds make sense.
    pub fn only(mode: Mode, kinds: &'static [Category]) -> Self {
        Self { only: Some(kinds), ..Self::new(mode) }
    }

    /// For what the one who was hurt needs or asks: names and threats of harm alone, and only when they ask for it.
    pub fn for_a_request() -> Self {
        Self { reach: Reach::HarmOnly, ..Self::new(Mode::Talk) }
    }

    /// Hints are given on this page.
    pub fn are_on(&self, cx: &ViewCx<'_>) -> bool {
        !cx.both() && (self.asked || cx.models.here.preferences.wants_hints())
    }

    /// The writer asks for them here and now.
    pub fn ask(&mut self) {
        self.asked = true;
    }

    /// Another text stands in the editor now.
    pub fn turn(&mut self) {
        *self = Self { reach: self.reach, only: self.only, asked: self.asked, ..Self::new(self.mode) };
    }

    /// Follows the text: what was found moves along with it, what was changed is let go, and after a rest the whole is
    /// looked at anew. Call it once a frame.
    pub fn follow(&mut self, ui: &Ui, cx: &ViewCx<'_>, text: &str) {
        if !self.are_on(cx) {
            self.looked = Looked::default();
            self.under_way = None;
            return;
        }
        let now = ui.input(|i| i.time);
        if self.looked.follow(text) {
            self.changed_at = now;
            self.under_way = None;
        }
        if self.looked.is_fresh() {
            return;
        }
        if let Some((of, task)) = &self.under_way {
            match task.poll() {
                Some(Outcome::Done(found)) if of == text => self.looked.take(found),
                // A defect in a rule must not take the letter with it: there are no hints then.
                Some(Outcome::Panicked) => self.looked.take(Review::default()),
                Some(Outcome::Done(_)) => {}
                None => return,
            }
            self.under_way = None;
            return;
        }
        let wait = if text.trim().is_empty() { 0.0 } else { self.changed_at + REST - now };
        if wait > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
        } else if text.len() <= SHORT && is_ready(self.mode) {
            self.looked.take(review(self.mode, self.reach, text));
        } else {
            let (mode, reach, of, ctx) = (self.mode, self.reach, text.to_owned(), ui.ctx().clone());
            let look = move |_: &Control| {
                let found = review(mode, reach, &of);
                ctx.request_repaint_after(WAKE_AFTER);
                found
            };
            self.under_way = Some((text.to_owned(), Runner::Threads.start("wording", look)));
        }
    }

    /// What is shown now, in the order of the text.
    pub fn shown(&self, ui: &Ui, cx: &ViewCx<'_>) -> Vec<Finding> {
        let muted = &cx.models.here.preferences.muted_hints;
        let wanted = |found: &Finding| {
            self.only.is_none_or(|only| only.contains(&found.category))
                && !muted.contains(found.category.id())
                && !aside::has(ui.ctx(), found.category, self.looked.words(found))
        };
        self.looked.strongest(MOST, wanted)
    }

    /// The places to underline.
    pub fn marks(&self, shown: &[Finding]) -> Marks {
        let places = shown.iter().map(|found| found.bytes.clone()).collect();
        Marks { places, active: (!shown.is_empty()).then(|| self.active.min(shown.len() - 1)) }
    }

    /// Words of danger or despair stand in the text.
    pub fn care(&self) -> bool {
        self.looked.care()
    }

    /// The parts of an apology as last found, by their names.
    pub fn has_part(&self, id: &str) -> bool {
        self.looked.has_part(id)
    }

    /// The text was looked at since it last changed.
    pub fn is_fresh(&self) -> bool {
        self.looked.is_fresh()
    }
}

/// Forgets what was waved off in this sitting, so that it is shown again; true when there was anything.
pub fn show_again(ctx: &egui::Context) -> bool {
    aside::clear(ctx)
}

/// Something was waved off in this sitting.
pub fn any_aside(ctx: &egui::Context) -> bool {
    aside::any(ctx)
}
