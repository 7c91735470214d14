//! Tests of the evaluator. `evaluate.txt` has an expression and its value in each line.

use swml_language::expression::eval::{EvalErrorKind, JsValue, evaluate, evaluate_template};
use swml_language::expression::{Options, Scope, Template, parse};

fn show(value: &JsValue) -> String {
    match value {
        JsValue::Undefined => "undefined".into(),
        JsValue::Null => "null".into(),
        JsValue::Bool(value) => value.to_string(),
        JsValue::Number(value) if *value == 0.0 && value.is_sign_negative() => "-0".into(),
        JsValue::Number(value) => {
            let text = evaluate(
                &parse("String(x)").expr.unwrap(),
                &one("x", JsValue::Number(*value)),
            );
            text.unwrap().as_str().unwrap().to_owned()
        }
        JsValue::String(text) => serde_json::to_string(&**text).unwrap(),
        JsValue::Array(items) => {
            let items: Vec<_> = items.iter().map(show).collect();
            format!("[{}]", items.join(","))
        }
        JsValue::Object(object) => {
            let entries = object
                .iter()
                .map(|(key, value)| format!("{:?}:{}", key, show(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

fn one(name: &'static str, value: JsValue) -> impl Fn(Scope, &str) -> Option<JsValue> {
    move |scope, wanted| (scope == Scope::Vars && wanted == name).then(|| value.clone())
}

fn variables(scope: Scope, name: &str) -> Option<JsValue> {
    Some(match (scope, name) {
        (Scope::Params, "a") => "1".into(),
        (Scope::Params, "b") => 2.0.into(),
        (Scope::Vars, "items") => JsValue::array(["apple".into(), "banana".into()]),
        (Scope::Vars, "user") => JsValue::object([("name", "Ann".into()), ("n", JsValue::Null)]),
        (Scope::Vars, "from") => "vars".into(),
        (Scope::Call, "from") => "+15551234567".into(),
        (Scope::Call, "type") => "phone".into(),
        (Scope::Envs, "key") => "secret".into(),
        (Scope::Vars, "request_response_headers") => {
            JsValue::object([("content-type", "text/html".into())])
        }
        _ => return None,
    })
}

#[track_caller]
fn text(text: &str) -> Result<String, EvalErrorKind> {
    let template = Template::parse(text, Options::CALLING);
    let value = evaluate_template(text, &template, &variables);
    value.map(|value| show(&value)).map_err(|error| {
        assert!(
            text.get(error.range.start..error.range.end)
                .is_some_and(|part| !part.is_empty())
        );
        error.kind
    })
}

#[test]
fn values_are_those_of_javascript() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("evaluate.txt").lines() {
        let (source, expected) = line.split_once(" ⇒ ").expect(line);
        let parsed = parse(source);
        assert_eq!(parsed.faults, [], "{source}");
        let none = |_: Scope, _: &str| None;
        let value = evaluate(&parsed.expr.unwrap(), &none).map(|value| show(&value));
        count += 1;
        if value.as_deref() != Ok(expected) {
            wrong.push(format!("{source}: {value:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 200, "{count}");
}

#[test]
fn variables_are_looked_up() {
    for (source, expected) in [
        ("${params.a}", r#""1""#),
        ("${params.b}", "2"),
        ("${params.a+params.b}", r#""12""#),
        ("${parseInt(params.a) + parseInt(params.b)}", "3"),
        ("${params.b} calls", r#""2 calls""#),
        ("a ${missing} b", r#""a  b""#),
        ("${missing}", r#""""#),
        ("${user.missing.deeper}", r#""""#),
        ("${items.length}", r#""""#),
        ("${(items.length)}", "2"),
        ("${items[1]}", r#""banana""#),
        ("${vars.items[vars.items.length - 1]}", r#""banana""#),
        (r#"${vars.items.join(", ")}"#, r#""apple, banana""#),
        ("${user['name']}", r#""Ann""#),
        ("${user.n}", "null"),
        // `vars` precedes `call`
        ("${from}", r#""vars""#),
        ("${call.from.substring(0, 3)}", r#""+15""#),
        ("${type}", r#""phone""#),
        ("${key + '!'}", r#""secret!""#),
        ("${vars.missing == null}", "true"),
        ("${request_response_headers.content-type}", r#""text/html""#),
        ("${request_response_headers.x-y}", r#""""#),
        ("${vars.items === vars.items}", "true"),
        ("${[...items].reverse()}", r#"["banana","apple"]"#),
        ("${[1].map(from => from)}", "[1]"),
        ("plain", r#""plain""#),
    ] {
        assert_eq!(text(source).as_deref(), Ok(expected), "{source}");
    }
}

#[test]
fn expressions_without_a_value() {
    use EvalErrorKind::*;
    for (source, kind) in [
        ("${call.to.replace(/a/, '')}", Type),
        ("${call.from.replace(/a/, '')}", Unsupported),
        ("${new Date()}", Unsupported),
        ("${Math.random()}", Unsupported),
        ("${Date.now()}", Unsupported),
        ("${'a'.localeCompare('b')}", Unsupported),
        ("${missing + 1}", NotDefined),
        ("${missing.toUpperCase()}", NotDefined),
        ("${vars.missing.toUpperCase()}", Type),
        ("${user.n.x + 1}", Type),
        ("${call.from()}", Unsupported),
        ("${items.push(1)}", Unsupported),
        ("${items.reverse()}", Unsupported),
        ("${1 +}", Syntax),
        ("${(1).toFixed(101)}", Range),
        ("${'a'.repeat(-1)}", Range),
        ("${[].reduce((a, b) => a)}", Type),
        ("${JSON.parse('{')}", Syntax),
        ("${'😀'[0]}", Unsupported),
        ("${a-b}", Unsupported),
        ("a ${items}", Unsupported),
        ("${Object.keys(vars)}", Unsupported),
        ("${user.constructor + ''}", Unsupported),
        ("${'a'.repeat(1e9)}", Limit),
        ("${'a'.padStart(1e9)}", Limit),
    ] {
        assert_eq!(text(source), Err(kind), "{source}");
    }
}

#[test]
fn limits() {
    for source in [
        "'a'.repeat(100000).split('').map(x => 'a'.repeat(1000).split(''))",
        "'a'.repeat(60000).split('').reduce(a => [a], [])",
        "[...'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'].reduce(a => [a, a], []) + ''",
        "'a'.repeat(1000000).split('')",
        "[...'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'].reduce(a => a + a, 'aa')",
        "[...'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'].reduce(a => `${a}${a}`, 'aa')",
        "'a'.repeat(5000).split('').sort((a, b) => 1)",
    ] {
        let expr = parse(source).expr.unwrap();
        let error = evaluate(&expr, &variables).unwrap_err();
        assert_eq!(error.kind, EvalErrorKind::Limit, "{source}");
    }
    // long, but not deep
    let sum = format!("1{}", "+1".repeat(500));
    assert_eq!(
        evaluate(&parse(&sum).expr.unwrap(), &variables),
        Ok(501.0.into())
    );
}

#[test]
fn scopes_as_objects() {
    struct All;
    impl swml_language::expression::eval::Variables for All {
        fn get(&self, _: Scope, _: &str) -> Option<JsValue> {
            None
        }
        fn all(&self, scope: Scope) -> Option<JsValue> {
            (scope == Scope::Vars).then(|| JsValue::object([("a", JsValue::Null)]))
        }
    }
    let expr = parse("Object.keys(vars).join()").expr.unwrap();
    assert_eq!(evaluate(&expr, &All), Ok("a".into()));
}
