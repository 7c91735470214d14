// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::key_order::KeyOrder;

/// Accepts the message without a reply.
///
/// SWML reference: "Messaging SWML", "receive".
#[derive(Default)]
pub struct Receive {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(Receive of swml_language::messaging::Receive {  });
