//! The options of commands that check a script.

use std::collections::HashSet;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::OnceLock;

use clap::builder::NonEmptyStringValueParser;
use swml_language::check::format::visible;
use swml_language::read::Parsed;
use swml_language::tree::Node;
use swml_language::{Allowance, Code, resolve, schema, write};

use crate::config::{Config, ConfigError, ConfigSource, Configs, Severity, severity};
use crate::input::{InputFormat, ScriptInput};
use crate::judge;
pub(crate) use crate::judge::CheckResult;
pub(crate) use crate::language::Language;
use crate::source;

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

/// A script with values of the wrong types whose errors are not reported.
#[derive(Debug, thiserror::Error)]
#[error(
    "some values of `{0}` have the wrong type, and the errors are suppressed; \
     `cargo swml check --no-config` reports those that `swml.toml` turns off"
)]
pub(crate) struct SuppressedErrors(pub(crate) String);

/// Parameters of the reader besides the text.
#[derive(Default, clap::Args)]
pub(crate) struct CheckOptions {
    /// The language of the scripts; by default the one that each fits
    #[arg(long)]
    pub(crate) language: Option<Language>,

    /// The format of the scripts; by default that of their names
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<InputFormat>,

    #[command(flatten)]
    pub(crate) files: ConfigOptions,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,
}

/// The options that select a configuration file.
#[derive(Default, clap::Args)]
pub(crate) struct ConfigOptions {
    /// The configuration of all scripts; by default the nearest `swml.toml` in the folder of each
    /// script or above it
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Ignore all `swml.toml`
    #[arg(long, conflicts_with = "config")]
    no_config: bool,

    /// The files so far.
    #[arg(skip)]
    configs: OnceLock<Configs>,
}

impl ConfigOptions {
    /// Returns the files that the arguments select.
    pub(crate) fn configs(&self) -> &Configs {
        self.configs.get_or_init(|| {
            Configs::new(match (&self.config, self.no_config) {
                (_, true) => ConfigSource::None,
                (Some(path), false) => ConfigSource::File(path.clone()),
                (None, false) => ConfigSource::Nearest,
            })
        })
    }
}

/// The options that decide what is a fault.
#[derive(Clone, Default, clap::Args)]
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

    /// The level of a code: `error`, `warning`, `pedantic` or `off`
    #[arg(long, value_name = "CODE=LEVEL", value_parser = severity::pair)]
    pub(crate) level: Vec<(Code, Severity)>,

    /// Also report pedantic diagnostics: input of a caller in URLs, headers and destinations
    #[arg(long)]
    pub(crate) pedantic: bool,
}

impl CheckOptions {
    /// Returns the configuration of a script: the arguments take precedence over the nearest
    /// `swml.toml`.
    pub(crate) fn config(&self, input: &ScriptInput) -> Result<Config, ConfigError> {
        let mut config = self.files.configs().for_path(input.place.as_deref())?;
        config.add(&self.rules.config());
        config.fixed_language = self.language;
        Ok(config)
    }

    /// Reads and checks a script. Its exact fixes are verified.
    pub(crate) fn parse<'i>(
        &self,
        input: &'i ScriptInput,
    ) -> Result<(Option<Parsed<'i>>, CheckResult), ConfigError> {
        let config = self.config(input)?;
        Ok(judge::parse(&input.text, input.format, &config))
    }

    /// Warns of allowances that no script uses.
    pub(crate) fn warn_unused<'j>(&self, judged: impl Iterator<Item = &'j CheckResult>) {
        self.rules.warn_unused(judged);
    }
}

impl RuleOptions {
    /// The allowances of the arguments, each with its flag.
    fn allowances(&self) -> impl Iterator<Item = Allowance> {
        let methods = self.allow_method.iter().map(Allowance::method);
        methods.chain(self.allow_property.iter().map(Allowance::property))
    }

    /// Returns the configuration of the arguments.
    pub(crate) fn config(&self) -> Config {
        // without an argument a scope is not declared
        let declared = |names: &[String]| (!names.is_empty()).then(|| names.to_vec());
        Config {
            levels: self.level.iter().copied().collect(),
            pedantic: self.pedantic.then_some(true),
            allow: self.allowances().collect(),
            vars: declared(&self.declare_var),
            envs: declared(&self.declare_env),
            params: declared(&self.declare_param),
            ..Config::default()
        }
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
