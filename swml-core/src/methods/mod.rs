//! The methods of SWML, one file each: the table of the language.
//!
//! To add a property, add its line to the method's record. To add a method, add
//! its file and its line to [`Method`].

mod ai;
mod answer;
mod branch;
mod confirm;
mod connect;
mod denoise;
mod goto;
mod hangup;
mod play;
mod prompt;
mod record;
mod record_call;
mod send_digits;
mod send_sms;
mod sleep;
mod stream;
mod switch;
mod tap;
mod transfer;
mod unset;

pub use ai::{
    Ai, AiHint, AiLanguage, AiParams, AiPrompt, AiSidecar, AmazonBedrock, BackgroundLoops, Barge,
    BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput, BedrockParams,
    BedrockPrompt, BedrockSwaig, BedrockVoice, BedrockWebhook, CallDirection, Context, ContextStep,
    ContextSwitch, ConversationMessage, ConversationRole, DataMap, DebugMode, Emotion, Fillers,
    Foreach, FunctionParameters, Hint, Hold, InternalFillers, LanguageParams, McpServer,
    Multilingual, MultilingualLanguage, NativeFunction, NumberFormat, ObjectType, ParameterSchema,
    ParameterType, PlaybackBg, PomFormat, PomSection, PostPrompt, PostedVars, Pronounce,
    SidecarAction, SidecarEngine, SidecarFunction, SidecarParameter, SidecarParameterType,
    SidecarParameters, SidecarParams, SidecarPermissions, SidecarPrompt, SidecarPromptSource,
    SidecarSide, SidecarSummary, SidecarSwaig, SidecarWebhooks, SummaryMode, Swaig, SwaigAction,
    SwaigActions, SwaigDefaults, SwaigExpression, SwaigFunction, SwaigInclude, SwaigOutput,
    SwaigResponse, SwaigWebhook, TextFormat, TextNormalization, Texts, ToggleFunctions, ToolResult,
    UnsetData, WaitLoops, WebhookMethod,
};
pub use answer::Answer;
pub use branch::Branch;
pub use confirm::Confirm;
pub use connect::{AfterBridge, CallState, Connect, ConnectDestination, Encryption, Header};
pub use denoise::{Denoise, StopDenoise};
pub use goto::Goto;
pub use hangup::{Hangup, HangupReason};
pub use play::Play;
pub use prompt::{Prompt, Sounds};
pub use record::{Record, RecordDirection, RecordFormat};
pub use record_call::{RecordCall, RecordCallDirection, StopRecordCall};
pub use send_digits::SendDigits;
pub use send_sms::SendSms;
pub use sleep::Sleep;
pub use stream::{HttpMethod, StopStream, Stream, Track};
pub use switch::{Outcome, OutcomeSwitch, Switch};
pub use tap::{StopTap, Tap, TapCodec, TapDirection};
pub use transfer::{Execute, Script, Transfer};
pub use unset::Unset;

use crate::any::{Any, Map};
use crate::declare::{is_method, methods};
use crate::text::Text;

methods! {
    /// One statement of a calling script.
    ///
    /// SWML reference: "Calling methods".
    ///
    /// ```
    /// use swml_core::{Method, Play};
    /// let greeting: Method = Play::url("say:Welcome").into();
    /// assert_eq!(greeting.name(), "play");
    /// ```
    pub enum Method {
        /// Hands the caller to an AI agent.
        Ai(Box<Ai>) for "ai",
        /// Listens in the background and advises one side of the call.
        AiSidecar(Box<AiSidecar>) for "ai_sidecar",
        /// Hands the caller to an AI agent of Amazon Bedrock.
        AmazonBedrock(Box<AmazonBedrock>) for "amazon_bedrock",
        /// Answers the call.
        Answer(Answer) for "answer",
        /// Runs the first branch whose condition holds.
        Cond(Vec<Branch>) for "cond" [filled, callee],
        /// Dials somebody and bridges them to the caller.
        Connect(Connect) for "connect",
        /// Takes noise out of what the caller says.
        Denoise(Denoise) for "denoise" [callee],
        /// Runs a section or another script, then comes back.
        Execute(Execute) for "execute",
        /// Goes on at a label of this section.
        Goto(Goto) for "goto",
        /// Ends the call.
        Hangup(Hangup) for "hangup" [callee, ends],
        /// Marks a place that `goto` can go to.
        Label(Text) for "label" [format(Format::Label)],
        /// Plays sounds.
        Play(Play) for "play" [callee],
        /// Plays sounds and collects digits or speech.
        Prompt(Prompt) for "prompt" [callee],
        /// Records until the caller is silent, then goes on.
        Record(Record) for "record" [callee],
        /// Records in the background.
        RecordCall(RecordCall) for "record_call" [callee],
        /// Ends the section and gives a value back to `execute`.
        Return(Any) for "return" [ends],
        /// Sends keypad digits.
        SendDigits(SendDigits) for "send_digits" [callee],
        /// Sends a text message.
        SendSms(SendSms) for "send_sms" [callee],
        /// Sets variables.
        Set(Map<Any>) for "set" [callee],
        /// Waits.
        Sleep(Sleep) for "sleep",
        /// Ends noise reduction.
        StopDenoise(StopDenoise) for "stop_denoise" [callee],
        /// Ends a background recording.
        StopRecordCall(StopRecordCall) for "stop_record_call" [callee],
        /// Ends a stream.
        StopStream(StopStream) for "stop_stream" [callee],
        /// Ends a tap.
        StopTap(StopTap) for "stop_tap" [callee],
        /// Streams the call's audio to a WebSocket.
        Stream(Stream) for "stream" [callee],
        /// Runs the case that a variable names.
        Switch(Switch) for "switch",
        /// Sends the call's audio somewhere.
        Tap(Tap) for "tap" [callee],
        /// Goes on with a section or another script, for good.
        Transfer(Transfer) for "transfer" [ends],
        /// Removes variables.
        Unset(Unset) for "unset" [callee],
    }
}

is_method!(Method:
    Ai, AiSidecar, AmazonBedrock, Answer, Connect, Denoise, Execute, Goto, Hangup, Play, Prompt, Record, RecordCall, SendDigits,
    SendSms, Sleep, StopDenoise, StopRecordCall, StopStream, StopTap, Stream, Switch, Tap,
    Transfer, Unset,
);
