//! Constructors for `join_conference`.

use crate::into_property::{into_property, lists_into_property};
use crate::values::{Branch, ConferenceOutcome, ConferenceSwitch};

into_property!(ConferenceOutcome: ConferenceSwitch => |value| ConferenceOutcome::Switch(value));

lists_into_property!(ConferenceOutcome: Branch => |list| ConferenceOutcome::Cond(list));
