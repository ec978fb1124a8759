## app
app-name = Groundwork

## settings file
settings-unreadable-title = Some settings could not be read.
settings-unreadable-detail = The usual settings are in use. Nothing you wrote is affected.
settings-unreadable-recovery = Set them again in Settings when you like.

## dates
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-weekday-mon = Monday
date-weekday-tue = Tuesday
date-weekday-wed = Wednesday
date-weekday-thu = Thursday
date-weekday-fri = Friday
date-weekday-sat = Saturday
date-weekday-sun = Sunday
date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
date-weekday-day = { $weekday } { $date }
date-today = Today
date-yesterday = Yesterday
date-tomorrow = Tomorrow
date-clock-am = { $hour }:{ $minute } am
date-clock-pm = { $hour }:{ $minute } pm
date-moment = { $day }, { $clock }

## how often
cadence-daily = Every day
cadence-weekdays = Weekdays
cadence-weekday-plural = { $weekday }s
cadence-list = { $rest } and { $last }
cadence-per-week =
    { $times ->
        [1] Once a week
       *[other] { $times } times a week
    }
cadence-monthly = Every month, on day { $day }
cadence-once = Once, on { $date }
goal-caption-until = { $often }, until { $date }
goal-caption-ended = { $often }. Over since { $date }
goal-caption-resting = { $often }. Resting
goal-caption-resting-until = { $often }. Resting until { $date }
goal-caption-starts = { $often }, from { $date }
goal-tally = Kept on { $kept } of { $answered } days answered
strength-new = New
strength-growing = Growing
strength-steady = Steady
strength-strong = Strong
strength-settled = Settled
answer-kept = Kept
answer-partly = Partly
answer-missed = Missed
## shell
shell-saving = Saving
shell-saved = Saved
shell-not-saved = Not saved yet
shell-back = Back
tab-today = Today
tab-rules = Ground rules
tab-apology = Apology
tab-apology-quiet = Letter
tab-goals = Goals
tab-journal = Journal
