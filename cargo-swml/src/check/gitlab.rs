//! Diagnostics as a Code Quality report of GitLab.

use std::collections::HashMap;

use serde_json::{Value, json};
use swml_language::{Diagnostic, Level};

use super::checked::Checked;
use super::region::Region;
use super::repository::Repository;

pub(super) fn report(checked: &[Checked]) -> Value {
    let repository = Repository::of("CI_PROJECT_DIR");
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for one in checked {
        let path = repository.path(&one.input);
        for fault in &one.judged.report {
            found.push(entry(&path, &one.input.text, fault, &mut seen));
        }
    }
    Value::Array(found)
}

fn entry(path: &str, text: &str, fault: &Diagnostic, seen: &mut HashMap<u128, usize>) -> Value {
    let region = Region::new(text, fault.at);
    let mut description = fault.message.clone();
    if let Some(help) = &fault.help {
        description.push_str(&format!("; {help}"));
    }
    json!({
        "description": description,
        "check_name": fault.code.as_str(),
        "fingerprint": fingerprint(path, fault, seen),
        "severity": match fault.level() {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Pedantic => "info",
        },
        "location": {
            "path": path,
            "lines": { "begin": region.start_line, "end": region.end_line },
        },
    })
}

/// Identifies a diagnostic: its file, code and message, its path without indices, and the number of
/// equal ones before it. No line is part of it, so it remains the same when lines move.
fn fingerprint(path: &str, fault: &Diagnostic, seen: &mut HashMap<u128, usize>) -> String {
    let place: String = fault.path.chars().filter(|c| !c.is_ascii_digit()).collect();
    let parts = [path, fault.code.as_str(), &fault.message, &place];
    let base = hash(parts.iter().flat_map(|part| part.bytes().chain([0])));
    let count = seen.entry(base).or_default();
    *count += 1;
    let number = count.to_string();
    let bytes = base.to_be_bytes().into_iter().chain(number.bytes());
    format!("{:032x}", hash(bytes))
}

/// FNV-1a with 128 bits. The hash of the standard library may differ in its next version, and a
/// cryptographic one is not needed.
fn hash(bytes: impl Iterator<Item = u8>) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    bytes.fold(BASIS, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use swml_language::Code;
    use swml_language::tree::Place;

    use super::*;

    #[test]
    fn the_hash_is_that_of_the_specification() {
        assert_eq!(
            format!("{:032x}", hash("foobar".bytes())),
            "343e1662793c64bf6f0d3597ba446f18"
        );
    }

    #[test]
    fn fingerprints_differ_and_last() {
        let fault = |path: &str| {
            let mut fault = Diagnostic::new(Code::NoEffect, Place::default(), "`x` has no effect");
            fault.path = path.to_owned();
            fault
        };
        let all = |paths: &[&str]| -> Vec<String> {
            let mut seen = HashMap::new();
            paths
                .iter()
                .map(|path| fingerprint("a.yaml", &fault(path), &mut seen))
                .collect()
        };
        let first = all(&[
            "sections.main[0].play",
            "sections.main[1].play",
            "sections.b[0].play",
        ]);
        let moved = all(&[
            "sections.main[7].play",
            "sections.main[8].play",
            "sections.b[1].play",
        ]);
        assert_eq!(first, moved);
        let mut distinct = first.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), 3);
    }
}
