//! Rows onto pages: what belongs together is not parted, and every page has its head and foot.

use super::blocks::Document;
use super::layout::{Element, Face, Item, MARGIN, Page, Pages, Placed, Shade};
use super::text::{Letters, Span, set};
use crate::tr;

/// Something as wide as the page that is not broken.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub height: f32,
    /// It stays with the next row.
    pub glued: bool,
    items: Vec<Placed>,
}

impl Row {
    pub fn new(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    pub fn item(&mut self, element: Option<usize>, x: f32, y: f32, item: Item, actual: Option<String>) {
        self.items.push(Placed { x, y, item, element, actual });
    }

    /// Something that says nothing by itself.
    pub fn decoration(&mut self, x: f32, y: f32, item: Item) {
        self.item(None, x, y, item, None);
    }
}

/// Rows in order, with their elements.
#[derive(Debug, Default)]
pub(super) struct Stack {
    rows: Vec<Row>,
    elements: Vec<Element>,
    /// Lines to write on follow, to the end of the page.
    pub room: bool,
}

impl Stack {
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    pub fn gap(&mut self, height: f32) {
        // A gap belongs to what follows, so that no page begins with one.
        self.rows.push(Row { height, glued: true, items: Vec::new() });
    }

    pub fn element(&mut self, element: Element) -> usize {
        self.elements.push(element);
        self.elements.len() - 1
    }
}

/// Between lines to write on.
const ROOM: f32 = 23.4;
const FOOT: f32 = 22.0;
/// Fewer lines to write on are not worth the heading.
const FEWEST_LINES: f32 = 3.0;

pub(super) fn on_pages(stack: Stack, document: &Document, size: (f32, f32), letters: Letters) -> Pages {
    let bottom = size.1 - MARGIN - FOOT;
    let width = size.0 - 2.0 * MARGIN;
    let mut pages = vec![Page::default()];
    let mut y = MARGIN;
    let mut rows = stack.rows;
    // The heading of the room to write stands at the end, so the lines follow it.
    let room_height = if stack.room { ROOM * FEWEST_LINES } else { 0.0 };
    let groups = groups(&mut rows);
    let count = groups.len();
    for (at, group) in groups.into_iter().enumerate() {
        let mut height: f32 = group.iter().map(|row| row.height).sum();
        if at + 1 == count {
            height += room_height;
        }
        let fits = y + height <= bottom;
        let mut at_top = false;
        if !fits && y > MARGIN + 1.0 && height <= bottom - MARGIN {
            pages.push(Page::default());
            y = head_height();
            at_top = true;
        }
        for row in group {
            if y + row.height > bottom {
                pages.push(Page::default());
                y = head_height();
                at_top = true;
            }
            if at_top && row.items.is_empty() {
                continue;
            }
            at_top = false;
            let page = pages.len() - 1;
            pages[page].items.extend(row.items.into_iter().map(|placed| Placed {
                x: placed.x + MARGIN,
                y: placed.y + y,
                ..placed
            }));
            y += row.height;
        }
    }
    if stack.room {
        y += ROOM - 11.0;
        while y <= bottom {
            if let Some(page) = pages.last_mut() {
                let item = Item::Rule { length: width, thick: 0.5, shade: Shade::Hairline };
                page.items.push(Placed { x: MARGIN, y, item, element: None, actual: None });
            }
            y += ROOM;
        }
    }
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        furnish(page, at, count, document, size, letters);
    }
    Pages { size, pages, elements: stack.elements, title: document.title.clone() }
}

/// Where rows begin on pages after the first.
fn head_height() -> f32 {
    MARGIN + 20.0
}

/// Rows that stay together.
fn groups(rows: &mut Vec<Row>) -> Vec<Vec<Row>> {
    let mut groups = Vec::new();
    let mut current = Vec::new();
    for row in rows.drain(..) {
        let glued = row.glued;
        current.push(row);
        if !glued {
            groups.push(std::mem::take(&mut current));
        }
    }
    if !current.is_empty() {
        groups.push(current);
    }
    groups
}

/// The head and foot of a page: decoration, so that nobody hears them on each page.
fn furnish(page: &mut Page, at: usize, count: usize, document: &Document, size: (f32, f32), letters: Letters) {
    let width = size.0 - 2.0 * MARGIN;
    let small = |words: &str, y: f32, right: bool, page: &mut Page| {
        let span = Span { words, face: Face::Sans, size: 8.6, shade: Shade::Soft };
        for line in set(&[span], width, 12.0, letters).into_iter().take(1) {
            let advance: f32 = line.runs.iter().map(|run| run.advance).sum();
            let left = if right { size.0 - MARGIN - advance } else { MARGIN };
            for run in line.runs {
                let x = left + run.x;
                let actual = line.actual.clone();
                page.items.push(Placed { x, y: y + line.baseline, item: Item::Run(run), element: None, actual });
            }
        }
    };
    if at > 0 {
        small(&document.head, MARGIN - 6.0, false, page);
    }
    let foot = size.1 - MARGIN - 4.0;
    small(&document.foot, foot, false, page);
    let number = at + 1;
    small(&tr!("pages-number", page = number, count = count), foot, true, page);
    let rule = Item::Rule { length: width, thick: 0.5, shade: Shade::Hairline };
    page.items.push(Placed { x: MARGIN, y: foot - 4.0, item: rule, element: None, actual: None });
}
