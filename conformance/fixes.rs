//! Exact fixes: each applied alone leaves fewer errors and no new one. For scripts of others,
//! unchanged and with inserted mistakes.
//!
//! `SWML_SLIPS=200 cargo test -p conformance fixes --release` inserts as many into each script.

use std::collections::BTreeMap;

use swml::Typed;
use swml::diagnostic::Diagnostic;
use swml::{Applicability, Document, Reader, Report, messaging};

use crate::{say, shared};
use conformance::slips::{self, Random};

/// The number of mistakes that are inserted into each script, one at a time.
fn slips() -> u64 {
    let number = std::env::var("SWML_SLIPS").ok();
    number.and_then(|number| number.parse().ok()).unwrap_or(6)
}

#[derive(Clone, Copy)]
enum Form {
    Json,
    Yaml,
}

/// Returns the errors of a text, or `None` if it does not parse.
fn report<D: Typed>(reader: &Reader, form: Form, text: &str) -> Option<Report> {
    let read = match form {
        Form::Json => reader.json::<D>(text),
        Form::Yaml => reader.yaml::<D>(text),
    };
    Some(read.ok()?.report().clone())
}

#[derive(Default)]
struct Tally {
    fixes: BTreeMap<Applicability, usize>,
    /// Fixes that reveal another error: the count of each code.
    hidden: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

impl Tally {
    /// Applies each fix of a text. With `strict` the reader verifies them first.
    fn judge<D: Typed>(&mut self, form: Form, text: &str, strict: bool) {
        let reader = match strict {
            true => Reader::new().verify_fixes(),
            false => Reader::new(),
        };
        let Some(before) = report::<D>(&reader, form, text) else {
            return;
        };
        for fault in &before {
            let Some(fix) = &fault.fix else { continue };
            let Some(fixed) = fix.applied(text) else {
                continue;
            };
            *self.fixes.entry(fix.applicability).or_default() += 1;
            let after = report::<D>(&Reader::new(), form, &fixed);
            match after {
                Some(after) if after.improves_on(&before) => {}
                Some(after) if !strict && is_gone(fault, &after) => {
                    *self.hidden.entry(fault.code.as_str()).or_default() += 1;
                }
                after => self.wrong.push(format!(
                    "{fault}\n  -> {:?}\n{text}\n{fixed}\n{}",
                    fix.text,
                    after.map_or("no script".to_owned(), |after| after.to_string()),
                )),
            }
        }
    }

    fn done(self, what: &str) {
        let count = |one| self.fixes.get(&one).copied().unwrap_or_default();
        let (safe, suggested) = (count(Applicability::Safe), count(Applicability::Suggested));
        say(&format!(
            "fixes, {what}: {safe} safe and {suggested} suggested; what was hidden came to light by {:?}",
            self.hidden
        ));
        assert!(
            self.wrong.is_empty(),
            "{} wrong\n{}",
            self.wrong.len(),
            self.wrong[..self.wrong.len().min(8)].join("\n\n")
        );
        assert!(safe > 50 && suggested > 50, "{what}");
        let hidden: usize = self.hidden.values().sum();
        assert!(hidden * 20 < safe + suggested, "{what}: {:?}", self.hidden);
    }
}

/// Returns true if nothing of an error's message remains.
fn is_gone(fault: &Diagnostic, after: &Report) -> bool {
    let same = |other: &Diagnostic| other.code == fault.code && other.message == fault.message;
    !after.iter().any(same)
}

/// Runs over the corpus: each script in both formats, with mistakes.
fn each(visit: &mut dyn FnMut(Form, &str, bool)) -> bool {
    let Some(index) = shared("corpus/index.tsv") else {
        return false;
    };
    let mut lines = index.lines();
    let head: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let column = |name| head.iter().position(|column| *column == name).unwrap();
    let (file, messaging) = (column("file"), column("schema_messaging"));
    for (number, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        let is_messaging = cells[messaging] == "ok";
        let text = shared(&format!("corpus/docs/{}", cells[file])).unwrap();
        visit(Form::Json, &text, is_messaging);
        let yaml = match is_messaging {
            true => messaging::Document::from_json(&text).map(|script| script.to_yaml()),
            false => Document::from_json(&text).map(|script| script.to_yaml()),
        };
        let number = u64::try_from(number).unwrap();
        for slip in 0..slips() {
            let mut random = Random::new(number << 16 | slip);
            visit(
                Form::Json,
                &slips::in_json(&text, &mut random),
                is_messaging,
            );
            if let Ok(yaml) = &yaml {
                visit(Form::Yaml, &slips::in_yaml(yaml, &mut random), is_messaging);
            }
        }
    }
    true
}

fn judge(strict: bool) -> Option<Tally> {
    let mut tally = Tally::default();
    let found = each(&mut |form, text, is_messaging| match is_messaging {
        true => tally.judge::<messaging::Document>(form, text, strict),
        false => tally.judge::<Document>(form, text, strict),
    });
    found.then_some(tally)
}

/// Fixes that a reader has verified hold without exception.
#[test]
fn each_fix_that_was_tried_leaves_fewer_faults_and_no_new_one() {
    if let Some(tally) = judge(true) {
        assert!(tally.hidden.is_empty());
        tally.done("tried");
    }
}

/// The fix of a rule is right: the error disappears. Errors that it hid may appear.
#[test]
fn each_fix_takes_its_own_fault_away() {
    if let Some(tally) = judge(false) {
        tally.done("as the rules give them");
    }
}
