//! Choosing a new passphrase: six generated words first, or one's own with its strength shown. Used on first run, on
//! joining, on recovery and in Settings.

use super::parts;
use crate::session::Secret;
use crate::tr;
use crate::ui::view::{Strength, ViewCx};
use crate::ui::widgets;
use egui::Ui;

/// A passphrase being chosen. Wiped when dropped.
#[derive(Default)]
pub struct NewPassphrase {
    /// Their own words instead of the generated ones.
    own: bool,
    offered: Option<Offered>,
    typed: Typed,
    strength: Strength,
    /// The field was just opened; it takes the caret.
    fresh: bool,
}

/// Words drawn by chance.
struct Offered {
    words: Secret,
    copied: bool,
    /// They are kept somewhere: without them nothing opens again, so nobody goes past them unawares.
    kept: bool,
}

impl Offered {
    /// None where there is no randomness to draw from.
    fn draw(cx: &ViewCx<'_>) -> Option<Self> {
        cx.keys.passphrase().map(|words| Self { words, copied: false, kept: false })
    }
}

/// Typed text that is wiped when dropped.
#[derive(Default)]
pub struct Typed {
    /// What was typed so far.
    pub text: String,
    /// Shown in the clear.
    pub shown: bool,
}

impl Typed {
    /// Takes the text as a secret and leaves nothing behind.
    pub fn take(&mut self) -> Secret {
        Secret::new(std::mem::take(&mut self.text))
    }
}

impl Drop for Typed {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.text);
    }
}

impl NewPassphrase {
    /// Draws the choice.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.offered.is_none() && !self.own {
            self.offered = Offered::draw(cx);
            // Without randomness there is nothing to offer; one's own is still possible.
            self.own = self.offered.is_none();
        }
        if self.own { self.show_own(ui, cx) } else { self.show_generated(ui, cx) }
    }

    /// The passphrase, once it is good enough.
    pub fn value(&self) -> Option<Secret> {
        if self.own {
            self.strength.acceptable.then(|| Secret::new(self.typed.text.as_str()))
        } else {
            self.offered.as_ref().filter(|offered| offered.kept).map(|offered| offered.words.clone())
        }
    }

    fn show_generated(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        widgets::strong(ui, tr!("passphrase-generated"));
        if let Some(offered) = &self.offered {
            parts::words_to_keep(ui, offered.words.expose(), &tr!("passphrase-generated"));
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if widgets::standard(ui, &tr!("passphrase-other-words")).clicked() {
                self.offered = Offered::draw(cx);
            }
            if widgets::standard(ui, &tr!("passphrase-copy")).clicked()
                && let Some(offered) = &mut self.offered
            {
                cx.copy(offered.words.expose());
                offered.copied = true;
            }
            if widgets::quiet(ui, &tr!("passphrase-own")).clicked() {
                self.own = true;
                self.fresh = true;
            }
        });
        let Some(offered) = &mut self.offered else { return };
        if offered.copied {
            widgets::caption(ui, tr!("passphrase-copied"));
        }
        widgets::check(ui, &tr!("passphrase-kept"), &mut offered.kept);
    }

    fn show_own(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let field = parts::secret(ui, &tr!("passphrase-new"), &mut self.typed);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        if field.changed() {
            let personal: Vec<&str> = cx.models.here.people.iter().map(|person| person.name.as_str()).collect();
            self.strength = cx.keys.strength(&self.typed.text, &personal);
        }
        let words = self.strength_words();
        parts::strength(ui, self.strength, &words);
        if widgets::quiet(ui, &tr!("passphrase-generated-instead")).clicked() {
            self.own = false;
        }
    }

    fn strength_words(&self) -> String {
        match self.strength {
            _ if self.typed.text.is_empty() => tr!("passphrase-rule"),
            Strength { acceptable: true, score: 4, .. } => tr!("passphrase-strong"),
            Strength { acceptable: true, .. } => tr!("passphrase-good"),
            Strength { long_enough: false, .. } => tr!("passphrase-short"),
            _ => tr!("passphrase-guessable"),
        }
    }
}
