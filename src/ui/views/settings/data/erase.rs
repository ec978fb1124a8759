//! Erasing: one's own alone, everything of both only with both here. What it can't reach is said before.

use crate::problem::Problem;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::view::{Confirm, HelpPage, Intent, Place, Reply, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::widgets as w;
use egui::Ui;

/// What is typed so far.
#[derive(Default)]
pub(super) struct Erase {
    open: bool,
    passphrase: Typed,
    others: Typed,
    shared_too: bool,
    asked: Option<Ticket>,
    problem: Option<Problem>,
}

impl Erase {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => *self = Self::default(),
            None => {}
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, title(cx));
            w::body(ui, about(cx));
            ui.add_space(6.0);
            if !self.open {
                self.open = w::standard(ui, &tr!("data-erase-begin")).clicked();
                return;
            }
            self.form(ui, cx);
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::strong(ui, tr!("data-erase-reach"));
        w::body(ui, if cx.is_for_two() { tr!("data-erase-reach-two") } else { tr!("data-erase-reach-one") });
        ui.add_space(8.0);
        if cx.is_for_two() && !cx.both() {
            self.leaving(ui, cx);
        } else if !cx.both() {
            w::small_soft(ui, tr!("data-erase-first"));
            ui.add_space(8.0);
        }
        let needs = !cx.models.here.no_passphrase;
        if cx.both() {
            let unnamed = [tr!("data-passphrase-first"), tr!("data-passphrase-second")];
            let people = cx.models.here.people.iter().zip(unnamed);
            for ((person, unnamed), typed) in people.zip([&mut self.passphrase, &mut self.others]) {
                let label = if person.name.is_blank() { unnamed } else { tr!("data-passphrase-of", name = person.name.as_str()) };
                parts::secret(ui, &label, typed);
                ui.add_space(8.0);
            }
        } else if needs {
            parts::secret(ui, &tr!("data-passphrase"), &mut self.passphrase);
        }
        if let Some(problem) = &self.problem {
            w::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        let typed = (!needs || !self.passphrase.text.is_empty()) && (!cx.both() || !self.others.text.is_empty());
        ui.horizontal_wrapped(|ui| {
            let label = title(cx);
            if ui.add_enabled_ui(typed, |ui| w::danger(ui, &label)).inner.clicked() {
                self.ask(cx, needs);
            }
            if w::quiet(ui, &tr!("data-erase-keep")).clicked() {
                *self = Self::default();
            }
        });
    }

    /// One of two goes: how the other will notice, what can be taken along first, and safety.
    fn leaving(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::strong(ui, tr!("data-erase-noticed"));
        w::body(ui, tr!("data-erase-noticed-about"));
        ui.add_space(8.0);
        w::body(ui, tr!("own-leave-safety"));
        ui.add_space(6.0);
        numbers::card(ui, cx, numbers::Size::Short);
        if w::small_quiet(ui, &tr!("own-learned-help")).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
        ui.add_space(8.0);
        w::small_soft(ui, tr!("data-erase-first-two"));
        ui.add_space(8.0);
        w::switch(ui, &tr!("data-erase-shared-too"), &mut self.shared_too);
        w::small_soft(ui, tr!("data-erase-shared-too-about"));
        ui.add_space(8.0);
    }

    fn ask(&mut self, cx: &mut ViewCx<'_>, needs: bool) {
        let ticket = cx.out.ticket();
        let request = if cx.both() {
            Request::EraseAll { ticket, one: self.passphrase.take(), other: self.others.take() }
        } else {
            Request::Erase { ticket, passphrase: needs.then(|| self.passphrase.take()), shared_too: self.shared_too }
        };
        self.problem = None;
        // Put aside, the question has no answer; the passphrase is typed anew then.
        self.asked = Some(ticket);
        let act = title(cx);
        cx.confirm(Confirm {
            question: tr!("data-erase-question"),
            body: tr!("data-erase-body"),
            keep: tr!("data-erase-keep"),
            act,
            danger: true,
            then: vec![Intent::Ask(request)],
        });
    }
}

fn title(cx: &ViewCx<'_>) -> String {
    match (cx.both(), cx.is_for_two()) {
        (true, _) => tr!("data-erase-both"),
        (false, true) => tr!("data-erase-mine"),
        (false, false) => tr!("data-erase-all"),
    }
}

fn about(cx: &ViewCx<'_>) -> String {
    match (cx.both(), cx.is_for_two()) {
        (true, _) => tr!("data-erase-both-about"),
        (false, true) => tr!("data-erase-mine-about"),
        (false, false) => tr!("data-erase-all-about"),
    }
}
