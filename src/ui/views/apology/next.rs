//! One further small repair for a letter that was given: a goal at once, private until its owner shows it.

use crate::domain::draft::DraftPlace;
use crate::domain::goal::Cadence;
use crate::domain::id::ApologyId;
use crate::session::command::{ApologyCommand, DraftCommand, RepairInput};
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::goals::often;
use crate::ui::views::lines::turned;
use crate::ui::views::naming;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::Ui;

/// What is being written.
#[derive(Default)]
pub(super) struct NextRepair {
    writing: Option<Writing>,
    /// What was left here before has been looked for.
    looked: bool,
}

struct Writing {
    words: String,
    cadence: Cadence,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

impl NextRepair {
    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>, id: ApologyId) {
        if let Some(Writing { words, draft, sending: None, .. }) = &mut self.writing {
            draft.flush(cx, || keep(id, words));
        }
    }

    /// Draws the way to it, or the form.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, id: ApologyId) {
        let place = DraftPlace::NextRepair(id);
        let Some(writing) = &mut self.writing else {
            // What was begun here before is still here.
            let left = cx.models.today.drafts.iter().find(|draft| draft.place == place && !self.looked);
            self.looked = true;
            if left.is_some() || w::small_standard(ui, &tr!("apology-next-repair")).clicked() {
                let words = left.map_or_else(String::new, |draft| draft.body.as_str().to_owned());
                let fresh = words.is_empty();
                self.writing = Some(Writing { words, cadence: Cadence::Daily, draft: Autosave::default(), sending: None, fresh });
                turned(ui);
            }
            return;
        };
        if let Some(reply) = writing.sending.and_then(|ticket| cx.reply(ticket)) {
            writing.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.act(Command::Draft(DraftCommand::Discard(place)));
                self.writing = None;
                turned(ui);
                return;
            }
        }
        w::small_soft(ui, tr!("apology-next-repair-about"));
        w::gap(ui, 6.0);
        let hint = tr!("apology-repair-hint");
        let options = FieldOptions { hint: &hint, ..FieldOptions::default() };
        // While it is being kept nothing is typed: the answer closes the field.
        let still = writing.sending.is_none();
        let label = tr!("apology-next-repair-label");
        let typed = ui.add_enabled_ui(still, |ui| w::field_with(ui, &label, &mut writing.words, options)).inner;
        if std::mem::take(&mut writing.fresh) {
            typed.request_focus();
        }
        if typed.changed() {
            writing.draft.touch(ui);
        }
        w::gap(ui, 8.0);
        often::show(ui, &tr!("apology-repair-often"), &mut writing.cadence, cx.today());
        w::gap(ui, 8.0);
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let ready = writing.sending.is_none() && !writing.words.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("apology-next-repair-add"))).inner.clicked() {
                let input = RepairInput { id: None, words: naming::words(writing.words.trim()), cadence: writing.cadence };
                let add = Command::Apology(ApologyCommand::AddRepair(id, input));
                writing.sending = Some(cx.ask_saying(add, tr!("apology-follow-made")));
            }
            close = w::small_quiet(ui, &tr!("apology-next-repair-not")).clicked();
        });
        if close {
            cx.act(Command::Draft(DraftCommand::Discard(place)));
            self.writing = None;
            turned(ui);
            return;
        }
        if writing.sending.is_none() {
            let Writing { words, draft, .. } = writing;
            draft.poll(ui, cx, || keep(id, words));
        }
    }
}

fn keep(id: ApologyId, words: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::NextRepair(id), naming::words(words)))
}
