//! Making values of `join_conference`.

use crate::fit::{fits, lists_fit};
use crate::values::{Branch, ConferenceOutcome, ConferenceSwitch};

fits!(ConferenceOutcome: ConferenceSwitch => |value| ConferenceOutcome::Switch(value));

lists_fit!(ConferenceOutcome: Branch => |list| ConferenceOutcome::Cond(list));
