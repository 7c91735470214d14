//! The rule on variables that are never set: most likely misspelled.

use std::cell::OnceCell;

use super::FlowFacts;
use crate::allow::Allowed;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::{Dialect, quoted};
use crate::entry::entry;
use crate::expression::Scope;
use crate::flow::{FlowEdgeKind, PathStep, PointKind, ReadKind, VariableRead};
use crate::name_index::{NameIndex, ScopedNames};
use crate::rules::context::RuleContext;

use crate::shown::shown;
use crate::suggest::{Budget, Candidates, all_of, nearest};
use crate::variables::{CALL, MESSAGE};

entry! {
    /// A variable is never set, but its name is close to one that is: most likely it is
    /// misspelled. A variable that is not set is replaced by empty text.
    UNKNOWN_VARIABLE:
    bad r#"set { tries 1 }; play "say:You have tried %{vars.trise} times";"#,
    good r#"set { tries 1 }; play "say:You have tried %{vars.tries} times";"#
}

/// Names that exist without being set.
const ALWAYS: &[&str] = &[
    "call",
    "message",
    "params",
    "vars",
    "envs",
    "script_error",
    "say_voice",
    "say_language",
    "say_gender",
];

/// The possible names of a variable.
struct Names<'t> {
    all: NameIndex<'t>,
    /// An index of the names, for finding intended ones.
    candidates: OnceCell<Candidates<'t>>,
}

impl<'t> Names<'t> {
    fn new(all: NameIndex<'t>) -> Self {
        Self {
            all,
            candidates: OnceCell::new(),
        }
    }

    fn contains(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// Returns the most likely intended name for an unknown one.
    fn nearest(&self, name: &str, budget: &mut Budget) -> Option<&'t str> {
        let names = || Candidates::new(self.all.names());
        self.candidates.get_or_init(names).nearest(name, budget)
    }
}

/// The `params` of each section, if every statement that enters it declares them.
#[derive(Default)]
struct Params<'t> {
    sections: NameIndex<'t>,
    names: Vec<Names<'t>>,
}

/// The variables that may be read, by scope, computed on first use.
#[derive(Default)]
struct Known<'t> {
    vars: OnceCell<Names<'t>>,
    envs: OnceCell<Option<Names<'t>>>,
    params: OnceCell<Params<'t>>,
    declared_params: OnceCell<Option<Names<'t>>>,
}

impl<'t> Known<'t> {
    /// Returns the variables that are set in this document or declared.
    fn vars(&self, allowed: &'t Allowed, paths: &FlowFacts<'t>) -> &Names<'t> {
        self.vars.get_or_init(|| {
            let mut names = paths.left().clone();
            names.extend(&mut paths.assigned().names().iter().copied());
            if let Some(mut declared) = allowed.names_of("vars") {
                names.extend(&mut declared);
            }
            Names::new(names)
        })
    }

    fn envs(&self, allowed: &'t Allowed) -> Option<&Names<'t>> {
        self.envs.get_or_init(|| declared(allowed, "envs")).as_ref()
    }

    fn params(&self, paths: &FlowFacts<'t>, section: &str) -> Option<&Names<'t>> {
        let params = self.params.get_or_init(|| params_of(paths));
        params.names.get(params.sections.position(section)?)
    }

    fn declared_params(&self, allowed: &'t Allowed) -> Option<&Names<'t>> {
        let names = || declared(allowed, "params");
        self.declared_params.get_or_init(names).as_ref()
    }
}

/// Returns the declared variables of a scope, if any are.
fn declared<'t>(allowed: &'t Allowed, scope: &str) -> Option<Names<'t>> {
    let mut names = allowed.names_of(scope)?;
    Some(Names::new(NameIndex::of(&mut names)))
}

/// Reports variables that are never set and differ in a letter or two from one that is. If the
/// variables were declared, any other one is reported.
///
/// SWML reference: "Variables".
pub(super) fn judge<'t>(cx: &mut RuleContext<'t>, paths: &FlowFacts<'t>) {
    if paths.is_inside || paths.flow.reads.is_empty() {
        return;
    }
    let known = Known::default();
    let budget = &mut Budget::of_a_rule();
    let is_open = paths.anything_is_set();
    let mut reported = ScopedNames::default();
    for read in &paths.flow.reads {
        if !reported.insert(read.trail, read.path) {
            continue;
        }
        let fault = match read.path.split_once('.') {
            Some(("call", rest)) if cx.language.expressions => {
                let taken = paths.sets("call");
                (!taken).then(|| field(read, "call", rest, CALL)).flatten()
            }
            Some(("message", rest)) if !cx.language.expressions => {
                field(read, "message", rest, MESSAGE)
            }
            Some(("params", rest)) => param(cx, budget, (paths, &known), read, first(rest)),
            Some(("envs", rest)) => env(cx, budget, &known, read, first(rest)),
            Some(("vars", rest)) if !is_open => {
                name(cx, budget, (paths, &known), read, ("vars.", first(rest)))
            }
            _ if !is_open => name(cx, budget, (paths, &known), read, ("", first(read.path))),
            _ => None,
        };
        if let Some(fault) = fault {
            let fault = fix(cx, read, fault);
            paths.report(cx, read.trail, read.locate(fault));
        }
    }
}

/// A diagnostic, and the intended path.
type UnknownPath = (Diagnostic, Option<String>);

fn first(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or(path)
}

/// Returns the `params` of each section.
fn params_of<'t>(paths: &FlowFacts<'t>) -> Params<'t> {
    let flow = &paths.flow;
    let mut all: Vec<Option<NameIndex<'_>>> = vec![None; flow.sections.len()];
    let mut open = vec![false; flow.sections.len()];
    let section_of = |to: usize| match flow.points.get(to)?.kind {
        PointKind::Start(section) => Some(section),
        _ => None,
    };
    for (at, point) in flow.points.iter().enumerate() {
        let jumps = (point.next.iter()).filter(|edge| edge.way == FlowEdgeKind::Jump);
        let mut entered: Vec<usize> = jumps.filter_map(|edge| section_of(edge.to)).collect();
        entered.extend(point.call.map(|(section, _)| section));
        for section in entered {
            let body = flow.statement(at).and_then(|statement| statement.body);
            let handed = super::property(body, "params").and_then(|params| params.value.entries());
            let (Some(handed), Some(known)) = (handed, all.get_mut(section)) else {
                if let Some(open) = open.get_mut(section) {
                    *open = true;
                }
                continue;
            };
            let known = known.get_or_insert_default();
            known.extend(&mut handed.iter().map(|entry| &*entry.key));
        }
    }
    let mut params = Params::default();
    for ((entry, names), is_open) in paths.sections.iter().zip(all).zip(open) {
        if let Some(names) = names.filter(|_| !is_open && entry.key != "main") {
            let names = Names::new(names);
            let position = params.sections.add(&entry.key);
            // of two sections with one name, the last one counts
            match params.names.get_mut(position) {
                Some(earlier) => *earlier = names,
                None => params.names.push(names),
            }
        }
    }
    params
}

/// Checks a field of the call or the message.
fn field(
    read: &VariableRead<'_>,
    scope: &str,
    rest: &str,
    fields: &[&'static str],
) -> Option<UnknownPath> {
    let name = first(rest);
    if fields.contains(&name) {
        return None;
    }
    let meant = nearest(name, fields)?;
    let what = match scope {
        "call" => "a call",
        _ => "a message",
    };
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("unknown variable `{scope}.{}` of {what}", shown(name)),
    )
    .note("a variable that does not exist is replaced by empty text");
    Some((fault, Some(format!("{scope}.{meant}"))))
}

/// Checks a parameter.
fn param<'t>(
    cx: &RuleContext<'t>,
    budget: &mut Budget,
    (paths, known): (&FlowFacts<'t>, &Known<'t>),
    read: &VariableRead<'_>,
    name: &str,
) -> Option<UnknownPath> {
    let steps = paths.flow.steps(read.trail);
    let Some(PathStep::Key(section)) = steps.get(1) else {
        return None;
    };
    let handed = known.params(paths, section);
    let names = match handed {
        Some(_) if paths.sets("params") => return None,
        Some(names) => names,
        None => known.declared_params(cx.allowed)?,
    };
    if names.contains(name) {
        return None;
    }
    let note = match handed {
        Some(_) => {
            let mut handed = names.all.names().to_vec();
            handed.sort_unstable();
            let names = match handed.is_empty() {
                true => "nothing".to_owned(),
                false => all_of(&handed),
            };
            format!(
                "the statements that lead to section `{}` pass {names}",
                shown(section)
            )
        }
        None => DECLARED.to_owned(),
    };
    let meant = names.nearest(name, budget);
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("`params.{}` is never passed", shown(name)),
    )
    .note(note);
    let fault = match meant {
        Some(_) => fault,
        None if handed.is_none() => fault.help(declare(cx, "param", name)),
        None => fault.help(format!("add `{}` to their `params`", shown(name))),
    };
    Some((fault, meant.map(|meant| format!("params.{meant}"))))
}

/// How a name is declared.
fn declare(cx: &RuleContext<'_>, scope: &str, name: &str) -> String {
    let name = shown(name);
    match cx.dialect {
        Dialect::Script => format!("declare it: `@{scope}s {name};`"),
        Dialect::Json | Dialect::Yaml => format!("declare it: `--declare-{scope} {name}`"),
    }
}

const DECLARED: &str = "it is not one of the declared names";

/// Checks a variable of the environment, which must be declared to be known.
fn env<'t>(
    cx: &RuleContext<'t>,
    budget: &mut Budget,
    known: &Known<'t>,
    read: &VariableRead<'_>,
    name: &str,
) -> Option<UnknownPath> {
    let names = known.envs(cx.allowed)?;
    if names.contains(name) {
        return None;
    }
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("unknown variable `envs.{}`", shown(name)),
    )
    .note(DECLARED);
    let meant = names.nearest(name, budget);
    let fault = match meant {
        Some(_) => fault,
        None => fault.help(declare(cx, "env", name)),
    };
    Some((fault, meant.map(|meant| format!("envs.{meant}"))))
}

/// Checks a variable of the script.
fn name<'t>(
    cx: &RuleContext<'t>,
    budget: &mut Budget,
    (paths, known): (&FlowFacts<'t>, &Known<'t>),
    read: &VariableRead<'_>,
    (scope, name): (&str, &str),
) -> Option<UnknownPath> {
    // another rule checks when the variables of methods are set
    let is_known = cx.language.methods.outcome(name).is_some()
        || ALWAYS.contains(&name)
        || scope.is_empty() && (CALL.contains(&name) || is_of_javascript(name));
    if is_known || name.is_empty() {
        return None;
    }
    let names = known.vars(cx.allowed, paths);
    if names.contains(name) {
        return None;
    }
    let is_declared = cx.allowed.names_of("vars").is_some();
    if let Some(passed) = passed(paths, known, read, (scope, name)) {
        return Some(passed);
    }
    let meant = names.nearest(name, budget);
    // a bare name may be a JavaScript global that this list lacks
    let is_closed = is_declared && (!scope.is_empty() || read.form != ReadKind::Condition);
    if meant.is_none() && !is_closed {
        return None;
    }
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("`{scope}{}` is never set", shown(name)),
    )
    .note("a variable that does not exist is replaced by empty text");
    let fault = match meant {
        Some(_) => fault,
        None => fault.help(format!("set it before, or {}", declare(cx, "var", name))),
    };
    Some((fault, meant.map(|meant| format!("{scope}{meant}"))))
}

/// Returns the fault if a value passed to the section is read as a variable.
fn passed<'t>(
    paths: &FlowFacts<'t>,
    known: &Known<'t>,
    read: &VariableRead<'_>,
    (scope, name): (&str, &str),
) -> Option<UnknownPath> {
    let steps = paths.flow.steps(read.trail);
    let Some(PathStep::Key(section)) = steps.get(1) else {
        return None;
    };
    if !known.params(paths, section)?.contains(name) {
        return None;
    }
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("`{scope}{}` is never set", shown(name)),
    )
    .note("values passed to a section are in its `params`");
    Some((fault, Some(format!("params.{name}"))))
}

/// Returns true for names that are predefined in expressions.
fn is_of_javascript(name: &str) -> bool {
    const NAMES: [&str; 24] = [
        "Math",
        "String",
        "Number",
        "Boolean",
        "Array",
        "Object",
        "JSON",
        "Date",
        "RegExp",
        "parseInt",
        "parseFloat",
        "isNaN",
        "isFinite",
        "encodeURIComponent",
        "decodeURIComponent",
        "undefined",
        "null",
        "true",
        "false",
        "NaN",
        "Infinity",
        "typeof",
        "instanceof",
        "in",
    ];
    NAMES.contains(&name) || matches!(name, "new" | "void" | "this")
}

/// Adds the intended name, with the corrected text.
fn fix(cx: &RuleContext<'_>, read: &VariableRead<'_>, (fault, meant): UnknownPath) -> Diagnostic {
    let Some(meant) = meant else {
        return fault;
    };
    let fault = fault.help(format!("did you mean `{}`?", shown(&meant)));
    let start = read.range().map(|range| range.start);
    let length = match Scope::of(first(read.path)) {
        Some(_) => 2,
        None => 1,
    };
    let named: usize = read
        .path
        .split('.')
        .take(length)
        .map(|part| part.len() + 1)
        .sum();
    let named = named.saturating_sub(1);
    let pieces = start.and_then(|start| {
        let before = read.text.get(..start)?;
        // an index belongs to the name before it
        let old = read.text.get(start..start + named)?;
        let old = old.find('[').map_or(named, |index| index);
        Some((before, read.text.get(start + old..)?))
    });
    let Some((before, after)) = pieces else {
        return fault;
    };
    let text = format!("{before}{meant}{after}");
    let text = match read.form {
        ReadKind::Name => cx.dialect.word(&text),
        ReadKind::Text | ReadKind::Condition => quoted(&text),
    };
    fault.suggest(read.place, text)
}
