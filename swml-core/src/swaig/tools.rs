//! The functions of a service: declared in scripts, let in, called.

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

/// What a function is given besides its arguments.
#[derive(Clone, Debug)]
pub struct Context<S = ()> {
    /// The state of the [`Tools`].
    pub state: S,
    /// The request.
    pub call: FunctionCall,
}

type Answering = Pin<Box<dyn Future<Output = Result<FunctionAnswer, CallFailure>> + Send>>;
type Handler<S> = Arc<dyn Fn(Value, Context<S>) -> Answering + Send + Sync>;

/// Why a function has no answer of its own.
enum CallFailure {
    /// The arguments are not those that it takes: the agent is told.
    Arguments(String),
    /// It failed: the log is told.
    Function(String),
}

#[derive(Clone)]
struct Tool<S> {
    name: Arc<str>,
    /// As the table has it, without its URL.
    declared: SwaigFunction,
    handler: Handler<S>,
}

/// The functions that agents may call.
///
/// A function is an `async fn` of its arguments and a [`Context`]. Its arguments are a Rust type,
/// from which the parameters in the script are made (feature `schemars`), so that what the agent
/// is told and what the function takes are the same; the comments in the type are what the agent
/// reads.
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
/// In a script, `ai { … SWAIG (tools.swaig(&url)) }`. `web::axum::tools` and `web::actix::tools`
/// make a route of it.
///
/// The requests of agents are not signed. They are let in by credentials
/// ([`basic`](Self::basic)), by tokens ([`tokens`](Self::tokens)), or by both; without either,
/// and unless they are [`open`](Self::open), all are refused. Who is refused is not told why.
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
    /// No functions yet.
    pub fn new() -> Self {
        Self::with_state(())
    }
}

impl<S: Clone + Send + Sync + 'static> Tools<S> {
    /// A body may have this many bytes, unless [`Tools::limit`] says otherwise: 4 MiB, for an
    /// agent may send the whole conversation.
    pub const LIMIT: usize = 4 << 20;

    /// No functions yet, each of which will find the state in its [`Context`]. It is cloned for
    /// each call: put what is large into an `Arc`.
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

    /// Adds a function, with parameters made from the type of its arguments. A function of the
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

    /// The same for a function of which more is to be said than its name: fillers, a sound to
    /// wait with, `meta_data`. Its parameters are made from the type of its arguments.
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

    /// The same with the parameters that the declaration has. They are not compared with the
    /// type of the arguments.
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

    /// Adds credentials that are let in; the first are those in the URLs of scripts. With
    /// several a password is exchanged without a break.
    #[must_use]
    pub fn basic(mut self, user: &str, password: &str) -> Self {
        self.basic.push(Credentials::new(user, password));
        self
    }

    /// Demands a token of every call. Scripts of [`for_call`](Self::for_call) have tokens for
    /// their call, those of [`swaig`](Self::swaig) tokens for any.
    #[must_use]
    pub fn tokens(mut self, tokens: Tokens) -> Self {
        self.tokens = Some(tokens);
        self
    }

    /// Lets in everybody: for a service that a proxy protects, and for tests.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Sets how many bytes a body may have.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Sets what the agent is told when a function fails.
    #[must_use]
    pub fn on_failure(mut self, told: &str) -> Self {
        self.failed = Arc::from(told);
        self
    }

    /// How many bytes a body may have.
    pub fn body_limit(&self) -> usize {
        self.limit
    }

    /// The names of the functions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tools.iter().map(|tool| &*tool.name)
    }

    /// The functions for the scripts of one call.
    pub fn for_call<'t>(&'t self, call_id: &'t str) -> CallTools<'t, S> {
        CallTools {
            tools: self,
            call_id: Some(call_id),
        }
    }

    /// The functions for `ai`, at the public URL of their route, which has no credentials.
    pub fn swaig(&self, url: impl AsRef<str>) -> Swaig {
        self.for_any().swaig(url)
    }

    /// The functions for `amazon_bedrock`.
    pub fn bedrock(&self, url: impl AsRef<str>) -> BedrockSwaig {
        self.for_any().bedrock(url)
    }

    /// The functions for `ai_sidecar`.
    pub fn sidecar(&self, url: impl AsRef<str>) -> SidecarSwaig {
        self.for_any().sidecar(url)
    }

    fn for_any(&self) -> CallTools<'_, S> {
        CallTools {
            tools: self,
            call_id: None,
        }
    }

    /// Whether a request may come in before its body is read: it has the password, or, where
    /// there is none, a token of the right form. Whether the token is right is known once the
    /// body says for which function and call it is.
    pub fn admits(&self, authorization: Option<&str>, query: Option<&str>) -> bool {
        let token = || query.and_then(token).unwrap_or_default();
        match &self.tokens {
            _ if self.open => true,
            Some(_) if self.basic.is_empty() => Tokens::is_formed(token()),
            _ => self.basic.is_empty() || Credentials::any_matches(&self.basic, authorization),
        }
    }

    /// Answers a request: what a route does, for a framework that has none here.
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
        let admitted = self.admits(request.authorization, request.query);
        // the body counts for the token alone until it is known who asks
        let body = SwaigRequest::from_json(request.body);
        let call = match body {
            Ok(SwaigRequest::Call(call)) => call,
            // only what has credentials of its own may ask which functions there are
            Ok(SwaigRequest::Signature(_)) => {
                let known = self.open || !self.basic.is_empty() && admitted;
                return match (known, request.url) {
                    (true, Some(url)) => {
                        let body = self.for_any().signatures(url);
                        ToolResponse::new(200, body, Outcome::Signatures)
                    }
                    (true, None) => ToolResponse::new(200, "[]", Outcome::Signatures),
                    (false, _) => ToolResponse::refused(),
                };
            }
            Err(_) if !admitted || self.tokens.is_some() && !self.open => {
                return ToolResponse::refused();
            }
            Err(invalid) => {
                let told = format!("not a call of a function: {invalid}");
                return ToolResponse::new(422, told, Outcome::Malformed);
            }
        };
        let token = request.query.and_then(token).unwrap_or_default();
        let call_id = call.call_id().unwrap_or_default();
        let proven = match &self.tokens {
            Some(tokens) => tokens.verify(token, &call.function, call_id) | self.open,
            None => true,
        };
        match admitted & proven {
            true => self.call(*call).await,
            false => ToolResponse::refused(),
        }
    }

    /// Calls a function for a request that is known to come from the agent: for tests, and for
    /// a rehearsal of a script.
    pub async fn call(&self, call: FunctionCall) -> ToolResponse {
        let Some(tool) = self.tools.iter().find(|tool| *tool.name == *call.function) else {
            let names: Vec<&str> = self.names().collect();
            let told = format!(
                "There is no such function. There are: {}.",
                names.join(", ")
            );
            return ToolResponse::with_outcome(told, Outcome::Unknown(call.function));
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
                let told = format!("The arguments are wrong: {why}. Ask for what is missing.");
                ToolResponse::with_outcome(told, Outcome::Arguments(name, why))
            }
            Err(_) => failed("it panicked".to_owned()),
        }
    }
}

/// The token in a query.
fn token(query: &str) -> Option<&str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("token="))
}

/// The functions for the scripts of one call: with tokens for it, if the [`Tools`] have any.
pub struct CallTools<'t, S = ()> {
    tools: &'t Tools<S>,
    call_id: Option<&'t str>,
}

impl<S: Clone + Send + Sync + 'static> CallTools<'_, S> {
    /// The functions for `ai`, at the public URL of their route, which has no credentials.
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

    /// The functions for `amazon_bedrock`.
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

    /// The functions for `ai_sidecar`.
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

    /// The answer to the question which functions there are.
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

/// The parameters as those of a sidecar, which takes fewer properties.
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

/// A URL with credentials; those that it has stay.
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

/// A request to [`Tools`], whatever the framework.
#[derive(Clone, Copy)]
pub struct ToolRequest<'r> {
    authorization: Option<&'r str>,
    query: Option<&'r str>,
    url: Option<&'r str>,
    body: &'r [u8],
}

impl<'r> ToolRequest<'r> {
    /// A request with a body.
    pub fn new(body: &'r [u8]) -> Self {
        Self {
            authorization: None,
            query: None,
            url: None,
            body,
        }
    }

    /// The header `Authorization`.
    #[must_use]
    pub fn authorization(mut self, header: Option<&'r str>) -> Self {
        self.authorization = header;
        self
    }

    /// The query of the URL, behind the `?`.
    #[must_use]
    pub fn query(mut self, query: Option<&'r str>) -> Self {
        self.query = query;
        self
    }

    /// The public URL of the functions, which the answer to `SWAIG.includes` has.
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
    /// The HTTP status. 200 also for a function that failed: the agent reads nothing else.
    pub status: u16,
    /// The body: JSON if the status is 200.
    pub body: String,
    /// What has happened, for a log.
    pub outcome: Outcome,
}

/// What has become of a request to [`Tools`], for a log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// This function has answered.
    Answered(String),
    /// This function was given arguments that it does not take, and why: the agent was told.
    Arguments(String, String),
    /// This function has failed, and why: the agent was told that it has.
    Failed(String, String),
    /// There is no such function: the agent was told which there are.
    Unknown(String),
    /// The functions were listed for `SWAIG.includes`.
    Signatures,
    /// Neither the credentials nor the token were right, or one of them was not.
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

    /// The same, whatever was wrong.
    pub(crate) fn refused() -> Self {
        Self::new(401, "the request is not authorized", Outcome::Refused)
    }
}

/// Without credentials and without the state.
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
