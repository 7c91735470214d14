//! Constructors for `action`.

use crate::into_property::{
    IntoProperty, integers_into_property, into_property, lists_into_property, text_into_property,
};
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::{Expr, Text};
use crate::value::{Seconds, Value};
use crate::values::script::Document;
use crate::values::{
    ActionTransfer, Hold, SwaigAction, SwaigActions, Texts, ToggleFunctions, TransferTo, UnsetData,
};

into_property!(Box<Document>: Document => |value| Box::new(value));

into_property!(SwaigActions: SwaigAction => |value| SwaigActions::One(Box::new(value)));

lists_into_property!(SwaigActions: SwaigAction => |list| SwaigActions::Several(list));

into_property!(ActionTransfer: bool => |value| ActionTransfer::ForGood(value.into_property()));

into_property!(ActionTransfer: TransferTo => |value| ActionTransfer::To(value));

text_into_property!(ActionTransfer => |text| ActionTransfer::Dest(text));

impl Hold {
    /// The time alone, without a name.
    fn bare(timeout: Value<Seconds>) -> Self {
        Self {
            timeout: Some(timeout),
            layout: KeyOrder::Bare,
        }
    }
}

integers_into_property!(Hold => |number| Hold::bare(Value::Literal(Seconds(number.saturate()))));

into_property!(Hold: Seconds, std::time::Duration, Expr, Value<Seconds> => |value| Hold::bare(value.into_property()));

impl ToggleFunctions {
    /// Enables or disables functions.
    pub fn new(function: impl IntoProperty<Texts>, active: impl IntoProperty<Value<bool>>) -> Self {
        Self::default().function(function).active(active)
    }
}

text_into_property!(UnsetData => |text| UnsetData::Key(text));

into_property!(UnsetData: Vec<Text> => |value| UnsetData::Keys(value));

into_property!(UnsetData: Map<Any> => |value| UnsetData::All(value));
