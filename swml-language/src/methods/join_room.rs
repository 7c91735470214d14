//! `join_room`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Joins a room, which is created if it does not exist.
    ///
    /// SWML reference: "join_room".
    ///
    /// ```
    /// use swml::JoinRoom;
    /// assert_eq!(serde_json::to_string(&JoinRoom::name("lobby"))?, r#"{"name":"lobby"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct JoinRoom for "join_room" {
        /// The name of the room: letters, digits, `_` and `-`.
        pub(new) name: Text [primary, format(Format::Room)],
    }
}
