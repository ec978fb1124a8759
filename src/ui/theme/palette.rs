//! The colours as they are named in the look. Each is used through [`super::Tokens`], never by itself.

use super::tokens::{PersonColors, Tokens};
use egui::Color32;

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn four(colors: [u32; 4]) -> [Color32; 4] {
    [hex(colors[0]), hex(colors[1]), hex(colors[2]), hex(colors[3])]
}

const fn person(fill: u32, text: u32, soft: u32, initial: u32) -> PersonColors {
    PersonColors { fill: hex(fill), text: hex(text), soft: hex(soft), initial: hex(initial) }
}

/// Paper, stone and moss by day.
pub(super) const LIGHT: Tokens = Tokens {
    dark: false,
    ground: hex(0xF4F3ED),
    sidebar: hex(0xE8E8DF),
    surface: hex(0xFEFEFB),
    sunk: hex(0xECEDE5),
    line: hex(0xDBDDD2),
    control: hex(0x7E857C),
    ink: hex(0x25302B),
    ink2: hex(0x515C56),
    ink3: hex(0x5E6861),
    accent: hex(0x2C6152),
    on_accent: hex(0xFFFFFF),
    accent_soft: hex(0xDCE8E0),
    clay: hex(0x8A4F35),
    clay_soft: hex(0xF4E9DB),
    sand: hex(0xF0EADB),
    danger: hex(0x8E3B33),
    wall: four([0xCDD3C6, 0xBFC8BB, 0xDAD5C3, 0xD3DACF]),
    hills: four([0xE6DFCB, 0xDDE3D8, 0xCBD6CB, 0xB4C6BA]),
    first: person(0x2B5788, 0x264E7A, 0xDEE7F1, 0xFFFFFF),
    second: person(0xB97A12, 0x7A4E00, 0xF5E8CC, 0x221500),
    mark: BRAND,
};

/// The same table in the evening.
pub(super) const DARK: Tokens = Tokens {
    dark: true,
    ground: hex(0x1A1F1C),
    sidebar: hex(0x151917),
    surface: hex(0x232925),
    sunk: hex(0x2A312C),
    line: hex(0x3A433D),
    control: hex(0x808A83),
    ink: hex(0xE8E9E0),
    ink2: hex(0xB9BFB5),
    ink3: hex(0xA2AAA0),
    accent: hex(0x8CC2AC),
    on_accent: hex(0x10201A),
    accent_soft: hex(0x2B3F37),
    clay: hex(0xE0AD8E),
    clay_soft: hex(0x38302A),
    sand: hex(0x34322A),
    danger: hex(0xE59A8F),
    wall: four([0x3C4740, 0x4A574F, 0x55513F, 0x353F39]),
    hills: four([0x353128, 0x2A332E, 0x323D37, 0x3B4D44]),
    first: person(0x7AA7DD, 0xA4C5EE, 0x263445, 0x0E1B2A),
    second: person(0xEFC76F, 0xF0CF86, 0x40361F, 0x221500),
    mark: BRAND,
};

/// The icon's moss and its three kinds of stone; the same by day and night.
const BRAND: [Color32; 4] = four([0x2C6152, 0xA9CBBB, 0xE3D3A8, 0xF6F1E2]);
