//! What a page on an ended contact holds to.

use super::*;
use uuid::Uuid;

fn page() -> EndingContact {
    let today = "2026-11-12".parse().unwrap();
    EndingContact::new(EndingContactId(Uuid::nil()), Stamp { utc_ms: 0, offset_minutes: 0 }, today)
}

#[test]
fn it_is_looked_at_again_in_four_weeks_and_each_time_it_still_stands() {
    let mut page = page();
    assert_eq!(page.review.to_string(), "2026-12-10");
    for (today, near) in [("2026-12-09", false), ("2026-12-10", true), ("2027-02-01", true)] {
        assert_eq!(page.review_is_near(today.parse().unwrap()), near, "{today}");
    }
    page.still_stands("2026-12-11".parse().unwrap());
    assert_eq!(page.review.to_string(), "2027-01-08");
    page.deleted = Some(page.since);
    assert!(!page.review_is_near("2027-02-01".parse().unwrap()));
}

#[test]
fn an_empty_page_can_not_be_shown_and_a_copy_has_only_its_words() {
    let mut page = page();
    let copy = |page: &EndingContact| page.shown_as(EndingContactId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)), page.since);
    assert_eq!(copy(&page), None);
    page.parts.set(ContactPart::ToldBy, Words::new("  ").unwrap());
    assert_eq!(copy(&page), None);
    page.parts.set(ContactPart::ToldBy, Words::new("The same day.").unwrap());
    let shown = copy(&page).unwrap();
    assert_eq!(shown.parts, page.parts);
    assert_ne!(shown.id, page.id);
    let doc = serde_json::to_string(&shown).unwrap();
    assert!(!doc.contains("review") && !doc.contains("since"), "{doc}");
}
