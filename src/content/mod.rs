//! What the app says at length: libraries, prompts, the parts of an apology, first days and help lines, read once
//! from `assets/content` and checked.
//!
//! Only reading, checking and looking up live here. No sentence for people stands in this folder, nothing is written,
//! and nothing here knows a notebook: callers hand in a role, a kind or an id.

mod account;
mod agreement;
mod apology;
mod audience;
mod check;
mod check_in;
mod closeness;
mod exercise;
mod feeling;
mod finding;
mod first_days;
mod goal;
mod guide;
mod help;
mod hold;
mod library;
mod listen;
mod naming;
mod never;
mod onboarding;
mod own;
mod practice;
mod prompt;
mod replay;
mod rule;
mod sign;
mod talk;

pub use account::{AccountGuide, AccountOpening, AccountPartGuide, ContactGuide, ContactPartGuide, MoreGuide, MoreStep, Notice, Telling};
pub use agreement::{AgreementLibrary, LibraryAgreement};
pub use apology::{ApologyGuide, Line, PartGuide, ReadyQuestion};
pub use audience::Audience;
pub use check::ContentError;
pub use check_in::{CheckIns, PartWords, PulseItem};
pub use closeness::{ClosenessGroup, ClosenessMenu, ClosenessStep};
pub use exercise::{ForWhom, LibraryExercise, Source};
pub use feeling::{Feeling, FeelingGroup, Feelings};
pub use finding::{ConsultQuestion, Finding, HelpSign, HelpSignGroup, HelpSignNext, SharedComputer, TellOpening};
pub use first_days::{FirstDays, FirstStep, StepAction};
pub use goal::{GoalTemplate, OpennessOffer, PlanText, SuggestedCadence};
pub use guide::{Article, Block, Chapter, Form, Found, Guide, Pair, Reference, Tool, Try};
pub use help::{Country, Exercise, Help, HelpLine, HelpNotes, HelpPage, HelpStep, LineKind, SafetyCheck, SafetyQuestion};
pub use hold::{HoldGuide, HoldItem};
pub use library::{Item, Library};
pub use listen::{Better, Situation};
pub use never::Never;
pub use onboarding::{Onboarding, Point};
pub use own::{Cause, ExplorerPath, HealthCard, HealthWindow, OwnPages, OwnQuestion, PathStep, QuestionPage, Tick};
pub use practice::{Heard, Practice, PracticeCase};
pub use prompt::{Prompt, Stage};
pub use replay::Helped;
pub use rule::LibraryRule;
pub use sign::Sign;
pub use talk::TalkGuide;

use std::sync::LazyLock;

static BUNDLED: LazyLock<Content> = LazyLock::new(|| {
    // The files are part of the program and every one is read by the tests, so this cannot happen to a person.
    Content::load().unwrap_or_else(|error| panic!("the bundled content does not load: {error}"))
});

/// All content of one language, read once and never changed.
#[derive(Debug)]
pub struct Content {
    /// Ground rules to choose from.
    pub rules: Library<LibraryRule>,
    /// Goals to start from.
    pub goals: Library<GoalTemplate>,
    /// Rituals for both, to start a goal of both from.
    pub rituals: Library<GoalTemplate>,
    /// Questions to begin a journal page with.
    pub prompts: Library<Prompt>,
    /// Feelings in two levels.
    pub feelings: Feelings,
    /// The parts of an apology and what stands around them.
    pub apology: ApologyGuide,
    /// The whole account, something more to tell, and how contact was ended.
    pub account: AccountGuide,
    /// Excuse or explanation.
    pub practice: Practice,
    /// Small steps for the first days.
    pub first_days: FirstDays,
    /// What a hold may list.
    pub hold: HoldGuide,
    /// Agreements to start from, and what is never part of one.
    pub agreements: AgreementLibrary,
    /// Practice in hearing without defending.
    pub listen: Library<Situation>,
    /// Exercises, alone or for two.
    pub exercises: Library<LibraryExercise>,
    /// Small steps towards each other.
    pub closeness: ClosenessMenu,
    /// What a check-in asks.
    pub check_ins: CheckIns,
    /// What stands around a guided talk.
    pub talk: TalkGuide,
    /// Quiet pages of one's own.
    pub own: OwnPages,
    /// Signs of progress to notice.
    pub signs: Library<Sign>,
    /// What can help when a memory comes by itself.
    pub helped: Library<Helped>,
    /// Finding help.
    pub finding: Finding,
    /// Articles.
    pub guide: Guide,
    /// Help now.
    pub help: Help,
    /// The first run.
    pub onboarding: Onboarding,
}

impl Content {
    /// The content carried by the program.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Reads and checks every file; [`Content::bundled`] does it once for everyone.
    ///
    /// # Errors
    /// The first file that does not read, or the first item that breaks a rule of its kind.
    pub fn load() -> Result<Self, ContentError> {
        Ok(Self {
            rules: rule::load(include_str!("../../assets/content/en/rules.toml"))?,
            goals: goal::load(include_str!("../../assets/content/en/goals.toml"))?,
            rituals: goal::load_rituals(include_str!("../../assets/content/en/rituals.toml"))?,
            prompts: prompt::load(include_str!("../../assets/content/en/prompts.toml"))?,
            feelings: feeling::load(include_str!("../../assets/content/en/feelings.toml"))?,
            apology: apology::load(include_str!("../../assets/content/en/apology.toml"))?,
            account: account::load(include_str!("../../assets/content/en/account.toml"))?,
            practice: practice::load(include_str!("../../assets/content/en/apology_practice.toml"))?,
            first_days: first_days::load(include_str!("../../assets/content/en/first_days.toml"))?,
            hold: hold::load(include_str!("../../assets/content/en/hold.toml"))?,
            agreements: agreement::load(include_str!("../../assets/content/en/agreements.toml"))?,
            listen: listen::load(include_str!("../../assets/content/en/listen.toml"))?,
            exercises: exercise::load(include_str!("../../assets/content/en/exercises.toml"))?,
            closeness: closeness::load(include_str!("../../assets/content/en/closeness.toml"))?,
            check_ins: check_in::load(include_str!("../../assets/content/en/check_ins.toml"))?,
            talk: talk::load(include_str!("../../assets/content/en/talk.toml"))?,
            own: own::load(
                include_str!("../../assets/content/en/own.toml"),
                include_str!("../../assets/content/en/explorer.toml"),
                include_str!("../../assets/content/en/health.toml"),
            )?,
            signs: sign::load(include_str!("../../assets/content/en/signs.toml"))?,
            helped: replay::load(include_str!("../../assets/content/en/replay.toml"))?,
            finding: finding::load(include_str!("../../assets/content/en/finding.toml"))?,
            guide: guide::load(include_str!("../../assets/content/en/guide.toml"))?,
            help: help::load(include_str!("../../assets/content/en/help.toml"))?,
            onboarding: onboarding::load(include_str!("../../assets/content/en/onboarding.toml"))?,
        })
    }
}
