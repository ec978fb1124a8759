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
## vault
vault-none-title = There is no vault in this folder.
vault-none-detail = It may have been moved, or the folder may be on a disk that is not connected.
vault-none-recovery = Choose the folder it is in, or begin a new vault.
vault-keys-missing-title = The part of this vault that opens it is missing.
vault-keys-missing-detail = The notebooks are still here, but the folder with the key files is gone. Nothing was changed.
vault-keys-missing-recovery = Put the folder named people back from a copy, or open a backup.
vault-taken-title = This folder is already in use.
vault-taken-detail = A vault needs an empty folder of its own. Nothing in this one was changed.
vault-taken-recovery = Choose an empty folder, or open the vault that is there.
vault-in-use-title = The vault is open in another window.
vault-in-use-detail = Only one window can write to it at a time. Nothing was changed.
vault-in-use-recovery = Lock or close the other window, then try again.
vault-wrong-passphrase-title = That passphrase did not open anything.
vault-wrong-passphrase-detail = Nothing was changed. You can try as often as you like.
vault-wrong-passphrase-recovery = Check capital letters and the keyboard language, or use your recovery words.
vault-wrong-words-title = Those words did not open anything.
vault-wrong-words-detail = Nothing was changed. Capitals and spaces do not matter, the order does.
vault-wrong-words-recovery = Compare each word with the sheet and try again.
vault-slot-damaged-title = Nothing opened, and a key file is damaged.
vault-slot-damaged-detail = The notebooks themselves were not touched. One of the files that open them can’t be read.
vault-slot-damaged-recovery = Try once more; if you are sure of the words, use your recovery words or open a backup.
vault-weak-title = That passphrase can’t be used here.
vault-weak-detail = It is too short or too easy to guess.
vault-weak-recovery = Take the offered words, or choose at least ten characters that are harder to guess.
vault-cancelled-title = Stopped.
vault-cancelled-detail = Nothing was changed.
vault-cancelled-recovery = Start again when you like.
vault-needs-passphrase-title = This vault has no passphrase yet.
vault-needs-passphrase-detail = Without one, anyone with these files can read them, so this is not possible yet.
vault-needs-passphrase-recovery = Set a passphrase in Settings first.
vault-has-passphrase-title = This vault has a passphrase.
vault-has-passphrase-detail = It opens with the passphrase only. Nothing was changed.
vault-has-passphrase-recovery = Unlock it with the passphrase.
vault-misplaced-title = A key file is in the wrong place.
vault-misplaced-detail = Files in the vault’s folder were moved by hand. Saving this now could lock someone out, so nothing was changed.
vault-misplaced-recovery = Move the files back, or restore a backup.
vault-full-title = Two people already use this vault.
vault-full-detail = A vault holds one or two people. Nothing was changed.
vault-full-recovery = Unlock with your own passphrase.
vault-invite-spent-title = This invite no longer opens anything.
vault-invite-spent-detail = It was used, replaced by a newer one or withdrawn. Nothing was changed.
vault-invite-spent-recovery = Ask for a new invite.
vault-key-damaged-title = A key file is damaged or missing.
vault-key-damaged-detail = The notebook it belongs to can’t be opened with it. Its contents were not touched.
vault-key-damaged-recovery = Open a backup; it holds its own copy of the key.
vault-notebook-missing-title = A notebook’s file is missing.
vault-notebook-missing-detail = Its folder is there but the notebook is not. Nothing new was put in its place.
vault-notebook-missing-recovery = Put the file back if it was moved, or open a backup.
vault-notebook-plain-title = A notebook’s file is not encrypted.
vault-notebook-plain-detail = It was not made by Groundwork, so it was left alone.
vault-notebook-plain-recovery = Put the right file back if it was moved, or open a backup.
vault-notebook-damaged-title = A notebook’s file is damaged.
vault-notebook-damaged-detail = Its size is not what it should be. It was left exactly as it is.
vault-notebook-damaged-recovery = Open a backup, and keep the damaged file until you have what you need.
vault-unfinished-title = The notebook was not closed properly.
vault-unfinished-detail = Something was interrupted before. What was saved is still there.
vault-unfinished-recovery = Unlock once and lock again, then repeat this.
vault-randomness-title = This computer gave no random numbers.
vault-randomness-detail = Without them no safe key can be made. Nothing was changed.
vault-randomness-recovery = Restart the computer and try again.

## disk
disk-full-title = The disk is full.
disk-full-detail = This could not be saved. What was saved before is still there.
disk-full-recovery = Free some space, then try again.
disk-read-only-title = This folder can’t be written to.
disk-read-only-detail = The disk or folder is read-only for this account. Nothing was changed.
disk-read-only-recovery = Choose another folder, or allow writing to this one.
disk-missing-title = A file or folder is not there.
disk-missing-detail = It may have been moved, or its disk may not be connected. Nothing was changed.
disk-missing-recovery = Connect the disk or choose the folder again.
disk-busy-title = Another program is using this file.
disk-busy-detail = Nothing was changed.
disk-busy-recovery = Close the other program, then try again.
disk-other-title = The disk could not do this.
disk-other-detail = Nothing was changed. What was saved before is still there.
disk-other-recovery = Try again; if it happens again, open a backup on another disk.

## store
store-damaged-title = Part of a notebook can’t be read.
store-damaged-detail = It may be damaged. Nothing in it was changed or deleted.
store-damaged-recovery = Leave its file as it is, and open a backup beside it if you have one.
store-missing-title = A notebook is not where it should be.
store-missing-detail = Its file was moved or replaced by another one. Groundwork made nothing in its place.
store-missing-recovery = Put the file back, or open a backup.
store-newer-title = A newer Groundwork wrote this notebook.
store-newer-detail = It uses form { $theirs }; this version reads up to form { $ours }. Nothing was changed.
store-newer-recovery = Open it with the newer version.
store-read-only-title = This can’t be saved here.
store-read-only-detail = The folder or the notebook can only be read. What is stored is safe; what you just typed is still on the screen.
store-read-only-recovery = Allow writing to the folder, then try again.
store-full-title = The disk is full.
store-full-detail = What was stored before is safe. What you just typed is still on the screen.
store-full-recovery = Free some space, then go on typing.
store-busy-title = Another program holds this notebook.
store-busy-detail = Nothing was changed.
store-busy-recovery = Close the other window, then try again.
store-disk-title = The disk did not answer.
store-disk-detail = What was stored before is kept. What you just typed is still on the screen.
store-disk-recovery = Check the disk, then try again.
store-sql-title = This could not be saved.
store-sql-detail = The notebook answered with code { $code }. Nothing was changed.
store-sql-recovery = Try again; lock and unlock if it happens twice.
shell-help = Help now
shell-hide = Hide
shell-search = Search
shell-undo = Undo
shell-redo = Do it again
shell-settings = Settings
shell-close = Close
shell-continue = Continue
shell-text-larger = Larger text
shell-text-smaller = Smaller text
shell-text-usual = Text at its usual size
shell-demo = Demo
shell-demo-note = Invented people. Nothing here is kept.
shell-demo-making = Making the demo

## passphrase
passphrase-generated = Six words, chosen by chance
passphrase-other-words = Other words
passphrase-copy = Copy
passphrase-copied = Copied. Paste it somewhere only you can open; a clipboard manager may keep it.
passphrase-own = Use my own
passphrase-new = New passphrase
passphrase-generated-instead = Use six words instead
passphrase-rule = At least ten characters. A few unrelated words work best.
passphrase-short = Not long enough yet: at least ten characters.
passphrase-guessable = Still easy to guess. Add a word or two that have nothing to do with you.
passphrase-good = Good. This would take a long time to guess.
passphrase-strong = Strong. This would take a very long time to guess.
passphrase-show = Show what I type
passphrase-hide = Hide what I type

## first-run
first-run-step = Step { $step } of 3
first-run-only-me = Only me
first-run-others = Others use it too
first-run-watched = Someone may look at what I do here
first-run-watched-words = Then another device may be safer: at work, a library, a friend’s. Your pages can’t be read without your passphrase, but a program that records keys or the screen gets around it, and it can be seen that Groundwork is here.
first-run-demo = Look at the demo first
first-run-invited = I was invited
first-run-passphrase-title = Choose a passphrase
first-run-begin = Open my first page
first-run-making = One moment
first-run-without = Go on without a passphrase
first-run-without-yes = Go on without one
first-run-without-no = Choose a passphrase

## unlock
unlock-passphrase = Passphrase
unlock-go = Unlock
unlock-working = Unlocking
unlock-cancel = Cancel
unlock-without = This notebook has no passphrase.
unlock-recover = Use my recovery words
recover-title = Set a new passphrase
recover-lead = With your eight recovery words you can open your pages and choose a new passphrase. The old one stops working.
recover-words = Recovery words
recover-go = Set it and unlock

## people
people-you = You
people-here = { $name } here
people-both-here = Both here
people-menu = Who is here
people-invite = Invite a second person
people-both = Both of us are here
people-one-stays = Only one of us stays
people-switch = Lock, for someone else to unlock
people-both-question = Is the other person here too?
people-both-words = They type their own passphrase. With both here only shared pages open; private ones close until one of you is alone again.
people-one-question = Who stays?
people-one-words = The one who stays types their passphrase. Their private pages open.
people-choose-file = Choose…
join-title = Join
join-lead = You need the invite file and the words that were given to you. Fill this in alone: your passphrase is yours.
join-file = Invite file
join-words = Words of the invite
join-name = Your name, if you like
join-go = Join
join-elsewhere = You join on the computer where the other person already uses Groundwork. Open it there and press “I was invited” on the unlock screen. If their Groundwork folder can be reached from here, you can open it.
join-folder = Groundwork folder
join-open-folder = Open this folder

## help
help-numbers-for = Numbers for
help-source = From { $source }. Looked up on { $day } ({ $seen }).
help-checked = { $words }
help-open = Open
help-begin = Begin
help-begin-named = Begin { $name }
help-check-row = Only for when you are alone and unseen. Nothing is stored.
help-check-done = Done
help-next = Next
help-minutes =
    { $minutes ->
        [1] About a minute
       *[other] About { $minutes } minutes
    }
help-breathe-title = Breathe slowly for a minute
help-breathe-words = In through the nose while you count to { $inward }, out while you count to { $outward }. You can do it with your eyes closed.
help-breathe-in = In
help-breathe-out = Out
help-breathe-stop = Stop
help-breathe-again = Once more
