//! `cargo swml explain`: the explanation of a code.

mod reported;

use std::io::{self, Write};

use swml_language::{Code, suggest};

use crate::check::excerpt;
use crate::input::{InputFormat, ScriptInput};
use crate::outcome::{Failure, Outcome};

/// Explains a code, with a script that breaks the rule and one that does not
#[derive(clap::Args)]
pub(crate) struct ExplainArgs {
    /// The code, as in a message: `queue-needs-transfer`; by default lists all codes
    code: Option<String>,
}

#[derive(Debug, thiserror::Error)]
#[error("unknown code `{code}`{}", meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default())]
struct UnknownCode {
    code: String,
    meant: Option<&'static str>,
}

pub(crate) fn run(arguments: &ExplainArgs) -> Result<Outcome, Failure> {
    let mut out = anstream::stdout().lock();
    let Some(name) = &arguments.code else {
        for code in Code::ALL {
            let first = code.explanation().lines().next().unwrap_or_default();
            writeln!(out, "{code:<24} {}", first.trim())?;
        }
        return Ok(Outcome::Fine);
    };
    let all = || Code::ALL.iter().copied();
    let Some(code) = all().find(|code| code.as_str() == name) else {
        return Err(Box::new(UnknownCode {
            code: name.clone(),
            meant: suggest::nearest(name, &all().map(Code::as_str).collect::<Vec<_>>()),
        }));
    };
    writeln!(out, "{}: {code}\n", code.level())?;
    for line in code.explanation().lines() {
        writeln!(out, "{}", line.trim())?;
    }
    let notation = match code.is_of_files() {
        true => "YAML",
        false => "`swml!`",
    };
    let example = |out: &mut dyn Write, title: &str, script: &str| -> io::Result<()> {
        writeln!(out, "{title}, in {notation}:\n")?;
        for line in script.lines() {
            writeln!(out, "    {line}")?;
        }
        Ok(())
    };
    writeln!(out)?;
    example(&mut out, "wrong", code.bad())?;
    writeln!(out)?;
    if let Some(reported) = reported::reported(code.bad(), code) {
        writeln!(out, "reported:\n")?;
        let wrong = ScriptInput {
            name: "wrong".to_owned(),
            path: None,
            place: None,
            format: InputFormat::Yaml,
            text: code.bad().to_owned(),
            met: false,
        };
        excerpt::write(&mut out, &wrong, &reported)?;
    }
    example(&mut out, "right", code.good())?;
    Ok(Outcome::Fine)
}
