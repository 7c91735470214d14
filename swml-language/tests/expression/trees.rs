//! Tests of the syntax trees of texts.

use swml_language::expression::parse;

use crate::sexpr::sexpr;

#[track_caller]
fn tree(text: &str, expected: &str) {
    let parsed = parse(text);
    assert_eq!(parsed.faults, [], "{text}");
    let expr = parsed.expr.expect(text);
    assert_eq!(sexpr(&expr), expected, "{text}");
    // ranges end at the end of the text
    assert_eq!(expr.range.of(text), text.trim(), "{text}");
    let printed = expr.to_string();
    let again = parse(&printed).expr.expect(&printed);
    assert_eq!(sexpr(&again), expected, "{text} is printed as {printed}");
}

#[test]
fn literals() {
    tree("42", "42");
    tree("0x1F", "31");
    tree("0b101", "5");
    tree("0o17", "15");
    tree("1_000.5", "1000.5");
    tree(".5e1", "5");
    tree("5.", "5");
    tree("1e999", "inf");
    tree("'it\\'s'", r#""it's""#);
    tree(r#""\x41\u0042\u{43}\n""#, r#""ABC\n""#);
    tree(r#""\ud83d\ude00""#, "\"😀\"");
    tree("true", "true");
    tree("null", "null");
    tree("undefined", "undefined");
    tree("[1, 'a', , ...b]", r#"(array 1 "a" _ ...b)"#);
    tree("[1,]", "(array 1)");
    tree("[,]", "(array _)");
    tree(
        "{a: 1, 'b c': 2, 3: 4, d, [e]: 5, ...f,}",
        "(object (a 1) (b c 2) (3 4) (d d) ([e] 5) ...f)",
    );
    tree("/^sip:/i", "/^sip:/i");
    tree(r"/[/\]]{2}/", r"/[/\]]{2}/");
    tree("``", "(template)");
    tree(
        "`a${b + `c${d}`}e$f`",
        r#"(template "a" (+ b (template "c" d)) "e$f")"#,
    );
    tree("`a${ {b: 1}.b }`", r#"(template "a" (. (object (b 1)) b))"#);
}

#[test]
fn precedence() {
    tree("a + b * c", "(+ a (* b c))");
    tree("a - b - c", "(- (- a b) c)");
    tree("a ** b ** c", "(** a (** b c))");
    tree("(a + b) * c", "(* [(+ a b)] c)");
    tree(
        "a == 1 && b != 2 || !c",
        "(|| (&& (== a 1) (!= b 2)) (! c))",
    );
    tree("a ?? b", "(?? a b)");
    tree("(a ?? b) || c", "(|| [(?? a b)] c)");
    tree("a < b == c >= d", "(== (< a b) (>= c d))");
    tree("a ? b : c ? d : e", "(if a b (if c d e))");
    tree("a?.5:b", "(if a 0.5 b)");
    tree("a & b | c ^ d", "(| (& a b) (^ c d))");
    tree("a >>> 1 << 2 >> 3", "(>> (<< (>>> a 1) 2) 3)");
    tree("- -a + +b", "(+ (- (- a)) (+ b))");
    tree("typeof a === 'string'", r#"(=== (typeof a) "string")"#);
    tree("'a' in b", r#"(in "a" b)"#);
    tree("a instanceof Date", "(instanceof a Date)");
    tree("(a, b)", "[(, a b)]");
    tree("a / b / c", "(/ (/ a b) c)");
    tree("(a) / 2 / b", "(/ (/ [a] 2) b)");
    tree("x % {}", "(% x (object))");
}

#[test]
fn comments() {
    let parsed = parse("a /* why */ + b // and so on");
    assert_eq!(parsed.faults, []);
    assert_eq!(sexpr(&parsed.expr.unwrap()), "(+ a b)");
}

#[test]
fn members_and_calls() {
    tree("a.b[0].c", "(. (index (. a b) 0) c)");
    tree("a?.b?.[c]?.(d)", "(?call (?index (?. a b) c) d)");
    tree("a.default.in", "(. (. a default) in)");
    tree(
        "call.from.substring(0, 3)",
        "(call (. (. call from) substring) 0 3)",
    );
    tree("f(...a, b,)", "(call f ...a b)");
    tree("1 .toString()", "(call (. 1 toString))");
    tree(
        "new Date(2020, 1).getTime()",
        "(call (. (new Date 2020 1) getTime))",
    );
    tree("new Intl.NumberFormat", "(new (. Intl NumberFormat))");
    tree(
        "[1,2,3].reduce((a,b) => a+b, 0)",
        "(call (. (array 1 2 3) reduce) (=> (a b) (+ a b)) 0)",
    );
    tree(
        "a.map(x => ({y: x}))",
        "(call (. a map) (=> (x) [(object (y x))]))",
    );
    tree("a.map(() => 1)", "(call (. a map) (=> () 1))");
    tree(
        "a.map(x => y => x + y)",
        "(call (. a map) (=> (x) (=> (y) (+ x y))))",
    );
    tree(
        "call.to.replace(/^sip:/i, '').replace(/@.*/, '')",
        r#"(call (. (call (. (. call to) replace) /^sip:/i "") replace) /@.*/ "")"#,
    );
}

#[test]
fn words_that_are_names() {
    // words of other languages are names where an operator is not possible
    for name in [
        "and", "not", "is", "of", "async", "fetch", "let_me", "größe", "$x", "_",
    ] {
        let text = format!("{name} == 1");
        tree(&text, &format!("(== {name} 1)"));
    }
    tree("a.and.not", "(. (. a and) not)");
}
