//! `request`.

use crate::check::{Checker, Scope};
use crate::code::Code;
use crate::declare::{choice, keyword, record};
use crate::diagnostic::Diagnostic;
use crate::suggest::nearest;
use crate::tree::has_variable;
use crate::types::{Any, DecimalSeconds, Map, Text, Value};

record! {
    /// Calls a web service, and may keep what it answers as variables.
    ///
    /// SWML reference: "request".
    ///
    /// ```
    /// use swml::{Request, RequestMethod};
    /// let lookup = Request::new(RequestMethod::Get, "https://example.com/customer")
    ///     .save_variables(true);
    /// assert_eq!(
    ///     serde_json::to_string(&lookup)?,
    ///     r#"{"url":"https://example.com/customer","method":"GET","save_variables":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Request for "request" [rule(header_names)] {
        /// The URL to call, with `user:password@` if it needs one.
        pub url: Text [primary, format(Format::Url)],
        /// How to call it.
        pub method: RequestMethod,
        /// Headers to send: `Accept`, `Authorization`, `Content-Type`, `Range`, and those
        /// that begin with `X-`.
        pub headers: Option<Map<Any>> [secret],
        /// What to send: text, or an object that goes out as JSON.
        pub body: Option<RequestBody>,
        /// How long to wait for the answer, in seconds; 0, without end, if left out.
        pub timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// How long to wait for the connection, in seconds; 0, without end, if left out.
        pub connect_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// Whether to keep the answer's values as variables; no if left out.
        pub save_variables: Option<Value<bool>> [default("false")],
    }
}

keyword! {
    /// How a web service is called.
    pub enum RequestMethod [undocumented_in_lower_case] {
        /// Fetches.
        Get = "GET",
        /// Sends.
        Post = "POST",
        /// Replaces.
        Put = "PUT",
        /// Removes.
        Delete = "DELETE",
    }
}

choice! {
    /// What a request sends.
    ///
    /// SWML reference: "request", `body`.
    pub enum RequestBody for "text or an object" {
        /// Text, as it is.
        Text(Text),
        /// An object, as JSON.
        Object(Map<Any>),
    }
}

const HEADERS: [&str; 4] = ["Accept", "Authorization", "Content-Type", "Range"];

/// The headers that may be set.
///
/// SWML reference: "request", `headers`.
fn header_names<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let Some(entries) = scope
        .get("headers")
        .and_then(|headers| headers.value.entries())
    else {
        return;
    };
    for entry in entries {
        let name = &*entry.key;
        let begins = name.get(..2).unwrap_or_default();
        if let Some(value) = entry.value.text()
            && value.contains(['\r', '\n'])
        {
            let shown = crate::format::shown(name);
            checker.report_below(
                &format!(".headers.{shown}"),
                Diagnostic::new(
                    Code::InvalidHeader,
                    entry.value.place,
                    format!("the value of the header `{shown}` is more than one line"),
                )
                .note("a line break would begin another header")
                .help("write it on one line"),
            );
        }
        let custom = begins.eq_ignore_ascii_case("X-");
        let known = HEADERS
            .iter()
            .any(|header| header.eq_ignore_ascii_case(name));
        if custom || known || has_variable(name) {
            continue;
        }
        let shown = crate::format::shown(name);
        let fault = Diagnostic::new(
            Code::InvalidHeader,
            entry.place,
            format!("`request` cannot set the header `{shown}`"),
        )
        .note("SWML sets `Accept`, `Authorization`, `Content-Type`, `Range` and headers that begin with `X-`");
        let fault = match nearest(name, HEADERS) {
            Some(meant) => {
                let exact = crate::check::quoted(meant);
                fault.help(format!("did you mean `{meant}`?")).rename(
                    entry.place,
                    name,
                    meant,
                    exact,
                )
            }
            None => fault.help(format!("name it `X-{shown}`, or remove it")),
        };
        checker.report_below(&format!(".headers.{shown}"), fault);
    }
}
