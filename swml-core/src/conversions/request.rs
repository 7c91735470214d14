//! Constructors for `request`.

use crate::into_property::{IntoProperty, into_property, text_into_property};
use crate::json_value::maps_fit;
use crate::json_value::{Any, Map};
use crate::text::Text;
use crate::values::{Request, RequestBody, RequestMethod};

impl Request {
    /// Creates a request to a URL.
    pub fn new(method: RequestMethod, url: impl IntoProperty<Text>) -> Self {
        Self::default().url(url).method(method)
    }
}

maps_fit!([] RequestBody: Any => |map| RequestBody::Object(map));

text_into_property!(RequestBody => |text| RequestBody::Text(text));

into_property!(RequestBody: Map<Any> => |value| RequestBody::Object(value));

into_property!(RequestBody: serde_json::Value => |value| match Any::from(value) {
    Any::Map(map) => RequestBody::Object(map),
    Any::Text(text) => RequestBody::Text(text),
    // any other value is sent as its JSON
    other => RequestBody::Text(Text::data(serde_json::to_string(&other).unwrap_or_default())),
});
