//! Which tables a whole notebook is carried as, and which not.

/// Everything people put there: carried, each row an object of its columns, and what undo watches. A table comes after those
/// it refers to.
pub const TABLES: [&str; 38] = [
    "person",
    "preference",
    "entry",
    "rule",
    "boundary",
    "hold",
    "apology",
    "apology_version",
    "letter",
    "receiving",
    "goal",
    "mark",
    "topic",
    "consent",
    "draft",
    "share_note",
    "agreement",
    "talk",
    "talk_note",
    "statement",
    "check_in_plan",
    "check_in",
    "pulse",
    "sealed",
    "question",
    "told",
    "need",
    "landed",
    "account",
    "ending_contact",
    "own_page",
    "moment",
    "planned",
    "replay",
    "hard_date",
    "candidate",
    "confidant",
    "visit",
];

/// Not carried, and why.
pub const LEFT_OUT: [(&str, &str); 3] = [
    ("meta", "about this copy of the notebook alone: its device, its order, when it was looked over"),
    ("tombstone", "that something was removed for good; it holds no words, and nothing comes back by an export"),
    ("entry_fts", "the search index; it is made anew from the entries"),
];

/// Columns that say where a row lies and which device wrote it, and what only opens in the vault it lies in.
pub(super) fn stays(table: &str, column: &str) -> bool {
    matches!((table, column), (_, "n" | "device" | "seq") | ("person", "recipient") | ("sealed", "body"))
}

/// Columns that hold JSON.
pub(super) fn is_json(table: &str, column: &str) -> bool {
    matches!((table, column), (_, "doc" | "feelings") | ("draft", "place"))
}

/// What order a table's rows are read in.
pub(super) fn order(table: &str) -> &'static str {
    if matches!(table, "draft" | "sealed") { "seq" } else { "n" }
}
