//! Where the tools an article ends in are, and how a source is written.

use crate::content::{Reference, Tool};
use crate::tr;
use crate::ui::view::{FindingTab, GoalsPlace, HelpPage, JournalPlace, OwnTab, Place, Room};

/// The page of a tool.
pub(super) fn place(tool: Tool) -> Place {
    match tool {
        Tool::Today | Tool::Hold => Place::Today,
        Tool::Rules => Place::Rules(None),
        Tool::Agreements => Place::Agreements,
        Tool::SayIt => Place::SayIt,
        Tool::Listen => Place::Listen,
        Tool::Talks => Place::Talks,
        Tool::TimeOut => Place::TalkRoom(Room::TimeOut),
        Tool::Apology => Place::Apology(None),
        Tool::Needs => Place::Needs,
        Tool::Questions => Place::Questions,
        Tool::Account => Place::Account(None),
        Tool::EndingContact => Place::EndingContact(None),
        Tool::Goals => Place::Goals(GoalsPlace::List),
        Tool::Closeness => Place::Closeness,
        Tool::Exercises => Place::Exercises(None),
        Tool::CheckIns => Place::CheckIns,
        Tool::Journal => Place::Journal(JournalPlace::List),
        Tool::JournalNew => Place::Journal(JournalPlace::New),
        Tool::Replay => Place::Replay,
        Tool::HardDates => Place::HardDates,
        Tool::Happened => Place::Own(OwnTab::Happened),
        Tool::Beneath => Place::Own(OwnTab::Beneath),
        Tool::Timeline => Place::Own(OwnTab::Timeline),
        Tool::Standing => Place::Own(OwnTab::Standing),
        Tool::Learned => Place::Own(OwnTab::Learned),
        Tool::Body => Place::Own(OwnTab::Body),
        Tool::Progress => Place::Progress,
        Tool::Moments => Place::Moments,
        Tool::Summary => Place::Summary,
        Tool::Signs => Place::Finding(FindingTab::Signs),
        Tool::Candidates => Place::Finding(FindingTab::Candidates),
        Tool::Confidants => Place::Finding(FindingTab::Confidants),
        Tool::Help => Place::Help(HelpPage::Front),
    }
}

/// Who found what, when, and where to look it up.
pub(super) fn source(source: &Reference) -> String {
    tr!(
        "guide-source",
        authors = source.authors.as_str(),
        year = source.year.to_string(),
        title = source.title.as_str(),
        place = source.place(),
        says = source.says.as_str()
    )
}
