//! A call as text.

use std::fmt;

use crate::event::{Event, Happened};

/// The events of a call, line by line, without the status callbacks: for authors of scripts, and
/// for snapshots.
///
/// ```text
/// 0:00 caller hears "Press 1 for sales"
/// 0:03 caller presses 1
/// 0:03 dials sip:alice@example.com
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Transcript<'c>(pub(crate) &'c [Event]);

impl fmt::Display for Transcript<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reported = |event: &&Event| !matches!(event.kind, Happened::Callback(_));
        for event in self.0.iter().filter(reported) {
            writeln!(f, "{event}")?;
        }
        Ok(())
    }
}
