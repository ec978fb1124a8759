//! What a text is for, and how much of the coach is asked for.

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Telling the other what hurt.
    Talk,
    /// An apology.
    Apology,
    /// A goal.
    Goal,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Talk, Self::Apology, Self::Goal];

    /// The stable name used on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Apology => "apology",
            Self::Goal => "goal",
        }
    }

    /// The mode with that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.id() == id)
    }
}

/// How far the coach reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Every rule of the mode.
    Whole,
    /// For the one who was hurt: name-calling and threats of harm alone. Facts, needs, no contact and leaving pass.
    HarmOnly,
}
