//! The rule on the headers that a `request` may set.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::shown::shown;
use crate::suggest::nearest;
use crate::tree::has_variable;

const HEADERS: [&str; 4] = ["Accept", "Authorization", "Content-Type", "Range"];

/// Checks the names of the headers.
///
/// SWML reference: "request", `headers`.
pub(crate) fn header_names<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(entries) = scope
        .get("headers")
        .and_then(|headers| headers.value.entries())
    else {
        return;
    };
    for entry in entries {
        let name = &*entry.key;
        let begins = name.get(..2).unwrap_or_default();
        if let Some(value) = entry.value.text()
            && value.contains(['\r', '\n'])
        {
            let shown = shown(name);
            cx.report_below(
                &format!(".headers.{shown}"),
                Diagnostic::new(
                    Code::InvalidHeader,
                    entry.value.place,
                    format!("the value of the header `{shown}` contains a line break"),
                )
                .note("a line break would start another header")
                .help("write it on one line"),
            );
        }
        let custom = begins.eq_ignore_ascii_case("X-");
        let known = HEADERS
            .iter()
            .any(|header| header.eq_ignore_ascii_case(name));
        if custom || known || has_variable(name) {
            continue;
        }
        let shown = shown(name);
        let fault = Diagnostic::new(
            Code::InvalidHeader,
            entry.place,
            format!("`request` cannot set the header `{shown}`"),
        )
        .note("the headers that can be set are `Accept`, `Authorization`, `Content-Type`, `Range` and those that start with `X-`");
        let fault = match nearest(name, &HEADERS) {
            Some(meant) => {
                let exact = quoted(meant);
                fault.help(format!("did you mean `{meant}`?")).rename(
                    entry.place,
                    name,
                    meant,
                    exact,
                )
            }
            None => fault.help(format!("rename it to `X-{shown}`, or remove it")),
        };
        cx.report_below(&format!(".headers.{shown}"), fault);
    }
}
