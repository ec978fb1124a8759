//! The promise that a backup opens without us: tar, age and a SQLCipher shell, by the steps in its own README.

use super::stage::Home;
use std::fs;
use std::process::{Command, Stdio};

/// Counts the pages of a notebook, given its path and key.
const COUNT: &str = r#"
import sys, sqlcipher3
db = sqlcipher3.connect(sys.argv[1])
db.execute("PRAGMA key = \"x'%s'\"" % sys.argv[2])
print(db.execute("SELECT count(*) FROM entry").fetchone()[0])
"#;

fn available(command: &mut Command, what: &str) -> bool {
    let found = command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !found {
        eprintln!("skipped: no {what} here");
    }
    found
}

fn run(command: &mut Command) -> Vec<u8> {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

#[test]
fn tar_age_and_sqlcipher_open_one_by_the_steps_it_carries() {
    let tools = [
        (Command::new("age").arg("--version"), "age"),
        (Command::new("tar").arg("--version"), "tar"),
        (Command::new("python3").args(["-c", "import sqlcipher3"]), "sqlcipher3 for Python"),
    ]
    .map(|(command, what)| available(command, what));
    if tools.contains(&false) {
        return;
    }
    // Without a passphrase the identity lies in the backup; typing one at a terminal is tried in `vault`.
    let home = Home::clear();
    let file = home.take(1);
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    run(Command::new("tar").arg("-xf").arg(&file).current_dir(dir.path()));
    let readme = fs::read_to_string(at("README.txt")).unwrap();
    for step in ["tar -xf FILE", "age -d -i id.txt body.age > body.tar", "tar -xf body.tar", "notebooks/FOLDER/key.age", "PRAGMA key"] {
        assert!(readme.contains(step), "{step}");
    }
    let person = at("people").join(home.keys.person.to_string());
    fs::copy(person.join("identity.txt"), at("id.txt")).unwrap();
    let body = run(Command::new("age").args(["-d", "-i", "id.txt", "body.age"]).current_dir(dir.path()));
    fs::write(at("body.tar"), body).unwrap();
    run(Command::new("tar").args(["-xf", "body.tar"]).current_dir(dir.path()));
    let notebook = at("notebooks").join(home.keys.notebooks[0].id.to_string());
    let key = run(Command::new("age").args(["-d", "-i", "id.txt"]).arg(notebook.join("key.age")).current_dir(dir.path()));
    let key = String::from_utf8(key).unwrap();
    let count = run(Command::new("python3").args(["-c", COUNT]).arg(notebook.join("notebook.db")).arg(key.trim()));
    assert_eq!(String::from_utf8(count).unwrap().trim(), "2");
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(at("manifest.json")).unwrap()).unwrap();
    let hash = run(Command::new("sha256sum").arg(notebook.join("notebook.db")));
    let expected = manifest["notebooks"][0]["database"]["sha256"].as_str().unwrap().to_owned();
    assert!(String::from_utf8(hash).unwrap().starts_with(&expected));
}
