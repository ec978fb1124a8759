//! A vault of one or two people with real notebooks, and backups of it.

use crate::backup::{BackupError, Opening};
use crate::backup::{Copied, Kind, Order, Taken, Taker, copy, free_name, take};
use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Seat};
use crate::domain::words::Words as Text;
use crate::jobs::Control;
use crate::store::testing::entry;
use crate::store::{Mode, Notebook, Origin, StoreError, entry as entries, meta, person};
use crate::vault::{NewNotebook, NewPassphrase, Passphrase, Protection, Unlocked, Vault, WorkFactor};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use uuid::Uuid;

pub const QUICK: WorkFactor = WorkFactor::new(4);
pub const MAYAS: &str = "maya keeps a quiet lantern";
pub const JONAHS: &str = "jonah mends the garden gate";
static GO_ON: AtomicBool = AtomicBool::new(false);

pub struct Home {
    pub dir: tempfile::TempDir,
    pub vault: Vault,
    pub keys: Unlocked,
}

impl Home {
    /// One person with two pages.
    pub fn of_one() -> Self {
        Self::with(Protection::Passphrase(&chosen(MAYAS)))
    }

    /// The same without a passphrase.
    pub fn clear() -> Self {
        Self::with(Protection::None)
    }

    fn with(protection: Protection<'_>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (vault, keys) = Vault::create(&dir.path().join("vault"), protection, QUICK, |new| fill(new, 1, Kind::Private)).unwrap();
        let home = Self { dir, vault, keys };
        home.write(Kind::Private, 1, "the first page");
        home.write(Kind::Private, 2, "the second page");
        home
    }

    /// Maya of two, with one page shared.
    pub fn of_two() -> Self {
        let mut home = Self::of_one();
        let invite = home.vault.invite_first(&home.keys, QUICK, |new| fill(new, 1, Kind::Shared)).unwrap();
        let opened = home.vault.open_invite(&invite.file, &invite.words, &GO_ON).unwrap();
        let others = [home.keys.recipient()];
        let jonah = home.vault.join(&opened, &others, &chosen(JONAHS), QUICK, &GO_ON, |new| fill(new, 2, Kind::Private)).unwrap();
        home.vault.close_invite(&invite.shared, &[home.keys.recipient(), jonah.recipient()]).unwrap();
        home.keys = home.unlock(MAYAS);
        let named = Person { recipient: jonah.recipient().to_string(), ..somebody(2, "") };
        home.open(Kind::Shared).transact::<_, StoreError>(|tx| person::put(tx, &named)).unwrap();
        home.write(Kind::Shared, 3, "a page of both");
        home
    }

    pub fn unlock(&self, text: &str) -> Unlocked {
        self.vault.unlock(&Passphrase::new(text), &GO_ON).unwrap()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn open(&self, kind: Kind) -> Notebook {
        all(&self.vault, &self.keys).into_iter().find(|(of, _)| *of == kind).unwrap().1
    }

    pub fn write(&self, kind: Kind, n: u128, body: &str) {
        let mut notebook = self.open(kind);
        notebook.transact::<_, StoreError>(|tx| entries::put(tx, &entry(n, "", body))).unwrap();
        notebook.close().unwrap();
    }

    pub fn taker(&self) -> Taker {
        taker(&self.vault, &self.keys)
    }

    pub fn copies(&self) -> Vec<Copied> {
        copies(&self.vault, &self.keys)
    }

    pub fn take_to(&self, to: &Path, number: u64) -> Result<Taken, BackupError> {
        take(&self.taker(), self.copies(), &order(number), to, &self.vault.backups(), &Control::default())
    }

    /// Into the vault's own folder.
    pub fn take(&self, number: u64) -> PathBuf {
        let to = free_name(&self.vault.backups()).unwrap();
        self.take_to(&to, number).unwrap().file
    }

    /// Names in the vault's folder of backups.
    pub fn backups(&self) -> Vec<String> {
        names(&self.vault.backups())
    }
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub fn chosen(text: &str) -> NewPassphrase {
    NewPassphrase::choose(text, &[]).unwrap()
}

pub fn opening(text: &str) -> Opening {
    Opening::Passphrase(Passphrase::new(text))
}

pub fn order(number: u64) -> Order {
    let day = i64::try_from(number).unwrap() * 24 * 60 * 60 * 1000;
    Order { made: Stamp { utc_ms: 1_800_000_000_000 + day, offset_minutes: 60 }, number, purges: 0 }
}

pub fn taker(vault: &Vault, keys: &Unlocked) -> Taker {
    Taker { person: keys.person, identity: keys.identity.clone(), slots: vault.slots(keys.person).unwrap() }
}

pub fn copies(vault: &Vault, keys: &Unlocked) -> Vec<Copied> {
    let mut all: Vec<_> = all(vault, keys).into_iter().zip(&keys.notebooks).collect();
    all.sort_by_key(|((kind, _), _)| *kind);
    all.iter().map(|((kind, notebook), open)| copy(notebook, open, *kind, &vault.backups()).unwrap()).collect()
}

/// Every notebook these keys open, in the order of the keys.
pub fn all(vault: &Vault, keys: &Unlocked) -> Vec<(Kind, Notebook)> {
    let open = |open: &crate::vault::OpenNotebook| {
        let notebook = Notebook::open(&vault.notebook(open.id).database(), open.key.as_bytes(), Mode::ReadWrite).unwrap();
        let shared = meta::get(notebook.db(), meta::KIND).unwrap().as_deref() == Some("shared");
        (if shared { Kind::Shared } else { Kind::Private }, notebook)
    };
    keys.notebooks.iter().map(open).collect()
}

fn somebody(n: u128, recipient: &str) -> Person {
    let seat = if n == 1 { Seat::First } else { Seat::Second };
    Person { id: PersonId(Uuid::from_u128(n)), seat, name: Text::new("Somebody").unwrap(), recipient: recipient.to_owned() }
}

fn fill(new: &NewNotebook<'_>, n: u128, kind: Kind) -> Result<(), BackupError> {
    let device = Uuid::from_u128(n + if kind == Kind::Private { 10 } else { 20 });
    let origin = Origin { device, demo: false };
    let mut notebook = Notebook::create(new.database, new.key.as_bytes(), origin)?;
    meta::put(notebook.db(), meta::KIND, kind.name())?;
    let recipient = new.openers.first().map(ToString::to_string).unwrap_or_default();
    notebook.transact::<_, StoreError>(|tx| person::put(tx, &somebody(n, &recipient)))?;
    Ok(notebook.close()?)
}

/// The pages of every notebook in a restored vault, by their words.
pub fn pages_in(folder: &Path, passphrase: &str) -> Vec<String> {
    let vault = Vault::open(folder, Duration::ZERO).unwrap();
    let keys = vault.unlock(&Passphrase::new(passphrase), &GO_ON).unwrap();
    let mut words = Vec::new();
    for (_, notebook) in all(&vault, &keys) {
        for head in entries::heads(notebook.db()).unwrap() {
            words.push(entries::get(notebook.db(), head.id).unwrap().unwrap().page.body.as_str().to_owned());
        }
        notebook.close().unwrap();
    }
    words.sort();
    words
}
