//! `cargo swml convert`: a script in another form.

use std::path::PathBuf;

use swml_core::Level;

use crate::check::excerpt;
use crate::input::{self, Format};
use crate::judge::Options;
use crate::{Failure, Outcome, output};

/// Turns a script into JSON, YAML or the source of `swml!`
///
/// A script with errors is not converted; they are told as `check` does. Old forms come
/// out in today's.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The script; `-` is standard input
    path: PathBuf,

    /// What to turn it into; if left out, what the name of the output tells, or else YAML
    /// from JSON and JSON from YAML
    #[arg(long, value_name = "FORM")]
    to: Option<Form>,

    /// The file to write; standard output if left out
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    options: Options,
}

/// What a script is turned into.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Form {
    /// JSON for people
    Json,
    /// JSON on one line
    CompactJson,
    /// YAML
    Yaml,
    /// The source of `swml!`
    Swml,
}

impl Form {
    /// The form that a file is written in.
    fn of(path: &std::path::Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "rs" => Some(Self::Swml),
            _ => None,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let input = input::one(&arguments.path, arguments.options.from)?;
    let judged = arguments.options.judge(&input);
    if !judged.report.is_clean() {
        excerpt::write(&mut anstream::stderr().lock(), &input, &judged)?;
    }
    arguments.options.warn_unused(std::iter::once(&judged));
    debug_assert_eq!(judged.script.is_none(), judged.count(Level::Error) > 0);
    let Some(script) = &judged.script else {
        return Ok(Outcome::Faults);
    };
    let named = arguments.output.as_deref().and_then(Form::of);
    let form = arguments.to.or(named).unwrap_or(match input.format {
        Format::Json => Form::Yaml,
        Format::Yaml => Form::Json,
    });
    let mut text = match form {
        Form::Json => script.to_json_pretty()?,
        Form::CompactJson => script.to_json(),
        Form::Yaml => script.to_yaml(),
        Form::Swml => script.to_source(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    output::write(&text, arguments.output.as_deref())?;
    Ok(Outcome::Fine)
}
