//! What is wrong with a script, whichever language it is written in.

use std::str::FromStr;

use clap::ValueEnum;
use swml_core::diagnostic::{Code, Diagnostic};
use swml_core::error::ReadError;
use swml_core::expansion::tree;
use swml_core::read::Parsed;
use swml_core::tree::{Node, Place};
use swml_core::{Allowed, Document, Level, Reader, Span, messaging, schema};

use crate::input::{Format, Input};
use crate::source;

/// The language of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Scripts that answer a call
    Calling,
    /// Scripts that answer a message
    Messaging,
}

/// A script that has been read.
pub(crate) enum Script {
    Calling(Document),
    Messaging(messaging::Document),
}

impl Script {
    /// The script of a text, whatever is wrong in it, as far as its values are of the right
    /// types.
    pub(crate) fn of(parsed: &Parsed<'_>, language: Language) -> Option<Self> {
        match language {
            Language::Calling => parsed.document().map(Self::Calling),
            Language::Messaging => parsed.document().map(Self::Messaging),
        }
    }

    /// As JSON on one line.
    pub(crate) fn to_json(&self) -> String {
        match self {
            Self::Calling(script) => script.to_json(),
            Self::Messaging(script) => script.to_json(),
        }
    }

    /// As JSON for people.
    pub(crate) fn to_json_pretty(&self) -> Result<String, serde_json::Error> {
        match self {
            Self::Calling(script) => serde_json::to_string_pretty(script),
            Self::Messaging(script) => serde_json::to_string_pretty(script),
        }
    }

    /// As YAML.
    pub(crate) fn to_yaml(&self) -> String {
        match self {
            Self::Calling(script) => script.to_yaml(),
            Self::Messaging(script) => script.to_yaml(),
        }
    }

    /// As the source of `swml!` or `swml_messaging!`.
    pub(crate) fn to_source(&self) -> String {
        let (tree, language) = self.tree();
        source::write(&tree, language)
    }

    /// As a tree in today's form, with the language it is written in.
    pub(crate) fn tree(&self) -> (Node<'static>, &'static schema::Language) {
        match self {
            Self::Calling(script) => (tree(script), Document::LANGUAGE),
            Self::Messaging(script) => (tree(script), messaging::Document::LANGUAGE),
        }
    }
}

/// What became of an input.
pub(crate) struct Judged {
    pub(crate) language: Language,
    /// In the order of the text.
    pub(crate) faults: Vec<Diagnostic>,
    /// Where passwords and tokens stand.
    pub(crate) secrets: Vec<Span>,
    /// The text is no JSON or YAML at all.
    pub(crate) unreadable: bool,
}

impl Judged {
    pub(crate) fn count(&self, level: Level) -> usize {
        let all = self.faults.iter();
        all.filter(|fault| fault.level() == level).count()
    }

    /// How little of the script is of the language it was read in. Its methods tell: what
    /// one language does not know, the other does not look into, and so finds less wrong
    /// there. A method that is only misspelt counts less.
    fn strangeness(&self) -> [usize; 3] {
        let unknown = |fault: &&Diagnostic| fault.code == Code::UnknownMethod;
        let all = self.faults.iter().filter(unknown);
        let strange = all.clone().filter(|fault| fault.fix.is_none());
        [strange.count(), all.count(), self.count(Level::Error)]
    }
}

/// What a reader must know besides the text.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The language of the scripts; if left out, the one that each fits
    #[arg(long)]
    pub(crate) language: Option<Language>,

    /// The format of the scripts; if left out, their names tell
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<Format>,

    /// A method that the platform has and this tool does not know
    #[arg(long, value_name = "NAME")]
    pub(crate) allow_method: Vec<String>,

    /// A property that the platform has and this tool does not know
    #[arg(long, value_name = "METHOD.NAME")]
    pub(crate) allow_property: Vec<Property>,
}

/// A property of a method.
#[derive(Clone)]
pub(crate) struct Property {
    of: String,
    name: String,
}

impl FromStr for Property {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.rsplit_once('.') {
            Some((of, name)) if !of.is_empty() && !name.is_empty() => Ok(Self {
                of: of.to_owned(),
                name: name.to_owned(),
            }),
            _ => Err("write the method, a dot and the property: `connect.novel`"),
        }
    }
}

impl Options {
    /// Judges a script.
    pub(crate) fn judge(&self, input: &Input) -> Judged {
        self.parse(input).1
    }

    /// Reads and judges a script. No values are made of it: who only judges needs none.
    pub(crate) fn parse<'i>(&self, input: &'i Input) -> (Option<Parsed<'i>>, Judged) {
        let parsed = match input.format {
            Format::Json => Parsed::json(&input.text),
            Format::Yaml => Parsed::yaml(&input.text),
        };
        match parsed {
            Ok(parsed) => {
                let judged = self.judged(&parsed);
                (Some(parsed), judged)
            }
            Err(error) => {
                let judged = Judged {
                    language: self.language.unwrap_or(Language::Calling),
                    faults: vec![unreadable(&error)],
                    secrets: Vec::new(),
                    unreadable: true,
                };
                (None, judged)
            }
        }
    }

    fn judged(&self, parsed: &Parsed<'_>) -> Judged {
        let reader = Reader::new().allow(self.allowed());
        let as_one = |language| {
            let report = match language {
                Language::Calling => reader.check::<Document>(parsed),
                Language::Messaging => reader.check::<messaging::Document>(parsed),
            };
            Judged {
                language,
                secrets: report.secrets().collect(),
                faults: report.into_iter().collect(),
                unreadable: false,
            }
        };
        if let Some(language) = self.language {
            return as_one(language);
        }
        let as_call = as_one(Language::Calling);
        if as_call.count(Level::Error) == 0 {
            return as_call;
        }
        let as_message = as_one(Language::Messaging);
        match as_message.strangeness() < as_call.strangeness() {
            true => as_message,
            false => as_call,
        }
    }

    fn allowed(&self) -> Allowed {
        let methods = self.allow_method.iter();
        let allowed = methods.fold(Allowed::none(), |allowed, name| allowed.method(name));
        self.allow_property
            .iter()
            .fold(allowed, |allowed, Property { of, name }| {
                allowed.property(of, name)
            })
    }
}

/// A text that is no JSON or YAML, as a fault like the others.
fn unreadable(error: &ReadError) -> Diagnostic {
    let fault = |why| Diagnostic::new(Code::Syntax, Place::default(), why);
    match error {
        ReadError::Syntax(error) => {
            let (format, why) = (error.format(), error.why());
            let mut fault = fault(format!("the text is no {format} that can be read: {why}"));
            fault.at = Some(error.at());
            fault
        }
        other => fault(other.to_string()),
    }
}
