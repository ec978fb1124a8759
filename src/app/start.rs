//! Starting the window, and saying in one sentence why it could not be.

use super::wait::block_on;
use super::{GroundworkApp, MakeDemo, Parts};
use crate::clock::{Clock, SystemClock};
use crate::demo::{self, Demo};
use crate::domain::day::civil_day;
use crate::jobs::Worker;
use crate::platform::{self, Folders, Formats, Settings};
use crate::session::{Handle, Secret, SessionConfig};
use crate::tr;
use eframe::NativeOptions;
use egui::ViewportBuilder;
use std::ffi::{OsStr, OsString};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The window's size at the first start, in points.
const FIRST_SIZE: (f32, f32) = (1280.0, 800.0);
/// The smallest the window gets.
const LEAST_SIZE: (f32, f32) = (480.0, 420.0);
/// Named in the task bar; says nothing of what is inside.
const TITLE: &str = "Groundwork";

/// What the window is asked to open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// A vault elsewhere than in its usual place.
    pub data_dir: Option<PathBuf>,
    /// A throw-away copy of the demo vault.
    pub demo: bool,
}

impl Opening {
    /// What arguments without the program's name ask for; none when they ask for something else than the window.
    pub fn from_args(args: &[OsString]) -> Option<Self> {
        let mut opening = Self { data_dir: std::env::var_os("GROUNDWORK_DATA_DIR").map(PathBuf::from), demo: false };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            if arg == "--demo" {
                opening.demo = true;
            } else if arg == "--data-dir" {
                opening.data_dir = Some(PathBuf::from(args.next()?));
            } else if let Some(folder) = arg.to_str().and_then(|arg| arg.strip_prefix("--data-dir=")) {
                opening.data_dir = Some(PathBuf::from(folder));
            } else {
                return None;
            }
        }
        opening.data_dir = opening.data_dir.filter(|folder| folder.as_os_str() != OsStr::new(""));
        Some(opening)
    }
}

/// Opens the window and returns when it is closed: 0, or 1 with one sentence on standard error.
pub fn run(opening: &Opening) -> ExitCode {
    match open(opening) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn open(opening: &Opening) -> Result<(), String> {
    if !platform::has_display() {
        return Err(tr!("start-no-display"));
    }
    let folders = Folders::locate().map_err(|_| tr!("start-no-home"))?;
    let (settings, problem) = Settings::open(&folders.settings_file());
    let chosen = opening.data_dir.clone().or_else(|| settings.data_dir.clone());
    let folders = folders.with_vault(chosen.as_deref());
    platform::sweep(&folders.cache);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let parts = Parts {
        open: Box::new(open_session),
        vault: folders.vault.clone(),
        cache: folders.cache.clone(),
        clock,
        formats: Formats::of_system(),
        settings_file: Some(folders.settings_file()),
        demo: opening.demo,
        make_demo: Some(make_demo()),
        choose: Box::new(super::files::ask_the_system),
        problem,
        settings,
        away: Arc::default(),
    };
    let options = NativeOptions { viewport: viewport(&parts.settings), ..NativeOptions::default() };
    // A library missing late is a panic in the window's crates; until there is a window, our own sentence is enough.
    let opened = Arc::new(AtomicBool::new(false));
    let there = Arc::clone(&opened);
    let report = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let started = catch_unwind(AssertUnwindSafe(|| {
        let make = move |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
            panic::set_hook(report);
            there.store(true, Ordering::Relaxed);
            lock_when_away(&creation.egui_ctx, &parts.away);
            Ok(Box::new(GroundworkApp::new(&creation.egui_ctx, parts)))
        };
        eframe::run_native(TITLE, options, Box::new(make))
    }));
    platform::sweep(&folders.cache);
    match started {
        Ok(Ok(())) => Ok(()),
        Ok(Err(eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_))) => Err(why_not(tr!("start-display-silent"))),
        Err(_) if opened.load(Ordering::Relaxed) => Err(tr!("start-defect")),
        Ok(Err(_)) | Err(_) => Err(why_not(tr!("start-no-window"))),
    }
}

/// Writes the demo vault into a folder of its own in the cache, where it is swept.
fn make_demo() -> MakeDemo {
    Arc::new(|cache| {
        platform::create_private_folder(cache).map_err(platform::FileTrouble::from)?;
        let folder = tempfile::Builder::new().prefix("demo-").tempdir_in(cache).map_err(platform::FileTrouble::from)?.keep();
        let config = SessionConfig::new(&folder);
        let until = civil_day(config.clock.now());
        demo::write(&folder, Demo { until, seed: 1, years: 1, work_factor: config.work_factor })?;
        Ok((folder, Secret::new(demo::MAYA_PASSPHRASE)))
    })
}

/// Listens for sleep and locked screens; the window locks at its next frame, which this asks for.
fn lock_when_away(ctx: &egui::Context, away: &Arc<AtomicBool>) {
    for (name, bus) in [("sleep", platform::Bus::System), ("screen lock", platform::Bus::Session)] {
        let (ctx, away) = (ctx.clone(), Arc::clone(away));
        let said = move || {
            away.store(true, Ordering::Relaxed);
            ctx.request_repaint();
        };
        // Without a thread the clock still locks after quiet minutes.
        let _ = Worker::start(name, move || block_on(platform::listen(bus, said)));
    }
}

/// The session on its own thread, waking the window.
fn open_session(folder: &Path, demo: bool, ctx: &egui::Context) -> Handle {
    let ctx = ctx.clone();
    Handle::threaded(SessionConfig::new(folder).demo(demo), move || ctx.request_repaint())
}

fn viewport(settings: &Settings) -> ViewportBuilder {
    let (width, height) = settings.window_size.unwrap_or(FIRST_SIZE);
    let builder = ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("groundwork")
        .with_inner_size([width, height])
        .with_min_inner_size(LEAST_SIZE);
    // The picture is compiled in and checked by a test; without it the window still opens.
    match eframe::icon_data::from_png_bytes(ICON) {
        Ok(icon) => builder.with_icon(icon),
        Err(_) => builder,
    }
}

const ICON: &[u8] = include_bytes!("../../assets/icon/groundwork-256.png");

/// One sentence on what kept the window from opening: the libraries missing, or else `otherwise`.
fn why_not(otherwise: String) -> String {
    let missing = platform::missing_packages();
    if missing.is_empty() { otherwise } else { tr!("start-missing", packages = missing.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(args: &[&str]) -> Option<Opening> {
        Opening::from_args(&args.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn only_what_asks_for_a_window_opens_one() {
        assert_eq!(opening(&[]).map(|o| o.demo), Some(false));
        assert_eq!(opening(&["--demo"]).map(|o| o.demo), Some(true));
        for args in [&["--data-dir", "/x"][..], &["--data-dir=/x"]] {
            assert_eq!(opening(args).and_then(|o| o.data_dir), Some(PathBuf::from("/x")), "{args:?}");
        }
        for args in [&["--help"][..], &["journal", "list"], &["--data-dir"], &["--data-dir", "/x", "check"]] {
            assert_eq!(opening(args), None, "{args:?}");
        }
    }

    #[test]
    fn the_picture_is_one() {
        assert!(eframe::icon_data::from_png_bytes(ICON).is_ok_and(|icon| icon.width == 256));
    }
}
