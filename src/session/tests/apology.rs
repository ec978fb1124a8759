//! Writing, giving and following through on an apology. What crosses into Shared is tested in `sharing`.

use super::*;
use crate::domain::apology::{Apology, HowGiven, Part, Version};
use crate::domain::day::Day;
use crate::domain::goal::Answer;
use crate::domain::id::{ApologyId, GoalId};
use crate::session::command::{ApologyCommand, RepairInput};

const TODAY: &str = "2026-11-12";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

impl Sitting {
    fn apology(&mut self, command: ApologyCommand) -> Result<Done, Problem> {
        self.run(Command::Apology(command))
    }

    fn begin_letter(&mut self) -> ApologyId {
        self.apology(ApologyCommand::Begin).unwrap().made.unwrap().into()
    }

    fn part(&mut self, id: ApologyId, part: Part, text: &str) {
        self.apology(ApologyCommand::SavePart(id, part, words(text))).unwrap();
    }

    fn draft(&self) -> Apology {
        self.session.models().apology.drafts[0].clone()
    }

    fn given(&self) -> Apology {
        self.session.models().apology.given[0].clone()
    }

    fn versions(&self) -> Vec<Version> {
        self.session.models().apology.versions.clone()
    }

    fn give_on(&mut self, id: ApologyId, on: &str) -> Result<Done, Problem> {
        self.apology(ApologyCommand::Give { id, how: HowGiven::ReadAloud, day: day(on), goals_shared: false })
    }

    /// A letter with one repair, given two days ago; the letter and the goal.
    fn followed(&mut self) -> (ApologyId, GoalId) {
        let id = self.begin_letter();
        self.part(id, Part::Act, "I hid the card.");
        self.apology(ApologyCommand::SaveRepairs(id, vec![repair("I show the statement")])).unwrap();
        self.give_on(id, "2026-11-10").unwrap();
        (id, self.given().repairs[0].goal.unwrap())
    }

    fn keep(&mut self, home: Home, id: GoalId, on: &str) {
        let (owner, day) = (self.me(), day(on));
        let mark = GoalCommand::Mark { home, id, owner, day, answer: Some(Answer::Kept), note: words("") };
        self.run(Command::Goal(mark)).unwrap();
    }
}

fn repair(text: &str) -> RepairInput {
    RepairInput { id: None, words: words(text), cadence: Cadence::Daily }
}

fn text(draft: &Apology, part: Part) -> &str {
    draft.parts.get(&part).map_or("", |words| words.as_str())
}

#[test]
fn a_sentence_that_moved_comes_back_in_one_step() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid it. I am sorry.");
    let (from, to) = ((Part::Act, words("I hid it.")), (Part::Regret, words("I am sorry.")));
    sitting.apology(ApologyCommand::Move { id, from, to }).unwrap();
    assert_eq!((text(&sitting.draft(), Part::Act), text(&sitting.draft(), Part::Regret)), ("I hid it.", "I am sorry."));
    sitting.run(Command::Undo).unwrap();
    assert_eq!((text(&sitting.draft(), Part::Act), text(&sitting.draft(), Part::Regret)), ("I hid it. I am sorry.", ""));
}

#[test]
fn a_wording_is_kept_once_and_never_by_itself() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    assert!(sitting.apology(ApologyCommand::KeepWording(id)).is_err(), "there is nothing to keep");
    sitting.part(id, Part::Act, "One.");
    assert!(sitting.versions().is_empty());
    let first = sitting.apology(ApologyCommand::KeepWording(id)).unwrap().made;
    assert_eq!(sitting.apology(ApologyCommand::KeepWording(id)).unwrap().made, first);
    assert_eq!(sitting.versions().len(), 1);
}

#[test]
fn going_back_keeps_the_present_wording_first_and_can_be_undone() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "One.");
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![repair("I show it")])).unwrap();
    let first = sitting.apology(ApologyCommand::KeepWording(id)).unwrap().made.unwrap().into();
    sitting.part(id, Part::Act, "Two.");
    sitting.apology(ApologyCommand::SaveRepairs(id, Vec::new())).unwrap();
    sitting.apology(ApologyCommand::GoBack(first)).unwrap();
    assert_eq!((text(&sitting.draft(), Part::Act), sitting.draft().repairs.len()), ("One.", 1));
    let letters: Vec<String> = sitting.versions().iter().map(Version::letter).collect();
    assert_eq!(letters, ["Two.", "One.\n\nI show it"]);
    sitting.run(Command::Undo).unwrap();
    assert_eq!((text(&sitting.draft(), Part::Act), sitting.versions().len()), ("Two.", 1));
}

#[test]
fn kept_wordings_go_for_good_with_their_letter_and_one_by_one() {
    let mut sitting = Sitting::maya();
    let (one, two) = (sitting.begin_letter(), sitting.begin_letter());
    for id in [one, two] {
        sitting.part(id, Part::Act, "Words.");
        sitting.apology(ApologyCommand::KeepWording(id)).unwrap();
    }
    sitting.apology(ApologyCommand::Delete(one)).unwrap();
    assert_eq!(sitting.versions().len(), 2, "they wait with it in the trash");
    sitting.apology(ApologyCommand::Purge(one)).unwrap();
    let left = sitting.versions();
    assert!(left.len() == 1 && left[0].apology == two);
    sitting.apology(ApologyCommand::PurgeWording(left[0].id)).unwrap();
    assert!(sitting.versions().is_empty());
    assert!(sitting.run(Command::Undo).is_err(), "it does not come again");
}

#[test]
fn a_letter_is_given_today_or_before_and_once() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    assert!(sitting.give_on(id, TODAY).is_err(), "empty");
    sitting.part(id, Part::Act, " \n\t");
    assert!(sitting.give_on(id, TODAY).is_err(), "blank");
    sitting.part(id, Part::Act, "🙂🙂");
    assert!(sitting.give_on(id, "2026-11-13").is_err(), "tomorrow");
    assert!(sitting.draft().given.is_none());
    sitting.give_on(id, "2026-11-10").unwrap();
    assert_eq!(sitting.given().given.unwrap().day, day("2026-11-10"));
    assert_eq!(sitting.given().letter(), "🙂🙂");
    assert!(sitting.give_on(id, TODAY).is_err(), "twice");
    assert!(sitting.apology(ApologyCommand::KeepWording(id)).is_err(), "it no longer changes");
}

#[test]
fn a_clock_set_back_refuses_the_day_and_loses_nothing() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    sitting.later(-3 * 24 * 60);
    assert!(sitting.give_on(id, TODAY).is_err());
    assert_eq!(text(&sitting.draft(), Part::Act), "I hid the card.");
    sitting.give_on(id, "2026-11-09").unwrap();
    // And one that was given on a day that now lies ahead is still read.
    sitting.later(-24 * 60);
    sitting.session.handle(Request::Tick);
    assert_eq!(sitting.given().given.unwrap().day, day("2026-11-09"));
}

#[test]
fn what_follows_counts_from_the_day_it_was_given() {
    let mut sitting = Sitting::maya();
    let (_, goal) = sitting.followed();
    sitting.keep(Home::Private, goal, "2026-11-10");
    let row = sitting.session.models().goals.current[0].clone();
    assert_eq!(row.goal.plan.start, day("2026-11-10"));
    assert_eq!(sitting.session.models().apology.since[&goal].kept, 1);
    // A record from before the letter, where its owner moved the goal's start, is no part of what follows from it.
    let earlier = GoalPlan { start: day("2026-11-01"), ..row.goal.plan };
    sitting.run(Command::Goal(GoalCommand::Adjust(Home::Private, goal, earlier))).unwrap();
    sitting.keep(Home::Private, goal, "2026-11-05");
    assert_eq!(sitting.session.models().apology.since[&goal].kept, 1);
    assert_eq!(sitting.session.models().goals.current[0].records[0].tally.kept, 2);
}

#[test]
fn deleting_a_goal_that_a_repair_points_to_loses_nothing() {
    let mut sitting = Sitting::maya();
    let (id, goal) = sitting.followed();
    sitting.run(Command::Goal(GoalCommand::Delete(Home::Private, goal))).unwrap();
    let models = sitting.session.models();
    assert_eq!(models.goals.trash[0].goal.id, goal);
    assert_eq!(sitting.given().repairs[0].goal, Some(goal), "it can be put back with its record");
    sitting.run(Command::Goal(GoalCommand::Purge(Home::Private, goal))).unwrap();
    assert_eq!(sitting.given().repairs[0].words.as_str(), "I show the statement");
    let repair = sitting.given().repairs[0].id;
    let anew: GoalId = sitting.apology(ApologyCommand::GoalAnew(id, repair)).unwrap().made.unwrap().into();
    let row = sitting.session.models().goals.current[0].clone();
    assert_eq!((row.goal.id, row.goal.plan.title.as_str()), (anew, "I show the statement"));
    assert_eq!(
        (sitting.given().repairs[0].goal, sitting.given().letter()),
        (Some(anew), "I hid the card.\n\nI show the statement".to_owned())
    );
}

#[test]
fn a_day_gone_by_becomes_today_when_its_goal_is_made_anew() {
    let mut sitting = Sitting::maya();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    let once = RepairInput { cadence: Cadence::Once(day("2026-11-11")), ..repair("I close the card") };
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![once])).unwrap();
    sitting.give_on(id, "2026-11-10").unwrap();
    let kept = sitting.given().repairs[0].clone();
    sitting.run(Command::Goal(GoalCommand::Delete(Home::Private, kept.goal.unwrap()))).unwrap();
    sitting.apology(ApologyCommand::GoalAnew(id, kept.id)).unwrap();
    assert_eq!(sitting.session.models().goals.current[0].goal.plan.cadence, Cadence::Once(day(TODAY)));
}

#[test]
fn a_further_repair_is_a_goal_at_once_and_no_part_of_the_letter() {
    let mut sitting = Sitting::maya();
    let (id, _) = sitting.followed();
    assert!(sitting.apology(ApologyCommand::AddRepair(id, repair("  "))).is_err());
    sitting.apology(ApologyCommand::AddRepair(id, repair("I ring the bank"))).unwrap();
    assert_eq!(sitting.session.models().goals.current.len(), 2);
    assert_eq!((sitting.given().repairs.len(), sitting.given().letter().contains("bank")), (2, false));
    sitting.run(Command::Undo).unwrap();
    assert_eq!((sitting.given().repairs.len(), sitting.session.models().goals.current.len()), (1, 1));
    let draft = sitting.begin_letter();
    assert!(sitting.apology(ApologyCommand::AddRepair(draft, repair("I ring"))).is_err(), "a draft has its own list");
}

#[test]
fn a_goal_that_went_on_in_shared_is_still_found() {
    let mut sitting = Sitting::two();
    let (_, goal) = sitting.followed();
    let copy: GoalId = sitting.run(Command::Goal(GoalCommand::Share(goal))).unwrap().made.unwrap().into();
    assert_eq!(sitting.session.models().apology.carried.get(&goal), Some(&copy));
    sitting.run(Command::Goal(GoalCommand::TakeBack(copy))).unwrap();
    assert!(sitting.session.models().goals.current.iter().any(|row| row.goal.id == goal));
}

#[test]
fn a_goal_made_in_shared_is_still_found_when_it_is_taken_back() {
    let mut sitting = Sitting::two();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![repair("I show it")])).unwrap();
    sitting.apology(ApologyCommand::Give { id, how: HowGiven::ReadAloud, day: day(TODAY), goals_shared: true }).unwrap();
    let goal = sitting.given().repairs[0].goal.unwrap();
    sitting.keep(Home::Shared, goal, TODAY);
    sitting.run(Command::Goal(GoalCommand::TakeBack(goal))).unwrap();
    let row = sitting.session.models().goals.current[0].clone();
    assert_eq!((row.home, row.goal.id, row.records[0].tally.kept), (Home::Private, goal, 1));
}

#[test]
fn a_goal_already_marked_is_not_made_twice_when_a_letter_is_given_again() {
    let mut sitting = Sitting::two();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![repair("I show it")])).unwrap();
    let give = ApologyCommand::Give { id, how: HowGiven::LeftHere, day: day(TODAY), goals_shared: false };
    let letter: ApologyId = sitting.apology(give.clone()).unwrap().made.unwrap().into();
    let goal = sitting.given().repairs[0].goal.unwrap();
    sitting.keep(Home::Private, goal, TODAY);
    sitting.apology(ApologyCommand::TakeBack(letter)).unwrap();
    let mine = sitting.draft().repairs[0].clone();
    let same = RepairInput { id: Some(mine.id), ..repair("I show it, on paper") };
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![same])).unwrap();
    sitting.apology(give).unwrap();
    assert_eq!((sitting.session.models().goals.current.len(), sitting.given().repairs[0].goal), (1, Some(goal)));
}

#[test]
fn a_letter_taken_back_takes_along_what_was_added_and_shown_since() {
    let mut sitting = Sitting::two();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    sitting.apology(ApologyCommand::SaveRepairs(id, vec![repair("I show it")])).unwrap();
    let give = ApologyCommand::Give { id, how: HowGiven::LeftHere, day: day(TODAY), goals_shared: false };
    let letter: ApologyId = sitting.apology(give).unwrap().made.unwrap().into();
    sitting.apology(ApologyCommand::AddRepair(id, repair("I ring the bank"))).unwrap();
    let goal = sitting.given().repairs[0].goal.unwrap();
    sitting.run(Command::Goal(GoalCommand::Share(goal))).unwrap();
    sitting.apology(ApologyCommand::TakeBack(letter)).unwrap();
    let goals = sitting.session.models().goals.clone();
    assert!(goals.current.is_empty() && goals.ended.is_empty(), "no goal of it is left, here or in Shared");
    // What was added is a line of the draft now, like the others.
    assert_eq!(sitting.draft().letter(), "I hid the card.\n\nI show it\nI ring the bank");
    assert!(sitting.draft().repairs.iter().all(|repair| repair.goal.is_none()));
}

#[test]
fn a_second_letter_begins_empty_and_knows_the_first() {
    let mut sitting = Sitting::maya();
    let draft = sitting.begin_letter();
    assert!(sitting.apology(ApologyCommand::BeginAfter(draft)).is_err(), "a draft is no letter yet");
    sitting.apology(ApologyCommand::Purge(draft)).unwrap();
    let (first, _) = sitting.followed();
    sitting.apology(ApologyCommand::BeginAfter(first)).unwrap();
    assert_eq!((sitting.draft().builds_on, sitting.draft().is_blank()), (Some(first), true));
    // The first one can go; the second stays whole.
    sitting.apology(ApologyCommand::Purge(first)).unwrap();
    assert_eq!(sitting.draft().builds_on, Some(first));
}

#[test]
fn with_both_here_no_wording_shows_and_none_can_be_made() {
    let mut sitting = Sitting::two();
    let id = sitting.begin_letter();
    sitting.part(id, Part::Act, "I hid the card.");
    sitting.apology(ApologyCommand::KeepWording(id)).unwrap();
    sitting.both_here(MAYA);
    assert!(sitting.versions().is_empty());
    assert!(sitting.apology(ApologyCommand::KeepWording(id)).is_err());
}
