//! Behaviour that the reference does not specify.

use std::fmt;

/// Declares the assumptions, each with its documentation.
macro_rules! assumptions {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)*) => {
        /// A behaviour that SignalWire's reference does not document, and that a rehearsal had to
        /// decide. [`Call::assumptions`](crate::Call::assumptions) lists those that a run relied
        /// on. All other behaviour follows the reference.
        ///
        /// | assumption | meaning |
        /// |---|---|
        $(#[doc = concat!("| `", stringify!($name), "` | ", $text, " |")])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Assumption { $($(#[doc = $doc])+ $name,)* }

        impl Assumption {
            /// All assumptions.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }

        impl fmt::Display for Assumption {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$name => $text,)* })
            }
        }
    };
}

assumptions! {
    /// The call ends with its script.
    EndOfScript = "after the last statement of `main` the call ends",
    /// An error does not stop the script.
    ErrorGoesOn = "after a run-time error the script continues with the next statement",
    /// `result` without a match.
    ResultWithoutMatch = "a `result` without a match and without `default` is not an error",
    /// `on_return` before `result`.
    ReturnBeforeResult = "`on_return` runs before `result`",
    /// The duration of speech.
    SpeechLength = "a spoken word takes `Pace::word`",
    /// The duration of a file.
    FileLength = "a sound file takes `Pace::file`",
    /// The duration of a ring.
    RingLength = "`ring:` without a length takes `Pace::ring`",
    /// The reaction time of a party.
    Reaction = "a party presses or says something `Pace::reaction` after the prompt has ended",
    /// The time until a leg answers or refuses.
    LegTimes = "a called party answers after `Pace::answer`, or refuses after `Pace::refusal`",
    /// Hanging up in `confirm` refuses the call.
    ConfirmRefused = "hanging up in `confirm` counts as a destination that failed, with the reason `declined`",
    /// Several answer at the same time.
    ConfirmInOrder = "of several that answer, `confirm` is run one after the other, in the order of their answers",
    /// The timeout of `confirm`.
    ConfirmTimeout = "a `confirm` that takes longer than its timeout counts as `no_answer`",
    /// The reason of a `connect` that failed.
    LastReason = "`connect_failed_reason` is the reason of the destination that failed last",
    /// The timeout of a bridge.
    LongestBridge = "`max_duration` of `connect` ends the bridge, and the script goes on",
    /// `transfer_after_bridge` replaces the script.
    AfterBridge = "`transfer_after_bridge` and `execute_after_queue` take the place of the rest of the script",
    /// A queue without an agent.
    QueueGoesOn = "if no agent takes the call out of the queue, the script continues with the next statement",
    /// The type of a value.
    TypeOfValue = "a text that is one expression keeps the type of its value",
    /// Lists and objects in texts.
    ListAsText = "a list or an object within a text is written as JSON, with the names of an object in alphabetical order",
    /// The count of jumps.
    JumpsOfSection = "`max` of a `goto` counts anew each time its section is entered",
    /// A label within a branch.
    LabelInBranch = "a `goto` can jump to a label within a branch, and the branch continues from there",
    /// A statement answers the call.
    AnswersByItself = "a statement that needs an answered call answers it",
    /// The depth of `execute`.
    Depth = "64 subroutines within each other are one too many",
    /// A document that cannot be fetched.
    NoDocument = "a document that cannot be fetched is `relay_script_parse_error`: `execute` comes back, `transfer` ends the call",
    /// An unknown document.
    UnknownDocument = "an unknown document of `execute` comes back without a value, one of `confirm` accepts the call",
    /// Methods that run beside the script.
    Background = "what runs beside the script starts successfully, unless the rehearsal says otherwise",
    /// An agent that ended.
    AgentGoesOn = "when an agent ends, the script continues with the next statement",
    /// The duration of other methods.
    Work = "a fax, a payment, a detection, a turn of an agent and an answer of a web service take the time of `Pace`",
    /// A `request` that is not answered.
    RequestTimeout = "a `request` without a `timeout` fails after `Pace::give_up`",
    /// A value that only the platform knows.
    InventedValue = "identifiers, addresses of recordings and faxes, codes and places in a queue are those of the rehearsal",
    /// Excess keys.
    ExtraKeys = "keys beyond `max_digits`, or after a terminator, are ignored",
    /// Ignored input.
    WrongInput = "speech where only keys are taken, or the other way round, counts as silence",
    /// A recording without speech.
    SilentRecording = "`record` of a party who says nothing is `failed`, without a URL",
    /// The input of a party without any.
    EmptyInput = "after `no_input` and `no_match` the variables `prompt_value` and `prompt_digit_terminator` are empty texts",
    /// A `cond` that fails.
    FailedCondition = "a condition that cannot be evaluated does not hold",
}

// a set of them is the bits of a number
const _: () = assert!(Assumption::ALL.len() <= 64);

/// A set of assumptions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assumed(u64);

impl Assumed {
    pub(crate) fn add(&mut self, assumption: Assumption) {
        self.0 |= 1 << (assumption as u64);
    }

    pub(crate) fn list(self) -> Vec<Assumption> {
        let has = |one: &&Assumption| self.0 & (1 << (**one as u64)) != 0;
        Assumption::ALL.iter().filter(has).copied().collect()
    }
}
