//! `cargo swml check`: the diagnostics of scripts.

mod add_suppressions;
mod checked;
pub(crate) mod excerpt;
mod fix;
mod github;
mod gitlab;
pub(crate) mod json;
mod region;
mod repository;
mod sarif;
mod short;
mod statistics;
mod summary;
mod watch;

use std::convert::Infallible;
use std::io::{self, Write as _};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use swml_language::{Applicability, Level};

use crate::check_input::CheckOptions;
use crate::complaint;
use crate::file_states::FileStates;
use crate::input;
use crate::judge;
use crate::outcome::{Failure, Outcome};
use checked::Checked;
use summary::Totals;

/// Checks scripts in JSON and YAML
///
/// The exit code is 0 without errors, 1 with errors, and 2 if a file could not be read.
#[derive(clap::Args)]
pub(crate) struct CheckArgs {
    /// Files and folders; `-` is standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// Apply the exact fixes that keep the meaning of a script, then check again
    #[arg(long)]
    fix: bool,

    /// With `--fix`: also apply fixes that are guesses or change what a script does
    #[arg(long, requires = "fix")]
    unsafe_fixes: bool,

    /// Write a comment `# swml: ignore[code]` into YAML files for each diagnostic, with a reason
    #[arg(
        long,
        value_name = "REASON",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        value_parser = add_suppressions::reason
    )]
    add_suppressions: Option<String>,

    /// Warnings count as errors
    #[arg(long)]
    deny_warnings: bool,

    /// Exit with 0 even if there are errors
    #[arg(long)]
    exit_zero: bool,

    /// Print the number of diagnostics of each code instead of the diagnostics
    #[arg(long)]
    statistics: bool,

    /// Check again after each change, until Ctrl-C
    #[arg(long, conflicts_with_all = ["fix", "add_suppressions"])]
    watch: bool,

    /// Leave out named files that are not scripts, as in a folder
    #[arg(long)]
    only_scripts: bool,

    /// The path to assume for standard input: its name, format and configuration
    #[arg(long, value_name = "FILE")]
    stdin_filename: Option<PathBuf>,

    /// The format of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,

    #[command(flatten)]
    options: CheckOptions,
}

/// The form of a report.
#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum ReportFormat {
    /// For the terminal, with the lines that are wrong
    #[default]
    Human,
    /// One line for each diagnostic
    Short,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, for code review services
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
}

/// With more files than this, progress is shown.
const MANY: usize = 50;

/// The arguments do not fit together.
#[derive(Debug, thiserror::Error)]
enum Unfit {
    #[error("`--statistics` is for the formats `human`, `short` and `json`")]
    Statistics,
    #[error("`--watch` is for the formats `human` and `short`")]
    WatchFormat,
    #[error("`--watch` looks at files, and standard input is not a file; name a file")]
    WatchStdin,
    #[error("`--stdin-filename` is for standard input; write `-` for the file")]
    NoStdin,
}

pub(crate) fn run(arguments: &CheckArgs) -> Result<Outcome, Failure> {
    let stdin = arguments.paths.iter().any(|path| path.as_os_str() == "-");
    let is_text = matches!(arguments.format, ReportFormat::Human | ReportFormat::Short);
    match () {
        () if arguments.fix && stdin => return Err(fix::NoFile.into()),
        () if arguments.add_suppressions.is_some() && stdin => {
            return Err(add_suppressions::NotAdded::NoFile.into());
        }
        () if arguments.watch && stdin => return Err(Unfit::WatchStdin.into()),
        () if arguments.watch && !is_text => return Err(Unfit::WatchFormat.into()),
        () if arguments.stdin_filename.is_some() && !stdin => return Err(Unfit::NoStdin.into()),
        () if arguments.statistics && !is_text && arguments.format != ReportFormat::Json => {
            return Err(Unfit::Statistics.into());
        }
        () => {}
    }
    match arguments.watch {
        true => match watch(arguments)? {},
        false => once(arguments),
    }
}

/// Checks after each change. An error of a configuration does not end it.
fn watch(arguments: &CheckArgs) -> Result<Infallible, Failure> {
    let configs = arguments.options.files.configs();
    let look = || {
        let found = input::all(&arguments.paths).into_iter().flatten();
        let scripts: Vec<PathBuf> = found
            .filter_map(|found| found.file().map(PathBuf::from))
            .collect();
        let files = configs.candidates(scripts.iter().map(PathBuf::as_path));
        FileStates::of(scripts.into_iter().chain(files))
    };
    let check = |states: &FileStates| -> Result<(), Failure> {
        configs.forget();
        if let Err(failure) = once(arguments) {
            complaint::print(&*failure);
        }
        let count = summary::counted(states.len(), "file");
        writeln!(anstream::stderr(), "watching {count}; Ctrl-C ends")?;
        Ok(())
    };
    watch::forever(look, check)
}

/// Checks all scripts, and prints the report.
fn once(arguments: &CheckArgs) -> Result<Outcome, Failure> {
    let found = input::all(&arguments.paths);
    let progress = progress(found.len(), arguments.format);
    let mut checked = Vec::new();
    let mut missing = 0;
    let mut left_out = 0;
    let fix = arguments.fix.then_some(match arguments.unsafe_fixes {
        true => Applicability::Suggested,
        false => Applicability::Safe,
    });
    for found in found {
        progress.inc(1);
        let stdin_name = arguments.stdin_filename.as_deref();
        let read = found.and_then(|found| {
            let found = found.stdin_name(stdin_name);
            found.read(arguments.options.from)
        });
        // an unreadable file does not stop the others
        let input = match read {
            Ok(input) => input,
            Err(error) => {
                progress.suspend(|| input::complain(&error));
                missing += 1;
                continue;
            }
        };
        // other files in a folder may not be scripts
        if (input.met || arguments.only_scripts) && !input.text.contains("section") {
            left_out += 1;
            continue;
        }
        let config = arguments.options.config(&input)?;
        let judged = judge::judge(&input.text, input.format, &config);
        let mut one = Checked {
            input,
            judged,
            fixed: 0,
            suppressed: 0,
        };
        if let Some(most) = fix
            && let Err(failure) = fix::apply_fixes(&mut one, &config, most)
        {
            progress.suspend(|| input::complain(&*failure));
            missing += 1;
        }
        if let Some(reason) = &arguments.add_suppressions
            && let Err(failure) = add_suppressions::add(&mut one, &config, reason)
        {
            progress.suspend(|| input::complain(&*failure));
            missing += 1;
        }
        checked.push(one);
    }
    progress.finish_and_clear();
    let count = |level| {
        let counts = checked.iter().map(|one| one.judged.count(level));
        counts.sum::<usize>()
    };
    let totals = Totals {
        errors: count(Level::Error),
        warnings: count(Level::Warning) + count(Level::Pedantic),
        left_out,
    };
    report(arguments, &checked, totals, fix)?;
    arguments
        .options
        .warn_unused(checked.iter().map(|one| &one.judged));
    let fails = totals.errors > 0 || (arguments.deny_warnings && totals.warnings > 0);
    Ok(if missing > 0 {
        Outcome::Unread
    } else if fails && !arguments.exit_zero {
        Outcome::Faults
    } else {
        Outcome::Fine
    })
}

/// Prints the report. `fix` is the applicability of the fixes that have been applied.
fn report(
    arguments: &CheckArgs,
    checked: &[Checked],
    totals: Totals,
    fix: Option<Applicability>,
) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    let counts = || statistics::counts(checked);
    match arguments.format {
        ReportFormat::Json => {
            let mut report = json::report(checked);
            if let (true, Some(report)) = (arguments.statistics, report.as_object_mut()) {
                report.remove("files");
                report.insert("statistics".to_owned(), statistics::json(&counts()));
            }
            return print(&report);
        }
        ReportFormat::Sarif => return print(&sarif::report(checked)),
        ReportFormat::Gitlab => return print(&gitlab::report(checked)),
        ReportFormat::Human | ReportFormat::Short if arguments.statistics => {
            statistics::write(&mut out, &counts())?;
        }
        ReportFormat::Human => {
            for Checked { input, judged, .. } in checked {
                excerpt::write(&mut out, input, judged)?;
            }
        }
        ReportFormat::Short => short::write(&mut out, checked)?,
        ReportFormat::Github => github::write(&mut out, checked)?,
    }
    out.flush()?;
    if checked.len() + totals.left_out > 0 {
        summary::write(checked, totals)?;
        summary::fixable(checked, fix)?;
    }
    Ok(())
}

fn print(report: &serde_json::Value) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, report)?;
    writeln!(out)?;
    Ok(())
}

fn progress(files: usize, shape: ReportFormat) -> ProgressBar {
    if files < MANY || shape != ReportFormat::Human {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(files).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("checking {bar:30} {pos}/{len}");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
