//! Accounts and ended contacts as the screens show them.

use crate::domain::account::Account;
use crate::domain::ending_contact::{EndingContact, ShownContact};

/// One's own page on an ended contact, and the copy of it that is shown.
#[derive(Debug, Clone)]
pub struct ContactRow {
    /// The page.
    pub page: EndingContact,
    /// What the other sees of it now.
    pub shown: Option<ShownContact>,
}

impl ContactRow {
    /// The copy that is shown reads as the page did earlier.
    pub fn shown_is_older(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.parts != self.page.parts)
    }
}

/// Mine, and what is shown of ended contacts. With both here only [`Self::shown`] holds anything.
#[derive(Debug, Clone, Default)]
pub struct AccountsModel {
    /// My accounts and what more there is to tell, oldest first, without the trash.
    pub mine: Vec<Account>,
    /// Mine in the trash, last deleted first.
    pub trash: Vec<Account>,
    /// My pages on ended contacts, oldest first, without the trash.
    pub contacts: Vec<ContactRow>,
    /// My pages in the trash, last deleted first.
    pub contact_trash: Vec<EndingContact>,
    /// Copies their writers chose to show, oldest first.
    pub shown: Vec<ShownContact>,
}
