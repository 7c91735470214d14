//! Making values of `request`.

use crate::any::maps_fit;
use crate::any::{Any, Map};
use crate::fit::{Fits, fits, text_fits};
use crate::text::Text;
use crate::values::{Request, RequestBody, RequestMethod};

impl Request {
    /// A call of a URL.
    pub fn new(method: RequestMethod, url: impl Fits<Text>) -> Self {
        Self::default().url(url).method(method)
    }
}

maps_fit!([] RequestBody: Any => |map| RequestBody::Object(map));

text_fits!(RequestBody => |text| RequestBody::Text(text));

fits!(RequestBody: Map<Any> => |value| RequestBody::Object(value));

fits!(RequestBody: serde_json::Value => |value| match Any::from(value) {
    Any::Map(map) => RequestBody::Object(map),
    Any::Text(text) => RequestBody::Text(text),
    // what is no object goes out as its JSON
    other => RequestBody::Text(Text::data(serde_json::to_string(&other).unwrap_or_default())),
});
