//! Agreements: what waits for a yes, what is in force, what has lapsed, and texts to start from.
//!
//! Nobody agrees for another. What was withdrawn is not here, nor anywhere.

mod card;
mod form;
mod library;
mod print;

use crate::domain::agreement::AgreementKind;
use crate::domain::draft::DraftPlace;
use crate::session::model::AgreementRow;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::sections::{self, Section};
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct AgreementsView {
    writing: Option<form::Writing>,
    shelf: library::Shelf,
    print: print::Print,
    show_ended: bool,
}

impl View for AgreementsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            self.head(ui, cx);
            let mut state = (self, cx);
            page::columns(
                ui,
                window,
                &mut state,
                |ui, (this, cx)| this.main(ui, cx),
                |ui, (this, cx)| {
                    if let Some(writing) = this.shelf.show(ui, cx) {
                        this.writing = Some(writing);
                        turned(ui);
                    }
                },
            );
        });
    }

    fn open(&mut self, _place: &Place, cx: &mut ViewCx<'_>) {
        if self.writing.is_none() {
            let draft = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::Agreement);
            self.writing = draft.and_then(|draft| form::Writing::restored(draft.body.as_str()));
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(writing) = &mut self.writing {
            writing.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.writing.take().is_some()
    }
}

impl AgreementsView {
    fn head(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut write = false;
        page::head(ui, None, &tr!("agreements-title"), |ui| {
            if cx.is_for_two() {
                write = w::with_icon(ui, w::Icon::Add, &tr!("agreements-write"), true).clicked();
            }
            self.print.button(ui, cx);
        });
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, if cx.is_for_two() { tr!("agreements-about-two") } else { tr!("agreements-about-one") });
        w::gap(ui, 12.0);
        sections::show(ui, cx, Section::Agreements);
        self.print.card(ui, cx);
        if write && self.writing.is_none() {
            self.writing = Some(form::Writing::new(AgreementKind::Money, cx.today()));
        }
    }

    fn main(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if let Some(writing) = &mut self.writing {
            if writing.show(ui, cx) {
                self.writing = None;
                turned(ui);
            }
            w::gap(ui, 16.0);
        }
        let models = cx.models;
        let all = &models.agreements;
        for row in &all.proposed {
            ui.push_id(row.agreement.id, |ui| self.proposal(ui, cx, row));
            w::gap(ui, 16.0);
        }
        for row in &all.in_force {
            if card::changed(cx, row).is_none() {
                continue;
            }
            ui.push_id(("change", row.agreement.id), |ui| self.proposal(ui, cx, row));
            w::gap(ui, 16.0);
        }
        if cx.is_for_two() {
            self.in_force(ui, cx, &all.in_force);
        } else {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::body(ui, tr!("agreements-alone"));
            });
        }
        if !all.ended.is_empty() {
            w::gap(ui, 16.0);
            self.ended(ui, cx, &all.ended);
        }
    }

    fn proposal(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &AgreementRow) {
        if let Some(writing) = card::proposal(ui, cx, row) {
            self.writing = Some(writing);
            turned(ui);
        }
    }

    fn in_force(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, rows: &[AgreementRow]) {
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("agreements-in-force"));
            if rows.is_empty() {
                divide(ui);
                w::soft(ui, tr!("agreements-empty"));
            }
            for row in rows {
                divide(ui);
                ui.push_id(row.agreement.id, |ui| {
                    if let Some(writing) = card::in_force(ui, cx, row) {
                        self.writing = Some(writing);
                        turned(ui);
                    }
                });
            }
            divide(ui);
            w::caption(ui, tr!("agreements-understanding"));
        });
    }

    fn ended(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, rows: &[AgreementRow]) {
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("agreements-ended"));
            let shown = if self.show_ended { rows.len() } else { 3 };
            for row in rows.iter().take(shown) {
                divide(ui);
                ui.push_id(row.agreement.id, |ui| {
                    if let Some(writing) = card::ended(ui, cx, row) {
                        self.writing = Some(writing);
                        turned(ui);
                    }
                });
            }
            if rows.len() > shown && w::small_quiet(ui, &tr!("agreements-ended-all")).clicked() {
                self.show_ended = true;
            }
        });
    }
}

/// What a kind is called.
pub(super) fn kind_name(kind: AgreementKind) -> String {
    match kind {
        AgreementKind::Openness => tr!("agreements-kind-openness"),
        AgreementKind::EndingContact => tr!("agreements-kind-contact"),
        AgreementKind::Money => tr!("agreements-kind-money"),
        AgreementKind::Phones => tr!("agreements-kind-phones"),
        AgreementKind::Time => tr!("agreements-kind-time"),
        AgreementKind::Space => tr!("agreements-kind-space"),
        AgreementKind::TimeApart => tr!("agreements-kind-apart"),
        AgreementKind::Children => tr!("agreements-kind-children"),
        AgreementKind::Account => tr!("agreements-kind-account"),
    }
}
