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

impl Sound {
    /// The sound of a text of `play`, `prompt` or `ringback`.
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim();
        if let Some(speech) = text.strip_prefix("say:") {
            return Self::Speech(speech.trim().to_owned());
        }
        if let Some(length) = text.strip_prefix("silence:") {
            return Self::Silence(ms(length.trim().parse().unwrap_or(0.0)));
        }
        match text.strip_prefix("ring:") {
            Some(ring) => {
                let country = ring.split_once(':').map_or(ring, |(_, country)| country);
                Self::Ring(country.trim().to_owned())
            }
            None => Self::File(text.to_owned()),
        }
    }
}

/// The length of `ring:5:us`, in milliseconds.
fn ring_length(text: &str) -> Option<u64> {
    let ring = text.trim().strip_prefix("ring:")?;
    let (length, _) = ring.split_once(':')?;
    length.trim().parse().ok().map(ms)
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
        let pace = self.setup.pace;
        let sound = Sound::of(text);
        match &sound {
            Sound::Speech(text) | Sound::File(text) if text.is_empty() => return false,
            Sound::Silence(length) => {
                let length = *length;
                self.happened(Happened::Hears {
                    party: self.party,
                    sound,
                });
                self.pass_quietly(length);
            }
            Sound::Speech(speech) => {
                let words = u64::try_from(speech.split_whitespace().count()).unwrap_or(u64::MAX);
                self.assume(Assumption::SpeechLength);
                self.hears(sound);
                self.pass(words.saturating_mul(pace.word));
            }
            Sound::Ring(_) => {
                let length = ring_length(text);
                if length.is_none() {
                    self.assume(Assumption::RingLength);
                }
                self.hears(sound);
                self.pass(length.unwrap_or(pace.ring));
            }
            Sound::File(_) | Sound::Beep => {
                self.assume(Assumption::FileLength);
                self.hears(sound);
                self.pass(pace.file);
            }
        }
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
