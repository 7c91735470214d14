// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Any;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};

/// Collects a payment by card: the caller enters the card, and a service of yours processes it.
///
/// SWML reference: "pay".
///
/// ```
/// # use swml_core as swml;
/// use swml::Pay;
/// let pay = Pay::payment_connector_url("https://example.com/pay").charge_amount("20.45");
/// assert_eq!(
///     serde_json::to_string(&pay)?,
///     r#"{"payment_connector_url":"https://example.com/pay","charge_amount":"20.45"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Pay {
    /// The URL that processes the payment.
    pub payment_connector_url: Text,
    /// The amount to charge: a decimal number as text, without a currency.
    pub charge_amount: Option<Text>,
    /// The currency, as an ISO 4217 code; `usd` by default.
    pub currency: Option<Text>,
    /// A description of the payment.
    pub description: Option<Text>,
    /// How the caller enters the card; by keypad by default.
    pub input: Option<PayInput>,
    /// The language of the prompts; `en-US` by default.
    pub language: Option<Text>,
    /// How often to ask for the card; once by default.
    pub max_attempts: Option<Value<i64>>,
    /// The minimum length of the postal code; 0 by default.
    pub min_postal_code_length: Option<Value<i64>>,
    /// Custom values for the service.
    pub parameters: Option<Vec<PayParameter>>,
    /// The payment method.
    pub payment_method: Option<PaymentMethod>,
    /// Whether to ask for the postal code, or the code itself if it is known; `true` by
    /// default.
    pub postal_code: Option<PostalCode>,
    /// The prompts of each step, instead of the standard ones.
    pub prompts: Option<Vec<PayPrompt>>,
    /// Whether to ask for the security code; `true` by default.
    pub security_code: Option<Value<bool>>,
    /// The URL that receives the status of the payment.
    pub status_url: Option<Text>,
    /// How long to wait for the next digit, in seconds; 5 by default.
    pub timeout: Option<Value<Seconds>>,
    /// Whether the card can be charged once or repeatedly; repeatedly by default.
    pub token_type: Option<PayToken>,
    /// The accepted cards, separated by spaces; `visa mastercard amex` by default.
    pub valid_card_types: Option<Text>,
    /// The voice of the prompts; `woman` by default.
    pub voice: Option<Text>,
    /// The same as `voice`.
    pub say_voice: Option<Text>,
    /// The type of the bank account: `consumer-checking`, `consumer-savings` or
    /// `commercial-checking`.
    pub bank_account_type: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Pay {
    /// The URL that processes the payment.
    ///
    /// Creates a value with only this property.
    pub fn payment_connector_url(value: impl IntoProperty<Text>) -> Self {
        Self {
            payment_connector_url: value.into_property(),
            ..Default::default()
        }
    }

    /// The amount to charge: a decimal number as text, without a currency.
    #[must_use]
    pub fn charge_amount(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.charge_amount = value.into_property();
        self
    }

    /// The currency, as an ISO 4217 code; `usd` by default.
    #[must_use]
    pub fn currency(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.currency = value.into_property();
        self
    }

    /// A description of the payment.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// How the caller enters the card; by keypad by default.
    #[must_use]
    pub fn input(mut self, value: impl IntoProperty<Option<PayInput>>) -> Self {
        self.input = value.into_property();
        self
    }

    /// The language of the prompts; `en-US` by default.
    #[must_use]
    pub fn language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.language = value.into_property();
        self
    }

    /// How often to ask for the card; once by default.
    #[must_use]
    pub fn max_attempts(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_attempts = value.into_property();
        self
    }

    /// The minimum length of the postal code; 0 by default.
    #[must_use]
    pub fn min_postal_code_length(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.min_postal_code_length = value.into_property();
        self
    }

    /// Custom values for the service.
    #[must_use]
    pub fn parameters(mut self, value: impl IntoProperty<Option<Vec<PayParameter>>>) -> Self {
        self.parameters = value.into_property();
        self
    }

    /// The payment method.
    #[must_use]
    pub fn payment_method(mut self, value: impl IntoProperty<Option<PaymentMethod>>) -> Self {
        self.payment_method = value.into_property();
        self
    }

    /// Whether to ask for the postal code, or the code itself if it is known; `true` by
    /// default.
    #[must_use]
    pub fn postal_code(mut self, value: impl IntoProperty<Option<PostalCode>>) -> Self {
        self.postal_code = value.into_property();
        self
    }

    /// The prompts of each step, instead of the standard ones.
    #[must_use]
    pub fn prompts(mut self, value: impl IntoProperty<Option<Vec<PayPrompt>>>) -> Self {
        self.prompts = value.into_property();
        self
    }

    /// Whether to ask for the security code; `true` by default.
    #[must_use]
    pub fn security_code(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.security_code = value.into_property();
        self
    }

    /// The URL that receives the status of the payment.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// How long to wait for the next digit, in seconds; 5 by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// Whether the card can be charged once or repeatedly; repeatedly by default.
    #[must_use]
    pub fn token_type(mut self, value: impl IntoProperty<Option<PayToken>>) -> Self {
        self.token_type = value.into_property();
        self
    }

    /// The accepted cards, separated by spaces; `visa mastercard amex` by default.
    #[must_use]
    pub fn valid_card_types(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.valid_card_types = value.into_property();
        self
    }

    /// The voice of the prompts; `woman` by default.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The same as `voice`.
    #[must_use]
    pub fn say_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_voice = value.into_property();
        self
    }

    /// The type of the bank account: `consumer-checking`, `consumer-savings` or
    /// `commercial-checking`.
    #[must_use]
    pub fn bank_account_type(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.bank_account_type = value.into_property();
        self
    }
}

crate::declare::record!(Pay of swml_language::methods::Pay { 0: payment_connector_url, 1: charge_amount, 2: currency, 3: description, 4: input, 5: language, 6: max_attempts, 7: min_postal_code_length, 8: parameters, 9: payment_method, 10: postal_code, 11: prompts, 12: security_code, 13: status_url, 14: timeout, 15: token_type, 16: valid_card_types, 17: voice, 18: say_voice, 19: bank_account_type });

/// How the caller enters the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PayInput {
    /// By keypad.
    #[default]
    Dtmf,
    /// By voice.
    Voice,
}

crate::declare::keyword!(PayInput of swml_language::methods::PayInput { Dtmf = "dtmf", Voice = "voice" });

/// A custom value for the service that processes the payment.
///
/// SWML reference: "pay", `parameters`.
#[derive(Default)]
pub struct PayParameter {
    /// The name.
    pub name: Text,
    /// The value.
    pub value: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PayParameter {
    /// The name.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The value.
    #[must_use]
    pub fn value(mut self, value: impl IntoProperty<Text>) -> Self {
        self.value = value.into_property();
        self
    }
}

crate::declare::record!(PayParameter of swml_language::methods::PayParameter { 0: name, 1: value });

/// A payment method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaymentMethod {
    /// By card.
    #[default]
    CreditCard,
    /// From a bank account.
    AchDebit,
}

crate::declare::keyword!(PaymentMethod of swml_language::methods::PaymentMethod { CreditCard = "credit-card", AchDebit = "ach-debit" });

/// Whether to ask for a postal code, or the code itself.
///
/// SWML reference: "pay", `postal_code`.
#[derive(Clone)]
pub enum PostalCode {
    /// Whether to ask.
    Ask(bool),
    /// The known postal code.
    Known(Text),
}

crate::declare::choice!(PostalCode of swml_language::methods::PostalCode { Ask(bool), Known(Text) });

/// The prompt of one step of a payment.
///
/// SWML reference: "pay", `prompts`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{PayAction, PayPrompt};
/// let prompt = PayPrompt::step("security-code").actions([PayAction::say("The code, please")]);
/// assert_eq!(
///     serde_json::to_string(&prompt)?,
///     r#"{"for":"security-code","actions":[{"type":"Say","phrase":"The code, please"}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct PayPrompt {
    /// The step, such as `payment-card-number`.
    pub step: Text,
    /// The texts to say and sounds to play, in order.
    pub actions: Option<Vec<PayAction>>,
    /// The attempts that the prompt applies to, separated by spaces: `1`, `2 3`.
    pub attempts: Option<Text>,
    /// The cards that the prompt applies to, separated by spaces.
    pub card_type: Option<Text>,
    /// The errors that the prompt applies to, separated by spaces.
    pub error_type: Option<Text>,
    /// The same as `attempts`.
    pub attempt: Option<Text>,
    /// The sounds to play, instead of `actions`.
    pub play: Option<Any>,
    /// Whether the caller must enter the input twice.
    pub require_matching_inputs: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PayPrompt {
    /// The step, such as `payment-card-number`.
    ///
    /// Creates a value with only this property.
    pub fn step(value: impl IntoProperty<Text>) -> Self {
        Self {
            step: value.into_property(),
            ..Default::default()
        }
    }

    /// The texts to say and sounds to play, in order.
    #[must_use]
    pub fn actions(mut self, value: impl IntoProperty<Option<Vec<PayAction>>>) -> Self {
        self.actions = value.into_property();
        self
    }

    /// The attempts that the prompt applies to, separated by spaces: `1`, `2 3`.
    #[must_use]
    pub fn attempts(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.attempts = value.into_property();
        self
    }

    /// The cards that the prompt applies to, separated by spaces.
    #[must_use]
    pub fn card_type(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.card_type = value.into_property();
        self
    }

    /// The errors that the prompt applies to, separated by spaces.
    #[must_use]
    pub fn error_type(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.error_type = value.into_property();
        self
    }

    /// The same as `attempts`.
    #[must_use]
    pub fn attempt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.attempt = value.into_property();
        self
    }

    /// The sounds to play, instead of `actions`.
    #[must_use]
    pub fn play(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.play = value.into_property();
        self
    }

    /// Whether the caller must enter the input twice.
    #[must_use]
    pub fn require_matching_inputs(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.require_matching_inputs = value.into_property();
        self
    }
}

crate::declare::record!(PayPrompt of swml_language::methods::PayPrompt { 0: step, 1: actions, 2: attempts, 3: card_type, 4: error_type, 5: attempt, 6: play, 7: require_matching_inputs });

/// A text to say or a file to play at a step of a payment.
///
/// SWML reference: "pay", `prompts`.
#[derive(Default)]
pub struct PayAction {
    /// The kind of the phrase.
    pub kind: PayActionKind,
    /// The text to say, or the URL of the file to play.
    pub phrase: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PayAction {
    /// The kind of the phrase.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<PayActionKind>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// The text to say, or the URL of the file to play.
    #[must_use]
    pub fn phrase(mut self, value: impl IntoProperty<Text>) -> Self {
        self.phrase = value.into_property();
        self
    }
}

crate::declare::record!(PayAction of swml_language::methods::PayAction { 0: kind, 1: phrase });

/// The kind of a phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PayActionKind {
    /// A text to say.
    #[default]
    Say,
    /// The URL of a file to play.
    Play,
}

crate::declare::keyword!(PayActionKind of swml_language::methods::PayActionKind { Say = "Say", Play = "Play" });

/// How often a card may be charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PayToken {
    /// Once.
    #[default]
    OneTime,
    /// Repeatedly.
    Reusable,
}

crate::declare::keyword!(PayToken of swml_language::methods::PayToken { OneTime = "one-time", Reusable = "reusable" });
