//! What a call does on its way through a script, judged on the [`Flow`] of a document.

mod cases;
mod comparisons;
pub(crate) mod endless;
mod entered;
mod facts;
pub(crate) mod missing_default;
mod stopped;
pub(crate) mod unknown;
pub(crate) mod unreachable;
pub(crate) mod unset;
pub(crate) mod untrusted;

use super::context::Context;
use crate::schema::Methods;
use crate::tree::Entry;
use facts::{Paths, Words, assigned, is_literal, property, variable};

/// Judges the paths of a document. Gives the names of the sections that only statements lead to
/// which never run.
pub(super) fn judge<'t>(
    cx: &mut Context<'t>,
    sections: &'t [Entry<'t>],
    methods: &'static Methods,
) -> Vec<&'t str> {
    // the statement around it
    let is_inside = !cx.methods.is_empty();
    let paths = Paths::of(sections, methods, is_inside);
    let endless = endless::judge(cx, &paths);
    unreachable::judge(cx, &paths, &endless);
    missing_default::judge(cx, &paths);
    cases::judge(cx, &paths);
    comparisons::judge(cx, &paths);
    unset::judge(cx, &paths);
    stopped::judge(cx, &paths);
    unknown::judge(cx, &paths);
    if cx.allowed.pedantic {
        untrusted::judge(cx, &paths);
    }
    entered::never(&paths)
}
