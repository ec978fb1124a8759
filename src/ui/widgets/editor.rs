//! Where people write: a framed area, a page without a frame, a page's title.

use super::field::field_label;
use crate::ui::theme::{self, Type, tokens};
use egui::text::{LayoutJob, TextWrapping};
use egui::{CornerRadius, Frame, Galley, Margin, Response, RichText, Stroke, TextBuffer, TextEdit, Ui, vec2};
use std::fmt::Debug;
use std::hash::Hash;
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
    let t = tokens(ui.ctx());
    let frame = Frame::NONE
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.control))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin { left: 13, right: 13, top: 8, bottom: 8 });
    let mut lay = layouter(Type::Writing, true);
    let edit = TextEdit::multiline(text)
        .frame(frame)
        .font(Type::Writing.font())
        .hint_text(RichText::new(hint).font(Type::Writing.font()).line_height(Some(Type::Writing.line())))
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, rows.max(1) as f32 * Type::Writing.line() + 18.0))
        .layouter(&mut lay);
    let response = ui.add(edit);
    if response.has_focus() {
        theme::ring(ui, response.rect, 10.0);
    }
    response
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
    let mut lay = layouter(Type::Section, false);
    let edit = TextEdit::singleline(text)
        .id(ui.make_persistent_id(egui::IdSalt::new(id)))
        .frame(Frame::NONE)
        .font(Type::Section.font())
        .hint_text(RichText::new(hint).font(Type::Section.font()).line_height(Some(Type::Section.line())))
        .desired_width(f32::INFINITY)
        .min_size(vec2(ui.available_width(), 34.0))
        .align(egui::Align2::LEFT_CENTER)
        .layouter(&mut lay);
    ui.add(edit).accessible_name(name)
}
