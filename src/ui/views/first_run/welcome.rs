//! The first screen: what this is and is not, numbers in sight, and who else uses this computer.

use super::Next;
use crate::content::Point;
use crate::tr;
use crate::ui::shell::parts;
use crate::ui::view::{Intent, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::widgets;
use egui::Ui;

/// Who else uses this computer. Never stored; it only decides what is said next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhoElse {
    Nobody,
    Others,
    Watched,
}

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, who: &mut Option<WhoElse>, can_demo: bool) -> Option<Next> {
    let words = &cx.content.onboarding;
    widgets::caption(ui, tr!("first-run-step", step = 1));
    numbers::head(ui, cx, &words.first.title);
    widgets::soft(ui, &words.first.lead);
    ui.add_space(12.0);
    numbers::card(ui, cx, numbers::Size::Short);
    numbers::choose_below(ui, cx);
    ui.add_space(12.0);
    points(ui, ["what-it-is", "what-it-is-not", "not-where-there-is-fear", "court"].map(|id| words.points.get(id)));
    let before = *who;
    widgets::card(ui, |ui| who_else(ui, cx, who));
    ui.add_space(10.0);
    let top = ui.cursor().top();
    let ways_out = |ui: &mut Ui| {
        let invited = widgets::quiet(ui, &tr!("first-run-invited")).clicked();
        let elsewhere = widgets::quiet(ui, &tr!("first-run-elsewhere")).clicked();
        let restore = widgets::quiet(ui, &tr!("restore-have")).clicked();
        let demo = can_demo && widgets::quiet(ui, &tr!("first-run-demo")).clicked();
        (invited, elsewhere, restore, demo)
    };
    let ((invited, elsewhere, restore, demo), on) =
        parts::actions(ui, ways_out, |ui| widgets::primary_tall(ui, &tr!("shell-continue")).clicked());
    // What is said to an answer must not push the way on out of sight.
    if *who != before {
        let way_on = egui::Rect::from_min_max(egui::pos2(ui.min_rect().left(), top), ui.min_rect().max);
        ui.scroll_to_rect(way_on.expand(10.0), None);
    }
    if demo {
        cx.out.push(Intent::OpenDemo);
    }
    if on {
        return Some(Next::Passphrase);
    }
    let ways = [(invited, Next::Join), (elsewhere, Next::Elsewhere), (restore, Next::Restore)];
    ways.into_iter().find_map(|(pressed, next)| pressed.then_some(next))
}

/// What this is and is not, two abreast where there is room.
fn points(ui: &mut Ui, points: [Option<&Point>; 4]) {
    let points: Vec<_> = points.into_iter().flatten().collect();
    let abreast = if ui.available_width() >= 560.0 { 2 } else { 1 };
    let gap = 28.0;
    #[allow(clippy::cast_precision_loss, reason = "one or two")]
    let width = (ui.available_width() - gap * (abreast as f32 - 1.0)) / abreast as f32;
    for row in points.chunks(abreast) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for point in row {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    widgets::strong(ui, &point.title);
                    widgets::small_soft(ui, &point.words);
                });
            }
        });
        ui.add_space(8.0);
    }
}

fn who_else(ui: &mut Ui, cx: &ViewCx<'_>, who: &mut Option<WhoElse>) {
    let Some(point) = cx.content.onboarding.points.get("who-else") else { return };
    widgets::heading(ui, &point.title);
    ui.add_space(6.0);
    let (me, others, watched) = (tr!("first-run-only-me"), tr!("first-run-others"), tr!("first-run-watched"));
    let choices = [(WhoElse::Nobody, me.as_str()), (WhoElse::Others, others.as_str()), (WhoElse::Watched, watched.as_str())];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (choice, name) in choices {
            if widgets::chip(ui, name, *who == Some(choice)).clicked() {
                *who = Some(choice);
            }
        }
    });
    let said = match who {
        Some(WhoElse::Watched) => tr!("first-run-watched-words"),
        Some(_) => point.words.clone(),
        None => return,
    };
    ui.add_space(6.0);
    widgets::small_soft(ui, said);
}
