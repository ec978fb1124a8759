//! Notes for a counselor.

use crate::ui::view::{View, ViewCx};

/// The screen's own state.
#[derive(Debug, Default)]
pub struct SummaryView;

impl View for SummaryView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let _ = (ui, cx);
    }
}
