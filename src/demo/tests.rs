//! The demo, opened as a person opens it.

use super::*;
use crate::domain::day::civil_day;
use crate::domain::goal::Answer;
use crate::domain::journal::Filter;
use crate::domain::rule::RuleState;
use crate::domain::summary::Section;
use crate::session::Home;
use crate::session::request::SummaryRequest;

fn demo(dir: &Path, years: u32) -> Session {
    let until: Day = "2026-11-12".parse().unwrap();
    write(dir, Demo { until, seed: 1, years, work_factor: WorkFactor::new(1) }).unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(noon(until)));
    Session::new(SessionConfig::new(dir).clock(clock).work_factor(WorkFactor::new(1)))
}

#[test]
fn both_have_a_year_and_said_yes_to_what_is_shown() {
    let dir = tempfile::tempdir().unwrap();
    let mut session = demo(&dir.path().join("demo"), 1);
    for (passphrase, least) in [(MAYA_PASSPHRASE, 40), (JONAH_PASSPHRASE, 25)] {
        session.ask(Request::Unlock(Secret::new(passphrase))).unwrap();
        let models = session.models();
        assert!(models.here.demo);
        assert!(models.journal.private.as_ref().unwrap().heads.len() >= least);
        assert_eq!(models.journal.shared.as_ref().unwrap().heads.len(), 13);
        assert_eq!((models.rules.in_force.len(), models.rules.set_aside.len(), models.rules.proposed.len()), (6, 1, 1));
        assert!(models.goals.current.iter().any(|row| row.records.iter().any(|record| record.recent.len() > 30)));
        let wanted = SummaryRequest {
            from: "2026-08-01".parse().unwrap(),
            to: "2026-11-12".parse().unwrap(),
            ours: true,
            sections: Vec::new(),
            initials: false,
            excerpts: Vec::new(),
            reader: crate::domain::words::Words::default(),
        };
        let summary = session.summary(&wanted).unwrap();
        assert_eq!(summary.sections.len(), Section::OURS.len());
        session.lock();
    }
}

#[test]
fn maya_chose_when_to_read_the_letter_and_jonah_does_not_see_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut session = demo(&dir.path().join("demo"), 1);
    session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE))).unwrap();
    assert_eq!(session.models().apology.received.len(), 1);
    session.lock();
    session.ask(Request::Unlock(Secret::new(JONAH_PASSPHRASE))).unwrap();
    assert_eq!(session.models().apology.given.len(), 1);
    assert!(session.models().apology.received.is_empty());
}

#[test]
fn the_same_seed_gives_the_same_words_and_ids() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let heads = |dir: &tempfile::TempDir| {
        let mut session = demo(&dir.path().join("demo"), 1);
        session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE))).unwrap();
        let list = session.models().journal.shared.clone().unwrap();
        (list.heads.to_vec(), session.search(Home::Private, &Filter::for_words("page"), 9).unwrap().len())
    };
    assert_eq!(heads(&one), heads(&two));
}

#[test]
fn years_are_denser_for_measuring() {
    let dir = tempfile::tempdir().unwrap();
    let mut session = demo(&dir.path().join("demo"), 2);
    session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE))).unwrap();
    let journal = &session.models().journal;
    let entries: usize = [&journal.private, &journal.shared].into_iter().flatten().map(|list| list.heads.len()).sum();
    assert!(entries >= 2000, "{entries}");
}
#[test]
fn nothing_was_written_later_than_now() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("demo");
    let until = civil_day(SystemClock.now());
    write(&folder, Demo { until, seed: 1, years: 1, work_factor: WorkFactor::new(1) }).unwrap();
    let now = Stamp::of(SystemClock.now());
    let mut session = Session::new(SessionConfig::new(&folder));
    for passphrase in [MAYA_PASSPHRASE, JONAH_PASSPHRASE] {
        session.ask(Request::Unlock(Secret::new(passphrase))).unwrap();
        let journal = session.models().journal.clone();
        for head in [&journal.private, &journal.shared].into_iter().flatten().flat_map(|list| list.heads.iter()) {
            assert!(head.written.utc_ms <= now.utc_ms && head.day <= until, "{}", head.day);
        }
        session.lock();
    }
}

#[test]
fn marks_rest_while_they_are_away_and_notes_fit_their_answer() {
    let dir = tempfile::tempdir().unwrap();
    let mut session = demo(&dir.path().join("demo"), 1);
    let until: Day = "2026-11-12".parse().unwrap();
    let script = Script::ending(until);
    session.ask(Request::Unlock(Secret::new(JONAH_PASSPHRASE))).unwrap();
    let goals = session.models().goals.clone();
    let (mut seen, mut resting) = (0, 0);
    for row in goals.current.iter().chain(&goals.ended) {
        let told = script.goal.iter().find(|told| told.title == row.goal.plan.title.as_str()).unwrap();
        let marks = session.goal_marks(row.home, row.goal.id).unwrap();
        for mark in &marks {
            let fitting = if mark.answer == Answer::Kept { &told.notes } else { &told.slips };
            assert!(mark.note.is_blank() || fitting.iter().any(|note| note == mark.note.as_str()), "{}", told.title);
            assert!(mark.day < until && !row.goal.is_resting(mark.owner, mark.day), "{}", mark.day);
            seen += usize::from(!mark.note.is_blank());
        }
        resting += row.goal.pauses.len();
        let kept = marks.iter().filter(|mark| mark.answer == Answer::Kept).count();
        assert!(kept * 2 > marks.len() && kept < marks.len(), "neither perfect nor hopeless: {}", told.title);
    }
    assert!(seen > 20 && resting > 2, "{seen} notes, {resting} rests");
}

#[test]
fn a_rule_was_put_into_better_words_and_both_agreed_to_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut session = demo(&dir.path().join("demo"), 1);
    session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE))).unwrap();
    let models = session.models();
    let people: Vec<PersonId> = models.here.people.iter().map(|p| p.id).collect();
    let row = models.rules.in_force.iter().find(|row| row.rule.versions.len() == 2).unwrap();
    let RuleState::InForce { version, reworded: None } = row.rule.state(&people) else { panic!("both agreed") };
    assert!(version.words.contains("A question may still be asked"));
    assert!(models.here.preferences.role.is_some() && models.apology.drafts.is_empty());
    let asked = &models.questions;
    assert!(
        asked.questions.iter().filter(|row| row.shown.is_some()).count() == 3 && asked.questions.len() == 4,
        "one she keeps to herself"
    );
    assert!(asked.questions[0].told.len() == 1 && asked.needs.len() == 2);
    session.lock();
    session.ask(Request::Unlock(Secret::new(JONAH_PASSPHRASE))).unwrap();
    assert_eq!(session.models().apology.drafts.len(), 1, "one he has not finished");
    assert_eq!(session.models().questions.asked.len(), 3, "what she shows him");
    assert!(session.models().questions.told_before.is_empty(), "his answers lie where the questions are");
    let told = &session.models().accounts.mine;
    assert!(told.len() == 2 && told.iter().all(|account| account.given().is_some()), "all of it, and what came later");
}

#[test]
fn quiet_pages_answer_questions_that_are_asked_and_nobody_finds_the_other_s() {
    let own = &crate::content::Content::bundled().own;
    let script = super::script::Script::ending("2026-11-12".parse().unwrap());
    let asked = |id: &str| {
        own.questions.get(id).is_some()
            || id == crate::domain::own::OWN_SENTENCE
            || own.paths.iter().any(|path| path.steps.iter().any(|step| step.id == id))
    };
    for id in script.quiet.iter().flat_map(super::quiet::ToldPage::answered) {
        assert!(asked(id), "{id}");
    }
}

#[test]
fn notes_name_what_there_is_and_lie_with_their_writer() {
    let content = crate::content::Content::bundled();
    let script = super::script::Script::ending("2026-11-12".parse().unwrap());
    for (helped, asked) in script.note.iter().map(super::noting::ToldNote::names) {
        for id in helped {
            assert!(content.help.exercises.get(id).is_some() || content.helped.get(id).is_some(), "{id}");
        }
        for id in asked {
            assert!(content.finding.questions.get(id).is_some(), "{id}");
        }
    }
}
