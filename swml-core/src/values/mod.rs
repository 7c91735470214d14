// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

//! The typed values of the table, one file for each of its modules.

mod method;
pub use method::Method;
mod answer;
pub use answer::Answer;
mod branch;
pub use branch::Branch;
mod confirm;
pub use confirm::Confirm;
mod connect;
pub use connect::{AfterBridge, CallState, Connect, ConnectDestination, Encryption, Header};
mod denoise;
pub use denoise::{Denoise, StopDenoise};
mod detect_machine;
pub use detect_machine::{DetectMachine, FaxTone};
mod document;
pub use document::Version;
mod enter_queue;
pub use enter_queue::EnterQueue;
mod fax;
pub use fax::{ReceiveFax, SendFax};
mod goto;
pub use goto::Goto;
mod hangup;
pub use hangup::{Hangup, HangupReason};
mod join_conference;
pub use join_conference::{
    CallbackType, ConferenceBeep, ConferenceOutcome, ConferenceRecord, ConferenceRegion,
    ConferenceStream, ConferenceSwitch, ConferenceTrim, JoinConference,
};
mod join_room;
pub use join_room::JoinRoom;
mod live_transcribe;
pub use live_transcribe::{
    LiveTranscribe, TranscribeAction, TranscribeCommand, TranscribeRequest, TranscribeStart,
};
mod live_translate;
pub use live_translate::{
    Inject, LiveTranslate, TranslateAction, TranslateCommand, TranslateRequest, TranslateStart,
};
mod pay;
pub use pay::{
    Pay, PayAction, PayActionKind, PayInput, PayParameter, PayPrompt, PayToken, PaymentMethod,
    PostalCode,
};
mod play;
pub use play::Play;
mod prompt;
pub use prompt::{Prompt, Sounds};
mod record;
pub use record::{Record, RecordDirection, RecordFormat};
mod record_call;
pub use record_call::{RecordCall, RecordCallDirection, StopRecordCall};
mod request;
pub use request::{Request, RequestBody, RequestMethod};
mod send_digits;
pub use send_digits::SendDigits;
mod send_sms;
pub use send_sms::SendSms;
mod sip_refer;
pub use sip_refer::SipRefer;
mod sleep;
pub use sleep::Sleep;
mod speech;
pub use speech::{Party, SpeechEngine, Summarize};
mod stream;
pub use stream::{HttpMethod, StopStream, Stream, Track};
mod switch;
pub use switch::{Outcome, OutcomeSwitch, Switch};
mod tap;
pub use tap::{StopTap, Tap, TapCodec, TapDirection};
mod transcribe;
pub use transcribe::{Transcribe, TranscribeStop};
mod transfer;
pub use transfer::{Execute, Script, Transfer};
mod undocumented;
pub use undocumented::{
    BindDigit, ClearDigitBindings, Echo, ExecuteRpc, Ring, SetCapabilities, SetMeta,
};
mod unset;
pub use unset::Unset;
mod user_event;
pub use user_event::UserEvent;
mod ai;
pub use ai::*;
pub mod messaging;
/// Documents, which are written by hand, because they are more than their properties.
pub(crate) mod script;
