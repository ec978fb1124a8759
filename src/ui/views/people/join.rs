//! The second person joins: the invite's file and words, a name if they like, a passphrase of their own.

use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Request, Secret, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::{NewPassphrase, Typed};
use crate::ui::shell::parts;
use crate::ui::view::{Intent, Pick, Reply, ViewCx};
use crate::ui::widgets::{self, FieldOptions};
use egui::Ui;
use std::path::PathBuf;

/// What is filled in so far.
#[derive(Default)]
pub struct Join {
    stands: Stands,
    file: String,
    folder: String,
    words: Typed,
    name: String,
    choice: NewPassphrase,
    picking: Option<(Ticket, What)>,
    under_way: bool,
}

/// Where the vault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stands {
    /// Here: an invite can be used.
    #[default]
    Here,
    /// Somewhere else; the person was invited to it.
    Invited,
    /// Somewhere else; it is the person's own.
    Elsewhere,
}

#[derive(Clone, Copy)]
enum What {
    File,
    Folder,
}

impl Join {
    /// From the unlock screen: the vault is here.
    pub fn beside_a_vault() -> Self {
        Self::default()
    }

    /// From the first run: the vault is somewhere else, or this is another account.
    pub fn before_a_vault() -> Self {
        Self { stands: Stands::Invited, ..Self::default() }
    }

    /// From the first run: the person has a vault, in another folder.
    pub fn elsewhere() -> Self {
        Self { stands: Stands::Elsewhere, ..Self::default() }
    }

    /// It was refused; it may be tried again.
    pub fn refused(&mut self) {
        self.under_way = false;
    }

    /// Keys are being derived.
    pub fn under_way(&mut self, under_way: bool) {
        self.under_way = under_way;
    }

    /// Draws it; true when it is left.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, problem: Option<&Problem>) -> bool {
        self.take_path(cx);
        if self.stands != Stands::Here {
            return self.show_folder(ui, cx);
        }
        widgets::page_title(ui, tr!("join-title"));
        widgets::soft(ui, tr!("join-lead"));
        ui.add_space(16.0);
        ui.add_enabled_ui(!self.under_way, |ui| {
            widgets::card(ui, |ui| {
                if let Some(ticket) = path_field(ui, cx, &tr!("join-file"), &mut self.file, Pick::Open) {
                    self.picking = Some((ticket, What::File));
                }
                ui.add_space(12.0);
                parts::secret(ui, &tr!("join-words"), &mut self.words);
                ui.add_space(12.0);
                widgets::field(ui, &tr!("join-name"), &mut self.name);
                ui.add_space(12.0);
                self.choice.show(ui, cx);
                ui.add_space(8.0);
                widgets::small(ui, &cx.content.onboarding.passphrase.shared);
            });
        });
        if let Some(problem) = problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(20.0);
        let ready = !self.under_way && !self.file.trim().is_empty() && !self.words.text.trim().is_empty();
        let chosen = self.choice.value().filter(|_| ready);
        let label = if self.under_way { tr!("unlock-working") } else { tr!("join-go") };
        let (left, go) = parts::actions(ui, parts::step_back, |ui| parts::primary_tall_enabled(ui, chosen.is_some(), &label).clicked());
        if go && let Some(passphrase) = chosen {
            self.send(cx, passphrase);
        }
        left
    }

    fn send(&mut self, cx: &mut ViewCx<'_>, passphrase: Secret) {
        self.under_way = true;
        cx.send(Request::Join {
            file: PathBuf::from(self.file.trim()),
            words: Secret::new(self.words.text.as_str()),
            // A name longer than a text may be is no name; they can give one later.
            name: Words::new(self.name.trim()).unwrap_or_default(),
            role: None,
            passphrase,
        });
    }

    /// No vault here: joining happens where the first person's vault is.
    fn show_folder(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let (title, lead) = match self.stands {
            Stands::Elsewhere => (tr!("elsewhere-title"), tr!("elsewhere-lead")),
            Stands::Here | Stands::Invited => (tr!("join-title"), tr!("join-elsewhere")),
        };
        widgets::page_title(ui, title);
        widgets::soft(ui, lead);
        ui.add_space(16.0);
        widgets::card(ui, |ui| {
            if let Some(ticket) = path_field(ui, cx, &tr!("join-folder"), &mut self.folder, Pick::Folder) {
                self.picking = Some((ticket, What::Folder));
            }
        });
        ui.add_space(20.0);
        let ready = !self.folder.trim().is_empty();
        let (left, go) =
            parts::actions(ui, parts::step_back, |ui| parts::primary_tall_enabled(ui, ready, &tr!("join-open-folder")).clicked());
        if go {
            cx.out.push(Intent::MoveVault(PathBuf::from(self.folder.trim())));
        }
        left
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

/// A path to type or to choose; the ticket of the dialog when one was opened.
pub fn path_field(ui: &mut Ui, cx: &mut ViewCx<'_>, label: &str, text: &mut String, pick: Pick) -> Option<Ticket> {
    path_field_at(ui, cx, label, text, pick, false)
}

/// The same, which takes the caret when it has just been opened.
pub fn path_field_at(ui: &mut Ui, cx: &mut ViewCx<'_>, label: &str, text: &mut String, pick: Pick, take_caret: bool) -> Option<Ticket> {
    let choose = tr!("people-choose-file");
    // Beside the field where there is room, else below it.
    let beside = ui.available_width() > 420.0;
    let mut pressed = false;
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - if beside { 104.0 } else { 0.0 };
        let field = widgets::field_with(ui, label, text, FieldOptions { width: Some(width), ..FieldOptions::default() });
        if take_caret {
            field.request_focus();
            field.scroll_to_me(None);
        }
        if beside {
            ui.vertical(|ui| {
                // Level with the field, which stands below its label.
                ui.add_space(24.0);
                pressed = widgets::standard(ui, &choose).clicked();
            });
        }
    });
    if !beside {
        pressed = widgets::standard(ui, &choose).clicked();
    }
    pressed.then(|| cx.pick_file(pick))
}
