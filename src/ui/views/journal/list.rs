//! The list: which journal, the search, and entries: those kept at the top, then the others, newest first.

use super::JournalView;
use super::dialog::Dialog;
use super::export::Export;
use super::import::Import;
use crate::domain::journal::EntryHead;
use crate::say;
use crate::session::Home;
use crate::tr;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::view::{JournalPlace, Place, ViewCx};
use crate::ui::widgets as w;
use chrono::Datelike;
use egui::{Align, Key, Layout, ScrollArea, Sense, Ui, vec2};
use std::sync::Arc;

/// Height of a row: date, title, feelings and their padding.
const ROW: f32 = 84.0;
/// The height from which the list and what stands above it fit.
const ROOMY: f32 = 440.0;
/// The most earlier years that are offered at once.
const MOST_YEARS: usize = 3;

/// Where the keyboard is in the list.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Focus goes to this row next.
    focus: Option<usize>,
}

impl JournalView {
    pub(super) fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if ui.available_height() >= ROOMY {
            self.whole(ui, cx);
        } else {
            // A low window or large text: all of it scrolls, and the rows keep some height of their own.
            ScrollArea::vertical().id_salt("journal").auto_shrink(false).show(ui, |ui| self.whole(ui, cx));
        }
    }

    fn whole(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        ui.horizontal(|ui| {
            w::page_title(ui, tr!("journal-title"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !cx.both() {
                    w::more_menu(ui, &tr!("journal-list-menu"), |ui| self.list_menu(ui, cx));
                }
                if w::with_icon(ui, w::Icon::Add, &tr!("journal-new"), false).clicked() {
                    self.begin(cx);
                }
            });
        });
        ui.add_space(10.0);
        self.which(ui, cx);
        let Some(list) = self.entries(cx) else { return };
        let (home, heads, trash) = (self.home(cx), Arc::clone(&list.heads), list.trash.len());
        self.digest.follow(&heads, cx.today(), &cx.content.feelings);
        self.search.bar(ui, cx, home, &heads);
        if self.search.is_open() || self.search.is_on() {
            ui.add_space(8.0);
            ScrollArea::vertical().id_salt("hits").auto_shrink(false).show(ui, |ui| {
                self.asking(ui, cx, home);
                if self.search.is_on() {
                    self.hits(ui, cx);
                }
            });
            return;
        }
        ui.add_space(8.0);
        if home == Home::Private {
            self.on_this_day(ui, cx, &heads);
        }
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
        let room = (ui.available_height() - foot).max(3.0 * ROW);
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

    /// Pages about this day of earlier years, where that was asked for. Nothing of a page shows before it is opened.
    fn on_this_day(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, heads: &[EntryHead]) {
        let date = (cx.today().month(), cx.today().day());
        let preferences = &cx.models.here.preferences;
        if !preferences.on_this_day || preferences.never_offered_days.contains(&date) || self.digest.on_this_day.is_empty() {
            return;
        }
        let mut open = None;
        ui.horizontal_wrapped(|ui| {
            w::caption(ui, tr!("journal-this-day"));
            for head in self.digest.on_this_day.iter().filter_map(|at| heads.get(*at)).take(MOST_YEARS) {
                let year = head.day.year().to_string();
                if w::named(w::small_quiet(ui, &year), &tr!("journal-this-day-named", year = year.as_str())).clicked() {
                    open = Some(head.id);
                }
            }
            if w::small_quiet(ui, &tr!("journal-this-day-never")).clicked() {
                cx.prefer(|preferences| {
                    preferences.never_offered_days.insert(date);
                });
            }
        });
        ui.add_space(6.0);
        if let Some(id) = open {
            self.load(Home::Private, id, cx);
        }
    }

    fn list_menu(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let (save, bring, choices) = (tr!("journal-export"), tr!("journal-import"), tr!("journal-choices"));
        let has_pages = self.entries(cx).is_some_and(|list| !list.heads.is_empty());
        if ui.add_enabled_ui(has_pages, |ui| w::menu_item(ui, &save)).inner.clicked() {
            self.dialog = Some(Dialog::Export(Export::of(self.home(cx))));
            ui.close();
        }
        if w::menu_item(ui, &bring).clicked() {
            self.dialog = Some(Dialog::Import(Import::default()));
            ui.close();
        }
        if w::menu_item(ui, &choices).clicked() {
            self.dialog = Some(Dialog::Choices);
            ui.close();
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
        let Some(head) = self.digest.rows.get(at).and_then(|place| heads.get(*place)) else { return };
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
    let date = if head.day == today { say::moment(head.day, head.written, today) } else { say::day_near(head.day, today) };
    if head.pinned { tr!("journal-pinned", date = date) } else { date }
}

/// The title, or the beginning of the page; only the date with quiet labels.
pub(super) fn title(head: &EntryHead, cx: &ViewCx<'_>) -> String {
    if cx.settings.quiet_labels || head.title.is_blank() { tr!("journal-untitled") } else { head.title.trim().to_owned() }
}
