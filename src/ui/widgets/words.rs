//! Text by role. Every style has its explicit line height; all of it wraps.

use crate::ui::theme::{Type, job, tokens};
use egui::{Align, Color32, Label, Layout, Response, Role, Ui};

/// A wrapping label in one style and colour.
pub(super) fn label(ui: &mut Ui, style: Type, color: Color32, text: &str) -> Response {
    let job = job(ui, style, color, text);
    if ui.layout().horizontal_justify() {
        // A justified layout stretches buttons; words keep their even spaces.
        return ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(Label::new(job).wrap())).inner;
    }
    ui.add(Label::new(job).wrap())
}

/// The same, told to readers as a heading.
fn title(ui: &mut Ui, style: Type, text: &str, level: usize) -> Response {
    let color = tokens(ui.ctx()).ink;
    let response = label(ui, style, color, text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.clear_value();
        node.set_label(text);
        node.set_level(level);
    });
    response
}

/// A screen's title; smaller where the window is below 1000 wide.
pub fn page_title(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let wide = ui.ctx().content_rect().width() >= 1000.0;
    title(ui, if wide { Type::PageTitle } else { Type::PageTitleSmall }, text.as_ref(), 1)
}

/// An article's title; smaller where the window is below 1000 wide.
pub fn article_title(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let wide = ui.ctx().content_rect().width() >= 1000.0;
    title(ui, if wide { Type::ArticleTitle } else { Type::PageTitleSmall }, text.as_ref(), 1)
}

/// The name of a step, an open goal, a next step.
pub fn section(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    title(ui, Type::Section, text.as_ref(), 2)
}

/// The head of a card.
pub fn heading(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    title(ui, Type::CardHeading, text.as_ref(), 3)
}

/// The people's own words, prompts, plans.
pub fn quote(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::Quote, color, text.as_ref())
}

/// The phrase a hint speaks of.
pub fn hint_phrase(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).clay;
    label(ui, Type::QuoteSmall, color, text.as_ref())
}

/// Articles and pages.
pub fn reading(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::Reading, color, text.as_ref())
}

/// A letter's words.
pub fn writing(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::Writing, color, text.as_ref())
}

/// The default.
pub fn body(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::Interface, color, text.as_ref())
}

/// Semibold.
pub fn strong(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::InterfaceStrong, color, text.as_ref())
}

/// Secondary.
pub fn soft(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink2;
    label(ui, Type::Interface, color, text.as_ref())
}

/// Notes in side cards.
pub fn small(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink;
    label(ui, Type::Small, color, text.as_ref())
}

/// The same, secondary.
pub fn small_soft(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink2;
    label(ui, Type::Small, color, text.as_ref())
}

/// Dates and legends.
pub fn caption(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ink3;
    label(ui, Type::Caption, color, text.as_ref())
}

/// What would work instead, below a field.
pub fn problem(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).clay;
    label(ui, Type::Caption, color, text.as_ref())
}
