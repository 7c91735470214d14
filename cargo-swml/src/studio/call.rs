//! A call after some choices.

use std::path::Path;

use serde_json::{Map, Value, json};
use swml_language::check::format::visible;
use swml_rehearsal::{
    Choice, Coverage, Event, Happened, Location, Machine, Notation, Party, Script,
};

use super::answers;
use super::reading::Reading;
use crate::check_input::Language;
use crate::rehearse::begin::{Beginning, Stage, is_reported};

/// A longer call is not continued: each choice adds at most 10,000 events.
const EVENTS: usize = 20_000;

/// The events that are shown of a long call.
const SHOWN: usize = 1_000;

/// The characters that are shown of a value.
const LONGEST: usize = 2_000;

/// Plays a list of choices until one is refused, and returns the call.
pub(super) fn played(
    reading: &Reading,
    script: Script,
    beginning: &Beginning,
    choices: &[String],
) -> Result<Value, String> {
    let language = reading.language();
    let exploration = beginning.exploration(script.clone(), language);
    let exploration = exploration.map_err(|error| error.to_string())?;
    let (body, rest) = match (language, choices.split_first()) {
        (Language::Calling, _) => (None, choices),
        (Language::Messaging, Some((first, rest))) => match first.parse() {
            Ok(Choice::Writes(text)) => (Some(text), rest),
            _ => return Ok(unwritten(exploration.texts())),
        },
        (Language::Messaging, None) => return Ok(unwritten(exploration.texts())),
    };
    let stage = beginning.stage(script, language, body.as_deref());
    let mut stage = stage.map_err(|error| error.to_string())?;
    let mut accepted: Vec<String> = body.iter().map(|text| written(text)).collect();
    let mut given: Vec<Choice> = body.into_iter().map(Choice::Writes).collect();
    let mut turns = vec![0];
    let mut refused = Value::Null;
    for choice in rest {
        turns.push(stage.machine.events().len());
        let answered = match stage.machine.events().len() > EVENTS {
            true => Err("the call is too long".to_owned()),
            false => stage.answer(choice).map_err(|error| error.to_string()),
        };
        match answered {
            Ok(choice) => {
                accepted.push(Notation::of(&choice).to_string());
                given.push(choice);
            }
            Err(why) => {
                refused = json!({"choice": visible(choice.clone()), "why": visible(why)});
                break;
            }
        }
    }
    let name = test_name(reading.name(), &accepted);
    let mut call = view(reading, &stage, &turns);
    call.insert("choices".to_owned(), json!(accepted));
    call.insert("refused".to_owned(), refused);
    call.insert("test".to_owned(), exploration.test(&name, &given).into());
    Ok(Value::Object(call))
}

fn written(text: &str) -> String {
    Notation::of(&Choice::Writes(text.to_owned())).to_string()
}

/// A message that has no text yet, with those that make a difference.
fn unwritten(texts: Vec<String>) -> Value {
    let texts: Vec<Choice> = texts.into_iter().map(Choice::Writes).collect();
    json!({
        "choices": [],
        "events": [],
        "left_out": 0,
        "question": "a message comes in",
        "answers": answers::buttons(&texts),
        "forms": [{"kind": "writes"}],
        "visited": [],
        "variables": [],
        "assumptions": [],
    })
}

/// Returns the call as it is now. The turns are the numbers of events before each choice.
fn view(reading: &Reading, stage: &Stage, turns: &[usize]) -> Map<String, Value> {
    let machine = &stage.machine;
    let file = reading.name();
    let at = |location: &Location| place(reading, location);
    let reported = || {
        let events = machine.events().iter().enumerate();
        events.filter(|(_, event)| is_reported(event))
    };
    let left_out = reported().count().saturating_sub(SHOWN);
    let events = reported().skip(left_out).map(|(index, event)| {
        let location = machine.location_of(event);
        // the turn in which it happened
        let turn = turns.partition_point(|turn| *turn <= index);
        json!({
            "time": time(event.time),
            "kind": kind(event),
            "text": short(event.kind.to_string()),
            "turn": turn.saturating_sub(1),
            "at": location.as_ref().map(at),
        })
    });
    let coverage = Coverage::of(machine);
    let run = reading.boxes.run(&coverage, file);
    let visited = run
        .into_iter()
        .filter(|(_, run)| *run != crate::graph::model::Run::Never);
    let assumptions = machine.assumptions();
    let view = json!({
        "events": events.collect::<Vec<_>>(),
        "left_out": left_out,
        "time": time(machine.time()),
        "ended": machine.ended().map(|end| visible(end.to_string())),
        "question": machine.question().map(|question| short(question.to_string())),
        "answers": answers::buttons(&stage.choices()),
        "forms": machine.question().map(answers::forms).unwrap_or_default(),
        "at": machine.location().as_ref().map(at),
        "visited": visited.map(|(id, _)| id).collect::<Vec<_>>(),
        "variables": variables(machine),
        "assumptions": assumptions.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    match view {
        Value::Object(view) => view,
        _ => Map::new(),
    }
}

/// Returns a place with its box.
pub(super) fn place(reading: &Reading, location: &Location) -> Value {
    let drawn = reading.boxes.at(location, reading.name());
    json!({
        "text": visible(location.to_string()),
        "line": location.line.map(|(line, _)| line),
        "box": drawn.map(|place| place.id),
        "row": drawn.and_then(|place| place.row),
    })
}

/// Formats milliseconds as a transcript does.
fn time(ms: u64) -> String {
    let seconds = ms / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The class of an event in the transcript.
fn kind(event: &Event) -> &'static str {
    match &event.kind {
        Happened::Hears {
            party: Party::Caller,
            ..
        }
        | Happened::Replies { .. } => "heard",
        Happened::Presses(Party::Caller, _)
        | Happened::Says(Party::Caller, _)
        | Happened::Silent(Party::Caller)
        | Happened::HangsUp(Party::Caller)
        | Happened::Records(Party::Caller, _) => "caller",
        Happened::Error { .. } => "error",
        Happened::Ends(_) => "end",
        _ => "platform",
    }
}

/// Returns the variables of the script, in order of their names.
fn variables(machine: &Machine) -> Value {
    let Some(Value::Object(vars)) = machine.variable("vars") else {
        return json!([]);
    };
    let mut all: Vec<(String, Value)> = vars.into_iter().collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    let shown = all
        .into_iter()
        .map(|(name, value)| json!({"name": short(name), "value": short(value.to_string())}));
    shown.collect()
}

/// Returns the start of a text, without invisible characters.
fn short(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
    visible(text)
}

/// Names a test by the file and the choices.
fn test_name(file: &str, choices: &[String]) -> String {
    let stem = Path::new(file).file_stem().unwrap_or_default();
    let name = format!("plays {} {}", stem.to_string_lossy(), choices.join(" "));
    name.chars().take(60).collect()
}
