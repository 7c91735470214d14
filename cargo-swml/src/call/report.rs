//! Prints a request and its answer.

use std::io::{self, Write as _};

use serde_json::{Value, json};
use swml_language::Level;

use super::answer::Answer;
use super::client::Response;
use crate::check::{excerpt, json as fault_json};
use crate::check_input::Language;
use crate::graph::{DrawingFormat, draw};

/// The request that was sent, without its secrets.
pub(super) struct Sent {
    pub(super) url: String,
    pub(super) payload: &'static str,
    /// The URL that is signed.
    pub(super) signed: Option<String>,
    pub(super) has_credentials: bool,
}

/// Says what is sent.
pub(super) fn sent(sent: &Sent) -> io::Result<()> {
    let mut line = format!("POST {}: {}", sent.url, sent.payload);
    match &sent.signed {
        Some(url) => line.push_str(&format!(", signed for {url}")),
        None => line.push_str(", not signed"),
    }
    if sent.has_credentials {
        line.push_str(", with a password");
    }
    writeln!(anstream::stderr(), "{line}")
}

/// Says what came back.
pub(super) fn received(response: &Response) -> io::Result<()> {
    let Response {
        status,
        reason,
        body,
        took,
        ..
    } = response;
    writeln!(
        anstream::stderr(),
        "{status} {reason}: {} bytes in {} ms\n",
        body.len(),
        took.as_millis()
    )
}

/// Says what is wrong with an answer, and what a function has answered.
pub(super) fn judged(answer: &Answer) -> io::Result<()> {
    let mut out = anstream::stderr().lock();
    for problem in &answer.problems {
        writeln!(out, "{problem}\n")?;
    }
    match &answer.judged {
        // a text that cannot be read is not shown: what is secret in it is not known
        Some((_, judged)) if judged.unreadable => {
            for fault in &judged.report {
                writeln!(out, "{fault}\n")?;
            }
        }
        Some((input, judged)) => excerpt::write(&mut out, input, judged)?,
        None => {}
    }
    if let Some(reported) = &answer.reported {
        writeln!(out, "reply to the agent: {reported}")?;
    }
    if !answer.actions.is_empty() {
        writeln!(out, "actions: {}", answer.actions.join(", "))?;
    }
    let counted = |number: usize, name: &str| match number {
        1 => format!("1 {name}"),
        _ => format!("{number} {name}s"),
    };
    let warnings = answer.count(Level::Warning) + answer.count(Level::Pedantic);
    let counts = match (answer.count(Level::Error), warnings) {
        (0, 0) => "no fault".to_owned(),
        (errors, 0) => counted(errors, "error"),
        (0, warnings) => counted(warnings, "warning"),
        (errors, warnings) => {
            format!(
                "{}, {}",
                counted(errors, "error"),
                counted(warnings, "warning")
            )
        }
    };
    writeln!(out, "answer: {counts}")
}

/// The same as one object.
pub(super) fn json(sent: &Sent, response: Option<&Response>, answer: &Answer) -> Value {
    let judged = answer.judged.as_ref();
    let faults: Vec<Value> = judged
        .into_iter()
        .flat_map(|(_, judged)| {
            judged
                .report
                .iter()
                .map(|fault| fault_json::fault(fault, &judged.secrets))
        })
        .collect();
    let graphs: Vec<String> = answer
        .scripts
        .iter()
        .map(|script| draw(script, DrawingFormat::Mermaid))
        .collect();
    json!({
        "request": {
            "url": sent.url,
            "payload": sent.payload,
            "signed": sent.signed,
            "credentials": sent.has_credentials,
        },
        "response": response.map(|response| json!({
            "status": response.status,
            "content_type": response.content_type,
            "bytes": response.body.len(),
            "milliseconds": u64::try_from(response.took.as_millis()).unwrap_or(u64::MAX),
        })),
        "language": judged.map(|(_, judged)| match judged.language {
            Language::Calling => "calling",
            Language::Messaging => "messaging",
        }),
        "errors": answer.count(Level::Error),
        "warnings": answer.count(Level::Warning) + answer.count(Level::Pedantic),
        "problems": answer.problems.iter().map(super::problem::Problem::json).collect::<Vec<_>>(),
        "faults": faults,
        "reply": answer.reported,
        "actions": answer.actions,
        "graphs": graphs,
    })
}
