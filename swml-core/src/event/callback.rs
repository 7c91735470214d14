//! What all callbacks have in common.

use super::declare::event;
use super::time::Timestamp;

event! {
    /// One callback: about what the platform tells, and the telling itself.
    ///
    /// SWML reference: "connect", the status callbacks.
    pub struct Callback<P> {
        /// What kind of callback it is: `calling.call.state`.
        pub event_type: String,
        /// The channel it came by: `swml:` and the id of the session.
        pub event_channel: Option<String>,
        /// When it was made.
        pub timestamp: Option<Timestamp>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// What it tells.
        pub params: P,
    }
}
