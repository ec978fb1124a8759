//! The page itself: date, title, prompt, words, feelings, and who can read it.

use super::JournalView;
use super::share::ShareForm;
use super::sheet::Sheet;
use crate::domain::day::civil_day;
use crate::say;
use crate::session::command::{DraftCommand, JournalCommand};
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::shell::autosave::label as save_label;
use crate::ui::shell::{SaveState, page as frame};
use crate::ui::theme::tokens;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::views::visits::topic_item;
use crate::ui::widgets as w;
use chrono::TimeDelta;
use egui::{Align, Id, Layout, ScrollArea, Ui};

impl JournalView {
    pub(super) fn detail(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(mut sheet) = self.sheet.take() else {
            if self.loading.is_none() {
                ui.add_space(84.0);
                w::soft(ui, tr!("journal-pick"));
                w::gap(ui, 6.0);
                w::caption(ui, tr!("journal-text-only"));
            }
            return;
        };
        let mine = sheet.is_mine(cx);
        let keep = frame::reading(ui, |ui| {
            let keep = self.page_head(ui, cx, &sheet, mine);
            if mine {
                write(ui, cx, &mut sheet);
            } else {
                read(ui, cx, &sheet);
            }
            keep
        });
        if mine {
            sheet.poll(ui, cx);
        }
        // A page just deleted or put into the shared journal is not on screen any more.
        self.sheet = keep.then_some(sheet);
    }

    /// The date and the "…" menu; false when the page leaves the screen.
    fn page_head(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &Sheet, mine: bool) -> bool {
        let mut stays = true;
        let today = cx.today();
        let when = match (sheet.day, sheet.written) {
            (Some(day), Some(written)) if written.day() == day => say::moment(day, written, today),
            (Some(day), _) => say::day_near(day, today),
            (None, _) => say::weekday_day(civil_day(cx.now)),
        };
        ui.horizontal(|ui| {
            w::caption(ui, when);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if sheet.id.is_some() && mine {
                    w::more_menu(ui, &tr!("journal-more"), |ui| stays = self.menu(ui, cx, sheet));
                }
            });
        });
        stays
    }

    fn menu(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &Sheet) -> bool {
        let Some(id) = sheet.id else { return true };
        let home = sheet.home;
        if home == Home::Private && cx.is_for_two() && w::menu_item(ui, &tr!("journal-share")).clicked() {
            self.share = Some(ShareForm::of(id, sheet));
            ui.close();
        }
        let back = cx.models.journal.shared.as_ref().is_some_and(|list| list.can_take_back.iter().any(|(known, _)| *known == id));
        if home == Home::Shared && back && w::menu_item(ui, &tr!("journal-take-back")).clicked() {
            cx.act_saying(Command::Journal(JournalCommand::TakeBack(id)), tr!("journal-taken-back"));
            ui.close();
            return false;
        }
        if home == Home::Private && !cx.both() {
            topic_item(ui, cx, &[&sheet.text.title, &sheet.text.body]);
        }
        let pinned =
            cx.models.journal.private.as_ref().and_then(|list| list.heads.iter().find(|head| head.id == id)).map(|head| head.pinned);
        if home == Home::Private
            && let Some(pinned) = pinned
        {
            let (words, said) =
                if pinned { (tr!("journal-unpin"), tr!("journal-unpinned")) } else { (tr!("journal-pin"), tr!("journal-pinned-now")) };
            if w::menu_item(ui, &words).clicked() {
                cx.act_saying(Command::Journal(JournalCommand::Pin(id, !pinned)), said);
                ui.close();
            }
        }
        if w::menu_item(ui, &tr!("journal-delete")).clicked() {
            let inverse = Command::Journal(JournalCommand::Restore(home, id));
            cx.act_undo_with(Command::Journal(JournalCommand::Delete(home, id)), tr!("journal-deleted"), inverse);
            ui.close();
            return false;
        }
        true
    }
}

fn write(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &mut Sheet) {
    let key = (sheet.home, sheet.written);
    let title = w::title_editor(ui, ("title", key), &tr!("journal-page-title"), &mut sheet.text.title, &tr!("journal-page-title-hint"));
    let mut changed = title.changed();
    ui.add_space(6.0);
    changed |= super::prompt::show(ui, cx, sheet);
    // The feelings and the foot keep their place; the page takes what is left.
    let foot_id = Id::unique("journal-foot");
    let foot: f32 = ui.data(|data| data.get_temp(foot_id)).unwrap_or(120.0);
    let room = (ui.available_height() - foot - 8.0).max(120.0);
    let before = ui.cursor().top();
    ScrollArea::vertical().id_salt(("page", key)).auto_shrink(false).max_height(room).min_scrolled_height(room).show(ui, |ui| {
        let body = w::page_editor(ui, ("body", key), &tr!("journal-page-body"), &mut sheet.text.body, &tr!("journal-page-body-hint"));
        if std::mem::take(&mut sheet.focus) {
            body.request_focus();
        }
        changed |= body.changed();
        frame::by_page_keys(ui);
    });
    let after = ui.cursor().top().max(before + 1.0);
    ui.add_space(8.0);
    changed |= super::feelings::show(ui, cx, sheet);
    ui.add_space(10.0);
    foot_line(ui, cx, sheet);
    let height = ui.cursor().top() - after;
    if (height - foot).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(foot_id, height));
        ui.ctx().request_repaint();
    }
    if changed {
        sheet.writing_since.get_or_insert(cx.now);
        sheet.save.touch(ui);
    }
}

/// Who can open it, and where it stands; for a shared page the button that puts it there.
fn foot_line(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &mut Sheet) {
    ui.horizontal_wrapped(|ui| match sheet.home {
        Home::Private => {
            let name = cx.me().map(|me| me.name.trim().to_owned()).unwrap_or_default();
            icon(ui, w::Icon::Private);
            let words = if name.is_empty() { tr!("journal-foot-private-nameless") } else { tr!("journal-foot-private", name = name) };
            w::caption(ui, words);
            if sheet.unkept {
                w::caption(ui, tr!("journal-too-long"));
            } else {
                save_label(ui, sheet.save.state());
            }
            gentle_stop(ui, cx, sheet);
        }
        Home::Shared => {
            let new = sheet.published.is_none();
            let label = if new { tr!("journal-put") } else { tr!("journal-put-changes") };
            let ready = sheet.is_changed_from_published() && !sheet.text.is_blank() && !sheet.is_too_long();
            let put = ui.add_enabled_ui(ready, |ui| w::primary(ui, &label)).inner;
            icon(ui, w::Icon::Shared);
            w::caption(ui, if sheet.unkept { tr!("journal-too-long") } else { tr!("journal-foot-shared") });
            if sheet.save.state() == SaveState::Saved {
                w::caption(ui, tr!("journal-draft-kept"));
            }
            if put.clicked()
                && let Some(page) = sheet.page()
            {
                let said = if new { tr!("journal-put-done") } else { tr!("journal-changes-kept") };
                let save = JournalCommand::Save { home: Home::Shared, id: sheet.id, day: None, page };
                cx.act_saying(Command::Journal(save), said);
                cx.act(Command::Draft(DraftCommand::Discard(sheet.draft_place())));
                if new {
                    *sheet = Sheet::new(Home::Private, cx);
                    sheet.home = Home::Shared;
                    sheet.focus = false;
                } else {
                    sheet.published = Some(sheet.text.clone());
                    sheet.save = crate::ui::shell::Autosave::default();
                }
            }
        }
    });
}

/// A line that says stopping is fine, after as many minutes as one chose oneself.
fn gentle_stop(ui: &mut Ui, cx: &ViewCx<'_>, sheet: &mut Sheet) {
    let (Some(minutes), Some(since)) = (cx.models.here.preferences.gentle_stop_minutes, sheet.writing_since) else { return };
    let left = TimeDelta::minutes(i64::from(minutes)) - (cx.now - since);
    if left > TimeDelta::zero() {
        ui.ctx().request_repaint_after(left.to_std().unwrap_or_default());
        return;
    }
    w::caption(ui, tr!("journal-stop-now", minutes = minutes));
    if w::small_quiet(ui, &tr!("journal-stop-on")).clicked() {
        sheet.writing_since = Some(cx.now);
    }
}

/// A small icon in a line of words.
fn icon(ui: &mut Ui, icon: w::Icon) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 16.0), egui::Sense::hover());
    w::paint_icon(ui.painter(), rect, icon, tokens(ui.ctx()).ink3);
}

/// A page by the other.
fn read(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &Sheet) {
    if !sheet.text.title.trim().is_empty() {
        w::section(ui, sheet.text.title.trim());
    }
    let author = sheet.author.and_then(|id| cx.models.here.person(id)).cloned();
    if let Some(person) = &author {
        ui.add_space(4.0);
        naming::line(ui, &cx.models.here, person);
    }
    ui.add_space(10.0);
    ScrollArea::vertical().id_salt(("read", sheet.id)).auto_shrink(false).max_height(ui.available_height() - 40.0).show(ui, |ui| {
        w::reading(ui, &sheet.text.body);
        frame::by_page_keys(ui);
    });
    let feelings = cx.content.feelings.line(&sheet.text.feelings);
    if !feelings.is_empty() {
        w::caption(ui, feelings);
    }
}
