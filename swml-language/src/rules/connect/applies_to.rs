//! Rules on the destinations that a property applies to.

use super::dial_targets::DialTargets;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::DestinationKind as Kind;
use crate::schema::{AppliesTo, Field};
use crate::tree::{Entry, Place};

entry! {
    /// The property belongs to WebSocket streams: on anything else the platform
    /// rejects or ignores it.
    NEEDS_STREAM:
    bad r#"connect to "+15551234567" codec "PCMU";"#,
    good r#"connect to "stream:wss://example.com/audio" codec "PCMU";"#
}

entry! {
    /// The property is for SIP authentication, which only a SIP destination uses.
    NEEDS_SIP:
    bad r#"connect to "+15551234567" username "me";"#,
    good r#"connect to "sip:alice@example.com" username "me";"#
}

entry! {
    /// The property is used on SIP calls only, so it has no effect here.
    NO_SIP:
    bad r#"connect to "+15551234567" from_name "Support";"#,
    good r#"connect to "sip:alice@example.com" from_name "Support";"#
}

entry! {
    /// The property has no effect on calls to phone numbers.
    NO_EFFECT_ON_PHONE:
    bad r#"connect to "+15551234567" codecs "PCMU";"#,
    good r#"connect to "sip:alice@example.com" codecs "PCMU";"#
}

entry! {
    /// The property applies to a single destination and belongs on it.
    BELONGS_ON_DESTINATION:
    bad r#"connect username "me" serial [to "sip:a@example.com", to "sip:b@example.com"];"#,
    good r#"connect serial [to "sip:a@example.com" username "me", to "sip:b@example.com"];"#
}

/// Checks properties next to a single destination.
pub(super) fn read_here<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    kind: &dyn Fn() -> Option<Kind>,
    among_several: bool,
) {
    let mut given = scope.given();
    given.retain(|(field, _)| field.constraints.applies_to != AppliesTo::All);
    if given.is_empty() {
        return;
    }
    let Some(kind) = kind() else {
        return;
    };
    for (field, entry) in given {
        let name = field.name;
        let is = kind.name();
        let fault = match field.constraints.applies_to {
            AppliesTo::Stream if kind != Kind::Stream => {
                needs_stream(cx.dialect, entry.place, field, &format!("`to` is {is}"))
            }
            AppliesTo::Sip if kind != Kind::Sip => Diagnostic::new(
                Code::NeedsSip,
                entry.place,
                format!("`{name}` needs a SIP destination"),
            )
            .note(format!(
                "`to` is {is}; only a SIP destination uses a user name and a password"
            ))
            .help(format!("dial `sip:…` or remove `{name}`")),
            AppliesTo::ShownOnSip if kind != Kind::Sip => removing(
                entry,
                Diagnostic::new(
                    Code::NoSip,
                    entry.place,
                    format!("`{name}` has no effect here"),
                )
                .note(format!("`to` is {is}; the name is shown on SIP calls only"))
                .help(format!("remove `{name}`")),
            ),
            AppliesTo::SipAmongSeveral if among_several && kind != Kind::Sip => removing(
                entry,
                Diagnostic::new(
                    Code::NoSip,
                    entry.place,
                    format!("`{name}` has no effect on this destination"),
                )
                .note(format!(
                    "`to` is {is}; on a single destination `{name}` applies to SIP only"
                ))
                .help(format!("remove `{name}`")),
            ),
            AppliesTo::AllButPhone if kind == Kind::Phone => {
                removing(entry, no_effect(entry.place, name, "`to` is"))
            }
            _ => continue,
        };
        cx.report_at(&entry.key, fault);
    }
}

/// Checks properties next to a list of destinations.
pub(super) fn read_somewhere<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    legs: &DialTargets,
) {
    for (field, entry) in scope.given() {
        let name = field.name;
        let fault = match field.constraints.applies_to {
            AppliesTo::Stream | AppliesTo::Sip => {
                let kind = match field.constraints.applies_to {
                    AppliesTo::Sip => "SIP",
                    _ => "stream",
                };
                Diagnostic::new(
                    Code::BelongsOnDestination,
                    entry.place,
                    format!("`{name}` belongs on a destination, not next to the list"),
                )
                .note(format!("it applies to a single {kind} destination"))
                .help(format!(
                    "move `{name}` into the list, after the `to` that it belongs to"
                ))
            }
            AppliesTo::ShownOnSip if legs.none_is(|kind| kind == Kind::Sip) => Diagnostic::new(
                Code::NoSip,
                entry.place,
                format!("`{name}` has no effect here"),
            )
            .note(
                "no destination of the list is a SIP URI, and the name is shown on SIP calls only",
            )
            .help(format!("remove `{name}`")),
            AppliesTo::AllButPhone if legs.none_is(|kind| kind != Kind::Phone) => {
                no_effect(entry.place, name, "every destination of the list is")
            }
            _ => continue,
        };
        cx.report_at(&entry.key, fault);
    }
}

fn needs_stream(dialect: Dialect, place: Place, field: &Field, is: &str) -> Diagnostic {
    let name = field.name;
    let help = match name {
        "codec" => format!(
            "for the codecs offered on a SIP call write `{}`; otherwise remove `codec`",
            dialect.property("codecs", "\"PCMU\"")
        ),
        "name" => "for the name shown to the called party write `from_name` on a SIP call; otherwise remove `name`".to_owned(),
        _ => format!("dial `stream:wss://…` or remove `{name}`"),
    };
    Diagnostic::new(
        Code::NeedsStream,
        place,
        format!("`{name}` needs a stream destination"),
    )
    .note(format!(
        "{is}; SWML reads `{name}` only when `to` starts with `stream:wss://`"
    ))
    .help(help)
}

fn no_effect(place: Place, name: &str, are: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NoEffectOnPhone,
        place,
        format!("`{name}` has no effect on a phone number"),
    )
    .note(format!(
        "{are} {}; SWML reads `{name}` on SIP and other calls only",
        Kind::Phone.name()
    ))
    .help(format!("remove `{name}`"))
}

/// Adds a fix that removes a property without effect.
fn removing(entry: &Entry<'_>, fault: Diagnostic) -> Diagnostic {
    fault.replace_all(entry.place, entry.value.place, "")
}
