//! Rules on the paths of a call through a script, based on the [`FlowGraph`] of a document.

mod cases;
mod comparisons;
pub(crate) mod endless;
mod entered;
mod facts;
pub(crate) mod late_reason;
pub(crate) mod missing_default;
mod returned;
mod stopped;
mod sums;
pub(crate) mod unknown;
pub(crate) mod unreachable;
pub(crate) mod unset;
pub(crate) mod untrusted;

use super::context::RuleContext;
use crate::schema::MethodSet;
use crate::tree::Entry;
use facts::{FlowFacts, assigned, is_literal, property, variable};

/// Checks the paths of a document. Returns the names of the sections that are reachable only by
/// statements that never run.
pub(super) fn judge<'t>(
    cx: &mut RuleContext<'t>,
    sections: &'t [Entry<'t>],
    methods: &'static MethodSet,
) -> Vec<&'t str> {
    // the enclosing statement
    let is_inside = !cx.methods.is_empty();
    let paths = FlowFacts::of(sections, methods, is_inside);
    let endless = endless::judge(cx, &paths);
    unreachable::judge(cx, &paths, &endless);
    missing_default::judge(cx, &paths);
    cases::judge(cx, &paths);
    comparisons::judge(cx, &paths);
    unset::judge(cx, &paths);
    stopped::judge(cx, &paths);
    sums::judge(cx, &paths);
    unknown::judge(cx, &paths);
    if cx.allowed.pedantic {
        untrusted::judge(cx, &paths);
        late_reason::judge(cx, &paths);
    }
    entered::never(&paths)
}
