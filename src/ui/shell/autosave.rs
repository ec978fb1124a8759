//! Saving what is typed: after a short rest, at the latest after a few seconds of steady typing, and at once on leaving.
//!
//! **A save never goes out while the one before is unanswered**, but on leaving, when it follows that one: so a new page
//! is never made twice.

use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets;
use std::time::Duration;
use uuid::Uuid;

/// Saves after so long without a keystroke.
const REST: f64 = 0.6;
/// Saves at the latest so long after the first unsaved keystroke.
const AT_MOST: f64 = 3.0;

/// Where the text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing was typed.
    #[default]
    Clean,
    /// Typed, and not sent yet.
    Waiting,
    /// Sent, and not answered yet.
    Saving,
    /// On disk.
    Saved,
    /// Refused; the text is still on screen and is tried again with the next keystroke.
    NotSaved,
}

/// Saves one text as it is typed.
#[derive(Debug, Default)]
pub struct Autosave {
    first_change: Option<f64>,
    last_change: f64,
    under_way: Option<Ticket>,
    made: Option<Uuid>,
    state: SaveState,
    /// The last save was refused, so the notebook does not hold what is on screen.
    refused: bool,
}

impl Autosave {
    /// Says that the text changed in this frame.
    pub fn touch(&mut self, ui: &egui::Ui) {
        self.touch_at(ui.input(|i| i.time));
    }

    fn touch_at(&mut self, time: f64) {
        self.first_change.get_or_insert(time);
        self.last_change = time;
        if self.state != SaveState::Saving {
            self.state = SaveState::Waiting;
        }
    }

    /// Takes the answer to the last save and sends the next one when it is due; wakes the frame for it.
    pub fn poll(&mut self, ui: &egui::Ui, cx: &mut ViewCx<'_>, save: impl FnOnce() -> Command) {
        self.take_answer(cx);
        let now = ui.input(|i| i.time);
        let Some(wait) = self.wait(now) else { return };
        if wait <= 0.0 {
            self.send(cx, save);
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
        }
    }

    /// Sends at once what is not sent yet.
    pub fn flush(&mut self, cx: &mut ViewCx<'_>, save: impl FnOnce() -> Command) {
        self.take_answer(cx);
        // What was refused is tried once more: leaving is the last chance to keep it.
        if self.has_changes() {
            self.send(cx, save);
        }
    }

    /// The id the first save made, once.
    pub fn made(&mut self) -> Option<Uuid> {
        self.made.take()
    }

    /// Where the text stands.
    pub fn state(&self) -> SaveState {
        self.state
    }

    /// Something was typed that no save carries yet.
    pub fn has_changes(&self) -> bool {
        self.first_change.is_some() || self.refused
    }

    /// A save went out and is not answered yet.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// Seconds until the next save is due; none while there is nothing to send or one is under way.
    fn wait(&self, now: f64) -> Option<f64> {
        let first = self.first_change.filter(|_| self.under_way.is_none())?;
        Some((self.last_change + REST).min(first + AT_MOST) - now)
    }

    fn send(&mut self, cx: &mut ViewCx<'_>, save: impl FnOnce() -> Command) {
        self.first_change = None;
        self.refused = false;
        // Leaving can't wait for the answer; what is sent then is about what the save before it makes.
        let command = match self.under_way {
            Some(before) => Command::Following(before, Box::new(save())),
            None => save(),
        };
        self.under_way = Some(cx.ask_command(command));
        self.state = SaveState::Saving;
    }

    /// Takes the answer to the last save, so that [`Self::made`] is known before the next one is put together.
    pub fn take_answer(&mut self, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.under_way.and_then(|ticket| cx.reply(ticket)) else { return };
        self.under_way = None;
        let refused = match reply {
            Reply::Done(done) => {
                self.made = self.made.or(done.made);
                false
            }
            Reply::Refused(problem) => {
                cx.tell(problem);
                true
            }
            _ => false,
        };
        self.refused = refused;
        self.state = match (refused, self.first_change) {
            (true, _) => SaveState::NotSaved,
            (false, Some(_)) => SaveState::Waiting,
            (false, None) => SaveState::Saved,
        };
    }
}

/// The small line that says where the text stands; read out politely.
pub fn label(ui: &mut egui::Ui, state: SaveState) {
    let words = match state {
        SaveState::Clean => return,
        SaveState::Waiting | SaveState::Saving => tr!("shell-saving"),
        SaveState::Saved => tr!("shell-saved"),
        SaveState::NotSaved => tr!("shell-not-saved"),
    };
    widgets::saved(ui, &words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Settings;
    use crate::problem::Problem;
    use crate::session::Done;
    use crate::session::model::Models;
    use crate::ui::view::{Intent, Outbox, WindowClass};

    struct NoKeys;
    impl crate::ui::view::Keys for NoKeys {
        fn passphrase(&self) -> Option<crate::session::Secret> {
            None
        }
        fn strength(&self, _: &str, _: &[&str]) -> crate::ui::view::Strength {
            crate::ui::view::Strength::default()
        }
    }

    struct Bench {
        models: Models,
        settings: Settings,
        out: Outbox,
    }

    impl Bench {
        fn new() -> Self {
            Self { models: Models::default(), settings: Settings::default(), out: Outbox::default() }
        }

        fn cx(&mut self) -> ViewCx<'_> {
            ViewCx {
                models: &self.models,
                content: crate::content::Content::bundled(),
                settings: &self.settings,
                window: WindowClass::Wide,
                now: chrono::DateTime::default(),
                keys: &NoKeys,
                out: &mut self.out,
            }
        }

        fn sent(&mut self) -> Vec<Ticket> {
            self.out.take().into_iter().filter_map(|i| if let Intent::Do(t, ..) = i { Some(t) } else { None }).collect()
        }
    }

    #[test]
    fn waits_for_a_rest_but_never_longer_than_three_seconds() {
        let mut save = Autosave::default();
        assert_eq!(save.wait(0.0), None);
        save.touch_at(10.0);
        assert!((save.wait(10.0).unwrap() - REST).abs() < 1e-9);
        for step in 1..10 {
            save.touch_at(10.0 + 0.5 * f64::from(step));
        }
        assert!(save.wait(14.5).unwrap() <= 0.0);
    }

    #[test]
    fn a_second_save_waits_for_the_first_answer() {
        let mut bench = Bench::new();
        let mut save = Autosave::default();
        save.touch_at(0.0);
        save.flush(&mut bench.cx(), || Command::Undo);
        let first = bench.sent();
        assert_eq!(first.len(), 1);
        save.touch_at(1.0);
        assert_eq!(save.wait(100.0), None);
        let id = Uuid::from_u128(7);
        bench.out.answer(first[0], Reply::Done(Done { made: Some(id), undoable: false }));
        save.take_answer(&mut bench.cx());
        assert_eq!(save.state(), SaveState::Waiting);
        assert!(save.wait(100.0).unwrap() <= 0.0);
        assert_eq!(save.made(), Some(id));
        assert_eq!(save.made(), None);
    }

    #[test]
    fn on_leaving_a_save_follows_the_one_that_is_unanswered() {
        let mut bench = Bench::new();
        let mut save = Autosave::default();
        save.touch_at(0.0);
        save.flush(&mut bench.cx(), || Command::Undo);
        let first = bench.sent()[0];
        save.touch_at(1.0);
        save.flush(&mut bench.cx(), || Command::Undo);
        let sent = bench.out.take();
        let follows = |i: &Intent| matches!(i, Intent::Do(_, Command::Following(before, _), _) if *before == first);
        assert!(sent.len() == 1 && follows(&sent[0]));
    }

    #[test]
    fn nothing_typed_is_nothing_sent() {
        let mut bench = Bench::new();
        Autosave::default().flush(&mut bench.cx(), || Command::Undo);
        assert!(bench.sent().is_empty());
    }

    #[test]
    fn a_refusal_is_told_and_shown() {
        let mut bench = Bench::new();
        let mut save = Autosave::default();
        save.touch_at(0.0);
        save.flush(&mut bench.cx(), || Command::Undo);
        let ticket = bench.sent()[0];
        bench.out.answer(ticket, Reply::Refused(Problem::notice("a", "b", "c")));
        save.take_answer(&mut bench.cx());
        assert_eq!(save.state(), SaveState::NotSaved);
        assert!(bench.out.take().iter().any(|i| matches!(i, Intent::Tell(_))));
    }

    #[test]
    fn what_was_refused_is_tried_again_on_leaving_and_not_in_every_frame() {
        let mut bench = Bench::new();
        let mut save = Autosave::default();
        save.touch_at(0.0);
        save.flush(&mut bench.cx(), || Command::Undo);
        let ticket = bench.sent()[0];
        bench.out.answer(ticket, Reply::Refused(Problem::notice("a", "b", "c")));
        save.take_answer(&mut bench.cx());
        bench.out.take();
        assert_eq!(save.wait(100.0), None, "nothing goes out by itself");
        save.flush(&mut bench.cx(), || Command::Undo);
        assert_eq!(bench.sent().len(), 1);
    }
}
