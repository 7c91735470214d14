//! `cargo swml explain`: the explanation of a code.

use std::io::Write;

use swml_language::{Code, suggest};

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
            meant: suggest::nearest(name, all().map(Code::as_str)),
        }));
    };
    writeln!(out, "{}: {code}\n", code.level())?;
    for line in code.explanation().lines() {
        writeln!(out, "{}", line.trim())?;
    }
    for (title, script) in [("wrong", code.bad()), ("right", code.good())] {
        let notation = if code.is_of_files() {
            "YAML"
        } else {
            "`swml!`"
        };
        writeln!(out, "\n{title}, in {notation}:\n")?;
        for line in script.lines() {
            writeln!(out, "    {line}")?;
        }
    }
    Ok(Outcome::Fine)
}
