//! The list: which journal, the search field, and entries newest first.

use super::JournalView;
use crate::domain::journal::EntryHead;
use crate::say;
use crate::session::Home;
use crate::tr;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::view::{JournalPlace, Place, ViewCx};
use crate::ui::widgets as w;
use egui::{Align, Key, Layout, ScrollArea, Sense, Ui, vec2};
use std::sync::Arc;

/// Height of a row: date, title, feelings and their padding.
const ROW: f32 = 84.0;

/// Where the keyboard is in the list.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Focus goes to this row next.
    focus: Option<usize>,
}

impl JournalView {
    pub(super) fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        ui.horizontal(|ui| {
            w::page_title(ui, tr!("journal-title"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if w::with_icon(ui, w::Icon::Add, &tr!("journal-new"), false).clicked() {
                    self.begin(cx);
                }
            });
        });
        ui.add_space(10.0);
        self.which(ui, cx);
        let home = self.home(cx);
        let name = if home == Home::Private { tr!("journal-search") } else { tr!("journal-search-shared") };
        self.search.field(ui, cx, home, &name);
        ui.add_space(8.0);
        if self.search.is_on() {
            self.hits(ui, cx);
            return;
        }
        let Some(list) = self.entries(cx) else { return };
        let (heads, trash) = (Arc::clone(&list.heads), list.trash.len());
        if heads.is_empty() {
            let words = if home == Home::Private { tr!("journal-empty-private") } else { tr!("journal-empty-shared") };
            if w::empty_state(ui, &words, &tr!("journal-write-first")) {
                self.begin(cx);
            }
            if trash > 0 {
                self.trash_link(ui, cx);
            }
            return;
        }
        let foot = if trash > 0 { 40.0 } else { 0.0 };
        let room = ui.available_height() - foot;
        ScrollArea::vertical().id_salt("entries").auto_shrink(false).max_height(room).show_rows(ui, ROW, heads.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for at in range {
                self.row(ui, cx, &heads, at);
            }
        });
        if trash > 0 {
            self.trash_link(ui, cx);
        }
    }

    /// Private or shared, where there are both.
    fn which(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.models.journal.private.is_none() || cx.models.journal.shared.is_none() {
            return;
        }
        let mut chosen = Some(self.home(cx));
        let (private, shared) = (tr!("journal-private"), tr!("journal-shared"));
        let choices = [(Home::Private, private.as_str()), (Home::Shared, shared.as_str())];
        if w::segmented(ui, &tr!("journal-which"), &mut chosen, &choices) {
            self.close_sheet(cx);
            self.home = chosen;
            self.search.clear();
        }
        ui.add_space(10.0);
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, heads: &[EntryHead], at: usize) {
        let Some(head) = heads.get(at) else { return };
        let home = self.home(cx);
        let selected =
            self.sheet.as_ref().is_some_and(|sheet| sheet.is_of(home, head.id)) || self.loading.is_some_and(|(_, _, id)| id == head.id);
        let date = date(head, cx);
        let title = title(head, cx);
        let t = tokens(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        let fill = match (selected, response.hovered()) {
            (true, _) => Some(t.surface),
            (_, true) => Some(t.ink.gamma_multiply(0.04)),
            _ => None,
        };
        let body = rect.shrink2(vec2(0.0, 1.0));
        if let Some(fill) = fill {
            ui.painter().rect_filled(body, 10.0, fill);
        }
        let width = body.width() - 24.0;
        let mut top = body.top() + 9.0;
        let style = if selected { Type::InterfaceStrong } else { Type::Interface };
        let feelings = cx.content.feelings.words(&head.feelings).collect::<Vec<_>>().join(", ");
        for (style, ink, words) in
            [(Type::Caption, t.ink3, date.as_str()), (style, t.ink, title.as_str()), (Type::Caption, t.ink3, feelings.as_str())]
        {
            let line = one_line(ui, style, ink, words, width);
            ui.painter().galley(egui::pos2(body.left() + 12.0, top), line, ink);
            top += style.line() + 1.0;
        }
        if response.clicked() {
            // Tab goes on from the page that was opened.
            response.request_focus();
        }
        if response.has_focus() && crate::ui::theme::keyboard_was_last(ui.ctx()) {
            crate::ui::theme::ring(ui, body.shrink(2.0), 9.0);
        }
        if self.rows.focus == Some(at) {
            self.rows.focus = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            let step = ui.input_mut(|input| {
                let down = input.consume_key(egui::Modifiers::NONE, Key::ArrowDown);
                let up = input.consume_key(egui::Modifiers::NONE, Key::ArrowUp);
                (down, up)
            });
            match step {
                (true, _) if at + 1 < heads.len() => self.rows.focus = Some(at + 1),
                (_, true) if at > 0 => self.rows.focus = Some(at - 1),
                _ => {}
            }
        }
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        let response = w::named(response, &format!("{date}, {title}"));
        if response.clicked() {
            self.load(home, head.id, cx);
        }
    }

    fn trash_link(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        ui.add_space(6.0);
        if w::small_quiet(ui, &tr!("journal-trash")).clicked() {
            self.save_now(cx);
            cx.go(Place::Journal(JournalPlace::Trash));
        }
    }
}

/// "Today, 9:10 pm", or the day.
pub(super) fn date(head: &EntryHead, cx: &ViewCx<'_>) -> String {
    let today = cx.today();
    if head.day == today { say::moment(head.day, head.written, today) } else { say::day_near(head.day, today) }
}

/// The title, or the beginning of the page; only the date with quiet labels.
pub(super) fn title(head: &EntryHead, cx: &ViewCx<'_>) -> String {
    if cx.settings.quiet_labels || head.title.is_blank() { tr!("journal-untitled") } else { head.title.trim().to_owned() }
}
