//! What stands in place of a tool that its person left to their sessions with a counselor: a calm line, and the way back at
//! once. With both here nothing is left out: nobody's choice shows to the other.

use crate::domain::at_home::HomeTool;
use crate::session::command::Preferences;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// The tool of a place that was left to the sessions. Help now, time-outs and a talk under way are never among them.
pub(super) fn left(place: Place, cx: &ViewCx<'_>) -> Option<HomeTool> {
    let tool = match place {
        Place::Talks => HomeTool::Talk,
        Place::CheckIns => HomeTool::CheckIns,
        Place::Apology(_) => HomeTool::Apology,
        Place::Questions => HomeTool::Questions,
        Place::Account(_) => HomeTool::Account,
        Place::Closeness => HomeTool::Closeness,
        _ => return None,
    };
    (!cx.models.here.preferences.at_home(tool)).then_some(tool)
}

/// Draws the line and the way back.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, tool: HomeTool) {
    page::scroll(ui, cx.window, |ui| {
        page::head(ui, None, &name(tool), |_| {});
        page::reading(ui, |ui| {
            w::soft(ui, tr!("at-home-left"));
            w::gap(ui, 14.0);
            ui.horizontal_wrapped(|ui| {
                if w::standard(ui, &tr!("at-home-use")).clicked() {
                    cx.prefer(|preferences| set(preferences, tool, false));
                }
                if w::quiet(ui, &tr!("visits-title")).clicked() {
                    cx.go(Place::Visits);
                }
            });
        });
    });
}

/// Leaves a tool to the sessions, or takes it back.
pub(super) fn set(preferences: &mut Preferences, tool: HomeTool, left: bool) {
    if left {
        preferences.not_at_home.insert(tool.id().to_owned());
    } else {
        preferences.not_at_home.remove(tool.id());
    }
}

/// What a tool is called where it is.
pub(super) fn name(tool: HomeTool) -> String {
    match tool {
        HomeTool::Talk => tr!("section-talk"),
        HomeTool::CheckIns => tr!("tab-check-ins"),
        HomeTool::Apology => tr!("section-letters"),
        HomeTool::Questions => tr!("questions-title"),
        HomeTool::Account => tr!("section-account"),
        HomeTool::Closeness => tr!("closeness-title"),
    }
}
