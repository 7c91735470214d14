//! The language of messaging scripts, which handle incoming text messages: nine methods.
//!
//! SWML reference: "Messaging SWML".

mod document;
mod execute;
mod goto;
mod receive;
mod reply;
mod request;
mod switch;
mod transfer;

#[doc(hidden)]
pub use document::Contents;
pub use document::Document;
pub use execute::Execute;
pub use goto::Goto;
pub use receive::Receive;
pub use reply::{Reply, ReplyMessage, ReplySwitch};
pub use request::{Request, RequestMethod};
pub use switch::{Switch, Transform};
pub use transfer::Transfer;

use crate::declare::methods;
use crate::types::{Any, Text};

methods! {
    /// One statement of a messaging script.
    ///
    /// SWML reference: "Messaging SWML", methods.
    ///
    /// ```
    /// use swml::messaging::{Method, Reply};
    /// let thanks: Method = Reply::body("Thanks").into();
    /// assert_eq!(thanks.name(), "reply");
    /// ```
    pub enum Method of Document {
        /// Runs a section, then returns.
        Execute(Execute) for "execute",
        /// Jumps to a label of this section.
        Goto(Goto) for "goto",
        /// Marks a position that `goto` can jump to.
        Label(Text) for "label" [format(Format::Label)],
        /// Accepts the message without a reply.
        Receive(Receive) for "receive",
        /// Replies to the message.
        Reply(Reply) for "reply",
        /// Sends an HTTP request.
        Request(Request) for "request",
        /// Ends the section and returns a value to `execute`.
        Return(Any) for "return" [terminal],
        /// Runs the case that matches the value of a variable.
        Switch(Switch) for "switch",
        /// Continues with another script and does not return.
        Transfer(Transfer) for "transfer" [terminal],
    }
}
