//! Commands about the whole account, something more to tell, and how contact was ended.

use crate::domain::account::{AccountHow, AccountPart};
use crate::domain::day::Day;
use crate::domain::ending_contact::ContactPart;
use crate::domain::id::{AccountId, EndingContactId};
use crate::domain::words::Words;

/// Something to do with an account. There is no command that shows one: it is told in person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountCommand {
    /// Begins a whole account. `Done::made` is its id. Refused while there is one: what comes later is something more.
    Begin,
    /// Begins something more to tell, to be told tomorrow unless another day is set. `Done::made` is its id.
    BeginMore,
    /// Keeps a part of a whole account.
    SavePart(AccountId, AccountPart, Words),
    /// Keeps the words of something more to tell.
    SaveMore(AccountId, Words),
    /// Says that what is to be told is over.
    IsOver(AccountId),
    /// Says that it can't stop at once: how it will end, and by when.
    EndsLater(AccountId, Words),
    /// Sets the day to tell something more; today or later.
    TellOn(AccountId, Day),
    /// Marks it told; from then on it doesn't change.
    Give {
        /// Which one.
        id: AccountId,
        /// How it was told.
        how: AccountHow,
        /// On which day; not after today.
        day: Day,
    },
    /// Puts it into the trash for 30 days.
    Delete(AccountId),
    /// Takes it out of the trash.
    Restore(AccountId),
    /// Removes it for good.
    Purge(AccountId),
}

/// Something to do with a page on how contact was ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndingContactCommand {
    /// Begins one. `Done::made` is its id.
    Begin,
    /// Keeps a part of one's own page. A copy that is shown stays as it was.
    SavePart(EndingContactId, ContactPart, Words),
    /// It still stands: it is looked at again in four weeks.
    StillStands(EndingContactId),
    /// Sets the day it is looked at again; today or later.
    ReviewOn(EndingContactId, Day),
    /// Shows a copy of one's own to the other, in place of an earlier one. `Done::made` is the copy's id.
    Show(EndingContactId),
    /// No longer shows that copy, without a trace.
    Hide(EndingContactId),
    /// Puts it into the trash for 30 days; it is no longer shown.
    Delete(EndingContactId),
    /// Takes it out of the trash.
    Restore(EndingContactId),
    /// Removes it for good.
    Purge(EndingContactId),
}
