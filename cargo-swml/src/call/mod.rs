//! `cargo swml call`: what the platform would ask of a service under development.
//!
//! `expected` knows the payloads by name, `payload` fills one in, `target` says where it goes and
//! who signs it, `follow` finds a URL in a script, `client` sends it, `answer` judges what comes
//! back, and `report` prints that.

mod answer;
mod client;
mod expected;
mod follow;
mod payload;
mod problem;
mod report;
mod target;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use swml_core::web::{SHA1_HEADER, SHA256_HEADER};
use swml_language::Level;

use crate::check_input::RuleOptions;
use crate::graph::{self, DrawingFormat};
use crate::outcome::{Failure, Outcome};
use crate::output;
use answer::Answer;
use client::Response;
use expected::{PayloadKind, Signing};
use payload::{Says, Values};
use problem::Problem;
use report::Sent;
use target::{Caller, Target};

/// Sends a request of the platform to a service under development, and judges its answer
///
/// Without `--message`, `--function` or `--event` it requests the script of a call. The payloads are
/// samples of the requests of the platform; each secret in them is the word `hush`. With a signing
/// key a request is signed if the platform signs requests of its kind; it does not sign those of
/// agents.
///
/// The faults of the answer are reported in the format of `check` on standard error; a script
/// without errors is drawn in the format of `graph` on standard output. Keys, passwords and queries
/// are never shown.
///
/// Ends with 0 if the answer is right, 1 if it has errors or there is none, and 2 if the arguments
/// are wrong.
#[derive(clap::Args)]
pub(crate) struct CallArgs {
    /// Where the service is: `http://127.0.0.1:8080/call`
    #[arg(required_unless_present = "list")]
    url: Option<String>,

    /// Ask for the script of a message that has this text
    #[arg(long, value_name = "TEXT", group = "kind")]
    message: Option<String>,

    /// Call this function of an agent, with the arguments of `--arg`
    #[arg(long, value_name = "NAME", group = "kind")]
    function: Option<String>,

    /// The agent that calls it
    #[arg(long, value_enum, default_value_t, requires = "function")]
    agent: AgentMethod,

    /// Send this callback, or another request, by its name
    #[arg(long, value_name = "NAME", group = "kind")]
    event: Option<String>,

    /// List the names for `--event`, and end
    #[arg(long)]
    list: bool,

    /// Ask for the script at the URL first, and send to the URL that it has for the function or the
    /// callback, with its password and its token
    #[arg(long, requires = "kind", conflicts_with = "message")]
    follow: bool,

    #[command(flatten)]
    values: Values,

    /// The signing key; better in the environment, as SIGNING_KEY
    #[arg(long, value_name = "KEY")]
    signing_key: Option<String>,

    /// Send no signature, whatever key there is
    #[arg(long)]
    unsigned: bool,

    /// The public URL of the service, which is signed: `https://desk.example.com`; where the service
    /// is, if left out
    #[arg(long, value_name = "URL")]
    base: Option<String>,

    /// A name and a password; they may be in the URL, too
    #[arg(long, value_name = "NAME:PASSWORD", value_parser = user)]
    user: Option<(String, String)>,

    /// How long to wait for the answer
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout: u64,

    /// How to tell what comes back
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: AnswerFormat,

    /// Draw the script into this file, `….mmd` or `….svg`, and not on standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Keep the answer in this file as it came, with all that is secret in it
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,

    /// Warnings count as errors
    #[arg(long)]
    deny_warnings: bool,

    #[command(flatten)]
    rules: RuleOptions,
}

/// The method of a script that has an agent.
#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum AgentMethod {
    /// `ai`
    #[default]
    Ai,
    /// `amazon_bedrock`
    Bedrock,
    /// `ai_sidecar`
    Sidecar,
}

/// The form of what is printed.
#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum AnswerFormat {
    /// For people
    #[default]
    Human,
    /// One object
    Json,
}

fn user(text: &str) -> Result<(String, String), String> {
    match text.split_once(':') {
        Some((name, password)) => Ok((name.to_owned(), password.to_owned())),
        // without the text, which may be the password
        None => Err("write a name, `:`, and a password".to_owned()),
    }
}

/// A script does not say where a request goes.
#[derive(Debug, thiserror::Error)]
enum NotFollowed {
    #[error("`--follow` cannot tell which URL of a script `{0}` is sent to")]
    Ambiguous(&'static str),
    #[error("the script has no function `{0}` with a URL")]
    Function(String),
    #[error("the script has no `{0}`")]
    Property(&'static str),
}

pub(crate) fn run(arguments: &CallArgs) -> Result<Outcome, Failure> {
    if arguments.list {
        let mut out = io::stdout().lock();
        for sample in expected::all() {
            writeln!(out, "{}", sample.name)?;
        }
        return Ok(Outcome::Fine);
    }
    let key = arguments.signing_key.clone();
    let key = key.or_else(|| std::env::var("SIGNING_KEY").ok());
    let key = key.filter(|key| !key.is_empty() && !arguments.unsigned);
    let user = arguments.user.as_ref();
    let caller = Caller {
        base: arguments.base.as_deref(),
        user: user.map(|(name, password)| (&**name, &**password)),
        key: key.as_deref(),
    };
    let url = arguments.url.as_deref().unwrap_or_default();
    let kind = arguments.kind()?;
    let mut target = Target::new(url, caller)?;
    // what cannot be sent is known before anything is
    let body = arguments.body(kind)?;
    let property = kind.property();
    if arguments.follow && arguments.function.is_none() && property.is_none() {
        return Err(NotFollowed::Ambiguous(kind.sample.name).into());
    }
    if arguments.follow {
        let script = PayloadKind::named("call_request")?;
        let asked = arguments.exchange(script, &target, &arguments.body_of_script(script)?)?;
        let value = asked.script();
        if !asked.is_right() || value.is_none() {
            return arguments.end(&asked);
        }
        let value = value.unwrap_or_default();
        let found = match &arguments.function {
            Some(name) => {
                follow::function(&value, name).ok_or_else(|| NotFollowed::Function(name.clone()))?
            }
            None => {
                let property = property.unwrap_or_default();
                follow::property(&value, property).ok_or(NotFollowed::Property(property))?
            }
        };
        target = target.follow(found.url, found.auth)?;
    }
    let exchange = arguments.exchange(kind, &target, &body)?;
    arguments.end(&exchange)
}

/// A request and its answer.
struct Exchange {
    sent: Sent,
    response: Option<Response>,
    answer: Answer,
}

impl Exchange {
    fn is_right(&self) -> bool {
        self.answer.count(Level::Error) == 0
    }

    /// The script of the answer as JSON.
    fn script(&self) -> Option<Value> {
        let script = self.answer.scripts.first()?;
        serde_json::from_str(&script.to_json()).ok()
    }
}

impl CallArgs {
    fn kind(&self) -> Result<PayloadKind, Failure> {
        let agent = match self.agent {
            AgentMethod::Ai => "function_ai",
            AgentMethod::Bedrock => "function_bedrock",
            AgentMethod::Sidecar => "function_sidecar",
        };
        let name = match (&self.message, &self.function, &self.event) {
            (Some(_), _, _) => "message_request",
            (_, Some(_), _) => agent,
            (_, _, Some(name)) => name,
            _ => "call_request",
        };
        Ok(PayloadKind::named(name)?)
    }

    fn body(&self, kind: PayloadKind) -> Result<String, Failure> {
        let says = Says {
            function: self.function.as_deref(),
            message: self.message.as_deref(),
        };
        Ok(payload::body(
            kind.sample,
            &self.values,
            says,
            SystemTime::now(),
        )?)
    }

    /// The request for a script that comes before another: about the same call, and by the same
    /// people, as far as it says so.
    fn body_of_script(&self, kind: PayloadKind) -> Result<String, Failure> {
        let values = Values {
            arg: Vec::new(),
            set: Vec::new(),
            ..self.values.clone()
        };
        let says = Says::default();
        Ok(payload::body(
            kind.sample,
            &values,
            says,
            SystemTime::now(),
        )?)
    }

    /// Sends a request, and judges what comes back.
    fn exchange(&self, kind: PayloadKind, to: &Target, body: &str) -> io::Result<Exchange> {
        let mut headers = Vec::new();
        let signer = to.signer().filter(|_| kind.signing != Signing::None);
        if let Some(signer) = signer {
            if kind.signing == Signing::Both {
                let signed = signer.sign(to.path(), body.as_bytes());
                headers.push((SHA256_HEADER, signed.sha256));
                headers.push((SHA1_HEADER, signed.sha1));
            } else {
                let sha1 = signer.sign_message(to.path(), body.as_bytes());
                headers.push((SHA1_HEADER, sha1));
            }
        }
        let authorization = to.authorization();
        let sent = Sent {
            url: to.shown(),
            payload: kind.sample.name,
            signed: signer.map(|_| to.signed()),
            has_credentials: authorization.is_some(),
        };
        headers.extend(authorization.map(|header| ("authorization", header)));
        let human = self.format == AnswerFormat::Human;
        if human {
            report::sent(&sent)?;
        }
        let time = Duration::from_secs(self.timeout);
        let (response, answer) = match client::post(&to.url(), &headers, body, time) {
            Ok(response) => {
                let answer = answer::judge(&response, kind.expected, &self.rules, human);
                (Some(response), answer)
            }
            Err(unanswered) => {
                let mut answer = Answer::default();
                answer.problems.push(Problem::new(unanswered.to_string()));
                (None, answer)
            }
        };
        if let (true, Some(response)) = (human, &response) {
            report::received(response)?;
        }
        Ok(Exchange {
            sent,
            response,
            answer,
        })
    }

    /// Tells what came back, and how that ends.
    fn end(&self, exchange: &Exchange) -> Result<Outcome, Failure> {
        let Exchange {
            sent,
            response,
            answer,
        } = exchange;
        if let (Some(path), Some(response)) = (&self.save, response) {
            output::write(&String::from_utf8_lossy(&response.body), Some(path))?;
        }
        match self.format {
            AnswerFormat::Human => report::judged(answer)?,
            AnswerFormat::Json => {
                let mut out = io::stdout().lock();
                let object = report::json(sent, response.as_ref(), answer);
                serde_json::to_writer_pretty(&mut out, &object)?;
                writeln!(out)?;
            }
        }
        self.rules
            .warn_unused(answer.judged.iter().map(|(_, judged)| judged));
        let to_file = self.output.as_deref();
        let format = to_file.and_then(DrawingFormat::of);
        let format = format.unwrap_or(DrawingFormat::Mermaid);
        if to_file.is_some() || self.format == AnswerFormat::Human {
            let drawings = answer
                .scripts
                .iter()
                .map(|script| graph::draw(script, format));
            let drawings: Vec<String> = drawings.collect();
            if !drawings.is_empty() {
                output::write(&drawings.join("\n"), to_file)?;
            }
        }
        let warnings = answer.count(Level::Warning) + answer.count(Level::Pedantic);
        Ok(
            match exchange.is_right() && !(self.deny_warnings && warnings > 0) {
                true => Outcome::Fine,
                false => Outcome::Faults,
            },
        )
    }
}
