//! What an account holds to.

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn stamp() -> Stamp {
    Stamp { utc_ms: 0, offset_minutes: 0 }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn empty() -> Account {
    Account::whole(AccountId(Uuid::nil()), stamp())
}

fn more() -> Account {
    Account::more(AccountId(Uuid::nil()), stamp(), day("2026-11-13"))
}

fn given(on: &str) -> AccountGiven {
    AccountGiven { how: AccountHow::ReadAloud, day: day(on), at: stamp() }
}

fn full() -> Account {
    let mut account = empty();
    for part in AccountPart::ALL {
        account.set_part(part, words(part.id())).unwrap();
    }
    account
}

#[test]
fn it_is_told_only_whole_and_says_what_is_open() {
    for open in AccountPart::ALL {
        let mut account = full();
        account.set_part(open, words(" \n ")).unwrap();
        assert_eq!(account.parts().unwrap().whole(), None);
        assert_eq!(account.give(given("2026-11-12"), day("2026-11-12")), Err(AccountRefused::Open(vec![open])));
        assert_eq!(account.given(), None);
    }
    let open = empty().give(given("2026-11-12"), day("2026-11-12"));
    assert_eq!(open, Err(AccountRefused::Open(AccountPart::ALL.to_vec())));
}

#[test]
fn what_was_told_does_not_change_and_is_not_told_twice() {
    let mut account = full();
    account.give(given("2026-11-11"), day("2026-11-12")).unwrap();
    assert_eq!(account.set_part(AccountPart::Money, words("more")), Err(AccountRefused::Told));
    assert_eq!(account.give(given("2026-11-12"), day("2026-11-12")), Err(AccountRefused::Told));
    assert_eq!(account.given().unwrap().day, day("2026-11-11"));
    assert_eq!(account.parts().unwrap().whole().unwrap().parts()[3].1.as_str(), "money");
}

#[test]
fn a_day_to_come_is_no_day_it_was_told_on() {
    assert_eq!(full().give(given("2026-11-13"), day("2026-11-12")), Err(AccountRefused::DayToCome));
}

#[test]
fn something_more_is_told_once_it_is_said_whether_it_is_over() {
    for (over, text, open) in [
        (None, "all", vec![MoreOpen::Over]),
        (None, "", vec![MoreOpen::Over, MoreOpen::Words]),
        (Some(Over::Yes), " ", vec![MoreOpen::Words]),
        (Some(Over::NotAtOnce(words(" "))), "all", vec![MoreOpen::HowItEnds]),
        (Some(Over::NotAtOnce(words("The lease ends in May."))), "all", vec![]),
        (Some(Over::Yes), "all", vec![]),
    ] {
        let mut account = more();
        account
            .set_more(|more| {
                more.over = over;
                more.words = words(text);
            })
            .unwrap();
        let outcome = account.give(given("2026-11-12"), day("2026-11-12"));
        let expected = if open.is_empty() { Ok(()) } else { Err(AccountRefused::MoreOpen(open)) };
        assert_eq!(outcome, expected);
    }
}

#[test]
fn each_kind_takes_only_its_own_words() {
    assert_eq!(more().set_part(AccountPart::What, words("x")), Err(AccountRefused::NoSuchPart));
    assert_eq!(empty().set_more(|_| ()), Err(AccountRefused::NoSuchPart));
}

#[test]
fn it_reads_back_as_it_was_kept() {
    let mut account = full();
    account.give(given("2026-11-11"), day("2026-11-12")).unwrap();
    for account in [account, more(), empty()] {
        let doc = serde_json::to_string(&account).unwrap();
        assert_eq!(serde_json::from_str::<Account>(&doc).unwrap(), account);
    }
}

proptest! {
    #[test]
    fn it_is_whole_exactly_when_nothing_is_open(texts in prop::collection::vec((0..6_usize, "[a \n🙂]{0,3}"), 0..20)) {
        let mut parts = AccountParts::default();
        for (part, text) in texts {
            parts.set(AccountPart::ALL[part], words(&text));
        }
        prop_assert_eq!(parts.whole().is_some(), parts.open().next().is_none());
        prop_assert_eq!(parts.written().count() + parts.open().count(), 6);
        if let Some(whole) = parts.whole() {
            prop_assert!(whole.parts().iter().map(|(part, _)| *part).eq(AccountPart::ALL));
        }
    }
}
