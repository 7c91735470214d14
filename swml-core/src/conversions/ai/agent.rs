//! Making values of `agent`.

use crate::fit::fits;
use crate::values::{AiParams, Multilingual, PostPrompt, Swaig};

fits!(Box<AiParams>: AiParams => |value| Box::new(value));

fits!(Box<PostPrompt>: PostPrompt => |value| Box::new(value));

fits!(Box<Swaig>: Swaig => |value| Box::new(value));

fits!(Box<Multilingual>: Multilingual => |value| Box::new(value));
