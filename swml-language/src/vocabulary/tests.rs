//! Every form of the tables is valid SWML, and free of diagnostics when applied.

use std::collections::{HashMap, HashSet};

use super::form::*;
use super::*;
use crate::check::{Dialect, check_as};
use crate::schema::{Format, Language, one_of};
use crate::suggest::fold;
use crate::{Document, Report, messaging};

const LANGUAGES: [(&Language, &[MethodWord]); 2] = [
    (Document::LANGUAGE, methods::CALLING),
    (messaging::Document::LANGUAGE, methods::MESSAGING),
];

fn report(language: &'static Language, steps: &str) -> Report {
    let greeting = match steps.contains("greeting") {
        true => r#","greeting":[{"label":"a"}]"#,
        false => "",
    };
    let text = format!(r#"{{"sections":{{"main":[{steps}]{greeting}}}}}"#);
    let (node, _) =
        crate::read::json::read(&text).unwrap_or_else(|e| panic!("{}: {text}", e.why()));
    check_as(&node, &language.document, language, Dialect::Json)
}

/// Returns the code to write, or the name of the only intended method.
fn to_write(help: &str) -> String {
    if let Some((_, form)) = help.split_once("write `") {
        return form.split('`').next().unwrap().to_owned();
    }
    let meant = help.split('`').nth(1).unwrap();
    let body = if meant == "return" { "null" } else { "{}" };
    format!(r#"{{ "{meant}": {body} }}"#)
}

#[test]
fn every_method_is_clean_when_followed() {
    for (language, table) in LANGUAGES {
        for row in table {
            for word in row.words {
                let found = report(language, &format!(r#"{{"{word}": {{}}}}"#));
                let [fault] = found.iter().collect::<Vec<_>>()[..] else {
                    panic!("{word}: {found}");
                };
                let help = fault.help.as_deref().unwrap();
                if row.steps.is_empty() {
                    assert!(help.starts_with("remove it"), "{word}: {help}");
                    continue;
                }
                if help.contains(" or ") && !help.contains("write") {
                    // only the author knows which is intended
                    continue;
                }
                let followed = report(language, &to_write(help));
                assert!(followed.is_clean(), "{word}: {help}\n{followed}");
            }
        }
    }
}

#[cfg(feature = "yaml")]
#[test]
fn every_method_is_clean_when_followed_in_yaml() {
    let judge = |text: &str| {
        let parsed = crate::read::Parsed::yaml(text).unwrap();
        parsed.check(&Document::LANGUAGE.document, &crate::Allowed::none(), false)
    };
    for row in methods::CALLING.iter().filter(|row| !row.steps.is_empty()) {
        let word = row.words[0];
        let text = format!("sections:\n  main:\n    - {word}:\n");
        let report = judge(&text);
        let help = report.iter().next().unwrap().help.clone().unwrap();
        let Some((_, form)) = help.split_once("write `") else {
            continue;
        };
        let form = form.split('`').next().unwrap();
        let steps = match form.starts_with('{') {
            true => form.replace("}, {", "}\n    - {"),
            false => form.to_owned(),
        };
        let text = format!("sections:\n  main:\n    - {steps}\n");
        let report = judge(&text);
        assert!(report.is_clean(), "{word}: {help}\n{report}");
    }
}

#[test]
fn a_word_has_one_meaning() {
    for (language, table) in LANGUAGES {
        let mut seen: HashMap<Vec<char>, Requirement> = HashMap::new();
        for row in table {
            for word in row.words {
                // similar spellings are found without the table
                let same = crate::suggest::same(word, &language.methods.names(true));
                assert!(same.is_none(), "`{word}` is a method");
                assert_eq!(*word, word.to_lowercase());
                let before = seen.insert(fold(word), row.given);
                assert!(
                    before.is_none_or(|given| given != row.given),
                    "`{word}` stands in two rows"
                );
            }
        }
    }
    let mut seen = HashSet::new();
    for row in properties::PROPERTIES {
        for word in row.words {
            assert_eq!(*word, word.to_lowercase());
            for on in row.on {
                let new = seen.insert((
                    *on,
                    fold(word),
                    row.given == Requirement::Anything,
                    row.form_of(),
                ));
                assert!(new, "`{word}` of `{on}` stands in two rows");
            }
        }
    }
}

impl PropertyWord {
    /// Distinguishes two objects of one name, which have different properties.
    fn form_of(&self) -> String {
        match self.form {
            PropertyForm::Named(names) | PropertyForm::OneOf(names) => one_of(names),
            PropertyForm::Made(name, _) => name.to_owned(),
            PropertyForm::Beside(..) | PropertyForm::Hint(_) | PropertyForm::Nothing(_) => {
                "beside".to_owned()
            }
        }
    }
}

/// All types reachable from a type.
#[derive(Default)]
struct Found {
    records: Vec<&'static RecordType>,
    words: HashSet<&'static str>,
}

impl Found {
    fn all() -> Self {
        let mut found = Self::default();
        for (language, _) in LANGUAGES {
            found.visit(&language.document, Format::Free);
        }
        // these are not part of any type
        found.words.extend(["PCMU", "PCMA", "G722", "OPUS"]);
        found
    }

    fn visit(&mut self, ty: &'static Type, format: Format) {
        if let Format::Words(list) = format {
            self.words.extend(list.words);
        }
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => self.visit(inner, format),
            Type::Keyword(words) => self.words.extend(words.words.iter().map(|word| word.name)),
            Type::Choice(choice) => {
                for one in choice.alternatives {
                    self.visit(&one.ty, one.constraints.format);
                }
            }
            Type::Method(methods) => {
                for row in methods.rows {
                    if !matches!(row.ty, Type::Any) {
                        self.visit(&row.ty, row.constraints.format);
                    }
                }
            }
            Type::Record(record) => {
                let record = record();
                if self
                    .records
                    .iter()
                    .any(|other| std::ptr::eq(*other, record))
                {
                    return;
                }
                self.records.push(record);
                for field in record.fields {
                    self.visit(&field.ty, field.constraints.format);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_property_is_one_of_swml() {
    let found = Found::all();
    for row in properties::PROPERTIES {
        let word = row.words[0];
        let on: Vec<&RecordType> = found
            .records
            .iter()
            .copied()
            .filter(|record| row.on.is_empty() || row.on.contains(&record.name))
            .collect();
        for name in row.on {
            let there = on.iter().any(|record| record.name == *name);
            assert!(there, "`{word}`: there is no `{name}`");
        }
        let has = |name: &str| on.iter().any(|record| record.field(name).is_some());
        match row.form {
            PropertyForm::Named(names) => {
                for name in names {
                    assert!(has(name), "`{word}`: nothing has `{name}`");
                }
            }
            PropertyForm::OneOf(names) => {
                let all =
                    |record: &&RecordType| names.iter().all(|name| record.field(name).is_some());
                assert!(on.iter().any(all), "`{word}`");
            }
            PropertyForm::Made(name, sample) => {
                assert!(has(name), "`{word}`: nothing has `{name}`");
                for record in &found.records {
                    if on.iter().any(|other| std::ptr::eq(*other, *record))
                        && record.field(name).is_some()
                    {
                        is_clean(record, name, &sample);
                    }
                }
            }
            PropertyForm::Beside(steps, _) => {
                let value = Node::new(crate::tree::Place(0), Content::Bool(true));
                let methods = Document::LANGUAGE.methods;
                let shown = statements(Dialect::Json, methods, steps, &value).help;
                // the value asked for is the example
                let shown = shown.replace(": true", ": \"+15551234567\"");
                let shown = shown.replace("\"max\": \"+15551234567\"", "\"max\": 3");
                let shown = shown.replace("\"digits\": \"+15551234567\"", "\"digits\": \"1\"");
                let followed = report(Document::LANGUAGE, &shown);
                assert!(followed.is_clean(), "`{word}`: {shown}\n{followed}");
            }
            PropertyForm::Hint(_) | PropertyForm::Nothing(_) => {}
        }
    }
}

/// Returns true if the example is valid for a property.
fn is_clean(record: &'static RecordType, name: &str, sample: &SampleValue) {
    let node = Node::new(crate::tree::Place(0), Content::Error);
    let methods = Document::LANGUAGE.methods;
    let shown = property_shown((Dialect::Json, methods), record, name, sample, &node);
    let text = format!("{{{}}}", shown.help);
    let (node, _) =
        crate::read::json::read(&text).unwrap_or_else(|e| panic!("{}: {text}", e.why()));
    let field = record.field(name).unwrap();
    let value = &node.entries().unwrap()[0].value;
    let found = check_as(value, &field.ty, Document::LANGUAGE, Dialect::Json);
    assert!(found.is_clean(), "{text}\n{found}");
    assert!(shown.exact.is_none(), "an example is no exact text: {text}");
}

#[test]
fn every_value_is_one_of_swml() {
    let found = Found::all();
    for row in values::VALUES {
        for name in row.means {
            assert!(found.words.contains(name), "{:?}: `{name}`", row.words);
        }
    }
}

#[test]
fn a_word_is_found_however_it_is_written() {
    let methods = Document::LANGUAGE.methods;
    for word in [
        "hangup_call",
        "hangupCall",
        "HangupCall",
        "hangup-call",
        "HANGUP_CALL",
    ] {
        let found = method(methods, word, None);
        assert_eq!(found.len(), 1, "{word}");
        assert_eq!(found[0].steps[0].0, "hangup", "{word}");
    }
    assert!(method(methods, &"say".repeat(100), None).is_empty());
}
