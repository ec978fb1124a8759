//! Who is here.

use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::session::command::{Home, Preferences};

/// Who unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// Nobody.
    #[default]
    Nobody,
    /// One person; their Private is open.
    One(PersonId),
    /// Both; both Privates are closed.
    Both,
}

/// Who is here, and what that means for the screens.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about the vault")]
pub struct Here {
    /// Everyone of this vault, first person first. One in a one-person vault, where no person marks show.
    pub people: Vec<Person>,
    /// Who unlocked.
    pub presence: Presence,
    /// The civil day.
    pub today: Day,
    /// The choices of the one person here; defaults with both here.
    pub preferences: Preferences,
    /// The vault has no passphrase (one person only).
    pub no_passphrase: bool,
    /// This is the demo vault; said on every page.
    pub demo: bool,
    /// What was shared with somebody once is kept for reading, as it was on this day.
    pub kept_since: Option<Day>,
    /// An invite is open and not yet used.
    pub invite_open: bool,
    /// With both here: whose words are written and whose goals are made.
    pub speaker: Option<PersonId>,
    /// Notebooks that are damaged or out of reach for writing; they can be read.
    pub read_only: Vec<Home>,
    /// Something of theirs did not open, so what is here is not all there is.
    pub out_of_reach: bool,
}

impl Here {
    /// The one person here.
    pub fn me(&self) -> Option<&Person> {
        match self.presence {
            Presence::One(id) => self.people.iter().find(|p| p.id == id),
            Presence::Nobody | Presence::Both => None,
        }
    }

    /// The person who is not the one here, where there are two.
    pub fn other(&self) -> Option<&Person> {
        let me = self.me()?;
        self.people.iter().find(|p| p.id != me.id)
    }

    /// Somebody by id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|p| p.id == id)
    }

    /// Two people use this vault.
    pub fn is_for_two(&self) -> bool {
        self.people.len() > 1
    }

    /// Both are here.
    pub fn both(&self) -> bool {
        self.presence == Presence::Both
    }
}
