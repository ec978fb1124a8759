//! A made-up year of two people, as large as pages usually get; shared by the tests and the benchmark.

use chrono::{Datelike, Duration, Weekday};
use groundwork::domain::day::{Day, week_start};
use groundwork::domain::goal::{Cadence, StrengthWord, Tally, Weekdays};
use groundwork::domain::person::Seat;
use groundwork::domain::summary::{Excerpt, GoalRecord, Note, Part, RuleInForce, Summary, Whose};
use groundwork::domain::words::Words;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

/// A goal of thirteen weeks with its days answered in a fixed pattern.
pub fn goal(seat: Option<Seat>, title: &str, cadence: Cadence, notes: &[(&str, &str)]) -> GoalRecord {
    let to = day("2026-11-12");
    let last = week_start(to) + Duration::days(6);
    let first = last - Duration::days(13 * 7 - 1);
    let due = |day: Day| match cadence {
        Cadence::Daily => true,
        Cadence::Weekdays(days) => days.has(day.weekday()),
        Cadence::Weekly(weekday) => day.weekday() == weekday,
        _ => day.weekday() == Weekday::Sat,
    };
    let mut tally = Tally::default();
    for day in first.iter_days().take(91).filter(|day| *day <= to && due(*day)) {
        match day.ordinal() % 11 {
            2 => continue,
            5 => tally.partly += 1,
            9 => {}
            _ => tally.kept += 1,
        }
        tally.answered += 1;
    }
    GoalRecord {
        owner: match seat {
            Some(Seat::First) => "Maya".to_owned(),
            Some(Seat::Second) => "Jonah".to_owned(),
            None => String::new(),
        },
        seat,
        title: words(title),
        when: Words::default(),
        then: Words::default(),
        cadence,
        start: day("2026-06-01"),
        until: Some(day("2026-12-04")),
        purpose: None,
        tally,
        word: None,
        notes: notes.iter().map(|(date, text)| Note { day: day(date), words: words(text) }).collect(),
    }
}

pub fn rules() -> Vec<RuleInForce> {
    [
        ("Either of us can stop for tonight, no reason needed.", "2026-06-03"),
        ("We agree a time to come back when we can. Anyone may leave at any time to be safe.", "2026-06-03"),
        ("No shouting, no name-calling.", "2026-06-03"),
        ("Bring one topic.", "2026-06-28"),
        ("Phones stay in the hall.", "2025-09-14"),
    ]
    .map(|(text, since)| RuleInForce { words: words(text), since: day(since) })
    .to_vec()
}

pub fn mine() -> Summary {
    let working = Cadence::Weekdays(Weekdays::WORKING);
    let mut message = goal(
        None,
        "Message before 6 if I’ll be late",
        working,
        &[("2026-11-10", "Sent it at 6:10."), ("2026-10-27", "Phone was flat. Said so when I got in.")],
    );
    message.when = words("I can see I’ll be late");
    message.then = words("I message before 6 and say when");
    message.word = Some(StrengthWord::Steady);
    let mut page = goal(
        None,
        "Show the account page on Fridays",
        Cadence::Weekly(Weekday::Fri),
        &[("2026-11-06", "Later in the evening when the number was bad.")],
    );
    page.purpose = Some(words("so that no number waits for a good mood"));
    page.word = Some(StrengthWord::Strong);
    let evening = "We opened the statement together and stayed at the table. It was an ordinary evening, and I want more of those.\n\nI noticed I wanted to wait until she was in a good mood. That is the old thing, and it’s mine to change.";
    Summary {
        whose: Whose::Mine("Jonah".to_owned()),
        reader: Words::default(),
        from: day("2026-06-01"),
        to: day("2026-11-12"),
        made: day("2026-11-12"),
        sections: vec![
            Part::Topics(
                ["Saying bad news before it’s asked for", "Shame, and going quiet", "Planning money together"].map(words).to_vec(),
            ),
            Part::Goals(vec![
                message,
                page,
                goal(
                    None,
                    "Pay something off the card each Monday",
                    Cadence::Weekly(Weekday::Mon),
                    &[("2026-11-02", "Slower than I wanted. It goes down.")],
                ),
                goal(
                    None,
                    "Write for ten minutes on Sundays",
                    Cadence::Weekly(Weekday::Sun),
                    &[("2026-11-08", "Some weeks it’s one line.")],
                ),
            ]),
            Part::Excerpts(vec![
                Excerpt { day: day("2026-11-08"), title: words("After the statement"), words: words(evening) },
                Excerpt {
                    day: day("2026-10-27"),
                    title: Words::default(),
                    words: words("A hard week about the tools. I said it on the same day.\nThat was new."),
                },
            ]),
        ],
    }
}

pub fn ours() -> Summary {
    let mut walk = goal(
        Some(Seat::First),
        "An evening that is mine",
        Cadence::Weekly(Weekday::Wed),
        &[("2026-11-11", "I walked, and didn’t have to say where.")],
    );
    walk.until = None;
    Summary {
        whose: Whose::Ours(["Maya".to_owned(), "Jonah".to_owned()]),
        sections: vec![
            Part::Goals(vec![
                walk,
                goal(
                    Some(Seat::Second),
                    "Message before 6 if I’ll be late",
                    Cadence::Weekdays(Weekdays::WORKING),
                    &[("2026-11-10", "Easier since I set an alarm.")],
                ),
                goal(Some(Seat::Second), "Show the account page on Fridays", Cadence::Weekly(Weekday::Fri), &[]),
            ]),
            Part::Rules(rules()),
        ],
        ..mine()
    }
}

/// A year written about as fully as anyone would print.
#[allow(dead_code, reason = "the benchmark's")]
pub fn full() -> Summary {
    let note = ("2026-11-10", "It was late, and I said so before it was asked for; we both slept.");
    let goals = (0..24).map(|n| goal(None, &format!("Promise number {n}, said in one plain line"), Cadence::Daily, &[note, note, note]));
    let long = "Some evenings the same question comes back, and I answer it again because it is a fair one. ".repeat(40);
    let pages = (1..=12).map(|month| Excerpt { day: day(&format!("2026-{month:02}-10")), title: words("A page"), words: words(&long) });
    Summary {
        sections: vec![
            Part::Topics((0..12).map(|n| words(&format!("Topic {n}: what we say to the children, and when"))).collect()),
            Part::Goals(goals.collect()),
            Part::Excerpts(pages.collect()),
        ],
        from: day("2025-11-13"),
        ..mine()
    }
}
