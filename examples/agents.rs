//! A script made from what the program knows: who is on duty, and what time it is.

use std::time::Duration;

use swml::{Document, swml};

/// Somebody who takes calls.
pub struct Agent {
    /// Their SIP extension, such as `alice@example.com`.
    pub extension: String,
    /// How long their phone may ring, if they care.
    pub patience: Option<Duration>,
}

/// Rings everybody on duty at once; at night the caller leaves a message.
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
