//! Paper on screen: white with black ink in every theme, since that is how it prints.

use super::fonts::{SANS_SHIFT, SEMIBOLD, SERIF, SERIF_ITALIC, SERIF_SHIFT};
use crate::export::{Face, Shade};
use egui::{Color32, FontFamily, FontId};

/// The sheet.
pub const SHEET: Color32 = Color32::WHITE;

/// An ink of the pages.
pub fn ink(shade: Shade) -> Color32 {
    Color32::from_gray(shade.grey())
}

/// A face of the pages at `size` points, and how far below its baseline the theme draws it.
pub fn font(face: Option<Face>, size: f32) -> (FontId, f32) {
    let (family, shift) = match face {
        None | Some(Face::Sans) => (FontFamily::Proportional, SANS_SHIFT),
        Some(Face::SansStrong) => (FontFamily::Name(SEMIBOLD.into()), SANS_SHIFT),
        Some(Face::Serif) => (FontFamily::Name(SERIF.into()), SERIF_SHIFT),
        Some(Face::SerifItalic) => (FontFamily::Name(SERIF_ITALIC.into()), SERIF_SHIFT),
    };
    (FontId::new(size, family), shift * size)
}
