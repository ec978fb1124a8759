//! A round, page by page: the screen goes to one person, they pick, it goes to the other, and then what both picked shows.
//! What was picked alone is drawn for nobody but its picker, and only while they pick.

use super::Pressed;
use crate::domain::closeness::{Closeness, Picks, Shown};
use crate::domain::id::PersonId;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Response, Ui};

/// How wide these pages get.
pub(super) const WIDTH: f32 = 640.0;

/// Draws the page there is now. `focus`: the keyboard goes to its first press.
pub(super) fn show(ui: &mut Ui, cx: &ViewCx<'_>, picks: &Closeness, mut focus: bool) -> Pressed {
    let mut first = |response: Response| {
        if std::mem::take(&mut focus) {
            response.request_focus();
        }
        response.clicked()
    };
    match picks.shown() {
        Shown::HandOver(person, other) => hand_over(ui, cx, person, other, &mut first),
        Shown::Picking(person, ticked) => pick(ui, cx, person, ticked, &mut first),
        Shown::Opened(both) => opened(ui, cx, both, &mut first),
    }
}

/// Nothing of anybody's: who looks now, and who looks away.
fn hand_over(ui: &mut Ui, cx: &ViewCx<'_>, person: PersonId, other: PersonId, first: &mut impl FnMut(Response) -> bool) -> Pressed {
    let mut pressed = Pressed::Nothing;
    let here = &cx.models.here;
    let (person, other) = (naming::name(here, person), naming::name(here, other));
    ui.vertical_centered(|ui| {
        w::gap(ui, 60.0);
        w::page_title(ui, tr!("closeness-for", name = person.as_str()));
        w::soft(ui, tr!("closeness-look-away", name = other));
        w::gap(ui, 20.0);
        if first(w::primary_tall(ui, &tr!("closeness-alone-at-screen", name = person.as_str()))) {
            pressed = Pressed::Take;
        }
        if w::quiet_tall(ui, &tr!("closeness-leave")).clicked() {
            pressed = Pressed::Leave;
        }
    });
    pressed
}

/// One's own ticks; nobody else's are anywhere on it.
fn pick(ui: &mut Ui, cx: &ViewCx<'_>, person: PersonId, ticked: &Picks, first: &mut impl FnMut(Response) -> bool) -> Pressed {
    let mut pressed = Pressed::Nothing;
    if page::back_link(ui, &tr!("closeness-leave")) {
        pressed = Pressed::Leave;
    }
    w::page_title(ui, tr!("closeness-pick", name = naming::name(&cx.models.here, person)));
    w::soft(ui, tr!("closeness-pick-about"));
    w::gap(ui, 12.0);
    let menu = &cx.content.closeness;
    for group in &menu.groups {
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &group.name);
            for step in menu.of(group) {
                w::gap(ui, 6.0);
                let mut on = ticked.contains(step.id.as_str());
                let mark = w::check(ui, &step.title, &mut on);
                if mark.changed() {
                    pressed = Pressed::Toggle(&step.id);
                }
                first(mark);
                ui.horizontal_top(|ui| {
                    ui.add_space(30.0);
                    ui.vertical(|ui| w::caption(ui, &step.what));
                });
            }
        });
        w::gap(ui, 12.0);
    }
    w::gap(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        if w::standard_tall(ui, &tr!("closeness-done")).clicked() {
            pressed = Pressed::Done;
        }
        if w::standard_tall(ui, &tr!("closeness-not-today")).clicked() {
            pressed = Pressed::NotToday;
        }
    });
    w::caption(ui, tr!("closeness-not-today-about"));
    pressed
}

/// What both picked, in the menu's order; or the same few words, however nothing came about.
fn opened(ui: &mut Ui, cx: &ViewCx<'_>, both: &Picks, first: &mut impl FnMut(Response) -> bool) -> Pressed {
    w::gap(ui, 28.0);
    if both.is_empty() {
        w::page_title(ui, tr!("closeness-nothing"));
        w::soft(ui, tr!("closeness-nothing-about"));
    } else {
        w::page_title(ui, tr!("closeness-opened"));
        w::soft(ui, tr!("closeness-opened-about"));
        w::gap(ui, 12.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let steps = cx.content.closeness.steps.iter().filter(|step| both.contains(step.id.as_str()));
            for (number, step) in steps.enumerate() {
                if number > 0 {
                    divide(ui);
                }
                w::strong(ui, &step.title);
                w::body(ui, &step.what);
                w::small_soft(ui, tr!("closeness-stop", how = step.stop.as_str()));
            }
        });
    }
    w::gap(ui, 20.0);
    if first(w::primary_tall(ui, &tr!("closeness-close"))) { Pressed::Leave } else { Pressed::Nothing }
}
