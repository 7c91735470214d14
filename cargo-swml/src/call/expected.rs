//! The request and the expected answer, by the name of the payload.

use swml_core::testing::{EVENTS, REQUESTS, Sample};
use swml_language::suggest;

use crate::check_input::Language;

/// The expected answer to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// A script.
    Script(Language),
    /// A text for the agent, and actions.
    Function,
    /// The same for an agent of `ai_sidecar`.
    SidecarFunction,
    /// The functions that there are.
    Functions,
    /// An object.
    Object,
    /// Any content: the platform does not read it.
    Nothing,
}

/// How the platform signs a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signing {
    /// With SHA-1 and SHA-256.
    Both,
    /// With SHA-1, the credentials of the URL included.
    Sha1,
    /// Not at all.
    None,
}

/// The kind of a payload.
#[derive(Clone, Copy, Debug)]
pub(super) struct PayloadKind {
    pub(super) sample: Sample,
    pub(super) expected: Expected,
    pub(super) signing: Signing,
}

/// There is no payload of a name.
#[derive(Debug, thiserror::Error)]
#[error("unknown payload `{name}`{meant}; `--list` shows all names")]
pub(super) struct UnknownPayload {
    name: String,
    meant: String,
}

/// All payloads: those that ask for something first.
pub(super) fn all() -> impl Iterator<Item = Sample> {
    REQUESTS.iter().chain(EVENTS).copied()
}

impl PayloadKind {
    pub(super) fn named(name: &str) -> Result<Self, UnknownPayload> {
        let sample = Sample::named(name).ok_or_else(|| {
            let names: Vec<&str> = all().map(|sample| sample.name).collect();
            let near = suggest::suggestions(name, &names);
            let near: Vec<String> = near
                .iter()
                .take(3)
                .map(|name| format!("`{name}`"))
                .collect();
            UnknownPayload {
                name: name.to_owned(),
                meant: match near.is_empty() {
                    true => String::new(),
                    false => format!("; did you mean {}?", near.join(" or ")),
                },
            }
        })?;
        let (expected, signing) = match sample.name {
            "call_request" => (Expected::Script(Language::Calling), Signing::Both),
            "message_request" => (Expected::Script(Language::Messaging), Signing::Sha1),
            "signature_request" => (Expected::Functions, Signing::Sha1),
            "payment_request" => (Expected::Object, Signing::Both),
            "fetch_conversation" => (Expected::Object, Signing::None),
            "function_sidecar" => (Expected::SidecarFunction, Signing::None),
            name if name.starts_with("function_") => (Expected::Function, Signing::None),
            // the reports of agents
            name if ["post_prompt", "ai_debug", "sidecar"]
                .iter()
                .any(|agent| name.starts_with(agent)) =>
            {
                (Expected::Nothing, Signing::None)
            }
            _ => (Expected::Nothing, Signing::Both),
        };
        Ok(Self {
            sample,
            expected,
            signing,
        })
    }

    /// The property of a script that has the URL for such a payload, where its name alone tells.
    pub(super) fn property(&self) -> Option<&'static str> {
        Some(match self.sample.name {
            "call_request" | "message_request" | "signature_request" | "message"
            | "message_delivered" | "registration" => return None,
            "payment_request" => "payment_connector_url",
            "fetch_conversation" => "post_prompt_url",
            name if name.starts_with("sidecar") => return None,
            name if name.starts_with("call_state") => "call_state_url",
            name if name.starts_with("post_prompt") => "post_prompt_url",
            name if name.starts_with("ai_debug") => "debug_webhook_url",
            _ => "status_url",
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_payload_has_a_kind() {
        let mut scripts = 0;
        for sample in all() {
            let kind = PayloadKind::named(sample.name).unwrap();
            assert_eq!(kind.sample, sample);
            scripts += usize::from(matches!(kind.expected, Expected::Script(_)));
            if sample.name.starts_with("function_") {
                let expected = match sample.name {
                    "function_sidecar" => Expected::SidecarFunction,
                    _ => Expected::Function,
                };
                assert_eq!((kind.expected, kind.signing), (expected, Signing::None));
            }
        }
        assert_eq!(scripts, 2);
        let wrong = |name| PayloadKind::named(name).unwrap_err().to_string();
        let near = wrong("call_stat");
        assert!(near.contains("did you mean `call_state`"), "{near}");
        assert_eq!(
            wrong("xyz"),
            "unknown payload `xyz`; `--list` shows all names"
        );
    }
}
