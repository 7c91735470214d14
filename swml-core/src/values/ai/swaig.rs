// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::SwaigFunction;

/// The functions that an agent may call.
///
/// SWML reference: "ai", `SWAIG`.
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct Swaig {
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
    pub hooks: Option<Vec<SwaigFunction>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Swaig {
    /// Defaults of all functions.
    #[must_use]
    pub fn defaults(mut self, value: impl IntoProperty<Option<SwaigDefaults>>) -> Self {
        self.defaults = value.into_property();
        self
    }

    /// MCP servers whose tools the agent may use.
    #[must_use]
    pub fn mcp_servers(mut self, value: impl IntoProperty<Option<Vec<McpServer>>>) -> Self {
        self.mcp_servers = value.into_property();
        self
    }

    /// Built-in functions of the platform.
    #[must_use]
    pub fn native_functions(
        mut self,
        value: impl IntoProperty<Option<Vec<NativeFunction>>>,
    ) -> Self {
        self.native_functions = value.into_property();
        self
    }

    /// Functions that are described elsewhere.
    #[must_use]
    pub fn includes(mut self, value: impl IntoProperty<Option<Vec<SwaigInclude>>>) -> Self {
        self.includes = value.into_property();
        self
    }

    /// Functions of your own.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Option<Vec<SwaigFunction>>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// The texts that the agent says while a built-in function runs.
    #[must_use]
    pub fn internal_fillers(
        mut self,
        value: impl IntoProperty<Option<Box<InternalFillers>>>,
    ) -> Self {
        self.internal_fillers = value.into_property();
        self
    }

    /// Functions that the platform itself calls.
    #[must_use]
    pub fn hooks(mut self, value: impl IntoProperty<Option<Vec<SwaigFunction>>>) -> Self {
        self.hooks = value.into_property();
        self
    }
}

crate::declare::record!(Swaig of swml_language::methods::Swaig { 0: defaults, 1: mcp_servers, 2: native_functions, 3: includes, 4: functions, 5: internal_fillers, 6: hooks });

crate::declare::record_statements!(Swaig { functions = "functions", hooks = "hooks" });

/// Defaults of all functions.
///
/// SWML reference: "ai", `SWAIG.defaults`.
#[derive(Default)]
pub struct SwaigDefaults {
    /// The URL that runs the functions, with `user:password@` if it requires authentication.
    pub web_hook_url: Option<Text>,
    /// The user name for that URL, if the URL does not include one.
    pub web_hook_auth_user: Option<Text>,
    /// The password for that URL.
    pub web_hook_auth_password: Option<Text>,
    /// The same as `web_hook_auth_password`.
    pub web_hook_auth_pass: Option<Text>,
    /// Data that the functions receive.
    pub meta_data: Option<Any>,
    /// Functions with the same token share their `meta_data`.
    pub meta_data_token: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigDefaults {
    /// The URL that runs the functions, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// The user name for that URL, if the URL does not include one.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password for that URL.
    #[must_use]
    pub fn web_hook_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_password = value.into_property();
        self
    }

    /// The same as `web_hook_auth_password`.
    #[must_use]
    pub fn web_hook_auth_pass(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_pass = value.into_property();
        self
    }

    /// Data that the functions receive.
    #[must_use]
    pub fn meta_data(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.meta_data = value.into_property();
        self
    }

    /// Functions with the same token share their `meta_data`.
    #[must_use]
    pub fn meta_data_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.meta_data_token = value.into_property();
        self
    }
}

crate::declare::record!(SwaigDefaults of swml_language::methods::SwaigDefaults { 0: web_hook_url, 1: web_hook_auth_user, 2: web_hook_auth_password, 3: web_hook_auth_pass, 4: meta_data, 5: meta_data_token });

/// A server of the Model Context Protocol (MCP).
///
/// SWML reference: "ai", `SWAIG.mcp_servers`.
///
/// ```
/// # use swml_core as swml;
/// use swml::McpServer;
/// let server = McpServer::url("https://example.com/mcp").resources(true);
/// assert_eq!(
///     serde_json::to_string(&server)?,
///     r#"{"url":"https://example.com/mcp","resources":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct McpServer {
    /// The URL of the server.
    pub url: Text,
    /// HTTP headers to send to it, such as `Authorization`.
    pub headers: Option<Map<Text>>,
    /// Whether to fetch the resources of the server into `global_data`; `false` by default.
    pub resources: Option<Value<bool>>,
    /// Variables for fetching these resources.
    pub resource_vars: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl McpServer {
    /// The URL of the server.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// HTTP headers to send to it, such as `Authorization`.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// Whether to fetch the resources of the server into `global_data`; `false` by default.
    #[must_use]
    pub fn resources(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.resources = value.into_property();
        self
    }

    /// Variables for fetching these resources.
    #[must_use]
    pub fn resource_vars(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.resource_vars = value.into_property();
        self
    }
}

crate::declare::record!(McpServer of swml_language::methods::McpServer { 0: url, 1: headers, 2: resources, 3: resource_vars });

/// A built-in function of the platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NativeFunction {
    /// Returns the current time.
    #[default]
    CheckTime,
    /// Waits for a number of seconds.
    WaitSeconds,
    /// Waits until the caller speaks.
    WaitForUser,
    /// Adjusts how soon the agent responds.
    AdjustResponseLatency,
}

crate::declare::keyword!(NativeFunction of swml_language::methods::NativeFunction { CheckTime = "check_time", WaitSeconds = "wait_seconds", WaitForUser = "wait_for_user", AdjustResponseLatency = "adjust_response_latency" });

/// Functions that are described elsewhere.
///
/// SWML reference: "ai", `SWAIG.includes`.
///
/// ```
/// # use swml_core as swml;
/// use swml::SwaigInclude;
/// let orders = SwaigInclude::new("https://example.com/functions", ["place_order"]);
/// assert_eq!(
///     serde_json::to_string(&orders)?,
///     r#"{"functions":["place_order"],"url":"https://example.com/functions"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SwaigInclude {
    /// The names of the functions.
    pub functions: Vec<Text>,
    /// The URL of their descriptions, with `user:password@` if it requires authentication.
    pub url: Text,
    /// The user name for that URL, if the URL does not include one.
    pub auth_user: Option<Text>,
    /// The password for that URL.
    pub auth_password: Option<Text>,
    /// Data that is sent when the descriptions are fetched.
    pub meta_data: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigInclude {
    /// The names of the functions.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Vec<Text>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// The URL of their descriptions, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Text>) -> Self {
        self.url = value.into_property();
        self
    }

    /// The user name for that URL, if the URL does not include one.
    #[must_use]
    pub fn auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.auth_user = value.into_property();
        self
    }

    /// The password for that URL.
    #[must_use]
    pub fn auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.auth_password = value.into_property();
        self
    }

    /// Data that is sent when the descriptions are fetched.
    #[must_use]
    pub fn meta_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta_data = value.into_property();
        self
    }
}

crate::declare::record!(SwaigInclude of swml_language::methods::SwaigInclude { 0: functions, 1: url, 2: auth_user, 3: auth_password, 4: meta_data });

/// The texts that an agent says while a built-in function runs, by language code.
///
/// SWML reference: "ai", `SWAIG.internal_fillers`.
#[derive(Default)]
pub struct InternalFillers {
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
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl InternalFillers {
    /// While it retrieves the current time.
    #[must_use]
    pub fn check_time(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.check_time = value.into_property();
        self
    }

    /// While it waits for the caller.
    #[must_use]
    pub fn wait_for_user(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.wait_for_user = value.into_property();
        self
    }

    /// While it waits for a number of seconds.
    #[must_use]
    pub fn wait_seconds(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.wait_seconds = value.into_property();
        self
    }

    /// While it adjusts how soon it responds.
    #[must_use]
    pub fn adjust_response_latency(
        mut self,
        value: impl IntoProperty<Option<Map<Vec<Text>>>>,
    ) -> Self {
        self.adjust_response_latency = value.into_property();
        self
    }

    /// While it changes to the next step.
    #[must_use]
    pub fn next_step(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.next_step = value.into_property();
        self
    }

    /// While it changes to another context.
    #[must_use]
    pub fn change_context(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.change_context = value.into_property();
        self
    }

    /// While it processes an image; a set in English by default.
    #[must_use]
    pub fn get_visual_input(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.get_visual_input = value.into_property();
        self
    }

    /// While it reasons; a set in English by default.
    #[must_use]
    pub fn get_ideal_strategy(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.get_ideal_strategy = value.into_property();
        self
    }

    /// While it pauses.
    #[must_use]
    pub fn pause_conversation(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.pause_conversation = value.into_property();
        self
    }
}

crate::declare::record!(InternalFillers of swml_language::methods::InternalFillers { 0: check_time, 1: wait_for_user, 2: wait_seconds, 3: adjust_response_latency, 4: next_step, 5: change_context, 6: get_visual_input, 7: get_ideal_strategy, 8: pause_conversation });
