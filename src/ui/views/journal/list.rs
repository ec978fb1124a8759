//! The list: which journal, the search, and entries: those kept at the top, then the others, newest first.

use super::JournalView;
use super::choices::Choices;
use super::dialog::Dialog;
use super::export::Export;
use super::import::Import;
use crate::domain::day::Day;
use crate::domain::journal::EntryHead;
use crate::say;
use crate::session::Home;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::view::{JournalPlace, Place, ViewCx};
use crate::ui::views::lines::arrows;
use crate::ui::views::sections::{self, JournalSection};
use crate::ui::widgets as w;
use chrono::Datelike;
use egui::style::ScrollAnimation;
use egui::{Align, Id, Layout, Rect, ScrollArea, Sense, Ui, pos2, vec2};
use std::sync::Arc;

/// The height from which the list and what stands above it fit.
const ROOMY: f32 = 440.0;
/// What the parts of the tab take above a narrow list, at most.
const PARTS: f32 = 90.0;
/// The height of the way to the trash.
const TRASH: f32 = 40.0;
/// The most earlier years that are offered at once.
const MOST_YEARS: usize = 3;

/// Where the keyboard is in the list.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Focus goes to this row in the next frame, and in this one.
    going: Option<usize>,
    now: Option<usize>,
    /// The row Tab comes to; the others are reached by arrows.
    stop: usize,
}

impl JournalView {
    /// The window is so narrow and low, or its text so large, that the list needs all of it: the parts of the tab scroll
    /// along then, and are not drawn above it.
    pub(super) fn list_is_cramped(ui: &Ui, cx: &ViewCx<'_>) -> bool {
        !frame::shows_both(cx.window) && ui.available_height() < ROOMY + PARTS
    }

    /// The list with its own scroll bar, below what always stays in sight.
    pub(super) fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if ui.available_height() < ROOMY {
            ScrollArea::vertical().id_salt("journal").auto_shrink(false).show(ui, |ui| self.in_one(ui, cx));
            return;
        }
        let Some(heads) = self.above(ui, cx) else { return };
        let has_trash = self.has_trash(cx);
        let room = ui.available_height() - if has_trash { TRASH } else { 0.0 };
        ScrollArea::vertical().id_salt("entries").auto_shrink(false).max_height(room).show(ui, |ui| self.below(ui, cx, &heads));
        if has_trash {
            self.trash_link(ui, cx);
        }
    }

    /// All of it in one, with the parts of the tab.
    pub(super) fn cramped_list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        ScrollArea::vertical().id_salt("journal").auto_shrink(false).show(ui, |ui| {
            if cx.me().is_some() {
                sections::journal(ui, cx, JournalSection::Journal);
            }
            self.in_one(ui, cx);
        });
    }

    fn in_one(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(heads) = self.above(ui, cx) else { return };
        self.below(ui, cx, &heads);
        if self.has_trash(cx) {
            self.trash_link(ui, cx);
        }
    }

    /// Title, which journal, search; the pages that are listed.
    fn above(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Option<Arc<Vec<EntryHead>>> {
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
        let heads = Arc::clone(&self.entries(cx)?.heads);
        self.digest.follow(&heads, cx.today(), &cx.content.feelings);
        let home = self.home(cx);
        self.search.bar(ui, cx, home, &heads);
        ui.add_space(8.0);
        if home == Home::Private && !self.is_asked() {
            self.on_this_day(ui, cx, &heads);
        }
        Some(heads)
    }

    /// What was found, or all pages, or that there are none.
    fn below(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, heads: &[EntryHead]) {
        let home = self.home(cx);
        if self.is_asked() {
            self.asking(ui, cx, home);
            if self.search.is_on() {
                self.hits(ui, cx);
            }
        } else if heads.is_empty() {
            let words = if home == Home::Private { tr!("journal-empty-private") } else { tr!("journal-empty-shared") };
            if w::empty_state(ui, &words, &tr!("journal-write-first")) {
                self.begin(cx);
            }
        } else {
            self.rows(ui, cx, heads);
        }
    }

    /// Something is looked for, or is about to be.
    fn is_asked(&self) -> bool {
        self.search.is_open() || self.search.is_on()
    }

    fn has_trash(&self, cx: &ViewCx<'_>) -> bool {
        !self.is_asked() && self.entries(cx).is_some_and(|list| !list.trash.is_empty())
    }

    /// The rows in sight, and one more at either end for the arrows; the others only take their room.
    fn rows(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, heads: &[EntryHead]) {
        let (height, count) = (row_height(cx), heads.len());
        let (top, seen) = (ui.cursor().top(), ui.clip_rect());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to whole rows, never below none")]
        let row_at = |y: f32| ((y - top) / height).max(0.0) as usize;
        let first = row_at(seen.top()).saturating_sub(1).min(count);
        let end = (row_at(seen.bottom()) + 2).clamp(first, count);
        self.rows.now = self.rows.going.take();
        if let Some(to) = self.rows.now.take_if(|to| !(first..end).contains(to)) {
            self.rows.going = Some(to);
            // Drawn, and then given the keyboard, once it is in sight.
            let rect = Rect::from_min_size(pos2(seen.left(), top + to as f32 * height), vec2(1.0, height));
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
        self.rows.stop = self.rows.stop.clamp(first, end.saturating_sub(1).max(first));
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(first as f32 * height);
        for at in first..end {
            self.row(ui, cx, heads, at);
        }
        ui.add_space((count - end) as f32 * height);
    }

    /// Pages about this day of earlier years, where that was asked for. Nothing of a page shows before it is opened.
    fn on_this_day(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, heads: &[EntryHead]) {
        let date = (cx.today().month(), cx.today().day());
        let preferences = &cx.models.here.preferences;
        if !preferences.on_this_day || preferences.never_offered_days.contains(&date) || self.digest.on_this_day.is_empty() {
            return;
        }
        // A date somebody called hard is not brought up by the journal.
        let is_hard = |day: Day| (day.month(), day.day()) == date;
        if cx.models.notes.hard_dates.there.iter().any(|noted| noted.note.date.is_some_and(is_hard)) {
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
            self.dialog = Some(Dialog::Choices(Choices::default()));
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
        if w::segmented_wide(ui, &tr!("journal-which"), &mut chosen, &choices) {
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
        let (date, title, quiet) = (date(head, cx), title(head, cx), cx.settings.quiet_labels);
        let t = tokens(ui.ctx());
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), row_height(cx)));
        // The same one wherever the list stands, so that the keyboard stays with its page.
        let sense = if at == self.rows.stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, Id::unique(("journal row", head.id.0)), sense);
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
        let feelings = cx.content.feelings.line(&head.feelings);
        let whole = [(Type::Caption, t.ink3, date.as_str()), (style, t.ink, title.as_str()), (Type::Caption, t.ink3, feelings.as_str())];
        let only_day = [(style, t.ink, date.as_str())];
        let lines = if quiet { &only_day[..] } else { &whole[..] };
        for &(style, ink, words) in lines {
            let line = one_line(ui, style, ink, words, width);
            ui.painter().galley(pos2(body.left() + 12.0, top), line, ink);
            top += style.line() + 1.0;
        }
        if response.clicked() {
            // Tab goes on from the page that was opened.
            response.request_focus();
        }
        if response.has_focus() && crate::ui::theme::keyboard_was_last(ui.ctx()) {
            crate::ui::theme::ring(ui, body.shrink(2.0), 9.0);
        }
        if self.rows.now == Some(at) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            self.rows.stop = at;
            if let Some(to) = arrows(ui, &response, at, heads.len()) {
                self.rows.going = Some(to);
                ui.ctx().request_repaint();
            }
        }
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        let name = if quiet { date } else { format!("{date}, {title}") };
        if w::named(response, &name).clicked() {
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

/// Date, title and feelings, each a line; with quiet labels the date alone.
fn row_height(cx: &ViewCx<'_>) -> f32 {
    if cx.settings.quiet_labels { 44.0 } else { 84.0 }
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
