//! Unlocking: the mark, one field, Unlock. Whose passphrase it is shows only once it is right; no name is here.

mod recover;

use crate::problem::Problem;
use crate::session::{Phase, Request};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::{page, parts};
use crate::ui::theme::Type;
use crate::ui::view::{Intent, View, ViewCx};
use crate::ui::views::people::join::Join;
use crate::ui::views::restore::{Outcome, Restore, done_words};
use crate::ui::widgets;
use egui::{Key, Ui};

#[derive(Default)]
enum Page {
    #[default]
    Field,
    Recover(recover::Recover),
    Join(Join),
    Restore(Restore),
}

/// The unlock screen's own state.
#[derive(Default)]
pub struct UnlockView {
    page: Page,
    typed: Typed,
    problem: Option<Problem>,
    phase: Stand,
    demo: bool,
    back_at: Option<String>,
    focused: bool,
}

/// Where the vault stands, as far as this screen cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stand {
    #[default]
    Locked,
    WithoutPassphrase,
    Unlocking,
}

impl UnlockView {
    /// Takes what the session refused.
    pub fn refused(&mut self, problem: Option<Problem>) {
        if let Some(problem) = problem {
            self.problem = Some(problem);
            self.focused = false;
        }
    }

    /// Takes where the vault stands.
    pub fn phase(&mut self, phase: &Phase) {
        self.phase = match phase {
            Phase::Unlocking => Stand::Unlocking,
            Phase::LockedWithoutPassphrase => Stand::WithoutPassphrase,
            _ => Stand::Locked,
        };
    }

    /// The vault is the demo, whose passphrases are no secret.
    pub fn demo(&mut self, demo: bool) {
        self.demo = demo;
    }

    /// When both come back from a break, if each chose that it may stand here. No name, no word of what it was.
    pub fn back_at(&mut self, words: Option<String>) {
        self.back_at = words;
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let height = ui.ctx().content_rect().height();
        ui.add_space((height * 0.16 - 40.0).max(0.0));
        ui.vertical_centered(|ui| {
            // In a low window the field and its button come first.
            widgets::brand_mark(ui, if height < 420.0 { 40.0 } else { 64.0 });
            if height >= 420.0 {
                ui.add_space(12.0);
                parts::wordmark(ui, Type::PageTitle);
                ui.add_space(20.0);
            }
        });
        if let Some(words) = &self.back_at {
            ui.vertical_centered(|ui| widgets::section(ui, words));
            ui.add_space(8.0);
        }
        ui.add_space(8.0);
        let unlocking = self.phase == Stand::Unlocking;
        let without = self.phase == Stand::WithoutPassphrase;
        let mut go = false;
        if without {
            ui.vertical_centered(|ui| widgets::small_soft(ui, tr!("unlock-without")));
        } else {
            go = self.passphrase(ui, unlocking);
        }
        ui.add_space(12.0);
        if unlocking {
            ui.add_enabled_ui(false, |ui| widgets::primary_wide(ui, &tr!("unlock-working")));
            ui.add_space(8.0);
            ui.vertical_centered(|ui| {
                if widgets::quiet(ui, &tr!("unlock-cancel")).clicked() {
                    cx.send(Request::CancelUnlock);
                }
            });
            return;
        }
        go |= widgets::primary_wide(ui, &tr!("unlock-go")).clicked();
        if go && (without || !self.typed.text.is_empty()) {
            self.problem = None;
            cx.send(Request::Unlock(self.typed.take()));
        }
        if self.demo {
            ui.add_space(10.0);
            ui.vertical_centered(|ui| {
                widgets::small_soft(ui, tr!("unlock-demo"));
                if widgets::small_quiet(ui, &tr!("shell-demo-leave")).clicked() {
                    cx.out.push(Intent::LeaveDemo);
                }
            });
            return;
        }
        if without {
            return;
        }
        ui.add_space(10.0);
        ui.vertical_centered(|ui| {
            if widgets::small_quiet(ui, &tr!("unlock-recover")).clicked() {
                self.turn(Page::Recover(recover::Recover::default()));
            }
            if widgets::small_quiet(ui, &tr!("first-run-invited")).clicked() {
                self.turn(Page::Join(Join::beside_a_vault()));
            }
            if widgets::small_quiet(ui, &tr!("restore-have")).clicked() {
                self.turn(Page::Restore(Restore::any()));
            }
        });
    }

    /// The field; true when Enter was pressed in it.
    fn passphrase(&mut self, ui: &mut Ui, unlocking: bool) -> bool {
        let field = ui.add_enabled_ui(!unlocking, |ui| parts::secret(ui, &tr!("unlock-passphrase"), &mut self.typed)).inner;
        if !self.focused && !unlocking {
            field.request_focus();
            self.focused = true;
        }
        if field.changed() {
            self.problem = None;
        }
        if let Some(problem) = &self.problem {
            ui.add_space(4.0);
            let said = widgets::problem(ui, problem.to_string());
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// The field takes the caret again.
    pub fn take_focus(&mut self) {
        self.focused = false;
    }

    /// The field is shown, and with it the mark in the middle of the screen.
    pub fn shows_mark(&self) -> bool {
        matches!(self.page, Page::Field)
    }

    fn turn(&mut self, page: Page) {
        self.page = page;
        self.problem = None;
        self.focused = false;
    }
}

impl View for UnlockView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let room = ui.ctx().content_rect().height() - if self.shows_mark() { 500.0 } else { 780.0 };
        parts::hills(ui, room.min(230.0));
        let unlocking = self.phase == Stand::Unlocking;
        let widest = if matches!(self.page, Page::Field) { 340.0 } else { 600.0 };
        let before = std::mem::discriminant(&self.page);
        page::scroll_cover(ui, cx.window, widest, |ui| {
            let left = match &mut self.page {
                Page::Field => {
                    self.field(ui, cx);
                    false
                }
                Page::Recover(recover) => recover.show(ui, cx, self.problem.as_ref(), unlocking),
                Page::Join(join) => {
                    join.under_way(unlocking);
                    join.show(ui, cx, self.problem.as_ref())
                }
                Page::Restore(restore) => match restore.show(ui, cx) {
                    Outcome::Open => false,
                    Outcome::Left => true,
                    Outcome::Done { folder, made } => {
                        // What was here stays in its folder; the restored one is opened instead.
                        cx.out.push(Intent::MoveVault(folder));
                        cx.say(done_words(made));
                        true
                    }
                },
            };
            if left {
                self.turn(Page::Field);
            }
        });
        if before != std::mem::discriminant(&self.page) {
            page::to_top(ui.ctx());
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if self.phase == Stand::Unlocking {
            cx.send(Request::CancelUnlock);
            return true;
        }
        let inside = !matches!(self.page, Page::Field);
        self.turn(Page::Field);
        inside
    }
}
