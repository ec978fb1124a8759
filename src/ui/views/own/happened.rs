//! What happened: kinds, once or a pattern, when it came out, and own words. It finds goals, prompts and agreements to
//! start from; words for both are written anew, in the agreements.

use super::{OwnView, questions, sheet};
use crate::content::QuestionPage;
use crate::domain::own::{OwnKind, OwnPage, Shape};
use crate::session::Command;
use crate::session::command::OwnCommand;
use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::settings;
use crate::ui::widgets as w;
use egui::Ui;

impl OwnView {
    pub(super) fn happened(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some((sheet, page)) = self.the(ui, cx, &OwnKind::Happened, &tr!("own-happened-about")) else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            sheet::top(ui, cx, page.id, &tr!("own-happened-uses"));
            w::gap(ui, 8.0);
            settings::kinds(ui, cx);
            w::gap(ui, 14.0);
            shape(ui, cx, page);
            w::gap(ui, 14.0);
            let mut day = page.came_out;
            if w::past_date_field(ui, &tr!("own-came-out"), &mut day, cx.today()) && day.is_none_or(|day| day <= cx.today()) {
                cx.act(Command::Own(OwnCommand::CameOut(page.id, day)));
            }
            for question in questions(cx, QuestionPage::Happened) {
                w::gap(ui, 14.0);
                sheet.question(ui, cx, page, question);
            }
            sheet.end(ui, cx);
        });
        if cx.is_for_two() {
            w::gap(ui, 16.0);
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::heading(ui, tr!("own-for-both"));
                w::small_soft(ui, tr!("own-for-both-about"));
                w::gap(ui, 6.0);
                if w::small_standard(ui, &tr!("own-for-both-open")).clicked() {
                    cx.go(Place::Agreements);
                }
            });
        }
    }
}

/// Once, or a pattern; pressing the chosen one again takes it back.
fn shape(ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage) {
    w::field_label(ui, &tr!("own-shape"));
    ui.horizontal_wrapped(|ui| {
        for (shape, name) in [(Shape::Once, tr!("own-shape-once")), (Shape::Pattern, tr!("own-shape-pattern"))] {
            let on = page.shape == Some(shape);
            if w::chip(ui, &name, on).clicked() {
                cx.act(Command::Own(OwnCommand::Shape(page.id, (!on).then_some(shape))));
            }
        }
    });
}
