//! The common part of all callbacks.

use serde_json::Value;

use super::declare::event;
use super::error::InvalidEvent;
use super::part::Extra;
use super::time::Timestamp;
use super::typed;

event! {
    /// A callback: its content, and its metadata.
    ///
    /// SWML reference: "connect", the status callbacks.
    pub struct Callback<P> {
        /// The type of the callback: `calling.call.state`.
        pub event_type: String,
        /// The channel of the callback: `swml:` and the session's identifier.
        pub event_channel: Option<String>,
        /// The time of its creation.
        pub timestamp: Option<Timestamp>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// The content.
        pub params: P,
    }
}

impl Callback<Extra> {
    /// Deserializes the content as a type of your own: for a callback that is newer than this
    /// crate.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::Event;
    /// #[derive(serde::Deserialize)]
    /// struct Weather {
    ///     call_id: String,
    ///     degrees: i32,
    /// }
    /// let body = r#"{"event_type":"calling.call.weather","params":{"call_id":"c-1","degrees":21}}"#;
    /// let Event::Other(event) = Event::from_json(body)? else { panic!("known") };
    /// let weather: Weather = event.params_as()?;
    /// assert_eq!((&*weather.call_id, weather.degrees), ("c-1", 21));
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    ///
    /// # Errors
    /// `params` do not match the type. The error names the field, and contains no value.
    pub fn params_as<T: serde_core::de::DeserializeOwned>(&self) -> Result<T, InvalidEvent> {
        let params = Value::Object(self.params.clone());
        typed::read(params).map_err(InvalidEvent::from)
    }
}
