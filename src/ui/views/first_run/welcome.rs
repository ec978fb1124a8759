//! The first screen: what this is and is not, numbers in sight, and who else uses this computer.

use super::Next;
use crate::tr;
use crate::ui::shell::{kit, parts};
use crate::ui::view::{Intent, ViewCx};
use crate::ui::views::help::numbers;
use egui::{Align, Layout, Ui};

/// Who else uses this computer. Never stored; it only decides what is said next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhoElse {
    Nobody,
    Others,
    Watched,
}

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, who: &mut Option<WhoElse>, can_demo: bool) -> Option<Next> {
    let mut next = None;
    let words = &cx.content.onboarding;
    kit::caption(ui, &tr!("first-run-step", step = 1));
    kit::page_title(ui, &words.first.title);
    kit::soft(ui, &words.first.lead);
    ui.add_space(16.0);
    numbers::card(ui, cx, numbers::Size::Short);
    ui.add_space(16.0);
    for id in ["what-it-is", "what-it-is-not", "not-where-there-is-fear", "court"] {
        if let Some(point) = words.points.get(id) {
            kit::strong(ui, &point.title);
            kit::body(ui, &point.words);
            ui.add_space(12.0);
        }
    }
    kit::card(ui, |ui| {
        if let Some(point) = words.points.get("who-else") {
            kit::strong(ui, &point.title);
            ui.add_space(4.0);
        }
        for (choice, label) in [
            (WhoElse::Nobody, tr!("first-run-only-me")),
            (WhoElse::Others, tr!("first-run-others")),
            (WhoElse::Watched, tr!("first-run-watched")),
        ] {
            if parts::radio(ui, *who == Some(choice), &label).clicked() {
                *who = Some(choice);
            }
        }
        let said = match who {
            Some(WhoElse::Watched) => tr!("first-run-watched-words"),
            Some(_) => words.points.get("who-else").map(|point| point.words.clone()).unwrap_or_default(),
            None => return,
        };
        ui.add_space(8.0);
        kit::small(ui, &said);
    });
    ui.add_space(20.0);
    parts::actions(ui, |ui| {
        if can_demo && kit::quiet(ui, &tr!("first-run-demo")).clicked() {
            cx.out.push(Intent::OpenDemo);
        }
        if kit::quiet(ui, &tr!("first-run-invited")).clicked() {
            next = Some(Next::Join);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if kit::primary_tall(ui, &tr!("shell-continue")).clicked() {
                next = Some(Next::Passphrase);
            }
        });
    });
    next
}
