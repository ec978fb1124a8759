//! Trying the demo: a throw-away vault of invented people in the cache folder, swept when the window closes.

use super::{GroundworkApp, Scene};
use crate::jobs::Worker;
use crate::problem::Problem;
use crate::session::{Phase, Request, Secret};
use crate::tr;
use crate::ui::shell::dialog::Dialog;
use crate::ui::shell::toast::Toast;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Where the demo stands.
#[derive(Default)]
pub(super) enum Demo {
    /// Not asked for.
    #[default]
    None,
    /// Being written.
    Making(Receiver<Result<(PathBuf, Secret), Problem>>),
    /// Open; the vault of before lies in this folder.
    Open(PathBuf),
}

impl GroundworkApp {
    /// Begins making the demo.
    pub(super) fn open_demo(&mut self, ctx: &egui::Context) {
        if !matches!(self.demo, Demo::None) {
            return;
        }
        let Some(make) = self.make_demo.clone() else { return };
        let (send, made) = channel();
        let (wake, cache) = (ctx.clone(), self.cache.clone());
        // Without a thread the closed channel ends it in `follow_demo`.
        let _ = Worker::start("demo", move || {
            let _ = send.send(make(&cache));
            wake.request_repaint();
        });
        self.demo = Demo::Making(made);
        self.desk.toast = Some(Toast::lasting(tr!("shell-demo-making")));
        ctx.request_repaint();
    }

    /// Opens the demo once it is written.
    pub(super) fn follow_demo(&mut self, ctx: &egui::Context) {
        let Demo::Making(made) = &self.demo else { return };
        match made.try_recv() {
            // Somebody went on without it; what they opened is not taken away.
            Ok(Ok(_)) if !matches!(self.desk.phase, Phase::NoVault | Phase::Locked | Phase::LockedWithoutPassphrase) => {
                self.demo = Demo::None;
                self.desk.toast = None;
            }
            Ok(Ok((folder, passphrase))) => {
                self.desk.forget();
                self.desk.phase = Phase::Locked;
                self.desk.handle = (self.open)(&folder, true, ctx);
                self.demo = Demo::Open(std::mem::replace(&mut self.vault, folder));
                self.scene = Scene::unlock();
                self.desk.handle.send(Request::Unlock(passphrase));
                self.take_events(ctx);
            }
            Ok(Err(problem)) => {
                self.demo = Demo::None;
                self.desk.toast = None;
                self.desk.dialogs.push_back(Dialog::Problem(problem));
            }
            Err(TryRecvError::Disconnected) => self.demo = Demo::None,
            Err(TryRecvError::Empty) => {}
        }
    }

    /// Leaves the demo for the vault of before, and removes it.
    pub(super) fn leave_demo(&mut self, ctx: &egui::Context) {
        let Demo::Open(before) = std::mem::take(&mut self.demo) else { return };
        self.lock(ctx);
        self.vault = before;
        self.desk.handle = (self.open)(&self.vault, false, ctx);
        self.take_events(ctx);
        crate::platform::sweep(&self.cache);
    }

    /// The demo is open.
    pub(super) fn is_demo(&self) -> bool {
        matches!(self.demo, Demo::Open(_))
    }
}
