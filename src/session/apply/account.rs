//! The whole account, and something more to tell. **Everything here is written to Private alone.**

use super::{Keep, Session, made, undoable};
use crate::domain::account::{Account, AccountGiven, AccountRefused, Over};
use crate::domain::day::Stamp;
use crate::domain::id::AccountId;
use crate::problem::Problem;
use crate::session::command::AccountCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::account;

impl Session {
    pub(super) fn apply_account(&mut self, command: AccountCommand) -> Result<Done, Problem> {
        let (now, today) = self.moment();
        match command {
            AccountCommand::Begin => {
                let all = self.look(Home::Private, |nb| account::list(nb.db()))?;
                if all.iter().any(|account| account.parts().is_some() && account.deleted.is_none()) {
                    return Err(refuse::account_there());
                }
                self.begin_account(&Account::whole(AccountId(self.new_id()), now))
            }
            AccountCommand::BeginMore => {
                let tomorrow = today.succ_opt().unwrap_or(today);
                self.begin_account(&Account::more(AccountId(self.new_id()), now, tomorrow))
            }
            AccountCommand::SavePart(id, part, words) => {
                self.change_account(id, Keep::Typing(id.0), |account| account.set_part(part, words))
            }
            AccountCommand::SaveMore(id, words) => {
                self.change_account(id, Keep::Typing(id.0), |account| account.set_more(|more| more.words = words))
            }
            AccountCommand::IsOver(id) => {
                self.change_account(id, Keep::Step, |account| account.set_more(|more| more.over = Some(Over::Yes)))
            }
            AccountCommand::EndsLater(id, how) => {
                self.change_account(id, Keep::Typing(id.0), |account| account.set_more(|more| more.over = Some(Over::NotAtOnce(how))))
            }
            AccountCommand::TellOn(_, day) if day < today => Err(AccountRefused::DayGone.into()),
            AccountCommand::TellOn(id, day) => self.change_account(id, Keep::Step, |account| account.set_more(|more| more.tell_on = day)),
            AccountCommand::Give { id, how, day } => {
                // A slip of the hand can be undone in this sitting; the words are the same either way.
                self.change_account(id, Keep::Step, |account| account.give(AccountGiven { how, day, at: now }, today))
            }
            AccountCommand::Delete(id) => self.put_account_away(id, Some(now)),
            AccountCommand::Restore(id) => self.put_account_away(id, None),
            AccountCommand::Purge(id) => {
                self.my_account(id)?;
                self.note_own_purge()?;
                self.write(Home::Private, Keep::Final, |tx| Ok(account::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn my_account(&self, id: AccountId) -> Result<Account, Problem> {
        self.look(Home::Private, |nb| account::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn begin_account(&mut self, new: &Account) -> Result<Done, Problem> {
        self.write(Home::Private, Keep::Made, |tx| Ok(account::put(tx, new)?))?;
        Ok(made(new.id.0))
    }

    fn change_account(
        &mut self,
        id: AccountId,
        keep: Keep,
        change: impl FnOnce(&mut Account) -> Result<(), AccountRefused>,
    ) -> Result<Done, Problem> {
        let mut account = self.my_account(id)?;
        change(&mut account)?;
        account.changed = self.now();
        self.write(Home::Private, keep, |tx| Ok(account::put(tx, &account)?))?;
        Ok(undoable())
    }

    fn put_account_away(&mut self, id: AccountId, deleted: Option<Stamp>) -> Result<Done, Problem> {
        let mut account = self.my_account(id)?;
        account.deleted = deleted;
        self.write(Home::Private, Keep::Step, |tx| Ok(account::put(tx, &account)?))?;
        Ok(undoable())
    }
}
