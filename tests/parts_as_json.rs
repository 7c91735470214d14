//! Scripts made of parts as text: `swml_json!` says the same as `swml!`, and is a constant where
//! nothing in it is known at run time only.

use std::borrow::Cow;

use swml::{Block, swml, swml_block, swml_json, swml_messaging_block, swml_messaging_json};

static GREETING: Block = swml_block! { answer; play "say:Welcome"; };

/// The text of a script, which is also that of its `Document`.
macro_rules! same {
    ($($script:tt)*) => {{
        let text: Cow<'static, str> = swml_json! { $($script)* };
        assert!(matches!(text, Cow::Owned(_)), "{text}");
        assert_eq!(text, swml! { $($script)* }.to_json());
        text
    }};
}

#[test]
fn a_text_without_rust_is_a_constant() {
    const SECTIONS: Cow<'static, str> = swml_json! {
        /// A comment.
        execute desk;
        // Another.
        execute voicemail;
        section desk { play "say:Desk"; /** One inside. */ denoise; }
        extern section voicemail;
    };
    assert!(matches!(SECTIONS, Cow::Borrowed(_)));
    assert_eq!(
        SECTIONS,
        r#"{"version":"1.0.0","sections":{"main":[{"execute":{"dest":"desk"}},{"execute":{"dest":"voicemail"}}],"desk":[{"play":{"url":"say:Desk"}},{"denoise":{}}]}}"#
    );
    const MESSAGE: Cow<'static, str> = swml_messaging_json! { execute bye; extern section bye; };
    assert!(matches!(MESSAGE, Cow::Borrowed(_)));
    assert_eq!(
        MESSAGE,
        r#"{"version":"1.0.0","sections":{"main":[{"execute":{"dest":"bye"}}]}}"#
    );
}

#[test]
fn blocks_are_constants() {
    // a `static` is parsed once at most; a constant is a new block at each use
    #[allow(clippy::declare_interior_mutable_const)]
    const CALL: Block = swml_block! { play "say:Hello"; /// And ends.
    hangup; };
    static MESSAGE: swml::messaging::Block = swml_messaging_block! { reply "Thanks"; };
    let call = CALL;
    assert_eq!(
        call.to_json(),
        r#"[{"play":{"url":"say:Hello"}},{"hangup":{}}]"#
    );
    assert_eq!(MESSAGE.to_json(), r#"[{"reply":"Thanks"}]"#);
}

#[test]
fn blocks_and_sections_from_rust() {
    let module = swml! { section later { play "say:Later"; } section main { execute later; } };
    let text = same! {
        ..(&GREETING);
        execute desk;
        execute later;
        section desk ..(&GREETING);
        ..sections(&module);
        extern section elsewhere;
    };
    assert_eq!(
        text,
        [
            r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:Welcome"}},"#,
            r#"{"execute":{"dest":"desk"}},{"execute":{"dest":"later"}}],"#,
            r#""desk":[{"answer":{}},{"play":{"url":"say:Welcome"}}],"#,
            r#""later":[{"play":{"url":"say:Later"}}]}}"#,
        ]
        .concat()
    );
}

#[test]
fn branches_sections_and_entries_from_rows() {
    for count in [0, 1, 9] {
        let rows: Vec<(String, String)> = (0..count)
            .map(|row| (row.to_string(), format!("desk{row}")))
            .collect();
        let text = same! {
            switch call.to {
                @for (key, name) in &rows { case (key) { execute (swml::Target::section(name)); } }
                @if rows.is_empty() { case "a" { hangup; } }
                default { hangup; }
            }
            set { @for (key, name) in &rows { (name) (key) } };
            @for (_, name) in &rows { section (name) { play say(name); } }
        };
        let each = |json: fn(&(String, String)) -> String| {
            rows.iter().map(json).collect::<Vec<_>>().join(",")
        };
        let cases = match rows.is_empty() {
            true => r#""a":[{"hangup":{}}]"#.to_owned(),
            false => each(|(key, name)| format!(r#""{key}":[{{"execute":{{"dest":"{name}"}}}}]"#)),
        };
        let vars = each(|(key, name)| format!(r#""{name}":"{key}""#));
        let sections = each(|(_, name)| format!(r#""{name}":[{{"play":{{"url":"say:{name}"}}}}]"#));
        let comma = if rows.is_empty() { "" } else { "," };
        assert_eq!(
            text,
            format!(
                r#"{{"version":"1.0.0","sections":{{"main":[{{"switch":{{"variable":"call.to","case":{{{cases}}},"default":[{{"hangup":{{}}}}]}}}},{{"set":{{{vars}}}}}]{comma}{sections}}}}}"#
            )
        );
    }
}

#[test]
fn properties_under_a_condition() {
    for night in [true, false] {
        let text = same! {
            connect to "+15551234567" @if night { timeout 10s } @else { timeout 30s max_duration 5m };
            #[cfg(any())] hangup;
        };
        let chosen = match night {
            true => r#""timeout":10"#,
            false => r#""timeout":30,"max_duration":300"#,
        };
        assert_eq!(
            text,
            format!(
                r#"{{"version":"1.0.0","sections":{{"main":[{{"connect":{{"to":"+15551234567",{chosen}}}}}]}}}}"#
            )
        );
    }
}
