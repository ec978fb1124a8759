//! What I need from you: sentences of one's own, kept to oneself until they are shown, and those the other shows.

use crate::domain::draft::DraftPlace;
use crate::domain::id::NeedId;
use crate::domain::need::Need;
use crate::domain::parts_sheet::PartsSheet;
use crate::domain::person::Role;
use crate::domain::words::Words;
use crate::export::Document;
use crate::session::command::{DraftCommand, NeedCommand};
use crate::session::model::NeedRow;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::shell::{Autosave, page};
use crate::ui::view::{Confirm, Intent, Place, Reply, View, ViewCx};
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::naming;
use crate::ui::views::parts;
use crate::ui::views::saving::SavePanel;
use crate::ui::views::sections::{self, ApologySection};
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct NeedsView {
    writing: Option<Writing>,
    file: SavePanel,
}

struct Writing {
    /// The one that gets other words; none for a new one.
    id: Option<NeedId>,
    text: String,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
    hints: Hints,
}

impl View for NeedsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            page::head(ui, None, &tr!("needs-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, about(cx));
            w::gap(ui, 12.0);
            sections::apology(ui, cx, ApologySection::Needs);
            let mut state = (self, cx);
            page::columns(ui, window, &mut state, |ui, (this, cx)| this.main(ui, cx), |ui, (this, cx)| this.side(ui, cx));
        });
    }

    fn open(&mut self, _place: &Place, cx: &mut ViewCx<'_>) {
        if self.writing.is_none()
            && let Some(draft) = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::NewNeed)
        {
            self.writing = Some(Writing::begin(None, draft.body.as_str(), false));
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        // Also other words for one that is there: what is shown changes on purpose alone, so they are a draft till then.
        if let Some(Writing { id, text, draft, .. }) = &mut self.writing {
            draft.flush(cx, || keep(*id, text));
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.writing.take().is_some()
    }
}

impl Writing {
    fn begin(id: Option<NeedId>, text: &str, fresh: bool) -> Self {
        Self { id, text: text.to_owned(), draft: Autosave::default(), sending: None, fresh, hints: Hints::for_a_request() }
    }
}

fn about(cx: &ViewCx<'_>) -> String {
    match (cx.both(), cx.models.here.preferences.role) {
        (true, _) => tr!("needs-about-both"),
        (false, Some(Role::Repairing)) => tr!("needs-about-repairing"),
        (false, _) => tr!("needs-about"),
    }
}

/// Each on a line of its own.
fn lines(needs: &[NeedRow]) -> String {
    needs.iter().map(|row| row.need.words.trim()).collect::<Vec<_>>().join("\n")
}

impl NeedsView {
    fn main(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        theirs(ui, cx);
        if cx.me().is_none() {
            return;
        }
        let models = cx.models;
        let needs = &models.questions.needs;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("needs-mine"));
            w::small_soft(ui, if cx.is_for_two() { tr!("needs-mine-about-two") } else { tr!("needs-mine-about-one") });
            for row in needs {
                divide(ui);
                ui.push_id(row.need.id, |ui| {
                    if self.writing.as_ref().is_some_and(|writing| writing.id == Some(row.need.id)) {
                        self.write(ui, cx, row.shown.is_some());
                    } else {
                        self.row(ui, cx, row);
                    }
                });
            }
            w::gap(ui, 10.0);
            match &self.writing {
                Some(writing) if writing.id.is_none() => self.write(ui, cx, false),
                Some(_) => {}
                None => {
                    if w::small_standard(ui, &tr!("needs-add")).clicked() {
                        self.writing = Some(Writing::begin(None, "", true));
                    }
                }
            }
            if !needs.is_empty() {
                w::gap(ui, 8.0);
                ui.horizontal_wrapped(|ui| {
                    if w::small_quiet(ui, &tr!("needs-copy")).clicked() {
                        cx.copy(lines(needs));
                        cx.say(tr!("needs-copied"));
                    }
                    self.file.quiet_button(ui, &tr!("saving-open"));
                });
            }
        });
        w::gap(ui, 16.0);
        let day = cx.today();
        self.file.card(ui, cx, &parts::saving(), || {
            let words = Words::new(lines(needs)).ok()?;
            Some(Document::Parts(PartsSheet { day, parts: vec![(tr!("needs-title"), words)] }))
        });
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("landed-title"));
            w::small_soft(ui, tr!("landed-about"));
            w::gap(ui, 6.0);
            if w::small_standard(ui, &tr!("landed-open")).clicked() {
                cx.go(Place::Landed(None));
            }
        });
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &NeedRow) {
        w::body(ui, row.need.words.trim());
        let name = naming::other(&cx.models.here);
        if let (Some(name), Some(_)) = (&name, row.shown) {
            w::caption(ui, tr!("truth-shown-to", name = name.as_str()));
        }
        ui.horizontal_wrapped(|ui| {
            if w::small_quiet(ui, &tr!("truth-change")).clicked() {
                self.flush(cx);
                let place = DraftPlace::NeedWording(row.need.id);
                let left = cx.models.today.drafts.iter().find(|draft| draft.place == place);
                let text = left.map_or(row.need.words.trim(), |draft| draft.body.as_str());
                self.writing = Some(Writing::begin(Some(row.need.id), text, true));
            }
            match (name, row.shown) {
                (_, Some(copy)) => {
                    if w::small_quiet(ui, &tr!("truth-hide")).clicked() {
                        cx.act_saying(Command::Need(NeedCommand::Hide(copy)), tr!("truth-hidden"));
                    }
                }
                (Some(name), None) => {
                    if w::small_quiet(ui, &tr!("truth-show", name = name.as_str())).clicked() {
                        show_to(cx, Command::Need(NeedCommand::Show(row.need.id)), &name, row.need.words.trim());
                    }
                }
                (None, None) => {}
            }
            if row.shown.is_none() && w::small_quiet(ui, &tr!("truth-delete")).clicked() {
                cx.act_saying(Command::Need(NeedCommand::Delete(row.need.id)), tr!("truth-deleted"));
            }
        });
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, shown: bool) {
        let Some(writing) = &mut self.writing else { return };
        if let Some(reply) = writing.sending.and_then(|ticket| cx.reply(ticket)) {
            writing.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.act(Command::Draft(DraftCommand::Discard(place(writing.id))));
                cx.say(tr!("truth-kept"));
                self.writing = None;
                turned(ui);
                return;
            }
        }
        // While it is being kept nothing is typed: the answer closes the field.
        let still = writing.sending.is_none();
        let typed = ui.add_enabled_ui(still, |ui| w::area(ui, &tr!("needs-label"), &mut writing.text, 2)).inner;
        if std::mem::take(&mut writing.fresh) {
            typed.request_focus();
        }
        if typed.changed() {
            writing.draft.touch(ui);
        }
        if shown {
            w::caption(ui, tr!("truth-shown-follows"));
        }
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let ready = writing.sending.is_none() && !writing.text.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("truth-keep"))).inner.clicked() {
                let words = naming::words(writing.text.trim());
                writing.sending = Some(cx.ask_command(Command::Need(NeedCommand::Write(writing.id, words))));
            }
            close = w::small_quiet(ui, &tr!("truth-cancel")).clicked();
        });
        let Writing { id, text, draft, hints, .. } = writing;
        hints.follow(ui, cx, text);
        let found = hints.shown(ui, cx);
        hints.lines(ui, cx, &Shown { hints: &found, text, editor: Some(typed.id) });
        hints.count(ui, &found);
        draft.poll(ui, cx, || keep(*id, text));
        if close {
            cx.act(Command::Draft(DraftCommand::Discard(place(*id))));
            self.writing = None;
        }
    }

    /// Sentences to start from.
    fn side(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            return;
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("needs-library"));
            for line in &cx.content.apology.needs {
                divide(ui);
                w::small(ui, &line.words);
                let used = w::small_quiet(ui, &tr!("needs-use"));
                if w::named(used, &tr!("needs-use-named", words = line.words.as_str())).clicked() {
                    self.flush(cx);
                    self.writing = Some(Writing::begin(None, &line.words, true));
                }
            }
        });
    }
}

/// Needs that are shown, each with its owner's name.
fn theirs(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let shown: &[Need] = &models.questions.their_needs;
    if shown.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (number, need) in shown.iter().enumerate() {
            let Some(owner) = need.owner.and_then(|owner| models.here.person(owner)) else { continue };
            if number > 0 {
                divide(ui);
            }
            naming::line(ui, &models.here, owner);
            w::quote(ui, need.words.trim());
        }
    });
    w::gap(ui, 16.0);
}

/// Asked first, with all that will be seen.
pub(super) fn show_to(cx: &mut ViewCx<'_>, command: Command, name: &str, words: &str) {
    let then = vec![Intent::command_saying(cx.out, command, tr!("truth-shown-toast"))];
    cx.confirm(Confirm {
        question: tr!("truth-show-question", name = name),
        body: tr!("truth-show-about", words = words),
        keep: tr!("truth-show-keep"),
        act: tr!("truth-show-act"),
        danger: false,
        then,
    });
}

fn place(id: Option<NeedId>) -> DraftPlace {
    id.map_or(DraftPlace::NewNeed, DraftPlace::NeedWording)
}

fn keep(id: Option<NeedId>, text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(place(id), naming::words(text)))
}
