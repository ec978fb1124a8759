//! Which system libraries the window needs and lacks. The window's own crates load them late and answer unclearly.

use std::path::{Path, PathBuf};

/// A library's file name and the Debian package that brings it.
const NEEDED: [(&str, &str); 7] = [
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
];

/// Debian packages of the libraries that are in none of the usual folders; empty on other systems.
pub fn missing_packages() -> Vec<&'static str> {
    if cfg!(target_os = "linux") { missing_in(&folders()) } else { Vec::new() }
}

/// A screen to draw on is named in the environment; always so on other systems.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET") || set("DISPLAY")
}

fn missing_in(folders: &[PathBuf]) -> Vec<&'static str> {
    let there = |name: &str| folders.iter().any(|folder| folder.join(name).exists());
    NEEDED.iter().filter(|(name, _)| !there(name)).map(|(_, package)| *package).collect()
}

/// Where the system's loader looks: its variable, the usual folders and their per-architecture ones.
fn folders() -> Vec<PathBuf> {
    let named = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let usual = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib", "/run/opengl-driver/lib"];
    let machine = format!("{}-linux-gnu", std::env::consts::ARCH);
    std::env::split_paths(&named)
        .chain(usual.iter().flat_map(|folder| [PathBuf::from(folder), Path::new(folder).join(&machine)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_absent_library_is_named_by_its_package() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(missing_in(&[dir.path().to_path_buf()]).len(), NEEDED.len());
        for (name, _) in &NEEDED[1..] {
            std::fs::File::create(dir.path().join(name)).unwrap();
        }
        assert_eq!(missing_in(&[PathBuf::from("/nonexistent"), dir.path().to_path_buf()]), ["libx11-6"]);
    }
}
