//! Something new: safety first, then health, whom to call, what one needs. Nothing of it is told, charted or suggested.

use super::{OwnView, questions, sheet};
use crate::content::QuestionPage;
use crate::domain::own::{OwnKind, OwnPage};
use crate::domain::person::Role;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{HelpPage, OwnTab, Place, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::views::lines::{rows, turned};
use crate::ui::widgets as w;
use egui::Ui;

impl OwnView {
    pub(super) fn learned(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        numbers::card(ui, cx, numbers::Size::Short);
        w::gap(ui, 6.0);
        ui.horizontal_wrapped(|ui| {
            if w::small_quiet(ui, &tr!("own-learned-help")).clicked() {
                cx.go(Place::Help(HelpPage::Front));
            }
            if w::small_quiet(ui, &tr!("own-learned-body")).clicked() {
                cx.go(Place::Own(OwnTab::Body));
            }
        });
        w::gap(ui, 12.0);
        let models = cx.models;
        let open = self.sheet.as_ref().and_then(|sheet| models.own.pages.iter().find(|page| page.id == sheet.id));
        match open.filter(|page| page.kind == OwnKind::Learned) {
            Some(page) => self.write_learned(ui, cx, page),
            None => self.learned_list(ui, cx),
        }
    }

    fn learned_list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::body(ui, tr!("own-learned-about"));
            w::gap(ui, 10.0);
            let free = self.beginning.is_none();
            if ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("own-begin"))).inner.clicked() {
                self.begin(cx, OwnKind::Learned);
            }
        });
        let pages: Vec<&OwnPage> = models.own.pages.iter().filter(|page| page.kind == OwnKind::Learned).collect();
        if pages.is_empty() {
            return;
        }
        w::gap(ui, 16.0);
        w::card(ui, |ui| {
            rows(ui, |ui| {
                for page in pages {
                    let line = tr!("own-learned-row", date = say::day_near(page.since.day(), cx.today()));
                    let row = w::row_button(ui, false, |ui| w::body(ui, &line));
                    if w::named(row, &line).clicked() {
                        self.sheet = Some(sheet::Sheet::new(page.id));
                        turned(ui);
                    }
                }
            });
        });
    }

    fn write_learned(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage) {
        let mut leave = page::back_link(ui, &tr!("own-learned"));
        let Some(sheet) = &mut self.sheet else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            leave |= sheet::top(ui, cx, page.id, &tr!("own-learned-any-order"));
            for question in questions(cx, QuestionPage::Learned) {
                // The one line for anybody is not asked twice of whoever has one of their own.
                if question.id == "learned-what-any" && cx.models.here.preferences.role == Some(Role::Hurt) {
                    continue;
                }
                w::gap(ui, 14.0);
                sheet.question(ui, cx, page, question);
                if question.id == "learned-repairing" && w::small_standard(ui, &tr!("own-learned-account")).clicked() {
                    cx.go(Place::Account(None));
                }
            }
            sheet.end(ui, cx);
        });
        if leave {
            sheet.flush(cx);
            self.sheet = None;
            turned(ui);
        }
    }
}
