//! When check-ins are, as a calendar file read by somebody else's parser.

use super::stage::Stage;
use std::process::Command;

/// Prints start, rule and title of each event that repeats, and the days of the first four times; of another its title and
/// how many days after the first one here it is.
const READ: &str = r#"
import sys, icalendar, datetime, dateutil.rrule
with open(sys.argv[1], 'rb') as file:
    calendar = icalendar.Calendar.from_ical(file.read())
first = None
for event in calendar.walk('VEVENT'):
    start = event.decoded('DTSTART')
    if 'RRULE' not in event:
        assert type(start) is datetime.date, 'not a whole day'
        first = first or start
        print(event['SUMMARY'], (start - first).days, sep='|')
        continue
    assert start.tzinfo is None, 'a time that does not float'
    rule = event['RRULE'].to_ical().decode()
    times = dateutil.rrule.rrulestr(rule, dtstart=start)[:4]
    print(event['SUMMARY'], start.time(), rule, [time.strftime('%a') for time in times], sep='|')
"#;

#[test]
fn an_independent_parser_reads_the_rules() {
    let stage = Stage::demo();
    let out = stage.path("planned.ics");
    stage.by("maya", &["calendar", out.to_str().unwrap()], "").is(0);
    let text = std::fs::read_to_string(&out).unwrap();
    for word in ["Groundwork", "Maya", "Jonah", "check", "Walk", "card", "xercise"] {
        assert!(!text.contains(word), "{word}");
    }
    let read = Command::new("python3").arg("-c").arg(READ).arg(&out).output();
    let Some(read) = read.ok().filter(|read| !String::from_utf8_lossy(&read.stderr).contains("ModuleNotFoundError")) else {
        eprintln!("skipped: python3 with icalendar and dateutil is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let lines: Vec<&str> = said.trim().lines().collect();
    let repeating = "Planned time|19:00:00|FREQ=WEEKLY;BYDAY=SU|['Sun', 'Sun', 'Sun', 'Sun']";
    // Maya's own exercise and the one of both; Jonah's own is nobody else's.
    assert_eq!(lines, [repeating, "Something you planned|0", "Something you planned|3"]);
}

#[test]
fn another_ending_is_wrong_usage_and_writes_nothing() {
    let stage = Stage::demo();
    let out = stage.path("planned.txt");
    stage.by("maya", &["calendar", out.to_str().unwrap()], "").is(2);
    assert!(!out.exists());
}
