//! `SWAIG`: the functions of an agent.

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
        /// Defaults of all functions.
        pub defaults: Option<SwaigDefaults>,
        /// MCP servers whose tools the agent may use.
        pub mcp_servers: Option<Vec<McpServer>>,
        /// Built-in functions of the platform.
        pub native_functions: Option<Vec<NativeFunction>>,
        /// Functions that are described elsewhere.
        pub includes: Option<Vec<SwaigInclude>>,
        /// Functions of your own.
        pub functions: Option<Vec<SwaigFunction>>,
        /// The texts that the agent says while a built-in function runs.
        pub internal_fillers: Option<Box<InternalFillers>>,
        /// Functions that the platform itself calls.
        pub hooks: Option<Vec<SwaigFunction>> [undocumented],
    }
}

record! {
    /// Defaults of all functions.
    ///
    /// SWML reference: "ai", `SWAIG.defaults`.
    pub struct SwaigDefaults for "defaults" {
        /// The URL that runs the functions, with `user:password@` if it requires authentication.
        pub web_hook_url: Option<Text> [format(Format::Url)],
        /// The user name for that URL, if the URL does not include one.
        pub web_hook_auth_user: Option<Text>,
        /// The password for that URL.
        pub web_hook_auth_password: Option<Text> [secret],
        /// The same as `web_hook_auth_password`.
        pub web_hook_auth_pass: Option<Text> [secret, undocumented],
        /// Data that the functions receive.
        pub meta_data: Option<Any> [undocumented],
        /// Functions with the same token share their `meta_data`.
        pub meta_data_token: Option<Text> [secret, undocumented],
    }
}

record! {
    /// A server of the Model Context Protocol (MCP).
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
        /// The URL of the server.
        pub(new) url: Text [format(Format::Url)],
        /// HTTP headers to send to it, such as `Authorization`.
        pub headers: Option<Map<Text>> [secret],
        /// Whether to fetch the resources of the server into `global_data`; `false` by default.
        pub resources: Option<Value<bool>> [default("false")],
        /// Variables for fetching these resources.
        pub resource_vars: Option<Map<Text>> [requires("resources")],
    }
}

keyword! {
    /// A built-in function of the platform.
    pub enum NativeFunction {
        /// Returns the current time.
        CheckTime = "check_time",
        /// Waits for a number of seconds.
        WaitSeconds = "wait_seconds",
        /// Waits until the caller speaks.
        WaitForUser = "wait_for_user",
        /// Adjusts how soon the agent responds.
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
        /// The names of the functions.
        pub functions: Vec<Text>,
        /// The URL of their descriptions, with `user:password@` if it requires authentication.
        pub url: Text [format(Format::Url)],
        /// The user name for that URL, if the URL does not include one.
        pub auth_user: Option<Text> [suggest_for(&["user"])],
        /// The password for that URL.
        pub auth_password: Option<Text> [secret, suggest_for(&["pass"])],
        /// Data that is sent when the descriptions are fetched.
        pub meta_data: Option<Map<Any>>,
    }
}

record! {
    /// The texts that an agent says while a built-in function runs, by language code.
    ///
    /// SWML reference: "ai", `SWAIG.internal_fillers`.
    pub struct InternalFillers for "internal_fillers" {
        /// While it retrieves the current time.
        pub check_time: Option<Map<Vec<Text>>>,
        /// While it waits for the caller.
        pub wait_for_user: Option<Map<Vec<Text>>>,
        /// While it waits for a number of seconds.
        pub wait_seconds: Option<Map<Vec<Text>>>,
        /// While it adjusts how soon it responds.
        pub adjust_response_latency: Option<Map<Vec<Text>>>,
        /// While it changes to the next step.
        pub next_step: Option<Map<Vec<Text>>>,
        /// While it changes to another context.
        pub change_context: Option<Map<Vec<Text>>>,
        /// While it processes an image; a set in English by default.
        pub get_visual_input: Option<Map<Vec<Text>>>,
        /// While it reasons; a set in English by default.
        pub get_ideal_strategy: Option<Map<Vec<Text>>>,
        /// While it pauses.
        pub pause_conversation: Option<Map<Vec<Text>>>,
    }
}
