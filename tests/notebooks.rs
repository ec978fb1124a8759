//! Notebooks opened from outside: by hand, with two public tools, and as an earlier release left them.
#![allow(missing_docs)]

use groundwork::domain::account::{Account, AccountPart};
use groundwork::domain::agreement::{Agreement, AgreementKind, Terms};
use groundwork::domain::check_in::{Agenda, CheckIn, CheckInPlan, Part, Rhythm, Schedule, Sheet};
use groundwork::domain::day::Stamp;
use groundwork::domain::goal::Weekdays;
use groundwork::domain::id::{
    AccountId, AgreementId, CheckInId, EntryId, LandedId, MomentId, NeedId, NoteId, OwnPageId, PersonId, PlannedId, QuestionId, TalkId,
    ToldId,
};
use groundwork::domain::journal::{Entry, Page};
use groundwork::domain::landed::Landed;
use groundwork::domain::moment::{Moment, MomentKind};
use groundwork::domain::need::Need;
use groundwork::domain::note::{Candidate, Confidant, HardDate, Homework, Noted, Replay, Visit, VisitKind};
use groundwork::domain::own::{OwnKind, OwnPage, Stand};
use groundwork::domain::planned::Planned;
use groundwork::domain::question::{Question, Telling, Told, Wish};
use groundwork::domain::talk::{Setting, Talk, TalkKind};
use groundwork::domain::words::Words;
use groundwork::session::command::JournalCommand;
use groundwork::session::{Command, Home, IdSource, Request, Session, SessionConfig};
use groundwork::store::{self, Mode, Notebook, Origin, StoreError};
use groundwork::vault::WorkFactor;
use std::path::Path;
use std::process;
use uuid::Uuid;

/// Of the frozen notebook alone; it protects nothing.
const KEY: [u8; 32] = [0x5A; 32];
const FIXTURE: &str = "tests/fixtures/schema-001.db";

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

#[test]
fn a_notebook_of_schema_1_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    let heads = store::entry::heads(notebook.db()).unwrap();
    assert_eq!(heads.len(), 3);
    assert_eq!(heads[0].title.as_str(), "The second page");
    assert_eq!(store::search::find(notebook.db(), &groundwork::domain::journal::Filter::for_words("LANTERN"), 5).unwrap().len(), 1);
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
    // The copy made before migrating is gone again: what is deleted from now on must not live on in it.
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_migration_that_can_t_be_copied_first_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE), &file).unwrap();
    let before = std::fs::read(&file).unwrap();
    // A folder stands where the copy would go.
    std::fs::create_dir(dir.path().join("notebook.db-before")).unwrap();
    assert!(Notebook::open(&file, &KEY, Mode::ReadWrite).is_err());
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

/// What the second schema brought, as it was left by the version that made it.
#[test]
fn a_notebook_of_schema_2_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(frozen(2), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    assert_eq!(store::entry::heads(notebook.db()).unwrap().len(), 3);
    let talks = store::talk::list(notebook.db()).unwrap();
    assert_eq!((talks.len(), talks[0].topic.as_str()), (1, "One topic"));
    assert_eq!(store::agreement::list(notebook.db()).unwrap().len(), 1);
    assert_eq!(store::check_in::list(notebook.db()).unwrap().len(), 1);
    assert!(store::check_in::plan(notebook.db()).unwrap().weekly.is_some());
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
}

/// What the third schema brought.
#[test]
fn a_notebook_of_schema_3_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(frozen(3), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    assert_eq!(store::talk::list(notebook.db()).unwrap().len(), 1);
    assert_eq!(store::question::list(notebook.db()).unwrap()[0].words.as_str(), "Who else knew?");
    assert_eq!(store::told::list(notebook.db()).unwrap()[0].what, Telling::Answer(words("Nobody.")));
    assert_eq!(store::need::list(notebook.db()).unwrap()[0].words.as_str(), "One evening a week");
    assert_eq!(store::landed::list(notebook.db()).unwrap()[0].words.as_str(), "The date was missing.");
    assert_eq!(store::account::list(notebook.db()).unwrap().len(), 1);
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
}

/// What the fourth schema brought.
#[test]
fn a_notebook_of_schema_4_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(frozen(4), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    assert_eq!(store::question::list(notebook.db()).unwrap().len(), 1);
    assert_eq!(store::moment::list(notebook.db()).unwrap()[0].words.as_str(), "First rules agreed");
    let page = store::own_page::list(notebook.db()).unwrap().remove(0);
    assert_eq!((page.kind.clone(), page.stand), (OwnKind::Standing, Some(Stand::Unsure)));
    assert_eq!(page.answer("standing-words").unwrap().as_str(), "Here this week.");
    assert_eq!(store::planned::list(notebook.db()).unwrap().len(), 1);
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
}

/// What the fifth schema brought.
#[test]
fn a_notebook_of_schema_5_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(frozen(5), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    let pinned = store::entry::heads(notebook.db()).unwrap().into_iter().filter(|head| head.pinned);
    assert_eq!(pinned.map(|head| head.title.to_string()).collect::<Vec<_>>(), ["Sunday"]);
    let replay = store::note::list::<Replay>(notebook.db()).unwrap().remove(0).note;
    assert_eq!((replay.set_off.as_str(), replay.before, replay.helped.len()), ("A song", Some(7), 1));
    assert!(store::note::list::<HardDate>(notebook.db()).unwrap()[0].note.yearly);
    assert_eq!(store::note::list::<Candidate>(notebook.db()).unwrap()[0].note.answers["licence"].as_str(), "Yes");
    assert_eq!(store::note::list::<Confidant>(notebook.db()).unwrap()[0].note.say.as_str(), "It is heavy.");
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
}

/// What the sixth schema brought.
#[test]
fn a_notebook_of_schema_6_opens_in_every_later_version() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    std::fs::copy(frozen(6), &file).unwrap();
    let mut notebook = Notebook::open(&file, &KEY, Mode::ReadWrite).unwrap();
    let visit = store::note::list::<Visit>(notebook.db()).unwrap().remove(0).note;
    assert_eq!((visit.kind, visit.bring.as_str()), (VisitKind::Couple, "The two questions"));
    assert_eq!(visit.day, "2026-11-19".parse().ok());
    assert_eq!(visit.homework, [Homework { words: words("One walk"), done: true }]);
    store::health::Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
}

fn frozen(schema: i64) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema-{schema:03}.db"))
}

fn talking(tx: &store::Tx<'_>, at: Stamp) -> Result<(), StoreError> {
    let (maya, jonah) = (PersonId(Uuid::from_u128(9)), PersonId(Uuid::from_u128(10)));
    let setting =
        Setting { kind: TalkKind::Impact, topic: words("One topic"), people: [maya, jonah], turn_minutes: 4, whole_minutes: 30 };
    let mut talk = Talk::begin(TalkId(Uuid::from_u128(20)), setting, at);
    talk.finish_speaking(at);
    talk.got_it(at);
    talk.end(at);
    store::talk::put(tx, &talk)?;
    let day = "2026-11-12".parse().unwrap();
    let id = AgreementId(Uuid::from_u128(21));
    let terms = Terms::starting(words("Phones stay in the hall."), day);
    let agreed = Agreement::propose(id, AgreementKind::Phones, terms, maya, Some(maya), &[maya, jonah], (at, day)).unwrap();
    store::agreement::put(tx, &agreed)?;
    let mut sheet = Sheet::default();
    sheet.write(Part::HowIAm, words("tired"));
    let check_in = CheckIn {
        id: CheckInId(Uuid::from_u128(22)),
        rhythm: Rhythm::Weekly,
        agenda: Agenda::Early,
        day,
        begun: at,
        leader: Some(maya),
        put_in: vec![maya, jonah],
        plain: Vec::new(),
        opened: Some(vec![(maya, sheet.clone()), (jonah, sheet)]),
        goals: Vec::new(),
    };
    store::check_in::put(tx, &check_in)?;
    let sundays = Schedule::new(Weekdays::WORKING, 1140);
    store::check_in::put_plan(tx, &CheckInPlan::default().with(Rhythm::Weekly, sundays))
}

fn telling(tx: &store::Tx<'_>, at: Stamp) -> Result<(), StoreError> {
    let (maya, jonah) = (PersonId(Uuid::from_u128(9)), PersonId(Uuid::from_u128(10)));
    let day = "2026-11-12".parse().unwrap();
    let id = QuestionId(Uuid::from_u128(30));
    let question =
        Question { id, words: words("Who else knew?"), wish: Wish::WantToKnow, since: at, owner: Some(maya), heard: Vec::new() };
    store::question::put(tx, &question)?;
    let told = Told { id: ToldId(Uuid::from_u128(31)), question: id, author: jonah, what: Telling::Answer(words("Nobody.")), day, at };
    store::told::put(tx, &told)?;
    store::need::put(tx, &Need { id: NeedId(Uuid::from_u128(32)), words: words("One evening a week"), since: at, owner: None })?;
    let note = Landed { id: LandedId(Uuid::from_u128(33)), letter: None, day, words: words("The date was missing."), changed: at };
    store::landed::put(tx, &note)?;
    let mut account = Account::whole(AccountId(Uuid::from_u128(34)), at);
    account.set_part(AccountPart::What, words("A second card.")).unwrap();
    store::account::put(tx, &account)
}

fn noticing(tx: &store::Tx<'_>, at: Stamp) -> Result<(), StoreError> {
    let day = "2026-11-12".parse().unwrap();
    let moment = Moment {
        id: MomentId(Uuid::from_u128(40)),
        kind: MomentKind::Milestone,
        day,
        words: words("First rules agreed"),
        helped: Words::default(),
        next: Words::default(),
        made: at,
        owner: None,
        deleted: None,
    };
    store::moment::put(tx, &moment)?;
    let mut page = OwnPage::new(OwnPageId(Uuid::from_u128(41)), OwnKind::Standing, at);
    page.stand = Some(Stand::Unsure);
    page.set_answer("standing-words", words("Here this week."));
    store::own_page::put(tx, &page)?;
    store::planned::put(tx, &Planned { id: PlannedId(Uuid::from_u128(42)), exercise: "if-then".to_owned(), day, made: at })
}

fn noted<T>(n: u128, at: Stamp, note: T) -> Noted<T> {
    Noted { id: NoteId(Uuid::from_u128(n)), made: at, changed: at, deleted: None, note }
}

fn noting(tx: &store::Tx<'_>, at: Stamp) -> Result<(), StoreError> {
    let day: groundwork::domain::day::Day = "2026-11-12".parse().unwrap();
    store::entry::set_pinned(tx, EntryId(Uuid::from_u128(2)), true)?;
    let helped = std::iter::once("cold-water".to_owned()).collect();
    store::note::put(tx, &noted(50, at, Replay { set_off: words("A song"), before: Some(7), helped, ..Replay::on(day) }))?;
    let date = HardDate { what: words("The day in May"), date: Some(day), yearly: true, ..HardDate::default() };
    store::note::put(tx, &noted(51, at, date))?;
    let answers = std::iter::once(("licence".to_owned(), words("Yes"))).collect();
    store::note::put(tx, &noted(52, at, Candidate { name: words("Dr. Okafor"), answers, ..Candidate::default() }))?;
    store::note::put(tx, &noted(53, at, Confidant { name: words("Ana"), say: words("It is heavy."), ..Confidant::default() }))?;
    let homework = vec![Homework { words: words("One walk"), done: true }];
    let day = "2026-11-19".parse().ok();
    let visit = Visit { day, kind: VisitKind::Couple, bring: words("The two questions"), homework, ..Visit::default() };
    store::note::put(tx, &noted(54, at, visit))
}

/// Run by hand once for each schema: `cargo test --test notebooks -- --ignored`. Never for a schema that was released.
#[test]
#[ignore = "writes the frozen notebook of a new schema"]
fn freeze() {
    let file = frozen(store::LATEST_SCHEMA);
    assert!(!file.exists(), "a frozen notebook is not written again");
    let origin = Origin { device: Uuid::from_u128(1), demo: false };
    let mut notebook = Notebook::create(&file, &KEY, origin).unwrap();
    for (n, title, body) in [(1, "", "the lantern by the door"), (2, "Sunday", "rain"), (3, "The second page", "a number")] {
        let at = Stamp { utc_ms: 1_790_000_000_000 + i64::from(n), offset_minutes: 60 };
        let entry = Entry {
            id: EntryId(Uuid::from_u128(n.try_into().unwrap())),
            author: PersonId(Uuid::from_u128(9)),
            day: "2026-11-12".parse().unwrap(),
            written: at,
            changed: at,
            page: Page { title: words(title), body: words(body), ..Page::default() },
            deleted: None,
        };
        notebook.transact::<_, StoreError>(|tx| store::entry::put(tx, &entry)).unwrap();
    }
    let at = Stamp { utc_ms: 1_790_000_000_000, offset_minutes: 60 };
    notebook.transact::<_, StoreError>(|tx| talking(tx, at)).unwrap();
    notebook.transact::<_, StoreError>(|tx| telling(tx, at)).unwrap();
    notebook.transact::<_, StoreError>(|tx| noticing(tx, at)).unwrap();
    notebook.transact::<_, StoreError>(|tx| noting(tx, at)).unwrap();
    notebook.close().unwrap();
}

#[test]
fn the_readme_of_the_vault_leads_to_the_words() {
    let dir = tempfile::tempdir().unwrap();
    let vault = dir.path().join("vault");
    let config = SessionConfig::new(&vault).work_factor(WorkFactor::new(1)).ids(IdSource::seeded(3));
    let mut session = Session::new(config);
    session.ask(Request::Create { name: words("Maya"), role: None, passphrase: None }).unwrap();
    let page = Page { body: words("found without Groundwork"), ..Page::default() };
    session.apply(Command::Journal(JournalCommand::Save { home: Home::Private, id: None, day: None, page })).unwrap();
    session.lock();
    drop(session);

    let only = |folder: &str| std::fs::read_dir(vault.join(folder)).unwrap().next().unwrap().unwrap().path();
    let (person, notebook) = (only("people"), only("notebooks"));
    let age = process::Command::new("age").arg("-d").arg("-i").arg(person.join("identity.txt")).arg(notebook.join("key.age")).output();
    let Ok(age) = age else {
        eprintln!("skipped: the age command is not installed");
        return;
    };
    assert!(age.status.success(), "{}", String::from_utf8_lossy(&age.stderr));
    let key = String::from_utf8(age.stdout).unwrap();
    let shell = "import sys, sqlcipher3\n\
                 db = sqlcipher3.connect(sys.argv[1])\n\
                 db.execute(\"PRAGMA key = \\\"x'\" + sys.argv[2].strip() + \"'\\\"\")\n\
                 print(db.execute('SELECT body FROM entry').fetchone()[0])";
    let python = process::Command::new("python3").arg("-c").arg(shell).arg(notebook.join("notebook.db")).arg(&key).output();
    match python {
        Ok(output) if output.status.success() => {
            assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "found without Groundwork");
        }
        Ok(output) if String::from_utf8_lossy(&output.stderr).contains("No module named") => {
            eprintln!("skipped: no SQLCipher shell (python3 with sqlcipher3-binary)");
        }
        Ok(output) => panic!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => eprintln!("skipped: no python3"),
    }
}
