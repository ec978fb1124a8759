//! What pressing things on the rules screen asks for.

use super::RulesView;
use crate::domain::boundary::Boundary;
use crate::domain::draft::{Draft, DraftPlace};
use crate::domain::id::{BoundaryId, PersonId, RuleId};
use crate::domain::rule::Rule;
use crate::session::Command;
use crate::session::command::{BoundaryCommand, PersonCommand, RuleCommand};
use crate::session::model::{Models, RuleRow, RulesModel, TodayModel};
use crate::ui::view::{After, Intent, Place};
use crate::ui::views::bench::{Bench, alone, at, both, jonah, maya, of_two, words};
use std::sync::Arc;
use uuid::Uuid;

type Rules = Bench<RulesView>;

fn id(n: u128) -> RuleId {
    RuleId(Uuid::from_u128(n))
}

fn rule(n: u128, text: &str, by: Option<PersonId>, yes: &[PersonId]) -> Rule {
    Rule::propose(id(n), words(text), by, yes, at("2026-06-03")).unwrap()
}

fn row(rule: Rule, mine: bool) -> RuleRow {
    RuleRow { rule, waits_for_someone_here: true, mine_to_withdraw: mine }
}

fn with(mut models: Models, rules: RulesModel) -> Rules {
    models.rules = Arc::new(rules);
    Bench::at(Place::Rules(None), models)
}

fn proposed(models: Models, by: Option<PersonId>, yes: &[PersonId], mine: bool) -> Rules {
    with(models, RulesModel { proposed: vec![row(rule(1, "One topic a talk.", by, yes), mine)], ..RulesModel::default() })
}

#[test]
fn one_person_says_yes_for_themselves_alone() {
    let mut bench = proposed(of_two(), Some(maya()), &[maya()], false);
    bench.see("Maya proposed this on 3 June").see_no("Maya agrees").see_no("Jonah agrees").click("I agree");
    assert_eq!(bench.commands(), [Command::Rule(RuleCommand::Agree { id: id(1), version: 1, person: jonah() })]);
}

#[test]
fn with_both_here_each_has_a_button() {
    let mut bench = proposed(both(), None, &[], true);
    bench.click("Maya agrees").click("Jonah agrees");
    let who: Vec<_> = bench
        .commands()
        .into_iter()
        .filter_map(|c| if let Command::Rule(RuleCommand::Agree { person, .. }) = c { Some(person) } else { None })
        .collect();
    assert_eq!(who, [maya(), jonah()]);
}

#[test]
fn what_one_proposed_oneself_can_be_taken_back_and_not_agreed_twice() {
    let mut bench = proposed(of_two(), Some(jonah()), &[jonah()], true);
    bench.see_no("I agree").see_no("Not now").click("Take it back");
    assert_eq!(bench.commands(), [Command::Rule(RuleCommand::Withdraw(id(1), 1))]);
}

#[test]
fn not_now_is_kept_from_the_other_and_can_be_undone() {
    let mut bench = proposed(of_two(), Some(maya()), &[maya()], false);
    bench.click("Not now");
    let intents = bench.intents();
    let [Intent::Do(_, command, After::Say(_, Some(back)))] = intents.as_slice() else { panic!("{intents:?}") };
    assert_eq!(*command, Command::Rule(RuleCommand::NotNow(id(1), 1)));
    assert!(matches!(&**back, Command::Person(PersonCommand::Prefer(before)) if before.not_now.is_empty()));
}

#[test]
fn a_rule_in_force_bears_its_date_and_the_old_words_stay_while_new_ones_wait() {
    let mut agreed = rule(1, "No shouting.", Some(maya()), &[maya(), jonah()]);
    agreed.reword(words("No shouting, no sarcasm."), Some(maya()), &[maya()], at("2026-07-20")).unwrap();
    let rules = RulesModel { in_force: vec![row(agreed, false)], ..RulesModel::default() };
    let mut bench = with(of_two(), rules);
    bench.see("Each of you agreed, 3 June").see("Instead of: No shouting.").click("I agree");
    assert_eq!(bench.commands(), [Command::Rule(RuleCommand::Agree { id: id(1), version: 2, person: jonah() })]);
}

#[test]
fn anyone_sets_a_rule_aside_from_its_menu() {
    let rules = RulesModel { in_force: vec![row(rule(1, "No shouting.", None, &[maya(), jonah()]), false)], ..RulesModel::default() };
    let mut bench = with(of_two(), rules);
    bench.click("More for: No shouting.").click("Set aside");
    assert_eq!(bench.commands(), [Command::Rule(RuleCommand::SetAside(id(1)))]);
}

#[test]
fn earlier_wordings_are_all_there() {
    let mut agreed = rule(1, "Quiet voices.", Some(maya()), &[maya(), jonah()]);
    agreed.reword(words("No shouting."), None, &[maya(), jonah()], at("2026-07-20")).unwrap();
    let mut bench = with(of_two(), RulesModel { in_force: vec![row(agreed, false)], ..RulesModel::default() });
    bench.see("Reworded 20 July").see_no("Quiet voices.");
    bench.click("More for: No shouting.").click("Earlier versions");
    bench.see("Quiet voices.").see("Agreed 3 June 2026").see("In force since 20 July 2026");
}

#[test]
fn a_library_rule_is_added_under_its_own_id_and_no_longer_offered() {
    let first = crate::content::Content::bundled().rules.iter().find(|r| r.group == crate::domain::rule::RuleGroup::Tone).unwrap();
    let mut bench = with(alone(), RulesModel::default());
    let add = format!("Add: {}", first.words);
    bench.click(&add);
    let commands = bench.commands();
    let [Command::Rule(RuleCommand::Propose { library_id, yes, .. })] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!((library_id.as_ref(), yes.as_slice()), (Some(&first.id), &[maya()][..]));
    bench.models(|models| {
        let mut there = rule(1, &first.words, None, &[maya()]);
        there.library_id = Some(first.id.clone());
        models.rules = Arc::new(RulesModel { in_force: vec![row(there, false)], ..RulesModel::default() });
    });
    bench.see_no(&add);
}

#[test]
fn every_library_rule_says_why_and_when_not() {
    let first = crate::content::Content::bundled().rules.iter().find(|r| r.group == crate::domain::rule::RuleGroup::Tone).unwrap();
    let mut bench = with(alone(), RulesModel::default());
    bench.see_no(&first.why).click(&format!("Why, and when not: {}", first.words));
    bench.see(&first.why).see(&first.not_when);
}

#[test]
fn a_written_rule_is_proposed_with_ones_own_yes_and_for_both_with_nobodys() {
    for (models, yes) in [(of_two(), vec![jonah()]), (both(), Vec::new())] {
        let mut bench = with(models, RulesModel::default());
        bench.click("Write a rule").type_text("The rule", "We sit down first.").click("Propose it");
        let proposed = bench
            .commands()
            .into_iter()
            .find_map(|c| if let Command::Rule(RuleCommand::Propose { words, yes, .. }) = c { Some((words, yes)) } else { None });
        assert_eq!(proposed, Some((words("We sit down first."), yes)));
    }
}

#[test]
fn what_was_left_half_way_goes_on_and_is_not_written_over() {
    let mut bench = with(alone(), RulesModel::default());
    let draft = |place, text| Draft { place, body: words(text), kept_at: at("2026-11-12") };
    bench.models(|models| {
        let drafts = vec![draft(DraftPlace::NewRule, "One topic at"), draft(DraftPlace::NewBoundary, "If it gets loud")];
        models.today = Arc::new(TodayModel { drafts, ..TodayModel::default() });
    });
    bench.click("Write a rule").see("One topic at").click("Add a boundary").see("If it gets loud");
}

#[test]
fn a_boundary_is_written_alone_and_absent_with_both_here() {
    let mut bench = with(of_two(), RulesModel::default());
    bench.click("Add a boundary").type_text("My boundary", "I will leave the room.").click("Keep it");
    let commands = bench.commands();
    assert!(commands.contains(&Command::Boundary(BoundaryCommand::Write(None, words("I will leave the room.")))), "{commands:?}");
    with(both(), RulesModel::default()).see_no("My boundaries");
}

#[test]
fn a_boundary_can_be_deleted() {
    let boundary = Boundary { id: BoundaryId(Uuid::from_u128(9)), words: words("I will go."), since: at("2026-11-01"), owner: None };
    let mut bench = with(alone(), RulesModel { boundaries: vec![boundary], ..RulesModel::default() });
    bench.see("I will go.").click("Delete");
    assert_eq!(bench.commands(), [Command::Boundary(BoundaryCommand::Delete(BoundaryId(Uuid::from_u128(9))))]);
}

#[test]
fn the_rules_in_force_are_saved_as_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ours.pdf");
    let rules = RulesModel { in_force: vec![row(rule(1, "No shouting.", None, &[maya(), jonah()]), false)], ..RulesModel::default() };
    let mut bench = with(of_two(), rules);
    bench.click("Save as a page").click("Save as a page…");
    let intents = bench.intents();
    let Some(Intent::Pick(ticket, _)) = intents.first() else { panic!("{intents:?}") };
    bench.chose(*ticket, path.clone());
    for _ in 0..200 {
        bench.step();
        if bench.intents().iter().any(|intent| matches!(intent, Intent::Say(_))) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn without_a_rule_in_force_there_is_no_page() {
    with(of_two(), RulesModel::default()).see_no("Save as a page");
}

#[test]
fn one_person_alone_meets_no_proposals_and_no_second_name() {
    let mut bench =
        with(alone(), RulesModel { in_force: vec![row(rule(1, "I breathe first.", None, &[maya()]), false)], ..RulesModel::default() });
    bench.see("Since 3 June").see_no("Propose").see_no("Maya").see_no("agreed");
}
