//! Today: the one next step and what is near.

use super::Moment;
use crate::domain::agreement::AgreementState;
use crate::domain::at_home::HomeTool;
use crate::domain::goal::Due;
use crate::domain::id::PersonId;
use crate::domain::own::OwnKind;
use crate::domain::question::Telling;
use crate::domain::rule::RuleState;
use crate::domain::today::{Facts, Reminded, next_step};
use crate::session::model::{GoalRow, Models, Review, TodayModel};
use crate::session::open::Open;
use crate::store::{StoreError, draft, entry, hold};

pub(super) fn read(open: &Open, moment: Moment, models: &Models) -> Result<TodayModel, StoreError> {
    let writing = if open.both() { open.shared.as_ref() } else { open.private.as_ref() };
    let drafts = writing.map_or(Ok(Vec::new()), |notebook| draft::list(notebook.db()))?;
    let holds = open.private.as_ref().map_or(Ok(Vec::new()), |notebook| hold::list(notebook.db()))?;
    let shown = open.shared.as_ref().map_or(Ok(Vec::new()), |notebook| hold::list(notebook.db()))?;
    let shown_holds = shown.into_iter().filter(|hold| hold.is_on(moment.today)).collect();
    let reviews = reviews(open, moment, models);
    let me = open.speaker();
    let last_rating = models.progress.mine.iter().filter_map(|line| line.ratings.last().map(|(day, _)| *day)).max();
    let mine: Vec<&GoalRow> = models.goals.current.iter().filter(|row| row.mine).collect();
    let at_home = |tool: HomeTool| models.here.preferences.at_home(tool);
    // With both here nobody's choices are in force, so all of what is shared shows.
    let wants = |what| models.here.preferences.reminds_of(what);
    let facts = Facts {
        role: models.here.preferences.role,
        both_here: open.both(),
        has_draft: wants(Reminded::Drafts) && drafts.iter().any(|draft| HomeTool::of_draft(draft.place).is_none_or(at_home)),
        has_apology_draft: !models.apology.drafts.is_empty() && at_home(HomeTool::Apology),
        apology_kept: !at_home(HomeTool::Apology),
        rule_waits_for_me: models.rules.proposed.iter().chain(&models.rules.in_force).any(|row| row.waits_for_someone_here),
        review_due: wants(Reminded::Reviews) && !reviews.is_empty(),
        goal_due: wants(Reminded::Goals) && mine.iter().any(|row| asks_today(row, open, me)),
        has_goal: !mine.is_empty(),
        has_rule: !models.rules.proposed.is_empty() || !models.rules.in_force.is_empty(),
        promised_to_tell: wants(Reminded::Reviews) && at_home(HomeTool::Questions) && promised(models, me, moment),
        planned_today: wants(Reminded::Exercises) && models.planned.to_come.iter().any(|row| row.planned.day == moment.today),
        check_in_today: wants(Reminded::CheckIns)
            && at_home(HomeTool::CheckIns)
            && models.check_ins.next.is_some_and(|(_, at)| at.date() == moment.today)
            && !models.check_ins.opened.iter().any(|one| one.day == moment.today),
        looked_beneath: models.own.pages.iter().any(|page| matches!(page.kind, OwnKind::Beneath(_)) && !page.is_blank()),
        ever_rated: last_rating.is_some() && at_home(HomeTool::CheckIns),
        rated_lately: last_rating.is_some_and(|day| (moment.today - day).num_days() < 7),
        wrote_today: open.private.as_ref().map_or(Ok(false), |notebook| entry::wrote_on(notebook.db(), moment.today, me))?,
        ever_wrote: models.journal.private.as_ref().is_some_and(|list| !list.heads.is_empty()),
    };
    Ok(TodayModel {
        next: Some(next_step(&facts)),
        drafts,
        shown_holds,
        hold: holds.into_iter().find(|hold| hold.is_on(moment.today)),
        reviews,
    })
}

/// The last thing this person said about some question that is shown is a day up to today.
fn promised(models: &Models, me: PersonId, moment: Moment) -> bool {
    models.questions.asked.iter().any(|row| match row.told.iter().rev().find(|told| told.author == me).map(|told| &told.what) {
        Some(Telling::NotYetKnown { by }) => *by <= moment.today,
        _ => false,
    })
}

fn asks_today(row: &GoalRow, open: &Open, me: PersonId) -> bool {
    let asked = |owner: PersonId| if open.both() { open.is_here(owner) } else { owner == me };
    row.records.iter().any(|record| asked(record.owner) && record.due_today == Due::Yes && record.today.is_none())
}

fn reviews(open: &Open, moment: Moment, models: &Models) -> Vec<Review> {
    let people = open.person_ids();
    let rules = models.rules.in_force.iter().filter(|row| {
        matches!(row.rule.state(&people), RuleState::InForce { .. }) && row.rule.review.is_some_and(|day| day <= moment.today)
    });
    // Openness is looked at again by its giver alone.
    let openness = models
        .goals
        .current
        .iter()
        .filter(|row| row.mine && row.goal.plan.openness.as_ref().is_some_and(|openness| openness.review <= moment.today));
    let agreements = models.agreements.in_force.iter().filter(|row| match row.agreement.state(&people, moment.today) {
        AgreementState::InForce { version, .. } => version.terms.review.is_some_and(|day| day <= moment.today),
        _ => false,
    });
    let agreements = agreements.map(|row| Review::Agreement(row.agreement.id));
    let rules = rules.map(|row| Review::Rule(row.rule.id));
    rules.chain(agreements).chain(openness.map(|row| Review::Openness(row.goal.id))).chain(accounts(moment, models)).collect()
}

/// Days one set oneself; their words are nobody else's, so they show only with one person here.
fn accounts(moment: Moment, models: &Models) -> impl Iterator<Item = Review> {
    let told_here = models.here.preferences.at_home(HomeTool::Account);
    let tell = models.accounts.mine.iter().filter(move |account| {
        told_here
            && account.given().is_none()
            && !account.is_blank()
            && account.something_more().is_some_and(|more| more.tell_on <= moment.today)
    });
    let contacts = models.accounts.contacts.iter().filter(move |row| row.page.review_is_near(moment.today));
    tell.map(|account| Review::Tell(account.id)).chain(contacts.map(|row| Review::EndingContact(row.page.id)))
}
