//! `SWAIG`: what an agent may call.

use super::function::SwaigFunction;
use crate::declare::{keyword, record};
use crate::types::{Any, Map, Text, Value};

record! {
    /// The functions that an agent may call.
    ///
    /// SWML reference: "ai", `SWAIG`.
    ///
    /// ```
    /// use swml::{NativeFunction, Swaig, SwaigDefaults};
    /// let swaig = Swaig::default()
    ///     .defaults(SwaigDefaults::default().web_hook_url("https://example.com/functions"))
    ///     .native_functions([NativeFunction::CheckTime]);
    /// assert_eq!(
    ///     serde_json::to_string(&swaig)?,
    ///     r#"{"defaults":{"web_hook_url":"https://example.com/functions"},"native_functions":["check_time"]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Swaig for "SWAIG" [
        rule(Rule::Handlers),
        undocumented_as(&[(Form::List, Some("functions"))])
    ] {
        /// What holds for every function that does not say otherwise.
        pub defaults: Option<SwaigDefaults>,
        /// Servers whose tools the agent may use.
        pub mcp_servers: Option<Vec<McpServer>>,
        /// Functions that the platform brings along.
        pub native_functions: Option<Vec<NativeFunction>>,
        /// Functions that are described elsewhere.
        pub includes: Option<Vec<SwaigInclude>>,
        /// Functions of your own.
        pub functions: Option<Vec<SwaigFunction>>,
        /// What the agent says while it uses what the platform brings along.
        pub internal_fillers: Option<Box<InternalFillers>>,
        /// Functions that the platform itself calls.
        pub hooks: Option<Vec<SwaigFunction>> [undocumented],
    }
}

record! {
    /// What holds for every function that does not say otherwise.
    ///
    /// SWML reference: "ai", `SWAIG.defaults`.
    pub struct SwaigDefaults for "defaults" {
        /// Where functions are run, with `user:password@` if it needs one.
        pub web_hook_url: Option<Text> [format(Format::Url)],
        /// The user name for it, where the URL itself has none.
        pub web_hook_auth_user: Option<Text>,
        /// The password for it.
        pub web_hook_auth_password: Option<Text> [secret],
        /// The same as `web_hook_auth_password`.
        pub web_hook_auth_pass: Option<Text> [secret, undocumented],
        /// Data that the functions see.
        pub meta_data: Option<Any> [undocumented],
        /// Functions with the same token share their `meta_data`.
        pub meta_data_token: Option<Text> [secret, undocumented],
    }
}

record! {
    /// A server of the Model Context Protocol.
    ///
    /// SWML reference: "ai", `SWAIG.mcp_servers`.
    ///
    /// ```
    /// use swml::McpServer;
    /// let server = McpServer::url("https://example.com/mcp").resources(true);
    /// assert_eq!(
    ///     serde_json::to_string(&server)?,
    ///     r#"{"url":"https://example.com/mcp","resources":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct McpServer for "an MCP server" {
        /// Where it is.
        pub(new) url: Text [format(Format::Url)],
        /// HTTP headers to send to it, such as `Authorization`.
        pub headers: Option<Map<Text>> [secret],
        /// Whether to put what it offers into `global_data`; no if left out.
        pub resources: Option<Value<bool>> [default("false")],
        /// What to tell it when that is fetched.
        pub resource_vars: Option<Map<Text>> [requires("resources")],
    }
}

keyword! {
    /// A function that the platform brings along.
    pub enum NativeFunction {
        /// Tells the time.
        CheckTime = "check_time",
        /// Waits for some seconds.
        WaitSeconds = "wait_seconds",
        /// Waits until the caller speaks.
        WaitForUser = "wait_for_user",
        /// Changes how soon the agent answers.
        AdjustResponseLatency = "adjust_response_latency",
    }
}

record! {
    /// Functions that are described elsewhere.
    ///
    /// SWML reference: "ai", `SWAIG.includes`.
    ///
    /// ```
    /// use swml::SwaigInclude;
    /// let orders = SwaigInclude::new("https://example.com/functions", ["place_order"]);
    /// assert_eq!(
    ///     serde_json::to_string(&orders)?,
    ///     r#"{"functions":["place_order"],"url":"https://example.com/functions"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SwaigInclude for "an include" {
        /// Their names.
        pub functions: Vec<Text>,
        /// Where they are described, with `user:password@` if it needs one.
        pub url: Text [format(Format::Url)],
        /// The user name for it, where the URL itself has none.
        pub auth_user: Option<Text> [suggest_for(&["user"])],
        /// The password for it.
        pub auth_password: Option<Text> [secret, suggest_for(&["pass"])],
        /// What to tell that place when they are fetched.
        pub meta_data: Option<Map<Any>>,
    }
}

record! {
    /// What an agent says while it uses what the platform brings along, by language code.
    ///
    /// SWML reference: "ai", `SWAIG.internal_fillers`.
    pub struct InternalFillers for "internal_fillers" {
        /// While it looks at the clock.
        pub check_time: Option<Map<Vec<Text>>>,
        /// While it waits for the caller.
        pub wait_for_user: Option<Map<Vec<Text>>>,
        /// While it waits for some seconds.
        pub wait_seconds: Option<Map<Vec<Text>>>,
        /// While it changes how soon it answers.
        pub adjust_response_latency: Option<Map<Vec<Text>>>,
        /// While it goes on to the next step.
        pub next_step: Option<Map<Vec<Text>>>,
        /// While it goes to another context.
        pub change_context: Option<Map<Vec<Text>>>,
        /// While it looks; a set in English if left out.
        pub get_visual_input: Option<Map<Vec<Text>>>,
        /// While it thinks; a set in English if left out.
        pub get_ideal_strategy: Option<Map<Vec<Text>>>,
        /// While it pauses.
        pub pause_conversation: Option<Map<Vec<Text>>>,
    }
}
