//! Numbers that are joined as texts: `${params.a+params.b}`, and `%{tries}+1` in a `set`.

use std::cell::OnceCell;

use super::{FlowFacts, property, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::expression::{
    BinaryOperator, Body, Expr, ExprKind, Options, Scope, Sigil, Template, TemplatePiece,
    TextRange, Visitor,
};
use crate::flow::{PathStep, PointKind, ReadKind, VariableRead};
use crate::name_index::ScopedNames;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Content, Node, Place, has_variable};

/// Reports sums that are none.
///
/// SWML reference: "Expressions"; "execute", `params`; "set".
pub(super) fn judge<'t>(cx: &mut RuleContext<'_>, paths: &FlowFacts<'t>) {
    if !cx.language.expressions {
        return;
    }
    params(cx, paths);
    outside(cx, paths);
}

/// The parameters that are passed to each section, and those of them that are once passed as
/// something other than a number.
#[derive(Default)]
struct Numbers<'t> {
    passed: ScopedNames<'t>,
    others: ScopedNames<'t>,
}

impl Numbers<'_> {
    fn are_all(&self, section: usize, name: &str) -> bool {
        self.passed.contains(section, name) && !self.others.contains(section, name)
    }
}

/// Reports sums of values passed to a section: they are text there.
fn params<'t>(cx: &mut RuleContext<'_>, paths: &FlowFacts<'t>) {
    let numbers = OnceCell::new();
    let mut reported = ScopedNames::default();
    for read in &paths.flow.reads {
        let may_add = read.path.starts_with("params.") && read.text.contains('+');
        if !may_add || !reported.insert(read.trail, read.text) {
            continue;
        }
        let numbers = numbers.get_or_init(|| numbers_of(paths));
        let section = section_of(paths, read);
        let is_number = |name: &str| section.is_some_and(|at| numbers.are_all(at, name));
        let mut found = Sums {
            is_number: &is_number,
            is_counted: false,
            found: None,
        };
        for expr in &expressions(read) {
            found.expr(expr);
        }
        let Some((range, operands)) = found.found else {
            continue;
        };
        let mut fixed = read.text.to_owned();
        // from the end, so that the ranges before stay
        for range in operands.iter().rev() {
            let number = format!("Number({})", range.of(read.text));
            fixed.replace_range(range.start..range.end, &number);
        }
        let added = fixed.len() - read.text.len();
        let sum = TextRange::new(range.start, range.end + added).of(&fixed);
        let fault = Diagnostic::new(
            Code::SuspiciousExpression,
            read.place,
            format!("`{}` joins two texts", shown(range.of(read.text))),
        )
        .part(range, read.text)
        .note("`params` are strings, and `+` joins strings: 1 and 2 give `12`")
        .help(format!("turn them into numbers: `{}`", shown(sum)))
        .suggest(read.place, quoted(&fixed));
        paths.report(cx, read.trail, fault);
    }
}

fn expressions(read: &VariableRead<'_>) -> Vec<Expr> {
    if read.form == ReadKind::Condition && !has_variable(read.text) {
        return Vec::from_iter(crate::expression::parse(read.text).expr);
    }
    let mut found = Vec::new();
    for piece in Template::parse(read.text, Options::CALLING).pieces {
        if let TemplatePiece::Substitution(substitution) = piece
            && let Body::Expression(expr) = substitution.body
        {
            found.push(expr);
        }
    }
    found
}

fn section_of(paths: &FlowFacts<'_>, read: &VariableRead<'_>) -> Option<usize> {
    let steps = paths.flow.steps(read.trail);
    let Some(PathStep::Key(name)) = steps.get(1) else {
        return None;
    };
    paths
        .sections
        .iter()
        .position(|section| section.key == *name)
}

fn numbers_of<'t>(paths: &FlowFacts<'t>) -> Numbers<'t> {
    let flow = &paths.flow;
    let mut numbers = Numbers::default();
    for (at, point) in flow.points.iter().enumerate() {
        let jumps = point.next.iter().filter_map(|edge| {
            match flow.points.get(edge.to).map(|point| &point.kind) {
                Some(PointKind::Start(section)) => Some(*section),
                _ => None,
            }
        });
        for section in jumps.chain(point.call.map(|(section, _)| section)) {
            let body = flow.statement(at).and_then(|statement| statement.body);
            let passed = property(body, "params").and_then(|params| params.value.entries());
            for entry in passed.unwrap_or_default() {
                numbers.passed.add(section, &entry.key);
                if !is_number(&entry.value) {
                    numbers.others.add(section, &entry.key);
                }
            }
        }
    }
    numbers
}

/// A number, or the digits of a caller.
fn is_number(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Number(_) => true,
        Content::Text(text) => {
            let is_input = |text: &str| {
                let inner = text.strip_prefix(['%', '$'])?.strip_prefix('{')?;
                Some(variable(inner.strip_suffix('}')?) == "prompt_value")
            };
            is_input(text) == Some(true) || text.parse::<f64>().is_ok_and(f64::is_finite)
        }
        _ => false,
    }
}

/// Finds the first sum of parameters alone.
struct Sums<'n> {
    is_number: &'n dyn Fn(&str) -> bool,
    /// The value around is calculated with.
    is_counted: bool,
    found: Option<(TextRange, Vec<TextRange>)>,
}

impl Visitor for Sums<'_> {
    fn expr(&mut self, expr: &Expr) {
        if self.found.is_some() {
            return;
        }
        let around = self.is_counted;
        match &expr.kind {
            ExprKind::Paren(inner) => return self.expr(inner),
            ExprKind::Binary {
                operator: BinaryOperator::Add,
                ..
            } => {
                let mut operands = Vec::new();
                if flatten(expr, &mut operands) && self.is_sum(&operands, around) {
                    let params = operands.iter().filter(|one| param(one).is_some());
                    let ranges = params.map(|one| one.range).collect();
                    self.found = Some((expr.range, ranges));
                    return;
                }
                self.is_counted = false;
            }
            ExprKind::Binary { operator, .. } => {
                self.is_counted = matches!(
                    operator,
                    BinaryOperator::Subtract
                        | BinaryOperator::Multiply
                        | BinaryOperator::Divide
                        | BinaryOperator::Remainder
                        | BinaryOperator::Less
                        | BinaryOperator::LessEqual
                        | BinaryOperator::Greater
                        | BinaryOperator::GreaterEqual
                );
            }
            _ => self.is_counted = false,
        }
        expr.walk(self);
        self.is_counted = around;
    }
}

impl Sums<'_> {
    /// True if numbers are meant to be added.
    fn is_sum(&self, operands: &[&Expr], is_counted: bool) -> bool {
        let mut has_param = false;
        let mut are_numbers = true;
        for name in operands.iter().filter_map(|one| param(one)) {
            has_param = true;
            are_numbers &= (self.is_number)(&name);
        }
        has_param && (is_counted || are_numbers)
    }
}

/// The operands of a sum; false if there is anything but parameters and numbers.
fn flatten<'e>(expr: &'e Expr, operands: &mut Vec<&'e Expr>) -> bool {
    match &expr.kind {
        ExprKind::Binary {
            operator: BinaryOperator::Add,
            left,
            right,
        } => flatten(left, operands) && flatten(right, operands),
        ExprKind::Paren(inner) => flatten(inner, operands),
        _ => {
            operands.push(expr);
            matches!(expr.kind, ExprKind::Number(_)) || param(expr).is_some()
        }
    }
}

/// The name of a parameter.
fn param(expr: &Expr) -> Option<String> {
    let path = expr.as_path()?;
    match path.segments.as_slice() {
        [name] if path.scope == Some(Scope::Params) => Some(name.name.clone()),
        _ => None,
    }
}

/// Reports operators outside of the braces: they are text.
fn outside(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    for point in &paths.flow.points {
        let PointKind::Statement(statement) = &point.kind else {
            continue;
        };
        if statement.method.name != "set" {
            continue;
        }
        let entries = statement.body.and_then(Node::entries).unwrap_or_default();
        for entry in entries {
            let Content::Text(text) = &entry.value.content else {
                continue;
            };
            let found = outside_of(entry.value.place, text)
                .or_else(|| without_braces(entry.value.place, variable(&entry.key), text));
            if let Some(fault) = found {
                let path = format!(".{}", shown(&entry.key));
                paths.report_below(cx, point.trail, &path, fault);
            }
        }
    }
}

/// `tries + 1` as the new value of `tries`
fn without_braces(place: Place, name: &str, text: &str) -> Option<Diagnostic> {
    let rest = text
        .strip_prefix("vars.")
        .unwrap_or(text)
        .strip_prefix(name)?;
    let number = rest.trim_start().strip_prefix(['+', '-', '*'])?.trim();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || name.is_empty() || number.len() > 6 {
        return None;
    }
    let fixed = format!("${{{text}}}");
    Some(
        Diagnostic::new(
            Code::SuspiciousExpression,
            place,
            format!("`{}` is text, not a calculation", shown(text)),
        )
        .note("only what is inside `${}` is evaluated")
        .help(format!("write `{fixed}`"))
        .suggest(place, quoted(&fixed)),
    )
}

/// `%{tries}+1`
fn outside_of(place: Place, text: &str) -> Option<Diagnostic> {
    if !text.contains(['+', '-', '*']) || !has_variable(text) {
        return None;
    }
    let template = Template::parse(text, Options::CALLING);
    let [
        TemplatePiece::Substitution(found),
        TemplatePiece::Literal(range),
    ] = template.pieces.as_slice()
    else {
        return None;
    };
    let Body::Path(path) = &found.body else {
        return None;
    };
    let literal = range.of(text);
    let rest = literal.trim_start();
    let (sign, number) = rest.split_at_checked(1)?;
    let is_operation = match sign {
        "+" | "*" => true,
        // without space it may be a part of a name or a date
        "-" => literal.starts_with(' ') && number.starts_with(' '),
        _ => false,
    };
    let number = number.trim();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if !is_operation || !is_number || number.len() > 6 {
        return None;
    }
    let sigil = match found.sigil {
        Sigil::Dollar => '$',
        Sigil::Percent => '%',
        Sigil::At => return None,
    };
    let source = found.source.of(text);
    let is_text = path.scope == Some(Scope::Params) || variable(source).starts_with("prompt_");
    let value = match is_text && sign == "+" {
        true => format!("Number({source})"),
        false => source.to_owned(),
    };
    let fixed = format!("{sigil}{{{value} {sign} {number}}}");
    Some(
        Diagnostic::new(
            Code::SuspiciousExpression,
            place,
            format!("`{}` is text, not a calculation", shown(literal.trim())),
        )
        .part(*range, text)
        .note(
            "only what is inside the braces is evaluated: 1 gives `1+1`"
                .replace("`1+1`", &format!("`1{}`", shown(literal))),
        )
        .help(format!("move it inside the braces: `{fixed}`"))
        .suggest(place, quoted(&fixed)),
    )
}
