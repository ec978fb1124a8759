//! Today: one next step with its reason, my goals that are due, what is unfinished, my hold, first days.

mod drafts;
mod first_days;
mod goals;
mod hold;
mod next;

use crate::domain::check_in::Stand;
use crate::domain::day::Day;
use crate::domain::today::Reminded;
use crate::session::model::Review;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{GoalsPlace, OwnTab, Place, View, ViewCx};
use crate::ui::widgets as w;
use chrono::Timelike;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct TodayView {
    goals: goals::DueGoals,
    hold: hold::HoldForm,
    /// The next step was put off on this day.
    put_off: Option<Day>,
}

impl View for TodayView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            let date = say::weekday_day(cx.today());
            page::head(ui, Some(&date), &greeting(cx), |ui| {
                if !cx.settings.simpler_view && w::quiet(ui, &tr!("today-summary")).clicked() {
                    cx.go(Place::Summary);
                }
            });
            if cx.settings.simpler_view {
                page::reading(ui, |ui| self.next_step(ui, cx));
                return;
            }
            page::columns(
                ui,
                window,
                &mut (&mut *self, &mut *cx),
                |ui, (view, cx)| {
                    view.next_step(ui, cx);
                    if reminds(cx, Reminded::Goals) {
                        view.goals.show(ui, cx);
                    }
                    if reminds(cx, Reminded::Exercises) {
                        super::exercises::today(ui, cx);
                    }
                    drafts::show(ui, cx, &mut view.hold);
                },
                |ui, (view, cx)| {
                    view.hold.show(ui, cx);
                    if reminds(cx, Reminded::Reviews) {
                        reviews(ui, cx);
                    }
                    if reminds(cx, Reminded::CheckIns) {
                        near(ui, cx);
                    }
                    last_good(ui, cx);
                    first_days::show(ui, cx, &mut view.hold);
                    // Pages of one's own; with both here there is no way to them, and no trace that there are any.
                    if cx.me().is_some() {
                        if reminds(cx, Reminded::HardDates) {
                            super::hard_dates::today(ui, cx);
                        }
                        if reminds(cx, Reminded::Visits) {
                            super::visits::today(ui, cx);
                        }
                        own_pages(ui, cx);
                    }
                },
            );
        });
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.goals.flush(cx);
        self.hold.flush(cx);
    }

    fn reached_by_key(&mut self) {
        self.goals.take_focus();
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.hold.close(cx)
    }
}

/// Whoever is here wants to be reminded of it; with both here nobody's own choice hides what is shared.
fn reminds(cx: &ViewCx<'_>, what: Reminded) -> bool {
    cx.both() || cx.models.here.preferences.reminds_of(what)
}

/// "Good evening, Maya".
fn greeting(cx: &ViewCx<'_>) -> String {
    let greeting = match cx.now.hour() {
        5..12 => tr!("today-morning"),
        12..18 => tr!("today-afternoon"),
        18..23 => tr!("today-evening"),
        _ => tr!("today-night"),
    };
    let here = &cx.models.here;
    let names: Vec<&str> = match here.me() {
        Some(me) => vec![me.name.trim()],
        None => here.people.iter().map(|p| p.name.trim()).collect(),
    };
    match names.as_slice() {
        [name] if !name.is_empty() => tr!("today-greeting", greeting = greeting, name = (*name).to_owned()),
        [first, second] if !first.is_empty() && !second.is_empty() => {
            tr!("today-greeting-two", greeting = greeting, first = (*first).to_owned(), second = (*second).to_owned())
        }
        _ => greeting,
    }
}

/// The way to one's own quiet pages.
fn own_pages(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("own-title"));
        w::small_soft(ui, tr!("today-own-about"));
        w::gap(ui, 6.0);
        if w::small_standard(ui, &tr!("today-own")).clicked() {
            cx.go(Place::Own(OwnTab::default()));
        }
    });
}

/// The newest good moment one may see, for whoever wants it there.
fn last_good(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.me().is_none() || !cx.models.here.preferences.last_good_moment {
        return;
    }
    let model = &cx.models.moments;
    let own = model.mine.iter().map(|row| &row.moment).chain(&model.together);
    let good = own.chain(&model.shown).filter(|moment| moment.kind.is_good()).max_by_key(|moment| (moment.day, moment.made));
    let Some(moment) = good else { return };
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::caption(ui, say::day_near(moment.day, cx.today()));
        w::quote(ui, moment.words.trim());
    });
}

/// What was to be looked at again by now.
fn reviews(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let reviews = cx.models.today.reviews.clone();
    if reviews.is_empty() {
        return;
    }
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-review"));
        for review in reviews {
            let (words, place) = match review {
                Review::Rule(id) => (tr!("today-review-rule"), Place::Rules(Some(id))),
                Review::Agreement(_) => (tr!("today-review-agreement"), Place::Agreements),
                Review::Openness(id) => (tr!("today-review-openness"), openness(cx, id)),
                // Says nothing of what it is: Today is what another sees first.
                Review::Tell(id) => (tr!("today-review-own-day"), Place::Account(Some(id))),
                Review::EndingContact(id) => (tr!("today-review-own-day"), Place::EndingContact(Some(id))),
            };
            w::gap(ui, 6.0);
            ui.horizontal_wrapped(|ui| {
                w::body(ui, &words);
                if w::small_quiet(ui, &tr!("today-review-open")).clicked() {
                    cx.go(place);
                }
            });
        }
    });
}

/// The next check-in, or one to go on with; a talk that is still open.
fn near(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let check_ins = &models.check_ins;
    let mut rows = Vec::new();
    if models.talks.open.is_some() {
        rows.push((tr!("today-talk-open"), Place::Talks));
    }
    if check_ins.under_way.iter().any(|one| one.mine.iter().any(|own| own.stand == Stand::Writing && !own.sheet.is_empty())) {
        rows.push((tr!("today-check-in-open"), Place::CheckIns));
    } else if let Some((_, at)) = check_ins.next {
        let day = say::day_near(at.date(), cx.today());
        rows.push((tr!("today-check-in", day = day, time = say::time_of_day(at.time())), Place::CheckIns));
    }
    for (words, place) in rows {
        w::gap(ui, 16.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.push_id(place, |ui| {
                w::body(ui, &words);
                if w::small_quiet(ui, &tr!("today-near-open")).clicked() {
                    cx.go(place);
                }
            });
        });
    }
}

/// Where a goal that offers openness is.
fn openness(cx: &ViewCx<'_>, id: crate::domain::id::GoalId) -> Place {
    let row = cx.models.goals.current.iter().find(|row| row.goal.id == id);
    Place::Goals(row.map_or(GoalsPlace::List, |row| GoalsPlace::One(row.home, id)))
}
