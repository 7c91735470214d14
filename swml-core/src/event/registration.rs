//! The registration of brands, campaigns and numbers with the carriers (10DLC).

use super::declare::{event, words};

words! {
    /// The kind of the registered object.
    pub enum RegistrationCategory {
        /// A brand.
        Brand = "brand",
        /// A campaign.
        Campaign = "campaign",
        /// An order of assignments.
        NumberAssignmentOrder = "number_assignment_order",
        /// The assignment of one number.
        NumberAssignment = "number_assignment",
    }
}

event! {
    /// A change of the state of a brand, a campaign or an assignment of numbers.
    ///
    /// REST reference: 10DLC status callback.
    pub struct RegistrationChange {
        /// The type of the callback: `brand_activated`.
        pub event_type: String,
        /// The object.
        pub event_category: RegistrationCategory,
        /// The time of the change, as received.
        pub event_at: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The new state.
        pub state: Option<String>,
        /// The brand.
        pub brand_id: Option<String>,
        /// The campaign.
        pub campaign_id: Option<String>,
        /// The order of assignments.
        pub number_assignment_order_id: Option<String>,
        /// The assignment.
        pub number_assignment_id: Option<String>,
        /// The identifier of the number.
        pub phone_number_id: Option<String>,
        /// The number.
        pub phone_number: Option<String>,
    }
}
