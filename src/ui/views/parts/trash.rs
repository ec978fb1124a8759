//! What one deleted in the last 30 days, of any kind: put back, or deleted for good. What a row says is its page's affair.

use crate::session::Command;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;
use uuid::Uuid;

/// One thing in the trash.
pub(in crate::ui::views) struct Gone {
    pub(in crate::ui::views) id: Uuid,
    /// What it is; left out where its words would say too much.
    pub(in crate::ui::views) title: Option<String>,
    /// A line below, such as its date.
    pub(in crate::ui::views) caption: Option<String>,
    pub(in crate::ui::views) restore: Command,
    pub(in crate::ui::views) purge: Command,
}

/// What the page says around its rows.
pub(in crate::ui::views) struct Around {
    /// Where the way back leads.
    pub(in crate::ui::views) back: String,
    /// Below the title.
    pub(in crate::ui::views) about: String,
    /// Said once something is put back.
    pub(in crate::ui::views) restored: String,
    /// Asked before something is gone for good.
    pub(in crate::ui::views) purge: String,
}

/// Draws it; true when one leaves it.
pub(in crate::ui::views) fn trash(ui: &mut Ui, cx: &mut ViewCx<'_>, around: &Around, rows: Vec<Gone>) -> bool {
    let back = page::back_link(ui, &around.back);
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, &around.about);
    w::gap(ui, 16.0);
    if rows.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return back;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, gone) in rows.into_iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            if let Some(title) = &gone.title {
                w::body(ui, title);
            }
            if let Some(caption) = &gone.caption {
                w::caption(ui, caption);
            }
            ui.push_id(gone.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(gone.restore, &*around.restored);
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        ask_purge(cx, gone.purge, &around.purge);
                    }
                });
            });
        }
    });
    back
}

/// Asked first: it can't be taken back.
pub(in crate::ui::views) fn ask_purge(cx: &mut ViewCx<'_>, purge: Command, body: &str) {
    let then = vec![Intent::command(cx.out, purge)];
    cx.confirm(Confirm {
        question: tr!("apology-purge-question"),
        body: body.to_owned(),
        keep: tr!("apology-purge-keep"),
        act: tr!("apology-purge"),
        danger: true,
        then,
    });
}
