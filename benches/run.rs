//! From a script to its JSON: time and allocations, compared with alternatives.
//!
//! `cargo bench -p benches --bench run`

#![allow(missing_docs)]

use std::fmt::Write;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use serde_json::{Value, json};
use swml::{Connect, Document, Hangup, Method, Play, swml, swml_json};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// The text is used and dropped, as in a service, so that its memory is reused.
fn used(text: impl AsRef<str>) -> usize {
    black_box(text.as_ref()).len()
}

/// The values of four holes.
struct Call {
    name: &'static str,
    number: &'static str,
    team: &'static str,
    patience: i64,
}

fn call() -> Call {
    black_box(Call {
        name: "Ms. O'Neil",
        number: "+15551234567",
        team: "support",
        patience: 20,
    })
}

const LITERAL: &str = concat!(
    r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:One moment"}},"#,
    r#"{"connect":{"to":"+15551234567","timeout":20}},{"connect":{"to":"queue:support","#,
    r#""transfer_after_bridge":"https://example.com/after"}},{"hangup":{"reason":"busy"}}]}}"#
);

/// A script of five statements and no Rust value.
#[divan::bench_group(sample_size = 500)]
mod literal {
    use super::*;

    #[divan::bench]
    fn swml_json() -> usize {
        used(swml_json! {
            answer;
            play "say:One moment";
            connect to "+15551234567" timeout 20s;
            connect to "queue:support" transfer_after_bridge "https://example.com/after";
            hangup busy;
        })
    }

    #[divan::bench]
    fn swml_to_json() -> usize {
        let document = swml! {
            answer;
            play "say:One moment";
            connect to "+15551234567" timeout 20s;
            connect to "queue:support" transfer_after_bridge "https://example.com/after";
            hangup busy;
        };
        used(black_box(document).to_json())
    }

    #[divan::bench]
    fn swml_sections() -> usize {
        let document = swml! {
            answer;
            play "say:One moment";
            connect to "+15551234567" timeout 20s;
            connect to "queue:support" transfer_after_bridge "https://example.com/after";
            hangup busy;
        };
        black_box(document).sections().len()
    }

    #[divan::bench]
    fn json_to_string() -> usize {
        let value = json!({"version": "1.0.0", "sections": {"main": [
            {"answer": {}},
            {"play": {"url": "say:One moment"}},
            {"connect": {"to": "+15551234567", "timeout": 20}},
            {"connect": {"to": "queue:support", "transfer_after_bridge": "https://example.com/after"}},
            {"hangup": {"reason": "busy"}},
        ]}});
        used(black_box(value).to_string())
    }

    #[divan::bench]
    #[allow(clippy::unnecessary_to_owned)]
    fn to_owned() -> usize {
        used(String::from(black_box(LITERAL)))
    }
}

/// The same with four holes.
#[divan::bench_group(sample_size = 500)]
mod holes {
    use super::*;

    #[divan::bench]
    fn swml_json(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            used(swml_json! {
                answer;
                play say(call.name);
                connect to phone(call.number) timeout (call.patience);
                connect to queue(call.team) transfer_after_bridge "https://example.com/after";
                hangup busy;
            })
        });
    }

    #[divan::bench]
    fn swml_to_json(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            let document = swml! {
                answer;
                play say(call.name);
                connect to phone(call.number) timeout (call.patience);
                connect to queue(call.team) transfer_after_bridge "https://example.com/after";
                hangup busy;
            };
            used(black_box(document).to_json())
        });
    }

    #[divan::bench]
    fn api_to_json(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            let document = Document::new()
                .then(swml::Answer::default())
                .then(Play::url(format!("say:{}", call.name)))
                .then(Connect::to(call.number).timeout(call.patience))
                .then(
                    Connect::to(format!("queue:{}", call.team))
                        .transfer_after_bridge("https://example.com/after"),
                )
                .then(Hangup::default().reason(swml::HangupReason::Busy));
            used(black_box(document).to_json())
        });
    }

    #[divan::bench]
    fn json_to_string(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            let value = json!({"version": "1.0.0", "sections": {"main": [
                {"answer": {}},
                {"play": {"url": format!("say:{}", call.name)}},
                {"connect": {"to": call.number, "timeout": call.patience}},
                {"connect": {
                    "to": format!("queue:{}", call.team),
                    "transfer_after_bridge": "https://example.com/after",
                }},
                {"hangup": {"reason": "busy"}},
            ]}});
            used(black_box(value).to_string())
        });
    }

    /// Text built by hand, with JSON escapes, but expressions are not broken up.
    #[divan::bench]
    fn push_str_by_hand(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            let mut out = String::with_capacity(400);
            out.push_str(
                r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:"#,
            );
            escape(call.name, &mut out);
            out.push_str(r#""}},{"connect":{"to":""#);
            escape(call.number, &mut out);
            out.push_str(r#"","timeout":"#);
            let _ = write!(out, "{}", call.patience);
            out.push_str(r#"}},{"connect":{"to":"queue:"#);
            escape(call.team, &mut out);
            out.push_str(
                r#"","transfer_after_bridge":"https://example.com/after"}},{"hangup":{"reason":"busy"}}]}}"#,
            );
            used(out)
        });
    }

    /// Without escapes: fast, and wrong for any name with a quotation mark in it.
    #[divan::bench]
    fn format_by_hand(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let call = call();
            used(format!(
                concat!(
                    r#"{{"version":"1.0.0","sections":{{"main":[{{"answer":{{}}}},{{"play":{{"url":"say:{}"}}}},"#,
                    r#"{{"connect":{{"to":"{}","timeout":{}}}}},{{"connect":{{"to":"queue:{}","#,
                    r#""transfer_after_bridge":"https://example.com/after"}}}},{{"hangup":{{"reason":"busy"}}}}]}}}}"#
                ),
                call.name, call.number, call.patience, call.team
            ))
        });
    }

    fn escape(text: &str, out: &mut String) {
        for c in text.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                c if (c as u32) < 0x20 => {
                    let _ = write!(out, "\\u{:04x}", c as u32);
                }
                c => out.push(c),
            }
        }
    }
}

/// Scripts of this number of statements: each says a name and dials.
mod growth {
    use super::*;

    const STATEMENTS: [usize; 4] = [1, 10, 100, 1000];

    #[divan::bench(args = STATEMENTS)]
    fn swml_json(bencher: Bencher<'_, '_>, statements: usize) {
        let agents = vec!["alice@example.com"; statements];
        let run =
            || used(swml_json! { @for &agent in &agents { connect to sip(agent) timeout 20s; } });
        bencher.counter(BytesCount::new(run())).bench_local(run);
    }

    #[divan::bench(args = STATEMENTS)]
    fn swml_to_json(bencher: Bencher<'_, '_>, statements: usize) {
        let agents = vec!["alice@example.com"; statements];
        bencher.bench_local(|| {
            let document = swml! { @for &agent in &agents { connect to sip(agent) timeout 20s; } };
            used(black_box(document).to_json())
        });
    }

    #[divan::bench(args = STATEMENTS)]
    fn to_json_alone(bencher: Bencher<'_, '_>, statements: usize) {
        let agents = vec!["alice@example.com"; statements];
        let document = swml! { @for &agent in &agents { connect to sip(agent) timeout 20s; } };
        bencher.bench_local(|| used(black_box(&document).to_json()));
    }

    #[divan::bench(args = STATEMENTS)]
    fn api_to_json(bencher: Bencher<'_, '_>, statements: usize) {
        let agents = vec!["alice@example.com"; statements];
        bencher.bench_local(|| {
            let steps: Vec<Method> = agents
                .iter()
                .map(|agent| Connect::to(format!("sip:{agent}")).timeout(20).into())
                .collect();
            used(black_box(Document::new().section("main", steps)).to_json())
        });
    }

    #[divan::bench(args = STATEMENTS)]
    fn json_to_string(bencher: Bencher<'_, '_>, statements: usize) {
        let agents = vec!["alice@example.com"; statements];
        bencher.bench_local(|| {
            let steps: Vec<Value> = agents
                .iter()
                .map(|agent| json!({"connect": {"to": format!("sip:{agent}"), "timeout": 20}}))
                .collect();
            let value = json!({"version": "1.0.0", "sections": {"main": steps}});
            used(black_box(value).to_string())
        });
    }
}

/// Composed scripts, compared with the same in one script, and with copies of their bytes.
#[divan::bench_group(sample_size = 200)]
mod parts {
    use super::*;
    use swml::{Block, swml_block};

    static PART: Block = swml_block! {
        answer;
        play "say:One moment";
        connect to "+15551234567" timeout 20s;
    };

    #[divan::bench]
    fn ten_blocks() -> usize {
        let part = black_box(&PART);
        let document = swml! {
            ..(part); ..(part); ..(part); ..(part); ..(part);
            ..(part); ..(part); ..(part); ..(part); ..(part);
        };
        used(black_box(document).to_json())
    }

    /// Built at run time as well: a script without Rust would be a constant.
    #[divan::bench]
    fn the_same_as_one(bencher: Bencher<'_, '_>) {
        bencher.bench_local(|| {
            let number = black_box("+15551234567");
            let document = swml! {
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
                answer; play "say:One moment"; connect to phone(number) timeout 20s;
            };
            used(black_box(document).to_json())
        });
    }

    fn modules() -> [Document; 3] {
        let agents = vec!["alice@example.com"; 20];
        let agents = &agents;
        [
            swml! { execute sales; section sales { @for &a in agents { connect to sip(a); } } },
            swml! { execute desk; section desk { @for &a in agents { connect to sip(a); } } },
            swml! { execute night; section night { @for &a in agents { connect to sip(a); } } },
        ]
    }

    #[divan::bench]
    fn three_merged(bencher: Bencher<'_, '_>) {
        bencher
            .with_inputs(modules)
            .bench_local_values(|[a, b, c]| black_box(a.merge(b).merge(c)).to_json().len());
    }

    /// Their text, copied twice, like the merged one.
    #[divan::bench]
    fn three_copied_and_written(bencher: Bencher<'_, '_>) {
        bencher
            .with_inputs(|| modules().map(|module| module.to_json()))
            .bench_local_values(|[mut a, b, c]| {
                a.push_str(&b);
                a.push_str(&c);
                black_box(&a).clone().len()
            });
    }
}
