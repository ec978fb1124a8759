//! Writing one's own sheet, a part at a time. Any part can be skipped; nothing is asked for.

use super::{pulse, title};
use crate::domain::check_in::{Agenda, Part, Rhythm, Sheet, Stand};
use crate::domain::day::Day;
use crate::domain::id::{CheckInId, PersonId};
use crate::session::Command;
use crate::session::command::CheckInCommand;
use crate::session::model::UnderWay;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::autosave::{self, Autosave};
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, Place, Room, ViewCx, WindowClass};
use crate::ui::views::lines::turned;
use crate::ui::views::naming;
use crate::ui::views::talk::step_row;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::collections::BTreeMap;

/// A sheet being written.
pub(super) struct Writing {
    id: CheckInId,
    rhythm: Rhythm,
    agenda: Agenda,
    day: Day,
    leader: Option<PersonId>,
    /// Whose sheet is on screen. With both here each takes the screen for their own.
    person: Option<PersonId>,
    /// The part it stands at; past the last one it is to be put in.
    at: usize,
    texts: BTreeMap<Part, String>,
    save: Autosave,
}

impl Writing {
    pub(super) fn of(one: &UnderWay) -> Self {
        let mut writing = Self {
            id: one.id,
            rhythm: one.rhythm,
            agenda: one.agenda,
            day: one.day,
            leader: one.leader,
            person: None,
            at: 0,
            texts: BTreeMap::new(),
            save: Autosave::default(),
        };
        if let [own] = one.mine.as_slice() {
            writing.take(own.person, &own.sheet);
        }
        writing
    }

    fn take(&mut self, person: PersonId, sheet: &Sheet) {
        self.person = Some(person);
        self.at = 0;
        self.texts = self.parts().iter().map(|part| (*part, sheet.answer(*part).to_owned())).collect();
        self.save = Autosave::default();
    }

    fn parts(&self) -> &'static [Part] {
        self.agenda.parts(self.rhythm)
    }

    fn sheet(&self) -> Sheet {
        let mut sheet = Sheet::default();
        for (part, text) in &self.texts {
            sheet.write(*part, naming::words(text));
        }
        sheet
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Some(person) = self.person else { return };
        let write = CheckInCommand::Write { id: self.id, person, sheet: self.sheet() };
        self.save.flush(cx, || Command::CheckIn(write));
    }

    /// Draws it; true when one leaves it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let models = cx.models;
        let Some(one) = models.check_ins.under_way.iter().find(|one| one.id == self.id) else { return true };
        // Put in, alone: there is nothing more to write.
        if one.mine.iter().all(|own| own.stand == Stand::In) && !self.save.is_under_way() {
            return true;
        }
        let mut leave = page::back_link(ui, &tr!("check-in-back"));
        page::head(ui, Some(&say::weekday_day(self.day)), &title(self.rhythm), |ui| {
            if w::with_icon(ui, w::Icon::Hold, &tr!("talk-time-out"), false).clicked() {
                self.flush(cx);
                cx.go(Place::TalkRoom(Room::TimeOut));
            }
        });
        if self.person.is_none_or(|person| one.mine.iter().any(|own| own.person == person && own.stand == Stand::In)) {
            self.whose_turn(ui, cx, one);
            return leave;
        }
        let wide = cx.window == WindowClass::Wide;
        let mut state = (self, &mut *cx);
        page::columns(
            ui,
            if wide { WindowClass::Wide } else { WindowClass::Middle },
            &mut state,
            |ui, (this, cx)| {
                if wide && ui.available_width() > 560.0 {
                    ui.horizontal_top(|ui| {
                        ui.vertical(|ui| {
                            ui.set_width(196.0);
                            this.steps(ui, cx);
                        });
                        ui.add_space(16.0);
                        ui.vertical(|ui| leave |= this.part(ui, cx));
                    });
                } else {
                    leave |= this.part(ui, cx);
                }
            },
            |ui, (_, cx)| pulse::show(ui, cx),
        );
        leave
    }

    /// With both here: each writes theirs on their own turn; what is in stays covered.
    fn whose_turn(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, one: &UnderWay) {
        self.flush(cx);
        w::soft(ui, tr!("check-in-turns"));
        w::gap(ui, 12.0);
        for own in one.mine.iter().filter(|own| own.stand != Stand::In) {
            let name = naming::name(&cx.models.here, own.person);
            if w::standard_tall(ui, &tr!("check-in-writes", name = name)).clicked() {
                self.take(own.person, &own.sheet);
                turned(ui);
            }
        }
    }

    fn steps(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        for (number, part) in (1..).zip(self.parts()) {
            let name = cx.content.check_ins.part(*part).map_or("", |words| words.title.as_str());
            if step_row(ui, number, name, self.at + 1) {
                self.at = usize::from(number) - 1;
            }
        }
        w::gap(ui, 8.0);
        let lead = match self.leader {
            Some(leader) => tr!("check-in-leads", name = naming::name(&cx.models.here, leader)),
            None => tr!("check-in-skip-any"),
        };
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            ui.vertical(|ui| w::caption(ui, lead));
        });
    }

    fn part(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let parts = self.parts();
        let at = self.at.min(parts.len() - 1);
        let (part, Some(person)) = (parts[at], self.person) else { return true };
        let Some(words) = cx.content.check_ins.part(part) else { return true };
        w::section(ui, &words.title);
        w::soft(ui, &words.about);
        w::gap(ui, 10.0);
        if cx.is_for_two()
            && let Some(person) = cx.models.here.person(person)
        {
            naming::line(ui, &cx.models.here, person);
            w::gap(ui, 2.0);
        }
        let field = tr!("check-in-answer", part = words.title.as_str());
        let text = self.texts.entry(part).or_default();
        let changed = ui.push_id((self.id, part, person), |ui| w::area_unlabelled(ui, &field, text, 5, &words.hint).changed()).inner;
        if changed {
            self.save.touch(ui);
        }
        let write = CheckInCommand::Write { id: self.id, person, sheet: self.sheet() };
        self.save.poll(ui, cx, || Command::CheckIn(write));
        autosave::label(ui, self.save.state());
        w::gap(ui, 12.0);
        let mut leave = false;
        ui.horizontal_wrapped(|ui| {
            if at > 0 && w::back(ui, &title_of(cx, parts[at - 1])).clicked() {
                self.at = at - 1;
            }
            let last = at + 1 == parts.len();
            let label = if last { tr!("check-in-put-in") } else { tr!("check-in-next", part = title_of(cx, parts[at + 1])) };
            if !last && w::quiet(ui, &tr!("check-in-skip")).clicked() {
                self.at = at + 1;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let empty = last && self.sheet().is_empty();
                if ui.add_enabled_ui(!empty, |ui| w::primary(ui, &label)).inner.clicked() {
                    if last {
                        leave = self.put_in(cx, person);
                    } else {
                        self.at = at + 1;
                    }
                }
            });
        });
        w::gap(ui, 8.0);
        w::caption(ui, if cx.is_for_two() { tr!("check-in-covered") } else { tr!("check-in-own") });
        leave
    }

    /// Writes what is on screen and puts it in.
    fn put_in(&mut self, cx: &mut ViewCx<'_>, person: PersonId) -> bool {
        cx.act(Command::CheckIn(CheckInCommand::Write { id: self.id, person, sheet: self.sheet() }));
        cx.act(Command::CheckIn(CheckInCommand::PutIn(self.id, person)));
        let both = cx.both();
        self.person = None;
        self.save = Autosave::default();
        self.texts.clear();
        !both
    }
}

fn title_of(cx: &ViewCx<'_>, part: Part) -> String {
    cx.content.check_ins.part(part).map_or_else(String::new, |words| words.title.clone())
}

/// Lets go of a check-in: asked first where there are words.
pub(super) fn let_go(ui: &mut Ui, cx: &mut ViewCx<'_>, id: CheckInId, me: PersonId, empty: bool) {
    if !w::small_quiet(ui, &tr!("check-in-let-go")).clicked() {
        return;
    }
    let command = Command::CheckIn(CheckInCommand::LetGo(id, me));
    if empty {
        return cx.act(command);
    }
    let then = vec![Intent::command(cx.out, command)];
    cx.confirm(Confirm {
        question: tr!("check-in-let-go-question"),
        body: tr!("check-in-let-go-about"),
        keep: tr!("check-in-let-go-keep"),
        act: tr!("check-in-let-go"),
        danger: true,
        then,
    });
}
