//! Making and opening a notebook, with every check in its order.
//!
//! The file itself was looked at before (`vault::inspect`): here begins what needs the key.

use super::{StoreError, migrate};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Once;
use zeroize::Zeroizing;

/// How a notebook is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To read and write.
    ReadWrite,
    /// To read only: after damage was found, or on a folder that can't be written.
    ReadOnly,
}

/// A new, empty notebook at `path`, which must not exist.
pub(super) fn create(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    create_of(path, key, migrate::LATEST_SCHEMA)
}

/// The same, of an earlier schema.
pub(super) fn create_of(path: &Path, key: &[u8; 32], schema: i64) -> Result<Connection, StoreError> {
    if path.exists() {
        return Err(StoreError::NotOurs);
    }
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    give_key(&conn, key)?;
    settle(&conn, Mode::ReadWrite)?;
    migrate::run_to(&mut conn, 0, schema)?;
    Ok(conn)
}

/// Opens the file. The first time in this process SQLite is set up by one thread alone: it counts as set up before what
/// was built into it is (`SQLITE_EXTRA_INIT`, which SQLCipher uses), so two first opens at once could leave one of them
/// without a cipher. Seen once in the tests as code 1; explained in utelle/SQLite3MultipleCiphers#194.
fn connect(path: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    static SET_UP: Once = Once::new();
    SET_UP.call_once(|| drop(Connection::open_in_memory()));
    Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A new notebook without a key, so that a test can read its bytes.
#[cfg(test)]
pub(super) fn create_in_the_clear(path: &Path) -> Result<Connection, StoreError> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    settle(&conn, Mode::ReadWrite)?;
    migrate::run(&mut conn, 0)?;
    Ok(conn)
}

/// An existing notebook. Never makes one. A hot journal is rolled back by SQLite at the first read.
pub(super) fn open(path: &Path, key: &[u8; 32], mode: Mode) -> Result<Connection, StoreError> {
    let access = match mode {
        Mode::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let mut conn = connect(path, access)?;
    give_key(&conn, key)?;
    // The first read: fails here on a wrong key, rolls back a hot journal.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    let version = migrate::version(&conn)?;
    settle(&conn, mode)?;
    if version < migrate::LATEST_SCHEMA {
        if mode == Mode::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        migrate_beside_a_copy(&mut conn, path, key, version)?;
    }
    Ok(conn)
}

/// Migrates with a whole, checked copy beside the notebook until the new schema is sound. The copy is under the same key
/// and is removed again: words deleted later must not live on in it.
fn migrate_beside_a_copy(conn: &mut Connection, path: &Path, key: &[u8; 32], from: i64) -> Result<(), StoreError> {
    let copy = path.with_extension("db-before");
    // Left by a migration that was cut off; the notebook itself has just been read, so it is not needed.
    remove(&copy)?;
    conn.execute("VACUUM INTO ?1", [copy.to_str().ok_or(StoreError::Disk)?])?;
    let outcome = check_copy(&copy, key).and_then(|()| migrate::run(conn, from)).and_then(|()| sound(conn));
    if outcome.is_ok() {
        remove(&copy)?;
    }
    outcome
}

fn check_copy(copy: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
    let conn = connect(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    give_key(&conn, key)?;
    sound(&conn)
}

fn sound(conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::WrongKeyOrDamaged) }
}

fn remove(file: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Disk),
        _ => Ok(()),
    }
}

/// Puts the closed notebook at `path` under another key, page by page.
///
/// # Errors
/// Whatever the disk says. Meant for a copy: half-way, neither key opens it.
pub fn rekey(path: &Path, old: &[u8; 32], new: &[u8; 32]) -> Result<(), StoreError> {
    let conn = open(path, old, Mode::ReadWrite)?;
    conn.execute_batch(&key_pragma("rekey", new))?;
    conn.close().map_err(|(_, error)| error.into())
}

/// The raw key comes before any other SQL.
fn give_key(conn: &Connection, key: &[u8; 32]) -> Result<(), StoreError> {
    conn.execute_batch(&key_pragma("key", key))?;
    // SQLCipher would otherwise write its own messages to standard error.
    conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = OFF;")?;
    Ok(())
}

/// 64 hex digits exactly; any other length would be taken for a passphrase.
fn key_pragma(name: &str, key: &[u8; 32]) -> Zeroizing<String> {
    let mut pragma = Zeroizing::new(String::with_capacity(96));
    pragma.push_str("PRAGMA ");
    pragma.push_str(name);
    pragma.push_str(" = \"x'");
    for byte in key {
        pragma.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
        pragma.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
    }
    pragma.push_str("'\"");
    pragma
}

fn settle(conn: &Connection, mode: Mode) -> Result<(), StoreError> {
    conn.busy_timeout(std::time::Duration::from_millis(500))?;
    if mode == Mode::ReadWrite {
        conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;")?;
    }
    conn.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;",
    )?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}
