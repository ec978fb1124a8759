//! Blocks set on pages: what is drawn where, in points from the top left corner.

use super::Paper;
use super::blocks::{Block, Document, GoalLine};
use super::paginate::{Row, Stack, on_pages};
use super::text::{Letters, SetLine, SetRun, Span, set};
use crate::domain::goal::Tally;
use crate::domain::person::Seat;

/// The typefaces of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Lato.
    Sans,
    /// Lato Semibold.
    SansStrong,
    /// Gentium.
    Serif,
    /// Gentium Italic.
    SerifItalic,
}

/// Black, or the lighter of the two inks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shade {
    /// For words.
    #[default]
    Ink,
    /// For captions and dates; 5.7 to 1 on white.
    Soft,
    /// For rows' lines and lines to write on; no lighter, so that it prints.
    Hairline,
    /// On a filled mark.
    White,
}

impl Shade {
    /// Grey, 0 black to 255 white.
    pub fn grey(self) -> u8 {
        match self {
            Self::Ink => 0x14,
            Self::Soft => 0x55,
            Self::Hairline => 0xB4,
            Self::White => 0xFF,
        }
    }
}

/// Something drawn.
#[derive(Debug, Clone)]
pub enum Item {
    /// Glyphs; y is their baseline.
    Run(SetRun),
    /// A straight line to the right.
    Rule {
        /// Points.
        length: f32,
        /// Points.
        thick: f32,
        /// Its ink.
        shade: Shade,
    },
    /// Kept solid, partly hatched, missed in outline.
    Bar {
        /// Points.
        width: f32,
        /// Points.
        height: f32,
        /// What it shows.
        tally: Tally,
    },
    /// A person's mark: a filled circle, or a rounded square in outline.
    Mark {
        /// Points.
        size: f32,
        /// Whose.
        seat: Seat,
    },
}

impl Item {
    /// The words of a run, for drawing it elsewhere: text, face (none for a system font), size and ink.
    pub fn words(&self) -> Option<(String, Option<Face>, f32, Shade)> {
        let Self::Run(run) = self else { return None };
        let start = run.glyphs.iter().map(|glyph| glyph.range.start).min()?;
        let end = run.glyphs.iter().map(|glyph| glyph.range.end).max()?;
        let words = run.text.get(start..end)?.trim_end_matches('\n').to_owned();
        Some((words, run.face, run.size, run.shade))
    }
}

/// An item at its place. Items without an element are decoration.
#[derive(Debug, Clone)]
pub struct Placed {
    /// From the left edge, points.
    pub x: f32,
    /// From the top edge, points.
    pub y: f32,
    /// What is drawn.
    pub item: Item,
    /// The element it belongs to, by its place in [`Pages::elements`].
    pub(super) element: Option<usize>,
    /// The words of the whole line, where its glyphs do not say them.
    pub(super) actual: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Everything on it, in reading order.
    pub items: Vec<Placed>,
}

/// What something is, for people who hear the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    Title(String),
    Heading(String),
    Paragraph,
    ListItem,
    Figure(String),
}

/// All pages.
#[derive(Debug, Clone)]
pub struct Pages {
    /// Width and height, points.
    pub size: (f32, f32),
    /// The pages in order.
    pub pages: Vec<Page>,
    pub(super) elements: Vec<Element>,
    pub(super) title: String,
}

pub(super) const MARGIN: f32 = 48.0;
const BODY: f32 = 9.8;
const LINE: f32 = 14.2;
const MARK: f32 = 12.5;
/// Where words begin beside a mark.
const INDENT: f32 = 19.0;

struct Setter {
    width: f32,
    letters: Letters,
    stack: Stack,
}

pub(super) fn lay_out(document: &Document, paper: Paper, letters: Letters) -> Pages {
    let size = paper.size();
    let mut setter = Setter { width: size.0 - 2.0 * MARGIN, letters, stack: Stack::default() };
    for block in &document.blocks {
        setter.block(block);
    }
    on_pages(setter.stack, document, size, letters)
}

impl Setter {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(words) => {
                let element = self.stack.element(Element::Title(words.clone()));
                self.paragraph(element, 0.0, words, Face::Serif, 21.0, 28.0, Shade::Ink, true);
            }
            Block::Lead(words) => {
                let element = self.stack.element(Element::Paragraph);
                self.paragraph(element, 0.0, words, Face::Sans, BODY, LINE, Shade::Ink, true);
            }
            Block::Legend(people) => self.legend(people),
            Block::Heading(words) => self.heading(words),
            Block::Item(n, words) => {
                let element = self.stack.element(Element::ListItem);
                let label = format!("{n}. {words}");
                self.paragraph(element, 2.0, &label, Face::Sans, BODY, LINE, Shade::Ink, false);
            }
            Block::Goal(goal) => self.goal(goal),
            Block::Small(words) => {
                self.stack.gap(4.0);
                let element = self.stack.element(Element::Paragraph);
                self.paragraph(element, 0.0, words, Face::Sans, 9.0, 13.0, Shade::Soft, false);
            }
            Block::Dated(words, date) => self.dated(words, date),
            Block::Excerpt { head, words } => {
                let element = self.stack.element(Element::Paragraph);
                self.paragraph(element, 0.0, head, Face::Sans, 9.0, 14.0, Shade::Soft, true);
                let element = self.stack.element(Element::Paragraph);
                self.paragraph(element, 0.0, words, Face::SerifItalic, 10.6, 15.6, Shade::Ink, false);
                self.stack.gap(8.0);
            }
            Block::Room(heading) => {
                self.stack.room = true;
                self.heading(heading);
            }
        }
    }

    fn heading(&mut self, words: &str) {
        self.stack.gap(18.0);
        let element = self.stack.element(Element::Heading(words.to_owned()));
        self.paragraph(element, 0.0, words, Face::SansStrong, 10.6, 15.0, Shade::Ink, true);
        let mut row = Row::new(11.0);
        row.glued = true;
        row.decoration(0.0, 3.5, Item::Rule { length: self.width, thick: 0.8, shade: Shade::Ink });
        self.stack.push(row);
    }

    /// A paragraph of one style. `glued` rows stay with what follows.
    #[allow(clippy::too_many_arguments, reason = "the parts of one style")]
    fn paragraph(&mut self, element: usize, x: f32, words: &str, face: Face, size: f32, line: f32, shade: Shade, glued: bool) {
        let lines = set(&[Span { words, face, size, shade }], self.width - x, line, self.letters);
        for made in lines {
            let mut row = Row::new(made.height);
            row.glued = glued;
            row.line(element, x, 0.0, made);
            self.stack.push(row);
        }
    }

    fn legend(&mut self, people: &[(Seat, String)]) {
        let element = self.stack.element(Element::Paragraph);
        let mut row = Row::new(LINE + 3.0);
        let mut x = 0.0;
        for (seat, name) in people {
            x += self.mark(&mut row, x, 1.5, *seat, name) + 5.0;
            let words = crate::tr!("pages-marks", name = name.as_str());
            let lines = set(&[Span { words: &words, face: Face::Sans, size: BODY, shade: Shade::Soft }], self.width, LINE, self.letters);
            if let Some(first) = lines.into_iter().next() {
                let advance = first.runs.iter().map(|run| run.advance).sum::<f32>();
                row.line(element, x, 0.0, first);
                x += advance + 12.0;
            }
        }
        self.stack.push(row);
    }

    /// A mark with its initial; its width.
    fn mark(&mut self, row: &mut Row, x: f32, y: f32, seat: Seat, name: &str) -> f32 {
        row.decoration(x, y, Item::Mark { size: MARK, seat });
        let initial = super::compose::initial(name);
        let shade = if seat == Seat::First { Shade::White } else { Shade::Ink };
        let lines = set(&[Span { words: &initial, face: Face::SansStrong, size: 7.4, shade }], 60.0, 10.0, self.letters);
        if let Some(line) = lines.into_iter().next() {
            let width: f32 = line.runs.iter().map(|run| run.advance).sum();
            for run in line.runs {
                row.decoration(x + (MARK - width) / 2.0 + run.x, y + MARK / 2.0 + 2.7, Item::Run(run));
            }
        }
        MARK
    }

    fn goal(&mut self, goal: &GoalLine) {
        let left = if goal.mark.is_some() { INDENT } else { 0.0 };
        let bar_x = self.width * 0.60;
        let element = self.stack.element(Element::Paragraph);
        let caption = format!("  {}", goal.caption);
        let spans = [
            Span { words: &goal.title, face: Face::Sans, size: BODY, shade: Shade::Ink },
            Span { words: &caption, face: Face::Sans, size: 9.0, shade: Shade::Soft },
        ];
        let lines = set(&spans, bar_x - left - 14.0, LINE, self.letters);
        let total = self.stack.element(Element::Paragraph);
        let figure = self.stack.element(Element::Figure(goal.said.clone()));
        let last = goal.notes.is_empty() && goal.plan.is_empty();
        for (at, line) in lines.into_iter().enumerate() {
            let mut row = Row::new(line.height);
            row.glued = true;
            if at == 0 {
                if let Some((seat, initial)) = &goal.mark {
                    self.mark(&mut row, 0.0, 1.0, *seat, initial);
                }
            }
            row.line(element, left, 0.0, line);
            if at == 0 {
                if goal.tally.answered > 0 {
                    let bar = Item::Bar { width: self.width * 0.23, height: 8.2, tally: goal.tally };
                    row.item(Some(figure), bar_x, 3.2, bar, None);
                }
                let words = set(
                    &[Span { words: &goal.total, face: Face::Sans, size: BODY, shade: Shade::Ink }],
                    self.width * 0.4,
                    LINE,
                    self.letters,
                );
                if let Some(line) = words.into_iter().next() {
                    let width: f32 = line.runs.iter().map(|run| run.advance).sum();
                    row.line(total, self.width - width, 0.0, line);
                }
            }
            self.stack.push(row);
        }
        if !goal.plan.is_empty() {
            let element = self.stack.element(Element::Paragraph);
            self.indented(element, left, &goal.plan, Face::Sans, 9.0, Shade::Soft);
        }
        for note in &goal.notes {
            let element = self.stack.element(Element::Paragraph);
            self.indented(element, left, note, Face::SerifItalic, 10.2, Shade::Ink);
        }
        if last {
            self.stack.gap(1.0);
        }
        let mut row = Row::new(9.0);
        row.decoration(0.0, 3.5, Item::Rule { length: self.width, thick: 0.5, shade: Shade::Hairline });
        self.stack.push(row);
    }

    fn indented(&mut self, element: usize, left: f32, words: &str, face: Face, size: f32, shade: Shade) {
        let lines = set(&[Span { words, face, size, shade }], self.width - left, 14.4, self.letters);
        for made in lines {
            let mut row = Row::new(made.height);
            row.line(element, left, 0.0, made);
            row.glued = true;
            self.stack.push(row);
        }
    }

    fn dated(&mut self, words: &str, date: &str) {
        let column = 104.0;
        let element = self.stack.element(Element::ListItem);
        let lines = set(
            &[Span { words, face: Face::Sans, size: BODY, shade: Shade::Ink }],
            self.width - column - 14.0,
            LINE,
            self.letters,
        );
        for (at, line) in lines.into_iter().enumerate() {
            let mut row = Row::new(line.height);
            row.glued = true;
            row.line(element, 0.0, 0.0, line);
            if at == 0 {
                let span = Span { words: date, face: Face::Sans, size: BODY, shade: Shade::Soft };
                for line in set(&[span], column, LINE, self.letters).into_iter().take(1) {
                    row.line(element, self.width - column, 0.0, line);
                }
            }
            self.stack.push(row);
        }
        let mut row = Row::new(10.0);
        row.decoration(0.0, 4.0, Item::Rule { length: self.width, thick: 0.5, shade: Shade::Hairline });
        self.stack.push(row);
    }
}

impl Row {
    /// A set line beginning at `x`, its top at `y`.
    pub(super) fn line(&mut self, element: usize, x: f32, y: f32, line: SetLine) {
        for (at, run) in line.runs.into_iter().enumerate() {
            let actual = if at == 0 { line.actual.clone() } else { line.actual.as_ref().map(|_| String::new()) };
            let from = run.x;
            self.item(Some(element), x + from, y + line.baseline, Item::Run(run), actual);
        }
    }
}
