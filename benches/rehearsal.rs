//! The speed of rehearsals: calls per second, and explorations as menus grow.
//!
//! `cargo bench -p benches --bench rehearsal`

#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use swml_rehearsal::{Rehearsal, Script};

/// A call of 20 statements.
fn call() -> Script {
    let mut steps = vec![r#"{"answer": {}}"#.to_owned()];
    steps.extend((0..6).map(|n| format!(r#"{{"set": {{"v{n}": "${{call.from}}-{n}"}}}}"#)));
    steps.extend((0..6).map(|n| format!(r#"{{"play": {{"url": "say:Value ${{v{n}}}"}}}}"#)));
    steps.push(r#"{"prompt": {"play": "say:Press 1"}}"#.to_owned());
    steps.push(
        r#"{"switch": {"variable": "prompt_value", "case": {"1": [{"denoise": {}}]}, "default": []}}"#
            .to_owned(),
    );
    steps.push(
        r#"{"cond": [{"when": "prompt_value == 1", "then": [{"stop_denoise": {}}]}]}"#.to_owned(),
    );
    steps.push(r#"{"record_call": {}}"#.to_owned());
    steps.push(r#"{"hangup": {}}"#.to_owned());
    script(&steps.join(","))
}

fn script(steps: &str) -> Script {
    Script::json(&format!(r#"{{"sections": {{"main": [{steps}]}}}}"#)).unwrap()
}

/// A menu with four keys, each of which leads to a menu, to the given depth.
fn menu(depth: u32, path: &str) -> String {
    if depth == 0 {
        return format!(r#"{{"play": {{"url": "say:You chose {path}"}}}}"#);
    }
    let cases: Vec<String> = (1..=4)
        .map(|key| {
            format!(
                r#""{key}": [{}]"#,
                menu(depth - 1, &format!("{path} {key}"))
            )
        })
        .collect();
    format!(
        r#"{{"prompt": {{"play": "say:Press a key from 1 to 4"}}}},
           {{"switch": {{"variable": "prompt_value", "case": {{{}}}, "default": [{{"hangup": {{}}}}]}}}}"#,
        cases.join(",")
    )
}

fn time(mut work: impl FnMut()) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
    }
    best
}

fn main() {
    let script = call();
    let calls = time(|| {
        for _ in 0..10_000 {
            let mut call = Rehearsal::new(&script).start();
            call.presses("1").ends();
            assert!(call.time() > 0);
        }
    });
    println!("10,000 calls of 20 statements: {calls:.2?}");
    let mut before: Option<f64> = None;
    for depth in 1..=5 {
        let script = self::script(&menu(depth, ""));
        let mut states = 0;
        let took = time(|| states = Rehearsal::explore(&script).states());
        let seconds = took.as_secs_f64();
        let ratio = before.map_or(String::new(), |before| {
            format!(", {:.1} times", seconds / before)
        });
        println!("menu of {depth} levels, four keys each: {took:.2?}, {states} states{ratio}");
        before = Some(seconds);
    }
}
