//! Responses and rejections as events of `tracing`; no-ops without its feature.
//!
//! An event contains only numbers and words, and nothing of a body: `refused` with its status and
//! its reason, `script` with its size in bytes, `invalid` with its codes, `function` with its name,
//! its outcome and its time. A layer such as `tracing-opentelemetry` or `metrics-tracing-context`
//! can count them.

#[cfg(feature = "tracing")]
mod on {
    use crate::error::InvalidDocument;
    use crate::web::RequestError;

    pub(crate) fn refused(refused: &RequestError) {
        let status = refused.status();
        // the reason may contain the verified URL, which has no credentials and no query
        tracing::warn!(target: "swml::web", kind = "refused", status, reason = %refused);
    }

    pub(crate) fn script(bytes: usize) {
        tracing::debug!(target: "swml::web", kind = "script", bytes);
    }

    pub(crate) fn invalid(invalid: &InvalidDocument) {
        let codes: Vec<&str> = invalid
            .report()
            .errors()
            .map(|fault| fault.code.as_str())
            .collect();
        let codes = codes.join(" ");
        tracing::error!(target: "swml::web", kind = "invalid", codes);
    }

    pub(crate) fn apology(why: &str) {
        tracing::error!(target: "swml::web", kind = "apology", why);
    }

    #[cfg(feature = "swaig")]
    pub(crate) fn function(outcome: &crate::swaig::Outcome, took: std::time::Duration) {
        use crate::swaig::Outcome;
        let (outcome, function) = match outcome {
            Outcome::Answered(name) => ("answered", &**name),
            Outcome::Arguments(name, _) => ("arguments", &**name),
            Outcome::Failed(name, _) => ("failed", &**name),
            // a name invented by the agent
            Outcome::Unknown(_) => ("unknown", ""),
            Outcome::Signatures => ("signatures", ""),
            Outcome::Refused => ("refused", ""),
            Outcome::Malformed => ("malformed", ""),
            Outcome::Unprotected => ("unprotected", ""),
        };
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        match outcome {
            "answered" | "signatures" => {
                tracing::debug!(target: "swml::web", kind = "function", function, outcome, micros);
            }
            _ => tracing::warn!(target: "swml::web", kind = "function", function, outcome, micros),
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod on {
    use crate::error::InvalidDocument;
    use crate::web::RequestError;

    pub(crate) fn refused(_: &RequestError) {}
    pub(crate) fn script(_: usize) {}
    pub(crate) fn invalid(_: &InvalidDocument) {}
    pub(crate) fn apology(_: &str) {}
    #[cfg(feature = "swaig")]
    pub(crate) fn function(_: &crate::swaig::Outcome, _: std::time::Duration) {}
}

pub(crate) use on::*;
