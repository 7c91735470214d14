//! The functions of a service: declaration, authentication and dispatch.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use serde_core::de::DeserializeOwned;
use serde_json::Value;

use super::answer::{FunctionAnswer, IntoAnswer};
use super::request::{FunctionCall, SwaigRequest};
use super::token::Tokens;
use crate::event::typed;
use crate::values::{
    BedrockFunction, BedrockSwaig, FunctionParameters, SidecarFunction, SidecarParameters,
    SidecarSwaig, Swaig, SwaigFunction,
};
use crate::web::basic::Credentials;
use crate::web::catch::caught;

/// The context of a function call besides its arguments.
#[derive(Clone, Debug)]
pub struct Context<S = ()> {
    /// The state of the [`Tools`].
    pub state: S,
    /// The request.
    pub call: FunctionCall,
}

type Answering = Pin<Box<dyn Future<Output = Result<FunctionAnswer, CallFailure>> + Send>>;
type Handler<S> = Arc<dyn Fn(Value, Context<S>) -> Answering + Send + Sync>;

/// The reason that a function has no answer of its own.
enum CallFailure {
    /// The arguments do not match the parameters: reported to the agent.
    Arguments(String),
    /// The function failed: reported in the log.
    Function(String),
}

#[derive(Clone)]
struct Tool<S> {
    name: Arc<str>,
    /// The declaration without its URL.
    declared: SwaigFunction,
    handler: Handler<S>,
}

/// The functions that agents may call.
///
/// A function is an `async fn` of its arguments and a [`Context`]. The parameters in the script are
/// derived from the Rust type of its arguments (feature `schemars`), so that the declaration and
/// the implementation always agree; the comments of the type are for the agent.
///
/// ```
/// # use swml_core as swml;
/// use schemars::JsonSchema;
/// use serde::Deserialize;
/// use swml::swaig::{Context, FunctionAnswer, Tools};
///
/// #[derive(Deserialize, JsonSchema)]
/// struct Booking {
///     /// The day, as YYYY-MM-DD.
///     day: String,
///     /// How many guests come.
///     guests: u8,
/// }
///
/// async fn book(booking: Booking, _: Context) -> FunctionAnswer {
///     FunctionAnswer::new(format!("A table for {} is booked.", booking.guests))
/// }
///
/// let tools = Tools::new()
///     .tool("book", "Books a table", book)
///     .basic("agent", "a password");
/// let swaig = tools.swaig("https://example.com/swaig");
/// assert_eq!(
///     serde_json::to_value(&swaig)?["functions"][0],
///     serde_json::json!({
///         "function": "book",
///         "description": "Books a table",
///         "parameters": {
///             "type": "object",
///             "properties": {
///                 "day": { "type": "string", "description": "The day, as YYYY-MM-DD." },
///                 "guests": { "type": "integer", "description": "How many guests come." }
///             },
///             "required": ["day", "guests"]
///         },
///         "web_hook_url": "https://agent:a%20password@example.com/swaig"
///     })
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// In a script: `ai { … SWAIG (tools.swaig(&url)) }`. `web::axum::tools` and `web::actix::tools`
/// create a route.
///
/// The requests of agents are not signed. They are authenticated by credentials
/// ([`basic`](Self::basic)), by tokens ([`tokens`](Self::tokens)), or by both; without either, and
/// unless they are [`open`](Self::open), all are rejected. The response to a rejected request does
/// not contain the reason.
pub struct Tools<S = ()> {
    state: S,
    tools: Vec<Tool<S>>,
    basic: Vec<Credentials>,
    tokens: Option<Tokens>,
    open: bool,
    limit: usize,
    failed: Arc<str>,
}

impl<S: Clone> Clone for Tools<S> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            tools: self.tools.iter().map(Tool::copy).collect(),
            basic: self.basic.clone(),
            tokens: self.tokens.clone(),
            open: self.open,
            limit: self.limit,
            failed: Arc::clone(&self.failed),
        }
    }
}

impl<S> Tool<S> {
    fn copy(&self) -> Self {
        Self {
            name: Arc::clone(&self.name),
            declared: self.declared.clone(),
            handler: Arc::clone(&self.handler),
        }
    }
}

impl Default for Tools {
    fn default() -> Self {
        Self::new()
    }
}

impl Tools {
    /// Creates an empty set of functions.
    pub fn new() -> Self {
        Self::with_state(())
    }
}

impl<S: Clone + Send + Sync + 'static> Tools<S> {
    /// The default limit of a body in bytes, see [`Tools::limit`]: 4 MiB, because an agent may send
    /// the whole conversation.
    pub const LIMIT: usize = 4 << 20;

    /// Creates an empty set of functions with a state for their [`Context`]. It is cloned for each
    /// call: put large data in an `Arc`.
    pub fn with_state(state: S) -> Self {
        Self {
            state,
            tools: Vec::new(),
            basic: Vec::new(),
            tokens: None,
            open: false,
            limit: Self::LIMIT,
            failed: Arc::from("The function failed. Apologize, and offer another way."),
        }
    }

    /// Adds a function, with parameters derived from the type of its arguments. A function with the
    /// same name is replaced.
    #[cfg(feature = "schemars")]
    #[must_use]
    pub fn tool<A, F, Answered>(self, name: &str, description: &str, function: F) -> Self
    where
        A: DeserializeOwned + schemars::JsonSchema + Send + 'static,
        F: Fn(A, Context<S>) -> Answered + Send + Sync + 'static,
        Answered: Future<Output: IntoAnswer> + Send + 'static,
    {
        self.function(SwaigFunction::new(name, description), function)
    }

    /// Adds a function by its declaration, which may have further properties: fillers, a sound
    /// during the call, `meta_data`. Its parameters are derived from the type of its arguments.
    #[cfg(feature = "schemars")]
    #[must_use]
    pub fn function<A, F, Answered>(self, mut declared: SwaigFunction, function: F) -> Self
    where
        A: DeserializeOwned + schemars::JsonSchema + Send + 'static,
        F: Fn(A, Context<S>) -> Answered + Send + Sync + 'static,
        Answered: Future<Output: IntoAnswer> + Send + 'static,
    {
        let parameters = serde_json::from_value(super::schema::parameters::<A>());
        declared.parameters = parameters.ok().or(declared.parameters);
        self.function_as_declared(declared, function)
    }

    /// Adds a function by its declaration, with the declared parameters. They are not compared with
    /// the type of the arguments.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::swaig::{Context, Tools};
    /// use swml::{FunctionParameters, ParameterSchema, SwaigFunction};
    ///
    /// async fn weather(place: serde_json::Value, _: Context) -> String {
    ///     format!("It rains in {}.", place["city"].as_str().unwrap_or("the city"))
    /// }
    ///
    /// let parameters = FunctionParameters::default().with("city", ParameterSchema::string());
    /// let declared = SwaigFunction::new("weather", "Tells the weather").parameters(parameters);
    /// let tools = Tools::new().function_as_declared(declared, weather);
    /// # let _ = tools;
    /// ```
    #[must_use]
    pub fn function_as_declared<A, F, Answered>(
        mut self,
        declared: SwaigFunction,
        function: F,
    ) -> Self
    where
        A: DeserializeOwned + Send + 'static,
        F: Fn(A, Context<S>) -> Answered + Send + Sync + 'static,
        Answered: Future<Output: IntoAnswer> + Send + 'static,
    {
        let name: Arc<str> = Arc::from(declared.function.as_str());
        let handler: Handler<S> = Arc::new(move |arguments, context| {
            let called = typed::read(arguments).map(|arguments| function(arguments, context));
            Box::pin(async move {
                let called = called.map_err(|unfit| CallFailure::Arguments(unfit.to_string()))?;
                let answer = called.await.into_answer();
                answer.map_err(CallFailure::Function)
            })
        });
        self.tools.retain(|tool| tool.name != name);
        self.tools.push(Tool {
            name,
            declared,
            handler,
        });
        self
    }

    /// Adds accepted credentials; the first are used in the URLs of scripts. Several credentials
    /// permit replacing a password without downtime.
    #[must_use]
    pub fn basic(mut self, user: &str, password: &str) -> Self {
        self.basic.push(Credentials::new(user, password));
        self
    }

    /// Requires a token for every call. Scripts of [`for_call`](Self::for_call) contain tokens for
    /// their call, those of [`swaig`](Self::swaig) tokens for any call.
    #[must_use]
    pub fn tokens(mut self, tokens: Tokens) -> Self {
        self.tokens = Some(tokens);
        self
    }

    /// Accepts all requests: for a service behind an authenticating proxy, and for tests.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Sets the limit of a body in bytes.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Sets the response for the agent when a function fails.
    #[must_use]
    pub fn on_failure(mut self, reported: &str) -> Self {
        self.failed = Arc::from(reported);
        self
    }

    /// Returns the limit of a body in bytes.
    pub fn body_limit(&self) -> usize {
        self.limit
    }

    /// Returns the names of the functions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tools.iter().map(|tool| &*tool.name)
    }

    /// Returns the functions for the scripts of one call.
    pub fn for_call<'t>(&'t self, call_id: &'t str) -> CallTools<'t, S> {
        CallTools {
            tools: self,
            call_id: Some(call_id),
        }
    }

    /// Returns the functions for `ai`, given the public URL of their route, without credentials.
    pub fn swaig(&self, url: impl AsRef<str>) -> Swaig {
        self.for_any().swaig(url)
    }

    /// Returns the functions for `amazon_bedrock`.
    pub fn bedrock(&self, url: impl AsRef<str>) -> BedrockSwaig {
        self.for_any().bedrock(url)
    }

    /// Returns the functions for `ai_sidecar`.
    pub fn sidecar(&self, url: impl AsRef<str>) -> SidecarSwaig {
        self.for_any().sidecar(url)
    }

    fn for_any(&self) -> CallTools<'_, S> {
        CallTools {
            tools: self,
            call_id: None,
        }
    }

    /// Returns true if the body of a request is to be read. A body takes memory, so one without
    /// credentials is not read.
    ///
    /// If a password and a token are both required, only the form of the header is checked here:
    /// [`answer`](Self::answer) verifies both after the body, so that neither the time nor the
    /// response of a rejection reveals which of them was wrong. A single credential is verified as
    /// early as possible: a password here, a token once the body has been read, which contains the
    /// function and the call.
    pub fn admits(&self, authorization: Option<&str>, query: Option<&str>) -> bool {
        let token = || query.and_then(token).unwrap_or_default();
        match (&self.tokens, self.basic.is_empty()) {
            _ if self.open => true,
            (Some(_), true) => Tokens::is_formed(token()),
            (Some(_), false) => Credentials::is_formed(authorization),
            (None, true) => true,
            (None, false) => self.knows(authorization),
        }
    }

    /// Returns true if there is no password, or the header has it.
    fn knows(&self, authorization: Option<&str>) -> bool {
        self.open || self.basic.is_empty() || Credentials::any_matches(&self.basic, authorization)
    }

    /// Answers a request: the implementation of a route, for frameworks without an integration.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::swaig::{Context, NoArguments, ToolRequest, Tools};
    /// async fn time(_: NoArguments, _: Context) -> &'static str {
    ///     "It is late."
    /// }
    /// # async fn example() {
    /// let tools = Tools::new().tool("time", "Tells the time", time).open();
    /// let body = br#"{"function":"time","argument":{"parsed":[{}]}}"#;
    /// let response = tools.answer(ToolRequest::new(body)).await;
    /// assert_eq!((response.status, &*response.body), (200, r#"{"response":"It is late."}"#));
    /// # }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    /// # runtime.block_on(example());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub async fn answer(&self, request: ToolRequest<'_>) -> ToolResponse {
        if !self.open && self.basic.is_empty() && self.tokens.is_none() {
            return ToolResponse::new(500, "no credentials are configured", Outcome::Unprotected);
        }
        if !self.admits(request.authorization, request.query) {
            return ToolResponse::refused();
        }
        let known = self.knows(request.authorization);
        // the body is only used to verify the token until the request is authenticated
        let body = SwaigRequest::from_json(request.body);
        let call = match body {
            Ok(SwaigRequest::Call(call)) => call,
            // a query for signatures has no token: it requires the password, and a service that
            // answers queries
            Ok(SwaigRequest::Signature(_)) => {
                let known = self.open || !self.basic.is_empty() && known;
                return match (known, request.url) {
                    (true, Some(url)) => {
                        let body = self.for_any().signatures(url);
                        ToolResponse::new(200, body, Outcome::Signatures)
                    }
                    (true, None) if self.open || self.tokens.is_none() => {
                        ToolResponse::new(200, "[]", Outcome::Signatures)
                    }
                    (true, None) | (false, _) => ToolResponse::refused(),
                };
            }
            Err(_) if !known || self.tokens.is_some() && !self.open => {
                return ToolResponse::refused();
            }
            Err(invalid) => {
                let reported = format!("not a call of a function: {invalid}");
                return ToolResponse::new(422, reported, Outcome::Malformed);
            }
        };
        let token = request.query.and_then(token).unwrap_or_default();
        let call_id = call.call_id().unwrap_or_default();
        let proven = match &self.tokens {
            Some(tokens) => tokens.verify(token, &call.function, call_id) | self.open,
            None => true,
        };
        // both are verified whatever the first result is
        match known & proven {
            true => self.call(*call).await,
            false => ToolResponse::refused(),
        }
    }

    /// Calls a function for a request that is known to come from the agent: for tests, and for a
    /// rehearsal of a script.
    pub async fn call(&self, call: FunctionCall) -> ToolResponse {
        let Some(tool) = self.tools.iter().find(|tool| *tool.name == *call.function) else {
            let names: Vec<&str> = self.names().collect();
            let reported = format!(
                "There is no such function. There are: {}.",
                names.join(", ")
            );
            return ToolResponse::with_outcome(reported, Outcome::Unknown(call.function));
        };
        let name = call.function.clone();
        let arguments = Value::Object(call.arguments());
        let context = Context {
            state: self.state.clone(),
            call,
        };
        let handler = Arc::clone(&tool.handler);
        let called = caught(async move { handler(arguments, context).await }).await;
        let failed = |why| {
            ToolResponse::with_outcome(self.failed.to_string(), Outcome::Failed(name.clone(), why))
        };
        match called {
            Ok(Ok(answer)) => match answer.check() {
                Ok(()) => ToolResponse::new(200, answer.to_json(), Outcome::Answered(name)),
                Err(invalid) => failed(invalid.to_string()),
            },
            Ok(Err(CallFailure::Function(why))) => failed(why),
            Ok(Err(CallFailure::Arguments(why))) => {
                let reported = format!("The arguments are wrong: {why}. Ask for what is missing.");
                ToolResponse::with_outcome(reported, Outcome::Arguments(name, why))
            }
            Err(_) => failed("it panicked".to_owned()),
        }
    }
}

/// Returns the token in a query.
fn token(query: &str) -> Option<&str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("token="))
}

/// The functions for the scripts of one call: with tokens for that call, if the [`Tools`] have any.
pub struct CallTools<'t, S = ()> {
    tools: &'t Tools<S>,
    call_id: Option<&'t str>,
}

impl<S: Clone + Send + Sync + 'static> CallTools<'_, S> {
    /// Returns the functions for `ai`, given the public URL of their route, without credentials.
    pub fn swaig(&self, url: impl AsRef<str>) -> Swaig {
        let url = url.as_ref();
        let functions: Vec<_> = self
            .tools
            .tools
            .iter()
            .map(|tool| self.declared(tool, url))
            .collect();
        Swaig::default().functions(functions)
    }

    /// Returns the functions for `amazon_bedrock`.
    pub fn bedrock(&self, url: impl AsRef<str>) -> BedrockSwaig {
        let functions = self.tools.tools.iter().map(|tool| {
            let declared = self.declared(tool, url.as_ref());
            BedrockFunction {
                function: declared.function,
                description: declared.description.unwrap_or_default(),
                parameters: declared.parameters,
                active: declared.active,
                meta_data: declared.meta_data,
                meta_data_token: declared.meta_data_token,
                web_hook_url: declared.web_hook_url,
                ..BedrockFunction::default()
            }
        });
        BedrockSwaig {
            functions: Some(functions.collect()),
            ..BedrockSwaig::default()
        }
    }

    /// Returns the functions for `ai_sidecar`.
    pub fn sidecar(&self, url: impl AsRef<str>) -> SidecarSwaig {
        let functions = self.tools.tools.iter().map(|tool| {
            let declared = self.declared(tool, url.as_ref());
            SidecarFunction {
                function: declared.function,
                description: declared.description,
                parameters: declared.parameters.as_ref().and_then(of_sidecar),
                web_hook_url: declared.web_hook_url,
                ..SidecarFunction::default()
            }
        });
        SidecarSwaig {
            functions: Some(functions.collect()),
            ..SidecarSwaig::default()
        }
    }

    /// Returns the answer to a query for signatures.
    fn signatures(&self, url: &str) -> String {
        let functions = self.swaig(url).functions;
        serde_json::to_string(&functions).unwrap_or_else(|_| "[]".to_owned())
    }

    fn declared(&self, tool: &Tool<S>, url: &str) -> SwaigFunction {
        let mut url = match self.tools.basic.first() {
            Some(credentials) => with_credentials(url, credentials.encoded()),
            None => url.to_owned(),
        };
        if let Some(tokens) = &self.tools.tokens {
            let token = match self.call_id {
                Some(call_id) => tokens.make(&tool.name, call_id),
                None => tokens.make_for_any(&tool.name),
            };
            url.push(if url.contains('?') { '&' } else { '?' });
            url.push_str("token=");
            url.push_str(&token);
        }
        tool.declared.clone().web_hook_url(url)
    }
}

/// Converts parameters to those of a sidecar, which supports fewer properties.
fn of_sidecar(parameters: &FunctionParameters) -> Option<SidecarParameters> {
    const KNOWN: &[&str] = &[
        "type",
        "description",
        "enum",
        "default",
        "items",
        "properties",
        "required",
    ];
    fn keep(schema: &mut Value) {
        if let Value::Object(fields) = schema {
            fields.retain(|name, _| KNOWN.contains(&&**name));
            if let Some(items) = fields.get_mut("items") {
                keep(items);
            }
            if let Some(Value::Object(properties)) = fields.get_mut("properties") {
                properties.values_mut().for_each(keep);
            }
        }
    }
    let mut schema = serde_json::to_value(parameters).ok()?;
    keep(&mut schema);
    serde_json::from_value(schema).ok()
}

/// Returns a URL with credentials; its own credentials are kept.
fn with_credentials(url: &str, encoded: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    match host.contains('@') {
        true => url.to_owned(),
        false => format!("{scheme}://{encoded}@{rest}"),
    }
}

/// A request to [`Tools`], independent of the framework.
#[derive(Clone, Copy)]
pub struct ToolRequest<'r> {
    authorization: Option<&'r str>,
    query: Option<&'r str>,
    url: Option<&'r str>,
    body: &'r [u8],
}

impl<'r> ToolRequest<'r> {
    /// Creates a request with a body.
    pub fn new(body: &'r [u8]) -> Self {
        Self {
            authorization: None,
            query: None,
            url: None,
            body,
        }
    }

    /// Sets the header `Authorization`.
    #[must_use]
    pub fn authorization(mut self, header: Option<&'r str>) -> Self {
        self.authorization = header;
        self
    }

    /// Sets the query of the URL, after the `?`.
    #[must_use]
    pub fn query(mut self, query: Option<&'r str>) -> Self {
        self.query = query;
        self
    }

    /// Sets the public URL of the functions, which the answer to `SWAIG.includes` contains.
    #[must_use]
    pub fn url(mut self, url: Option<&'r str>) -> Self {
        self.url = url;
        self
    }
}

/// The response of [`Tools`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ToolResponse {
    /// The HTTP status. 200 even for a function that failed, because the agent reads no other
    /// response.
    pub status: u16,
    /// The body: JSON if the status is 200.
    pub body: String,
    /// The outcome, for a log.
    pub outcome: Outcome,
}

/// The outcome of a request to [`Tools`], for a log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// This function has answered.
    Answered(String),
    /// This function received invalid arguments, with the reason: reported to the agent.
    Arguments(String, String),
    /// This function has failed, with the reason: the failure was reported to the agent.
    Failed(String, String),
    /// The function does not exist: the agent received the list of functions.
    Unknown(String),
    /// The functions were listed for `SWAIG.includes`.
    Signatures,
    /// The credentials or the token were missing or wrong.
    Refused,
    /// The body is not a request of an agent.
    Malformed,
    /// The [`Tools`] have neither credentials nor tokens, and are not open.
    Unprotected,
}

impl ToolResponse {
    fn new(status: u16, body: impl Into<String>, outcome: Outcome) -> Self {
        let body = body.into();
        Self {
            status,
            body,
            outcome,
        }
    }

    fn with_outcome(response: String, outcome: Outcome) -> Self {
        Self::new(200, FunctionAnswer::new(response).to_json(), outcome)
    }

    /// Returns the response to a rejected request, which does not depend on the reason.
    pub(crate) fn refused() -> Self {
        Self::new(401, "the request is not authorized", Outcome::Refused)
    }
}

/// Omits credentials and the state.
impl<S> fmt::Debug for Tools<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.tools.iter().map(|tool| &*tool.name).collect();
        f.debug_struct("Tools")
            .field("functions", &names)
            .field("basic", &self.basic.len())
            .field("tokens", &self.tokens)
            .field("open", &self.open)
            .finish_non_exhaustive()
    }
}
