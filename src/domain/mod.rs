//! Pure types and rules, a folder per noun and a file per verb.
//!
//! Knows nothing of storage, clocks, windows or files: every instant is handed in. A person's words are always
//! [`words::Words`], which never print themselves.

pub mod account;
pub mod agreement;
pub mod apology;
pub mod article_sheet;
pub mod at_home;
pub mod backup;
pub mod boundary;
pub mod breach;
pub mod check_in;
pub mod closeness;
pub mod day;
pub mod draft;
pub mod ending_contact;
pub mod goal;
pub mod hold;
pub mod id;
pub mod journal;
pub mod landed;
pub mod moment;
pub mod need;
pub mod note;
pub mod own;
pub mod parts_sheet;
pub mod person;
pub mod planned;
pub mod progress;
pub mod question;
pub mod rule;
pub mod statement;
pub mod summary;
pub mod talk;
pub mod today;
pub mod topic;
pub mod whole;
pub mod words;
