//! A moment being written or changed. What is typed is kept as a draft until it is kept or put away.

use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::id::{MomentId, PersonId};
use crate::domain::moment::{Moment, MomentKind};
use crate::domain::words::Words;
use crate::session::command::{DraftCommand, MomentCommand, MomentInput};
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::{HelpPage, Place, Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;
use serde::{Deserialize, Serialize};

/// The form's own state.
pub(super) struct Form {
    /// The one being changed; none for a new one.
    id: Option<MomentId>,
    fields: Fields,
    /// With both here, whose it is.
    owner: Option<PersonId>,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

/// What is filled in, as it lies in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Fields {
    kind: MomentKind,
    day: Option<Day>,
    words: String,
    #[serde(default)]
    helped: String,
    #[serde(default)]
    next: String,
}

impl Fields {
    fn is_blank(&self) -> bool {
        [&self.words, &self.helped, &self.next].iter().all(|text| text.trim().is_empty())
    }
}

impl Form {
    /// A new one; goes on with what was left. Words for something good go along to another good kind, never to or from a wave.
    pub(super) fn new(cx: &ViewCx<'_>, kind: MomentKind) -> Self {
        let blank = Fields { kind, day: Some(cx.today()), words: String::new(), helped: String::new(), next: String::new() };
        let kept = drafted(cx, place(None, kind)).map(|fields| Fields { kind, ..fields });
        Self::with(None, kept.unwrap_or(blank))
    }

    /// One that is there.
    pub(super) fn change(cx: &ViewCx<'_>, moment: &Moment) -> Self {
        let held = Fields {
            kind: moment.kind,
            day: Some(moment.day),
            words: moment.words.to_string(),
            helped: moment.helped.to_string(),
            next: moment.next.to_string(),
        };
        Self::with(Some(moment.id), drafted(cx, DraftPlace::MomentWording(moment.id)).unwrap_or(held))
    }

    /// From what was left; none where it can't be read.
    pub(super) fn of_draft(body: &str) -> Option<Self> {
        serde_json::from_str(body).ok().map(|fields| Self::with(None, fields))
    }

    fn with(id: Option<MomentId>, fields: Fields) -> Self {
        Self { id, fields, owner: None, draft: Autosave::default(), sending: None, fresh: true }
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Self { id, fields, draft, .. } = self;
        draft.flush(cx, || keep(*id, fields));
    }

    /// Draws it; true when it is kept or put away.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if let Some(reply) = self.sending.and_then(|ticket| cx.reply(ticket)) {
            self.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.act(Command::Draft(DraftCommand::Discard(self.place())));
                cx.say(tr!("moments-kept"));
                return true;
            }
        }
        ui.set_min_width(ui.available_width());
        w::section(ui, kind_title(self.fields.kind));
        if self.fields.kind == MomentKind::OldPain {
            steady(ui, cx);
        } else {
            w::small_soft(ui, kind_about(self.fields.kind, cx));
        }
        w::gap(ui, 8.0);
        self.owner(ui, cx);
        let still = self.sending.is_none();
        let changed = ui.add_enabled_ui(still, |ui| self.fields(ui, cx)).inner;
        if changed {
            self.draft.touch(ui);
        }
        w::gap(ui, 8.0);
        let mut away = false;
        ui.horizontal_wrapped(|ui| {
            let ready = still && self.is_ready(cx);
            if ui.add_enabled_ui(ready, |ui| w::primary(ui, &tr!("moments-keep"))).inner.clicked() {
                self.send(cx);
            }
            away = w::quiet(ui, &tr!("moments-away")).clicked();
        });
        if cx.me().is_some() {
            w::caption(ui, if cx.is_for_two() { tr!("moments-own-two") } else { tr!("moments-own-one") });
        }
        let Self { id, fields, draft, .. } = self;
        draft.poll(ui, cx, || keep(*id, fields));
        if away {
            self.put_away(cx);
        }
        away
    }

    /// Nothing of it stays, unless that is taken back.
    fn put_away(&self, cx: &mut ViewCx<'_>) {
        let discard = Command::Draft(DraftCommand::Discard(self.place()));
        if self.fields.is_blank() {
            cx.act(discard);
        } else {
            cx.act_undo_with(discard, tr!("moments-put-away"), keep(self.id, &self.fields));
        }
    }

    fn place(&self) -> DraftPlace {
        place(self.id, self.fields.kind)
    }

    /// With both here each thing is somebody's.
    fn owner(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if !cx.both() {
            return;
        }
        let here = &cx.models.here;
        let names: Vec<(PersonId, String)> = here.people.iter().map(|person| (person.id, naming::name(here, person.id))).collect();
        let choices: Vec<(PersonId, &str)> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
        w::segmented(ui, &tr!("moments-whose"), &mut self.owner, &choices);
        w::gap(ui, 8.0);
    }

    fn fields(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) -> bool {
        let fields = &mut self.fields;
        let mut changed = false;
        let first = w::area(ui, &words_label(fields.kind), &mut fields.words, 3);
        if std::mem::take(&mut self.fresh) {
            first.request_focus();
        }
        changed |= first.changed();
        if fields.kind == MomentKind::OldPain {
            w::gap(ui, 8.0);
            changed |= w::area(ui, &tr!("moments-helped"), &mut fields.helped, 2).changed();
            w::gap(ui, 8.0);
            changed |= w::area(ui, &tr!("moments-next"), &mut fields.next, 2).changed();
        }
        w::gap(ui, 8.0);
        changed |= w::past_date_field(ui, &tr!("moments-day"), &mut fields.day, cx.today());
        if fields.day.is_some_and(|day| day > cx.today()) {
            w::problem(ui, tr!("moments-day-ahead"));
        }
        changed
    }

    fn is_ready(&self, cx: &ViewCx<'_>) -> bool {
        let fields = &self.fields;
        let words = fields.kind == MomentKind::OldPain || !fields.words.trim().is_empty();
        words && fields.day.is_some_and(|day| day <= cx.today()) && (!cx.both() || self.owner.is_some())
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let Fields { kind, day, words, helped, next } = &self.fields;
        let Some(day) = *day else { return };
        let (words, helped, next) = (typed(words), typed(helped), typed(next));
        let input = MomentInput { kind: *kind, day, words, helped, next };
        let command = match self.owner.filter(|_| cx.both()) {
            Some(owner) => MomentCommand::WriteTogether(owner, input),
            None => MomentCommand::Write(self.id, input),
        };
        self.sending = Some(cx.ask_command(Command::Moment(command)));
    }

    /// Words to borrow for a sign.
    pub(super) fn library(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if self.fields.kind != MomentKind::Sign {
            return;
        }
        let role = if cx.both() { None } else { cx.models.here.preferences.role };
        w::gap(ui, 16.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("moments-signs"));
            w::small_soft(ui, tr!("moments-signs-about"));
            for sign in cx.content.signs.iter().filter(|sign| sign.role.suits(role)) {
                divide(ui);
                w::small(ui, &sign.words);
                let used = w::small_quiet(ui, &tr!("moments-use"));
                if w::named(used, &tr!("moments-use-named", words = sign.words.as_str())).clicked() {
                    if !self.fields.words.trim().is_empty() {
                        self.fields.words.push('\n');
                    }
                    self.fields.words.push_str(&sign.words);
                    self.fresh = true;
                    self.draft.touch(ui);
                }
            }
        });
    }
}

/// First the body; then, if at all, words.
fn steady(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::small_soft(ui, tr!("moments-wave-first"));
    w::gap(ui, 4.0);
    if w::small_standard(ui, &tr!("moments-wave-steady")).clicked() {
        cx.go(Place::Help(HelpPage::Page("steady")));
    }
}

fn drafted(cx: &ViewCx<'_>, place: DraftPlace) -> Option<Fields> {
    let draft = cx.models.today.drafts.iter().find(|draft| draft.place == place)?;
    serde_json::from_str(draft.body.as_str()).ok()
}

fn typed(text: &str) -> Words {
    naming::words(text.trim())
}

/// A wave that was left half written is not written over by something good.
fn place(id: Option<MomentId>, kind: MomentKind) -> DraftPlace {
    let new = if kind == MomentKind::OldPain { DraftPlace::NewWave } else { DraftPlace::NewMoment };
    id.map_or(new, DraftPlace::MomentWording)
}

fn keep(id: Option<MomentId>, fields: &Fields) -> Command {
    // Nothing typed is no draft, whatever day stands there.
    let body = if fields.is_blank() { String::new() } else { serde_json::to_string(fields).unwrap_or_default() };
    Command::Draft(DraftCommand::Keep(place(id, fields.kind), naming::words(&body)))
}

/// The kind, as on its button.
pub(super) fn kind_name(kind: MomentKind) -> String {
    match kind {
        MomentKind::Milestone => tr!("moment-milestone"),
        MomentKind::Thanks => tr!("moment-thanks"),
        MomentKind::SmallWin => tr!("moment-small-win"),
        MomentKind::Sign => tr!("moment-sign"),
        MomentKind::OldPain => tr!("moment-old-pain"),
    }
}

fn kind_title(kind: MomentKind) -> String {
    match kind {
        MomentKind::OldPain => tr!("moments-wave-title"),
        _ => kind_name(kind),
    }
}

fn kind_about(kind: MomentKind, cx: &ViewCx<'_>) -> String {
    match kind {
        MomentKind::Milestone => tr!("moment-milestone-about"),
        MomentKind::Thanks if cx.is_for_two() => tr!("moment-thanks-about"),
        MomentKind::Thanks => tr!("moment-thanks-about-one"),
        MomentKind::SmallWin => tr!("moment-small-win-about"),
        MomentKind::Sign | MomentKind::OldPain => tr!("moment-sign-about"),
    }
}

fn words_label(kind: MomentKind) -> String {
    match kind {
        MomentKind::Milestone => tr!("moment-milestone-label"),
        MomentKind::Thanks => tr!("moment-thanks-label"),
        MomentKind::SmallWin => tr!("moment-small-win-label"),
        MomentKind::Sign => tr!("moment-sign-label"),
        MomentKind::OldPain => tr!("moments-happened"),
    }
}
