//! Properties of every text: ranges are within it, and its tree round-trips through printing. The
//! fuzz target `expressions` asserts the same.

use swml_language::expression::{Options, Template, TemplatePiece, TextRange, parse};

use crate::sexpr::sexpr;

/// The languages of texts.
pub(crate) const OPTIONS: [Options; 3] = [Options::CALLING, Options::MESSAGING, Options::DATA_MAP];

fn is_inside(range: TextRange, text: &str) -> bool {
    text.get(range.start..range.end).is_some()
}

/// Asserts the properties of a text, as a condition and as a text with variables.
pub(crate) fn examine(text: &str) {
    let parsed = parse(text);
    // a tree, or an error
    assert!(
        parsed.expr.is_some() || !parsed.faults.is_empty(),
        "{text:?}"
    );
    for fault in &parsed.faults {
        assert!(is_inside(fault.range, text), "{text:?}: {fault:?}");
        assert!(
            fault.fix.iter().all(|fix| is_inside(fix.range, text)),
            "{text:?}: {fault:?}"
        );
    }
    if let Some(expr) = parsed.expr {
        let printed = expr.to_string();
        if parsed.faults.is_empty() && printed.chars().count() <= 1024 {
            let again = parse(&printed);
            let tree = again.expr.as_ref().map(sexpr);
            assert_eq!(
                tree.as_deref(),
                Some(&*sexpr(&expr)),
                "{text:?} is printed as {printed:?}"
            );
            assert_eq!(again.expr.unwrap().to_string(), printed);
        }
        for path in expr.paths() {
            assert!(is_inside(path.range, text));
        }
        #[cfg(feature = "evaluate")]
        evaluate(&expr, text);
    }
    for options in OPTIONS {
        let template = Template::parse(text, options);
        let mut at = 0;
        for piece in &template.pieces {
            let range = match piece {
                TemplatePiece::Literal(range) => *range,
                TemplatePiece::Substitution(found) => found.range,
            };
            assert_eq!(range.start, at, "{text:?}");
            at = range.end;
        }
        assert_eq!(at, text.len(), "{text:?}");
        assert!(
            template
                .faults
                .iter()
                .all(|fault| is_inside(fault.range, text)),
            "{text:?}"
        );
        let _ = template.paths();
    }
}

/// Asserts that an expression has a value, or an error with its location.
#[cfg(feature = "evaluate")]
fn evaluate(expr: &swml_language::expression::Expr, text: &str) {
    use swml_language::expression::Scope;
    use swml_language::expression::eval::{self, JsValue};

    let variables = |_: Scope, name: &str| match name {
        "a" => Some(JsValue::array([1.0.into(), "x".into()])),
        "items" => Some(JsValue::array([JsValue::object([("x", true.into())])])),
        "from" => Some("+15551234567".into()),
        _ => None,
    };
    if let Err(error) = eval::evaluate(expr, &variables) {
        assert!(is_inside(error.range, text), "{text:?}: {error:?}");
    }
}
