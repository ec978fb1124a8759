//! Pages to a tagged PDF: PDF/UA-1 for whoever reads by ear, and PDF/A-2a to last, both at once where it is not encrypted. It
//! names no author, program or device and bears a day without a time; the same pages give the same bytes.

use super::encrypt::encrypt;
use super::error::ExportError;
use super::page::{Draw, Face, Node, Page, Pages, Role, Run, Tag};
use super::path::{Path, Segment};
use crate::domain::day::Day;
use chrono::Datelike;
use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    self, Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{FontRef, MetadataProvider};
use std::num::NonZeroU16;

/// Writes the pages. With a password the file is encrypted (AES-256) and any reader asks for it.
///
/// # Errors
/// [`ExportError::Password`] for one that can't be used, [`ExportError::Randomness`] without random numbers for its key,
/// [`ExportError::Pages`] if the pages can't be written even with the bundled faces alone, which no known text does.
pub fn write_pdf(pages: &Pages, password: Option<&str>) -> Result<Vec<u8>, ExportError> {
    // An encrypted file is no archive. Nor can one hold characters of private use, which only the font they were typed in
    // knows; it is accessible all the same. A system font may be damaged or not allowed inside other files; then its
    // characters become boxes.
    let both = password.is_none().then_some((Kept::Archived, Fonts::All));
    let rest = [(Kept::Accessible, Fonts::All), (Kept::Accessible, Fonts::Bundled)];
    let plain = both.into_iter().chain(rest).find_map(|(kept, fonts)| write(pages, kept, fonts).ok()).ok_or(ExportError::Pages)?;
    match password {
        Some(password) => encrypt(&plain, password),
        None => Ok(plain),
    }
}

/// What belongs to one node: its pieces of content, and where its shapes lie.
#[derive(Default)]
struct Leaf {
    content: Vec<Identifier>,
    drawn: Option<BBox>,
}

impl Leaf {
    /// Takes a shape into the box; readers show the box of a drawing.
    fn cover(&mut self, page: usize, path: &Path) {
        for segment in &path.0 {
            let (Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic([.., x, y])) = *segment else { continue };
            let known = self.drawn.take().filter(|drawn| drawn.page_idx == page).map(|drawn| drawn.rect);
            let (left, top) = known.map_or((x, y), |rect| (rect.left().min(x), rect.top().min(y)));
            let (right, bottom) = known.map_or((x, y), |rect| (rect.right().max(x), rect.bottom().max(y)));
            self.drawn = Rect::from_ltrb(left, top, right, bottom).map(|rect| BBox::new(page, rect));
        }
    }
}

/// What the file promises.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    /// PDF/UA-1 and PDF/A-2a.
    Archived,
    /// PDF/UA-1.
    Accessible,
}

#[derive(Clone, Copy, PartialEq)]
enum Fonts {
    All,
    Bundled,
}

fn write(pages: &Pages, kept: Kept, fonts: Fonts) -> Result<Vec<u8>, ()> {
    let mut wanted = ConfigurationBuilder::new().with_version(PdfVersion::Pdf17).with_accessibility_validator(Accessibility::UA1);
    if kept == Kept::Archived {
        wanted = wanted.with_archival_validator(Archival::A2_A);
    }
    let configuration = wanted.finish().map_err(|_| ())?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let faces: Vec<Option<Font>> = pages.faces.iter().map(|face| embed(face, fonts)).collect();
    let mut leaves: Vec<Leaf> = pages.nodes.iter().map(|_| Leaf::default()).collect();
    let (width, height) = pages.size_pt();
    for (number, page) in pages.list.iter().enumerate() {
        let settings = PageSettings::from_wh(width, height).ok_or(())?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        paint(number, page, &mut surface, &faces, &mut leaves)?;
        surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(pages.language.clone()));
    for group in groups(&pages.nodes, None, &mut leaves) {
        tree.push(group);
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    for mark in &pages.bookmarks {
        let place = XyzDestination::new(mark.page, Point::from_xy(0.0, (mark.y - 12.0).max(0.0)));
        outline.push_child(OutlineNode::new(mark.words.clone(), place));
    }
    document.set_outline(outline);
    let about = Metadata::new().title(pages.title.clone()).language(pages.language.clone());
    document.set_metadata(about.creation_date(date(pages.made)));
    document.finish().map_err(|_| ())
}

/// The day alone.
fn date(day: Day) -> DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    DateTime::new(u16::try_from(day.year()).unwrap_or(0)).month(small(day.month())).day(small(day.day()))
}

fn embed(face: &Face, fonts: Fonts) -> Option<Font> {
    if fonts == Fonts::Bundled && !face.bundled {
        return None;
    }
    let (data, _) = face.data.clone().into_raw_parts();
    Font::new(data.into(), face.index)
}

/// Paints a page, each stretch of one meaning marked as such.
fn paint(number: usize, page: &Page, surface: &mut Surface<'_>, faces: &[Option<Font>], leaves: &mut [Leaf]) -> Result<(), ()> {
    let mut open = None;
    for item in &page.items {
        if open != Some(item.role) {
            if open.is_some() {
                surface.end_tagged();
            }
            let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
            let tag = match (item.role, &item.draw) {
                (Role::Layout, _) => artifact(ArtifactType::Layout),
                (Role::Header, _) => artifact(ArtifactType::Header),
                (Role::Footer, _) => artifact(ArtifactType::Footer),
                (Role::Node(_), Draw::Text(_)) => ContentTag::Span(SpanTag::empty()),
                (Role::Node(_), Draw::Fill { .. }) => ContentTag::Other,
            };
            let leaf = surface.start_tagged(tag);
            if let Role::Node(node) = item.role {
                leaves.get_mut(node).ok_or(())?.content.push(leaf);
            }
            open = Some(item.role);
        }
        match &item.draw {
            Draw::Text(run) => text(run, surface, faces)?,
            Draw::Fill { path, grey } => {
                ink(surface, *grey);
                if let Role::Node(node) = item.role {
                    leaves.get_mut(node).ok_or(())?.cover(number, path);
                }
                if let Some(path) = outline(path) {
                    surface.draw_path(&path);
                }
            }
        }
    }
    if open.is_some() {
        surface.end_tagged();
    }
    Ok(())
}

fn ink(surface: &mut Surface<'_>, grey: u8) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::new(grey).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }));
}

fn text(run: &Run, surface: &mut Surface<'_>, faces: &[Option<Font>]) -> Result<(), ()> {
    let face = faces.get(run.face).ok_or(())?;
    // Face 0 is bundled and has the box; see `Faces::new`.
    let font = face.as_ref().or_else(|| faces.first()?.as_ref()).ok_or(())?;
    let instead = if face.is_none() { Some(box_glyph().ok_or(())?) } else { None };
    let glyphs: Vec<KrillaGlyph> = run
        .glyphs
        .iter()
        .map(|glyph| {
            let id = instead.unwrap_or(GlyphId::new(glyph.id));
            let em = |points: f32| points / run.size;
            KrillaGlyph::new(id, em(glyph.advance), em(glyph.dx), -em(glyph.dy), 0.0, glyph.text.clone(), None)
        })
        .collect();
    ink(surface, run.grey);
    surface.draw_glyphs(Point::from_xy(run.x, run.y), &glyphs, font.clone(), &run.text, run.size, false);
    Ok(())
}

/// The box of the first face, which is Lato Regular.
fn box_glyph() -> Option<GlyphId> {
    let font = FontRef::new(crate::fonts::LATO_REGULAR).ok()?;
    font.charmap().map('□').map(|glyph| GlyphId::new(glyph.to_u32()))
}

fn outline(path: &Path) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    for segment in &path.0 {
        match *segment {
            Segment::Move(x, y) => builder.move_to(x, y),
            Segment::Line(x, y) => builder.line_to(x, y),
            Segment::Cubic([x1, y1, x2, y2, x, y]) => builder.cubic_to(x1, y1, x2, y2, x, y),
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}

/// The children of a node, those without any content left out.
fn groups(nodes: &[Node], parent: Option<usize>, leaves: &mut [Leaf]) -> Vec<TagGroup> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len() + 1];
    for (n, node) in nodes.iter().enumerate() {
        children[node.parent.map_or(nodes.len(), |parent| parent)].push(n);
    }
    group(nodes, parent.unwrap_or(nodes.len()), &children, leaves)
}

fn group(nodes: &[Node], parent: usize, children: &[Vec<usize>], leaves: &mut [Leaf]) -> Vec<TagGroup> {
    let mut groups = Vec::new();
    for &n in &children[parent] {
        let Leaf { content: own, drawn } = std::mem::take(&mut leaves[n]);
        let mut group_here = TagGroup::new(kind(&nodes[n].tag, drawn));
        let inner = group(nodes, n, children, leaves);
        // An empty cell keeps its place, or the ones after it would stand under the wrong heading.
        let holds_a_place = matches!(nodes[n].tag, Tag::Cell | Tag::Head);
        if own.is_empty() && inner.is_empty() && !holds_a_place {
            continue;
        }
        for leaf in own {
            group_here.push(leaf);
        }
        for child in inner {
            group_here.push(child);
        }
        groups.push(group_here);
    }
    groups
}

fn kind(tag: &Tag, drawn: Option<BBox>) -> TagKind {
    match tag {
        Tag::Heading(level, words) => tagging::Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into(),
        Tag::Paragraph => tagging::Tag::P.into(),
        Tag::Quote => tagging::Tag::BlockQuote.into(),
        Tag::List => tagging::Tag::L(ListNumbering::None).into(),
        Tag::Item => tagging::Tag::LI.into(),
        Tag::Label => tagging::Tag::Lbl.into(),
        Tag::Body => tagging::Tag::LBody.into(),
        Tag::Table => tagging::Tag::Table.into(),
        Tag::Row => tagging::Tag::TR.into(),
        Tag::Head => tagging::Tag::TH(TableHeaderScope::Column).into(),
        Tag::Cell => tagging::Tag::TD.into(),
        Tag::Figure(words) => tagging::Tag::Figure(Some(words.clone())).with_bbox(drawn).into(),
    }
}
