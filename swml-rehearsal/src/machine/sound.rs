//! Playback.

use serde_json::{Value, json};

use super::{Machine, ms};
use crate::assumption::Assumption;
use crate::choice::Party;
use crate::event::{Happened, Sound};

/// Returns the sounds of a text, a list of texts, or a variable that held a list.
fn sounds(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(list)) => list.iter().flat_map(|one| sounds(Some(one))).collect(),
        Some(Value::Null) | None => Vec::new(),
        Some(other) => vec![crate::expression::to_text(other)],
    }
}

impl Machine {
    /// Runs `play`.
    pub(super) fn play(&mut self, args: &Value) {
        self.need_answer();
        let url = args.get("status_url");
        let id = "play";
        let report = |state: &str| json!({"control_id": id, "state": state});
        self.callback(url, "calling.call.play", report("playing"));
        let mut all = sounds(args.get("url"));
        all.extend(sounds(args.get("urls")));
        let played = self.sounds(&all);
        if self.ended.is_some() {
            return;
        }
        match played {
            true => self.callback(url, "calling.call.play", report("finished")),
            false => {
                self.callback(url, "calling.call.play", report("error"));
                let message = "there is nothing to play";
                self.error("relay_script_method_execute_failed", message);
            }
        }
    }

    /// Plays sounds; returns false if there were none.
    pub(super) fn sounds(&mut self, all: &[String]) -> bool {
        let mut any = false;
        for sound in all {
            any |= self.sound(sound);
            if self.ended.is_some() {
                break;
            }
        }
        any
    }

    /// Plays the sounds of `prompt`.
    pub(super) fn prompt_sounds(&mut self, args: &Value) -> bool {
        self.sounds(&sounds(args.get("play")))
    }

    fn sound(&mut self, text: &str) -> bool {
        let text = text.trim();
        let pace = self.setup.pace;
        if let Some(speech) = text.strip_prefix("say:") {
            let speech = speech.trim();
            if speech.is_empty() {
                return false;
            }
            let words = u64::try_from(speech.split_whitespace().count()).unwrap_or(u64::MAX);
            self.assume(Assumption::SpeechLength);
            self.hears(Sound::Speech(speech.to_owned()));
            self.pass(words.saturating_mul(pace.word));
            return true;
        }
        if let Some(length) = text.strip_prefix("silence:") {
            let length = ms(length.trim().parse().unwrap_or(0.0));
            self.happened(Happened::Hears {
                party: self.party,
                sound: Sound::Silence(length),
            });
            self.pass_quietly(length);
            return true;
        }
        if let Some(ring) = text.strip_prefix("ring:") {
            let (length, country) = match ring.trim().split_once(':') {
                Some((length, country)) => (length.trim().parse().ok().map(ms), country),
                None => (None, ring),
            };
            if length.is_none() {
                self.assume(Assumption::RingLength);
            }
            self.hears(Sound::Ring(country.trim().to_owned()));
            self.pass(length.unwrap_or(pace.ring));
            return true;
        }
        if text.is_empty() {
            return false;
        }
        self.assume(Assumption::FileLength);
        self.hears(Sound::File(text.to_owned()));
        self.pass(pace.file);
        true
    }

    pub(super) fn hears(&mut self, sound: Sound) {
        if self.party == Party::Caller {
            self.heard();
        }
        self.happened(Happened::Hears {
            party: self.party,
            sound,
        });
    }
}
