//! Detection of replayed callbacks within a time window.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use hmac_sha256::Hash as Sha256;

use crate::event::Event;

/// A window that remembers callbacks for a while, so that a replayed one is detected.
///
/// A signature and a password prove the sender of a request, not its time. A window rejects
/// callbacks older than its length, and detects repeated ones within it. It is for callbacks only:
/// the same request for a script may occur twice, and must be answered twice.
///
/// It is in the memory of one process. A service that stores its callbacks under a unique key does
/// not need it, and it does not help if there are several instances.
///
/// ```
/// # use swml_core as swml;
/// use std::time::Duration;
/// use swml::event::Event;
/// use swml::web::{ReplayWindow, Seen};
///
/// let window = ReplayWindow::new(Duration::from_secs(300));
/// let body = br#"{"event_type":"calling.call.play","params":{"call_id":"c-1","state":"finished"}}"#;
/// let event = Event::from_json(body)?;
/// assert_eq!(window.see(&event, body), Seen::First);
/// // the platform repeats unanswered callbacks: ignore it, and answer 200
/// assert_eq!(window.see(&event, body), Seen::Again);
/// // processing failed: accept the callback again
/// window.forget(body);
/// assert_eq!(window.see(&event, body), Seen::First);
/// # Ok::<(), swml::event::InvalidEvent>(())
/// ```
pub struct ReplayWindow {
    length: Duration,
    most: usize,
    seen: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    ids: HashSet<[u8; 32]>,
    /// In order of arrival.
    order: VecDeque<(SystemTime, [u8; 32])>,
}

/// Whether a callback is a repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// The callback is new.
    First,
    /// The callback is identical to an earlier one.
    Again,
    /// Its time is before the window, or in the future: whether it is a repetition is unknown.
    Outside,
}

impl ReplayWindow {
    /// The default maximum number of callbacks, see [`most`](Self::most); the oldest are forgotten
    /// first.
    pub const MOST: usize = 100_000;

    /// Creates a window of this length. The platform repeats a callback for a while, so a few
    /// minutes are suitable.
    pub fn new(length: Duration) -> Self {
        Self {
            length,
            most: Self::MOST,
            seen: Mutex::default(),
        }
    }

    /// Sets the maximum number of callbacks.
    #[must_use]
    pub fn most(mut self, callbacks: usize) -> Self {
        self.most = callbacks;
        self
    }

    /// Records a callback, and returns whether it is a repetition. A callback is identified by its
    /// whole body; its time is its `timestamp`, if it has one.
    pub fn see(&self, event: &Event, body: &[u8]) -> Seen {
        self.see_at(event, body, SystemTime::now())
    }

    /// Records a callback like [`see`](Self::see), at a given time.
    pub fn see_at(&self, event: &Event, body: &[u8], now: SystemTime) -> Seen {
        let made = event.timestamp().and_then(|time| time.system_time());
        let is_outside = |made: SystemTime| {
            let age = now
                .duration_since(made)
                .unwrap_or_else(|early| early.duration());
            age > self.length
        };
        if made.is_some_and(is_outside) {
            return Seen::Outside;
        }
        let id = Sha256::hash(body);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.drop_before(now, self.length, self.most.saturating_sub(1));
        match seen.ids.insert(id) {
            true => {
                seen.order.push_back((now, id));
                Seen::First
            }
            false => Seen::Again,
        }
    }

    /// Forgets a callback that could not be processed, so that it is accepted again.
    pub fn forget(&self, body: &[u8]) {
        let id = Sha256::hash(body);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.ids.remove(&id) {
            seen.order.retain(|(_, other)| *other != id);
        }
    }
}

impl Memory {
    fn drop_before(&mut self, now: SystemTime, length: Duration, most: usize) {
        // a callback from a clock that is ahead is kept at most twice as long
        while let Some((came, id)) = self.order.front() {
            let age = now.duration_since(*came).unwrap_or_default();
            if age <= length.saturating_mul(2) && self.order.len() <= most {
                break;
            }
            self.ids.remove(id);
            self.order.pop_front();
        }
    }
}

/// Shows the number of callbacks.
impl fmt::Debug for ReplayWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_struct("ReplayWindow")
            .field("length", &self.length)
            .field("most", &self.most)
            .field("seen", &seen.ids.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(made: u64) -> (Event, Vec<u8>) {
        let body = format!(r#"{{"event_type":"x","timestamp":{made},"params":{{}}}}"#);
        (Event::from_json(&body).unwrap(), body.into_bytes())
    }

    #[test]
    fn the_window_moves() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let window = ReplayWindow::new(Duration::from_secs(60));
        let (first, body) = event(1_000);
        assert_eq!(window.see_at(&first, &body, at(1_001)), Seen::First);
        assert_eq!(window.see_at(&first, &body, at(1_059)), Seen::Again);
        // by then, forgotten callbacks are outside
        for now in [1_061, 1_100, 1_130, 5_000] {
            let (other, other_body) = event(now);
            assert_eq!(window.see_at(&other, &other_body, at(now)), Seen::First);
            assert_eq!(window.see_at(&first, &body, at(now)), Seen::Outside);
        }
        let (future, body) = event(6_000);
        assert_eq!(window.see_at(&future, &body, at(5_000)), Seen::Outside);
        assert_eq!(window.see_at(&future, &body, at(5_940)), Seen::First);
    }

    /// An accepted callback from the future is not forgotten before it is outside.
    #[test]
    fn a_clock_ahead_does_not_bypass_the_window() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let window = ReplayWindow::new(Duration::from_secs(60));
        let (early, body) = event(1_060);
        assert_eq!(window.see_at(&early, &body, at(1_000)), Seen::First);
        for now in [1_061, 1_120] {
            assert_eq!(window.see_at(&early, &body, at(now)), Seen::Again, "{now}");
        }
        assert_eq!(window.see_at(&early, &body, at(1_121)), Seen::Outside);
    }

    #[test]
    fn memory_is_bounded() {
        let window = ReplayWindow::new(Duration::from_secs(60)).most(10);
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        for n in 0..1_000_u32 {
            let body = format!(r#"{{"event_type":"x","params":{{"n":{n}}}}}"#);
            let event = Event::from_json(&body).unwrap();
            assert_eq!(window.see_at(&event, body.as_bytes(), now), Seen::First);
        }
        let seen = window.seen.lock().unwrap();
        assert_eq!((seen.ids.len(), seen.order.len()), (10, 10));
    }
}
