//! `export`, and what `init --from-export` reads.

use super::portable::{bar, tell};
use super::{CliError, Io};
use crate::content::Content;
use crate::domain::whole::Whole;
use crate::portable::whole::{Named, WholeTrouble, read_whole, write_whole};
use crate::problem::Problem;
use crate::session::Session;
use std::path::Path;

pub(super) fn export(session: &Session, dir: &Path, io: &mut Io<'_>) -> Result<(), CliError> {
    let whole = session.whole()?;
    let content = Content::bundled();
    let named = Named {
        of: &|id| content.named(id).map(str::to_owned),
        check_in: &|part| content.check_in_part(part).map(str::to_owned),
        account: &|part| content.account_part(part).to_owned(),
        contact: &|part| content.contact_part(part).to_owned(),
    };
    let bar = bar(io);
    let outcome = write_whole(dir, &whole, &named, |part| tell(&bar, part));
    bar.finish_and_clear();
    outcome.map_err(|trouble| CliError::Many { what: "the folder named DIR", trouble })?;
    let what = if session.models().here.out_of_reach { "what could be opened, which is not all" } else { "everything you may see" };
    writeln!(io.out, "Saved {what}; README.md in the folder says what is what.")?;
    writeln!(io.err, "These files are not encrypted: whoever opens the folder can read them.")?;
    Ok(())
}

pub(super) fn read(path: &Path) -> Result<Whole, CliError> {
    read_whole(path).map_err(|trouble| match trouble {
        WholeTrouble::NotOurs => CliError::Refused("this is not an export of Groundwork; name the folder it was written into"),
        WholeTrouble::Newer => CliError::Refused("a later version of Groundwork wrote this export; this one can't read it"),
        WholeTrouble::Disk(trouble) => Problem::from(trouble).into(),
    })
}
