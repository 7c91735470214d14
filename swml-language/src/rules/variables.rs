//! The rule on variables in texts and conditions that cannot have been set.
//!
//! SWML reference: "Variables"; "request"; "Messaging SWML".

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::expression::Path;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Content, Entry, Node, Place, has_variable};
use crate::variables::MESSAGE;

entry! {
    /// A variable of a call does not exist in a message, nor one of a message in a call: it is
    /// replaced by empty text.
    UNKNOWN_SCOPE:
    bad r#"play "say:You wrote %{message.body}";"#,
    good r#"play "say:You call from %{call.from}";"#
}

entry! {
    /// The fields of an answer only become variables if the `request` has `save_variables`.
    RESPONSE_NOT_SAVED:
    bad r#"request "https://example.com/customer" method GET; play "say:Hello %{request_response.name}";"#,
    good r#"request "https://example.com/customer" method GET save_variables true; play "say:Hello %{request_response.name}";"#
}

/// The facts of a script that determine which variables exist, and the variables it refers to.
/// These are checked when the whole script has been visited.
#[derive(Default)]
pub(crate) struct VariableUses {
    uses: Vec<VariableUse>,
    /// Whether some statement may set any variable.
    any: bool,
    /// Whether the script sets `message` itself.
    message: bool,
    /// Whether some request saves the fields of its response.
    saved: bool,
    /// Whether some request does not.
    unsaved: bool,
    /// Whether a statement has been visited, which determines the language.
    known: bool,
    /// The number of enclosing agents and nested scripts.
    inside: usize,
}

/// A variable that may turn out not to exist.
struct VariableUse {
    missing: Missing,
    name: String,
    place: Place,
    path: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Missing {
    /// A field of a message in a call.
    Message,
    /// A field of the response to a request.
    Response,
}

/// The methods that talk to a model: their texts are templates with names of their own, and the
/// responses of their functions may set any variable.
pub(super) const AGENTS: [&str; 3] = ["ai", "ai_sidecar", "amazon_bedrock"];

impl VariableUses {
    /// Records the variables that a statement sets; returns true if its own texts are not checked.
    pub(crate) fn statement(&mut self, method: &str, body: &Node<'_>) -> bool {
        self.known = true;
        match method {
            "set" => match body.entries() {
                Some(entries) => {
                    self.message |= entries.iter().any(|entry| entry.key == "message");
                }
                None => self.any = true,
            },
            "request" => self.request(body),
            "execute" | "transfer" => {
                let dest = body.entries().and_then(|entries| get(entries, "dest"));
                let dest = dest.map_or(body, |dest| &dest.value);
                let elsewhere = |name: &str| has_variable(name) || name.contains(':');
                self.any |= dest.name().is_none_or(elsewhere);
            }
            _ if AGENTS.contains(&method) => {
                self.any = true;
                return true;
            }
            _ => {}
        }
        false
    }

    fn request(&mut self, body: &Node<'_>) {
        let Some(entries) = body.entries() else {
            self.any |= body.is_unknown();
            self.unsaved |= body.text().is_some();
            return;
        };
        match get(entries, "save_variables").map(|entry| &entry.value.content) {
            None | Some(Content::Bool(false)) => self.unsaved = true,
            Some(_) => self.saved = true,
        }
    }

    /// Records that some statement may set any variable.
    pub(crate) fn anything(&mut self) {
        self.any = true;
    }

    /// Enters an agent or a nested script, which has variables of its own.
    pub(crate) fn enter(&mut self) {
        self.inside += 1;
    }

    /// Leaves an agent or a nested script.
    pub(crate) fn leave(&mut self) {
        self.inside = self.inside.saturating_sub(1);
    }

    /// Merges the facts of a nested script.
    pub(crate) fn absorb(&mut self, inner: &Self) {
        self.any |= inner.any;
        self.message |= inner.message;
        self.saved |= inner.saved;
        self.unsaved |= inner.unsaved;
    }
}

fn get<'n, 't>(entries: &'n [Entry<'t>], name: &str) -> Option<&'n Entry<'t>> {
    entries.iter().find(|entry| entry.key == name)
}

impl VariableUses {
    /// Records the variables that a text or a condition reads.
    pub(crate) fn read(&mut self, cx: &mut RuleContext<'_>, place: Place, paths: &[Path]) {
        for path in paths {
            self.name(cx, place, &path.to_string());
        }
    }

    /// Records a variable by its path.
    pub(crate) fn name(&mut self, cx: &mut RuleContext<'_>, place: Place, path: &str) {
        if self.inside > 0 || !self.known {
            return;
        }
        let Some((scope, rest)) = path.split_once('.') else {
            return;
        };
        let field = |rest: &str| rest.split(['.', '[']).next().unwrap_or_default().to_owned();
        let (missing, name) = match scope {
            "call" | "envs" if !cx.language.expressions => {
                unknown_scope(cx, place, path, scope);
                return;
            }
            "message" if cx.language.expressions && MESSAGE.contains(&&*field(rest)) => {
                (Missing::Message, path)
            }
            "request_response" => (Missing::Response, path),
            "vars" if rest.starts_with("request_response.") => (Missing::Response, path),
            _ => return,
        };
        let path = cx.path();
        let name = name.to_owned();
        self.uses.push(VariableUse {
            missing,
            name,
            place,
            path,
        });
    }

    /// Reports unset variables, after the whole script has been visited.
    pub(crate) fn finish(self, cx: &mut RuleContext<'_>) {
        let all = self;
        if all.any {
            return;
        }
        for one in all.uses {
            let name = shown(&one.name);
            let fault = match one.missing {
                Missing::Message if !all.message => Diagnostic::new(
                    Code::UnknownScope,
                    one.place,
                    format!("unknown variable `{name}` of a call"),
                )
                .note("`message` belongs to messaging scripts; a call has `call`, `params`, `vars` and `envs`")
                .help("write for example `call.from`, or set `message` first"),
                Missing::Response if all.unsaved && !all.saved => Diagnostic::new(
                    Code::ResponseNotSaved,
                    one.place,
                    format!("`{name}` is never set"),
                )
                .note("the fields of an answer only become variables if the `request` has `save_variables`")
                .help(format!(
                    "add `{}` to the `request`",
                    cx.dialect.property("save_variables", "true")
                )),
                _ => continue,
            };
            let mut fault = fault;
            fault.path = one.path;
            cx.found.push(fault);
        }
    }
}

fn unknown_scope(cx: &mut RuleContext<'_>, place: Place, path: &str, scope: &str) {
    cx.report(
        Diagnostic::new(
            Code::UnknownScope,
            place,
            format!("unknown variable `{}` of a message", shown(path)),
        )
        .note(format!(
            "`{scope}` belongs to calls; a message has `message`, `params` and `vars`"
        ))
        .help("write for example `message.from`"),
    );
}
