//! Choosing files in the system's own dialog. It starts on the window's thread and answers by channel; no frame waits.

use super::GroundworkApp;
use super::wait::block_on;
use crate::jobs::Worker;
use crate::session::Ticket;
use crate::ui::view::{Pick, Reply};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// A place as it was chosen, or none.
pub type Chosen = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// Asks for a place; begins on the window's thread.
pub type Choose = Box<dyn Fn(Pick) -> Chosen>;

/// The system's own dialog.
pub(super) fn ask_the_system(pick: Pick) -> Chosen {
    let dialog = rfd::AsyncFileDialog::new();
    let future: Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match pick {
        Pick::Save { name } => Box::pin(dialog.set_file_name(name).save_file()),
        Pick::Open => Box::pin(dialog.pick_file()),
        Pick::Folder => Box::pin(dialog.pick_folder()),
    };
    Box::pin(async { future.await.map(|file| file.path().to_path_buf()) })
}

/// A dialog that is open.
pub(super) struct Picking {
    ticket: Ticket,
    answer: Receiver<Option<PathBuf>>,
}

impl GroundworkApp {
    /// Opens a dialog; its answer comes back under `ticket`.
    pub(super) fn pick(&mut self, ctx: &egui::Context, ticket: Ticket, pick: Pick) {
        let (send, answer) = channel();
        let wake = ctx.clone();
        let future = (self.choose)(pick);
        // Without a thread the closed channel answers as if nothing had been chosen.
        let _ = Worker::start("file dialog", move || {
            let _ = send.send(block_on(future));
            wake.request_repaint();
        });
        self.picking.push(Picking { ticket, answer });
    }

    /// Hands on what was chosen.
    pub(super) fn take_picked(&mut self) {
        let out = &mut self.desk.out;
        self.picking.retain(|picking| match picking.answer.try_recv() {
            Ok(path) => {
                out.answer(picking.ticket, Reply::Path(path));
                false
            }
            Err(TryRecvError::Disconnected) => {
                out.answer(picking.ticket, Reply::Path(None));
                false
            }
            Err(TryRecvError::Empty) => true,
        });
    }
}
