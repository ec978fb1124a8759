//! The figures of the chart, made anew only when what they rest on changes; nothing is drawn here.

use crate::content::PulseItem;
use crate::domain::day::Day;
use crate::domain::goal::Week;
use crate::domain::moment::{Moment, MomentKind};
use crate::domain::person::Seat;
use crate::domain::progress::{Piece, Range, Rating, Span, Step, bars, pieces};
use crate::session::Home;
use crate::session::model::{GoalsModel, MomentsModel, ProgressModel, PulseLine, TodayModel};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets::{ChartFigures, ChartLine, ChartMark, ChartMoment};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the figures were made for.
#[derive(Clone)]
struct Key {
    progress: Arc<ProgressModel>,
    goals: Arc<GoalsModel>,
    moments: Arc<MomentsModel>,
    today_model: Arc<TodayModel>,
    today: Day,
    choice: Choice,
}

/// What the person chose to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) range: Range,
    pub(super) item: String,
    pub(super) shared: bool,
}

/// Everything the page draws and says.
pub(super) struct Figures {
    key: Key,
    pub(super) chart: ChartFigures,
    pub(super) step: Step,
    /// One's own pieces, for the sentences; empty with both here.
    pub(super) own: Vec<Piece>,
    /// The day and value of one's own latest rating in the span.
    pub(super) latest: Option<Rating>,
    /// The newest good moment shown.
    pub(super) last_good: Option<(Day, String)>,
    /// Answers by week, in order, each week once.
    pub(super) weeks: Vec<Week>,
    /// There is nothing at all to draw, in no span.
    pub(super) nothing: bool,
}

impl Figures {
    /// Still right for these models and this choice.
    pub(super) fn stands(&self, cx: &ViewCx<'_>, choice: &Choice) -> bool {
        let key = &self.key;
        Arc::ptr_eq(&key.progress, &cx.models.progress)
            && Arc::ptr_eq(&key.goals, &cx.models.goals)
            && Arc::ptr_eq(&key.moments, &cx.models.moments)
            && Arc::ptr_eq(&key.today_model, &cx.models.today)
            && key.today == cx.today()
            && key.choice == *choice
    }

    /// Made from the models.
    pub(super) fn of(cx: &ViewCx<'_>, choice: &Choice, item: &PulseItem) -> Self {
        let models = cx.models;
        let today = cx.today();
        let lines = lines(cx, choice, item);
        let weeks = weeks(cx, choice.shared);
        let moments = moments(cx, choice.shared);
        let firsts = lines.iter().filter_map(|line| line.ratings.first().map(|(day, _)| *day));
        let firsts = firsts.chain(weeks.iter().map(|week| week.monday)).chain(moments.iter().map(|moment| moment.day));
        let earliest = firsts.min();
        let span = Span::of(choice.range, earliest, today);
        let step = Step::for_span(span);
        let hold = models.today.hold.as_ref().filter(|_| !cx.both());
        let own_line = lines.iter().find(|line| cx.me().is_some_and(|me| me.id == line.person));
        let own = own_line.map(|line| pieces(&line.ratings, span)).unwrap_or_default();
        let inside = |line: &PulseLine| line.ratings.iter().rev().find(|(day, _)| span.holds(*day) && *day <= today).copied();
        let latest = own_line.copied().and_then(inside);
        let last_good = moments.iter().rev().find(|m| m.mark == ChartMark::Good && span.holds(m.day)).map(|m| (m.day, m.label.clone()));
        let chart = ChartFigures {
            span,
            lines: lines.iter().map(|line| chart_line(cx, line, span)).filter(|line| !line.pieces.is_empty()).collect(),
            moments: moments.into_iter().filter(|moment| span.holds(moment.day)).collect(),
            hold: hold.map(|hold| (hold.since.day(), hold.until, tr!("progress-hold"))),
            bars: bars(weeks.iter().copied(), span, step),
            bars_title: (bars_title(step), bars_about(cx, choice.shared)),
        };
        let key = Key {
            progress: Arc::clone(&models.progress),
            goals: Arc::clone(&models.goals),
            moments: Arc::clone(&models.moments),
            today_model: Arc::clone(&models.today),
            today,
            choice: choice.clone(),
        };
        Self { key, chart, step, own, latest, last_good, weeks, nothing: earliest.is_none() }
    }
}

/// One's own line first; the other's only where they shared it and it was asked for.
fn lines<'a>(cx: &ViewCx<'a>, choice: &Choice, item: &PulseItem) -> Vec<&'a PulseLine> {
    let model = &cx.models.progress;
    let of_item = |line: &&PulseLine| line.item == item.id;
    let shared = model.shared.iter().filter(of_item).filter(|_| cx.both() || choice.shared);
    model.mine.iter().filter(of_item).chain(shared).collect()
}

fn chart_line(cx: &ViewCx<'_>, line: &PulseLine, span: Span) -> ChartLine {
    let pieces = pieces(&line.ratings, span);
    let value = pieces.last().and_then(|piece| piece.last()).map_or(0.0, |point| point.y);
    let here = &cx.models.here;
    let seat = here.person(line.person).map_or(Seat::First, |person| person.seat);
    let owner = here.person(line.person).filter(|_| cx.is_for_two()).map_or_else(String::new, |person| naming::name(here, person.id));
    let end =
        if owner.is_empty() { value.to_string() } else { tr!("progress-line-end", name = owner.as_str(), value = value.to_string()) };
    ChartLine { seat, owner, end, pieces }
}

/// One's own goals; with what is shared, also the other's that one may see. With both here, shared ones alone.
fn weeks(cx: &ViewCx<'_>, shared: bool) -> Vec<Week> {
    let goals = &cx.models.goals;
    let me = cx.me().map(|me| me.id);
    let mut weeks: BTreeMap<Day, Week> = BTreeMap::new();
    for row in goals.current.iter().chain(&goals.ended) {
        for record in &row.records {
            let mine = me == Some(record.owner);
            let theirs = row.home == Home::Shared && (shared || me.is_none());
            if mine || theirs {
                for week in &record.weeks {
                    let all = weeks.entry(week.monday).or_insert_with(|| Week::empty(week.monday));
                    all.kept += week.kept;
                    all.partly += week.partly;
                    all.missed += week.missed;
                }
            }
        }
    }
    weeks.into_values().collect()
}

fn moments(cx: &ViewCx<'_>, shared: bool) -> Vec<ChartMoment> {
    let model = &cx.models.moments;
    let own = model.mine.iter().map(|row| &row.moment).chain(&model.together);
    let theirs = model.shown.iter().filter(|_| shared || cx.both());
    let mut all: Vec<ChartMoment> = own.chain(theirs).map(mark).collect();
    all.sort_by_key(|moment| moment.day);
    all
}

/// A wave of old pain says no more than that, on one's own chart too: somebody may look over the shoulder.
fn mark(moment: &Moment) -> ChartMoment {
    match moment.kind {
        MomentKind::OldPain => ChartMoment { day: moment.day, mark: ChartMark::HardWeek, label: tr!("progress-a-hard-week") },
        _ => {
            let words = moment.words.trim().lines().next().unwrap_or_default().to_owned();
            ChartMoment { day: moment.day, mark: ChartMark::Good, label: words }
        }
    }
}

fn bars_title(step: Step) -> String {
    match step {
        Step::Week => tr!("progress-goals-week"),
        Step::Month => tr!("progress-goals-month"),
        Step::Quarter => tr!("progress-goals-quarter"),
    }
}

fn bars_about(cx: &ViewCx<'_>, shared: bool) -> String {
    match (cx.both(), cx.is_for_two() && shared) {
        (true, _) => tr!("progress-goals-both"),
        (false, true) => tr!("progress-goals-shared"),
        (false, false) => tr!("progress-goals-own"),
    }
}
