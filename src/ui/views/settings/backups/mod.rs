//! Backups: when the last one was taken and tried out, taking one now, a second folder, checking one, and the two ways back.

mod list;
mod put_back;
mod second;
mod status;

use crate::platform::Exposure;
use crate::problem::Problem;
use crate::session::{BackupAnswer, BackupRequest, BackupRow, Request, Ticket};
use crate::tr;
use crate::ui::view::{Confirm, Intent, Reply, ViewCx};
use crate::ui::views::restore::{Outcome, Restore, done_words};
use crate::ui::widgets;
use egui::Ui;
use put_back::PutBack;
use second::Second;
use std::path::PathBuf;

/// The page's own state.
#[derive(Default)]
pub(super) struct Backups {
    /// The list as last read; none before the first answer.
    found: Option<Found>,
    listing: Option<Ticket>,
    taking: Option<Ticket>,
    checking: Option<(Ticket, PathBuf)>,
    /// How far what is under way is.
    part: f32,
    /// What came of checking one.
    checked: Option<(PathBuf, Option<Problem>)>,
    problem: Option<Problem>,
    second: Second,
    way: Option<Way>,
    /// All of a long list.
    all: bool,
    /// When the model last said that one was taken: another one makes the list anew.
    of: Option<crate::domain::day::Stamp>,
}

/// What was found in the folder of backups.
struct Found {
    rows: Vec<BackupRow>,
    vault: Option<Exposure>,
    second: Option<Exposure>,
    second_there: bool,
}

/// A way back that is being gone.
enum Way {
    Beside(Box<Restore>),
    InPlace(Box<PutBack>),
}

impl Backups {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.both() {
            widgets::body(ui, tr!("settings-you-both"));
            return;
        }
        self.take_answers(cx);
        let last = cx.models.backups.last;
        if self.listing.is_none() && (self.found.is_none() || self.of != last) {
            self.of = last;
            self.listing = Some(cx.ask(|ticket| Request::Backup(ticket, BackupRequest::List)));
        }
        widgets::card(ui, |ui| self.status(ui, cx));
        ui.add_space(16.0);
        let (exposed, there) = self.found.as_ref().map_or((None, false), |found| (found.second, found.second_there));
        widgets::card(ui, |ui| {
            if self.second.show(ui, cx, exposed, there) {
                self.found = None;
            }
        });
        ui.add_space(16.0);
        if self.way.is_some() {
            widgets::card(ui, |ui| self.way_back(ui, cx));
            ui.add_space(16.0);
        }
        widgets::card(ui, |ui| self.list(ui, cx));
    }

    fn way_back(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let over = match self.way.as_mut() {
            Some(Way::Beside(restore)) => match restore.show_in_card(ui, cx) {
                Outcome::Open => false,
                Outcome::Left => true,
                // The demo moves nowhere.
                Outcome::Done { made, .. } if cx.models.here.demo => {
                    cx.say(done_words(made));
                    true
                }
                Outcome::Done { folder, made } => {
                    cx.confirm(Confirm {
                        question: tr!("restore-done-question"),
                        body: tr!("restore-done-body", when = done_words(made), folder = folder.display().to_string()),
                        keep: tr!("restore-done-stay"),
                        act: tr!("restore-done-open"),
                        danger: false,
                        then: vec![Intent::MoveVault(folder)],
                    });
                    true
                }
            },
            Some(Way::InPlace(put_back)) => put_back.show(ui, cx),
            None => false,
        };
        if over {
            self.way = None;
            self.found = None;
        }
    }

    fn is_at_work(&self) -> bool {
        self.taking.is_some() || self.checking.is_some()
    }

    fn take_answers(&mut self, cx: &mut ViewCx<'_>) {
        match self.listing.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Backup(BackupAnswer::List { rows, vault, second, second_there })) => {
                self.listing = None;
                self.found = Some(Found { rows, vault, second, second_there });
            }
            Some(Reply::Refused(problem)) => {
                self.listing = None;
                self.found = Some(Found { rows: Vec::new(), vault: None, second: None, second_there: false });
                self.problem = Some(problem);
            }
            _ => {}
        }
        match self.taking.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Backup(BackupAnswer::Progress(part))) => self.part = part,
            Some(Reply::Refused(problem)) => {
                self.taking = None;
                self.problem = Some(problem);
            }
            Some(_) => {
                self.taking = None;
                self.problem = None;
                self.found = None;
                cx.say(tr!("backups-taken"));
            }
            None => {}
        }
        let Some((ticket, file)) = self.checking.clone() else { return };
        match cx.reply(ticket) {
            Some(Reply::Backup(BackupAnswer::Progress(part))) => self.part = part,
            Some(Reply::Refused(problem)) => {
                self.checking = None;
                self.checked = Some((file, Some(problem)));
            }
            Some(_) => {
                self.checking = None;
                self.checked = Some((file, None));
            }
            None => {}
        }
    }
}

/// Why a place others reach is said.
fn exposed_words(exposure: Exposure) -> String {
    match exposure {
        Exposure::Synced(service) => tr!("backups-synced", service = service),
        Exposure::Network => tr!("backups-network"),
    }
}
