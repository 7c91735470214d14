//! The script of a call.

use swml::{Document, swml};

/// The script of the front desk: all free agents are dialled at once; if none is free, the caller
/// waits in the queue; at night there is only the voicemail.
pub fn script(public_url: &str, open: bool, free: &[&str]) -> Document {
    let events = format!("{public_url}/events");
    swml! {
        answer;
        @if !open {
            play "say:Thank you for calling. We are closed.";
            transfer voicemail;
        } @else if free.is_empty() {
            play "say:Everybody is talking. Please hold the line.";
            connect to "queue:front-desk"
                status_url (&events)
                transfer_after_bridge { play "say:Goodbye"; hangup; }
                result {
                    case "connected" { hangup; }
                    default { transfer voicemail; }
                };
        } @else {
            play "say:One moment, we connect you.";
            connect
                parallel [@for agent in free { to (*agent) timeout 20s }]
                call_state_url (&events)
                call_state_events [created, ringing, answered, ended]
                status_url (&events)
                result {
                    case "connected" { hangup; }
                    default { transfer voicemail; }
                };
        }

        section voicemail {
            play "say:Please leave a message after the tone.";
            record beep true max_length 2m end_silence_timeout 5s;
            play "say:Thank you. Goodbye.";
            hangup;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_is_right() {
        let agents = ["sip:alice@example.com", "+15551234567"];
        for (open, free) in [(true, &agents[..]), (true, &[]), (false, &agents)] {
            let script = script("https://example.com", open, free);
            assert!(script.check().is_clean(), "{}", script.check());
        }
    }

    #[test]
    fn free_agents_are_called_at_once() {
        let json = script("https://example.com", true, &["sip:alice@example.com"]).to_json();
        assert!(json.contains(r#""parallel":[{"to":"sip:alice@example.com","timeout":20}]"#));
        assert!(json.contains(r#""call_state_url":"https://example.com/events""#));
    }

    #[test]
    fn no_agent_is_dialled_at_night() {
        let json = script("https://example.com", false, &["sip:alice@example.com"]).to_json();
        assert!(!json.contains("connect"));
    }
}
