//! What a view is handed each frame.

use super::intent::{After, Confirm, Intent, Pick};
use super::outbox::{Outbox, Reply};
use super::place::Place;
use crate::content::Content;
use crate::domain::day::Day;
use crate::domain::person::Person;
use crate::platform::Settings;
use crate::problem::Problem;
use crate::session::command::{PersonCommand, Preferences};
use crate::session::model::Models;
use crate::session::{Command, Request, Secret, Ticket};
use chrono::{DateTime, FixedOffset};

/// How much room there is, by effective width (window width ÷ text scale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WindowClass {
    /// Under 720: one thing at a time, icons for tabs.
    Narrow,
    /// Under 1000: one column.
    Middle,
    /// Two columns.
    Wide,
}

impl WindowClass {
    /// The class of an effective width in points.
    pub fn of(width: f32) -> Self {
        if width < 720.0 {
            Self::Narrow
        } else if width < 1000.0 {
            Self::Middle
        } else {
            Self::Wide
        }
    }
}

/// Makes and weighs passphrases for the screens, which know nothing of vaults.
pub trait Keys {
    /// Six words drawn at random; none when the system has no randomness to give.
    fn passphrase(&self) -> Option<Secret>;

    /// How good a passphrase is; `personal` are words others would try first.
    fn strength(&self, text: &str, personal: &[&str]) -> Strength;
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Strength {
    /// 0 (at once) to 4 (not in a lifetime).
    pub score: u8,
    /// At least ten characters.
    pub long_enough: bool,
    /// Good enough to be taken.
    pub acceptable: bool,
}

/// Everything a view may look at and ask for.
pub struct ViewCx<'a> {
    /// What the session shows.
    pub models: &'a Models,
    /// The bundled libraries and texts.
    pub content: &'static Content,
    /// How the window looks; change it with [`ViewCx::settings_mut`].
    pub settings: &'a Settings,
    /// How much room there is.
    pub window: WindowClass,
    /// The local time when the frame began.
    pub now: DateTime<FixedOffset>,
    /// Makes and weighs passphrases.
    pub keys: &'a dyn Keys,
    /// Where intents go.
    pub out: &'a mut Outbox,
}

impl ViewCx<'_> {
    /// The civil day as the session counts it.
    pub fn today(&self) -> Day {
        self.models.here.today
    }

    /// The one person here; none with both here.
    pub fn me(&self) -> Option<&Person> {
        self.models.here.me()
    }

    /// Both are here.
    pub fn both(&self) -> bool {
        self.models.here.both()
    }

    /// Two people use this vault; otherwise no person marks show.
    pub fn is_for_two(&self) -> bool {
        self.models.here.is_for_two()
    }

    /// Runs a command; a refusal shows itself.
    pub fn act(&mut self, command: Command) {
        self.out.command(command, After::Quiet);
    }

    /// Runs a command and says `words` when it is done, with Undo where it can be taken back.
    pub fn act_saying(&mut self, command: Command, words: impl Into<String>) {
        self.out.command(command, After::Say(words.into(), None));
    }

    /// Runs a command and says `words`; Undo sends `inverse`. Right for deletes: an autosave in between can't get in the way.
    pub fn act_undo_with(&mut self, command: Command, words: impl Into<String>, inverse: Command) {
        self.out.command(command, After::Say(words.into(), Some(Box::new(inverse))));
    }

    /// Runs a command whose answer the view takes by [`ViewCx::reply`].
    pub fn ask_command(&mut self, command: Command) -> Ticket {
        self.out.command(command, After::Reply)
    }

    /// The same, and says `words` when it is done, with Undo where it can be taken back.
    pub fn ask_saying(&mut self, command: Command, words: impl Into<String>) -> Ticket {
        self.out.command(command, After::SayAndReply(words.into()))
    }

    /// Asks something whose answer the view takes by [`ViewCx::reply`].
    pub fn ask(&mut self, request: impl FnOnce(Ticket) -> Request) -> Ticket {
        let ticket = self.out.ticket();
        self.out.push(Intent::Ask(request(ticket)));
        ticket
    }

    /// Sends a request that has no answer of its own (its effect shows in the models or the phase).
    pub fn send(&mut self, request: Request) {
        self.out.push(Intent::Ask(request));
    }

    /// The answer, once.
    pub fn reply(&mut self, ticket: Ticket) -> Option<Reply> {
        self.out.reply(ticket)
    }

    /// Goes somewhere.
    pub fn go(&mut self, place: Place) {
        self.out.push(Intent::Go(place));
    }

    /// Goes back.
    pub fn back(&mut self) {
        self.out.push(Intent::Back);
    }

    /// A toast without Undo.
    pub fn say(&mut self, words: impl Into<String>) {
        self.out.push(Intent::Say(words.into()));
    }

    /// A problem dialog.
    pub fn tell(&mut self, problem: Problem) {
        self.out.push(Intent::Tell(problem));
    }

    /// A question before something that can't simply be undone.
    pub fn confirm(&mut self, question: Confirm) {
        self.out.push(Intent::Confirm(Box::new(question)));
    }

    /// Opens the line for a small promise over the page.
    pub fn small_promise(&mut self) {
        self.out.push(Intent::SmallPromise);
    }

    /// Puts a text on the clipboard.
    pub fn copy(&mut self, text: impl Into<String>) {
        self.out.push(Intent::Copy(text.into()));
    }

    /// Covers the window and locks.
    pub fn hide(&mut self) {
        self.out.push(Intent::Hide);
    }

    /// Lets the person choose a file; the answer is [`Reply::Path`].
    pub fn pick_file(&mut self, pick: Pick) -> Ticket {
        let ticket = self.out.ticket();
        self.out.push(Intent::Pick(ticket, pick));
        ticket
    }

    /// Changes the choices of the one person here.
    pub fn prefer(&mut self, change: impl FnOnce(&mut Preferences)) {
        let mut preferences = self.models.here.preferences.clone();
        change(&mut preferences);
        if preferences != self.models.here.preferences {
            self.act(Command::Person(PersonCommand::Prefer(Box::new(preferences))));
        }
    }

    /// Changes the window's settings, which hold nothing personal.
    pub fn settings_mut(&mut self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.clone();
        change(&mut settings);
        let settings = settings.within_ranges();
        if settings != *self.settings {
            self.out.push(Intent::Keep(Box::new(settings)));
        }
    }
}

impl Intent {
    /// A command whose refusal shows itself; for [`Confirm::then`].
    pub fn command(out: &mut Outbox, command: Command) -> Self {
        Self::Do(out.ticket(), command, After::Quiet)
    }

    /// The same with a toast.
    pub fn command_saying(out: &mut Outbox, command: Command, words: impl Into<String>) -> Self {
        Self::Do(out.ticket(), command, After::Say(words.into(), None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_fold_at_the_widths_the_look_names() {
        for (width, class) in [
            (1280.0, WindowClass::Wide),
            (1000.0, WindowClass::Wide),
            (999.0, WindowClass::Middle),
            (900.0, WindowClass::Middle),
            (720.0, WindowClass::Middle),
            (719.0, WindowClass::Narrow),
            (450.0, WindowClass::Narrow),
        ] {
            assert_eq!(WindowClass::of(width), class, "{width}");
        }
    }
}
