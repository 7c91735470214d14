//! Expressions that are JavaScript and do not say what they seem to: names of other languages,
//! texts that are joined where numbers are added, an operand that is the same in every call.
//!
//! SWML reference: "Expressions"; "cond".

use crate::expression::{
    ArrayElement, BinaryOperator, Expr, ExprKind, LogicalOperator, Replacement, Scope, TextRange,
    UnaryOperator, Visitor,
};
use crate::shown::shown;

/// An expression that does not say what it seems to.
pub(super) struct Slip {
    pub(super) range: TextRange,
    pub(super) message: String,
    pub(super) why: &'static str,
    pub(super) help: String,
    /// The edits that correct it, in the order of the text; none if only its author knows.
    pub(super) edits: Vec<Replacement>,
}

/// Returns the mistakes in an expression, wherever it is written.
pub(super) fn in_expression(text: &str, expr: &Expr) -> Vec<Slip> {
    let mut found = Slips {
        text,
        found: Vec::new(),
    };
    found.expr(expr);
    found.found
}

/// The first operand of a condition that is the same in every call.
pub(super) fn in_condition(text: &str, expr: &Expr) -> Option<Slip> {
    match &expr.kind {
        ExprKind::Paren(inner) => in_condition(text, inner),
        ExprKind::Unary {
            operator: UnaryOperator::Not,
            operand,
        } => in_condition(text, operand),
        ExprKind::Conditional { test, .. } => in_condition(text, test),
        ExprKind::Logical { operator, .. } if *operator != LogicalOperator::Coalesce => {
            in_operands(text, expr, *operator)
        }
        _ => None,
    }
}

/// `vars.a == 'x' || 'y'`: each side is a condition of its own.
fn in_operands(text: &str, expr: &Expr, operator: LogicalOperator) -> Option<Slip> {
    let mut operands = Vec::new();
    flatten(expr, operator, &mut operands);
    let Some(first) = operands.iter().position(|one| is_literal(one)) else {
        return operands.iter().find_map(|one| in_condition(text, one));
    };
    let constant = operands.get(first)?;
    let mut compared = None;
    for one in operands.iter().take(first) {
        if let ExprKind::Binary {
            operator: sign @ (BinaryOperator::Equal | BinaryOperator::StrictEqual),
            left,
            ..
        } = &one.kind
            && operator == LogicalOperator::Or
        {
            compared = Some(format!("{} {} ", left.range.of(text), sign.as_str()));
        }
    }
    let mut edits = Vec::new();
    for one in &operands {
        if let Some(compared) = &compared
            && is_literal(one)
        {
            let text = format!("{compared}{}", one.range.of(text));
            edits.push(Replacement {
                range: one.range,
                text,
            });
        }
    }
    Some(Slip {
        range: constant.range,
        message: format!(
            "`{}` is the same in every call",
            shown(constant.range.of(text))
        ),
        why: "each side of `&&` and `||` is a condition of its own",
        help: match compared {
            Some(_) => "compare it".to_owned(),
            None => "compare it with a variable, or remove it".to_owned(),
        },
        edits,
    })
}

fn flatten<'e>(expr: &'e Expr, operator: LogicalOperator, operands: &mut Vec<&'e Expr>) {
    match &expr.kind {
        ExprKind::Logical {
            operator: own,
            left,
            right,
        } if *own == operator => {
            flatten(left, operator, operands);
            flatten(right, operator, operands);
        }
        _ => operands.push(expr),
    }
}

/// `true` and `false` alone are meant so.
fn is_literal(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::String(_) | ExprKind::Number(_))
}

/// A value of another language, and that of JavaScript.
const VALUES: [(&str, &str); 9] = [
    ("True", "true"),
    ("TRUE", "true"),
    ("False", "false"),
    ("FALSE", "false"),
    ("None", "null"),
    ("Null", "null"),
    ("NULL", "null"),
    ("nil", "null"),
    ("Nil", "null"),
];

/// A function of another language, and that of JavaScript.
const FUNCTIONS: [(&str, &str); 13] = [
    ("number", "Number"),
    ("string", "String"),
    ("boolean", "Boolean"),
    ("parseint", "parseInt"),
    ("parsefloat", "parseFloat"),
    ("int", "parseInt"),
    ("float", "parseFloat"),
    ("str", "String"),
    ("bool", "Boolean"),
    ("round", "Math.round"),
    ("abs", "Math.abs"),
    ("floor", "Math.floor"),
    ("ceil", "Math.ceil"),
];

/// A method of another language, and that of JavaScript.
const METHODS: [(&str, &str); 15] = [
    ("contains", "includes"),
    ("startswith", "startsWith"),
    ("starts_with", "startsWith"),
    ("endswith", "endsWith"),
    ("ends_with", "endsWith"),
    ("upper", "toUpperCase"),
    ("upcase", "toUpperCase"),
    ("toUppercase", "toUpperCase"),
    ("toUpper", "toUpperCase"),
    ("lower", "toLowerCase"),
    ("downcase", "toLowerCase"),
    ("toLowercase", "toLowerCase"),
    ("toLower", "toLowerCase"),
    ("strip", "trim"),
    ("to_s", "toString"),
];

/// An object of JavaScript in small letters, and one of its methods.
const OBJECTS: [(&str, &str, &[&str]); 3] = [
    (
        "math",
        "Math",
        &[
            "abs", "ceil", "floor", "max", "min", "random", "round", "trunc",
        ],
    ),
    ("json", "JSON", &["parse", "stringify"]),
    ("date", "Date", &["now"]),
];

/// Methods of other languages that give the length.
const LENGTHS: [&str; 4] = ["length", "len", "size", "count"];

/// A filter of a template language, and what JavaScript has for it.
const FILTERS: [(&str, &str); 5] = [
    ("upper", ".toUpperCase()"),
    ("upcase", ".toUpperCase()"),
    ("lower", ".toLowerCase()"),
    ("downcase", ".toLowerCase()"),
    ("trim", ".trim()"),
];

const OF_JAVASCRIPT: &str = "an expression is JavaScript, which does not have this name";

fn meant<'n>(names: &[(&str, &'n str)], name: &str) -> Option<&'n str> {
    let found = names.iter().find(|(one, _)| *one == name);
    found.map(|(_, meant)| *meant)
}

struct Slips<'t> {
    text: &'t str,
    found: Vec<Slip>,
}

impl Visitor for Slips<'_> {
    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Identifier(name) => self.value(expr, name),
            ExprKind::Call {
                callee, arguments, ..
            } => self.call(expr, callee, arguments),
            ExprKind::Binary {
                operator: BinaryOperator::BitOr,
                left,
                right,
            } => self.filter(expr, left, right),
            ExprKind::Binary {
                operator: BinaryOperator::Add,
                left,
                right,
            } => self.sum(expr, left, right),
            ExprKind::Binary {
                operator: BinaryOperator::In,
                left,
                right,
            } => self.element(expr, left, right),
            ExprKind::Binary {
                operator,
                left,
                right,
            } if is_order(*operator) => self.chain(expr, left, right),
            _ => {}
        }
        expr.walk(self);
    }
}

impl Slips<'_> {
    fn name(&mut self, range: TextRange, name: &str, meant: &str) {
        self.found.push(Slip {
            range,
            message: format!("`{}` is not a name of JavaScript", shown(name)),
            why: OF_JAVASCRIPT,
            help: format!("write `{meant}`"),
            edits: vec![Replacement {
                range,
                text: meant.to_owned(),
            }],
        });
    }

    fn value(&mut self, expr: &Expr, name: &str) {
        if let Some(meant) = meant(&VALUES, name) {
            self.name(expr.range, name, meant);
        }
    }

    fn call(&mut self, whole: &Expr, callee: &Expr, arguments: &[ArrayElement]) {
        match &callee.kind {
            ExprKind::Identifier(name) if name == "len" => {
                let argument = match arguments {
                    [ArrayElement::Expr(only)] => only.range.of(self.text),
                    _ => return,
                };
                self.found.push(Slip {
                    range: callee.range,
                    message: "`len` is not a name of JavaScript".to_owned(),
                    why: OF_JAVASCRIPT,
                    help: "write `.length` after the value".to_owned(),
                    edits: vec![Replacement {
                        range: whole.range,
                        text: format!("({argument}).length"),
                    }],
                });
            }
            ExprKind::Identifier(name) => {
                if let Some(meant) = meant(&FUNCTIONS, name) {
                    self.name(callee.range, name, meant);
                }
            }
            ExprKind::Member {
                object, property, ..
            } if object.as_path().is_some() || matches!(object.kind, ExprKind::String(_)) => {
                let name = property.text.as_str();
                if let ExprKind::Identifier(of) = &object.kind
                    && let Some((small, meant, _)) = OBJECTS
                        .iter()
                        .find(|(small, _, methods)| small == of && methods.contains(&name))
                {
                    self.name(object.range, small, meant);
                    return;
                }
                if let Some(meant) = meant(&METHODS, name) {
                    self.name(property.range, name, meant);
                } else if LENGTHS.contains(&name) && arguments.is_empty() {
                    let range = TextRange::new(property.range.start, whole.range.end);
                    self.found.push(Slip {
                        range,
                        message: format!("`{name}` is not a method of JavaScript"),
                        why: "the length of a text or an array is its property `length`",
                        help: "write `length`".to_owned(),
                        edits: vec![Replacement {
                            range,
                            text: "length".to_owned(),
                        }],
                    });
                }
            }
            _ => {}
        }
    }

    /// `vars.a | upper`: a filter of a template language.
    fn filter(&mut self, whole: &Expr, left: &Expr, right: &Expr) {
        let name = match &right.kind {
            ExprKind::Identifier(name) => name,
            ExprKind::Call { callee, .. } => match &callee.kind {
                ExprKind::Identifier(name) if name == "default" => name,
                _ => return,
            },
            _ => return,
        };
        let method = meant(&FILTERS, name);
        let is_filter = method.is_some() || matches!(name.as_str(), "title" | "capitalize");
        if !is_filter {
            return;
        }
        let edits = method.filter(|_| left.as_path().is_some()).map(|method| {
            let left = left.range.of(self.text);
            Replacement {
                range: whole.range,
                text: format!("{left}{method}"),
            }
        });
        self.found.push(Slip {
            range: TextRange::new(left.range.end, whole.range.end),
            message: format!("`{}` is not a filter here", shown(name)),
            why: "`|` is an operator of JavaScript on the bits of two numbers",
            help: "write a method of JavaScript".to_owned(),
            edits: edits.into_iter().collect(),
        });
    }

    /// `vars.a in ['x', 'y']`: the positions of a list.
    fn element(&mut self, whole: &Expr, left: &Expr, right: &Expr) {
        if !matches!(right.kind, ExprKind::Array(_)) {
            return;
        }
        let operator = TextRange::new(left.range.end, right.range.start);
        let (value, list) = (left.range.of(self.text), right.range.of(self.text));
        let is_simple = left.as_path().is_some() || matches!(left.kind, ExprKind::String(_));
        self.found.push(Slip {
            range: trimmed(operator, self.text),
            message: "`in` looks for a position, not for an element".to_owned(),
            why: "`in` of JavaScript looks for a key, and those of a list are its positions",
            help: "look for the element with `includes`".to_owned(),
            edits: is_simple
                .then(|| Replacement {
                    range: whole.range,
                    text: format!("{list}.includes({value})"),
                })
                .into_iter()
                .collect(),
        });
    }

    /// `1 < vars.a < 5`: the result of a comparison is compared.
    fn chain(&mut self, whole: &Expr, left: &Expr, right: &Expr) {
        let ExprKind::Binary {
            operator,
            right: middle,
            ..
        } = &left.kind
        else {
            return;
        };
        if !is_order(*operator) {
            return;
        }
        let second = TextRange::new(left.range.end, right.range.end).of(self.text);
        self.found.push(Slip {
            range: whole.range,
            message: format!(
                "`{}` compares the result of a comparison",
                shown(whole.range.of(self.text))
            ),
            why: "the first comparison is true or false, which counts as 1 or 0 in the second",
            help: "write two comparisons".to_owned(),
            edits: vec![Replacement {
                range: whole.range,
                text: format!(
                    "{} && {}{second}",
                    left.range.of(self.text),
                    middle.range.of(self.text)
                ),
            }],
        });
    }

    /// `prompt_value + 1`: digits are text.
    fn sum(&mut self, whole: &Expr, left: &Expr, right: &Expr) {
        if !is_input(left) || !matches!(right.kind, ExprKind::Number(_)) {
            return;
        }
        let input = left.range.of(self.text);
        self.found.push(Slip {
            range: whole.range,
            message: format!("`{}` joins two texts", shown(whole.range.of(self.text))),
            why: "the input of a caller is a string, and `+` joins strings",
            help: "turn it into a number".to_owned(),
            edits: vec![Replacement {
                range: left.range,
                text: format!("Number({input})"),
            }],
        });
    }
}

fn is_order(operator: BinaryOperator) -> bool {
    matches!(
        operator,
        BinaryOperator::Less
            | BinaryOperator::LessEqual
            | BinaryOperator::Greater
            | BinaryOperator::GreaterEqual
    )
}

/// A range without the space at both ends.
fn trimmed(range: TextRange, text: &str) -> TextRange {
    let inside = range.of(text);
    let start = range.start + (inside.len() - inside.trim_start().len());
    TextRange::new(start, start + inside.trim().len())
}

/// True for what a caller has entered at a `prompt`, which is text.
pub(super) fn is_input(expr: &Expr) -> bool {
    let path = expr.as_path();
    let own = path.filter(|path| matches!(path.scope, None | Some(Scope::Vars)));
    own.is_some_and(|path| match path.segments.as_slice() {
        [name] => matches!(&*name.name, "prompt_value" | "prompt_digit_terminator"),
        _ => false,
    })
}
