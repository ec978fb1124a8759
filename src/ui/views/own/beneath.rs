//! What lay under it: guided paths, walked step by step, each ending in one's own sentence and a few ways on.

use super::{OwnView, name_of, sheet};
use crate::content::{Audience, ExplorerPath};
use crate::domain::own::{OWN_SENTENCE, OwnKind, OwnPage};
use crate::domain::person::Role;
use crate::session::Command;
use crate::session::command::TopicCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{GoalsPlace, Place, ViewCx};
use crate::ui::views::lines::{divide, rows, turned};
use crate::ui::views::naming;
use crate::ui::views::parts::{self, Step};
use crate::ui::widgets as w;
use egui::Ui;

impl OwnView {
    pub(super) fn beneath(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let open = self.sheet.as_ref().and_then(|sheet| models.own.pages.iter().find(|page| page.id == sheet.id));
        match open.and_then(|page| Some((page, path_of(cx, page)?))) {
            Some((page, path)) => self.walk(ui, cx, page, path),
            None => self.paths(ui, cx),
        }
    }

    /// Walks that were begun, and paths to walk.
    fn paths(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let walks: Vec<&OwnPage> = models.own.pages.iter().filter(|page| matches!(page.kind, OwnKind::Beneath(_))).collect();
        if !walks.is_empty() {
            w::card(ui, |ui| {
                w::heading(ui, tr!("own-walks"));
                rows(ui, |ui| {
                    for page in walks {
                        let line = tr!("own-row", title = name_of(cx, page), date = say::day_month(page.since.day()));
                        let row = w::row_button(ui, false, |ui| w::body(ui, &line));
                        if w::named(row, &line).clicked() {
                            self.sheet = Some(sheet::Sheet::new(page.id));
                            turned(ui);
                        }
                    }
                });
            });
            w::gap(ui, 16.0);
        }
        w::small_soft(ui, about(cx));
        w::gap(ui, 10.0);
        let role = cx.models.here.preferences.role;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let mut first = true;
            for path in cx.content.own.paths.iter().filter(|path| offered(path, role)) {
                if !std::mem::take(&mut first) {
                    divide(ui);
                }
                w::strong(ui, &path.title);
                w::small_soft(ui, &path.about);
                let free = self.beginning.is_none();
                let pressed = ui.add_enabled_ui(free, |ui| w::small_standard(ui, &tr!("own-walk-begin"))).inner;
                if w::named(pressed, &tr!("own-walk-begin-named", title = path.title.as_str())).clicked() {
                    self.begin(cx, OwnKind::Beneath(path.id.clone()));
                }
            }
        });
    }

    fn walk(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage, path: &'static ExplorerPath) {
        let mut leave = page::back_link(ui, &tr!("own-beneath"));
        ui.horizontal(|ui| {
            w::section(ui, &path.title);
            leave |= sheet::away(ui, cx, page.id);
        });
        w::gap(ui, 10.0);
        let window = cx.window;
        let sentence = tr!("own-sentence-name");
        let mut steps: Vec<Step<'_>> =
            path.steps.iter().map(|step| Step { title: &step.name, written: page.answer(&step.id).is_some() }).collect();
        steps.push(Step { title: &sentence, written: page.answer(OWN_SENTENCE).is_some() });
        let Some(sheet) = &mut self.sheet else { return };
        let mut open = sheet.step.min(path.steps.len());
        let at = open;
        let mut next = false;
        let mut state = (&mut *sheet, &mut *cx, &mut next);
        parts::lay(
            ui,
            window,
            &steps,
            &mut open,
            &mut state,
            |ui, (sheet, cx, next)| {
                w::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    match path.steps.get(at) {
                        Some(step) => {
                            sheet.ask(ui, cx, page, (&step.id, &step.words, &step.help), 6);
                            w::gap(ui, 8.0);
                            **next = w::standard(ui, &tr!("own-next")).clicked();
                        }
                        None => sheet.ask(ui, cx, page, (OWN_SENTENCE, &tr!("own-sentence"), &tr!("own-sentence-help")), 3),
                    }
                    sheet.end(ui, cx);
                });
            },
            |ui, (sheet, cx, _)| on_from(ui, cx, sheet, page, path),
        );
        sheet.step = if next { at + 1 } else { open };
        sheet.fresh |= next;
        if next {
            turned(ui);
        }
        if leave {
            sheet.flush(cx);
            self.sheet = None;
            turned(ui);
        }
    }
}

/// What it is for, and beside the last step the ways on, once the sentence is there.
fn on_from(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &sheet::Sheet, page: &OwnPage, path: &ExplorerPath) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::small_soft(ui, &path.about);
        w::gap(ui, 6.0);
        w::small_soft(ui, tr!("own-walk-stop"));
    });
    let Some(words) = sheet.kept(page, OWN_SENTENCE) else { return };
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("own-ways-on"));
        w::quote(ui, words.trim());
        w::gap(ui, 6.0);
        if w::small_standard(ui, &tr!("own-make-goal")).clicked() {
            cx.go(Place::Goals(GoalsPlace::New));
        }
        if w::small_standard(ui, &tr!("own-to-counselor")).clicked() {
            let topic = naming::words(words.trim());
            cx.act_saying(Command::Topic(TopicCommand::Add(topic)), tr!("own-to-counselor-done"));
        }
        if path.role == Audience::Repairing {
            if w::small_standard(ui, &tr!("own-to-explanation")).clicked() {
                cx.copy(words.trim());
                cx.say(tr!("own-to-explanation-done"));
            }
            w::small_soft(ui, tr!("own-to-explanation-about"));
        }
    });
}

fn about(cx: &ViewCx<'_>) -> String {
    match cx.models.here.preferences.role {
        Some(Role::Hurt) => tr!("own-beneath-hurt"),
        Some(Role::Repairing) => tr!("own-beneath-repairing"),
        Some(Role::Both) | None => tr!("own-beneath-any"),
    }
}

/// Without a role both kinds can be read, so that nobody has to say which they are.
fn offered(path: &ExplorerPath, role: Option<Role>) -> bool {
    role.is_none() || path.role.suits(role)
}

fn path_of(cx: &ViewCx<'_>, page: &OwnPage) -> Option<&'static ExplorerPath> {
    match &page.kind {
        OwnKind::Beneath(path) => cx.content.own.paths.get(path),
        _ => None,
    }
}
