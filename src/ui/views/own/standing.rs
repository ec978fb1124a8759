//! Where I stand: to stay, not sure, space, to leave. It binds nobody, is changed at will, and what stood there before is
//! not kept. Before leaving, safety.

use super::{OwnView, questions, sheet};
use crate::content::QuestionPage;
use crate::domain::own::{OwnKind, OwnPage, Stand};
use crate::session::Command;
use crate::session::command::OwnCommand;
use crate::tr;
use crate::ui::view::{HelpPage, Place, SettingsPage, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::widgets as w;
use egui::Ui;

impl OwnView {
    pub(super) fn standing(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some((sheet, page)) = self.the(ui, cx, &OwnKind::Standing, &tr!("own-standing-about")) else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            sheet::top(ui, cx, page.id, &tr!("own-standing-today"));
            w::gap(ui, 8.0);
            stands(ui, cx, page);
            for question in questions(cx, QuestionPage::Standing) {
                w::gap(ui, 14.0);
                sheet.question(ui, cx, page, question);
            }
            sheet.end(ui, cx);
        });
        let Some(stand) = page.stand else { return };
        w::gap(ui, 16.0);
        if stand == Stand::Leave {
            w::strong(ui, tr!("own-leave-safety"));
            w::gap(ui, 6.0);
            numbers::card(ui, cx, numbers::Size::Short);
            if w::small_quiet(ui, &tr!("own-learned-help")).clicked() {
                cx.go(Place::Help(HelpPage::Front));
            }
            w::gap(ui, 12.0);
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let all = &cx.content.own.questions;
            for question in all.iter().filter(|question| question.page == QuestionPage::Standing && question.only == Some(stand)) {
                sheet.question(ui, cx, page, question);
                w::gap(ui, 14.0);
            }
            match stand {
                Stand::Space if cx.is_for_two() => {
                    w::small_soft(ui, tr!("own-space-agree"));
                    if w::small_standard(ui, &tr!("own-space-open")).clicked() {
                        cx.go(Place::Agreements);
                    }
                }
                Stand::Leave => list(ui, cx, page),
                Stand::Stay | Stand::Unsure | Stand::Space => {}
            }
        });
    }
}

/// One of four, or none; pressing the chosen one again takes it back.
fn stands(ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage) {
    ui.horizontal_wrapped(|ui| {
        for stand in Stand::ALL {
            let on = page.stand == Some(stand);
            if w::chip(ui, &name(stand), on).clicked() {
                cx.act(Command::Own(OwnCommand::Stand(page.id, (!on).then_some(stand))));
            }
        }
    });
}

fn name(stand: Stand) -> String {
    match stand {
        Stand::Stay => tr!("own-stay"),
        Stand::Unsure => tr!("own-unsure"),
        Stand::Space => tr!("own-space"),
        Stand::Leave => tr!("own-leave"),
    }
}

/// What has to be thought of, for whoever likes to tick.
fn list(ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage) {
    w::heading(ui, tr!("own-leave-list"));
    w::small_soft(ui, tr!("own-leave-list-about"));
    w::gap(ui, 4.0);
    if cx.is_for_two() && w::small_quiet(ui, &tr!("data-part-open")).clicked() {
        cx.go(Place::Settings(Some(SettingsPage::Data)));
    }
    for tick in &cx.content.own.ticks {
        let mut on = page.ticked.contains(&tick.id);
        if w::check(ui, &tick.words, &mut on).changed() {
            cx.act(Command::Own(OwnCommand::Tick(page.id, tick.id.clone(), on)));
        }
    }
}
