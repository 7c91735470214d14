//! Making values of `pay`.

use crate::fit::{Fits, fits, text_fits};
use crate::text::Text;
use crate::values::{PayAction, PayActionKind, PayParameter, PostalCode};

fits!(PostalCode: bool => |value| PostalCode::Ask(value));

text_fits!(PostalCode => |text| PostalCode::Known(text));

impl PayParameter {
    /// A value with its name.
    pub fn new(name: impl Fits<Text>, value: impl Fits<Text>) -> Self {
        Self::default().name(name).value(value)
    }
}

impl PayAction {
    /// Says a text.
    pub fn say(phrase: impl Fits<Text>) -> Self {
        Self::default().kind(PayActionKind::Say).phrase(phrase)
    }

    /// Plays what stands behind a URL.
    pub fn play(url: impl Fits<Text>) -> Self {
        Self::default().kind(PayActionKind::Play).phrase(url)
    }
}
