//! Where something is to be put: a folder typed or chosen, and who else reaches it.

use crate::domain::day::Day;
use crate::platform::{Exposure, exposure};
use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::views::people::join::path_field;
use crate::ui::widgets as w;
use egui::Ui;
use std::path::PathBuf;

/// The most folders of one day; after that the system says that the last one is there.
const MOST_OF_A_DAY: u32 = 99;

/// A folder being chosen.
#[derive(Default)]
pub(super) struct Place {
    text: String,
    picking: Option<Ticket>,
    /// What was looked at last, so that the disk is asked once and not in every frame.
    seen: Option<(String, Option<Exposure>)>,
}

impl Place {
    /// The field, with a warning when others reach what is in it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, label: &str) {
        if let Some(Reply::Path(path)) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Some(path) = path {
                self.text = path.to_string_lossy().into_owned();
            }
        }
        if let Some(ticket) = path_field(ui, cx, label, &mut self.text, Pick::Folder) {
            self.picking = Some(ticket);
        }
        let text = self.text.trim();
        if text.is_empty() {
            return;
        }
        if self.seen.as_ref().is_none_or(|(seen, _)| seen != text) {
            self.seen = Some((text.to_owned(), exposure(&PathBuf::from(text))));
        }
        match self.seen.as_ref().and_then(|(_, exposure)| *exposure) {
            Some(Exposure::Synced(service)) => drop(w::problem(ui, tr!("data-place-synced", service = service))),
            Some(Exposure::Network) => drop(w::problem(ui, tr!("data-place-network"))),
            None => {}
        }
    }

    /// The folder itself.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| PathBuf::from(text))
    }
}

/// The folder itself where it is empty or not there yet; else one in it, named after the day and nothing else.
pub(super) fn free_in(folder: PathBuf, name: &str, today: Day, ending: &str) -> PathBuf {
    let empty = std::fs::read_dir(&folder).is_ok_and(|mut inside| inside.next().is_none());
    if ending.is_empty() && (empty || !folder.exists()) {
        return folder;
    }
    let first = folder.join(format!("{name}-{today}{ending}"));
    if !first.exists() {
        return first;
    }
    let others = (2..=MOST_OF_A_DAY).map(|n| folder.join(format!("{name}-{today}-{n}{ending}")));
    others.into_iter().find(|path| !path.exists()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_is_taken_and_others_get_one_inside() {
        let dir = tempfile::tempdir().unwrap();
        let today = "2026-11-30".parse().unwrap();
        let name = |path: PathBuf| path.strip_prefix(dir.path()).unwrap().to_string_lossy().into_owned();
        assert_eq!(free_in(dir.path().to_path_buf(), "copy", today, ""), dir.path());
        assert_eq!(name(free_in(dir.path().join("new"), "copy", today, "")), "new");
        assert_eq!(name(free_in(dir.path().to_path_buf(), "copy", today, ".age")), "copy-2026-11-30.age");
        std::fs::create_dir(dir.path().join("copy-2026-11-30")).unwrap();
        assert_eq!(name(free_in(dir.path().to_path_buf(), "copy", today, "")), "copy-2026-11-30-2");
    }
}
