//! `calling.call.pay`: the progress of a `pay`.

use super::declare::{event, words};

words! {
    /// A step of a payment.
    ///
    /// SWML reference: "pay", `status_url` and `prompts`.
    pub enum PayStep {
        /// The card number is asked for.
        CardNumber = "payment-card-number",
        /// The expiration date is asked for.
        ExpirationDate = "expiration-date",
        /// The security code is asked for.
        SecurityCode = "security-code",
        /// The postal code is asked for.
        PostalCode = "postal-code",
        /// The payment is made.
        Processing = "payment-processing",
        /// The payment succeeded.
        Completed = "payment-completed",
        /// The payment failed.
        Failed = "payment-failed",
        /// The caller has cancelled.
        Canceled = "payment-canceled",
    }
}

event! {
    /// A `pay` has come to a step. `Debug` hides the card.
    ///
    /// SWML reference: "pay", `status_url`.
    pub struct PayChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The id of this payment.
        pub control_id: Option<String>,
        /// The step.
        pub step for "for": PayStep,
        /// What was wrong with the input; empty if nothing.
        pub error_type: Option<String>,
        /// The means of payment: `credit-card`.
        pub payment_method: Option<String>,
        /// The digits of the card, all but the last masked.
        pub payment_card_number: Option<String> [secret],
        /// The brand of the card.
        pub payment_card_type: Option<String>,
        /// The security code, masked.
        pub security_code: Option<String> [secret],
        /// The month and the year in which the card expires.
        pub expiration_date: Option<String> [secret],
        /// The postal code of the holder.
        pub payment_card_postal_code: Option<String> [secret],
        /// The URL of this callback, as the script has it.
        pub status_url: Option<String>,
        /// The HTTP method of this callback.
        pub status_url_method: Option<String>,
    }
}
