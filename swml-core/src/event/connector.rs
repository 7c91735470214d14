//! The payment connector: requests to charge a card, and their answers.

use std::fmt;

use serde_json::{Map, Value};

use super::declare::event;
use super::error::{InvalidEvent, json};
use super::part::EventPart as _;

event! {
    /// A request to charge a card, or to store it as a token. `Debug` redacts the card.
    ///
    /// It is not an [`Event`](super::Event): it requires an answer, a [`PaymentAnswer`], and should
    /// not be stored by accident.
    ///
    /// SWML reference: "pay", `payment_connector_url`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::PaymentRequest;
    /// let body = r#"{"transaction_id":"t-1","method":"credit-card","cardnumber":"4111111111111111","chargeAmount":"10.55"}"#;
    /// let request = PaymentRequest::from_json(body)?;
    /// assert_eq!(request.charge_amount.as_deref(), Some("10.55"));
    /// assert!(!format!("{request:?}").contains("4111"));
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    pub struct PaymentRequest {
        /// The identifier of the transaction.
        pub transaction_id: String,
        /// The payment method: `credit-card`.
        pub method: Option<String>,
        /// The number of the card.
        pub card_number for "cardnumber": Option<String> [secret],
        /// The security code of the card.
        pub cvv: Option<String> [secret],
        /// The month in which the card expires.
        pub expiry_month: Option<String> [secret],
        /// The year in which the card expires.
        pub expiry_year: Option<String> [secret],
        /// The postal code of the holder.
        pub postal_code: Option<String> [secret],
        /// The amount; if absent or 0, the card is stored as a token.
        pub charge_amount for "chargeAmount": Option<String>,
        /// The currency.
        pub currency_code: Option<String>,
        /// The use of the token: `one-time`, `reusable`.
        pub token_type: Option<String>,
        /// The description from the script.
        pub description: Option<String>,
    }
}

impl PaymentRequest {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks the transaction; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Returns true if the card is to be stored as a token instead of charged.
    pub fn is_tokenization(&self) -> bool {
        let amount = self.charge_amount.as_deref().unwrap_or("0").trim();
        amount.parse::<f64>().is_ok_and(|amount| amount == 0.0)
    }
}

/// The answer to a [`PaymentRequest`]: a status and a JSON body. It is a response of axum and
/// actix-web with their features.
///
/// ```
/// # use swml_core as swml;
/// use swml::event::PaymentAnswer;
/// let paid = PaymentAnswer::charged("ch_1");
/// assert_eq!(paid.status(), 200);
/// assert_eq!(paid.to_json(), r#"{"charge_id":"ch_1","error_code":null,"error_message":null}"#);
/// let refused = PaymentAnswer::charge_failed("insufficient_funds", "The card has no funds");
/// assert_ne!(refused.status(), 200);
/// ```
#[derive(Clone, PartialEq)]
pub struct PaymentAnswer {
    id_name: &'static str,
    outcome: Result<String, (String, String)>,
}

impl PaymentAnswer {
    /// The card was charged.
    pub fn charged(charge_id: impl Into<String>) -> Self {
        Self {
            id_name: "charge_id",
            outcome: Ok(charge_id.into()),
        }
    }

    /// The card was stored as a token.
    pub fn tokenized(token_id: impl Into<String>) -> Self {
        Self {
            id_name: "token_id",
            outcome: Ok(token_id.into()),
        }
    }

    /// The card was not charged.
    pub fn charge_failed(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            id_name: "charge_id",
            outcome: Err((code.into(), message.into())),
        }
    }

    /// The card was not stored.
    pub fn tokenization_failed(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            id_name: "token_id",
            outcome: Err((code.into(), message.into())),
        }
    }

    /// Returns the HTTP status: 200, or 402 for a failure, which the platform recognizes by any
    /// status other than 200.
    pub fn status(&self) -> u16 {
        match self.outcome {
            Ok(_) => 200,
            Err(_) => 402,
        }
    }

    /// Returns the JSON body.
    pub fn to_json(&self) -> String {
        let text = |text: &str| Value::String(text.to_owned());
        let (id, code, message) = match &self.outcome {
            Ok(id) => (text(id), Value::Null, Value::Null),
            Err((code, message)) => (Value::Null, text(code), text(message)),
        };
        let fields = [
            (self.id_name, id),
            ("error_code", code),
            ("error_message", message),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        Value::Object(Map::from_iter(fields)).to_string()
    }
}

/// Omits the token, which is as sensitive as the card.
impl fmt::Debug for PaymentAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("PaymentAnswer");
        match &self.outcome {
            Ok(_) => shown.field(self.id_name, &format_args!("…")),
            Err((code, _)) => shown.field("error_code", code),
        };
        shown.finish()
    }
}
