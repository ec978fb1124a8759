//! Is it time: signs that are ticked for this sitting, and what to do next. Nothing is added up, and nothing is kept unless
//! it is put into the journal on purpose.

use crate::content::{HelpSign, HelpSignGroup, HelpSignNext};
use crate::domain::journal::Page;
use crate::domain::words::Words;
use crate::session::command::JournalCommand;
use crate::session::{Command, Home, Ticket};
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{FindingTab, HelpPage, Place, Reply, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::widgets as w;
use egui::Ui;
use std::collections::BTreeSet;

/// What is ticked.
#[derive(Default)]
pub(super) struct Signs {
    ticked: BTreeSet<&'static str>,
    keeping: Option<Ticket>,
}

impl Signs {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.take_kept(cx);
        let finding = &cx.content.finding;
        let role = cx.models.here.preferences.role;
        frame::reading(ui, |ui| {
            for group in &finding.next {
                let signs: Vec<&'static HelpSign> =
                    finding.signs.iter().filter(|sign| sign.group == group.id && sign.role.suits(role)).collect();
                if !signs.is_empty() {
                    w::card(ui, |ui| {
                        ui.set_min_width(ui.available_width());
                        self.group(ui, cx, group, &signs);
                    });
                    w::gap(ui, 14.0);
                }
            }
            self.keep(ui, cx);
        });
    }

    fn group(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, group: &HelpSignNext, signs: &[&'static HelpSign]) {
        w::heading(ui, &group.title);
        w::gap(ui, 4.0);
        for sign in signs {
            let mut on = self.ticked.contains(sign.id.as_str());
            if w::check(ui, &sign.words, &mut on).changed() {
                if on {
                    self.ticked.insert(&sign.id);
                } else {
                    self.ticked.remove(sign.id.as_str());
                }
            }
        }
        if signs.iter().all(|sign| !self.ticked.contains(sign.id.as_str())) {
            return;
        }
        w::gap(ui, 8.0);
        // Where somebody may be in danger, working on it together is not what comes next.
        if group.id == HelpSignGroup::Between && self.is_safety_first(cx) {
            w::small_soft(ui, tr!("finding-safety-first"));
            return;
        }
        w::sunk_box(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::body(ui, &group.next);
            w::gap(ui, 6.0);
            if group.id == HelpSignGroup::Safety {
                numbers::card(ui, cx, numbers::Size::Short);
                if w::small_quiet(ui, &tr!("own-learned-help")).clicked() {
                    cx.go(Place::Help(HelpPage::Front));
                }
            } else if w::small_quiet(ui, &tr!("finding-to-candidates")).clicked() {
                cx.go(Place::Finding(FindingTab::Candidates));
            }
        });
    }

    fn is_safety_first(&self, cx: &ViewCx<'_>) -> bool {
        let signs = &cx.content.finding.signs;
        signs.iter().any(|sign| sign.group == HelpSignGroup::Safety && self.ticked.contains(sign.id.as_str()))
    }

    /// The way to keep what is ticked as a page of one's own journal.
    fn keep(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::small_soft(ui, tr!("finding-signs-kept-nowhere"));
        w::gap(ui, 8.0);
        let free = self.keeping.is_none() && !self.ticked.is_empty();
        if !ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("finding-signs-keep"))).inner.clicked() {
            return;
        }
        let lines = cx.content.finding.signs.iter().filter(|sign| self.ticked.contains(sign.id.as_str()));
        let body = lines.map(|sign| sign.words.as_str()).collect::<Vec<_>>().join("\n");
        let (Ok(title), Ok(body)) = (Words::new(tr!("finding-signs-page")), Words::new(body)) else { return };
        let page = Page { title, body, ..Page::default() };
        let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page };
        self.keeping = Some(cx.ask_command(Command::Journal(save)));
    }

    fn take_kept(&mut self, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.keeping.and_then(|ticket| cx.reply(ticket)) else { return };
        self.keeping = None;
        match reply {
            Reply::Done(_) => cx.say(tr!("finding-signs-kept")),
            Reply::Refused(problem) => cx.tell(problem),
            _ => {}
        }
    }
}
