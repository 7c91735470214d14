//! The parser and the checker on text, without a compiler around.

use swml_core::diagnostic::Code;

fn codes(script: &str) -> Vec<&'static str> {
    let tokens = script.parse().unwrap();
    let (source, _) = crate::judge(tokens);
    source
        .faults
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

#[test]
fn every_code_has_a_bad_and_a_good_script() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let (bad, good) = (codes(code.bad()), codes(code.good()));
        if bad != [code.as_str()] || !good.is_empty() {
            wrong.push(format!("{code}: bad {bad:?}, good {good:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
