//! Diagnostics as workflow commands of GitHub Actions, which become annotations.

use std::io::{self, Write};

use swml_language::{Diagnostic, Level};

use super::checked::Checked;
use super::region::Region;
use super::repository::Repository;

/// The number of annotations of each level that GitHub shows for a step.
const MOST_SHOWN: usize = 10;

/// Writes a command for each diagnostic, and a notice if GitHub will not show all of them.
pub(super) fn write(out: &mut impl Write, checked: &[Checked]) -> io::Result<()> {
    let repository = Repository::of("GITHUB_WORKSPACE");
    let mut counts = [0; 3];
    for one in checked {
        let path = repository.path(&one.input);
        for fault in &one.judged.report {
            let (name, index) = command(fault.level());
            if let Some(count) = counts.get_mut(index) {
                *count += 1;
            }
            writeln!(out, "{}", annotation(name, &path, &one.input.text, fault))?;
        }
    }
    let hidden: usize = counts.iter().map(|&count| hidden(count)).sum();
    if hidden > 0 {
        writeln!(
            out,
            "::notice title=cargo swml::GitHub shows {MOST_SHOWN} errors, {MOST_SHOWN} warnings and \
             {MOST_SHOWN} notices of a step; {hidden} more are in its log"
        )?;
    }
    Ok(())
}

fn hidden(count: usize) -> usize {
    count.saturating_sub(MOST_SHOWN)
}

/// Returns the command of a level, and its index.
fn command(level: Level) -> (&'static str, usize) {
    match level {
        Level::Error => ("error", 0),
        Level::Warning => ("warning", 1),
        Level::Pedantic => ("notice", 2),
    }
}

fn annotation(command: &str, path: &str, text: &str, fault: &Diagnostic) -> String {
    let region = Region::new(text, fault.at);
    let Region {
        start_line,
        start_column,
        end_line,
        end_column,
    } = region;
    let mut properties = format!(
        "file={},line={start_line},endLine={end_line}",
        escaped_property(path)
    );
    // GitHub discards columns of several lines
    if start_line == end_line {
        properties.push_str(&format!(",col={start_column},endColumn={end_column}"));
    }
    let mut message = fault.message.clone();
    for (name, part) in [("note", &fault.note), ("help", &fault.help)] {
        if let Some(part) = part {
            message.push_str(&format!("\n{name}: {part}"));
        }
    }
    let title = escaped_property(fault.code.as_str());
    format!(
        "::{command} {properties},title={title}::{}",
        escaped(&message)
    )
}

/// Escapes the message of a command.
fn escaped(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property of a command.
fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use swml_language::tree::Place;
    use swml_language::{Code, Span};

    use super::*;

    #[test]
    fn everything_is_escaped() {
        let text = "a: |\n  b\nc: d";
        let mut fault = Diagnostic::new(Code::NoEffect, Place::default(), "50%, so: `%{x}`");
        fault.note = Some("two\r\nlines".to_owned());
        fault.at = Some(Span {
            start: 9,
            end: 10,
            line: 3,
            column: 1,
        });
        assert_eq!(
            annotation("warning", "a,b:c%.yaml", text, &fault),
            "::warning file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=1,endColumn=2,title=no-effect\
             ::50%25, so: `%25{x}`%0Anote: two%0D%0Alines"
        );
        fault.at = Some(Span {
            start: 3,
            end: 8,
            line: 1,
            column: 4,
        });
        fault.note = None;
        assert_eq!(
            annotation("error", "a.yaml", text, &fault),
            "::error file=a.yaml,line=1,endLine=2,title=no-effect::50%25, so: `%25{x}`"
        );
    }

    #[test]
    fn ten_are_shown() {
        assert_eq!([0, 10, 11, 25].map(hidden), [0, 0, 1, 15]);
    }
}
