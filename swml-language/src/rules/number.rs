//! Rules on numbers: bounds, and integers in the unit of the property.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::number::Number;
use crate::rules::context::RuleContext;
use crate::schema::{Constraints, Type, Unit};
use crate::tree::{Duration, Place};

entry! {
    /// A number is outside the bounds that SWML sets.
    OUT_OF_RANGE:
    bad r#"connect to "+15551234567" timeout -5;"#,
    good r#"connect to "+15551234567" timeout 5s;"#
}

entry! {
    /// A number is greater than the maximum of the platform, which silently uses its maximum.
    CLAMPED:
    bad r#"request "https://example.com/order" timeout 10;"#,
    good r#"request "https://example.com/order" timeout 5;"#
}

entry! {
    /// Zero leaves the platform no time or room to do anything.
    ZERO_DOES_NOTHING:
    bad r#"connect to "+15551234567" timeout 0;"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

entry! {
    /// A duration is not a whole number of the unit of its property.
    UNEVEN_DURATION:
    bad r#"connect to "+15551234567" timeout 1500ms;"#,
    good r#"connect to "+15551234567" timeout 2s;"#
}

/// Checks a number where a number is expected.
pub(crate) fn number(
    cx: &mut RuleContext<'_>,
    place: Place,
    number: Number,
    ty: &Type,
    constraints: &Constraints,
) {
    match ty {
        Type::Number => bounds(cx, place, number, None, constraints),
        Type::Duration(unit @ Unit::DecimalSeconds) => {
            bounds(cx, place, number, Some(*unit), constraints);
        }
        Type::Duration(unit) if !number.is_integer() => uneven(cx, place, *unit),
        Type::Duration(unit) => whole(cx, place, number, Some(*unit), constraints),
        _ => whole(cx, place, number, None, constraints),
    }
}

/// Checks that an integer is represented exactly.
pub(crate) fn whole(
    cx: &mut RuleContext<'_>,
    place: Place,
    number: Number,
    unit: Option<Unit>,
    constraints: &Constraints,
) {
    if number.as_i64().is_some() {
        bounds(cx, place, number, unit, constraints);
        return;
    }
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::OutOfRange,
            place,
            format!("{subject} is outside the range of exact integers"),
        )
        .note("expected an integer of 64 bits")
        .help("write a number closer to zero"),
    );
}

pub(crate) fn bounds(
    cx: &mut RuleContext<'_>,
    place: Place,
    number: Number,
    unit: Option<Unit>,
    constraints: &Constraints,
) {
    let value = number.as_f64();
    // most numbers are valid and need no message
    let zero = constraints.zero.filter(|_| value == 0.0);
    let low = constraints.min.filter(|min| value < *min);
    let high = constraints.max.filter(|max| value > *max);
    if value.is_finite() && low.is_none() && high.is_none() && zero.is_none() {
        return;
    }
    let subject = cx.subject();
    if !value.is_finite() {
        cx.report(
            Diagnostic::new(
                Code::OutOfRange,
                place,
                format!("{subject} is not a valid JSON number"),
            )
            .note("JSON does not support infinity or \"not a number\"")
            .help("use a finite number"),
        );
        return;
    }
    let taken = constraints.also == Some(value);
    if let Some(max) = high.filter(|_| constraints.clamped) {
        cx.report(
            Diagnostic::new(
                Code::Clamped,
                place,
                format!("{subject} is limited to {max}"),
            )
            .note("the platform silently uses its maximum")
            .help(format!("write `{max}`, or remove {subject}")),
        );
        return;
    }
    if !taken && (low.is_some() || high.is_some()) {
        let (fault, nearest) = match (low, high) {
            (Some(min), _) => (format!("{subject} cannot be less than {min}"), min),
            (_, Some(max)) => (format!("{subject} cannot be more than {max}"), max),
            (None, None) => return,
        };
        let range = match (constraints.min, constraints.max) {
            (Some(min), Some(max)) => format!("{min} to {max}"),
            (Some(min), None) => format!("{min} or more"),
            (_, Some(max)) => format!("{max} or less"),
            (None, None) => return,
        };
        let unit = unit.map_or(String::new(), |unit| format!(", in {}", unit.name()));
        let also = constraints
            .also
            .map_or(String::new(), |also| format!("{also} or "));
        // a wrong sign is the most likely mistake
        let positive = -value;
        let meant = if value < 0.0
            && constraints.max.is_none_or(|max| positive <= max)
            && positive >= constraints.min.unwrap_or(0.0)
        {
            positive
        } else {
            nearest
        };
        cx.report(
            Diagnostic::new(Code::OutOfRange, place, fault)
                .note(format!("expected {also}{range}{unit}"))
                .help(format!("write for example `{meant}`")),
        );
        return;
    }
    if let Some(why) = zero {
        let mut fault = Diagnostic::new(
            Code::ZeroDoesNothing,
            place,
            format!("{subject} of 0 has no useful effect"),
        )
        .note(why);
        fault = match constraints.default {
            Some(default) => fault.help(format!(
                "remove {subject} to use the default, {default}, or write a greater number"
            )),
            None => fault.help(format!("remove {subject} or write a greater number")),
        };
        cx.report(fault);
    }
}

pub(crate) fn uneven(cx: &mut RuleContext<'_>, place: Place, unit: Unit) {
    let subject = cx.subject();
    let unit = unit.name();
    cx.report(
        Diagnostic::new(
            Code::UnevenDuration,
            place,
            format!("{subject} must be a whole number of {unit}"),
        )
        .note(format!("expected an integer of {unit}, without a fraction"))
        .help(format!("write a whole number of {unit}")),
    );
}

/// Converts a duration to a number of a unit, if it is an exact multiple.
pub fn in_unit(duration: Duration, unit: Unit) -> Option<Number> {
    let nanos = duration.nanos;
    if nanos % unit.nanos() == 0 {
        return i64::try_from(nanos / unit.nanos()).ok().map(Number::Int);
    }
    if unit == Unit::DecimalSeconds {
        // a nanosecond is far below the precision of a float in seconds
        #[allow(clippy::cast_precision_loss)]
        return Some(Number::Float(nanos as f64 / 1e9));
    }
    None
}
