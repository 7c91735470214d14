//! Making values of `action`.

use crate::any::{Any, Map};
use crate::fit::{Fits, fits, integers_fit, lists_fit, text_fits};
use crate::layout::Layout;
use crate::text::{Expr, Text};
use crate::value::{Seconds, Value};
use crate::values::script::Document;
use crate::values::{
    ActionTransfer, Hold, SwaigAction, SwaigActions, Texts, ToggleFunctions, TransferTo, UnsetData,
};

fits!(Box<Document>: Document => |value| Box::new(value));

fits!(SwaigActions: SwaigAction => |value| SwaigActions::One(Box::new(value)));

lists_fit!(SwaigActions: SwaigAction => |list| SwaigActions::Several(list));

fits!(ActionTransfer: bool => |value| ActionTransfer::ForGood(value.fit()));

fits!(ActionTransfer: TransferTo => |value| ActionTransfer::To(value));

text_fits!(ActionTransfer => |text| ActionTransfer::Dest(text));

impl Hold {
    /// The time alone, without a name.
    fn bare(timeout: Value<Seconds>) -> Self {
        Self {
            timeout: Some(timeout),
            layout: Layout::Bare,
        }
    }
}

integers_fit!(Hold => |number| Hold::bare(Value::Literal(Seconds(number.saturate()))));

fits!(Hold: Seconds, std::time::Duration, Expr, Value<Seconds> => |value| Hold::bare(value.fit()));

impl ToggleFunctions {
    /// Turns functions on or off.
    pub fn new(function: impl Fits<Texts>, active: impl Fits<Value<bool>>) -> Self {
        Self::default().function(function).active(active)
    }
}

text_fits!(UnsetData => |text| UnsetData::Key(text));

fits!(UnsetData: Vec<Text> => |value| UnsetData::Keys(value));

fits!(UnsetData: Map<Any> => |value| UnsetData::All(value));
