//! The methods of SWML, one per file: the table of the language.
//!
//! To add a property, add its row to the method's record. To add a method, add its file and its row
//! to [`Method`].

mod ai;
mod answer;
mod branch;
mod confirm;
mod connect;
mod denoise;
mod detect_machine;
mod enter_queue;
mod fax;
mod goto;
mod hangup;
mod join_conference;
mod join_room;
mod live_transcribe;
mod live_translate;
mod outcomes;
mod pay;
mod play;
mod prompt;
mod record;
mod record_call;
mod request;
mod send_digits;
mod send_sms;
mod sip_refer;
mod sleep;
mod speech;
mod stream;
mod switch;
mod tap;
mod transcribe;
mod transfer;
mod undocumented;
mod unset;
mod user_event;

pub use ai::{
    ActionTransfer, Ai, AiHint, AiLanguage, AiParams, AiPrompt, AiSidecar, AmazonBedrock,
    BackgroundLoops, Barge, BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput,
    BedrockParams, BedrockPrompt, BedrockSwaig, BedrockVoice, BedrockWebhook, CallDirection,
    Context, ContextStep, ContextSwitch, ConversationMessage, ConversationRole, DataMap, DebugMode,
    Emotion, Fillers, Foreach, FunctionParameters, Hint, Hold, InternalFillers, LanguageParams,
    McpServer, Multilingual, MultilingualLanguage, NativeFunction, NumberFormat, ObjectType,
    ParameterSchema, ParameterType, PlaybackBg, PomFormat, PomSection, PostPrompt, PostedVars,
    Pronounce, SidecarAction, SidecarFunction, SidecarParameter, SidecarParameterType,
    SidecarParameters, SidecarParams, SidecarPermissions, SidecarPrompt, SidecarPromptSource,
    SidecarSwaig, SidecarWebhooks, SummaryMode, Swaig, SwaigAction, SwaigActions, SwaigDefaults,
    SwaigExpression, SwaigFunction, SwaigInclude, SwaigOutput, SwaigResponse, SwaigWebhook,
    TextFormat, TextNormalization, Texts, ToggleFunctions, ToolResult, TransferTo, UnsetData,
    WaitLoops,
};
pub use answer::Answer;
pub use branch::Branch;
pub use confirm::Confirm;
pub use connect::{AfterBridge, CallState, Connect, ConnectDestination, Encryption, Header};
pub use denoise::{Denoise, StopDenoise};
pub use detect_machine::{DetectMachine, FaxTone};
pub use enter_queue::EnterQueue;
pub use fax::{ReceiveFax, SendFax};
pub use goto::Goto;
pub use hangup::{Hangup, HangupReason};
pub use join_conference::{
    CallbackType, ConferenceBeep, ConferenceOutcome, ConferenceRecord, ConferenceRegion,
    ConferenceStream, ConferenceSwitch, ConferenceTrim, JoinConference,
};
pub use join_room::JoinRoom;
pub use live_transcribe::{
    LiveTranscribe, TranscribeAction, TranscribeCommand, TranscribeRequest, TranscribeStart,
};
pub use live_translate::{
    Inject, LiveTranslate, TranslateAction, TranslateCommand, TranslateRequest, TranslateStart,
};
pub use pay::{
    Pay, PayAction, PayActionKind, PayInput, PayParameter, PayPrompt, PayToken, PaymentMethod,
    PostalCode,
};
pub use play::Play;
pub use prompt::{Prompt, Sounds};
pub use record::{Record, RecordDirection, RecordFormat};
pub use record_call::{RecordCall, RecordCallDirection, StopRecordCall};
pub use request::{Request, RequestBody, RequestMethod};
pub use send_digits::SendDigits;
pub use send_sms::SendSms;
pub use sip_refer::SipRefer;
pub use sleep::Sleep;
pub use speech::{Party, SpeechEngine, Summarize};
pub use stream::{HttpMethod, StopStream, Stream, Track};
pub use switch::{Outcome, OutcomeSwitch, Switch};
pub use tap::{StopTap, Tap, TapCodec, TapDirection};
pub use transcribe::{Transcribe, TranscribeStop};
pub use transfer::{Execute, Script, Transfer};
pub use undocumented::{
    BindDigit, ClearDigitBindings, Echo, ExecuteRpc, Ring, SetCapabilities, SetMeta,
};
pub use unset::Unset;
pub use user_event::UserEvent;

use crate::declare::methods;
use crate::document::Document;
use crate::types::{Any, Map, Text};

methods! {
    /// One statement of a calling script.
    ///
    /// SWML reference: "Calling methods".
    ///
    /// ```
    /// use swml::{Method, Play};
    /// let greeting: Method = Play::url("say:Welcome").into();
    /// assert_eq!(greeting.name(), "play");
    /// ```
    pub enum Method of Document {
        /// Connects the caller to an AI agent.
        Ai(Box<Ai>) for "ai" [sets(outcomes::AI)],
        /// Listens in the background and advises one side of the call.
        AiSidecar(Box<AiSidecar>) for "ai_sidecar",
        /// Connects the caller to an AI agent on Amazon Bedrock.
        AmazonBedrock(Box<AmazonBedrock>) for "amazon_bedrock",
        /// Answers the call.
        Answer(Answer) for "answer",
        /// Runs the first branch whose condition holds.
        Cond(Vec<Branch>) for "cond" [non_empty, callee],
        /// Dials a destination and bridges it to the caller.
        Connect(Connect) for "connect" [sets(outcomes::CONNECT)],
        /// Takes noise out of the caller's audio.
        Denoise(Denoise) for "denoise" [callee, sets(outcomes::DENOISE)],
        /// Detects whether a person or a machine has answered.
        DetectMachine(DetectMachine) for "detect_machine" [sets(outcomes::DETECT_MACHINE)],
        /// Places the caller in a queue.
        EnterQueue(EnterQueue) for "enter_queue" [sets(outcomes::ENTER_QUEUE)],
        /// Runs a section or another script, then returns.
        Execute(Execute) for "execute" [sets(outcomes::RETURN)],
        /// Jumps to a label of this section.
        Goto(Goto) for "goto",
        /// Ends the call.
        Hangup(Hangup) for "hangup" [callee, terminal],
        /// Joins a conference.
        JoinConference(Box<JoinConference>) for "join_conference" [sets(outcomes::JOIN_CONFERENCE)],
        /// Joins a room.
        JoinRoom(JoinRoom) for "join_room" [sets(outcomes::JOIN_ROOM)],
        /// Marks a position that `goto` can jump to.
        Label(Text) for "label" [format(Format::Label)],
        /// Transcribes the call in real time.
        LiveTranscribe(LiveTranscribe) for "live_transcribe",
        /// Translates the call in real time.
        LiveTranslate(LiveTranslate) for "live_translate",
        /// Collects a payment by card.
        Pay(Box<Pay>) for "pay" [sets(outcomes::PAY)],
        /// Plays sounds.
        Play(Play) for "play" [callee],
        /// Plays sounds and collects digits or speech.
        Prompt(Prompt) for "prompt" [callee, sets(outcomes::PROMPT)],
        /// Receives a fax.
        ReceiveFax(ReceiveFax) for "receive_fax" [sets(outcomes::RECEIVE_FAX)],
        /// Records until the caller is silent, then continues.
        Record(Record) for "record" [callee, sets(outcomes::RECORD)],
        /// Records in the background.
        RecordCall(RecordCall) for "record_call" [callee, sets(outcomes::RECORD_CALL)],
        /// Sends an HTTP request.
        Request(Request) for "request" [sets(outcomes::REQUEST)],
        /// Ends the section and returns a value to `execute`.
        Return(Any) for "return" [terminal, sets(outcomes::RETURN)],
        /// Sends keypad digits.
        SendDigits(SendDigits) for "send_digits" [callee, sets(outcomes::SEND_DIGITS)],
        /// Sends a fax.
        SendFax(SendFax) for "send_fax" [sets(outcomes::SEND_FAX)],
        /// Sends a text message.
        SendSms(SendSms) for "send_sms" [callee, sets(outcomes::SEND_SMS)],
        /// Sets variables.
        Set(Map<Any>) for "set" [callee],
        /// Refers a SIP call to another SIP URI.
        SipRefer(SipRefer) for "sip_refer" [sets(outcomes::SIP_REFER)],
        /// Waits.
        Sleep(Sleep) for "sleep",
        /// Ends noise reduction.
        StopDenoise(StopDenoise) for "stop_denoise" [callee, sets(outcomes::DENOISE)],
        /// Ends a background recording.
        StopRecordCall(StopRecordCall) for "stop_record_call" [callee, sets(outcomes::STOP_RECORD_CALL)],
        /// Ends a stream.
        StopStream(StopStream) for "stop_stream" [callee, sets(outcomes::STOP_STREAM)],
        /// Ends a tap.
        StopTap(StopTap) for "stop_tap" [callee, sets(outcomes::STOP_TAP)],
        /// Streams the call's audio to a WebSocket.
        Stream(Stream) for "stream" [callee, sets(outcomes::STREAM)],
        /// Runs the case that matches the value of a variable.
        Switch(Switch) for "switch",
        /// Sends the call's audio to an address.
        Tap(Tap) for "tap" [callee, sets(outcomes::TAP)],
        /// Transcribes the whole call, in the background.
        Transcribe(Transcribe) for "transcribe" [sets(outcomes::TRANSCRIBE)],
        /// Ends the transcription that `transcribe` started.
        TranscribeStop(TranscribeStop) for "transcribe_stop" [sets(outcomes::TRANSCRIBE_STOP)],
        /// Continues with a section or another script and does not return.
        Transfer(Transfer) for "transfer" [terminal],
        /// Removes variables.
        Unset(Unset) for "unset" [callee],
        /// Sends an event to the client that is connected to the call.
        UserEvent(UserEvent) for "user_event",
        /// Runs a method of the platform when the caller presses certain keys.
        BindDigit(BindDigit) for "bind_digit" [undocumented],
        /// Removes the bindings of `bind_digit`.
        ClearDigitBindings(ClearDigitBindings) for "clear_digit_bindings" [undocumented],
        /// Plays the caller's audio back to the caller.
        Echo(Echo) for "echo" [undocumented],
        /// Runs a method of the platform on this call or another one.
        ExecuteRpc(ExecuteRpc) for "execute_rpc" [undocumented],
        /// Lets the call ring without answering it.
        Ring(Ring) for "ring" [undocumented],
        /// Changes the capabilities of a subscriber in the call.
        SetCapabilities(SetCapabilities) for "set_capabilities" [undocumented],
        /// Adds data of your own to the reports about the call.
        SetMeta(SetMeta) for "set_meta" [undocumented],
    }
}
