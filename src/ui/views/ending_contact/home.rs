//! What is shown, one's own pages, and the way to a new one.

use super::{Turn, shown};
use crate::domain::person::Role;
use crate::session::command::EndingContactCommand;
use crate::session::model::ContactRow;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::lines::rows;
use crate::ui::views::naming;
use crate::ui::views::sections::{self, ApologySection};
use crate::ui::widgets as w;
use egui::Ui;

/// The page's own state.
#[derive(Default)]
pub(super) struct Home {
    beginning: Option<Ticket>,
}

impl Home {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = self.begun(cx);
        let models = cx.models;
        let (model, guide) = (&models.accounts, &cx.content.account.contact);
        page::head(ui, None, &ApologySection::EndingContact.name(cx.settings.quiet_labels), |_| {});
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, &guide.lead);
        w::gap(ui, 12.0);
        sections::apology(ui, cx, ApologySection::EndingContact);
        let by_others = |owner| cx.both() || cx.me().is_none_or(|me| me.id != owner);
        let seen: Vec<_> = model.shown.iter().filter(|copy| by_others(copy.owner)).collect();
        page::reading(ui, |ui| {
            for copy in &seen {
                ui.push_id(copy.id, |ui| shown::card(ui, cx, copy));
                w::gap(ui, 16.0);
            }
            if cx.both() {
                if seen.is_empty() {
                    w::soft(ui, tr!("contact-about-both"));
                }
                return;
            }
            let hurt = models.here.preferences.role == Some(Role::Hurt);
            if !hurt || !model.contacts.is_empty() {
                self.own(ui, cx, &mut turn);
            } else if seen.is_empty() {
                w::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    w::body(ui, &guide.hurt);
                });
            }
            if !model.contact_trash.is_empty() {
                w::gap(ui, 12.0);
                if w::small_quiet(ui, &tr!("apology-trash", count = model.contact_trash.len())).clicked() {
                    turn = Turn::Trash;
                }
            }
        });
        turn
    }

    fn own(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, turn: &mut Turn) {
        let models = cx.models;
        let guide = &cx.content.account.contact;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &guide.title);
            for line in guide.guide.iter().chain([&guide.never]) {
                w::small_soft(ui, line);
                w::gap(ui, 2.0);
            }
            w::gap(ui, 8.0);
            let contacts = &models.accounts.contacts;
            rows(ui, |ui| {
                for own in contacts {
                    row(ui, cx, own, turn);
                }
            });
            let begin = tr!("contact-begin");
            let pressed = if contacts.is_empty() { w::primary(ui, &begin) } else { w::small_quiet(ui, &tr!("contact-begin-another")) };
            if pressed.clicked() && self.beginning.is_none() {
                self.beginning = Some(cx.ask_command(Command::EndingContact(EndingContactCommand::Begin)));
            }
        });
    }

    /// Takes the answer to a beginning.
    fn begun(&mut self, cx: &mut ViewCx<'_>) -> Turn {
        let Some(reply) = self.beginning.and_then(|ticket| cx.reply(ticket)) else { return Turn::Stay };
        self.beginning = None;
        match reply {
            Reply::Done(done) => done.made.map_or(Turn::Stay, |id| Turn::Write(id.into())),
            Reply::Refused(problem) => {
                cx.tell(problem);
                Turn::Stay
            }
            _ => Turn::Stay,
        }
    }
}

/// One page of one's own: who sees it, without a word of it.
fn row(ui: &mut Ui, cx: &ViewCx<'_>, own: &ContactRow, turn: &mut Turn) {
    let line = tr!("contact-row", date = say::day_month(own.page.since.day()));
    let caption = stands(cx, own);
    let response = ui.push_id(own.page.id, |ui| {
        w::row_button(ui, false, |ui| {
            w::body(ui, &line);
            w::caption(ui, &caption);
        })
    });
    if w::named(response.inner, &format!("{line}. {caption}")).clicked() {
        *turn = Turn::Write(own.page.id);
    }
}

/// Who sees what of it.
pub(super) fn stands(cx: &ViewCx<'_>, own: &ContactRow) -> String {
    match (&own.shown, naming::other(&cx.models.here)) {
        (Some(shown), Some(name)) => {
            let date = say::day_month(shown.at.day());
            if own.shown_is_older() {
                tr!("contact-stands-older", name = name, date = date)
            } else {
                tr!("contact-stands-shown", name = name, date = date)
            }
        }
        _ => tr!("contact-stands-mine"),
    }
}
