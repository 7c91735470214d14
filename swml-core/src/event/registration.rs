//! The registration of brands, campaigns and numbers with the carriers (10DLC).

use super::declare::{event, words};

words! {
    /// The object that is registered.
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
    /// A brand, a campaign or an assignment of numbers has changed its state.
    ///
    /// REST reference: 10DLC status callback.
    pub struct RegistrationChange {
        /// The kind of callback: `brand_activated`.
        pub event_type: String,
        /// The object.
        pub event_category: RegistrationCategory,
        /// When the state changed, as it was written.
        pub event_at: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The state now.
        pub state: Option<String>,
        /// The brand.
        pub brand_id: Option<String>,
        /// The campaign.
        pub campaign_id: Option<String>,
        /// The order of assignments.
        pub number_assignment_order_id: Option<String>,
        /// The assignment.
        pub number_assignment_id: Option<String>,
        /// The number's id.
        pub phone_number_id: Option<String>,
        /// The number.
        pub phone_number: Option<String>,
    }
}
