//! Property tests for arbitrary texts.

use std::time::Instant;

use proptest::prelude::*;
use swml_language::expression::{Options, Template, parse};

use crate::examine::{OPTIONS, examine};

/// Fragments of expressions in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b.c",
        "1",
        "0x",
        "1.",
        "'x'",
        "\"",
        "'",
        "`",
        "${",
        "%{",
        "@{",
        "}",
        "{",
        "(",
        ")",
        "[",
        "]",
        "/",
        "\\",
        "=>",
        "=",
        "==",
        "===",
        "+",
        "-",
        "++",
        "**",
        "??",
        "?.",
        "?",
        ":",
        ",",
        ";",
        ".",
        "...",
        " ",
        "\n",
        "not ",
        " and ",
        "function",
        "new ",
        "typeof ",
        "in",
        "lc:",
        "enc:",
        "“",
        "”",
        "ü",
        "\u{1f600}",
        ".length",
        "x => x",
        "!",
        "&&",
        "||",
        "<>",
        "//",
        "/*",
        "async ",
        "e5",
        "_",
        "\\u{41}",
        "0",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Valid expressions.
fn expression() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "a",
            "call.from",
            "items[0].x",
            "1",
            "0.5",
            "0x1f",
            "1e21",
            "'it\\'s'",
            "\"q\"",
            "true",
            "null",
            "undefined",
            "/a[/]b/gi",
            "`t`",
            "[]",
            "{}",
        ])
        .prop_map(str::to_owned),
        any::<f64>()
            .prop_filter("a literal", |x| x.is_finite() && *x >= 0.0)
            .prop_map(|x| format!("{x:e}")),
        "[a-z $]{0,6}".prop_map(|text| format!("{text:?}")),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let binary = prop::sample::select(vec![
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "!=",
            "===",
            "!==",
            "<",
            "<=",
            ">",
            ">=",
            "&&",
            "||",
            "&",
            "|",
            "^",
            "<<",
            ">>",
            ">>>",
            "in",
            "instanceof",
        ]);
        prop_oneof![
            (inner.clone(), binary, inner.clone()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            inner.clone().prop_map(|a| format!("- -({a})")),
            inner.clone().prop_map(|a| format!("typeof {a}")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("({a}) ? {b} : {c}")),
            (inner.clone(), inner.clone())
                .prop_map(|(a, b)| format!("({a}).m(...{b}, x => ({b}))")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a})?.[{b}]")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("[{a}, , ...{b}]")),
            (inner.clone(), inner.clone())
                .prop_map(|(a, b)| format!("{{k: {a}, 'a b': {b}, [{a}]: 1}}")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("`x${{{a}}}\\n${{{b}}}`")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,40}") {
        examine(&text);
    }

    #[test]
    fn any_pieces(text in soup()) {
        examine(&text);
        examine(&format!("a ${{{text}}} b"));
    }

    #[test]
    fn valid_expressions(text in expression()) {
        if text.chars().count() <= 1024 {
            let parsed = parse(&text);
            prop_assert_eq!(&parsed.faults, &[], "{}", text);
            examine(&text);
            let whole = format!("a ${{{text}}} b");
            let template = Template::parse(&whole, Options::CALLING);
            prop_assert_eq!(template.pieces.len(), 3, "{}", whole);
        }
    }
}

#[test]
fn time_is_linear() {
    for unit in [
        "${'} ",
        "${\"} ",
        "${a} ",
        "${",
        "{",
        "$",
        "}",
        "${`${",
        "@{echo ",
        "(",
        "${/ ",
        "a.",
        "${lc:",
        "%{a${",
        "${a.b+c} ",
        "'",
        "“",
        "${\u{201c}",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let start = Instant::now();
        for options in OPTIONS {
            let _ = Template::parse(&text, options);
        }
        let _ = parse(&text);
        let time = start.elapsed();
        assert!(time.as_secs() < 5, "{unit:?} takes {time:?}");
    }
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("!", ""),
        ("a?", ":1"),
        ("f(x=>", ")"),
        ("`${", "}`"),
        ("{a:", "}"),
        ("- ", ""),
        ("a**", "1"),
        ("new A(", ")"),
        ("not ", "a"),
        ("${", "}"),
    ] {
        for count in [10, 60, 100, 250, 500] {
            let text = format!("{}1{}", open.repeat(count), close.repeat(count));
            examine(&text);
        }
    }
    for chain in ["a+", "a.", "a&&", "a,", "a()."] {
        examine(&format!("{}a", chain.repeat(1023 / chain.len())));
    }
}

/// A shorthand property of an object is not a keyword.
#[test]
fn a_keyword_alone_is_not_a_property() {
    for text in ["[{case}]", "!{if}", "[{typeof}]", "[{in, a}]"] {
        examine(text);
        assert_ne!(parse(text).faults, [], "{text}");
    }
    for text in ["[{a}]", "[{undefined, null, of}]", "[{case: 1, if: 2}]"] {
        examine(text);
        assert_eq!(parse(text).faults, [], "{text}");
    }
}
