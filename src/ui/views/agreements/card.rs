//! One agreement: a proposal on sand, a row in force, a row that has lapsed.

use super::form::Writing;
use super::kind_name;
use crate::domain::agreement::{AgreementState, AgreementVersion, Terms};
use crate::domain::id::PersonId;
use crate::session::Command;
use crate::session::command::AgreementCommand;
use crate::session::model::AgreementRow;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::diff::Difference;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

fn people(cx: &ViewCx<'_>) -> Vec<PersonId> {
    cx.models.here.people.iter().map(|person| person.id).collect()
}

/// The version in force and a newer one that waits.
pub(super) fn changed<'a>(cx: &ViewCx<'_>, row: &'a AgreementRow) -> Option<(&'a AgreementVersion, &'a AgreementVersion)> {
    match row.agreement.state(&people(cx), cx.today()) {
        AgreementState::InForce { version, changed: Some(newer) } => Some((version, newer)),
        _ => None,
    }
}

/// A proposal, or a change to what is in force with the words that differ.
pub(super) fn proposal(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &AgreementRow) -> Option<Writing> {
    let models = cx.models;
    let one = &row.agreement;
    let newest = one.versions.last()?;
    let before = changed(cx, row).map(|(before, _)| before);
    let mut writing = None;
    w::sand_card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let by = newest.proposed_by;
            if let Some(person) = by.and_then(|by| models.here.person(by)) {
                w::avatar(ui, person, 20.0);
            }
            let day = say::day_near(newest.proposed_at.day(), cx.today());
            w::caption(
                ui,
                match by {
                    Some(by) => tr!("agreements-proposed-by", name = naming::name(&models.here, by), day = day),
                    None => tr!("agreements-proposed", day = day),
                },
            );
        });
        match before {
            Some(before) => {
                let difference = Difference::of(before.terms.words.trim(), newest.terms.words.trim());
                difference.show(ui, &tr!("agreements-diff-key"));
            }
            None => {
                w::body(ui, newest.terms.words.trim());
            }
        }
        days(ui, &newest.terms);
        w::gap(ui, 4.0);
        ui.horizontal_wrapped(|ui| {
            for person in naming::everyone_here(&models.here) {
                if newest.agreed.iter().any(|agreed| agreed.person == person) {
                    continue;
                }
                let name = naming::name(&models.here, person);
                let label = if cx.both() { tr!("agreements-agrees", name = name) } else { tr!("agreements-i-agree") };
                if w::small_standard(ui, &label).clicked() {
                    let agree = AgreementCommand::Agree { id: one.id, version: newest.number, person };
                    cx.act_saying(Command::Agreement(agree), tr!("agreements-agreed"));
                }
            }
            if row.may_write && w::small_standard(ui, &tr!("agreements-change")).clicked() {
                writing = Some(Writing::change(one, &newest.terms));
            }
            if row.mine_to_take_back && w::small_quiet(ui, &tr!("agreements-take-back")).clicked() {
                cx.act_saying(Command::Agreement(AgreementCommand::TakeBack(one.id, newest.number)), tr!("agreements-taken-back"));
            }
        });
    });
    writing
}

/// In force, with both marks, its days and its menu.
pub(super) fn in_force(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &AgreementRow) -> Option<Writing> {
    let models = cx.models;
    let one = &row.agreement;
    let AgreementState::InForce { version, changed } = one.state(&people(cx), cx.today()) else { return None };
    let mut writing = None;
    let now = version.terms.words_on(cx.today()).trim();
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        w::more_menu(ui, &tr!("agreements-more-named", words = now), |ui| {
            if row.may_write && item(ui, &tr!("agreements-change")) {
                writing = Some(Writing::change(one, &version.terms));
            }
            if item(ui, &tr!("agreements-withdraw")) {
                cx.act_saying(Command::Agreement(AgreementCommand::Withdraw(one.id)), tr!("agreements-withdrawn"));
            }
        });
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            w::caption(ui, kind_name(one.kind));
            w::body(ui, now);
        });
    });
    days(ui, &version.terms);
    ui.horizontal_wrapped(|ui| {
        for person in models.here.people.iter().filter(|person| version.agreed.iter().any(|agreed| agreed.person == person.id)) {
            w::avatar(ui, person, 20.0);
        }
        let since = version.agreed_since().map_or_else(String::new, |at| say::day_month(at.day()));
        w::caption(ui, tr!("agreements-since", date = since));
    });
    if changed.is_some() {
        w::caption(ui, tr!("agreements-change-waits"));
    }
    if version.number > 1 {
        w::fold(ui, one.id, &tr!("agreements-earlier"), false, |ui| {
            for earlier in one.versions.iter().filter(|earlier| earlier.number < version.number) {
                w::small_soft(ui, earlier.terms.words.trim());
                w::gap(ui, 4.0);
            }
        });
    }
    writing
}

/// Lapsed. Whoever may write it can propose it once more.
pub(super) fn ended(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &AgreementRow) -> Option<Writing> {
    let one = &row.agreement;
    let AgreementState::Ended(version) = one.state(&people(cx), cx.today()) else { return None };
    let mut writing = None;
    w::body(ui, version.terms.words_on(cx.today()).trim());
    let end = version.terms.end.map_or_else(String::new, say::day_month);
    w::caption(ui, tr!("agreements-ended-on", date = end));
    ui.horizontal_wrapped(|ui| {
        if row.may_write && w::small_quiet(ui, &tr!("agreements-again")).clicked() {
            writing = Some(Writing::again(one, &version.terms, cx.today()));
        }
        if w::small_quiet(ui, &tr!("agreements-remove")).clicked() {
            cx.act_saying(Command::Agreement(AgreementCommand::Withdraw(one.id)), tr!("agreements-withdrawn"));
        }
    });
    writing
}

/// Purpose, first and last day, review, steps.
fn days(ui: &mut Ui, terms: &Terms) {
    if !terms.purpose.is_blank() {
        w::small_soft(ui, terms.purpose.trim());
    }
    let from = say::day_month(terms.start);
    let mut said = match terms.end {
        Some(end) => tr!("agreements-days", from = from, until = say::day_month(end)),
        None => tr!("agreements-from", from = from),
    };
    if let Some(review) = terms.review {
        said = tr!("agreements-days-review", days = said, review = say::day_month(review));
    }
    w::caption(ui, said);
    for step in &terms.steps {
        w::caption(ui, tr!("agreements-step", from = say::day_month(step.from), words = step.words.trim()));
    }
}

fn item(ui: &mut Ui, words: &str) -> bool {
    let pressed = w::menu_item(ui, words).clicked();
    if pressed {
        ui.close();
    }
    pressed
}
