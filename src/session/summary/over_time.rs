//! What lies over the period: ratings, moments, and answers by week. Of a wave of old pain no word leaves its page.

use super::SummaryRequest;
use crate::domain::goal::by_week;
use crate::domain::id::PersonId;
use crate::domain::moment::{Moment, MomentKind};
use crate::domain::person::Seat;
use crate::domain::progress::{Span, Step, bars, pieces};
use crate::domain::summary::{MomentLine, PulseFigure, PulseRecord, WeeksFigure};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::model::PulseLine;
use crate::session::open::Open;
use crate::session::{Session, refuse};
use crate::store::check_in::all_pulse;
use crate::store::{Notebook, goal, mark, moment};
use std::collections::BTreeMap;

/// How somebody is printed, if they are on these pages at all.
type Printed<'a> = &'a dyn Fn(PersonId) -> Option<String>;

impl Session {
    /// The first thing that somebody on these pages rated in the period. `Ours` draws on what lies in Shared alone.
    pub(super) fn pulse_figure(&self, wanted: &SummaryRequest, printed: Printed<'_>) -> Result<PulseFigure, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let span = Span::between(wanted.from, wanted.to);
        let lines = self.lines(open, wanted)?;
        let mut figure = PulseFigure { words: String::new(), span, lines: Vec::new() };
        for item in &self.config.content.check_ins.pulse {
            for person in &open.people {
                let Some(owner) = printed(person.id) else { continue };
                let of = lines.iter().find(|line| line.person == person.id && line.item == item.id);
                let ratings: Vec<_> = of
                    .map(|line| line.ratings.iter().copied().filter(|(day, _)| (wanted.from..=wanted.to).contains(day)).collect())
                    .unwrap_or_default();
                let pieces = pieces(&ratings, span);
                if !pieces.is_empty() {
                    figure.lines.push(PulseRecord { owner, seat: if wanted.ours { person.seat } else { Seat::First }, pieces });
                }
            }
            if !figure.lines.is_empty() {
                let alone = item.alone.as_ref().filter(|_| !open.is_for_two());
                figure.words.clone_from(alone.unwrap_or(&item.words));
                break;
            }
        }
        Ok(figure)
    }

    fn lines(&self, open: &Open, wanted: &SummaryRequest) -> Result<Vec<PulseLine>, Problem> {
        if !wanted.ours {
            return Ok(self.models.progress.mine.clone());
        }
        let mut all: BTreeMap<(PersonId, String), Vec<_>> = BTreeMap::new();
        for row in all_pulse(open.notebook(crate::session::Home::Shared)?.db())? {
            all.entry((row.person, row.item)).or_default().push((row.day, row.value));
        }
        Ok(all.into_iter().map(|((person, item), ratings)| PulseLine { person, item, ratings }).collect())
    }

    /// One's own moments, or signs of progress among them, wherever they lie.
    pub(super) fn my_moments(&self, wanted: &SummaryRequest, signs: bool) -> Vec<MomentLine> {
        let model = &self.models.moments;
        let own = model.mine.iter().map(|row| &row.moment).chain(&model.together);
        in_order(own.filter(|one| is_sign(one) == signs).filter_map(|one| line(one, wanted, String::new())).collect())
    }

    /// Answers for goals of one's own.
    pub(super) fn weeks_figure(&self, wanted: &SummaryRequest, of: &dyn Fn(PersonId) -> bool) -> Result<WeeksFigure, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let notebooks: Vec<&Notebook> = [open.private.as_ref(), open.shared.as_ref()].into_iter().flatten().collect();
        weeks(&notebooks, wanted, of)
    }
}

/// What each showed.
pub(super) fn our_moments(
    shared: &Notebook,
    wanted: &SummaryRequest,
    printed: Printed<'_>,
    signs: bool,
) -> Result<Vec<MomentLine>, Problem> {
    let all = moment::list(shared.db())?;
    let kind = all.iter().filter(|one| is_sign(one) == signs);
    Ok(in_order(kind.filter_map(|one| line(one, wanted, one.owner.and_then(printed)?)).collect()))
}

fn is_sign(one: &Moment) -> bool {
    one.kind == MomentKind::Sign
}

fn line(one: &Moment, wanted: &SummaryRequest, owner: String) -> Option<MomentLine> {
    let words = if one.kind == MomentKind::OldPain { Words::default() } else { one.words.clone() };
    let inside = (wanted.from..=wanted.to).contains(&one.day);
    inside.then_some(MomentLine { owner, day: one.day, kind: one.kind, words })
}

fn in_order(mut lines: Vec<MomentLine>) -> Vec<MomentLine> {
    lines.sort_by_key(|line| line.day);
    lines
}

/// Answers in these notebooks, of whom `of` names.
pub(super) fn weeks(notebooks: &[&Notebook], wanted: &SummaryRequest, of: &dyn Fn(PersonId) -> bool) -> Result<WeeksFigure, Problem> {
    let span = Span::between(wanted.from, wanted.to);
    let step = Step::for_span(span);
    let mut all = Vec::new();
    for notebook in notebooks {
        let goals = goal::list(notebook.db())?;
        for ((id, owner), answers) in mark::answers(notebook.db())? {
            if of(owner) && goals.iter().any(|goal| goal.id == id && goal.deleted.is_none()) {
                let inside: Vec<_> = answers.into_iter().filter(|(day, _)| (wanted.from..=wanted.to).contains(day)).collect();
                all.extend(by_week(&inside));
            }
        }
    }
    Ok(WeeksFigure { span, step, bars: bars(all, span, step) })
}
