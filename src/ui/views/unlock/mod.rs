//! Unlocking: the mark, one field, Unlock. Whose passphrase it is shows only once it is right; no name is here.

mod recover;

use crate::problem::Problem;
use crate::session::{Phase, Request};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::{kit, page, parts};
use crate::ui::view::{View, ViewCx};
use crate::ui::views::people::join::Join;
use egui::{Key, Ui};

#[derive(Default)]
enum Page {
    #[default]
    Field,
    Recover(recover::Recover),
    Join(Join),
}

/// The unlock screen's own state.
#[derive(Default)]
pub struct UnlockView {
    page: Page,
    typed: Typed,
    problem: Option<Problem>,
    phase: Stand,
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

    fn field(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let height = ui.ctx().content_rect().height();
        ui.add_space((height * 0.14 - 40.0).max(0.0));
        ui.vertical_centered(|ui| {
            kit::brand_mark(ui, 64.0);
            ui.add_space(12.0);
            kit::page_title(ui, &tr!("app-name"));
        });
        ui.add_space(24.0);
        let unlocking = self.phase == Stand::Unlocking;
        let mut go = false;
        if self.phase == Stand::WithoutPassphrase {
            kit::small(ui, &tr!("unlock-without"));
        } else {
            let field = ui.add_enabled_ui(!unlocking, |ui| parts::secret(ui, &tr!("unlock-passphrase"), &mut self.typed)).inner;
            if !self.focused && !unlocking {
                field.request_focus();
                self.focused = true;
            }
            if field.changed() {
                self.problem = None;
            }
            go = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if let Some(problem) = &self.problem {
                kit::problem(ui, &problem.to_string());
            }
        }
        ui.add_space(14.0);
        if unlocking {
            parts::wide_disabled(ui, &tr!("unlock-working"));
            ui.vertical_centered(|ui| {
                if kit::quiet(ui, &tr!("unlock-cancel")).clicked() {
                    cx.send(Request::CancelUnlock);
                }
            });
            return;
        }
        go |= parts::primary_wide(ui, &tr!("unlock-go")).clicked();
        if go && (self.phase == Stand::WithoutPassphrase || !self.typed.text.is_empty()) {
            self.problem = None;
            cx.send(Request::Unlock(self.typed.take()));
        }
        if self.phase == Stand::WithoutPassphrase {
            return;
        }
        ui.add_space(8.0);
        ui.vertical_centered(|ui| {
            if kit::quiet(ui, &tr!("unlock-recover")).clicked() {
                self.turn(Page::Recover(recover::Recover::default()));
            }
            if kit::quiet(ui, &tr!("first-run-invited")).clicked() {
                self.turn(Page::Join(Join::beside_a_vault()));
            }
        });
    }

    fn turn(&mut self, page: Page) {
        self.page = page;
        self.problem = None;
        self.focused = false;
    }
}

impl View for UnlockView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        parts::hills(ui);
        let unlocking = self.phase == Stand::Unlocking;
        let widest = if matches!(self.page, Page::Field) { 340.0 } else { 600.0 };
        page::scroll_up_to(ui, cx.window, widest, |ui| {
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
            };
            if left {
                self.turn(Page::Field);
            }
        });
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
