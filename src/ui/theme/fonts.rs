//! The bundled faces: Lato for the interface, Gentium Book Plus for what should sound like a person.

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};
use std::sync::Arc;

/// Semibold Lato.
pub(super) const SEMIBOLD: &str = "lato semibold";
/// Bold Lato, for initials.
pub(super) const BOLD: &str = "lato bold";
/// Gentium upright.
pub(super) const SERIF: &str = "gentium";
/// Gentium italic.
pub(super) const SERIF_ITALIC: &str = "gentium italic";

const REGULAR: &str = "lato";

/// Gentium sits low in its tall line box; this share of its size lifts it so that it looks centred.
pub(super) const SERIF_SHIFT: f32 = -0.05;
/// Lato counts its line gap (0.2 em) below the letters, so in a line of a given height it stands half of it too high; a little more sits capitals and figures in the middle of buttons.
pub(super) const SANS_SHIFT: f32 = 0.11;

/// egui's fonts with ours in front.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8], f32); 5] = [
        (REGULAR, crate::fonts::LATO_REGULAR, SANS_SHIFT),
        (SEMIBOLD, crate::fonts::LATO_SEMIBOLD, SANS_SHIFT),
        (BOLD, include_bytes!("../../../assets/fonts/Lato-Bold.ttf"), SANS_SHIFT),
        (SERIF, crate::fonts::GENTIUM_REGULAR, SERIF_SHIFT),
        (SERIF_ITALIC, crate::fonts::GENTIUM_ITALIC, SERIF_SHIFT),
    ];
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes, shift) in faces {
        let tweak = FontTweak { y_offset_factor: shift, ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
        // Another script in the middle of a title still finds a glyph: our regular face, then egui's.
        let mut chain = vec![name.to_owned()];
        if name != REGULAR {
            chain.push(REGULAR.to_owned());
        }
        chain.extend(fallback.iter().cloned());
        let family = if name == REGULAR { FontFamily::Proportional } else { FontFamily::Name(name.into()) };
        fonts.families.insert(family, chain);
    }
    fonts
}
