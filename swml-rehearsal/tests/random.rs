//! No script and no choice makes a rehearsal panic or hang.
#![allow(clippy::indexing_slicing)]

#[path = "random/mod.rs"]
mod random;

/// As many as take about a second; `RANDOM=1000000` for more.
#[test]
fn no_script_hangs() {
    let runs = std::env::var("RANDOM")
        .ok()
        .and_then(|runs| runs.parse().ok());
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    for _ in 0..runs.unwrap_or(1_500) {
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        })
        .take(160)
        .collect();
        random::play(&mut random::Bytes(&bytes));
    }
}

/// Not all scripts are rejected, and some ask questions.
#[test]
fn some_scripts_ask() {
    let asks = (0..200u8).filter(|number| {
        let bytes: Vec<u8> = (0..160u8)
            .map(|at| at.wrapping_mul(*number).wrapping_add(*number))
            .collect();
        let text = random::document(&mut random::Bytes(&bytes)).to_string();
        let script = swml_rehearsal::Script::json(&text);
        let machine = script.map(|script| swml_rehearsal::Rehearsal::new(script).machine());
        machine.is_ok_and(|machine| machine.question().is_some())
    });
    let asks = asks.count();
    assert!(asks > 20, "{asks} of 200");
}
