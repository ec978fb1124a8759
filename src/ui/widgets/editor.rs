//! Where people write: a framed area, plain or with places underlined, a page without a frame, a page's title.

use super::field::field_label;
use crate::ui::theme::{self, Type, tokens};
use egui::text::{LayoutJob, TextWrapping};
use egui::text_edit::TextEditOutput;
use egui::{CornerRadius, Frame, Galley, Margin, Pos2, Response, RichText, Shape, Stroke, TextBuffer, TextEdit, Ui, pos2, vec2};
use std::fmt::Debug;
use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

/// Lays out what is being written, in one style with its line height.
fn layouter(style: Type, wraps: bool) -> impl FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley> {
    move |ui, text, width| {
        let color = tokens(ui.ctx()).ink;
        let mut job = LayoutJob::default();
        job.append(text.as_str(), 0.0, style.format(color));
        job.wrap = TextWrapping { max_width: if wraps { width } else { f32::INFINITY }, ..TextWrapping::default() };
        job.break_on_newline = wraps;
        job.keep_trailing_whitespace = true;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// A framed area with its label; grows with its text.
pub fn area(ui: &mut Ui, label: &str, text: &mut String, rows: usize) -> Response {
    ui.vertical(|ui| {
        let name = field_label(ui, label);
        framed(ui, text, rows, "").labelled_by(name.id)
    })
    .inner
}

/// The same, named but without a label.
pub fn area_unlabelled(ui: &mut Ui, name: &str, text: &mut String, rows: usize, hint: &str) -> Response {
    framed(ui, text, rows, hint).accessible_name(name)
}

fn framed(ui: &mut Ui, text: &mut String, rows: usize, hint: &str) -> Response {
    edit(ui, text, rows, hint, &mut layouter(Type::Writing, true)).response.response
}

fn edit(
    ui: &mut Ui,
    text: &mut String,
    rows: usize,
    hint: &str,
    lay: &mut dyn FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley>,
) -> TextEditOutput {
    let t = tokens(ui.ctx());
    let frame = Frame::NONE
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.control))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin { left: 13, right: 13, top: 8, bottom: 8 });
    let output = TextEdit::multiline(text)
        .frame(frame)
        .font(Type::Writing.font())
        .hint_text(RichText::new(hint).font(Type::Writing.font()).line_height(Some(Type::Writing.line())))
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, rows.max(1) as f32 * Type::Writing.line() + 18.0))
        .layouter(lay)
        .show(ui);
    if output.response.has_focus() {
        theme::ring(ui, output.response.rect, 10.0);
    }
    output
}

/// Places in a text to look at again: underlined with dashes, the active one on a wash.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// Bytes of the text.
    pub places: Vec<Range<usize>>,
    /// Which of them is active.
    pub active: Option<usize>,
}

/// [`area_unlabelled`] with places underlined. The caret and what is typed are left alone.
pub fn area_marked(ui: &mut Ui, name: &str, text: &mut String, rows: usize, hint: &str, marks: &Marks) -> Response {
    let t = tokens(ui.ctx());
    let wash = marks.active.and_then(|active| marks.places.get(active)).cloned().unwrap_or_default();
    let mut lay = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let (plain, text) = (Type::Writing.format(t.ink), text.as_str());
        let mut job = LayoutJob { keep_trailing_whitespace: true, ..LayoutJob::default() };
        job.wrap = TextWrapping::wrap_at_width(width);
        match (text.get(..wash.start), text.get(wash.clone()), text.get(wash.end..)) {
            (Some(before), Some(active), Some(after)) if !active.is_empty() => {
                job.append(before, 0.0, plain.clone());
                job.append(active, 0.0, egui::TextFormat { background: t.clay_soft, ..plain.clone() });
                job.append(after, 0.0, plain);
            }
            _ => job.append(text, 0.0, plain),
        }
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let output = edit(ui, text, rows, hint, &mut lay);
    let response = output.response.response;
    for place in &marks.places {
        underline(ui, &output.galley, output.galley_pos, text, place);
    }
    response.accessible_name(name)
}

/// Dashes below the letters of `place`, row by row.
fn underline(ui: &Ui, galley: &Galley, at: Pos2, text: &str, place: &Range<usize>) {
    let (Some(before), Some(inside)) = (text.get(..place.start), text.get(place.clone())) else { return };
    let begin = before.chars().count();
    let end = begin + inside.chars().count();
    let stroke = Stroke::new(2.0, tokens(ui.ctx()).clay);
    let mut first = 0;
    for row in &galley.rows {
        let letters = row.char_count_excluding_newline().0;
        let (from, to) = (begin.max(first), end.min(first + letters));
        if from < to {
            let x = |column: usize| at.x + row.pos.x + row.x_offset((column - first).into());
            let y = at.y + row.max_y() - 4.0;
            ui.painter().extend(Shape::dashed_line(&[pos2(x(from), y), pos2(x(to), y)], stroke, 4.0, 3.0));
        }
        first += row.char_count_including_newline().0;
        if first >= end {
            return;
        }
    }
}

/// A whole page to write on: no frame, as wide as there is room and at least as high as what is left of the window.
pub fn page_editor(ui: &mut Ui, id: impl Hash + Debug, name: &str, text: &mut String, hint: &str) -> Response {
    let left = (ui.clip_rect().bottom() - ui.cursor().top()).min(ui.available_height());
    let mut lay = layouter(Type::Reading, true);
    let edit = TextEdit::multiline(text)
        .id(ui.make_persistent_id(egui::IdSalt::new(id)))
        .frame(Frame::NONE)
        .font(Type::Reading.font())
        .hint_text(RichText::new(hint).font(Type::Reading.font()).line_height(Some(Type::Reading.line())))
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .min_size(vec2(ui.available_width(), left.max(4.0 * Type::Reading.line())))
        .layouter(&mut lay);
    ui.add(edit).accessible_name(name)
}

/// A page's title, written in place.
pub fn title_editor(ui: &mut Ui, id: impl Hash + Debug, name: &str, text: &mut String, hint: &str) -> Response {
    let mut lay = layouter(Type::PageTitleSmall, false);
    let edit = TextEdit::singleline(text)
        .id(ui.make_persistent_id(egui::IdSalt::new(id)))
        .frame(Frame::NONE)
        .font(Type::PageTitleSmall.font())
        .hint_text(RichText::new(hint).font(Type::PageTitleSmall.font()).line_height(Some(Type::PageTitleSmall.line())))
        .desired_width(f32::INFINITY)
        .min_size(vec2(ui.available_width(), 40.0))
        .align(egui::Align2::LEFT_CENTER)
        .layouter(&mut lay);
    ui.add(edit).accessible_name(name)
}
