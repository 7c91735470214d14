//! The rule on input of a caller that determines the target of a request, a call or a script.

use super::{FlowFacts, assigned, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::expression::{
    ArrayElement, BinaryOperator, Body, Expr, ExprKind, Options, Path, Scope, Template,
    TemplatePart,
};
use crate::flow::{
    FlowGraph, FlowStatement, PathStep, PointKind, ReadKind, Sink, Trail, VariableRead,
};
use crate::name_index::ScopedNames;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Content, Node};

entry! {
    /// Input of a caller becomes part of a URL, a header or a destination: speech and digits of a
    /// `prompt`, SIP headers, the body of a message. Any number of digits counts: they can choose
    /// who is called, and `#` ends a URL.
    ///
    /// Encoded values, numbers, and values that a branch has compared before are not reported.
    /// Pedantic rules apply on request: `cargo swml check --pedantic`, or `Allowed::pedantic` in
    /// Rust.
    UNTRUSTED_INPUT:
    bad r#"prompt "say:Your customer number?" max_digits 5; request "https://example.com/c?id=%{prompt_value}" method GET;"#,
    good r#"prompt "say:Your customer number?" max_digits 5; request "https://example.com/c?id=${encodeURIComponent(prompt_value)}" method GET;"#
}

/// The number of bits of a set, and so of variables.
const MOST: usize = 128;

/// Reports texts that pass input of a caller to a sensitive property.
///
/// SWML reference: "Variables"; "prompt"; "Expressions".
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let flow = &paths.flow;
    // the result of a `prompt` is input in a nested script, too
    let mut names = vec!["prompt_value"];
    for one in paths.statements() {
        for name in assigned(one.method.name, one.body) {
            if names.len() < MOST && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let bit = |name: &str| {
        let position = names.iter().position(|one| *one == name)?;
        1u128.checked_shl(u32::try_from(position).ok()?)
    };
    let is_input = |path: &Path, before: u128| is_input(cx, path, |name| bit(name), before);
    let leave = |at: usize, before: u128| match flow.points.get(at).map(|point| &point.kind) {
        Some(PointKind::Statement(statement)) if statement.method.name == "prompt" => {
            before | bit("prompt_value").unwrap_or_default()
        }
        Some(PointKind::Statement(statement)) if statement.method.name == "set" => {
            set(statement, before, &bit, &|path| is_input(path, before))
        }
        _ => before,
    };
    let start = flow.start(paths.sections);
    let first = bit("prompt_value").unwrap_or_default();
    let mut start = start.map(|start| (start, first)).into_iter();
    let before = flow.spread(&mut start, |a, b| a | b, &leave);
    let compared = compared(flow);
    let mut reported = ScopedNames::default();
    let mut faults = Vec::new();
    for read in &flow.reads {
        let Some((sink, Some(set))) = sink(paths, read).zip(before.get(read.at).copied()) else {
            continue;
        };
        if !reported.insert(read.trail, read.text) {
            continue;
        }
        let template = Template::parse(read.text, Options::CALLING);
        let is_unsafe = |path: &Path| {
            is_input(path, set) && !is_compared(flow, &compared, read, &path.to_string())
        };
        for found in template.substitutions() {
            if let Some(path) = values(&found.body).into_iter().find(is_unsafe) {
                let body = found.source.of(read.text);
                let fault = fault(read, sink, &path.to_string(), body);
                faults.push((read.trail, fault.part(found.range, read.text)));
                break;
            }
        }
    }
    for (trail, fault) in faults {
        paths.report(cx, trail, fault);
    }
}

fn fault(read: &VariableRead<'_>, sink: Sink, path: &str, body: &str) -> Diagnostic {
    let goes = match sink {
        Sink::Url => "a URL",
        Sink::Destination => "a destination",
        Sink::Script => "the name of a script",
        Sink::Header => "a header",
    };
    let fault = Diagnostic::new(
        Code::UntrustedInput,
        read.place,
        format!("`{}` in {goes} is input of a caller", shown(path)),
    );
    match sink {
        Sink::Url | Sink::Header => fault
            .note("a caller may say, enter or send anything, also characters that end this part")
            .help(format!(
                "encode it: `${{encodeURIComponent({})}}`",
                shown(body)
            )),
        Sink::Destination | Sink::Script => fault
            .note("whoever calls chooses where this goes, and who pays for it")
            .help("compare it with what is allowed first, with `switch` or `cond`"),
    }
}

/// Returns the sensitive property that a text belongs to.
fn sink(paths: &FlowFacts<'_>, read: &VariableRead<'_>) -> Option<Sink> {
    match read.sink {
        // other sounds are not URLs
        Some(Sink::Url) => {
            let text = read.text.trim_start();
            let is_url = ["http", "ws", "rtp", "%{", "${"]
                .iter()
                .any(|start| text.starts_with(start));
            is_url.then_some(Sink::Url)
        }
        Some(sink) => Some(sink),
        None => {
            let steps = paths.flow.steps(read.trail);
            let in_headers = steps.contains(&PathStep::Key("headers"));
            in_headers.then_some(Sink::Header)
        }
    }
}

/// Returns true if a path contains input, given the variables that do.
fn is_input(
    cx: &RuleContext<'_>,
    path: &Path,
    bit: impl Fn(&str) -> Option<u128>,
    set: u128,
) -> bool {
    let is_short = |path: &Path| {
        path.segments
            .last()
            .is_some_and(|last| last.name == "length")
    };
    let Some(name) = path.name().filter(|_| !is_short(path)) else {
        return false;
    };
    match path.scope {
        Some(Scope::Call) => cx.language.expressions && matches!(name, "headers" | "sip_data"),
        Some(Scope::Message) => !cx.language.expressions && name == "body",
        None | Some(Scope::Vars) => bit(name).is_some_and(|bit| set & bit != 0),
        Some(Scope::Envs | Scope::Params) => false,
    }
}

/// Returns the variables that contain input after a `set`.
fn set(
    statement: &FlowStatement<'_>,
    before: u128,
    bit: &dyn Fn(&str) -> Option<u128>,
    is_input: &dyn Fn(&Path) -> bool,
) -> u128 {
    let entries = statement.body.and_then(Node::entries).unwrap_or_default();
    let mut behind = before;
    for entry in entries {
        let Some(bit) = bit(variable(&entry.key)) else {
            continue;
        };
        let is_whole = !variable_part(&entry.key);
        match holds(&entry.value, is_input) {
            true => behind |= bit,
            false if is_whole => behind &= !bit,
            false => {}
        }
    }
    behind
}

/// Returns true for the name of a part of a variable.
fn variable_part(key: &str) -> bool {
    let name = key.strip_prefix("vars.").unwrap_or(key);
    name.contains(['.', '['])
}

fn holds(node: &Node<'_>, is_input: &dyn Fn(&Path) -> bool) -> bool {
    match &node.content {
        Content::Text(text) => {
            let template = Template::parse(text, Options::CALLING);
            let all = template.substitutions();
            let mut all = all.iter();
            all.any(|found| values(&found.body).iter().any(is_input))
        }
        Content::List(elements) => elements.iter().any(|one| holds(one, is_input)),
        Content::Map(entries) => entries.iter().any(|one| holds(&one.value, is_input)),
        _ => false,
    }
}

/// Returns the variables that branches compare, by the path of the branch: for a `switch` in its
/// cases, for a condition in the statements it guards.
fn compared<'t>(flow: &FlowGraph<'t>) -> ScopedNames<'t> {
    let mut compared = ScopedNames::default();
    for read in &flow.reads {
        if matches!(read.form, ReadKind::Name | ReadKind::Condition) {
            compared.add(flow.parent(read.trail), variable(read.path));
        }
    }
    compared
}

/// Returns true if an enclosing branch has compared the variable that a text reads.
fn is_compared(
    flow: &FlowGraph<'_>,
    compared: &ScopedNames<'_>,
    read: &VariableRead<'_>,
    path: &str,
) -> bool {
    let name = variable(path);
    let (mut at, mut below) = (read.trail, None);
    loop {
        if compared.contains(at, name) && !below.is_some_and(|below| is_otherwise(flow, below)) {
            return true;
        }
        let parent = flow.parent(at);
        if parent == at {
            return false;
        }
        (at, below) = (parent, Some(at));
    }
}

/// Returns true for the path of a branch for all other values.
fn is_otherwise(flow: &FlowGraph<'_>, trail: Trail) -> bool {
    matches!(flow.last(trail), Some(PathStep::Key("default" | "else")))
}

/// Returns the paths whose text is part of the value of a substitution.
fn values(body: &Body) -> Vec<Path> {
    let mut found = Vec::new();
    match body {
        Body::Path(path) => found.push(path.clone()),
        Body::Expression(expr) => value(expr, &mut found),
        Body::Invalid | Body::Function { .. } => {}
    }
    found
}

/// Functions and methods with a safe result for any argument.
const SAFE: [&str; 20] = [
    "encodeURIComponent",
    "encodeURI",
    "parseInt",
    "parseFloat",
    "Number",
    "Boolean",
    "isNaN",
    "isFinite",
    "includes",
    "indexOf",
    "lastIndexOf",
    "startsWith",
    "endsWith",
    "test",
    "search",
    "charCodeAt",
    "codePointAt",
    "every",
    "some",
    // the author has considered the possible contents
    "replace",
];

fn value(expr: &Expr, found: &mut Vec<Path>) {
    if let Some(path) = expr.as_path() {
        found.push(path);
        return;
    }
    let elements = |all: &[ArrayElement], found: &mut Vec<Path>| {
        for one in all {
            if let ArrayElement::Expr(one) | ArrayElement::Spread(one) = one {
                value(one, found);
            }
        }
    };
    match &expr.kind {
        ExprKind::Paren(inner) => value(inner, found),
        ExprKind::Member { object, .. } | ExprKind::Index { object, .. } => value(object, found),
        ExprKind::Binary {
            operator: BinaryOperator::Add,
            left,
            right,
        } => {
            value(left, found);
            value(right, found);
        }
        ExprKind::Logical { left, right, .. } => {
            value(left, found);
            value(right, found);
        }
        ExprKind::Conditional { yes, no, .. } => {
            value(yes, found);
            value(no, found);
        }
        ExprKind::Template(parts) => {
            for part in parts {
                if let TemplatePart::Expr(expr) = part {
                    value(expr, found);
                }
            }
        }
        ExprKind::Array(all) => elements(all, found),
        ExprKind::Call {
            callee, arguments, ..
        } => match &callee.kind {
            ExprKind::Identifier(name) if SAFE.contains(&name.as_str()) => {}
            ExprKind::Member {
                object, property, ..
            } => {
                let is_math = matches!(&object.kind, ExprKind::Identifier(name) if name == "Math");
                if !is_math && !SAFE.contains(&property.text.as_str()) {
                    value(object, found);
                    elements(arguments, found);
                }
            }
            _ => elements(arguments, found),
        },
        _ => {}
    }
}
