//! `@allow`: what it covers, and what many of them cost.

use std::time::{Duration, Instant};

use proc_macro2::TokenStream;
use swml_language::Document;

fn codes(script: &str) -> Vec<&'static str> {
    let tokens: TokenStream = script.parse().unwrap();
    let (source, _) = swml_expand::judge(tokens, Document::LANGUAGE);
    source
        .faults
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

#[test]
fn it_covers_its_braces() {
    const WRONG: &str = "play \"say:{name}\";";
    let code = ["leftover-template"];
    assert_eq!(
        codes(&format!("@allow leftover-template {{ {WRONG} }}")),
        [""; 0]
    );
    assert_eq!(
        codes(&format!("@allow leftover-template; {WRONG}")),
        [""; 0]
    );
    assert_eq!(codes(&format!("{WRONG} @allow leftover-template;")), code);
    assert_eq!(
        codes(&format!("@allow leftover-template {{ answer; }} {WRONG}")),
        code
    );
    // a short one inside a long one
    let nested =
        format!("@allow leftover-template {{ @allow leftover-template {{ answer; }} {WRONG} }}");
    assert_eq!(codes(&nested), [""; 0]);
    // another code
    assert_eq!(codes(&format!("@allow unreachable {{ {WRONG} }}")), code);
    // to the end of the braces around it
    let section = format!(
        "section main {{ @allow leftover-template; answer; execute other; }} section other {{ {WRONG} }}"
    );
    assert_eq!(codes(&section), code);
}

#[test]
fn many_cost_no_more_than_each() {
    let time = |count: usize| {
        let script =
            "@allow leftover-template { play \"say:{name}\"; } play \"say:{name}\"; ".repeat(count);
        let tokens: TokenStream = script.parse().unwrap();
        let start = Instant::now();
        let (source, _) = swml_expand::judge(tokens, Document::LANGUAGE);
        assert_eq!(source.faults.len(), count);
        start.elapsed()
    };
    time(50);
    let (small, large) = (time(200).max(Duration::from_millis(5)), time(3200));
    assert!(large < small * 64, "{small:?} {large:?}");
}
