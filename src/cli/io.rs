//! What a command reads from and writes to.

use super::CliError;
use crate::session::Secret;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Longest passphrase line that is read.
const MAX_SECRET_BYTES: u64 = 4096;

/// Standard streams, or what stands for them in a test.
pub struct Io<'a> {
    /// Standard input.
    pub input: Box<dyn BufRead + 'a>,
    /// Standard output.
    pub out: Box<dyn Write + 'a>,
    /// Standard error.
    pub err: Box<dyn Write + 'a>,
    /// Secrets may be asked for on a terminal.
    pub terminal: bool,
    /// Standard input already gave a passphrase.
    pub taken: bool,
}

impl Io<'static> {
    /// The process's own streams.
    pub fn of_this_process() -> Self {
        Self {
            input: Box::new(BufReader::new(io::stdin())),
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            terminal: true,
            taken: false,
        }
    }
}

impl Io<'_> {
    /// A secret: the first line of `file` (`-` is standard input), or typed without echo after `question`.
    ///
    /// # Errors
    /// When the file can't be read, standard input was used before, or there is no terminal to ask on.
    pub fn secret(&mut self, file: Option<&Path>, question: &str) -> Result<Secret, CliError> {
        match file {
            Some(path) if path == Path::new("-") => {
                self.take_input()?;
                first_line(&mut self.input).map_err(CliError::file("passphrase on standard input"))
            }
            Some(path) => {
                let file = File::open(path).map_err(CliError::file("passphrase file"))?;
                first_line(&mut BufReader::new(file)).map_err(CliError::file("passphrase file"))
            }
            None if self.terminal => {
                let typed = rpassword::prompt_password(format!("{question}: "))
                    .map_err(|_| CliError::Usage("there is no terminal to ask for the passphrase; use --passphrase-file".to_owned()))?;
                Ok(Secret::new(typed))
            }
            None => Err(CliError::Usage("name a passphrase file; use --passphrase-file FILE".to_owned())),
        }
    }

    /// A secret somebody chooses: from `file`, or typed twice.
    ///
    /// # Errors
    /// As [`Io::secret`], and when the two differ.
    pub fn new_secret(&mut self, file: Option<&Path>, question: &str) -> Result<Secret, CliError> {
        let first = self.secret(file, question)?;
        if file.is_none() && self.secret(None, "The same once more")? != first {
            return Err(CliError::Usage("the two did not match; nothing was changed".to_owned()));
        }
        Ok(first)
    }

    /// All of standard input as text; what is not UTF-8 is refused.
    ///
    /// # Errors
    /// When it was used for a passphrase, or is not text.
    pub fn text(&mut self) -> Result<String, CliError> {
        self.take_input()?;
        let mut bytes = Vec::new();
        self.input.read_to_end(&mut bytes)?;
        String::from_utf8(bytes).map_err(|_| CliError::Usage("standard input is not UTF-8 text".to_owned()))
    }

    fn take_input(&mut self) -> Result<(), CliError> {
        if std::mem::replace(&mut self.taken, true) {
            return Err(CliError::Usage("standard input can't give both a passphrase and the text".to_owned()));
        }
        Ok(())
    }
}

/// Words as a terminal may show them: somebody else's page must not move its cursor or change its colours.
pub(super) fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { '\u{fffd}' } else { c }).collect()
}

/// The same on one line, for lists.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars()
        .map(|c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else if c.is_control() {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

fn first_line(from: &mut dyn BufRead) -> io::Result<Secret> {
    let mut line = Zeroizing::new(Vec::with_capacity(256));
    from.take(MAX_SECRET_BYTES).read_until(b'\n', &mut line)?;
    // Cut short it would be another passphrase, and open nothing later.
    if line.len() as u64 == MAX_SECRET_BYTES && line.last() != Some(&b'\n') {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    let text = std::str::from_utf8(&line).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    Ok(Secret::new(text.trim_end_matches(['\n', '\r'])))
}
