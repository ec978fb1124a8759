//! Marking a letter given: how it was given, and whether its goals can be seen. It stands below the whole letter.

use super::whole::receiver;
use crate::domain::apology::HowGiven;
use crate::domain::day::Day;
use crate::domain::id::ApologyId;
use crate::session::command::ApologyCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// What is chosen so far.
pub(super) struct Giving {
    how: HowGiven,
    /// Today until another day is chosen, so that it moves on with midnight.
    day: Option<Day>,
    other_day: bool,
    goals_shared: bool,
    asked: Option<Ticket>,
}

impl Default for Giving {
    fn default() -> Self {
        Self { how: HowGiven::ReadAloud, day: None, other_day: false, goals_shared: false, asked: None }
    }
}

impl Giving {
    /// Draws it; true when it is put off.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, id: ApologyId) -> bool {
        if let Some(reply) = self.asked.and_then(|ticket| cx.reply(ticket)) {
            self.asked = None;
            match reply {
                // The letter now stands among those given, and the screen follows it there.
                Reply::Done(_) => cx.say(tr!("apology-given-toast")),
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
        let giving = &cx.content.apology.giving;
        let other = receiver(cx);
        let mut put_off = false;
        w::card(ui, |ui| {
            w::section(ui, tr!("apology-give-title"));
            for line in &giving.guide {
                w::small_soft(ui, line);
            }
            w::gap(ui, 12.0);
            let (aloud, paper) = (tr!("apology-give-aloud"), tr!("apology-give-paper"));
            let mut choices = vec![(HowGiven::ReadAloud, aloud.as_str(), ""), (HowGiven::OnPaper, paper.as_str(), "")];
            let here = other
                .as_ref()
                .map(|name| (tr!("apology-give-here", name = name.as_str()), tr!("apology-give-here-about", name = name.as_str())));
            if let Some((title, words)) = &here {
                choices.push((HowGiven::LeftHere, title, words));
            }
            w::choice(ui, &tr!("apology-give-title"), &mut self.how, &choices);
            let day = self.day(ui, cx.today());
            if let Some(name) = other {
                w::gap(ui, 8.0);
                w::switch(ui, &tr!("apology-give-goals-shared", name = name), &mut self.goals_shared);
                w::small_soft(ui, tr!("apology-give-goals-private"));
            }
            w::gap(ui, 12.0);
            w::small(ui, tr!("apology-give-about"));
            w::gap(ui, 12.0);
            ui.horizontal_wrapped(|ui| {
                let free = self.asked.is_none() && day.is_some();
                if ui.add_enabled_ui(free, |ui| w::primary(ui, &tr!("apology-give-act"))).inner.clicked()
                    && let Some(day) = day
                {
                    let give = ApologyCommand::Give { id, how: self.how, day, goals_shared: self.goals_shared };
                    self.asked = Some(cx.ask_command(Command::Apology(give)));
                }
                put_off = w::quiet(ui, &tr!("apology-give-keep")).clicked();
            });
        });
        put_off
    }

    /// The day it was given; none while what is typed is no day gone by. A letter left here is given now.
    fn day(&mut self, ui: &mut Ui, today: Day) -> Option<Day> {
        if self.how == HowGiven::LeftHere {
            return Some(today);
        }
        w::gap(ui, 8.0);
        if w::check(ui, &tr!("apology-give-earlier"), &mut self.other_day).changed() {
            self.day = None;
        }
        if !self.other_day {
            return Some(today);
        }
        w::past_date_field(ui, &tr!("apology-give-day"), &mut self.day, today);
        let day = self.day?;
        if day > today {
            w::problem(ui, tr!("apology-give-later"));
            return None;
        }
        Some(day)
    }
}
