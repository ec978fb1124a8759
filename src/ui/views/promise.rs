//! A small promise for today: one line over whatever page is shown. It becomes a goal for this one day, one's own.
//!
//! What is typed is kept as a draft, so that hiding, Esc or a crash loses nothing.

use crate::domain::draft::DraftPlace;
use crate::domain::goal::{Cadence, GoalPlan};
use crate::domain::words::Words;
use crate::session::command::{DraftCommand, GoalCommand};
use crate::session::{Command, Home, Ticket};
use crate::tr;
use crate::ui::shell::autosave::Autosave;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::{Align, Id, Key, KeyboardShortcut, Layout, Modal, Modifiers, Ui};

/// The line's own state.
#[derive(Default)]
pub struct PromiseView {
    open: bool,
    text: String,
    draft: Autosave,
    sending: Option<Ticket>,
    /// It was opened just now; its field takes the focus.
    fresh: bool,
    /// It was sent empty.
    empty: bool,
}

impl PromiseView {
    /// It lies over the page.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Opens it, with what was typed before.
    pub fn open(&mut self, cx: &mut ViewCx<'_>) {
        // A promise is one person's own: with both here it would be nobody's.
        if cx.both() {
            return cx.say(tr!("promise-both"));
        }
        let kept = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::SmallPromise);
        *self = Self {
            open: true,
            fresh: true,
            text: kept.map_or_else(String::new, |draft| draft.body.as_str().to_owned()),
            ..Self::default()
        };
    }

    /// Keeps what was typed.
    pub fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Self { text, draft, .. } = self;
        draft.flush(cx, || keep(text));
    }

    /// Keeps what was typed, and closes it.
    pub fn close(&mut self, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        *self = Self::default();
    }

    /// Draws it over the page, if it is open.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if !self.open {
            return;
        }
        if let Some(reply) = self.sending.and_then(|ticket| cx.reply(ticket)) {
            self.sending = None;
            match reply {
                Reply::Refused(problem) => cx.tell(problem),
                _ => {
                    cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::SmallPromise)));
                    *self = Self::default();
                    return;
                }
            }
        }
        let (mut send, mut close) = (false, false);
        let modal = Modal::new(Id::unique("small promise")).frame(w::dialog_frame(ui)).show(ui.ctx(), |ui| {
            ui.set_width(440.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            w::dialog_title(ui, tr!("promise-title"));
            w::gap(ui, 10.0);
            let hint = tr!("promise-hint");
            let options = FieldOptions { hint: &hint, ..FieldOptions::default() };
            let free = self.sending.is_none();
            let field = ui.add_enabled_ui(free, |ui| w::field_with(ui, &tr!("promise-field"), &mut self.text, options)).inner;
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
            }
            if field.changed() {
                self.empty = false;
                self.draft.touch(ui);
            }
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if self.empty {
                w::problem(ui, tr!("goal-form-needs-title"));
            }
            w::gap(ui, 6.0);
            w::small_soft(ui, tr!("promise-about"));
            let key = |key| ui.ctx().format_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key));
            let keys = tr!("promise-keys", open = key(Key::K), today = key(Key::Num1));
            w::caption(ui, keys);
            w::gap(ui, 16.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                send = ui.add_enabled_ui(free, |ui| w::primary(ui, &tr!("promise-keep"))).inner.clicked() || (entered && free);
                close = w::standard(ui, &tr!("goal-form-cancel")).clicked();
            });
        });
        let Self { text, draft, .. } = self;
        draft.poll(ui, cx, || keep(text));
        if send {
            self.send(cx);
        }
        let esc = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if close || esc || modal.backdrop_response.clicked() {
            self.close(cx);
        }
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let today = cx.today();
        let plan = GoalPlan {
            title: naming::words(self.text.trim()),
            when: Words::default(),
            then: Words::default(),
            cadence: Cadence::Once(today),
            start: today,
            end: None,
            openness: None,
        };
        if plan.check().is_err() {
            self.empty = true;
            self.fresh = true;
            return;
        }
        // Kept as it stands first: whatever becomes of the goal, the words are there.
        self.flush(cx);
        let make = GoalCommand::Make { home: Home::Private, plan, of_both: false, library_id: None };
        self.sending = Some(cx.ask_saying(Command::Goal(make), tr!("promise-kept")));
    }
}

fn keep(text: &str) -> Command {
    let text = if text.trim().is_empty() { "" } else { text };
    Command::Draft(DraftCommand::Keep(DraftPlace::SmallPromise, naming::words(text)))
}
