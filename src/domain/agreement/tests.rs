//! Versions that never change, openness that only its giver writes, and days that make sense.

use super::*;
use crate::domain::words::Words;
use uuid::Uuid;

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn at(minute: i64) -> (Stamp, Day) {
    (Stamp { utc_ms: minute * 60_000, offset_minutes: 0 }, day("2026-11-12"))
}

fn terms(text: &str) -> Terms {
    Terms::starting(words(text), day("2026-11-12"))
}

fn propose(kind: AgreementKind, terms: Terms) -> Result<Agreement, AgreementRefused> {
    Agreement::propose(AgreementId(Uuid::from_u128(9)), kind, terms, person(1), Some(person(1)), &[person(1)], at(1))
}

const BOTH: [u128; 2] = [1, 2];

fn both() -> Vec<PersonId> {
    BOTH.map(person).to_vec()
}

#[test]
fn the_last_yes_puts_it_in_force_and_a_change_waits_beside_it() {
    let mut one = propose(AgreementKind::Money, terms("Statements lie on the table.")).unwrap();
    assert!(matches!(one.state(&both(), day("2026-11-12")), AgreementState::Proposed(_)));
    one.agree(1, person(2), at(2)).unwrap();
    let before = one.versions[0].clone();
    one.change(terms("Statements lie on the table by Friday."), person(2), Some(person(2)), &[person(2)], at(3)).unwrap();
    assert_eq!(one.versions[0], before, "what was agreed never changes");
    let AgreementState::InForce { version, changed: Some(newer) } = one.state(&both(), day("2026-11-12")) else { panic!("not in force") };
    assert_eq!((version.number, newer.number), (1, 2));
    assert_eq!(one.agree(1, person(1), at(4)), Err(AgreementRefused::NotOpen));
    one.agree(2, person(1), at(4)).unwrap();
    assert!(matches!(one.state(&both(), day("2026-11-12")), AgreementState::InForce { version, changed: None } if version.number == 2));
}

#[test]
fn openness_has_a_purpose_a_review_and_an_end_and_only_its_giver_writes_it() {
    assert_eq!(propose(AgreementKind::Openness, terms("I will show the account page.")), Err(TermsRefused::NoPurpose.into()));
    let offered = Terms { purpose: words("So that nobody has to ask."), ..terms("I will show the account page.") };
    let mut one = propose(AgreementKind::Openness, offered.clone()).unwrap();
    assert_eq!(one.versions[0].terms.end, Some(day("2026-12-10")));
    assert_eq!(one.versions[0].terms.review, Some(day("2026-11-26")));
    assert_eq!(one.change(offered, person(2), None, &[], at(2)), Err(AgreementRefused::NotGiver));
}

#[test]
fn it_lapses_by_itself_and_comes_back_only_by_a_new_proposal() {
    let offered = Terms { purpose: words("So that nobody has to ask."), ..terms("I will show the account page.") };
    let mut one = propose(AgreementKind::Openness, offered.clone()).unwrap();
    one.agree(1, person(2), at(2)).unwrap();
    assert!(matches!(one.state(&both(), day("2026-12-10")), AgreementState::InForce { .. }));
    let after = (at(9).0, day("2026-12-11"));
    assert!(matches!(one.state(&both(), after.1), AgreementState::Ended(_)));
    assert_eq!(one.agree(1, person(2), after), Err(AgreementRefused::NotOpen));
    let again = Terms { start: after.1, ..offered };
    one.change(again, person(1), Some(person(1)), &[person(1)], after).unwrap();
    assert!(matches!(one.state(&both(), after.1), AgreementState::Proposed(v) if v.number == 2));
    one.agree(2, person(2), after).unwrap();
    assert!(matches!(one.state(&both(), after.1), AgreementState::InForce { version, .. } if version.number == 2));
}

#[test]
fn days_that_make_no_sense_are_refused() {
    let step = |from: &str, text: &str| StepDown { from: day(from), words: words(text) };
    let plain = terms("Ten minutes on Sundays.");
    for (terms, why) in [
        (terms(" "), TermsRefused::Blank),
        (Terms { end: Some(day("2026-11-11")), ..plain.clone() }, TermsRefused::EndTooEarly),
        (Terms { start: day("2026-12-01"), end: Some(day("2026-11-30")), ..plain.clone() }, TermsRefused::EndTooEarly),
        (Terms { review: Some(day("2026-11-11")), ..plain.clone() }, TermsRefused::ReviewOutside),
        (Terms { review: Some(day("2027-01-01")), end: Some(day("2026-12-01")), ..plain.clone() }, TermsRefused::ReviewOutside),
        (Terms { steps: vec![step("2026-12-02", "x"), step("2026-12-01", "y")], ..plain.clone() }, TermsRefused::StepOutOfOrder),
        (Terms { steps: vec![step("2026-12-02", " ")], ..plain.clone() }, TermsRefused::StepOutOfOrder),
        (Terms { steps: vec![step("2027-01-02", "x")], end: Some(day("2026-12-31")), ..plain.clone() }, TermsRefused::StepOutOfOrder),
    ] {
        assert_eq!(terms.check(AgreementKind::Time, day("2026-11-12")), Err(why), "{terms:?}");
    }
    assert_eq!(plain.check(AgreementKind::Time, day("2026-11-12")), Ok(()));
}

#[test]
fn a_step_down_is_what_holds_from_its_day_on() {
    let stepped = Terms { steps: vec![StepDown { from: day("2026-12-01"), words: words("Once a week.") }], ..terms("Every day.") };
    assert_eq!(stepped.words_on(day("2026-11-30")).as_str(), "Every day.");
    assert_eq!(stepped.words_on(day("2026-12-01")).as_str(), "Once a week.");
}

#[test]
fn a_yes_said_twice_is_one_yes() {
    let mut one = propose(AgreementKind::Space, terms("Wednesday evenings are mine.")).unwrap();
    one.agree(1, person(2), at(2)).unwrap();
    one.agree(1, person(2), at(3)).unwrap();
    assert_eq!(one.versions[0].agreed.len(), 2);
}
