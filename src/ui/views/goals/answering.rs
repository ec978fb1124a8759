//! One answer being given: kept, partly or missed for one day, with a note that saves itself.

use crate::domain::day::Day;
use crate::domain::goal::{Answer, Mark};
use crate::domain::id::{GoalId, PersonId};
use crate::domain::words::Words;
use crate::session::command::GoalCommand;
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::shell::autosave::{self, Autosave, SaveState};
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// Which answer is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::views) struct Which {
    pub(in crate::ui::views) home: Home,
    pub(in crate::ui::views) goal: GoalId,
    pub(in crate::ui::views) owner: PersonId,
    pub(in crate::ui::views) day: Day,
}

/// An answer and its note as they stand on screen.
pub(in crate::ui::views) struct Answering {
    which: Which,
    chosen: Option<Answer>,
    note: String,
    /// What the notebook last held, so that a change made elsewhere is taken over and one's typing is not.
    held: Option<(Answer, Words)>,
    save: Autosave,
    /// It stood on the page in this frame.
    drawn: bool,
    /// It takes the focus when it is drawn next.
    take_focus: bool,
}

impl Answering {
    pub(in crate::ui::views) fn new(which: Which, mark: Option<&Mark>) -> Self {
        let mut this =
            Self { which, chosen: None, note: String::new(), held: None, save: Autosave::default(), drawn: false, take_focus: false };
        this.take_over(mark);
        this
    }

    pub(in crate::ui::views) fn which(&self) -> Which {
        self.which
    }

    /// No answer was given yet.
    pub(in crate::ui::views) fn is_open(&self) -> bool {
        self.chosen.is_none()
    }

    /// Takes the focus when it is drawn next.
    pub(in crate::ui::views) fn take_focus(&mut self) {
        self.take_focus = true;
    }

    fn take_over(&mut self, mark: Option<&Mark>) {
        self.chosen = mark.map(|mark| mark.answer);
        self.note = mark.map_or_else(String::new, |mark| mark.note.as_str().to_owned());
        self.held = mark.map(|mark| (mark.answer, mark.note.clone()));
    }

    /// Draws it. `mark` is what the notebook holds.
    pub(in crate::ui::views) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, label: &str, mark: Option<&Mark>) {
        self.drawn = true;
        let holds = mark.map(|mark| (mark.answer, &mark.note));
        if holds != self.held.as_ref().map(|(answer, note)| (*answer, note)) {
            if matches!(self.save.state(), SaveState::Clean | SaveState::Saved) {
                self.take_over(mark);
            } else {
                self.held = mark.map(|mark| (mark.answer, mark.note.clone()));
            }
        }
        let take_focus = std::mem::take(&mut self.take_focus);
        if w::answer(ui, label, &mut self.chosen, take_focus) {
            if self.chosen.is_none() {
                self.note.clear();
            }
            cx.act(command(self.which, self.chosen, &self.note));
        }
        if self.chosen.is_some() {
            w::gap(ui, 4.0);
            let typed = w::field(ui, &tr!("goals-note"), &mut self.note);
            if typed.changed() {
                self.save.touch(ui);
            }
            let Self { which, chosen, note, save, .. } = self;
            save.poll(ui, cx, || command(*which, *chosen, note));
            autosave::label(ui, save.state());
        }
    }

    /// Ends a frame: what is no longer on the page is saved at once, since nothing would save it after a rest.
    pub(super) fn end_frame(&mut self, cx: &mut ViewCx<'_>) {
        if !std::mem::take(&mut self.drawn) {
            self.flush(cx);
        }
    }

    /// Sends a note that is not saved yet.
    pub(in crate::ui::views) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Self { which, chosen, note, save, .. } = self;
        save.flush(cx, || command(*which, *chosen, note));
    }
}

fn command(which: Which, answer: Option<Answer>, note: &str) -> Command {
    let Which { home, goal: id, owner, day } = which;
    Command::Goal(GoalCommand::Mark { home, id, owner, day, answer, note: naming::words(note) })
}
