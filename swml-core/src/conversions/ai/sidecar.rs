//! Constructors for `sidecar`.

use crate::into_property::{into_property, text_into_property};
use crate::values::{
    SidecarParameter, SidecarParams, SidecarPrompt, SidecarPromptSource, SidecarSwaig,
};

into_property!(Box<SidecarSwaig>: SidecarSwaig => |value| Box::new(value));

into_property!(Box<SidecarParams>: SidecarParams => |value| Box::new(value));

text_into_property!(SidecarPrompt => |text| SidecarPrompt::Text(text));

into_property!(SidecarPrompt: SidecarPromptSource => |value| SidecarPrompt::Source(value));

into_property!(Box<SidecarParameter>: SidecarParameter => |value| Box::new(value));
