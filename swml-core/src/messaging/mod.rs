//! Messaging scripts, which handle incoming text messages: a language of its own, with nine
//! methods.
//!
//! SWML reference: "Messaging SWML".
//!
//! ```
//! # use swml_core as swml;
//! use swml::messaging::{Document, Reply};
//! let script = Document::new().then(Reply::body("Thanks, we will call you back"));
//! assert!(script.check().is_clean());
//! assert_eq!(
//!     script.to_json(),
//!     r#"{"version":"1.0.0","sections":{"main":[{"reply":{"body":"Thanks, we will call you back"}}]}}"#
//! );
//! ```

mod document;

#[doc(hidden)]
pub use document::Contents;
pub use document::{Block, Document};

pub use crate::values::messaging::*;
