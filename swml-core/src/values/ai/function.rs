// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{DataMap, FunctionParameters};

/// A function that an agent may call, implemented by a web server or by `data_map`.
///
/// The platform itself calls the functions `startup_hook`, `hangup_hook` and
/// `summarize_conversation`.
///
/// SWML reference: "ai", `SWAIG.functions`.
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct SwaigFunction {
    /// The name of the function, unique among the functions.
    pub function: Text,
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
    pub active: Option<Value<bool>>,
    /// Data that only this function receives.
    pub meta_data: Option<Map<Any>>,
    /// Functions with the same token share their `meta_data`; by default those with the same
    /// URL do.
    pub meta_data_token: Option<Text>,
    /// The implementation without a server.
    pub data_map: Option<Box<DataMap>>,
    /// Whether to skip the fillers of the language; `false` by default.
    pub skip_fillers: Option<Value<bool>>,
    /// The URL that runs the function, with `user:password@` if it requires authentication.
    pub web_hook_url: Option<Text>,
    /// A sound to play while the function runs.
    pub wait_file: Option<Text>,
    /// How often to play that sound.
    pub wait_file_loops: Option<WaitLoops>,
    /// Whether to wait until the fillers have been spoken; `false` by default.
    pub wait_for_fillers: Option<Value<bool>>,
    /// The user name for `web_hook_url`, if the URL does not include one.
    pub web_hook_auth_user: Option<Text>,
    /// The password for `web_hook_url`.
    pub web_hook_auth_password: Option<Text>,
    /// The same as `web_hook_auth_password`.
    pub web_hook_auth_pass: Option<Text>,
    /// Conditions under which the agent may call the function.
    pub gates: Option<Any>,
    /// The texts that the agent says when these conditions do not hold.
    pub gate_fillers: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigFunction {
    /// The name of the function, unique among the functions.
    #[must_use]
    pub fn function(mut self, value: impl IntoProperty<Text>) -> Self {
        self.function = value.into_property();
        self
    }

    /// A description for the agent of what the function does and when to call it.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// Deprecated: the old name of `description`.
    #[must_use]
    pub fn purpose(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.purpose = value.into_property();
        self
    }

    /// The arguments that the agent fills in.
    #[must_use]
    pub fn parameters(mut self, value: impl IntoProperty<Option<FunctionParameters>>) -> Self {
        self.parameters = value.into_property();
        self
    }

    /// Deprecated: the old name of `parameters`.
    #[must_use]
    pub fn argument(mut self, value: impl IntoProperty<Option<FunctionParameters>>) -> Self {
        self.argument = value.into_property();
        self
    }

    /// The texts that the agent says while the function runs, by language code.
    #[must_use]
    pub fn fillers(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.fillers = value.into_property();
        self
    }

    /// Whether the agent may call it; `true` by default.
    #[must_use]
    pub fn active(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.active = value.into_property();
        self
    }

    /// Data that only this function receives.
    #[must_use]
    pub fn meta_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta_data = value.into_property();
        self
    }

    /// Functions with the same token share their `meta_data`; by default those with the same
    /// URL do.
    #[must_use]
    pub fn meta_data_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.meta_data_token = value.into_property();
        self
    }

    /// The implementation without a server.
    #[must_use]
    pub fn data_map(mut self, value: impl IntoProperty<Option<Box<DataMap>>>) -> Self {
        self.data_map = value.into_property();
        self
    }

    /// Whether to skip the fillers of the language; `false` by default.
    #[must_use]
    pub fn skip_fillers(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.skip_fillers = value.into_property();
        self
    }

    /// The URL that runs the function, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// A sound to play while the function runs.
    #[must_use]
    pub fn wait_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wait_file = value.into_property();
        self
    }

    /// How often to play that sound.
    #[must_use]
    pub fn wait_file_loops(mut self, value: impl IntoProperty<Option<WaitLoops>>) -> Self {
        self.wait_file_loops = value.into_property();
        self
    }

    /// Whether to wait until the fillers have been spoken; `false` by default.
    #[must_use]
    pub fn wait_for_fillers(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait_for_fillers = value.into_property();
        self
    }

    /// The user name for `web_hook_url`, if the URL does not include one.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password for `web_hook_url`.
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

    /// Conditions under which the agent may call the function.
    #[must_use]
    pub fn gates(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.gates = value.into_property();
        self
    }

    /// The texts that the agent says when these conditions do not hold.
    #[must_use]
    pub fn gate_fillers(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.gate_fillers = value.into_property();
        self
    }
}

crate::declare::record!(SwaigFunction of swml_language::methods::SwaigFunction { 0: function, 1: description, 2: purpose, 3: parameters, 4: argument, 5: fillers, 6: active, 7: meta_data, 8: meta_data_token, 9: data_map, 10: skip_fillers, 11: web_hook_url, 12: wait_file, 13: wait_file_loops, 14: wait_for_fillers, 15: web_hook_auth_user, 16: web_hook_auth_password, 17: web_hook_auth_pass, 18: gates, 19: gate_fillers });

crate::declare::record_statements!(SwaigFunction { data_map = "data_map" });

/// How often a sound is played.
#[derive(Clone)]
pub enum WaitLoops {
    /// A number of times.
    Times(i64),
    /// A number of times, as text.
    Text(Text),
}

crate::declare::choice!(WaitLoops of swml_language::methods::WaitLoops { Times(i64), Text(Text) });
