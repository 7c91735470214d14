//! Rules across the properties of `connect`.
//!
//! SWML reference: "connect". Rules on a single property are in its row of the
//! table.

pub(crate) mod applies_to;
pub(crate) mod belongs_on_top;
mod dial_targets;
pub(crate) mod modes;
pub(crate) mod queue;

use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::tree::Entry;
use applies_to::{read_here, read_somewhere};
use dial_targets::{DialTargets, kind_of};
use modes::{MODES, one_mode};
use queue::queue_needs_transfer;

/// Exactly one way to dial, a transfer for a queue, and no inapplicable properties.
pub(crate) fn connect<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let modes: Vec<&'t Entry<'t>> = MODES.iter().filter_map(|mode| scope.get(mode)).collect();
    one_mode(cx, scope, &modes);
    let mut legs = DialTargets::default();
    for mode in &modes {
        legs.collect(&mode.value);
    }
    queue_needs_transfer(cx, scope, &legs, &modes);
    match modes.as_slice() {
        [only] if only.key == "to" => read_here(cx, scope, &|| legs.only(), false),
        // with several modes it is unknown which destinations are intended
        [_] => read_somewhere(cx, scope, &legs),
        _ => {}
    }
}

/// The properties of one destination of several apply to its kind.
pub(crate) fn destination<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if let Some(to) = scope.get("to") {
        read_here(cx, scope, &|| kind_of(&to.value), true);
    }
}
