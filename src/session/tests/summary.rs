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
