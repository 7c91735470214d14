//! The rule on the number of requests of a messaging script.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::resolve::{Statement, statement};
use crate::rules::context::RuleContext;
use crate::rules::context::ScopeStep;
use crate::schema::MethodSet;
use crate::tree::Node;

entry! {
    /// At most ten requests are made for one message; further ones fail.
    TOO_MANY_REQUESTS:
    bad r#"request "https://example.com/1"; request "https://example.com/2"; request "https://example.com/3"; request "https://example.com/4"; request "https://example.com/5"; request "https://example.com/6"; request "https://example.com/7"; request "https://example.com/8"; request "https://example.com/9"; request "https://example.com/10"; request "https://example.com/11"; reply "Done";"#,
    good r#"request "https://example.com/1"; request "https://example.com/2"; request "https://example.com/3"; request "https://example.com/4"; request "https://example.com/5"; request "https://example.com/6"; request "https://example.com/7"; request "https://example.com/8"; request "https://example.com/9"; request "https://example.com/10"; reply "Done";"#
}

/// Checks the statements of one list in order.
///
/// SWML reference: "Messaging SWML", "request".
pub(super) fn too_many<'t>(
    cx: &mut RuleContext<'t>,
    list: &'t [Node<'t>],
    methods: &'static MethodSet,
) {
    let Some(most) = methods.language().most_requests else {
        return;
    };
    let mut requests = 0;
    for (index, node) in list.iter().enumerate() {
        let Some(Statement { method, place, .. }) = statement(node, methods) else {
            continue;
        };
        match method.name {
            "request" => requests += 1,
            // the following statements do not run, or only some of them
            "goto" | "label" => return,
            _ if method.constraints.terminal => return,
            _ => continue,
        }
        if requests > most {
            cx.within(ScopeStep::Index(index), |cx| {
                cx.report_at(
                    method.name,
                    Diagnostic::new(
                        Code::TooManyRequests,
                        place,
                        format!("a script cannot make more than {most} requests"),
                    )
                    .note("the platform makes at most that many for one message, and every further one has the result `limit_exceeded`")
                    .help("ask your server for everything in one request"),
                );
            });
            return;
        }
    }
}
