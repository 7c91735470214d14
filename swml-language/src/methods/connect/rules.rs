//! The rules of `connect` that hold across its properties.
//!
//! SWML reference: "connect". What holds for one property alone stands beside it in
//! the table.

use crate::check::{Checker, Dialect, Scope};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::format;
use crate::schema::{DestinationKind as Kind, Field, ReadOn};
use crate::tree::{Content, Entry, Known, Node, Place};

/// The four ways to dial.
const MODES: [&str; 4] = ["to", "serial", "parallel", "serial_parallel"];

/// One way to dial, a transfer for a queue, and properties where they are read.
pub(super) fn connect<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let modes: Vec<&'t Entry<'t>> = MODES.iter().filter_map(|mode| scope.get(mode)).collect();
    one_mode(checker, scope, &modes);
    let mut legs = Legs::default();
    for mode in &modes {
        legs.collect(&mode.value, format!(".{}", mode.key));
    }
    queue_needs_transfer(checker, scope, &legs);
    match modes.as_slice() {
        [only] if only.key == "to" => read_here(checker, scope, legs.only(), false),
        // with several modes nobody knows which destinations are meant
        [_] => read_somewhere(checker, scope, &legs),
        _ => {}
    }
}

/// One destination of several: its own properties must fit its own kind.
pub(super) fn destination<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    if let Some(to) = scope.get("to") {
        read_here(checker, scope, kind_of(&to.value), true);
    }
}

/// Exactly one of the four modes.
fn one_mode<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>, modes: &[&'t Entry<'t>]) {
    let note = "SWML dials by exactly one of `to`, `serial`, `parallel` and `serial_parallel`";
    let Some((first, rest)) = modes.split_first() else {
        if MODES.iter().any(|mode| scope.may_have(mode)) {
            return;
        }
        let add = checker.dialect.property("to", "\"+15551234567\"");
        checker.report(
            Diagnostic::new(
                Code::NoDestination,
                scope.place,
                "`connect` has nobody to dial",
            )
            .note(note)
            .help(format!("add for example `{add}`")),
        );
        return;
    };
    for other in rest {
        // a list that is not written yet cannot be in the way
        let unfinished = |mode: &Entry<'_>| matches!(mode.value.content, Content::Mistake);
        if unfinished(first) || unfinished(other) {
            continue;
        }
        let (late, early) = if other.place < first.place {
            (first, other)
        } else {
            (other, first)
        };
        let (late_name, early_name) = (&late.key, &early.key);
        let help = if early_name == "to" {
            format!("remove one of them, or move the destination of `to` into `{late_name}`")
        } else if late_name == "to" {
            format!("remove one of them, or move the destination of `to` into `{early_name}`")
        } else {
            "remove one of them, or write groups in turn with `serial_parallel`".to_owned()
        };
        checker.report_at(
            &late.key,
            Diagnostic::new(
                Code::DestinationConflict,
                late.place,
                format!("`{late_name}` cannot stand beside `{early_name}`"),
            )
            .note(note)
            .help(help),
        );
    }
}

/// A queue anywhere needs a `transfer_after_bridge` on the whole.
fn queue_needs_transfer<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>, legs: &Legs) {
    let Some(queue) = legs.first(Kind::Queue) else {
        return;
    };
    // on a destination it is misplaced, and told to be
    let transfers = ["transfer_after_bridge", "execute_after_queue"];
    let given = |name: &&str| scope.get(name).is_some() || scope.may_have(name);
    if transfers.iter().any(given) || legs.misplaced_transfer {
        return;
    }
    let example = checker
        .dialect
        .property("transfer_after_bridge", "\"https://example.com/after\"");
    checker.report_below(
        &queue.path,
        Diagnostic::new(
            Code::QueueNeedsTransfer,
            queue.place,
            "a queue needs `transfer_after_bridge`",
        )
        .note("when the agent hangs up, the call goes on with that script; without it the caller hears silence")
        .help(match checker.dialect {
            Dialect::Script => format!("add `{example}`, or a block of methods"),
            Dialect::Json | Dialect::Yaml => format!("add `{example}`, or a document as JSON text"),
        }),
    );
}

/// Properties that stand beside the one destination they are about.
fn read_here<'t>(
    checker: &mut Checker<'t>,
    scope: &Scope<'_, 't>,
    kind: Option<Kind>,
    among_several: bool,
) {
    let Some(kind) = kind else {
        return;
    };
    for (field, entry) in scope.given() {
        let name = field.name;
        let is = kind.name();
        let fault = match field.facets.read_on {
            ReadOn::Stream if kind != Kind::Stream => needs_stream(
                checker.dialect,
                entry.place,
                field,
                &format!("`to` is {is}"),
            ),
            ReadOn::Sip if kind != Kind::Sip => Diagnostic::new(
                Code::NeedsSip,
                entry.place,
                format!("`{name}` needs a SIP destination"),
            )
            .note(format!(
                "`to` is {is}; only a SIP URI is called with a name and a password"
            ))
            .help(format!("dial `sip:…` or remove `{name}`")),
            ReadOn::ShownOnSip if kind != Kind::Sip => Diagnostic::new(
                Code::NoSip,
                entry.place,
                format!("`{name}` does nothing here"),
            )
            .note(format!("`to` is {is}; the name is shown on SIP calls only"))
            .help(format!("remove `{name}`")),
            ReadOn::SipAmongSeveral if among_several && kind != Kind::Sip => Diagnostic::new(
                Code::NoSip,
                entry.place,
                format!("`{name}` does nothing on this destination"),
            )
            .note(format!(
                "`to` is {is}; on one destination `{name}` is for SIP"
            ))
            .help(format!("remove `{name}`")),
            ReadOn::AllButPhone if kind == Kind::Phone => no_effect(entry.place, name, "`to` is"),
            _ => continue,
        };
        checker.report_at(&entry.key, with_removal(fault, entry));
    }
}

/// Properties that stand beside a list of destinations.
fn read_somewhere<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>, legs: &Legs) {
    for (field, entry) in scope.given() {
        let name = field.name;
        let fault = match field.facets.read_on {
            ReadOn::Stream | ReadOn::Sip => {
                let kind = match field.facets.read_on {
                    ReadOn::Sip => "SIP",
                    _ => "stream",
                };
                Diagnostic::new(
                    Code::BelongsOnDestination,
                    entry.place,
                    format!("`{name}` stands on a destination, not beside the list"),
                )
                .note(format!("it is about one {kind} destination"))
                .help(format!(
                    "move `{name}` into the list, behind the `to` it is for"
                ))
            }
            ReadOn::ShownOnSip if legs.none_is(|kind| kind == Kind::Sip) => Diagnostic::new(
                Code::NoSip,
                entry.place,
                format!("`{name}` does nothing here"),
            )
            .note(
                "no destination of the list is a SIP URI, and the name is shown on SIP calls only",
            )
            .help(format!("remove `{name}`")),
            ReadOn::AllButPhone if legs.none_is(|kind| kind != Kind::Phone) => {
                no_effect(entry.place, name, "every destination of the list is")
            }
            _ => continue,
        };
        checker.report_at(&entry.key, fault);
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

/// A property that does nothing may simply go.
fn with_removal(fault: Diagnostic, entry: &Entry<'_>) -> Diagnostic {
    let sure = fault
        .help
        .as_ref()
        .is_some_and(|help| help.starts_with("remove"));
    if sure {
        fault.replace_all(entry.place, entry.value.place, "")
    } else {
        fault
    }
}

/// The destinations of one `connect`, as far as they can be seen.
#[derive(Default)]
struct Legs {
    seen: Vec<Leg>,
    /// Rust code may add destinations that nobody can see here.
    open: bool,
    /// A destination has a `transfer_after_bridge`, where it cannot stand.
    misplaced_transfer: bool,
}

struct Leg {
    kind: Option<Kind>,
    place: Place,
    /// Where it is, seen from the `connect`.
    path: String,
}

impl Legs {
    fn collect(&mut self, node: &Node<'_>, path: String) {
        match &node.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.collect(element, format!("{path}[{index}]"));
                }
            }
            Content::Flow(flow) => {
                self.open = true;
                for element in flow.arms.iter().flatten() {
                    self.collect(element, path.clone());
                }
            }
            Content::Map(entries) => {
                let get = |name| entries.iter().find(|entry| entry.key == name);
                self.misplaced_transfer |= get("transfer_after_bridge").is_some();
                match get("to") {
                    Some(to) => self.collect(&to.value, path + ".to"),
                    None => self.open = true,
                }
            }
            _ => self.seen.push(Leg {
                kind: kind_of(node),
                place: node.place,
                path,
            }),
        }
    }

    /// The kind of the only destination.
    fn only(&self) -> Option<Kind> {
        match self.seen.as_slice() {
            [leg] => leg.kind,
            _ => None,
        }
    }

    fn first(&self, wanted: Kind) -> Option<&Leg> {
        self.seen.iter().find(|leg| leg.kind == Some(wanted))
    }

    /// True if every destination is known and none is of such a kind.
    fn none_is(&self, wanted: impl Fn(Kind) -> bool) -> bool {
        !self.open
            && !self.seen.is_empty()
            && self
                .seen
                .iter()
                .all(|leg| leg.kind.is_some_and(|kind| !wanted(kind)))
    }
}

/// The kind of a destination, where it can be seen. What is no destination at all
/// has been reported as such, and says nothing about its kind.
fn kind_of(node: &Node<'_>) -> Option<Kind> {
    match &node.content {
        Content::Text(text) => format::destination(text).ok().flatten(),
        Content::Hole(hole) => match hole.known {
            Known::Destination(kind) => Some(kind),
            _ => None,
        },
        _ => None,
    }
}
