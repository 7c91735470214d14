//! The texts of sounds: speech, silence, ringing.

use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Speech.
pub fn say(text: Text) -> Text {
    text.after("say:")
}

/// Silence of some length.
pub fn silence(length: Value<DecimalSeconds>) -> Text {
    match length {
        Value::Literal(DecimalSeconds(seconds)) => Text::data(format!("silence:{seconds}")),
        Value::Expr(expr) => Text::from(expr).after("silence:"),
    }
}

/// Ringing as it sounds in a country.
pub fn ring(country: Text) -> Text {
    country.after("ring:")
}
