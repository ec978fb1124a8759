//! The whole account and something more to tell: whole or not told, frozen once told, and never in Shared.

use super::*;
use crate::domain::account::{AccountHow, AccountPart};
use crate::domain::day::Day;
use crate::domain::id::AccountId;
use crate::session::command::AccountCommand;
use crate::session::model::Review;
use crate::store::dump;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn give(id: AccountId, on: &str) -> AccountCommand {
    AccountCommand::Give { id, how: AccountHow::WithCounselor, day: day(on) }
}

impl Sitting {
    fn account(&mut self, command: AccountCommand) -> Result<Done, Problem> {
        self.run(Command::Account(command))
    }

    fn begun(&mut self, begin: AccountCommand) -> AccountId {
        self.account(begin).unwrap().made.unwrap().into()
    }

    fn whole(&mut self) -> AccountId {
        let id = self.begun(AccountCommand::Begin);
        for part in AccountPart::ALL {
            self.account(AccountCommand::SavePart(id, part, words("There is nothing here."))).unwrap();
        }
        id
    }

    fn mine(&self) -> usize {
        self.session.models().accounts.mine.len()
    }
}

#[test]
fn an_account_is_told_once_every_part_has_words_and_then_it_is_frozen() {
    let mut sitting = Sitting::maya();
    let id = sitting.whole();
    sitting.account(AccountCommand::SavePart(id, AccountPart::Money, words(" "))).unwrap();
    let refused = sitting.account(give(id, "2026-11-12")).unwrap_err();
    assert!(refused.detail.contains("money") && !refused.detail.contains("health"), "{}", refused.detail);
    sitting.account(AccountCommand::SavePart(id, AccountPart::Money, words("None."))).unwrap();
    assert!(sitting.account(give(id, "2026-11-13")).is_err(), "a day to come");
    sitting.account(give(id, "2026-11-10")).unwrap();
    for again in [give(id, "2026-11-12"), AccountCommand::SavePart(id, AccountPart::What, words("other"))] {
        assert!(sitting.account(again).unwrap_err().title.contains("told"));
    }
    let models = sitting.session.models();
    assert_eq!(models.accounts.mine[0].given().unwrap().day, day("2026-11-10"));
    assert!(sitting.account(AccountCommand::Begin).is_err(), "what comes later is something more");
    sitting.begun(AccountCommand::BeginMore);
    assert_eq!(sitting.mine(), 2);
}

#[test]
fn marking_it_told_by_a_slip_of_the_hand_can_be_undone() {
    let mut sitting = Sitting::maya();
    let id = sitting.whole();
    sitting.account(give(id, "2026-11-12")).unwrap();
    sitting.run(Command::Undo).unwrap();
    assert_eq!(sitting.session.models().accounts.mine[0].given(), None);
    sitting.account(AccountCommand::SavePart(id, AccountPart::What, words("other"))).unwrap();
}

#[test]
fn something_more_may_come_first_is_set_for_tomorrow_and_shows_on_its_own_day() {
    let mut sitting = Sitting::maya();
    let id = sitting.begun(AccountCommand::BeginMore);
    let more = |sitting: &Sitting| sitting.session.models().accounts.mine[0].something_more().unwrap().clone();
    assert_eq!(more(&sitting).tell_on, day("2026-11-13"));
    assert!(sitting.account(AccountCommand::TellOn(id, day("2026-11-11"))).is_err());
    sitting.account(AccountCommand::SaveMore(id, words("All of it."))).unwrap();
    assert!(sitting.account(give(id, "2026-11-12")).is_err(), "whether it is over is not said yet");
    sitting.account(AccountCommand::EndsLater(id, words("The lease ends in May."))).unwrap();
    let reviews = |sitting: &Sitting| sitting.session.models().today.reviews.clone();
    assert_eq!(reviews(&sitting), []);
    sitting.account(AccountCommand::TellOn(id, day("2026-11-12"))).unwrap();
    assert_eq!(reviews(&sitting), [Review::Tell(id)]);
    sitting.account(AccountCommand::IsOver(id)).unwrap();
    sitting.account(give(id, "2026-11-12")).unwrap();
    assert_eq!(reviews(&sitting), []);
}

#[test]
fn it_waits_in_the_trash_for_thirty_days() {
    let mut sitting = Sitting::maya();
    let id = sitting.whole();
    sitting.account(AccountCommand::Delete(id)).unwrap();
    assert_eq!((sitting.mine(), sitting.session.models().accounts.trash.len()), (0, 1));
    sitting.account(AccountCommand::Restore(id)).unwrap();
    assert_eq!(sitting.mine(), 1);
    sitting.account(AccountCommand::Delete(id)).unwrap();
    for (days, left) in [(29, 1), (2, 0)] {
        sitting.later(days * 24 * 60);
        sitting.session.handle(Request::Tick);
        assert_eq!(sitting.session.models().accounts.trash.len(), left, "{days}");
    }
    assert!(sitting.account(AccountCommand::Restore(id)).is_err());
    let other = sitting.whole();
    sitting.account(AccountCommand::Purge(other)).unwrap();
    assert!(sitting.run(Command::Undo).is_err());
    assert_eq!(sitting.mine(), 0);
}

#[test]
fn with_both_here_nothing_of_an_account_shows_or_can_be_done() {
    let mut sitting = Sitting::two();
    let id = sitting.whole();
    sitting.both_here(MAYA);
    assert_eq!(sitting.mine(), 0);
    assert!(sitting.account(give(id, "2026-11-12")).is_err());
    assert!(sitting.account(AccountCommand::BeginMore).is_err());
}

/// A word that stands in everything Jonah writes here.
const MARK: &str = "quincunxial";

#[derive(Debug, Clone)]
enum Act {
    Begin(bool),
    Part(usize, usize),
    More(usize),
    Over(usize, bool),
    TellOn(usize, u32),
    Give(usize, usize),
    Away(usize, u8),
    Undo(bool),
    Lock,
}

fn act() -> impl Strategy<Value = Act> {
    let which = 0..3_usize;
    prop_oneof![
        any::<bool>().prop_map(Act::Begin),
        (which.clone(), 0..6_usize).prop_map(|(n, part)| Act::Part(n, part)),
        (which.clone(), 0..6_usize).prop_map(|(n, part)| Act::Part(n, part)),
        which.clone().prop_map(Act::More),
        (which.clone(), any::<bool>()).prop_map(|(n, yes)| Act::Over(n, yes)),
        (which.clone(), 10..20_u32).prop_map(|(n, day)| Act::TellOn(n, day)),
        (which.clone(), 0..3_usize).prop_map(|(n, how)| Act::Give(n, how)),
        (which, 0..3_u8).prop_map(|(n, what)| Act::Away(n, what)),
        any::<bool>().prop_map(Act::Undo),
        Just(Act::Lock),
    ]
}

fn command(act: &Act, ids: &[AccountId]) -> Option<Command> {
    let marked = || words(&format!("{MARK} all of it"));
    let id = |n: &usize| ids.get(*n).copied();
    Some(Command::Account(match act {
        Act::Begin(true) => AccountCommand::Begin,
        Act::Begin(false) => AccountCommand::BeginMore,
        Act::Part(n, part) => AccountCommand::SavePart(id(n)?, AccountPart::ALL[*part], marked()),
        Act::More(n) => AccountCommand::SaveMore(id(n)?, marked()),
        Act::Over(n, true) => AccountCommand::IsOver(id(n)?),
        Act::Over(n, false) => AccountCommand::EndsLater(id(n)?, marked()),
        Act::TellOn(n, on) => AccountCommand::TellOn(id(n)?, Day::from_ymd_opt(2026, 11, *on)?),
        Act::Give(n, how) => {
            let how = [AccountHow::WithCounselor, AccountHow::ReadAloud, AccountHow::OnPaper][*how];
            AccountCommand::Give { id: id(n)?, how, day: day("2026-11-12") }
        }
        Act::Away(n, 0) => AccountCommand::Delete(id(n)?),
        Act::Away(n, 1) => AccountCommand::Restore(id(n)?),
        Act::Away(n, _) => AccountCommand::Purge(id(n)?),
        Act::Undo(true) => return Some(Command::Undo),
        Act::Undo(false) => return Some(Command::Redo),
        Act::Lock => return None,
    }))
}

/// Whatever is done to accounts, Shared stays as it was.
fn shared(sitting: &Sitting) -> Vec<String> {
    dump(sitting.session.open.as_ref().unwrap().shared.as_ref().unwrap().db())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn nothing_of_an_account_ever_lies_in_shared_or_in_the_others_models(acts in prop::collection::vec(act(), 1..24)) {
        let mut sitting = Sitting::two();
        let before = shared(&sitting);
        let mut ids = Vec::new();
        // The first one is there from the beginning, so that few of the acts come to nothing.
        ids.push(sitting.whole());
        for act in &acts {
            match command(act, &ids) {
                Some(command) => {
                    if let Ok(Done { made: Some(made), .. }) = sitting.run(command) {
                        ids.push(made.into());
                    }
                }
                None if matches!(act, Act::Lock) => sitting.switch_to(JONAH),
                None => {}
            }
            prop_assert_eq!(&shared(&sitting), &before);
        }
        sitting.switch_to(MAYA);
        let models = sitting.session.models();
        prop_assert!(models.accounts.mine.is_empty() && models.accounts.trash.is_empty() && models.today.reviews.is_empty());
        let own = dump(sitting.session.open.as_ref().unwrap().private.as_ref().unwrap().db());
        prop_assert!(own.iter().chain(&shared(&sitting)).all(|line| !line.contains(MARK)));
    }
}
