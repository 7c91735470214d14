//! Rules on `detect_machine`: its result is used, and a tone requires fax detection.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::Format;
use crate::tree::{Content, has_variable};

entry! {
    /// The tone is for fax detection, which is turned off.
    NEEDS_FAX:
    bad r#"detect_machine detectors "amd" tone CNG;"#,
    good r#"detect_machine detectors "amd,fax" tone CNG;"#
}

/// Without `wait`, the result requires a `status_url`.
///
/// SWML reference: "detect_machine", `wait`.
pub(crate) fn result_is_heard<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    tone_is_looked_for(cx, scope);
    let Some(wait) = scope.get("wait") else {
        return;
    };
    let reported = scope.get("status_url").is_some() || scope.may_have("status_url");
    if matches!(wait.value.content, Content::Bool(false)) && !reported {
        let wait_false = cx.dialect.property("wait", "false");
        let example = cx
            .dialect
            .property("status_url", "\"https://example.com/…\"");
        cx.report_at(
            &wait.key,
            Diagnostic::new(
                Code::MissingProperty,
                wait.place,
                format!("`{wait_false}` needs `status_url`"),
            )
            .note("a script that does not wait receives the result only there")
            .help(format!("add `{example}`")),
        );
    }
}

/// A tone requires fax detection.
///
/// SWML reference: "detect_machine", `tone`.
fn tone_is_looked_for<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let (Some(tone), Some(detectors)) = (scope.get("tone"), scope.get("detectors")) else {
        return;
    };
    let Some(text) = detectors.value.text().filter(|text| !has_variable(text)) else {
        return;
    };
    let field = scope.record.field("detectors");
    let Some(Format::Words(list)) = field.map(|field| field.constraints.format) else {
        return;
    };
    let mut words = text.split(list.separator).map(str::trim);
    // another word may be a misspelled `fax`, which is reported
    if words.all(|word| word == "amd") {
        let both = cx.dialect.property("detectors", "\"amd,fax\"");
        cx.report_at(
            &tone.key,
            Diagnostic::new(
                Code::NeedsFax,
                tone.place,
                "`tone` has no effect without fax detection",
            )
            .note("it is the tone by which a fax is detected")
            .help(format!("write `{both}`, or remove `tone`")),
        );
    }
}
