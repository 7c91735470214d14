//! Every method of calls without another test, with all its properties, and its expected JSON,
//! written by hand.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use swml::{Allowed, Connect, Document, Method, swml};

/// The script has this JSON, and the JSON is read as the same script.
fn is(script: &Document, main: &str) {
    let json = format!(r#"{{"version":"1.0.0","sections":{{"main":[{main}]}}}}"#);
    assert_eq!(script.to_json(), json);
    assert_eq!(&Document::from_json(&json).expect("a script"), script);
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn detect_machine() {
    is(
        &swml! {
            detect_machine;
            detect_machine
                detect_message_end true detectors "amd,fax" end_silence_timeout 1s initial_timeout 4500ms
                machine_ready_timeout 2 machine_voice_threshold 1.25 machine_words_threshold 6
                status_url "https://example.com/s" timeout 30s tone CNG wait false;
        },
        concat!(
            r#"{"detect_machine":{}},"#,
            r#"{"detect_machine":{"detect_message_end":true,"detectors":"amd,fax","end_silence_timeout":1,"initial_timeout":4.5,"#,
            r#""machine_ready_timeout":2,"machine_voice_threshold":1.25,"machine_words_threshold":6,"#,
            r#""status_url":"https://example.com/s","timeout":30,"tone":"CNG","wait":false}}"#,
        ),
    );
}

#[test]
fn enter_queue() {
    is(
        &swml! {
            enter_queue "support" transfer_after_bridge "https://example.com/after"
                status_url "https://example.com/s" wait_url "https://example.com/music.mp3" wait_time 10m;
            enter_queue queue_name "sales" transfer_after_bridge { play "say:Bye"; hangup; };
        },
        concat!(
            r#"{"enter_queue":{"queue_name":"support","transfer_after_bridge":"https://example.com/after","#,
            r#""status_url":"https://example.com/s","wait_url":"https://example.com/music.mp3","wait_time":600}},"#,
            r#"{"enter_queue":{"queue_name":"sales","transfer_after_bridge":"#,
            r#""{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"play\":{\"url\":\"say:Bye\"}},{\"hangup\":{}}]}}"}}"#,
        ),
    );
}

#[test]
fn rooms_and_conferences() {
    is(
        &swml! {
            join_room "lobby";
            join_room name "front_desk-2";
            join_conference "sales";
            join_conference {
                name "sales" muted true beep true start_on_enter false end_on_exit true
                wait_url "https://example.com/music.mp3" max_participants 20 record "record-from-start"
                region eu trim "do-not-trim" coach "c-1"
                status_callback_event "start end join" status_callback_event_type relay
                status_callback "https://example.com/s" status_callback_method GET
                recording_status_callback "https://example.com/r" recording_status_callback_method POST
                recording_status_callback_event "completed" recording_status_callback_event_type cxml
                result { variable return_value case "completed" { hangup; } default { answer; } }
                stream {
                    url "wss://example.com/audio" name "ear" codec "L16@24000h" status_url "https://example.com/s"
                    status_url_method GET realtime true authorization_bearer_token "t"
                    custom_parameters { a "1" }
                }
            }
            join_conference "night" beep onEnter result {
                when "vars.x == 1" { hangup; } else { answer; }
            };
        },
        concat!(
            r#"{"join_room":{"name":"lobby"}},{"join_room":{"name":"front_desk-2"}},{"join_conference":{"name":"sales"}},"#,
            r#"{"join_conference":{"name":"sales","muted":true,"beep":"true","start_on_enter":false,"end_on_exit":true,"#,
            r#""wait_url":"https://example.com/music.mp3","max_participants":20,"record":"record-from-start","#,
            r#""region":"eu","trim":"do-not-trim","coach":"c-1","#,
            r#""status_callback_event":"start end join","status_callback_event_type":"relay","#,
            r#""status_callback":"https://example.com/s","status_callback_method":"GET","#,
            r#""recording_status_callback":"https://example.com/r","recording_status_callback_method":"POST","#,
            r#""recording_status_callback_event":"completed","recording_status_callback_event_type":"cxml","#,
            r#""result":{"variable":"return_value","case":{"completed":[{"hangup":{}}]},"default":[{"answer":{}}]},"#,
            r#""stream":{"url":"wss://example.com/audio","name":"ear","codec":"L16@24000h","status_url":"https://example.com/s","#,
            r#""status_url_method":"GET","realtime":true,"authorization_bearer_token":"t","custom_parameters":{"a":"1"}}}},"#,
            r#"{"join_conference":{"name":"night","beep":"onEnter","result":[{"when":"vars.x == 1","then":[{"hangup":{}}]},{"else":[{"answer":{}}]}]}}"#,
        ),
    );
}

#[test]
fn live_transcribe_and_translate() {
    is(
        &swml! {
            live_transcribe action { start {
                lang "en-US" direction ["remote-caller", "local-caller"] webhook "https://example.com/w"
                live_events true ai_summary true ai_summary_prompt "In short" speech_timeout 60s
                vad_silence_ms 300ms vad_thresh 400 debug_level 1 speech_engine google
            } };
            live_transcribe action summarize;
            live_transcribe action {
                summarize { webhook "https://example.com/w" prompt "In short" }
            };
            live_transcribe summarize { prompt "In short" };
            live_transcribe stop;
            live_translate action { start {
                from_lang "en-US" to_lang "es-ES" direction ["remote-caller"] webhook "https://example.com/w"
                from_voice "a" to_voice "b" filter_from "polite" filter_to "prompt:Like a pirate"
            } };
            live_translate action { inject { message "One moment" direction "remote-caller" } };
            live_translate stop;
        },
        concat!(
            r#"{"live_transcribe":{"action":{"start":{"lang":"en-US","direction":["remote-caller","local-caller"],"#,
            r#""webhook":"https://example.com/w","live_events":true,"ai_summary":true,"ai_summary_prompt":"In short","#,
            r#""speech_timeout":60000,"vad_silence_ms":300,"vad_thresh":400,"debug_level":1,"speech_engine":"google"}}}},"#,
            r#"{"live_transcribe":{"action":"summarize"}},"#,
            r#"{"live_transcribe":{"action":{"summarize":{"webhook":"https://example.com/w","prompt":"In short"}}}},"#,
            r#"{"live_transcribe":{"action":{"summarize":{"prompt":"In short"}}}},"#,
            r#"{"live_transcribe":{"action":"stop"}},"#,
            r#"{"live_translate":{"action":{"start":{"from_lang":"en-US","to_lang":"es-ES","direction":["remote-caller"],"#,
            r#""webhook":"https://example.com/w","from_voice":"a","to_voice":"b","filter_from":"polite","#,
            r#""filter_to":"prompt:Like a pirate"}}}},"#,
            r#"{"live_translate":{"action":{"inject":{"message":"One moment","direction":"remote-caller"}}}},"#,
            r#"{"live_translate":{"action":"stop"}}"#,
        ),
    );
}

#[test]
fn pay() {
    is(
        &swml! {
            pay "https://example.com/pay";
            pay {
                payment_connector_url "https://example.com/pay" charge_amount "20.45" currency "usd"
                description "Order 7" input dtmf language "en-US" max_attempts 3 min_postal_code_length 5
                parameters [name "order" value "7"] payment_method "credit-card" postal_code "12345"
                prompts [
                    {
                        for "payment-card-number" attempts "1 2" card_type "visa mastercard" error_type "timeout"
                        actions [
                            type Say phrase "Your card, please",
                            type Play phrase "https://example.com/a.mp3"
                        ]
                    },
                ]
                security_code false status_url "https://example.com/s" timeout 5s token_type "one-time"
                valid_card_types "visa mastercard" voice "woman"
            }
            pay "https://example.com/pay" postal_code false;
        },
        concat!(
            r#"{"pay":{"payment_connector_url":"https://example.com/pay"}},"#,
            r#"{"pay":{"payment_connector_url":"https://example.com/pay","charge_amount":"20.45","currency":"usd","#,
            r#""description":"Order 7","input":"dtmf","language":"en-US","max_attempts":3,"min_postal_code_length":5,"#,
            r#""parameters":[{"name":"order","value":"7"}],"payment_method":"credit-card","postal_code":"12345","#,
            r#""prompts":[{"for":"payment-card-number","attempts":"1 2","card_type":"visa mastercard","error_type":"timeout","#,
            r#""actions":[{"type":"Say","phrase":"Your card, please"},{"type":"Play","phrase":"https://example.com/a.mp3"}]}],"#,
            r#""security_code":false,"status_url":"https://example.com/s","timeout":5,"token_type":"one-time","#,
            r#""valid_card_types":"visa mastercard","voice":"woman"}},"#,
            r#"{"pay":{"payment_connector_url":"https://example.com/pay","postal_code":false}}"#,
        ),
    );
}

#[test]
fn request() {
    is(
        &swml! {
            request "https://example.com" method GET;
            request url "https://example.com" method POST headers { Accept "text/plain" "X-Key" "k" }
                body { id 5 } timeout 2500ms connect_timeout 1s save_variables true;
            request "https://example.com" method PUT body "plain";
        },
        concat!(
            r#"{"request":{"url":"https://example.com","method":"GET"}},"#,
            r#"{"request":{"url":"https://example.com","method":"POST","headers":{"Accept":"text/plain","X-Key":"k"},"#,
            r#""body":{"id":5},"timeout":2.5,"connect_timeout":1,"save_variables":true}},"#,
            r#"{"request":{"url":"https://example.com","method":"PUT","body":"plain"}}"#,
        ),
    );
}

#[test]
fn faxes_refer_transcribe_and_events() {
    is(
        &swml! {
            receive_fax;
            receive_fax status_url "https://example.com/s";
            send_fax "https://example.com/a.pdf" header_info "Offer" identity "+15551234567" status_url "https://example.com/s";
            sip_refer "sip:alice@example.com" status_url "https://example.com/s" username "me" password "p";
            transcribe;
            transcribe_stop;
            transcribe status_url "https://example.com/s";
            user_event event { step "paid" detail { amount 5 } };
            user_event event { step "paid" };
        },
        concat!(
            r#"{"receive_fax":{}},{"receive_fax":{"status_url":"https://example.com/s"}},"#,
            r#"{"send_fax":{"document":"https://example.com/a.pdf","header_info":"Offer","identity":"+15551234567","status_url":"https://example.com/s"}},"#,
            r#"{"sip_refer":{"to_uri":"sip:alice@example.com","status_url":"https://example.com/s","username":"me","password":"p"}},"#,
            r#"{"transcribe":{}},{"transcribe_stop":{}},{"transcribe":{"status_url":"https://example.com/s"}},"#,
            r#"{"user_event":{"event":{"step":"paid","detail":{"amount":5}}}},{"user_event":{"event":{"step":"paid"}}}"#,
        ),
    );
}

/// Unknown names are sent unchanged, in their place, and read back only if they are allowed.
#[test]
fn unknown_names() {
    let number = 7;
    let script = swml! {
        raw novel_rpc { method "ai_hold" params [1, null, (number)] };
        connect raw novel { a true } to "/public/room" raw "other-one" "x" timeout 5s;
        raw beep;
    };
    let json = concat!(
        r#"{"version":"1.0.0","sections":{"main":[{"novel_rpc":{"method":"ai_hold","params":[1,null,7]}},"#,
        r#"{"connect":{"novel":{"a":true},"to":"/public/room","other-one":"x","timeout":5}},{"beep":{}}]}}"#,
    );
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    assert!(Document::from_json(json).is_err());
    let allowed = Allowed::none()
        .method("novel_rpc")
        .method("beep")
        .property("connect", "novel")
        .property("connect", "other-one");
    assert_eq!(
        Document::from_json_allowing(json, &allowed).expect("allowed"),
        script
    );
    let built = Document::new()
        .then(Method::raw(
            "novel_rpc",
            serde_json::json!({"method": "ai_hold", "params": [1, null, 7]}),
        ))
        .then(
            Connect::to("/public/room")
                .timeout(5)
                .raw("novel", serde_json::json!({"a": true}))
                .raw("other-one", "x"),
        )
        .then(Method::raw("beep", serde_json::json!({})));
    assert_eq!(built, script);
}
