//! The pages of all codes, each defined in the file of its rule.

use super::*;
use crate::code::Code;
use crate::entry::RulePage;
use crate::format;

impl Code {
    /// Returns the explanation: the rule and the reason.
    pub const fn explanation(self) -> &'static str {
        self.entry().explanation
    }

    /// Returns a script that violates this rule and no other.
    pub const fn bad(self) -> &'static str {
        self.entry().bad
    }

    /// Returns the corrected script.
    pub const fn good(self) -> &'static str {
        self.entry().good
    }

    const fn entry(self) -> RulePage {
        match self {
            Self::Syntax => grammar::SYNTAX,
            Self::MissingValue => grammar::MISSING_VALUE,
            Self::MissingSemicolon => grammar::MISSING_SEMICOLON,
            Self::UnknownMethod => unknown_method::UNKNOWN_METHOD,
            Self::UnknownProperty => unknown_property::UNKNOWN_PROPERTY,
            Self::DuplicateProperty => duplicate_property::DUPLICATE_PROPERTY,
            Self::MissingProperty => missing_property::MISSING_PROPERTY,
            Self::LegacyForm => legacy_form::LEGACY_FORM,
            Self::Undocumented => undocumented::UNDOCUMENTED,
            Self::UnknownParameter => unknown_property::UNKNOWN_PARAMETER,
            Self::PropertyConflict => object::PROPERTY_CONFLICT,
            Self::Overridden => object::OVERRIDDEN,
            Self::DuplicateName => object::DUPLICATE_NAME,
            Self::UnknownStep => ai::contexts::UNKNOWN_STEP,
            Self::OneSide => ai::one_side::ONE_SIDE,
            Self::WrongType => wrong_type::WRONG_TYPE,
            Self::UnknownWord => word::UNKNOWN_WORD,
            Self::VariableForWord => word::VARIABLE_FOR_WORD,
            Self::UnquotedText => unquoted_text::UNQUOTED_TEXT,
            Self::OutOfRange => number::OUT_OF_RANGE,
            Self::Clamped => number::CLAMPED,
            Self::ZeroDoesNothing => number::ZERO_DOES_NOTHING,
            Self::UnevenDuration => number::UNEVEN_DURATION,
            Self::EmptyList => list::EMPTY_LIST,
            Self::NoCase => list::NO_CASE,
            Self::TooMany => list::TOO_MANY,
            Self::EmptyText => text::EMPTY_TEXT,
            Self::RepeatedWord => list::REPEATED_WORD,
            Self::InvalidUrl => format::url::INVALID_URL,
            Self::InvalidSound => format::sound::INVALID_SOUND,
            Self::InvalidDestination => format::destination::INVALID_DESTINATION,
            Self::InvalidCodec => format::codec::INVALID_CODEC,
            Self::UnknownCodec => format::codec::UNKNOWN_CODEC,
            Self::InvalidHeader => format::header::INVALID_HEADER,
            Self::InvalidName => format::name::INVALID_NAME,
            Self::InvalidDigits => format::digits::INVALID_DIGITS,
            Self::UnknownListWord => format::words::UNKNOWN_LIST_WORD,
            Self::InvalidTime => format::digits::INVALID_TIME,
            Self::InvalidInline => inline::INVALID_INLINE,
            Self::MissingMain => flow::MISSING_MAIN,
            Self::EmptySection => flow::EMPTY_SECTION,
            Self::StepShape => step_shape::STEP_SHAPE,
            Self::UnknownLabel => flow::labels::UNKNOWN_LABEL,
            Self::DuplicateLabel => flow::labels::DUPLICATE_LABEL,
            Self::UnknownSection => flow::unknown_section::UNKNOWN_SECTION,
            Self::Unreachable => paths::unreachable::UNREACHABLE,
            Self::UnenteredSection => flow::unreachable_sections::UNENTERED_SECTION,
            Self::NotTogether => flow::background::NOT_TOGETHER,
            Self::NotInMessaging => text::NOT_IN_MESSAGING,
            Self::NoDestination => connect::modes::NO_DESTINATION,
            Self::DestinationConflict => connect::modes::DESTINATION_CONFLICT,
            Self::QueueNeedsTransfer => connect::queue::QUEUE_NEEDS_TRANSFER,
            Self::NeedsStream => connect::applies_to::NEEDS_STREAM,
            Self::NeedsSip => connect::applies_to::NEEDS_SIP,
            Self::NoSip => connect::applies_to::NO_SIP,
            Self::NoEffectOnPhone => connect::applies_to::NO_EFFECT_ON_PHONE,
            Self::BelongsOnDestination => connect::applies_to::BELONGS_ON_DESTINATION,
            Self::BelongsOnTop => connect::belongs_on_top::BELONGS_ON_TOP,
            Self::NothingWithout => nothing_without::NOTHING_WITHOUT,
            Self::NotForCallee => step_shape::NOT_FOR_CALLEE,
            Self::OneOrSeveralSounds => play::ONE_OR_SEVERAL_SOUNDS,
            Self::ElseLast => cond::ELSE_LAST,
            Self::BranchShape => cond::BRANCH_SHAPE,
            Self::EmptyMessage => empty_message::EMPTY_MESSAGE,
            Self::UnknownFunction => ai::functions::UNKNOWN_FUNCTION,
            Self::ReservedFunction => ai::functions::RESERVED_FUNCTION,
            Self::FunctionWithoutHandler => ai::handler::FUNCTION_WITHOUT_HANDLER,
            Self::UnknownActionTarget => ai::actions::UNKNOWN_ACTION_TARGET,
            Self::TransferMissing => ai::action::TRANSFER_MISSING,
            Self::SummaryWithoutPrompt => ai::functions::SUMMARY_WITHOUT_PROMPT,
            Self::ConversationNotSaved => ai::params::CONVERSATION_NOT_SAVED,
            Self::NoEffect => object::NO_EFFECT,
            Self::InvalidVadConfig => format::vad::INVALID_VAD_CONFIG,
            Self::MultilingualWithoutVoice => ai::languages::MULTILINGUAL_WITHOUT_VOICE,
            Self::VoiceWithoutEngine => ai::languages::VOICE_WITHOUT_ENGINE,
            Self::NotInBedrock => ai::actions::NOT_IN_BEDROCK,
            Self::NoSession => flow::background::NO_SESSION,
            Self::InvalidAmount => format::amount::INVALID_AMOUNT,
            Self::UnknownCurrency => format::currency::UNKNOWN_CURRENCY,
            Self::SpeechOff => speech_off::SPEECH_OFF,
            Self::NeedsRtp => needs_rtp::NEEDS_RTP,
            Self::NeedsFax => detect_machine::NEEDS_FAX,
            Self::DuplicateControlId => flow::background::DUPLICATE_CONTROL_ID,
            Self::UnknownControlId => flow::background::UNKNOWN_CONTROL_ID,
            Self::InvalidPhoneNumber => format::number::INVALID_PHONE_NUMBER,
            Self::DefaultInCase => cases::DEFAULT_IN_CASE,
            Self::TooManyJumps => too_many_jumps::TOO_MANY_JUMPS,
            Self::NotImplemented => format::name::NOT_IMPLEMENTED,
            Self::UnknownScope => variables::UNKNOWN_SCOPE,
            Self::TooManyRequests => flow::requests::TOO_MANY_REQUESTS,
            Self::ResponseNotSaved => variables::RESPONSE_NOT_SAVED,
            Self::UnknownArgument => ai::parameters::UNKNOWN_ARGUMENT,
            Self::InvalidPattern => format::pattern::INVALID_PATTERN,
            Self::MissingDefault => paths::missing_default::MISSING_DEFAULT,
            Self::UnsetVariable => paths::unset::UNSET_VARIABLE,
            Self::EndlessLoop => paths::endless::ENDLESS_LOOP,
            Self::UnknownVariable => paths::unknown::UNKNOWN_VARIABLE,
            Self::LeftoverTemplate => leftover_template::LEFTOVER_TEMPLATE,
            Self::InvalidExpression => expressions::INVALID_EXPRESSION,
            Self::SuspiciousExpression => expressions::SUSPICIOUS_EXPRESSION,
            Self::NotPermitted => not_permitted::NOT_PERMITTED,
            Self::InvalidSuppression => suppression::INVALID_SUPPRESSION,
            Self::UnusedSuppression => suppression::UNUSED_SUPPRESSION,
            Self::SuppressionWithoutReason => suppression::SUPPRESSION_WITHOUT_REASON,
            Self::UntrustedInput => paths::untrusted::UNTRUSTED_INPUT,
            Self::ReasonAfterAnswer => paths::late_reason::REASON_AFTER_ANSWER,
            Self::CaseNeverMatches => cases::CASE_NEVER_MATCHES,
        }
    }
}
