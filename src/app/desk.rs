//! What the window holds besides its screens: the session's handle, the models last sent, intents on their way, what is
//! being said. One struct, so that a screen can borrow itself and all of this at once.

use super::idle::Idle;
use super::nav::Nav;
use crate::clock::Clock;
use crate::content::Content;
use crate::platform::{Formats, Settings};
use crate::problem::Problem;
use crate::session::model::Models;
use crate::session::{Handle, Phase, Ticket};
use crate::ui::shell::dialog::Dialog;
use crate::ui::shell::toast::Toast;
use crate::ui::view::{After, Keys, Outbox, ViewCx, WindowClass};
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

/// Everything beside the screens.
pub struct Desk {
    pub(super) handle: Handle,
    pub(super) phase: Phase,
    pub(super) models: Models,
    pub(super) settings: Settings,
    /// How this system writes days and times.
    pub(super) formats: Formats,
    pub(super) settings_file: Option<PathBuf>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) content: &'static Content,
    pub(super) out: Outbox,
    /// What follows the answer to a command.
    pub(super) after: HashMap<Ticket, After>,
    /// Saves on their way while the window was covered: nobody waits for them any more, but a refusal is told.
    pub(super) parting: HashSet<Ticket>,
    pub(super) nav: Nav,
    pub(super) dialogs: VecDeque<Dialog>,
    pub(super) toast: Option<Toast>,
    pub(super) idle: Idle,
    /// A refusal that belongs to no command: of an unlock, a join, a recovery.
    pub(super) refusal: Option<Problem>,
}

impl Desk {
    /// What a screen is handed in this frame.
    pub(super) fn cx(&mut self, window: WindowClass) -> ViewCx<'_> {
        ViewCx {
            models: &self.models,
            content: self.content,
            settings: &self.settings,
            window,
            now: self.clock.now(),
            keys: &super::keys::VaultKeys as &dyn Keys,
            out: &mut self.out,
        }
    }

    /// Drops everything that could show what was open.
    pub(super) fn forget(&mut self) {
        self.models = Models::default();
        self.forget_screens();
    }

    /// Drops what the screens asked for and said, not what is shown now.
    pub(super) fn forget_screens(&mut self) {
        self.out.clear();
        self.parting.extend(std::mem::take(&mut self.after).into_keys());
        self.nav = Nav::default();
        self.dialogs = VecDeque::new();
        self.toast = None;
        self.refusal = None;
    }
}
