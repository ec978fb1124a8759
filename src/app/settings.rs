//! The window's settings: applied, changed and kept.

use super::GroundworkApp;
use crate::platform::Settings;
use crate::say;
use crate::ui::theme::{self, Look};

impl GroundworkApp {
    /// Makes the window look as the settings say.
    pub(super) fn apply_settings(&self, ctx: &egui::Context) {
        let settings = &self.desk.settings;
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.set_zoom_factor(f32::from(settings.text_size_percent) / 100.0);
        let look = Look { theme: settings.theme, higher_contrast: settings.higher_contrast, reduced_motion: settings.reduced_motion };
        theme::apply(ctx, look);
        say::follow(settings.formats(self.desk.formats));
    }

    /// Takes other settings and writes them down.
    pub(super) fn keep_settings(&mut self, ctx: &egui::Context, settings: Settings) {
        self.desk.settings = settings.within_ranges();
        self.apply_settings(ctx);
        self.save_settings();
        ctx.request_repaint();
    }

    /// Writes the settings; what keeps them from being written costs a setting, never a word, so it is not told.
    pub(super) fn save_settings(&self) {
        if let Some(file) = &self.desk.settings_file {
            let _ = self.desk.settings.save(file);
        }
    }

    /// Makes the text larger or smaller by percent points; 0 is the usual size.
    pub(super) fn change_text_size(&mut self, ctx: &egui::Context, by: i16) {
        let mut settings = self.desk.settings.clone();
        settings.text_size_percent = if by == 0 { 100 } else { settings.text_size_percent.saturating_add_signed(by) };
        self.keep_settings(ctx, settings);
    }

    /// Remembers the window's size for the next start.
    pub(super) fn remember_window(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let size = ctx.input(|input| {
            let viewport = input.viewport();
            let normal = !viewport.maximized.unwrap_or(false) && !viewport.minimized.unwrap_or(false);
            viewport.inner_rect.filter(|_| normal).map(|rect| rect.size() * zoom)
        });
        if let Some(size) = size {
            self.desk.settings.window_size = Some((size.x, size.y));
            self.save_settings();
        }
    }
}
