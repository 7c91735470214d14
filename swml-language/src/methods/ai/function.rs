//! A function of your own that an agent may call.

use super::data_map::DataMap;
use super::parameters::FunctionParameters;
use crate::declare::{choice, record};
use crate::types::{Any, Map, Text, Value};

record! {
    /// A function that an agent may call, implemented by a web server or by `data_map`.
    ///
    /// The platform itself calls the functions `startup_hook`, `hangup_hook` and
    /// `summarize_conversation`.
    ///
    /// SWML reference: "ai", `SWAIG.functions`.
    ///
    /// ```
    /// use swml::{FunctionParameters, ParameterSchema, SwaigFunction};
    /// let weather = SwaigFunction::new("weather", "Tells the weather of a city")
    ///     .parameters(FunctionParameters::default().with("city", ParameterSchema::string()))
    ///     .web_hook_url("https://example.com/weather");
    /// assert_eq!(
    ///     serde_json::to_string(&weather)?,
    ///     r#"{"function":"weather","description":"Tells the weather of a city","parameters":{"type":"object","properties":{"city":{"type":"string"}}},"web_hook_url":"https://example.com/weather"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SwaigFunction for "a function" [
        rule(Rule::Function), sequence(SequenceRule::Functions)
    ] {
        /// The name of the function, unique among the functions.
        pub function: Text [
            respelt("start_hook", "startup_hook"), respelt("stop_hook", "hangup_hook"), suggest_for(&["name"])
        ],
        /// A description for the agent of what the function does and when to call it.
        pub description: Option<Text>,
        /// Deprecated: the old name of `description`.
        pub purpose: Option<Text>,
        /// The arguments that the agent fills in.
        pub parameters: Option<FunctionParameters>,
        /// Deprecated: the old name of `parameters`.
        pub argument: Option<FunctionParameters>,
        /// The texts that the agent says while the function runs, by language code.
        pub fillers: Option<Map<Vec<Text>>>,
        /// Whether the agent may call it; `true` by default.
        pub active: Option<Value<bool>> [default("true")],
        /// Data that only this function receives.
        pub meta_data: Option<Map<Any>>,
        /// Functions with the same token share their `meta_data`; by default those with the same
        /// URL do.
        pub meta_data_token: Option<Text> [secret],
        /// The implementation without a server.
        pub data_map: Option<Box<DataMap>>,
        /// Whether to skip the fillers of the language; `false` by default.
        pub skip_fillers: Option<Value<bool>> [default("false")],
        /// The URL that runs the function, with `user:password@` if it requires authentication.
        pub web_hook_url: Option<Text> [format(Format::Url)],
        /// A sound to play while the function runs.
        pub wait_file: Option<Text> [format(Format::Url)],
        /// How often to play that sound.
        pub wait_file_loops: Option<WaitLoops> [requires("wait_file")],
        /// Whether to wait until the fillers have been spoken; `false` by default.
        pub wait_for_fillers: Option<Value<bool>> [default("false")],
        /// The user name for `web_hook_url`, if the URL does not include one.
        pub web_hook_auth_user: Option<Text>,
        /// The password for `web_hook_url`.
        pub web_hook_auth_password: Option<Text> [secret],
        /// The same as `web_hook_auth_password`.
        pub web_hook_auth_pass: Option<Text> [secret, undocumented],
        /// Conditions under which the agent may call the function.
        pub gates: Option<Any> [undocumented],
        /// The texts that the agent says when these conditions do not hold.
        pub gate_fillers: Option<Any> [undocumented],
    }
}

choice! {
    /// How often a sound is played.
    pub enum WaitLoops for "an integer or a string" {
        /// A number of times.
        Times(i64),
        /// A number of times, as text.
        Text(Text),
    }
}
