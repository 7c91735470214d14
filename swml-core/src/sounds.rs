//! Texts of sounds: speech, silence, ringing.

use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Speech.
pub fn say(text: Text) -> Text {
    text.after("say:")
}

/// Silence of a given duration.
pub fn silence(length: Value<DecimalSeconds>) -> Text {
    match length {
        Value::Literal(DecimalSeconds(seconds)) => Text::data(format!("silence:{seconds}")),
        Value::Expr(expr) => Text::from(expr).after("silence:"),
    }
}

/// Ringing, as heard in a country.
pub fn ring(country: Text) -> Text {
    country.after("ring:")
}
