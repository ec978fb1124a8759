//! Saving the pages where the person says, locked if they want that.

use crate::domain::summary::Summary;
use crate::export::{Document, Form};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::saving::{Locking, Writer};
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The lock, and a file on its way.
#[derive(Default)]
pub(super) struct Save {
    locking: Locking,
    writer: Writer,
}

impl Save {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, summary: Option<Arc<Summary>>) {
        self.writer.poll(ui, cx);
        w::gap(ui, 16.0);
        self.locking.show(ui, cx);
        w::gap(ui, 14.0);
        w::small(ui, tr!("summary-court"));
        w::gap(ui, 6.0);
        if summary.is_none() {
            w::small_soft(ui, tr!("summary-empty"));
        }
        let ready = summary.is_some() && self.writer.is_free() && self.locking.is_ready();
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            if ui.add_enabled_ui(ready, |ui| w::primary(ui, &tr!("summary-save"))).inner.clicked() {
                pressed = Some(Form::Pdf);
            }
            if self.locking.allows(Form::Text)
                && ui.add_enabled_ui(ready, |ui| w::standard(ui, &tr!("summary-save-text"))).inner.clicked()
            {
                pressed = Some(Form::Text);
            }
            w::caption(ui, tr!("summary-made-here"));
        });
        if let (Some(form), Some(summary)) = (pressed, summary) {
            let document = Document::Summary(Box::new(Summary::clone(&summary)));
            self.writer.start(cx, &tr!("summary-file-name"), document, form, self.locking.chosen(), tr!("summary-saved"));
        }
    }
}
