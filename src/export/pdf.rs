//! Pages written as a tagged PDF.

use super::blocks::Document as Composed;
use super::layout::{self, Element, Item, Pages, Placed, Shade};
use super::text::{Letters, SetRun};
use super::{ExportError, Paper};
use krilla::color::luma;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use std::collections::HashMap;
use std::num::NonZeroU16;

/// Writes it; first with every letter some font has, and, should a system font not do, with boxes in their place.
pub(super) fn write(document: &Composed, paper: Paper) -> Result<Vec<u8>, ExportError> {
    for (letters, accessible) in [(Letters::All, true), (Letters::Bundled, true), (Letters::Bundled, false)] {
        let pages = layout::lay_out(document, paper, letters);
        if let Some(bytes) = Writer::default().write(&pages, accessible) {
            return Ok(bytes);
        }
    }
    Err(ExportError::Pdf)
}

#[derive(Default)]
struct Writer {
    fonts: HashMap<(u64, u32), Option<Font>>,
    /// For each element the marked contents it is made of.
    contents: Vec<Vec<Identifier>>,
    boxes: Vec<Option<BBox>>,
    outline: Vec<(String, usize, f32)>,
}

impl Writer {
    fn write(mut self, pages: &Pages, accessible: bool) -> Option<Vec<u8>> {
        let mut builder = ConfigurationBuilder::new();
        if accessible {
            builder = builder.with_accessibility_validator(Accessibility::UA1);
        }
        let configuration: Configuration = builder.finish().ok()?;
        let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
        self.contents = vec![Vec::new(); pages.elements.len()];
        self.boxes = vec![None; pages.elements.len()];
        for (at, page) in pages.pages.iter().enumerate() {
            let mut drawn = document.start_page_with(PageSettings::from_wh(pages.size.0, pages.size.1)?);
            let mut surface = drawn.surface();
            for placed in &page.items {
                self.place(&mut surface, at, placed, pages)?;
            }
            surface.finish();
            drawn.finish();
        }
        let mut outline = Outline::new();
        for (words, page, y) in std::mem::take(&mut self.outline) {
            outline.push_child(OutlineNode::new(words, XyzDestination::new(page, Point::from_xy(layout::MARGIN, y))));
        }
        document.set_outline(outline);
        document.set_metadata(Metadata::new().title(pages.title.clone()).language("en".to_owned()));
        document.set_tag_tree(self.tree(pages));
        document.finish().ok()
    }

    fn place(&mut self, surface: &mut Surface<'_>, page: usize, placed: &Placed, pages: &Pages) -> Option<()> {
        let tag = match (placed.element, &placed.item) {
            (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            (Some(_), Item::Run(_)) => ContentTag::Span(SpanTag::empty().with_actual_text(placed.actual.as_deref())),
            (Some(_), _) => ContentTag::Other,
        };
        let id = surface.start_tagged(tag);
        match &placed.item {
            Item::Run(run) => self.run(surface, placed, run)?,
            Item::Rule { length, thick, shade } => {
                fill(surface, *shade);
                surface.draw_path(&rect(placed.x, placed.y, *length, *thick)?);
            }
            Item::Bar { width, height, tally } => bar(surface, placed, *width, *height, *tally)?,
            Item::Mark { size, seat } => mark(surface, placed, *size, *seat)?,
        }
        surface.end_tagged();
        if let Some(element) = placed.element {
            if self.contents[element].is_empty()
                && let Element::Title(words) | Element::Heading(words) = &pages.elements[element]
            {
                self.outline.push((words.clone(), page, (placed.y - 20.0).max(0.0)));
            }
            if let Item::Bar { width, height, .. } = &placed.item {
                self.boxes[element] = Rect::from_xywh(placed.x, placed.y, *width, *height).map(|rect| BBox::new(page, rect));
            }
            self.contents[element].push(id);
        }
        Some(())
    }

    fn run(&mut self, surface: &mut Surface<'_>, placed: &Placed, run: &SetRun) -> Option<()> {
        let key = (run.font.data.id(), run.font.index);
        let font = self.fonts.entry(key).or_insert_with(|| Font::new(run.font.data.as_ref().to_vec().into(), run.font.index));
        let mut glyphs = Vec::with_capacity(run.glyphs.len());
        let mut boxes = Vec::new();
        let (mut x, mut start) = (placed.x, placed.x);
        fill(surface, run.shade);
        let flush = |surface: &mut Surface<'_>, glyphs: &mut Vec<KrillaGlyph>, from: f32| -> Option<()> {
            if !glyphs.is_empty() {
                surface.draw_glyphs(Point::from_xy(from, placed.y), glyphs, font.clone()?, &run.text, run.size, false);
                glyphs.clear();
            }
            Some(())
        };
        for glyph in &run.glyphs {
            if glyph.missing {
                flush(surface, &mut glyphs, start)?;
                boxes.push((x, glyph.advance.max(run.size * 0.5)));
                x += glyph.advance;
                start = x;
            } else {
                glyphs.push(KrillaGlyph::new(
                    GlyphId::new(glyph.id),
                    glyph.advance / run.size,
                    glyph.dx / run.size,
                    glyph.dy / run.size,
                    0.0,
                    glyph.range.clone(),
                    None,
                ));
                x += glyph.advance;
            }
        }
        flush(surface, &mut glyphs, start)?;
        for (x, advance) in boxes {
            outline(surface, run.shade, 0.6, &rect(x + 0.8, placed.y - run.size * 0.68, advance - 1.6, run.size * 0.68)?);
        }
        Some(())
    }

    /// The order in which the pages are read.
    fn tree(&self, pages: &Pages) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
        let mut list: Option<TagGroup> = None;
        for (at, element) in pages.elements.iter().enumerate() {
            if self.contents[at].is_empty() {
                continue;
            }
            let children: Vec<Node> = self.contents[at].iter().map(|id| Node::Leaf(*id)).collect();
            if *element == Element::ListItem {
                let body = TagGroup::with_children(Tag::LBody, children);
                let item = TagGroup::with_children(Tag::LI, vec![Node::Group(body)]);
                list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None))).push(Node::Group(item));
                continue;
            }
            if let Some(list) = list.take() {
                tree.push(Node::Group(list));
            }
            let group = match element {
                Element::Title(words) => TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(words.clone())), children),
                Element::Heading(words) => {
                    let two = NonZeroU16::MIN.saturating_add(1);
                    TagGroup::with_children(Tag::Hn(two, Some(words.clone())), children)
                }
                Element::Figure(said) => {
                    TagGroup::with_children(Tag::Figure(Some(said.clone())).with_bbox(self.boxes[at]), children)
                }
                Element::Paragraph | Element::ListItem => TagGroup::with_children(Tag::P, children),
            };
            tree.push(Node::Group(group));
        }
        if let Some(list) = list {
            tree.push(Node::Group(list));
        }
        tree
    }
}

fn fill(surface: &mut Surface<'_>, shade: Shade) {
    surface.set_stroke(None);
    let paint = luma::Color::new(shade.grey()).into();
    surface.set_fill(Some(Fill { paint, opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::default() }));
}

fn outline(surface: &mut Surface<'_>, shade: Shade, width: f32, path: &Path) {
    surface.set_fill(None);
    let paint = luma::Color::new(shade.grey()).into();
    surface.set_stroke(Some(Stroke { paint, width, ..Stroke::default() }));
    surface.draw_path(path);
    surface.set_stroke(None);
}

fn rect(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width.max(0.1), height.max(0.1))?);
    path.finish()
}

fn bar(surface: &mut Surface<'_>, at: &Placed, width: f32, height: f32, tally: crate::domain::goal::Tally) -> Option<()> {
    let part = |count: usize| width * count as f32 / tally.answered.max(1) as f32;
    let (kept, partly) = (part(tally.kept), part(tally.partly));
    if tally.kept > 0 {
        fill(surface, Shade::Ink);
        surface.draw_path(&rect(at.x, at.y, kept, height)?);
    }
    if tally.partly > 0 {
        let (left, right) = (at.x + kept, at.x + kept + partly);
        let mut x = left - height;
        while x < right {
            // A slanted line, cut off at both ends of its part.
            let (from, to) = (x.max(left), (x + height).min(right));
            if to > from {
                let mut path = PathBuilder::new();
                path.move_to(from, at.y + height - (from - x));
                path.line_to(to, at.y + height - (to - x));
                outline(surface, Shade::Ink, 0.6, &path.finish()?);
            }
            x += 2.8;
        }
        outline(surface, Shade::Ink, 0.6, &rect(left, at.y, partly, height)?);
    }
    outline(surface, Shade::Ink, 0.7, &rect(at.x, at.y, width, height)?);
    Some(())
}

fn mark(surface: &mut Surface<'_>, at: &Placed, size: f32, seat: crate::domain::person::Seat) -> Option<()> {
    // The usual four cubic curves for a quarter circle each.
    const ROUND: f32 = 0.552_285;
    let radius = if seat == crate::domain::person::Seat::First { size / 2.0 } else { size * 0.24 };
    let (left, top, right, bottom) = (at.x, at.y, at.x + size, at.y + size);
    let k = radius * (1.0 - ROUND);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - k, top, right, top + k, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - k, right - k, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + k, bottom, left, bottom - k, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + k, left + k, top, left + radius, top);
    path.close();
    let path = path.finish()?;
    match seat {
        crate::domain::person::Seat::First => {
            fill(surface, Shade::Ink);
            surface.draw_path(&path);
        }
        crate::domain::person::Seat::Second => outline(surface, Shade::Ink, 0.8, &path),
    }
    Some(())
}
