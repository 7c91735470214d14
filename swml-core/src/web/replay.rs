//! Whether a callback came before: a window over times and ids.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use hmac_sha256::Hash as Sha256;

use crate::event::Event;

/// Remembers callbacks for a while, so that a recorded one that is sent again is known.
///
/// A signature and a password prove who sent a request, not when. A window refuses what is
/// older than it is long, and knows what came inside it. It is for callbacks alone: a script may
/// be asked for twice with the same body, and has to be answered twice.
///
/// It is in the memory of one process. A service that stores its callbacks under a unique key
/// needs none, and one of several instances is not helped by one.
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
/// // the platform sends again what it got no answer to: take note of it, and answer 200
/// assert_eq!(window.see(&event, body), Seen::Again);
/// // the first time went wrong: let the next be the first
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
    /// In the order in which they came.
    order: VecDeque<(SystemTime, [u8; 32])>,
}

/// Whether a callback came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// It is new.
    First,
    /// It came before, byte for byte.
    Again,
    /// It was made before the window began, or lies in the future: it cannot be known whether it
    /// came before.
    Outside,
}

impl ReplayWindow {
    /// At most this many callbacks are remembered, unless [`most`](Self::most) says otherwise;
    /// the oldest are forgotten first.
    pub const MOST: usize = 100_000;

    /// A window of this length. The platform sends a callback again for a while, so a few
    /// minutes are right.
    pub fn new(length: Duration) -> Self {
        Self {
            length,
            most: Self::MOST,
            seen: Mutex::default(),
        }
    }

    /// Sets how many callbacks are remembered at most.
    #[must_use]
    pub fn most(mut self, callbacks: usize) -> Self {
        self.most = callbacks;
        self
    }

    /// Sees a callback, and says whether it came before. Its id is its whole body; its time is
    /// its `timestamp`, if it has one.
    pub fn see(&self, event: &Event, body: &[u8]) -> Seen {
        self.see_at(event, body, SystemTime::now())
    }

    /// The same at a time.
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

    /// Forgets a callback that could not be dealt with, so that it may come again.
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
        // what came with a clock that was ahead stays at most twice as long
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

/// How many are remembered.
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
        // whatever is forgotten is outside by then
        for now in [1_061, 1_100, 1_130, 5_000] {
            let (other, other_body) = event(now);
            assert_eq!(window.see_at(&other, &other_body, at(now)), Seen::First);
            assert_eq!(window.see_at(&first, &body, at(now)), Seen::Outside);
        }
        let (future, body) = event(6_000);
        assert_eq!(window.see_at(&future, &body, at(5_000)), Seen::Outside);
        assert_eq!(window.see_at(&future, &body, at(5_940)), Seen::First);
    }

    /// A callback of the future that is let in is not forgotten before it is outside.
    #[test]
    fn a_clock_that_is_ahead_opens_nothing() {
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
