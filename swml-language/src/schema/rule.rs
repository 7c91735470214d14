//! The rules that the table names: a row says which one holds, and the checker finds it in
//! `crate::rules`.

/// A rule across the properties of one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A document has a `main`, and its sections lead somewhere.
    Sections,
    /// A branch has a condition and statements, or is the `else`.
    Branch,
    /// Each case of a switch can be met.
    Cases,
    /// One way to dial, a transfer for a queue, and properties where they are read.
    Connect,
    /// The properties of one destination of several fit its kind.
    Destination,
    /// The result of a detection is heard somewhere.
    DetectMachine,
    /// A jump is not taken more often than a call may jump.
    Goto,
    /// Exactly one action of `live_transcribe`.
    TranscribeAction,
    /// Exactly one action of `live_translate`.
    TranslateAction,
    /// What is played is a URL.
    PayAction,
    /// One sound or several.
    Play,
    /// An engine of speech goes with the recognition of speech.
    Prompt,
    /// The headers that a request may set.
    RequestHeaders,
    /// Text, media, or both.
    SendSms,
    /// Text, media, or both; or a switch alone.
    Reply,
    /// Text, media, or both, chosen by a switch.
    Answer,
    /// Settings of RTP go with RTP.
    Tap,
    /// What holds across a whole agent.
    Ai,
    /// What holds across a whole agent of Bedrock.
    Bedrock,
    /// The words and the contexts of an agent.
    AiPrompt,
    /// One text, or sections.
    TextOrPom,
    /// A section says something.
    BodyOrBullets,
    /// The words of a context are one text, or sections.
    Context,
    /// A step has words, and does not both end its context and go on.
    ContextStep,
    /// An action does one thing.
    Action,
    /// A `data_map` is not empty.
    DataMap,
    /// A function is described.
    Function,
    /// Each function has something that answers.
    Handlers,
    /// A voice names its engine.
    Voice,
    /// There is a voice to begin with.
    Multilingual,
    /// Settings that do nothing beside others.
    AiParams,
    /// The arguments that must be given are described.
    Arguments,
    /// What one argument may be.
    Argument,
    /// A sidecar listens to both sides.
    Sidecar,
    /// One text, sections, or a file.
    SidecarPrompt,
    /// A function of a sidecar has no name of the platform's own.
    SidecarFunction,
}

/// A rule across the elements of one list of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SequenceRule {
    /// `else` ends the branches of a `cond`.
    ElseLast,
    /// The functions of an agent have different names.
    Functions,
    /// The steps of a context have different names.
    ContextSteps,
}
