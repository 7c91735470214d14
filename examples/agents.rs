//! A script built from run-time values: the agents on duty and the opening hours.

use std::time::Duration;

use swml::{Document, swml};

/// An agent who takes calls.
pub struct Agent {
    /// Their SIP extension, such as `alice@example.com`.
    pub extension: String,
    /// How long to ring their phone, if they set a limit.
    pub patience: Option<Duration>,
}

/// Rings all agents on duty at once; at night the caller leaves a message.
pub fn script(caller: &str, agents: &[Agent], night: bool) -> Document {
    swml! {
        answer;
        play say(format!("Hello {caller}"));
        @if night || agents.is_empty() {
            play "say:Please leave a message after the tone.";
            record beep true max_length 2m;
        } @else {
            connect parallel [
                @for agent in agents {
                    to sip(&agent.extension) timeout (agent.patience)
                }
                to "+15551234567" timeout 20s
            ];
        }
        hangup;
    }
}

fn main() {
    let agents = [
        Agent {
            extension: "alice@example.com".into(),
            patience: Some(Duration::from_secs(15)),
        },
        Agent {
            extension: "bob@example.com".into(),
            patience: None,
        },
    ];
    println!("{}", script("Carol", &agents, false).to_json());
}
