//! Constructors for `live_translate`.

use crate::into_property::into_property;
use crate::values::{TranslateAction, TranslateCommand, TranslateRequest};

into_property!(TranslateAction: TranslateCommand => |value| TranslateAction::Command(value));

into_property!(TranslateAction: TranslateRequest => |value| TranslateAction::Request(Box::new(value)));
