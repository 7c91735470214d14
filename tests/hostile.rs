//! Text from outside never runs as code in a script.
//!
//! Each render inserts random text into every kind of place, inside of the maximum number of nested
//! documents. `SWML_HOSTILE_RENDERS=800000 cargo test --release --test hostile` runs more of them
//! than the default.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use swml::{Document, swml, swml_json};

/// The building blocks of text from outside.
const PIECES: [&str; 40] = [
    "${",
    "%{",
    "$",
    "%",
    "{",
    "}",
    "\\",
    "\"",
    "'",
    "\\u0024{",
    "\\u0025{",
    "\\x24{",
    "$\\u007b",
    "call.from",
    "\u{feff}",
    "\n",
    "\r\n",
    "\t",
    "\u{0}",
    "\u{2028}",
    " ",
    ":",
    ": ",
    ",",
    "[",
    "]",
    "-",
    "- ",
    "---",
    "sections",
    "\"sections\":",
    "main",
    "hangup",
    "https://",
    "http://",
    "queue:",
    "sip:",
    "say:",
    "é",
    "\u{1F600}",
];

/// Whole documents, also in disguise.
const DOCUMENTS: [&str; 6] = [
    r#"{"version":"1.0.0","sections":{"main":[{"play":"say:\u0024{call.from}"}]}}"#,
    r#"{"\u0073ections":{"main":[{"hangup":{}}]}}"#,
    "sections:\n  main:\n    - hangup",
    "--- {sections: {main: [hangup]}}",
    "\u{feff} {\"sections\":{\"main\":[\"hangup\"]}}",
    "%YAML 1.2\n---\nsections: {main: [hangup]}",
];

/// A pseudorandom sequence, the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn text(&mut self) -> String {
        if self.below(8) == 0 {
            let before = PIECES[self.below(PIECES.len())];
            return format!("{before}{}", DOCUMENTS[self.below(DOCUMENTS.len())]);
        }
        (0..self.below(12))
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect()
    }
}

/// Text in every kind of place.
macro_rules! everywhere {
    ($macro:ident, $text:ident) => {
        $macro! {
            play [say(&$text), ring(($text.as_str()))];
            connect to (&$text) from (&$text) transfer_after_bridge (&$text) confirm (&$text)
                headers [name "X-A" value (&$text)] raw more (&$text);
            connect to queue(&$text) transfer_after_bridge url(&$text);
            set { a (&$text) b [(serde_json::json!({$text.as_str(): [&$text]}))] own "%{call.to}" };
            execute (&$text);
            execute section(&$text);
            raw novel { dest (&$text) };
            label (&$text);
            transfer (&$text);
        }
    };
}

fn script(text: &str) -> [String; 2] {
    let text = text.to_owned();
    [
        everywhere!(swml, text).to_json(),
        everywhere!(swml_json, text).into_owned(),
    ]
}

/// A script inside of this number of documents, as a macro writes it.
fn inside(text: &str, depth: usize) -> Document {
    let inner = |text: &str| swml! { execute (text); play say(text); transfer section(text); };
    match depth {
        0 => inner(text),
        1 => swml! { transfer dest { execute (text); play say(text); transfer section(text); }; },
        2 => swml! { transfer dest { transfer dest { execute (text); play say(text); }; }; },
        3 => swml! { connect to "queue:a" transfer_after_bridge { transfer dest { transfer dest {
            execute (text); play say(text);
        }; }; }; },
        _ => swml! { transfer dest { transfer dest { transfer dest { transfer dest {
            transfer dest { transfer dest { transfer dest { execute (text); play say(text); }; };
        }; }; }; }; }; },
    }
}

/// Checks every text in a script, and in the documents that the script's author has written in it.
fn judge(value: &Value, key: &str, text: &str) {
    match value {
        Value::String(found) => {
            if found == "%{call.to}" {
                return;
            }
            assert!(
                !found.contains("${") && !found.contains("%{"),
                "{text:?} became {found:?}"
            );
            if matches!(key, "dest" | "transfer_after_bridge" | "confirm") {
                let document = serde_json::from_str::<Value>(found.trim());
                let ours = document.as_ref().is_ok_and(|document| {
                    document.get("version").is_some() && found.starts_with("{\"version\"")
                });
                assert!(
                    ours || !document.is_ok_and(|d| d.is_object() || d.is_array()),
                    "{text:?}"
                );
            }
        }
        Value::Array(all) => all.iter().for_each(|value| judge(value, key, text)),
        Value::Object(all) => {
            for (key, value) in all {
                assert!(
                    !key.contains("${") && !key.contains("%{"),
                    "{text:?} became {key:?}"
                );
                judge(value, key, text);
            }
        }
        _ => {}
    }
}

/// Returns the innermost of nested documents.
fn innermost(json: &str) -> Value {
    let value: Value = serde_json::from_str(json).unwrap();
    let step = &value["sections"]["main"][0];
    let inner = [
        &step["transfer"]["dest"],
        &step["connect"]["transfer_after_bridge"],
    ];
    let inner = inner.into_iter().find_map(Value::as_str);
    let inner = inner.filter(|inner| inner.starts_with('{')).map(innermost);
    inner.unwrap_or(value)
}

#[test]
fn nothing_from_outside_is_run() {
    let renders = std::env::var("SWML_HOSTILE_RENDERS").ok();
    let renders = renders.map_or(4_000, |renders| renders.parse().unwrap());
    let mut chance = Chance(0x5eed_1234_5678_9abc);
    for round in 0..renders / 2 {
        let text = chance.text();
        let [document, json] = script(&text);
        assert_eq!(document, json, "{text:?}");
        let value = serde_json::from_str(&json).unwrap();
        judge(&value, "", &text);
        assert_eq!(
            value["sections"]["main"].as_array().unwrap().len(),
            9,
            "{text:?}"
        );
        let depth = round % 5;
        let inner = innermost(&inside(&text, depth).to_json());
        let steps = inner["sections"]["main"].as_array().unwrap();
        assert!(
            steps[0].get("execute").is_some(),
            "{text:?} at {depth}: {inner}"
        );
        judge(&inner, "", &text);
    }
}
