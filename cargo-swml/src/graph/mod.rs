//! `cargo swml graph`: the flow of a script as a drawing.
//!
//! The flow that the checker uses becomes a [`model::Graph`] (`flow`, `fork`); parts outside of it
//! are found along the schema (`inner`, `parts`); `words` has the texts of boxes, and `mermaid` and
//! `svg` only draw.

mod coverage;
mod flow;
mod fork;
mod inner;
mod mermaid;
pub(crate) mod model;
mod parts;
mod style;
mod svg;
#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests;
mod words;

use std::path::{Path, PathBuf};

use swml_language::Level;
#[cfg(feature = "studio")]
use swml_language::{read::Parsed, resolve};

use crate::check::excerpt;
use crate::check_input::{CheckOptions, CheckedScript, SuppressedErrors};
use crate::input;
#[cfg(feature = "studio")]
use crate::language::Language;
use crate::outcome::{Failure, Outcome};
use crate::output;
#[cfg(feature = "studio")]
pub(crate) use svg::{draw_in_page, stylesheet};
#[cfg(feature = "call")]
pub(crate) use words::shortened;

/// Draws the flow of a script: sections, branches, jumps, dials and ends
///
/// A script with errors is not drawn; they are reported as by `check`. Passwords and tokens are
/// never shown.
#[derive(clap::Args)]
pub(crate) struct GraphArgs {
    /// The script; `-` is standard input
    path: PathBuf,

    /// The format of the drawing; by default that of the output's name, or else Mermaid
    #[arg(long, value_name = "FORMAT")]
    format: Option<DrawingFormat>,

    /// The file to write; by default standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Try every sequence of choices, like `rehearse --explore`, and mark what was run
    #[arg(long)]
    coverage: bool,

    /// With `--coverage`: mark what tests have run instead; the folder that `SWML_COVERAGE` named
    /// for them
    #[arg(long, value_name = "FOLDER", requires = "coverage")]
    run: Option<PathBuf>,

    #[command(flatten)]
    options: CheckOptions,
}

/// The format of a drawing.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum DrawingFormat {
    /// Text that GitHub and other hosts render
    Mermaid,
    /// A picture
    Svg,
}

impl DrawingFormat {
    /// Returns the format of an output file.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "mmd" | "mermaid" => Some(Self::Mermaid),
            "svg" => Some(Self::Svg),
            _ => None,
        }
    }

    fn draw(self, graph: &model::Graph) -> String {
        match self {
            Self::Mermaid => mermaid::draw(graph),
            Self::Svg => svg::draw(graph),
        }
    }
}

pub(crate) fn run(arguments: &GraphArgs) -> Result<Outcome, Failure> {
    let input = input::one(&arguments.path, arguments.options.from)?;
    let (parsed, judged) = arguments.options.parse(&input)?;
    if !judged.report.is_clean() {
        excerpt::write(&mut anstream::stderr().lock(), &input, &judged)?;
    }
    arguments.options.warn_unused(std::iter::once(&judged));
    let Some(parsed) = parsed.filter(|_| judged.count(Level::Error) == 0) else {
        return Ok(Outcome::Faults);
    };
    let explored = match arguments.coverage {
        true => Some(coverage::of(
            &input,
            &parsed,
            judged.language,
            arguments.run.as_deref(),
        )?),
        false => None,
    };
    let Some(script) = CheckedScript::of(parsed, judged.language) else {
        return Err(SuppressedErrors(input.name).into());
    };
    let mut graph = flow::graph(&script.tree, script.language);
    if let Some(explored) = &explored {
        explored.mark(&mut graph);
        explored.write()?;
    }
    let named = arguments.output.as_deref().and_then(DrawingFormat::of);
    let format = arguments.format.or(named);
    let text = format.unwrap_or(DrawingFormat::Mermaid).draw(&graph);
    output::write(&text, arguments.output.as_deref())?;
    Ok(Outcome::Fine)
}

/// Draws a script that has been judged.
#[cfg(feature = "call")]
pub(crate) fn draw(script: &CheckedScript, format: DrawingFormat) -> String {
    format.draw(&flow::graph(&script.tree, script.language))
}

/// Returns the graph of a script with or without errors, or `None` if there is no statement to
/// draw.
#[cfg(feature = "studio")]
pub(crate) fn of_any(parsed: Parsed<'_>, language: Language) -> Option<model::Graph> {
    let language = language.table();
    let tree = resolve::today(parsed.into_root(), &language.document);
    let graph = flow::graph(&tree, language);
    // one box is the start
    (graph.nodes.len() > 1).then_some(graph)
}
