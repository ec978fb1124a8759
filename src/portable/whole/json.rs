//! The JSON file: written a row a line, read within bounds.

use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::whole::{SharedPart, Tables, Whole};
use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// What the file says it is.
pub const FORMAT: &str = "groundwork-export";
/// The version of its form.
pub const VERSION: u32 = 1;

/// Why a file is not taken for an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// Not of this form.
    NotOurs,
    /// Of a later one.
    Newer,
}

/// The whole file, in pieces as they go to the disk.
pub(super) fn write(whole: &Whole) -> String {
    let head = json!({
        "format": FORMAT, "version": VERSION, "schema": whole.schema, "made": whole.made, "person": whole.person,
    });
    let rows: usize = whole.private.0.values().flatten().map(String::len).sum();
    let mut out = String::with_capacity(rows * 2 + 1000);
    // The head without its closing brace; the notebooks follow.
    let head = head.to_string();
    out.push_str(head.trim_end_matches('}'));
    out.push_str(",\n\"private\":");
    tables(&whole.private, &mut out);
    if let Some(shared) = &whole.shared {
        out.push_str(",\n\"shared\":{\"as_of\":\"");
        out.push_str(&shared.as_of.to_string());
        out.push_str("\",\"notebook\":");
        tables(&shared.tables, &mut out);
        out.push('}');
    }
    out.push_str("}\n");
    out
}

fn tables(tables: &Tables, out: &mut String) {
    out.push('{');
    for (at, (name, rows)) in tables.0.iter().enumerate() {
        out.push_str(if at == 0 { "\n\"" } else { ",\n\"" });
        // A table's name is one of ours.
        out.push_str(name);
        out.push_str("\":[\n");
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                out.push_str(",\n");
            }
            out.push_str(row);
        }
        out.push_str("\n]");
    }
    out.push('}');
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "looked at before")]
struct File {
    format: String,
    version: u32,
    schema: i64,
    made: Day,
    person: PersonId,
    private: BTreeMap<String, Rows>,
    #[serde(default)]
    shared: Option<SharedFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SharedFile {
    as_of: Day,
    notebook: BTreeMap<String, Rows>,
}

/// Rows taken one by one as text, so that a large file is not held as a tree.
struct Rows(Vec<String>);

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Take;
        impl<'de> Visitor<'de> for Take {
            type Value = Rows;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rows")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Rows, A::Error> {
                let mut rows = Vec::new();
                while let Some(row) = list.next_element::<Map<String, Value>>()? {
                    rows.push(serde_json::to_string(&row).map_err(serde::de::Error::custom)?);
                }
                Ok(Rows(rows))
            }
        }
        from.deserialize_seq(Take)
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Whole, Refused> {
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Refused::NotOurs)?;
    if head.format != FORMAT {
        return Err(Refused::NotOurs);
    }
    if head.version > VERSION {
        return Err(Refused::Newer);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| Refused::NotOurs)?;
    let shared = file.shared.map(|shared| SharedPart { as_of: shared.as_of, tables: of(shared.notebook) });
    Ok(Whole { schema: file.schema, made: file.made, person: file.person, private: of(file.private), shared })
}

/// A table without rows is as none.
fn of(tables: BTreeMap<String, Rows>) -> Tables {
    Tables(tables.into_iter().map(|(name, rows)| (name, rows.0)).filter(|(_, rows)| !rows.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Whole {
        let tables = |text: &str| Tables([("entry".to_owned(), vec![text.to_owned(), r#"{"id":2}"#.to_owned()])].into());
        Whole {
            schema: 5,
            made: "2026-11-30".parse().unwrap(),
            person: PersonId(uuid::Uuid::from_u128(3)),
            private: tables(r#"{"body":"a \"quoted\" 漢\n}","id":1}"#),
            shared: Some(SharedPart { as_of: "2026-11-29".parse().unwrap(), tables: tables(r#"{"id":1}"#) }),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for one in [whole(), Whole { shared: None, ..whole() }, Whole { private: Tables::default(), ..whole() }] {
            assert_eq!(read(write(&one).as_bytes()), Ok(one));
        }
    }

    #[test]
    fn other_files_are_refused_as_a_whole() {
        let good = write(&whole());
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for (changed, refused) in [
            (String::new(), Refused::NotOurs),
            ("{}".to_owned(), Refused::NotOurs),
            (deep, Refused::NotOurs),
            (good[..good.len() / 2].to_owned(), Refused::NotOurs),
            (good.replace(FORMAT, "other"), Refused::NotOurs),
            (good.replace("\"version\":1", "\"version\":2"), Refused::Newer),
            (good.replace("\"made\"", "\"more\":1,\"made\""), Refused::NotOurs),
            (good.replace("{\"id\":2}", "[]"), Refused::NotOurs),
            (good.replace("2026-11-30", "30 November"), Refused::NotOurs),
        ] {
            assert_eq!(read(changed.as_bytes()), Err(refused));
        }
        assert_eq!(read(&[0xff, 0xfe]), Err(Refused::NotOurs));
    }
}
