//! The stable codes of all rules.
//!
//! The explanation of a rule, with a bad and a good script, is in the file of the rule: see
//! `rules/explain.rs`.

use std::fmt;

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth a review, but correct in many scripts. Reported on request only:
    /// [`Allowed::pedantic`](crate::Allowed::pedantic), `cargo swml check --pedantic`.
    Pedantic,
    /// The line has no effect. In `swml!` it stops the build nevertheless: there is no reason to
    /// write it.
    Warning,
    /// The platform would reject or misinterpret the script.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pedantic => "pedantic",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($($Code:ident = $name:literal, $level:ident;)*) => {
        /// The stable name of a rule, as diagnostics show it.
        ///
        /// Each code has an [explanation](Self::explanation), a script that [violates](Self::bad)
        /// the rule and one that [does not](Self::good).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                #[doc = concat!("`", $name, "`")]
                $Code,
            )*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$Code),*];

            /// Returns the name of the code.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$Code => $name, )* }
            }

            /// Returns the severity of violating the rule.
            pub const fn level(self) -> Level {
                match self { $( Self::$Code => Level::$level, )* }
            }
        }
    };
}

impl Code {
    /// Returns true if `swml!` rejects a script that violates the rule: all rules but those on
    /// undocumented and pedantic matters.
    pub const fn stops_build(self) -> bool {
        !matches!(self, Self::Undocumented) && !matches!(self.level(), Level::Pedantic)
    }

    /// Returns true for a rule on files and their configuration. The scripts on its page are YAML,
    /// since the macro has neither.
    pub const fn is_of_files(self) -> bool {
        matches!(
            self,
            Self::NotPermitted
                | Self::InvalidSuppression
                | Self::UnusedSuppression
                | Self::SuppressionWithoutReason
        )
    }

    /// Returns the code with a name.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Code;
    /// assert_eq!(Code::of("missing-default"), Some(Code::MissingDefault));
    /// assert_eq!(Code::of("missing-defaults"), None);
    /// ```
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

codes! {
    Syntax = "syntax", Error;
    MissingValue = "missing-value", Error;
    MissingSemicolon = "missing-semicolon", Error;
    UnknownMethod = "unknown-method", Error;
    UnknownProperty = "unknown-property", Error;
    DuplicateProperty = "duplicate-property", Error;
    MissingProperty = "missing-property", Error;
    LegacyForm = "legacy-form", Warning;
    Undocumented = "undocumented", Warning;
    UnknownParameter = "unknown-parameter", Warning;
    PropertyConflict = "property-conflict", Error;
    Overridden = "overridden", Warning;
    DuplicateName = "duplicate-name", Error;
    UnknownStep = "unknown-step", Error;
    OneSide = "one-side", Error;
    WrongType = "wrong-type", Error;
    UnknownWord = "unknown-word", Error;
    VariableForWord = "variable-for-word", Warning;
    UnquotedText = "unquoted-text", Error;
    OutOfRange = "out-of-range", Error;
    Clamped = "clamped", Warning;
    ZeroDoesNothing = "zero-does-nothing", Warning;
    UnevenDuration = "uneven-duration", Error;
    EmptyList = "empty-list", Error;
    NoCase = "no-case", Warning;
    TooMany = "too-many", Error;
    EmptyText = "empty-text", Error;
    RepeatedWord = "repeated-word", Error;
    InvalidUrl = "invalid-url", Error;
    InvalidSound = "invalid-sound", Error;
    InvalidDestination = "invalid-destination", Error;
    InvalidCodec = "invalid-codec", Error;
    UnknownCodec = "unknown-codec", Warning;
    InvalidHeader = "invalid-header", Error;
    InvalidName = "invalid-name", Error;
    InvalidDigits = "invalid-digits", Error;
    UnknownListWord = "unknown-list-word", Warning;
    InvalidTime = "invalid-time", Error;
    InvalidInline = "invalid-inline", Error;
    MissingMain = "missing-main", Error;
    EmptySection = "empty-section", Error;
    StepShape = "step-shape", Error;
    UnknownLabel = "unknown-label", Error;
    DuplicateLabel = "duplicate-label", Error;
    UnknownSection = "unknown-section", Error;
    Unreachable = "unreachable", Warning;
    UnenteredSection = "unentered-section", Warning;
    NotTogether = "not-together", Error;
    NotInMessaging = "not-in-messaging", Warning;
    NoDestination = "no-destination", Error;
    DestinationConflict = "destination-conflict", Error;
    QueueNeedsTransfer = "queue-needs-transfer", Error;
    NeedsStream = "needs-stream", Error;
    NeedsSip = "needs-sip", Error;
    NoSip = "no-sip", Warning;
    NoEffectOnPhone = "no-effect-on-phone", Warning;
    BelongsOnDestination = "belongs-on-destination", Error;
    BelongsOnTop = "belongs-on-top", Error;
    NothingWithout = "nothing-without", Warning;
    NotForCallee = "not-for-callee", Error;
    OneOrSeveralSounds = "one-or-several-sounds", Error;
    ElseLast = "else-last", Error;
    BranchShape = "branch-shape", Error;
    EmptyMessage = "empty-message", Error;
    UnknownFunction = "unknown-function", Warning;
    ReservedFunction = "reserved-function", Warning;
    FunctionWithoutHandler = "function-without-handler", Warning;
    UnknownActionTarget = "unknown-action-target", Warning;
    TransferMissing = "transfer-missing", Warning;
    SummaryWithoutPrompt = "summary-without-prompt", Warning;
    ConversationNotSaved = "conversation-not-saved", Warning;
    NoEffect = "no-effect", Warning;
    InvalidVadConfig = "invalid-vad-config", Error;
    MultilingualWithoutVoice = "multilingual-without-voice", Warning;
    VoiceWithoutEngine = "voice-without-engine", Warning;
    NotInBedrock = "not-in-bedrock", Warning;
    NoSession = "no-session", Warning;
    InvalidAmount = "invalid-amount", Error;
    UnknownCurrency = "unknown-currency", Warning;
    SpeechOff = "speech-off", Warning;
    NeedsRtp = "needs-rtp", Warning;
    NeedsFax = "needs-fax", Warning;
    DuplicateControlId = "duplicate-control-id", Warning;
    UnknownControlId = "unknown-control-id", Warning;
    InvalidPhoneNumber = "invalid-phone-number", Error;
    DefaultInCase = "default-in-case", Warning;
    TooManyJumps = "too-many-jumps", Warning;
    NotImplemented = "not-implemented", Warning;
    UnknownScope = "unknown-scope", Warning;
    TooManyRequests = "too-many-requests", Warning;
    ResponseNotSaved = "response-not-saved", Warning;
    UnknownArgument = "unknown-argument", Warning;
    InvalidPattern = "invalid-pattern", Warning;
    CaseNeverMatches = "case-never-matches", Warning;
    MissingDefault = "missing-default", Warning;
    UnsetVariable = "unset-variable", Warning;
    EndlessLoop = "endless-loop", Warning;
    UnknownVariable = "unknown-variable", Warning;
    LeftoverTemplate = "leftover-template", Warning;
    InvalidExpression = "invalid-expression", Error;
    SuspiciousExpression = "suspicious-expression", Warning;
    NotPermitted = "not-permitted", Error;
    InvalidSuppression = "invalid-suppression", Warning;
    UnusedSuppression = "unused-suppression", Warning;
    UntrustedInput = "untrusted-input", Pedantic;
    ReasonAfterAnswer = "reason-after-answer", Pedantic;
    SuppressionWithoutReason = "suppression-without-reason", Pedantic;
}
