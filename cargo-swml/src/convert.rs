//! `cargo swml convert`: conversion between formats.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use swml_language::Level;
use swml_language::read::Parsed;

use crate::check::excerpt;
use crate::check_input::{CheckOptions, CheckedScript, SuppressedErrors};
use crate::input::{self, InputFormat, ScriptInput};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::placeholder::{self, Placeholder};

/// Converts a script to JSON, YAML or the source of `swml!`
///
/// A script with errors is not converted; they are reported as by `check`. Obsolete forms are
/// converted to current ones. A placeholder, `+1XXXXXXXXXX` or `<your number>`, is a warning.
#[derive(clap::Args)]
pub(crate) struct ConvertArgs {
    /// The script; `-` is standard input
    path: PathBuf,

    /// The target format; by default that of the output's name, or else YAML for JSON and JSON for
    /// YAML
    #[arg(long, value_name = "FORM")]
    to: Option<ConvertFormat>,

    /// The file to write; by default standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    options: CheckOptions,
}

/// The target format of a script.
#[derive(Clone, Copy, clap::ValueEnum)]
enum ConvertFormat {
    /// Indented JSON
    Json,
    /// Compact JSON
    CompactJson,
    /// YAML
    Yaml,
    /// The source of `swml!`
    Swml,
}

impl ConvertFormat {
    /// Returns the format of an output file.
    fn of(path: &std::path::Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "rs" => Some(Self::Swml),
            _ => None,
        }
    }
}

pub(crate) fn run(arguments: &ConvertArgs) -> Result<Outcome, Failure> {
    let input = input::one(&arguments.path, arguments.options.from)?;
    let (parsed, mut judged) = arguments.options.parse(&input)?;
    let found = parsed
        .as_ref()
        .map(|parsed| placeholder::all(parsed.root()));
    let mut found = found.unwrap_or_default();
    // an unfilled placeholder may be an error in the script
    let open: HashSet<_> = found.iter().map(|one| one.place).collect();
    let is_open = |fault: &&swml_language::diagnostic::Diagnostic| {
        fault.level() == Level::Error && open.contains(&fault.place)
    };
    let wrong: HashSet<_> = judged
        .report
        .iter()
        .filter(is_open)
        .map(|fault| fault.place)
        .collect();
    let only_open = judged.count(Level::Error) == judged.report.iter().filter(is_open).count();
    let script = parsed.as_ref().filter(|_| only_open);
    let script = script.and_then(|parsed| CheckedScript::of(parsed.clone(), judged.language));
    if script.is_some() {
        judged.report.retain(|fault| !is_open(&fault));
        found.retain(|one| one.sure || wrong.contains(&one.place));
    }
    if !judged.report.is_clean() {
        excerpt::write(&mut anstream::stderr().lock(), &input, &judged)?;
    }
    arguments.options.warn_unused(std::iter::once(&judged));
    let (Some(script), Some(parsed)) = (script, &parsed) else {
        return match judged.count(Level::Error) {
            0 => Err(SuppressedErrors(input.name).into()),
            _ => Ok(Outcome::Faults),
        };
    };
    warn(&input, parsed, &found)?;
    let named = arguments.output.as_deref().and_then(ConvertFormat::of);
    let form = arguments.to.or(named).unwrap_or(match input.format {
        InputFormat::Json => ConvertFormat::Yaml,
        InputFormat::Yaml => ConvertFormat::Json,
    });
    let mut text = match form {
        ConvertFormat::Json => script.to_json_pretty(),
        ConvertFormat::CompactJson => script.to_json(),
        ConvertFormat::Yaml => script.to_yaml(),
        ConvertFormat::Swml => comment(&found) + &script.to_source(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    output::write(&text, arguments.output.as_deref())?;
    Ok(Outcome::Fine)
}

/// Reports the placeholders and their places.
fn warn(input: &ScriptInput, parsed: &Parsed<'_>, found: &[Placeholder<'_>]) -> io::Result<()> {
    let places: Vec<_> = found.iter().map(|one| one.place).collect();
    let mut out = anstream::stderr().lock();
    for (one, at) in found.iter().zip(parsed.spans(&places)) {
        let Placeholder { piece, .. } = one;
        writeln!(
            out,
            "warning: `{piece}` is a placeholder: write a value of your own"
        )?;
        if let Some(at) = at {
            writeln!(out, " --> {}:{at}", input.name)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The same as a comment above the source, which may not compile without replacements.
fn comment(found: &[Placeholder<'_>]) -> String {
    let mut seen = HashSet::new();
    let mut out = String::new();
    for Placeholder { piece, .. } in found {
        if seen.insert(piece) {
            // writing to a String cannot fail
            let _ = writeln!(out, "// replace `{piece}` by a value of your own");
        }
    }
    out
}
