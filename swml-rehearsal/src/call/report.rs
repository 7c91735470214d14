//! Failed expectations.

use std::fmt::Write;

use super::Call;
use super::expected::{ExpectedEvent, fail};
use super::suggestions::likeness;
use crate::event::Happened;

impl Call {
    /// Fails with what was expected, what happened instead, and the context.
    #[track_caller]
    pub(super) fn unmet(&self, expected: &ExpectedEvent<'_>) -> ! {
        fail(&self.report(expected))
    }

    fn report(&self, expected: &ExpectedEvent<'_>) -> String {
        let mut out = format!("expected: {}\n", expected.what);
        let now = match (
            &expected.happened,
            self.machine.ended(),
            self.machine.question(),
        ) {
            (Some(happened), _, _) => happened.clone(),
            (None, Some(end), _) => format!("the call has ended: {end}"),
            (None, None, Some(question)) => format!("the call is {question}"),
            (None, None, None) => "the call has not begun".to_owned(),
        };
        let _ = writeln!(out, "happened: {now}");
        if let Some(location) = expected.at.clone().or_else(|| self.machine.location()) {
            let _ = writeln!(out, "      at: {location}");
        }
        if let Some(nearest) = expected.text.and_then(|text| self.nearest(text)) {
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
                Happened::Hears { party, sound } => {
                    Some((index, format!("the {party} hears"), sound.to_string()))
                }
                Happened::Replies { body, .. } => {
                    Some((index, "the reply".to_owned(), format!("\"{body}\"")))
                }
                _ => None,
            });
        let scored = heard.map(|(index, what, heard)| (likeness(&heard, text), index, what, heard));
        let (score, index, what, heard) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
        if score < 0.3 {
            return None;
        }
        let before = match index < self.seen {
            true => ", which comes before what was expected last",
            false => "",
        };
        Some(format!("{what} {heard}{before}"))
    }
}
