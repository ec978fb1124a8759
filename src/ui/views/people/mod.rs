//! Who is here, inviting and joining.

use crate::ui::view::{View, ViewCx};

/// The screen's own state.
#[derive(Debug, Default)]
pub struct PeopleView;

impl View for PeopleView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let _ = (ui, cx);
    }
}
