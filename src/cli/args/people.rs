//! Making a vault, and joining one.

use super::RoleArg;
use std::path::PathBuf;

/// A new vault.
#[derive(Debug, Clone, clap::Args)]
pub struct Init {
    /// The person's name.
    #[arg(long, required_unless_present = "from_export", default_value = "")]
    pub name: String,
    /// Their own part, if they want to say.
    #[arg(long)]
    pub role: Option<RoleArg>,
    /// Make it from everything that `groundwork export` wrote into DIR.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["name", "role"])]
    pub from_export: Option<PathBuf>,
    /// Write recovery words to FILE; keep it away from this computer.
    #[arg(long, value_name = "FILE", conflicts_with = "no_passphrase")]
    pub recovery_sheet: Option<PathBuf>,
    /// Protect nothing: whoever has the files can read them.
    #[arg(long)]
    pub no_passphrase: bool,
}

/// A second person.
#[derive(Debug, Clone, clap::Args)]
pub struct Join {
    /// The invite.
    #[arg(long, value_name = "FILE")]
    pub invite_file: PathBuf,
    /// The invite's words are in FILE; otherwise they are asked for.
    #[arg(long, value_name = "FILE")]
    pub words_file: Option<PathBuf>,
    /// Their name.
    #[arg(long, default_value = "")]
    pub name: String,
    /// Their own part, if they want to say.
    #[arg(long)]
    pub role: Option<RoleArg>,
    /// Their passphrase is the first line of FILE.
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}
