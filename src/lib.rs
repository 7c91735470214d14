//! Phone-call scripts (SignalWire SWML), written inline in Rust and checked at compile time.
//!
//! [`swml!`] takes a script with the names of SWML, checks it at compile time, and returns a
//! [`Document`], which a service sends as JSON:
//!
//! ```
//! use swml::swml;
//!
//! let script = swml! {
//!     answer;
//!     play "say:One moment";
//!     connect to "+15551234567" timeout 20s;
//! };
//! assert_eq!(
//!     script.to_json(),
//!     r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:One moment"}},{"connect":{"to":"+15551234567","timeout":20}}]}}"#
//! );
//! ```
//!
//! The [`guide`] leads from here to a tested service, and has an index of all
//! [errors](guide::errors) and all [properties](guide::properties). Entry points of the API:
//!
//! - [`Method`] lists the methods; the type of each, such as [`Connect`] or [`Play`], documents its
//!   properties. These types also build scripts without the macro.
//! - [`IntoProperty`] lists the Rust values that a property accepts.
//! - [`Text`], [`Expr`] and [`Condition`] separate code from data.
//! - [`Destination`], [`PhoneNumber`], [`SipUri`] and similar types are validated texts.
//! - [`Code`] lists every rule, with a script that breaks it and one that does not.
//! - [`Document::check`] checks a script at run time, [`Document::from_json`] reads one.
//! - [`web`] sends scripts as responses and verifies the signatures of requests.
//! - [`event`] has types for the requests and callbacks of the platform.
//!
//! | feature | adds |
//! |---|---|
//! | `yaml` | reading and writing scripts as YAML |
//! | `serde` | serde traits of [`Report`] and [`Number`] |
//! | `webhook` | verification of signatures |
//! | `http`, `axum`, `actix` | responses and extractors |
//! | `swaig` | functions of AI agents |
//! | `schemars` | functions of AI agents with Rust types as arguments |
//! | `tracing` | `tracing` events about requests and responses |
//! | `testing` | sample payloads, and clients that sign |
//!
//! No feature is on by default.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(doc, doctest))]
pub mod guide;

// the types of the methods' properties, from `AfterBridge` to `Wakeup`
#[doc(inline)]
pub use swml_core::methods::*;
#[cfg(feature = "swaig")]
#[doc(inline)]
pub use swml_core::swaig;
#[cfg(feature = "testing")]
#[doc(inline)]
pub use swml_core::testing;
// `destination_bounds` and `holes` hold the traits that rustc names when a Rust value does not fit
#[doc(inline)]
pub use swml_core::{
    Allowance, Allowed, Any, Applicability, Block, Code, Condition, DecimalSeconds, Destination,
    DestinationKind, Diagnostic, Document, Expr, Fix, Inline, IntoProperty, Level, Map,
    Milliseconds, Number, PhoneNumber, QueueName, RawMethod, Read, Reader, Report, ResourceAddress,
    Seconds, SipUri, Span, StreamUrl, Target, Text, Typed, Url, Value, destination_bounds,
    diagnostic, error, event, holes, messaging, methods, web,
};

/// The names that the expansion of [`swml!`] uses. Private: it may change at any time.
#[doc(hidden)]
pub mod __ {
    pub use core::{compile_error, include_bytes};
    pub use swml_core::private::*;
    pub use swml_core::*;
    #[cfg(not(rust_analyzer))]
    pub use swml_macros::{
        swml, swml_block, swml_json, swml_messaging, swml_messaging_block, swml_messaging_json,
    };
    pub use swml_macros::{swml_file, swml_file_live};
    // in an editor the expansion also offers completions
    #[cfg(rust_analyzer)]
    pub use swml_macros::{
        swml_block_in_editor as swml_block, swml_in_editor as swml,
        swml_json_in_editor as swml_json, swml_messaging_block_in_editor as swml_messaging_block,
        swml_messaging_in_editor as swml_messaging,
        swml_messaging_json_in_editor as swml_messaging_json,
    };
    #[cfg(rust_analyzer)]
    #[allow(
        non_upper_case_globals,
        non_snake_case,
        unused_imports,
        unused_variables
    )]
    pub mod places {
        swml_macros::swml_places! {}
    }
}

/// A call script. Its type is [`Document`].
///
/// A statement is a method, its properties as `name value`, and a `;`:
///
/// ```
/// # use swml::swml;
/// let script = swml! {
///     play "say:Leave a message after the beep";
///     record format mp3 beep true max_length 2m;
///     hangup;
/// };
/// # assert!(script.check().is_clean());
/// ```
///
/// `(e)` is a Rust expression. Its type must fit the property, see [`IntoProperty`]. Text from Rust
/// is data and never an expression that the platform evaluates:
///
/// ```
/// # use swml::swml;
/// let number = String::from("+15551234567");
/// let patience: Option<u32> = None;
/// let script = swml! {
///     connect to phone(number) timeout (patience);
/// };
/// assert!(script.to_json().contains(r#"{"connect":{"to":"+15551234567"}}"#));
/// ```
///
/// Rust control flow chooses and repeats statements and elements of a list:
///
/// ```
/// # use swml::swml;
/// let agents = ["alice@example.com", "bob@example.com"];
/// let open = true;
/// let script = swml! {
///     @if open {
///         connect parallel [@for agent in agents { to sip(agent) timeout 15s }];
///     } @else {
///         play "say:We are closed";
///     }
/// };
/// # assert!(script.check().is_clean());
/// ```
///
/// An invalid script does not compile. All errors are reported at once, each at the wrong words and
/// with its [`Code`]:
///
/// ```compile_fail
/// # use swml::swml;
/// swml! {
///     connect to "queue:support" timeout 20s; // what happens after the queue?
/// };
/// ```
///
/// [`Document::check`] checks what is known only at run time. The macro itself never fails at run
/// time.
#[macro_export]
macro_rules! swml {
    ($($script:tt)*) => {
        $crate::__::swml!($crate $($script)*)
    };
}

/// A call script as its JSON text. Its type is [`Cow<'static, str>`](std::borrow::Cow).
///
/// To answer a request with it, wrap it in [`web::Rendered`], which axum and actix-web send as
/// `application/json`; they send a plain string as `text/plain`, which the platform does not accept
/// as a script:
///
/// ```
/// use swml::{swml_json, web::Rendered};
/// async fn handler() -> Rendered {
///     swml_json! { play "say:We are closed"; hangup; }.into()
/// }
/// ```
///
/// The language is that of [`swml!`], the text that of [`Document::to_json`], byte for byte. A
/// script without Rust is one literal, which can be a `const`:
///
/// ```
/// use std::borrow::Cow;
/// use swml::swml_json;
/// const CLOSED: Cow<str> = swml_json! { play "say:We are closed"; hangup; };
/// assert!(matches!(CLOSED, Cow::Borrowed(_)));
/// ```
///
/// Otherwise the text between the Rust expressions is literal, and only the expressions are
/// rendered at run time. Each must fit its property as in `swml!`, and is data as there:
///
/// ```
/// # use swml::{swml, swml_json};
/// let (name, patience) = ("${call.hangup()}", Some(20));
/// let text = swml_json! { play say(name); connect to "+15551234567" timeout (patience); };
/// assert_eq!(
///     text,
///     swml! { play say(name); connect to "+15551234567" timeout (patience); }.to_json()
/// );
/// ```
///
/// Use it if only the text is needed. [`swml!`] is for a script that is inspected, changed, or
/// checked at run time.
#[macro_export]
macro_rules! swml_json {
    ($($script:tt)*) => {
        $crate::__::swml_json!($crate $($script)*)
    };
}

/// Statements to insert into call scripts. Its type is [`Block`].
///
/// The language is that of [`swml!`], without sections. `..(block)` inserts the statements into a
/// script, and every builder accepts a block where it takes statements:
///
/// ```
/// use swml::{Block, swml, swml_block};
/// static GREETING: Block = swml_block! { answer; play "say:Welcome to Example"; };
/// let agent = "alice@example.com";
/// let dial = swml_block! { connect to sip(agent) timeout 20s; };
/// let script = swml! {
///     ..(&GREETING);
///     ..(dial);
///     hangup;
/// };
/// assert_eq!(
///     script.to_json(),
///     swml! {
///         answer;
///         play "say:Welcome to Example";
///         connect to "sip:alice@example.com" timeout 20s;
///         hangup;
///     }
///     .to_json()
/// );
/// ```
///
/// It is as fast and as strict as [`swml!`], except that labels and sections which it does not
/// define belong to the script around it. [`Document::check`] checks the whole.
///
/// ```
/// # use swml::{swml, swml_block};
/// let offer = swml_block! { play "say:Nobody is here"; execute voicemail; };
/// let script = swml! { ..(&offer); section voicemail { record; } };
/// assert!(script.check().is_clean());
/// assert!(!swml! { ..(offer); }.check().is_clean());
/// ```
#[macro_export]
macro_rules! swml_block {
    ($($statements:tt)*) => {
        $crate::__::swml_block!($crate $($statements)*)
    };
}

/// Statements to insert into messaging scripts: [`swml_block!`] with the methods of [`messaging`].
/// Its type is [`messaging::Block`].
///
/// ```
/// use swml::{swml_messaging, swml_messaging_block};
/// let thanks = swml_messaging_block! { reply "Thanks, we will call you back"; };
/// let script = swml_messaging! {
///     switch message.body {
///         case "stop" { receive; }
///         default { ..(thanks) }
///     }
/// };
/// assert!(script.check().is_clean());
/// ```
#[macro_export]
macro_rules! swml_messaging_block {
    ($($statements:tt)*) => {
        $crate::__::swml_messaging_block!($crate $($statements)*)
    };
}

/// A messaging script as its JSON text: the [`swml_json!`] of [`swml_messaging!`]. To answer a
/// request with it, wrap it in [`web::Rendered`].
///
/// ```
/// use swml::swml_messaging_json;
/// let card = "https://example.com/card.png";
/// let text = swml_messaging_json! { reply body "Please call us" media [(card)]; };
/// assert!(text.contains(r#"{"reply":{"body":"Please call us","media":["https://example.com/card.png"]}}"#));
/// ```
#[macro_export]
macro_rules! swml_messaging_json {
    ($($script:tt)*) => {
        $crate::__::swml_messaging_json!($crate $($script)*)
    };
}

/// A messaging script, the response to an incoming text message. Its type is
/// [`messaging::Document`].
///
/// The language is that of [`swml!`], with the methods of [`messaging`]:
///
/// ```
/// use swml::swml_messaging;
/// let script = swml_messaging! {
///     switch message.body transform lowercase_trim {
///         case "stop" { receive; }
///         default { reply "Thanks, we will call you back"; }
///     }
/// };
/// assert!(script.check().is_clean());
/// ```
///
/// A method of calls is an error here:
///
/// ```compile_fail
/// # use swml::swml_messaging;
/// swml_messaging! { play "say:Hello"; };
/// ```
#[macro_export]
macro_rules! swml_messaging {
    ($($script:tt)*) => {
        $crate::__::swml_messaging!($crate $($script)*)
    };
}

/// A script from a file in the crate's folder, checked at compile time. Its type is [`Document`].
///
/// The path is relative to the folder of the crate's `Cargo.toml`. The file is JSON, or YAML with
/// the feature `yaml`. Errors name its lines, and a change of the file triggers a rebuild.
///
/// A warning about the script is a compiler warning and does not stop the build, since the author
/// of the file may be another one. On stable Rust a macro can only emit a warning as the use of a
/// deprecated item: here `WARNING_OF_SWML_FILE`, which `#[allow(deprecated)]` permits.
///
/// ```
/// let script = swml::swml_file!("examples/support.json");
/// assert!(script.check().is_clean());
/// ```
#[macro_export]
macro_rules! swml_file {
    ($($path:tt)*) => {
        $crate::__::swml_file!($crate $($path)*)
    };
}

/// A script in a file beside the crate, which may be edited while a debug build runs. Its type is
/// [`Document`].
///
/// It is judged at compile time as [`swml_file!`] judges it. In a debug build, one with
/// `debug_assertions`, the file is looked at again, once in 100 ms at most: when it has changed,
/// its script is judged and used from then on, so the wording of a prompt can be changed while
/// calls come in. A script with errors is logged and not used; the last one without errors stays. So it
/// does while the file cannot be read.
///
/// A release build has the script that was there when it was compiled. It has no path, and looks at
/// no file.
///
/// ```
/// use swml::{Document, swml_file_live};
///
/// async fn support() -> Document {
///     swml_file_live!("examples/support.json")
/// }
/// # let _ = support;
/// ```
///
/// The log is that of `tracing` with its feature (target `swml::live`), and standard error without
/// it. Unlike [`swml_file!`] it cannot be in a `const` or a `static`.
#[macro_export]
macro_rules! swml_file_live {
    ($($path:tt)*) => {
        $crate::__::swml_file_live!($crate $($path)*)
    };
}

/// The snippets of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
