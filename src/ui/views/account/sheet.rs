//! An account as it is read, copied and printed: its titles and its words.

use crate::content::Content;
use crate::domain::account::{Account, AccountBody, AccountPart, Over};
use crate::domain::day::Day;
use crate::domain::parts_sheet::PartsSheet;
use crate::tr;

/// Everything written in it, on the day it was told, or today.
pub(super) fn sheet(content: &Content, account: &Account, today: Day) -> PartsSheet {
    let day = account.given().map_or(today, |given| given.day);
    let parts = match account.body() {
        AccountBody::Whole(parts) => {
            parts.written().map(|(part, words)| (content.account.part(part).title.clone(), words.clone())).collect()
        }
        AccountBody::More(more) => {
            let all = (!more.words.is_blank()).then(|| (content.account.more.words.title.clone(), more.words.clone()));
            let how = match &more.over {
                Some(Over::NotAtOnce(how)) if !how.is_blank() => Some((tr!("account-more-how"), how.clone())),
                _ => None,
            };
            all.into_iter().chain(how).collect()
        }
    };
    PartsSheet { day, parts }
}

/// The titles of parts, in one line.
pub(super) fn titles(content: &Content, parts: impl Iterator<Item = AccountPart>) -> String {
    let titles: Vec<&str> = parts.map(|part| content.account.part(part).title.as_str()).collect();
    titles.join(", ")
}
