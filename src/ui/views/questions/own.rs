//! One's own questions: written, changed, shown, taken back, and what one was told.

use super::wish_name;
use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::id::QuestionId;
use crate::domain::parts_sheet::PartsSheet;
use crate::domain::question::{Telling, Wish};
use crate::domain::words::Words;
use crate::export::Document;
use crate::session::command::{DraftCommand, QuestionCommand};
use crate::session::model::QuestionRow;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::Autosave;
use crate::ui::view::{Confirm, Intent, Reply, ViewCx};
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::naming;
use crate::ui::views::needs::show_to;
use crate::ui::views::parts;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;

/// What is being written.
#[derive(Default)]
pub(super) struct Own {
    writing: Option<Writing>,
    /// The question something heard is noted for, and the words.
    hearing: Option<Hearing>,
    file: SavePanel,
}

struct Hearing {
    of: QuestionId,
    text: String,
    draft: Autosave,
    sending: Option<Ticket>,
}

struct Writing {
    id: Option<QuestionId>,
    text: String,
    wish: Wish,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

impl Writing {
    fn begin(id: Option<QuestionId>, text: &str, wish: Wish, fresh: bool) -> Self {
        Self { id, text: text.to_owned(), wish, draft: Autosave::default(), sending: None, fresh }
    }
}

/// One's own questions under each wish, and no answer: those are the other's words.
fn sheet(rows: &[QuestionRow], day: Day) -> PartsSheet {
    let of = |wish: Wish| {
        let lines: Vec<&str> = rows.iter().filter(|row| row.question.wish == wish).map(|row| row.question.words.trim()).collect();
        Some((wish_name(wish), Words::new(lines.join("\n")).ok().filter(|words| !words.is_blank())?))
    };
    PartsSheet { day, parts: [Wish::WantToKnow, Wish::NotYet, Wish::RatherNot].into_iter().filter_map(of).collect() }
}

impl Own {
    /// Goes on with a draft.
    pub(super) fn restore(&mut self, text: &str) {
        if self.writing.is_none() {
            self.writing = Some(Writing::begin(None, text, Wish::WantToKnow, false));
        }
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(Writing { id, text, draft, .. }) = &mut self.writing {
            draft.flush(cx, || keep(place(*id), text));
        }
        if let Some(Hearing { of, text, draft, .. }) = &mut self.hearing {
            draft.flush(cx, || keep(DraftPlace::QuestionHeard(*of), text));
        }
    }

    /// Closes what is being written; it stays a draft.
    pub(super) fn close(&mut self) -> bool {
        self.writing.take().is_some()
    }

    /// Draws them; nothing with both here.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            return;
        }
        let models = cx.models;
        let rows = &models.questions.questions;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("questions-mine"));
            w::small_soft(ui, tr!("questions-asking"));
            for row in rows {
                divide(ui);
                ui.push_id(row.question.id, |ui| {
                    if self.writing.as_ref().is_some_and(|writing| writing.id == Some(row.question.id)) {
                        self.write(ui, cx, row.shown.is_some());
                    } else {
                        self.row(ui, cx, row);
                    }
                });
            }
            w::gap(ui, 10.0);
            match &self.writing {
                Some(writing) if writing.id.is_none() => self.write(ui, cx, false),
                Some(_) => {}
                None => {
                    if w::small_standard(ui, &tr!("questions-add")).clicked() {
                        self.writing = Some(Writing::begin(None, "", Wish::WantToKnow, true));
                    }
                }
            }
            if !rows.is_empty() {
                w::gap(ui, 8.0);
                ui.horizontal_wrapped(|ui| {
                    if w::small_quiet(ui, &tr!("questions-copy")).clicked() {
                        let line = |row: &QuestionRow| format!("{} ({})", row.question.words.trim(), wish_name(row.question.wish));
                        cx.copy(rows.iter().map(line).collect::<Vec<_>>().join("\n"));
                        cx.say(tr!("questions-copied"));
                    }
                    self.file.quiet_button(ui, &tr!("saving-open"));
                });
            }
        });
        w::gap(ui, 16.0);
        let day = cx.today();
        self.file.card(ui, cx, &parts::saving(), || Some(Document::Parts(sheet(rows, day))));
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &QuestionRow) {
        w::body(ui, row.question.words.trim());
        let name = naming::other(&cx.models.here);
        let wish = wish_name(row.question.wish);
        let line = match (&name, row.shown) {
            (Some(name), Some(_)) => tr!("questions-line-shown", wish = wish, name = name.as_str()),
            _ => wish,
        };
        w::caption(ui, line);
        for told in &row.told {
            said(ui, &super::asked::telling(cx, told));
        }
        for heard in &row.question.heard {
            said(ui, &tr!("questions-heard-line", date = say::day_near(heard.day, cx.today()), words = heard.words.trim()));
        }
        self.hearing(ui, cx, row.question.id);
        ui.horizontal_wrapped(|ui| {
            if w::small_quiet(ui, &tr!("truth-change")).clicked() {
                self.flush(cx);
                let left = left(cx, DraftPlace::QuestionWording(row.question.id));
                let text = left.unwrap_or(row.question.words.trim());
                self.writing = Some(Writing::begin(Some(row.question.id), text, row.question.wish, true));
            }
            if self.hearing.is_none() && w::small_quiet(ui, &tr!("questions-hear")).clicked() {
                let of = row.question.id;
                let text = left(cx, DraftPlace::QuestionHeard(of)).unwrap_or_default().to_owned();
                self.hearing = Some(Hearing { of, text, draft: Autosave::default(), sending: None });
            }
            match (name, row.shown) {
                (Some(name), Some(_)) => {
                    if w::small_quiet(ui, &tr!("questions-withdraw")).clicked() {
                        withdraw(cx, row, &name);
                    }
                }
                (Some(name), None) => {
                    if w::small_quiet(ui, &tr!("truth-show", name = name.as_str())).clicked() {
                        let seen = tr!("questions-seen", words = row.question.words.trim(), wish = wish_name(row.question.wish));
                        show_to(cx, Command::Question(QuestionCommand::Show(row.question.id)), &name, &seen);
                    }
                }
                (None, _) => {}
            }
            if row.shown.is_none() && w::small_quiet(ui, &tr!("truth-delete")).clicked() {
                cx.act_saying(Command::Question(QuestionCommand::Delete(row.question.id)), tr!("truth-deleted"));
            }
        });
    }

    /// Noting what one was told, in one's own words.
    fn hearing(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, id: QuestionId) {
        let Some(Hearing { of, text, draft, sending }) = &mut self.hearing else { return };
        if *of != id {
            return;
        }
        if let Some(reply) = sending.and_then(|ticket| cx.reply(ticket)) {
            *sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::QuestionHeard(id))));
                cx.say(tr!("truth-kept"));
                self.hearing = None;
                turned(ui);
                return;
            }
        }
        if ui.add_enabled_ui(sending.is_none(), |ui| w::area(ui, &tr!("questions-hear-label"), text, 2)).inner.changed() {
            draft.touch(ui);
        }
        draft.poll(ui, cx, || keep(DraftPlace::QuestionHeard(id), text));
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let ready = sending.is_none() && !text.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("truth-keep"))).inner.clicked() {
                let heard = QuestionCommand::Heard(id, cx.today(), naming::words(text.trim()));
                *sending = Some(cx.ask_command(Command::Question(heard)));
            }
            close = w::small_quiet(ui, &tr!("truth-cancel")).clicked();
        });
        if close {
            cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::QuestionHeard(id))));
            self.hearing = None;
        }
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, shown: bool) {
        let Some(writing) = &mut self.writing else { return };
        if let Some(reply) = writing.sending.and_then(|ticket| cx.reply(ticket)) {
            writing.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.act(Command::Draft(DraftCommand::Discard(place(writing.id))));
                cx.say(tr!("truth-kept"));
                self.writing = None;
                turned(ui);
                return;
            }
        }
        // While it is being kept nothing is typed: the answer closes the field.
        let still = writing.sending.is_none();
        let typed = ui.add_enabled_ui(still, |ui| w::area(ui, &tr!("questions-label"), &mut writing.text, 2)).inner;
        if std::mem::take(&mut writing.fresh) {
            typed.request_focus();
        }
        if typed.changed() {
            writing.draft.touch(ui);
        }
        w::gap(ui, 6.0);
        let names = Wish::ALL.map(|wish| (wish, wish_name(wish)));
        let choices: Vec<_> = names.iter().map(|(wish, name)| (*wish, name.as_str(), "")).collect();
        w::choice(ui, &tr!("questions-wish"), &mut writing.wish, &choices);
        if shown {
            w::caption(ui, tr!("truth-shown-follows"));
        }
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let ready = writing.sending.is_none() && !writing.text.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("truth-keep"))).inner.clicked() {
                let write = QuestionCommand::Write(writing.id, naming::words(writing.text.trim()), writing.wish);
                writing.sending = Some(cx.ask_command(Command::Question(write)));
            }
            close = w::small_quiet(ui, &tr!("truth-cancel")).clicked();
        });
        let Writing { id, text, draft, .. } = writing;
        draft.poll(ui, cx, || keep(place(*id), text));
        if close {
            cx.act(Command::Draft(DraftCommand::Discard(place(*id))));
            self.writing = None;
        }
    }
}

/// Something told, set in.
pub(super) fn said(ui: &mut Ui, words: &str) {
    w::gap(ui, 4.0);
    w::sunk_box(ui, |ui| w::small(ui, words));
    w::gap(ui, 4.0);
}

/// Asked first: what was told goes from where both see it, and stays with whoever asked.
fn withdraw(cx: &mut ViewCx<'_>, row: &QuestionRow, name: &str) {
    let command = Command::Question(QuestionCommand::Withdraw(row.question.id));
    let then = vec![Intent::command_saying(cx.out, command, tr!("questions-withdrawn"))];
    let told = row.told.iter().any(|told| matches!(told.what, Telling::Answer(_)));
    cx.confirm(Confirm {
        question: tr!("questions-withdraw-question"),
        body: if told { tr!("questions-withdraw-told", name = name) } else { tr!("questions-withdraw-about", name = name) },
        keep: tr!("questions-withdraw-keep"),
        act: tr!("questions-withdraw"),
        danger: false,
        then,
    });
}

fn place(id: Option<QuestionId>) -> DraftPlace {
    id.map_or(DraftPlace::NewQuestion, DraftPlace::QuestionWording)
}

/// What was left in that place.
fn left<'a>(cx: &ViewCx<'a>, place: DraftPlace) -> Option<&'a str> {
    cx.models.today.drafts.iter().find(|draft| draft.place == place).map(|draft| draft.body.as_str())
}

fn keep(place: DraftPlace, text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(place, naming::words(text)))
}
