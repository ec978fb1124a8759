//! The library: looked through by words, by who is there and by how long one has.

use super::planned;
use crate::content::LibraryExercise;
use crate::domain::person::Role;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{HelpPage, Place, ViewCx, WindowClass};
use crate::ui::views::lines::{arrows, rows};
use crate::ui::views::sections::{self, GoalsSection};
use crate::ui::widgets as w;
use egui::Ui;

/// Lengths to choose from, in minutes; none stands for any.
const LENGTHS: [Option<u8>; 4] = [None, Some(5), Some(15), Some(30)];

/// What is looked for, and what was found.
#[derive(Default)]
pub(super) struct Shelf {
    wish: Wish,
    of: Option<(Wish, Option<Role>, bool)>,
    found: Vec<&'static LibraryExercise>,
    /// Where the keyboard is in the list, and where the arrows lead.
    at: usize,
    going: Option<usize>,
}

#[derive(Clone, PartialEq, Eq, Default)]
struct Wish {
    query: String,
    for_two: bool,
    minutes: Option<u8>,
}

impl Shelf {
    /// Draws it. The list is one stop by keyboard, then arrows.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, search: bool) {
        page::head(ui, None, &tr!("exercises-title"), |_| {});
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, if cx.both() { tr!("exercises-about-both") } else { tr!("exercises-about") });
        w::gap(ui, 12.0);
        sections::goals(ui, cx, GoalsSection::Exercises);
        let window = cx.window;
        if window < WindowClass::Wide {
            self.beside(ui, cx);
            self.choose(ui, cx, search);
            self.list(ui, cx);
            return;
        }
        page::columns(
            ui,
            window,
            &mut (self, cx),
            |ui, (shelf, cx)| {
                shelf.choose(ui, cx, search);
                shelf.list(ui, cx);
            },
            |ui, (shelf, cx)| shelf.beside(ui, cx),
        );
    }

    /// What is to come, and what comes before anything for two.
    fn beside(&self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        planned::to_come(ui, cx);
        if cx.both() || self.wish.for_two {
            before_one_for_two(ui, cx);
            w::gap(ui, 16.0);
        }
    }

    fn choose(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, search: bool) {
        let field = w::search_field(ui, &tr!("exercises-search"), &mut self.wish.query);
        if search {
            field.request_focus();
        }
        w::gap(ui, 8.0);
        // What one does alone is not looked through with both here.
        if !cx.both() {
            ui.horizontal_wrapped(|ui| {
                for (for_two, name) in [(false, tr!("exercises-alone")), (true, tr!("exercises-two"))] {
                    if w::chip(ui, &name, for_two == self.wish.for_two).clicked() {
                        self.wish.for_two = for_two;
                    }
                }
            });
            w::gap(ui, 6.0);
        }
        ui.horizontal_wrapped(|ui| {
            for minutes in LENGTHS {
                let name = minutes.map_or_else(|| tr!("exercises-any-length"), |m| tr!("exercises-up-to", minutes = i64::from(m)));
                if w::chip(ui, &name, minutes == self.wish.minutes).clicked() {
                    self.wish.minutes = minutes;
                }
            }
        });
        w::gap(ui, 10.0);
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.refresh(cx);
        if self.found.is_empty() {
            w::soft(ui, tr!("exercises-none"));
            return;
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            rows(ui, |ui| {
                let (stop, going) = (self.at.min(self.found.len() - 1), self.going.take());
                for (index, exercise) in self.found.iter().enumerate() {
                    let row = w::list_row(ui, false, going.unwrap_or(stop) == index, |ui| {
                        w::strong(ui, &exercise.title);
                        w::small_soft(ui, &exercise.why);
                        w::caption(ui, length(exercise));
                    });
                    let name = tr!("exercises-open-named", title = exercise.title.as_str(), length = length(exercise));
                    let row = w::named(row, &name);
                    if going == Some(index) {
                        row.request_focus();
                        row.scroll_to_me(None);
                    }
                    if row.has_focus() {
                        self.at = index;
                        self.going = self.going.or(arrows(ui, &row, index, self.found.len()));
                    }
                    if row.clicked() {
                        self.at = index;
                        cx.go(Place::Exercises(Some(&exercise.id)));
                    }
                }
            });
        });
        if self.going.is_some() {
            ui.ctx().request_repaint();
        }
    }

    /// Looks again where the wish or who is here changed.
    fn refresh(&mut self, cx: &ViewCx<'_>) {
        let (role, both) = (cx.models.here.preferences.role, cx.both());
        if self.of.as_ref().is_some_and(|(wish, of, was)| *wish == self.wish && *of == role && *was == both) {
            return;
        }
        let (for_two, most) = (both || self.wish.for_two, self.wish.minutes.unwrap_or(u8::MAX));
        let suited = cx.content.exercises.suited(role, &self.wish.query);
        self.found = suited.filter(|one| one.who.is_for_two() == for_two && one.minutes <= most).collect();
        self.of = Some((self.wish.clone(), role, both));
        self.at = 0;
    }
}

/// "About 10 minutes".
pub(super) fn length(exercise: &LibraryExercise) -> String {
    tr!("exercises-length", minutes = i64::from(exercise.minutes))
}

/// Safety comes before anything for two.
pub(super) fn before_one_for_two(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("exercises-before-two"));
        w::small_soft(ui, tr!("exercises-before-two-about"));
        if w::link(ui, &tr!("exercises-help")).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
    });
}
