//! One's own boundaries: what one will do to be well or safe. They need nobody's yes and only their owner sees them.

use crate::domain::boundary::Boundary;
use crate::domain::draft::DraftPlace;
use crate::domain::id::BoundaryId;
use crate::session::command::{BoundaryCommand, DraftCommand};
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::{Confirm, Intent, Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::views::lines::turned;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// What is being written.
#[derive(Default)]
pub(super) struct Boundaries {
    writing: Option<Writing>,
}

struct Writing {
    /// The one that gets other words; none for a new one.
    id: Option<BoundaryId>,
    text: String,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

impl Writing {
    fn begin(id: Option<BoundaryId>, text: &str) -> Self {
        Self { id, text: text.to_owned(), draft: Autosave::default(), sending: None, fresh: true }
    }
}

impl Boundaries {
    /// Goes on with a draft.
    pub(super) fn restore(&mut self, text: &str) {
        if self.writing.is_none() {
            self.writing = Some(Writing { fresh: false, ..Writing::begin(None, text) });
        }
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        match &mut self.writing {
            Some(Writing { id: None, text, draft, .. }) => draft.flush(cx, || keep(text)),
            // Other words for one that is kept already have no draft: on leaving they are kept as they are.
            Some(Writing { id, text, draft, .. }) if !text.trim().is_empty() => draft.flush(cx, || write(*id, text)),
            _ => {}
        }
    }

    /// Closes what is being written; it stays a draft.
    pub(super) fn close(&mut self) -> bool {
        self.writing.take().is_some()
    }

    /// Draws them; nothing with both here.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        shown(ui, cx);
        if cx.me().is_none() {
            return;
        }
        let models = cx.models;
        let boundaries = &models.rules.boundaries;
        w::card(ui, |ui| {
            w::heading(ui, tr!("rules-boundaries"));
            w::small_soft(ui, if cx.is_for_two() { tr!("rules-boundaries-about") } else { tr!("rules-boundaries-about-alone") });
            for boundary in boundaries {
                divide(ui);
                if self.writing.as_ref().is_some_and(|writing| writing.id == Some(boundary.id)) {
                    self.write(ui, cx);
                    continue;
                }
                ui.push_id(boundary.id, |ui| {
                    w::body(ui, boundary.words.trim());
                    ui.horizontal_wrapped(|ui| {
                        if w::small_quiet(ui, &tr!("rules-boundary-edit")).clicked() {
                            self.flush(cx);
                            self.writing = Some(Writing::begin(Some(boundary.id), boundary.words.trim()));
                        }
                        if let Some(name) = naming::other(&models.here)
                            && w::small_quiet(ui, &tr!("rules-boundary-show", name = name.as_str())).clicked()
                        {
                            show_to(cx, boundary, &name);
                        }
                        if w::small_quiet(ui, &tr!("rules-boundary-delete")).clicked() {
                            let delete = Command::Boundary(BoundaryCommand::Delete(boundary.id));
                            cx.act_saying(delete, tr!("rules-boundary-deleted"));
                        }
                    });
                });
            }
            w::gap(ui, 8.0);
            match &self.writing {
                Some(writing) if writing.id.is_none() => self.write(ui, cx),
                Some(_) => {}
                None => {
                    if w::small_standard(ui, &tr!("rules-boundary-add")).clicked() {
                        let left = models.today.drafts.iter().find(|draft| draft.place == DraftPlace::NewBoundary);
                        self.writing = Some(Writing::begin(None, left.map_or("", |draft| draft.body.as_str())));
                    }
                }
            }
        });
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(writing) = &mut self.writing else { return };
        if let Some(reply) = writing.sending.and_then(|ticket| cx.reply(ticket)) {
            writing.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.say(tr!("rules-boundary-saved"));
                if writing.id.is_none() {
                    cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::NewBoundary)));
                }
                self.writing = None;
                turned(ui);
                return;
            }
        }
        // While it is being kept nothing is typed: the answer closes the field.
        let still = writing.sending.is_none();
        let typed = ui.add_enabled_ui(still, |ui| w::area(ui, &tr!("rules-boundary-label"), &mut writing.text, 2)).inner;
        if std::mem::take(&mut writing.fresh) {
            typed.request_focus();
        }
        if typed.changed() {
            writing.draft.touch(ui);
        }
        w::caption(ui, tr!("rules-boundary-hint"));
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let ready = writing.sending.is_none() && !writing.text.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("rules-boundary-save"))).inner.clicked() {
                writing.sending = Some(cx.ask_command(write(writing.id, &writing.text)));
            }
            close = w::small_quiet(ui, &tr!("rules-cancel")).clicked();
        });
        let Writing { text, draft, .. } = writing;
        if writing.id.is_none() {
            draft.poll(ui, cx, || keep(text));
        }
        if close {
            if writing.id.is_none() {
                cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::NewBoundary)));
            }
            self.writing = None;
        }
    }
}

/// Asked first, with all that will be seen.
fn show_to(cx: &mut ViewCx<'_>, boundary: &Boundary, name: &str) {
    let then =
        vec![Intent::command_saying(cx.out, Command::Boundary(BoundaryCommand::Show(boundary.id)), tr!("rules-boundary-shown-toast"))];
    cx.confirm(Confirm {
        question: tr!("rules-boundary-show-question", name = name),
        body: tr!("rules-boundary-show-about", words = boundary.words.trim()),
        keep: tr!("rules-boundary-show-keep"),
        act: tr!("rules-boundary-show-act"),
        danger: false,
        then,
    });
}

/// Boundaries shown to both, each with its owner's mark; only the owner hides one.
fn shown(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    if models.rules.shown.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("rules-boundaries-shown"));
        for boundary in &models.rules.shown {
            let Some(owner) = boundary.owner.and_then(|owner| models.here.person(owner)) else { continue };
            divide(ui);
            ui.push_id(boundary.id, |ui| {
                naming::line(ui, &models.here, owner);
                w::body(ui, boundary.words.trim());
                if naming::everyone_here(&models.here).contains(&owner.id) && w::small_quiet(ui, &tr!("rules-boundary-hide")).clicked() {
                    cx.act_saying(Command::Boundary(BoundaryCommand::Hide(boundary.id)), tr!("rules-boundary-hidden"));
                }
            });
        }
    });
    w::gap(ui, 16.0);
}

fn write(id: Option<BoundaryId>, text: &str) -> Command {
    Command::Boundary(BoundaryCommand::Write(id, naming::words(text.trim())))
}

fn keep(text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::NewBoundary, naming::words(text)))
}
