//! Writing the archive: the outside, and the body as one encrypted stream in it.

use super::BackupError;
use super::copy::Copied;
use super::format::{BODY_NAME, FORMAT, FileMark, Held, MANIFEST_NAME, Manifest, README, README_NAME, digits};
use super::meter::{Meter, Through, pump};
use super::take::{Order, Taker};
use crate::jobs::Control;
use crate::store::LATEST_SCHEMA;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, Write, sink};
use tar::{Builder, EntryType, Header};

/// Writes the whole backup into `out`; returns what its body says it holds.
pub(super) fn write<W: Write + Seek>(
    out: W,
    taker: &Taker,
    copies: &[Copied],
    order: &Order,
    control: &Control,
) -> Result<Manifest, BackupError> {
    let (manifest, keys) = describe(taker, copies, order, control)?;
    let mut outside = Builder::new(out);
    append(&mut outside, README_NAME, README.as_bytes())?;
    for (name, bytes) in taker.slots.named() {
        append(&mut outside, &format!("people/{}/{name}", taker.person), bytes)?;
    }
    let mut header = header();
    let body = outside.append_writer(&mut header, BODY_NAME)?;
    let mut inside = Builder::new(taker.identity.recipient().encrypting(body)?);
    let text = serde_json::to_vec_pretty(&manifest).map_err(|_| BackupError::NotVerified)?;
    append(&mut inside, MANIFEST_NAME, &text)?;
    let mut meter = Meter::new(control, 0.1, 0.4, manifest.bytes());
    for ((held, copied), key) in manifest.notebooks.iter().zip(copies).zip(&keys) {
        let [(key_name, _), (name, mark)] = held.files();
        append(&mut inside, &key_name, key)?;
        let file = File::open(copied.database.path())?.take(mark.bytes);
        inside.append_data(&mut sized(mark.bytes), &name, Through::new(file, &mut meter))?;
    }
    inside.into_inner()?.finish()?.finish()?;
    outside.into_inner()?.flush()?;
    Ok(manifest)
}

/// The manifest, which comes first and so needs every hash; and each notebook's key, encrypted to the taker alone.
fn describe(taker: &Taker, copies: &[Copied], order: &Order, control: &Control) -> Result<(Manifest, Vec<Vec<u8>>), BackupError> {
    let mut keys = Vec::new();
    let mut notebooks = Vec::new();
    for copied in copies {
        let mut line = copied.open.key.to_hex();
        line.push('\n');
        let key = taker.identity.recipient().encrypt(line.as_bytes())?;
        let file = File::open(copied.database.path())?;
        let mut meter = Meter::new(control, 0.0, 0.1, file.metadata()?.len());
        let mut through = Through::new(file, &mut meter);
        pump(&mut through, &mut sink())?;
        notebooks.push(Held {
            id: copied.open.id.to_string(),
            kind: copied.kind,
            device: copied.device,
            sequence: copied.sequence,
            key: FileMark { bytes: key.len() as u64, sha256: digits(Sha256::new_with_prefix(&key)) },
            database: through.mark(),
        });
        keys.push(key);
    }
    let manifest = Manifest {
        format: FORMAT,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        schema: LATEST_SCHEMA,
        made: order.made,
        number: order.number,
        purges: order.purges,
        notebooks,
    };
    Ok((manifest, keys))
}

/// A plain file for this account alone. No time and no owner: they would tell who was here when.
fn header() -> Header {
    let mut header = Header::new_ustar();
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_mtime(0);
    header
}

fn sized(bytes: u64) -> Header {
    let mut header = header();
    header.set_size(bytes);
    header
}

fn append<W: Write>(archive: &mut Builder<W>, name: &str, bytes: &[u8]) -> Result<(), BackupError> {
    Ok(archive.append_data(&mut sized(bytes.len() as u64), name, bytes)?)
}
