//! `calling.call.pay`: the progress of a `pay`.

use super::declare::{event, words};

words! {
    /// A step of a payment.
    ///
    /// SWML reference: "pay", `status_url` and `prompts`.
    pub enum PayStep {
        /// Asking for the card number.
        CardNumber = "payment-card-number",
        /// Asking for the expiration date.
        ExpirationDate = "expiration-date",
        /// Asking for the security code.
        SecurityCode = "security-code",
        /// Asking for the postal code.
        PostalCode = "postal-code",
        /// The payment is being processed.
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
    /// A step of a `pay`. `Debug` redacts the card.
    ///
    /// SWML reference: "pay", `status_url`.
    pub struct PayChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The identifier of this payment.
        pub control_id: Option<String>,
        /// The step.
        pub step for "for": PayStep,
        /// The error in the input; empty if there is none.
        pub error_type: Option<String>,
        /// The payment method: `credit-card`.
        pub payment_method: Option<String>,
        /// The digits of the card, masked except for the last ones.
        pub payment_card_number: Option<String> [secret],
        /// The brand of the card.
        pub payment_card_type: Option<String>,
        /// The security code, masked.
        pub security_code: Option<String> [secret],
        /// The month and the year in which the card expires.
        pub expiration_date: Option<String> [secret],
        /// The postal code of the holder.
        pub payment_card_postal_code: Option<String> [secret],
        /// The URL of this callback, from the script.
        pub status_url: Option<String>,
        /// The HTTP method of this callback.
        pub status_url_method: Option<String>,
    }
}
