//! Failed expectations.

use std::fmt::Write;

use super::Call;
use super::suggestions::likeness;
use crate::event::Happened;

/// Fails a test.
#[track_caller]
#[allow(clippy::panic)] // a failed test panics
pub(crate) fn fail(message: &str) -> ! {
    panic!("{message}")
}

impl Call {
    /// Fails with what was expected, what happened instead, and the context.
    #[track_caller]
    pub(super) fn fails_with(&self, expected: &str, text: Option<&str>) -> ! {
        fail(&self.report(expected, text))
    }

    fn report(&self, expected: &str, text: Option<&str>) -> String {
        let mut out = format!("expected: {expected}\n");
        let now = match (self.machine.ended(), self.machine.question()) {
            (Some(end), _) => format!("the call has ended: {end}"),
            (None, Some(question)) => format!("the call is {question}"),
            (None, None) => "the call has not begun".to_owned(),
        };
        let _ = writeln!(out, "happened: {now}");
        if let Some(location) = self.machine.location() {
            let _ = writeln!(out, "      at: {location}");
        }
        if let Some(nearest) = text.and_then(|text| self.nearest(text)) {
            let _ = writeln!(out, " nearest: {nearest}");
        }
        out.push_str("  so far:\n");
        for line in self.transcript().to_string().lines() {
            let _ = writeln!(out, "    {line}");
        }
        out
    }

    fn nearest(&self, text: &str) -> Option<String> {
        let events = self.machine.events().iter();
        let heard = events
            .enumerate()
            .filter_map(|(index, event)| match &event.kind {
                Happened::Hears { party, sound } => Some((index, party, sound.to_string())),
                _ => None,
            });
        let scored =
            heard.map(|(index, party, heard)| (likeness(&heard, text), index, party, heard));
        let (score, index, party, heard) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
        if score < 0.3 {
            return None;
        }
        let before = match index < self.seen {
            true => ", which comes before what was expected last",
            false => "",
        };
        Some(format!("the {party} hears {heard}{before}"))
    }
}
