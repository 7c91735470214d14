//! Tests of texts with substitutions, and their pieces.

use swml_language::expression::{
    Body, ExpressionFaultKind, Options, Sigil, Template, TemplatePiece,
};

use crate::sexpr::sexpr;
use ExpressionFaultKind::*;

fn show(text: &str, pieces: &[TemplatePiece]) -> String {
    let shown = pieces.iter().map(|piece| match piece {
        TemplatePiece::Literal(range) => format!("{:?}", range.of(text)),
        TemplatePiece::Substitution(found) => {
            let sigil = match found.sigil {
                Sigil::Dollar => "$",
                Sigil::Percent => "%",
                Sigil::At => "@",
            };
            let body = match &found.body {
                Body::Invalid => "invalid".to_owned(),
                Body::Path(path) => format!("path {path}"),
                Body::Expression(expr) => sexpr(expr),
                Body::Function {
                    names,
                    argument,
                    path,
                } => {
                    let names: Vec<_> = names.iter().map(|name| name.name.as_str()).collect();
                    let argument = match path {
                        Some(path) => format!("path {path}"),
                        None => show(text, argument),
                    };
                    format!("{}({argument})", names.join(":"))
                }
            };
            format!("{sigil}{{{body}}}")
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn split(options: Options, text: &str, expected: &str) {
    let template = Template::parse(text, options);
    assert_eq!(template.faults, [], "{text}");
    assert_eq!(show(text, &template.pieces), expected, "{text}");
}

#[track_caller]
fn fault(
    options: Options,
    text: &str,
    kind: ExpressionFaultKind,
    caret: &str,
    fixed: Option<&str>,
) {
    let template = Template::parse(text, options);
    let [fault] = &template.faults[..] else {
        panic!("`{text}` has {:#?}", template.faults);
    };
    let after = fault.fix.as_ref().map(|fix| fix.apply(text));
    let found = (fault.kind, fault.range.of(text), after.as_deref());
    assert_eq!(found, (kind, caret, fixed), "{text}: {}", fault.message);
}

#[test]
fn pieces() {
    let calling = Options::CALLING;
    split(calling, "", "");
    split(
        calling,
        "plain { text } 100% $5",
        r#""plain { text } 100% $5""#,
    );
    split(
        calling,
        "a ${b} c %{d.e[0]}",
        r#""a " ${path b} " c " %{path d.e[0]}"#,
    );
    split(calling, "${ a }${b+1}", "${path a} ${(+ b 1)}");
    split(calling, "${'}'}!", r#"${"}"} "!""#);
    split(
        calling,
        "%{x.replace(/{/, '}')}",
        r#"%{(call (. x replace) /{/ "}")}"#,
    );
    split(calling, "${`a${b}`} c", r#"${(template "a" b)} " c""#);
    split(
        calling,
        "${{a: {b: 1}}.a.b}",
        "${(. (. (object (a (object (b 1)))) a) b)}",
    );
    split(calling, "$${a}", r#""$" ${path a}"#);
    split(calling, "it's ${a} isn't", r#""it's " ${path a} " isn't""#);
    split(calling, "mail@{x}", r#""mail@{x}""#);
    split(calling, "ü%{ü}", r#""ü" %{path ü}"#);
    split(
        calling,
        "${request_response_headers.content-type}",
        "${path request_response_headers.content-type}",
    );
    split(Options::MESSAGING, "${a} %{b}", r#""${a} " %{path b}"#);
}

#[test]
fn template_functions() {
    let map = Options::DATA_MAP;
    split(
        map,
        "${lc:enc:url:args.query}",
        "${lc:enc:url(path args.query)}",
    );
    split(
        map,
        "%{lc:enc:args.query}&a=1",
        r#"%{lc:enc(path args.query)} "&a=1""#,
    );
    split(
        map,
        "${meta_data.table.${lc:args.target}}",
        r#"${("meta_data.table." ${lc(path args.target)})}"#,
    );
    split(
        map,
        "@{fmt_ph national:sep:- ${call.from}}",
        r#"@{fmt_ph(" national:sep:- " ${path call.from})}"#,
    );
    split(
        map,
        "@{expr (100 - 25) / 5}",
        r#"@{expr(" (100 - 25) / 5")}"#,
    );
    split(
        map,
        "@{strftime_tz America/Chicago %Y-%m}",
        r#"@{strftime_tz(" America/Chicago %Y-%m")}"#,
    );
    fault(map, "${upper:args.x}", NotSupported, "upper", None);
    fault(
        Options::CALLING,
        "${lc:args.x}",
        TemplateFunction,
        "lc",
        None,
    );
    fault(
        Options::CALLING,
        "${meta_data.${lc:args.x}}",
        TemplateFunction,
        "lc",
        None,
    );
    fault(
        Options::CALLING,
        "@{sleep 2}",
        TemplateFunction,
        "sleep",
        None,
    );
}

#[test]
fn faults() {
    let calling = Options::CALLING;
    fault(
        calling,
        "a ${b",
        UnterminatedSubstitution,
        "${",
        Some("a ${b}"),
    );
    fault(calling, "a ${b and c", UnterminatedSubstitution, "${", None);
    fault(calling, "a ${b, ${c}", UnterminatedSubstitution, "${", None);
    fault(calling, "${}", EmptySubstitution, "${}", None);
    fault(
        calling,
        "${ items.length }",
        PropertyLookup,
        "items.length",
        Some("${ (items.length) }"),
    );
    fault(
        calling,
        "%{call.from.toUpperCase}",
        MethodNotCalled,
        "call.from.toUpperCase",
        Some("%{call.from.toUpperCase()}"),
    );
    fault(
        calling,
        "a ${b = 1} c",
        Assignment,
        "=",
        Some("a ${b == 1} c"),
    );
    fault(calling, "${'a} ${b}", UnclosedQuote, "'", None);
    fault(
        calling,
        "${${a} + 1}",
        NestedSubstitution,
        "${a}",
        Some("${a + 1}"),
    );
    fault(
        Options::MESSAGING,
        "%{a.toUpperCase()}",
        PathsOnly,
        "a.toUpperCase()",
        None,
    );
    fault(
        Options::MESSAGING,
        "%{a",
        UnterminatedSubstitution,
        "%{",
        Some("%{a}"),
    );
    // a variable of that name, not a property
    split(calling, "${length}", "${path length}");
    split(
        Options::MESSAGING,
        "%{items.length}",
        "%{path items.length}",
    );
}

#[test]
fn only() {
    let only = |text: &str| Template::parse(text, Options::CALLING).only().is_some();
    assert!(only("${a}"));
    assert!(!only(" ${a}"));
    assert!(!only("${a}${b}"));
    assert!(!only("a"));
}
