//! Before one begins: questions asked of oneself alone, none of which stops anybody, and a short note on what one
//! stands for, which is not kept.

use super::Turn;
use crate::domain::id::ApologyId;
use crate::session::command::ApologyCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// The note being typed, and a beginning under way.
#[derive(Default)]
pub(super) struct Ready {
    values: String,
    asked: Option<Ticket>,
    /// The letter a second one builds on.
    earlier: Option<ApologyId>,
}

impl Ready {
    /// Before a second letter for the same thing.
    pub(super) fn after(earlier: ApologyId) -> Self {
        Self { earlier: Some(earlier), ..Self::default() }
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        if let Some(reply) = self.asked.and_then(|ticket| cx.reply(ticket)) {
            self.asked = None;
            match reply {
                Reply::Done(done) => return done.made.map_or(Turn::Home, |id| Turn::Write(id.into())),
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
        let guide = &cx.content.apology;
        let mut turn = Turn::Stay;
        if page::back_link(ui, &super::title(cx)) {
            turn = Turn::Home;
        }
        let (title, lead) = match self.earlier {
            None => (&guide.opening.title, &guide.opening.lead),
            Some(_) => (&guide.second.title, &guide.second.lead),
        };
        page::head(ui, None, title, |_| {});
        page::reading(ui, |ui| {
            w::body(ui, lead);
            w::gap(ui, 4.0);
            w::soft(ui, &guide.opening.kept);
            w::gap(ui, 16.0);
            if self.earlier.is_some() {
                w::card(ui, |ui| {
                    w::heading(ui, tr!("apology-second-for"));
                    for line in &guide.second.guide {
                        divide(ui);
                        w::body(ui, line);
                    }
                });
                w::gap(ui, 16.0);
            }
            w::card(ui, |ui| {
                w::heading(ui, tr!("apology-ready-title"));
                for question in &guide.ready {
                    divide(ui);
                    w::body(ui, &question.words);
                    w::small_soft(ui, &question.if_not);
                }
            });
            w::gap(ui, 16.0);
            w::card(ui, |ui| {
                w::heading(ui, &guide.values.title);
                w::body(ui, &guide.values.words);
                w::small_soft(ui, &guide.values.why);
                w::gap(ui, 8.0);
                w::area(ui, &tr!("apology-ready-values"), &mut self.values, 3);
                w::caption(ui, tr!("apology-ready-values-hint"));
            });
            w::gap(ui, 20.0);
            ui.horizontal_wrapped(|ui| {
                let free = self.asked.is_none();
                if ui.add_enabled_ui(free, |ui| w::primary(ui, &tr!("apology-ready-start"))).inner.clicked() {
                    let begin = self.earlier.map_or(ApologyCommand::Begin, ApologyCommand::BeginAfter);
                    self.asked = Some(cx.ask_command(Command::Apology(begin)));
                }
                if w::quiet(ui, &tr!("apology-ready-later")).clicked() {
                    turn = Turn::Home;
                }
            });
        });
        turn
    }
}
