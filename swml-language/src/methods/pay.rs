//! `pay`.

use crate::declare::{choice, keyword, record};
use crate::schema::WordList;
use crate::types::{Any, Seconds, Text, Value};

record! {
    /// Takes a payment by card: the caller types it in, and a service of yours processes
    /// it.
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
        /// What to charge: a decimal number as text, without a currency.
        pub charge_amount: Option<Text> [format(Format::Amount)],
        /// The currency, by its ISO 4217 code; `usd` if left out.
        pub currency: Option<Text> [format(Format::Currency), default("usd")],
        /// What is paid for.
        pub description: Option<Text>,
        /// How the caller tells the card; by keypad if left out.
        pub input: Option<PayInput> [default("dtmf")],
        /// The language of the prompts; `en-US` if left out.
        pub language: Option<Text> [default("en-US")],
        /// How often to ask for the card; once if left out.
        pub max_attempts: Option<Value<i64>> [default("1"), sent_as(&[Form::Quoted])],
        /// How long the postal code must be at least; 0 if left out.
        pub min_postal_code_length: Option<Value<i64>> [default("0"), sent_as(&[Form::Quoted])],
        /// Values of your own to hand to the service.
        pub parameters: Option<Vec<PayParameter>>,
        /// How it is paid.
        pub payment_method: Option<PaymentMethod>,
        /// Whether to ask for the postal code, or the code itself if it is known; yes if
        /// left out.
        pub postal_code: Option<PostalCode> [default("true")],
        /// What to say at each step, instead of the usual.
        pub prompts: Option<Vec<PayPrompt>>,
        /// Whether to ask for the security code; yes if left out.
        pub security_code: Option<Value<bool>> [default("true"), sent_as(&[Form::Quoted])],
        /// Where to report how it goes.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How long to wait for the next digit, in seconds; 5 if left out.
        pub timeout: Option<Value<Seconds>> [default("5 seconds"), sent_as(&[Form::Quoted])],
        /// Whether the card is charged once or may be again; again if left out.
        pub token_type: Option<PayToken> [default("reusable")],
        /// The cards to take, with spaces between; `visa mastercard amex` if left out.
        pub valid_card_types: Option<Text>
            [format(Format::Words(&ACCEPTED)), default("visa mastercard amex")],
        /// The voice that speaks; `woman` if left out.
        pub voice: Option<Text> [default("woman")],
        /// The same as `voice`.
        pub say_voice: Option<Text> [undocumented],
        /// What kind of account is charged: `consumer-checking`, `consumer-savings` or
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
    /// How the caller tells the card.
    pub enum PayInput {
        /// By keypad.
        Dtmf = "dtmf",
        /// By voice.
        Voice = "voice" [undocumented],
    }
}

keyword! {
    /// How it is paid.
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
        /// Again and again.
        Reusable = "reusable",
    }
}

choice! {
    /// Whether to ask for a postal code, or the code.
    ///
    /// SWML reference: "pay", `postal_code`.
    pub enum PostalCode for "`true`, `false` or a postal code" {
        /// Whether to ask.
        Ask(bool),
        /// The code, known already.
        Known(Text),
    }
}

record! {
    /// A value of your own for the service that processes the payment.
    ///
    /// SWML reference: "pay", `parameters`.
    pub struct PayParameter for "a parameter" [pairs("name", "value")] {
        /// Its name.
        pub name: Text,
        /// Its value.
        pub value: Text,
    }
}

record! {
    /// What to say at one step of a payment.
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
        /// What to say, one after the other.
        pub actions: Option<Vec<PayAction>> [non_empty, unless(&["play"])],
        /// The attempts it is for, with spaces between: `1`, `2 3`.
        pub attempts: Option<Text> [format(Format::Attempts)],
        /// The cards it is for, with spaces between.
        pub card_type: Option<Text> [format(Format::Words(&CARDS))],
        /// The errors it is for, with spaces between.
        pub error_type: Option<Text> [format(Format::Words(&ERRORS))],
        /// The same as `attempts`.
        pub attempt: Option<Text> [undocumented],
        /// What to play, in the place of `actions`.
        pub play: Option<Any> [undocumented],
        /// Whether what is typed in is asked for twice.
        pub require_matching_inputs: Option<Text> [undocumented],
    }
}

record! {
    /// Something to say or to play at a step of a payment.
    ///
    /// SWML reference: "pay", `prompts`.
    pub struct PayAction for "an action" [rule(Rule::PayAction)] {
        /// What the phrase is.
        pub kind for "type": PayActionKind,
        /// What to say, or the URL of what to play.
        pub phrase: Text,
    }
}

keyword! {
    /// What a phrase is.
    pub enum PayActionKind {
        /// A text to say.
        Say = "Say",
        /// The URL of a file to play.
        Play = "Play",
    }
}
