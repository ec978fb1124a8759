//! From set pieces to pages: blocks one below the other, broken where a reader would break them.
//!
//! A block is never cut. Blocks that must stay together form a chain, and a chain moves to the next page whole unless it
//! is longer than a page. So a heading never stands alone, and a paragraph never leaves one line behind. The head of a table
//! comes again on every page the table goes over to.

use super::page::{Bookmark, Draw, Item, Node, Page, Pages, Role, Tag};
use super::paper::Paper;
use super::path::Path;
use super::set::{INK, LINE, Line, SOFT, Span, Style, Typesetter, one_line, paragraphs};
use crate::domain::day::Day;
use std::rc::Rc;

/// Left and right margin in points.
pub const MARGIN: f32 = 48.0;
/// Top of the text on the first page.
const TOP_FIRST: f32 = 46.0;
/// Top of the text on later pages, below the running head.
const TOP_LATER: f32 = 66.0;
/// From the bottom of the paper to the lowest line of text.
const BOTTOM: f32 = 64.0;
/// Distance of ruled lines to write on: 8 mm.
const RULED: f32 = 22.7;
/// Fewer ruled lines than this are not worth beginning on a page.
const FEWEST_RULED: usize = 5;

/// What is drawn and how high it is; its items count from its own top left.
#[derive(Default)]
pub struct Block {
    items: Vec<Item>,
    height: f32,
    /// Space above, left out at the top of a page.
    above: f32,
    /// Stays on one page with the next block.
    with_next: bool,
    bookmark: Option<String>,
    /// The head of the table it is a row of.
    table: Option<Rc<Block>>,
}

/// A column of a table: its heading, where it begins and how wide it is.
pub struct Column {
    pub head: String,
    pub x: f32,
    pub width: f32,
    /// Its heading ends where it ends.
    pub right: bool,
}

/// Draws what else stands in the head of a table; gets the nodes of the columns.
pub type InHead<'a> = &'a mut dyn FnMut(&mut Flow, &mut Block, &[usize]);

/// Gathers blocks and the tree of meaning.
pub struct Flow {
    pub paper: Paper,
    pub setter: Typesetter,
    blocks: Vec<Block>,
    nodes: Vec<Node>,
    /// The head of the table that is being filled.
    table: Option<Rc<Block>>,
}

/// What stands on every page.
pub struct Frame {
    /// Above the text from the second page on.
    pub head: String,
    /// Below the text, left.
    pub foot: String,
    /// The title for the reader's window; neutral.
    pub title: String,
    /// The day the file bears.
    pub made: Day,
    /// Below the text, right, for page and count.
    pub number: fn(usize, usize) -> String,
    /// The heading above ruled lines that fill the last page; none for no lines.
    pub room: Option<String>,
}

impl Flow {
    pub fn new(paper: Paper) -> Self {
        Self { paper, setter: Typesetter::new(), blocks: Vec::new(), nodes: Vec::new(), table: None }
    }

    /// Width of the text in points.
    pub fn width(&self) -> f32 {
        self.paper.size_pt().0 - 2.0 * MARGIN
    }

    /// A new node of meaning.
    pub fn node(&mut self, tag: Tag, parent: Option<usize>) -> usize {
        self.nodes.push(Node { tag, parent });
        self.nodes.len() - 1
    }

    /// Adds a block `above` points below the last one.
    pub fn push(&mut self, above: f32, block: Block) {
        self.blocks.push(Block { above, table: self.table.clone(), ..block });
    }

    /// The blocks from `first` on, but the last, stay together.
    pub fn chain(&mut self, first: usize) {
        let end = self.blocks.len().saturating_sub(1);
        for block in self.blocks.get_mut(first..end).unwrap_or_default() {
            block.with_next = true;
        }
    }

    /// The blocks from `first` to the one before `end` stay together.
    pub fn chain_to(&mut self, first: usize, end: usize) {
        for block in self.blocks.get_mut(first..end.saturating_sub(1)).unwrap_or_default() {
            block.with_next = true;
        }
    }

    /// The block at a place [`Self::here`] named; an empty one is made where none is.
    pub fn block_at(&mut self, place: usize) -> &mut Block {
        while self.blocks.len() <= place {
            self.blocks.push(Block::default());
        }
        &mut self.blocks[place]
    }

    /// How many blocks there are; a place to chain from.
    pub fn here(&self) -> usize {
        self.blocks.len()
    }

    /// A heading with its line, kept with what follows.
    pub fn heading(&mut self, words: &str, above: f32) {
        let node = self.node(Tag::Heading(2, words.to_owned()), None);
        let spans = [Span { style: Style::Heading, grey: INK, text: words }];
        let mut block = self.block_of(&spans, 0.0, self.width(), Role::Node(node));
        block.rule(block.height + 2.5, self.width(), INK, 0.75);
        block.height += 11.0;
        block.with_next = true;
        block.bookmark = Some(words.to_owned());
        self.push(above, block);
    }

    /// Begins a table with its head; what is pushed from here on are its rows, until [`Self::end_table`].
    pub fn table(&mut self, columns: &[Column], more: InHead<'_>) -> usize {
        let table = self.node(Tag::Table, None);
        let row = self.node(Tag::Row, Some(table));
        let nodes: Vec<usize> = columns.iter().map(|_| self.node(Tag::Head, Some(row))).collect();
        let mut block = Block::of(Style::Caption.size().1);
        for (column, node) in columns.iter().zip(&nodes).filter(|(column, _)| !column.head.is_empty()) {
            let spans = [Span { style: Style::Caption, grey: SOFT, text: &column.head }];
            let line = self.setter.lines(&spans, column.width).swap_remove(0);
            let x = if column.right { column.x + column.width - line.width } else { column.x };
            block.put(line, x, Style::Caption.baseline(), Role::Node(*node));
        }
        more(self, &mut block, &nodes);
        block.grow(3.0);
        block.rule(block.height, self.width(), INK, 0.5);
        block.grow(0.5);
        block.with_next = true;
        // Read once; where it comes again it is there for the eye.
        let again = block.items.iter().cloned().map(|item| Item { role: Role::Layout, ..item }).collect();
        self.push(0.0, block);
        let head = self.blocks.last().map_or(0.0, |block| block.height);
        self.table = Some(Rc::new(Block { items: again, height: head, ..Block::default() }));
        table
    }

    /// Ends a row of a table with its line.
    pub fn end_row(&mut self) {
        let width = self.width();
        if let Some(block) = self.blocks.last_mut() {
            block.grow(3.5);
            block.rule(block.height, width, LINE, 0.5);
            block.grow(0.5);
        }
    }

    /// What follows is no row of it.
    pub fn end_table(&mut self) {
        self.table = None;
    }

    /// One paragraph as one block.
    pub fn block_of(&mut self, spans: &[Span<'_>], x: f32, width: f32, role: Role) -> Block {
        let lines = self.setter.lines(spans, width);
        let style = spans.first().map_or(Style::Body, |span| span.style);
        let mut block = Block::default();
        for line in lines {
            block.line(line, x, style, role);
        }
        block
    }

    /// One paragraph, as one block while it is short; a long one may go over pages.
    pub fn paragraph(&mut self, above: f32, spans: &[Span<'_>], x: f32, width: f32, role: Role) {
        const SHORT: usize = 6;
        let lines = self.setter.lines(spans, width);
        let style = spans.first().map_or(Style::Body, |span| span.style);
        let count = lines.len();
        let mut block = Block::default();
        for (n, line) in lines.into_iter().enumerate() {
            block.line(line, x, style, role);
            if count > SHORT && n + 1 < count {
                block.with_next = n == 0 || n + 2 == count;
                let whole = std::mem::take(&mut block);
                self.push(if n == 0 { above } else { 0.0 }, whole);
            }
        }
        self.push(if count > SHORT { 0.0 } else { above }, block);
    }

    /// A text of any length, one block a line, so that it may go over pages; two lines at least stay together.
    /// Between paragraphs of the text is half a line.
    #[allow(clippy::too_many_arguments, reason = "where and what; a struct would be made for each call alone")]
    pub fn text(&mut self, style: Style, text: &str, x: f32, width: f32, above: f32, parent: Option<usize>, tag: &Tag) {
        let mut above = above;
        let texts = paragraphs(text);
        let mut blank = false;
        for words in texts.iter().map(|words| words.trim_end()) {
            if words.is_empty() {
                blank = true;
                continue;
            }
            let node = self.node(tag.clone(), parent);
            let lines = self.setter.lines(&[Span { style, grey: INK, text: words }], width);
            let count = lines.len();
            if std::mem::take(&mut blank) {
                above = above.max(style.size().1 / 2.0);
            }
            for (n, line) in lines.into_iter().enumerate() {
                let mut block = Block::default();
                block.line(line, x, style, Role::Node(node));
                block.with_next = n + 1 < count && (n == 0 || n + 2 == count);
                self.push(above, block);
                above = 0.0;
            }
        }
    }

    /// Lays the blocks on pages.
    pub fn finish(mut self, frame: &Frame) -> Pages {
        let (_, height) = self.paper.size_pt();
        let bottom = height - BOTTOM;
        let mut pages = vec![Page::default()];
        let mut bookmarks = Vec::new();
        let (mut y, mut at_top) = (TOP_FIRST, true);
        let blocks = std::mem::take(&mut self.blocks);
        let mut rest = blocks.into_iter().peekable();
        let mut chain: Vec<Block> = Vec::new();
        while let Some(block) = rest.next() {
            let goes_on = block.with_next && rest.peek().is_some();
            chain.push(block);
            if goes_on {
                continue;
            }
            let tall: f32 = chain.iter().map(|block| block.above + block.height).sum();
            let first_above = chain.first().map_or(0.0, |block| block.above);
            let head = chain.first().and_then(|block| block.table.as_ref()).map_or(0.0, |head| head.height);
            if !at_top && y + tall > bottom && tall - first_above + head <= bottom - TOP_LATER {
                y = turn(&mut pages, chain.first());
                at_top = true;
            }
            for block in chain.drain(..) {
                if !at_top && y + block.above + block.height > bottom {
                    y = turn(&mut pages, Some(&block));
                    at_top = true;
                }
                y += if at_top { 0.0 } else { block.above };
                let page = pages.len() - 1;
                if let Some(words) = block.bookmark {
                    bookmarks.push(Bookmark { words, page, y });
                }
                pages[page].items.extend(block.items.into_iter().map(|item| item.shifted(MARGIN, y)));
                y += block.height;
                at_top = false;
            }
        }
        if let Some(words) = &frame.room {
            self.room(words, y, at_top, bottom, &mut pages, &mut bookmarks);
        }
        self.frame(frame, &mut pages);
        Pages {
            paper: self.paper,
            title: frame.title.clone(),
            language: crate::i18n::loader_language(),
            made: frame.made,
            faces: self.setter.into_faces(),
            list: pages,
            nodes: self.nodes,
            bookmarks,
        }
    }

    /// Ruled lines down to the foot of the last page, on a page of their own if few would fit.
    fn room(&mut self, words: &str, y: f32, at_top: bool, bottom: f32, pages: &mut Vec<Page>, bookmarks: &mut Vec<Bookmark>) {
        self.heading(words, 0.0);
        let Some(heading) = self.blocks.pop() else { return };
        let mut top = if at_top { y } else { y + 22.0 };
        if !at_top && top + heading.height + RULED * FEWEST_RULED as f32 > bottom {
            pages.push(Page::default());
            top = TOP_LATER;
        }
        let page = pages.len() - 1;
        bookmarks.push(Bookmark { words: words.to_owned(), page, y: top });
        pages[page].items.extend(heading.items.into_iter().map(|item| item.shifted(MARGIN, top)));
        let mut line = top + heading.height + RULED - 4.0;
        while line <= bottom {
            pages[page].items.push(rule(MARGIN, line, self.width(), LINE, 0.5, Role::Layout));
            line += RULED;
        }
    }

    fn frame(&mut self, frame: &Frame, pages: &mut [Page]) {
        let (_, height) = self.paper.size_pt();
        let width = self.width();
        let count = pages.len();
        for (n, page) in pages.iter_mut().enumerate() {
            if n > 0 {
                let head = self.small(&frame.head, width);
                page.items.splice(0..0, head.placed(MARGIN, 49.0, Role::Header));
            }
            page.items.push(rule(MARGIN, height - 46.0, width, LINE, 0.5, Role::Footer));
            let number = self.small(&(frame.number)(n + 1, count), width);
            let foot = self.small(&frame.foot, width - number.width - 12.0);
            page.items.extend(foot.placed(MARGIN, height - 33.0, Role::Footer));
            let right = MARGIN + width - number.width;
            page.items.extend(number.placed(right, height - 33.0, Role::Footer));
        }
    }

    /// The first line of a small text; what does not fit is left out.
    fn small(&mut self, text: &str, width: f32) -> Line {
        let words = one_line(text);
        self.setter.lines(&[Span { style: Style::Foot, grey: SOFT, text: &words }], width).swap_remove(0)
    }
}

impl Block {
    /// A block of a height, to be filled.
    pub fn of(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Its height in points.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// Makes it higher.
    pub fn grow(&mut self, points: f32) {
        self.height += points;
    }

    /// At least as high as this.
    pub fn reach(&mut self, height: f32) {
        self.height = self.height.max(height);
    }

    /// A line of text below what is there.
    pub fn line(&mut self, line: Line, x: f32, style: Style, role: Role) {
        let baseline = self.height + style.baseline();
        self.items.extend(line.placed(x, baseline, role));
        self.height += style.size().1;
    }

    /// A set line at a place of its own.
    pub fn put(&mut self, line: Line, x: f32, baseline: f32, role: Role) {
        self.items.extend(line.placed(x, baseline, role));
    }

    /// A set line read before what is already there.
    pub fn put_first(&mut self, line: Line, x: f32, baseline: f32, role: Role) {
        self.items.splice(0..0, line.placed(x, baseline, role));
    }

    /// Stays on one page with the next block.
    pub fn keep(&mut self) {
        self.with_next = true;
    }

    /// Names it in the reader's side list.
    pub fn bookmark(&mut self, words: &str) {
        self.bookmark = Some(words.to_owned());
    }

    /// A filled shape.
    pub fn fill(&mut self, path: Path, grey: u8, role: Role) {
        self.items.push(Item { draw: Draw::Fill { path, grey }, role });
    }

    /// A hairline over `width` points at `y`.
    pub fn rule(&mut self, y: f32, width: f32, grey: u8, thick: f32) {
        self.items.push(rule(0.0, y, width, grey, thick, Role::Layout));
    }

    /// Everything of another block, moved down and right.
    pub fn lay(&mut self, other: Self, x: f32, y: f32) {
        self.items.extend(other.items.into_iter().map(|item| item.shifted(x, y)));
    }
}

/// Begins a page for a block, with the head of its table; where the block goes.
fn turn(pages: &mut Vec<Page>, block: Option<&Block>) -> f32 {
    let mut page = Page::default();
    let mut y = TOP_LATER;
    if let Some(head) = block.and_then(|block| block.table.as_ref()) {
        page.items.extend(head.items.iter().cloned().map(|item| item.shifted(MARGIN, y)));
        y += head.height + 3.0;
    }
    pages.push(page);
    y
}

fn rule(x: f32, y: f32, width: f32, grey: u8, thick: f32, role: Role) -> Item {
    Item { draw: Draw::Fill { path: Path::rect(x, y, width, thick), grey }, role }
}

impl Line {
    fn placed(self, x: f32, y: f32, role: Role) -> impl Iterator<Item = Item> {
        self.runs.into_iter().map(move |run| Item { draw: Draw::Text(run), role }.shifted(x, y))
    }
}

impl Item {
    fn shifted(mut self, dx: f32, dy: f32) -> Self {
        match &mut self.draw {
            Draw::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Draw::Fill { path, .. } => path.shift(dx, dy),
        }
        self
    }
}
