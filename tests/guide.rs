//! The generated pages of the guide agree with the table.
//!
//! `SNAPSHOTS=overwrite cargo test -p swml --all-features --test guide` writes them anew.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "guide/types.rs"]
mod types;
#[path = "guide/variables.rs"]
mod variables;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use swml::{Code, Document, messaging};
use swml_language::schema::{AppliesTo, Constraints, Field, Language, RecordType, Type};

fn page(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/guide")
        .join(name);
    snapshots::assert_file(&path, text);
}

#[test]
fn errors() {
    let mut page = String::from(
        "The codes of all messages.\n\n\
         Each is one rule, with a script that breaks it and the corrected script.\n\
         [`Code`](crate::Code) is the same list as a type; `cargo swml explain` prints one in the terminal.\n\n",
    );
    for code in Code::ALL {
        let _ = writeln!(page, "- [`{code}`](#{code})");
    }
    for code in Code::ALL {
        let (level, why) = (code.level(), code.explanation().trim());
        let why: Vec<&str> = why.lines().map(str::trim).collect();
        let level = match level.to_string().as_str() {
            "error" => "an error",
            "pedantic" => "pedantic: reported on request only",
            _ => "a warning",
        };
        let (why, bad, good) = (why.join("\n"), code.bad(), code.good());
        let _ = write!(
            page,
            "\n# `{code}`\n\n{why}\n\nIt is {level}. Wrong:\n\n```text\n{bad}\n```\n"
        );
        if let Some(reported) = reported(*code) {
            let _ = write!(
                page,
                "\n`cargo swml explain {code}` shows it:\n\n```text\n{reported}\n```\n"
            );
        }
        let _ = write!(page, "\nRight:\n\n```text\n{good}\n```\n");
    }
    self::page("errors.md", &page);
}

/// The message that `swml!` has for the wrong script of a code, if the code is not of files alone.
fn reported(code: Code) -> Option<String> {
    if code.is_of_files() {
        return None;
    }
    let languages = [Document::LANGUAGE, messaging::Document::LANGUAGE];
    let found = languages.into_iter().find_map(|language| {
        let (source, _) = swml_expand::judge_all(code.bad().parse().unwrap(), language);
        let fault = source.faults.iter().find(|fault| fault.code == code)?;
        Some(format!("{}: {}", fault.level(), fault.text()))
    });
    Some(found.unwrap_or_else(|| panic!("{code} is not reported for its wrong script")))
}

#[test]
fn properties() {
    let mut page = String::from(
        "Every method with its properties.\n\n\
         The linked types document each property. \"of\" a type means that the value is an object of this\n\
         type, whose properties are listed under its name. A property in bold is required, one in italics\n\
         can be written without its name. Any value may be an expression, `\"%{…}\"`, where SWML takes one.\n\
         An \"undocumented\" name is known from SignalWire's own SDKs and not on its pages: its effect is\n\
         unspecified, and it may change. In a file it is a warning, [`undocumented`](crate::Code::Undocumented).\n",
    );
    let mut shown = BTreeSet::new();
    language("Calls", "", Document::LANGUAGE, &mut shown, &mut page);
    language(
        "Messages",
        "messaging::",
        messaging::Document::LANGUAGE,
        &mut shown,
        &mut page,
    );
    assert!(shown.len() > 100, "{}", shown.len());
    self::page("properties.md", &page);
}

fn language(
    title: &str,
    path: &str,
    language: &Language,
    shown: &mut BTreeSet<*const RecordType>,
    page: &mut String,
) {
    let _ = writeln!(page, "\n# {title}\n");
    for method in language.methods.rows {
        let mark = match method.constraints.undocumented {
            true => ", undocumented",
            false => "",
        };
        let _ = writeln!(page, "- [`{0}`](#{path}{0}){mark}", method.name);
    }
    let mut todo = Vec::new();
    for method in language.methods.rows {
        let _ = writeln!(page, "\n## <a id=\"{path}{0}\"></a>`{0}`\n", method.name);
        let mut records = Vec::new();
        records_in(&method.ty, &mut records);
        match records.as_slice() {
            [] => {
                let _ = writeln!(
                    page,
                    "Takes {}.",
                    escaped(&method.ty.expected(&method.constraints))
                );
            }
            some => {
                for record in some {
                    let _ = writeln!(page, "Its type is {}.\n", link(record));
                    object(record, shown, page, &mut todo);
                }
            }
        }
        while let Some(record) = todo.pop() {
            if shown.contains(&std::ptr::from_ref(record)) {
                continue;
            }
            let _ = writeln!(page, "\n### {}: {}\n", link(record), record.name);
            object(record, shown, page, &mut todo);
        }
    }
}

/// Returns a link to the documentation of a type.
fn link(record: &RecordType) -> String {
    let of_messages = record.module.starts_with("swml_language::messaging");
    let path = if of_messages { "messaging::" } else { "" };
    format!("[`{0}`](crate::{path}{0})", record.rust)
}

fn object(
    record: &'static RecordType,
    shown: &mut BTreeSet<*const RecordType>,
    page: &mut String,
    todo: &mut Vec<&'static RecordType>,
) {
    shown.insert(record);
    if record.fields.is_empty() {
        page.push_str("Has no properties.\n");
        return;
    }
    page.push_str("| property | value | default | |\n|---|---|---|---|\n");
    for field in record.fields {
        let mut records = Vec::new();
        records_in(&field.ty, &mut records);
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} |",
            name(field),
            value(field, &records),
            escaped(field.constraints.default.unwrap_or_default()),
            notes(&field.constraints)
        );
        let new = |record: &&&'static RecordType| !shown.contains(&std::ptr::from_ref(**record));
        todo.extend(records.iter().rev().filter(new).copied());
    }
}

fn name(field: &Field) -> String {
    match (field.is_needed(), field.constraints.primary) {
        (true, true) => format!("***`{}`***", field.name),
        (true, false) => format!("**`{}`**", field.name),
        (false, true) => format!("*`{}`*", field.name),
        (false, false) => format!("`{}`", field.name),
    }
}

fn value(field: &Field, records: &[&'static RecordType]) -> String {
    let mut value = escaped(&field.ty.expected(&field.constraints));
    let mut undocumented: Vec<String> = field
        .constraints
        .undocumented_as
        .iter()
        .map(|form| form.name())
        .collect();
    if let Type::Keyword(words) = field.ty.bare() {
        undocumented.extend(words.names(false).iter().map(|word| format!("`{word}`")));
    }
    if !undocumented.is_empty() {
        let _ = write!(
            value,
            "; undocumented: {}",
            escaped(&undocumented.join(", "))
        );
    }
    let types: Vec<String> = records
        .iter()
        .map(|record| format!("`{}`", record.rust))
        .collect();
    if !types.is_empty() {
        let _ = write!(value, "; of {}", types.join(", "));
    }
    value
}

/// Returns the remarks about a value.
fn notes(constraints: &Constraints) -> String {
    let mut notes = Vec::new();
    if constraints.undocumented {
        notes.push("undocumented".to_owned());
    }
    if let Some(with) = constraints.requires {
        notes.push(format!("only with `{with}`"));
    }
    let read_on = match constraints.applies_to {
        AppliesTo::All => None,
        AppliesTo::Stream => Some("for streams only"),
        AppliesTo::Sip => Some("for SIP URIs only"),
        AppliesTo::ShownOnSip => Some("visible on SIP calls only"),
        AppliesTo::SipAmongSeveral => Some("for one of several destinations, SIP only"),
        AppliesTo::AllButPhone => Some("not for phone numbers"),
    };
    notes.extend(read_on.map(str::to_owned));
    if constraints.secret {
        notes.push("a secret".to_owned());
    }
    if !constraints.deprecated_names.is_empty() {
        notes.push(format!(
            "formerly `{}`",
            constraints.deprecated_names.join("`, `")
        ));
    }
    notes.join("; ")
}

/// Collects the objects of a type; methods have their own section.
fn records_in(ty: &Type, records: &mut Vec<&'static RecordType>) {
    match ty {
        Type::Record(record) if !record().is_document() => records.push(record()),
        Type::Var(inner) | Type::List(inner) | Type::Map(inner) => records_in(inner, records),
        Type::Choice(choice) => {
            for alternative in choice.alternatives {
                records_in(&alternative.ty, records);
            }
        }
        _ => {}
    }
}

/// Escapes text for a cell of a table.
fn escaped(text: &str) -> String {
    text.replace('|', "\\|")
        .replace('<', "&lt;")
        .replace('[', "\\[")
}
