//! Formatting of a syntax tree as JavaScript.

use std::fmt::{self, Display, Formatter, Write};

use super::ast::{
    ArrayElement, Expr, ExprKind, ObjectProperty, PropertyKey, TemplatePart, UnaryOperator,
};
use super::lexer::{is_word, is_word_start};
use super::number;

/// Formatted as JavaScript that parses to the same tree.
impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ExprKind::Undefined => f.write_str("undefined"),
            ExprKind::Null => f.write_str("null"),
            ExprKind::Bool(value) => write!(f, "{value}"),
            ExprKind::Number(value) if value.is_infinite() => f.write_str("1e999"),
            ExprKind::Number(value) => f.write_str(&number::to_text(*value)),
            ExprKind::String(value) => quoted(f, value),
            ExprKind::Template(parts) => {
                f.write_char('`')?;
                for part in parts {
                    match part {
                        TemplatePart::Text(text) => template_text(f, text)?,
                        TemplatePart::Expr(expr) => write!(f, "${{{expr}}}")?,
                    }
                }
                f.write_char('`')
            }
            ExprKind::Regex { pattern, flags } => write!(f, "/{pattern}/{flags}"),
            ExprKind::Array(elements) => {
                // a trailing hole needs an additional comma
                let comma = if elements.last() == Some(&ArrayElement::Hole) {
                    ","
                } else {
                    ""
                };
                write!(f, "[{}{comma}]", List(elements))
            }
            ExprKind::Object(properties) => write!(f, "{{{}}}", List(properties)),
            ExprKind::Identifier(name) => f.write_str(name),
            ExprKind::Paren(inner) => write!(f, "({inner})"),
            ExprKind::Member {
                object,
                property,
                optional,
            } => {
                let dot = if *optional { "?." } else { "." };
                // the first dot after an integer is a decimal point
                let space = if matches!(object.kind, ExprKind::Number(_)) {
                    " "
                } else {
                    ""
                };
                write!(f, "{object}{space}{dot}{}", property.text)
            }
            ExprKind::Index {
                object,
                index,
                optional,
            } => {
                let dot = if *optional { "?." } else { "" };
                write!(f, "{object}{dot}[{index}]")
            }
            ExprKind::Call {
                callee,
                arguments,
                optional,
            } => {
                let dot = if *optional { "?." } else { "" };
                write!(f, "{callee}{dot}({})", List(arguments))
            }
            ExprKind::New { callee, arguments } => write!(f, "new {callee}({})", List(arguments)),
            ExprKind::Unary { operator, operand } => {
                let sign = matches!(
                    operator,
                    UnaryOperator::Plus
                        | UnaryOperator::Minus
                        | UnaryOperator::Typeof
                        | UnaryOperator::Void
                );
                let nested = matches!(operand.kind, ExprKind::Unary { .. });
                let word = matches!(operator, UnaryOperator::Typeof | UnaryOperator::Void);
                let space = if word || (sign && nested) { " " } else { "" };
                write!(f, "{}{space}{operand}", operator.as_str())
            }
            ExprKind::Binary {
                operator,
                left,
                right,
            } => {
                write!(f, "{left} {} {right}", operator.as_str())
            }
            ExprKind::Logical {
                operator,
                left,
                right,
            } => {
                write!(f, "{left} {} {right}", operator.as_str())
            }
            ExprKind::Conditional { test, yes, no } => write!(f, "{test} ? {yes} : {no}"),
            ExprKind::Arrow { parameters, body } => {
                f.write_char('(')?;
                for (index, parameter) in parameters.iter().enumerate() {
                    let comma = if index > 0 { ", " } else { "" };
                    write!(f, "{comma}{}", parameter.text)?;
                }
                write!(f, ") => {body}")
            }
            ExprKind::Sequence(all) => write!(f, "{}", List(all)),
        }
    }
}

struct List<'l, T>(&'l [T]);

impl<T: Display> Display for List<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, item) in self.0.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{item}")?;
        }
        Ok(())
    }
}

impl Display for ArrayElement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expr(expr) => write!(f, "{expr}"),
            Self::Spread(expr) => write!(f, "...{expr}"),
            Self::Hole => Ok(()),
        }
    }
}

impl Display for ObjectProperty {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spread(expr) => write!(f, "...{expr}"),
            Self::KeyValue(PropertyKey::Computed(key), value) => write!(f, "[{key}]: {value}"),
            Self::KeyValue(PropertyKey::Name(name), value) => {
                let plain = name.text.starts_with(is_word_start) && name.text.chars().all(is_word);
                match plain {
                    true => f.write_str(&name.text)?,
                    false => quoted(f, &name.text)?,
                }
                write!(f, ": {value}")
            }
        }
    }
}

fn quoted(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            c if c.is_control() => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

fn template_text(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    for c in text.chars() {
        match c {
            '`' | '\\' | '$' => write!(f, "\\{c}")?,
            '\r' => f.write_str("\\r")?,
            c => f.write_char(c)?,
        }
    }
    Ok(())
}
