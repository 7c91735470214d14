//! The rule on unknown methods.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::replacement::{instead, sent_raw};
use crate::schema::{MethodSet, all_of, one_of};
use crate::shown::shown;
use crate::suggest::{listed, same};
use crate::tree::Entry;
use crate::vocabulary::{self, MethodWord};

entry! {
    /// The method is unknown: it is neither in SignalWire's schema nor in its SDKs.
    UNKNOWN_METHOD:
    bad r#"conect to "+15551234567";"#,
    good r#"connect to "+15551234567";"#
}

/// The diagnostic for an unknown method. A replacement step is offered as a fix if `is_right`
/// accepts it as JSON.
pub(crate) fn unknown_method(
    cx: &RuleContext<'_>,
    entry: &Entry<'_>,
    methods: &'static MethodSet,
    is_right: &dyn Fn(&str) -> bool,
) -> Diagnostic {
    let dialect = cx.dialect;
    let name = shown(&entry.key);
    let place = entry.place;
    let here = methods.language().name;
    let other = (methods.language().other)();
    let elsewhere = other.methods.get(&entry.key).is_some();
    let fault = match elsewhere {
        true => Diagnostic::new(
            Code::UnknownMethod,
            place,
            format!("unknown method `{name}` in a {here} script"),
        )
        .note(format!("`{name}` is a method for {}", other.purpose)),
        false => Diagnostic::new(
            Code::UnknownMethod,
            place,
            format!("unknown method `{name}`"),
        )
        .note("it is not in SignalWire's schema"),
    };
    if let Some(same) = same(&entry.key, &methods.all_names()) {
        return fault.help(format!("did you mean `{same}`?")).rename(
            place,
            &entry.key,
            same,
            dialect.word(same),
        );
    }
    match vocabulary::method(methods, &entry.key, Some(&entry.value)).as_slice() {
        [] => {}
        [row] => return translated(cx, fault, entry, methods, row, is_right),
        rows => {
            let names = rows.iter().filter_map(|row| row.steps.first());
            let names: Vec<&str> = names.map(|step| step.0).collect();
            return fault.help(format!("did you mean {}?", one_of(&names)));
        }
    }
    if elsewhere {
        let list = listed(&entry.key, &methods.names(true));
        return fault.help(format!("the methods are {list}"));
    }
    match methods.suggestions(&entry.key).as_slice() {
        [meant] => fault.help(format!("did you mean `{meant}`?")).rename(
            place,
            &entry.key,
            meant,
            dialect.word(meant),
        ),
        near @ [_, ..] => fault.help(format!("did you mean {}?", one_of(near))),
        [] => fault.help(no_idea(dialect, &entry.key, methods)),
    }
}

/// The equivalent of another platform's method.
fn translated(
    cx: &RuleContext<'_>,
    fault: Diagnostic,
    entry: &Entry<'_>,
    methods: &'static MethodSet,
    row: &MethodWord,
    is_right: &dyn Fn(&str) -> bool,
) -> Diagnostic {
    if row.steps.is_empty() {
        return fault.help(format!("remove it: {}", row.note));
    }
    let shown = vocabulary::statements(cx.dialect, methods, row.steps, &entry.value);
    let mut names: Vec<&str> = row.steps.iter().map(|step| step.0).collect();
    // the intermediate statements are only an example
    if let [first, .., last] = names.as_slice()
        && names.len() > 2
    {
        names = vec![first, last];
    }
    let mut help = format!("did you mean {}?", all_of(&names));
    if names != [shown.help.as_str()] {
        help.push_str(&format!(" write `{}`", shown.help));
    }
    if !row.note.is_empty() {
        help.push_str("; ");
        help.push_str(row.note);
    }
    // the existing sections and labels are unknown here
    let leads = matches!(names.as_slice(), ["execute" | "transfer" | "goto"]);
    let known = !leads || shown.json.contains("://");
    let exact = shown.exact.filter(|_| known && is_right(&shown.json));
    instead(cx.dialect, fault.help(help), entry, exact)
}

/// Returns the help for a method that is not similar to any known one.
fn no_idea(dialect: Dialect, name: &str, methods: &MethodSet) -> String {
    match dialect {
        Dialect::Script => {
            let facade = methods.language().facade;
            format!(
                "`{facade}::Method` lists the methods{}",
                sent_raw(dialect, name)
            )
        }
        Dialect::Json | Dialect::Yaml => {
            "the methods are listed at https://developer.signalwire.com/swml/".to_owned()
        }
    }
}
