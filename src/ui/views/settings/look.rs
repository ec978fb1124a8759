//! How the window looks.

use crate::platform::Theme;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::Ui;

/// Text sizes offered, in percent.
const SIZES: [u16; 9] = [80, 90, 100, 110, 125, 140, 160, 180, 200];

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let mut settings = cx.settings.clone();
    widgets::card(ui, |ui| {
        widgets::heading(ui, tr!("settings-theme"));
        ui.add_space(4.0);
        let (system, light, dark) = (tr!("settings-theme-system"), tr!("settings-theme-light"), tr!("settings-theme-dark"));
        let mut theme = Some(settings.theme);
        let choices = [(Theme::System, system.as_str()), (Theme::Light, light.as_str()), (Theme::Dark, dark.as_str())];
        if widgets::segmented(ui, &tr!("settings-theme"), &mut theme, &choices) {
            settings.theme = theme.unwrap_or_default();
        }
        ui.add_space(16.0);
        widgets::heading(ui, tr!("settings-text-size"));
        widgets::small_soft(ui, tr!("settings-text-size-words"));
        ui.add_space(4.0);
        let mut sizes: Vec<_> = SIZES.to_vec();
        if !sizes.contains(&settings.text_size_percent) {
            sizes.push(settings.text_size_percent);
            sizes.sort_unstable();
        }
        let choices: Vec<_> = sizes.into_iter().map(|size| (size, tr!("settings-percent", size = size))).collect();
        widgets::drop_down(ui, &tr!("settings-text-size"), &mut settings.text_size_percent, &choices);
    });
    ui.add_space(16.0);
    widgets::card(ui, |ui| {
        widgets::switch(ui, &tr!("settings-contrast"), &mut settings.higher_contrast);
        widgets::switch(ui, &tr!("settings-motion"), &mut settings.reduced_motion);
    });
    ui.add_space(16.0);
    widgets::card(ui, |ui| {
        widgets::switch(ui, &tr!("settings-simpler"), &mut settings.simpler_view);
        widgets::small_soft(ui, tr!("settings-simpler-words"));
        ui.add_space(8.0);
        widgets::switch(ui, &tr!("settings-quiet"), &mut settings.quiet_labels);
        widgets::small_soft(ui, tr!("settings-quiet-words"));
    });
    cx.settings_mut(|kept| *kept = settings);
}
