//! Making values of `live_transcribe`.

use crate::fit::fits;
use crate::values::{TranscribeAction, TranscribeCommand, TranscribeRequest};

fits!(TranscribeAction: TranscribeCommand => |value| TranscribeAction::Command(value));

fits!(TranscribeAction: TranscribeRequest => |value| TranscribeAction::Request(Box::new(value)));
