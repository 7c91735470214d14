//! `calling.call.fax`: the progress of a `send_fax` or a `receive_fax`.

use super::declare::{event, words};

words! {
    /// The reported part of a fax.
    ///
    /// SWML reference: "send_fax" and "receive_fax", status callbacks.
    pub enum FaxEvent {
        /// One page.
        Page = "page",
        /// The whole fax.
        Finished = "finished",
        /// A failure.
        Error = "error",
    }
}

words! {
    /// The direction of a fax.
    pub enum FaxDirection {
        /// Sent.
        Send = "send",
        /// Received.
        Receive = "receive",
    }
}

event! {
    /// The completion of a page of a fax, or of the whole fax.
    ///
    /// SWML reference: "send_fax" and "receive_fax", status callbacks.
    pub struct FaxChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The identifier of this fax.
        pub control_id: Option<String>,
        /// The progress.
        pub fax: Fax,
    }
}

event! {
    /// The progress of a fax.
    pub struct Fax {
        /// The reported part.
        pub kind for "type": FaxEvent,
        /// The details.
        pub params: Option<FaxParams>,
    }
}

event! {
    /// The details of a fax.
    pub struct FaxParams {
        /// The direction.
        pub direction: Option<FaxDirection>,
        /// The number of the completed page, for [`FaxEvent::Page`].
        pub number: Option<u64>,
        /// The identifier of this station.
        pub identity: Option<String>,
        /// The identifier of the other station.
        pub remote_identity: Option<String>,
        /// The URL of the document.
        pub document: Option<String>,
        /// The number of pages.
        pub pages: Option<u64>,
        /// Whether the fax succeeded.
        pub success: Option<bool>,
        /// The result code; 0 is success.
        pub result: Option<u64>,
        /// The result in words.
        pub result_text: Option<String>,
        /// The format of the document: `pdf`.
        pub format: Option<String>,
    }
}
