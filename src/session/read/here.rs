//! Who is here.

use super::Moment;
use crate::session::Home;
use crate::session::command::Preferences;
use crate::session::model::Here;
use crate::session::open::{Open, Who};
use crate::store::{StoreError, person};

pub(super) fn read(open: &Open, moment: Moment, read_only: Vec<Home>) -> Result<Here, StoreError> {
    let mut preferences = match &open.private {
        Some(private) => person::preferences::<Preferences>(private.db())?.unwrap_or_default(),
        None => Preferences::default(),
    };
    // The vault tells whether there are recovery words: what was noted may be older than new keys, or come from a backup.
    if let Who::One { keys, .. } = &open.who {
        preferences.has_recovery = open.vault.has_recovery(keys);
    }
    Ok(Here {
        people: open.people.clone(),
        presence: open.presence(),
        today: moment.today,
        preferences,
        no_passphrase: open.clear,
        demo: open.demo,
        kept_since: open.kept.as_ref().map(|kept| kept.since),
        invite_open: !open.is_for_two() && open.vault.invite_waiting(),
        speaker: open.both().then(|| open.speaker()),
        read_only,
        out_of_reach: !open.whole,
    })
}
