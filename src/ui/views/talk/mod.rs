//! Guided talks: their page among the ground rules, and the room over the whole window in which one takes place.
//!
//! What each answers about being ready stays in this view and goes nowhere. Nothing here counts breaks or says who asked
//! for one.

mod closing;
mod hearing;
mod held;
mod home;
mod next;
mod ready;
mod room;
mod side;
mod speaking;
mod steps;
mod time_out;

pub(in crate::ui::views) use steps::step_row;

use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::talk::{Setting, Talk, TimeOut};
use crate::domain::words::Words;
use crate::session::command::TalkCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::autosave::Autosave;
use crate::ui::shell::page;
use crate::ui::view::{Place, Reply, Room, View, ViewCx};
use std::collections::BTreeMap;

/// The screens' own state.
#[derive(Default)]
pub struct TalkView {
    room: Room,
    /// The page on which one is set up.
    setup: home::Setup,
    /// Each answering in turn whether they are ready.
    ready: Option<ready::Ready>,
    /// What somebody jots down, by whom.
    jots: BTreeMap<PersonId, Jot>,
    /// What the listener writes.
    heard: HeardText,
    closing: closing::Closing,
    /// A break outside a talk.
    pause: Option<TimeOut>,
    /// Which of several sentences is shown.
    starter: usize,
    /// A talk was asked for and the session has not answered yet.
    beginning: Option<Ticket>,
    /// The talk was over a moment ago, and this is what may come after it.
    over: Option<After>,
    held: held::Held,
}

/// How a talk came to be over, as far as the screen cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// Stopped for tonight.
    Stopped,
    /// Gone through to its end.
    Finished,
}

#[derive(Default)]
struct Jot {
    text: String,
    save: Autosave,
}

#[derive(Default)]
struct HeardText {
    text: String,
    save: Autosave,
    /// Of which time something is heard this is, counted from 0; a press may show before the session has answered it.
    of: Option<usize>,
}

impl HeardText {
    /// Takes over what the talk holds, once each time something is heard.
    fn follow(&mut self, talk: &Talk) {
        if self.of != Some(talk.heard.len()) {
            *self = Self { text: talk.hearing.as_str().to_owned(), save: Autosave::default(), of: Some(talk.heard.len()) };
        }
    }
}

impl View for TalkView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| self.home(ui, cx));
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        match place {
            Place::TalkRoom(room) => {
                self.room = *room;
                if *room == Room::TimeOut && self.pause.is_none() {
                    let now = Stamp::of(cx.now);
                    self.pause = Some(TimeOut::begin(now, crate::domain::talk::DEFAULT_MINUTES, |_| now.offset_minutes));
                }
                if let Some(talk) = &cx.models.talks.open {
                    self.take_over(talk, cx);
                }
            }
            _ => self.ready = None,
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for (person, jot) in &mut self.jots {
            let text = &jot.text;
            jot.save.flush(cx, || Command::Talk(TalkCommand::Jot(*person, words(text))));
        }
        let text = &self.heard.text;
        self.heard.save.flush(cx, || Command::Talk(TalkCommand::WriteHeard(words(text))));
    }

    fn back(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        // In the room nothing is left by accident: there are buttons for that.
        self.room_is_open()
    }
}

impl TalkView {
    /// The whole window: no sidebar. Drawn instead of [`View::show`] at [`Place::TalkRoom`].
    pub fn show_room(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let open = cx.models.talks.open.as_ref();
        if self.room == Room::TimeOut {
            return self.show_pause(ui, cx);
        }
        if let Some(reply) = self.beginning.and_then(|ticket| cx.reply(ticket)) {
            self.beginning = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            }
        }
        match open {
            // The session may not have answered yet: what was chosen here goes before what it last said.
            _ if self.over.is_some() => self.show_over(ui, cx),
            None if self.beginning.is_some() => room::bar(ui, cx, &tr!("talk-title"), ""),
            Some(talk) if talk.time_out.is_some() => self.show_time_out(ui, cx, talk),
            Some(talk) => self.show_talk(ui, cx, talk),
            None if self.ready.is_some() => self.show_ready(ui, cx),
            None => cx.go(Place::Talks),
        }
    }

    /// A break outside a talk, whose return time may stand on the locked screen.
    pub fn pause(&self) -> Option<&TimeOut> {
        self.pause.as_ref()
    }

    fn room_is_open(&self) -> bool {
        self.ready.is_some() || self.over.is_some() || self.pause.is_some()
    }

    /// What was written before a lock or a crash is there again.
    fn take_over(&mut self, talk: &Talk, cx: &ViewCx<'_>) {
        self.heard.follow(talk);
        for own in &cx.models.talks.notes {
            if own.note.talk == talk.id && talk.people.contains(&own.person) && cx.both() {
                let jot = self.jots.entry(own.person).or_default();
                if jot.text.is_empty() {
                    jot.text = own.note.jots.iter().map(Words::as_str).collect::<Vec<_>>().join("\n\n");
                }
            }
        }
    }

    /// Begins, once both were ready.
    fn begin(&mut self, cx: &mut ViewCx<'_>, setting: Setting) {
        let ticket = cx.ask_command(Command::Talk(TalkCommand::Begin(setting)));
        *self = Self { room: Room::Talk, beginning: Some(ticket), ..Self::default() };
    }

    /// Over, from wherever the talk stands.
    fn end(&mut self, cx: &mut ViewCx<'_>, how: After) {
        self.flush(cx);
        cx.act(Command::Talk(TalkCommand::End));
        *self = Self { room: Room::Talk, over: Some(how), ..Self::default() };
    }
}

/// A text as typed; what would be too long for one stays in its field and is not taken.
fn words(text: &str) -> Words {
    crate::ui::views::naming::words(text)
}
