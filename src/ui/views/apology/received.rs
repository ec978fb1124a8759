//! Letters from the other person. Their reader chooses before any word shows; nobody is told what was chosen.

use super::Turn;
use crate::domain::apology::Receiving;
use crate::domain::id::ApologyId;
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::session::model::Received;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws a card for each letter, without its words.
pub(super) fn list(ui: &mut Ui, cx: &mut ViewCx<'_>, show_out: &mut bool, turn: &mut Turn) {
    let models = cx.models;
    let letters = &models.apology.received;
    for received in letters.iter().filter(|r| r.choice != Some(Receiving::NotAtAll)) {
        ui.push_id(received.letter.id, |ui| card(ui, cx, received, turn));
        w::gap(ui, 16.0);
    }
    if letters.iter().all(|received| received.choice != Some(Receiving::NotAtAll)) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        w::small_soft(ui, tr!("apology-received-out"));
        if w::small_quiet(ui, &tr!("apology-received-show")).clicked() {
            *show_out = !*show_out;
        }
    });
    if *show_out {
        for received in letters.iter().filter(|r| r.choice == Some(Receiving::NotAtAll)) {
            ui.push_id(received.letter.id, |ui| card(ui, cx, received, turn));
            w::gap(ui, 16.0);
        }
    }
    w::gap(ui, 12.0);
}

fn card(ui: &mut Ui, cx: &mut ViewCx<'_>, received: &Received, turn: &mut Turn) {
    let id = received.letter.id;
    let name = naming::name(&cx.models.here, received.letter.author);
    w::sand_card(ui, |ui| {
        w::heading(ui, tr!("apology-received-title", name = name.as_str()));
        w::caption(ui, say::day_month(received.letter.at.day()));
        if received.choice != Some(Receiving::Now) {
            w::small(ui, tr!("apology-received-about", name = name.as_str()));
        }
        ui.horizontal_wrapped(|ui| {
            if w::small_standard(ui, &tr!("apology-received-now")).clicked() {
                choose(cx, id, Receiving::Now);
                *turn = Turn::Letter(id);
            }
            if received.choice.is_none() && w::small_standard(ui, &tr!("apology-received-later")).clicked() {
                choose(cx, id, Receiving::Later);
            }
            let out = received.choice == Some(Receiving::NotAtAll);
            if !out && w::small_standard(ui, &tr!("apology-received-never")).clicked() {
                choose(cx, id, Receiving::NotAtAll);
            }
        });
    });
}

fn choose(cx: &mut ViewCx<'_>, id: ApologyId, choice: Receiving) {
    cx.act(Command::Apology(ApologyCommand::Receive(id, choice)));
}

/// Draws the letter itself.
pub(super) fn letter(ui: &mut Ui, cx: &mut ViewCx<'_>, id: ApologyId) -> Turn {
    let models = cx.models;
    let Some(received) = models.apology.received.iter().find(|received| received.letter.id == id) else { return Turn::Home };
    let mut turn = Turn::Stay;
    if page::back_link(ui, &tr!("apology-received-close")) {
        turn = Turn::Home;
    }
    let name = naming::name(&models.here, received.letter.author);
    let reading = &cx.content.apology.reading;
    page::head(ui, None, &tr!("apology-received-title", name = name), |_| {});
    page::reading(ui, |ui| {
        w::soft(ui, &reading.line);
        w::gap(ui, 12.0);
        w::card(ui, |ui| w::reading(ui, received.letter.letter.trim()));
        w::gap(ui, 12.0);
        w::soft(ui, &reading.owed);
        w::gap(ui, 12.0);
        w::small_soft(ui, tr!("landed-private"));
        if w::small_standard(ui, &tr!("landed-title")).clicked() {
            cx.go(Place::Landed(Some(id)));
        }
    });
    turn
}
