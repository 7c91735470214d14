//! Every rule that can be broken, by its stable name, with a bad and a good script.

use std::fmt;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The line does nothing. In `swml!` it stops the build all the same: there is
    /// no reason to write it.
    Warning,
    /// The platform would reject the script or misread it.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])*
        $Code:ident = $name:literal, $level:ident,
            bad $bad:literal,
            good $good:literal;
    )*) => {
        /// The stable name of a rule, as diagnostics show it.
        ///
        /// Each comes with a script that breaks it and one that does not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                #[doc = concat!("`", $name, "`")]
                #[doc = ""]
                $(#[doc = $doc])*
                #[doc = ""]
                #[doc = concat!("Wrong:\n\n```text\n", $bad, "\n```")]
                #[doc = concat!("Right:\n\n```text\n", $good, "\n```")]
                $Code,
            )*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$Code),*];

            /// Its name.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$Code => $name, )* }
            }

            /// How bad it is to break the rule.
            pub const fn level(self) -> Level {
                match self { $( Self::$Code => Level::$level, )* }
            }

            /// What the rule says and why.
            pub const fn explanation(self) -> &'static str {
                match self { $( Self::$Code => concat!($($doc, "\n",)*), )* }
            }

            /// True if a script that breaks the rule is not built by `swml!`: all but what is
            /// only undocumented.
            pub const fn stops_build(self) -> bool {
                !matches!(self, Self::Undocumented)
            }

            /// A script that breaks the rule, and no other.
            pub const fn bad(self) -> &'static str {
                match self { $( Self::$Code => $bad, )* }
            }

            /// The same script, mended.
            pub const fn good(self) -> &'static str {
                match self { $( Self::$Code => $good, )* }
            }
        }
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

codes! {
    /// The script cannot be read: it is not in the language of `swml!`, or a file is no JSON
    /// or YAML.
    Syntax = "syntax", Error,
        bad r#"play url = "say:hi";"#,
        good r#"play url "say:hi";"#;

    /// A property or a word that needs a value has none.
    MissingValue = "missing-value", Error,
        bad r#"connect to "+15551234567" timeout;"#,
        good r#"connect to "+15551234567" timeout 20s;"#;

    /// A statement ends with `;` before the next one begins.
    MissingSemicolon = "missing-semicolon", Error,
        bad r#"answer hangup;"#,
        good r#"answer; hangup;"#;

    /// SWML has no method of that name: SignalWire's schema and its SDKs do not know it.
    UnknownMethod = "unknown-method", Error,
        bad r#"conect to "+15551234567";"#,
        good r#"connect to "+15551234567";"#;

    /// The method has no property of that name: SignalWire's schema and its SDKs do not know it.
    UnknownProperty = "unknown-property", Error,
        bad r#"connect to "+15551234567" timeot 20s;"#,
        good r#"connect to "+15551234567" timeout 20s;"#;

    /// A property is given twice: one of the two values would be lost.
    DuplicateProperty = "duplicate-property", Error,
        bad r#"connect to "+15551234567" timeout 20s timeout 30s;"#,
        good r#"connect to "+15551234567" timeout 30s;"#;

    /// A property that the method cannot do without is missing.
    MissingProperty = "missing-property", Error,
        bad r#"goto max 3;"#,
        good r#"label start; goto start max 3;"#;

    /// A form that is out of use, and how it is written now.
    LegacyForm = "legacy-form", Warning,
        bad r#"play "say:hi" auto_answer "true";"#,
        good r#"play "say:hi" auto_answer true;"#;

    /// A method, a property, a word or a form that SignalWire's own SDKs send, and that is not
    /// on SignalWire's pages. The platform is likely to take it; nothing says what it does, and
    /// it may change. In `swml!` it is accepted: what is built on purpose needs no warning.
    Undocumented = "undocumented", Warning,
        bad r#"hangup noAnswer;"#,
        good r#"hangup decline;"#;

    /// A property that the platform takes, and that does nothing: most likely a slip.
    UnknownParameter = "unknown-parameter", Warning,
        bad r#"ai prompt { text "You are a receptionist" } params { ai_volum 5 };"#,
        good r#"ai prompt { text "You are a receptionist" } params { ai_volume 5 };"#;

    /// Two properties stand together that exclude each other.
    PropertyConflict = "property-conflict", Error,
        bad r#"ai_sidecar lang "en-US" prompt { text "Help the agent" file "/coach.txt" };"#,
        good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#;

    /// A property does nothing, because another one takes its place.
    Overridden = "overridden", Warning,
        bad r#"ai prompt { text "Hi" } languages [name "English" code "en" voice "rime.spore"] multilingual { languages [language "en" voice "rime.spore"] };"#,
        good r#"ai prompt { text "Hi" } multilingual { languages [language "en" voice "rime.spore"] };"#;

    /// Two things have one name, and nothing could tell which is meant.
    DuplicateName = "duplicate-name", Error,
        bad r#"ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order", function "order" description "Cancels it"] };"#,
        good r#"ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order", function "cancel" description "Cancels it"] };"#;

    /// An agent is to go on to a step or a context that is not there.
    UnknownStep = "unknown-step", Error,
        bad r#"ai prompt { text "Hi" contexts { default { steps [name "size" text "Ask for the size" valid_steps ["topings"], name "toppings" text "Ask for toppings"] } } };"#,
        good r#"ai prompt { text "Hi" contexts { default { steps [name "size" text "Ask for the size" valid_steps ["toppings"], name "toppings" text "Ask for toppings"] } } };"#;

    /// A sidecar listens to both sides of the call.
    OneSide = "one-side", Error,
        bad r#"ai_sidecar lang "en-US" direction ["remote-caller"];"#,
        good r#"ai_sidecar lang "en-US" direction ["remote-caller", "local-caller"];"#;

    /// A value is of another type than its property.
    WrongType = "wrong-type", Error,
        bad r#"connect to "+15551234567" timeout "soon";"#,
        good r#"connect to "+15551234567" timeout 20s;"#;

    /// A property takes one of a few words, and this is none of them.
    UnknownWord = "unknown-word", Error,
        bad r#"hangup bussy;"#,
        good r#"hangup busy;"#;

    /// A variable stands in the place of a fixed word. SignalWire's schema does not allow it, while
    /// its own SDKs do: nobody says what the platform makes of it.
    VariableForWord = "variable-for-word", Warning,
        bad r#"hangup "%{vars.reason}";"#,
        good r#"cond { when "vars.busy" { hangup busy; } else { hangup; } }"#;

    /// Text is written in quotes; bare words are names and keywords only.
    UnquotedText = "unquoted-text", Error,
        bad r#"play hello;"#,
        good r#"play "say:hello";"#;

    /// A number is outside the bounds that SWML sets.
    OutOfRange = "out-of-range", Error,
        bad r#"connect to "+15551234567" timeout -5;"#,
        good r#"connect to "+15551234567" timeout 5s;"#;

    /// A number is greater than what the platform uses: it uses its own greatest number.
    Clamped = "clamped", Warning,
        bad r#"request "https://example.com/order" timeout 10;"#,
        good r#"request "https://example.com/order" timeout 5;"#;

    /// Zero gives the platform no time or room to do anything.
    ZeroDoesNothing = "zero-does-nothing", Warning,
        bad r#"connect to "+15551234567" timeout 0;"#,
        good r#"connect to "+15551234567" timeout 20s;"#;

    /// A duration is no whole number of the unit that its property counts in.
    UnevenDuration = "uneven-duration", Error,
        bad r#"connect to "+15551234567" timeout 1500ms;"#,
        good r#"connect to "+15551234567" timeout 2s;"#;

    /// A list needs at least one element.
    EmptyList = "empty-list", Error,
        bad r#"connect parallel [];"#,
        good r#"connect parallel [to "+15551234567", to "+15557654321"];"#;

    /// A `switch` or a `result` without a case: `default` is always taken.
    NoCase = "no-case", Warning,
        bad r#"prompt "say:Press 1"; switch prompt_value { case {} default { hangup; } }"#,
        good r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } default { hangup; } }"#;

    /// A list has more elements than SWML takes.
    TooMany = "too-many", Error,
        bad r#"ai prompt { text "Hi" } languages [name "English" code ["en-US", "en-GB", "en-AU", "en-NZ"] voice "rime.spore"];"#,
        good r#"ai prompt { text "Hi" } languages [name "English" code ["en-US", "en-GB", "en-AU"] voice "rime.spore"];"#;

    /// Text must say something.
    EmptyText = "empty-text", Error,
        bad r#"ai_sidecar lang "" prompt { text "Help the agent" };"#,
        good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#;

    /// A word stands twice in a list where it counts once.
    RepeatedWord = "repeated-word", Error,
        bad r#"connect to "+15551234567" call_state_url "https://example.com/s" call_state_events [ended, ended];"#,
        good r#"connect to "+15551234567" call_state_url "https://example.com/s" call_state_events [ended];"#;

    /// A property wants a URL that starts with `http://` or `https://`.
    InvalidUrl = "invalid-url", Error,
        bad r#"connect to "+15551234567" status_url "example.com/status";"#,
        good r#"connect to "+15551234567" status_url "https://example.com/status";"#;

    /// What is played is a URL, `say:…`, `silence:…` or `ring:…`.
    InvalidSound = "invalid-sound", Error,
        bad r#"play "hello";"#,
        good r#"play "say:hello";"#;

    /// `connect` dials a phone number, a SIP URI, a Resource Address, a queue or a stream.
    InvalidDestination = "invalid-destination", Error,
        bad r#"connect to "15551234567";"#,
        good r#"connect to "+15551234567";"#;

    /// A stream takes PCMU, PCMA, G722 or L16, with rate and ptime; `codecs` is a
    /// list between commas.
    InvalidCodec = "invalid-codec", Error,
        bad r#"connect to "stream:wss://example.com/a" codec "OPUS";"#,
        good r#"connect to "stream:wss://example.com/a" codec "L16@24000h";"#;

    /// `codecs` names a codec that the reference does not know. It may be a slip.
    UnknownCodec = "unknown-codec", Warning,
        bad r#"connect to "sip:alice@example.com" codecs "PMCU";"#,
        good r#"connect to "sip:alice@example.com" codecs "PCMU";"#;

    /// The name of a header is a token, its value one line.
    InvalidHeader = "invalid-header", Error,
        bad r#"connect to "sip:alice@example.com" headers [name "X Account" value "7"];"#,
        good r#"connect to "sip:alice@example.com" headers [name "X-Account" value "7"];"#;

    /// A label, a section or a variable is given by a name.
    InvalidName = "invalid-name", Error,
        bad r#"switch "%{call.type}" { case "sip" { hangup; } default { answer; } }"#,
        good r#"switch "call.type" { case "sip" { hangup; } default { answer; } }"#;

    /// A keypad sends `0`-`9`, `*`, `#`, `A`-`D`; `w` and `W` are pauses.
    InvalidDigits = "invalid-digits", Error,
        bad r#"send_digits digits "1-2-3";"#,
        good r#"send_digits digits "1w2w3";"#;

    /// A text holds a word where SWML names only others: it does nothing.
    UnknownListWord = "unknown-list-word", Warning,
        bad r#"detect_machine detectors "amd,fxa";"#,
        good r#"detect_machine detectors "amd,fax";"#;

    /// A length of time as text is hours, minutes and seconds.
    InvalidTime = "invalid-time", Error,
        bad r#"ai prompt { text "Hi" } params { hard_stop_time "ten minutes" };"#,
        good r#"ai prompt { text "Hi" } params { hard_stop_time "10m" };"#;

    /// Text that stands for a whole document is no valid JSON.
    InvalidInline = "invalid-inline", Error,
        bad r#"transfer "{\"sections\":";"#,
        good r#"transfer dest { hangup; };"#;

    /// A document has a section `main`: the call starts there.
    MissingMain = "missing-main", Error,
        bad r#"section greeting { answer; }"#,
        good r#"section main { execute greeting; } section greeting { answer; }"#;

    /// The platform rejects a section without a statement.
    EmptySection = "empty-section", Error,
        bad r#"answer; section later { }"#,
        good r#"execute later; section later { hangup; }"#;

    /// One step of a section is one method.
    StepShape = "step-shape", Error,
        bad r#"transfer "{\"sections\":{\"main\":[{\"answer\":{},\"hangup\":{}}]}}";"#,
        good r#"transfer "{\"sections\":{\"main\":[{\"answer\":{}},{\"hangup\":{}}]}}";"#;

    /// `goto` names a label that its section does not have.
    UnknownLabel = "unknown-label", Error,
        bad r#"label again; play "say:Hello"; goto agian;"#,
        good r#"label again; play "say:Hello"; goto again;"#;

    /// A label stands in a section twice: `goto` could not tell which is meant.
    DuplicateLabel = "duplicate-label", Error,
        bad r#"label again; play "say:Hello"; label again; goto again;"#,
        good r#"label again; play "say:Hello"; label later; goto again;"#;

    /// `execute` or `transfer` names a section that the document does not have.
    UnknownSection = "unknown-section", Error,
        bad r#"execute voicemail;"#,
        good r#"execute voicemail; section voicemail { record; }"#;

    /// A statement stands where the script never comes by.
    Unreachable = "unreachable", Warning,
        bad r#"hangup; play "say:Bye";"#,
        good r#"play "say:Bye"; hangup;"#;

    /// Nothing leads to a section.
    UnenteredSection = "unentered-section", Warning,
        bad r#"answer; section voicemail { record; }"#,
        good r#"execute voicemail; section voicemail { record; }"#;

    /// Two methods of which only one can run at a time.
    NotTogether = "not-together", Error,
        bad r#"ai_sidecar lang "en-US" prompt { text "Help the agent" }; live_transcribe start { lang "en-US" direction ["remote-caller"] };"#,
        good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#;

    /// Messaging scripts know variables, `%{path}`, and no JavaScript: `${…}` goes out as it
    /// stands.
    NotInMessaging = "not-in-messaging", Warning,
        bad r#"reply "You wrote ${message.body}";"#,
        good r#"reply "You wrote %{message.body}";"#;

    /// `connect` has nobody to dial.
    NoDestination = "no-destination", Error,
        bad r#"connect timeout 20s;"#,
        good r#"connect to "+15551234567" timeout 20s;"#;

    /// `connect` dials in one way: `to` one destination, `serial` one after the other,
    /// `parallel` all at once, or `serial_parallel` groups one after the other.
    DestinationConflict = "destination-conflict", Error,
        bad r#"connect to "+15551234567" serial [to "+15557654321"];"#,
        good r#"connect serial [to "+15551234567", to "+15557654321"];"#;

    /// After a queue the call goes on with the script of `transfer_after_bridge`;
    /// without one the caller hears silence.
    QueueNeedsTransfer = "queue-needs-transfer", Error,
        bad r#"connect to "queue:support";"#,
        good r#"connect to "queue:support" transfer_after_bridge "https://example.com/after";"#;

    /// The property belongs to WebSocket streams: on anything else the platform
    /// rejects or ignores it.
    NeedsStream = "needs-stream", Error,
        bad r#"connect to "+15551234567" codec "PCMU";"#,
        good r#"connect to "stream:wss://example.com/audio" codec "PCMU";"#;

    /// The property is SIP authentication: only a SIP destination asks for it.
    NeedsSip = "needs-sip", Error,
        bad r#"connect to "+15551234567" username "me";"#,
        good r#"connect to "sip:alice@example.com" username "me";"#;

    /// The property is read on SIP calls; here nobody would see it.
    NoSip = "no-sip", Warning,
        bad r#"connect to "+15551234567" from_name "Support";"#,
        good r#"connect to "sip:alice@example.com" from_name "Support";"#;

    /// The property has no effect on calls to phone numbers.
    NoEffectOnPhone = "no-effect-on-phone", Warning,
        bad r#"connect to "+15551234567" codecs "PCMU";"#,
        good r#"connect to "sip:alice@example.com" codecs "PCMU";"#;

    /// The property is about one destination and stands on it.
    BelongsOnDestination = "belongs-on-destination", Error,
        bad r#"connect username "me" serial [to "sip:a@example.com", to "sip:b@example.com"];"#,
        good r#"connect serial [to "sip:a@example.com" username "me", to "sip:b@example.com"];"#;

    /// The property is about the whole `connect` and stands beside the list.
    BelongsOnTop = "belongs-on-top", Error,
        bad r#"connect serial [to "sip:a@example.com" max_duration 1h];"#,
        good r#"connect max_duration 1h serial [to "sip:a@example.com"];"#;

    /// The property only changes how another one works, and that one is missing.
    NothingWithout = "nothing-without", Warning,
        bad r#"connect to "+15551234567" confirm_timeout 5s;"#,
        good r#"connect to "+15551234567" confirm_timeout 5s confirm "https://example.com/confirm";"#;

    /// Before the bridge the called party hears a script of its own, in which only
    /// some methods run.
    NotForCallee = "not-for-callee", Error,
        bad r#"connect to "+15551234567" confirm { answer; };"#,
        good r#"connect to "+15551234567" confirm { play "say:A call for you"; };"#;

    /// `play` plays one sound, `url`, or several, `urls`.
    OneOrSeveralSounds = "one-or-several-sounds", Error,
        bad r#"play url "say:hello" urls ["say:there"];"#,
        good r#"play urls ["say:hello", "say:there"];"#;

    /// In `cond`, `else` is what happens when no condition held: it stands last, once.
    ElseLast = "else-last", Error,
        bad r#"cond { else { hangup; } when "vars.x == 1" { answer; } }"#,
        good r#"cond { when "vars.x == 1" { answer; } else { hangup; } }"#;

    /// A branch of `cond` has a condition, or is the `else`.
    BranchShape = "branch-shape", Error,
        bad r#"cond [ then { answer; } else { hangup; } ]"#,
        good r#"cond [ when "vars.x == 1" then { answer; } else { hangup; } ]"#;

    /// `send_sms` sends text, media, or both.
    EmptyMessage = "empty-message", Error,
        bad r#"send_sms to_number "+15551234567" from_number "+15557654321";"#,
        good r#"send_sms to_number "+15551234567" from_number "+15557654321" body "Hello";"#;

    /// An agent's step, or an action that turns functions on and off, names a function that the
    /// agent does not have: the name does nothing.
    UnknownFunction = "unknown-function", Warning,
        bad r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask" functions ["ordr"]] } } } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order"] };"#,
        good r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask" functions ["order"]] } } } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order"] };"#;

    /// A function has the name of one that the platform brings along: yours is never called.
    ReservedFunction = "reserved-function", Warning,
        bad r#"ai_sidecar lang "en-US" SWAIG { functions [function "sidecar_skip" web_hook_url "https://example.com/f"] };"#,
        good r#"ai_sidecar lang "en-US" SWAIG { functions [function "skip_turn" web_hook_url "https://example.com/f"] };"#;

    /// A function needs a place to run: its own `web_hook_url`, that of `defaults`, or a
    /// `data_map`. Without one the agent can call it, but nothing answers.
    FunctionWithoutHandler = "function-without-handler", Warning,
        bad r#"ai prompt { text "Hi" } SWAIG { functions [function "order" description "Takes an order"] };"#,
        good r#"ai prompt { text "Hi" } SWAIG { functions [function "order" description "Takes an order" web_hook_url "https://example.com/order"] };"#;

    /// An action goes to a context or a step that the agent's prompt does not define.
    UnknownActionTarget = "unknown-action-target", Warning,
        bad r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask"] } } } SWAIG { functions [function "f" description "Goes on" data_map { output { action [change_step "b"] } }] };"#,
        good r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask"] } } } SWAIG { functions [function "f" description "Goes on" data_map { output { action [change_step "a"] } }] };"#;

    /// An action runs a script that connects the caller with somebody. Without
    /// `transfer true` the agent stays on the line, and its time is billed.
    TransferMissing = "transfer-missing", Warning,
        bad r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Goes to sales" data_map { output { action [SWML { connect to "+15551234567"; }] } }] };"#,
        good r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Goes to sales" data_map { output { action [transfer true SWML { connect to "+15551234567"; }] } }] };"#;

    /// The platform calls `summarize_conversation` only where there is a `post_prompt`.
    SummaryWithoutPrompt = "summary-without-prompt", Warning,
        bad r#"ai prompt { text "Hi" } SWAIG { functions [function "summarize_conversation" description "Sums up" web_hook_url "https://example.com/f"] };"#,
        good r#"ai prompt { text "Hi" } post_prompt { text "Sum up" } SWAIG { functions [function "summarize_conversation" description "Sums up" web_hook_url "https://example.com/f"] };"#;

    /// `save_conversation` needs a `conversation_id` and the `post_prompt_url` of its agent.
    ConversationNotSaved = "conversation-not-saved", Warning,
        bad r#"ai prompt { text "Hi" } params { save_conversation true };"#,
        good r#"ai prompt { text "Hi" } post_prompt_url "https://example.com/p" params { save_conversation true conversation_id "c" };"#;

    /// The platform takes the property, and nothing depends on it.
    NoEffect = "no-effect", Warning,
        bad r#"ai prompt { text "Hi" } params { languages_enabled true };"#,
        good r#"ai prompt { text "Hi" };"#;

    /// `vad_config` is a threshold, 0 to 100, with `:` and a frame of 16 to 40 milliseconds if need
    /// be.
    InvalidVadConfig = "invalid-vad-config", Error,
        bad r#"ai prompt { text "Hi" } params { vad_config "60:50" };"#,
        good r#"ai prompt { text "Hi" } params { vad_config "60:32" };"#;

    /// In `multilingual` the entry `default`, or the first one, needs a `voice`. Without it the
    /// agent speaks English only.
    MultilingualWithoutVoice = "multilingual-without-voice", Warning,
        bad r#"ai prompt { text "Hi" } multilingual { languages [language "en", language "es" voice "rime.spore"] };"#,
        good r#"ai prompt { text "Hi" } multilingual { languages [language "en" voice "rime.spore", language "es"] };"#;

    /// A voice without its engine is looked for in a default engine, and that may change.
    VoiceWithoutEngine = "voice-without-engine", Warning,
        bad r#"ai prompt { text "Hi" } languages [name "English" code "en-US" voice "spore"];"#,
        good r#"ai prompt { text "Hi" } languages [name "English" code "en-US" voice "rime.spore"];"#;

    /// A function of a Bedrock agent has fewer actions than one of `ai`.
    NotInBedrock = "not-in-bedrock", Warning,
        bad r#"amazon_bedrock prompt { text "Hi" } SWAIG { functions [function "f" description "Ends" data_map { output { action [hangup true] } }] };"#,
        good r#"amazon_bedrock prompt { text "Hi" } SWAIG { functions [function "f" description "Ends" data_map { output { action [SWML { hangup; } transfer true] } }] };"#;

    /// What is to be stopped, summarized or added to has been stopped just before.
    NoSession = "no-session", Warning,
        bad r#"live_transcribe stop; live_transcribe summarize;"#,
        good r#"live_transcribe summarize; live_transcribe stop;"#;

    /// An amount of money is a decimal number, without a currency.
    InvalidAmount = "invalid-amount", Error,
        bad r#"pay "https://example.com/pay" charge_amount "$10.00";"#,
        good r#"pay "https://example.com/pay" charge_amount "10.00" currency "usd";"#;

    /// A currency is given by its code of three letters (ISO 4217).
    UnknownCurrency = "unknown-currency", Warning,
        bad r#"pay "https://example.com/pay" charge_amount "10.00" currency "dollars";"#,
        good r#"pay "https://example.com/pay" charge_amount "10.00" currency "usd";"#;

    /// `speech_engine` chooses how speech is recognized, and does not turn recognition on.
    SpeechOff = "speech-off", Warning,
        bad r#"prompt "say:Your name?" speech_engine "Deepgram";"#,
        good r#"prompt "say:Your name?" speech_engine "Deepgram" speech_language "en-US";"#;

    /// The property is about RTP, and the tap goes to a WebSocket.
    NeedsRtp = "needs-rtp", Warning,
        bad r#"tap "wss://example.com/tap" rtp_ptime 30ms;"#,
        good r#"tap "rtp://203.0.113.7:4000" rtp_ptime 30ms;"#;

    /// The tone is for the detection of a fax, which is turned off.
    NeedsFax = "needs-fax", Warning,
        bad r#"detect_machine detectors "amd" tone CNG;"#,
        good r#"detect_machine detectors "amd,fax" tone CNG;"#;

    /// Two things that run at once have one `control_id`: the second does not start, or nothing
    /// could tell which is to be stopped.
    DuplicateControlId = "duplicate-control-id", Warning,
        bad r#"stream url "wss://example.com/a" control_id "a"; stream url "wss://example.com/b" control_id "a";"#,
        good r#"stream url "wss://example.com/a" control_id "a"; stream url "wss://example.com/b" control_id "b";"#;

    /// The `control_id` of something to stop is not one that the script gave before.
    UnknownControlId = "unknown-control-id", Warning,
        bad r#"tap "wss://example.com/a" control_id "sales"; stop_tap control_id "sale";"#,
        good r#"tap "wss://example.com/a" control_id "sales"; stop_tap control_id "sales";"#;

    /// A phone number is in E.164: `+`, the country code and the number.
    InvalidPhoneNumber = "invalid-phone-number", Error,
        bad r#"send_sms to_number "555-1234" from_number "+15551234567" body "Hello";"#,
        good r#"send_sms to_number "+15555551234" from_number "+15551234567" body "Hello";"#;

    /// In `case` the word `default` is a value like any other. What happens otherwise stands
    /// beside `case`.
    DefaultInCase = "default-in-case", Warning,
        bad r#"switch digit { case "1" { hangup; } case "default" { answer; } }"#,
        good r#"switch digit { case "1" { hangup; } default { answer; } }"#;

    /// The platform ends a call with an error after 32 transfers and jumps.
    TooManyJumps = "too-many-jumps", Warning,
        bad r#"label again; play "say:Hello"; goto again max 50;"#,
        good r#"label again; play "say:Hello"; goto again max 32;"#;

    /// The reference names it, and says that the platform does not do it yet.
    NotImplemented = "not-implemented", Warning,
        bad r#"transfer "relay:office";"#,
        good r#"transfer "https://example.com/office";"#;

    /// A variable of a call does not exist in a message, nor one of a message in a call: it is
    /// empty text.
    UnknownScope = "unknown-scope", Warning,
        bad r#"play "say:You wrote %{message.body}";"#,
        good r#"play "say:You call from %{call.from}";"#;

    /// At most ten requests are made for one message; the next ones fail.
    TooManyRequests = "too-many-requests", Warning,
        bad r#"request "https://example.com/1"; request "https://example.com/2"; request "https://example.com/3"; request "https://example.com/4"; request "https://example.com/5"; request "https://example.com/6"; request "https://example.com/7"; request "https://example.com/8"; request "https://example.com/9"; request "https://example.com/10"; request "https://example.com/11"; reply "Done";"#,
        good r#"request "https://example.com/1"; request "https://example.com/2"; request "https://example.com/3"; request "https://example.com/4"; request "https://example.com/5"; request "https://example.com/6"; request "https://example.com/7"; request "https://example.com/8"; request "https://example.com/9"; request "https://example.com/10"; reply "Done";"#;

    /// The fields of an answer are variables only if its `request` has `save_variables`.
    ResponseNotSaved = "response-not-saved", Warning,
        bad r#"request "https://example.com/customer" method GET; play "say:Hello %{request_response.name}";"#,
        good r#"request "https://example.com/customer" method GET save_variables true; play "say:Hello %{request_response.name}";"#;

    /// `required` names an argument that `properties` does not have.
    UnknownArgument = "unknown-argument", Warning,
        bad r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Orders" web_hook_url "https://example.com/f" parameters { type object properties { size { type string } } required ["colour"] }] };"#,
        good r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Orders" web_hook_url "https://example.com/f" parameters { type object properties { size { type string } } required ["size"] }] };"#;

    /// A regular expression is not finished, or repeats nothing: it never matches.
    InvalidPattern = "invalid-pattern", Warning,
        bad r#"ai prompt { text "Hi" } hints [hint "swimmel" pattern "swimm(e|el" replace "SWML"];"#,
        good r#"ai prompt { text "Hi" } hints [hint "swimmel" pattern "swimm(e|el)" replace "SWML"];"#;

    /// No value can be what a `case` wants: the method never gives this result, its `prompt` takes
    /// fewer digits, or the value is changed before it is compared.
    CaseNeverMatches = "case-never-matches", Warning,
        bad r#"switch message.body { transform lowercase case "STOP" { receive; } default { reply "Hello"; } }"#,
        good r#"switch message.body { transform lowercase case "stop" { receive; } default { reply "Hello"; } }"#;

    /// A `switch` does not say what happens when the value is none of its cases. The platform then
    /// fails with `relay_script_method_no_matching_condition`: a caller who presses nothing is such
    /// a value.
    MissingDefault = "missing-default", Warning,
        bad r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } }"#,
        good r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } default { hangup; } }"#;

    /// A variable is read before the statement that sets it can have run: it is empty text.
    UnsetVariable = "unset-variable", Warning,
        bad r#"play "say:You pressed %{prompt_value}"; prompt "say:Press 1";"#,
        good r#"prompt "say:Press 1"; play "say:You pressed %{prompt_value}";"#;

    /// A loop that a call cannot leave and in which nothing takes time: the platform ends the call
    /// with an error.
    EndlessLoop = "endless-loop", Warning,
        bad r#"label again; set { tries 1 }; goto again;"#,
        good r#"label again; prompt "say:Press 1"; goto again;"#;

    /// Nothing sets a variable, and it is close to one that something sets: most likely a slip. What
    /// is not set is empty text.
    UnknownVariable = "unknown-variable", Warning,
        bad r#"set { tries 1 }; play "say:You have tried %{vars.trise} times";"#,
        good r#"set { tries 1 }; play "say:You have tried %{vars.tries} times";"#;

    /// What another template puts in is left over in a text that is spoken: SWML writes `%{name}`.
    LeftoverTemplate = "leftover-template", Warning,
        bad r#"play "say:Hello {name}";"#,
        good r#"play "say:Hello %{name}";"#;
}
