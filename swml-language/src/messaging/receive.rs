//! `receive`.

use crate::declare::record;

record! {
    /// Accepts the message without a reply.
    ///
    /// SWML reference: "Messaging SWML", "receive".
    pub struct Receive for "receive" {}
}
