//! Constructors for `agent`.

use crate::into_property::into_property;
use crate::values::{AiParams, Multilingual, PostPrompt, Swaig};

into_property!(Box<AiParams>: AiParams => |value| Box::new(value));

into_property!(Box<PostPrompt>: PostPrompt => |value| Box::new(value));

into_property!(Box<Swaig>: Swaig => |value| Box::new(value));

into_property!(Box<Multilingual>: Multilingual => |value| Box::new(value));
