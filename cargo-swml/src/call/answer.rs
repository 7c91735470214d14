//! An answer, judged as what it should be.

use serde_json::Value;
use swml_language::check::format::visible;
use swml_language::methods::{SwaigFunction, SwaigOutput};
use swml_language::read::Parsed;
use swml_language::schema::Type;
use swml_language::types::Typed;
use swml_language::{Code, Level};

use super::client::Response;
use super::expected::Expected;
use super::problem::Problem;
use crate::check_input::{CheckResult, CheckedScript, Language, RuleOptions};
use crate::config::Config;
use crate::graph::shortened;
use crate::input::{InputFormat, ScriptInput};
use crate::judge;

/// The media types of a script in a response.
const CONTENT_TYPES: [&str; 3] = ["application/json", "application/yaml", "text/x-yaml"];

/// The maximum length of a text of the service that is shown.
const LONGEST: usize = 300;

/// An answer that has been judged.
#[derive(Default)]
pub(super) struct Answer {
    /// The faults of the response, besides those of its text.
    pub(super) problems: Vec<Problem>,
    /// The text, and what is wrong in it.
    pub(super) judged: Option<(ScriptInput, CheckResult)>,
    /// The scripts in it without errors.
    pub(super) scripts: Vec<CheckedScript>,
    /// The text that the agent receives from a function.
    pub(super) reported: Option<String>,
    /// The names of the actions of a function.
    pub(super) actions: Vec<String>,
}

impl Answer {
    fn of(problem: Problem) -> Self {
        Self {
            problems: vec![problem],
            ..Self::default()
        }
    }

    /// How many faults there are of a level; problems are errors.
    pub(super) fn count(&self, level: Level) -> usize {
        let faults = self.judged.as_ref().map_or(0, |(_, one)| one.count(level));
        match level {
            Level::Error => faults + self.problems.len(),
            Level::Warning | Level::Pedantic => faults,
        }
    }
}

/// Judges what came back. With `lines` the text of a script on one line is laid out, so that faults
/// can be seen in it.
pub(super) fn judge(
    response: &Response,
    expected: Expected,
    rules: &RuleOptions,
    lines: bool,
) -> Answer {
    let text = std::str::from_utf8(&response.body);
    if !(200..=299).contains(&response.status) {
        return Answer::of(refused(response, text.unwrap_or_default()));
    }
    if expected == Expected::Nothing {
        return Answer::default();
    }
    let Ok(text) = text else {
        return Answer::of(Problem::new("the answer is not text in UTF-8"));
    };
    let kind = response.content_type.as_deref();
    let is_yaml =
        matches!(expected, Expected::Script(_)) && kind.is_some_and(|kind| kind.ends_with("yaml"));
    let input = ScriptInput {
        name: "answer".to_owned(),
        path: None,
        place: None,
        format: match is_yaml {
            true => InputFormat::Yaml,
            false => InputFormat::Json,
        },
        text: match lines && !is_yaml && !text.trim_end().contains('\n') {
            true => laid_out(text),
            false => text.to_owned(),
        },
        met: false,
    };
    let mut answer = match expected {
        Expected::Script(language) => script(input, language, rules),
        Expected::Function | Expected::SidecarFunction => function(input, expected, rules),
        Expected::Functions => typed(input, &<Vec<SwaigFunction>>::TYPE, rules),
        Expected::Object => object(&input.text),
        Expected::Nothing => Answer::default(),
    };
    if let Expected::Script(_) = expected
        && !kind.is_some_and(|kind| CONTENT_TYPES.contains(&kind))
    {
        answer.problems.push(content_type(kind));
    }
    answer
}

/// A status that is not one of success.
fn refused(response: &Response, said: &str) -> Problem {
    let Response { status, reason, .. } = response;
    let mut problem = Problem::new(format!("the service answered {status} {reason}").trim_end());
    let said = visible(shortened(said, LONGEST));
    if !said.is_empty() && !said.starts_with('<') {
        problem = problem.note(format!("its answer is: {said}"));
    }
    match status {
        300..=399 => problem
            .help("call the URL that it leads to: the platform signs the URL that it was given"),
        401 | 403 => problem.help(
            "compare the signing key, the password and the public URL with those of the service: \
             `--signing-key`, `--user` and `--base`",
        ),
        404 | 405 => {
            problem.help("compare the path with the routes of the service, which must take a POST")
        }
        _ => problem,
    }
}

fn content_type(kind: Option<&str>) -> Problem {
    let message = match kind {
        Some(kind) => format!(
            "the script is sent as `{}`",
            visible(shortened(kind, LONGEST))
        ),
        None => "the script is sent without `Content-Type`".to_owned(),
    };
    Problem::new(message)
        .note(format!("expected `{}`", CONTENT_TYPES.join("`, `")))
        .help("write `Content-Type: application/json`")
}

fn script(input: ScriptInput, language: Language, rules: &RuleOptions) -> Answer {
    let config = config(language, rules);
    let (parsed, judged) = judge::parse(&input.text, input.format, &config);
    let is_right = judged.count(Level::Error) == 0;
    let parsed = parsed.filter(|_| is_right);
    let script = parsed.and_then(|parsed| CheckedScript::of(parsed, language));
    Answer {
        scripts: script.into_iter().collect(),
        judged: Some((input, judged)),
        ..Answer::default()
    }
}

/// An answer is not a file, so no `swml.toml` applies to it.
fn config(language: Language, rules: &RuleOptions) -> Config {
    Config {
        fixed_language: Some(language),
        ..rules.config()
    }
}

/// JSON of a type that is not a script.
fn typed(input: ScriptInput, ty: &'static Type, rules: &RuleOptions) -> Answer {
    let config = config(Language::Calling, rules);
    let judged = match Parsed::json(&input.text) {
        Ok(parsed) => judge::judge_type(&parsed, ty, &config, Language::Calling, true),
        // says the same as of a script
        Err(_) => judge::parse(&input.text, input.format, &config).1,
    };
    Answer {
        judged: Some((input, judged)),
        ..Answer::default()
    }
}

/// The answer of a function has the form of what a function gives back without a server. But its
/// `response` is what is said, and no template.
fn function(input: ScriptInput, expected: Expected, rules: &RuleOptions) -> Answer {
    let value: Value = serde_json::from_str(&input.text).unwrap_or_default();
    let mut answer = typed(input, &SwaigOutput::TYPE, rules);
    if let Some((_, judged)) = &mut answer.judged {
        judged.report.retain(|fault| match &*fault.path {
            "response" => fault.code == Code::WrongType,
            // documented for a sidecar alone
            path if expected == Expected::SidecarFunction && path.ends_with("user_event") => {
                fault.code != Code::Undocumented
            }
            path => !path.starts_with("response."),
        });
    }
    let reported = value.get("response").and_then(Value::as_str);
    answer.reported = reported.map(|reported| visible(shortened(reported, LONGEST)));
    let actions = match value.get("action") {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    for (name, value) in actions.iter().filter_map(|one| one.as_object()).flatten() {
        answer.actions.push(visible(shortened(name, LONGEST)));
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        if name == "SWML" {
            let inner = ScriptInput {
                name: "answer".to_owned(),
                path: None,
                place: None,
                format: InputFormat::Json,
                text,
                met: false,
            };
            answer
                .scripts
                .extend(script(inner, Language::Calling, rules).scripts);
        }
    }
    answer
}

fn object(text: &str) -> Answer {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(_)) => Answer::default(),
        Ok(_) => Answer::of(Problem::new("the answer should be a JSON object")),
        Err(error) => Answer::of(Problem::new("the answer is not JSON").note(error.to_string())),
    }
}

/// JSON on several lines: nothing else of it is changed, whatever is wrong in it.
fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(2 * text.len());
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth.min(64)));
    };
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                out.push(c);
                while rest.next_if(|c| c.is_ascii_whitespace()).is_some() {}
                match rest.next_if(|next| matches!(next, '}' | ']')) {
                    Some(end) => out.push(end),
                    None => {
                        depth += 1;
                        line(&mut out, depth);
                    }
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
                while rest.next_if(|c| c.is_ascii_whitespace()).is_some() {}
            }
            ':' => {
                out.push_str(": ");
                while rest.next_if(|c| c.is_ascii_whitespace()).is_some() {}
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_laid_out_and_stays_what_it_is() {
        let text = r#"{"a":[1,{"b":"x, {\"y\": [\\"}],"c":{},"d":[ ],"a":null}"#;
        let lines = "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {\\\"y\\\": [\\\\\"\n    }\n  ],\n  \"c\": {},\n  \"d\": [],\n  \"a\": null\n}";
        assert_eq!(laid_out(text), lines);
        for broken in ["", "}}", "[\"a", "{\"a\":\"\\", "nul"] {
            let blank = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(blank(&laid_out(broken)), blank(broken));
        }
    }
}
