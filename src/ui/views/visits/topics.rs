//! One's own topics, in one's own order.

use crate::domain::draft::DraftPlace;
use crate::domain::id::TopicId;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::{DraftCommand, TopicCommand};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::ViewCx;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::{Key, Ui};

/// A topic being written, and one being changed.
#[derive(Default)]
pub(super) struct Topics {
    new: String,
    begun: bool,
    save: Autosave,
    changing: Option<(TopicId, String)>,
}

impl Topics {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if !std::mem::replace(&mut self.begun, true)
            && let Some(draft) = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::NewTopic)
        {
            self.new = draft.body.to_string();
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("summary-topics"));
            w::small_soft(ui, tr!("visits-topics-about"));
            let topics = cx.models.summary.topics.clone();
            if topics.is_empty() {
                w::small_soft(ui, tr!("summary-topics-none"));
            }
            for (at, topic) in topics.iter().enumerate() {
                w::gap(ui, 4.0);
                self.one(ui, cx, at, topics.len(), topic.id, topic.words.trim());
            }
            w::gap(ui, 8.0);
            self.add(ui, cx);
        });
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let command = keep(&self.new);
        self.save.flush(cx, || command);
        self.keep_change(cx);
    }

    fn one(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, count: usize, id: TopicId, words: &str) {
        let number = at + 1;
        if let Some((changing, text)) = &mut self.changing
            && *changing == id
        {
            let field = w::field(ui, &tr!("summary-topic-label", number = number), text);
            if field.lost_focus() {
                self.keep_change(cx);
            }
            return;
        }
        ui.horizontal(|ui| {
            w::more_menu(ui, &tr!("summary-topic-more", number = number), |ui| {
                if w::menu_item(ui, &tr!("summary-topic-change")).clicked() {
                    self.changing = Some((id, words.to_owned()));
                    ui.close();
                }
                if at > 0 && w::menu_item(ui, &tr!("summary-topic-up")).clicked() {
                    cx.act(Command::Topic(TopicCommand::Move(id, at - 1)));
                    ui.close();
                }
                if number < count && w::menu_item(ui, &tr!("summary-topic-down")).clicked() {
                    cx.act(Command::Topic(TopicCommand::Move(id, number)));
                    ui.close();
                }
                if w::menu_item(ui, &tr!("summary-topic-remove")).clicked() {
                    cx.act_saying(Command::Topic(TopicCommand::Remove(id)), tr!("summary-topic-removed"));
                    ui.close();
                }
            });
            w::body(ui, format!("{number}. {words}"));
        });
    }

    fn keep_change(&mut self, cx: &mut ViewCx<'_>) {
        if let Some((id, text)) = self.changing.take()
            && let Ok(words) = Words::new(text)
            && !words.is_blank()
        {
            cx.act(Command::Topic(TopicCommand::Change(id, words)));
        }
    }

    fn add(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let hint = tr!("summary-topic-hint");
        let options = FieldOptions { hint: &hint, ..FieldOptions::default() };
        let field = w::field_with(ui, &tr!("summary-topic-add"), &mut self.new, options);
        if field.changed() {
            self.save.touch(ui);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let ready = !self.new.trim().is_empty();
        w::gap(ui, 6.0);
        let pressed = ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("summary-topic-keep"))).inner.clicked();
        if ready
            && (pressed || entered)
            && let Ok(words) = Words::new(self.new.trim())
        {
            cx.act(Command::Topic(TopicCommand::Add(words)));
            cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::NewTopic)));
            self.new.clear();
            self.save = Autosave::default();
            field.request_focus();
        }
        let command = keep(&self.new);
        self.save.poll(ui, cx, || command);
    }
}

/// The longest topic that is taken from a text, in characters.
const LONGEST: usize = 160;

/// "Save as a topic" in a menu, from the first of these texts that has words.
pub(in crate::ui::views) fn topic_item(ui: &mut Ui, cx: &mut ViewCx<'_>, texts: &[&str]) {
    let Some(command) = topic_of(texts) else { return };
    if w::menu_item(ui, &tr!("visits-save-topic")).clicked() {
        cx.act_saying(command, tr!("visits-topic-saved"));
        ui.close();
    }
}

/// The command that keeps the first line of the first of these texts that has words.
pub(in crate::ui::views) fn topic_of(texts: &[&str]) -> Option<Command> {
    let line = texts.iter().flat_map(|text| text.lines()).map(str::trim).find(|line| !line.is_empty())?;
    let cut = line.chars().count() > LONGEST;
    let words: String = if cut { line.chars().take(LONGEST - 1).chain(['…']).collect() } else { line.to_owned() };
    Words::new(words).ok().map(|words| Command::Topic(TopicCommand::Add(words)))
}

fn keep(text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::NewTopic, Words::new(text).unwrap_or_default()))
}
