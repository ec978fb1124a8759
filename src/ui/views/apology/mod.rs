//! The apology studio, and letters received.

use crate::ui::view::{View, ViewCx};

/// The screen's own state.
#[derive(Debug, Default)]
pub struct ApologyView;

impl View for ApologyView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let _ = (ui, cx);
    }
}
