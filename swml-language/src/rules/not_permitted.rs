//! The rule on methods and properties that a configuration denies.

use crate::allow::Unknown;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::suggest;
use crate::tree::Entry;

entry! {
    /// A method or property is part of SWML, but the configuration denies it: the authors of these
    /// scripts are limited to some of the language, by `methods` and `properties` in `swml.toml`.
    NOT_PERMITTED:
    bad r#"- pay: { payment_connector_url: "https://example.com/pay" } # with `methods.deny = ["pay"]`"#,
    good r#"- answer: {}"#
}

/// Reports a method that is not permitted. The path does not include it yet.
pub(crate) fn method<'t>(cx: &mut RuleContext<'t>, entry: &'t Entry<'t>, name: &str) {
    if let Some(fault) = fault(cx, entry, None, name) {
        cx.report_at(&entry.key, fault);
    }
}

/// Reports a property that is not permitted. The path includes it.
pub(crate) fn property(cx: &mut RuleContext<'_>, entry: &Entry<'_>, object: &str, name: &str) {
    if let Some(fault) = fault(cx, entry, Some(object), name) {
        cx.report(fault);
    }
}

fn fault(
    cx: &RuleContext<'_>,
    entry: &Entry<'_>,
    object: Option<&str>,
    name: &str,
) -> Option<Diagnostic> {
    let allowed = cx.allowed;
    if allowed.permits_all() {
        return None;
    }
    let path = || {
        let path = cx.whole_path();
        // the path of a property includes its name
        match object.and_then(|_| path.rsplit_once('.')) {
            Some((outer, _)) => outer.to_owned(),
            None => path,
        }
    };
    let unknown = Unknown {
        object,
        key: name,
        methods: &cx.methods,
        path: &path,
    };
    let what = match object {
        None => format!("method `{name}`"),
        Some(_) => format!("property `{name}`"),
    };
    let fault = Diagnostic::new(
        Code::NotPermitted,
        entry.place,
        format!("{what} is not permitted"),
    );
    if allowed.denies(&unknown) {
        return Some(
            fault
                .note("it is part of SWML, but the configuration denies it")
                .help(format!("remove `{name}`")),
        );
    }
    let only = allowed.only(&unknown)?;
    if only.iter().any(|permitted| permitted == name) {
        return None;
    }
    let only: Vec<&str> = only.iter().map(String::as_str).collect();
    let permitted = suggest::listed(name, &only);
    Some(
        fault
            .note(format!("the configuration permits only {permitted}"))
            .help(format!("remove `{name}`")),
    )
}
