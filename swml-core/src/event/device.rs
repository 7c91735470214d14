//! The devices at the ends of a call.

use serde_json::Value;

use super::declare::{event, words};

words! {
    /// What a device is.
    pub enum DeviceKind {
        /// A telephone.
        Phone = "phone",
        /// A SIP device.
        Sip = "sip",
        /// A browser or an app.
        Webrtc = "webrtc",
    }
}

event! {
    /// The device at one end of a call.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub struct Device {
        /// What it is.
        pub kind for "type": Option<DeviceKind>,
        /// What it is called by.
        pub params: Option<DeviceParams>,
    }
}

event! {
    /// What a device is called by. Of a telephone the numbers are known; what else there
    /// may be, on SIP say, stands in `extra`.
    pub struct DeviceParams {
        /// The number the call comes from.
        pub from_number: Option<String>,
        /// The number the call goes to.
        pub to_number: Option<String>,
    }
}

impl Device {
    /// Where the call comes from: `from_number`, or on other devices `from`.
    pub fn from(&self) -> Option<&str> {
        let params = self.params.as_ref()?;
        let number = params.from_number.as_deref();
        number.or_else(|| params.extra.get("from").and_then(Value::as_str))
    }

    /// Where the call goes to: `to_number`, or on other devices `to`.
    pub fn to(&self) -> Option<&str> {
        let params = self.params.as_ref()?;
        let number = params.to_number.as_deref();
        number.or_else(|| params.extra.get("to").and_then(Value::as_str))
    }
}
