// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::json_value::{Any, Map};
use crate::raw::RawMethod;
use crate::text::Text;
use crate::values::{
    Ai, AiSidecar, AmazonBedrock, Answer, BindDigit, Branch, ClearDigitBindings, Connect, Denoise,
    DetectMachine, Echo, EnterQueue, Execute, ExecuteRpc, Goto, Hangup, JoinConference, JoinRoom,
    LiveTranscribe, LiveTranslate, Pay, Play, Prompt, ReceiveFax, Record, RecordCall, Request,
    Ring, SendDigits, SendFax, SendSms, SetCapabilities, SetMeta, SipRefer, Sleep, StopDenoise,
    StopRecordCall, StopStream, StopTap, Stream, Switch, Tap, Transcribe, TranscribeStop, Transfer,
    Unset, UserEvent,
};

/// One statement of a calling script.
///
/// SWML reference: "Calling methods".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Method, Play};
/// let greeting: Method = Play::url("say:Welcome").into();
/// assert_eq!(greeting.name(), "play");
/// ```
#[derive(Clone)]
// a script holds few methods, and a list of them is one allocation
#[allow(clippy::large_enum_variant)]
pub enum Method {
    /// Connects the caller to an AI agent.
    Ai(Box<Ai>),
    /// Listens in the background and advises one side of the call.
    AiSidecar(Box<AiSidecar>),
    /// Connects the caller to an AI agent on Amazon Bedrock.
    AmazonBedrock(Box<AmazonBedrock>),
    /// Answers the call.
    Answer(Answer),
    /// Runs the first branch whose condition holds.
    Cond(Vec<Branch>),
    /// Dials a destination and bridges it to the caller.
    Connect(Connect),
    /// Takes noise out of the caller's audio.
    Denoise(Denoise),
    /// Detects whether a person or a machine has answered.
    DetectMachine(DetectMachine),
    /// Places the caller in a queue.
    EnterQueue(EnterQueue),
    /// Runs a section or another script, then returns.
    Execute(Execute),
    /// Jumps to a label of this section.
    Goto(Goto),
    /// Ends the call.
    Hangup(Hangup),
    /// Joins a conference.
    JoinConference(Box<JoinConference>),
    /// Joins a room.
    JoinRoom(JoinRoom),
    /// Marks a position that `goto` can jump to.
    Label(Text),
    /// Transcribes the call in real time.
    LiveTranscribe(LiveTranscribe),
    /// Translates the call in real time.
    LiveTranslate(LiveTranslate),
    /// Collects a payment by card.
    Pay(Box<Pay>),
    /// Plays sounds.
    Play(Play),
    /// Plays sounds and collects digits or speech.
    Prompt(Prompt),
    /// Receives a fax.
    ReceiveFax(ReceiveFax),
    /// Records until the caller is silent, then continues.
    Record(Record),
    /// Records in the background.
    RecordCall(RecordCall),
    /// Sends an HTTP request.
    Request(Request),
    /// Ends the section and returns a value to `execute`.
    Return(Any),
    /// Sends keypad digits.
    SendDigits(SendDigits),
    /// Sends a fax.
    SendFax(SendFax),
    /// Sends a text message.
    SendSms(SendSms),
    /// Sets variables.
    Set(Map<Any>),
    /// Refers a SIP call to another SIP URI.
    SipRefer(SipRefer),
    /// Waits.
    Sleep(Sleep),
    /// Ends noise reduction.
    StopDenoise(StopDenoise),
    /// Ends a background recording.
    StopRecordCall(StopRecordCall),
    /// Ends a stream.
    StopStream(StopStream),
    /// Ends a tap.
    StopTap(StopTap),
    /// Streams the call's audio to a WebSocket.
    Stream(Stream),
    /// Runs the case that matches the value of a variable.
    Switch(Switch),
    /// Sends the call's audio to an address.
    Tap(Tap),
    /// Transcribes the whole call, in the background.
    Transcribe(Transcribe),
    /// Ends the transcription that `transcribe` started.
    TranscribeStop(TranscribeStop),
    /// Continues with a section or another script and does not return.
    Transfer(Transfer),
    /// Removes variables.
    Unset(Unset),
    /// Sends an event to the client that is connected to the call.
    UserEvent(UserEvent),
    /// Runs a method of the platform when the caller presses certain keys.
    BindDigit(BindDigit),
    /// Removes the bindings of `bind_digit`.
    ClearDigitBindings(ClearDigitBindings),
    /// Plays the caller's audio back to the caller.
    Echo(Echo),
    /// Runs a method of the platform on this call or another one.
    ExecuteRpc(ExecuteRpc),
    /// Lets the call ring without answering it.
    Ring(Ring),
    /// Changes the capabilities of a subscriber in the call.
    SetCapabilities(SetCapabilities),
    /// Adds data of your own to the reports about the call.
    SetMeta(SetMeta),
    /// An unknown method that is sent intentionally.
    Raw(RawMethod),
}

crate::declare::methods!(Method of swml_language::methods::Method { Ai(Box<Ai>) = "ai", AiSidecar(Box<AiSidecar>) = "ai_sidecar", AmazonBedrock(Box<AmazonBedrock>) = "amazon_bedrock", Answer(Answer) = "answer", Cond(Vec<Branch>) = "cond", Connect(Connect) = "connect", Denoise(Denoise) = "denoise", DetectMachine(DetectMachine) = "detect_machine", EnterQueue(EnterQueue) = "enter_queue", Execute(Execute) = "execute", Goto(Goto) = "goto", Hangup(Hangup) = "hangup", JoinConference(Box<JoinConference>) = "join_conference", JoinRoom(JoinRoom) = "join_room", Label(Text) = "label", LiveTranscribe(LiveTranscribe) = "live_transcribe", LiveTranslate(LiveTranslate) = "live_translate", Pay(Box<Pay>) = "pay", Play(Play) = "play", Prompt(Prompt) = "prompt", ReceiveFax(ReceiveFax) = "receive_fax", Record(Record) = "record", RecordCall(RecordCall) = "record_call", Request(Request) = "request", Return(Any) = "return", SendDigits(SendDigits) = "send_digits", SendFax(SendFax) = "send_fax", SendSms(SendSms) = "send_sms", Set(Map<Any>) = "set", SipRefer(SipRefer) = "sip_refer", Sleep(Sleep) = "sleep", StopDenoise(StopDenoise) = "stop_denoise", StopRecordCall(StopRecordCall) = "stop_record_call", StopStream(StopStream) = "stop_stream", StopTap(StopTap) = "stop_tap", Stream(Stream) = "stream", Switch(Switch) = "switch", Tap(Tap) = "tap", Transcribe(Transcribe) = "transcribe", TranscribeStop(TranscribeStop) = "transcribe_stop", Transfer(Transfer) = "transfer", Unset(Unset) = "unset", UserEvent(UserEvent) = "user_event", BindDigit(BindDigit) = "bind_digit", ClearDigitBindings(ClearDigitBindings) = "clear_digit_bindings", Echo(Echo) = "echo", ExecuteRpc(ExecuteRpc) = "execute_rpc", Ring(Ring) = "ring", SetCapabilities(SetCapabilities) = "set_capabilities", SetMeta(SetMeta) = "set_meta" });

crate::declare::is_method!(Method: Ai, AiSidecar, AmazonBedrock, Answer, Connect, Denoise, DetectMachine, EnterQueue, Execute, Goto, Hangup, JoinConference, JoinRoom, LiveTranscribe, LiveTranslate, Pay, Play, Prompt, ReceiveFax, Record, RecordCall, Request, SendDigits, SendFax, SendSms, SipRefer, Sleep, StopDenoise, StopRecordCall, StopStream, StopTap, Stream, Switch, Tap, Transcribe, TranscribeStop, Transfer, UserEvent, BindDigit, ClearDigitBindings, Echo, ExecuteRpc, Ring, SetCapabilities, SetMeta);

crate::declare::method_statements!(Method { Ai = "ai", AmazonBedrock = "amazon_bedrock", Cond = "cond", Connect = "connect", EnterQueue = "enter_queue", Execute = "execute", JoinConference = "join_conference", Switch = "switch", Transfer = "transfer" });
