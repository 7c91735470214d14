//! Variables that texts and conditions name, and that nothing can have set.
//!
//! SWML reference: "Variables"; "request"; "Messaging SWML".

use super::{Checker, format};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::Format;
use crate::tree::{Content, Entry, Node, Place, has_variable};

/// What a script does that decides which variables there are, and which it names. What is named
/// is judged when the whole script has been seen.
#[derive(Default)]
pub(super) struct Variables {
    uses: Vec<Use>,
    /// Something may set any variable.
    any: bool,
    /// The script sets `message` itself.
    message: bool,
    /// Some request keeps the fields of its answer.
    saved: bool,
    /// Some request does not.
    unsaved: bool,
    /// A statement has been seen, so that it is known what language it is.
    known: bool,
    /// How many agents or scripts inside the script the walk is in.
    inside: usize,
}

/// A variable that may turn out not to be there.
struct Use {
    rule: Rule,
    name: String,
    place: Place,
    path: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Rule {
    /// A field of a message in a call.
    Message,
    /// A field of the answer to a request.
    Response,
}

/// What a message is made of.
const MESSAGE: [&str; 11] = [
    "message_id",
    "project_id",
    "space_id",
    "direction",
    "type",
    "from",
    "to",
    "body",
    "media",
    "segments",
    "timestamp",
];

/// The methods that talk with a model: their texts are templates with names of their own, and
/// what their functions answer may set any variable.
const AGENTS: [&str; 3] = ["ai", "ai_sidecar", "amazon_bedrock"];

impl Variables {
    /// Notes what a statement sets; true if its own texts are not to be judged.
    pub(super) fn statement(&mut self, method: &str, body: &Node<'_>) -> bool {
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

    /// Notes that something may set any variable.
    pub(super) fn anything(&mut self) {
        self.any = true;
    }

    /// Enters what has variables of its own.
    pub(super) fn enter(&mut self) {
        self.inside += 1;
    }

    /// True in what has variables of its own.
    pub(super) fn is_inside(&self) -> bool {
        self.inside > 0
    }

    /// Leaves it.
    pub(super) fn leave(&mut self) {
        self.inside = self.inside.saturating_sub(1);
    }

    /// Notes what a script inside this one does.
    pub(super) fn absorb(&mut self, inner: &Self) {
        self.any |= inner.any;
        self.message |= inner.message;
        self.saved |= inner.saved;
        self.unsaved |= inner.unsaved;
    }
}

fn get<'n, 't>(entries: &'n [Entry<'t>], name: &str) -> Option<&'n Entry<'t>> {
    entries.iter().find(|entry| entry.key == name)
}

impl Checker<'_> {
    /// Judges the variables that a text names: in `%{}` and `${}`, or as its own name.
    pub(super) fn variables_in(&mut self, place: Place, text: &str, format: Format) {
        if format == Format::Variable && !has_variable(text) {
            self.name(place, text);
        }
        if !has_variable(text) {
            return;
        }
        for body in format::bodies(text) {
            // in a message `${}` is text, and has been told
            if self.only_paths && !body.whole.starts_with('%') {
                continue;
            }
            let inner = body.inner.trim();
            if self.only_paths && !inner.is_empty() && !format::is_path(inner) {
                self.no_expression(place, body.whole);
                continue;
            }
            self.names_in(place, inner);
        }
    }

    /// Judges the variables that an expression reads.
    pub(super) fn names_in(&mut self, place: Place, expression: &str) {
        for path in format::paths(expression) {
            self.name(place, path);
        }
    }

    fn name(&mut self, place: Place, path: &str) {
        if self.variables.inside > 0 || !self.variables.known {
            return;
        }
        let Some((scope, rest)) = path.split_once('.') else {
            return;
        };
        let field = |rest: &str| rest.split(['.', '[']).next().unwrap_or_default().to_owned();
        let (rule, name) = match scope {
            "call" | "envs" if self.only_paths => {
                self.unknown_scope(place, path, scope);
                return;
            }
            "message" if !self.only_paths && MESSAGE.contains(&&*field(rest)) => {
                (Rule::Message, path)
            }
            "request_response" => (Rule::Response, path),
            "vars" if rest.starts_with("request_response.") => (Rule::Response, path),
            _ => return,
        };
        let path = self.path();
        let name = name.to_owned();
        self.variables.uses.push(Use {
            rule,
            name,
            place,
            path,
        });
    }

    fn no_expression(&mut self, place: Place, whole: &str) {
        self.report(
            Diagnostic::new(
                Code::NotInMessaging,
                place,
                format!("`{}` is not the path of a variable", format::shown(whole)),
            )
            .note("in a messaging script `%{}` takes a path such as `message.body`, and no expression")
            .help("name one variable, or compute the text on your server"),
        );
    }

    fn unknown_scope(&mut self, place: Place, path: &str, scope: &str) {
        self.report(
            Diagnostic::new(
                Code::UnknownScope,
                place,
                format!("a message has no variable `{}`", format::shown(path)),
            )
            .note(format!(
                "`{scope}` belongs to calls; a message has `message`, `params` and `vars`"
            ))
            .help("write for example `message.from`"),
        );
    }

    /// Tells of what was named, now that everything has been seen that could set it.
    pub(super) fn finish_variables(&mut self) {
        let all = std::mem::take(&mut self.variables);
        if all.any {
            return;
        }
        for one in all.uses {
            let name = format::shown(&one.name);
            let fault = match one.rule {
                Rule::Message if !all.message => Diagnostic::new(
                    Code::UnknownScope,
                    one.place,
                    format!("a call has no variable `{name}`"),
                )
                .note("`message` belongs to messaging scripts; a call has `call`, `params`, `vars` and `envs`")
                .help("write for example `call.from`, or set `message` first"),
                Rule::Response if all.unsaved && !all.saved => Diagnostic::new(
                    Code::ResponseNotSaved,
                    one.place,
                    format!("nothing sets `{name}`"),
                )
                .note("the fields of an answer become variables only if the `request` has `save_variables`")
                .help(format!(
                    "add `{}` to the `request`",
                    self.dialect.property("save_variables", "true")
                )),
                _ => continue,
            };
            let mut fault = fault;
            fault.path = one.path;
            self.found.push(fault);
        }
    }
}
