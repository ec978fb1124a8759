//! How it landed: a note of one's own on an apology that was read, heard or given on paper. Nobody learns of it.

use crate::domain::id::{ApologyId, LandedId};
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::LandedCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::{autosave, page};
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::{rows, turned};
use crate::ui::views::parts::Typed;
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct LandedView {
    writing: Option<Writing>,
}

#[derive(Default)]
struct Writing {
    id: Option<LandedId>,
    letter: Option<ApologyId>,
    text: Typed,
}

impl View for LandedView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        if cx.both() {
            self.writing = None;
        }
        page::scroll(ui, window, |ui| {
            if page::back_link(ui, &tr!("needs-title")) {
                self.flush(cx);
                self.writing = None;
                cx.go(Place::Needs);
            }
            page::head(ui, None, &tr!("landed-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, tr!("landed-about"));
            w::gap(ui, 16.0);
            if cx.me().is_some() {
                page::reading(ui, |ui| if self.writing.is_some() { self.write(ui, cx) } else { self.list(ui, cx) });
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        self.writing = None;
        if let Place::Landed(Some(letter)) = place {
            let note = cx.models.questions.landed.iter().find(|note| note.letter == Some(*letter));
            self.writing = Some(Writing { id: note.map(|note| note.id), letter: Some(*letter), text: Typed::default() });
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(Writing { id, letter, text }) = &mut self.writing {
            text.flush(cx, |words| save(*id, *letter, words));
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.writing.take().is_some()
    }
}

impl LandedView {
    fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        if w::standard(ui, &tr!("landed-new")).clicked() {
            self.writing = Some(Writing::default());
            turned(ui);
        }
        w::gap(ui, 12.0);
        if models.questions.landed.is_empty() {
            return;
        }
        w::card(ui, |ui| {
            rows(ui, |ui| {
                for note in &models.questions.landed {
                    let of = if note.letter.is_some() { tr!("landed-of-letter") } else { tr!("landed-of-spoken") };
                    let line = tr!("landed-line", date = say::day_near(note.day, cx.today()), of = of);
                    let row = w::row_button(ui, false, |ui| {
                        w::body(ui, &line);
                    });
                    if w::named(row, &line).clicked() {
                        self.writing = Some(Writing { id: Some(note.id), letter: note.letter, text: Typed::default() });
                    }
                }
            });
        });
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let Some(writing) = &mut self.writing else { return };
        if let Some(made) = writing.text.made() {
            writing.id = Some(made.into());
        }
        if let Some(note) = writing.id.and_then(|id| models.questions.landed.iter().find(|note| note.id == id)) {
            writing.text.take_over(Some(&note.words));
        }
        let mut remove = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for line in &cx.content.apology.landed {
                w::small_soft(ui, &line.words);
            }
            w::gap(ui, 8.0);
            let (id, letter) = (writing.id, writing.letter);
            writing.text.show_labelled(ui, &tr!("landed-label"), 6);
            writing.text.poll(ui, cx, |words| save(id, letter, words));
            autosave::label(ui, writing.text.state());
            if writing.id.is_some() {
                remove = w::small_quiet(ui, &tr!("truth-delete")).clicked();
            }
        });
        if remove && let Some(id) = writing.id {
            cx.act_saying(Command::Landed(LandedCommand::Delete(id)), tr!("truth-deleted"));
            self.writing = None;
            turned(ui);
        }
    }
}

fn save(id: Option<LandedId>, letter: Option<ApologyId>, words: Words) -> Command {
    Command::Landed(LandedCommand::Save { id, letter, words })
}
