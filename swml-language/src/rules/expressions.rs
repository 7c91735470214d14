//! Rules on JavaScript in conditions and in `${…}`: invalid expressions, and expressions whose
//! value is not the apparent one.
//!
//! SWML reference: "Expressions"; "Variables"; "cond"; "goto".

use super::expression_slips::{self, Slip, is_input};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::expression::{
    self, BinaryOperator, Body, Expr, ExprKind, ExpressionFault, ExpressionFaultKind, Options,
    Path, Scope, Severity, Substitution, Template, TemplatePiece, TextRange, Visitor,
};
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::Place;

entry! {
    /// A condition, or the content of `${…}` other than the path of a variable, is a single
    /// JavaScript expression: without statements, assignments or function definitions.
    INVALID_EXPRESSION:
    bad r#"cond { when "vars.tries = 3" { hangup; } else { answer; } }"#,
    good r#"cond { when "vars.tries == 3" { hangup; } else { answer; } }"#
}

entry! {
    /// An expression does not have the value it seems to have: `${items.length}` is looked up
    /// as a path, and `prompt_value === 1` compares text with a number.
    SUSPICIOUS_EXPRESSION:
    bad r#"set { items ["a", "b"] } play "say:You have ${items.length} items";"#,
    good r#"set { items ["a", "b"] } play "say:You have ${(items.length)} items";"#
}

/// Checks a condition and returns its expression.
pub(crate) fn condition(cx: &mut RuleContext<'_>, place: Place, text: &str) -> Option<Expr> {
    let parsed = expression::parse(text);
    let whole = CheckedText {
        place,
        text,
        source: TextRange::new(0, text.len()),
    };
    let is_nested =
        |fault: &&ExpressionFault| fault.kind == ExpressionFaultKind::NestedSubstitution;
    let nested: Vec<&ExpressionFault> = parsed.faults.iter().filter(is_nested).collect();
    if let Some(first) = nested.first() {
        let fault = wrapped(whole, first, &nested, parsed.expr.is_some());
        cx.report(fault);
    }
    for fault in &parsed.faults {
        if fault.kind != ExpressionFaultKind::NestedSubstitution {
            whole.report(cx, fault);
        }
    }
    let expr = parsed.expr?;
    if parsed.faults.is_empty() {
        if is_constant(&expr) {
            let fault = whole.fault(
                Code::SuspiciousExpression,
                expr.range,
                "the condition does not contain a variable".to_owned(),
                "its result is the same in every call",
            );
            cx.report(fault.help("compare a variable, such as `vars.x`, or remove the condition"));
        } else if let Some(slip) = expression_slips::in_condition(text, &expr) {
            whole.slip(cx, slip);
        }
        whole.comparisons(cx, &expr);
    }
    Some(expr)
}

/// Checks the contents of `${…}` and `%{…}` in a text, and returns them.
pub(crate) fn text(cx: &mut RuleContext<'_>, place: Place, text: &str) -> Template {
    let options = match cx.language.expressions {
        true if is_template(cx) => Options::DATA_MAP,
        true => Options::CALLING,
        false => Options::MESSAGING,
    };
    let template = Template::parse(text, options);
    // a document in a text has escapes of its own
    let is_json = text.trim_start().starts_with(['{', '[']) && text.contains('"');
    if is_json {
        return template;
    }
    let substitutions = template.substitutions();
    for fault in &template.faults {
        let is_around = |found: &&&Substitution| {
            found.range.start <= fault.range.start && fault.range.end <= found.range.end
        };
        let around = substitutions.iter().find(is_around).copied();
        if !is_sure(fault, around, options) {
            continue;
        }
        let judged = CheckedText {
            place,
            text,
            source: around.map_or(TextRange::new(0, text.len()), |found| found.source),
        };
        match (fault.kind, around) {
            (ExpressionFaultKind::PathsOnly, Some(found)) => cx.report(judged.not_a_path(found)),
            _ => judged.report(cx, fault),
        }
    }
    if options == Options::CALLING {
        for found in substitutions {
            if let Body::Expression(expr) = &found.body {
                let judged = CheckedText {
                    place,
                    text,
                    source: found.source,
                };
                judged.comparisons(cx, expr);
            }
        }
    }
    template
}

/// Returns true for texts of agents and their functions: templates with names and functions of
/// their own.
fn is_template(cx: &RuleContext<'_>) -> bool {
    let mut methods = cx.methods.iter();
    // without an enclosing method, the owner of the text is unknown
    cx.methods.is_empty() || methods.any(|method| super::variables::AGENTS.contains(method))
}

/// Returns true if an error is certain in any text of this kind.
fn is_sure(fault: &ExpressionFault, around: Option<&Substitution>, options: Options) -> bool {
    match fault.kind {
        // an unclosed substitution, and where it should end
        ExpressionFaultKind::UnterminatedSubstitution if options == Options::DATA_MAP => {
            fault.fix.is_some()
        }
        _ if options == Options::DATA_MAP => false,
        // the texts of a script returned by a function are expanded before it runs
        ExpressionFaultKind::TemplateFunction => {
            around.is_some_and(|found| is_of_call(&found.body))
        }
        _ => true,
    }
}

/// Returns true if a template function is applied to a variable of a call.
fn is_of_call(body: &Body) -> bool {
    let of_call = |path: &Path| matches!(path.scope, Some(Scope::Call | Scope::Vars | Scope::Envs));
    match body {
        Body::Path(path) => of_call(path),
        Body::Function { path, argument, .. } => {
            path.as_ref().is_some_and(of_call)
                || argument.iter().any(|piece| match piece {
                    TemplatePiece::Substitution(found) => is_of_call(&found.body),
                    TemplatePiece::Literal(_) => false,
                })
        }
        Body::Invalid | Body::Expression(_) => false,
    }
}

/// A text that is checked.
#[derive(Clone, Copy)]
struct CheckedText<'t> {
    place: Place,
    text: &'t str,
    /// The range of the expression in it.
    source: TextRange,
}

impl CheckedText<'_> {
    fn report(self, cx: &mut RuleContext<'_>, fault: &ExpressionFault) {
        let code = match (fault.severity(), fault.kind) {
            (Severity::Unknown, _) => return,
            (Severity::Warning, _) | (_, ExpressionFaultKind::NestedSubstitution) => {
                Code::SuspiciousExpression
            }
            (Severity::Error, _) => Code::InvalidExpression,
        };
        let help = fault.help.as_deref().unwrap_or(help(fault.kind));
        let reported = self.fault(code, fault.range, fault.message.clone(), fault.why());
        cx.report(match &fault.fix {
            Some(fix) => self.mended(reported, help, &fix.apply(self.text)),
            None => reported.help(help),
        });
    }

    /// A diagnostic for a part of the text.
    fn fault(self, code: Code, at: TextRange, message: String, why: &str) -> Diagnostic {
        let source = self.source.of(self.text);
        let why = match source.is_empty() || at.of(self.text) == source {
            true => why.to_owned(),
            false => format!("in `{}`: {why}", shown(source)),
        };
        Diagnostic::new(code, self.place, message)
            .part(at, self.text)
            .note(why)
    }

    /// Adds a correction to a diagnostic, with the text after the edit.
    fn mended(self, fault: Diagnostic, help: &str, fixed: &str) -> Diagnostic {
        // the text after the expression is kept
        let behind = self.text.len() - self.source.end.min(self.text.len());
        let end = fixed.len().saturating_sub(behind);
        let expression = TextRange::new(self.source.start, end).of(fixed);
        fault
            .help(format!("{help}: `{}`", shown(expression)))
            .suggest(self.place, quoted(fixed))
    }

    /// Reports JavaScript in a language that supports only paths.
    fn not_a_path(self, found: &Substitution) -> Diagnostic {
        let whole = found.range.of(self.text);
        Diagnostic::new(
            Code::NotInMessaging,
            self.place,
            format!("`{}` is not a valid path of a variable", shown(whole)),
        )
        .part(found.range, self.text)
        .note(
            "in a messaging script `%{}` accepts a path such as `message.body`, not an expression",
        )
        .help("write one variable, or compute the text on your server")
    }

    /// Reports strict comparisons of caller input with a number.
    fn comparisons(self, cx: &mut RuleContext<'_>, expr: &Expr) {
        let mut found = StrictComparisons {
            text: self.text,
            found: Vec::new(),
        };
        found.expr(expr);
        for StrictComparison {
            operator,
            whole,
            equal,
        } in found.found
        {
            let always = if equal { "never" } else { "always" };
            let reported = self.fault(
                Code::SuspiciousExpression,
                operator,
                format!("`{}` is {always} true", shown(whole.of(self.text))),
                "the input of a caller is a string, and `===` also compares the types",
            );
            let plain = if equal { "==" } else { "!=" };
            let fix = expression::Replacement {
                range: operator,
                text: plain.to_owned(),
            };
            let help = format!("write `{plain}`");
            cx.report(self.mended(reported, &help, &fix.apply(self.text)));
        }
        for slip in expression_slips::in_expression(self.text, expr) {
            self.slip(cx, slip);
        }
    }

    fn slip(self, cx: &mut RuleContext<'_>, slip: Slip) {
        let reported = self.fault(
            Code::SuspiciousExpression,
            slip.range,
            slip.message,
            slip.why,
        );
        if slip.edits.is_empty() {
            cx.report(reported.help(slip.help));
            return;
        }
        let mut fixed = self.text.to_owned();
        // from the end, so that earlier ranges remain valid
        for edit in slip.edits.iter().rev() {
            fixed = edit.apply(&fixed);
        }
        cx.report(self.mended(reported, &slip.help, &fixed));
    }
}

/// Reports a condition with variables in `${}`.
fn wrapped(
    judged: CheckedText<'_>,
    first: &ExpressionFault,
    nested: &[&ExpressionFault],
    parses: bool,
) -> Diagnostic {
    let text = judged.text;
    let fault = Diagnostic::new(
        Code::InvalidName,
        judged.place,
        format!("`{}` contains a variable in `${{}}`", shown(text)),
    )
    .part(first.range, text)
    .note("a condition is JavaScript, which refers to variables by name, without `${}`");
    let mut fixed = text.to_owned();
    let mut is_known = parses;
    // from the end, so that earlier ranges remain valid
    for fault in nested.iter().rev() {
        match &fault.fix {
            Some(fix) => fixed = fix.apply(&fixed),
            // only the author knows the purpose of the quotes
            None => is_known = false,
        }
    }
    if !is_known {
        return fault.help("write each variable by its name alone");
    }
    let exact = quoted(&fixed);
    fault
        .help(format!("write `{}`", shown(&exact)))
        .suggest(judged.place, exact)
}

/// Returns the help for an error without advice from the parser.
fn help(kind: ExpressionFaultKind) -> &'static str {
    match kind {
        ExpressionFaultKind::Syntax => "complete the expression, and write text in it in quotes",
        ExpressionFaultKind::UnclosedQuote => "add the missing quote",
        ExpressionFaultKind::UnbalancedBracket => "add the missing bracket",
        _ => "write one expression that has a value",
    }
}

/// Returns true if a condition is the same in every call, except for `true` and `false` alone,
/// which are intentional.
fn is_constant(expr: &Expr) -> bool {
    struct ExpressionNames(bool);
    impl Visitor for ExpressionNames {
        fn expr(&mut self, expr: &Expr) {
            self.0 |= matches!(
                expr.kind,
                ExprKind::Identifier(_) | ExprKind::Call { .. } | ExprKind::New { .. }
            );
            expr.walk(self);
        }
    }
    let mut names = ExpressionNames(matches!(expr.kind, ExprKind::Bool(_)));
    names.expr(expr);
    !names.0
}

/// A strict comparison of text with a number.
struct StrictComparison {
    operator: TextRange,
    whole: TextRange,
    equal: bool,
}

struct StrictComparisons<'t> {
    text: &'t str,
    found: Vec<StrictComparison>,
}

impl Visitor for StrictComparisons<'_> {
    fn expr(&mut self, expr: &Expr) {
        if let ExprKind::Binary {
            operator: operator @ (BinaryOperator::StrictEqual | BinaryOperator::StrictNotEqual),
            left,
            right,
        } = &expr.kind
        {
            let is_number = |expr: &Expr| matches!(expr.kind, ExprKind::Number(_));
            if (is_input(left) && is_number(right)) || (is_number(left) && is_input(right)) {
                let equal = *operator == BinaryOperator::StrictEqual;
                let between = TextRange::new(left.range.end, right.range.start);
                let sign = if equal { "===" } else { "!==" };
                if let Some(at) = between.of(self.text).find(sign) {
                    let start = between.start + at;
                    self.found.push(StrictComparison {
                        operator: TextRange::new(start, start + sign.len()),
                        whole: expr.range,
                        equal,
                    });
                }
            }
        }
        expr.walk(self);
    }
}
