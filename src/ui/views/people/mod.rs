//! Who is here: the menu at the foot of the sidebar, entering and leaving Both here, inviting and joining.

pub mod join;

use crate::domain::person::Person;
use crate::problem::Problem;
use crate::session::model::Presence;
use crate::session::{Request, Secret};
use crate::tr;
use crate::ui::shell::{kit, parts};
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::view::{Place, SettingsPage, ViewCx};
use egui::{Align, Id, Key, Layout, Modal, Ui};

/// What is being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// The other person's passphrase, to have both here.
    Both,
    /// The passphrase of the one who stays.
    One,
}

/// The presence menu's own state.
#[derive(Default)]
pub struct PeopleView {
    asking: Option<Asking>,
    typed: Typed,
    problem: Option<Problem>,
    waiting: bool,
    fresh: bool,
}

impl PeopleView {
    /// A passphrase is being asked for over the page.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }

    /// Takes what the session refused.
    pub fn refused(&mut self, problem: Option<Problem>) {
        if let Some(problem) = problem {
            self.problem = Some(problem);
            self.waiting = false;
            self.fresh = true;
        }
    }

    /// The rows of the presence menu.
    pub fn menu(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut chosen = None;
        if !cx.is_for_two() {
            if kit::menu_item(ui, &tr!("people-invite")).clicked() {
                cx.go(Place::Settings(SettingsPage::People));
                ui.close();
            }
        } else if cx.both() {
            if kit::menu_item(ui, &tr!("people-one-stays")).clicked() {
                chosen = Some(Asking::One);
            }
        } else if kit::menu_item(ui, &tr!("people-both")).clicked() {
            chosen = Some(Asking::Both);
        }
        if cx.is_for_two() && kit::menu_item(ui, &tr!("people-switch")).clicked() {
            cx.send(Request::Lock);
            ui.close();
        }
        if let Some(asking) = chosen {
            *self = Self { asking: Some(asking), fresh: true, ..Self::default() };
            ui.close();
        }
    }

    /// Draws the question over the page, if one is asked.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(asking) = self.asking else { return };
        let mut close = false;
        let modal = Modal::new(Id::unique("who is here")).frame(kit::dialog_frame(ui)).show(ui.ctx(), |ui| {
            ui.set_width(392.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            let (question, words) = match asking {
                Asking::Both => (tr!("people-both-question"), tr!("people-both-words")),
                Asking::One => (tr!("people-one-question"), tr!("people-one-words")),
            };
            kit::dialog_title(ui, &question);
            ui.add_space(8.0);
            kit::body(ui, &words);
            ui.add_space(12.0);
            let field =
                ui.add_enabled_ui(!self.waiting, |ui| parts::secret(ui, &tr!("unlock-passphrase"), &mut self.typed)).inner;
            if self.fresh && !self.waiting {
                field.request_focus();
                self.fresh = false;
            }
            if let Some(problem) = &self.problem {
                kit::problem(ui, &problem.to_string());
            }
            ui.add_space(20.0);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = if self.waiting { tr!("unlock-working") } else { tr!("unlock-go") };
                let go = parts::primary_enabled(ui, !self.waiting && !self.typed.text.is_empty(), &label).clicked();
                if (go || entered) && !self.waiting && !self.typed.text.is_empty() {
                    let secret = self.typed.take();
                    self.ask(cx, asking, secret);
                }
                close |= kit::standard(ui, &tr!("unlock-cancel")).clicked();
            });
        });
        let esc = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
        if close || esc || modal.backdrop_response.clicked() {
            if self.waiting {
                cx.send(Request::CancelUnlock);
            }
            *self = Self::default();
        }
    }

    fn ask(&mut self, cx: &mut ViewCx<'_>, asking: Asking, secret: Secret) {
        self.waiting = true;
        self.problem = None;
        cx.send(match asking {
            Asking::Both => Request::EnterBoth(secret),
            Asking::One => Request::LeaveBoth(secret),
        });
    }
}

/// Who is here, in a few words.
pub fn presence_words(cx: &ViewCx<'_>) -> String {
    let name = |person: &Person| if person.name.is_blank() { tr!("people-you") } else { person.name.trim().to_owned() };
    match cx.models.here.presence {
        Presence::Both => tr!("people-both-here"),
        Presence::One(_) => cx.me().map(|me| tr!("people-here", name = name(me))).unwrap_or_default(),
        Presence::Nobody => String::new(),
    }
}

/// Who is here, at the foot of the sidebar, with its menu.
pub fn presence(ui: &mut Ui, cx: &mut ViewCx<'_>, people: &mut PeopleView) {
    let words = presence_words(cx);
    ui.menu_button(words, |ui| people.menu(ui, cx));
}
