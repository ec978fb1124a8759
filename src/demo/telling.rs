//! What was told in person, as rows of the one who told it.

use super::year::{Year, words};
use crate::domain::account::{Account, AccountGiven, AccountHow, AccountRefused, Over};
use crate::domain::id::AccountId;
use crate::problem::Problem;
use crate::store::{Tx, account};
use serde::Deserialize;

/// Days before the end: all of it was told, and what came later.
const TOLD: i64 = 330;
const TOLD_MORE: i64 = 76;

/// Something more, as told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldMore {
    words: String,
}

impl Year<'_> {
    /// The account and what came later, both told, in the Private of whoever told them.
    pub(super) fn telling(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        account::put(tx, &self.whole()?)?;
        account::put(tx, &self.told_later()?)?;
        Ok(())
    }

    fn whole(&self) -> Result<Account, AccountRefused> {
        let begun = self.stamp(TOLD, "17:30");
        let mut whole = Account::whole(AccountId(self.chance("account").id(begun.utc_ms)), begun);
        for (part, text) in &self.script.account {
            whole.set_part(*part, words(text))?;
        }
        self.told(whole, TOLD, "20:00")
    }

    fn told_later(&self) -> Result<Account, AccountRefused> {
        let begun = self.stamp(TOLD_MORE, "18:10");
        let id = AccountId(self.chance("something more").id(begun.utc_ms));
        let mut more = Account::more(id, begun, self.day(TOLD_MORE));
        more.set_more(|more| {
            more.over = Some(Over::Yes);
            more.words = words(&self.script.something_more.words);
        })?;
        self.told(more, TOLD_MORE, "19:20")
    }

    fn told(&self, mut account: Account, before: i64, time: &str) -> Result<Account, AccountRefused> {
        let (day, at) = (self.day(before), self.stamp(before, time));
        account.changed = at;
        account.give(AccountGiven { how: AccountHow::ReadAloud, day, at }, day)?;
        Ok(account)
    }
}
