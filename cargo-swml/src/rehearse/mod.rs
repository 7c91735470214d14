//! `cargo swml rehearse`: a call without a phone.
//!
//! `begin` makes a call of the arguments, `play` takes choices one after the other, `explore` all
//! of them; `json` prints both in machine-readable form.

pub(crate) mod begin;
mod explore;
mod json;
mod keyboard;
mod play;

use std::path::PathBuf;

use swml_language::Level;

use crate::check::excerpt;
use crate::check_input::CheckOptions;
use crate::input;
use crate::outcome::{Failure, Outcome};
use begin::Beginning;
use explore::Exploring;

/// Plays a script: with the keyboard, with a list of choices, or with all of them
///
/// Time is virtual, and nothing is sent. Each question lists the choices that make a difference;
/// others of the same form are accepted. A script with errors is not played; they are reported as
/// by `check`.
///
/// The exit code is 0, 1 after a run-time error or if `--explore` found a fault, and 2 if an input
/// could not be read or a choice did not answer the question.
#[derive(clap::Args)]
#[command(after_long_help = NOTATION)]
pub(crate) struct RehearseArgs {
    /// The script; `-` is standard input, which is then not the keyboard
    path: PathBuf,

    /// The choices, in order and separated by commas, instead of the keyboard
    #[arg(long, value_name = "CHOICES")]
    choose: Option<String>,

    #[command(flatten)]
    exploring: Exploring,

    /// The format of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: PlayFormat,

    #[command(flatten)]
    beginning: Beginning,

    #[command(flatten)]
    options: CheckOptions,
}

/// The format of the output.
#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum PlayFormat {
    /// For the terminal
    #[default]
    Human,
    /// One JSON object
    Json,
}

const NOTATION: &str = "\
Choices:
  1, 42#                                     keys
  says:\"yes, please\"                         speech; with a confidence, says:yes:0.4
  silence, no-match, hangup                  nothing, input that matches nothing, or the end
  answers, answers:5, busy, no-answer, declines, unreachable
                                             a dialled destination; after so many seconds
  talks:60, talks:60:caller                  a bridge, and who ends it
  records:\"hello\", fails                     a recording
  queue:connected, queue:timeout, queue:leaves, queue:failed
  detects:human, pays:success, conference:completed
  responds:200, responds:200:'\"{\\\"free\\\": true}\"', timeout
                                             a web service, and its body
  document, unknown-document, no-document    a document behind a URL, see --document
  succeeds, fails                            a method
  agent:ends, agent:fails, agent:says:\"hello\", agent:hears:\"hello\", agent:calls:weather,
  agent:transfers:desk
  writes:\"hello\"                             the message that comes in: the first choice of it

A text with a comma, a colon, a quote or a space stands between quotes, as in JSON.";

pub(crate) fn run(arguments: &RehearseArgs) -> Result<Outcome, Failure> {
    if arguments.choose.is_none() && !arguments.exploring.explore {
        if arguments.format == PlayFormat::Json {
            return Err(NoKeyboard::Json.into());
        }
        if arguments.path.as_os_str() == "-" {
            return Err(NoKeyboard::Taken.into());
        }
    }
    let input = input::one(&arguments.path, arguments.options.from)?;
    let (parsed, judged) = arguments.options.parse(&input)?;
    if !judged.report.is_clean() {
        excerpt::write(&mut anstream::stderr().lock(), &input, &judged)?;
    }
    arguments.options.warn_unused(std::iter::once(&judged));
    let Some(parsed) = parsed.filter(|_| judged.count(Level::Error) == 0) else {
        return Ok(Outcome::Faults);
    };
    let language = judged.language;
    let script =
        swml_rehearsal::Script::parsed(Some(input.name.clone()), &parsed, language.table())?;
    let beginning = &arguments.beginning;
    let json = arguments.format == PlayFormat::Json;
    if arguments.exploring.explore {
        return explore::run(&arguments.exploring, beginning, script, language, json);
    }
    match &arguments.choose {
        Some(list) => play::listed(list, beginning, script, language, json),
        None => keyboard::run(beginning, script, language),
    }
}

/// The keyboard is not available.
#[derive(Debug, thiserror::Error)]
enum NoKeyboard {
    #[error(
        "the script is read from standard input, so the keyboard cannot be; add `--choose` or `--explore`"
    )]
    Taken,
    #[error("`--format json` is for `--choose` and `--explore`")]
    Json,
}
