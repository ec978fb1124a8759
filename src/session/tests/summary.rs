//! What goes onto the counselor's pages, and what never does.

use super::*;
use crate::domain::summary::{Part, Section, Summary};
use crate::session::command::{ConsentCommand, TopicCommand};
use crate::session::request::SummaryRequest;

fn request(ours: bool) -> SummaryRequest {
    SummaryRequest {
        from: "2026-11-01".parse().unwrap(),
        to: "2026-11-30".parse().unwrap(),
        ours,
        sections: Vec::new(),
        initials: false,
        excerpts: Vec::new(),
        reader: crate::domain::words::Words::default(),
    }
}

fn sections(summary: &Summary) -> Vec<Section> {
    summary.sections.iter().map(Part::section).collect()
}

#[test]
fn mine_holds_my_topics_goals_and_chosen_pages() {
    let mut sitting = Sitting::two();
    sitting.run(Command::Topic(TopicCommand::Add(words("How to talk about money")))).unwrap();
    sitting.make_goal(Home::Private, "Walk");
    let picked = sitting.write(Home::Private, "", "chosen");
    sitting.write(Home::Private, "", "not chosen");
    let summary = sitting.session.summary(&SummaryRequest { excerpts: vec![picked], ..request(false) }).unwrap();
    assert_eq!(sections(&summary), [Section::Topics, Section::Goals, Section::Excerpts]);
    let Part::Excerpts(pages) = &summary.sections[2] else { panic!("no pages") };
    assert_eq!(pages.len(), 1);
}

#[test]
fn mine_never_holds_the_others_goals() {
    let mut sitting = Sitting::two();
    sitting.make_goal(Home::Shared, "Home by seven");
    sitting.switch_to(MAYA);
    assert!(sitting.session.summary(&request(false)).unwrap().sections.is_empty());
}

#[test]
fn a_section_of_both_needs_each_ones_yes() {
    let mut sitting = Sitting::two();
    sitting.make_goal(Home::Shared, "Home by seven");
    let yes = |sitting: &mut Sitting, person| {
        let set = ConsentCommand::Set { person, section: "goals".to_owned(), yes: true };
        sitting.run(Command::Consent(set))
    };
    let (jonah, maya) = (sitting.me(), sitting.other());
    assert!(yes(&mut sitting, maya).is_err(), "nobody says yes for the other");
    yes(&mut sitting, jonah).unwrap();
    assert!(sitting.session.summary(&request(true)).unwrap().sections.is_empty());
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().summary.ours.iter().all(|choice| !choice.mine));
    yes(&mut sitting, maya).unwrap();
    assert_eq!(sections(&sitting.session.summary(&request(true)).unwrap()), [Section::Goals]);
    sitting.both_here(JONAH);
    assert!(yes(&mut sitting, jonah).is_err() && yes(&mut sitting, maya).is_err(), "it is said under one's own unlock");
    assert!(sitting.session.models().summary.ours.is_empty(), "and a no is not seen");
    assert_eq!(sections(&sitting.session.summary(&request(true)).unwrap()), [Section::Goals]);
}

#[test]
fn a_period_that_ends_first_is_refused() {
    let sitting = Sitting::maya();
    let wanted = SummaryRequest { to: "2026-10-01".parse().unwrap(), ..request(false) };
    assert!(sitting.session.summary(&wanted).is_err());
}

#[test]
fn initials_instead_of_names() {
    let sitting = Sitting::maya();
    let summary = sitting.session.summary(&SummaryRequest { initials: true, ..request(false) }).unwrap();
    assert_eq!(summary.whose, crate::domain::summary::Whose::Mine("M".to_owned()));
}

#[test]
fn my_pages_hold_my_line_and_moments_and_of_a_wave_no_word() {
    use crate::domain::moment::MomentKind;
    use crate::session::command::{CheckInCommand, MomentCommand, MomentInput};
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let maya = sitting.me();
    let today = sitting.session.models().here.today;
    let rate = CheckInCommand::SetPulse { person: maya, item: "believe".to_owned(), value: Some(4) };
    sitting.run(Command::CheckIn(rate)).unwrap();
    for (kind, text) in [(MomentKind::OldPain, "The song in the car"), (MomentKind::SmallWin, "Lunch, sitting down")] {
        let input = MomentInput::new(kind, today, words(text));
        sitting.run(Command::Moment(MomentCommand::Write(None, input))).unwrap();
    }
    let summary = sitting.session.summary(&request(false)).unwrap();
    assert_eq!(sections(&summary), [Section::Pulse, Section::Moments]);
    let printed = format!("{}\n{}", crate::export::markdown(&summary), crate::export::text(&summary));
    assert!(printed.contains("Lunch, sitting down") && printed.contains("A hard week") && !printed.contains("song"), "{printed}");
    // The other's pages, and those of both, hold nothing of it.
    sitting.switch_to(JONAH);
    assert!(sections(&sitting.session.summary(&request(false)).unwrap()).is_empty());
}

#[test]
fn our_pages_hold_shared_ratings_and_moments_once_each_said_yes() {
    use crate::domain::moment::MomentKind;
    use crate::session::command::{CheckInCommand, ConsentCommand, MomentCommand, MomentInput};
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let (maya, jonah) = (sitting.me(), sitting.other());
    let today = sitting.session.models().here.today;
    for item in ["believe", "close"] {
        let rate = CheckInCommand::SetPulse { person: maya, item: item.to_owned(), value: Some(4) };
        sitting.run(Command::CheckIn(rate)).unwrap();
    }
    sitting.run(Command::CheckIn(CheckInCommand::SharePulse { person: maya, item: "close".to_owned(), shown: true })).unwrap();
    let input = MomentInput::new(MomentKind::Milestone, today, words("First rules agreed"));
    let id = sitting.run(Command::Moment(MomentCommand::Write(None, input))).unwrap().made.unwrap().into();
    sitting.run(Command::Moment(MomentCommand::Show(id))).unwrap();
    let consent = |sitting: &mut Sitting, person| {
        for section in ["pulse", "moments", "goals-by-week"] {
            let yes = ConsentCommand::Set { person, section: section.to_owned(), yes: true };
            sitting.run(Command::Consent(yes)).unwrap();
        }
    };
    consent(&mut sitting, maya);
    assert!(sections(&sitting.session.summary(&request(true)).unwrap()).is_empty());
    sitting.switch_to(JONAH);
    consent(&mut sitting, jonah);
    let summary = sitting.session.summary(&request(true)).unwrap();
    assert_eq!(sections(&summary), [Section::Pulse, Section::Moments]);
    let crate::domain::summary::Part::Pulse(figure) = &summary.sections[0] else { panic!("{summary:?}") };
    assert_eq!((figure.lines.len(), figure.words.as_str()), (1, "I feel close to you"), "what was not shared is not there");
}

/// Each of the two wrote of everything, in Private and in Shared, and each word of theirs begins with their name.
fn both_wrote() -> (Sitting, Vec<crate::domain::id::EntryId>) {
    use crate::domain::goal::Answer;
    use crate::domain::moment::MomentKind;
    use crate::domain::note::{Note, Visit};
    use crate::session::command::{CheckInCommand, GoalCommand, MomentCommand, MomentInput, NoteCommand, RuleCommand};
    let mut sitting = Sitting::two();
    let mut entries = Vec::new();
    for (passphrase, name, value) in [(JONAH, "jonah", 9), (MAYA, "maya", 2)] {
        sitting.switch_to(passphrase);
        let me = sitting.me();
        let day = sitting.session.models().here.today;
        let said = |what: &str| words(&format!("{name}-{what}"));
        sitting.run(Command::Topic(TopicCommand::Add(said("topic")))).unwrap();
        for (home, place) in [(Home::Private, "own"), (Home::Shared, "shown")] {
            entries.push(sitting.write(home, &format!("{name}-title-{place}"), &format!("{name}-page-{place}")));
            let id = sitting.make_goal(home, &format!("{name}-goal-{place}"));
            let mark = GoalCommand::Mark { home, id, owner: me, day, answer: Some(Answer::Partly), note: said("note") };
            sitting.run(Command::Goal(mark)).unwrap();
        }
        for kind in [MomentKind::Milestone, MomentKind::Sign] {
            for (shown, place) in [(false, "own"), (true, "shown")] {
                let input = MomentInput::new(kind, day, said(&format!("moment-{place}")));
                let id = sitting.run(Command::Moment(MomentCommand::Write(None, input))).unwrap().made.unwrap().into();
                if shown {
                    sitting.run(Command::Moment(MomentCommand::Show(id))).unwrap();
                }
            }
        }
        sitting.run(Command::CheckIn(CheckInCommand::SetPulse { person: me, item: "believe".to_owned(), value: Some(value) })).unwrap();
        sitting.run(Command::CheckIn(CheckInCommand::SharePulse { person: me, item: "believe".to_owned(), shown: true })).unwrap();
        let visit = Visit { day: Some(day), wish: said("wish"), read: said("read"), kept: said("kept"), ..Visit::default() };
        sitting.run(Command::Note(NoteCommand::Write(None, Box::new(Note::Visit(visit))))).unwrap();
        let propose = RuleCommand::Propose { words: said("rule"), library_id: None, yes: vec![me] };
        sitting.run(Command::Rule(propose)).unwrap();
    }
    (sitting, entries)
}

/// Everything that could be read off the pages, in every form.
fn printed(summary: &Summary) -> String {
    let pages = crate::export::layout(summary, crate::export::PageOptions::default());
    let shown: String = (0..pages.len()).map(|page| pages.words(page) + "\n").collect();
    format!("{shown}{}{}", crate::export::markdown(summary), crate::export::text(summary)).to_lowercase()
}

#[test]
fn mine_never_holds_the_other_and_ours_only_what_each_said_yes_to() {
    use crate::store::consent;
    use proptest::test_runner::{Config, TestRunner};
    use std::cell::RefCell;
    let (sitting, entries) = both_wrote();
    let (maya, jonah) = (sitting.me(), sitting.other());
    let sitting = RefCell::new(sitting);
    let all: Vec<Section> = Section::MINE.into_iter().chain([Section::Rules, Section::Agreements]).collect();
    let bits = || proptest::num::u16::ANY;
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(96) });
    let checked = runner.run(&(bits(), bits(), bits(), bits(), proptest::bool::ANY), |(asked, hers, his, picked, initials)| {
        let of = |bits: u16, at: usize| bits >> at & 1 == 1;
        let mut sitting = sitting.borrow_mut();
        sitting
            .session
            .fill(Home::Shared, |tx| {
                for (at, section) in Section::OURS.into_iter().enumerate() {
                    consent::set(tx, maya, section.id(), of(hers, at))?;
                    consent::set(tx, jonah, section.id(), of(his, at))?;
                }
                Ok(())
            })
            .unwrap();
        let wanted = |ours| SummaryRequest {
            sections: all.iter().enumerate().filter(|(at, _)| of(asked, *at)).map(|(_, section)| section.id().to_owned()).collect(),
            excerpts: entries.iter().enumerate().filter(|(at, _)| of(picked, *at)).map(|(_, id)| *id).collect(),
            initials,
            ..request(ours)
        };
        let mine = sitting.session.summary(&wanted(false)).unwrap();
        let text = printed(&mine);
        assert!(!text.contains("jonah"), "{text}");
        for part in &mine.sections {
            match part {
                Part::Pulse(figure) => assert!(figure.lines.len() == 1 && figure.lines[0].pieces.iter().flatten().all(|p| p.y < 3.0)),
                Part::Goals(goals) => assert!(goals.len() == 2 && goals.iter().all(|goal| goal.tally.answered == 1)),
                _ => {}
            }
        }
        let ours = sitting.session.summary(&wanted(true)).unwrap();
        for section in sections(&ours) {
            let at = Section::OURS.iter().position(|known| *known == section).unwrap();
            assert!(of(hers, at) && of(his, at), "{section:?} without a yes of each");
        }
        let text = printed(&ours);
        for never in ["-own", "topic", "-page-", "wish", "read\n", "kept\n", "consent", "waiting", "not shown"] {
            assert!(!text.contains(&format!("maya{never}")) && !text.contains(&format!("jonah{never}")), "{never}: {text}");
        }
        Ok(())
    });
    checked.unwrap();
    // What is hers is there, so that the pages above were not simply empty.
    let whole = SummaryRequest { excerpts: entries, ..request(false) };
    let text = printed(&sitting.borrow().session.summary(&whole).unwrap());
    for part in ["topic", "page-own", "title-own", "goal-own", "goal-shown", "note", "moment-own", "moment-shown", "wish", "read"] {
        assert!(text.contains(&format!("maya-{part}")), "{part}: {text}");
    }
    assert!(!text.contains("maya-kept") && !text.contains("maya-page-shown"), "{text}");
}
