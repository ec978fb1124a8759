//! Drafts, letters given, letters from the other, and the way to a new one.

use super::{Turn, about, received};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::rows;
use crate::ui::views::sections::{self, ApologySection};
use crate::ui::widgets as w;
use egui::Ui;

/// Draws the lists.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, show_out: &mut bool) -> Turn {
    let models = cx.models;
    let model = &models.apology;
    let mut turn = Turn::Stay;
    if cx.both() {
        page::head(ui, None, &super::title(cx), |_| {});
        sections::apology(ui, cx, ApologySection::Letters);
        w::soft(ui, tr!("apology-about-both"));
        return turn;
    }
    let quiet = cx.settings.quiet_labels;
    let begin = if quiet { tr!("apology-begin-quiet") } else { tr!("apology-begin") };
    let empty = if quiet { tr!("apology-empty-quiet") } else { tr!("apology-empty") };
    let nothing = model.drafts.is_empty() && model.given.is_empty();
    page::head(ui, None, &super::title(cx), |ui| {
        if !nothing && w::primary(ui, &begin).clicked() {
            turn = Turn::Ready;
        }
    });
    sections::apology(ui, cx, ApologySection::Letters);
    received::list(ui, cx, show_out, &mut turn);
    if nothing {
        if page::empty(ui, &empty, &begin) {
            turn = Turn::Ready;
        }
    } else {
        drafts(ui, cx, &mut turn);
        given(ui, cx, &mut turn);
    }
    if w::small_quiet(ui, &tr!("apology-practice")).clicked() {
        turn = Turn::Practice(None);
    }
    if !model.trash.is_empty() && w::small_quiet(ui, &tr!("apology-trash", count = model.trash.len())).clicked() {
        turn = Turn::Trash;
    }
    turn
}

fn drafts(ui: &mut Ui, cx: &ViewCx<'_>, turn: &mut Turn) {
    let drafts = &cx.models.apology.drafts;
    if drafts.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        w::heading(ui, tr!("apology-drafts"));
        w::small_soft(ui, tr!("apology-about"));
        rows(ui, |ui| {
            for draft in drafts {
                let line = about::first_line(draft, cx.settings.quiet_labels);
                let from = tr!("apology-draft-from", date = say::day_month(draft.begun.day()));
                if row(ui, line.as_deref(), &from) {
                    *turn = Turn::Write(draft.id);
                }
            }
        });
    });
    w::gap(ui, 16.0);
}

fn given(ui: &mut Ui, cx: &ViewCx<'_>, turn: &mut Turn) {
    let given = &cx.models.apology.given;
    if given.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        w::heading(ui, tr!("apology-given-list"));
        rows(ui, |ui| {
            for letter in given {
                let Some(facts) = &letter.given else { continue };
                let line = about::first_line(letter, cx.settings.quiet_labels);
                let date = tr!("apology-given-line", date = say::day_month(facts.day), how = about::how(facts.how));
                if row(ui, line.as_deref(), &date) {
                    *turn = Turn::Given(letter.id);
                }
            }
        });
    });
    w::gap(ui, 16.0);
}

fn row(ui: &mut Ui, line: Option<&str>, caption: &str) -> bool {
    let response = w::row_button(ui, false, |ui| {
        if let Some(line) = line {
            w::body(ui, line);
            w::caption(ui, caption);
        } else {
            w::body(ui, caption);
        }
    });
    w::named(response, &line.map_or_else(|| caption.to_owned(), |line| format!("{line}. {caption}"))).clicked()
}
