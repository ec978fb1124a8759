//! The page on screen: its text, and how it is saved.

use crate::domain::day::{Day, Stamp};
use crate::domain::draft::DraftPlace;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::journal::{Entry, MAX_TAGS, Page, PromptTaken};
use crate::domain::words::{MAX_CHARACTERS, Words};
use crate::session::command::{DraftCommand, JournalCommand};
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::ViewCx;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The page being read or written.
#[derive(Debug)]
pub(super) struct Sheet {
    pub home: Home,
    /// None until the first save of a private page, or until a shared one is put there.
    pub id: Option<EntryId>,
    pub author: Option<PersonId>,
    pub day: Option<Day>,
    pub written: Option<Stamp>,
    pub text: Text,
    pub save: Autosave,
    /// Its place in the round of prompts.
    pub prompt_turn: usize,
    /// The caret goes into the text in the next frame.
    pub focus: bool,
    /// All feelings are shown, not only the common ones.
    pub all_feelings: bool,
    pub tags: TagsField,
    /// A shared page as it lies there, to tell what was changed.
    pub published: Option<Text>,
    /// Too long to be kept as it stands; what was kept before stays as it is.
    pub unkept: bool,
    /// When it was first typed into since it was opened.
    pub writing_since: Option<DateTime<FixedOffset>>,
}

/// The field for tags. A page that has some always shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum TagsField {
    #[default]
    Hidden,
    /// Asked for just now; it takes the caret.
    Fresh,
    Open,
}

/// What can be typed and chosen; as JSON it is the draft of a shared page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Text {
    pub title: String,
    pub body: String,
    pub feelings: Vec<String>,
    pub tags: String,
    pub prompt: Option<PromptTaken>,
}

impl Sheet {
    /// A new page; a shared one goes on from its draft.
    pub fn new(home: Home, cx: &ViewCx<'_>) -> Self {
        let text = if home == Home::Shared { draft(cx, DraftPlace::NewSharedEntry) } else { None };
        Self {
            home,
            id: None,
            author: None,
            day: None,
            written: None,
            text: text.unwrap_or_default(),
            save: Autosave::default(),
            prompt_turn: usize::try_from(cx.now.timestamp() / 60).unwrap_or(0),
            focus: true,
            all_feelings: false,
            tags: TagsField::default(),
            published: None,
            unkept: false,
            writing_since: None,
        }
    }

    /// A page that is there already.
    pub fn of(home: Home, entry: Entry, cx: &ViewCx<'_>) -> Self {
        let text = Text {
            title: entry.page.title.into_string(),
            body: entry.page.body.into_string(),
            feelings: entry.page.feelings,
            tags: entry.page.tags.iter().map(Words::as_str).collect::<Vec<_>>().join(", "),
            prompt: entry.page.prompt,
        };
        let kept = if home == Home::Shared { draft(cx, DraftPlace::SharedEntry(entry.id)) } else { None };
        Self {
            id: Some(entry.id),
            author: Some(entry.author),
            day: Some(entry.day),
            written: Some(entry.written),
            published: (home == Home::Shared).then(|| text.clone()),
            text: kept.unwrap_or(text),
            focus: false,
            ..Self::new(Home::Private, cx)
        }
        .in_home(home)
    }

    fn in_home(self, home: Home) -> Self {
        Self { home, ..self }
    }

    pub fn is_of(&self, home: Home, id: EntryId) -> bool {
        self.home == home && self.id == Some(id)
    }

    /// Somebody here wrote it, or it is new.
    pub fn is_mine(&self, cx: &ViewCx<'_>) -> bool {
        let here = |author: PersonId| cx.both() || cx.me().is_some_and(|me| me.id == author);
        self.author.is_none_or(here)
    }

    /// Typed or chosen, and not on screen elsewhere.
    pub fn is_changed_from_published(&self) -> bool {
        self.published.as_ref() != Some(&self.text)
    }

    pub fn is_too_long(&self) -> bool {
        // Bytes bound characters, so short pages are not counted.
        self.text.body.len() > MAX_CHARACTERS && self.text.body.chars().count() > MAX_CHARACTERS
    }

    /// Sends what is due; call once a frame.
    pub fn poll(&mut self, ui: &egui::Ui, cx: &mut ViewCx<'_>) {
        if let Some(command) = self.next_save(cx) {
            self.save.poll(ui, cx, || command);
        }
    }

    pub fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(command) = self.next_save(cx) {
            self.save.flush(cx, || command);
        }
    }

    /// The save as it would go out now; none while something is too long, so nothing kept is written over by less.
    fn next_save(&mut self, cx: &mut ViewCx<'_>) -> Option<Command> {
        // The answer first: a page whose id has just come is never made a second time.
        self.save.take_answer(cx);
        if let Some(made) = self.save.made()
            && self.home == Home::Private
        {
            self.id = Some(made.into());
        }
        // A page that only lies there is not copied in every frame.
        if !self.save.has_changes() {
            return None;
        }
        self.split_if_too_long(cx);
        let command = if self.is_too_long() { None } else { save_command(self.home, self.id, &self.text) };
        self.unkept = command.is_none();
        command
    }

    /// A private page that became too long is kept as several: nothing is dropped, nothing waits for an answer.
    fn split_if_too_long(&mut self, cx: &mut ViewCx<'_>) {
        if self.home != Home::Private || !self.is_too_long() {
            return;
        }
        let mut parts = Words::split(&self.text.body).into_iter();
        self.text.body = parts.next().map(Words::into_string).unwrap_or_default();
        for body in parts {
            let page = Page { body, ..Page::default() };
            cx.act(Command::Journal(JournalCommand::Save { home: Home::Private, id: None, day: self.day, page }));
        }
        cx.say(tr!("journal-split-done"));
    }

    /// The page as it would be kept; none while it is too long.
    pub fn page(&self) -> Option<Page> {
        self.text.page()
    }

    pub fn draft_place(&self) -> DraftPlace {
        self.id.map_or(DraftPlace::NewSharedEntry, DraftPlace::SharedEntry)
    }
}

impl Text {
    pub fn page(&self) -> Option<Page> {
        let tags = self.tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).take(MAX_TAGS);
        Some(Page {
            title: Words::new(self.title.as_str()).ok()?,
            body: Words::new(self.body.as_str()).ok()?,
            feelings: self.feelings.clone(),
            tags: tags.filter_map(|tag| Words::new(tag).ok()).collect(),
            prompt: self.prompt.clone(),
        })
    }

    pub fn is_blank(&self) -> bool {
        self.page().is_some_and(|page| page.is_blank())
    }
}

/// A private page is saved as itself, a shared one as a draft; none where it does not fit.
fn save_command(home: Home, id: Option<EntryId>, text: &Text) -> Option<Command> {
    Some(match home {
        Home::Private => Command::Journal(JournalCommand::Save { home, id, day: None, page: text.page()? }),
        Home::Shared => {
            let place = id.map_or(DraftPlace::NewSharedEntry, DraftPlace::SharedEntry);
            let words = if text.is_blank() { String::new() } else { serde_json::to_string(text).ok()? };
            Command::Draft(DraftCommand::Keep(place, Words::new(words).ok()?))
        }
    })
}

fn draft(cx: &ViewCx<'_>, place: DraftPlace) -> Option<Text> {
    let kept = cx.models.today.drafts.iter().find(|draft| draft.place == place)?;
    serde_json::from_str(&kept.body).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(title: &str, body: &str) -> Text {
        Text { title: title.to_owned(), body: body.to_owned(), ..Text::default() }
    }

    #[test]
    fn a_title_too_long_to_keep_never_empties_the_page() {
        let long = "a".repeat(MAX_CHARACTERS + 1);
        assert!(save_command(Home::Private, None, &text(&long, "Body")).is_none());
        assert!(save_command(Home::Private, None, &text("Title", "Body")).is_some());
    }

    #[test]
    fn a_shared_draft_too_long_to_keep_is_not_emptied() {
        // Every line end takes two characters in a draft.
        let lines = "\n".repeat(MAX_CHARACTERS - 1);
        assert!(save_command(Home::Shared, None, &text("", &format!("a{lines}"))).is_none());
        let empty = Command::Draft(DraftCommand::Keep(DraftPlace::NewSharedEntry, Words::default()));
        assert_eq!(save_command(Home::Shared, None, &text("", " ")), Some(empty));
    }
}
