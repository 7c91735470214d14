//! `cargo swml check`: the diagnostics of scripts.

mod add_suppressions;
mod checked;
pub(crate) mod excerpt;
mod fix;
pub(crate) mod json;
mod sarif;

use std::io::{self, Write as _};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use swml_language::{Applicability, Level};

use crate::check_input::CheckOptions;
use crate::input;
use crate::judge;
use crate::outcome::{Failure, Outcome};
use checked::Checked;

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

    /// The format of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,

    #[command(flatten)]
    options: CheckOptions,
}

/// The form of a report.
#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum ReportFormat {
    /// For the terminal, with the lines that are wrong
    #[default]
    Human,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, for code review services
    Sarif,
}

/// With more files than this, progress is shown.
const MANY: usize = 50;

pub(crate) fn run(arguments: &CheckArgs) -> Result<Outcome, Failure> {
    let stdin = arguments.paths.iter().any(|path| path.as_os_str() == "-");
    if arguments.fix && stdin {
        return Err(fix::NoFile.into());
    }
    if arguments.add_suppressions.is_some() && stdin {
        return Err(add_suppressions::NotAdded::NoFile.into());
    }
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
        // an unreadable file does not stop the others
        let input = match found.and_then(|found| found.read(arguments.options.from)) {
            Ok(input) => input,
            Err(error) => {
                progress.suspend(|| input::complain(&error));
                missing += 1;
                continue;
            }
        };
        // other files in a folder may not be scripts
        if input.met && !input.text.contains("section") {
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
    let (errors, warnings) = (
        count(Level::Error),
        count(Level::Warning) + count(Level::Pedantic),
    );
    match arguments.format {
        ReportFormat::Human => {
            let mut out = anstream::stdout().lock();
            for Checked { input, judged, .. } in &checked {
                excerpt::write(&mut out, input, judged)?;
            }
            out.flush()?;
            if checked.len() + left_out > 0 {
                summary(&checked, errors, warnings, left_out)?;
                fixable(&checked, fix)?;
            }
        }
        ReportFormat::Json => print(&json::report(&checked))?,
        ReportFormat::Sarif => print(&sarif::report(&checked))?,
    }
    arguments
        .options
        .warn_unused(checked.iter().map(|one| &one.judged));
    Ok(if missing > 0 {
        Outcome::Unread
    } else if errors > 0 || (arguments.deny_warnings && warnings > 0) {
        Outcome::Faults
    } else {
        Outcome::Fine
    })
}

fn print(report: &serde_json::Value) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, report)?;
    writeln!(out)?;
    Ok(())
}

fn progress(files: usize, shape: ReportFormat) -> ProgressBar {
    if files < MANY || !matches!(shape, ReportFormat::Human) {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(files).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("checking {bar:30} {pos}/{len}");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The summary after the diagnostics.
fn summary(checked: &[Checked], errors: usize, warnings: usize, left_out: usize) -> io::Result<()> {
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(counted(errors, "error"));
    }
    if warnings > 0 {
        parts.push(counted(warnings, "warning"));
    }
    if parts.is_empty() {
        parts.push("no fault".to_owned());
    }
    let fixed = checked.iter().map(|one| one.fixed).sum::<usize>();
    if fixed > 0 {
        parts.push(format!("{} mended", counted(fixed, "fault")));
    }
    let suppressed = checked.iter().map(|one| one.suppressed).sum::<usize>();
    if suppressed > 0 {
        parts.push(format!("{} suppressed", counted(suppressed, "fault")));
    }
    let mut text = format!("{}: {}", counted(checked.len(), "script"), parts.join(", "));
    if checked.len() > 1 && errors + warnings > 0 {
        let clean = checked.iter().filter(|one| one.judged.report.is_clean());
        text.push_str(&format!("; {} clean", clean.count()));
    }
    if left_out > 0 {
        text.push_str(&format!(
            "; {} without `sections` left out",
            counted(left_out, "file")
        ));
    }
    writeln!(anstream::stderr(), "{text}")
}

/// The number of diagnostics with an exact fix, and the flags that apply them.
fn fixable(checked: &[Checked], applied: Option<Applicability>) -> io::Result<()> {
    let count = |applicability| {
        let faults = checked.iter().flat_map(|one| &one.judged.report);
        let fixes = faults.filter_map(|fault| fault.fix.as_ref());
        let such = fixes.filter(|fix| fix.at.is_some() && fix.applicability == applicability);
        // a fix that failed once would fail again
        if applied >= Some(applicability) {
            0
        } else {
            such.count()
        }
    };
    let safe = count(Applicability::Safe);
    let suggested = count(Applicability::Suggested);
    let text = match (safe, suggested) {
        (0, 0) => return Ok(()),
        (safe, 0) => format!("{safe} fixable with `--fix`"),
        (0, suggested) => format!("{suggested} fixable with `--fix --unsafe-fixes`"),
        (safe, suggested) => {
            format!("{safe} fixable with `--fix`, {suggested} more with `--fix --unsafe-fixes`")
        }
    };
    writeln!(anstream::stderr(), "{text}")
}

/// `1 error`, `2 errors`.
fn counted(number: usize, name: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {name}{end}")
}
