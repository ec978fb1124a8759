//! What a hint can be about. Their order is no ranking; how strong a hint is stands with its rules.

use super::Mode;

macro_rules! categories {
    ($($(#[$doc:meta])* $mode:ident $name:ident $id:literal),* $(,)?) => {
        /// One kind of wording that is hard to hear.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Category {
            $($(#[$doc])* $name,)*
        }

        impl Category {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable name used in rules, on the command line and in one's own choices.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// Where it is looked for.
            pub fn mode(self) -> Mode {
                match self {
                    $(Self::$name => Mode::$mode,)*
                }
            }
        }
    };
}

categories! {
    /// The cause of a feeling, or of everything, put on the other.
    Talk BlameYou "blame-you",
    /// A verdict in an I-coat.
    Talk FakeI "fake-i",
    /// Always, never, every single time.
    Talk Absolutes "absolutes",
    /// Names and mockery.
    Talk Contempt "contempt",
    /// The other's motive or feeling told as a fact.
    Talk MindReading "mind-reading",
    /// A counter-charge, a denial.
    Talk Defensiveness "defensiveness",
    /// Making the hurt small.
    Talk Dismissing "dismissing",
    /// Must, should, had better.
    Talk Demand "demand",
    /// A punishment held out.
    Talk Threat "threat",
    /// Leaving without a word on coming back.
    Talk Stonewalling "stonewalling",
    /// Sorry if.
    Apology Conditional "conditional",
    /// Undone by a "but".
    Apology ButExcuse "but-excuse",
    /// Part of it handed to the other.
    Apology BlameShift "blame-shift",
    /// Made smaller than it was.
    Apology Minimising "minimising",
    /// Nobody did it.
    Apology Agentless "agentless",
    /// What was meant, before what it did.
    Apology IntentFirst "intent-first",
    /// Forgiveness asked for, or a date for it.
    Apology ForgivenessPressure "forgiveness-pressure",
    /// More than anybody can keep.
    Apology OverPromise "over-promise",
    /// No act named.
    Apology Vague "vague",
    /// The writer's own pain in the middle.
    Apology SelfFocus "self-focus",
    /// Given to get something.
    Apology Bargain "bargain",
    /// Nothing a camera would see.
    Goal VagueGoal "vague-goal",
    /// The other's act or feeling as the goal.
    Goal OthersBehaviour "others-behaviour",
    /// Only what will stop.
    Goal NegativeOnly "negative-only",
    /// Watching, without an end.
    Goal Surveillance "surveillance",
    /// No time, day or count.
    Goal NoWhen "no-when",
}

impl Category {
    /// The category with that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.id() == id)
    }
}
