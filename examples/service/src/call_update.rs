//! The change of a call that an event reports.

use swml::event::{Device, EndReason, Event};

/// The columns of an event.
pub(crate) struct CallUpdate {
    /// The call in whose timeline the event is: that of the caller.
    pub(crate) call_id: String,
    /// The leg whose state the event reports, if any.
    pub(crate) leg_id: Option<String>,
    /// The new state of the leg or the call.
    pub(crate) state: String,
    /// The reason why it ended or failed.
    pub(crate) reason: Option<String>,
    /// The device that is called.
    pub(crate) device: Option<String>,
    /// Whether it is the state of the call, and not of a leg of it.
    pub(crate) of_the_call: bool,
}

impl CallUpdate {
    /// Reads the change from an event. The legs of a call do not name it: the URL of the callback
    /// does.
    pub(crate) fn of(event: &Event, of_call: Option<&str>) -> Self {
        // a stream may report its own id and not the one of the call
        let stream = || match event {
            Event::Stream(event) => event.params.control_id.as_deref(),
            _ => None,
        };
        let own = event.call_id().or_else(stream).unwrap_or_default();
        let (state, reason, device) = match event {
            Event::Call(event) => {
                let device = event.params.device.as_ref().and_then(Device::to);
                let reason = event.params.end_reason.as_ref().map(EndReason::as_str);
                (event.params.call_state.as_str(), reason, device)
            }
            Event::Connect(event) => {
                let peer = event.params.peer.as_ref();
                let device = peer.and_then(|peer| peer.device.as_ref()?.to());
                let state = event.params.connect_state.as_str();
                (state, event.failed_reason(), device)
            }
            Event::Stream(event) => (event.params.state.as_str(), None, None),
            Event::Queue(event) => (event.params.status.as_str(), None, None),
            other => (other.event_type(), None, None),
        };
        let is_leg = matches!(event, Event::Call(_));
        let call_id = of_call.unwrap_or(own);
        let of_the_call = match event {
            Event::Call(_) => call_id == own,
            Event::Connect(_) | Event::Stream(_) | Event::Queue(_) | Event::Other(_) => true,
            _ => false,
        };
        Self {
            call_id: call_id.to_owned(),
            leg_id: is_leg.then(|| own.to_owned()),
            state: state.to_owned(),
            reason: reason.map(str::to_owned),
            device: device.map(str::to_owned),
            of_the_call,
        }
    }
}
