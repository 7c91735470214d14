//! The diagnostics of a script, in any language.

use std::collections::HashSet;
use std::io::Write as _;

use clap::ValueEnum;
use clap::builder::NonEmptyStringValueParser;
use swml_language::check::format::visible;
use swml_language::error::SyntaxError;
use swml_language::read::Parsed;
use swml_language::tree::{Node, Place};
use swml_language::{
    Allowance, Allowed, Code, Diagnostic, Document, Level, Report, Span, messaging, resolve,
    schema, write,
};

use crate::input::{InputFormat, ScriptInput};
use crate::source;

/// The language of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Scripts that answer a call
    Calling,
    /// Scripts that answer a message
    Messaging,
}

impl Language {
    /// Returns the table of the language.
    pub(crate) fn table(self) -> &'static schema::Language {
        match self {
            Self::Calling => Document::LANGUAGE,
            Self::Messaging => messaging::Document::LANGUAGE,
        }
    }
}

/// A script that was read, in the current form.
pub(crate) struct CheckedScript {
    pub(crate) tree: Node<'static>,
    pub(crate) language: &'static schema::Language,
}

impl CheckedScript {
    /// Returns the script of a text, regardless of errors, as far as its values have the right
    /// types.
    pub(crate) fn of(parsed: Parsed<'_>, language: Language) -> Option<Self> {
        let language = language.table();
        let tree = resolve::today(parsed.into_root(), &language.document).into_owned();
        resolve::fits(&tree, &language.document).then_some(Self { tree, language })
    }

    /// Returns compact JSON.
    pub(crate) fn to_json(&self) -> String {
        write::json(&self.tree)
    }

    /// Returns indented JSON.
    pub(crate) fn to_json_pretty(&self) -> String {
        write::json_pretty(&self.tree)
    }

    /// Returns YAML.
    pub(crate) fn to_yaml(&self) -> String {
        write::yaml(&self.tree)
    }

    /// Returns the source of `swml!` or `swml_messaging!`.
    pub(crate) fn to_source(&self) -> String {
        source::write(&self.tree, self.language)
    }
}

/// The result for an input.
pub(crate) struct CheckResult {
    pub(crate) language: Language,
    /// The diagnostics, in source order.
    pub(crate) report: Report,
    /// The places of passwords and tokens, sorted and disjoint.
    pub(crate) secrets: Vec<Span>,
    /// Whether the text is neither JSON nor YAML.
    pub(crate) unreadable: bool,
}

impl CheckResult {
    pub(crate) fn count(&self, level: Level) -> usize {
        let all = self.report.iter();
        all.filter(|fault| fault.level() == level).count()
    }

    /// Measures how badly the script fits the language. The methods decide: an unknown method is
    /// not checked further, so the wrong language finds fewer errors. A misspelled method counts
    /// less.
    fn strangeness(&self) -> [usize; 3] {
        let all = self.report.iter();
        let unknown: Vec<_> = all
            .filter(|fault| fault.code == Code::UnknownMethod)
            .collect();
        let methods = self.language.table().methods;
        let is_strange = |fault: &&&Diagnostic| {
            let name = fault.allow.as_ref().map_or("", Allowance::name);
            methods.meant(name).is_none()
        };
        let strange = unknown.iter().filter(is_strange).count();
        [strange, unknown.len(), self.count(Level::Error)]
    }
}

/// Parameters of the reader besides the text.
#[derive(Clone, clap::Args)]
pub(crate) struct CheckOptions {
    /// The language of the scripts; by default the one that each fits
    #[arg(long)]
    pub(crate) language: Option<Language>,

    /// The format of the scripts; by default that of their names
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<InputFormat>,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,
}

/// The options that decide what is a fault.
#[derive(Clone, clap::Args)]
pub(crate) struct RuleOptions {
    /// A method that the platform has and this tool does not: its name, or the path in a message
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) allow_method: Vec<String>,

    /// A property that the platform has and this tool does not: `NAME` anywhere, `METHOD.NAME` in a
    /// method and everything in it, `OBJECT.NAME` by the object's name in messages, or the path in
    /// a message
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) allow_property: Vec<String>,

    /// A variable of `vars` that exists when the script starts; with it, any other one that is
    /// never set is reported
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) declare_var: Vec<String>,

    /// The same for `envs`
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) declare_env: Vec<String>,

    /// The same for `params`
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) declare_param: Vec<String>,

    /// Also report pedantic diagnostics: input of a caller in URLs, headers and destinations
    #[arg(long)]
    pub(crate) pedantic: bool,
}

impl CheckOptions {
    /// Checks a script. Its exact fixes are verified.
    pub(crate) fn judge(&self, input: &ScriptInput) -> CheckResult {
        self.parse(input).1
    }

    /// Reads and checks a script. Its exact fixes are verified. It builds no typed values, since a
    /// check does not need them.
    pub(crate) fn parse<'i>(&self, input: &'i ScriptInput) -> (Option<Parsed<'i>>, CheckResult) {
        match parsed(input) {
            Ok(parsed) => {
                let judged = self.judged(&parsed);
                (Some(parsed), judged)
            }
            Err(error) => (None, self.unreadable(&error)),
        }
    }

    /// Reads and checks a script of a language; `verify` tests the exact fixes.
    pub(crate) fn judge_as(
        &self,
        input: &ScriptInput,
        language: Language,
        verify: bool,
    ) -> CheckResult {
        match parsed(input) {
            Ok(parsed) => self.judged_as(&parsed, language, verify),
            Err(error) => self.unreadable(&error),
        }
    }

    fn judged(&self, parsed: &Parsed<'_>) -> CheckResult {
        if let Some(language) = self.language {
            return self.judged_as(parsed, language, true);
        }
        let judged = self.judged_as_it_fits(parsed);
        // testing the fixes takes another check
        match judged.report.iter().any(|fault| fault.fix.is_some()) {
            true => self.judged_as(parsed, judged.language, true),
            false => judged,
        }
    }

    /// Checks a script in the language that it fits.
    fn judged_as_it_fits(&self, parsed: &Parsed<'_>) -> CheckResult {
        let as_call = self.judged_as(parsed, Language::Calling, false);
        if as_call.count(Level::Error) == 0 {
            return as_call;
        }
        let as_message = self.judged_as(parsed, Language::Messaging, false);
        match as_message.strangeness() < as_call.strangeness() {
            true => as_message,
            false => as_call,
        }
    }

    fn judged_as(&self, parsed: &Parsed<'_>, language: Language, verify: bool) -> CheckResult {
        self.rules
            .judge(parsed, &language.table().document, language, verify)
    }

    fn unreadable(&self, error: &SyntaxError) -> CheckResult {
        CheckResult {
            language: self.language.unwrap_or(Language::Calling),
            report: std::iter::once(unreadable(error)).collect(),
            secrets: Vec::new(),
            unreadable: true,
        }
    }

    /// Warns of allowances that no script uses.
    pub(crate) fn warn_unused<'j>(&self, judged: impl Iterator<Item = &'j CheckResult>) {
        self.rules.warn_unused(judged);
    }
}

impl RuleOptions {
    /// Judges a value of a type.
    pub(crate) fn judge(
        &self,
        parsed: &Parsed<'_>,
        ty: &'static schema::Type,
        language: Language,
        verify: bool,
    ) -> CheckResult {
        let report = parsed.check(ty, &self.allowed(), verify);
        CheckResult {
            language,
            secrets: merged(report.secrets().collect()),
            report,
            unreadable: false,
        }
    }

    /// The allowances of the arguments, each with its flag.
    fn allowances(&self) -> impl Iterator<Item = Allowance> {
        let methods = self.allow_method.iter().map(Allowance::method);
        methods.chain(self.allow_property.iter().map(Allowance::property))
    }

    fn allowed(&self) -> Allowed {
        let mut allowed = self.allowances().fold(Allowed::none(), Allowed::allow);
        if self.pedantic {
            allowed = allowed.pedantic();
        }
        // a scope without declarations may have any name
        if !self.declare_var.is_empty() {
            allowed = allowed.vars(&self.declare_var);
        }
        if !self.declare_env.is_empty() {
            allowed = allowed.envs(&self.declare_env);
        }
        if !self.declare_param.is_empty() {
            allowed = allowed.params(&self.declare_param);
        }
        allowed
    }

    /// Warns of allowances that no script uses.
    pub(crate) fn warn_unused<'j>(&self, judged: impl Iterator<Item = &'j CheckResult>) {
        let read: Vec<&CheckResult> = judged.collect();
        // an unreadable script may use it
        if read.is_empty() || read.iter().any(|one| one.unreadable) {
            return;
        }
        let used: HashSet<&Allowance> = read.iter().flat_map(|one| one.report.used()).collect();
        for unused in self.allowances().filter(|one| !used.contains(one)) {
            // failing to print a warning is not an error
            let _ = writeln!(
                anstream::stderr(),
                "warning: unused `{}`",
                visible(flag(&unused))
            );
        }
    }
}

/// Returns the argument that permits a method or property, quoted for a shell.
pub(crate) fn flag(allowance: &Allowance) -> String {
    let name = allowance.name();
    let flag = match allowance.is_method() {
        true => "--allow-method",
        false => "--allow-property",
    };
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./:@%+".contains(c);
    match !name.starts_with('-') && name.chars().all(is_plain) {
        true => format!("{flag} {name}"),
        false => format!("{flag}='{}'", name.replace('\'', r"'\''")),
    }
}

fn parsed(input: &ScriptInput) -> Result<Parsed<'_>, SyntaxError> {
    match input.format {
        InputFormat::Json => Parsed::json(&input.text),
        InputFormat::Yaml => Parsed::yaml(&input.text),
    }
}

/// Merges overlapping and adjacent ranges, in order.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| span.start);
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// Returns the diagnostic for a text that is neither JSON nor YAML.
fn unreadable(error: &SyntaxError) -> Diagnostic {
    let (format, why) = (error.format(), error.why());
    let why = format!("the text is not valid {format}: {why}");
    let mut fault = Diagnostic::new(Code::Syntax, Place::default(), why);
    fault.at = Some(error.at());
    fault
}
