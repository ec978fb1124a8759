//! Who is here: the menu at the foot of the sidebar, entering and leaving Both here, inviting and joining.

pub mod join;

use crate::domain::person::Person;
use crate::problem::Problem;
use crate::session::model::Presence;
use crate::session::{Request, Secret};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::theme::{self, Type, tokens};
use crate::ui::view::{Place, SettingsPage, ViewCx, WindowClass};
use crate::ui::widgets::{self, Icon};
use egui::{Align, Id, Key, Layout, Modal, Popup, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

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
            if widgets::menu_item(ui, &tr!("people-invite")).clicked() {
                cx.go(Place::Settings(Some(SettingsPage::People)));
                ui.close();
            }
        } else if cx.both() {
            self.speakers(ui, cx);
            if widgets::menu_item(ui, &tr!("people-one-stays")).clicked() {
                chosen = Some(Asking::One);
            }
        } else if widgets::menu_item(ui, &tr!("people-both")).clicked() {
            chosen = Some(Asking::Both);
        }
        if cx.is_for_two() && widgets::menu_item(ui, &tr!("people-switch")).clicked() {
            cx.send(Request::Lock);
            ui.close();
        }
        if let Some(asking) = chosen {
            *self = Self { asking: Some(asking), fresh: true, ..Self::default() };
            ui.close();
        }
    }

    /// With both here: whose words are being written.
    fn speakers(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let here = &cx.models.here;
        let now = here.speaker.or_else(|| here.people.first().map(|person| person.id));
        let mut chosen = None;
        for person in &here.people {
            let name = if person.name.is_blank() { tr!("people-you") } else { person.name.trim().to_owned() };
            if Some(person.id) == now {
                ui.horizontal(|ui| {
                    ui.add_space(12.0);
                    widgets::avatar(ui, person, 20.0);
                    widgets::small_soft(ui, tr!("people-writes", name = name));
                });
            } else if widgets::menu_item(ui, &tr!("people-let-write", name = name)).clicked() {
                chosen = Some(person.id);
            }
        }
        if let Some(person) = chosen {
            cx.send(Request::Speak(person));
            ui.close();
        }
        widgets::hairline(ui);
    }

    /// Draws the question over the page, if one is asked.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(asking) = self.asking else { return };
        let mut close = false;
        let modal = Modal::new(Id::unique("who is here")).frame(widgets::dialog_frame(ui)).show(ui.ctx(), |ui| {
            ui.set_width(392.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            let (question, words) = match asking {
                Asking::Both => (tr!("people-both-question"), tr!("people-both-words")),
                Asking::One => (tr!("people-one-question"), tr!("people-one-words")),
            };
            widgets::dialog_title(ui, &question);
            ui.add_space(8.0);
            widgets::body(ui, &words);
            ui.add_space(12.0);
            let field = ui.add_enabled_ui(!self.waiting, |ui| parts::secret(ui, &tr!("unlock-passphrase"), &mut self.typed)).inner;
            if self.fresh && !self.waiting {
                field.request_focus();
                self.fresh = false;
            }
            if let Some(problem) = &self.problem {
                widgets::problem(ui, problem.to_string());
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
                close |= widgets::standard(ui, &tr!("unlock-cancel")).clicked();
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
    match (cx.models.here.presence, cx.me()) {
        (Presence::Both, _) => tr!("people-both-here"),
        (_, Some(me)) if !me.name.is_blank() => tr!("people-here", name = me.name.trim().to_owned()),
        (_, Some(_)) if cx.is_for_two() => tr!("people-one-here"),
        (_, Some(_)) => tr!("people-only-you"),
        (_, None) => String::new(),
    }
}

/// Who is here, at the foot of the sidebar, with its menu.
pub fn presence(ui: &mut Ui, cx: &mut ViewCx<'_>, people: &mut PeopleView) {
    let words = presence_words(cx);
    let rail = cx.window == WindowClass::Narrow;
    let marks: Vec<&Person> = match cx.models.here.presence {
        Presence::Both => cx.models.here.people.iter().collect(),
        // One person alone in a vault is shown no person marks.
        Presence::One(_) if cx.is_for_two() => cx.me().into_iter().collect(),
        Presence::One(_) | Presence::Nobody => Vec::new(),
    };
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.hovered() {
        ui.painter().rect_filled(rect, 10.0, t.ink.gamma_multiply(0.05));
    }
    if response.has_focus() && theme::keyboard_was_last(ui.ctx()) {
        theme::ring(ui, rect.shrink(4.0), 8.0);
    }
    let side = if rail { 20.0 } else { 24.0 };
    #[allow(clippy::cast_precision_loss, reason = "one or two")]
    let wide = marks.len().max(1) as f32 * (side + 3.0) - 3.0;
    let left = if rail { (rect.width() - wide) / 2.0 } else { 10.0 };
    let inside = Rect::from_min_max(rect.min + vec2(left, 0.0), rect.max);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center)));
    inner.spacing_mut().item_spacing.x = 3.0;
    if marks.is_empty() {
        let (at, _) = inner.allocate_exact_size(vec2(side, side), Sense::hover());
        widgets::paint_icon(inner.painter(), Rect::from_center_size(at.center(), vec2(20.0, 20.0)), Icon::Private, t.ink2);
    }
    for person in marks {
        widgets::avatar(&mut inner, person, side);
    }
    if !rail {
        let left = inner.min_rect().right() + 8.0;
        let galley = theme::one_line(ui, Type::Small, t.ink2, &words, rect.right() - 28.0 - left);
        ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, t.ink2);
        let arrow = Rect::from_center_size(pos2(rect.right() - 14.0, rect.center().y), vec2(16.0, 16.0));
        widgets::paint_icon(ui.painter(), arrow, Icon::Down, t.ink2);
    }
    let response = if rail { response.on_hover_text(&words) } else { response };
    Popup::menu(&response).align(egui::RectAlign::TOP_START).width(240.0).accessible_name(words).show(|ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        people.menu(ui, cx);
    });
}
