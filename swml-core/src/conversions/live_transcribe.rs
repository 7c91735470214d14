//! Constructors for `live_transcribe`.

use crate::into_property::into_property;
use crate::values::{TranscribeAction, TranscribeCommand, TranscribeRequest};

into_property!(TranscribeAction: TranscribeCommand => |value| TranscribeAction::Command(value));

into_property!(TranscribeAction: TranscribeRequest => |value| TranscribeAction::Request(Box::new(value)));
