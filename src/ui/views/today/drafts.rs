//! What was begun and waits, kept as it was left.

use super::hold::HoldForm;
use crate::domain::day::Stamp;
use crate::domain::draft::DraftPlace;
use crate::domain::today::Reminded;
use crate::session::Home;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{GoalsPlace, JournalPlace, Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// After a sitting that ended without being locked: that nothing is lost, and up to when a page was kept.
fn recovered(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let journal = &cx.models.journal;
    let Some((head, kept)) = &journal.recovered else { return };
    if !journal.private.as_ref().is_some_and(|list| list.heads.iter().any(|known| known.id == head.id)) {
        return;
    }
    let (id, kept) = (head.id, *kept);
    w::gap(ui, 18.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-recovered"));
        w::gap(ui, 4.0);
        w::body(ui, tr!("today-recovered-words"));
        ui.horizontal_wrapped(|ui| {
            w::caption(ui, tr!("today-recovered-page", when = say::moment(kept.day(), kept, cx.today())));
            if w::small_quiet(ui, &tr!("today-draft-open")).clicked() {
                cx.go(Place::Journal(JournalPlace::Entry(Home::Private, id)));
            }
        });
    });
}

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, hold: &mut HoldForm) {
    let drafts: Vec<(DraftPlace, Stamp)> = cx.models.today.drafts.iter().map(|draft| (draft.place, draft.kept_at)).collect();
    recovered(ui, cx);
    if drafts.is_empty() || !super::reminds(cx, Reminded::Drafts) {
        return;
    }
    w::gap(ui, 18.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-drafts"));
        for (draft, kept_at) in drafts {
            w::gap(ui, 6.0);
            w::body(ui, name(draft));
            ui.horizontal_wrapped(|ui| {
                w::caption(ui, tr!("today-draft-kept", when = say::moment(kept_at.day(), kept_at, cx.today())));
                if w::small_quiet(ui, &tr!("today-draft-open")).clicked() {
                    match place(draft, cx) {
                        _ if draft == DraftPlace::SmallPromise => cx.small_promise(),
                        Some(place) => cx.go(place),
                        None => hold.open(cx),
                    }
                }
            });
        }
    });
}

fn name(draft: DraftPlace) -> String {
    match draft {
        DraftPlace::NewSharedEntry | DraftPlace::SharedEntry(_) => tr!("today-draft-shared-entry"),
        DraftPlace::NewRule => tr!("today-draft-rule"),
        DraftPlace::RuleWording(_) => tr!("today-draft-wording"),
        DraftPlace::NewBoundary => tr!("today-draft-boundary"),
        DraftPlace::NewGoal | DraftPlace::GoalPlan(_) | DraftPlace::NextRepair(_) => tr!("today-draft-goal"),
        DraftPlace::SmallPromise => tr!("today-draft-promise"),
        DraftPlace::NewHold => tr!("today-draft-hold"),
        DraftPlace::NewTopic => tr!("today-draft-topic"),
        DraftPlace::Agreement => tr!("today-draft-agreement"),
        DraftPlace::SayIt => tr!("today-draft-say-it"),
        DraftPlace::NewNeed | DraftPlace::NeedWording(_) => tr!("today-draft-need"),
        DraftPlace::NewQuestion | DraftPlace::QuestionWording(_) | DraftPlace::QuestionHeard(_) => tr!("today-draft-question"),
        DraftPlace::Answer(_) => tr!("today-draft-answer"),
        DraftPlace::NewMoment | DraftPlace::NewWave | DraftPlace::MomentWording(_) => tr!("today-draft-moment"),
    }
}

/// The screen it is written on; none for a hold, which is written here, and for a promise, which lies over any.
pub(super) fn place(draft: DraftPlace, cx: &ViewCx<'_>) -> Option<Place> {
    Some(match draft {
        DraftPlace::NewSharedEntry => Place::Journal(JournalPlace::NewShared),
        DraftPlace::SharedEntry(id) => Place::Journal(JournalPlace::Entry(Home::Shared, id)),
        DraftPlace::NewRule | DraftPlace::NewBoundary => Place::Rules(None),
        DraftPlace::RuleWording(id) => Place::Rules(Some(id)),
        DraftPlace::NewGoal => Place::Goals(GoalsPlace::New),
        DraftPlace::GoalPlan(id) => {
            let row = cx.models.goals.current.iter().find(|row| row.goal.id == id);
            Place::Goals(row.map_or(GoalsPlace::List, |row| GoalsPlace::One(row.home, id)))
        }
        DraftPlace::NewTopic => Place::Visits,
        DraftPlace::Agreement => Place::Agreements,
        DraftPlace::SayIt => Place::SayIt,
        DraftPlace::NewNeed | DraftPlace::NeedWording(_) => Place::Needs,
        DraftPlace::NewQuestion | DraftPlace::QuestionWording(_) | DraftPlace::QuestionHeard(_) | DraftPlace::Answer(_) => {
            Place::Questions
        }
        DraftPlace::NextRepair(id) => Place::Apology(Some(id)),
        DraftPlace::NewMoment | DraftPlace::NewWave | DraftPlace::MomentWording(_) => Place::Moments,
        DraftPlace::NewHold | DraftPlace::SmallPromise => return None,
    })
}
