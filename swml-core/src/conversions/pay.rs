//! Constructors for `pay`.

use crate::into_property::{IntoProperty, into_property, text_into_property};
use crate::text::Text;
use crate::values::{PayAction, PayActionKind, PayParameter, PostalCode};

into_property!(PostalCode: bool => |value| PostalCode::Ask(value));

text_into_property!(PostalCode => |text| PostalCode::Known(text));

impl PayParameter {
    /// Creates a parameter from its name and value.
    pub fn new(name: impl IntoProperty<Text>, value: impl IntoProperty<Text>) -> Self {
        Self::default().name(name).value(value)
    }
}

impl PayAction {
    /// Speaks a text.
    pub fn say(phrase: impl IntoProperty<Text>) -> Self {
        Self::default().kind(PayActionKind::Say).phrase(phrase)
    }

    /// Plays the file at a URL.
    pub fn play(url: impl IntoProperty<Text>) -> Self {
        Self::default().kind(PayActionKind::Play).phrase(url)
    }
}
