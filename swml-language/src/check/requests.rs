//! How many requests a messaging script makes.

use super::flow::step;
use super::{Checker, Step};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::Methods;
use crate::tree::Node;

/// As many requests are made for one message.
const MOST: usize = 10;

/// Judges the statements of one list, which run one after the other.
///
/// SWML reference: "Messaging SWML", "request".
pub(super) fn too_many<'t>(
    checker: &mut Checker<'t>,
    list: &'t [Node<'t>],
    methods: &'static Methods,
) {
    if !methods.only_paths() {
        return;
    }
    let mut requests = 0;
    for (index, node) in list.iter().enumerate() {
        let Some((entry, method)) = node.entries().and_then(|entries| step(entries, methods))
        else {
            continue;
        };
        match method.name {
            "request" => requests += 1,
            // what follows does not run, or only some of it
            "goto" | "label" => return,
            _ if method.facets.ends => return,
            _ => continue,
        }
        if requests > MOST {
            checker.within(Step::Index(index), |checker| {
                checker.report_at(
                    &entry.key,
                    Diagnostic::new(
                        Code::TooManyRequests,
                        entry.place,
                        format!("a script cannot make more than {MOST} requests"),
                    )
                    .note("for one message the platform makes so many, and every further one has the result `limit_exceeded`")
                    .help("ask your server for everything in one request"),
                );
            });
            return;
        }
    }
}
