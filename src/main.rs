//! Opens the window, or runs a command.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    groundwork::platform::disable_core_dumps();
    report_defects_without_words();
    let args: Vec<OsString> = std::env::args_os().collect();
    #[cfg(feature = "gui")]
    if let Some(opening) = groundwork::app::Opening::from_args(args.get(1..).unwrap_or_default()) {
        return groundwork::app::run(&opening);
    }
    groundwork::cli::run(args)
}

/// A defect is told by its place in the program alone: its text could hold private words.
fn report_defects_without_words() {
    std::panic::set_hook(Box::new(|defect| {
        if let Some(place) = defect.location() {
            eprintln!("Groundwork met a defect in {}, line {}. What was saved is safe.", place.file(), place.line());
        }
    }));
}
