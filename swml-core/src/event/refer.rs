//! `calling.call.refer`: the result of a `sip_refer`.

use super::declare::{event, words};

words! {
    /// The result of a `sip_refer`. The documentation lists only `success`.
    ///
    /// SWML reference: "sip_refer", status callbacks.
    pub enum ReferState {
        /// The transfer succeeded.
        Success = "success",
        /// The transfer failed.
        Failed = "failed",
    }
}

event! {
    /// The result of a `sip_refer`, with its details.
    ///
    /// SWML reference: "sip_refer", status callbacks.
    pub struct ReferChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The tag of the call.
        pub tag: Option<String>,
        /// The URI of the transfer.
        pub sip_refer_to: Option<String>,
        /// The result.
        pub state: ReferState,
        /// The SIP response code of the REFER.
        pub sip_refer_response_code: Option<String>,
        /// The SIP response code of the call to the new URI.
        pub sip_notify_response_code: Option<String>,
    }
}
