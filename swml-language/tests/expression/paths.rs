//! Tests of the variables that an expression reads.

use swml_language::expression::{Path, Scope, parse};

#[track_caller]
fn paths(text: &str, expected: &[&str]) {
    let expr = parse(text).expr.expect(text);
    let found = expr.paths();
    let shown: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(shown, expected, "{text}");
    for path in &found {
        let source = path.range.of(text);
        let first = path.scope.map(Scope::as_str).or(path.name()).unwrap();
        assert!(
            source.starts_with(first) || source.starts_with('('),
            "{source}"
        );
    }
}

#[test]
fn of_expressions() {
    paths("a", &["a"]);
    paths("call.type.toLowerCase() == 'phone'", &["call.type"]);
    paths(
        "vars['first name'] + params.a",
        &["vars[\"first name\"]", "params.a"],
    );
    paths("items[i].name", &["items", "i"]);
    paths("items[items.length - 1]", &["items", "items"]);
    paths(
        "Math.round(params.rating) + parseInt(x)",
        &["params.rating", "x"],
    );
    paths(
        "list.filter(x => x > min).map((y, i) => y.a[i])",
        &["list", "min"],
    );
    paths("`${a} b ${c.d}`", &["a", "c.d"]);
    paths("{a, b: c}", &["a", "c"]);
    paths("'message.body'", &[]);
    paths("(a.b).c", &["a.b.c"]);
    paths("a?.b?.[0]", &["a.b[0]"]);
    paths("vars", &["vars"]);
    paths("x.map(x => x.y)", &["x"]);
    paths("new Date(call.created_at).getTime()", &["call.created_at"]);
}

#[test]
fn plain_paths() {
    for text in [
        "a",
        "a.b[0].c",
        "vars",
        "call.headers['x-y']",
        "a-b.c",
        "größe",
        "a.0",
    ] {
        assert!(Path::parse(text).is_some(), "{text}");
    }
    for text in [
        "", " a", "a b", "a.", ".a", "a..b", "a[", "a[]", "a[b]", "a[-1]", "-a", "1", "a()",
        "true", "null", "a['x", "a['x'", "a[0", "a+b", "'a'", "a.*",
    ] {
        assert!(Path::parse(text).is_none(), "{text}");
    }
    let path = Path::parse("call.to").unwrap();
    assert_eq!((path.scope, path.name()), (Some(Scope::Call), Some("to")));
}
