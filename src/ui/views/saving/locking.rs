//! How a file is locked: not at all, by a password every reader asks for, or as a file of the `age` command.

use crate::export::{Form, Lock, is_recipient};
use crate::session::Secret;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::Ui;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Password,
    Passphrase,
    Recipient,
}

/// The choice, and the words for it. They are gone with the lock of the vault, as every view is.
#[derive(Default)]
pub(in crate::ui::views) struct Locking {
    on: bool,
    kind: Kind,
    words: String,
    key: String,
    shown: bool,
}

/// What was chosen, on its way to a worker.
#[derive(Debug)]
pub(in crate::ui::views) enum Chosen {
    Open,
    Password(Secret),
    Passphrase(Secret),
    Recipient(String),
}

impl Chosen {
    pub(super) fn lock(&self) -> Lock<'_> {
        match self {
            Self::Open => Lock::Open,
            Self::Password(words) => Lock::Password(words.expose()),
            Self::Passphrase(words) => Lock::Passphrase(words.expose()),
            Self::Recipient(key) => Lock::Recipient(key),
        }
    }

    /// The ending such a file has after its own.
    pub(super) fn ending(&self) -> &'static str {
        match self {
            Self::Open | Self::Password(_) => "",
            Self::Passphrase(_) | Self::Recipient(_) => ".age",
        }
    }
}

impl Locking {
    /// Draws the switch and what belongs to it. A generated password comes first.
    pub(in crate::ui::views) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if w::switch(ui, &tr!("summary-password-switch"), &mut self.on).changed() && self.on && self.words.is_empty() {
            self.offer(cx);
        }
        if !self.on {
            return;
        }
        w::gap(ui, 6.0);
        w::field_label(ui, &tr!("saving-how"));
        let kinds = [
            (Kind::Password, tr!("saving-password")),
            (Kind::Passphrase, tr!("saving-passphrase")),
            (Kind::Recipient, tr!("saving-recipient")),
        ];
        w::drop_down(ui, &tr!("saving-how"), &mut self.kind, &kinds);
        w::gap(ui, 8.0);
        if self.kind == Kind::Recipient {
            let wrong = !self.key.trim().is_empty() && !is_recipient(&self.key);
            let error = wrong.then(|| tr!("pages-recipient-recovery"));
            let options = FieldOptions { hint: "age1…", error: error.as_deref(), ..FieldOptions::default() };
            w::field_with(ui, &tr!("saving-key"), &mut self.key, options);
            w::caption(ui, tr!("saving-key-about"));
            return;
        }
        w::secret(ui, &tr!("summary-password"), &mut self.words, self.shown);
        ui.horizontal_wrapped(|ui| {
            w::check(ui, &tr!("summary-password-show"), &mut self.shown);
            if w::small_quiet(ui, &tr!("summary-password-new")).clicked() {
                self.offer(cx);
            }
        });
        w::caption(ui, tr!("summary-password-about"));
        if self.kind == Kind::Passphrase {
            w::caption(ui, tr!("saving-passphrase-about"));
        }
    }

    /// What is chosen is complete.
    pub(in crate::ui::views) fn is_ready(&self) -> bool {
        match self.kind {
            _ if !self.on => true,
            Kind::Password | Kind::Passphrase => !self.words.trim().is_empty(),
            Kind::Recipient => is_recipient(&self.key),
        }
    }

    /// Plain text can't ask for a password, so it isn't offered while one is wanted.
    pub(in crate::ui::views) fn allows(&self, form: Form) -> bool {
        !self.on || form == Form::Pdf || self.kind != Kind::Password
    }

    /// The choice, to be handed on.
    pub(in crate::ui::views) fn chosen(&self) -> Chosen {
        match self.kind {
            _ if !self.on => Chosen::Open,
            Kind::Password => Chosen::Password(Secret::new(self.words.trim())),
            Kind::Passphrase => Chosen::Passphrase(Secret::new(self.words.trim())),
            Kind::Recipient => Chosen::Recipient(self.key.trim().to_owned()),
        }
    }

    fn offer(&mut self, cx: &ViewCx<'_>) {
        if let Some(words) = cx.keys.passphrase() {
            words.expose().clone_into(&mut self.words);
            self.shown = true;
        }
    }
}
