// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::json_value::Any;
use crate::raw::RawMethod;
use crate::text::Text;
use crate::values::messaging::{Execute, Goto, Receive, Reply, Request, Switch, Transfer};

/// One statement of a messaging script.
///
/// SWML reference: "Messaging SWML", methods.
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::{Method, Reply};
/// let thanks: Method = Reply::body("Thanks").into();
/// assert_eq!(thanks.name(), "reply");
/// ```
#[derive(Clone)]
// a script holds few methods, and a list of them is one allocation
#[allow(clippy::large_enum_variant)]
pub enum Method {
    /// Runs a section, then returns.
    Execute(Execute),
    /// Jumps to a label of this section.
    Goto(Goto),
    /// Marks a position that `goto` can jump to.
    Label(Text),
    /// Accepts the message without a reply.
    Receive(Receive),
    /// Replies to the message.
    Reply(Reply),
    /// Sends an HTTP request.
    Request(Request),
    /// Ends the section and returns a value to `execute`.
    Return(Any),
    /// Runs the case that matches the value of a variable.
    Switch(Switch),
    /// Continues with another script and does not return.
    Transfer(Transfer),
    /// An unknown method that is sent intentionally.
    Raw(RawMethod),
}

crate::declare::methods!(Method of swml_language::messaging::Method { Execute(Execute) = "execute", Goto(Goto) = "goto", Label(Text) = "label", Receive(Receive) = "receive", Reply(Reply) = "reply", Request(Request) = "request", Return(Any) = "return", Switch(Switch) = "switch", Transfer(Transfer) = "transfer" });

crate::declare::is_method!(Method: Execute, Goto, Receive, Reply, Request, Switch, Transfer);

crate::declare::method_statements!(Method { Switch = "switch" });
