//! The session that comes next, and what is open from those before. Ticking is its writer's, and nothing is counted.

use super::page::kind_and_whom;
use crate::domain::note::{Note, Noted, Visit, next_visit};
use crate::session::Command;
use crate::session::command::NoteCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws both; a session that is to be opened.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Option<Noted<Visit>> {
    let there = cx.models.notes.visits.there.clone();
    let next = next_visit(there.iter().map(|noted| &noted.note), cx.today()).cloned();
    let next = next.and_then(|visit| there.iter().find(|noted| noted.note == visit));
    let mut open = None;
    if let Some(noted) = next {
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::caption(ui, tr!("visits-next"));
            if let Some(day) = noted.note.day {
                w::section(ui, say::day_near(day, cx.today()));
            }
            w::small_soft(ui, kind_and_whom(&noted.note, cx));
            for (label, words) in [(tr!("visits-bring"), &noted.note.bring), (tr!("visits-wish"), &noted.note.wish)] {
                if !words.is_blank() {
                    w::gap(ui, 8.0);
                    w::caption(ui, label);
                    w::body(ui, words.trim());
                }
            }
            w::gap(ui, 8.0);
            if w::small_standard(ui, &tr!("visits-open")).clicked() {
                open = Some(noted.clone());
            }
        });
        w::gap(ui, 16.0);
    }
    to_do(ui, cx, &there);
    open
}

/// What is open, and what was ticked in the newest one.
fn to_do(ui: &mut Ui, cx: &mut ViewCx<'_>, there: &[Noted<Visit>]) {
    let open: Vec<&Noted<Visit>> = there.iter().filter(|noted| noted.note.has_open_homework()).collect();
    if open.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("visits-to-do"));
        for noted in open {
            w::gap(ui, 4.0);
            if let Some(day) = noted.note.day {
                w::caption(ui, tr!("visits-to-do-from", date = say::day_near(day, cx.today())));
            }
            for (at, one) in noted.note.homework.iter().enumerate().filter(|(_, one)| !one.words.is_blank()) {
                let mut done = one.done;
                if ui.push_id((noted.id, at), |ui| w::check(ui, one.words.trim(), &mut done)).inner.changed() {
                    let mut visit = noted.note.clone();
                    visit.homework[at].done = done;
                    cx.act(Command::Note(NoteCommand::Write(Some(noted.id), Box::new(Note::Visit(visit)))));
                }
            }
        }
    });
    w::gap(ui, 16.0);
}
