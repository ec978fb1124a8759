//! The whole account, and something more to tell: written alone, told in person, frozen from then on.
//!
//! **An account never crosses into Shared**: nobody comes upon it alone. It has no form that could be copied there.

mod more;
mod part;
#[cfg(test)]
mod tests;
mod whole;

pub use more::{More, MoreOpen, Over};
pub use part::AccountPart;
pub use whole::{AccountParts, WholeAccount};

use super::day::{Day, Stamp};
use super::id::AccountId;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One account, kept in its writer's Private alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// What is told.
    body: AccountBody,
    /// When it was begun.
    pub begun: Stamp,
    /// When it was last changed.
    pub changed: Stamp,
    /// Set once it was told; it does not change afterwards.
    given: Option<AccountGiven>,
    /// In the trash since then.
    pub deleted: Option<Stamp>,
}

/// What an account holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountBody {
    /// All of it, in six parts.
    Whole(AccountParts),
    /// What was not told, or came later.
    More(More),
}

/// How it was told: always in person or into a hand, never left lying here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountHow {
    /// With a counselor in the room.
    WithCounselor,
    /// Read aloud, face to face.
    ReadAloud,
    /// On paper, in one piece.
    OnPaper,
}

/// When and how it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountGiven {
    /// How.
    pub how: AccountHow,
    /// On which day.
    pub day: Day,
    /// When that was noted.
    pub at: Stamp,
}

/// Why an account does not change, or is not marked told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountRefused {
    /// It was told already.
    #[error("it was told already")]
    Told,
    /// That is a part of the other kind.
    #[error("it has no such part")]
    NoSuchPart,
    /// The day has not come yet.
    #[error("that day has not come yet")]
    DayToCome,
    /// The day to tell it lies behind.
    #[error("that day lies behind")]
    DayGone,
    /// These parts have no words yet.
    #[error("parts are still open")]
    Open(Vec<AccountPart>),
    /// These steps are still open.
    #[error("steps are still open")]
    MoreOpen(Vec<MoreOpen>),
}

impl Account {
    /// An empty whole account.
    pub fn whole(id: AccountId, now: Stamp) -> Self {
        Self::new(id, AccountBody::Whole(AccountParts::default()), now)
    }

    /// Something more to tell, on a day one sets oneself.
    pub fn more(id: AccountId, now: Stamp, tell_on: Day) -> Self {
        Self::new(id, AccountBody::More(More { over: None, words: Words::default(), tell_on }), now)
    }

    fn new(id: AccountId, body: AccountBody, now: Stamp) -> Self {
        Self { id, body, begun: now, changed: now, given: None, deleted: None }
    }

    /// What it holds.
    pub fn body(&self) -> &AccountBody {
        &self.body
    }

    /// Its parts, if it is a whole account.
    pub fn parts(&self) -> Option<&AccountParts> {
        match &self.body {
            AccountBody::Whole(parts) => Some(parts),
            AccountBody::More(_) => None,
        }
    }

    /// Its steps, if it is something more to tell.
    pub fn something_more(&self) -> Option<&More> {
        match &self.body {
            AccountBody::More(more) => Some(more),
            AccountBody::Whole(_) => None,
        }
    }

    /// When and how it was told.
    pub fn given(&self) -> Option<AccountGiven> {
        self.given
    }

    /// Nothing was written in it yet.
    pub fn is_blank(&self) -> bool {
        match &self.body {
            AccountBody::Whole(parts) => parts.written().next().is_none(),
            AccountBody::More(more) => more.is_blank(),
        }
    }

    /// Other words for one part; blank words take it away.
    ///
    /// # Errors
    /// It was told already, or is something more.
    pub fn set_part(&mut self, part: AccountPart, words: Words) -> Result<(), AccountRefused> {
        match self.open()? {
            AccountBody::Whole(parts) => parts.set(part, words),
            AccountBody::More(_) => return Err(AccountRefused::NoSuchPart),
        }
        Ok(())
    }

    /// Changes something more to tell.
    ///
    /// # Errors
    /// It was told already, or is a whole account.
    pub fn set_more(&mut self, change: impl FnOnce(&mut More)) -> Result<(), AccountRefused> {
        match self.open()? {
            AccountBody::More(more) => change(more),
            AccountBody::Whole(_) => return Err(AccountRefused::NoSuchPart),
        }
        Ok(())
    }

    /// Marks it told. Only what is whole can be.
    ///
    /// # Errors
    /// What is still open, or why it can't be.
    pub fn give(&mut self, given: AccountGiven, today: Day) -> Result<(), AccountRefused> {
        match self.open()? {
            AccountBody::Whole(parts) => {
                parts.whole().ok_or_else(|| AccountRefused::Open(parts.open().collect()))?;
            }
            AccountBody::More(more) => {
                let open = more.open();
                if !open.is_empty() {
                    return Err(AccountRefused::MoreOpen(open));
                }
            }
        }
        if given.day > today {
            return Err(AccountRefused::DayToCome);
        }
        self.given = Some(given);
        Ok(())
    }

    fn open(&mut self) -> Result<&mut AccountBody, AccountRefused> {
        if self.given.is_some() { Err(AccountRefused::Told) } else { Ok(&mut self.body) }
    }
}
