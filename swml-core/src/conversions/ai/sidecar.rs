//! Making values of `sidecar`.

use crate::fit::{fits, text_fits};
use crate::values::{
    SidecarParameter, SidecarParams, SidecarPrompt, SidecarPromptSource, SidecarSwaig,
};

fits!(Box<SidecarSwaig>: SidecarSwaig => |value| Box::new(value));

fits!(Box<SidecarParams>: SidecarParams => |value| Box::new(value));

text_fits!(SidecarPrompt => |text| SidecarPrompt::Text(text));

fits!(SidecarPrompt: SidecarPromptSource => |value| SidecarPrompt::Source(value));

fits!(Box<SidecarParameter>: SidecarParameter => |value| Box::new(value));
