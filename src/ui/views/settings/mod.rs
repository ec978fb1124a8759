//! Settings.

use crate::ui::view::{View, ViewCx};

/// The screen's own state.
#[derive(Debug, Default)]
pub struct SettingsView;

impl View for SettingsView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let _ = (ui, cx);
    }
}
