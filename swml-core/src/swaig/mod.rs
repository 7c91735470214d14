//! Functions of agents: requests, answers, and authentication.
//!
//! SWAIG is SignalWire's name for the requests with which an agent of `ai`, `amazon_bedrock` or
//! `ai_sidecar` calls functions of a service. [`Tools`] contains the functions: it declares them in
//! a script, authenticates requests, and calls a function with its arguments as a Rust type.
//!
//! | feature | contents |
//! |---|---|
//! | `swaig` | requests, answers, tokens, [`Tools`] with parameters written by hand |
//! | `schemars` | `Tools::tool`: parameters made from the type of the arguments |
//! | `axum`, `actix` | `web::axum::tools`, `web::actix::tools`: [`Tools`] as a route |

mod answer;
mod request;
#[cfg(feature = "schemars")]
mod schema;
mod token;
mod tools;

pub use answer::{FunctionAnswer, IntoAnswer};
pub use request::{Agent, Argument, FunctionCall, Parsed, SignatureRequest, SwaigRequest};
#[cfg(feature = "schemars")]
pub use schema::NoArguments;
pub use token::Tokens;
pub use tools::{CallTools, Context, Outcome, ToolRequest, ToolResponse, Tools};
