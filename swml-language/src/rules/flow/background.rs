//! Rules on background operations: transcripts, translations, taps, streams and recordings. Some of
//! them exclude each other, and only a started operation can be stopped.
//!
//! SWML reference: "ai_sidecar", "transcribe", "live_transcribe", "live_translate", "tap",
//! "stream", "record_call".

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::resolve::{Statement, property, statement};
use crate::rules::context::RuleContext;
use crate::rules::context::ScopeStep;
use crate::schema::{MethodSet, MethodSpec, all_of};
use crate::shown::shown;
use crate::suggest::nearest;
use crate::tree::{Content, Entry, Node, has_variable};

entry! {
    /// Two methods run together, although only one of them can run at a time.
    NOT_TOGETHER:
    bad r#"ai_sidecar lang "en-US" prompt { text "Help the agent" }; live_transcribe start { lang "en-US" direction ["remote-caller"] };"#,
    good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#
}

entry! {
    /// The operation to stop, summarize or add to has already been stopped.
    NO_SESSION:
    bad r#"live_transcribe stop; live_transcribe summarize;"#,
    good r#"live_transcribe summarize; live_transcribe stop;"#
}

entry! {
    /// Two operations that run at the same time have the same `control_id`: the second does not
    /// start, or it is ambiguous which one to stop.
    DUPLICATE_CONTROL_ID:
    bad r#"stream url "wss://example.com/a" control_id "a"; stream url "wss://example.com/b" control_id "a";"#,
    good r#"stream url "wss://example.com/a" control_id "a"; stream url "wss://example.com/b" control_id "b";"#
}

entry! {
    /// The `control_id` to stop is not one that the script has set before.
    UNKNOWN_CONTROL_ID:
    bad r#"tap "wss://example.com/a" control_id "sales"; stop_tap control_id "sale";"#,
    good r#"tap "wss://example.com/a" control_id "sales"; stop_tap control_id "sales";"#
}

/// A background operation with a `control_id`: the methods that start, stop and implicitly end it.
struct BackgroundKind {
    starts: &'static str,
    stops: &'static str,
    ends: &'static [&'static str],
    what: &'static str,
}

const KINDS: [BackgroundKind; 3] = [
    BackgroundKind {
        starts: "tap",
        stops: "stop_tap",
        ends: &[],
        what: "tap",
    },
    BackgroundKind {
        starts: "stream",
        stops: "stop_stream",
        ends: &[],
        what: "stream",
    },
    BackgroundKind {
        starts: "record_call",
        stops: "stop_record_call",
        ends: &[
            "terminators",
            "initial_timeout",
            "end_silence_timeout",
            "max_length",
        ],
        what: "recording",
    },
];

/// True for a method that may be at odds with another one in the background.
pub(super) fn is_watched(method: &str) -> bool {
    let of_kind = |kind: &BackgroundKind| kind.starts == method || kind.stops == method;
    let transcribes = matches!(
        method,
        "ai_sidecar" | "live_transcribe" | "live_translate" | "transcribe" | "transcribe_stop"
    );
    transcribes || KINDS.iter().any(of_kind)
}

/// The operations that a document starts, by `control_id`.
#[derive(Default)]
pub(super) struct Started<'t> {
    ids: [NameIndex<'t>; KINDS.len()],
    /// Whether there may be further, unknown identifiers.
    any: bool,
}

impl<'t> Started<'t> {
    /// Records a statement.
    pub(super) fn statement(&mut self, method: &MethodSpec, body: &'t Node<'t>) {
        let name = method.name;
        if matches!(name, "ai" | "ai_sidecar" | "amazon_bedrock") {
            // its functions may return scripts
            self.any = true;
        }
        if matches!(name, "execute") {
            let dest = property(body, method, "dest").and_then(Node::name);
            let here = |name: &str| !has_variable(name) && !name.contains(':');
            self.any |= !dest.is_some_and(here);
        }
        let Some(kind) = KINDS.iter().position(|kind| kind.starts == name) else {
            return;
        };
        let Some(id) = property(body, method, "control_id") else {
            self.any |= body.is_unknown();
            return;
        };
        match literal(id) {
            Some(id) => {
                if let Some(ids) = self.ids.get_mut(kind) {
                    ids.insert(id);
                }
            }
            None => self.any = true,
        }
    }

    /// Records that any operation may be started.
    pub(super) fn anything(&mut self) {
        self.any = true;
    }

    /// Merges the operations of all sections.
    pub(super) fn of(sections: impl Iterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for section in sections {
            all.any |= section.any;
            for (ids, more) in all.ids.iter_mut().zip(section.ids) {
                ids.extend(&mut more.names().iter().copied());
            }
        }
        all
    }
}

/// The operations that a section has started before, anywhere in it.
#[derive(Default)]
pub(super) struct Running {
    started: [bool; KINDS.len()],
}

/// The operations known to be running at one position of a list.
#[derive(Default)]
struct Now<'t> {
    /// The live transcription or translation.
    live: Option<&'static str>,
    transcribes: bool,
    /// Sessions that have just ended.
    ended: Vec<&'static str>,
    ids: [Vec<&'t str>; KINDS.len()],
}

impl Running {
    /// Checks the statements of one list in order.
    pub(super) fn list<'t>(
        &mut self,
        cx: &mut RuleContext<'t>,
        list: &'t [Node<'t>],
        methods: &'static MethodSet,
        started: &Started<'t>,
    ) {
        let mut now = Now::default();
        for (index, node) in list.iter().enumerate() {
            let step = statement(node, methods);
            let Some((step, body)) = step.and_then(|step| Some((step, step.body?))) else {
                // Rust code, and statements that may run in between, may end them
                now = Now::default();
                continue;
            };
            let faults = [
                now.live(step, body),
                now.transcript(step),
                now.control_id(step.method, body),
                self.stopped(cx, step.method, body, started),
            ];
            for fault in faults.into_iter().flatten() {
                cx.within(ScopeStep::Index(index), |cx| cx.report(fault));
            }
            if runs_others(step.method, body) {
                let live = now.live;
                now = Now::default();
                now.live = live;
            }
        }
    }

    /// Checks that the operation to stop has been started.
    fn stopped<'t>(
        &mut self,
        cx: &RuleContext<'t>,
        method: &MethodSpec,
        body: &'t Node<'t>,
        started: &Started<'t>,
    ) -> Option<Diagnostic> {
        if let Some(kind) = KINDS.iter().position(|kind| kind.starts == method.name)
            && let Some(before) = self.started.get_mut(kind)
        {
            *before = true;
        }
        let kind = KINDS.iter().position(|kind| kind.stops == method.name)?;
        let id = property(body, method, "control_id")?;
        let name = literal(id)?;
        let ids = started.ids.get(kind)?;
        let before = self.started.get(kind) == Some(&true);
        // an operation of another script may be stopped first
        if !before || started.any || ids.contains(name) {
            return None;
        }
        let BackgroundKind { what, starts, .. } = KINDS.get(kind)?;
        let fault = Diagnostic::new(
            Code::UnknownControlId,
            id.place,
            format!("unknown {what} `{}`", shown(name)),
        )
        .note(format!(
            "`{}` stops a `{starts}` of the same name",
            method.name
        ));
        Some(match nearest(name, ids.names()) {
            Some(meant) => fault
                .help(format!("did you mean `{}`?", shown(meant)))
                .suggest(id.place, quoted(meant)),
            None if ids.names().is_empty() => fault.help(format!(
                "add a `{}` to the `{starts}`, or remove it here to stop the last one",
                cx.dialect.property("control_id", &quoted(name))
            )),
            None => {
                let mut names = ids.names().to_vec();
                names.truncate(10);
                names.sort_unstable();
                fault.help(format!("available: {}", all_of(&names)))
            }
        })
    }
}

impl<'t> Now<'t> {
    /// A sidecar transcribes the call itself, and only one transcription can run.
    fn live(&mut self, step: Statement<'_>, body: &Node<'_>) -> Option<Diagnostic> {
        let Statement { method, place, .. } = step;
        let transcribes = match method.name {
            "ai_sidecar" => true,
            "live_transcribe" => action(body, method) == Some("start"),
            _ => return self.session(step, body),
        };
        match self.live {
            Some(other) if transcribes && other != method.name => Some(
                Diagnostic::new(
                    Code::NotTogether,
                    place,
                    format!("`{}` cannot run together with `{other}`", method.name),
                )
                .note("both transcribe the call, and the platform allows only one at a time")
                .help(format!("remove `{}`, or `{other}`", method.name)),
            ),
            _ => {
                self.live = transcribes.then_some(method.name);
                self.session(step, body)
            }
        }
    }

    /// An ended session cannot be ended again, summarized or added to.
    fn session(&mut self, step: Statement<'_>, body: &Node<'_>) -> Option<Diagnostic> {
        let Statement { method, place, .. } = step;
        if !matches!(method.name, "live_transcribe" | "live_translate") {
            return None;
        }
        let action = action(body, method)?;
        if !self.ended.contains(&method.name) {
            if action == "stop" {
                self.ended.push(method.name);
            }
            return None;
        }
        if action == "start" {
            self.ended.retain(|ended| *ended != method.name);
            return None;
        }
        Some(
            Diagnostic::new(
                Code::NoSession,
                place,
                format!("`{}` has nothing to {action}", method.name),
            )
            .note("the `stop` before it has ended the session")
            .help(format!(
                "remove it, or move it before the `{} stop`",
                method.name
            )),
        )
    }

    /// Only one transcript of the whole call can run at a time.
    fn transcript(&mut self, step: Statement<'_>) -> Option<Diagnostic> {
        const STOPS: &str = "transcribe_stop";
        let Statement { method, place, .. } = step;
        match method.name {
            "transcribe" if self.transcribes => Some(
                Diagnostic::new(
                    Code::NotTogether,
                    place,
                    "a second `transcribe` cannot run together with the first",
                )
                .note("the platform makes one transcript of a call at a time")
                .help(format!("remove it, or end the first with `{STOPS}`")),
            ),
            "transcribe" => {
                self.transcribes = true;
                self.ended.retain(|ended| *ended != STOPS);
                None
            }
            STOPS if self.ended.contains(&STOPS) => Some(
                Diagnostic::new(
                    Code::NoSession,
                    place,
                    format!("`{STOPS}` has nothing to stop"),
                )
                .note(format!("the `{STOPS}` before it has ended the transcript"))
                .help("remove it"),
            ),
            STOPS => {
                self.transcribes = false;
                self.ended.push(STOPS);
                None
            }
            _ => None,
        }
    }

    /// Concurrent operations have different identifiers.
    fn control_id(
        &mut self,
        method: &'static MethodSpec,
        body: &'t Node<'t>,
    ) -> Option<Diagnostic> {
        let name = method.name;
        let kind = KINDS
            .iter()
            .position(|kind| kind.starts == name || kind.stops == name)?;
        let BackgroundKind {
            stops, ends, what, ..
        } = KINDS.get(kind)?;
        let running = self.ids.get_mut(kind)?;
        let id = property(body, method, "control_id");
        if name == *stops {
            match id.and_then(literal) {
                Some(id) => running.retain(|running| *running != id),
                // the last one, or one known only during the call
                None => running.clear(),
            }
            return None;
        }
        let id = id?;
        let name = literal(id)?;
        if running.contains(&name) {
            return Some(
                Diagnostic::new(
                    Code::DuplicateControlId,
                    id.place,
                    format!("duplicate name `{}` of a {what}", shown(name)),
                )
                .note("the first one is still running, and the names must be different")
                .help("rename one of them, or stop the first one before"),
            );
        }
        let ends = |entry: &Entry<'_>| ends.contains(&&*entry.key) || entry.raw;
        if !body.entries().unwrap_or_default().iter().any(ends) {
            running.push(name);
        }
        None
    }
}

/// Returns true if other statements may run before a statement completes, or return to it.
fn runs_others(method: &MethodSpec, body: &Node<'_>) -> bool {
    const OTHERS: [&str; 8] = [
        "cond",
        "switch",
        "execute",
        "label",
        "ai",
        "ai_sidecar",
        "amazon_bedrock",
        "return",
    ];
    OTHERS.contains(&method.name) || property(body, method, "result").is_some()
}

/// Returns the action of `live_transcribe` or `live_translate`.
fn action<'n>(body: &'n Node<'_>, method: &MethodSpec) -> Option<&'n str> {
    let action = property(body, method, "action")?;
    match &action.content {
        Content::Map(entries) => match &**entries {
            [only] => Some(&only.key),
            _ => None,
        },
        _ => action.name(),
    }
}

fn literal<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text().filter(|text| !has_variable(text))
}
