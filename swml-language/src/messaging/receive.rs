//! `receive`.

use crate::declare::record;

record! {
    /// Takes the message in, without an answer.
    ///
    /// SWML reference: "Messaging SWML", "receive".
    pub struct Receive for "receive" {}
}
