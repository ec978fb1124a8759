//! Small steps for the first days. They may be ticked, and hidden; nobody counts them.

use super::hold::HoldForm;
use crate::content::StepAction;
use crate::tr;
use crate::ui::view::{GoalsPlace, HelpPage, JournalPlace, Place, SettingsPage, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Steps shown at once; the next come when one is ticked.
const AT_ONCE: usize = 3;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, hold: &mut HoldForm) {
    let preferences = &cx.models.here.preferences;
    if cx.both() || !preferences.first_days {
        return;
    }
    let (role, content) = (preferences.role, cx.content);
    let left = content.first_days.suited(role).filter(|step| !preferences.first_days_done.contains(&step.id));
    let steps: Vec<_> = left.take(AT_ONCE).collect();
    if steps.is_empty() {
        return;
    }
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-first-days"));
        w::small_soft(ui, content.first_days.intro(role));
        for step in steps {
            w::gap(ui, 6.0);
            w::hairline(ui);
            w::gap(ui, 6.0);
            w::strong(ui, &step.title);
            w::small(ui, &step.words);
            ui.horizontal_wrapped(|ui| {
                if w::small_quiet(ui, &label(step.action, cx.settings.quiet_labels)).clicked() {
                    match place(step.action) {
                        Some(place) => cx.go(place),
                        None => hold.open(cx),
                    }
                }
                let mut done = false;
                if w::check(ui, &tr!("today-first-days-done"), &mut done).changed() {
                    cx.prefer(|preferences| {
                        preferences.first_days_done.insert(step.id.clone());
                    });
                }
            });
        }
        w::gap(ui, 8.0);
        if w::small_quiet(ui, &tr!("today-first-days-hide")).clicked() {
            cx.prefer(|preferences| preferences.first_days = false);
        }
    });
}

fn label(action: StepAction, quiet: bool) -> String {
    match action {
        StepAction::OpenHelp => tr!("today-first-open-help"),
        StepAction::WriteEntry => tr!("today-first-write"),
        StepAction::SetHold => tr!("today-hold-add"),
        StepAction::NewGoal => tr!("today-first-goal"),
        StepAction::OpenApology if quiet => tr!("today-first-apology-quiet"),
        StepAction::OpenApology => tr!("today-first-apology"),
        StepAction::OpenAccount => tr!("today-first-account"),
        StepAction::OpenRules => tr!("today-first-rules"),
        StepAction::SettingsRecovery => tr!("today-first-recovery"),
        StepAction::OpenListen => tr!("today-first-listen"),
        StepAction::OpenAgreements => tr!("today-first-agreements"),
    }
}

/// None for the hold, which is set here.
fn place(action: StepAction) -> Option<Place> {
    Some(match action {
        StepAction::OpenHelp => Place::Help(HelpPage::Front),
        StepAction::WriteEntry => Place::Journal(JournalPlace::New),
        StepAction::NewGoal => Place::Goals(GoalsPlace::New),
        StepAction::OpenApology => Place::Apology(None),
        StepAction::OpenAccount => Place::Account(None),
        StepAction::OpenRules => Place::Rules(None),
        StepAction::SettingsRecovery => Place::Settings(Some(SettingsPage::Keys)),
        StepAction::OpenListen => Place::Listen,
        StepAction::OpenAgreements => Place::Agreements,
        StepAction::SetHold => return None,
    })
}
