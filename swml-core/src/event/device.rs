//! The devices of a call.

use serde_json::Value;

use super::declare::{event, words};

words! {
    /// The kind of a device.
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
    /// A device of a call.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub struct Device {
        /// The kind of the device.
        pub kind for "type": Option<DeviceKind>,
        /// The addresses of the device.
        pub params: Option<DeviceParams>,
    }
}

event! {
    /// The addresses of a device. Those of a telephone are named; those of other devices, such as
    /// SIP, are in `extra`.
    pub struct DeviceParams {
        /// The number of the caller.
        pub from_number: Option<String>,
        /// The called number.
        pub to_number: Option<String>,
    }
}

impl Device {
    /// Returns the origin of the call: `from_number`, or `from` on other devices.
    pub fn from(&self) -> Option<&str> {
        let params = self.params.as_ref()?;
        let number = params.from_number.as_deref();
        number.or_else(|| params.extra.get("from").and_then(Value::as_str))
    }

    /// Returns the destination of the call: `to_number`, or `to` on other devices.
    pub fn to(&self) -> Option<&str> {
        let params = self.params.as_ref()?;
        let number = params.to_number.as_deref();
        number.or_else(|| params.extra.get("to").and_then(Value::as_str))
    }
}
