// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Joins a room, which is created if it does not exist.
///
/// SWML reference: "join_room".
///
/// ```
/// # use swml_core as swml;
/// use swml::JoinRoom;
/// assert_eq!(serde_json::to_string(&JoinRoom::name("lobby"))?, r#"{"name":"lobby"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct JoinRoom {
    /// The name of the room: letters, digits, `_` and `-`.
    pub name: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl JoinRoom {
    /// The name of the room: letters, digits, `_` and `-`.
    ///
    /// Creates a value with only this property.
    pub fn name(value: impl IntoProperty<Text>) -> Self {
        Self {
            name: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(JoinRoom of swml_language::methods::JoinRoom { 0: name });
