//! The one next step, why it is offered, and the way past it.

use super::TodayView;
use crate::domain::at_home::HomeTool;
use crate::domain::today::NextStep;
use crate::session::model::Review;
use crate::tr;
use crate::ui::view::{GoalsPlace, JournalPlace, OwnTab, Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

impl TodayView {
    pub(super) fn next_step(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(offered) = cx.models.today.next else { return };
        let today = cx.today();
        let step = if self.put_off == Some(today) { NextStep::Rest } else { offered };
        let (title, why, act) = words(step, cx.settings.quiet_labels);
        w::card_on_hills(ui, |ui| {
            ui.set_min_width(ui.available_width());
            // The simpler view has one sentence, one button and the way past it.
            if cx.settings.simpler_view {
                w::section(ui, title);
            } else {
                w::caption(ui, tr!("today-next"));
                w::gap(ui, 2.0);
                w::section(ui, title);
                w::gap(ui, 4.0);
                w::soft(ui, why);
            }
            let Some(act) = act else { return };
            w::gap(ui, 14.0);
            ui.horizontal_wrapped(|ui| {
                if w::primary(ui, &act).clicked() {
                    let place = place(step, cx);
                    cx.go(place);
                }
                if w::quiet(ui, &tr!("today-not-today")).clicked() {
                    self.put_off = Some(today);
                }
            });
        });
    }
}

fn words(step: NextStep, quiet: bool) -> (String, String, Option<String>) {
    let (title, why, act) = match step {
        NextStep::WriteFirstPage => (tr!("today-step-first-page"), tr!("today-step-first-page-why"), tr!("today-step-first-page-act")),
        NextStep::LookAtProposal => (tr!("today-step-proposal"), tr!("today-step-proposal-why"), tr!("today-step-proposal-act")),
        NextStep::LookAgain => (tr!("today-step-again"), tr!("today-step-again-why"), tr!("today-step-again-act")),
        NextStep::AnswerGoals => (tr!("today-step-goals"), tr!("today-step-goals-why"), tr!("today-step-goals-act")),
        NextStep::FinishDraft => (tr!("today-step-draft"), tr!("today-step-draft-why"), tr!("today-step-draft-act")),
        NextStep::TellPromised => (tr!("today-step-promised"), tr!("today-step-promised-why"), tr!("today-step-promised-act")),
        NextStep::DoPlanned => (tr!("today-step-planned"), tr!("today-step-planned-why"), tr!("today-step-planned-act")),
        NextStep::CheckIn => (tr!("today-step-check-in"), tr!("today-step-check-in-why"), tr!("today-step-check-in-act")),
        NextStep::LookBeneath => (tr!("today-step-beneath"), tr!("today-step-beneath-why"), tr!("today-step-beneath-act")),
        NextStep::RatePulse => (tr!("today-step-pulse"), tr!("today-step-pulse-why"), tr!("today-step-pulse-act")),
        NextStep::ContinueApology => (tr!("today-step-apology"), tr!("today-step-apology-why"), tr!("today-step-apology-act")),
        NextStep::BeginApology => {
            let act = if quiet { tr!("today-step-begin-apology-act-quiet") } else { tr!("today-step-begin-apology-act") };
            (tr!("today-step-begin-apology"), tr!("today-step-begin-apology-why"), act)
        }
        NextStep::ChooseRule => (tr!("today-step-rule"), tr!("today-step-rule-why"), tr!("today-step-rule-act")),
        NextStep::WriteIfYouLike => (tr!("today-step-write"), tr!("today-step-write-why"), tr!("today-step-write-act")),
        NextStep::Rest => return (tr!("today-step-rest"), tr!("today-step-rest-why"), None),
    };
    (title, why, Some(act))
}

/// Where the step is done.
fn place(step: NextStep, cx: &ViewCx<'_>) -> Place {
    match step {
        NextStep::WriteFirstPage | NextStep::WriteIfYouLike => Place::Journal(JournalPlace::New),
        NextStep::LookAtProposal | NextStep::ChooseRule => Place::Rules(None),
        NextStep::LookAgain => match cx.models.today.reviews.first() {
            Some(Review::Rule(id)) => Place::Rules(Some(*id)),
            Some(Review::Openness(id)) => super::openness(cx, *id),
            Some(Review::Agreement(_)) => Place::Agreements,
            Some(Review::Tell(id)) => Place::Account(Some(*id)),
            Some(Review::EndingContact(id)) => Place::EndingContact(Some(*id)),
            None => Place::Rules(None),
        },
        NextStep::TellPromised => Place::Questions,
        NextStep::DoPlanned => Place::Exercises(None),
        NextStep::CheckIn | NextStep::RatePulse => Place::CheckIns,
        NextStep::LookBeneath => Place::Own(OwnTab::Beneath),
        NextStep::AnswerGoals => Place::Goals(GoalsPlace::List),
        NextStep::FinishDraft => {
            let mut drafts = cx.models.today.drafts.iter();
            let at_home = |place| HomeTool::of_draft(place).is_none_or(|tool| cx.models.here.preferences.at_home(tool));
            let draft = drafts.find(|draft| at_home(draft.place));
            draft.and_then(|draft| super::drafts::place(draft.place, cx)).unwrap_or(Place::Today)
        }
        NextStep::ContinueApology => Place::Apology(cx.models.apology.drafts.first().map(|draft| draft.id)),
        NextStep::BeginApology => Place::Apology(None),
        NextStep::Rest => Place::Today,
    }
}
