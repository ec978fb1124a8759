//! A screen by itself: models made by hand go in, intents come out. For the tests of the screens.

use crate::content::Content;
use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Seat};
use crate::domain::words::Words;
use crate::platform::Settings;
use crate::session::model::{Here, Models, Presence};
use crate::session::{Command, Done, Secret, Ticket};
use crate::ui::theme;
use crate::ui::view::{Intent, Keys, Outbox, Place, Reply, Strength, View, ViewCx, WindowClass};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable, by};
use std::sync::Arc;
use uuid::Uuid;

/// When every test takes place: a Thursday evening.
const NOW: &str = "2026-11-12T19:00:00+01:00";

struct NoKeys;

impl Keys for NoKeys {
    fn passphrase(&self) -> Option<Secret> {
        None
    }

    fn strength(&self, _: &str, _: &[&str]) -> Strength {
        Strength::default()
    }
}

/// What a screen stands on.
pub(super) struct Ground<V> {
    view: V,
    models: Models,
    settings: Settings,
    out: Outbox,
    opened: Option<Place>,
    flush: bool,
    back: bool,
}

/// A screen on a bench.
pub(super) struct Bench<V: 'static> {
    harness: Harness<'static, Ground<V>>,
}

impl<V: View + Default + 'static> Bench<V> {
    /// At 1280×800, opened at `place`.
    pub(super) fn at(place: Place, models: Models) -> Self {
        Self::sized(1280.0, place, models)
    }

    /// In another width.
    pub(super) fn sized(width: f32, place: Place, models: Models) -> Self {
        let ground = Ground {
            view: V::default(),
            models,
            settings: Settings::default(),
            out: Outbox::default(),
            opened: Some(place),
            flush: false,
            back: false,
        };
        let mut harness = Harness::builder()
            .with_size([width, 2400.0])
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(60)
            .with_context_setup(|ctx| {
                theme::install(ctx);
                theme::apply(ctx, theme::Look::default());
            })
            .build_ui_state(
                move |ui, ground: &mut Ground<V>| {
                    let mut cx = ViewCx {
                        models: &ground.models,
                        content: Content::bundled(),
                        settings: &ground.settings,
                        window: WindowClass::of(width),
                        now: chrono::DateTime::parse_from_rfc3339(NOW).unwrap(),
                        keys: &NoKeys,
                        out: &mut ground.out,
                    };
                    if let Some(place) = ground.opened.take() {
                        ground.view.open(&place, &mut cx);
                    }
                    if std::mem::take(&mut ground.back) {
                        ground.view.back(&mut cx);
                    }
                    ground.view.show(ui, &mut cx);
                    if std::mem::take(&mut ground.flush) {
                        ground.view.flush(&mut cx);
                    }
                },
                ground,
            );
        harness.run();
        Self { harness }
    }

    /// Presses what is called `label`.
    #[track_caller]
    pub(super) fn click(&mut self, label: &str) -> &mut Self {
        self.find(label).click();
        self.harness.run();
        self
    }

    /// Types into the field called `label`.
    #[track_caller]
    pub(super) fn type_text(&mut self, label: &str, text: &str) -> &mut Self {
        self.find(label).focus();
        self.harness.run();
        self.find(label).type_text(text);
        self.harness.run();
        self
    }

    /// The same, with too little time for anything to save itself.
    #[track_caller]
    pub(super) fn type_quickly(&mut self, label: &str, text: &str) -> &mut Self {
        self.find(label).focus();
        self.harness.step();
        self.find(label).type_text(text);
        self.harness.step();
        self
    }

    /// Presses a key.
    pub(super) fn press(&mut self, key: egui::Key) -> &mut Self {
        self.harness.key_press(key);
        self.harness.run();
        self
    }

    /// Goes one step back within the screen, as Esc does.
    pub(super) fn back(&mut self) -> &mut Self {
        self.harness.state_mut().back = true;
        self.harness.run();
        self
    }

    /// Something holds these words.
    #[track_caller]
    pub(super) fn see(&mut self, text: &str) -> &mut Self {
        assert!(self.shows(text), "nothing holds {text:?}; there is:\n{}", self.words().join("\n"));
        self
    }

    /// Nothing holds these words.
    #[track_caller]
    pub(super) fn see_no(&mut self, text: &str) -> &mut Self {
        assert!(!self.shows(text), "{text:?} is there");
        self
    }

    /// Something holds these words.
    pub(super) fn shows(&self, text: &str) -> bool {
        self.words().iter().any(|words| words.contains(text))
    }

    /// Leaves the screen, as going elsewhere and locking do.
    pub(super) fn leave(&mut self) -> &mut Self {
        self.harness.state_mut().flush = true;
        self.harness.run_steps(1);
        self
    }

    /// Every intent since the last look.
    pub(super) fn intents(&mut self) -> Vec<Intent> {
        self.harness.state_mut().out.take()
    }

    /// Every command since the last look.
    pub(super) fn commands(&mut self) -> Vec<Command> {
        self.asked().into_iter().map(|(_, command)| command).collect()
    }

    /// The same with tickets.
    pub(super) fn asked(&mut self) -> Vec<(Ticket, Command)> {
        let asked = |intent| if let Intent::Do(ticket, command, _) = intent { Some((ticket, command)) } else { None };
        self.intents().into_iter().filter_map(asked).collect()
    }

    /// Answers that it was done, and what it made.
    pub(super) fn done(&mut self, ticket: Ticket, made: Option<Uuid>) -> &mut Self {
        self.harness.state_mut().out.answer(ticket, Reply::Done(Done { made, undoable: false }));
        self.harness.run();
        self
    }

    /// Answers that it was refused.
    pub(super) fn refused(&mut self, ticket: Ticket) -> &mut Self {
        let problem = crate::problem::Problem::notice("no", "nothing was changed", "again");
        self.harness.state_mut().out.answer(ticket, Reply::Refused(problem));
        self.harness.run();
        self
    }

    /// Answers that a file was chosen.
    pub(super) fn chose(&mut self, ticket: Ticket, path: std::path::PathBuf) -> &mut Self {
        self.harness.state_mut().out.answer(ticket, Reply::Path(Some(path)));
        self.harness.run();
        self
    }

    /// Answers with anything else.
    pub(super) fn answer(&mut self, ticket: Ticket, reply: Reply) -> &mut Self {
        self.harness.state_mut().out.answer(ticket, reply);
        self.harness.run();
        self
    }

    /// Draws one frame.
    pub(super) fn step(&mut self) -> &mut Self {
        self.harness.step();
        self
    }

    /// Shows other models.
    pub(super) fn models(&mut self, change: impl FnOnce(&mut Models)) -> &mut Self {
        change(&mut self.harness.state_mut().models);
        self.harness.run();
        self
    }

    fn words(&self) -> Vec<String> {
        let said = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        };
        self.harness.query_all(by()).flat_map(said).flatten().collect()
    }

    #[track_caller]
    fn find<'a>(&'a self, label: &'a str) -> egui_kittest::Node<'a> {
        let mut found: Vec<_> = self.harness.query_all_by_label(label).collect();
        if found.len() > 1 {
            found.retain(|node| node.accesskit_node().role() != egui::accesskit::Role::Label);
        }
        assert!(!found.is_empty(), "nothing is called {label:?}; there is:\n{}", self.words().join("\n"));
        found.swap_remove(0)
    }
}

/// The first person.
pub(super) fn maya() -> PersonId {
    PersonId(Uuid::from_u128(1))
}

/// The second person.
pub(super) fn jonah() -> PersonId {
    PersonId(Uuid::from_u128(2))
}

/// A short text.
pub(super) fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

/// A moment on a day.
pub(super) fn at(day: &str) -> Stamp {
    Stamp::of(chrono::DateTime::parse_from_rfc3339(&format!("{day}T18:00:00+01:00")).unwrap())
}

/// Somebody here, in a vault for one or two.
pub(super) fn models(people: &[PersonId], presence: Presence) -> Models {
    let seats = [Seat::First, Seat::Second];
    let names = ["Maya", "Jonah"];
    let person = |(i, id): (usize, &PersonId)| Person { id: *id, seat: seats[i], name: words(names[i]), recipient: String::new() };
    let here = Here {
        people: people.iter().enumerate().map(person).collect(),
        presence,
        today: "2026-11-12".parse().unwrap(),
        ..Here::default()
    };
    Models { here: Arc::new(here), ..Models::default() }
}

/// Maya alone, the only person of her vault.
pub(super) fn alone() -> Models {
    models(&[maya()], Presence::One(maya()))
}

/// Jonah here, in the vault of two.
pub(super) fn of_two() -> Models {
    models(&[maya(), jonah()], Presence::One(jonah()))
}

/// Both here.
pub(super) fn both() -> Models {
    models(&[maya(), jonah()], Presence::Both)
}
