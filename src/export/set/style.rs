//! The type of the pages: few sizes, two families, black with two greys.

/// Black.
pub const INK: u8 = 0;
/// Captions and dates; 7.5 to 1 on paper.
pub const SOFT: u8 = 84;
/// Hairlines between rows.
pub const LINE: u8 = 184;

/// A way to set text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The title of the pages.
    Title,
    /// The title of a section.
    Heading,
    /// Ordinary text.
    Body,
    /// A name or a title within a section.
    Strong,
    /// Dates and figures.
    Caption,
    /// Head and foot of a page, and the months below stones.
    Foot,
    /// A person's own words, short.
    Quote,
    /// A person's own words, long.
    Reading,
    /// The letter in a person's mark.
    Mark,
    /// A rule on the sheet of rules, at one of its sizes.
    Rule(u8),
}

impl Style {
    /// The registered family.
    pub fn family(self) -> &'static str {
        match self {
            Self::Title | Self::Reading | Self::Rule(_) => GENTIUM,
            Self::Quote => GENTIUM_ITALIC,
            Self::Heading | Self::Strong | Self::Mark => LATO_SEMIBOLD,
            Self::Body | Self::Caption | Self::Foot => LATO,
        }
    }

    /// Size and distance of lines in points.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::Title => (21.0, 27.0),
            Self::Heading => (11.5, 16.0),
            Self::Body | Self::Strong => (10.0, 14.5),
            Self::Caption => (9.0, 13.0),
            Self::Foot => (8.0, 11.0),
            Self::Quote => (11.0, 15.0),
            Self::Reading => (11.0, 16.5),
            Self::Mark => (8.0, 12.0),
            Self::Rule(size) => (f32::from(size), f32::from(size) * 1.42),
        }
    }

    /// From the top of a line to its baseline: capitals stand in the middle of the line.
    pub fn baseline(self) -> f32 {
        let (size, line) = self.size();
        line / 2.0 + size * 0.35
    }
}

/// Family names the bundled faces are registered by; no system font is called so.
pub const LATO: &str = "groundwork sans";
/// Semibold.
pub const LATO_SEMIBOLD: &str = "groundwork sans semibold";
/// Serif.
pub const GENTIUM: &str = "groundwork serif";
/// Serif italic.
pub const GENTIUM_ITALIC: &str = "groundwork serif italic";
