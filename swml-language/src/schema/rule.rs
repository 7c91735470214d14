//! The rules that rows of the table refer to; the checker runs the implementations in
//! `crate::rules`.

/// A rule across the properties of one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A document has a `main`, and its sections are reachable.
    Sections,
    /// A branch has a condition and statements, or is the `else`.
    Branch,
    /// Each case of a switch can match.
    Cases,
    /// Exactly one way to dial, a transfer for a queue, and no inapplicable properties.
    Connect,
    /// The properties of one destination of several apply to its kind.
    Destination,
    /// The result of a detection is used.
    DetectMachine,
    /// A jump stays within the limit of jumps per call.
    Goto,
    /// Exactly one action of `live_transcribe`.
    TranscribeAction,
    /// Exactly one action of `live_translate`.
    TranslateAction,
    /// The phrase to play is a URL.
    PayAction,
    /// One sound or several.
    Play,
    /// A speech engine requires speech recognition.
    Prompt,
    /// The headers that a request may set.
    RequestHeaders,
    /// Text, media, or both.
    SendSms,
    /// Text, media, or both; or a switch alone.
    Reply,
    /// Text, media, or both, chosen by a switch.
    Answer,
    /// RTP settings require an RTP address.
    Tap,
    /// Rules across a whole agent.
    Ai,
    /// Rules across a whole Bedrock agent.
    Bedrock,
    /// The prompt and the contexts of an agent.
    AiPrompt,
    /// One text, or sections.
    TextOrPom,
    /// A section has a body or bullets.
    BodyOrBullets,
    /// The instructions of a context are one text, or sections.
    Context,
    /// A step has instructions, and does not both end its context and continue.
    ContextStep,
    /// An action has exactly one effect.
    Action,
    /// A `data_map` is not empty.
    DataMap,
    /// A function has a description.
    Function,
    /// Each function has an implementation.
    Handlers,
    /// A voice names its engine.
    Voice,
    /// There is an initial voice.
    Multilingual,
    /// Settings without effect in combination with others.
    AiParams,
    /// Required arguments are described.
    Arguments,
    /// The schema of one argument.
    Argument,
    /// A sidecar listens to both sides.
    Sidecar,
    /// One text, sections, or a file.
    SidecarPrompt,
    /// A function of a sidecar does not have a reserved name.
    SidecarFunction,
}

/// A rule across the elements of one list of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SequenceRule {
    /// `else` is the last branch of a `cond`.
    ElseLast,
    /// The functions of an agent have different names.
    Functions,
    /// The steps of a context have different names.
    ContextSteps,
}
