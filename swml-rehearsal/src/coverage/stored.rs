//! Coverage in files: of all rehearsals of a test run, and for the tools that read LCOV.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use serde_json::{Value, json};

use super::{Branch, Coverage};
use crate::script::Location;

impl Coverage {
    /// Reads what the rehearsals of a test run have written: see [`COVERAGE`](super::COVERAGE).
    ///
    /// # Errors
    /// The folder cannot be read, or a file in it is not one of these.
    pub fn read(folder: impl AsRef<Path>) -> io::Result<Self> {
        let folder = folder.as_ref();
        let mut all = Self::default();
        let entries = fs::read_dir(folder).map_err(|error| {
            let message = format!("cannot read {}: {error}", folder.display());
            io::Error::new(error.kind(), message)
        })?;
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                let text = fs::read_to_string(&path)?;
                let value: Value = serde_json::from_str(&text)?;
                let read = Self::from_value(&value).ok_or_else(|| {
                    let message = format!("{} is not the coverage of rehearsals", path.display());
                    io::Error::new(io::ErrorKind::InvalidData, message)
                })?;
                all.merge(&read);
            }
        }
        Ok(all)
    }

    /// The part that is of one file, under the name that is given. A test may have opened it by
    /// another path: what counts is that one name ends as the other does.
    #[must_use]
    pub fn of_file(&self, name: &str) -> Self {
        let here = Path::new(name).components().rev().filter(|one| {
            !matches!(
                one,
                std::path::Component::CurDir | std::path::Component::ParentDir
            )
        });
        let here: Vec<_> = here.collect();
        let is_same = |file: &Option<String>| {
            let Some(file) = file else { return false };
            let there = Path::new(file).components().rev();
            let same = here
                .iter()
                .zip(there)
                .take_while(|(a, b)| **a == *b)
                .count();
            same > 0 && (same == here.len() || same == Path::new(file).components().count())
        };
        let named = |at: &Location| Location {
            file: Some(name.to_owned()),
            ..at.clone()
        };
        let mut all = Self::default();
        for (at, count) in self.statements.iter().filter(|(at, _)| is_same(&at.file)) {
            *all.statements.entry(named(at)).or_default() += count;
        }
        for (branch, count) in &self.branches {
            if is_same(&branch.statement.file) {
                let branch = Branch {
                    statement: named(&branch.statement),
                    name: branch.name.clone(),
                };
                *all.branches.entry(branch).or_default() += count;
            }
        }
        all
    }

    /// The lines of scripts that are files, in the format LCOV, which editors and the hosts of
    /// repositories show.
    ///
    /// ```
    /// # let path = std::env::temp_dir().join("swml-rehearsal-lcov.json");
    /// # let text = r#"{"sections": {"main": [{"hangup": {}}]}}"#;
    /// # std::fs::write(&path, text)?;
    /// use swml_rehearsal::{Rehearsal, Script};
    /// let call = Rehearsal::new(Script::open(&path)?).start();
    /// assert!(call.coverage().to_lcov().contains("DA:1,1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_lcov(&self) -> String {
        let mut files: BTreeMap<&str, (BTreeMap<usize, u64>, Vec<String>)> = BTreeMap::new();
        for (location, count) in &self.statements {
            if let (Some(file), Some((line, _))) = (&location.file, location.line) {
                let (lines, _) = files.entry(file).or_default();
                let most = lines.entry(line).or_default();
                *most = (*most).max(*count);
            }
        }
        for (number, (branch, count)) in self.branches.iter().enumerate() {
            let at = &branch.statement;
            if let (Some(file), Some((line, column))) = (&at.file, at.line) {
                let (_, branches) = files.entry(file).or_default();
                branches.push(format!("BRDA:{line},{column},{number},{count}"));
            }
        }
        let mut out = String::new();
        for (file, (lines, branches)) in files {
            let _ = writeln!(out, "SF:{file}");
            for (line, count) in lines {
                let _ = writeln!(out, "DA:{line},{count}");
            }
            for branch in branches {
                let _ = writeln!(out, "{branch}");
            }
            out.push_str("end_of_record\n");
        }
        out
    }

    pub(super) fn to_value(&self) -> Value {
        let statements = self.statements.iter();
        let statements = statements.map(|(at, count)| json!({"at": place(at), "count": count}));
        let branches = self.branches.iter();
        let branches = branches.map(|(branch, count)| {
            json!({"at": place(&branch.statement), "name": branch.name, "count": count})
        });
        json!({
            "statements": statements.collect::<Vec<_>>(),
            "branches": branches.collect::<Vec<_>>(),
        })
    }

    fn from_value(value: &Value) -> Option<Self> {
        let mut all = Self::default();
        for one in value.get("statements")?.as_array()? {
            let count = one.get("count")?.as_u64()?;
            all.statements.insert(location(one.get("at")?)?, count);
        }
        for one in value.get("branches")?.as_array()? {
            let branch = Branch {
                statement: location(one.get("at")?)?,
                name: one.get("name")?.as_str()?.to_owned(),
            };
            all.branches.insert(branch, one.get("count")?.as_u64()?);
        }
        Some(all)
    }
}

fn place(at: &Location) -> Value {
    json!({"file": at.file, "line": at.line, "path": at.path, "method": at.method})
}

fn location(value: &Value) -> Option<Location> {
    let line = value.get("line")?;
    let number = |index: usize| usize::try_from(line.get(index)?.as_u64()?).ok();
    Some(Location {
        file: value.get("file")?.as_str().map(str::to_owned),
        line: number(0).zip(number(1)),
        path: value.get("path")?.as_str()?.to_owned(),
        method: value.get("method")?.as_str()?.to_owned(),
    })
}
