//! The destinations of a `connect` in progress.

use serde_json::{Value, json};

use super::Machine;
use super::called::Called;
use crate::event::Happened;

impl Machine {
    /// Reports the state of a leg to its callback URL.
    pub(super) fn leg_state(
        &mut self,
        leg: &Called,
        number: usize,
        state: &str,
        why: Option<&str>,
    ) {
        let events = leg.args.get("call_state_events").and_then(Value::as_array);
        let wanted = match events {
            Some(events) => events.iter().any(|event| event == state),
            None => state == "ended",
        };
        if !wanted {
            return;
        }
        let from = self.scopes.subject.get("from").and_then(Value::as_str);
        let from = from.unwrap_or_default().to_owned();
        let mut params = json!({
            "call_id": format!("leg-{}", number + 1),
            "call_state": state,
            "direction": "outbound",
            "device": leg.device(&from),
        });
        if let (Some(why), Value::Object(params)) = (why, &mut params) {
            params.insert("end_reason".to_owned(), Value::from(why));
        }
        self.callback(leg.args.get("call_state_url"), "calling.call.state", params);
    }

    /// A leg is no longer called.
    pub(super) fn leg_ends(&mut self, number: usize, reason: &str) {
        let Some(dial) = &mut self.dial else {
            return;
        };
        let Some(leg) = dial.legs.get_mut(number).filter(|leg| !leg.over) else {
            return;
        };
        leg.over = true;
        let leg = leg.clone();
        self.happened(Happened::LegEnds(leg.to.clone(), reason.to_owned()));
        self.leg_state(&leg, number, "ended", Some(reason));
    }

    /// The call ends, and with it all dials.
    pub(super) fn hang_up_legs(&mut self) {
        let Some(dial) = &self.dial else {
            return;
        };
        let answered = dial.answered;
        for number in 0..dial.legs.len() {
            let reason = match Some(number) == answered {
                true => "hangup",
                false => "cancel",
            };
            self.leg_ends(number, reason);
        }
        self.dial = None;
    }

    /// Reports the state of the whole `connect`.
    pub(super) fn connect_state(&mut self, state: &str, more: Value) {
        let Some(dial) = &self.dial else {
            return;
        };
        let mut params = json!({"connect_state": state});
        if let (Value::Object(params), Value::Object(more)) = (&mut params, more) {
            params.extend(more);
        }
        let url = dial.args.get("status_url").cloned();
        self.callback(url.as_ref(), "calling.call.connect", params);
    }
}
