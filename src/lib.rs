//! Phone-call scripts (SignalWire SWML) written inline in Rust and proven by the
//! compiler.
//!
//! [`swml!`] takes a script in SWML's own names, checks it while the program is
//! compiled, and gives a [`Document`], which the service returns as JSON:
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
//! The language is shown step by step in the
//! [README](https://github.com/swml-rs/swml#the-language). Here is where its parts are
//! documented:
//!
//! - [`Method`] lists the methods; the type of each, such as [`Connect`] or [`Play`],
//!   documents its properties. The same types write a script without the macro.
//! - [`Fits`] says which Rust values may stand in a script.
//! - [`Text`], [`Expr`] and [`Condition`] tell the author's words from data.
//! - [`Destination`] and the types beside it are texts known to be good.
//! - [`Code`] lists every rule, with a script that breaks it and one that does not.
//! - [`Document::check`] judges a script at run time, [`Document::from_json`] reads one.

#[doc(inline)]
pub use swml_core::*;

/// What the expansion of [`swml!`] names. Not for people: it may change at any time.
#[doc(hidden)]
pub mod __ {
    pub use swml_core::expansion::*;
    pub use swml_core::*;
    pub use swml_macros::{swml, swml_file, swml_messaging};
}

/// Writes a call script. Its type is [`Document`].
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
/// `(e)` is a Rust expression. It must fit its property, see [`Fits`]; text in it is
/// data, never an expression that the platform evaluates:
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
/// Rust chooses and repeats statements, and elements of a list:
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
/// A script that is wrong does not compile. Every fault is told at once, each on the
/// words that are wrong, with its [`Code`]:
///
/// ```compile_fail
/// # use swml::swml;
/// swml! {
///     connect to "queue:support" timeout 20s; // what happens after the queue?
/// };
/// ```
///
/// What only the running program can know, [`Document::check`] judges. The macro itself
/// never fails at run time.
#[macro_export]
macro_rules! swml {
    ($($script:tt)*) => {
        $crate::__::swml!($crate $($script)*)
    };
}

/// Writes a messaging script: what happens when a text message comes in. Its type is
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
/// A method of calls is none of messages:
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

/// A script in a file beside the crate, judged at compile time. Its type is [`Document`].
///
/// The path begins where the `Cargo.toml` of the crate is. The file is JSON, or YAML with the
/// feature `yaml`; errors name its lines, and when it changes the crate is built anew.
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

/// The snippets of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
