//! The first page of Help now: numbers, three rows for one person in need, settling, a break, and what is recorded
//! (nothing).

use super::numbers;
use super::own_lines::OwnLines;
use crate::domain::day::Stamp;
use crate::domain::talk::DEFAULT_MINUTES;
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::shell::{page, parts};
use crate::ui::view::{FindingTab, HelpPage, OwnTab, Place, Room, ViewCx};
use crate::ui::widgets::{self, Icon};
use egui::Ui;

/// Rows in order: content page, icon.
const ROWS: [(&str, Icon); 3] = [("afraid", Icon::Lock), ("might-hurt", Icon::Phone), ("ending-my-life", Icon::Help)];

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, own: &mut OwnLines) -> Option<HelpPage> {
    let mut next = None;
    numbers::head(ui, cx, &tr!("shell-help"));
    own.show(ui, cx);
    numbers::card(ui, cx, numbers::Size::Whole);
    numbers::choose_below(ui, cx);
    numbers::checked(ui, cx);
    own.add(ui, cx);
    ui.add_space(12.0);
    widgets::card(ui, |ui| {
        for (index, (id, icon)) in ROWS.into_iter().enumerate() {
            if index > 0 {
                parts::divider(ui);
            }
            next = row(ui, cx, id, icon, &tr!("help-open")).or(next);
        }
    });
    ui.add_space(14.0);
    widgets::card(ui, |ui| {
        next = row(ui, cx, "steady", Icon::Today, &tr!("help-begin")).or(next);
        break_row(ui, cx);
        // Only after one person unlocked: what is written there lies in their own notebook.
        if cx.me().is_some() {
            parts::divider(ui);
            if parts::row(ui, Icon::Edit, &tr!("help-learned"), &tr!("help-learned-row"), &tr!("help-open")).clicked() {
                cx.go(Place::Own(OwnTab::Learned));
            }
            parts::divider(ui);
            if parts::row(ui, Icon::Phone, &tr!("help-finding"), &tr!("help-finding-row"), &tr!("help-open")).clicked() {
                cx.go(Place::Finding(FindingTab::Signs));
            }
        }
        // Questions about safety are for one person alone and unseen, never in company.
        if !cx.both() {
            parts::divider(ui);
            let check = &cx.content.help.check;
            if parts::row(ui, Icon::Summary, &check.title, &tr!("help-check-row"), &tr!("help-open")).clicked() {
                next = Some(HelpPage::SafetyCheck);
            }
        }
    });
    ui.add_space(12.0);
    widgets::small(ui, &cx.content.help.notes.record);
    ui.add_space(12.0);
    let computer = &cx.content.finding.shared_computer;
    widgets::fold(ui, "shared-computer", &computer.title, false, |ui| {
        page::reading(ui, |ui| {
            for line in &computer.lines {
                widgets::body(ui, line);
                ui.add_space(6.0);
            }
        });
    });
    widgets::fold(ui, "sources", &tr!("help-sources"), false, |ui| page::reading(ui, |ui| numbers::sources(ui, cx)));
    next
}

/// A break, from here too: of the talk two people are in, or one of one's own that is kept nowhere.
fn break_row(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.me().is_none() && !cx.both() {
        return;
    }
    parts::divider(ui);
    if !parts::row(ui, Icon::Hold, &tr!("help-break"), &tr!("help-break-row"), &tr!("help-break-start")).clicked() {
        return;
    }
    let talk = cx.models.talks.open.as_ref().filter(|talk| cx.both() && talk.is_of_this_sitting(Stamp::of(cx.now)));
    match talk.map(|talk| talk.time_out.is_some()) {
        Some(in_break) => {
            if !in_break {
                cx.act(Command::Talk(TalkCommand::TimeOut(DEFAULT_MINUTES)));
            }
            cx.go(Place::TalkRoom(Room::Talk));
        }
        None => cx.go(Place::TalkRoom(Room::TimeOut)),
    }
}

fn row(ui: &mut Ui, cx: &ViewCx<'_>, id: &'static str, icon: Icon, button: &str) -> Option<HelpPage> {
    let page = cx.content.help.pages.get(id)?;
    parts::row(ui, icon, &page.title, &page.row, button).clicked().then_some(HelpPage::Page(id))
}
