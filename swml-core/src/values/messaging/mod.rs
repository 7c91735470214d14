// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

//! The typed values of messaging scripts.

mod method;
pub use method::Method;
mod execute;
pub use execute::Execute;
mod goto;
pub use goto::Goto;
mod receive;
pub use receive::Receive;
mod reply;
pub use reply::{Reply, ReplyMessage, ReplySwitch};
mod request;
pub use request::{Request, RequestMethod};
mod switch;
pub use switch::{Switch, Transform};
mod transfer;
pub use transfer::Transfer;
