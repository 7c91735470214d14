//! Variables that nothing sets: most likely a slip of one that something does.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::Paths;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::flow::{Form, Kind, Read, Step, Way};
use crate::rules::context::Context;
use crate::rules::variables::MESSAGE;
use crate::shown::shown;
use crate::suggest::all_of;
use crate::suggest::nearest;

entry! {
    /// A variable is never set, but its name is close to one that is: most likely it is
    /// misspelled. A variable that is not set is replaced by empty text.
    UNKNOWN_VARIABLE:
    bad r#"set { tries 1 }; play "say:You have tried %{vars.trise} times";"#,
    good r#"set { tries 1 }; play "say:You have tried %{vars.tries} times";"#
}

/// What the reference lists of a call.
const CALL: &[&str] = &[
    "call_id",
    "node_id",
    "segment_id",
    "call_state",
    "direction",
    "type",
    "from",
    "to",
    "from_number",
    "to_number",
    "headers",
    "project_id",
    "space_id",
    "tag",
    "dial_winner",
    "parent",
    "peer",
    "sip_data",
];

/// Names that are there without being set.
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

/// What sections find in `params`.
#[derive(Default)]
struct Params<'t> {
    by_section: HashMap<&'t str, usize>,
    names: Vec<HashSet<&'t str>>,
}

impl<'t> Params<'t> {
    fn get(&self, section: &str) -> Option<&HashSet<&'t str>> {
        self.names.get(*self.by_section.get(section)?)
    }
}

/// Reports variables that nothing sets and that differ in a letter or two from one that is set.
/// Where the reader was told which variables there are, any other one is reported.
///
/// SWML reference: "Variables".
pub(super) fn judge(cx: &mut Context<'_>, paths: &Paths<'_>) {
    if paths.is_inside || paths.flow.reads.is_empty() {
        return;
    }
    let params = OnceCell::new();
    let params = || params.get_or_init(|| params_of(paths));
    let is_open = paths.anything_is_set();
    let mut told = HashSet::new();
    for read in &paths.flow.reads {
        if !told.insert((read.trail, read.path)) {
            continue;
        }
        let fault = match read.path.split_once('.') {
            Some(("call", rest)) if cx.language.expressions => {
                let taken = paths.sets("call");
                (!taken).then(|| field(read, "call", rest, CALL)).flatten()
            }
            Some(("message", rest)) if !cx.language.expressions => {
                field(read, "message", rest, &MESSAGE)
            }
            Some(("params", rest)) => param(cx, paths, params(), read, first(rest)),
            Some(("envs", rest)) => env(cx, read, first(rest)),
            Some(("vars", rest)) if !is_open => name(cx, paths, read, "vars.", first(rest)),
            _ if !is_open => name(cx, paths, read, "", first(read.path)),
            _ => None,
        };
        if let Some(fault) = fault {
            let fault = fix(cx, read, fault);
            paths.report(cx, read.trail, read.locate(fault));
        }
    }
}

/// A fault, and the path that is meant.
type Fault = (Diagnostic, Option<String>);

fn first(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or(path)
}

/// What each section finds in `params`.
fn params_of<'t>(paths: &Paths<'t>) -> Params<'t> {
    let flow = &paths.flow;
    let mut all: Vec<Option<HashSet<&str>>> = flow.sections.iter().map(|_| None).collect();
    let mut open = vec![false; flow.sections.len()];
    let section_of = |to: usize| match flow.points.get(to)?.kind {
        Kind::Start(section) => Some(section),
        _ => None,
    };
    for (at, point) in flow.points.iter().enumerate() {
        let jumps = point.next.iter().filter(|edge| edge.way == Way::Jump);
        let jumps = jumps.filter_map(|edge| section_of(edge.to));
        for section in jumps.chain(point.call.map(|(section, _)| section)) {
            let body = flow.statement(at).and_then(|statement| statement.body);
            let handed = super::property(body, "params").and_then(|params| params.value.entries());
            let (Some(handed), Some(known)) = (handed, all.get_mut(section)) else {
                if let Some(open) = open.get_mut(section) {
                    *open = true;
                }
                continue;
            };
            let names = handed.iter().map(|entry| &*entry.key);
            known.get_or_insert_with(HashSet::new).extend(names);
        }
    }
    let mut params = Params::default();
    for ((entry, names), is_open) in paths.sections.iter().zip(all).zip(open) {
        if let Some(names) = names.filter(|_| !is_open && entry.key != "main") {
            params.by_section.insert(&entry.key, params.names.len());
            params.names.push(names);
        }
    }
    params
}

/// A field of the call or the message.
fn field(read: &Read<'_>, scope: &str, rest: &str, fields: &[&'static str]) -> Option<Fault> {
    let name = first(rest);
    if fields.contains(&name) {
        return None;
    }
    let meant = nearest(name, fields.iter().copied())?;
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

/// Something that is handed over.
fn param(
    cx: &Context<'_>,
    paths: &Paths<'_>,
    params: &Params<'_>,
    read: &Read<'_>,
    name: &str,
) -> Option<Fault> {
    let steps = paths.flow.steps(read.trail);
    let Some(Step::Key(section)) = steps.get(1) else {
        return None;
    };
    let declared = cx.allowed.names_of("params");
    let (known, note): (Vec<&str>, String) = match (params.get(section), declared) {
        (Some(handed), _) if !paths.sets("params") => {
            let mut handed: Vec<&str> = handed.iter().copied().collect();
            handed.sort_unstable();
            let names = match handed.is_empty() {
                true => "nothing".to_owned(),
                false => all_of(handed.iter().copied()),
            };
            let note = format!(
                "the statements that lead to section `{}` pass {names}",
                shown(section)
            );
            (handed, note)
        }
        (None, Some(declared)) => (declared.collect(), DECLARED.to_owned()),
        _ => return None,
    };
    if known.contains(&name) {
        return None;
    }
    let meant = nearest(name, known.iter().copied());
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("`params.{}` is never passed", shown(name)),
    )
    .note(note);
    let fault = match meant {
        Some(_) => fault,
        None => fault.help(format!("add `{}` to their `params`", shown(name))),
    };
    Some((fault, meant.map(|meant| format!("params.{meant}"))))
}

const DECLARED: &str = "it is not one of the declared names";

/// A variable of the environment: only its reader can know it.
fn env(cx: &Context<'_>, read: &Read<'_>, name: &str) -> Option<Fault> {
    let known: Vec<&str> = cx.allowed.names_of("envs")?.collect();
    if known.contains(&name) {
        return None;
    }
    let fault = Diagnostic::new(
        Code::UnknownVariable,
        read.place,
        format!("unknown variable `envs.{}`", shown(name)),
    )
    .note(DECLARED);
    let meant = nearest(name, known);
    let fault = match meant {
        Some(_) => fault,
        None => fault.help("declare it, or remove the reference to it"),
    };
    Some((fault, meant.map(|meant| format!("envs.{meant}"))))
}

/// A variable of the script.
fn name(
    cx: &Context<'_>,
    paths: &Paths<'_>,
    read: &Read<'_>,
    scope: &str,
    name: &str,
) -> Option<Fault> {
    let declared: Option<Vec<&str>> = cx.allowed.names_of("vars").map(Iterator::collect);
    let is_known = paths.sets(name)
        || declared.as_ref().is_some_and(|names| names.contains(&name))
        // another rule knows when these are there
        || cx.language.methods.outcome(name).is_some()
        || ALWAYS.contains(&name)
        || scope.is_empty() && (CALL.contains(&name) || is_of_javascript(name));
    if is_known || name.is_empty() {
        return None;
    }
    let own = paths.left().iter().chain(paths.assigned()).copied();
    let mut known: Vec<&str> = own.chain(declared.iter().flatten().copied()).collect();
    known.sort_unstable();
    let meant = nearest(name, known);
    // a name alone may be one of JavaScript that this list does not have
    let is_closed = declared.is_some() && (!scope.is_empty() || read.form != Form::Condition);
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
        None => fault.help("set it before, or declare it"),
    };
    Some((fault, meant.map(|meant| format!("{scope}{meant}"))))
}

/// The names that expressions have without anybody setting them.
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

/// Says what is meant, with the text as it should be.
fn fix(cx: &Context<'_>, read: &Read<'_>, (fault, meant): Fault) -> Diagnostic {
    let Some(meant) = meant else {
        return fault;
    };
    let fault = fault.help(format!("did you mean `{}`?", shown(&meant)));
    let start = read.range().map(|range| range.start);
    let length = meant.split('.').count();
    let named: usize = read
        .path
        .split('.')
        .take(length)
        .map(|part| part.len() + 1)
        .sum();
    let named = named.saturating_sub(1);
    let pieces = start.and_then(|start| {
        let before = read.text.get(..start)?;
        // an index belongs to the name behind it
        let old = read.text.get(start..start + named)?;
        let old = old.find('[').map_or(named, |index| index);
        Some((before, read.text.get(start + old..)?))
    });
    let Some((before, after)) = pieces else {
        return fault;
    };
    let text = format!("{before}{meant}{after}");
    let text = match read.form {
        Form::Name => cx.dialect.word(&text),
        Form::Text | Form::Condition => quoted(&text),
    };
    fault.suggest(read.place, text)
}
