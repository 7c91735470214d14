//! `cargo swml check --fix` on scripts of others with inserted mistakes: it never adds errors,
//! never writes an unreadable script, and is idempotent.
//!
//! `SWML_FIXED=5000 cargo test -p cargo-swml --test fixed --release` fixes as many scripts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use conformance::slips::{self, Random};
use serde_json::Value;

fn swml(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let run = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .arg("swml")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
    run.stdout
}

/// The errors of each file: code and message, with the count.
type Faults = BTreeMap<String, BTreeMap<(String, String), usize>>;

fn faults(report: &Value) -> Faults {
    let mut faults = Faults::new();
    for file in report["files"].as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let of_file = faults.entry(text(&file["path"])).or_default();
        for fault in file["faults"].as_array().unwrap() {
            let key = (text(&fault["code"]), text(&fault["message"]));
            *of_file.entry(key).or_default() += 1;
        }
    }
    faults
}

fn check(folder: &Path, arguments: &[&str]) -> Value {
    let report = swml(
        folder,
        &[&["check", ".", "--format", "json"], arguments].concat(),
    );
    serde_json::from_slice(&report).unwrap()
}

/// No error is new.
fn is_within(after: &Faults, before: &Faults) {
    for (file, after) in after {
        let before = &before[file];
        for (fault, count) in after {
            let had = before.get(fault).copied().unwrap_or_default();
            assert!(*count <= had, "{file}: {fault:?}\nbefore {before:?}");
        }
    }
}

fn scripts() -> Option<Vec<(String, String)>> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs");
    let mut paths: Vec<_> = std::fs::read_dir(docs)
        .ok()?
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let texts = paths
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok());
    let texts: Vec<String> = texts
        .filter(|text| text.contains("sections") && serde_json::from_str::<Value>(text).is_ok())
        .collect();
    let number = std::env::var("SWML_FIXED").ok();
    let number = number.and_then(|number| number.parse().ok()).unwrap_or(400);
    let with_slip = |number: usize| {
        let mut random = Random::new(0x5eed_0000 + u64::try_from(number).unwrap());
        let mut text = texts[number % texts.len()].clone();
        // the same kinds of mistakes are grouped
        for _ in 0..=random.below(4) {
            let changed = slips::in_json(&text, &mut random);
            // a text that is no longer JSON cannot be fixed
            if serde_json::from_str::<Value>(&changed).is_ok() {
                text = changed;
            }
        }
        // JSON is YAML
        let end = if random.below(3) == 0 { "yaml" } else { "json" };
        (format!("{number}.{end}"), text)
    };
    Some((0..number).map(with_slip).collect())
}

#[test]
fn fixes_do_no_harm() {
    let Some(scripts) = scripts() else {
        say("skipped: no corpus beside the repository");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in &scripts {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let report = check(folder.path(), &[]);
    let before = faults(&report);
    each_alone(&report, folder.path(), &scripts);
    let safe = faults(&check(folder.path(), &["--fix"]));
    is_within(&safe, &before);
    let all = faults(&check(folder.path(), &["--fix", "--unsafe-fixes"]));
    is_within(&all, &safe);
    let texts = || -> Vec<_> {
        let names = scripts.iter().map(|(name, _)| name);
        names
            .map(|name| std::fs::read(folder.path().join(name)).unwrap())
            .collect()
    };
    let written = texts();
    let again = faults(&check(folder.path(), &["--fix", "--unsafe-fixes"]));
    assert_eq!((again, texts()), (all.clone(), written));
    let count = |faults: &Faults| faults.values().flat_map(BTreeMap::values).sum::<usize>();
    let counts = [count(&before), count(&safe), count(&all)];
    say(&format!(
        "{} scripts: {} faults, {} after `--fix`, {} with `--unsafe-fixes`",
        scripts.len(),
        counts[0],
        counts[1],
        counts[2]
    ));
    assert!(counts[0] > counts[1] && counts[1] > counts[2]);
}

/// Each fix of a report, applied alone, leaves fewer errors and no new one.
fn each_alone(report: &Value, folder: &Path, scripts: &[(String, String)]) {
    let texts: BTreeMap<&str, &str> = scripts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let alone = folder.join("alone");
    std::fs::create_dir(&alone).unwrap();
    let mut before = Faults::new();
    let all = faults(report);
    for file in report["files"].as_array().unwrap() {
        let path = file["path"].as_str().unwrap();
        let name = path.trim_start_matches("./");
        for (number, fault) in file["faults"].as_array().unwrap().iter().enumerate() {
            let fix = &fault["fix"];
            let at = |end: &str| usize::try_from(fix["at"][end].as_u64()?).ok();
            let (Some(start), Some(end)) = (at("start"), at("end")) else {
                continue;
            };
            assert!(matches!(
                fix["applicability"].as_str(),
                Some("safe" | "suggested")
            ));
            // the other language has as few as it has scripts
            if file["language"] != "calling" {
                continue;
            }
            let mut text = texts[name].to_owned();
            text.replace_range(start..end, fix["text"].as_str().unwrap());
            let fixed = format!("{number}-{name}");
            std::fs::write(alone.join(&fixed), text).unwrap();
            before.insert(format!("./{fixed}"), all[path].clone());
        }
    }
    let after = faults(&check(&alone, &["--language", "calling"]));
    assert_eq!(after.len(), before.len());
    is_within(&after, &before);
    for (file, after) in &after {
        let count = |faults: &BTreeMap<_, usize>| faults.values().sum::<usize>();
        assert!(count(after) < count(&before[file]), "{file}: {after:?}");
    }
    say(&format!("{} fixes applied alone", before.len()));
    std::fs::remove_dir_all(alone).unwrap();
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
