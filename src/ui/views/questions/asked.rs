//! Questions the other shows, and telling: an answer, or "I don't know yet" with a day. What is typed is a draft in one's
//! own Private until it is told; a question that is taken back meanwhile loses no word of it.

use super::own::said;
use super::wish_name;
use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::id::QuestionId;
use crate::domain::journal::Page;
use crate::domain::question::{Telling, Told};
use crate::session::command::{DraftCommand, JournalCommand, QuestionCommand};
use crate::session::model::QuestionRow;
use crate::session::{Command, Home, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::Autosave;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// What is being told.
#[derive(Default)]
pub(super) struct Asked {
    writing: Option<Writing>,
}

struct Writing {
    of: QuestionId,
    text: String,
    /// The day promised, where it is not known yet.
    by: Option<Day>,
    not_known: bool,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

/// One line of what was told, with its day and who told it.
pub(super) fn telling(cx: &ViewCx<'_>, told: &Told) -> String {
    let name = naming::name(&cx.models.here, told.author);
    let date = say::day_near(told.day, cx.today());
    match &told.what {
        Telling::Answer(words) => tr!("questions-told-line", name = name, date = date, words = words.trim()),
        Telling::NotYetKnown { by } => tr!("questions-told-later", name = name, date = date, by = say::day_month(*by)),
    }
}

impl Asked {
    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(Writing { of, text, draft, .. }) = &mut self.writing {
            draft.flush(cx, || keep(*of, text));
        }
    }

    /// Draws them.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let rows = &models.questions.asked;
        self.without_question(ui, cx);
        if !rows.is_empty() {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::heading(ui, tr!("questions-asked"));
                if cx.me().is_some() {
                    w::small_soft(ui, tr!("questions-answering"));
                }
                for row in rows {
                    divide(ui);
                    ui.push_id(row.question.id, |ui| self.row(ui, cx, row));
                }
            });
            w::gap(ui, 16.0);
        }
        before(ui, cx);
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &QuestionRow) {
        if let Some(owner) = row.question.owner.and_then(|owner| cx.models.here.person(owner)) {
            naming::line(ui, &cx.models.here, owner);
        }
        w::quote(ui, row.question.words.trim());
        w::caption(ui, wish_name(row.question.wish));
        for told in &row.told {
            said(ui, &telling(cx, told));
            if cx.models.questions.can_take_back.iter().any(|(id, _)| *id == told.id)
                && w::small_quiet(ui, &tr!("questions-take-back")).clicked()
            {
                self.writing = None;
                cx.act_saying(Command::Question(QuestionCommand::TakeBack(told.id)), tr!("questions-taken-back"));
            }
        }
        if cx.me().is_none() {
            return;
        }
        if self.writing.as_ref().is_some_and(|writing| writing.of == row.question.id) {
            self.write(ui, cx);
            return;
        }
        if w::small_standard(ui, &tr!("questions-answer")).clicked() {
            self.flush(cx);
            let place = DraftPlace::Answer(row.question.id);
            let left = cx.models.today.drafts.iter().find(|draft| draft.place == place);
            self.writing = Some(Writing {
                of: row.question.id,
                text: left.map_or_else(String::new, |draft| draft.body.as_str().to_owned()),
                by: None,
                not_known: false,
                draft: Autosave::default(),
                sending: None,
                fresh: true,
            });
        }
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(writing) = &mut self.writing else { return };
        if let Some(reply) = writing.sending.and_then(|ticket| cx.reply(ticket)) {
            writing.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.say(tr!("questions-told"));
                self.writing = None;
                turned(ui);
                return;
            }
        }
        w::check(ui, &tr!("questions-not-known"), &mut writing.not_known);
        if writing.not_known {
            w::date_field(ui, &tr!("questions-by"), &mut writing.by, cx.today());
            w::caption(ui, tr!("questions-by-about"));
        } else {
            let still = writing.sending.is_none();
            let typed = ui.add_enabled_ui(still, |ui| w::area(ui, &tr!("questions-answer-label"), &mut writing.text, 3)).inner;
            if std::mem::take(&mut writing.fresh) {
                typed.request_focus();
            }
            if typed.changed() {
                writing.draft.touch(ui);
            }
        }
        w::caption(ui, tr!("questions-tell-about"));
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let what = match (writing.not_known, writing.by) {
                (true, Some(by)) => Some(Telling::NotYetKnown { by }),
                (true, None) => None,
                (false, _) => Some(Telling::Answer(naming::words(writing.text.trim()))),
            };
            let ready = writing.sending.is_none() && what.as_ref().is_some_and(|what| what.can_be_told(cx.today()));
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("questions-tell"))).inner.clicked()
                && let Some(what) = what
            {
                writing.sending = Some(cx.ask_command(Command::Question(QuestionCommand::Tell(writing.of, what))));
                // Told, its draft goes with it; what is typed meanwhile waits for the answer.
                writing.draft = Autosave::default();
            }
            close = w::small_quiet(ui, &tr!("questions-later")).clicked();
        });
        let Writing { of, text, draft, sending, .. } = writing;
        if sending.is_none() {
            draft.poll(ui, cx, || keep(*of, text));
        }
        if close {
            self.flush(cx);
            self.writing = None;
        }
    }

    /// Words for a question that was taken back meanwhile: nobody else sees them, and they are kept or deleted here.
    fn without_question(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let stands = |id: QuestionId| models.questions.asked.iter().any(|row| row.question.id == id);
        if self.writing.as_ref().is_some_and(|writing| !stands(writing.of) && writing.sending.is_none()) {
            self.flush(cx);
            self.writing = None;
        }
        if cx.me().is_none() {
            return;
        }
        for draft in &models.today.drafts {
            let DraftPlace::Answer(id) = draft.place else { continue };
            if stands(id) || draft.body.is_blank() {
                continue;
            }
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::heading(ui, tr!("questions-orphan"));
                w::small_soft(ui, tr!("questions-orphan-about"));
                w::quote(ui, draft.body.trim());
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("questions-orphan-journal")).clicked() {
                        let page = Page { body: draft.body.clone(), ..Page::default() };
                        cx.act_saying(
                            Command::Journal(JournalCommand::Save { home: Home::Private, id: None, day: None, page }),
                            tr!("say-it-journaled"),
                        );
                        cx.act(Command::Draft(DraftCommand::Discard(draft.place)));
                    }
                    if w::small_quiet(ui, &tr!("truth-delete")).clicked() {
                        cx.act_saying(Command::Draft(DraftCommand::Discard(draft.place)), tr!("truth-deleted"));
                    }
                });
            });
            w::gap(ui, 16.0);
        }
    }
}

/// What one told about questions that were taken back since; one's own alone.
fn before(ui: &mut Ui, cx: &ViewCx<'_>) {
    let told = &cx.models.questions.told_before;
    if told.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::fold(ui, "told-before", &tr!("questions-before"), false, |ui| {
            for one in told {
                said(ui, &telling(cx, one));
            }
        });
    });
}

fn keep(of: QuestionId, text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::Answer(of), naming::words(text)))
}
