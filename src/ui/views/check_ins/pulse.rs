//! The pulse: three ratings of today, each one's own until they share it. With both here only what is shared shows.

use crate::domain::id::PersonId;
use crate::domain::person::Seat;
use crate::session::Command;
use crate::session::command::CheckInCommand;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let people = naming::everyone_here(&cx.models.here);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("check-in-pulse"));
        let about = match (cx.both(), cx.is_for_two()) {
            (true, _) => tr!("check-in-pulse-both"),
            (false, true) => tr!("check-in-pulse-own"),
            (false, false) => tr!("check-in-pulse-alone"),
        };
        w::small_soft(ui, about);
        for item in &cx.content.check_ins.pulse {
            w::gap(ui, 10.0);
            w::hairline(ui);
            w::gap(ui, 8.0);
            let words = item.alone.as_ref().filter(|_| !cx.is_for_two()).unwrap_or(&item.words);
            w::small(ui, words);
            for person in &people {
                ui.push_id((&item.id, person), |ui| rating(ui, cx, *person, &item.id, words, &item.low, &item.high));
            }
        }
    });
}

fn rating(ui: &mut Ui, cx: &mut ViewCx<'_>, person: PersonId, item: &str, words: &str, low: &str, high: &str) {
    let models = cx.models;
    let row = models.check_ins.pulse.iter().find(|row| row.person == person && row.item == item);
    let seat = models.here.person(person).map_or(Seat::First, |person| person.seat);
    let name = naming::name(&models.here, person);
    let label = if cx.both() { tr!("check-in-rating-of", name = name.clone(), words = words) } else { words.to_owned() };
    // While it is dragged the value stays here; it is kept when the hand lets go.
    let at = ui.scope_id().with("value");
    let mut value = ui.data(|data| data.get_temp::<Option<u8>>(at)).unwrap_or(row.map(|row| row.value));
    let response = ui
        .horizontal(|ui| {
            if cx.both()
                && let Some(person) = models.here.person(person)
            {
                w::avatar(ui, person, 20.0);
            }
            w::slider(ui, &label, &mut value, seat, low, high)
        })
        .inner;
    let dragging = response.dragged() || ui.ctx().is_being_dragged(response.id);
    if dragging {
        ui.data_mut(|data| data.insert_temp(at, value));
    } else {
        ui.data_mut(|data| data.remove::<Option<u8>>(at));
        if value != row.map(|row| row.value) {
            cx.act(Command::CheckIn(CheckInCommand::SetPulse { person, item: item.to_owned(), value }));
        }
    }
    if let (true, Some(row)) = (cx.is_for_two(), row) {
        let mut shown = row.shown;
        let label = if cx.both() { tr!("check-in-share-of", name = name, words = words) } else { tr!("check-in-share") };
        if w::switch(ui, &label, &mut shown).changed() {
            cx.act(Command::CheckIn(CheckInCommand::SharePulse { person, item: item.to_owned(), shown }));
        }
    }
}
