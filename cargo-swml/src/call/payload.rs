//! The body of a request: a sample of the platform, with other values in it.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};
use swml_core::testing::{CALL_ID, CALLED, CALLER, Sample};

/// The values that replace those of a sample payload.
#[derive(Clone, clap::Args)]
pub(crate) struct Values {
    /// Who calls or writes
    #[arg(long, value_name = "NUMBER")]
    pub(super) from: Option<String>,

    /// Who is called, or written to
    #[arg(long, value_name = "NUMBER")]
    pub(super) to: Option<String>,

    /// The call; the same one if left out
    #[arg(long, value_name = "ID")]
    pub(super) call_id: Option<String>,

    /// An argument of `--function`: a number, `true`, JSON, or else a text
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair, requires = "function")]
    pub(super) arg: Vec<(String, Value)>,

    /// A value of `params`
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(super) param: Vec<(String, Value)>,

    /// A value of `vars`
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(super) var: Vec<(String, Value)>,

    /// Any value, by its path in the payload: `call.headers[0].value=17`
    #[arg(long, value_name = "PATH=VALUE", value_parser = pair)]
    pub(super) set: Vec<(String, Value)>,
}

fn pair(text: &str) -> Result<(String, Value), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => {
            let value = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value));
            Ok((name.to_owned(), value))
        }
        _ => Err("write a name, `=`, and a value".to_owned()),
    }
}

/// A value has no place in a payload.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unplaced {
    #[error(
        "`{payload}` has no number that `--{flag}` could replace; write it with `--set PATH=NUMBER`"
    )]
    Number {
        payload: &'static str,
        flag: &'static str,
    },
    #[error("`{payload}` is not about a call, which `--call-id` needs")]
    Call { payload: &'static str },
    #[error("`{path}` is not a path: write names with `.` between, and `[0]` for an element")]
    Path { path: String },
    #[error("`{path}` cannot be set: `{taken}` is neither an object nor a list")]
    Taken { path: String, taken: String },
    #[error("`{path}` cannot be set: `{list}` has {length} elements")]
    Element {
        path: String,
        list: String,
        length: usize,
    },
}

/// The function or the message of a request.
#[derive(Clone, Copy, Default)]
pub(super) struct Says<'a> {
    /// The function that is called.
    pub(super) function: Option<&'a str>,
    /// The text of the message.
    pub(super) message: Option<&'a str>,
}

/// The JSON of a sample with these values.
pub(super) fn body(
    sample: Sample,
    values: &Values,
    says: Says<'_>,
    now: SystemTime,
) -> Result<String, Unplaced> {
    let mut payload: Value = serde_json::from_str(sample.json).unwrap_or_default();
    let numbers = [
        ("from", CALLER, &values.from),
        ("to", CALLED, &values.to),
        ("call-id", CALL_ID, &values.call_id),
    ];
    // found first, so that a new number is not taken for an old one
    let mut places = Vec::new();
    for (flag, old, new) in numbers {
        let Some(new) = new else { continue };
        let found = paths_of(&payload, old);
        if found.is_empty() {
            let payload = sample.name;
            return Err(match flag {
                "call-id" => Unplaced::Call { payload },
                _ => Unplaced::Number { payload, flag },
            });
        }
        places.extend(found.into_iter().map(|at| (at, new)));
    }
    for (at, new) in places {
        if let Some(old) = payload.pointer_mut(&at) {
            *old = Value::from(&**new);
        }
    }
    // as if it happened now: a service may refuse what is old, and know what it had before
    if let Some(time) = payload.get_mut("timestamp").filter(|time| time.is_number()) {
        let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        *time = json!((since.as_secs_f64() * 1000.0).round() / 1000.0);
    }
    if let Some(function) = says.function {
        set(&mut payload, "function", function.into())?;
        let arguments: Map<String, Value> = values.arg.iter().cloned().collect();
        let arguments = Value::Object(arguments);
        set(&mut payload, "argument.raw", arguments.to_string().into())?;
        let is_list = payload
            .pointer("/argument/parsed")
            .is_some_and(Value::is_array);
        let parsed = if is_list {
            json!([arguments])
        } else {
            arguments
        };
        set(&mut payload, "argument.parsed", parsed)?;
    }
    if let Some(text) = says.message {
        set(&mut payload, "message.body", text.into())?;
    }
    for (scope, pairs) in [("params", &values.param), ("vars", &values.var)] {
        for (name, value) in pairs {
            let path = format!("{scope}.{name}");
            if let Some(fields) = object(&mut payload, scope, &path)? {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
    for (path, value) in &values.set {
        set(&mut payload, path, value.clone())?;
    }
    Ok(payload.to_string())
}

/// The object of a name at the top; an empty one if there is none.
fn object<'p>(
    payload: &'p mut Value,
    name: &str,
    path: &str,
) -> Result<Option<&'p mut Map<String, Value>>, Unplaced> {
    let Some(fields) = payload.as_object_mut() else {
        return Ok(None);
    };
    match fields.entry(name).or_insert_with(|| json!({})) {
        Value::Object(fields) => Ok(Some(fields)),
        _ => Err(Unplaced::Taken {
            path: path.to_owned(),
            taken: name.to_owned(),
        }),
    }
}

/// Where a text is, as JSON pointers.
fn paths_of(value: &Value, text: &str) -> Vec<String> {
    fn walk(value: &Value, text: &str, at: &mut String, found: &mut Vec<String>) {
        let mut step = |name: &str, value: &Value| {
            let length = at.len();
            at.push('/');
            at.push_str(&name.replace('~', "~0").replace('/', "~1"));
            walk(value, text, at, found);
            at.truncate(length);
        };
        match value {
            Value::String(found_text) if found_text == text => found.push(at.clone()),
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    step(&index.to_string(), value);
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    step(name, value);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, text, &mut String::new(), &mut found);
    found
}

/// Sets the value at a path; objects on the way are made.
fn set(payload: &mut Value, path: &str, new: Value) -> Result<(), Unplaced> {
    let not_a_path = || Unplaced::Path {
        path: path.to_owned(),
    };
    let mut at = payload;
    let mut walked = String::new();
    let steps = path.replace('[', ".[");
    for step in steps.split('.') {
        let index = step.strip_prefix('[').map(|rest| {
            let digits = rest.strip_suffix(']').ok_or_else(not_a_path)?;
            digits.parse::<usize>().map_err(|_| not_a_path())
        });
        let taken = || Unplaced::Taken {
            path: path.to_owned(),
            taken: walked.clone(),
        };
        at = match index {
            Some(index) => {
                let index = index?;
                let list = at.as_array_mut().ok_or_else(taken)?;
                let length = list.len();
                // the next element may be set, too
                if index == length {
                    list.push(Value::Null);
                }
                list.get_mut(index).ok_or_else(|| Unplaced::Element {
                    path: path.to_owned(),
                    list: walked.clone(),
                    length,
                })?
            }
            None if step.is_empty() => return Err(not_a_path()),
            None => {
                if at.is_null() {
                    *at = json!({});
                }
                let fields = at.as_object_mut().ok_or_else(taken)?;
                fields.entry(step).or_insert(Value::Null)
            }
        };
        if !walked.is_empty() && !step.starts_with('[') {
            walked.push('.');
        }
        walked.push_str(step);
    }
    *at = new;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[derive(clap::Parser)]
    struct Line {
        #[arg(long)]
        function: Option<String>,
        #[command(flatten)]
        values: Values,
    }

    fn made(name: &str, arguments: &[&str]) -> Result<Value, Unplaced> {
        let line = Line::try_parse_from([&["test"], arguments].concat()).unwrap();
        let says = Says {
            function: line.function.as_deref(),
            message: None,
        };
        let now = UNIX_EPOCH + std::time::Duration::from_millis(1_790_000_000_500);
        let body = body(Sample::named(name).unwrap(), &line.values, says, now)?;
        Ok(serde_json::from_str(&body).unwrap())
    }

    #[test]
    fn a_call_has_the_values_that_are_given() {
        let made = made(
            "call_request",
            &[
                "--from=+15550100102",
                "--to=sip:desk@example.com",
                "--call-id=c-1",
                "--param=guests=2",
                "--param=when=2026-05-28",
                "--var=a.b={\"c\":[1]}",
                "--set=call.headers[0].value=17",
                "--set=call.headers[1]={\"name\":\"X-B\"}",
                "--set=new.deep=true",
            ],
        )
        .unwrap();
        let call = made.get("call").unwrap();
        // a new number is not replaced again
        assert_eq!(call["from"], "+15550100102");
        assert_eq!(call["from_number"], "+15550100102");
        assert_eq!(call["to"], "sip:desk@example.com");
        assert_eq!(call["call_id"], "c-1");
        assert_eq!(call["headers"][0]["value"], 17);
        assert_eq!(call["headers"][1]["name"], "X-B");
        assert_eq!(
            made["params"],
            json!({ "order": "hush", "guests": 2, "when": "2026-05-28" })
        );
        assert_eq!(made["vars"]["a.b"], json!({ "c": [1] }));
        assert_eq!(made["new"]["deep"], true);
    }

    #[test]
    fn a_callback_is_of_now() {
        assert_eq!(
            made("call_state", &[]).unwrap()["timestamp"],
            1_790_000_000.5
        );
        let set = made("call_state", &["--set=timestamp=1"]).unwrap();
        assert_eq!(set["timestamp"], 1);
        // text is left as it is
        let message = made("message", &[]).unwrap();
        assert_eq!(message["timestamp"], "2026-05-28T20:26:40Z");
    }

    #[test]
    fn arguments_have_the_form_of_the_agent() {
        let function = ["--function=book", "--arg=guests=2", "--arg=name=Ann"];
        let arguments = json!({ "guests": 2, "name": "Ann" });
        let ai = made("function_ai", &function).unwrap();
        assert_eq!(ai["argument"]["parsed"], json!([arguments]));
        let raw = ai["argument"]["raw"].as_str().unwrap();
        assert_eq!(serde_json::from_str::<Value>(raw).unwrap(), arguments);
        let bedrock = made("function_bedrock", &function).unwrap();
        assert_eq!(bedrock["argument"]["parsed"], arguments);
        // none of the sample are left
        let none = made("function_ai", &["--function=time"]).unwrap();
        assert_eq!(none["argument"]["parsed"], json!([{}]));
        assert_eq!(none["function"], "time");
    }

    #[test]
    fn what_has_no_place_is_not_sent() {
        let error = |name, arguments: &[&str]| made(name, arguments).unwrap_err().to_string();
        for (error, reported) in [
            (error("payment_request", &["--from=+1"]), "`--from`"),
            (
                error("message_request", &["--call-id=c"]),
                "is not about a call",
            ),
            (
                error("call_request", &["--set=call.from.x=1"]),
                "`call.from` is neither",
            ),
            (
                error("call_request", &["--set=call.headers[7]=1"]),
                "`call.headers` has 1 elements",
            ),
            (
                error("call_request", &["--set=call..from=1"]),
                "`call..from` is not a path",
            ),
            (
                error("call_request", &["--set=call.headers[x]=1"]),
                "is not a path",
            ),
            (
                error("call_request", &["--set=call[0]=1"]),
                "`call` is neither",
            ),
        ] {
            assert!(error.contains(reported), "{error}");
        }
    }
}
