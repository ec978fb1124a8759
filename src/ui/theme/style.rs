//! egui's own style, for what no widget of ours paints: text fields, menus, scroll bars, tooltips.

use super::{Tokens, text};
use egui::style::{ScrollAnimation, Selection, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Stroke, Style, Theme, Visuals, vec2};

/// Seconds a hover or press takes to show.
const MOTION: f32 = 0.08;

/// Seconds a jump inside a scrolled page takes.
const SCROLL: f32 = 0.12;

/// Fills one of egui's two styles.
pub(super) fn fill(style: &mut Style, theme: Theme, t: &Tokens, reduced_motion: bool) {
    style.text_styles = text::styles();
    style.animation_time = if reduced_motion { 0.0 } else { MOTION };
    // What scrolls into view is there in the time of any other change.
    style.scroll_animation = if reduced_motion { ScrollAnimation::none() } else { ScrollAnimation::duration(SCROLL) };
    style.override_text_valign = Some(egui::Align::Center);
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(16.0, 6.0);
    spacing.interact_size = vec2(32.0, 32.0);
    spacing.menu_margin = Margin::symmetric(10, 8);
    spacing.window_margin = Margin::same(24);
    spacing.tooltip_width = 320.0;
    spacing.scroll.floating = true;
    spacing.scroll.bar_width = 10.0;
    spacing.scroll.floating_width = 6.0;
    spacing.scroll.floating_allocated_width = 0.0;
    spacing.scroll.foreground_color = true;
    spacing.scroll.dormant_handle_opacity = 0.3;
    spacing.scroll.active_handle_opacity = 0.3;
    spacing.scroll.interact_handle_opacity = 0.5;
    spacing.scroll.dormant_background_opacity = 0.0;
    spacing.scroll.active_background_opacity = 0.0;
    spacing.scroll.interact_background_opacity = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.visuals = visuals(theme, t);
}

fn visuals(theme: Theme, t: &Tokens) -> Visuals {
    let mut v = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    let at = |fill: Color32, border: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(10),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    v.widgets = Widgets {
        noninteractive: at(t.surface, t.line, t.ink),
        inactive: at(t.surface, t.control, t.ink),
        hovered: at(t.hovered(t.surface), t.control, t.ink),
        active: at(t.pressed(t.surface), t.control, t.ink),
        open: at(t.surface, t.control, t.ink),
    };
    // Scroll bars take their colour from the foreground strokes of the handles.
    v.selection = Selection { bg_fill: t.accent_soft, stroke: Stroke::new(1.0, t.accent) };
    v.hyperlink_color = t.accent;
    v.weak_text_color = Some(t.ink3);
    v.override_text_color = None;
    v.faint_bg_color = t.sunk;
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.code_bg_color = t.sunk;
    v.warn_fg_color = t.clay;
    v.error_fg_color = t.clay;
    v.window_fill = t.surface;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = CornerRadius::same(16);
    v.window_shadow = t.dialog_shadow();
    v.menu_corner_radius = CornerRadius::same(10);
    v.popup_shadow = t.toast_shadow();
    v.panel_fill = t.ground;
    v.text_cursor.stroke = Stroke::new(1.5, t.ink);
    // A blinking caret would wake the frame twice a second for nothing.
    v.text_cursor.blink = false;
    v.disabled_alpha = 1.0;
    v.striped = false;
    v
}
