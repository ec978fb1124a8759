//! Places where others may see or change files: folders a cloud service keeps in step, and drives across a network.

use std::path::Path;

/// Who else reaches a place, besides this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// A service copies what lies there to other computers.
    Synced(&'static str),
    /// It lies on another computer.
    Network,
}

/// Names of folders that a service keeps in step, in small letters, with the service. A name ends at a blank, a hyphen or
/// a bracket: "OneDrive - Work", "Google Drive (2)".
const SYNCED_FOLDERS: [(&str, &str); 21] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("drivefs", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("resilio sync", "Resilio Sync"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("proton drive", "Proton Drive"),
    ("kdrive", "kDrive"),
    ("seafile", "Seafile"),
    ("box sync", "Box"),
    ("cloudstorage", "a cloud service"),
];

/// Files and folders a service leaves in the folder it keeps in step.
const SYNCED_MARKS: [(&str, &str); 7] = [
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync", "Resilio Sync"),
    (".tmp.driveupload", "Google Drive"),
];

/// File systems that lie on another computer, as Linux names them; `fuse.` before a name is left out.
const NETWORK_SYSTEMS: [&str; 18] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "sshfs",
    "afs",
    "ceph",
    "glusterfs",
    "ncpfs",
    "davfs",
    "davfs2",
    "rclone",
    "gvfsd-fuse",
    "s3fs",
    "9p",
];

/// Whether others reach `path`, and how. A place that is not there is judged by its name and by the folders above it.
pub fn exposure(path: &Path) -> Option<Exposure> {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    // A link into such a folder lies there too.
    let real = std::fs::canonicalize(&whole).unwrap_or_else(|_| whole.clone());
    by_name(&whole).or_else(|| by_name(&real)).or_else(|| by_mark(&real)).or_else(|| network(&real))
}

fn by_name(path: &Path) -> Option<Exposure> {
    let names = path.components().filter_map(|part| part.as_os_str().to_str().map(str::to_lowercase));
    names.into_iter().find_map(|name| {
        let found = SYNCED_FOLDERS
            .iter()
            .find(|(folder, _)| name.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(', '_'])));
        found.map(|(_, service)| Exposure::Synced(service))
    })
}

fn by_mark(path: &Path) -> Option<Exposure> {
    path.ancestors().find_map(|folder| {
        // In the home folder most of these are a service's own settings, not its mark.
        let home = std::env::home_dir().is_some_and(|home| home == folder);
        let mut marks = SYNCED_MARKS.iter().filter(|(mark, _)| !home || *mark == ".stfolder");
        marks.find(|(mark, _)| folder.join(mark).exists()).map(|(_, service)| Exposure::Synced(service))
    })
}

fn network(path: &Path) -> Option<Exposure> {
    if path.to_str().is_some_and(is_shared_name) {
        return Some(Exposure::Network);
    }
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    on_network(path, &mounts).then_some(Exposure::Network)
}

/// A Windows name of a folder on another computer.
fn is_shared_name(path: &str) -> bool {
    let rest = path.strip_prefix(r"\\?\UNC\").or_else(|| path.strip_prefix(r"\\"));
    rest.is_some_and(|rest| !rest.starts_with(['?', '.']))
}

/// Whether the longest mount above `path` is on another computer; `mounts` as the kernel lists them.
fn on_network(path: &Path, mounts: &str) -> bool {
    let found = mounts.lines().filter_map(|line| {
        let mut parts = line.split(' ').skip(1);
        let (at, kind) = (unescaped(parts.next()?), parts.next()?);
        path.starts_with(&at).then_some((at.len(), kind))
    });
    // Of two on one place, the later one is what is seen.
    let kind = found.max_by_key(|(length, _)| *length).map(|(_, kind)| kind);
    kind.is_some_and(|kind| NETWORK_SYSTEMS.contains(&kind.strip_prefix("fuse.").unwrap_or(kind)))
}

/// Blanks and the like stand as `\040` in the list.
fn unescaped(text: &str) -> String {
    let mut out = text.to_owned();
    for (code, letter) in [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")] {
        out = out.replace(code, letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_kept_in_step_are_known_by_their_names() {
        for (path, service) in [
            ("/home/m/Dropbox/Groundwork", Some("Dropbox")),
            ("/home/m/Dropbox (Personal)/x", Some("Dropbox")),
            ("/Users/m/Library/Mobile Documents/com~apple~CloudDocs/x", Some("iCloud")),
            ("/Users/m/Library/CloudStorage/OneDrive-Personal/x", Some("a cloud service")),
            ("/home/m/OneDrive - Work/x", Some("OneDrive")),
            ("/home/m/Google Drive/My Drive", Some("Google Drive")),
            ("/home/m/Nextcloud", Some("Nextcloud")),
            ("/home/m/MEGA/x", Some("MEGA")),
            ("/home/m/megaphone/x", None),
            ("/home/m/dropboxes/x", None),
            ("/home/m/.local/share/Groundwork", None),
        ] {
            assert_eq!(by_name(Path::new(path)), service.map(Exposure::Synced), "{path}");
        }
    }

    #[test]
    fn a_service_is_known_by_what_it_leaves_in_its_folder() {
        let dir = tempfile::tempdir().unwrap();
        let inside = dir.path().join("a/b");
        std::fs::create_dir_all(&inside).unwrap();
        assert_eq!(exposure(&inside), None);
        std::fs::create_dir(dir.path().join("a/.stfolder")).unwrap();
        assert_eq!(exposure(&inside), Some(Exposure::Synced("Syncthing")));
        assert_eq!(exposure(&inside.join("not/there/yet")), Some(Exposure::Synced("Syncthing")));
    }

    #[test]
    fn drives_across_a_network_are_known_by_their_mount() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n//pc/share /mnt/my\\040share cifs rw 0 0\n\
                      m@h: /home/m/far fuse.sshfs rw 0 0\n/dev/sdb1 /mnt/nas/stick vfat rw 0 0\n";
        for (path, expected) in [
            ("/home/m", false),
            ("/mnt/nas/backups", true),
            ("/mnt/nasty", false),
            ("/mnt/my share/x", true),
            ("/home/m/far/x", true),
            ("/mnt/nas/stick/x", false),
        ] {
            assert_eq!(on_network(Path::new(path), mounts), expected, "{path}");
        }
        assert!(is_shared_name(r"\\server\share") && is_shared_name(r"\\?\UNC\server\share"));
        assert!(!is_shared_name(r"\\?\C:\Users") && !is_shared_name(r"C:\Users"));
    }
}
