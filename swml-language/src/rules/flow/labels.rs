//! Rules on labels: `goto` refers to one of its own section, and each is unique.

use super::unknown_section::execute;
use super::walk::SectionWalk;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::suggest::NameSearch;
use crate::tree::{Node, Place, has_variable};

entry! {
    /// `goto` refers to a label that its section does not have.
    UNKNOWN_LABEL:
    bad r#"label again; play "say:Hello"; goto agian;"#,
    good r#"label again; play "say:Hello"; goto again;"#
}

entry! {
    /// A section contains a label twice: `goto` would be ambiguous.
    DUPLICATE_LABEL:
    bad r#"label again; play "say:Hello"; label again; goto again;"#,
    good r#"label again; play "say:Hello"; label later; goto again;"#
}

impl<'t> SectionWalk<'_, 't> {
    pub(super) fn label(&mut self, cx: &mut RuleContext<'t>, node: &'t Node<'t>) {
        let Some(name) = node.name() else {
            return;
        };
        if !self.seen.insert(name) {
            let name = shown(name);
            cx.report(
                Diagnostic::new(
                    Code::DuplicateLabel,
                    node.place,
                    format!("duplicate label `{name}` in this section"),
                )
                .note("`goto` would be ambiguous")
                .help("rename one of them"),
            );
        }
    }

    pub(super) fn goes_to(&mut self, cx: &mut RuleContext<'t>, place: Place, name: &str) {
        let labels = &self.names.labels;
        let known = self.names.any_label || self.labels.contains(name);
        if name.is_empty() || has_variable(name) || known {
            return;
        }
        let wanted = shown(name);
        let fault = Diagnostic::new(
            Code::UnknownLabel,
            place,
            format!("unknown label `{wanted}` in this section"),
        )
        .note("`goto` only finds labels of its own section");
        let index = self
            .label_index
            .get_or_insert_with(|| NameSearch::new(labels.clone()));
        let meant = index.nearest(name, &mut cx.budget);
        cx.report(match meant {
            Some(meant) => {
                let word = cx.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(place, word)
            }
            None if self.keys.contains(name) => {
                let execute = execute(cx.dialect, name);
                fault.help(format!("`{wanted}` is a section: write `{execute}`"))
            }
            None if labels.is_empty() => {
                let label = match cx.dialect {
                    Dialect::Script => format!("label {wanted};"),
                    Dialect::Json | Dialect::Yaml => format!("{{ \"label\": \"{wanted}\" }}"),
                };
                fault.help(format!("add `{label}` before the statement to go to"))
            }
            None => fault.help(format!("available: {}", index.listed(name, shown))),
        });
    }
}
