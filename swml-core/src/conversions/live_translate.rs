//! Making values of `live_translate`.

use crate::fit::fits;
use crate::values::{TranslateAction, TranslateCommand, TranslateRequest};

fits!(TranslateAction: TranslateCommand => |value| TranslateAction::Command(value));

fits!(TranslateAction: TranslateRequest => |value| TranslateAction::Request(Box::new(value)));
