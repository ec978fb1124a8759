//! Other programs the pages are read back with; a test that needs one says so where it is missing.

use std::process::{Command, Output};

/// Runs `name` on a file holding `bytes`, named "FILE" among the arguments; none, said plainly, where it is missing.
pub fn run(name: &str, arguments: &[&str], bytes: &[u8]) -> Option<Output> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.pdf");
    std::fs::write(&file, bytes).unwrap();
    let arguments = arguments.iter().map(|word| if *word == "FILE" { file.to_str().unwrap() } else { *word });
    match Command::new(name).args(arguments).output() {
        Ok(output) => Some(output),
        Err(_) => {
            eprintln!("not checked: {name} is not installed here");
            None
        }
    }
}

/// What it prints.
pub fn says(name: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    run(name, arguments, bytes).map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// qpdf finds nothing wrong.
pub fn assert_sound(bytes: &[u8]) {
    if let Some(output) = run("qpdf", &["--check", "FILE"], bytes) {
        assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    }
}
