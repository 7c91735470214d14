//! `record`: a recording that the script waits for.

use serde_json::{Value, json};

use super::{Machine, Pending, bool_of, ms, number_of, text_of};
use crate::assumption::Assumption;
use crate::event::{Happened, Sound};
use crate::question::Question;

impl Machine {
    pub(super) fn record(&mut self, args: Value) {
        self.need_answer();
        if bool_of(&args, "beep", false) {
            self.hears(Sound::Beep);
        }
        self.recording(&args, json!({"state": "recording"}));
        let party = self.party;
        self.ask(Question::Recording { party }, Pending::Record(args));
    }

    fn recording(&mut self, args: &Value, params: Value) {
        self.callback(args.get("status_url"), "calling.call.record", params);
    }

    /// The address of a virtual recording.
    pub(super) fn recording_url(&mut self, args: &Value) -> String {
        self.assume(Assumption::InventedValue);
        let format = text_of(args, "format").unwrap_or("wav").to_owned();
        format!(
            "https://rehearsal.invalid/recordings/{}.{format}",
            self.number()
        )
    }

    pub(super) fn recorded(&mut self, args: &Value, says: &str, seconds: u64) {
        let most = number_of(args, "max_length", f64::INFINITY);
        let length = match most.is_finite() {
            true => seconds.saturating_mul(1000).min(ms(most)),
            false => seconds.saturating_mul(1000),
        };
        self.heard();
        self.happened(Happened::Records(self.party, says.to_owned()));
        self.pass(length);
        let url = self.recording_url(args);
        self.set("record_url", url.clone());
        self.set("record_result", "success");
        #[allow(clippy::cast_precision_loss)]
        let duration = length as f64 / 1000.0;
        let params = json!({"state": "finished", "url": url, "duration": duration});
        self.recording(args, params);
    }

    /// Nothing was said.
    pub(super) fn not_recorded(&mut self, args: &Value) {
        self.assume(Assumption::SilentRecording);
        self.watch.quiet = 0;
        self.pass(ms(number_of(args, "initial_timeout", 4.0)));
        self.happened(Happened::Silent(self.party));
        self.remove("record_url");
        self.set("record_result", "failed");
        self.recording(args, json!({"state": "no_input"}));
    }

    /// The recording failed.
    pub(super) fn record_failed(&mut self, args: &Value) {
        self.remove("record_url");
        self.set("record_result", "failed");
        self.recording(args, json!({"state": "error"}));
    }
}
