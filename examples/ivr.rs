//! A menu in sections: sales, support, or a message.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        answer;
        label menu;
        prompt play "say:Press 1 for sales, 2 for support, or stay on the line." max_digits 1
            initial_timeout 5s;
        switch prompt_value {
            case "1" { execute sales; }
            case "2" { transfer support; }
            default { execute voicemail; }
        }
        goto menu max 3;
        hangup;

        section sales {
            connect to "+15551234567" timeout 20s;
        }

        section support {
            connect to "queue:support" transfer_after_bridge {
                play "say:Thank you for calling. Goodbye.";
                hangup;
            };
        }

        section voicemail {
            play "say:Please leave a message after the tone.";
            record format mp3 beep true max_length 120s end_silence_timeout 5s;
            cond {
                when "record_result == 'success'" { play "say:We will call you back."; }
                else { play "say:We could not hear you."; }
            }
        }
    }
}

fn main() {
    println!("{}", script().to_json());
}
