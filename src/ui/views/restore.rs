//! Restoring a backup into a folder of its own: from Settings, from the first run and from the unlock screen, where nothing
//! of what is here is shown or touched.

use crate::domain::day::Stamp;
use crate::problem::Problem;
use crate::session::{BackupAnswer, BackupRequest, BackupSecret, Request, Secret, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::views::people::join::{path_field, path_field_at};
use crate::ui::widgets;
use egui::{Align, Ui};
use std::path::PathBuf;

/// What is filled in so far.
#[derive(Default)]
pub struct Restore {
    file: String,
    folder: String,
    /// There is no vault here: it goes where one would be made.
    here: bool,
    /// The file is one of those listed and stands fast.
    listed: bool,
    /// The form was just opened; its first field takes the caret.
    fresh: bool,
    by: By,
    secret: Typed,
    picking: Option<(Ticket, What)>,
    asked: Option<Ticket>,
    part: f32,
    problem: Option<Problem>,
}

/// What opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum By {
    #[default]
    Passphrase,
    Words,
}

#[derive(Clone, Copy)]
enum What {
    File,
    Folder,
}

/// What a frame came to.
pub enum Outcome {
    /// Still on it.
    Open,
    /// It was left.
    Left,
    /// It is restored.
    Done {
        /// Where.
        folder: PathBuf,
        /// When it had been taken.
        made: Stamp,
    },
}

impl Restore {
    /// Where there is no vault yet.
    pub fn here() -> Self {
        Self { here: true, ..Self::any() }
    }

    /// One that is listed.
    pub fn of(file: PathBuf) -> Self {
        Self { file: file.to_string_lossy().into_owned(), listed: true, fresh: true, ..Self::default() }
    }

    /// Any one, into a folder that is chosen.
    pub fn any() -> Self {
        Self { fresh: true, ..Self::default() }
    }

    /// A whole screen of it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Outcome {
        widgets::page_title(ui, tr!("restore-title"));
        widgets::soft(ui, if self.here { tr!("restore-lead-here") } else { tr!("restore-lead") });
        ui.add_space(16.0);
        if let Some(done) = self.answer(cx) {
            return done;
        }
        widgets::card(ui, |ui| self.fields(ui, cx));
        self.said(ui);
        ui.add_space(20.0);
        let ready = self.is_ready();
        let label = self.label();
        let working = self.asked.is_some();
        let back = |ui: &mut Ui| !working && parts::step_back(ui);
        let (left, go) = parts::actions(ui, back, |ui| parts::primary_tall_enabled(ui, ready, &label).clicked());
        if go {
            self.send(cx);
        }
        if left { Outcome::Left } else { Outcome::Open }
    }

    /// The same inside a card of Settings.
    pub fn show_in_card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Outcome {
        widgets::heading(ui, tr!("restore-title"));
        widgets::small_soft(ui, tr!("restore-lead-beside"));
        ui.add_space(8.0);
        if let Some(done) = self.answer(cx) {
            return done;
        }
        self.fields(ui, cx);
        self.said(ui);
        ui.add_space(12.0);
        let mut left = false;
        ui.horizontal_wrapped(|ui| {
            if parts::primary_enabled(ui, self.is_ready(), &self.label()).clicked() {
                self.send(cx);
            }
            left = self.asked.is_none() && widgets::quiet(ui, &tr!("unlock-cancel")).clicked();
        });
        if left { Outcome::Left } else { Outcome::Open }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.take_path(cx);
        ui.add_enabled_ui(self.asked.is_none(), |ui| {
            if !self.listed {
                let fresh = std::mem::take(&mut self.fresh);
                if let Some(ticket) = path_field_at(ui, cx, &tr!("restore-file"), &mut self.file, Pick::Open, fresh) {
                    self.picking = Some((ticket, What::File));
                }
                ui.add_space(12.0);
            }
            let label = if self.by == By::Words { tr!("restore-words") } else { tr!("restore-passphrase") };
            let field = parts::secret(ui, &label, &mut self.secret);
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
                field.scroll_to_me(Some(Align::Center));
            }
            let other = if self.by == By::Words { tr!("restore-by-passphrase") } else { tr!("restore-by-words") };
            if widgets::small_quiet(ui, &other).clicked() {
                self.by = if self.by == By::Words { By::Passphrase } else { By::Words };
                self.secret = Typed::default();
                self.problem = None;
            }
            if !self.here {
                ui.add_space(12.0);
                if let Some(ticket) = path_field(ui, cx, &tr!("restore-folder"), &mut self.folder, Pick::Folder) {
                    self.picking = Some((ticket, What::Folder));
                }
                widgets::small_soft(ui, tr!("restore-folder-words"));
            }
        });
    }

    fn said(&self, ui: &mut Ui) {
        if let Some(problem) = &self.problem {
            ui.add_space(4.0);
            let said = widgets::problem(ui, problem.to_string());
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
    }

    fn label(&self) -> String {
        if self.asked.is_some() { tr!("restore-working", percent = percent(self.part)) } else { tr!("restore-go") }
    }

    /// A backup without a passphrase opens with an empty field, so that one may stay empty.
    fn is_ready(&self) -> bool {
        let named = !self.file.trim().is_empty() && (self.here || !self.folder.trim().is_empty());
        self.asked.is_none() && named && !(self.by == By::Words && self.secret.text.trim().is_empty())
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let secret = Secret::new(self.secret.text.as_str());
        let secret = if self.by == By::Words { BackupSecret::Words(secret) } else { BackupSecret::Passphrase(secret) };
        let file = PathBuf::from(self.file.trim());
        let into = (!self.here).then(|| PathBuf::from(self.folder.trim()));
        self.problem = None;
        self.part = 0.0;
        self.asked = Some(cx.ask(|ticket| Request::Backup(ticket, BackupRequest::Restore { file, into, secret })));
    }

    fn answer(&mut self, cx: &mut ViewCx<'_>) -> Option<Outcome> {
        match cx.reply(self.asked?)? {
            Reply::Backup(BackupAnswer::Progress(part)) => {
                self.part = part;
                None
            }
            Reply::Backup(BackupAnswer::Restored { folder, made }) => {
                *self = Self::default();
                Some(Outcome::Done { folder, made })
            }
            Reply::Refused(problem) => {
                self.asked = None;
                self.problem = Some(problem);
                None
            }
            _ => None,
        }
    }

    fn take_path(&mut self, cx: &mut ViewCx<'_>) {
        let Some((ticket, what)) = self.picking else { return };
        let Some(reply) = cx.reply(ticket) else { return };
        self.picking = None;
        if let Reply::Path(Some(path)) = reply {
            let text = path.to_string_lossy().into_owned();
            match what {
                What::File => self.file = text,
                What::Folder => self.folder = text,
            }
        }
    }
}

/// What is said once it is restored.
pub fn done_words(made: Stamp) -> String {
    tr!("restore-done", when = when(made))
}

/// "12 November 2026, 9:10 pm".
pub fn when(made: Stamp) -> String {
    tr!("backups-when", day = say::day_with_year(made.local().date_naive()), time = say::clock(made))
}

/// Whole parts of a hundred.
pub fn percent(part: f32) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (part.clamp(0.0, 1.0) * 100.0) as u32;
    percent
}
