//! Names that a script defines and uses: of variables, sections, rooms and steps.

use super::fault::{FormatFault, Verdict, not_empty};
use super::url::url;
use super::variable::{is_one_variable, without_variables};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// The text is not a valid name of a label, a section, a variable or the like.
    INVALID_NAME:
    bad r#"switch "%{call.type}" { case "sip" { hangup; } default { answer; } }"#,
    good r#"switch "call.type" { case "sip" { hangup; } default { answer; } }"#
}

entry! {
    /// The reference lists the feature as not supported yet.
    NOT_IMPLEMENTED:
    bad r#"transfer "relay:office";"#,
    good r#"transfer "https://example.com/office";"#
}

pub(super) fn variable(text: &str) -> Verdict {
    if is_one_variable(text) {
        return Err(FormatFault::new(
            "expected the name of a variable, without `%{}` or `${}`",
            "write the name alone",
        )
        .suggest(crate::tree::variable_source(text)));
    }
    not_empty(
        text,
        "expected the name of a variable",
        "write for example `call.type`",
    )
}

pub(super) fn section(text: &str) -> Verdict {
    not_empty(
        text,
        "expected the name of a section of this document, or a URL",
        "write the name of a section, or a URL such as `https://example.com/…`",
    )?;
    if text.contains("://") {
        return url(text);
    }
    if text.starts_with("relay:") {
        return Err(FormatFault::new(
            "the reference lists Relay applications as not supported yet",
            "write the name of a section, or a URL that returns a script",
        ));
    }
    Ok(())
}

pub(super) fn local_section(text: &str) -> Verdict {
    if text.contains("://") {
        return Err(FormatFault::new(
            "expected the name of a section of this document; `transfer` runs the script of a URL",
            "write the name of a section, or use `transfer`",
        ));
    }
    not_empty(
        text,
        "expected the name of a section of this document",
        "write the name of a section",
    )
}

pub(super) fn room(text: &str) -> Verdict {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let plain = without_variables(text);
    if !plain.is_empty() && plain.chars().all(allowed) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "a room name consists of letters, digits, `_` and `-`",
        "write for example `lobby`",
    );
    let fixed: String = text
        .trim()
        .chars()
        .map(|c| if c == ' ' { '-' } else { c })
        .filter(|&c| allowed(c))
        .collect();
    Err(if fixed.is_empty() || has_variable(text) {
        fault
    } else {
        fault.suggest(fixed)
    })
}

pub(super) fn step_name(text: &str) -> Verdict {
    if text == "next" {
        return Err(FormatFault::new(
            "`next` is reserved for the step that follows",
            "rename the step",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

    #[test]
    fn names_and_digits() {
        assert_eq!(judge(Format::Variable, "connect_result"), Ok(()));
        assert_eq!(
            fix_of(Format::Variable, "%{call.type}"),
            Some("call.type".into())
        );
        assert_eq!(judge(Format::Digits, "12#wW*A"), Ok(()));
        assert!(judge(Format::Digits, "12x").is_err());
        assert!(judge(Format::Section, " ").is_err());
        assert!(judge(Format::Label, "").is_err());
    }
}
