//! Errors of a configuration for the terminal.

use std::io::{self, Write};

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use swml_language::check::format::visible;

use super::error::InvalidConfig;

/// Writes all problems of a configuration file.
pub(crate) fn write(out: &mut impl Write, invalid: &InvalidConfig) -> io::Result<()> {
    let name = visible(invalid.path.display().to_string());
    let renderer = Renderer::styled().term_width(DEFAULT_TERM_WIDTH);
    for problem in &invalid.problems {
        let snippet = Snippet::source(&*invalid.text)
            .path(&*name)
            .annotation(AnnotationKind::Primary.span(problem.range.clone()));
        let message = visible(problem.message.clone());
        let mut group = Level::ERROR.primary_title(&*message).element(snippet);
        let parts = [(Level::NOTE, &problem.note), (Level::HELP, &problem.help)];
        let parts = parts.map(|(level, part)| (level, part.clone().map(visible)));
        for (level, part) in &parts {
            if let Some(part) = part {
                group = group.element(level.clone().message(&**part));
            }
        }
        writeln!(out, "{}\n", renderer.render(&[group]))?;
    }
    Ok(())
}
