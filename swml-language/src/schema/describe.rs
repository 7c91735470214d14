//! Descriptions of types for messages, in the notation of `swml!`.

use super::{Alternative, Constraints, Field, Format, Type, Unit};
use crate::dialect::Dialect;

impl Type {
    /// Describes the values that the type accepts.
    pub fn expected(&self, constraints: &Constraints) -> String {
        match self {
            Self::Any => "any value".into(),
            Self::Null => "`null`".into(),
            Self::Bool => "`true` or `false`".into(),
            Self::Integer => "an integer".into(),
            Self::Number => "a number".into(),
            Self::Duration(unit) => format!("a number of {}", unit.name()),
            Self::Text => match constraints.format {
                Format::Url => "a URL".into(),
                Format::Sound => "a sound".into(),
                Format::TimeSpan => "a duration string".into(),
                _ => "a string".into(),
            },
            Self::Condition => "a JavaScript condition".into(),
            Self::Destination => "a destination".into(),
            Self::Keyword(words) => words.list(),
            Self::Inline => "a script".into(),
            Self::Var(inner) => inner.expected(constraints),
            Self::List(inner) => match inner {
                Self::Method(_) => "a block of methods".into(),
                _ => format!("a list of {}", inner.plural(constraints)),
            },
            Self::Map(_) => "an object".into(),
            // an object has a name in words; a method such as `answer` has only its own
            Self::Record(record) if record().name.contains(' ') => record().name.into(),
            Self::Record(_) => "an object".into(),
            Self::Method(_) => "a method".into(),
            Self::Choice(choice) => choice.name.into(),
        }
    }

    /// Returns a sample value of the type, in the notation of `swml!`.
    pub fn example(&self, constraints: &Constraints) -> String {
        match self {
            Self::Var(inner) => inner.example(constraints),
            Self::Bool => "true".into(),
            Self::Null => "null".into(),
            Self::Integer => constraints
                .max
                .or(constraints.min)
                .unwrap_or(1.0)
                .max(1.0)
                .to_string(),
            Self::Number => "1.5".into(),
            Self::Duration(Unit::Milliseconds) => "500ms".into(),
            Self::Duration(_) => "20s".into(),
            Self::Keyword(words) => {
                Dialect::Script.word(words.words.first().map_or("…", |word| word.name))
            }
            Self::Destination => "\"+15551234567\"".into(),
            Self::Condition => "\"vars.x == 1\"".into(),
            Self::Text => match constraints.format {
                Format::Variable => "connect_result".into(),
                Format::Label => "again".into(),
                Format::Section | Format::LocalSection => "voicemail".into(),
                Format::Codec => "\"PCMU\"".into(),
                Format::Codecs => "\"PCMU,PCMA\"".into(),
                Format::TapUri => "\"rtp://203.0.113.7:4000\"".into(),
                Format::Digits => "\"1w2#\"".into(),
                Format::Url => "\"https://example.com/…\"".into(),
                Format::StreamUrl => "\"wss://example.com/…\"".into(),
                Format::Sound => "\"say:…\"".into(),
                Format::Room => "\"lobby\"".into(),
                Format::Sip => "\"sip:alice@example.com\"".into(),
                Format::Filter => "\"polite\"".into(),
                Format::Words(list) => {
                    format!("\"{}\"", list.words.first().copied().unwrap_or("…"))
                }
                Format::TimeSpan => "\"1h30m\"".into(),
                _ => "\"…\"".into(),
            },
            Self::List(Self::Method(_)) | Self::Inline => "{ play \"say:…\"; }".into(),
            Self::Record(record) if record().is_document() => "{ play \"say:…\"; }".into(),
            Self::List(Self::Record(record)) if record().is_branch() => {
                "{ when \"vars.x == 1\" { … } else { … } }".into()
            }
            Self::List(inner) => format!("[{}]", inner.element_example(constraints)),
            Self::Map(_) if constraints.each => "\"…\" { … }".into(),
            Self::Map(_) => "{ key \"…\" }".into(),
            Self::Record(record) => {
                let record = record();
                let needed = record.fields.iter().filter(|field| field.is_needed());
                let shown: Vec<String> = needed.map(Field::example).collect();
                match shown.is_empty() {
                    true => "{ … }".into(),
                    false => format!("{{ {} }}", shown.join(" ")),
                }
            }
            Self::Choice(choice) => {
                let is_record =
                    |alternative: &&Alternative| matches!(alternative.ty, Self::Record(_));
                let is_name = |alternative: &&Alternative| {
                    matches!(alternative.ty, Self::Text) && alternative.constraints.format.is_name()
                };
                let all = || choice.alternatives.iter();
                let shown = all().find(is_record).or(all().find(is_name));
                shown.or(choice.alternatives.last()).map_or_else(
                    || "…".into(),
                    |alternative| {
                        let mut constraints = *constraints;
                        constraints.format = alternative.constraints.format;
                        alternative.ty.example(&constraints)
                    },
                )
            }
            Self::Any | Self::Method(_) => "\"…\"".into(),
        }
    }

    /// Returns a sample value of the type as an element of a list, where an object needs no braces.
    pub fn element_example(&self, constraints: &Constraints) -> String {
        let element = self.example(constraints);
        let bare = element
            .strip_prefix("{ ")
            .and_then(|rest| rest.strip_suffix(" }"))
            .filter(|_| matches!(self, Self::Record(_)));
        bare.map_or_else(|| element.clone(), str::to_owned)
    }

    fn plural(&self, constraints: &Constraints) -> String {
        match self {
            Self::Any => "values".into(),
            Self::List(_) => "lists".into(),
            Self::Record(record) => {
                let name = record().name;
                let name = name.strip_prefix("a ").or(name.strip_prefix("an "));
                let name = name.unwrap_or("object");
                let end = if name.ends_with('h') { "es" } else { "s" };
                format!("{name}{end}")
            }
            Self::Text => match constraints.format {
                Format::Sound => "sounds".into(),
                Format::Url => "URLs".into(),
                _ => "strings".into(),
            },
            Self::Keyword(words) => format!("{} words", words.list()),
            _ => format!("{} each", self.expected(constraints)),
        }
    }
}
