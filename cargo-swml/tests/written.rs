//! Files written by commands: atomically, with the previous permissions, links, line ends and byte
//! order marks.
//!
//! `SWML_KILLS=200 cargo test -p cargo-swml --test written kill` kills as many runs.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;

const SWML: &str = env!("CARGO_BIN_EXE_cargo-swml");

/// A script that `--fix` changes, and its expected content.
const OLD: &str = "sections:\n  main:\n    - sleep: \"500\"\n";
const NEW: &str = "sections:\n  main:\n    - sleep: 500\n";

fn swml(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(SWML);
    command.arg("swml").args(arguments).current_dir(folder);
    command.output().unwrap()
}

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// The names in a folder, including hidden ones.
fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

fn reported(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A script with a few errors, and many times the size of a block.
fn long(number: usize) -> String {
    let step = "    - sleep: \"500\"\n    - play: say:hello\n";
    let remark = format!("# {number} {}\n", "remark ".repeat(10));
    format!("{}sections:\n  main:\n{step}{step}", remark.repeat(200))
}

#[test]
fn a_kill_leaves_each_file_old_or_new() {
    let kills = std::env::var("SWML_KILLS").ok();
    let kills: u64 = kills.and_then(|kills| kills.parse().ok()).unwrap_or(12);
    let fixed = |old: &str| {
        let new = old.replace("\"500\"", "500");
        new.replace("play: say:hello", "play: { url: \"say:hello\" }")
    };
    let mut amid = 0;
    for kill in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<(PathBuf, String)> = (0..40)
            .map(|number| (folder.path().join(format!("{number}.yaml")), long(number)))
            .collect();
        for (path, text) in &files {
            fs::write(path, text).unwrap();
        }
        let mut run = Command::new(SWML)
            .args(["swml", "check", "--fix", "."])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // after the first file was replaced, at a random time
        while fs::read_to_string(&files[0].0).unwrap() == files[0].1 {
            assert!(run.try_wait().unwrap().is_none(), "nothing was fixed");
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_micros(kill * 997 % 20_000));
        run.kill().unwrap();
        run.wait().unwrap();
        let mut old = 0;
        for (path, text) in &files {
            let now = fs::read_to_string(path).unwrap();
            assert!(now == *text || now == fixed(text), "{}", path.display());
            old += usize::from(now == *text);
        }
        amid += usize::from((1..40).contains(&old));
        // a leftover is not taken for a script
        let again = swml(folder.path(), &["check", "--fix", "."]);
        assert!(
            reported(&again).starts_with("40 scripts: no fault"),
            "{}",
            reported(&again)
        );
    }
    assert!(amid > 0, "no run was killed amid its work");
}

#[test]
fn a_full_disk_leaves_the_file_whole() {
    let text = long(0);
    let folder = folder(&[("a.yaml", &text)]);
    // a file may have 4 blocks, of 512 bytes or of 1024
    let run = Command::new("sh")
        .args([
            "-c",
            &format!("ulimit -f 4; '{SWML}' swml check --fix a.yaml"),
        ])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(!run.status.success());
    assert_eq!(read(&folder, "a.yaml"), text);
    // `-o` too
    let script = OLD.replace("\"500\"", "500") + &"    - play: { url: \"say:hi\" }\n".repeat(400);
    fs::write(folder.path().join("b.yaml"), &script).unwrap();
    fs::write(folder.path().join("b.json"), "precious").unwrap();
    let run = Command::new("sh")
        .args([
            "-c",
            &format!("ulimit -f 4; '{SWML}' swml convert b.yaml -o b.json"),
        ])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(!run.status.success());
    assert_eq!(read(&folder, "b.json"), "precious");
}

#[test]
fn permissions_and_links_stay() {
    let folder = folder(&[("real.yaml", OLD), ("deep.yaml", OLD)]);
    let path = |name: &str| folder.path().join(name);
    fs::set_permissions(path("real.yaml"), Permissions::from_mode(0o640)).unwrap();
    symlink("real.yaml", path("near.yaml")).unwrap();
    symlink("near.yaml", path("far.yaml")).unwrap();
    let done = swml(folder.path(), &["check", "--fix", "far.yaml"]);
    assert!(done.status.success(), "{}", reported(&done));
    assert_eq!(read(&folder, "real.yaml"), NEW);
    assert_eq!(
        fs::metadata(path("real.yaml")).unwrap().mode() & 0o7777,
        0o640
    );
    assert_eq!(
        fs::read_link(path("far.yaml")).unwrap(),
        Path::new("near.yaml")
    );
    assert_eq!(
        fs::read_link(path("near.yaml")).unwrap(),
        Path::new("real.yaml")
    );
    // another hard link would keep the old text
    fs::hard_link(path("deep.yaml"), path("other.yaml")).unwrap();
    let done = swml(folder.path(), &["check", "--fix", "deep.yaml"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(reported(&done).contains("hard link"), "{}", reported(&done));
    assert_eq!(
        (read(&folder, "deep.yaml"), read(&folder, "other.yaml")),
        (OLD.into(), OLD.into())
    );
}

#[test]
fn line_ends_and_marks_stay() {
    let with_mark = format!("\u{feff}{}", OLD.replace('\n', "\r\n"));
    let json = "\u{feff}{\r\n  \"sections\": { \"main\": [ { \"sleep\": \"500\" } ] }\r\n}";
    let twice = "sections:\r\n  main:\r\n    - play:\r\n        url: say:é\r\n        url: say:é\r\n        volume: \"5\"\r\n";
    let folder = folder(&[("a.yaml", &with_mark), ("b.json", json), ("c.yaml", twice)]);
    let done = swml(folder.path(), &["check", "--fix", "."]);
    assert!(done.status.success(), "{}", reported(&done));
    assert_eq!(read(&folder, "a.yaml"), with_mark.replace("\"500\"", "500"));
    assert_eq!(read(&folder, "b.json"), json.replace("\"500\"", "500"));
    let once = twice
        .replacen("        url: say:é\r\n", "", 1)
        .replace("\"5\"", "5");
    assert_eq!(read(&folder, "c.yaml"), once);
}

#[test]
fn valid_and_unfixable_scripts_are_not_touched() {
    let folder = folder(&[
        ("right.yaml", NEW),
        ("wrong.yaml", "sections: {main: [{foo: {}}]}\n"),
    ]);
    let inodes = || {
        ["right.yaml", "wrong.yaml"]
            .map(|name| fs::metadata(folder.path().join(name)).unwrap().ino())
    };
    let before = inodes();
    swml(folder.path(), &["check", "--fix", "--unsafe-fixes", "."]);
    assert_eq!(inodes(), before);
}

#[test]
fn a_read_only_file_is_not_replaced() {
    let rust = "fn f() { swml! { answer  ; } }\n";
    let folder = folder(&[
        ("a.yaml", OLD),
        ("a.rs", rust),
        ("b.rs", rust),
        ("c.json", "old"),
    ]);
    for name in ["a.yaml", "a.rs", "c.json"] {
        let path = folder.path().join(name);
        fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
    }
    let runs: [&[&str]; 3] = [
        &["check", "--fix", "a.yaml"],
        &["fmt", "a.rs", "b.rs"],
        &["convert", "a.yaml", "-o", "c.json"],
    ];
    for arguments in runs {
        let done = swml(folder.path(), arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(reported(&done).contains("read-only"), "{}", reported(&done));
    }
    assert_eq!(read(&folder, "a.yaml"), OLD);
    assert_eq!(read(&folder, "c.json"), "old");
    assert_eq!(read(&folder, "a.rs"), rust);
    // the others are still written
    assert_eq!(read(&folder, "b.rs"), rust.replace("answer  ;", "answer;"));
    assert_eq!(names(folder.path()).len(), 4);
}

#[test]
fn an_output_is_written_whole() {
    let folder = folder(&[("a.yaml", NEW), ("old.json", "{}")]);
    let path = |name: &str| folder.path().join(name);
    let json = "{\n  \"sections\": {";
    // new, with the permissions of any new file
    swml(folder.path(), &["convert", "a.yaml", "-o", "new.json"]);
    assert!(read(&folder, "new.json").starts_with(json));
    fs::write(path("plain"), "").unwrap();
    let mode = |name: &str| fs::metadata(path(name)).unwrap().mode();
    assert_eq!(mode("new.json"), mode("plain"));
    // through a link, also a dangling one
    symlink("old.json", path("link.json")).unwrap();
    symlink("later.json", path("ahead.json")).unwrap();
    for name in ["link.json", "ahead.json"] {
        let done = swml(folder.path(), &["convert", "a.yaml", "-o", name]);
        assert!(done.status.success(), "{}", reported(&done));
        assert!(fs::symlink_metadata(path(name)).unwrap().is_symlink());
    }
    assert!(read(&folder, "old.json").starts_with(json));
    assert!(read(&folder, "later.json").starts_with(json));
    // the script itself
    let done = swml(
        folder.path(),
        &["convert", "a.yaml", "--to", "json", "-o", "a.yaml"],
    );
    assert!(done.status.success(), "{}", reported(&done));
    assert!(read(&folder, "a.yaml").starts_with(json));
}

#[test]
fn an_output_other_than_a_file_is_written_in_place() {
    let folder = folder(&[("a.yaml", NEW), ("log", "before\n")]);
    let sh = |command: &str| {
        let run = Command::new("sh")
            .args(["-c", &command.replace("swml", &format!("'{SWML}' swml"))])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "{command}: {}", reported(&run));
        String::from_utf8(run.stdout).unwrap()
    };
    let plain = sh("swml convert a.yaml");
    assert_eq!(sh("swml convert a.yaml --to json -o /dev/stdout"), plain);
    assert_eq!(
        sh("swml convert a.yaml --to json -o /dev/stdout | cat"),
        plain
    );
    assert_eq!(
        sh("swml convert a.yaml --to json -o /dev/fd/3 3>&1 >/dev/null"),
        plain
    );
    assert_eq!(sh("swml graph a.yaml -o /dev/null"), "");
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    // a file behind it continues at its offset
    sh("swml convert a.yaml --to json -o /dev/stdout >> log; echo after >> log");
    assert_eq!(read(&folder, "log"), format!("before\n{plain}after\n"));
    // a link to it stays a link, and so does a pipe
    symlink("/dev/stdout", folder.path().join("out.json")).unwrap();
    assert_eq!(sh("swml convert a.yaml -o out.json"), plain);
    assert!(folder.path().join("out.json").is_symlink());
    let piped =
        sh("mkfifo pipe; cat pipe & swml convert a.yaml --to json -o pipe; wait; test -p pipe");
    assert_eq!(piped, plain);
}

#[test]
fn one_that_cannot_be_read_ends_nothing() {
    let folder = folder(&[
        ("z.yaml", OLD),
        ("z.rs", "fn f() { swml! { answer  ; } }\n"),
    ]);
    let path = |name: &str| folder.path().join(name);
    for (name, bytes) in [
        ("latin.yaml", b"# caf\xe9\nsections: {}\n".as_slice()),
        ("latin.rs", b"// caf\xe9\n"),
        ("wide.json", b"\xff\xfe{\0}\0"),
    ] {
        fs::write(path(name), bytes).unwrap();
    }
    symlink("nowhere", path("broken.json")).unwrap();
    symlink("nowhere", path("broken.rs")).unwrap();
    symlink("z.yaml", path("link.yaml")).unwrap();
    fs::create_dir(path("folder.yaml")).unwrap();
    fs::create_dir(path("empty")).unwrap();
    let done = swml(
        folder.path(),
        &["check", "--fix", "empty", "nowhere", ".", "z.yaml"],
    );
    let reported = self::reported(&done);
    assert_eq!(done.status.code(), Some(2));
    for expected in [
        "`empty` contains no",
        "`nowhere` cannot be read",
        "`./broken.json` cannot be read",
        "`./latin.yaml` is not text in UTF-8: invalid utf-8 sequence of 1 bytes from index 5",
        "`./wide.json` is not text in UTF-8: it is UTF-16; save it as UTF-8",
        "3 scripts: no fault, 1 fault mended",
    ] {
        assert!(reported.contains(expected), "{expected}\n{reported}");
    }
    assert_eq!(read(&folder, "z.yaml"), NEW);
    let done = swml(folder.path(), &["fmt"]);
    let reported = self::reported(&done);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        reported.contains("`./latin.rs` cannot be read"),
        "{reported}"
    );
    assert!(
        reported.contains("`./broken.rs` cannot be read"),
        "{reported}"
    );
    assert_eq!(read(&folder, "z.rs"), "fn f() { swml! { answer; } }\n");
}
