//! Carrying out what the screens asked for, after the frame, in order.

use super::GroundworkApp;
use crate::session::{BackupRequest, Command, Request};
use crate::ui::shell::dialog::Dialog;
use crate::ui::shell::toast::Toast;
use crate::ui::view::{After, HelpPage, Intent, Place};
use crate::vault::{Presence, VaultError, presence};
use std::path::PathBuf;

impl GroundworkApp {
    /// Carries out everything asked for so far, also what that asks for in turn.
    pub(super) fn carry_out(&mut self, ctx: &egui::Context) {
        // A screen that is left may hand out more (its last save), so look again; it ends when nothing is left.
        loop {
            let intents = self.desk.out.take();
            if intents.is_empty() {
                break;
            }
            for intent in intents {
                self.carry(ctx, intent);
            }
            ctx.request_repaint();
        }
    }

    fn carry(&mut self, ctx: &egui::Context, intent: Intent) {
        match intent {
            Intent::Do(ticket, command, after) => {
                self.desk.after.insert(ticket, after);
                self.desk.handle.send(Request::Do(ticket, command));
            }
            Intent::Ask(Request::Lock) => self.lock(ctx),
            Intent::Ask(request) => {
                if changes_keys(&request) {
                    // Notebooks close: what the screen has not saved goes first.
                    self.flush_here(ctx);
                    self.send_commands_only();
                }
                self.desk.handle.send(request);
            }
            Intent::Go(place) => self.go(ctx, place),
            Intent::Back => self.back(ctx),
            Intent::Say(words) => self.desk.toast = Some(Toast::plain(words)),
            Intent::Tell(problem) => self.desk.dialogs.push_back(Dialog::Problem(problem)),
            Intent::SmallPromise => self.open_promise(ctx),
            Intent::Confirm(question) => self.desk.dialogs.push_back(Dialog::Confirm(question)),
            Intent::Copy(text) => ctx.copy_text(text),
            Intent::Keep(settings) => self.keep_settings(ctx, *settings),
            Intent::Pick(ticket, pick) => self.pick(ctx, ticket, pick),
            Intent::Hide => self.hide(ctx),
            Intent::OpenDemo => self.open_demo(ctx),
            Intent::LeaveDemo => self.leave_demo(ctx),
            Intent::ReadAloud(seconds) => self.desk.idle.reads(self.desk.clock.now(), seconds),
            Intent::FrontHelp => self.open_front_help(ctx, HelpPage::Front),
            Intent::MoveVault(folder) => self.move_vault(ctx, folder),
        }
    }

    /// Goes to a place: the screen left sends its last words first.
    pub(super) fn go(&mut self, ctx: &egui::Context, place: Place) {
        self.flush_here(ctx);
        self.desk.nav.go(place);
        self.arrive(ctx);
    }

    /// Goes back, or closes what is open inside the screen.
    pub(super) fn back(&mut self, ctx: &egui::Context) {
        if self.front_help.is_some() {
            return self.back_on_cover(ctx);
        }
        self.flush_here(ctx);
        self.desk.nav.back();
        self.arrive(ctx);
    }

    /// Does the step taken back again.
    pub(super) fn redo(&mut self) {
        self.desk.out.command(Command::Redo, After::Quiet);
    }

    /// Only commands leave; everything else a screen wanted is void once the vault is locked.
    pub(super) fn send_commands_only(&mut self) {
        for intent in self.desk.out.take() {
            if let Intent::Do(ticket, command, after) = intent {
                self.desk.after.insert(ticket, after);
                self.desk.handle.send(Request::Do(ticket, command));
            }
        }
    }

    /// Opens the vault in another folder, and remembers where it is.
    fn move_vault(&mut self, ctx: &egui::Context, folder: PathBuf) {
        // An empty folder would only offer to begin anew, as if everything were gone.
        let problem = match presence(&folder) {
            Ok(Presence::Absent) => Some(VaultError::NoVault.into()),
            Ok(_) => None,
            Err(error) => Some(error.into()),
        };
        if let Some(problem) = problem {
            return self.desk.dialogs.push_back(Dialog::Problem(problem));
        }
        self.lock(ctx);
        let mut settings = self.desk.settings.clone();
        settings.data_dir = Some(folder.clone());
        self.keep_settings(ctx, settings);
        self.vault = folder;
        self.desk.handle = (self.open)(&self.vault, false, ctx);
        self.take_events(ctx);
    }

    /// Takes the last step back.
    pub(super) fn undo(&mut self) {
        let command = self.desk.toast.take().and_then(|toast| toast.inverse).map_or(Command::Undo, |inverse| *inverse);
        self.desk.out.command(command, After::Quiet);
    }
}

/// After this request other notebooks are open than before.
fn changes_keys(request: &Request) -> bool {
    let puts_back = matches!(request, Request::Backup(_, BackupRequest::PutBack { .. }));
    puts_back || matches!(request, Request::EnterBoth(_) | Request::LeaveBoth(_) | Request::Join { .. } | Request::Recover { .. })
}
