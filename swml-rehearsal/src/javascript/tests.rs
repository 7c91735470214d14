//! Both evaluators agree, and no expression blocks the engine or its memory.

use std::time::Instant;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use super::CallVariables;
use crate::expression::{self, EvalFailure};
use crate::scope::Scopes;

fn scopes() -> Scopes {
    let map = |value: Value| value.as_object().unwrap().clone();
    Scopes {
        subject: json!({"from": "+15551234567", "type": "phone"}).into(),
        messaging: false,
        envs: map(json!({"limit": 10, "name": "env"})).into(),
        vars: map(json!({
            "n": 3, "x": 0.5, "minus": -7, "text": "12", "word": "Hello World", "empty": "",
            "yes": true, "no": false, "nothing": null,
            "items": ["b", "a", "c"], "numbers": [3, 1, 2.5],
            "user": {"name": "Ann", "tags": ["x"]},
        })),
        params: map(json!({"a": "1", "b": "2"})).into(),
    }
}

/// Evaluates with the engine alone.
fn evaluate(source: &str, scopes: &Scopes) -> Result<Value, EvalFailure> {
    let variables = CallVariables {
        call: &scopes.subject,
        envs: &scopes.envs,
        vars: &scopes.vars,
        params: &scopes.params,
    };
    super::evaluate(source, &variables)
}

fn value(source: &str) -> Result<Value, (String, bool)> {
    evaluate(source, &scopes()).map_err(|failed| (failed.why, failed.unsupported))
}

#[test]
fn unsupported_expressions_are_evaluated_by_the_engine() {
    for (source, expected) in [
        ("call.from.replace(/^\\+1/, '')", json!("5551234567")),
        ("/^\\+1/.test(call.from)", json!(true)),
        ("vars.word.match(/o/g).length", json!(2)),
        ("new Set([1, 1, 2]).size", json!(2)),
        ("[...new Map([[1, 2]]).keys()]", json!([1])),
        ("vars.items.entries().next().value", json!([0, "b"])),
        ("[1, , 2].length", json!(3)),
        ("name + limit + from", json!("env10+15551234567")),
    ] {
        let scopes = scopes();
        let own = expression::evaluate(source, &scopes);
        assert!(
            source.starts_with("name") || own.is_err_and(|failed| failed.unsupported),
            "our own evaluator has `{source}`"
        );
        assert_eq!(scopes.javascript(source), Ok(expected), "{source}");
    }
}

#[test]
fn supported_expressions_use_the_built_in_evaluator() {
    let failed = scopes().javascript("missing + 1").unwrap_err();
    assert_eq!(failed.why, "`missing` is not defined");
    // a loop is rejected, and does not reach the engine
    let failed = scopes().javascript("for (;;) {}").unwrap_err();
    assert!(!failed.unsupported, "{failed:?}");
}

#[test]
fn irreproducible_features_are_left_out() {
    for source in ["new Date().getHours()", "Date.now()", "Math.random()"] {
        let (why, unsupported) = value(source).unwrap_err();
        assert!(unsupported && why.contains("is not evaluated"), "{why}");
    }
}

#[test]
fn an_exception_is_an_error_of_the_script() {
    for (source, why) in [
        (
            "vars.missing.x",
            "TypeError: cannot read property 'x' of undefined",
        ),
        ("missing", "ReferenceError: missing is not defined"),
        ("(", "SyntaxError: unexpected token in expression: ')'"),
    ] {
        assert_eq!(value(source), Err((why.to_owned(), false)));
    }
}

#[test]
fn nothing_is_left_behind() {
    assert_eq!(
        value("(globalThis.left = 1, vars.items.push('d'))"),
        Ok(json!(4))
    );
    assert_eq!(
        value("typeof left + vars.items.length"),
        Ok(json!("undefined3"))
    );
}

#[test]
fn limits_end_what_would_not_end() {
    let start = Instant::now();
    for source in [
        "1); for (;;) {} (1",
        "(f => f(f))(f => f(f))",
        "/(a+)+$/.test('a'.repeat(40) + 'b')",
        "'a'.repeat(1e9)",
        "Array(1e7).fill('aaaa').map(x => x + x)",
        "[...Array(1e9).keys()]",
        "'['.repeat(1e5).replace(/./g, eval)",
        "eval('('.repeat(1e6))",
        "[1, 2, 3].reduce((a, _) => [a, a, a, a], 'x'.repeat(1e5))",
        "Object.assign(globalThis.a = {}, {a})",
        "Array(30).fill(0).reduce(a => [a, a], 'x')",
        "({get x() { throw 1 }})",
        "'😀'[0]",
        "123456789012345678901234567890n",
        "() => 1",
    ] {
        let answer = value(source);
        assert!(answer.is_err(), "{source} is {answer:?}");
        // and the engine still works
        assert_eq!(value("1 + 1"), Ok(json!(2)), "{source}");
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

/// A search that the engine does not count: its thread is abandoned.
#[test]
fn an_engine_that_does_not_answer_is_left() {
    let (why, unsupported) = value("'a'.repeat(3e6).indexOf('a'.repeat(15e5) + 'b')").unwrap_err();
    assert!(unsupported, "{why}");
    assert_eq!(why, "it takes too long");
    assert_eq!(value("1 + 1"), Ok(json!(2)));
}

/// Expressions in the subset of the built-in evaluator.
fn expressions() -> impl Strategy<Value = String> {
    let names = prop::sample::select(vec![
        "vars.n",
        "vars.x",
        "vars.minus",
        "vars.text",
        "vars.word",
        "vars.empty",
        "vars.yes",
        "vars.no",
        "vars.nothing",
        "vars.items",
        "vars.numbers",
        "vars.user",
        "vars.user.name",
        "vars.user.tags",
        "vars.missing",
        "params.a",
        "params.b",
        "call.from",
        "call.type",
        "n",
        "limit",
        "name",
        "from",
    ]);
    let literals = prop::sample::select(vec![
        "0",
        "1",
        "2.5",
        "-0",
        "1e21",
        "1e-7",
        "0.1",
        "NaN",
        "Infinity",
        "''",
        "'a'",
        "' 12 '",
        "'abc'",
        "'0x1f'",
        "'1e3'",
        "true",
        "false",
        "null",
        "undefined",
        "[]",
        "{}",
        "[1, 2, 3]",
        "['b', 'a']",
        "{a: 1, b: 'x'}",
        "`t`",
        "'été'",
        "9007199254740993",
    ]);
    let leaf = prop_oneof![
        names.prop_map(str::to_owned),
        literals.prop_map(str::to_owned),
        any::<i16>().prop_map(|n| format!("({n})")),
        (-1e6..1e6).prop_map(|n: f64| format!("({n})")),
        "[ -~&&[^'\\\\{]]{0,5}".prop_map(|text| format!("'{text}'")),
    ];
    let binary = prop::sample::select(vec![
        "+", "-", "*", "/", "%", "**", "==", "!=", "===", "!==", "<", "<=", ">", ">=", "&&", "||",
        "&", "|", "^", "<<", ">>", ">>>",
    ]);
    let none = prop::sample::select(vec![
        "toUpperCase()",
        "toLowerCase()",
        "trim()",
        "toString()",
        "length",
        "reverse()",
        "join()",
        "toFixed(2)",
        "toFixed()",
        "sort()",
        "split('')",
        "pop()",
        "shift()",
        "name",
        "map(x => x)",
        "filter(Boolean)",
        "map((x, i) => i + x)",
        "reduce((a, b) => a + b, 0)",
        "some(x => x > 1)",
        "every(x => x)",
        "find(x => x > 1)",
        "findIndex(x => x == 'a')",
        "flatMap(x => [x, x])",
        "map(String)",
        "map(Number)",
        "trimStart()",
        "toString(2)",
    ]);
    let one = prop::sample::select(vec![
        "includes",
        "startsWith",
        "endsWith",
        "indexOf",
        "lastIndexOf",
        "split",
        "join",
        "concat",
        "at",
        "charAt",
        "slice",
        "substring",
        "repeat",
        "padStart",
        "padEnd",
        "charCodeAt",
    ]);
    let two = prop::sample::select(vec![
        "slice",
        "substring",
        "substr",
        "replace",
        "replaceAll",
        "padStart",
        "padEnd",
        "indexOf",
        "split",
    ]);
    let function = prop::sample::select(vec![
        "parseInt",
        "parseFloat",
        "Number",
        "String",
        "Boolean",
        "isNaN",
        "isFinite",
        "Math.round",
        "Math.floor",
        "Math.ceil",
        "Math.abs",
        "Math.trunc",
        "Math.sign",
        "Math.sqrt",
        "Number.isInteger",
        "Number.isNaN",
        "Array.isArray",
        "Object.keys",
        "Object.values",
        "JSON.stringify",
        "encodeURIComponent",
        "encodeURI",
    ]);
    leaf.prop_recursive(4, 24, 3, move |inner| {
        let (a, b, c) = (inner.clone(), inner.clone(), inner);
        prop_oneof![
            4 => (a.clone(), binary.clone(), b.clone())
                .prop_map(|(a, op, b)| format!("({a}) {op} ({b})")),
            1 => (prop::sample::select(vec!["!", "-", "+", "~", "typeof "]), a.clone())
                .prop_map(|(op, a)| format!("{op}({a})")),
            1 => (a.clone(), b.clone(), c.clone())
                .prop_map(|(a, b, c)| format!("(({a}) ? ({b}) : ({c}))")),
            1 => (a.clone(), b.clone()).prop_map(|(a, b)| format!("(({a}) ?? ({b}))")),
            3 => (a.clone(), none.clone()).prop_map(|(a, name)| format!("({a}).{name}")),
            2 => (a.clone(), one.clone(), b.clone())
                .prop_map(|(a, name, b)| format!("({a}).{name}({b})")),
            2 => (a.clone(), two.clone(), b.clone(), c.clone())
                .prop_map(|(a, name, b, c)| format!("({a}).{name}({b}, {c})")),
            2 => (function.clone(), a.clone()).prop_map(|(name, a)| format!("{name}({a})")),
            1 => (prop::sample::select(vec!["Math.max", "Math.min", "Math.pow"]),
                a.clone(), b.clone()).prop_map(|(name, a, b)| format!("{name}({a}, {b})")),
            // other bases may be approximated
            1 => (prop::sample::select(vec![2, 10, 16, 32]), a.clone())
                .prop_map(|(base, a)| format!("parseInt({a}, {base})")),
            1 => (a.clone(), b.clone()).prop_map(|(a, b)| format!("({a})[{b}]")),
            1 => (a.clone(), b.clone()).prop_map(|(a, b)| format!("({a})?.[{b}]")),
            1 => (a.clone(), b.clone()).prop_map(|(a, b)| format!("[{a}, {b}]")),
            1 => (a.clone(), b.clone()).prop_map(|(a, b)| format!("({{k: {a}, l: {b}}})")),
            1 => (a, b).prop_map(|(a, b)| format!("`${{{a}}}-${{{b}}}`")),
        ]
    })
}

#[test]
fn both_evaluators_give_the_same() {
    let cases = std::env::var("JAVASCRIPT")
        .ok()
        .and_then(|n| n.parse().ok());
    let mut runner = TestRunner::new(Config {
        cases: cases.unwrap_or(4_000),
        failure_persistence: None,
        ..Config::default()
    });
    let (judged, total) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let scopes = scopes();
    let same = runner.run(&expressions(), |source| {
        total.set(total.get() + 1);
        let own = match expression::evaluate(&source, &scopes) {
            // the limits differ from those of the engine
            Ok(value) if !expression::is_small(&value) => return Ok(()),
            Err(failed) if failed.unsupported || failed.why.starts_with("too ") => return Ok(()),
            own => own,
        };
        judged.set(judged.get() + 1);
        let engine = evaluate(&source, &scopes);
        match (&own, &engine) {
            (Ok(own), Ok(engine)) => prop_assert_eq!(own, engine, "{}", source),
            // V8 repeats an empty text as often as requested, QuickJS checks the length first
            (Ok(_), Err(engine)) if engine.why == "RangeError: invalid repeat count" => {}
            (Err(_), Err(engine)) => prop_assert!(!engine.unsupported, "{source}: {engine:?}"),
            _ => prop_assert!(false, "{source}: {own:?}, and by the engine {engine:?}"),
        }
        Ok(())
    });
    if let Err(error) = same {
        panic!("{error}");
    }
    let (judged, total): (u32, u32) = (judged.get(), total.get());
    assert!(judged * 3 > total, "only {judged} of {total} are ours");
}
