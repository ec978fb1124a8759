//! The display list: what lies where on each page, in points from the top left, and what each piece means to a reader.

use super::paper::Paper;
use super::path::Path;
use crate::domain::day::Day;
use parley::fontique::Blob;
use std::fmt;
use std::ops::Range;

/// Laid-out pages, ready to be shown or written. `Debug` never shows what is on them.
#[derive(Clone)]
pub struct Pages {
    pub(super) paper: Paper,
    pub(super) title: String,
    pub(super) language: String,
    /// The day the file bears, without a time.
    pub(super) made: Day,
    pub(super) faces: Vec<Face>,
    pub(super) list: Vec<Page>,
    pub(super) nodes: Vec<Node>,
    pub(super) bookmarks: Vec<Bookmark>,
}

impl Pages {
    /// How many; never 0.
    #[allow(clippy::len_without_is_empty, reason = "there is always a page")]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Width and height of each page in points.
    pub fn size_pt(&self) -> (f32, f32) {
        self.paper.size_pt()
    }

    /// The pages.
    pub fn pages(&self) -> &[Page] {
        &self.list
    }

    /// A face a run names.
    pub fn face(&self, run: &Run) -> Option<&Face> {
        self.faces.get(run.face)
    }

    /// The words of a page in reading order, a line each; for whoever can't see its picture.
    pub fn words(&self, page: usize) -> String {
        let mut words = String::new();
        for item in self.list.get(page).map_or(&[][..], |page| &page.items) {
            if let Draw::Text(run) = &item.draw {
                if run.begins_line && !words.is_empty() {
                    words.push('\n');
                }
                let from = run.glyphs.iter().map(|glyph| glyph.text.start).min().unwrap_or(0);
                let to = run.glyphs.iter().map(|glyph| glyph.text.end).max().unwrap_or(0);
                words.push_str(&run.text[from..to]);
            }
        }
        words
    }
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// In the order they are read and painted.
    pub items: Vec<Item>,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub struct Item {
    /// How it is drawn.
    pub draw: Draw,
    pub(super) role: Role,
}

/// How a thing is drawn. `grey` is 0 for black, 255 for paper.
#[derive(Debug, Clone)]
pub enum Draw {
    /// Text.
    Text(Run),
    /// A filled shape.
    Fill {
        /// Its outline.
        path: Path,
        /// Its grey.
        grey: u8,
    },
}

/// A piece of one line in one face, its glyphs from left to right. `Debug` never shows its characters.
#[derive(Clone)]
pub struct Run {
    /// Index of its face.
    pub face: usize,
    /// Size in points.
    pub size: f32,
    /// 0 for black.
    pub grey: u8,
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// The characters they stand for, in the order they were typed.
    pub text: String,
    /// First of its line.
    pub begins_line: bool,
}

/// One glyph.
#[derive(Debug, Clone)]
pub struct Glyph {
    /// Its id in the face.
    pub id: u32,
    /// How far the next one is, in points.
    pub advance: f32,
    /// Moved right by so many points.
    pub dx: f32,
    /// Moved down by so many points.
    pub dy: f32,
    /// Its characters: bytes of the run's text.
    pub text: Range<usize>,
}

/// A font file glyphs come from.
#[derive(Clone)]
pub struct Face {
    /// The file.
    pub data: Blob<u8>,
    /// Which face of the file.
    pub index: u32,
    /// Comes with the program, so that it can always be embedded.
    pub bundled: bool,
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pages({} on {:?})", self.list.len(), self.paper)
    }
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Run({} glyphs at {}, {})", self.glyphs.len(), self.x, self.y)
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Face({} bytes)", self.data.len())
    }
}

/// What a thing is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Belongs to this node of the tree.
    Node(usize),
    /// A line or mark that says nothing by itself.
    Layout,
    /// Above the text on every page.
    Header,
    /// Below the text on every page.
    Footer,
}

/// A node of the tree of meaning, in reading order.
#[derive(Clone)]
pub(super) struct Node {
    pub tag: Tag,
    pub parent: Option<usize>,
}

/// What a node is.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Tag {
    /// A heading of level 1 to 3 with its words.
    Heading(u16, String),
    Paragraph,
    /// The people's own words.
    Quote,
    List,
    Item,
    Label,
    Body,
    /// A table, its rows, the heading of a column, and an ordinary cell.
    Table,
    Row,
    Head,
    Cell,
    /// A drawing and what it shows, in words.
    Figure(String),
}

/// A heading in the reader's side list.
#[derive(Clone)]
pub(super) struct Bookmark {
    pub words: String,
    pub page: usize,
    pub y: f32,
}
