//! Setting one paragraph in lines of glyphs.

use super::fonts;
use super::layout::{Face, Shade};
use parley::style::{FontFamily, FontFamilyName, FontStyle, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{FontContext, FontData, LayoutContext};
use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

/// Which characters are set as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// All that some font has.
    All,
    /// Only those the bundled faces have; the rest as boxes. For when a system font does not do.
    Bundled,
}

/// Words in one style.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    pub words: &'a str,
    pub face: Face,
    pub size: f32,
    pub shade: Shade,
}

/// One line, from its left end.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    /// From the paragraph's top to the baseline, points.
    pub baseline: f32,
    /// Points.
    pub height: f32,
    pub runs: Vec<SetRun>,
    /// The words of the line for readers, where a glyph does not say them.
    pub actual: Option<String>,
}

/// Glyphs of one font on one line.
#[derive(Debug, Clone)]
pub struct SetRun {
    /// The font's bytes and its place in its file.
    pub(super) font: FontData,
    pub(super) face: Option<Face>,
    pub(super) size: f32,
    pub(super) shade: Shade,
    pub(super) x: f32,
    pub(super) advance: f32,
    pub(super) glyphs: Vec<SetGlyph>,
    /// The whole paragraph; glyphs name their part of it.
    pub(super) text: Arc<str>,
}

/// One glyph; lengths in points.
#[derive(Debug, Clone)]
pub(super) struct SetGlyph {
    pub id: u32,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    pub range: Range<usize>,
    /// No font has it: a box is drawn instead.
    pub missing: bool,
}

thread_local! {
    static CONTEXT: RefCell<LayoutContext<(usize, Shade)>> = RefCell::new(LayoutContext::new());
}

/// Sets `spans` as one paragraph no wider than `width` points, lines `line` points high.
pub(super) fn set(spans: &[Span<'_>], width: f32, line: f32, letters: Letters) -> Vec<SetLine> {
    let mut text = String::new();
    let mut ranges = Vec::new();
    for span in spans {
        let start = text.len();
        text.extend(span.words.chars().filter(|c| is_set(*c)).map(|c| if c == '\t' { ' ' } else { c }));
        ranges.push(start..text.len());
    }
    if text.trim().is_empty() {
        return Vec::new();
    }
    fonts::with(|fonts| CONTEXT.with(|context| shape(fonts, &mut context.borrow_mut(), spans, &ranges, &text, width, line, letters)))
}

/// Characters that stand for something on paper. Direction marks and controls do not.
fn is_set(c: char) -> bool {
    c == '\n'
        || c == '\t'
        || !(c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}')
            || (c as u32 & 0xFFFE) == 0xFFFE
            || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E0FFF}'))
}

#[allow(clippy::too_many_arguments, reason = "one call, the parts of one paragraph")]
fn shape(
    fonts: &mut FontContext,
    context: &mut LayoutContext<(usize, Shade)>,
    spans: &[Span<'_>],
    ranges: &[Range<usize>],
    text: &str,
    width: f32,
    line: f32,
    letters: Letters,
) -> Vec<SetLine> {
    let mut builder = context.ranged_builder(fonts, text, 1.0, false);
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(line)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    builder.push_default(StyleProperty::FontWeight(FontWeight::NORMAL));
    builder.push_default(StyleProperty::FontStyle(FontStyle::Normal));
    for (at, (span, range)) in spans.iter().zip(ranges).enumerate() {
        let family = FontFamily::Single(FontFamilyName::Named(Cow::Borrowed(span.face.family())));
        builder.push(StyleProperty::FontFamily(family), range.clone());
        builder.push(StyleProperty::FontSize(span.size), range.clone());
        builder.push(StyleProperty::Brush((at, span.shade)), range.clone());
    }
    let mut layout = builder.build(text);
    layout.break_all_lines(Some(width));
    let whole: Arc<str> = Arc::from(text);
    let mut lines = Vec::new();
    let mut top = 0.0;
    for set in layout.lines() {
        let metrics = *set.metrics();
        let mut made = SetLine { baseline: metrics.baseline, height: line, runs: Vec::new(), actual: None };
        let mut x = metrics.offset;
        for run in set.runs() {
            let mut current: Option<(usize, SetRun)> = None;
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(glyph) = current.as_mut().and_then(|(_, run)| run.glyphs.last_mut()) {
                        glyph.range.end = cluster.text_range().end;
                    }
                    continue;
                }
                let (at, shade) = cluster.first_style().brush;
                if current.as_ref().is_none_or(|(known, _)| *known != at) {
                    made.runs.extend(current.take().map(|(_, run)| run));
                    let face = spans.get(at).map(|span| span.face);
                    current = Some((at, SetRun {
                        font: run.font().clone(),
                        face,
                        size: run.font_size(),
                        shade,
                        x,
                        advance: 0.0,
                        glyphs: Vec::new(),
                        text: Arc::clone(&whole),
                    }));
                }
                let Some((_, filled)) = current.as_mut() else { continue };
                let bundled = fonts::is_bundled(run.font());
                if !bundled {
                    filled.face = None;
                }
                for glyph in cluster.glyphs() {
                    let space = cluster.is_space_or_nbsp() || cluster.is_hard_line_break();
                    let ignorable = glyph.advance == 0.0;
                    let missing = !space && !ignorable && (glyph.id == 0 || (letters == Letters::Bundled && !bundled));
                    filled.glyphs.push(SetGlyph {
                        id: glyph.id,
                        advance: glyph.advance,
                        dx: glyph.x,
                        dy: glyph.y,
                        range: cluster.text_range(),
                        missing,
                    });
                    filled.advance += glyph.advance;
                    x += glyph.advance;
                }
            }
            made.runs.extend(current.map(|(_, run)| run));
        }
        // Glyph 0 that takes no room (a mark that shows nothing) is left out rather than written as "unknown".
        for run in &mut made.runs {
            run.glyphs.retain(|glyph| glyph.missing || glyph.id != 0);
        }
        if made.runs.iter().any(|run| run.glyphs.iter().any(|glyph| glyph.missing)) {
            made.actual = text.get(set.text_range()).map(|words| words.trim_end_matches('\n').to_owned());
        }
        made.baseline -= top;
        top += line;
        lines.push(made);
    }
    lines
}
