//! The documents around the scripts of `swml-core/tests/check`.

/// Returns the document around the scripts of a group: the text before and after each.
///
/// # Panics
/// The group has none.
#[allow(clippy::panic)]
pub fn frame(group: &str) -> [&'static str; 2] {
    match group {
        "document" => ["", ""],
        "main" | "message" => [r#"{"sections":{"main":"#, "}}"],
        "connect" => [r#"{"sections":{"main":[{"connect":"#, "}]}}"],
        "ai" => [r#"{"sections":{"main":[{"ai":"#, "}]}}"],
        "function" => [
            r#"{"sections":{"main":[{"ai":{"prompt":{"text":"a"},"SWAIG":{"defaults":{"web_hook_url":"https://example.com/f"},"functions":["#,
            "]}}}]}}",
        ],
        "parameter" => [
            r#"{"sections":{"main":[{"ai":{"prompt":{"text":"a"},"SWAIG":{"defaults":{"web_hook_url":"https://example.com/f"},"functions":[{"function":"f","description":"d","parameters":{"type":"object","properties":{"p":"#,
            "}}}]}}}]}}",
        ],
        "action" => [
            r#"{"sections":{"main":[{"ai":{"prompt":{"text":"a"},"SWAIG":{"functions":[{"function":"f","description":"d","data_map":{"output":{"action":"#,
            "}}}]}}}]}}",
        ],
        "bedrock" => [
            r#"{"sections":{"main":[{"amazon_bedrock":{"prompt":{"text":"a"},"SWAIG":{"functions":["#,
            "]}}}]}}",
        ],
        other => panic!("no frame for the group {other}"),
    }
}
