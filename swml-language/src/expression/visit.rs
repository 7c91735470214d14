//! Traversal of a syntax tree.

use super::ast::{ArrayElement, Expr, ExprKind, ObjectProperty, PropertyKey, TemplatePart};
use super::path::{Path, Segment};
use super::words;

/// Called for each expression of a tree, outer ones first, in the order of the text.
///
/// ```
/// use swml_language::expression::{Expr, ExprKind, Visitor, parse};
///
/// struct Calls(usize);
/// impl Visitor for Calls {
///     fn expr(&mut self, expr: &Expr) {
///         self.0 += usize::from(matches!(expr.kind, ExprKind::Call { .. }));
///         expr.walk(self);
///     }
/// }
///
/// let mut calls = Calls(0);
/// calls.expr(&parse("parseInt(a.trim()) + 1").expr.unwrap());
/// assert_eq!(calls.0, 2);
/// ```
pub trait Visitor {
    /// Called for an expression. [`Expr::walk`] continues with its children.
    fn expr(&mut self, expr: &Expr);
}

impl Expr {
    /// Visits the direct children of this expression.
    pub fn walk(&self, visitor: &mut dyn Visitor) {
        match &self.kind {
            ExprKind::Undefined
            | ExprKind::Null
            | ExprKind::Bool(_)
            | ExprKind::Number(_)
            | ExprKind::String(_)
            | ExprKind::Regex { .. }
            | ExprKind::Identifier(_) => {}
            ExprKind::Template(parts) => {
                for part in parts {
                    if let TemplatePart::Expr(expr) = part {
                        visitor.expr(expr);
                    }
                }
            }
            ExprKind::Array(elements) => walk_elements(elements, visitor),
            ExprKind::Object(properties) => {
                for property in properties {
                    match property {
                        ObjectProperty::KeyValue(key, value) => {
                            if let PropertyKey::Computed(key) = key {
                                visitor.expr(key);
                            }
                            visitor.expr(value);
                        }
                        ObjectProperty::Spread(value) => visitor.expr(value),
                    }
                }
            }
            ExprKind::Paren(inner) => visitor.expr(inner),
            ExprKind::Member { object, .. } => visitor.expr(object),
            ExprKind::Index { object, index, .. } => {
                visitor.expr(object);
                visitor.expr(index);
            }
            ExprKind::Call {
                callee, arguments, ..
            }
            | ExprKind::New { callee, arguments } => {
                visitor.expr(callee);
                walk_elements(arguments, visitor);
            }
            ExprKind::Unary { operand, .. } => visitor.expr(operand),
            ExprKind::Binary { left, right, .. } | ExprKind::Logical { left, right, .. } => {
                visitor.expr(left);
                visitor.expr(right);
            }
            ExprKind::Conditional { test, yes, no } => {
                visitor.expr(test);
                visitor.expr(yes);
                visitor.expr(no);
            }
            ExprKind::Arrow { body, .. } => visitor.expr(body),
            ExprKind::Sequence(all) => all.iter().for_each(|expr| visitor.expr(expr)),
        }
    }

    /// Returns the paths of the variables that this expression reads, in the order of the text.
    ///
    /// Excludes parameters of arrow functions, built-in objects, called functions, names of methods
    /// and a final `.length`.
    ///
    /// ```
    /// use swml_language::expression::parse;
    /// let text = "params.a + Math.max(vars.items[0].price, items.map(x => x * rate).length)";
    /// let paths = parse(text).expr.unwrap().paths();
    /// let paths: Vec<_> = paths.iter().map(ToString::to_string).collect();
    /// assert_eq!(paths, ["params.a", "vars.items[0].price", "items", "rate"]);
    /// ```
    pub fn paths(&self) -> Vec<Path> {
        let mut paths = PathVisitor {
            found: Vec::new(),
            parameters: Vec::new(),
        };
        paths.expr(self);
        paths.found
    }

    /// Returns this expression as a path, if it is one: names, members and constant indices.
    pub fn as_path(&self) -> Option<Path> {
        let mut segments = Vec::new();
        let mut expr = self;
        loop {
            let (name, range, inner) = match &expr.kind {
                ExprKind::Identifier(name) => {
                    segments.push(Segment {
                        name: name.clone(),
                        range: expr.range,
                    });
                    segments.reverse();
                    return Some(Path::of_segments(segments, self.range));
                }
                ExprKind::Member {
                    object, property, ..
                } => (property.text.clone(), property.range, object),
                ExprKind::Index { object, index, .. } => match &index.kind {
                    ExprKind::String(name) => (name.clone(), index.range, object),
                    ExprKind::Number(value) if value.fract() == 0.0 && *value >= 0.0 => {
                        (super::number::to_text(*value), index.range, object)
                    }
                    _ => return None,
                },
                ExprKind::Paren(inner) => {
                    expr = inner;
                    continue;
                }
                _ => return None,
            };
            segments.push(Segment { name, range });
            expr = inner;
        }
    }
}

fn walk_elements(elements: &[ArrayElement], visitor: &mut dyn Visitor) {
    for element in elements {
        match element {
            ArrayElement::Expr(expr) | ArrayElement::Spread(expr) => visitor.expr(expr),
            ArrayElement::Hole => {}
        }
    }
}

struct PathVisitor {
    found: Vec<Path>,
    /// The parameters of the enclosing arrow functions.
    parameters: Vec<String>,
}

impl PathVisitor {
    /// Returns true for a name that is not a variable.
    fn is_bound(&self, expr: &Expr) -> bool {
        let mut expr = expr;
        loop {
            expr = match &expr.kind {
                ExprKind::Identifier(name) => {
                    return self.parameters.contains(name) || words::is_global(name);
                }
                ExprKind::Member { object, .. } | ExprKind::Index { object, .. } => object,
                ExprKind::Paren(inner) => inner,
                _ => return false,
            };
        }
    }
}

impl Visitor for PathVisitor {
    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Arrow { parameters, body } => {
                let before = self.parameters.len();
                let names = parameters.iter().map(|name| name.text.clone());
                self.parameters.extend(names);
                self.expr(body);
                self.parameters.truncate(before);
            }
            ExprKind::Call {
                callee, arguments, ..
            } => {
                match &callee.kind {
                    ExprKind::Member { object, .. } => self.expr(object),
                    ExprKind::Identifier(_) => {}
                    _ => self.expr(callee),
                }
                walk_elements(arguments, self);
            }
            ExprKind::New { arguments, .. } => walk_elements(arguments, self),
            ExprKind::Member {
                object, property, ..
            } if property.text == "length" => {
                self.expr(object);
            }
            ExprKind::Identifier(_) | ExprKind::Member { .. } | ExprKind::Index { .. } => {
                match expr.as_path() {
                    Some(path) if !self.is_bound(expr) => self.found.push(path),
                    Some(_) => {}
                    None => expr.walk(self),
                }
            }
            _ => expr.walk(self),
        }
    }
}
