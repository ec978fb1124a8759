//! Trying the demo: a throw-away vault of invented people in the cache folder, swept when the window closes.

use super::GroundworkApp;
use crate::jobs::Worker;
use crate::problem::Problem;
use crate::session::{Phase, Request, Secret};
use crate::tr;
use crate::ui::shell::dialog::Dialog;
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
    /// Open.
    Open,
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
        self.desk.toast = Some(crate::ui::shell::toast::Toast::plain(tr!("shell-demo-making")));
        ctx.request_repaint();
    }

    /// Opens the demo once it is written.
    pub(super) fn follow_demo(&mut self, ctx: &egui::Context) {
        let Demo::Making(made) = &self.demo else { return };
        match made.try_recv() {
            Ok(Ok((folder, passphrase))) => {
                self.demo = Demo::Open;
                self.desk.forget();
                self.desk.phase = Phase::Locked;
                self.desk.handle = (self.open)(&folder, true, ctx);
                self.vault = folder;
                self.scene = super::Scene::unlock();
                self.desk.handle.send(Request::Unlock(passphrase));
                self.take_events(ctx);
            }
            Ok(Err(problem)) => {
                self.demo = Demo::None;
                self.desk.dialogs.push_back(Dialog::Problem(problem));
            }
            Err(TryRecvError::Disconnected) => self.demo = Demo::None,
            Err(TryRecvError::Empty) => {}
        }
    }
}
