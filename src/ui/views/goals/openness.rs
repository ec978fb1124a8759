//! Openness in an opened goal: what it is for, when it lapses, and its giver's renewing of it.

use crate::domain::goal::OPENNESS_WEEKS;
use crate::session::Command;
use crate::session::command::GoalCommand;
use crate::session::model::GoalRow;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;

/// Draws it; nothing where the goal offers none.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) {
    let Some(openness) = &row.goal.plan.openness else { return };
    let today = cx.today();
    w::gap(ui, 12.0);
    w::caption(ui, tr!("goals-openness-purpose"));
    w::body(ui, openness.purpose.trim());
    if let Some(last) = row.goal.last_day() {
        let date = say::day_month(last);
        let over = row.goal.is_over(today);
        w::small_soft(ui, if over { tr!("goals-openness-lapsed", date = date) } else { tr!("goals-openness-lapses", date = date) });
        if !over {
            w::small_soft(ui, tr!("goals-openness-review", date = say::day_month(openness.review)));
        }
    }
    let until = today + Duration::weeks(OPENNESS_WEEKS);
    let longer = row.goal.last_day().is_none_or(|last| last < until);
    if row.mine && longer && w::small_standard(ui, &tr!("goals-renew")).clicked() {
        let review = today + Duration::weeks(OPENNESS_WEEKS / 2);
        let renew = GoalCommand::Renew { home: row.home, id: row.goal.id, until, review };
        cx.act_saying(Command::Goal(renew), tr!("goals-renewed", date = say::day_month(until)));
    }
}
