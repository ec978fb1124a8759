//! Small words about where something stands: saved, private, shared.

use super::words::label;
use super::{Icon, paint_icon};
use crate::tr;
use crate::ui::theme::{Type, tokens};
use egui::{Response, Sense, Ui, accesskit, vec2};

/// "Saved"; read out politely when it changes.
pub fn saved(ui: &mut Ui, text: &str) -> Response {
    let response = super::caption(ui, text);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    response
}

fn mark(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let color = tokens(ui.ctx()).ink3;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
        paint_icon(ui.painter(), rect, icon, color);
        label(ui, Type::Caption, color, text)
    })
    .inner
}

/// Only its owner can open it.
pub fn private_mark(ui: &mut Ui) -> Response {
    mark(ui, Icon::Private, &tr!("widget-private"))
}

/// Both can read it.
pub fn shared_mark(ui: &mut Ui) -> Response {
    mark(ui, Icon::Shared, &tr!("widget-shared"))
}
