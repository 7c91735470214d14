//! Inserted faults in the script, and what an exploration finds of each.
//!
//! A mutant that no exploration distinguishes from the script must be listed as one that changes no
//! path.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use front_desk::department::Department;
use front_desk::desk::{self, Row, Urls};
use serde_json::{Value, json};
use swml::Swaig;
use swml::web::Verifier;
use swml_rehearsal::{FaultKind, Happened, Machine, Rehearsal, Report, Script};

/// The mutated script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Open,
    Queue,
    Night,
}

/// The way in which a mutant is found.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// A fault in the report.
    Fault(FaultKind),
    /// A statement that is never run, and was before.
    NeverRun,
    /// No fault, but different events on a path of the exploration, which a snapshot of its
    /// transcript shows.
    Path,
    /// Not found: it changes no path.
    Nothing,
}
use Found::{Fault, NeverRun, Nothing, Path};
use Of::{Night, Open, Queue};

/// A change of a script.
enum Edit {
    Remove(&'static str),
    Put(&'static str, Value),
    Insert(&'static str, usize, Value),
    Swap(&'static str, &'static str),
}
use Edit::{Insert, Put, Remove, Swap};

const CONNECT: &str = "/sections/department_1/1/connect";

fn script(of: Of) -> Value {
    let rows = "1 Sales: sip:alice@example.com, +15551234567; 2 Repairs: sip:carol@example.com";
    let departments = Department::all(rows).unwrap();
    let is_busy = |agent: &str| of == Queue && agent != "sip:carol@example.com";
    let rows = departments.iter().map(|row| Row::new(row, is_busy));
    let urls = Urls::of(&Verifier::new("https://example.com").unwrap(), "c-1");
    let script = desk::script(
        &urls,
        of != Night,
        &rows.collect::<Vec<_>>(),
        Swaig::default(),
    );
    serde_json::from_str(&script.to_json()).unwrap()
}

fn edited(mut script: Value, edits: &[Edit]) -> Value {
    for edit in edits {
        match edit {
            Remove(path) => {
                let (parent, key) = path.rsplit_once('/').unwrap();
                match script.pointer_mut(parent).unwrap() {
                    Value::Array(list) => drop(list.remove(key.parse().unwrap())),
                    parent => drop(parent.as_object_mut().unwrap().remove(key).unwrap()),
                }
            }
            Put(path, value) => match script.pointer_mut(path) {
                Some(found) => *found = value.clone(),
                None => {
                    let (parent, key) = path.rsplit_once('/').unwrap();
                    script.pointer_mut(parent).unwrap()[key] = value.clone();
                }
            },
            Insert(path, at, value) => {
                let list = script.pointer_mut(path).unwrap().as_array_mut().unwrap();
                list.insert(*at, value.clone());
            }
            Swap(one, other) => {
                let [first, second] =
                    [one, other].map(|path| script.pointer(path).unwrap().clone());
                *script.pointer_mut(one).unwrap() = second;
                *script.pointer_mut(other).unwrap() = first;
            }
        }
    }
    script
}

/// The readable events of every path.
fn paths(script: &Script) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut open = vec![(Rehearsal::new(script).machine(), 0)];
    while let Some((machine, depth)) = open.pop() {
        if machine.ended().is_some() || depth == 6 {
            all.insert(reported(&machine));
            continue;
        }
        for choice in machine.choices() {
            let mut next = machine.clone();
            next.answer(choice).unwrap();
            open.push((next, depth + 1));
        }
    }
    all
}

fn reported(machine: &Machine) -> String {
    let events = machine.events().iter();
    let shown = events.filter(|event| !matches!(event.kind, Happened::Callback(_)));
    shown.map(|event| format!("{event}\n")).collect()
}

fn found(of: Of, edits: &[Edit]) -> Found {
    let good = Script::json(&script(of).to_string()).unwrap();
    let Ok(mutant) = Script::json(&edited(script(of), edits).to_string()) else {
        panic!("a mutant is a script");
    };
    let report = Rehearsal::explore(&mutant);
    let lost = |report: &Report| report.never_run().count();
    let usual = lost(&Rehearsal::explore(&good));
    match report.faults().next() {
        Some(fault) => Fault(fault.kind),
        None if lost(&report) > usual => NeverRun,
        None if paths(&mutant) != paths(&good) => Path,
        None => Nothing,
    }
}

fn mutants() -> Vec<(&'static str, Of, Vec<Edit>, Found)> {
    let connect = |path: &str| -> &'static str { format!("{CONNECT}{path}").leak() };
    let voicemail = "/sections/voicemail";
    let main = "/sections/main";
    let department = "/sections/department_1";
    let to_voicemail = || json!({"transfer": {"dest": "voicemail"}});
    vec![
        (
            "no default",
            Open,
            vec![Remove(connect("/result/default"))],
            Fault(FaultKind::NoWord),
        ),
        (
            "no result",
            Open,
            vec![Remove(connect("/result"))],
            Fault(FaultKind::NoWord),
        ),
        (
            "a key without its department",
            Open,
            vec![Remove("/sections/main/3/switch/case/2")],
            NeverRun,
        ),
        (
            "the keys swapped",
            Open,
            vec![Swap(
                "/sections/main/3/switch/case/1",
                "/sections/main/3/switch/case/2",
            )],
            Path,
        ),
        (
            "appointments lead to the voicemail",
            Open,
            vec![Put(
                "/sections/main/3/switch/case/9/0/transfer/dest",
                json!("voicemail"),
            )],
            NeverRun,
        ),
        (
            "no default of the menu",
            Open,
            vec![Remove("/sections/main/3/switch/default")],
            Fault(FaultKind::UnmatchedSwitch),
        ),
        (
            "the menu is not repeated",
            Open,
            vec![Put("/sections/main/3/switch/default", json!([]))],
            Path,
        ),
        (
            "the menu is repeated for ever",
            Open,
            vec![Remove("/sections/main/3/switch/default/0/goto/max")],
            Fault(FaultKind::TooManyJumps),
        ),
        ("no menu", Open, vec![Remove("/sections/main/2")], NeverRun),
        (
            "nothing after the menu",
            Open,
            vec![Remove("/sections/main/4")],
            Path,
        ),
        (
            "no hangup after the agent",
            Open,
            vec![Remove("/sections/appointments/1")],
            Path,
        ),
        (
            "no summary",
            Open,
            vec![Remove("/sections/appointments/0/ai/post_prompt_url")],
            Nothing,
        ),
        (
            "no case for a call that was connected",
            Open,
            vec![Remove(connect("/result/case/connected"))],
            Path,
        ),
        (
            "case and default swapped",
            Open,
            vec![Swap(
                connect("/result/case/connected"),
                connect("/result/default"),
            )],
            Fault(FaultKind::NoWord),
        ),
        (
            "default hangs up",
            Open,
            vec![Put(connect("/result/default"), json!([{"hangup": {}}]))],
            Fault(FaultKind::NoWord),
        ),
        (
            "default goes to a section that is not there",
            Open,
            vec![Put(
                connect("/result/default/0/transfer/dest"),
                json!("voicmail"),
            )],
            Fault(FaultKind::ScriptError),
        ),
        (
            "no timeout",
            Open,
            vec![Remove(connect("/parallel/0/timeout"))],
            Path,
        ),
        (
            "a shorter timeout",
            Open,
            vec![
                Put(connect("/parallel/0/timeout"), json!(5)),
                Put(connect("/parallel/1/timeout"), json!(5)),
            ],
            Path,
        ),
        (
            "an agent is forgotten",
            Open,
            vec![Remove(connect("/parallel/1"))],
            Path,
        ),
        (
            "one after the other",
            Open,
            vec![
                Swap(connect("/parallel"), connect("/status_url")),
                Put(
                    connect("/serial"),
                    script(Open).pointer(connect("/parallel")).unwrap().clone(),
                ),
                Remove(connect("/parallel")),
                Remove(connect("/status_url")),
            ],
            Path,
        ),
        (
            "no call states",
            Open,
            vec![Remove(connect("/call_state_url"))],
            Nothing,
        ),
        (
            "fewer call states",
            Open,
            vec![Put(connect("/call_state_events"), json!(["ended"]))],
            Nothing,
        ),
        (
            "no status",
            Open,
            vec![Remove(connect("/status_url"))],
            Nothing,
        ),
        ("no answer", Open, vec![Remove("/sections/main/0")], Nothing),
        (
            "no greeting",
            Open,
            vec![Remove("/sections/department_1/0")],
            Path,
        ),
        (
            "greeting after the call",
            Open,
            vec![Swap("/sections/department_1/0", "/sections/department_1/1")],
            NeverRun,
        ),
        (
            "nobody is called",
            Open,
            vec![Remove("/sections/department_1/1")],
            Path,
        ),
        (
            "a pause",
            Open,
            vec![Insert(department, 1, json!({"sleep": {"duration": 20000}}))],
            Fault(FaultKind::Silence),
        ),
        (
            "hangs up first",
            Open,
            vec![Insert(main, 0, json!({"hangup": {}}))],
            NeverRun,
        ),
        (
            "voicemail for everybody",
            Open,
            vec![Insert(main, 2, to_voicemail())],
            NeverRun,
        ),
        (
            "dials for ever",
            Open,
            vec![
                Insert(department, 1, json!({"label": "again"})),
                Put("/sections/department_1/2/connect/result/default", json!([])),
                Insert(department, 3, json!({"goto": {"label": "again"}})),
            ],
            Fault(FaultKind::TooManyJumps),
        ),
        (
            "a loop without a question",
            Open,
            vec![
                Insert(main, 2, json!({"label": "again"})),
                Insert(main, 3, json!({"goto": {"label": "again"}})),
            ],
            Fault(FaultKind::TooManyJumps),
        ),
        (
            "a jump to a label that is not there",
            Open,
            vec![Insert(main, 2, json!({"goto": {"label": "again"}}))],
            Fault(FaultKind::ScriptError),
        ),
        (
            "a menu without default",
            Open,
            vec![
                Insert(department, 1, json!({"prompt": {"play": "say:Press 1"}})),
                Insert(
                    department,
                    2,
                    json!({"switch": {"variable": "prompt_value", "case": {"1": []}}}),
                ),
            ],
            Fault(FaultKind::UnmatchedSwitch),
        ),
        (
            "a condition that is no expression",
            Open,
            vec![Insert(
                main,
                2,
                json!({"cond": [{"when": "call.from ===", "then": []}]}),
            )],
            Fault(FaultKind::ScriptError),
        ),
        (
            "sections swapped",
            Open,
            vec![Swap(main, voicemail)],
            NeverRun,
        ),
        (
            "no section",
            Open,
            vec![Remove(voicemail)],
            Fault(FaultKind::ScriptError),
        ),
        (
            "section renamed",
            Open,
            vec![
                Put(
                    "/sections/mailbox",
                    script(Open).pointer(voicemail).unwrap().clone(),
                ),
                Remove(voicemail),
            ],
            Fault(FaultKind::ScriptError),
        ),
        (
            "voicemail without words",
            Open,
            vec![Remove("/sections/voicemail/0")],
            Path,
        ),
        (
            "voicemail without a recording",
            Open,
            vec![Remove("/sections/voicemail/1")],
            Path,
        ),
        (
            "words after the recording",
            Open,
            vec![Swap("/sections/voicemail/0", "/sections/voicemail/1")],
            Path,
        ),
        (
            "no thanks",
            Open,
            vec![Remove("/sections/voicemail/2")],
            Path,
        ),
        (
            "no hangup",
            Night,
            vec![Remove("/sections/voicemail/3")],
            Path,
        ),
        (
            "thanks after the end",
            Night,
            vec![Swap("/sections/voicemail/2", "/sections/voicemail/3")],
            NeverRun,
        ),
        (
            "voicemail again and again",
            Night,
            vec![Put("/sections/voicemail/3", to_voicemail())],
            Fault(FaultKind::TooManyJumps),
        ),
        (
            "voicemail within itself",
            Night,
            vec![Put(
                "/sections/voicemail/3",
                json!({"execute": {"dest": "voicemail"}}),
            )],
            Fault(FaultKind::NeverEnds),
        ),
        (
            "no beep",
            Night,
            vec![Put("/sections/voicemail/1/record/beep", json!(false))],
            Path,
        ),
        (
            "no longest recording",
            Night,
            vec![Remove("/sections/voicemail/1/record/max_length")],
            Nothing,
        ),
        (
            "no end by silence",
            Night,
            vec![Remove("/sections/voicemail/1/record/end_silence_timeout")],
            Nothing,
        ),
        (
            "closed without voicemail",
            Night,
            vec![Remove("/sections/main/2")],
            NeverRun,
        ),
        (
            "closed without a word",
            Night,
            vec![Remove("/sections/main/1")],
            Path,
        ),
        (
            "voicemail as a subroutine",
            Night,
            vec![Put(
                "/sections/main/2",
                json!({"execute": {"dest": "voicemail"}}),
            )],
            Nothing,
        ),
        (
            "no script after the bridge",
            Queue,
            vec![Remove(connect("/transfer_after_bridge"))],
            Path,
        ),
        (
            "no word after the bridge",
            Queue,
            vec![Put(
                connect("/transfer_after_bridge"),
                json!("{\"sections\": {\"main\": [{\"hangup\": {}}]}}"),
            )],
            Path,
        ),
        (
            "a section that is not there after the bridge",
            Queue,
            vec![Put(connect("/transfer_after_bridge"), json!("goodbye"))],
            Fault(FaultKind::ScriptError),
        ),
        (
            "no default for who waits",
            Queue,
            vec![Remove(connect("/result/default"))],
            Fault(FaultKind::NoWord),
        ),
        (
            "no result for who waits",
            Queue,
            vec![Remove(connect("/result"))],
            Fault(FaultKind::NoWord),
        ),
        (
            "another queue",
            Queue,
            vec![Put(connect("/to"), json!("queue:frontdesk"))],
            Path,
        ),
        (
            "no queue status",
            Queue,
            vec![Remove(connect("/status_url"))],
            Nothing,
        ),
    ]
}

#[test]
fn each_mutant_is_found_or_listed() {
    let mutants = mutants();
    let wrong: Vec<_> = mutants
        .iter()
        .map(|(name, of, edits, wanted)| (name, found(*of, edits), wanted))
        .filter(|(_, found, wanted)| found != *wanted)
        .map(|(name, found, wanted)| format!("{name} | {found:?}, not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(mutants.len() >= 55, "{}", mutants.len());
}
