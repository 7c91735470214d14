//! The initial state of a call or a message.

use std::path::Path;

use serde_json::Value;
use swml_rehearsal::{
    Choice, Event, Exploration, Happened, Machine, Message, Question, Rehearsal, Script,
};

use crate::check_input::Language;
use crate::outcome::Failure;

/// The initial state.
#[derive(Clone, clap::Args)]
pub(crate) struct Beginning {
    /// The caller or sender
    #[arg(long, value_name = "NUMBER")]
    caller: Option<String>,

    /// The number that is called or written to
    #[arg(long, value_name = "NUMBER")]
    called: Option<String>,

    /// A variable that is set already: a number, `true`, JSON, or else a text
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    var: Vec<(String, String)>,

    /// A value of `params`
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    param: Vec<(String, String)>,

    /// A value of `envs`
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    env: Vec<(String, String)>,

    /// The document at a URL, in a file
    #[arg(long, value_name = "URL=FILE", value_parser = document)]
    document: Vec<(String, String)>,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write `NAME=VALUE`".to_owned()),
    }
}

/// Splits at the last `=`: a URL may contain others.
fn document(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((url, file)) if !url.is_empty() => Ok((url.to_owned(), file.to_owned())),
        _ => Err("write `URL=FILE`".to_owned()),
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}

/// A setting that does not apply to messages.
#[derive(Debug, thiserror::Error)]
#[error("a message has no `{0}`")]
struct OnlyCalls(&'static str);

impl Beginning {
    fn documents(&self, language: Language) -> Result<Vec<(String, Script)>, Failure> {
        let read = |(url, file): &(String, String)| {
            let file = Path::new(file);
            let script = match language {
                Language::Calling => Script::open(file),
                Language::Messaging => Script::open_messaging(file),
            };
            Ok((url.clone(), script?))
        };
        self.document.iter().map(read).collect()
    }

    fn call(&self, script: Script) -> Result<Rehearsal, Failure> {
        let mut call = Rehearsal::try_new(script)?;
        if let Some(number) = &self.caller {
            call = call.from(number);
        }
        if let Some(number) = &self.called {
            call = call.to(number);
        }
        for (name, text) in &self.var {
            call = call.var(name, value(text));
        }
        for (name, text) in &self.param {
            call = call.param(name, value(text));
        }
        for (name, text) in &self.env {
            call = call.env(name, value(text));
        }
        for (url, script) in self.documents(Language::Calling)? {
            call = call.document(url, script);
        }
        Ok(call)
    }

    fn message(&self, script: Script, body: Option<&str>) -> Result<Message, Failure> {
        let settings = [
            ("--var", &self.var),
            ("--param", &self.param),
            ("--env", &self.env),
        ];
        if let Some((name, _)) = settings.iter().find(|(_, given)| !given.is_empty()) {
            return Err(OnlyCalls(name).into());
        }
        let mut message = Message::try_new(script)?;
        if let Some(number) = &self.caller {
            message = message.from(number);
        }
        if let Some(number) = &self.called {
            message = message.to(number);
        }
        if let Some(body) = body {
            message = message.body(body);
        }
        for (url, script) in self.documents(Language::Messaging)? {
            message = message.document(url, script);
        }
        Ok(message)
    }

    /// A session of either kind.
    pub(crate) fn exploration(
        &self,
        script: Script,
        language: Language,
    ) -> Result<Exploration, Failure> {
        Ok(match language {
            Language::Calling => self.call(script)?.into(),
            Language::Messaging => self.message(script, None)?.into(),
        })
    }

    /// A call, or a message with a text.
    pub(crate) fn stage(
        &self,
        script: Script,
        language: Language,
        body: Option<&str>,
    ) -> Result<Stage, Failure> {
        let documents = self.documents(language)?;
        let machine = match language {
            Language::Calling => self.call(script)?.machine(),
            Language::Messaging => self.message(script, body)?.machine(),
        };
        Ok(Stage { machine, documents })
    }
}

/// A call in progress, and the documents it may request.
pub(crate) struct Stage {
    pub(crate) machine: Machine,
    documents: Vec<(String, Script)>,
}

impl Stage {
    /// The choices that make a difference.
    pub(crate) fn choices(&self) -> Vec<Choice> {
        match self.document() {
            Some(script) => vec![Choice::Document(script.clone()), Choice::HangUp],
            None => self.machine.choices(),
        }
    }

    /// Applies a choice in the notation, and returns it.
    pub(crate) fn answer(&mut self, text: &str) -> Result<Choice, Failure> {
        let choice = match (text.trim(), self.document()) {
            ("document", Some(script)) => Choice::Document(script.clone()),
            (text, _) => text.parse()?,
        };
        self.machine.answer(choice.clone())?;
        Ok(choice)
    }

    /// Provides the document that the call requests, if it is known.
    fn document(&self) -> Option<&Script> {
        let Some(Question::Document(request)) = self.machine.question() else {
            return None;
        };
        let mut known = self.documents.iter();
        let found = known.find(|(url, _)| *url == request.url);
        found.map(|(_, script)| script)
    }
}

/// Skips status callbacks, which are only for services.
pub(crate) fn is_reported(event: &Event) -> bool {
    !matches!(event.kind, Happened::Callback(_))
}
