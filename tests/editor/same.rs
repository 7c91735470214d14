//! The expansion for rust-analyzer compiles with rustc, and has the same value.

use swml::{Document, messaging};

/// A script for rustc, and the same one for an editor.
macro_rules! both {
    ($normal:ident, $in_editor:ident: $($script:tt)*) => {{
        let normal = swml::$normal! { $($script)* };
        let in_editor = swml_macros::$in_editor! { crate $($script)* };
        assert_eq!(normal, in_editor);
        normal
    }};
}

#[test]
fn the_editor_sees_the_same_script() {
    let agents = ["sip:alice@example.com", "sip:bob@example.com"];
    let (open, name) = (true, "${call.from}");
    let patience: Option<u32> = None;
    let rest = || [swml::Method::from(swml::Hangup::default())];
    let script = both! { swml, swml_in_editor:
        answer;
        set { tries 0, names ["a", {b null}] }
        label again;
        @let first = agents[0];
        @for agent in agents { play say(agent) volume -3.5; }
        @if let Some(time) = patience { sleep (time); } @else if !open { hangup busy; } @else { ..(rest()) }
        @match agents.len() { 0 => { answer; }, n if n > 1 => { return { code 5 }; } _ => {} }
        connect from "+15551234567" timeout 20s headers [name "X-A" value (name)]
            serial [to (first) timeout 5m, @for agent in agents { to sip(agent) }, {to "/public/room"}]
            confirm { play url "say:Hi"; cond { when "x" { hangup; } else { set y 1; } } }
            result { case connected { hangup; } case "failed" { execute voicemail; } default { return; } };
        connect { to queue(name), transfer_after_bridge { play ["silence:1", silence(2s), ring(us)]; } }
        connect serial_parallel [[to "sip:a@b", to "+15551234567"], [to phone(name)]];
        switch call.to { case 1 { answer; } default { transfer dest { hangup; } params { a 1 }; } }
        execute voicemail { params { x (name) } on_return { goto again when "z" max 3; } }
        live_transcribe start { lang "en" direction ["remote-caller"] };
        raw shout { loud (name) };
        ai prompt { text (name) contexts { default { steps [name "a" pom [body "b"] end true] } } }
            hints ["a", hint "b" pattern "c" replace "d"] params { direction inbound new { a [1] } }
            SWAIG { functions [function "f" description "d" data_map { output {
                action [hold 5m, { SWML { hangup; } transfer true }, say (name)]
            } } parameters { type object properties { n { type null description "n" } } }] };
        section voicemail { prompt play "say:PIN" max_digits 4; record beep true; unset [x, y]; }
    };
    let _: Document = script;
    let message = both! { swml_messaging, swml_messaging_in_editor:
        switch message.body transform lowercase_trim {
            case "stop" { receive; }
            default { reply "Thanks" media [(name)]; }
        }
    };
    let _: messaging::Document = message;
    both! { swml_json, swml_json_in_editor: play say(name); hangup; };
}
