//! The rule that a destination is a section of the document.

use super::walk::SectionWalk;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::format;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Place, has_variable};

entry! {
    /// `execute` or `transfer` refers to a section that the document does not have.
    UNKNOWN_SECTION:
    bad r#"execute voicemail;"#,
    good r#"execute voicemail; section voicemail { record; }"#
}

impl<'t> SectionWalk<'_, 't> {
    pub(super) fn runs(&mut self, cx: &mut RuleContext<'t>, place: Place, name: &str) {
        let Some(sections) = self.sections else {
            return;
        };
        let elsewhere = name.is_empty() || has_variable(name) || is_elsewhere(name);
        if elsewhere || self.keys.contains(name) {
            return;
        }
        let wanted = shown(name);
        let fault = Diagnostic::new(
            Code::UnknownSection,
            place,
            format!("unknown section `{wanted}`"),
        )
        .note("sections are looked up in their own document, and an inner script has its own sections");
        let meant = behind_colon(name)
            .filter(|name| self.keys.contains(name))
            .and_then(|name| sections.iter().find(|section| section.key == name))
            .map(|section| &*section.key)
            .or_else(|| self.index.nearest(name, &mut cx.budget));
        cx.report(match meant {
            Some(meant) => {
                let word = cx.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(place, word)
            }
            None if format::dials(name) => {
                let number = shown(name.strip_prefix("tel:").unwrap_or(name));
                let dial = match cx.dialect {
                    Dialect::Script => format!("connect to {}", quoted(&number)),
                    Dialect::Json | Dialect::Yaml => {
                        format!("{{ \"connect\": {{ \"to\": {} }} }}", quoted(&number))
                    }
                };
                fault.help(format!("to dial, write `{dial}`"))
            }
            None => fault.help(match cx.dialect {
                Dialect::Script => format!("add `section {wanted} {{ … }}`"),
                Dialect::Json | Dialect::Yaml => format!("add `\"{wanted}\": [ … ]` to `sections`"),
            }),
        });
    }
}

/// Returns true for a destination outside the document: a URL, or a name that only the platform can
/// resolve.
pub(super) fn is_elsewhere(name: &str) -> bool {
    name.contains("://") || name.starts_with("relay:")
}

/// Returns `sales` for `section:sales`.
pub(super) fn behind_colon(name: &str) -> Option<&str> {
    name.split_once(':').map(|(_, behind)| behind)
}

/// Formats an `execute` of a section.
pub(super) fn execute(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Script => format!("execute {}", Dialect::Script.word(&shown(name))),
        Dialect::Json | Dialect::Yaml => {
            let name = shown(name);
            format!("{{ \"execute\": {{ \"dest\": \"{name}\" }} }}")
        }
    }
}
