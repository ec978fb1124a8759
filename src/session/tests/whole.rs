//! Everything of one person: what is in it, what is not, and a vault made from it.

use super::*;
use crate::demo::{self, Demo};
use crate::domain::check_in::{Part, Rhythm, Sheet};
use crate::domain::whole::{SharedPart, Tables, Whole};
use crate::portable::whole::{JSON_ONLY, Named, sheets};
use crate::session::command::{CheckInCommand, DraftCommand};
use crate::session::{Event, Phase};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

fn found(sitting: &Sitting, folder: &str, whole: &Whole) -> Result<Session, Problem> {
    let config = SessionConfig::new(sitting.dir.path().join(folder))
        .clock(Arc::clone(&sitting.clock) as Arc<dyn Clock>)
        .work_factor(WorkFactor::new(1))
        .ids(IdSource::seeded(8));
    let mut session = Session::new(config);
    let request = Request::Found { whole: Arc::new(whole.clone()), passphrase: Some(Secret::new(MAYA)) };
    session.ask(request)?;
    Ok(session)
}

fn text(tables: &Tables) -> String {
    tables.0.values().flatten().cloned().collect::<Vec<_>>().join("\n")
}

fn names(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A whole year of two people, every noun of it: out, into a new vault, and out again.
#[test]
fn the_demo_comes_back_exactly_as_it_went_out_for_each_of_them() {
    let sitting = Sitting::empty();
    for (n, whole) in demo_wholes(&sitting).into_iter().enumerate() {
        assert!(whole.private.len() > 100 && whole.shared.as_ref().unwrap().tables.len() > 100, "{whole:?}");
        let again = found(&sitting, &format!("new{n}"), &whole).unwrap();
        assert_eq!(again.whole().unwrap(), whole);
    }
}

/// Maya's and Jonah's.
fn demo_wholes(sitting: &Sitting) -> Vec<Whole> {
    let folder = sitting.dir.path().join("demo");
    let until = "2026-11-12".parse().unwrap();
    demo::write(&folder, Demo { until, seed: 1, years: 1, work_factor: WorkFactor::new(1) }).unwrap();
    let of = |passphrase: &str| {
        let config = SessionConfig::new(&folder).clock(Arc::clone(&sitting.clock) as Arc<dyn Clock>).work_factor(WorkFactor::new(1));
        let mut session = Session::new(config);
        session.ask(Request::Unlock(Secret::new(passphrase))).unwrap();
        session.whole().unwrap()
    };
    [demo::MAYA_PASSPHRASE, demo::JONAH_PASSPHRASE].map(of).into()
}

#[test]
fn a_vault_made_from_it_is_one_persons_and_keeps_what_was_shared_for_reading() {
    let mut sitting = Sitting::two();
    let shared = sitting.write(Home::Shared, "Ours", "We walked to the lake.");
    let own = sitting.write(Home::Private, "Mine", "On my own.");
    let whole = sitting.session.whole().unwrap();
    let mut session = found(&sitting, "new", &whole).unwrap();
    let here = &session.models().here;
    assert!(!here.is_for_two() && here.me().unwrap().name.as_str() == "Jonah");
    assert_eq!(here.kept_since, Some("2026-11-12".parse().unwrap()));
    assert_eq!(session.read_entry(Home::Private, own).unwrap().page.body.as_str(), "On my own.");
    assert!(session.read_entry(Home::Shared, shared).is_err(), "nothing is shared with anybody there");
    let save = JournalCommand::Save { home: Home::Shared, id: None, day: None, page: page("", "x") };
    assert!(session.apply(Command::Journal(save)).is_err());
    assert!(text(&session.kept().unwrap().tables).contains("We walked to the lake."));
    // It is there again after locking, and a page written in it stays.
    let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", "Here now.") };
    session.apply(Command::Journal(save)).unwrap();
    session.lock();
    session.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    assert!(session.kept().is_ok() && session.models().journal.private.as_ref().unwrap().heads.len() == 2);
    assert!(session.check().unwrap().iter().all(|report| report.problem.is_none()));
}

#[test]
fn what_is_covered_stays_covered_and_the_others_is_not_there() {
    let mut sitting = Sitting::two();
    sitting.write(Home::Private, "", "jonahs own page");
    let gone = sitting.write(Home::Shared, "", "jonahs page in the trash");
    sitting.run(Command::Journal(JournalCommand::Delete(Home::Shared, gone))).unwrap();
    let jonah = sitting.me();
    let id = sitting.run(Command::CheckIn(CheckInCommand::Begin(Rhythm::Daily))).unwrap().made.unwrap().into();
    let mut sheet = Sheet::default();
    sheet.write(Part::HowIAm, words("jonahs covered answer"));
    sitting.run(Command::CheckIn(CheckInCommand::Write { id, person: jonah, sheet })).unwrap();
    sitting.run(Command::CheckIn(CheckInCommand::PutIn(id, jonah))).unwrap();
    let his = sitting.session.whole().unwrap();
    for own in ["jonahs own page", "jonahs page in the trash", "jonahs covered answer"] {
        assert!(text(&his.private).contains(own) || text(&his.shared.as_ref().unwrap().tables).contains(own), "{own}");
    }
    let again = found(&sitting, "his", &his).unwrap();
    assert_eq!(again.whole().unwrap(), his, "his covered answer is his in the new vault too");

    sitting.switch_to(MAYA);
    let hers = sitting.session.whole().unwrap();
    let shared = text(&hers.shared.as_ref().unwrap().tables);
    let all = format!("{}{shared}", text(&hers.private));
    assert!(!all.contains("jonahs"), "nothing he keeps to himself");
    let check_in: Value = serde_json::from_str(&hers.shared.unwrap().tables.rows("check_in")[0]).unwrap();
    assert_eq!(check_in["doc"]["put_in"], serde_json::json!([]), "nor whether he has answered");
}

#[test]
fn with_both_here_nothing_is_gathered() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    assert!(sitting.session.whole().is_err());
    assert!(sitting.session.kept().is_err());
}

#[test]
fn a_folder_in_use_is_left_as_it_is() {
    let sitting = Sitting::maya();
    let whole = sitting.session.whole().unwrap();
    std::fs::create_dir(sitting.dir.path().join("full")).unwrap();
    std::fs::write(sitting.dir.path().join("full/mine"), "x").unwrap();
    assert!(found(&sitting, "full", &whole).is_err());
    assert_eq!(names(&sitting.dir.path().join("full")), ["mine"]);
    assert!(found(&sitting, "Groundwork", &whole).is_err(), "nor is another vault touched");
    assert!(sitting.session.whole().is_ok());
}

/// What somebody may have made of the file.
#[test]
fn rows_that_were_changed_make_no_vault_and_leave_nothing() {
    let mut sitting = Sitting::two();
    sitting.write(Home::Private, "", "x");
    let whole = sitting.session.whole().unwrap();
    let of = |change: &dyn Fn(&mut Whole)| {
        let mut changed = whole.clone();
        change(&mut changed);
        changed
    };
    let twice = |tables: &mut Tables, table: &str| {
        let rows = tables.0.get_mut(table).unwrap();
        rows.push(rows[0].clone());
    };
    let cases = [
        ("nobody", of(&|whole| whole.private.0.remove("person").map_or((), drop))),
        ("somebody else", of(&|whole| whole.person = PersonId(uuid::Uuid::from_u128(1)))),
        ("a row twice", of(&|whole| twice(&mut whole.private, "entry"))),
        ("a later schema", of(&|whole| whole.schema += 1)),
        ("no schema", of(&|whole| whole.schema = 0)),
        ("a table that is none", of(&|whole| drop(whole.private.0.insert("meta".into(), vec!["{}".into()])))),
        ("no JSON", of(&|whole| whole.private.0.get_mut("entry").unwrap()[0].truncate(9))),
        ("a shared row twice", of(&|whole| twice(&mut whole.shared.as_mut().unwrap().tables, "person"))),
    ];
    let before = names(sitting.dir.path());
    for (what, changed) in cases {
        assert!(found(&sitting, "new", &changed).is_err(), "{what}");
        assert_eq!(names(sitting.dir.path()), before, "{what}");
    }
    assert!(found(&sitting, "new", &whole).is_ok());
}

#[test]
fn an_empty_notebook_and_a_vault_without_a_passphrase_do_as_well() {
    let mut sitting = Sitting::empty();
    sitting.session.ask(Request::Create { name: Words::default(), role: None, passphrase: None }).unwrap();
    let whole = sitting.session.whole().unwrap();
    assert!(whole.shared.is_none());
    // Nor is the folder above it there yet, as on a computer that is new.
    let dir = tempfile::tempdir().unwrap();
    let config = SessionConfig::new(dir.path().join("share/Groundwork")).work_factor(WorkFactor::new(1));
    let mut session = Session::new(config.clock(Arc::clone(&sitting.clock) as Arc<dyn Clock>));
    let events = session.ask(Request::Found { whole: Arc::new(whole.clone()), passphrase: None }).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::Phase(Phase::Open))));
    assert!(session.models().here.no_passphrase);
    assert_eq!(session.whole().unwrap(), whole);
}

fn small() -> (Sitting, Whole) {
    let mut sitting = Sitting::two();
    sitting.write(Home::Private, "A title", "a page");
    sitting.make_goal(Home::Shared, "Home by six");
    sitting.run(Command::Draft(DraftCommand::Keep(crate::domain::draft::DraftPlace::NewTopic, words("a draft")))).unwrap();
    let whole = sitting.session.whole().unwrap();
    (sitting, whole)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    /// Any one character changed: refused, or a vault that says exactly what the file says. Never a defect, never a half.
    #[test]
    fn one_character_changed_is_refused_or_taken_as_it_is(at in any::<prop::sample::Index>(), to in "[a-z0-9\"{}:,\\-]") {
        let (sitting, mut whole) = small();
        let all: Vec<(bool, String, usize, usize)> = [(false, &whole.private), (true, &whole.shared.as_ref().unwrap().tables)]
            .into_iter()
            .flat_map(|(shared, tables): (bool, &Tables)| tables.0.iter().flat_map(move |(table, rows)| {
                rows.iter().enumerate().flat_map(move |(n, row)| (0..row.len()).map(move |at| (shared, table.clone(), n, at)))
            }))
            .collect();
        let (shared, table, n, place) = &all[at.index(all.len())];
        let SharedPart { tables, .. } = whole.shared.as_mut().unwrap();
        let tables = if *shared { tables } else { &mut whole.private };
        let row = &mut tables.0.get_mut(table).unwrap()[*n];
        prop_assume!(row.is_char_boundary(*place) && row.is_char_boundary(*place + 1));
        row.replace_range(*place..=*place, &to);
        let before = names(sitting.dir.path());
        match found(&sitting, "new", &whole) {
            Ok(session) => prop_assert_eq!(session.whole().unwrap(), whole),
            Err(_) => prop_assert_eq!(names(sitting.dir.path()), before),
        }
    }
}

/// Every field of an export stands in the description that lies beside it, under its table.
#[test]
fn every_field_is_described() {
    const ABOUT: &str = include_str!("../../../assets/content/en/export-format.md");
    // Keys that are ids of the library.
    const FREE: [&str; 2] = ["own_page.doc.answers", "candidate.doc.note.answers"];
    fn walk(value: &Value, at: &str, sections: &[&str], out: &mut BTreeSet<String>) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| walk(value, at, sections, out)),
            Value::Object(map) => {
                for (key, value) in map {
                    let here = format!("{at}.{key}");
                    if !FREE.contains(&at) && !sections.iter().any(|section| section.contains(&format!("`{key}`"))) {
                        out.insert(here.clone());
                    }
                    walk(value, &here, sections, out);
                }
            }
            _ => {}
        }
    }
    let section = |title: &str| ABOUT.split("\n## ").find(|part| part.starts_with(title) && part[title.len()..].starts_with('\n'));
    let common = section("In every table").unwrap();
    let mut left = BTreeSet::new();
    for table in crate::store::whole::TABLES {
        assert!(section(table).is_some(), "{table} is not described");
    }
    for whole in demo_wholes(&Sitting::empty()) {
        for tables in [&whole.private, &whole.shared.as_ref().unwrap().tables] {
            for (table, rows) in &tables.0 {
                for row in rows {
                    walk(&serde_json::from_str(row).unwrap(), table, &[section(table).unwrap(), common], &mut left);
                }
            }
        }
    }
    assert!(left.is_empty(), "not described: {left:?}");
}

/// What there is of words in a notebook stands on a page, or its table is named as one for the JSON file alone.
#[test]
fn every_table_is_read_on_a_page_or_named() {
    let content = crate::content::Content::bundled();
    let named = Named {
        of: &|id| content.named(id).map(str::to_owned),
        check_in: &|part| content.check_in_part(part).map(str::to_owned),
        account: &|part| content.account_part(part).to_owned(),
        contact: &|part| content.contact_part(part).to_owned(),
    };
    let mut silent: BTreeSet<&str> = crate::store::whole::TABLES.into_iter().collect();
    for whole in demo_wholes(&Sitting::empty()) {
        for tables in [&whole.private, &whole.shared.as_ref().unwrap().tables] {
            for table in crate::store::whole::TABLES {
                let pages = |tables: &Tables| sheets(tables, &named).len();
                let mut without = tables.clone();
                without.0.remove(table);
                let texts = |tables: &Tables| sheets(tables, &named).into_iter().map(|sheet| sheet.text).collect::<Vec<_>>();
                if pages(tables) != pages(&without) || texts(tables) != texts(&without) {
                    silent.remove(table);
                }
            }
        }
    }
    // The demo has none of these that would be read.
    let not_in_the_demo = ["draft", "sealed", "landed", "talk_note", "statement", "ending_contact", "hold", "consent"];
    let silent: Vec<_> = silent.into_iter().filter(|table| !JSON_ONLY.contains(table) && !not_in_the_demo.contains(table)).collect();
    assert!(silent.is_empty(), "on no page: {silent:?}");
}
