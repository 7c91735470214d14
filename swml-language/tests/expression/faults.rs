//! Tests of errors in texts: the reported range, and the fix.

use swml_language::expression::{ExpressionFaultKind, MAX_CHARACTERS, Severity, parse};

use ExpressionFaultKind::*;

/// Text, kind, reported range, text after the fix.
type Row = (
    &'static str,
    ExpressionFaultKind,
    &'static str,
    Option<&'static str>,
);

#[track_caller]
fn check(rows: &[Row]) {
    for &(text, kind, caret, fixed) in rows {
        let parsed = parse(text);
        let [fault] = &parsed.faults[..] else {
            panic!("`{text}` has {:#?}", parsed.faults);
        };
        let after = fault.fix.as_ref().map(|fix| fix.apply(text));
        let found = (fault.kind, fault.range.of(text), after.as_deref());
        assert_eq!(found, (kind, caret, fixed), "`{text}`: {}", fault.message);
        assert!(!fault.why().is_empty());
        if let Some(after) = after {
            assert_eq!(parse(&after).faults, [], "`{after}`, the fix of `{text}`");
        }
    }
}

#[test]
fn operators() {
    check(&[
        ("a = 1", Assignment, "=", Some("a == 1")),
        ("a=-1", Assignment, "=", Some("a== -1")),
        ("a = 1 ? b : c", Assignment, "=", Some("a == 1 ? b : c")),
        ("a += 1", Assignment, "+=", None),
        ("a++", Assignment, "++", None),
        ("--a", Assignment, "--", None),
        ("delete a.b", Assignment, "delete", None),
        ("a and b", WordOperator, "and", Some("a && b")),
        (
            "a == 1 OR b == 2",
            WordOperator,
            "OR",
            Some("a == 1 || b == 2"),
        ),
        ("a eq 'x'", WordOperator, "eq", Some("a == 'x'")),
        ("a is null", WordOperator, "is", Some("a == null")),
        ("a <> b", WordOperator, "<>", Some("a != b")),
        ("a gte 5", WordOperator, "gte", Some("a >= 5")),
        ("not a", WordOperator, "not", Some("!a")),
        ("not a == 1", WordOperator, "not", Some("!(a == 1)")),
        ("not (a == 1)", WordOperator, "not", Some("!(a == 1)")),
        ("a && not b", WordOperator, "not", Some("a && !b")),
        ("a contains 'x'", WordOperator, "contains", None),
        ("a =< 3", Syntax, "=<", Some("a <= 3")),
        ("a ?? b || c", Syntax, "??", None),
        ("-a ** 2", Syntax, "-a", None),
        ("a => 5", ArrowOutsideCall, "=>", None),
        ("1 => 5", Syntax, "=>", Some("1 >= 5")),
    ]);
}

#[test]
fn statements() {
    check(&[
        ("function(x) { return x * 2; }", Function, "function", None),
        (
            "items.map(function (x) { return x })",
            Function,
            "function",
            None,
        ),
        ("items.map(x => { return x })", ArrowBlock, "{", None),
        ("for(let i=0; i<10; i++) { sum += i; }", Loop, "for", None),
        ("while (true) {}", Loop, "while", None),
        ("await f()", Asynchronous, "await", None),
        ("async () => 1", Asynchronous, "async", None),
        ("setTimeout(f, 1)", Asynchronous, "setTimeout", None),
        ("import('x')", Module, "import", None),
        ("require('fs')", Module, "require", None),
        ("fetch('https://example.com')", Network, "fetch", None),
        ("let x = 1", Statement, "let", None),
        ("var x", Statement, "var", None),
        ("return a", Statement, "return", None),
        ("if (a) { b } else { c }", Statement, "if", None),
        ("a == 1;", Statement, ";", Some("a == 1")),
        ("a; b", Statement, ";", None),
        ("class A {}", Function, "class", None),
    ]);
}

#[test]
fn substitutions_inside() {
    check(&[
        ("${a} == 1", NestedSubstitution, "${a}", Some("a == 1")),
        ("a is not null", WordOperator, "is not", Some("a != null")),
        (
            "%{a.b[0]} == 1",
            NestedSubstitution,
            "%{a.b[0]}",
            Some("a.b[0] == 1"),
        ),
        (
            "2 * ${ a + b }",
            NestedSubstitution,
            "${ a + b }",
            Some("2 * (a + b)"),
        ),
        ("'${a}' == 'x'", NestedSubstitution, "'${a}'", None),
        ("${} == 1", NestedSubstitution, "${}", None),
    ]);
    assert_eq!(parse("`${a}` == 'x'").faults, []);
}

#[test]
fn unclosed_constructs() {
    check(&[
        ("a == 'x", UnclosedQuote, "'", None),
        ("a == \"x'", UnclosedQuote, "\"", None),
        ("`a${b}", UnclosedQuote, "}", None),
        ("a.replace(/x, '')", UnclosedQuote, "/", None),
        ("(a + b", UnbalancedBracket, "(", None),
        ("f(a))", UnbalancedBracket, ")", None),
        ("[a, (b]", UnbalancedBracket, "]", None),
        ("a }", UnbalancedBracket, "}", None),
        ("a == “x”", TypographicQuote, "“x”", Some("a == \"x\"")),
        ("a == ‘x’", TypographicQuote, "‘x’", Some("a == 'x'")),
        ("a == “x", TypographicQuote, "“", None),
    ]);
}

#[test]
fn syntax_errors() {
    check(&[
        ("", Syntax, "", None),
        ("a +", Syntax, "+", None),
        ("a b", Syntax, "b", None),
        ("a == == b", Syntax, "==", None),
        ("a.", Syntax, ".", None),
        ("a ? b", Syntax, "b", None),
        ("f(a b)", Syntax, "b", None),
        ("{a b}", NotSupported, "a", None),
        ("3px", Syntax, "3px", None),
        ("a @ b", Syntax, "@", None),
        ("/x/gg", Syntax, "gg", None),
        ("'\\u12'", Syntax, "\\u", None),
        ("()", Syntax, ")", None),
    ]);
}

#[test]
fn unsupported_syntax() {
    for text in [
        "10n",
        "017",
        "a.map(([k, v]) => k)",
        "a.map((x = 1) => x)",
        "tag`x`",
        "{f() { return 1 }}",
        "'\\ud800'",
        "items.map(x => { return x })",
        &format!("{}1{}", "(".repeat(300), ")".repeat(300)),
    ] {
        let parsed = parse(text);
        let levels: Vec<_> = parsed.faults.iter().map(|fault| fault.severity()).collect();
        assert_eq!(levels, [Severity::Unknown], "{text}: {:?}", parsed.faults);
        assert_eq!(parsed.expr, None);
    }
}

#[test]
fn messages_name_the_expected_syntax() {
    let message = |text| parse(text).faults[0].message.clone();
    assert_eq!(message("a +"), "expected a value, found the end");
    assert_eq!(
        message("a 'x'"),
        "expected an operator or the end, found a string"
    );
    assert_eq!(message("f(a b)"), "expected `,` or `)`, found `b`");
    assert_eq!(message("(a"), "unclosed bracket `(`");
    assert_eq!(message("017"), "number `017` starts with 0");
}

#[test]
fn length_is_counted_in_characters() {
    let text = format!("'{}'", "ä".repeat(MAX_CHARACTERS - 2));
    assert_eq!(parse(&text).faults, []);
    let text = format!("'{}'", "a".repeat(MAX_CHARACTERS - 1));
    let parsed = parse(&text);
    assert_eq!(parsed.faults[0].kind, TooLong);
    assert_eq!(
        parsed.faults[0].message,
        "expression too long: 1025 characters"
    );
    assert_eq!(parsed.expr, None);
}

#[test]
fn several_faults_are_found_at_once() {
    let text = "${a} = 1 and not “b”";
    let kinds: Vec<_> = parse(text).faults.iter().map(|fault| fault.kind).collect();
    assert_eq!(
        kinds,
        [
            NestedSubstitution,
            Assignment,
            WordOperator,
            WordOperator,
            TypographicQuote
        ]
    );
}
