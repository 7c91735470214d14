//! Comparisons of a method's result with a value that it never has.

use std::cell::OnceCell;

use super::{FlowFacts, cases, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::expression::{self, BinaryOperator, Expr, ExprKind, Scope, TextRange, Visitor};
use crate::flow::ReadKind;
use crate::name_index::ScopedNames;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::suggest::one_of;
use crate::tree::has_variable;

/// Reports conditions that compare a result with a word that the method never returns.
///
/// SWML reference: "Variables"; "cond".
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let mut seen = ScopedNames::default();
    let digits = OnceCell::new();
    let is_known = |path: &str| variable(path) == "prompt_value" || paths.words_of(path).is_some();
    for read in &paths.flow.reads {
        let is_condition = read.form == ReadKind::Condition && !has_variable(read.text);
        if !is_condition || !is_known(read.path) {
            continue;
        }
        if !seen.insert(read.trail, read.text) {
            continue;
        }
        let Some(expression) = expression::parse(read.text).expr else {
            continue;
        };
        let mut found = TextComparisons(Vec::new());
        found.expr(&expression);
        for TextComparison {
            name,
            word,
            is_text,
            range,
        } in found.0
        {
            if name == "prompt_value" {
                if !is_text {
                    continue;
                }
                let digits = digits.get_or_init(|| cases::digits_before(paths));
                let most = digits.get(read.at).copied().flatten();
                let most = most.filter(|most| cases::is_limit(*most) && !word.is_empty());
                let fault = most.and_then(|most| cases::of_digits((&word, read.place), most));
                if let Some(fault) = fault {
                    paths.report(cx, read.trail, fault.part(range, read.text));
                }
                continue;
            }
            let Some((name, words)) = paths.words_of(&name) else {
                continue;
            };
            // a condition may test whether there is a result at all
            if word.is_empty() || words.contains(&&*word) {
                continue;
            }
            let fault = Diagnostic::new(
                Code::CaseNeverMatches,
                read.place,
                format!("`{name}` is never `{}`", shown(&word)),
            )
            .part(range, read.text)
            .note(format!("the possible values are {}", one_of(words)));
            let literal = range.of(read.text);
            let quote = literal.get(..1).unwrap_or("'");
            let around = read.text.get(..range.start).zip(read.text.get(range.end..));
            let fault = match (cases::meant(&word, words), around) {
                (Some(meant), Some((before, after))) => {
                    fault.help(format!("did you mean `{meant}`?")).suggest(
                        read.place,
                        quoted(&format!("{before}{quote}{meant}{quote}{after}")),
                    )
                }
                _ => fault.help("compare it with one of them, or remove the condition"),
            };
            paths.report(cx, read.trail, fault);
        }
    }
}

/// A variable that is compared with a text or a number.
struct TextComparison {
    name: String,
    word: String,
    /// It is written as text, and not as a number.
    is_text: bool,
    /// The range of the text, with its quotes.
    range: TextRange,
}

struct TextComparisons(Vec<TextComparison>);

impl Visitor for TextComparisons {
    fn expr(&mut self, expr: &Expr) {
        if let ExprKind::Binary {
            operator:
                BinaryOperator::Equal
                | BinaryOperator::NotEqual
                | BinaryOperator::StrictEqual
                | BinaryOperator::StrictNotEqual,
            left,
            right,
        } = &expr.kind
        {
            self.compare(left, right);
            self.compare(right, left);
        }
        expr.walk(self);
    }
}

impl TextComparisons {
    fn compare(&mut self, variable: &Expr, text: &Expr) {
        let word = match &text.kind {
            ExprKind::String(word) => word.clone(),
            ExprKind::Number(number) => number.to_string(),
            _ => return,
        };
        let path = variable.as_path();
        let Some([name]) = path.as_ref().map(|path| path.segments.as_slice()) else {
            return;
        };
        let name = match path.as_ref().and_then(|path| path.scope) {
            None | Some(Scope::Vars) => name.name.clone(),
            Some(Scope::Call) => format!("call.{}", name.name),
            Some(Scope::Envs | Scope::Params | Scope::Message) => return,
        };
        self.0.push(TextComparison {
            name,
            is_text: matches!(text.kind, ExprKind::String(_)),
            word,
            range: text.range,
        });
    }
}
