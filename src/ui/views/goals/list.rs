//! The list: one row a goal with its four weeks, and the legend below.

use super::said;
use crate::domain::day::{Day, week_start};
use crate::domain::goal::{Answer, DayState, StrengthWord};
use crate::domain::id::{GoalId, PersonId};
use crate::session::Home;
use crate::session::model::{GoalRow, GoalsModel, Here, OwnerRecord};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::views::{lines, naming};
use crate::ui::widgets as w;
use chrono::Duration;
use egui::{Align, Layout, Response, Ui, vec2};
use std::sync::Arc;

/// How many of those over are listed at first.
const OVER_AT_FIRST: usize = 20;

/// Whose goals are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Whose {
    #[default]
    Everyone,
    One(PersonId),
}

impl Whose {
    fn owns(self, row: &GoalRow) -> bool {
        match self {
            Self::Everyone => true,
            Self::One(person) => row.goal.owners.contains(&person),
        }
    }
}

/// Lets one choose whose goals are listed.
pub(super) fn whose(ui: &mut Ui, here: &Here, whose: &mut Whose) {
    let all = if here.both() { tr!("goals-whose-both") } else { tr!("goals-whose-all") };
    let names: Vec<(PersonId, String)> = here.people.iter().map(|p| (p.id, naming::name(here, p.id))).collect();
    let mut choices = vec![(Whose::Everyone, all.as_str())];
    choices.extend(names.iter().map(|(id, name)| (Whose::One(*id), name.as_str())));
    let mut chosen = Some(*whose);
    if w::segmented(ui, &tr!("goals-whose"), &mut chosen, &choices) {
        *whose = chosen.unwrap_or_default();
    }
}

/// What the rows say, made anew only when the goals or the choice change.
#[derive(Default)]
pub(super) struct Listing {
    of: Option<(Arc<GoalsModel>, Whose)>,
    current: Vec<Line>,
    /// The newest of those over, so many as are listed.
    over: Vec<Line>,
    /// How many are over in all.
    over_in_all: usize,
    today: Day,
    /// Where the keyboard is in the list, and where it goes next.
    at: Option<Key>,
    going: Option<Key>,
    /// The goal that was open when the keyboard was there last.
    entered: Option<Key>,
    /// How many more of those over are listed.
    more: usize,
}

/// What a row stands for.
type Key = (Home, GoalId);

struct Line {
    /// Where the goal stands in its list of the model.
    index: usize,
    caption: String,
    /// What a screen reader says of the whole row.
    name: String,
}

impl Listing {
    /// Takes the goals over where they changed.
    pub(super) fn refresh(&mut self, goals: &Arc<GoalsModel>, here: &Here, whose: Whose, with_over: bool) {
        // Over the years there may be thousands: only what is listed gets its words.
        let most = if with_over { OVER_AT_FIRST + self.more } else { 0 };
        let same = |(of, by): &(Arc<GoalsModel>, Whose)| Arc::ptr_eq(of, goals) && *by == whose;
        if self.of.as_ref().is_some_and(same) && self.today == here.today && self.over.len() == most.min(self.over_in_all) {
            return;
        }
        self.today = here.today;
        self.current = make_lines(&goals.current, here, whose, usize::MAX);
        self.over = make_lines(&goals.ended, here, whose, most);
        self.over_in_all = goals.ended.iter().filter(|row| whose.owns(row)).count();
        self.of = Some((goals.clone(), whose));
    }

    /// How many are over.
    pub(super) fn over(&self) -> usize {
        self.over_in_all
    }

    /// The first goal listed.
    pub(super) fn first(&self, goals: &GoalsModel) -> Option<(Home, GoalId)> {
        let row = self.current.first().and_then(|line| goals.current.get(line.index))?;
        Some((row.home, row.goal.id))
    }

    /// Draws the rows; the one that was pressed. One stop by keyboard, then arrows.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, shown: Option<Key>, with_over: bool) -> Option<Key> {
        let goals = &cx.models.goals;
        let rows: Vec<(&Line, &GoalRow)> = [(self.current.as_slice(), &goals.current), (self.over.as_slice(), &goals.ended)]
            .into_iter()
            .flat_map(|(lines, rows)| lines.iter().filter_map(|line| Some((line, rows.get(line.index)?))))
            .collect();
        let keys: Vec<Key> = rows.iter().map(|(_, row)| (row.home, row.goal.id)).collect();
        // Another goal was opened: the list is entered there.
        if self.entered != shown {
            self.entered = shown;
            self.at = None;
        }
        let listed = |key: Option<Key>| key.filter(|key| keys.contains(key));
        let stop = listed(self.going).or(listed(self.at)).or(listed(shown)).or_else(|| keys.first().copied());
        let (mut pressed, mut step, mut at) = (None, None, self.at);
        w::card(ui, |ui| {
            if self.current.is_empty() {
                w::soft(ui, tr!("goals-none-now"));
            }
            let (now, past) = rows.split_at(self.current.len().min(rows.len()));
            for (part, first, is_over) in [(now, 0, false), (past, now.len(), true)] {
                if is_over && !part.is_empty() {
                    divide(ui);
                    w::caption(ui, tr!("goals-over-title"));
                }
                lines::rows(ui, |ui| {
                    for (index, (line, row)) in part.iter().enumerate() {
                        let key = (row.home, row.goal.id);
                        let (response, clicked) = goal_row(ui, cx, row, line, shown == Some(key), stop == Some(key));
                        if self.going == Some(key) {
                            response.request_focus();
                            response.scroll_to_me(None);
                            at = Some(key);
                        }
                        if response.has_focus() {
                            at = Some(key);
                            step = step.or(lines::arrows(ui, &response, first + index, keys.len()));
                        }
                        if clicked {
                            pressed = Some(key);
                            at = Some(key);
                        }
                    }
                });
            }
        });
        self.going = step.and_then(|index| keys.get(index).copied());
        if self.going.is_some() {
            ui.ctx().request_repaint();
        }
        self.at = at;
        if with_over && self.over_in_all > self.over.len() && w::small_quiet(ui, &tr!("goals-over-more")).clicked() {
            self.more += OVER_AT_FIRST;
            ui.ctx().request_repaint();
        }
        legend(ui, Some(&tr!("goals-legend-span")));
        pressed
    }
}

fn make_lines(rows: &[GoalRow], here: &Here, whose: Whose, most: usize) -> Vec<Line> {
    rows.iter()
        .enumerate()
        .filter(|(_, row)| whose.owns(row))
        .take(most)
        .map(|(index, row)| {
            let mut caption = say::goal_caption(&row.goal, here.today);
            if here.is_for_two() && !here.both() && row.mine {
                let place = if row.home == Home::Private { tr!("goals-private") } else { tr!("goals-shared") };
                caption = tr!("goals-caption-place", caption = caption, place = place);
            }
            let title = row.goal.plan.title.trim();
            let name = if here.is_for_two() {
                tr!("goals-row-of", title = title, name = said::owner_words(row, here), caption = caption.as_str())
            } else {
                tr!("goals-row", title = title, caption = caption.as_str())
            };
            Line { index, caption, name }
        })
        .collect()
}

/// One row, and whether it was pressed.
fn goal_row(ui: &mut Ui, cx: &ViewCx<'_>, row: &GoalRow, line: &Line, selected: bool, stop: bool) -> (Response, bool) {
    let here = &cx.models.here;
    let mut on_stones = false;
    let response = w::list_row(ui, selected, stop, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if let [record] = row.records.as_slice()
                && record.word != StrengthWord::New
                && said::shows_strength(here, record.owner)
            {
                let word = say::strength_name(record.word);
                ui.allocate_ui_with_layout(vec2(72.0, 20.0), Layout::top_down(Align::Max), |ui| {
                    w::small_soft(ui, &word);
                    w::strength(ui, record.word, &word);
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                if here.is_for_two() {
                    for owner in row.goal.owners.iter().filter_map(|owner| here.person(*owner)) {
                        w::avatar(ui, owner, 22.0);
                    }
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if selected {
                        w::strong(ui, row.goal.plan.title.trim());
                    } else {
                        w::body(ui, row.goal.plan.title.trim());
                    }
                    w::caption(ui, &line.caption);
                });
            });
        });
        // Below the title where they fit there in one row.
        let indent = if here.is_for_two() && ui.available_width() > 360.0 { 30.0 } else { 0.0 };
        for record in &row.records {
            ui.horizontal_top(|ui| {
                ui.add_space(indent);
                on_stones |= four_weeks(ui, row, record, here.today, stop).clicked();
            });
        }
    });
    let response = w::named(response, &line.name);
    let clicked = response.clicked() || on_stones;
    (response, clicked)
}

/// One owner's stones of this week and the three before it.
pub(super) fn four_weeks(ui: &mut Ui, row: &GoalRow, record: &OwnerRecord, today: Day, stop: bool) -> Response {
    let first = week_start(today) - Duration::days(21);
    let said = |index: usize| {
        let day = first + Duration::days(i64::try_from(index).unwrap_or(0));
        record.stones.get(index).map_or_else(String::new, |state| said::day_said(day, *state))
    };
    w::stones(ui, &tr!("goals-history-label", title = row.goal.plan.title.trim()), &record.stones, stop, &said)
}

/// What the marks mean, and what span they cover.
pub(super) fn legend(ui: &mut Ui, span: Option<&str>) {
    w::gap(ui, 8.0);
    ui.horizontal_wrapped(|ui| {
        for (state, word) in [
            (DayState::Answered(Answer::Kept), tr!("answer-kept")),
            (DayState::Answered(Answer::Partly), tr!("answer-partly")),
            (DayState::Answered(Answer::Missed), tr!("answer-missed")),
            (DayState::NotDue, tr!("goals-legend-not-due")),
        ] {
            w::stone(ui, state);
            w::caption(ui, word);
            ui.add_space(8.0);
        }
        if let Some(span) = span {
            w::caption(ui, span);
        }
    });
}
