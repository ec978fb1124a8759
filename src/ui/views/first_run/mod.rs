//! First run: three screens to a private page.

use crate::ui::view::{View, ViewCx};

/// The screen's own state.
#[derive(Debug, Default)]
pub struct FirstRunView;

impl View for FirstRunView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let _ = (ui, cx);
    }
}
