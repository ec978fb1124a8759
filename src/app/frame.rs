//! One frame: keys first, then the screen, then what is said above it, then everything the screens asked for.

use super::shortcut::{self, WindowCommand};
use super::{GroundworkApp, Scene};
use crate::session::{Phase, Request};
use crate::tr;
use crate::ui::shell::{cover, dialog, page, sidebar, toast};
use crate::ui::view::{HelpPage, Place, View, WindowClass};
use crate::ui::views::people::PeopleView;
use chrono::Duration;
use egui::{CentralPanel, Context, Frame, Popup, Rect, Ui};
use std::sync::atomic::Ordering;

/// Frames a new screen takes until its sizes are known.
const FRAMES_TO_SETTLE: u8 = 2;

/// How often the session is told that time went by.
const TICK: Duration = Duration::seconds(60);

impl eframe::App for GroundworkApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_events(ctx);
        self.take_picked();
        self.follow_demo(ctx);
        self.lock_when_quiet(ctx);
        self.close_when_asked(ctx);
        self.carry_out(ctx);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(tr!("app-name")));
        self.note_activity(&ctx);
        for command in shortcut::pressed(&ctx, self.is_asking()) {
            self.command(&ctx, command);
        }
        self.carry_out(&ctx);
        self.keep_focus(&ctx);
        let window = WindowClass::of(ctx.content_rect().width());
        let page = self.scene(ui, window);
        self.above(ui, page);
        self.carry_out(&ctx);
        // Asked at the end of a frame: at its beginning none has been drawn yet.
        self.popup_open = ctx.any_popup_open();
        // Inline sessions answer at once; threaded ones wake the window when they do.
        self.take_events(&ctx);
        self.minimise_when_due(&ctx);
        // What a new screen measured in its first frame stands right in the next.
        if self.settle > 0 {
            self.settle -= 1;
            ctx.request_repaint();
        }
    }
}

impl GroundworkApp {
    fn keep_focus(&mut self, ctx: &Context) {
        let on_page = match &self.scene {
            Scene::Open(_) => !matches!(self.desk.nav.here(), Place::TalkRoom(_)),
            // A step that is done takes what had the keyboard along.
            Scene::FirstRun(_) => self.front_help.is_none(),
            Scene::Unlock(_) => false,
        };
        self.keyboard.follow(ctx, on_page && !self.popup_open && !self.is_asking());
    }

    fn scene(&mut self, ui: &mut Ui, window: WindowClass) -> Rect {
        let page = ui.max_rect();
        if let Some((_, help)) = &mut self.front_help {
            let mut cx = self.desk.cx(window);
            cover::help(ui, &mut cx, |ui, cx| help.show(ui, cx));
            return page;
        }
        let is_demo = self.is_demo();
        let back_at = self.return_line();
        match &mut self.scene {
            Scene::FirstRun(view) => {
                view.refused(self.desk.refusal.take());
                let mut cx = self.desk.cx(window);
                cover::full(ui, &mut cx, cover::Corner::Mark, |ui, cx| view.show(ui, cx));
                page
            }
            Scene::Unlock(view) => {
                view.refused(self.desk.refusal.take());
                view.phase(&self.desk.phase);
                view.demo(is_demo);
                view.back_at(back_at);
                let mut cx = self.desk.cx(window);
                let corner = if view.shows_mark() { cover::Corner::Empty } else { cover::Corner::Mark };
                cover::full(ui, &mut cx, corner, |ui, cx| view.show(ui, cx));
                page
            }
            Scene::Open(views) => {
                self.people.refused(self.desk.refusal.take());
                let here = self.desk.nav.here();
                let mut cx = self.desk.cx(window);
                if let Place::TalkRoom(_) = here {
                    views.talk_room(ui, &mut cx);
                    self.people.show(ui, &mut cx);
                    return page;
                }
                sidebar::show(ui, &mut cx, here, &mut self.people);
                let page = ui.available_rect_before_wrap();
                CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                    page::start(ui, &sidebar::place_name(here, cx.settings.quiet_labels));
                    sidebar::demo_badge(ui, &mut cx, is_demo);
                    self.reminders.show(ui, &mut cx, here);
                    sidebar::way_back(ui, &mut cx, here);
                    views.show(ui, &mut cx, here);
                });
                self.people.show(ui, &mut cx);
                self.promise.show(ui, &mut cx);
                page
            }
        }
    }

    /// Toast and dialogs.
    fn above(&mut self, ui: &Ui, page: Rect) {
        if let Some(saying) = &mut self.desk.toast {
            match toast::show(ui, page, saying) {
                toast::Said::Still => {}
                toast::Said::Over => {
                    self.desk.toast = None;
                    ui.ctx().request_repaint();
                }
                toast::Said::Undo => self.undo(),
            }
        }
        if let Some(front) = self.desk.dialogs.front() {
            let fresh = std::mem::replace(&mut self.dialog_is_new, false);
            if let dialog::Answer::Closed(then) = dialog::show(ui, front, fresh) {
                self.desk.dialogs.pop_front();
                self.dialog_is_new = true;
                for intent in then {
                    self.desk.out.push(intent);
                }
                ui.ctx().request_repaint();
            }
        }
    }

    /// A question or a problem lies over the page.
    fn is_asking(&self) -> bool {
        !self.desk.dialogs.is_empty() || self.people.is_asking() || self.promise.is_open()
    }

    fn command(&mut self, ctx: &Context, command: WindowCommand) {
        if command == WindowCommand::Hide {
            return self.hide(ctx);
        }
        if self.is_asking() {
            // Help leaves a question, which is its safe answer.
            self.desk.dialogs.clear();
            self.people = PeopleView::default();
            self.promise.close(&mut self.desk.cx(WindowClass::of(ctx.content_rect().width())));
        }
        // A menu left open would lie over the next screen; Esc closes it and nothing else.
        if std::mem::take(&mut self.popup_open) {
            Popup::close_all(ctx);
            if command == WindowCommand::Back {
                return;
            }
        }
        let open = matches!(self.scene, Scene::Open(_)) && self.front_help.is_none();
        match command {
            WindowCommand::Help if open => {
                self.go(ctx, Place::Help(HelpPage::Front));
                page::to_start(ctx);
            }
            WindowCommand::Help => self.open_front_help(ctx, HelpPage::Front),
            WindowCommand::Back if !open => self.back_on_cover(ctx),
            WindowCommand::TextLarger => self.change_text_size(ctx, 10),
            WindowCommand::TextSmaller => self.change_text_size(ctx, -10),
            WindowCommand::TextUsual => self.change_text_size(ctx, 0),
            _ if !open => {}
            WindowCommand::Tab(tab) if self.desk.settings.simpler_view && !tab.in_simpler_view() => {}
            WindowCommand::Tab(tab) => {
                self.go(ctx, tab.place());
                page::to_start(ctx);
                self.here(ctx, |view, _| view.reached_by_key());
            }
            WindowCommand::SmallPromise => self.open_promise(ctx),
            WindowCommand::Settings => {
                self.go(ctx, Place::Settings(None));
                page::to_start(ctx);
            }
            WindowCommand::TimeOut => self.time_out(ctx),
            WindowCommand::Undo => self.undo(),
            WindowCommand::Redo => self.redo(),
            WindowCommand::Back => {
                if !self.here(ctx, |view, cx| view.back(cx)) && self.desk.nav.can_go_back() {
                    self.back(ctx);
                }
            }
            WindowCommand::Search => {
                if !self.here(ctx, |view, cx| view.search(cx)) {
                    self.go(ctx, Place::Journal(crate::ui::view::JournalPlace::List));
                    self.here(ctx, |view, cx| view.search(cx));
                }
            }
            WindowCommand::Hide => {}
        }
    }

    /// Something with the screen shown in an open vault; the default where there is none.
    pub(super) fn here<R: Default>(
        &mut self,
        ctx: &Context,
        act: impl FnOnce(&mut dyn View, &mut crate::ui::view::ViewCx<'_>) -> R,
    ) -> R {
        let Scene::Open(views) = &mut self.scene else { return R::default() };
        let here = self.desk.nav.here();
        let mut cx = self.desk.cx(WindowClass::of(ctx.content_rect().width()));
        act(views.at(here), &mut cx)
    }

    /// The screen shown sends what it has not saved.
    pub(super) fn flush_here(&mut self, ctx: &Context) {
        self.here(ctx, |view, cx| view.flush(cx));
        self.promise.flush(&mut self.desk.cx(WindowClass::of(ctx.content_rect().width())));
    }

    /// The line for a small promise, where goals are to be seen.
    pub(super) fn open_promise(&mut self, ctx: &Context) {
        if !self.desk.settings.simpler_view && !matches!(self.desk.nav.here(), Place::TalkRoom(_)) {
            self.promise.open(&mut self.desk.cx(WindowClass::of(ctx.content_rect().width())));
        }
    }

    /// Tells the screen where in it one arrived.
    pub(super) fn arrive(&mut self, ctx: &Context) {
        let here = self.desk.nav.here();
        self.here(ctx, |view, cx| view.open(&here, cx));
        page::to_top(ctx);
        self.settle = FRAMES_TO_SETTLE;
        ctx.request_repaint();
    }

    /// Help now before the vault is open.
    pub(super) fn open_front_help(&mut self, ctx: &Context, page: HelpPage) {
        page::to_top(ctx);
        let mut help: Box<crate::ui::views::help::HelpView> = Box::default();
        help.turn_to(page);
        self.front_help = Some((page, help));
    }

    /// Back before the vault is open: out of a page of Help now, out of Help now, out of a step.
    pub(super) fn back_on_cover(&mut self, ctx: &Context) {
        page::to_top(ctx);
        let mut cx = self.desk.cx(WindowClass::of(ctx.content_rect().width()));
        if let Some((_, help)) = &mut self.front_help {
            if !help.back(&mut cx) {
                self.front_help = None;
                if let Scene::Unlock(view) = &mut self.scene {
                    view.take_focus();
                }
            }
            return;
        }
        match &mut self.scene {
            Scene::FirstRun(view) => {
                view.back(&mut cx);
            }
            Scene::Unlock(view) => {
                view.back(&mut cx);
            }
            Scene::Open(_) => {}
        }
    }

    fn note_activity(&mut self, ctx: &Context) {
        let active = ctx
            .input(|input| input.events.iter().any(|event| !matches!(event, egui::Event::WindowFocused(_) | egui::Event::MouseMoved(_))));
        if active {
            self.desk.idle.active(self.desk.clock.now());
        }
    }

    /// Locks after quiet minutes, and tells the session when the day turns. Wakes the window for both and for nothing else.
    fn lock_when_quiet(&mut self, ctx: &Context) {
        let away = self.away.swap(false, Ordering::Relaxed);
        if !matches!(self.desk.phase, Phase::Open) || !matches!(self.scene, Scene::Open(_)) {
            return;
        }
        if away {
            return self.lock(ctx);
        }
        let now = self.desk.clock.now();
        if self.someone_speaks() {
            self.desk.idle.active(now);
        }
        let left = self.desk.idle.left(now, self.desk.settings.lock_after_seconds);
        if left.is_zero() {
            return self.hide(ctx);
        }
        ctx.request_repaint_after(left);
        // Ways back that end after ten minutes, a day that turns, trash that grows old: the session looks each minute.
        let since = (now - self.ticked).abs();
        if since >= TICK {
            self.ticked = now;
            self.desk.handle.send(Request::Tick);
        }
        let next = if since >= TICK { TICK } else { TICK - since };
        ctx.request_repaint_after(next.to_std().unwrap_or_default());
    }

    /// The window is to close: saves and locks first, then closes.
    fn close_when_asked(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        let done = !matches!(self.desk.phase, Phase::Open | Phase::Unlocking);
        if done {
            return;
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        if !self.closing {
            self.close(ctx);
        }
    }

    /// Saves, locks, and closes the window once that is done.
    pub(super) fn close(&mut self, ctx: &Context) {
        self.remember_window(ctx);
        self.closing = true;
        if matches!(self.desk.phase, Phase::Open | Phase::Unlocking) {
            self.lock(ctx);
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}
