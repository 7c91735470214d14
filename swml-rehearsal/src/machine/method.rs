//! The methods besides those of the flow.

use serde_json::{Map, Value, json};

use super::frame::StepRef;
use super::{Machine, Pending, ms, number_of, text_of};
use crate::assumption::Assumption;
use crate::choice::{Conference, Detection, Party, Payment};
use crate::event::{End, Happened};
use crate::question::Question;

impl Machine {
    pub(super) fn method(&mut self, method: &str, args: Value, at: StepRef) {
        if self.scopes.messaging {
            self.messaging(method, args);
            return;
        }
        match method {
            "answer" => {
                self.answer_call();
                let most = ms(number_of(&args, "max_duration", 14_400.0));
                self.deadline = Some(self.now.saturating_add(most));
            }
            "hangup" => self.hang_up(&args),
            "play" => self.play(&args),
            "prompt" => self.prompt(args),
            "record" => self.record(args),
            "sleep" => self.sleep(&args),
            "request" => self.request(args),
            "enter_queue" => self.enter_queue(args, at),
            "detect_machine" => self.detect(args),
            "pay" => {
                self.need_answer();
                self.ask(Question::Payment, Pending::Pay(args));
            }
            "join_conference" => {
                self.need_answer();
                let name = text_of(&args, "name").unwrap_or_default().to_owned();
                self.happened(Happened::Does(format!(
                    "caller joins the conference {name}"
                )));
                self.ask(Question::Conference { name }, Pending::Conference(at, args));
            }
            "join_room" | "send_fax" | "receive_fax" | "sip_refer" => {
                self.need_answer();
                let question = Question::Outcome {
                    method: method.to_owned(),
                };
                self.ask(question, Pending::Outcome(at, method.to_owned(), args));
            }
            "ai" | "amazon_bedrock" => self.agent(method, args, at),
            _ => self.beside(method, &args, at),
        }
    }

    fn hang_up(&mut self, args: &Value) {
        let reason = text_of(args, "reason").unwrap_or("hangup").to_owned();
        match self.party {
            Party::Called => self.refuse(),
            Party::Caller => self.end(End::HungUp(reason)),
        }
    }

    fn sleep(&mut self, args: &Value) {
        let duration = match args {
            Value::Object(_) => number_of(args, "duration", 0.0),
            bare => number_of(&json!({ "duration": bare }), "duration", 0.0),
        };
        if duration < 0.0 {
            self.happened(Happened::Does("waits for ever".to_owned()));
            self.ask(Question::Forever, Pending::Forever);
            return;
        }
        self.pass_quietly(ms(duration / 1000.0));
    }

    fn detect(&mut self, args: Value) {
        self.need_answer();
        if !super::bool_of(&args, "wait", true) {
            self.set("detect_result", "detecting");
            return;
        }
        self.ask(Question::Detection, Pending::Detection(args));
    }

    pub(super) fn detected(&mut self, args: &Value, found: Detection) {
        self.assume(Assumption::Work);
        let time = match found {
            Detection::Unknown => ms(number_of(args, "timeout", 30.0)),
            _ => self.setup.pace.work,
        };
        self.pass_quietly(time);
        self.happened(Happened::Does(format!("detects: {}", found.word())));
        self.set("detect_result", found.word());
        self.assume(Assumption::InventedValue);
        self.set("detect_machine_beep", "false");
        self.set("detect_ms", time);
        let url = args.get("status_url");
        let event = found.word().to_uppercase();
        self.callback(url, "calling.call.detect", json!({"event": event}));
        self.callback(url, "calling.call.detect", json!({"event": "finished"}));
    }

    pub(super) fn paid(&mut self, args: &Value, payment: Payment) {
        self.assume(Assumption::Work);
        self.heard();
        self.pass(self.setup.pace.work);
        let word = payment.word();
        self.happened(Happened::Does(format!("payment: {word}")));
        self.set("pay_result", word);
        self.assume(Assumption::InventedValue);
        let results = match payment {
            Payment::Success => json!({
                "payment_token": "token-1",
                "payment_confirmation_code": "confirmation-1",
                "payment_card_number": "************4242",
                "payment_card_type": "visa",
                "payment_card_expiration_date": "1230",
                "payment_method": "credit-card",
            }),
            _ => Value::Object(Map::new()),
        };
        self.set("pay_payment_results", results);
        let url = args.get("status_url");
        self.callback(url, "calling.call.pay", json!({"state": word}));
    }

    pub(super) fn conference(&mut self, at: StepRef, args: &Value, end: Conference) {
        self.assume(Assumption::Work);
        self.heard();
        self.pass(self.setup.pace.work);
        let word = end.word();
        self.happened(Happened::Does(format!("conference: {word}")));
        self.set("join_conference_result", word);
        self.set("return_value", word);
        let events = text_of(args, "status_callback_event").unwrap_or_default();
        let events: Vec<String> = events.split_whitespace().map(str::to_owned).collect();
        for event in ["start", "join", "leave", "end"] {
            let left = matches!(end, Conference::Completed);
            let happened = match event {
                "start" | "join" => matches!(end, Conference::Completed | Conference::Answered),
                _ => left,
            };
            if happened && events.iter().any(|wanted| wanted == event) {
                let url = args.get("status_callback");
                self.callback(url, "calling.conference", json!({"status": event}));
            }
        }
        self.result_of(at);
    }

    /// Runs a fax, a room, or `sip_refer`.
    pub(super) fn outcome(&mut self, at: StepRef, method: &str, args: &Value, success: bool) {
        self.assume(Assumption::Work);
        self.pass(self.setup.pace.work);
        self.heard();
        let result = match success {
            true => "success",
            false => "failed",
        };
        self.happened(Happened::Does(format!("`{method}`: {result}")));
        let url = args.get("status_url");
        match method {
            "join_room" => self.set(
                "join_room_result",
                match success {
                    true => "joined",
                    false => "failed",
                },
            ),
            "sip_refer" => {
                self.assume(Assumption::InventedValue);
                let code = match success {
                    true => "202",
                    false => "603",
                };
                self.set(
                    "sip_refer_to",
                    args.get("to_uri").cloned().unwrap_or(Value::Null),
                );
                self.set("sip_refer_result", result);
                self.set("return_value", result);
                self.set("sip_refer_response_code", code);
                self.set(
                    "sip_refer_to_response_code",
                    if success { "200" } else { "" },
                );
                let params = json!({"state": result, "sip_refer_response_code": code});
                self.callback(url, "calling.call.refer", params);
            }
            _ => {
                self.assume(Assumption::InventedValue);
                let document = match method {
                    "send_fax" => text_of(args, "document").unwrap_or_default().to_owned(),
                    _ => format!("https://rehearsal.invalid/faxes/{}.pdf", self.number()),
                };
                let pages = u32::from(success);
                for (name, value) in [
                    ("document", json!(document)),
                    (
                        "identity",
                        args.get("identity").cloned().unwrap_or(json!("")),
                    ),
                    ("remote_identity", json!("")),
                    ("pages", json!(pages)),
                    ("result_code", json!(u32::from(!success))),
                    ("result_text", json!(result)),
                    ("result", json!(result)),
                ] {
                    self.set(&format!("{method}_{name}"), value);
                }
                let params = json!({"state": "finished", "success": success});
                self.callback(url, "calling.call.fax", params);
            }
        }
        self.result_of(at);
    }

    /// Runs a method that works in the background, or completes at once.
    fn beside(&mut self, method: &str, args: &Value, at: StepRef) {
        self.assume(Assumption::Background);
        let success = !self.setup.failing.contains(method);
        let result = match success {
            true => "success",
            false => "failed",
        };
        let id = |machine: &mut Self, prefix: &str| match text_of(args, "control_id") {
            Some(id) => id.to_owned(),
            None => {
                machine.assume(Assumption::InventedValue);
                format!("{prefix}-{}", machine.number())
            }
        };
        let url = args.get("status_url");
        match method {
            "record_call" => {
                let control = id(self, "recording");
                let recording = self.recording_url(args);
                self.set("record_control_id", control.clone());
                self.set("record_call_result", result);
                match success {
                    true => self.set("record_call_url", recording),
                    false => self.remove("record_call_url"),
                }
                let state = if success { "recording" } else { "error" };
                let params = json!({"control_id": control, "state": state});
                self.callback(url, "calling.call.record", params);
            }
            "tap" => {
                let control = id(self, "tap");
                self.set("tap_control_id", control.clone());
                self.set("tap_result", result);
                self.set("tap_uri", args.get("uri").cloned().unwrap_or(Value::Null));
                self.set(
                    "tap_codec",
                    text_of(args, "codec").unwrap_or("PCMU").to_owned(),
                );
                self.set("tap_ptime", number_of(args, "rtp_ptime", 20.0));
                self.set("tap_rate", 8000);
                if text_of(args, "uri").is_some_and(|uri| uri.starts_with("rtp:")) {
                    self.assume(Assumption::InventedValue);
                    self.set("tap_rtp_src_addr", "192.0.2.10");
                    self.set("tap_rtp_src_port", 20_000);
                }
                let state = if success { "tapping" } else { "finished" };
                self.callback(
                    url,
                    "calling.call.tap",
                    json!({"control_id": control, "state": state}),
                );
            }
            "stream" => {
                let control = id(self, "stream");
                self.set("stream_control_id", control.clone());
                self.set("stream_result", result);
                let state = if success { "streaming" } else { "finished" };
                let params = json!({"control_id": control, "state": state, "url": args.get("url")});
                let by = text_of(args, "status_url_method").unwrap_or("POST");
                self.callback_by(by, url, "calling.call.stream", params);
            }
            "transcribe" => {
                let control = id(self, "transcription");
                self.set("transcribe_control_id", control);
                self.set("transcribe_result", result);
            }
            "denoise" => self.set("denoise_result", if success { "on" } else { "failed" }),
            "stop_denoise" => self.set("denoise_result", "off"),
            "send_sms" => self.set("send_sms_result", result),
            "send_digits" => self.set("send_digits_result", result),
            "stop_record_call" | "stop_tap" | "stop_stream" | "transcribe_stop" => {
                self.set(&format!("{method}_result"), result);
            }
            _ => {}
        }
        let what = match method {
            "send_sms" => format!(
                "sends a message to {}: \"{}\"",
                text_of(args, "to_number").unwrap_or_default(),
                text_of(args, "body").unwrap_or_default()
            ),
            "send_digits" => format!(
                "sends the keys {}",
                text_of(args, "digits").unwrap_or_default()
            ),
            _ => format!("does `{method}`"),
        };
        self.happened(Happened::Does(match success {
            true => what,
            false => format!("{what}, which fails"),
        }));
        self.result_of(at);
    }
}
