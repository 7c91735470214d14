//! Formatting of a syntax tree as an S-expression.

use swml_language::expression::{
    ArrayElement, Expr, ExprKind, ObjectProperty, PropertyKey, TemplatePart,
};

pub(crate) fn sexpr(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Undefined => "undefined".into(),
        ExprKind::Null => "null".into(),
        ExprKind::Bool(value) => value.to_string(),
        ExprKind::Number(value) => value.to_string(),
        ExprKind::String(value) => format!("{value:?}"),
        ExprKind::Template(parts) => list(
            "template",
            parts.iter().map(|part| match part {
                TemplatePart::Text(text) => format!("{text:?}"),
                TemplatePart::Expr(expr) => sexpr(expr),
            }),
        ),
        ExprKind::Regex { pattern, flags } => format!("/{pattern}/{flags}"),
        ExprKind::Array(all) => list("array", elements(all)),
        ExprKind::Object(all) => list(
            "object",
            all.iter().map(|property| match property {
                ObjectProperty::Spread(value) => format!("...{}", sexpr(value)),
                ObjectProperty::KeyValue(PropertyKey::Name(name), value) => {
                    format!("({} {})", name.text, sexpr(value))
                }
                ObjectProperty::KeyValue(PropertyKey::Computed(key), value) => {
                    format!("([{}] {})", sexpr(key), sexpr(value))
                }
            }),
        ),
        ExprKind::Identifier(name) => name.clone(),
        ExprKind::Paren(inner) => format!("[{}]", sexpr(inner)),
        ExprKind::Member {
            object,
            property,
            optional,
        } => {
            let dot = if *optional { "?." } else { "." };
            format!("({dot} {} {})", sexpr(object), property.text)
        }
        ExprKind::Index {
            object,
            index,
            optional,
        } => {
            let dot = if *optional { "?index" } else { "index" };
            format!("({dot} {} {})", sexpr(object), sexpr(index))
        }
        ExprKind::Call {
            callee,
            arguments,
            optional,
        } => {
            let dot = if *optional { "?call" } else { "call" };
            list(
                dot,
                std::iter::once(sexpr(callee)).chain(elements(arguments)),
            )
        }
        ExprKind::New { callee, arguments } => list(
            "new",
            std::iter::once(sexpr(callee)).chain(elements(arguments)),
        ),
        ExprKind::Unary { operator, operand } => {
            format!("({} {})", operator.as_str(), sexpr(operand))
        }
        ExprKind::Binary {
            operator,
            left,
            right,
        } => {
            format!("({} {} {})", operator.as_str(), sexpr(left), sexpr(right))
        }
        ExprKind::Logical {
            operator,
            left,
            right,
        } => {
            format!("({} {} {})", operator.as_str(), sexpr(left), sexpr(right))
        }
        ExprKind::Conditional { test, yes, no } => {
            format!("(if {} {} {})", sexpr(test), sexpr(yes), sexpr(no))
        }
        ExprKind::Arrow { parameters, body } => {
            let names: Vec<_> = parameters.iter().map(|name| name.text.as_str()).collect();
            format!("(=> ({}) {})", names.join(" "), sexpr(body))
        }
        ExprKind::Sequence(all) => list(",", all.iter().map(sexpr)),
    }
}

fn elements(all: &[ArrayElement]) -> impl Iterator<Item = String> {
    all.iter().map(|element| match element {
        ArrayElement::Expr(expr) => sexpr(expr),
        ArrayElement::Spread(expr) => format!("...{}", sexpr(expr)),
        ArrayElement::Hole => "_".into(),
    })
}

fn list(name: &str, items: impl Iterator<Item = String>) -> String {
    let mut text = format!("({name}");
    for item in items {
        text.push(' ');
        text.push_str(&item);
    }
    text.push(')');
    text
}
