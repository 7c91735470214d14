//! Scripts of others: our verdict is that of SignalWire's schema, or [`verdicts`](crate::verdicts)
//! has the reason; and they are written unchanged.

use serde_json::Value;
use swml::{Allowed, Document, Level, messaging};
use swml_language::read::Parsed;

use crate::language::{Script, codes, faults, schema};
use crate::{say, shared};
use conformance::verdicts::{KEPT, PEDANTIC, VERDICTS};

struct Found {
    file: String,
    /// The languages whose schema accepts it.
    languages: Vec<&'static str>,
    text: String,
}

impl Found {
    /// Returns true if it is checked as a script of this language: the one whose schema accepts it,
    /// or else as a calling script.
    fn is_for<S: Script>(&self) -> bool {
        match self.languages.as_slice() {
            [] => S::NAME == Document::NAME,
            languages => languages.contains(&S::NAME),
        }
    }

    /// Returns true if the schema of this language accepts it.
    fn is_right<S: Script>(&self) -> bool {
        self.languages.contains(&S::NAME)
    }
}

/// Returns the corpus, or `None` if it is absent.
fn corpus() -> Option<Vec<Found>> {
    let index = shared("corpus/index.tsv")?;
    let mut lines = index.lines().map(|line| line.split('\t').collect());
    let head: Vec<&str> = lines.next().expect("a head line");
    let column = |name: &str| {
        let found = head.iter().position(|column| *column == name);
        found.unwrap_or_else(|| panic!("no column `{name}`"))
    };
    let file = column("file");
    let verdicts = [Document::NAME, messaging::Document::NAME]
        .map(|name| (name, column(&format!("schema_{name}"))));
    let found = |cells: Vec<&str>| Found {
        file: cells[file].to_owned(),
        languages: verdicts
            .into_iter()
            .filter(|(_, column)| cells[*column] == "ok")
            .map(|(name, _)| name)
            .collect(),
        text: shared(&format!("corpus/docs/{}", cells[file])).expect("a document of the index"),
    };
    Some(lines.map(found).collect())
}

/// Returns the name and the text of each script.
pub(crate) fn texts() -> impl Iterator<Item = (String, String)> {
    let scripts = corpus().unwrap_or_default().into_iter();
    scripts.map(|script| (script.file, script.text))
}

/// Each difference from the schema must be listed, with every code; and each listed one must exist.
fn judge<S: Script>(scripts: &[Found]) -> Vec<String> {
    let mut failures = Vec::new();
    let mut counts = [0; 3];
    for script in scripts.iter().filter(|script| script.is_for::<S>()) {
        let report = S::check_text(&script.text);
        let differs = match script.is_right::<S>() {
            true => !report.is_clean(),
            false => report.is_ok(),
        };
        counts[usize::from(!script.is_right::<S>())] += 1;
        counts[2] += usize::from(differs);
        let listed = VERDICTS.iter().find(|(file, ..)| *file == script.file);
        match listed {
            Some((_, expected, _)) if differs && codes(&report) == *expected => {}
            None if !differs => {}
            _ => failures.push(format!(
                "{}: expected {:?}, found {:?}\n{report}\n",
                script.file,
                listed.map(|(_, codes, _)| codes),
                codes(&report),
            )),
        }
    }
    let [right, wrong, differing] = counts;
    say(&format!(
        "corpus, {}: {right} scripts right by the schema, {wrong} wrong; {differing} judged otherwise by us",
        S::NAME
    ));
    failures
}

#[test]
fn verdicts() {
    let Some(scripts) = corpus() else { return };
    let mut failures = judge::<Document>(&scripts);
    failures.extend(judge::<messaging::Document>(&scripts));
    for (file, ..) in VERDICTS {
        if !scripts.iter().any(|script| script.file == *file) {
            failures.push(format!("{file} is listed, but not in the corpus"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The pedantic verdicts are listed too, with the reason.
#[test]
fn pedantic_verdicts() {
    let Some(scripts) = corpus() else { return };
    let pedantic = Allowed::none().pedantic();
    let (mut failures, mut count) = (Vec::new(), 0);
    for script in &scripts {
        let Some(language) = script.languages.first() else {
            continue;
        };
        let ty = match *language == Document::NAME {
            true => &Document::LANGUAGE.document,
            false => &messaging::Document::LANGUAGE.document,
        };
        let parsed = Parsed::json(&script.text).expect("JSON");
        let report = parsed.check(ty, &pedantic, false);
        let found: Vec<&str> = report
            .iter()
            .filter(|fault| fault.level() == Level::Pedantic)
            .map(|fault| fault.code.as_str())
            .collect();
        let listed = PEDANTIC.iter().find(|(file, ..)| *file == script.file);
        let expected = listed.map_or(&[][..], |(_, codes, _)| *codes);
        count += 1;
        if found != expected {
            failures.push(format!("{}: {found:?}\n{report}", script.file));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    say(&format!(
        "corpus: {count} right scripts judged pedantically, {} of them listed",
        PEDANTIC.len()
    ));
}

/// The index contains the schema's verdict, which agrees with the validator of the generated tests.
#[test]
fn the_index_is_right() {
    fn judge<S: Script>(scripts: &[Found]) {
        let Some(schema) = schema::<S>() else { return };
        for script in scripts {
            let value: Value = serde_json::from_str(&script.text).expect("JSON");
            let file = &script.file;
            assert_eq!(schema.is_valid(&value), script.is_right::<S>(), "{file}");
        }
    }
    let Some(scripts) = corpus() else { return };
    judge::<Document>(&scripts);
    judge::<messaging::Document>(&scripts);
}

/// Reads and writes every script that can be read. An obsolete form is rewritten, and then stable.
fn round_trip<S: Script>(scripts: &[Found]) {
    let mut counts = [0; 2];
    for script in scripts.iter().filter(|script| script.is_for::<S>()) {
        let Ok(document) = S::from_json(&script.text) else {
            continue;
        };
        let value = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        let written = document.to_json();
        let file = &script.file;
        let report = S::check_text(&script.text);
        let rewritten = faults(&report).iter().any(is_rewritten);
        counts[usize::from(rewritten)] += 1;
        if rewritten {
            assert_ne!(value(&written), value(&script.text), "{file}");
            let left = faults(&S::check_text(&written));
            assert!(!left.iter().any(is_rewritten), "{file}:\n{written}");
        } else {
            assert_eq!(value(&written), value(&script.text), "{file}");
        }
        let again = S::from_json(&written).expect(file);
        assert_eq!(again, document, "{file}");
        assert_eq!(again.to_json(), written, "{file}");
        document.through_yaml();
        // JSON is YAML
        assert_eq!(S::from_yaml(&script.text).expect(file), document, "{file}");
        let by_serde: S = serde_json::from_str(&script.text).expect(file);
        assert_eq!(by_serde, document, "{file}");
        assert_eq!(
            serde_json::to_string(&document).expect(file),
            written,
            "{file}"
        );
    }
    let [same, rewritten] = counts;
    say(&format!(
        "corpus, {}: {same} scripts written as they were read, {rewritten} in today's form",
        S::NAME
    ));
}

/// Returns true for an obsolete form that is rewritten to the current one.
fn is_rewritten((path, code): &(String, &str)) -> bool {
    *code == "legacy-form" && !KEPT.iter().any(|(end, _)| path.ends_with(end))
}

#[test]
fn scripts_come_out_as_they_went_in() {
    let Some(scripts) = corpus() else { return };
    round_trip::<Document>(&scripts);
    round_trip::<messaging::Document>(&scripts);
    for (end, _) in KEPT {
        let kept = |script: &Found| {
            let faults = faults(&Document::check_text(&script.text));
            faults.iter().any(|(path, _)| path.ends_with(end))
        };
        assert!(
            scripts.iter().any(kept),
            "no script has a form kept at {end}"
        );
    }
}

/// The checker and the reader accept any input, invalid or of another language.
#[test]
fn nothing_panics() {
    fn judge<S: Script>(script: &Found) {
        let report = S::check_text(&script.text);
        for fault in &report {
            assert!(!fault.message.is_empty() && fault.note.is_some() && fault.help.is_some());
        }
        let read = S::from_json(&script.text);
        assert_eq!(read.is_ok(), report.is_ok(), "{}", script.file);
        if let Ok(document) = read {
            // a value has no obsolete forms any more
            let mut left = faults(&report);
            left.retain(|fault| !is_rewritten(fault));
            assert_eq!(faults(&document.check()), left, "{}", script.file);
        }
    }
    for script in &corpus().unwrap_or_default() {
        judge::<Document>(script);
        judge::<messaging::Document>(script);
    }
}
