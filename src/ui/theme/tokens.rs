//! The colours by meaning, for the theme in force.

use super::{look, palette};
use crate::domain::person::Seat;
use egui::{Color32, Context, Theme};

/// One person's colours. The fill is never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonColors {
    /// Marks, lines, handles.
    pub fill: Color32,
    /// Words in their colour.
    pub text: Color32,
    /// A wash behind their things.
    pub soft: Color32,
    /// Their initial on the fill.
    pub initial: Color32,
}

/// Every colour there is, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tokens {
    /// The dark theme; lighter surfaces stand in for shadow.
    pub dark: bool,
    /// Window.
    pub ground: Color32,
    /// Navigation.
    pub sidebar: Color32,
    /// Cards, fields, the selected tab.
    pub surface: Color32,
    /// Tracks, unselected chips, prompt boxes.
    pub sunk: Color32,
    /// Decorative hairlines.
    pub line: Color32,
    /// Borders of what can be pressed or typed in.
    pub control: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Captions; nothing lighter is text.
    pub ink3: Color32,
    /// Primary button, link, focus, kept.
    pub accent: Color32,
    /// Text on accent.
    pub on_accent: Color32,
    /// Selected row or chip.
    pub accent_soft: Color32,
    /// "Look at this again".
    pub clay: Color32,
    /// A hint card.
    pub clay_soft: Color32,
    /// Holding things.
    pub sand: Color32,
    /// Gone for good.
    pub danger: Color32,
    /// Stones of the wall.
    pub wall: [Color32; 4],
    /// Hills, back to front.
    pub hills: [Color32; 4],
    /// The icon: its ground and three kinds of stone.
    pub mark: [Color32; 4],
    pub(super) first: PersonColors,
    pub(super) second: PersonColors,
}

impl Tokens {
    pub(super) fn of(theme: Theme, higher_contrast: bool) -> Self {
        let tokens = match theme {
            Theme::Light => palette::LIGHT,
            Theme::Dark => palette::DARK,
        };
        if higher_contrast {
            Self { line: tokens.control, control: tokens.ink2, ink2: tokens.ink, ink3: tokens.ink, ..tokens }
        } else {
            tokens
        }
    }

    /// The colours of who sits there.
    pub fn person(&self, seat: Seat) -> PersonColors {
        match seat {
            Seat::First => self.first,
            Seat::Second => self.second,
        }
    }

    /// `color` as under the pointer: 6% nearer to ink.
    pub fn hovered(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(self.ink, 0.06)
    }

    /// `color` as while pressed: 10% nearer to ink.
    pub fn pressed(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(self.ink, 0.10)
    }

    /// The veil behind a dialog.
    pub fn scrim(&self) -> Color32 {
        let ink = if self.dark { Color32::BLACK } else { self.ink };
        ink.gamma_multiply(if self.dark { 0.5 } else { 0.3 })
    }

    /// A shadow's colour at `share` of ink.
    pub(super) fn shade(&self, share: f32) -> Color32 {
        if self.dark { Color32::BLACK.gamma_multiply(share) } else { self.ink.gamma_multiply(share) }
    }

    /// Under a card.
    pub fn card_shadow(&self) -> egui::Shadow {
        egui::Shadow { offset: [0, 1], blur: 3, spread: 0, color: self.shade(0.07) }
    }

    /// Under a toast or a menu.
    pub fn toast_shadow(&self) -> egui::Shadow {
        egui::Shadow { offset: [0, 6], blur: 20, spread: 0, color: self.shade(0.22) }
    }

    /// Under a dialog.
    pub fn dialog_shadow(&self) -> egui::Shadow {
        egui::Shadow { offset: [0, 12], blur: 36, spread: 0, color: self.shade(0.20) }
    }
}

/// The colours of the theme in force.
pub fn tokens(ctx: &Context) -> Tokens {
    Tokens::of(ctx.theme(), look(ctx).higher_contrast)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn all() -> [(Tokens, &'static str); 4] {
        [
            (Tokens::of(Theme::Light, false), "light"),
            (Tokens::of(Theme::Dark, false), "dark"),
            (Tokens::of(Theme::Light, true), "light, higher contrast"),
            (Tokens::of(Theme::Dark, true), "dark, higher contrast"),
        ]
    }

    #[test]
    fn text_has_four_and_a_half_to_one_everywhere_it_stands() {
        for (t, name) in all() {
            let backgrounds = [t.ground, t.sidebar, t.surface, t.sunk, t.accent_soft, t.clay_soft, t.sand];
            for (text, what) in
                [(t.ink, "ink"), (t.ink2, "ink 2"), (t.ink3, "ink 3"), (t.accent, "accent"), (t.clay, "clay"), (t.danger, "danger")]
            {
                for ground in backgrounds {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{name}: {what} on {ground:?} is {ratio:.2}");
                }
            }
            assert!(contrast(t.on_accent, t.accent) >= 4.5, "{name}");
            for seat in [Seat::First, Seat::Second] {
                let p = t.person(seat);
                assert!(contrast(p.initial, p.fill) >= 4.5, "{name}: initial of {seat:?}");
                for ground in [t.ground, t.surface, t.sunk, p.soft] {
                    assert!(contrast(p.text, ground) >= 4.5, "{name}: text of {seat:?} on {ground:?}");
                }
            }
        }
    }

    #[test]
    fn borders_and_marks_have_three_to_one() {
        for (t, name) in all() {
            for ground in [t.ground, t.sidebar, t.surface, t.sunk, t.accent_soft] {
                assert!(contrast(t.control, ground) >= 2.99, "{name}: control on {ground:?} is {}", contrast(t.control, ground));
                assert!(contrast(t.accent, ground) >= 3.0, "{name}");
            }
            for seat in [Seat::First, Seat::Second] {
                for ground in [t.ground, t.surface] {
                    assert!(contrast(t.person(seat).fill, ground) >= 3.0, "{name}: {seat:?} on {ground:?}");
                }
            }
        }
    }

    #[test]
    fn a_toast_turned_inside_out_is_still_readable() {
        for (t, name) in all() {
            assert!(contrast(t.ground, t.ink) >= 7.0, "{name}");
        }
    }

    #[test]
    fn the_measured_figures_of_the_look_hold() {
        let (light, dark) = (Tokens::of(Theme::Light, false), Tokens::of(Theme::Dark, false));
        for (a, b, said) in [
            (light.ink, light.ground, 12.3),
            (light.ink2, light.surface, 6.9),
            (light.ink3, light.accent_soft, 4.6),
            (light.on_accent, light.accent, 7.2),
            (dark.ink, dark.ground, 13.7),
            (dark.ink3, dark.accent_soft, 4.7),
            (dark.on_accent, dark.accent, 8.4),
        ] {
            assert!((contrast(a, b) - said).abs() < 0.11, "{a:?} on {b:?}: {:.2}, not {said}", contrast(a, b));
        }
    }

    #[test]
    fn two_people_part_in_greyscale() {
        for (t, name) in all() {
            let ratio = contrast(t.person(Seat::First).fill, t.person(Seat::Second).fill);
            assert!(ratio > 1.5, "{name}: {ratio:.2}");
        }
    }
}
