//! One short sentence at the foot of the page, with Undo where there is something to take back.

use crate::session::Command;
use crate::tr;
use crate::ui::widgets;
use egui::{Align2, Area, Id, Order, Ui, accesskit, vec2};
use std::time::Duration;

/// Seconds a toast stays when nobody touches it.
const STAYS: f64 = 8.0;

/// What is being said.
#[derive(Debug, Clone)]
pub struct Toast {
    words: String,
    undo: bool,
    /// What Undo sends; the session's last step where there is none.
    pub inverse: Option<Box<Command>>,
    ends: Option<f64>,
    lasts: bool,
}

impl Toast {
    /// Without a button.
    pub fn plain(words: String) -> Self {
        Self { words, undo: false, inverse: None, ends: None, lasts: false }
    }

    /// Without a button, until something else is said.
    pub fn lasting(words: String) -> Self {
        Self { lasts: true, ..Self::plain(words) }
    }

    /// With Undo.
    pub fn with_undo(words: String, inverse: Option<Box<Command>>) -> Self {
        Self { words, undo: true, inverse, ends: None, lasts: false }
    }
}

/// What a toast's frame came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It stays.
    Still,
    /// Its time is over.
    Over,
    /// Undo was pressed.
    Undo,
}

/// Draws the toast over the foot of `page` and wakes the frame when its time is over.
pub fn show(ui: &Ui, page: egui::Rect, toast: &mut Toast) -> Said {
    let now = ui.input(|i| i.time);
    let area = Area::new(Id::unique("toast"))
        .order(Order::Foreground)
        .fixed_pos(page.center_bottom() - vec2(0.0, 20.0))
        .pivot(Align2::CENTER_BOTTOM)
        .constrain_to(page.shrink(8.0))
        .show(ui.ctx(), |ui| {
            widgets::toast_frame(ui, |ui| {
                ui.horizontal(|ui| {
                    let label = widgets::toast_words(ui, &toast.words);
                    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
                    toast.undo.then(|| widgets::toast_button(ui, &tr!("shell-undo")))
                })
                .inner
            })
        });
    let button = area.inner;
    if button.as_ref().is_some_and(egui::Response::clicked) {
        return Said::Undo;
    }
    if toast.lasts {
        return Said::Still;
    }
    let held = area.response.contains_pointer() || button.is_some_and(|b| b.has_focus());
    let ends = toast.ends.get_or_insert(now + STAYS);
    if held {
        *ends = now + STAYS;
        return Said::Still;
    }
    if now >= *ends {
        return Said::Over;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f64(*ends - now));
    Said::Still
}
