//! A page as a grey picture, painted from the same display list the PDF is written from.

use super::page::{Draw, Pages, Run};
use super::path::{Path, Segment};
use ab_glyph_rasterizer::{Point, Rasterizer, point};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// The most pixels a picture has at an edge.
const LARGEST: f32 = 8192.0;

/// A picture in grey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Row by row; 0 is black, 255 paper.
    pub grey: Vec<u8>,
}

impl Pages {
    /// Paints one page; none if there is no such page or the scale is out of reason.
    pub fn picture(&self, page: usize, pixels_per_point: f32) -> Option<Picture> {
        let page = self.list.get(page)?;
        let (width, height) = self.size_pt();
        let (width, height) = ((width * pixels_per_point).round(), (height * pixels_per_point).round());
        if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
        let (width, height) = (width as usize, height as usize);
        let mut picture = Picture { width, height, grey: vec![255; width * height] };
        for item in &page.items {
            match &item.draw {
                Draw::Fill { path, grey } => picture.fill(&shape(path), pixels_per_point, *grey),
                Draw::Text(run) => picture.fill(&self.glyphs(run), pixels_per_point, run.grey),
            }
        }
        Some(picture)
    }

    fn glyphs(&self, run: &Run) -> Vec<Step> {
        let mut pen = Pen::default();
        let font = self.faces.get(run.face).and_then(|face| FontRef::from_index(face.data.data(), face.index).ok());
        let Some(font) = font else { return pen.steps };
        let outlines = font.outline_glyphs();
        let mut x = run.x;
        for glyph in &run.glyphs {
            pen.origin = (x + glyph.dx, run.y + glyph.dy);
            if let Some(outline) = outlines.get(GlyphId::new(glyph.id)) {
                // A glyph that can't be drawn stays blank here; the PDF has it all the same.
                let _ = outline.draw(DrawSettings::unhinted(Size::new(run.size), LocationRef::default()), &mut pen);
            }
            x += glyph.advance;
        }
        pen.steps
    }
}

/// A step of an outline in points on the page, straight or curved.
#[derive(Clone, Copy)]
enum Step {
    Line(Point, Point),
    Quad(Point, Point, Point),
    Cubic(Point, Point, Point, Point),
}

#[derive(Default)]
struct Pen {
    steps: Vec<Step>,
    origin: (f32, f32),
    start: Point,
    here: Point,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        point(self.origin.0 + x, self.origin.1 - y)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = self.at(x, y);
        self.here = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let end = self.at(x, y);
        self.steps.push(Step::Line(self.here, end));
        self.here = end;
    }

    fn quad_to(&mut self, a: f32, b: f32, x: f32, y: f32) {
        let (handle, end) = (self.at(a, b), self.at(x, y));
        self.steps.push(Step::Quad(self.here, handle, end));
        self.here = end;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, end) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.steps.push(Step::Cubic(self.here, first, second, end));
        self.here = end;
    }

    fn close(&mut self) {
        if self.here != self.start {
            self.steps.push(Step::Line(self.here, self.start));
            self.here = self.start;
        }
    }
}

fn shape(path: &Path) -> Vec<Step> {
    let mut pen = Pen::default();
    for segment in &path.0 {
        match *segment {
            Segment::Move(x, y) => pen.move_to(x, -y),
            Segment::Line(x, y) => pen.line_to(x, -y),
            Segment::Cubic([x1, y1, x2, y2, x, y]) => pen.curve_to(x1, -y1, x2, -y2, x, -y),
            Segment::Close => pen.close(),
        }
    }
    pen.steps
}

impl Picture {
    /// Lays ink where the outline winds, softly at its edges.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
    fn fill(&mut self, steps: &[Step], scale: f32, grey: u8) {
        let points = steps.iter().flat_map(|step| match *step {
            Step::Line(a, b) => [a, b, a, b],
            Step::Quad(a, b, c) => [a, b, c, a],
            Step::Cubic(a, b, c, d) => [a, b, c, d],
        });
        let (mut left, mut top, mut right, mut bottom) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
        for at in points {
            (left, right) = (left.min(at.x * scale), right.max(at.x * scale));
            (top, bottom) = (top.min(at.y * scale), bottom.max(at.y * scale));
        }
        let (left, top) = (left.floor().max(0.0), top.floor().max(0.0));
        let (right, bottom) = (right.ceil().min(self.width as f32), bottom.ceil().min(self.height as f32));
        if left >= right || top >= bottom {
            return;
        }
        let (x0, y0) = (left as usize, top as usize);
        let (width, height) = ((right - left) as usize + 1, (bottom - top) as usize + 1);
        let mut ink = Rasterizer::new(width, height);
        // What would lie left of or above the picture is pressed to its edge.
        let put =
            |at: Point| point((at.x * scale - left).clamp(0.0, width as f32 - 1.0), (at.y * scale - top).clamp(0.0, height as f32 - 1.0));
        for step in steps {
            match *step {
                Step::Line(a, b) => ink.draw_line(put(a), put(b)),
                Step::Quad(a, b, c) => ink.draw_quad(put(a), put(b), put(c)),
                Step::Cubic(a, b, c, d) => ink.draw_cubic(put(a), put(b), put(c), put(d)),
            }
        }
        ink.for_each_pixel_2d(|x, y, covered| {
            let (x, y) = (x0 + x as usize, y0 + y as usize);
            if covered > 0.0 && x < self.width && y < self.height {
                let pixel = &mut self.grey[y * self.width + x];
                let covered = covered.min(1.0);
                *pixel = (f32::from(*pixel) * (1.0 - covered) + f32::from(grey) * covered).round() as u8;
            }
        });
    }
}
