//! Reading and checking scripts: documents per second, compared with the `jsonschema` crate and
//! SignalWire's own schema if that is in `../shared`.
//!
//! `cargo bench -p benches --bench check`

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use serde_json::Value;
use swml::{Document, Reader};

fn main() {
    divan::main();
}

/// Typical scripts: one that dials, one with branches, one with an agent.
fn scripts() -> Vec<String> {
    let menu = swml::swml! {
        answer;
        label menu;
        prompt play "say:Press 1 for sales, 2 for support" max_digits 1;
        switch prompt_value {
            case "1" { connect to "/private/sales" timeout 20s; }
            case "2" { transfer "https://example.com/support"; }
            default { goto menu max 3; }
        }
        hangup;
    };
    let desk = swml::swml! {
        play "say:One moment";
        connect
            serial [
                to "sip:alice@example.com" timeout 10s headers [name "X-Account" value "7"],
                to "+15551234567",
            ]
            timeout 1m
            encryption mandatory
            call_state_url "https://example.com/state"
            call_state_events [ringing, answered]
            confirm { play "say:A caller for you"; }
            result { case "connected" { hangup; } default { play "say:Nobody is there"; } };
    };
    let agent = swml::swml! {
        ai {
            prompt { text "You take orders for pizza." temperature 0.3 }
            params { wait_for_user true inactivity_timeout 1m }
            SWAIG {
                functions [
                    function "place_order" description "Call it when the caller has decided"
                        parameters {
                            type object
                            properties { size { type string enum ["small", "large"] } }
                            required ["size"]
                        }
                        web_hook_url "https://example.com/order",
                ]
            }
        }
    };
    [menu, desk, agent].iter().map(Document::to_json).collect()
}

#[divan::bench]
fn json_read_and_checked(bencher: Bencher<'_, '_>) {
    let scripts = scripts();
    bencher
        .counter(ItemsCount::new(scripts.len()))
        .bench_local(|| {
            for script in &scripts {
                let read = Reader::new().json::<Document>(black_box(script)).unwrap();
                assert!(black_box(read).report().is_clean());
            }
        });
}

#[divan::bench]
fn yaml_read_and_checked(bencher: Bencher<'_, '_>) {
    let scripts: Vec<String> = scripts()
        .iter()
        .map(|script| Document::from_json(script).unwrap().to_yaml())
        .collect();
    bencher
        .counter(ItemsCount::new(scripts.len()))
        .bench_local(|| {
            for script in &scripts {
                let read = Reader::new().yaml::<Document>(black_box(script)).unwrap();
                assert!(black_box(read).report().is_clean());
            }
        });
}

#[divan::bench]
fn document_checked(bencher: Bencher<'_, '_>) {
    let scripts: Vec<Document> = scripts()
        .iter()
        .map(|script| Document::from_json(script).unwrap())
        .collect();
    bencher
        .counter(ItemsCount::new(scripts.len()))
        .bench_local(|| {
            for script in &scripts {
                assert!(black_box(script).check().is_clean());
            }
        });
}

/// The work of the crate `jsonschema` for the same texts: reads each into a value and validates it
/// against SignalWire's schema. It finds fewer errors, see the README.
#[divan::bench]
fn json_by_jsonschema(bencher: Bencher<'_, '_>) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/schema/calling.schema.json");
    let Ok(schema) = std::fs::read_to_string(path) else {
        eprintln!("skipped: there is no ../shared/schema");
        return;
    };
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let scripts = scripts();
    bencher
        .counter(ItemsCount::new(scripts.len()))
        .bench_local(|| {
            for script in &scripts {
                let value: Value = serde_json::from_str(black_box(script)).unwrap();
                assert!(validator.iter_errors(&value).next().is_none());
            }
        });
}
