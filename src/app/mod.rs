//! The window: takes the session's events in, hands fresh models to the screens, carries their intents out.
//!
//! It knows who is looking (the phase, the place, what is covered) and nothing of what is stored. Nothing here waits:
//! the session and every slow job run elsewhere and wake the window when there is something to show.

mod carry;
mod cover;
mod demo;
mod desk;
mod events;
mod files;
mod frame;
mod idle;
mod keys;
mod nav;
mod settings;
mod shortcut;
mod start;
mod time_out;
mod wait;

pub use files::{Choose, Chosen};
pub use shortcut::WindowCommand;
pub use start::{Opening, run};

use crate::clock::Clock;
use crate::content::Content;
use crate::platform::{Formats, Settings};
use crate::problem::Problem;
use crate::session::{Handle, Phase, Secret};
use crate::tr;
use crate::ui::shell::dialog::Dialog;
use crate::ui::shell::reminder::Reminders;
use crate::ui::shell::toast::Toast;
use crate::ui::theme;
use crate::ui::view::HelpPage;
use crate::ui::views::Views;
use crate::ui::views::first_run::FirstRunView;
use crate::ui::views::help::HelpView;
use crate::ui::views::people::PeopleView;
use crate::ui::views::promise::PromiseView;
use crate::ui::views::restore::done_words as restored_words;
use crate::ui::views::unlock::UnlockView;
use crate::vault::VaultError;
use chrono::{DateTime, FixedOffset};
use desk::Desk;
use events::Turn;
use idle::Idle;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Opens a session on a vault's folder; the switch says that it is the demo.
pub type OpenSession = Box<dyn Fn(&Path, bool, &egui::Context) -> Handle>;

/// Writes the demo vault into a folder inside the cache folder given; answers with its folder and a passphrase.
pub type MakeDemo = Arc<dyn Fn(&Path) -> Result<(PathBuf, Secret), Problem> + Send + Sync>;

/// What the window is started with.
pub struct Parts {
    /// Opens sessions.
    pub open: OpenSession,
    /// The vault's folder.
    pub vault: PathBuf,
    /// Where the demo may be made.
    pub cache: PathBuf,
    /// The clock everything goes by.
    pub clock: Arc<dyn Clock>,
    /// The window's settings.
    pub settings: Settings,
    /// How this system writes days and times.
    pub formats: Formats,
    /// Where they are kept; nowhere in tests.
    pub settings_file: Option<PathBuf>,
    /// Set from outside when nobody can be in front of the window: the computer sleeps, or its screen is locked.
    pub away: Arc<AtomicBool>,
    /// What was wrong with the settings, if anything.
    pub problem: Option<Problem>,
    /// Start with the demo.
    pub demo: bool,
    /// Writes the demo; none where there is none to show.
    pub make_demo: Option<MakeDemo>,
    /// Asks for files and folders.
    pub choose: Choose,
}

/// Which kind of screen covers the window.
enum Scene {
    /// There is no vault yet.
    FirstRun(Box<FirstRunView>),
    /// Closed.
    Unlock(Box<UnlockView>),
    /// Open: the sidebar and one of these.
    Open(Box<Views>),
}

impl Scene {
    fn first_run(can_demo: bool) -> Self {
        Self::FirstRun(Box::new(FirstRunView::new(can_demo)))
    }

    fn unlock() -> Self {
        Self::Unlock(Box::default())
    }
}

/// The window.
pub struct GroundworkApp {
    desk: Desk,
    scene: Scene,
    /// Help now over the first run or the unlock screen.
    front_help: Option<(HelpPage, Box<HelpView>)>,
    people: PeopleView,
    promise: PromiseView,
    reminders: Reminders,
    open: OpenSession,
    vault: PathBuf,
    cache: PathBuf,
    demo: demo::Demo,
    choose: Choose,
    picking: Vec<files::Picking>,
    /// Frames left until the covered window is minimised.
    minimise_in: Option<u8>,
    /// The window closes as soon as the vault is locked.
    closing: bool,
    make_demo: Option<MakeDemo>,
    away: Arc<AtomicBool>,
    /// The dialog in front was not drawn yet; its safe choice takes the focus.
    dialog_is_new: bool,
    /// A menu was open when the last frame ended.
    popup_open: bool,
    /// Keeps the keyboard on the page.
    keyboard: crate::ui::shell::page::Keyboard,
    /// Frames left to draw for a new screen to settle.
    settle: u8,
    /// When both come back from a break, as far as the locked screen may tell. In memory alone.
    back_at: Option<crate::domain::day::Stamp>,
    /// When the session was last told that time went by.
    ticked: DateTime<FixedOffset>,
}

impl GroundworkApp {
    /// A window on a vault.
    pub fn new(ctx: &egui::Context, parts: Parts) -> Self {
        let handle = (parts.open)(&parts.vault, false, ctx);
        let now = parts.clock.now();
        let mut app = Self {
            desk: Desk {
                handle,
                phase: Phase::Locked,
                models: Default::default(),
                settings: parts.settings.within_ranges(),
                formats: parts.formats,
                settings_file: parts.settings_file,
                clock: parts.clock,
                content: Content::bundled(),
                out: Default::default(),
                after: Default::default(),
                parting: Default::default(),
                nav: Default::default(),
                dialogs: Default::default(),
                toast: None,
                idle: Idle::new(now),
                refusal: None,
            },
            scene: Scene::unlock(),
            front_help: None,
            people: PeopleView::default(),
            promise: PromiseView::default(),
            reminders: Reminders::default(),
            open: parts.open,
            vault: parts.vault,
            cache: parts.cache,
            demo: demo::Demo::default(),
            choose: parts.choose,
            picking: Vec::new(),
            minimise_in: None,
            closing: false,
            make_demo: parts.make_demo,
            away: parts.away,
            dialog_is_new: true,
            popup_open: false,
            keyboard: crate::ui::shell::page::Keyboard::default(),
            settle: 2,
            back_at: None,
            ticked: now,
        };
        theme::install(ctx);
        app.apply_settings(ctx);
        app.desk.dialogs.extend(parts.problem.map(Dialog::Problem));
        app.take_events(ctx);
        if parts.demo {
            app.open_demo(ctx);
        }
        app
    }

    /// Takes the session's events and changes the screen where the phase asks for it.
    fn take_events(&mut self, ctx: &egui::Context) {
        for turn in self.desk.poll() {
            match turn {
                Turn::Phase(Phase::NoVault) => {
                    self.scene = Scene::first_run(self.make_demo.is_some());
                    // The folder of before, on a disk that is not there now: nothing is gone.
                    if self.desk.settings.data_dir.as_deref() == Some(self.vault.as_path()) {
                        self.desk.dialogs.push_back(Dialog::Problem(VaultError::NoVault.into()));
                    }
                }
                Turn::Phase(Phase::Open) => self.opened(ctx),
                Turn::Phase(Phase::Locked | Phase::LockedWithoutPassphrase) => self.closed(ctx),
                // What one person typed or searched for must not stay for the other.
                Turn::Presence if matches!(self.scene, Scene::Open(_)) => {
                    self.desk.forget_screens();
                    self.opened(ctx);
                }
                Turn::Restored(made) => self.desk.toast = Some(Toast::plain(restored_words(made))),
                // A page still open could be saved over what was put back.
                Turn::PutBack => {
                    self.desk.forget_screens();
                    self.opened(ctx);
                    self.desk.toast = Some(Toast::plain(tr!("put-back-done")));
                }
                Turn::Phase(Phase::Unlocking) | Turn::Presence => {}
            }
        }
    }

    /// The vault is open (or open for somebody else now).
    fn opened(&mut self, ctx: &egui::Context) {
        let first_page = matches!(self.scene, Scene::FirstRun(_));
        // The passphrase just typed stays in no field's undo.
        cover::wipe(ctx);
        self.apply_settings(ctx);
        self.desk.refusal = None;
        self.back_at = None;
        self.desk.idle.active(self.desk.clock.now());
        self.people = PeopleView::default();
        self.promise = PromiseView::default();
        self.reminders = Reminders::default();
        self.desk.nav = nav::Nav::default();
        self.scene = Scene::Open(Box::default());
        // Help that was open before unlocking stays open, as a page.
        if let Some((page, _)) = self.front_help.take() {
            self.desk.nav.go(crate::ui::view::Place::Help(page));
        } else if first_page {
            self.desk.nav.go(crate::ui::view::Place::Journal(crate::ui::view::JournalPlace::New));
        } else if self
            .desk
            .models
            .talks
            .open
            .as_ref()
            .is_some_and(|talk| talk.is_of_this_sitting(crate::domain::day::Stamp::of(self.desk.clock.now())))
        {
            // A talk that was cut off goes on where it was; a few hours later it waits on its page.
            self.desk.nav.go(crate::ui::view::Place::TalkRoom(crate::ui::view::Room::Talk));
        }
        self.arrive(ctx);
    }

    fn closed(&mut self, ctx: &egui::Context) {
        if !matches!(self.scene, Scene::Unlock(_)) {
            self.cover(ctx);
        }
        if self.closing {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}
