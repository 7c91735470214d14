//! Tests of scripts written by others, if they are present next to the repository.

use std::fs;
use std::path::Path;

use serde_json::Value;
use swml_language::expression::{
    Body, ExpressionFault, ExpressionFaultKind, Options, Template, parse,
};

/// A text of the corpus with its errors.
struct Judged<'t> {
    text: &'t str,
    /// The number of expressions in it, and of those that do not parse.
    expressions: usize,
    unknown: usize,
    faults: Vec<ExpressionFault>,
}

fn walk(value: &Value, key: &str, agent: bool, report: &mut dyn FnMut(Judged<'_>)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let agent =
                    agent || matches!(&**key, "ai" | "amazon_bedrock" | "SWAIG" | "data_map");
                walk(value, key, agent, report);
            }
        }
        Value::Array(values) => {
            for value in values {
                walk(value, key, agent, report);
            }
        }
        Value::String(text) if key == "when" => {
            let parsed = parse(text);
            report(Judged {
                text,
                expressions: 1,
                unknown: usize::from(parsed.expr.is_none()),
                faults: parsed.faults,
            });
        }
        Value::String(text) => {
            let options = if agent {
                Options::DATA_MAP
            } else {
                Options::CALLING
            };
            let template = Template::parse(text, options);
            let found = || template.substitutions();
            report(Judged {
                text,
                expressions: found().len(),
                unknown: found()
                    .iter()
                    .filter(|found| matches!(found.body, Body::Invalid))
                    .count(),
                faults: template.faults.clone(),
            });
        }
        _ => {}
    }
}

#[test]
fn nothing_in_the_corpus_is_reported() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs");
    let Ok(files) = fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let (mut texts, mut expressions, mut not_judged) = (0, 0, Vec::new());
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let Ok(document) = serde_json::from_str(&text) else {
            continue;
        };
        walk(&document, "", false, &mut |judged| {
            texts += usize::from(judged.expressions > 0);
            expressions += judged.expressions;
            if judged.unknown > 0 {
                not_judged.push(judged.text.to_owned());
            }
            let faults = judged.faults.into_iter();
            found.extend(faults.map(|fault| (judged.text.to_owned(), fault.kind)));
        });
    }
    println!(
        "{expressions} expressions in {texts} texts, {} not judged: {not_judged:#?}",
        not_judged.len()
    );
    assert!(texts > 150, "{texts}");
    let known = [
        // the reference shows it as a mistake
        (
            "${prompt_value} == 1",
            ExpressionFaultKind::NestedSubstitution,
        ),
        // a fragment: the script is the response of a data map
        (
            "${meta_data.table.${lc:args.target}}",
            ExpressionFaultKind::TemplateFunction,
        ),
    ];
    found.retain(|(text, kind)| !known.contains(&(text.as_str(), *kind)));
    assert_eq!(found, []);
}

/// Tests every expression of the reference that is not shown as a mistake.
#[test]
fn examples_of_the_reference() {
    for text in [
        "${call.from.substring(0, 3)}",
        "${vars.unit_price * parseInt(vars.quantity)}",
        "${subtotal * 0.08}",
        "${subtotal + tax}",
        r#"${total > 50 ? "with free shipping" : "plus shipping"}"#,
        "say: Your total is ${total.toFixed(2)} dollars ${shipping_msg}",
        "${my_variable.toUpperCase()}",
        r#"${vars.first_name + " " + vars.last_name}"#,
        "${Math.round(params.rating)}",
        r#"${call.type != null ? call.type : "unknown"}"#,
        r#"${call.type == "phone" && call.direction == "inbound" ? "valid" : "invalid"}"#,
        "${(items.length)}",
        "${(user.name.length)}",
        r#"${vars.items.join(", ")}"#,
        r#"${vars.items.includes("apple")}"#,
        "${vars.items[vars.items.length - 1]}",
        r#"${parseInt("42")}"#,
        "${count.toString()}",
        "${Boolean(1)}",
        "${[1,2,3,4,5].reduce((a,b) => a+b, 0)}",
        "${params.a+params.b}",
        "${parseInt(params.a) + parseInt(params.b)}",
        "${call.from.split('').join(' ')}",
        "%{call.to.replace(/^sip:/i, '').replace(/@.*/, '')}",
        "${return_value[0].a}",
        "%{vars.request_response.field_name}",
        "${request_response_headers.content-type}",
        "%{message.media[0].url}",
    ] {
        assert_eq!(Template::parse(text, Options::CALLING).faults, [], "{text}");
    }
}
