//! A function of your own.

use super::data_map::DataMap;
use super::parameters::FunctionParameters;
use crate::declare::{choice, record};
use crate::types::{Any, Map, Text, Value};

record! {
    /// A function that an agent may call: a web server runs it, or `data_map` says what
    /// it does.
    ///
    /// The names `startup_hook`, `hangup_hook` and `summarize_conversation` are those of
    /// functions that the platform itself calls.
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
        /// Its name, which no other function has.
        pub function: Text [
            respelt("start_hook", "startup_hook"), respelt("stop_hook", "hangup_hook"), suggest_for(&["name"])
        ],
        /// What it does and when to call it: the agent decides by that.
        pub description: Option<Text>,
        /// Deprecated: the old name of `description`.
        pub purpose: Option<Text>,
        /// The arguments that the agent fills in.
        pub parameters: Option<FunctionParameters>,
        /// Deprecated: the old name of `parameters`.
        pub argument: Option<FunctionParameters>,
        /// What the agent says while it runs, by language code.
        pub fillers: Option<Map<Vec<Text>>>,
        /// Whether the agent may call it; yes if left out.
        pub active: Option<Value<bool>> [default("true")],
        /// Data that only this function sees.
        pub meta_data: Option<Map<Any>>,
        /// Functions with the same token share their `meta_data`; those with the same URL
        /// do if left out.
        pub meta_data_token: Option<Text> [secret],
        /// What it does, without a server.
        pub data_map: Option<Box<DataMap>>,
        /// Whether the fillers of the language are left out; no if left out.
        pub skip_fillers: Option<Value<bool>> [default("false")],
        /// Where it is run, with `user:password@` if it needs one.
        pub web_hook_url: Option<Text> [format(Format::Url)],
        /// A sound to play while it runs.
        pub wait_file: Option<Text> [format(Format::Url)],
        /// How often to play it.
        pub wait_file_loops: Option<WaitLoops> [requires("wait_file")],
        /// Whether to go on only when the fillers are spoken; no if left out.
        pub wait_for_fillers: Option<Value<bool>> [default("false")],
        /// The user name for `web_hook_url`, where the URL itself has none.
        pub web_hook_auth_user: Option<Text>,
        /// The password for `web_hook_url`.
        pub web_hook_auth_password: Option<Text> [secret],
        /// The same as `web_hook_auth_password`.
        pub web_hook_auth_pass: Option<Text> [secret, undocumented],
        /// Conditions under which the agent may call it.
        pub gates: Option<Any> [undocumented],
        /// What the agent says where they do not hold.
        pub gate_fillers: Option<Any> [undocumented],
    }
}

choice! {
    /// How often a sound is played.
    pub enum WaitLoops for "an integer or a string" {
        /// So many times.
        Times(i64),
        /// A number as text.
        Text(Text),
    }
}
