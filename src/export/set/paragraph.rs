//! Paragraphs: spans of text to lines of glyphs. A character no face can draw becomes a box and keeps its meaning.

use super::faces::Faces;
use super::style::{GENTIUM, LATO, Style};
use crate::export::page::{Face, Glyph, Run};
use parley::{Alignment, AlignmentOptions, FontFamily, FontFamilyName, Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty};
use std::borrow::Cow;
use std::ops::Range;

/// What stands for a character no face can draw; Lato has it.
const BOX: char = '□';

/// The most bytes shaped at once.
const LONGEST_STRETCH: usize = 12_000;

/// Times a text is shaped anew with boxes; two do for every text seen.
const MOST_TRIES: usize = 4;

/// A piece of a paragraph in one style. Its text is on one line and clean.
#[derive(Clone, Copy)]
pub struct Span<'a> {
    /// How it is set.
    pub style: Style,
    /// 0 for black.
    pub grey: u8,
    /// The text.
    pub text: &'a str,
}

/// A set line: its runs stand at their `x` from the paragraph's left end, on the baseline 0.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// Where its ink ends, in points.
    pub width: f32,
}

/// Sets text. Keep one for a whole document: it gathers the faces used.
pub struct Typesetter {
    faces: Faces,
    layouts: LayoutContext<u8>,
}

impl Typesetter {
    pub fn new() -> Self {
        Self { faces: Faces::new(), layouts: LayoutContext::new() }
    }

    /// The faces used by everything set so far.
    pub fn into_faces(self) -> Vec<Face> {
        self.faces.into_used()
    }

    /// Breaks one paragraph into lines no wider than `width` points; always at least one.
    pub fn lines(&mut self, spans: &[Span<'_>], width: f32) -> Vec<Line> {
        let whole: usize = spans.iter().map(|span| span.text.len()).sum();
        let mut lines = Vec::new();
        let mut from = 0;
        // The shaper counts a run's bytes in 16 bits, so a very long paragraph is set stretch by stretch. A stretch ends
        // where its last whole line ends, so the seams don't show.
        while from < whole {
            let stretch = cut(spans, from, LONGEST_STRETCH);
            let long: usize = stretch.iter().map(|span| span.text.len()).sum();
            let mut set = self.stretch(&stretch, width);
            if from + long < whole && set.len() > 1 {
                set.pop();
            }
            let reached = set.last().map_or(long, |(_, end)| *end).clamp(1, long);
            from += if from + long < whole { reached } else { long };
            lines.extend(set.into_iter().map(|(line, _)| line));
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        lines
    }

    /// Lines, each with the byte it ends at.
    fn stretch(&mut self, spans: &[Span<'_>], width: f32) -> Vec<(Line, usize)> {
        let typed: String = spans.iter().map(|span| span.text).collect();
        let mut shown = Shown::plain(&typed);
        let mut layout = self.shape(&shown.text, spans, width);
        let mut boxed: Vec<Range<usize>> = Vec::new();
        // A box may part characters that were drawn together, and leave one of them without a face; then once more.
        for _ in 0..MOST_TRIES {
            let missing = self.missing(&layout);
            if missing.is_empty() {
                break;
            }
            boxed.extend(missing.into_iter().map(|range| shown.typed(range)));
            boxed.sort_by_key(|range| range.start);
            shown = Shown::boxed(&typed, &boxed);
            layout = self.shape(&shown.text, &shown.respan(spans), width);
        }
        let ends = |line: &parley::Line<'_, u8>| shown.back(line.text_range().end).min(typed.len());
        layout.lines().map(|line| (self.line(&line, &layout, &typed, &shown), ends(&line))).collect()
    }

    fn shape(&mut self, text: &str, spans: &[Span<'_>], width: f32) -> Layout<u8> {
        let context = self.faces.context(text);
        let mut builder = self.layouts.ranged_builder(context, text, 1.0, false);
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut from = 0;
        for span in spans {
            let to = from + span.text.len();
            if to == from {
                continue;
            }
            let (size, line) = span.style.size();
            builder.push(StyleProperty::FontFamily(families(span.style)), from..to);
            builder.push(StyleProperty::FontSize(size), from..to);
            builder.push(StyleProperty::LineHeight(LineHeight::Absolute(line)), from..to);
            builder.push(StyleProperty::Brush(span.grey), from..to);
            from = to;
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }

    /// Where characters lie that no face draws, or only in colours.
    fn missing(&mut self, layout: &Layout<u8>) -> Vec<Range<usize>> {
        let mut missing: Vec<Range<usize>> = Vec::new();
        for line in layout.lines() {
            for run in line.runs() {
                let coloured = self.faces.is_coloured(run.font());
                for cluster in run.clusters() {
                    let range = cluster.text_range();
                    // What is drawn together goes together.
                    if cluster.is_ligature_continuation() {
                        if let Some(last) = missing.last_mut().filter(|last| last.end == range.start) {
                            last.end = range.end;
                        }
                        continue;
                    }
                    if cluster.glyphs().any(|glyph| glyph.id == 0 || coloured) && !cluster.is_space_or_nbsp() {
                        missing.push(range);
                    }
                }
            }
        }
        missing.sort_by_key(|range| range.start);
        missing.dedup();
        missing
    }

    fn line(&mut self, line: &parley::Line<'_, u8>, layout: &Layout<u8>, typed: &str, shown: &Shown) -> Line {
        let metrics = line.metrics();
        let mut set = Line { runs: Vec::new(), width: metrics.offset + metrics.advance - metrics.trailing_whitespace };
        let mut x = metrics.offset;
        for run in line.runs() {
            let face = self.faces.id(run.font());
            let whole = shown.typed(run.text_range());
            let mut part = None;
            for cluster in run.visual_clusters() {
                let bytes = shown.typed(cluster.text_range());
                let bytes = bytes.start - whole.start..bytes.end - whole.start;
                if cluster.is_ligature_continuation() {
                    if let Some(last) = part.as_mut().and_then(|run: &mut Run| run.glyphs.last_mut()) {
                        last.text = last.text.start.min(bytes.start)..last.text.end.max(bytes.end);
                    }
                    continue;
                }
                for glyph in cluster.glyphs().filter(|glyph| glyph.id != 0) {
                    let grey = layout.styles()[glyph.style_index()].brush;
                    let set_now = part.get_or_insert_with(|| Run {
                        face,
                        size: run.font_size(),
                        grey,
                        x,
                        y: 0.0,
                        glyphs: Vec::new(),
                        text: typed.get(whole.clone()).unwrap_or_default().to_owned(),
                        begins_line: false,
                    });
                    if set_now.grey != grey {
                        let next = Run { grey, x, glyphs: Vec::new(), ..set_now.clone() };
                        set.runs.push(std::mem::replace(set_now, next));
                    }
                    set_now.glyphs.push(Glyph { id: glyph.id, advance: glyph.advance, dx: glyph.x, dy: glyph.y, text: bytes.clone() });
                    x += glyph.advance;
                }
            }
            set.runs.extend(part);
        }
        if let Some(first) = set.runs.first_mut() {
            first.begins_line = true;
        }
        set
    }
}

/// At most `long` bytes of the spans, from byte `from` on, ending between characters.
fn cut<'a>(spans: &[Span<'a>], from: usize, long: usize) -> Vec<Span<'a>> {
    let (mut skip, mut room) = (from, long);
    let mut part = Vec::new();
    for span in spans {
        let mut start = skip.min(span.text.len());
        skip -= start;
        while !span.text.is_char_boundary(start) {
            start += 1;
        }
        let rest = &span.text[start..];
        let mut end = rest.len().min(room);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        // The next span follows only where this one was taken whole.
        let stops = end < rest.len();
        room -= end;
        part.push(Span { text: &rest[..end], ..*span });
        if stops {
            break;
        }
    }
    part
}

fn families(style: Style) -> FontFamily<'static> {
    let second = if style.family() == LATO { GENTIUM } else { LATO };
    let names = [style.family(), second].map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
    FontFamily::List(Cow::Owned(names.to_vec()))
}

/// The text as it is set, and the way back from its bytes to those that were typed.
struct Shown {
    text: String,
    /// (byte in `text`, byte typed) after each box; between two of them bytes run alike.
    after: Vec<(usize, usize)>,
}

impl Shown {
    fn plain(typed: &str) -> Self {
        Self { text: typed.to_owned(), after: Vec::new() }
    }

    fn boxed(typed: &str, missing: &[Range<usize>]) -> Self {
        let mut shown = Self { text: String::with_capacity(typed.len()), after: Vec::new() };
        let mut from = 0;
        for range in missing.iter().filter(|range| range.end <= typed.len()) {
            if range.start < from {
                continue;
            }
            shown.text.push_str(&typed[from..range.start]);
            shown.text.push(BOX);
            shown.after.push((shown.text.len(), range.end));
            from = range.end;
        }
        shown.text.push_str(&typed[from..]);
        shown
    }

    /// Bytes typed for bytes set.
    fn typed(&self, range: Range<usize>) -> Range<usize> {
        self.back(range.start)..self.back(range.end)
    }

    fn back(&self, at: usize) -> usize {
        match self.after.partition_point(|(set, _)| *set <= at) {
            0 => at,
            n => self.after[n - 1].1 + (at - self.after[n - 1].0),
        }
    }

    fn forth(&self, typed: usize) -> usize {
        match self.after.partition_point(|(_, end)| *end <= typed) {
            0 => typed.min(self.text.len()),
            n => self.after[n - 1].0 + (typed - self.after[n - 1].1),
        }
    }

    /// The spans over the text as it is set.
    fn respan<'a>(&'a self, spans: &[Span<'_>]) -> Vec<Span<'a>> {
        let (mut typed, mut from) = (0, 0);
        let mut all = Vec::new();
        for span in spans {
            typed += span.text.len();
            let mut to = self.forth(typed).clamp(from, self.text.len());
            while !self.text.is_char_boundary(to) {
                to += 1;
            }
            all.push(Span { style: span.style, grey: span.grey, text: &self.text[from..to] });
            from = to;
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::set::INK;
    use proptest::prelude::*;

    fn span(style: Style, text: &str) -> Span<'_> {
        Span { style, grey: INK, text }
    }

    /// The characters the glyphs of some lines stand for.
    fn carried(lines: &[Line]) -> usize {
        let runs = lines.iter().flat_map(|line| &line.runs);
        runs.map(|run| {
            let mut ranges: Vec<_> = run.glyphs.iter().map(|glyph| (glyph.text.start, glyph.text.end)).collect();
            ranges.sort_unstable();
            ranges.dedup();
            ranges.iter().map(|(from, to)| run.text[*from..*to].chars().count()).sum::<usize>()
        })
        .sum()
    }

    #[test]
    fn a_long_paragraph_is_set_without_seams() {
        let text = "one two three four ".repeat(8000);
        let mut setter = Typesetter::new();
        let lines = setter.lines(&[span(Style::Body, &text)], 300.0);
        assert_eq!(carried(&lines), text.chars().count());
        let short = lines.iter().rev().skip(1).filter(|line| line.width < 230.0).count();
        assert_eq!(short, 0);
    }

    #[test]
    fn boxes_lead_back_to_what_was_typed() {
        let shown = Shown::boxed("a😀b", std::slice::from_ref(&(1..5)));
        assert_eq!(shown.text, "a□b");
        assert_eq!((shown.typed(0..1), shown.typed(1..4), shown.typed(4..5)), (0..1, 1..5, 5..6));
    }

    #[test]
    fn spans_keep_their_styles_over_boxes() {
        let mut setter = Typesetter::new();
        let lines = setter.lines(&[span(Style::Body, "a\u{10a60}"), span(Style::Title, "b")], 300.0);
        let sizes: Vec<f32> = lines[0].runs.iter().map(|run| run.size).collect();
        assert_eq!(sizes, [10.0, 21.0]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in "[a-zéß ]{1,300}", width in 60.0f32..500.0) {
            let lines = Typesetter::new().lines(&[span(Style::Body, &text)], width);
            prop_assert!(lines.iter().all(|line| line.width <= width + 0.5));
        }
    }
}
