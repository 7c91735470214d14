//! `prompt`: keys and speech.

use serde_json::{Value, json};

use super::pending::PendingPrompt;
use super::{Machine, Pending, ms, number_of, text_of};
use crate::assumption::Assumption;
use crate::event::Happened;
use crate::question::Question;

impl Machine {
    pub(super) fn prompt(&mut self, args: Value) {
        self.need_answer();
        self.set("prompt_value", "");
        self.set("prompt_digit_terminator", "");
        self.remove("prompt_result");
        self.remove("prompt_speech_confidence");
        if !self.prompt_sounds(&args) {
            if self.ended.is_none() {
                let message = "there is nothing to play";
                self.error("relay_script_method_execute_failed", message);
                self.set("prompt_result", "failed");
            }
            return;
        }
        if self.ended.is_some() {
            return;
        }
        let has = |names: &[&str]| names.iter().any(|name| args.get(name).is_some());
        let speech = has(&[
            "speech_timeout",
            "speech_end_timeout",
            "speech_language",
            "speech_hints",
        ]);
        let digits = !speech
            || has(&[
                "max_digits",
                "terminators",
                "digit_timeout",
                "initial_timeout",
            ]);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let most = number_of(&args, "max_digits", 1.0).clamp(1.0, 1e6) as usize;
        let hints = args.get("speech_hints").and_then(Value::as_array);
        let hints = hints.into_iter().flatten().filter_map(Value::as_str);
        let question = Question::Input {
            party: self.party,
            digits,
            speech,
            max_digits: most,
            hints: hints.map(str::to_owned).collect(),
        };
        let prompt = PendingPrompt {
            args,
            digits,
            speech,
            most,
        };
        self.ask(question, Pending::Prompt(prompt));
    }

    fn reacts(&mut self) {
        self.assume(Assumption::Reaction);
        self.watch.quiet = 0;
        self.pass(self.setup.pace.reaction);
    }

    fn collected(&mut self, prompt: &PendingPrompt, result: &Value) {
        let params = json!({"control_id": "prompt", "result": result});
        self.callback(
            prompt.args.get("status_url"),
            "calling.call.collect",
            params,
        );
    }

    pub(super) fn pressed(&mut self, prompt: &PendingPrompt, pressed: &str) {
        if !prompt.digits {
            self.assume(Assumption::WrongInput);
            self.happened(Happened::Presses(self.party, pressed.to_owned()));
            self.silent(prompt);
            return;
        }
        self.reacts();
        self.happened(Happened::Presses(self.party, pressed.to_owned()));
        let terminators = text_of(&prompt.args, "terminators").unwrap_or_default();
        let mut digits = String::new();
        let mut terminator = None;
        let mut used = 0;
        for key in pressed.chars() {
            used += 1;
            if terminators.contains(key) {
                terminator = Some(key);
                break;
            }
            digits.push(key);
            if digits.len() >= prompt.most {
                break;
            }
        }
        if used < pressed.chars().count() {
            self.assume(Assumption::ExtraKeys);
        }
        if terminator.is_none() && digits.len() < prompt.most {
            self.pass(ms(number_of(&prompt.args, "digit_timeout", 5.0)));
        }
        self.set("prompt_result", "match_digits");
        self.set("prompt_value", digits.clone());
        let mut params = json!({"digits": digits});
        if let Some(key) = terminator {
            self.set("prompt_digit_terminator", key.to_string());
            if let Value::Object(params) = &mut params {
                params.insert("terminator".to_owned(), Value::from(key.to_string()));
            }
        }
        self.collected(prompt, &json!({"type": "digit", "params": params}));
    }

    pub(super) fn said(&mut self, prompt: &PendingPrompt, text: &str, confidence: f64) {
        if !prompt.speech {
            self.assume(Assumption::WrongInput);
            self.happened(Happened::Says(self.party, text.to_owned()));
            self.silent(prompt);
            return;
        }
        self.reacts();
        self.happened(Happened::Says(self.party, text.to_owned()));
        let words = u64::try_from(text.split_whitespace().count()).unwrap_or(u64::MAX);
        self.pass(words.saturating_mul(self.setup.pace.word));
        self.set("prompt_result", "match_speech");
        self.set("prompt_value", text);
        self.set("prompt_speech_confidence", confidence);
        let params = json!({"text": text, "confidence": confidence});
        self.collected(prompt, &json!({"type": "speech", "params": params}));
    }

    /// There was input, and the platform makes nothing of it.
    pub(super) fn unmatched(&mut self, prompt: &PendingPrompt) {
        self.reacts();
        self.happened(Happened::Does(format!(
            "{} gives input that matches nothing",
            self.party
        )));
        self.assume(Assumption::EmptyInput);
        self.set("prompt_result", "no_match");
        self.collected(prompt, &json!({"type": "no_match"}));
    }

    pub(super) fn silent(&mut self, prompt: &PendingPrompt) {
        let name = match prompt.digits {
            true => "initial_timeout",
            false => "speech_timeout",
        };
        self.watch.quiet = 0;
        self.pass(ms(number_of(&prompt.args, name, 5.0)));
        self.happened(Happened::Silent(self.party));
        self.assume(Assumption::EmptyInput);
        self.set("prompt_result", "no_input");
        self.collected(prompt, &json!({"type": "no_input"}));
    }
}
