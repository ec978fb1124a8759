//! Colours, type, spacing and egui's own style. Nothing outside this folder names a colour or a font.

mod focus;
mod fonts;
mod palette;
mod style;
mod text;
mod tokens;

pub use focus::{keyboard_was_last, ring};
pub use text::{Type, job, layout, one_line};
pub use tokens::{PersonColors, Tokens, tokens};

use crate::platform::Theme;
use egui::{Context, Id, ThemePreference};

/// How the window is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Light, dark or the desktop's.
    pub theme: Theme,
    /// Lines as strong as borders, all text in ink.
    pub higher_contrast: bool,
    /// Every change is instant.
    pub reduced_motion: bool,
}

fn look_id() -> Id {
    Id::unique("groundwork look")
}

/// The look in force.
pub fn look(ctx: &Context) -> Look {
    ctx.data(|data| data.get_temp(look_id())).unwrap_or_default()
}

/// Fonts, text styles and spacing; once at start.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    focus::watch(ctx);
    // Where the desktop says nothing, day.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    dress(ctx, Look::default());
}

/// Puts a look on; costs nothing when it is already in force.
pub fn apply(ctx: &Context, look: Look) {
    if self::look(ctx) != look || ctx.data(|data| data.get_temp::<Look>(look_id())).is_none() {
        dress(ctx, look);
    }
}

fn dress(ctx: &Context, look: Look) {
    ctx.data_mut(|data| data.insert_temp(look_id(), look));
    ctx.set_theme(match look.theme {
        Theme::System => ThemePreference::System,
        Theme::Light => ThemePreference::Light,
        Theme::Dark => ThemePreference::Dark,
    });
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let tokens = Tokens::of(theme, look.higher_contrast);
        ctx.style_mut_of(theme, |into| style::fill(into, theme, &tokens, look.reduced_motion));
    }
}
