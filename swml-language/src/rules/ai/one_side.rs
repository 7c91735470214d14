//! The rule that a sidecar listens to both sides of the call.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::Type;
use crate::tree::Content;

entry! {
    /// A sidecar must listen to both sides of the call.
    ONE_SIDE:
    bad r#"ai_sidecar lang "en-US" direction ["remote-caller"];"#,
    good r#"ai_sidecar lang "en-US" direction ["remote-caller", "local-caller"];"#
}

/// `direction` contains both sides, or is absent.
///
/// SWML reference: "ai_sidecar", `direction`.
pub(crate) fn both_sides<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(direction) = scope.get("direction") else {
        return;
    };
    let sides = direction.value.elements().unwrap_or_default();
    let is_word = |content: &Content<'_>| matches!(content, Content::Text(_) | Content::Word(_));
    let Some(first) = sides.first().and_then(|side| side.name()) else {
        return;
    };
    let known = match scope.record.field("direction").map(|field| &field.ty) {
        Some(Type::List(Type::Keyword(words))) => words.words.iter().any(|side| side.name == first),
        _ => false,
    };
    let one = known
        && sides
            .iter()
            .all(|side| is_word(&side.content) && side.name() == Some(first));
    if one {
        cx.report_at(
            &direction.key,
            Diagnostic::new(
                Code::OneSide,
                direction.value.place,
                format!("`direction` contains only one side of the call, `{first}`"),
            )
            .note("the platform rejects a sidecar that does not listen to both")
            .help("write both, or remove `direction`"),
        );
    }
}
