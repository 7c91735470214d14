//! The agents: scripts with every property of every type in them, each with its expected JSON,
//! written by hand, including the order of keys.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml::{
    Ai, AiPrompt, Context, ContextStep, Document, FunctionParameters, Method, ParameterSchema,
    Swaig, SwaigAction, SwaigFunction, SwaigOutput, SwaigWebhook, Text, swml,
};

/// The script has that JSON and no diagnostics, and reads back as the same.
fn is(script: &Document, steps: &str) {
    let json = format!(r#"{{"version":"1.0.0","sections":{{"main":[{steps}]}}}}"#);
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    let read = Document::from_json(&json).unwrap();
    assert_eq!(&read, script);
    assert_eq!(read.to_json(), json);
    assert_eq!(serde_json::to_string(script).unwrap(), json);
}

#[test]
fn an_agent() {
    let script = swml! {
        ai prompt { text "You are a receptionist" temperature 0.3 }
            post_prompt { text "Summarize the call" }
            post_prompt_url "https://user:password@example.com/report"
            global_data { plan "gold" }
            hints ["SWML", hint "swimmel" pattern "swimm?el" replace "SWML" ignore_case true]
            pronounce [replace "SWML" with "swimmel" ignore_case false];
        hangup;
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"You are a receptionist","temperature":0.3},"#,
            r#""post_prompt":{"text":"Summarize the call"},"#,
            r#""post_prompt_url":"https://user:password@example.com/report","#,
            r#""global_data":{"plan":"gold"},"#,
            r#""hints":["SWML",{"hint":"swimmel","pattern":"swimm?el","replace":"SWML","ignore_case":true}],"#,
            r#""pronounce":[{"replace":"SWML","with":"swimmel","ignore_case":false}]}},"#,
            r#"{"hangup":{}}"#,
        ),
    );
}

#[test]
fn prompts() {
    let script = swml! {
        ai prompt {
            pom [
                title "Role" body "You are a receptionist" numbered true,
                title "Rules" bullets ["Be brief", "Name no price"] numberedBullets true
                    subsections [{ body "Never" bullets ["shout"] }],
            ]
            max_tokens 500 temperature 1.5 top_p 0.9 confidence 0.5
            presence_penalty -2 frequency_penalty 2.0
        } post_prompt {
            pom [body "Summarize"]
            max_tokens 100 temperature "%{vars.t}" top_p 1 confidence 1
            presence_penalty 0.5 frequency_penalty -0.5
        };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"pom":[{"title":"Role","body":"You are a receptionist","numbered":true},"#,
            r#"{"title":"Rules","bullets":["Be brief","Name no price"],"numberedBullets":true,"#,
            r#""subsections":[{"body":"Never","bullets":["shout"]}]}],"#,
            r#""max_tokens":500,"temperature":1.5,"top_p":0.9,"confidence":0.5,"#,
            r#""presence_penalty":-2,"frequency_penalty":2.0},"#,
            r#""post_prompt":{"pom":[{"body":"Summarize"}],"max_tokens":100,"temperature":"%{vars.t}","#,
            r#""top_p":1,"confidence":1,"presence_penalty":0.5,"frequency_penalty":-0.5}}}"#,
        ),
    );
}

#[test]
fn contexts() {
    let script = swml! {
        ai prompt {
            text "You take orders"
            contexts {
                default {
                    steps [
                        name "size" text "Ask for the size" step_criteria "The size is known"
                            functions ["check_size"] valid_steps ["toppings", "next"]
                            valid_contexts ["complaints"] skip_user_turn false end false,
                        name "toppings" pom [body "Ask for the toppings"] end true,
                    ]
                    isolated true
                    text "Be brief"
                    enter_fillers { "en-US" ["Let us begin"] default ["Hello"] }
                    exit_fillers { "en-US" ["That is all"] }
                }
                complaints { pom [body "Be sorry"] steps [name "listen" text "Listen"] }
            }
        } SWAIG { functions [
            function "check_size" description "Checks a size" web_hook_url "https://example.com/f",
        ] };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"You take orders","contexts":{"default":{"steps":["#,
            r#"{"name":"size","text":"Ask for the size","step_criteria":"The size is known","#,
            r#""functions":["check_size"],"valid_steps":["toppings","next"],"#,
            r#""valid_contexts":["complaints"],"skip_user_turn":false,"end":false},"#,
            r#"{"name":"toppings","pom":[{"body":"Ask for the toppings"}],"end":true}],"#,
            r#""isolated":true,"text":"Be brief","#,
            r#""enter_fillers":{"en-US":["Let us begin"],"default":["Hello"]},"#,
            r#""exit_fillers":{"en-US":["That is all"]}},"#,
            r#""complaints":{"pom":[{"body":"Be sorry"}],"steps":[{"name":"listen","text":"Listen"}]}}},"#,
            r#""SWAIG":{"functions":[{"function":"check_size","description":"Checks a size","#,
            r#""web_hook_url":"https://example.com/f"}]}}}"#,
        ),
    );
}

#[test]
fn languages() {
    let script = swml! {
        ai prompt { text "Hi" } languages [
            {
                name "English" code ["en-US", "en-GB"] voice "rime.spore"
                model "mist" auto_emotion true auto_speed false engine "rime"
                params {
                    stability 0.1 similarity 0.2 speakingRate 1.5 temperature 2 speed 0.5 vol 0.1
                    pitch -12 emotion neutral
                }
                function_fillers ["One moment"] speech_fillers ["well"]
                turn_fillers ["uh huh"] pronounce [replace "SWML" with "swimmel"]
            },
            name "Español" code "es" voice "rime.pola" fillers ["hm"],
        ];
        ai prompt { text "Hi" } multilingual {
            languages [
                language "default" voice "rime.spore" model "mist" engine "rime" params { speed 1 },
                language "es",
            ]
            allowed ["en", "es"] engine "deepgram" model "nova-3" provider "deepgram"
            start_language "en" min_switch_words 1
            fillers ["hm"]
            function_fillers { auto ["One moment"] es ["Un momento"] }
            turn_fillers { default ["uh huh"] }
        };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"languages":[{"name":"English","code":["en-US","en-GB"],"#,
            r#""voice":"rime.spore","model":"mist","auto_emotion":true,"#,
            r#""auto_speed":false,"engine":"rime","params":{"stability":0.1,"similarity":0.2,"#,
            r#""speakingRate":1.5,"temperature":2,"speed":0.5,"vol":0.1,"pitch":-12,"emotion":"neutral"},"#,
            r#""function_fillers":["One moment"],"speech_fillers":["well"],"#,
            r#""turn_fillers":["uh huh"],"pronounce":[{"replace":"SWML","with":"swimmel"}]},"#,
            r#"{"name":"Español","code":"es","voice":"rime.pola","fillers":["hm"]}]}},"#,
            r#"{"ai":{"prompt":{"text":"Hi"},"multilingual":{"languages":[{"language":"default","#,
            r#""voice":"rime.spore","model":"mist","engine":"rime","params":{"speed":1}},{"language":"es"}],"#,
            r#""allowed":["en","es"],"engine":"deepgram","model":"nova-3","provider":"deepgram","#,
            r#""start_language":"en","min_switch_words":1,"fillers":["hm"],"#,
            r#""function_fillers":{"auto":["One moment"],"es":["Un momento"]},"#,
            r#""turn_fillers":{"default":["uh huh"]}}}}"#,
        ),
    );
}

#[test]
fn params() {
    let script = swml! {
        ai prompt { text "Hi" } params {
            acknowledge_interruptions true ai_model "gpt-4.1-mini" ai_name "Anna" ai_volume -50
            app_name "orders" asr_smart_format true attention_timeout 10s
            attention_timeout_prompt "Ask again" asr_diarize true asr_speaker_affinity false
            audible_debug true audible_latency true background_file "https://example.com/a.mp3"
            background_file_loops 3 background_file_volume 50 enable_barge "complete,partial"
            enable_inner_dialog true enable_pause true enable_turn_detection false
            barge_match_string "stop" barge_min_words 99 barge_functions false cache_mode true
            conscience "Stay kind"
            convo [role user content "I called yesterday" lang "en", role assistant content "Yes"]
            conversation_id "c1" conversation_sliding_window 20 debug_webhook_level 2
            debug_webhook_url "https://example.com/debug" debug 2 direction inbound
            digit_terminators "#" digit_timeout 3s end_of_speech_timeout 250ms
            enable_accounting true enable_thinking true enable_text_normalization heard
            auto_correct false redact_prompt "card numbers" enable_vision true energy_level 52.5
            first_word_timeout 10s function_wait_for_talking true functions_on_no_response true
            hard_stop_prompt "Say goodbye" hard_stop_time "1h30m"
            hold_music "tone_stream://%(1000,0,640)" hold_on_process true inactivity_timeout 1h
            inner_dialog_model "gpt-4o-mini" inner_dialog_prompt "Watch the mood"
            inner_dialog_synced true initial_sleep_ms 300000 input_poll_freq 1000
            interrupt_on_noise true interrupt_prompt "Let them speak"
            local_tz "Europe/Berlin" llm_diarize_aware true max_emotion 30
            max_response_tokens 16384 openai_asr_engine "deepgram:nova-2"
            outbound_attention_timeout 10m persist_global_data false pom_format xml
            save_conversation true speech_event_timeout 1400 speech_gen_quick_stops 10
            speech_timeout 60s speak_when_spoken_to false start_paused true
            static_greeting "Hello" static_greeting_no_barge true summary_mode original
            swaig_allow_settings false swaig_allow_swml false swaig_post_conversation true
            swaig_set_global_data false swaig_post_swml_vars ["order"] thinking_model "gpt-4o-mini"
            utility_model "gpt-4.1-nano" transparent_barge false transparent_barge_max_time 60s
            transfer_summary true turn_detection_timeout 250 turn_filler_sources "spell"
            turn_filler_every_n 1 turn_filler_min_ms 0 tts_number_format national
            verbose_logs true video_listening_file "https://example.com/l.mp4"
            video_idle_file "https://example.com/i.mp4" video_talking_file "https://example.com/t.mp4"
            vision_model "gpt-4o-mini" vad_config "50:20" wait_for_user true wake_prefix "hey"
            eleven_labs_stability 1 eleven_labs_similarity 0
        } post_prompt_url "https://example.com/report";
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"params":{"acknowledge_interruptions":true,"ai_model":"gpt-4.1-mini","ai_name":"Anna","#,
            r#""ai_volume":-50,"app_name":"orders","asr_smart_format":true,"attention_timeout":10000,"#,
            r#""attention_timeout_prompt":"Ask again","asr_diarize":true,"asr_speaker_affinity":false,"#,
            r#""audible_debug":true,"audible_latency":true,"background_file":"https://example.com/a.mp3","#,
            r#""background_file_loops":3,"background_file_volume":50,"enable_barge":"complete,partial","#,
            r#""enable_inner_dialog":true,"enable_pause":true,"enable_turn_detection":false,"#,
            r#""barge_match_string":"stop","barge_min_words":99,"barge_functions":false,"cache_mode":true,"#,
            r#""conscience":"Stay kind","#,
            r#""convo":[{"role":"user","content":"I called yesterday","lang":"en"},{"role":"assistant","content":"Yes"}],"#,
            r#""conversation_id":"c1","conversation_sliding_window":20,"debug_webhook_level":2,"#,
            r#""debug_webhook_url":"https://example.com/debug","debug":2,"direction":"inbound","#,
            r##""digit_terminators":"#","digit_timeout":3000,"end_of_speech_timeout":250,"##,
            r#""enable_accounting":true,"enable_thinking":true,"enable_text_normalization":"heard","#,
            r#""auto_correct":false,"redact_prompt":"card numbers","enable_vision":true,"energy_level":52.5,"#,
            r#""first_word_timeout":10000,"function_wait_for_talking":true,"functions_on_no_response":true,"#,
            r#""hard_stop_prompt":"Say goodbye","hard_stop_time":"1h30m","#,
            r#""hold_music":"tone_stream://%(1000,0,640)","hold_on_process":true,"inactivity_timeout":3600000,"#,
            r#""inner_dialog_model":"gpt-4o-mini","inner_dialog_prompt":"Watch the mood","#,
            r#""inner_dialog_synced":true,"initial_sleep_ms":300000,"input_poll_freq":1000,"#,
            r#""interrupt_on_noise":true,"interrupt_prompt":"Let them speak","#,
            r#""local_tz":"Europe/Berlin","llm_diarize_aware":true,"max_emotion":30,"#,
            r#""max_response_tokens":16384,"openai_asr_engine":"deepgram:nova-2","#,
            r#""outbound_attention_timeout":600000,"persist_global_data":false,"pom_format":"xml","#,
            r#""save_conversation":true,"speech_event_timeout":1400,"speech_gen_quick_stops":10,"#,
            r#""speech_timeout":60000,"speak_when_spoken_to":false,"start_paused":true,"#,
            r#""static_greeting":"Hello","static_greeting_no_barge":true,"summary_mode":"original","#,
            r#""swaig_allow_settings":false,"swaig_allow_swml":false,"swaig_post_conversation":true,"#,
            r#""swaig_set_global_data":false,"swaig_post_swml_vars":["order"],"thinking_model":"gpt-4o-mini","#,
            r#""utility_model":"gpt-4.1-nano","transparent_barge":false,"transparent_barge_max_time":60000,"#,
            r#""transfer_summary":true,"turn_detection_timeout":250,"turn_filler_sources":"spell","#,
            r#""turn_filler_every_n":1,"turn_filler_min_ms":0,"tts_number_format":"national","#,
            r#""verbose_logs":true,"video_listening_file":"https://example.com/l.mp4","#,
            r#""video_idle_file":"https://example.com/i.mp4","video_talking_file":"https://example.com/t.mp4","#,
            r#""vision_model":"gpt-4o-mini","vad_config":"50:20","wait_for_user":true,"wake_prefix":"hey","#,
            r#""eleven_labs_stability":1,"eleven_labs_similarity":0},"#,
            r#""post_prompt_url":"https://example.com/report"}}"#,
        ),
    );
}

#[test]
fn params_of_several_types() {
    let script = swml! {
        ai prompt { text "Hi" } params {
            background_file "https://example.com/a.mp3" background_file_loops null
            enable_barge false debug true attention_timeout 0
            enable_text_normalization "%{vars.n}" direction "%{call.direction}"
            swaig_post_swml_vars true
            something_new { a [1, null] }
        };
        ai prompt { text "Hi" } params {
            background_file "https://example.com/a.mp3" background_file_loops "%{vars.n}"
            debug "%{vars.d}" swaig_post_swml_vars "%{vars.p}" digit_timeout "%{vars.t}"
        };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"params":{"background_file":"https://example.com/a.mp3","#,
            r#""background_file_loops":null,"enable_barge":false,"debug":true,"attention_timeout":0,"#,
            r#""enable_text_normalization":"%{vars.n}","direction":"%{call.direction}","#,
            r#""swaig_post_swml_vars":true,"something_new":{"a":[1,null]}}}},"#,
            r#"{"ai":{"prompt":{"text":"Hi"},"params":{"background_file":"https://example.com/a.mp3","#,
            r#""background_file_loops":"%{vars.n}","debug":"%{vars.d}","swaig_post_swml_vars":"%{vars.p}","#,
            r#""digit_timeout":"%{vars.t}"}}}"#,
        ),
    );
}

#[test]
fn swaig() {
    let script = swml! {
        ai prompt { text "Hi" } SWAIG {
            defaults { web_hook_url "https://example.com/functions" }
            mcp_servers [
                url "https://example.com/mcp" headers { Authorization "Bearer ${global_data.key}" }
                    resources true resource_vars { id "${global_data.id}" },
            ]
            native_functions [check_time, wait_seconds, wait_for_user, adjust_response_latency]
            includes [
                functions ["order"] url "https://example.com/more" meta_data { shop 7 },
            ]
            functions [
                {
                    function "order" description "Takes an order" purpose "Takes an order"
                    parameters { type object properties { size { type string } } required ["size"] }
                    argument { type object properties {} }
                    fillers { "en-US" ["One moment"] } active false meta_data { a 1 }
                    meta_data_token "shop" skip_fillers true
                    web_hook_url "https://example.com/order"
                    wait_file "https://example.com/wait.mp3" wait_file_loops 3 wait_for_fillers true
                },
                function "startup_hook" description "Called at the start"
                    wait_file "https://example.com/wait.mp3" wait_file_loops "3",
            ]
            internal_fillers {
                check_time { en ["Let me see"] } wait_for_user { en ["Take your time"] }
                wait_seconds { en ["hm"] } adjust_response_latency { en ["Right"] }
                next_step { en ["Next"] } change_context { en ["Well"] }
                get_visual_input { en ["I look"] } get_ideal_strategy { en ["I think"] }
                pause_conversation { en ["I wait"] }
            }
        };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"defaults":{"web_hook_url":"https://example.com/functions"},"#,
            r#""mcp_servers":[{"url":"https://example.com/mcp","headers":{"Authorization":"Bearer ${global_data.key}"},"#,
            r#""resources":true,"resource_vars":{"id":"${global_data.id}"}}],"#,
            r#""native_functions":["check_time","wait_seconds","wait_for_user","adjust_response_latency"],"#,
            r#""includes":[{"functions":["order"],"url":"https://example.com/more","meta_data":{"shop":7}}],"#,
            r#""functions":[{"function":"order","description":"Takes an order","purpose":"Takes an order","#,
            r#""parameters":{"type":"object","properties":{"size":{"type":"string"}},"required":["size"]},"#,
            r#""argument":{"type":"object","properties":{}},"#,
            r#""fillers":{"en-US":["One moment"]},"active":false,"meta_data":{"a":1},"#,
            r#""meta_data_token":"shop","skip_fillers":true,"web_hook_url":"https://example.com/order","#,
            r#""wait_file":"https://example.com/wait.mp3","wait_file_loops":3,"wait_for_fillers":true},"#,
            r#"{"function":"startup_hook","description":"Called at the start","#,
            r#""wait_file":"https://example.com/wait.mp3","wait_file_loops":"3"}],"#,
            r#""internal_fillers":{"check_time":{"en":["Let me see"]},"wait_for_user":{"en":["Take your time"]},"#,
            r#""wait_seconds":{"en":["hm"]},"adjust_response_latency":{"en":["Right"]},"#,
            r#""next_step":{"en":["Next"]},"change_context":{"en":["Well"]},"#,
            r#""get_visual_input":{"en":["I look"]},"get_ideal_strategy":{"en":["I think"]},"#,
            r#""pause_conversation":{"en":["I wait"]}}}}}"#,
        ),
    );
}

#[test]
fn parameters() {
    let script = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "order" description "Takes an order" parameters {
                type object
                properties {
                    size {
                        type string description "How large" nullable true enum ["small", "large"]
                        default "small" pattern "^[a-z]+$" format date_time
                    }
                    count { type integer enum [1, 2] default 1 }
                    weight { type number enum [1, 1.5] default 1.5 }
                    hot { type boolean default true }
                    toppings { type array items { type string } default ["cheese"] }
                    address {
                        type object properties { city { type string } } required ["city"]
                        default { city "Berlin" }
                    }
                    nothing { type null description "Always null" }
                    one { oneOf [type string, type null description "None"] }
                    all { allOf [type string, { const "x" }] }
                    any { anyOf [type integer, type number] }
                    fixed { const { a [1, 2] } }
                }
                required ["size"]
            } web_hook_url "https://example.com/order",
        ] };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"functions":[{"function":"order","#,
            r#""description":"Takes an order","parameters":{"type":"object","properties":{"#,
            r#""size":{"type":"string","description":"How large","nullable":true,"enum":["small","large"],"#,
            r#""default":"small","pattern":"^[a-z]+$","format":"date_time"},"#,
            r#""count":{"type":"integer","enum":[1,2],"default":1},"#,
            r#""weight":{"type":"number","enum":[1,1.5],"default":1.5},"#,
            r#""hot":{"type":"boolean","default":true},"#,
            r#""toppings":{"type":"array","items":{"type":"string"},"default":["cheese"]},"#,
            r#""address":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"#,
            r#""default":{"city":"Berlin"}},"#,
            r#""nothing":{"type":"null","description":"Always null"},"#,
            r#""one":{"oneOf":[{"type":"string"},{"type":"null","description":"None"}]},"#,
            r#""all":{"allOf":[{"type":"string"},{"const":"x"}]},"#,
            r#""any":{"anyOf":[{"type":"integer"},{"type":"number"}]},"#,
            r#""fixed":{"const":{"a":[1,2]}}},"required":["size"]},"#,
            r#""web_hook_url":"https://example.com/order"}]}}}"#,
        ),
    );
}

#[test]
fn a_data_map() {
    let script = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "weather" description "Tells the weather" data_map {
                expressions [
                    string "${args.city}" pattern "^$" output { response "Ask for the city" },
                ]
                webhooks [
                    url "https://example.com/weather?q=${args.city}" method GET
                        headers { Accept "application/json" } params { units "metric" }
                        input_args_as_params true require_args ["city"] error_keys "error"
                        foreach { input_key "days" output_key "text" max 3 append "${this.t} " }
                        expressions [string "${t}" pattern "^-" output { response "It is cold" }]
                        output { response { tool_result "${t}" tool_prompt "Say it in words" } },
                    url "https://example.com/b" require_args "city" error_keys ["error", "fault"],
                ]
                output { response "I do not know" action { say "Sorry" } post_process true }
            },
        ] };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"functions":[{"function":"weather","#,
            r#""description":"Tells the weather","data_map":{"#,
            r#""expressions":[{"string":"${args.city}","pattern":"^$","output":{"response":"Ask for the city"}}],"#,
            r#""webhooks":[{"url":"https://example.com/weather?q=${args.city}","method":"GET","#,
            r#""headers":{"Accept":"application/json"},"params":{"units":"metric"},"#,
            r#""input_args_as_params":true,"require_args":["city"],"error_keys":"error","#,
            r#""foreach":{"input_key":"days","output_key":"text","max":3,"append":"${this.t} "},"#,
            r#""expressions":[{"string":"${t}","pattern":"^-","output":{"response":"It is cold"}}],"#,
            r#""output":{"response":{"tool_result":"${t}","tool_prompt":"Say it in words"}}},"#,
            r#"{"url":"https://example.com/b","require_args":"city","error_keys":["error","fault"]}],"#,
            r#""output":{"response":"I do not know","action":{"say":"Sorry"},"post_process":true}}}]}}}"#,
        ),
    );
}

#[test]
fn actions() {
    let script = swml! {
        ai prompt {
            text "Hi" contexts {
                default { steps [name "size" text "Ask for the size"] }
                complaints { steps [name "listen" text "Listen"] }
            }
        } SWAIG { functions [
            function "act" description "Acts" data_map { output { action [
                { SWML { play "say:Bye"; hangup; } transfer true },
                SWML { version "1.0.0" sections { main { hangup; } } },
                change_context "complaints",
                change_step "size",
                context_switch { system_prompt "Be somebody else" consolidate true user_prompt "Hi" },
                hangup true,
                hold 60,
                hold { timeout 15m },
                hold "%{vars.patience}",
                playback_bg { file "https://example.com/a.mp3" wait true },
                say "One moment",
                set_global_data { a 1 },
                set_meta_data { b [null] },
                stop true,
                stop_playback_bg "%{vars.stop}",
                toggle_functions [
                    active false function "act",
                    active "%{vars.on}" function ["act", "other"],
                ],
                unset_global_data "a",
                unset_meta_data {},
                user_input "I want a person",
            ] } },
            function "other" description "Does more" web_hook_url "https://example.com/other",
        ] };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"Hi","contexts":{"#,
            r#""default":{"steps":[{"name":"size","text":"Ask for the size"}]},"#,
            r#""complaints":{"steps":[{"name":"listen","text":"Listen"}]}}},"#,
            r#""SWAIG":{"functions":[{"function":"act","description":"Acts","#,
            r#""data_map":{"output":{"action":["#,
            r#"{"SWML":{"version":"1.0.0","sections":{"main":[{"play":{"url":"say:Bye"}},{"hangup":{}}]}},"transfer":true},"#,
            r#"{"SWML":{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}}},"#,
            r#"{"change_context":"complaints"},{"change_step":"size"},"#,
            r#"{"context_switch":{"system_prompt":"Be somebody else","consolidate":true,"user_prompt":"Hi"}},"#,
            r#"{"hangup":true},{"hold":60},{"hold":{"timeout":900}},{"hold":"%{vars.patience}"},"#,
            r#"{"playback_bg":{"file":"https://example.com/a.mp3","wait":true}},"#,
            r#"{"say":"One moment"},{"set_global_data":{"a":1}},{"set_meta_data":{"b":[null]}},"#,
            r#"{"stop":true},{"stop_playback_bg":"%{vars.stop}"},"#,
            r#"{"toggle_functions":[{"active":false,"function":"act"},{"active":"%{vars.on}","function":["act","other"]}]},"#,
            r#"{"unset_global_data":"a"},{"unset_meta_data":{}},{"user_input":"I want a person"}]}}},"#,
            r#"{"function":"other","description":"Does more","web_hook_url":"https://example.com/other"}]}}}"#,
        ),
    );
}

#[test]
fn a_sidecar() {
    let script = swml! {
        ai_sidecar lang "en-US" prompt "Help the agent" model "gpt-4.1-mini"
            direction ["remote-caller", "local-caller"] customer_role "local-caller"
            url "https://example.com/sidecar"
            SWAIG {
                defaults {
                    web_hook_url "https://example.com/f" web_hook_auth_user "me"
                    web_hook_auth_password "secret"
                }
                functions [
                    {
                        function "find" description "Finds an order" purpose "Finds an order"
                        parameters {
                            type object
                            properties {
                                id { type string description "Its number" enum ["a"] default "a" }
                                lines { type array items { type integer } }
                                person {
                                    type object properties { age { type number } } required ["age"]
                                }
                                paid { type boolean default true }
                            }
                            required ["id"]
                        }
                        web_hook_url "https://example.com/find" web_hook_auth_user "me"
                        web_hook_auth_password "secret"
                    },
                    function "note",
                ]
                mcp_servers [url "https://example.com/mcp"]
            }
            permissions {
                swaig_allow_swml false swaig_allow_settings true swaig_set_global_data "%{vars.x}"
            }
            global_data { a 1 } hints ["SWML"]
            params {
                idle_timeout_ms 500 min_interval_ms 1s max_iters_per_tick 20
                max_history_tokens 1000 act_on_channel false final_summary true ai_summary true
                ai_summary_prompt "In short" summary_model "gpt-4o-mini" live_events true
                verbose_utterances true speech_engine google speech_timeout 10m
                vad_silence_ms 300 vad_thresh 400 debug_level 100 debug true
                transcribe_prompt "SWML"
            };
        ai_sidecar lang "%{vars.lang}" prompt { pom [body "Help"] };
        ai_sidecar lang "en" prompt { file "/coach.txt" };
        ai_sidecar lang "en" prompt { text "Help" } action {
            summarize { webhook "https://example.com/s" prompt "In short" }
        };
    };
    is(
        &script,
        concat!(
            r#"{"ai_sidecar":{"lang":"en-US","prompt":"Help the agent","model":"gpt-4.1-mini","#,
            r#""direction":["remote-caller","local-caller"],"customer_role":"local-caller","#,
            r#""url":"https://example.com/sidecar","SWAIG":{"defaults":{"web_hook_url":"https://example.com/f","#,
            r#""web_hook_auth_user":"me","web_hook_auth_password":"secret"},"functions":[{"function":"find","#,
            r#""description":"Finds an order","purpose":"Finds an order","parameters":{"type":"object","#,
            r#""properties":{"id":{"type":"string","description":"Its number","enum":["a"],"default":"a"},"#,
            r#""lines":{"type":"array","items":{"type":"integer"}},"#,
            r#""person":{"type":"object","properties":{"age":{"type":"number"}},"required":["age"]},"#,
            r#""paid":{"type":"boolean","default":true}},"required":["id"]},"#,
            r#""web_hook_url":"https://example.com/find","web_hook_auth_user":"me","web_hook_auth_password":"secret"},"#,
            r#"{"function":"note"}],"mcp_servers":[{"url":"https://example.com/mcp"}]},"#,
            r#""permissions":{"swaig_allow_swml":false,"swaig_allow_settings":true,"swaig_set_global_data":"%{vars.x}"},"#,
            r#""global_data":{"a":1},"hints":["SWML"],"params":{"idle_timeout_ms":500,"min_interval_ms":1000,"#,
            r#""max_iters_per_tick":20,"max_history_tokens":1000,"act_on_channel":false,"final_summary":true,"#,
            r#""ai_summary":true,"ai_summary_prompt":"In short","summary_model":"gpt-4o-mini","live_events":true,"#,
            r#""verbose_utterances":true,"speech_engine":"google","speech_timeout":600000,"vad_silence_ms":300,"#,
            r#""vad_thresh":400,"debug_level":100,"debug":true,"transcribe_prompt":"SWML"}}},"#,
            r#"{"ai_sidecar":{"lang":"%{vars.lang}","prompt":{"pom":[{"body":"Help"}]}}},"#,
            r#"{"ai_sidecar":{"lang":"en","prompt":{"file":"/coach.txt"}}},"#,
            r#"{"ai_sidecar":{"lang":"en","prompt":{"text":"Help"},"#,
            r#""action":{"summarize":{"webhook":"https://example.com/s","prompt":"In short"}}}}"#,
        ),
    );
}

#[test]
fn bedrock() {
    let script = swml! {
        amazon_bedrock
            prompt {
                voice_id amy text "You are a receptionist" max_tokens 0 temperature 0 top_p 0
                confidence 0 presence_penalty 0 frequency_penalty 0
            }
            post_prompt { pom [bullets ["Summarize"]] }
            post_prompt_url "https://example.com/report" global_data { a 1 }
            params {
                attention_timeout 10m hard_stop_time "90s" inactivity_timeout 10s
                video_listening_file "https://example.com/l.mp4"
                video_idle_file "https://example.com/i.mp4"
                video_talking_file "https://example.com/t.mp4"
                hard_stop_prompt "Say goodbye" something_new 1
            }
            SWAIG {
                functions [{
                    function "find" description "Finds an order"
                    parameters { type object properties { id { type string } } }
                    active true meta_data { a 1 } meta_data_token "shop"
                    web_hook_url "https://example.com/find"
                    data_map {
                        expressions [string "a" pattern "b" output { response "c" }]
                        webhooks [{
                            url "https://example.com/a" method POST headers { a "b" } params { c 1 }
                            input_args_as_params false require_args "id" error_keys ["e"]
                            foreach { input_key "i" output_key "o" append "a" }
                            expressions [string "a" pattern "b" output {}]
                            output { response "d" }
                        }]
                        output { response "e" action { SWML { hangup; } } }
                    }
                }]
                defaults { web_hook_url "https://example.com/functions" }
            };
    };
    is(
        &script,
        concat!(
            r#"{"amazon_bedrock":{"prompt":{"voice_id":"amy","text":"You are a receptionist","max_tokens":0,"#,
            r#""temperature":0,"top_p":0,"confidence":0,"presence_penalty":0,"frequency_penalty":0},"#,
            r#""post_prompt":{"pom":[{"bullets":["Summarize"]}]},"post_prompt_url":"https://example.com/report","#,
            r#""global_data":{"a":1},"params":{"attention_timeout":600000,"hard_stop_time":"90s","#,
            r#""inactivity_timeout":10000,"video_listening_file":"https://example.com/l.mp4","#,
            r#""video_idle_file":"https://example.com/i.mp4","video_talking_file":"https://example.com/t.mp4","#,
            r#""hard_stop_prompt":"Say goodbye","something_new":1},"#,
            r#""SWAIG":{"functions":[{"function":"find","description":"Finds an order","#,
            r#""parameters":{"type":"object","properties":{"id":{"type":"string"}}},"active":true,"#,
            r#""meta_data":{"a":1},"meta_data_token":"shop","web_hook_url":"https://example.com/find","#,
            r#""data_map":{"expressions":[{"string":"a","pattern":"b","output":{"response":"c"}}],"#,
            r#""webhooks":[{"url":"https://example.com/a","method":"POST","headers":{"a":"b"},"params":{"c":1},"#,
            r#""input_args_as_params":false,"require_args":"id","error_keys":["e"],"#,
            r#""foreach":{"input_key":"i","output_key":"o","append":"a"},"#,
            r#""expressions":[{"string":"a","pattern":"b","output":{}}],"output":{"response":"d"}}],"#,
            r#""output":{"response":"e","action":{"SWML":{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}}}}}}],"#,
            r#""defaults":{"web_hook_url":"https://example.com/functions"}}}}"#,
        ),
    );
}

/// Values that are known only at run time.
#[test]
fn rust_in_an_agent() {
    let name = "Anna ${call.from}";
    let hours: Option<u32> = None;
    let loops = 3;
    let codes = vec!["en-US", "en-GB"];
    let functions = ["order", "cancel"];
    let script = swml! {
        ai prompt { text (format!("You are {name}")) temperature (0.5) }
            params {
                ai_name (name) ai_volume (hours)
                background_file "https://example.com/a.mp3" background_file_loops (loops)
                swaig_post_swml_vars (functions)
            }
            languages [name "English" code (codes) voice "rime.spore"]
            hints [(name), @for function in functions { (function) }]
            SWAIG { functions [
                @for function in functions {
                    function (function) description "Runs" data_map {
                        output { action { say (function) } }
                    }
                }
            ] };
    };
    is(
        &script,
        concat!(
            r#"{"ai":{"prompt":{"text":"You are Anna $ {call.from}","temperature":0.5},"#,
            r#""params":{"ai_name":"Anna $ {call.from}","background_file":"https://example.com/a.mp3","#,
            r#""background_file_loops":3,"swaig_post_swml_vars":["order","cancel"]},"#,
            r#""languages":[{"name":"English","code":["en-US","en-GB"],"voice":"rime.spore"}],"#,
            r#""hints":["Anna $ {call.from}","order","cancel"],"#,
            r#""SWAIG":{"functions":["#,
            r#"{"function":"order","description":"Runs","data_map":{"output":{"action":{"say":"order"}}}},"#,
            r#"{"function":"cancel","description":"Runs","data_map":{"output":{"action":{"say":"cancel"}}}}]}}}"#,
        ),
    );
}

/// The same without the macro.
#[test]
fn an_agent_by_hand() {
    let script = swml! {
        ai prompt {
            text "You take orders"
            contexts { default { steps [name "size" text "Ask for the size" end true] } }
        } SWAIG { functions [
            function "order" description "Takes an order"
                parameters { type object properties { size { type string } } required ["size"] }
                data_map {
                    webhooks [
                        url "https://example.com/order" output {
                            response "It is ${eta} minutes" action {
                                SWML { hangup; } transfer true
                            }
                        },
                    ]
                },
        ] };
    };
    let hangup = Document::new().then(swml::Hangup::default());
    let output = SwaigOutput::default()
        .response(Text::literal("It is ${eta} minutes"))
        .action(SwaigAction::swml(hangup).transfer(true));
    let order = SwaigFunction::new("order", "Takes an order")
        .parameters(
            FunctionParameters::default()
                .with("size", ParameterSchema::string())
                .required(["size"]),
        )
        .data_map(
            swml::DataMap::default()
                .webhooks([SwaigWebhook::url("https://example.com/order").output(output)]),
        );
    let contexts = [(
        "default",
        Context::steps([ContextStep::new("size", "Ask for the size").end(true)]),
    )];
    let contexts: swml::Map<Context> = contexts.into_iter().collect();
    let agent = Ai::prompt(AiPrompt::text("You take orders").contexts(contexts))
        .swaig(Swaig::default().functions([order]));
    assert_eq!(Document::new().then(Method::from(agent)), script);
}

/// Obsolete forms are read, and written in the current form.
#[test]
fn old_forms() {
    let old = r#"{"sections":{"main":[{"ai":{"prompt":"Hi","SWAIG":{"functions":[{"function":"start_hook","description":"Begins","data_map":{"webhooks":[{"url":"https://example.com","required_args":"a"}]}}]}}}]}}"#;
    let script = Document::from_json(old).unwrap();
    assert_eq!(
        script.to_json(),
        r#"{"sections":{"main":[{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"functions":[{"function":"startup_hook","description":"Begins","data_map":{"webhooks":[{"url":"https://example.com","require_args":"a"}]}}]}}}]}}"#
    );
    let read: Vec<_> = swml_language::check::check(
        swml_language::read::Parsed::json(old).unwrap().root(),
        Document::LANGUAGE,
        swml_language::check::Dialect::Json,
    )
    .iter()
    .map(|fault| fault.code.as_str())
    .collect();
    assert_eq!(read, ["legacy-form"; 3]);
}

/// Properties without effect are reported in a script, and kept when read.
#[test]
fn properties_without_effect() {
    let json = concat!(
        r#"{"sections":{"main":[{"ai":{"prompt":{"text":"Hi"},"languages":["#,
        r#"{"name":"English","code":["en-US","en-GB"],"listen_language":"en","voice":"rime.spore","#,
        r#""fillers":["hm"],"function_fillers":["One moment"]},"#,
        r#"{"name":"Español","code":"es","listen_language":["es","es-419"],"voice":"rime.pola"}],"#,
        r#""params":{"languages_enabled":true}}}]}}"#,
    );
    let script = Document::from_json(json).unwrap();
    assert_eq!(script.to_json(), json);
    let found: Vec<_> = script
        .check()
        .iter()
        .map(|fault| fault.code.as_str())
        .collect();
    assert_eq!(
        found,
        ["overridden", "overridden", "overridden", "no-effect"]
    );
}

/// A password never appears.
#[test]
fn secrets_of_an_agent() {
    let script = swml! {
        ai_sidecar lang "en" SWAIG { defaults { web_hook_auth_password "hunter2" } };
    };
    assert!(!format!("{script:?}").contains("hunter2"));
}
