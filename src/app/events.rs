//! What the session says, and what follows from it in the window.

use super::desk::Desk;
use crate::domain::day::Stamp;
use crate::problem::Problem;
use crate::session::model::Presence;
use crate::session::{BackupAnswer, Done, Event, Phase, Ticket};
use crate::ui::shell::dialog::Dialog;
use crate::ui::shell::toast::Toast;
use crate::ui::view::{After, Reply};

/// Something the app itself has to act upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Turn {
    /// The phase is another one now.
    Phase(Phase),
    /// Somebody else is here now, or both are.
    Presence,
    /// A backup taken then was restored where there was no vault.
    Restored(Stamp),
    /// Other pages than those shown are in the notebooks now.
    PutBack,
}

impl Desk {
    /// Takes every event waiting; returns what the app has to act upon, in order.
    pub(super) fn poll(&mut self) -> Vec<Turn> {
        let mut turns = Vec::new();
        let from_nothing = self.phase == Phase::NoVault;
        while let Some(event) = self.handle.poll() {
            match event {
                Event::Phase(phase) => {
                    self.phase = phase.clone();
                    turns.push(Turn::Phase(phase));
                }
                Event::Models(models) => {
                    let before = std::mem::replace(&mut self.models, *models).here.presence;
                    let now = self.models.here.presence;
                    if before != Presence::Nobody && now != Presence::Nobody && before != now {
                        turns.push(Turn::Presence);
                    }
                }
                Event::Done(ticket, done) => self.done(ticket, done),
                Event::Refused(ticket, problem) => self.refused(ticket, problem),
                Event::Marks(ticket, marks) => self.out.answer(ticket, Reply::Marks(marks)),
                Event::Entry(ticket, entry) => self.out.answer(ticket, Reply::Entry(entry)),
                Event::Hits(ticket, hits) => self.out.answer(ticket, Reply::Hits(hits)),
                Event::Tags(ticket, tags) => self.out.answer(ticket, Reply::Tags(tags)),
                Event::Leaves(ticket, leaves) => self.out.answer(ticket, Reply::Leaves(leaves)),
                Event::AreHere(ticket, which) => self.out.answer(ticket, Reply::AreHere(which)),
                Event::Invited(ticket, words) => self.out.answer(ticket, Reply::Invited(words)),
                Event::RecoveryWords(ticket, words) => self.out.answer(ticket, Reply::RecoveryWords(words)),
                Event::Settled(ticket) => self.out.answer(ticket, Reply::Settled),
                Event::PassphraseChanged(ticket) => self.out.answer(ticket, Reply::PassphraseChanged),
                Event::Whole(ticket, whole) => self.out.answer(ticket, Reply::Whole(whole)),
                Event::Kept(ticket, kept) => self.out.answer(ticket, Reply::Kept(kept)),
                Event::Summary(ticket, summary) => self.out.answer(ticket, Reply::Summary(summary)),
                // The screen that asked is gone: there is a vault now.
                Event::Backup(_, BackupAnswer::Restored { made, .. }) if from_nothing => turns.push(Turn::Restored(made)),
                Event::Backup(_, BackupAnswer::PutBack) => turns.push(Turn::PutBack),
                Event::Backup(ticket, answer) => self.out.answer(ticket, Reply::Backup(answer)),
                Event::Health(problem) => self.dialogs.push_back(Dialog::Problem(problem)),
            }
        }
        turns
    }

    fn done(&mut self, ticket: Ticket, done: Done) {
        self.parting.remove(&ticket);
        match self.after.remove(&ticket) {
            Some(After::Reply) => self.out.answer(ticket, Reply::Done(done)),
            Some(After::Say(words, inverse)) => {
                self.toast =
                    Some(if done.undoable || inverse.is_some() { Toast::with_undo(words, inverse) } else { Toast::plain(words) });
            }
            Some(After::SayAndReply(words)) => {
                self.toast = Some(if done.undoable { Toast::with_undo(words, None) } else { Toast::plain(words) });
                self.out.answer(ticket, Reply::Done(done));
            }
            Some(After::Quiet) | None => {}
        }
    }

    fn refused(&mut self, ticket: Option<Ticket>, problem: Problem) {
        if ticket.is_some_and(|ticket| self.parting.remove(&ticket)) {
            return self.dialogs.push_back(Dialog::Problem(problem));
        }
        match ticket.map(|ticket| (ticket, self.after.remove(&ticket))) {
            Some((_, Some(After::Quiet | After::Say(..)))) => self.dialogs.push_back(Dialog::Problem(problem)),
            Some((ticket, Some(After::Reply | After::SayAndReply(_)) | None)) => self.out.answer(ticket, Reply::Refused(problem)),
            None => self.refusal = Some(problem),
        }
    }
}
