//! `pay`.

use crate::declare::{choice, keyword, record};
use crate::schema::WordList;
use crate::types::{Any, Seconds, Text, Value};

record! {
    /// Collects a payment by card: the caller enters the card, and a service of yours processes it.
    ///
    /// SWML reference: "pay".
    ///
    /// ```
    /// use swml::Pay;
    /// let pay = Pay::payment_connector_url("https://example.com/pay").charge_amount("20.45");
    /// assert_eq!(
    ///     serde_json::to_string(&pay)?,
    ///     r#"{"payment_connector_url":"https://example.com/pay","charge_amount":"20.45"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Pay for "pay" {
        /// The URL that processes the payment.
        pub(new) payment_connector_url: Text [primary, format(Format::Url)],
        /// The amount to charge: a decimal number as text, without a currency.
        pub charge_amount: Option<Text> [format(Format::Amount)],
        /// The currency, as an ISO 4217 code; `usd` by default.
        pub currency: Option<Text> [format(Format::Currency), default("usd")],
        /// A description of the payment.
        pub description: Option<Text>,
        /// How the caller enters the card; by keypad by default.
        pub input: Option<PayInput> [default("dtmf")],
        /// The language of the prompts; `en-US` by default.
        pub language: Option<Text> [default("en-US")],
        /// How often to ask for the card; once by default.
        pub max_attempts: Option<Value<i64>> [default("1"), sent_as(&[Form::Quoted])],
        /// The minimum length of the postal code; 0 by default.
        pub min_postal_code_length: Option<Value<i64>> [default("0"), sent_as(&[Form::Quoted])],
        /// Custom values for the service.
        pub parameters: Option<Vec<PayParameter>>,
        /// The payment method.
        pub payment_method: Option<PaymentMethod>,
        /// Whether to ask for the postal code, or the code itself if it is known; `true` by
        /// default.
        pub postal_code: Option<PostalCode> [default("true")],
        /// The prompts of each step, instead of the standard ones.
        pub prompts: Option<Vec<PayPrompt>>,
        /// Whether to ask for the security code; `true` by default.
        pub security_code: Option<Value<bool>> [default("true"), sent_as(&[Form::Quoted])],
        /// The URL that receives the status of the payment.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How long to wait for the next digit, in seconds; 5 by default.
        pub timeout: Option<Value<Seconds>> [default("5 seconds"), sent_as(&[Form::Quoted])],
        /// Whether the card can be charged once or repeatedly; repeatedly by default.
        pub token_type: Option<PayToken> [default("reusable")],
        /// The accepted cards, separated by spaces; `visa mastercard amex` by default.
        pub valid_card_types: Option<Text>
            [format(Format::Words(&ACCEPTED)), default("visa mastercard amex")],
        /// The voice of the prompts; `woman` by default.
        pub voice: Option<Text> [default("woman")],
        /// The same as `voice`.
        pub say_voice: Option<Text> [undocumented],
        /// The type of the bank account: `consumer-checking`, `consumer-savings` or
        /// `commercial-checking`.
        pub bank_account_type: Option<Text> [undocumented],
    }
}

static ACCEPTED: WordList = WordList {
    separator: ' ',
    words: &[
        "visa",
        "mastercard",
        "amex",
        "maestro",
        "discover",
        "jcb",
        "diners-club",
    ],
    undocumented: &[],
};

static CARDS: WordList = WordList {
    separator: ' ',
    words: &[
        "visa",
        "mastercard",
        "amex",
        "maestro",
        "discover",
        "optima",
        "jcb",
        "diners-club",
    ],
    undocumented: &[],
};

static STEPS: WordList = WordList {
    separator: ' ',
    words: &[
        "payment-card-number",
        "expiration-date",
        "security-code",
        "postal-code",
        "payment-processing",
        "payment-completed",
        "payment-failed",
        "payment-cancelled",
    ],
    undocumented: &[
        "bank-routing-number",
        "bank-account-number",
        "payment-canceled",
    ],
};

static ERRORS: WordList = WordList {
    separator: ' ',
    words: &[
        "timeout",
        "invalid-card-number",
        "invalid-card-type",
        "invalid-date",
        "invalid-security-code",
        "invalid-postal-code",
        "invalid-bank-routing-number",
        "invalid-bank-account-number",
        "input-matching-failed",
        "session-in-progress",
        "card-declined",
    ],
    undocumented: &[],
};

keyword! {
    /// How the caller enters the card.
    pub enum PayInput {
        /// By keypad.
        Dtmf = "dtmf",
        /// By voice.
        Voice = "voice" [undocumented],
    }
}

keyword! {
    /// A payment method.
    pub enum PaymentMethod {
        /// By card.
        CreditCard = "credit-card",
        /// From a bank account.
        AchDebit = "ach-debit" [undocumented],
    }
}

keyword! {
    /// How often a card may be charged.
    pub enum PayToken {
        /// Once.
        OneTime = "one-time",
        /// Repeatedly.
        Reusable = "reusable",
    }
}

choice! {
    /// Whether to ask for a postal code, or the code itself.
    ///
    /// SWML reference: "pay", `postal_code`.
    pub enum PostalCode for "`true`, `false` or a postal code" {
        /// Whether to ask.
        Ask(bool),
        /// The known postal code.
        Known(Text),
    }
}

record! {
    /// A custom value for the service that processes the payment.
    ///
    /// SWML reference: "pay", `parameters`.
    pub struct PayParameter for "a parameter" [pairs("name", "value")] {
        /// The name.
        pub name: Text,
        /// The value.
        pub value: Text,
    }
}

record! {
    /// The prompt of one step of a payment.
    ///
    /// SWML reference: "pay", `prompts`.
    ///
    /// ```
    /// use swml::{PayAction, PayPrompt};
    /// let prompt = PayPrompt::step("security-code").actions([PayAction::say("The code, please")]);
    /// assert_eq!(
    ///     serde_json::to_string(&prompt)?,
    ///     r#"{"for":"security-code","actions":[{"type":"Say","phrase":"The code, please"}]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct PayPrompt for "a prompt" {
        /// The step, such as `payment-card-number`.
        pub(new) step for "for": Text [format(Format::Words(&STEPS))],
        /// The texts to say and sounds to play, in order.
        pub actions: Option<Vec<PayAction>> [non_empty, unless(&["play"])],
        /// The attempts that the prompt applies to, separated by spaces: `1`, `2 3`.
        pub attempts: Option<Text> [format(Format::Attempts)],
        /// The cards that the prompt applies to, separated by spaces.
        pub card_type: Option<Text> [format(Format::Words(&CARDS))],
        /// The errors that the prompt applies to, separated by spaces.
        pub error_type: Option<Text> [format(Format::Words(&ERRORS))],
        /// The same as `attempts`.
        pub attempt: Option<Text> [undocumented],
        /// The sounds to play, instead of `actions`.
        pub play: Option<Any> [undocumented],
        /// Whether the caller must enter the input twice.
        pub require_matching_inputs: Option<Text> [undocumented],
    }
}

record! {
    /// A text to say or a file to play at a step of a payment.
    ///
    /// SWML reference: "pay", `prompts`.
    pub struct PayAction for "an action" [rule(Rule::PayAction)] {
        /// The kind of the phrase.
        pub kind for "type": PayActionKind,
        /// The text to say, or the URL of the file to play.
        pub phrase: Text,
    }
}

keyword! {
    /// The kind of a phrase.
    pub enum PayActionKind {
        /// A text to say.
        Say = "Say",
        /// The URL of a file to play.
        Play = "Play",
    }
}
