//! A window on a temporary vault, with a clock that stands still and keys that are quick to derive.
//!
//! Everything is found by what it is called, as a screen reader finds it.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable, by};
use groundwork::app::{GroundworkApp, Parts};
use groundwork::clock::FixedClock;
use groundwork::domain::words::Words;
use groundwork::platform::{Formats, Settings};
use groundwork::problem::Problem;
use groundwork::session::{Event, Handle, IdSource, Request, Secret, Session, SessionConfig};
use groundwork::vault::WorkFactor;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// The passphrase every first person here has.
pub const MAYAS: &str = "maya keeps a quiet lantern";
/// The passphrase every second person here has.
pub const JONAHS: &str = "jonah mends the garden gate";
/// When every story begins.
pub const NOW: &str = "2026-11-12T19:00:00+01:00";

/// The window and what it stands on.
pub struct Stage {
    pub harness: Harness<'static, GroundworkApp>,
    pub clock: Arc<FixedClock>,
    /// Set to say that the computer goes to sleep.
    pub away: Arc<AtomicBool>,
    chosen: Arc<Mutex<Option<PathBuf>>>,
    dir: TempDir,
}

impl Stage {
    /// A window at 1280×800 before the first run.
    pub fn new() -> Self {
        Self::sized(1280.0, 800.0)
    }

    /// The same in another size.
    pub fn sized(width: f32, height: f32) -> Self {
        Self::with(width, height, Settings::default())
    }

    /// The same with settings.
    pub fn with(width: f32, height: f32, settings: Settings) -> Self {
        Self::begin(tempfile::tempdir().expect("a temporary folder"), (width, height), settings, None)
    }

    /// Another window on this vault as it lies on the disk at this moment: as after a power cut.
    pub fn after_a_power_cut(&self) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        copy(&self.vault(), &dir.path().join("vault"));
        Self::begin(dir, (1280.0, 800.0), Settings::default(), None)
    }

    /// The same with a settings file that holds `text`, whatever it is.
    pub fn with_settings_file(text: &str) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let file = dir.path().join("config/settings.toml");
        std::fs::create_dir_all(dir.path().join("config")).expect("a folder");
        std::fs::write(&file, text).expect("a file");
        Self::begin_with_file(dir, &file)
    }

    /// The window is closed, and opened again as the next start does.
    pub fn restart(self) -> Self {
        let file = self.path("config/settings.toml");
        let Self { harness, dir, .. } = self;
        drop(harness);
        Self::begin_with_file(dir, &file)
    }

    fn begin_with_file(dir: TempDir, file: &Path) -> Self {
        let (settings, problem) = Settings::open(file);
        Self::begin(dir, (1280.0, 800.0), settings, problem)
    }

    fn begin(dir: TempDir, (width, height): (f32, f32), settings: Settings, problem: Option<Problem>) -> Self {
        let clock = Arc::new(FixedClock::parse(NOW).expect("a date"));
        let away = Arc::new(AtomicBool::new(false));
        let chosen = Arc::new(Mutex::new(None));
        let parts = Parts {
            open: Box::new({
                let clock = Arc::clone(&clock);
                move |folder: &Path, demo, _: &egui::Context| {
                    let config = SessionConfig::new(folder).clock(clock.clone()).work_factor(WorkFactor::new(4));
                    Handle::inline(config.ids(IdSource::seeded(7)).demo(demo))
                }
            }),
            vault: dir.path().join("vault"),
            cache: dir.path().join("cache"),
            clock: clock.clone(),
            settings,
            formats: Formats::default(),
            settings_file: Some(dir.path().join("config/settings.toml")),
            problem,
            away: Arc::clone(&away),
            demo: false,
            make_demo: Some(Arc::new(demo)),
            choose: Box::new({
                let chosen = Arc::clone(&chosen);
                move |_| Box::pin(std::future::ready(chosen.lock().expect("no panic before").take()))
            }),
        };
        let mut harness = Harness::builder()
            .with_size([width, height])
            .with_max_steps(60)
            .build_eframe(|creation| GroundworkApp::new(&creation.egui_ctx, parts));
        harness.run();
        Self { harness, clock, away, chosen, dir }
    }

    /// Draws a box for what no font here can draw, as the window itself does.
    pub fn with_boxes(self) -> Self {
        self.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        self
    }

    /// Goes through the first run with [`MAYAS`] passphrase; ends on the first page.
    pub fn first_run(mut self) -> Self {
        self.click("Continue");
        self.click("Use my own");
        self.type_text("New passphrase", MAYAS);
        self.click("Open my first page");
        self
    }

    /// Presses what is called `label`.
    #[track_caller]
    pub fn click(&mut self, label: &str) -> &mut Self {
        let node = self.find(label);
        node.scroll_to_me();
        self.harness.run();
        self.find(label).click();
        self.run()
    }

    /// Puts the caret into the field called `label` and types.
    #[track_caller]
    pub fn type_text(&mut self, label: &str, text: &str) -> &mut Self {
        self.find(label).focus();
        self.harness.run();
        self.find(label).type_text(text);
        self.run()
    }

    /// Types where the caret is.
    pub fn type_here(&mut self, text: &str) -> &mut Self {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.run()
    }

    /// Empties the field called `label`.
    #[track_caller]
    pub fn clear(&mut self, label: &str) -> &mut Self {
        self.find(label).focus();
        self.harness.run();
        self.press_with(egui::Modifiers::COMMAND, egui::Key::A);
        self.press(egui::Key::Backspace)
    }

    /// Presses a key.
    pub fn press(&mut self, key: egui::Key) -> &mut Self {
        self.press_with(egui::Modifiers::NONE, key)
    }

    /// Presses a key with others held.
    pub fn press_with(&mut self, modifiers: egui::Modifiers, key: egui::Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.run()
    }

    /// Something with exactly these words, as its name or its text, is there.
    #[track_caller]
    pub fn see(&mut self, text: &str) -> &mut Self {
        assert!(self.shows(text), "nothing reads {text:?}; there is:\n{}", self.everything());
        self
    }

    /// Something whose words contain these is there.
    #[track_caller]
    pub fn see_part(&mut self, text: &str) -> &mut Self {
        assert!(self.words().iter().any(|w| w.contains(text)), "nothing holds {text:?}; there is:\n{}", self.everything());
        self
    }

    /// Nothing anywhere contains these words.
    #[track_caller]
    pub fn see_no(&mut self, text: &str) -> &mut Self {
        let found: Vec<_> = self.words().into_iter().filter(|words| words.contains(text)).collect();
        assert!(found.is_empty(), "{text:?} is still there: {found:?}");
        self
    }

    /// Something has exactly these words.
    pub fn shows(&self, text: &str) -> bool {
        self.words().iter().any(|words| words == text)
    }

    /// Lets time go by for the window (not for the clock).
    pub fn wait(&mut self, seconds: f32) -> &mut Self {
        // A step of the harness is a quarter of a second.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        self.harness.run_steps((seconds * 4.0).ceil() as usize);
        self.run()
    }

    /// Moves the clock on.
    pub fn later(&mut self, by: chrono::Duration) -> &mut Self {
        self.clock.advance(by);
        self.run()
    }

    /// Hides the window, which locks it.
    pub fn lock(&mut self) -> &mut Self {
        self.press(egui::Key::F9)
    }

    /// Unlocks with a passphrase.
    #[track_caller]
    pub fn unlock(&mut self, passphrase: &str) -> &mut Self {
        self.type_text("Passphrase", passphrase);
        self.click("Unlock")
    }

    /// A second person is invited and joins with [`JONAHS`] passphrase, from an open one-person vault; ends with them here.
    pub fn join_second(&mut self) -> &mut Self {
        let file = self.path("invite.age").display().to_string();
        self.press_with(egui::Modifiers::COMMAND, egui::Key::Comma);
        self.click("Second person");
        self.type_text("Where to put the invite file", &file);
        self.click("Make the invite");
        let words = self.value("Words of the invite");
        self.click("Lock for them");
        self.click("I was invited");
        self.type_text("Invite file", &file);
        self.type_text("Words of the invite", &words);
        self.type_text("Your name, if you like", "Jonah");
        self.click("Use my own");
        self.type_text("New passphrase", JONAHS);
        self.click("Join")
    }

    /// What is chosen in the system's next dialog; without it, nothing is.
    pub fn will_choose(&mut self, path: PathBuf) -> &mut Self {
        *self.chosen.lock().expect("no panic before") = Some(path);
        self
    }

    /// Lets threads answer until `text` shows.
    #[track_caller]
    pub fn see_soon(&mut self, text: &str) -> &mut Self {
        for _ in 0..200 {
            if self.words().iter().any(|words| words.contains(text)) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
            self.run();
        }
        self.see_part(text)
    }

    /// A path in this stage's own folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The vault's folder.
    pub fn vault(&self) -> PathBuf {
        self.path("vault")
    }

    /// Where what is called `label` is drawn, in points.
    #[track_caller]
    pub fn rect(&mut self, label: &str) -> egui::Rect {
        self.find(label).rect()
    }

    /// The text in the field called `label`.
    #[track_caller]
    pub fn value(&mut self, label: &str) -> String {
        self.find(label).value().unwrap_or_default()
    }

    /// What is called `label` can't be pressed now.
    #[track_caller]
    pub fn is_disabled(&self, label: &str) -> bool {
        self.find(label).accesskit_node().is_disabled()
    }

    /// The box or switch called `label` is on.
    #[track_caller]
    pub fn is_on(&self, label: &str) -> bool {
        self.find(label).accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    }

    /// Gives the keyboard's focus to what is called `label`.
    #[track_caller]
    pub fn focus(&mut self, label: &str) -> &mut Self {
        self.find(label).focus();
        self.run()
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> Option<String> {
        self.harness.query_all(by()).find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label())
    }

    /// Every name and text in the window.
    pub fn words(&self) -> Vec<String> {
        self.harness
            .query_all(by())
            .flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value()]
            })
            .flatten()
            .collect()
    }

    fn everything(&self) -> String {
        self.words().join("\n")
    }

    /// Draws until nothing asks for another frame.
    pub fn run(&mut self) -> &mut Self {
        self.harness.run();
        self
    }

    #[track_caller]
    fn find<'a>(&'a self, label: &'a str) -> egui_kittest::Node<'a> {
        // A button and the text inside it may share a name; what can be pressed or typed into is meant.
        let mut found: Vec<_> = self.harness.query_all_by_label(label).collect();
        if found.len() > 1 {
            use egui::accesskit::Role;
            found.retain(|node| !matches!(node.accesskit_node().role(), Role::Label | Role::Heading));
        }
        match found.len() {
            0 => panic!("nothing is called {label:?}; there is:\n{}", self.everything()),
            _ => found.swap_remove(0),
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("copied");
        }
    }
}

/// A demo of two people without their year: writing that takes longer than a story should.
fn demo(cache: &Path) -> Result<(PathBuf, Secret), Problem> {
    let folder = cache.join("demo");
    let words = |text: &str| Words::new(text).expect("it is short");
    let config = SessionConfig::new(&folder).work_factor(WorkFactor::new(4)).demo(true);
    let mut session = Session::new(config);
    let maya = Secret::new("maya demo passphrase");
    session.ask(Request::Create { name: words("Maya"), role: None, passphrase: Some(maya.clone()) })?;
    let file = cache.join("demo/invite.age");
    let invited = session.ask(Request::Invite { ticket: 1, file: file.clone() })?;
    let invite = invited.into_iter().find_map(|event| if let Event::Invited(_, words) = event { Some(words) } else { None });
    let (name, passphrase) = (words("Jonah"), Secret::new("jonah demo passphrase"));
    session.ask(Request::Join { file, words: invite.unwrap_or_default(), name, role: None, passphrase })?;
    session.ask(Request::Lock)?;
    Ok((folder, maya))
}
