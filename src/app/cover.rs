//! Covering the window: what was on it is gone from the screen in the same frame, and from the window's own memory.

use super::{GroundworkApp, Scene};
use crate::session::{Phase, Request};
use egui::ViewportCommand;

/// Frames drawn between covering and minimising: by then no cache holds a line of the page that was covered.
const FRAMES_BEFORE_MINIMISING: u8 = 2;

impl GroundworkApp {
    /// Covers the window, locks, and minimises; or closes, if the person wants that instead.
    pub(super) fn hide(&mut self, ctx: &egui::Context) {
        self.lock(ctx);
        if self.desk.settings.close_on_hide || matches!(self.desk.phase, Phase::NoVault) {
            self.close(ctx);
        } else {
            self.minimise_in = Some(FRAMES_BEFORE_MINIMISING);
        }
    }

    /// Saves what is on its way, drops keys and models, and shows the unlock screen.
    pub(super) fn lock(&mut self, ctx: &egui::Context) {
        if matches!(self.scene, Scene::Open(_)) {
            self.back_at = self.return_time();
            self.flush_here(ctx);
            // Only saves leave here; what else a screen wanted is void once the vault is locked.
            self.send_commands_only();
        }
        self.desk.handle.send(Request::Lock);
        self.cover(ctx);
    }

    /// Shows the screen that fits a closed vault and wipes what the window remembers. Safe to call twice.
    pub(super) fn cover(&mut self, ctx: &egui::Context) {
        self.desk.forget();
        self.front_help = None;
        self.people = Default::default();
        self.promise = Default::default();
        self.reminders = Default::default();
        self.scene = match self.desk.phase {
            Phase::NoVault => Scene::first_run(self.make_demo.is_some()),
            _ => Scene::unlock(),
        };
        wipe(ctx);
        self.apply_settings(ctx);
        self.settle = 2;
        ctx.request_discard("covered");
        ctx.request_repaint();
    }

    /// Counts the frames to minimising.
    pub(super) fn minimise_when_due(&mut self, ctx: &egui::Context) {
        match self.minimise_in {
            Some(0) => {
                self.minimise_in = None;
                ctx.send_viewport_cmd(ViewportCommand::Minimized(true));
            }
            Some(frames) => {
                self.minimise_in = Some(frames - 1);
                ctx.request_repaint();
            }
            None => {}
        }
    }
}

/// Forgets carets, undo texts, selections, scroll positions, focus and laid-out lines.
pub(super) fn wipe(ctx: &egui::Context) {
    ctx.memory_mut(|memory| {
        memory.data = egui::util::IdTypeMap::default();
        memory.caches = egui::cache::CacheStorage::default();
        memory.stop_text_input();
        memory.reset_areas();
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    ctx.stop_dragging();
    ctx.clear_animations();
    ctx.with_plugin(|selection: &mut egui::text_selection::LabelSelectionState| selection.clear_selection());
    // Replacing the (empty) list of rasterizers drops every cached line of text.
    ctx.set_glyph_rasterizers(Vec::new());
}
