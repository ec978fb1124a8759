//! The type scale, each style with its explicit line height.

use super::fonts::{BOLD, SEMIBOLD, SERIF, SERIF_ITALIC};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId, Galley, TextStyle, Ui};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A style of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// The Guide's articles alone.
    ArticleTitle,
    /// One per screen.
    PageTitle,
    /// The same below 1000 wide.
    PageTitleSmall,
    /// Next step, step name, open goal, dialog title.
    Section,
    /// The people's own words, prompts, if–then plans.
    Quote,
    /// The quote of a hint card, the smallest serif there is.
    QuoteSmall,
    /// Articles, journal.
    Reading,
    /// Apology, talk.
    Writing,
    /// The head of a card.
    CardHeading,
    /// The default.
    Interface,
    /// Selected, or a button.
    InterfaceStrong,
    /// Notes, chips, segments.
    Small,
    /// A selected chip or segment.
    SmallStrong,
    /// Dates, legends; the smallest there is.
    Caption,
    /// A field's label.
    CaptionStrong,
    /// A ring timer.
    Timer,
    /// A slider's value.
    Readout,
    /// An avatar's initial; its size follows the avatar.
    Initial,
}

impl Type {
    const ALL: [Self; 18] = [
        Self::ArticleTitle,
        Self::PageTitle,
        Self::PageTitleSmall,
        Self::Section,
        Self::Quote,
        Self::QuoteSmall,
        Self::Reading,
        Self::Writing,
        Self::CardHeading,
        Self::Interface,
        Self::InterfaceStrong,
        Self::Small,
        Self::SmallStrong,
        Self::Caption,
        Self::CaptionStrong,
        Self::Timer,
        Self::Readout,
        Self::Initial,
    ];

    /// Face, size and line height in points.
    fn spec(self) -> (Option<&'static str>, f32, f32) {
        match self {
            Self::ArticleTitle => (Some(SERIF), 34.0, 42.0),
            Self::PageTitle => (Some(SERIF), 30.0, 38.0),
            Self::PageTitleSmall => (Some(SERIF), 26.0, 33.0),
            Self::Section => (Some(SERIF), 22.0, 29.0),
            Self::Quote => (Some(SERIF_ITALIC), 18.0, 27.0),
            Self::QuoteSmall => (Some(SERIF_ITALIC), 16.0, 23.0),
            Self::Reading => (None, 17.0, 29.0),
            Self::Writing => (None, 16.0, 28.0),
            Self::CardHeading => (Some(SEMIBOLD), 16.0, 22.0),
            Self::Interface => (None, 15.0, 23.0),
            Self::InterfaceStrong => (Some(SEMIBOLD), 15.0, 23.0),
            Self::Small => (None, 14.0, 21.0),
            Self::SmallStrong => (Some(SEMIBOLD), 14.0, 21.0),
            Self::Caption => (None, 13.0, 19.0),
            Self::CaptionStrong => (Some(SEMIBOLD), 13.0, 19.0),
            Self::Timer => (None, 38.0, 42.0),
            Self::Readout => (Some(SERIF), 24.0, 28.0),
            Self::Initial => (Some(BOLD), 10.0, 12.0),
        }
    }

    /// egui's name for it.
    pub fn style(self) -> TextStyle {
        match self {
            Self::PageTitle => TextStyle::Heading,
            Self::Interface => TextStyle::Body,
            Self::InterfaceStrong => TextStyle::Button,
            Self::Small => TextStyle::Small,
            other => TextStyle::Name(format!("{other:?}").into()),
        }
    }

    /// Face and size.
    pub fn font(self) -> FontId {
        let (face, size, _) = self.spec();
        FontId::new(size, face.map_or(FontFamily::Proportional, |name| FontFamily::Name(name.into())))
    }

    /// Line height in points.
    pub fn line(self) -> f32 {
        self.spec().2
    }

    /// How a run of it is set.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat { font_id: self.font(), color, line_height: Some(self.line()), valign: egui::Align::Center, ..TextFormat::default() }
    }
}

/// egui's table of styles.
pub(super) fn styles() -> BTreeMap<TextStyle, FontId> {
    let mut styles: BTreeMap<_, _> = Type::ALL.into_iter().map(|t| (t.style(), t.font())).collect();
    styles.insert(TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace));
    styles
}

/// A text in one style, with its line height. The caller sets the wrapping; labels do so themselves.
pub fn job(_ui: &Ui, style: Type, color: Color32, text: impl Into<String>) -> LayoutJob {
    let text: String = text.into();
    let mut job = LayoutJob::default();
    job.append(&text, 0.0, style.format(color));
    job
}

/// Lays a text out within `width`.
pub fn layout(ui: &Ui, style: Type, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = job(ui, style, color, text);
    job.wrap = TextWrapping::wrap_at_width(width.max(24.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays a text out in one line, cut with an ellipsis where `width` ends.
pub fn one_line(ui: &Ui, style: Type, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = job(ui, style, color, text);
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_text_is_thirteen_and_the_smallest_serif_sixteen() {
        for style in Type::ALL {
            let (face, size, line) = style.spec();
            if style == Type::Initial {
                continue;
            }
            assert!(size >= 13.0, "{style:?}");
            assert!(line >= size * 1.1, "{style:?}");
            if face.is_some_and(|f| f.starts_with("gentium")) {
                assert!(size >= 16.0, "{style:?}");
            }
        }
    }

    #[test]
    fn each_style_has_its_own_name() {
        assert_eq!(styles().len(), Type::ALL.len() + 1);
    }
}
