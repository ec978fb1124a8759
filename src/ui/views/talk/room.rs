//! The room: a bar with Help now and Hide, what each step is, the step itself, rules and a note to oneself, and a foot from
//! which one can always stop.

use super::{After, TalkView};
use crate::domain::day::Stamp;
use crate::domain::talk::{DEFAULT_MINUTES, Step, Talk, TalkKind};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::shell::{page, parts};
use crate::ui::view::{HelpPage, Place, ViewCx, WindowClass};
use crate::ui::widgets::{self as w, Icon};
use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui};
use std::time::Duration;

impl TalkView {
    /// The talk under way.
    pub(super) fn show_talk(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        let kind = match talk.kind {
            TalkKind::Impact => tr!("talk-impact"),
            TalkKind::Turns => tr!("talk-turns"),
        };
        bar(ui, cx, &tr!("talk-title"), &kind);
        self.foot(ui, cx, talk);
        if cx.window == WindowClass::Wide {
            side_panel(ui, "talk steps", 272.0, true, |ui| super::steps::show(ui, cx, talk));
            side_panel(ui, "talk side", 280.0, false, |ui| self.side(ui, cx, talk));
        }
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            page::scroll_up_to(ui, cx.window, 560.0, |ui| {
                if !talk.is_running() && talk.step != Step::Closing {
                    self.paused(ui, cx);
                    return;
                }
                match talk.step {
                    Step::Speaking { who, again } => self.speaking(ui, cx, talk, who, again),
                    Step::Hearing { of } => self.hearing(ui, cx, talk, of),
                    Step::Next => self.next(ui, cx, talk),
                    Step::Closing => self.closing(ui, cx, talk),
                }
                if cx.window != WindowClass::Wide {
                    w::gap(ui, page::GAP);
                    self.side(ui, cx, talk);
                }
            });
        });
        wake_each_second(ui, cx, talk);
    }

    /// After a lock or a crash: the talk stands where it was until somebody goes on.
    fn paused(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::gap(ui, 80.0);
        ui.vertical_centered(|ui| {
            w::page_title(ui, tr!("talk-where-it-was"));
            w::soft(ui, tr!("talk-where-it-was-about"));
            w::gap(ui, 20.0);
            if w::primary_tall(ui, &tr!("talk-go-on")).clicked() {
                cx.act(Command::Talk(TalkCommand::GoOn));
            }
            if cx.me().is_some() {
                w::gap(ui, 8.0);
                // Whoever unlocked may want their own pages, not the talk.
                if w::quiet(ui, &tr!("talk-my-pages")).clicked() {
                    cx.go(Place::Today);
                }
            }
        });
    }

    /// Time-out and stop at the left, the step's own acts at the right.
    fn foot(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        let narrow = cx.window == WindowClass::Narrow;
        let side = if narrow { 16 } else { 32 };
        let frame = Frame::NONE.inner_margin(Margin { left: side, right: side, top: 20, bottom: 20 });
        Panel::bottom("talk foot").frame(frame).resizable(false).show(ui, |ui| {
            let acts = talk.is_running() && talk.step != Step::Closing;
            if cx.window == WindowClass::Wide {
                ui.horizontal(|ui| {
                    self.ways_out(ui, cx);
                    ui.add_space(12.0);
                    w::small_soft(ui, tr!("talk-any-time"));
                    if acts {
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.acts(ui, cx, talk));
                    }
                });
            } else {
                ui.horizontal_wrapped(|ui| {
                    self.ways_out(ui, cx);
                    if acts {
                        self.acts(ui, cx, talk);
                    }
                });
            }
        });
    }

    fn ways_out(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if w::on_sand_tall(ui, Icon::Hold, &tr!("talk-time-out")).clicked() {
            self.flush_texts(cx);
            cx.act(Command::Talk(TalkCommand::TimeOut(DEFAULT_MINUTES)));
        }
        if w::quiet_tall(ui, &tr!("talk-stop")).clicked() {
            self.end(cx, After::Stopped);
        }
    }

    /// Drawn from the right.
    fn acts(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        match talk.step {
            Step::Speaking { .. } => {
                if w::primary_tall(ui, &tr!("talk-finished")).clicked() {
                    self.starter = 0;
                    cx.act(Command::Talk(TalkCommand::Finish));
                }
                if w::standard_tall(ui, &tr!("talk-more-minutes")).clicked() {
                    cx.act(Command::Talk(TalkCommand::More));
                }
            }
            Step::Hearing { of } if cx.window == WindowClass::Wide => {
                let name = super::side::name(cx, talk.person(of));
                w::small_soft(ui, tr!("talk-next-says", name = name));
            }
            Step::Hearing { .. } | Step::Next | Step::Closing => {}
        }
    }

    pub(super) fn flush_texts(&mut self, cx: &mut ViewCx<'_>) {
        crate::ui::view::View::flush(self, cx);
    }
}

/// The bar of a full window without a sidebar: mark, name, Help now and Hide.
pub(super) fn bar(ui: &mut Ui, cx: &mut ViewCx<'_>, title: &str, kind: &str) {
    let narrow = cx.window == WindowClass::Narrow;
    let frame = Frame::NONE.inner_margin(Margin { left: if narrow { 16 } else { 32 }, right: 24, top: 12, bottom: 12 });
    let lined = !title.is_empty();
    Panel::top("talk bar").exact_size(64.0).frame(frame).show_separator_line(lined).resizable(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            if lined {
                w::brand_mark(ui, 24.0);
                ui.add_space(6.0);
                w::strong(ui, title);
                w::small_soft(ui, kind);
            }
            let (help, hide) = (tr!("shell-help"), tr!("shell-hide"));
            let gap = ui.spacing().item_spacing.x;
            let both = parts::bar_button_width(ui, &help, narrow) + gap + parts::bar_button_width(ui, &hide, narrow);
            ui.add_space((ui.available_width() - both).max(0.0));
            if parts::bar_button(ui, Icon::Help, &help, narrow).clicked() {
                cx.go(Place::Help(HelpPage::Front));
            }
            if parts::bar_button(ui, Icon::Hide, &hide, narrow).clicked() {
                cx.hide();
            }
        });
    });
}

fn side_panel(ui: &mut Ui, id: &'static str, width: f32, left: bool, content: impl FnOnce(&mut Ui)) {
    let margin =
        if left { Margin { left: 12, right: 24, top: 26, bottom: 16 } } else { Margin { left: 24, right: 28, top: 26, bottom: 16 } };
    let panel = if left { Panel::left(id) } else { Panel::right(id) };
    panel.exact_size(width).frame(Frame::NONE.inner_margin(margin)).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, content);
    });
}

/// Digits move once a second; with less motion, the whole picture each ten.
fn wake_each_second(ui: &Ui, cx: &ViewCx<'_>, talk: &Talk) {
    if !matches!(talk.step, Step::Speaking { .. }) || !talk.is_running() {
        return;
    }
    if talk.turn.left_s(Stamp::of(cx.now)) > 0 {
        wake(ui, cx);
    }
}

/// Wakes the window when the next second of the wall clock begins, or the next ten.
pub(super) fn wake(ui: &Ui, cx: &ViewCx<'_>) {
    let every_ms = if cx.settings.reduced_motion { 10_000 } else { 1000 };
    let into = cx.now.timestamp_millis().rem_euclid(every_ms);
    ui.ctx().request_repaint_after(Duration::from_millis(u64::try_from(every_ms - into).unwrap_or(1000).max(50)));
}
