//! Marking it told: how, and on which day. It stands below all of it.

use crate::domain::account::AccountHow;
use crate::domain::day::Day;
use crate::domain::id::AccountId;
use crate::session::command::AccountCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// What is chosen so far.
pub(super) struct Giving {
    how: AccountHow,
    /// Today until another day is chosen, so that it moves on with midnight.
    day: Option<Day>,
    other_day: bool,
    asked: Option<Ticket>,
}

impl Default for Giving {
    fn default() -> Self {
        Self { how: AccountHow::WithCounselor, day: None, other_day: false, asked: None }
    }
}

impl Giving {
    /// Draws it; true when it is put off.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, id: AccountId) -> bool {
        if let Some(reply) = self.asked.and_then(|ticket| cx.reply(ticket)) {
            self.asked = None;
            // Once told it stands among what was told, and the screen follows it there.
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            }
        }
        let mut put_off = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::section(ui, tr!("account-give-title"));
            w::gap(ui, 8.0);
            let titles = [AccountHow::WithCounselor, AccountHow::ReadAloud, AccountHow::OnPaper].map(|way| (way, how(way)));
            let choices: Vec<_> = titles.iter().map(|(way, title)| (*way, title.as_str(), "")).collect();
            w::choice(ui, &tr!("account-give-title"), &mut self.how, &choices);
            let day = self.day(ui, cx.today());
            w::gap(ui, 12.0);
            w::small(ui, &cx.content.account.giving.after);
            w::gap(ui, 12.0);
            ui.horizontal_wrapped(|ui| {
                let free = self.asked.is_none() && day.is_some();
                if ui.add_enabled_ui(free, |ui| w::primary(ui, &tr!("account-give-act"))).inner.clicked()
                    && let Some(day) = day
                {
                    let give = AccountCommand::Give { id, how: self.how, day };
                    self.asked = Some(cx.ask_saying(Command::Account(give), tr!("account-give-toast")));
                }
                put_off = w::quiet(ui, &tr!("apology-give-keep")).clicked();
            });
        });
        put_off
    }

    /// The day it was told; none while what is typed is no day gone by.
    fn day(&mut self, ui: &mut Ui, today: Day) -> Option<Day> {
        w::gap(ui, 8.0);
        if w::check(ui, &tr!("apology-give-earlier"), &mut self.other_day).changed() {
            self.day = None;
        }
        if !self.other_day {
            return Some(today);
        }
        w::past_date_field(ui, &tr!("account-give-day"), &mut self.day, today);
        let day = self.day?;
        if day > today {
            w::problem(ui, tr!("apology-give-later"));
            return None;
        }
        Some(day)
    }
}

/// "With a counselor".
pub(super) fn how(how: AccountHow) -> String {
    match how {
        AccountHow::WithCounselor => tr!("account-how-counselor"),
        AccountHow::ReadAloud => tr!("account-how-aloud"),
        AccountHow::OnPaper => tr!("account-how-paper"),
    }
}
