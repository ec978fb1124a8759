//! An export as one file under a passphrase: a tar of the folder, encrypted with age. `age -d FILE | tar x` opens it.

use super::folder::files;
use super::sheets::Named;
use crate::domain::whole::Whole;
use crate::platform::{FileTrouble, ManyTrouble, sync_folder};
use age::Encryptor;
use age::secrecy::SecretString;
use std::io::{self, Write};
use std::path::Path;

/// How much work guessing the passphrase costs: scrypt with N = 2^this, as for a vault.
const WORK: u8 = 18;

/// Writes an export into a file that is not there yet: all of it or nothing. `go_on` hears how far it is, 0 to 1, and says
/// whether to go on.
///
/// # Errors
/// [`ManyTrouble`]; nothing is left then.
pub fn write_locked(
    path: &Path,
    whole: &Whole,
    named: &Named<'_>,
    passphrase: &str,
    go_on: impl FnMut(f32) -> bool,
) -> Result<(), ManyTrouble> {
    write_at(path, whole, named, passphrase, WORK, go_on)
}

fn write_at(
    path: &Path,
    whole: &Whole,
    named: &Named<'_>,
    passphrase: &str,
    work: u8,
    mut go_on: impl FnMut(f32) -> bool,
) -> Result<(), ManyTrouble> {
    if path.symlink_metadata().is_ok() {
        return Err(ManyTrouble::NotEmpty);
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        .map_err(|_| ManyTrouble::Disk(FileTrouble::Other(io::ErrorKind::Other)))?;
    // Readable by this account alone from the beginning, and gone when it is dropped.
    let file = tempfile::Builder::new().prefix(".groundwork-").tempfile_in(parent)?;
    let mut tar = tar::Builder::new(encryptor.wrap_output(file)?);
    let files = files(whole, named);
    let all = files.len().max(1);
    for (at, (name, text)) in files.into_iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "a bar needs no more")]
        if !go_on(at as f32 / all as f32) {
            return Err(ManyTrouble::Stopped);
        }
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, format!("groundwork/{name}"), text.as_bytes())?;
    }
    let mut file = tar.into_inner()?.finish()?;
    file.flush()?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => ManyTrouble::NotEmpty,
        _ => error.error.into(),
    })?;
    Ok(sync_folder(parent)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PersonId;
    use crate::domain::whole::Tables;
    use crate::portable::whole::{ABOUT_FILE, JSON_FILE, read_whole};
    use std::io::Read;

    fn whole() -> Whole {
        let rows = vec![
            r#"{"doc":{"id":"00000000-0000-0000-0000-000000000001","kept":{"offset_minutes":0,"utc_ms":0},"words":"mine"},"id":1}"#
                .to_owned(),
        ];
        let private = Tables([("statement".to_owned(), rows)].into());
        Whole { schema: 1, made: "2026-11-30".parse().unwrap(), person: PersonId(uuid::Uuid::from_u128(3)), private, shared: None }
    }

    fn write(path: &Path, go_on: impl FnMut(f32) -> bool) -> Result<(), ManyTrouble> {
        let named = Named { of: &|_| None, check_in: &|_| None, account: &|_| String::new(), contact: &|_| String::new() };
        write_at(path, &whole(), &named, "seven quiet lanterns", 4, go_on)
    }

    #[test]
    fn the_passphrase_opens_it_and_every_tar_unpacks_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("copy.tar.age");
        write(&path, |_| true).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt") && !bytes.windows(4).any(|part| part == b"mine"));
        let open = |words: &str| {
            let identity = age::scrypt::Identity::new(SecretString::from(words));
            let mut tar = Vec::new();
            let decrypted =
                age::Decryptor::new_buffered(bytes.as_slice()).unwrap().decrypt(std::iter::once(&identity as &dyn age::Identity));
            decrypted.ok()?.read_to_end(&mut tar).ok().map(|_| tar)
        };
        assert!(open("another").is_none());
        let tar = open("seven quiet lanterns").unwrap();
        tar::Archive::new(tar.as_slice()).unpack(dir.path()).unwrap();
        let folder = dir.path().join("groundwork");
        assert_eq!(read_whole(&folder).unwrap(), whole());
        assert!(folder.join(ABOUT_FILE).exists() && folder.join(JSON_FILE).exists() && folder.join("mine/sentences.md").exists());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn nothing_is_written_over_and_nothing_is_left_half() {
        let dir = tempfile::tempdir().unwrap();
        let there = dir.path().join("mine");
        std::fs::write(&there, "x").unwrap();
        assert_eq!(write(&there, |_| true), Err(ManyTrouble::NotEmpty));
        assert_eq!(write(&dir.path().join("new"), |part| part < 0.1), Err(ManyTrouble::Stopped));
        assert!(matches!(write(&dir.path().join("a/b"), |_| true), Err(ManyTrouble::Disk(_))));
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
