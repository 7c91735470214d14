//! Messaging scripts: what happens when a text message comes in. A language of its own,
//! with nine methods.
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
        /// Runs a section, then comes back.
        Execute(Execute) for "execute",
        /// Goes on at a label of this section.
        Goto(Goto) for "goto",
        /// Marks a place that `goto` can go to.
        Label(Text) for "label" [format(Format::Label)],
        /// Takes the message in, without an answer.
        Receive(Receive) for "receive",
        /// Answers the message.
        Reply(Reply) for "reply",
        /// Calls a web service.
        Request(Request) for "request",
        /// Ends the section and gives a value back to `execute`.
        Return(Any) for "return" [terminal],
        /// Runs the case that a variable names.
        Switch(Switch) for "switch",
        /// Goes on with another script, for good.
        Transfer(Transfer) for "transfer" [terminal],
    }
}
