//! Goals: the list with its four weeks, one goal opened, a goal being written, the trash.
//!
//! Only its owner marks a goal. Nothing here ranks, sums over people or counts what was missed.

mod answering;
mod day_cell;
mod form;
mod lately;
mod list;
mod menu;
mod one;
mod openness;
mod past;
mod plan;
mod said;
mod sharing;
#[cfg(test)]
mod tests;
mod trash;
mod year;

pub(in crate::ui::views) use answering::{Answering, Which};
pub(in crate::ui::views) use form::often;

use crate::domain::id::GoalId;
use crate::session::Home;
use crate::session::model::{GoalRow, GoalsModel};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{GoalsPlace, Place, View, ViewCx, WindowClass};
use crate::ui::views::lines::turned;
use crate::ui::views::sections::{self, GoalsSection};
use crate::ui::widgets as w;
use form::{Form, Left};
use list::{Listing, Whose};
use one::One;
use year::YearPage;

/// The screen's own state.
#[derive(Default)]
pub struct GoalsView {
    page: Page,
    /// The goal that was opened; where both columns fit, the first one stands open by itself.
    open: Option<(Home, GoalId)>,
    whose: Whose,
    show_over: bool,
    listing: Listing,
    one: One,
    search_wanted: bool,
}

#[derive(Default)]
enum Page {
    #[default]
    List,
    Form(Box<Form>),
    Trash,
    /// One goal's years.
    Year(Box<YearPage>),
}

impl View for GoalsView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| match &mut self.page {
            Page::List => self.overview(ui, cx),
            Page::Form(form) => {
                let search = std::mem::take(&mut self.search_wanted);
                let left = form.show(ui, cx, search);
                if !matches!(left, Left::Stays) {
                    turned(ui);
                }
                match left {
                    Left::Stays => {}
                    Left::Goes => self.page = Page::List,
                    Left::Kept(home, id) => {
                        self.page = Page::List;
                        self.open = Some((home, id));
                    }
                }
            }
            Page::Trash => {
                if trash::show(ui, cx) {
                    self.page = Page::List;
                }
            }
            Page::Year(year) => {
                let models = cx.models;
                let stays = find(&models.goals, year.key()).is_some_and(|row| !year.show(ui, cx, row));
                if !stays {
                    self.page = Page::List;
                    turned(ui);
                }
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        let Place::Goals(place) = place else { return };
        match place {
            GoalsPlace::List if matches!(self.page, Page::Trash | Page::Year(_)) => self.page = Page::List,
            GoalsPlace::List => {}
            // One that is being written goes on: its last words may not be in its draft yet.
            GoalsPlace::New if matches!(&self.page, Page::Form(form) if form.has_library()) => {}
            GoalsPlace::New => self.write_new(cx),
            GoalsPlace::One(home, id) => {
                self.page = Page::List;
                self.open = Some((*home, *id));
                self.whose = Whose::Everyone;
            }
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.one.flush(cx);
        if let Page::Form(form) = &mut self.page {
            form.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        if !matches!(self.page, Page::List) {
            self.page = Page::List;
            return true;
        }
        if self.one.close_panel() {
            return true;
        }
        self.open.take().is_some() && cx.window < WindowClass::Wide
    }

    fn search(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        self.search_wanted = matches!(&self.page, Page::Form(form) if form.has_library());
        self.search_wanted
    }
}

impl GoalsView {
    fn write_new(&mut self, cx: &ViewCx<'_>) {
        self.page = Page::Form(Box::new(Form::new_goal(cx)));
    }

    /// The list, and beside it the goal that is open where there is room.
    fn overview(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let goals = &models.goals;
        self.listing.refresh(goals, &models.here, self.whose, self.show_over);
        let beside = cx.window == WindowClass::Wide;
        if let Some(key) = self.open
            && find(goals, key).is_none()
        {
            self.one.flush(cx);
            self.open = None;
        }
        if !beside && let Some(row) = self.open.and_then(|key| find(goals, key)) {
            if page::back_link(ui, &tr!("goals-title")) {
                self.one.flush(cx);
                self.open = None;
            }
            self.detail(ui, cx, row);
            return;
        }
        self.head(ui, cx);
        if goals.current.is_empty() && goals.ended.is_empty() {
            if page::empty(ui, &tr!("goals-empty"), &tr!("goals-empty-button")) {
                self.write_new(cx);
            }
            self.foot(ui, cx);
            return;
        }
        if !beside {
            self.list(ui, cx, None);
            return;
        }
        let shown = self.open.or_else(|| self.listing.first(goals)).and_then(|key| find(goals, key));
        let width = ui.available_width();
        let detail = ((width - 24.0) * 0.46).min(460.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.set_width(width - 24.0 - detail);
                self.list(ui, cx, shown.map(|row| (row.home, row.goal.id)));
            });
            ui.add_space(24.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.set_width(detail);
                if let Some(row) = shown {
                    self.detail(ui, cx, row);
                }
            });
        });
    }

    fn head(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let mut new = false;
        page::head(ui, None, &tr!("goals-title"), |ui| {
            new = w::with_icon(ui, w::Icon::Add, &tr!("goals-new"), true).clicked();
            let shortcut = ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::K));
            if !cx.both() && w::quiet(ui, &tr!("promise-open")).on_hover_text(tr!("promise-shortcut", key = shortcut)).clicked() {
                cx.small_promise();
            }
            if cx.is_for_two() {
                list::whose(ui, &cx.models.here, &mut self.whose);
            }
        });
        let about = if cx.both() { tr!("goals-about-both") } else { tr!("goals-about-one") };
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, about);
        w::gap(ui, 12.0);
        sections::goals(ui, cx, GoalsSection::Goals);
        if new {
            self.write_new(cx);
        }
    }

    fn list(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>, shown: Option<(Home, GoalId)>) {
        let pressed = self.listing.show(ui, cx, shown, self.show_over);
        if let Some(key) = pressed {
            self.one.flush(cx);
            self.open = Some(key);
        }
        self.foot(ui, cx);
    }

    /// Ways to what is over and to the trash.
    fn foot(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let goals = &cx.models.goals;
        ui.horizontal_wrapped(|ui| {
            if self.listing.over() > 0 {
                let label = if self.show_over { tr!("goals-over-hide") } else { tr!("goals-over", count = self.listing.over()) };
                if w::small_quiet(ui, &label).clicked() {
                    self.show_over = !self.show_over;
                }
            }
            if !goals.trash.is_empty() && w::small_quiet(ui, &tr!("goals-trash", count = goals.trash.len())).clicked() {
                self.page = Page::Trash;
            }
        });
    }

    fn detail(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>, row: &GoalRow) {
        match self.one.show(ui, cx, row) {
            one::Wish::Nothing => {}
            one::Wish::Adjust => self.page = Page::Form(Box::new(Form::adjust(row, cx))),
            one::Wish::Year => {
                self.one.flush(cx);
                self.page = Page::Year(Box::new(YearPage::of(row)));
            }
            one::Wish::Open(home, id) => self.open = Some((home, id)),
        }
    }
}

/// The goal with that key, wherever it stands; not in the trash.
fn find(goals: &GoalsModel, (home, id): (Home, GoalId)) -> Option<&GoalRow> {
    goals.current.iter().chain(&goals.ended).find(|row| row.home == home && row.goal.id == id)
}
